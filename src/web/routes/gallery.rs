//! `/gallery`: every component on one page, in every state. The reference for whoever writes or checks pages.

use rocket::{get, routes};
use serde::Serialize;

use crate::domain::role::Role;
use crate::i18n::Lang;
use crate::web::access::Access;
use crate::web::form::Errors;
use crate::web::guards::Administrator;
use crate::web::page::{Html, Page};

/// For the administration.
pub fn access() -> Vec<Access> {
    Access::of(&[Role::Administrator], routes![gallery])
}

/// Every component, with invented values.
#[derive(Debug, Serialize)]
pub struct GalleryPage {
    errors: Errors,
    masked: Option<String>,
}

impl GalleryPage {
    fn of(lang: Lang) -> Self {
        let mut errors = Errors::new(lang);
        errors.add("starts_on", "gallery-error-date");
        Self { errors, masked: None }
    }
}

impl Page for GalleryPage {
    const TEMPLATE: &'static str = "pages/gallery.html";

    fn samples() -> Vec<Self> {
        vec![Self::of(Lang::Fr)]
    }
}

crate::page!(GalleryPage);

#[get("/gallery")]
fn gallery(_admin: Administrator, lang: Lang) -> Html<GalleryPage> {
    Html::aggregate(GalleryPage::of(lang), None)
}
