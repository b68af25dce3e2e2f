//! Version 1: JSON out, problems as `application/problem+json`, bearer tokens or a signed-in browser's session.

mod indicators;
mod openapi;
mod publications;
mod quality;
mod query;

use rocket::routes;

pub(crate) use indicators::{audience, refused};

use crate::web::access::Access;
use crate::web::guards::Observer;

/// Who may use it.
#[must_use]
pub fn access() -> Vec<Access> {
    let figures = [indicators::routes(), quality::routes()].concat();
    let public = [routes![openapi::openapi], publications::routes()].concat();
    let accesses = [Access::of(Observer::ROLES, figures), Access::public(public)].concat();
    Access::at("/api/v1", accesses)
}
