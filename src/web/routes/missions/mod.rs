//! Audit missions: planned, drawn, reviewed, concluded. An auditor whose mandate is over a part sees the missions of
//! whose team they are; names are on the page of a drawn case alone.

mod case;
mod case_forms;
mod concluded;
mod document;
mod files;
mod list;
mod money;
mod new;
mod papers;
mod reminders;
mod results;
mod sample;
mod show;
mod steps;
mod view;

pub use case::CasePage;
pub use concluded::ConcludedPage;
pub(in crate::web::routes) use document::Document;
pub use list::MissionsPage;
pub(in crate::web::routes) use money::ControlView;
pub use new::MissionFormPage;
pub use results::ResultsPage;
pub use sample::SamplePage;
pub use show::MissionPage;
pub(in crate::web::routes) use view::{AnswerView, FindingView};

use rocket::routes;

use crate::domain::role::Role;
use crate::domain::scope::Scope;
use crate::storage::mission::Viewer;
use crate::web::access::Access;
use crate::web::export::{Kind, in_kinds};
use crate::web::guards::Auditor;
use crate::web::routes::contracts::ContractReader;

/// Which missions an auditor sees.
fn viewer(auditor: &Auditor) -> Viewer {
    Viewer { account: auditor.actor.account, everywhere: auditor.scope == Scope::everything() }
}

/// For auditors; what a mission concluded of a contract, for whoever reads the contract.
#[must_use]
pub fn access() -> Vec<Access> {
    let mut routes = routes![
        list::list,
        new::form,
        new::plan,
        show::show,
        steps::declare,
        steps::freeze,
        steps::commit,
        steps::draw,
        steps::close,
        sample::show,
        results::show,
        reminders::remind,
        files::population,
        files::parameters,
        files::drawn,
        case::show,
        document::show,
        case_forms::control,
        case_forms::call,
        case_forms::replace,
    ];
    routes.extend(routes![papers::papers]);
    #[cfg(feature = "pdf")]
    routes.extend(routes![papers::report]);
    let files = in_kinds(Kind::ALL, &routes![files::papers, files::strata]);
    [
        Access::of(&[Role::Auditor], [routes, files].concat()),
        Access::of(ContractReader::ROLES, routes![concluded::show]),
    ]
    .concat()
}
