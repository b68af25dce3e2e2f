//! What a form answers: itself again with what is wrong, or the way on.

use rocket::request::Request;
use rocket::response::{self, Responder};

use super::notice::SeeOther;
use super::page::{Html, Page};

/// A form's page again, or where its sender is led.
pub enum Answer<P> {
    /// The page.
    Page(Box<Html<P>>),
    /// The way on.
    On(Box<SeeOther>),
}

impl<P: Page> Answer<P> {
    /// The form again with its errors; `at` is the address that shows it to a GET.
    pub fn refused(page: P, at: impl Into<String>) -> Self {
        Self::Page(Box::new(Html::personal(page).refused().at(at)))
    }
}

impl<P> From<SeeOther> for Answer<P> {
    fn from(on: SeeOther) -> Self {
        Self::On(Box::new(on))
    }
}

impl<'r, P: Page> Responder<'r, 'static> for Answer<P> {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        match self {
            Self::Page(page) => page.respond_to(request),
            Self::On(on) => on.respond_to(request),
        }
    }
}
