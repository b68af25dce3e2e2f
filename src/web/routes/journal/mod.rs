//! The journal: who saw, changed, exported and decided what; the checkpoints of its chain; who held which right.

mod checkpoints;
mod list;
mod rights;
mod view;

pub use checkpoints::CheckpointsPage;
pub use list::JournalPage;
pub use rights::RightsPage;
pub(in crate::web) use view::told;

use rocket::routes;
use serde::Serialize;

use crate::i18n::Lang;
use crate::web::access::Access;
use crate::web::export::{Kind, in_kinds};
use crate::web::guards::Inspector;

/// A tab of the journal's pages.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Tab {
    label: String,
    href: &'static str,
    current: bool,
}

const PATHS: [(&str, &str); 3] =
    [("entries", "/journal"), ("checkpoints", "/journal/checkpoints"), ("rights", "/journal/rights")];

fn tabs(current: &str, lang: Lang) -> Vec<Tab> {
    let tab = |(key, href): (&str, &'static str)| Tab {
        label: lang.text(&format!("journal-tab-{key}")),
        href,
        current: href == current,
    };
    PATHS.into_iter().map(tab).collect()
}

/// For auditors and the administration.
#[must_use]
pub fn access() -> Vec<Access> {
    let routes = routes![list::list, checkpoints::list, checkpoints::make, checkpoints::verify, rights::show];
    let files = routes![list::file, checkpoints::file, rights::file];
    Access::of(Inspector::ROLES, [routes, in_kinds(Kind::TABLES, &files)].concat())
}
