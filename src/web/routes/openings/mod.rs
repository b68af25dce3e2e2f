//! Openings and the graduates put forward for them.
//!
//! `list` and `show` serve employers and coordinators alike; `form`, `steps` and `stage` are the employer's, `referral`
//! the coordinator's.

mod board;
mod candidate;
mod export;
mod form;
mod history;
mod list;
mod referral;
mod shared;
pub(super) mod show;
mod stage;
mod steps;

pub use candidate::CandidatePage;
pub use form::OpeningFormPage;
pub use list::OpeningsPage;
pub use show::OpeningPage;
pub use steps::ClosingPage;

pub(super) use shared::{Download, EXPORTED, Name, Side, TrackLabels, address, column, downloads, tracks};

use crate::domain::role::Role;
use crate::web::access::Access;
use crate::web::guards::Hirer;

/// Employers and coordinators.
pub fn access() -> Vec<Access> {
    [
        Access::of(Hirer::ROLES, [list::routes(), export::routes(), show::routes(), candidate::routes()].concat()),
        Access::of(&[Role::Employer], [form::routes(), steps::routes(), stage::routes()].concat()),
        Access::of(&[Role::Coordinator], referral::routes()),
    ]
    .concat()
}
