//! `/`: the public home; whoever is signed in goes on to their own.

use rocket::{Responder, State, get, routes};
use serde::Serialize;

use crate::web::access::Access;
use crate::web::guards::Visitor;
use crate::web::menu::Menu;
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};

/// For everyone.
pub fn access() -> Vec<Access> {
    Access::public(routes![home])
}

/// The public home.
#[derive(Debug, Default, Serialize)]
pub struct HomePage {
    /// The last published edition's headline, once there is one.
    headline: Option<Headline>,
}

/// A published figure, as its edition states it.
#[derive(Debug, Serialize)]
pub struct Headline {
    edition: String,
    href: String,
    rate: String,
    inserted: i64,
    graduated: i64,
    as_of: String,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "pages/home.html";

    fn samples() -> Vec<Self> {
        let headline = Headline {
            edition: "2024-01".to_owned(),
            href: "/editions/2024-01".to_owned(),
            rate: "71.9".to_owned(),
            inserted: 528,
            graduated: 734,
            as_of: "2024-01-30".to_owned(),
        };
        vec![Self { headline: Some(headline) }, Self::default()]
    }
}

crate::page!(HomePage);

#[derive(Responder)]
enum Answer {
    Page(Html<HomePage>),
    Own(SeeOther),
}

#[get("/")]
fn home(visitor: Visitor, menu: &State<Menu>) -> Answer {
    let own = visitor.0.as_deref().and_then(|actor| menu.home(&actor.roles()));
    match own {
        Some(path) => Answer::Own(SeeOther::to_path(path)),
        None => Answer::Page(Html::public(HomePage::default())),
    }
}
