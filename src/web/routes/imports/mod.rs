//! Files brought in by coordinators: sent, looked at, mended, applied, undone.

mod amend;
mod choices;
mod export;
mod list;
mod received;

pub(super) use received::Received;
mod rejected;
mod show;
mod step;
mod view;

pub use list::ImportsPage;
pub use view::ImportPage;

use crate::domain::ids::BatchId;
use crate::domain::role::Role;
use crate::operations::import::{self, draft};
use crate::web::access::Access;
use crate::web::guards::{Coordinator, Desk};
use crate::web::problem::Problem;
use crate::web::stale::Stored;

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

/// What is stored of an import now, on whose version a step is taken.
async fn stored(coordinator: &Coordinator, desk: &Desk<'_>, id: BatchId) -> Result<Stored, Problem> {
    let batch = draft::find(&mut desk.store.read().await?, &bench(coordinator, desk), id).await?;
    Ok(Stored::at(draft::token_of(&batch), [("import_state", batch.state)]))
}

/// What a step that did nothing answers: an import that moved is shown beside what was sent.
async fn undone(coordinator: &Coordinator, desk: &Desk<'_>, id: BatchId, error: import::Error) -> Problem {
    match error {
        import::Error::Moved => stored(coordinator, desk, id).await.map_or_else(|problem| problem, Problem::stale),
        error => error.into(),
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
