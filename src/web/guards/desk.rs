//! What handlers work with, in one guard.

use rocket::http::Status;
use rocket::request::{FromRequest, Outcome, Request};

use super::Actor;
use crate::clock::{Clock, Random};
use crate::config::Config;
use crate::keys::Keys;
use crate::operations::Act;
use crate::storage::Store;
use crate::web::idempotency;
use crate::web::problem::Problem;

/// The database, the time, identifiers, keys and settings of the server.
#[derive(Clone, Copy)]
pub struct Desk<'r> {
    /// The database; a keyed request writes through it once.
    pub store: &'r Store,
    /// The time.
    pub clock: &'r Clock,
    /// Identifiers and secrets.
    pub random: &'r Random,
    /// The keys of this data.
    pub keys: &'r Keys,
    /// The settings.
    pub config: &'r Config,
}

impl Desk<'_> {
    /// An act of somebody signed in, now.
    #[must_use]
    pub fn act(&self, actor: &Actor) -> Act {
        Act::of(actor.account, self.clock, self.random)
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Desk<'r> {
    type Error = Problem;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Problem> {
        let server = request.rocket();
        let store = match server.state() {
            Some(plain) => Some(idempotency::store(request, plain).await),
            None => None,
        };
        let found = (|| {
            Some(Self {
                store: store?,
                clock: server.state()?,
                random: server.state()?,
                keys: server.state()?,
                config: server.state()?,
            })
        })();
        match found {
            Some(desk) => Outcome::Success(desk),
            None => Outcome::Error((Status::InternalServerError, Problem::internal("the server is not set up"))),
        }
    }
}
