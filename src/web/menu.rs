//! The main links of each role, and those of the foot.
//!
//! All the places of the product are listed here; a link shows once its page is mounted. To add one: a line here and the
//! text `layout-nav-<key>`.

use std::collections::BTreeSet;

use super::access::Access;
use super::layout::Entry;
use crate::domain::role::Role;

const VISITOR: &[(&str, &str)] = &[
    ("home", "/"),
    ("publications", "/publications"),
    ("editions", "/editions"),
    ("corrections", "/corrections"),
    ("sections", "/sections"),
    ("verify", "/verify"),
    ("method", "/method"),
    ("open-data", "/open-data"),
];

const FOOT: &[(&str, &str)] = &[
    ("accessibility", "/accessibility"),
    ("privacy", "/privacy"),
    ("method", "/method"),
    ("verify", "/verify"),
    ("corrections", "/corrections"),
    ("api", "/api"),
    ("help", "/help"),
];

const fn main_links(role: Role) -> &'static [(&'static str, &'static str)] {
    match role {
        Role::Reviewer => &[
            ("overview", "/insertion"),
            ("cohorts", "/cohorts"),
            ("regions", "/regions"),
            ("compare", "/compare"),
            ("definitions", "/definitions"),
            ("contracts", "/contracts"),
            ("activities", "/activities"),
            ("reviews", "/reviews"),
            ("publications", "/publications"),
            ("editions", "/editions"),
            ("questions", "/questions"),
            ("method", "/method"),
        ],
        Role::Coordinator => &[
            ("todo", "/todo"),
            ("cohorts", "/cohorts"),
            ("learners", "/learners"),
            ("candidates", "/candidates"),
            ("campaigns", "/campaigns"),
            ("outcomes", "/outcomes"),
            ("openings", "/openings"),
            ("hires", "/placements"),
            ("employers", "/employers"),
            ("contradictions", "/contradictions"),
            ("imports", "/imports"),
            ("insertion", "/insertion"),
            ("duplicates", "/duplicates"),
            ("activities", "/activities"),
            ("earned", "/contracts/earned"),
            ("reviews", "/reviews"),
            ("definitions", "/definitions"),
        ],
        Role::Employer => &[
            ("todo", "/todo"),
            ("my-openings", "/openings"),
            ("pool", "/pool"),
            ("fairs", "/fairs"),
            ("hires", "/placements"),
            ("company", "/company"),
            ("statistics", "/statistics"),
        ],
        Role::Learner => &[
            ("my-home", "/me"),
            ("my-situation", "/me/situation"),
            ("offers", "/me/openings"),
            ("attendance", "/me/attendance"),
            ("certificate", "/me/certificate"),
            ("my-record", "/me/record"),
        ],
        Role::Auditor => &[
            ("missions", "/missions"),
            ("editions", "/editions"),
            ("reviews", "/reviews"),
            ("insertion", "/insertion"),
            ("definitions", "/definitions"),
            ("contracts", "/contracts"),
            ("cohorts", "/cohorts"),
            ("journal", "/journal"),
        ],
        Role::Administrator => &[
            ("todo", "/todo"),
            ("accounts", "/accounts"),
            ("employers", "/employers"),
            ("reference", "/reference"),
            ("definition-versions", "/definitions/versions"),
            ("contracts", "/contracts"),
            ("activities", "/activities"),
            ("publications", "/publications"),
            ("journal", "/journal"),
            ("jobs", "/jobs"),
            ("keys", "/keys"),
            ("retention", "/retention"),
            ("system", "/system"),
        ],
    }
}

/// Links that fit on the bar of a small desk.
const ON_THE_BAR: usize = 10;

/// Parts a long menu into the links on the bar and those folded behind one more.
#[must_use]
pub fn folded(mut entries: Vec<Entry>) -> (Vec<Entry>, Vec<Entry>) {
    let more = if entries.len() > ON_THE_BAR { entries.split_off(ON_THE_BAR - 2) } else { Vec::new() };
    (entries, more)
}

/// The links of pages that exist.
pub struct Menu {
    mounted: Option<BTreeSet<(String, Option<Role>)>>,
}

impl Menu {
    /// The links whose pages are among these, for the roles that may open them.
    #[must_use]
    pub fn of(accesses: &[Access]) -> Self {
        let pages = accesses.iter().filter(|access| access.route.method == rocket::http::Method::Get);
        let mounted = pages.flat_map(|access| {
            let path = access.path();
            match access.roles {
                None => vec![(path, None)],
                Some(roles) => roles.iter().map(|role| (path.clone(), Some(*role))).collect(),
            }
        });
        Self { mounted: Some(mounted.collect()) }
    }

    /// Every link, mounted or not, for samples.
    #[must_use]
    pub const fn complete() -> Self {
        Self { mounted: None }
    }

    /// The main links of somebody holding these roles (none: a visitor), read at `path`.
    #[must_use]
    pub fn main(&self, roles: &[Role], path: &str) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        if roles.is_empty() {
            entries.extend(self.entries(VISITOR, None));
        }
        for role in roles {
            for entry in self.entries(main_links(*role), Some(*role)) {
                if !entries.iter().any(|known| known.href == entry.href) {
                    entries.push(entry);
                }
            }
        }
        mark(&mut entries, path);
        entries
    }

    /// The links of the foot.
    #[must_use]
    pub fn foot(&self, path: &str) -> Vec<Entry> {
        let mut entries: Vec<_> = self.entries(FOOT, None).collect();
        mark(&mut entries, path);
        entries
    }

    /// Where somebody holding these roles starts.
    #[must_use]
    pub fn home(&self, roles: &[Role]) -> Option<&'static str> {
        roles.iter().find_map(|role| self.entries(main_links(*role), Some(*role)).next()).map(|entry| entry.href)
    }

    fn entries(
        &self,
        links: &'static [(&'static str, &'static str)],
        role: Option<Role>,
    ) -> impl Iterator<Item = Entry> + use<'_> {
        links.iter().filter(move |(_, href)| self.is_open(href, role)).map(|(key, href)| Entry {
            key,
            href,
            current: false,
        })
    }

    fn is_open(&self, href: &str, role: Option<Role>) -> bool {
        self.mounted.as_ref().is_none_or(|mounted| {
            mounted.contains(&(href.to_owned(), role)) || mounted.contains(&(href.to_owned(), None))
        })
    }
}

/// The longest link that leads to `path` is where the reader is.
fn mark(entries: &mut [Entry], path: &str) {
    let leads = |entry: &Entry| {
        path == entry.href
            || (entry.href != "/" && path.strip_prefix(entry.href).is_some_and(|rest| rest.starts_with('/')))
    };
    if let Some(entry) = entries.iter_mut().filter(|entry| leads(entry)).max_by_key(|entry| entry.href.len()) {
        entry.current = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_below_a_main_link_marks_that_link() {
        let entries = Menu::complete().main(&[Role::Coordinator], "/cohorts/2023-C8/learners");
        let current: Vec<_> = entries.iter().filter(|entry| entry.current).map(|entry| entry.key).collect();
        assert_eq!(current, ["cohorts"]);
    }

    #[test]
    fn two_roles_share_their_common_links() {
        let entries = Menu::complete().main(&[Role::Auditor, Role::Coordinator], "/");
        assert_eq!(entries.iter().filter(|entry| entry.href == "/cohorts").count(), 1);
    }

    #[test]
    fn a_long_menu_keeps_a_few_links_on_the_bar_and_folds_the_rest() {
        let all = Menu::complete().main(&[Role::Coordinator], "/");
        let (bar, more) = folded(all.clone());
        assert_eq!((bar.len(), bar.len() + more.len()), (ON_THE_BAR - 2, all.len()));
        let (bar, more) = folded(all.into_iter().take(ON_THE_BAR).collect());
        assert_eq!((bar.len(), more.len()), (ON_THE_BAR, 0));
    }

    #[test]
    fn a_link_without_a_page_does_not_show() {
        assert!(Menu::of(&[]).main(&[Role::Learner], "/").is_empty());
    }
}
