//! Files brought in by coordinators: sent, looked at, mended, applied, undone.

mod amend;
mod choices;
mod export;
mod list;
mod received;
mod rejected;
mod show;
mod step;
mod view;

pub use list::ImportsPage;
pub use view::ImportPage;

use crate::domain::ids::BatchId;
use crate::domain::role::Role;
use crate::operations::import;
use crate::web::access::Access;
use crate::web::guards::{Coordinator, Desk};
use crate::web::problem::Problem;

/// Coordinators.
pub fn access() -> Vec<Access> {
    let routes =
        [list::routes(), export::routes(), show::routes(), amend::routes(), step::routes(), rejected::routes()]
            .concat();
    Access::of(&[Role::Coordinator], routes)
}

/// Where a coordinator imports.
fn bench<'d>(coordinator: &Coordinator, desk: &Desk<'d>) -> import::Desk<'d> {
    import::Desk {
        store: desk.store,
        keys: desk.keys,
        random: desk.random,
        now: desk.clock.now(),
        actor: coordinator.actor.journal(),
        scope: coordinator.scope.clone(),
    }
}

fn address(id: BatchId) -> String {
    format!("/imports/{id}")
}

impl From<import::Error> for Problem {
    fn from(error: import::Error) -> Self {
        match error {
            import::Error::Missing => Self::not_found(),
            import::Error::Moved | import::Error::FileChanged => Self::conflict("import-moved"),
            import::Error::BuiltUpon(_) => Self::conflict("import-built-upon"),
            import::Error::Refused(_) => Self::unprocessable("import-refused"),
            import::Error::Storage(error) => error.into(),
            import::Error::Io(_) | import::Error::Keys(_) => Self::internal(error),
        }
    }
}
