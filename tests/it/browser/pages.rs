//! The table of page types. A page author adds a line.

use sanad::domain::role::Role;

/// A type of page, and how one of it is reached.
pub struct PageType {
    /// Its name in findings and in the folder of rendered pages.
    pub name: &'static str,
    /// Who looks at it; none: a visitor.
    pub role: Option<Role>,
    /// Where it is.
    pub way: Way,
}

/// How a page is reached.
pub enum Way {
    /// At this path.
    At(&'static str),
    #[expect(dead_code, reason = "until the table has a page of one thing")]
    /// Behind the first link that this selector finds on the page at this path.
    Behind(&'static str, &'static str),
}

const fn page(name: &'static str, role: Option<Role>, way: Way) -> PageType {
    PageType { name, role, way }
}

/// Every type of page.
pub const PAGES: &[PageType] = &[page("home", None, Way::At("/")), page("missing", None, Way::At("/nothing-is-here"))];
