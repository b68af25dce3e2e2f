//! Pages as people meet them: in Chromium, in French and Arabic, on a phone and a desk, light and dark.
//!
//! [`pages::PAGES`] is the one table of page types: adding a line there is all that a page needs to be checked.

mod driver;
mod keyboard;
mod links;
mod pages;
mod site;
mod soundness;
