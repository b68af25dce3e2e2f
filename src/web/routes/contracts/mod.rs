//! `/contracts`: what was committed to, what it measures to, what is paid. The ministry reads and writes; audit and
//! administration read.

mod acts;
mod amendment;
mod changed;
mod choices;
mod commitment;
mod commitment_form;
mod contract_form;
mod earned;
mod enrolment_files;
mod enrolment_lines;
mod enrolments;
mod files;
mod list;
mod part;
mod reader;
mod sample;
mod show;
mod sign;
mod statement;
mod targets;
mod tranche;
mod tranche_form;
mod view;
mod when;

pub use amendment::AmendmentPage;
pub use commitment::CommitmentPage;
pub use commitment_form::CommitmentFormPage;
pub use contract_form::ContractFormPage;
pub use earned::EarnedPage;
pub use enrolments::EnrolmentsPage;
pub use list::ContractsPage;
pub use show::ContractPage;
pub use tranche::TranchePage;
pub use tranche_form::TrancheFormPage;
pub(in crate::web::routes) use view::CommitmentLine;

use rocket::routes;

use crate::domain::role::Role;
use crate::web::access::Access;
pub(in crate::web::routes) use reader::ContractReader;

/// Read by ministry, audit and administration; written by the ministry.
#[must_use]
pub fn access() -> Vec<Access> {
    let reads = routes![list::list, show::show, commitment::show, tranche::show];
    let writes = routes![
        contract_form::blank,
        contract_form::create,
        contract_form::change,
        contract_form::update,
        commitment_form::blank,
        commitment_form::create,
        commitment_form::change,
        commitment_form::update,
        commitment_form::remove,
        tranche_form::blank,
        tranche_form::create,
        tranche_form::change,
        tranche_form::update,
        tranche_form::remove,
        amendment::begin,
        amendment::show,
        amendment::sign,
        amendment::give_up,
        sign::sign,
        sign::close,
        acts::act,
    ];
    [
        Access::of(ContractReader::ROLES, [reads, files::routes()].concat()),
        Access::of(enrolments::ROLES, enrolments::routes()),
        Access::of(&[Role::Coordinator], routes![earned::list]),
        Access::of(&[Role::Reviewer], writes),
    ]
    .concat()
}

/// Commitments of no database, for the samples of pages beside these.
pub(in crate::web::routes) fn sample_commitments(lang: crate::i18n::Lang) -> Vec<CommitmentLine> {
    let ledgers = sample::ledgers();
    ledgers
        .iter()
        .take(1)
        .flat_map(|(ledger, _)| &ledger.commitments)
        .map(|one| CommitmentLine::of(one, lang))
        .collect()
}
