//! The server: pages for people, an interface for programs.
//!
//! [`rocket()`] is the one list of fairings, routes and catchers. To add pages: a module of `routes/` with its
//! `access()`, one line in [`accesses`]; see `docs/adding-a-page.md`.

pub mod access;
pub mod answer;
pub mod api;
pub mod assets;
mod attempts;
mod caching;
mod catchers;
pub mod chart;
mod compression;
mod cookie;
mod csrf;
pub mod engine;
pub mod export;
pub mod form;
pub mod guards;
mod headers;
pub mod id;
mod idempotency;
pub mod kept;
pub mod language;
pub mod layout;
pub mod menu;
pub mod notice;
pub mod page;
pub mod problem;
mod redirect;
mod request_id;
pub mod routes;
mod sent;
mod settings;
pub mod stale;
#[cfg(test)]
mod tests;
mod typed;

use rocket::shield::Shield;
use rocket::{Build, Rocket};

use crate::clock::{Clock, Random};
use crate::config::Config;
use crate::keys::Keys;
use crate::operations::figures::Figures;
use crate::storage::Store;
use access::Access;
use engine::Engine;
use layout::Demonstration;
use menu::Menu;

/// What the server works with.
pub struct Parts {
    /// The settings.
    pub config: Config,
    /// The database, migrated.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// Identifiers and secrets.
    pub random: Random,
    /// The keys of this data.
    pub keys: Keys,
    /// Whether the database is the demonstration's.
    pub demonstration: bool,
}

/// Every route, with who may use it.
#[must_use]
pub fn accesses() -> Vec<Access> {
    [
        Access::public(assets::routes()),
        Access::public(csrf::routes()),
        api::v1::access(),
        routes::about::access(),
        routes::accounts::access(),
        routes::activities::access(),
        routes::cohorts::access(),
        routes::company::access(),
        routes::contradictions::access(),
        routes::contracts::access(),
        routes::definitions::access(),
        routes::duplicates::access(),
        routes::gallery::access(),
        routes::health::access(),
        routes::home::access(),
        routes::imports::access(),
        routes::insertion::access(),
        routes::journal::access(),
        routes::learners::access(),
        routes::login::access(),
        routes::method::access(),
        routes::missions::access(),
        routes::openings::access(),
        routes::placements::access(),
        routes::publications::access(),
        routes::editions::access(),
        routes::reviews::access(),
        routes::todo::access(),
    ]
    .concat()
}

/// The server, ready to be launched or tested. Fails when a template does not compile.
pub fn rocket(parts: Parts) -> Result<Rocket<Build>, tera::Error> {
    let accesses = accesses();
    let figment = settings::figment(&parts.config);
    Ok(rocket::custom(figment)
        .manage(attempts::Attempts::per_minute(parts.config.login_attempts_per_minute))
        .manage(Engine::load()?)
        .manage(Menu::of(&accesses))
        .manage(Demonstration(parts.demonstration))
        .manage(Figures::default())
        .manage(guards::Callers::default())
        .manage(kept::Answers::default())
        .manage(parts.config)
        .manage(parts.store)
        .manage(parts.clock)
        .manage(parts.random)
        .manage(parts.keys)
        .attach(Shield::new())
        .attach(request_id::AccessLog)
        .attach(csrf::Csrf)
        .attach(idempotency::Idempotency)
        .attach(headers::Headers)
        .attach(language::Remember)
        .attach(settings::LoopbackOrTls)
        .mount("/", accesses.into_iter().map(|access| access.route).collect::<Vec<_>>())
        .register("/", catchers::all()))
}
