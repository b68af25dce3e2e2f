//! Signing in and out, one's own account, and the links that set a password.

mod account;
mod form;
mod link;

use crate::web::access::Access;

/// Signing in and the links are for everyone; the rest for whoever is signed in.
pub fn access() -> Vec<Access> {
    [form::access(), link::access(), account::access()].concat()
}
