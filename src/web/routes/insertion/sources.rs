//! What figures are read from, as one guard.

use rocket::request::{FromRequest, Outcome, Request};

use crate::clock::Clock;
use crate::operations::figures::Figures;
use crate::storage::Store;
use crate::web::problem::Problem;

/// The database, the memory of facts, the time.
pub(super) struct Sources<'r> {
    pub(super) store: &'r Store,
    pub(super) figures: &'r Figures,
    pub(super) clock: &'r Clock,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Sources<'r> {
    type Error = Problem;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Problem> {
        let rocket = request.rocket();
        match (rocket.state(), rocket.state(), rocket.state()) {
            (Some(store), Some(figures), Some(clock)) => Outcome::Success(Self { store, figures, clock }),
            _ => Problem::internal("the server is not set up").refuse(request),
        }
    }
}
