//! `/account`: who one is here, and signing out.

use std::sync::Arc;

use rocket::http::CookieJar;
use rocket::{get, post, routes, uri};
use serde::Serialize;

use crate::domain::role::Role;
use crate::operations::accounts::sign_in::sign_out;
use crate::web::access::Access;
use crate::web::cookie;
use crate::web::guards::{Actor, Desk, SignedIn};
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

pub(super) fn access() -> Vec<Access> {
    Access::signed_in(routes![show, leave])
}

/// One's own account.
#[derive(Debug, Serialize)]
pub struct AccountPage {
    name: String,
    email: String,
    roles: Vec<Role>,
}

impl Page for AccountPage {
    const TEMPLATE: &'static str = "pages/login/account.html";

    fn samples() -> Vec<Self> {
        let sample = |roles: &[Role]| Self {
            name: "R. El Fassi".to_owned(),
            email: "coordination@demo.sanad.invalid".to_owned(),
            roles: roles.to_vec(),
        };
        vec![sample(Role::ALL), sample(&[])]
    }
}

crate::page!(AccountPage);

impl From<Arc<Actor>> for AccountPage {
    fn from(actor: Arc<Actor>) -> Self {
        Self { name: actor.name.clone(), email: actor.email.clone(), roles: actor.roles() }
    }
}

#[get("/account")]
fn show(reader: SignedIn) -> Html<AccountPage> {
    Html::personal(reader.0.into())
}

#[post("/logout")]
async fn leave(reader: SignedIn, desk: Desk<'_>, jar: &CookieJar<'_>) -> Result<SeeOther, Problem> {
    if let Some(session) = &reader.0.session {
        sign_out(desk.store, desk.clock.now(), reader.0.account, session).await?;
    }
    jar.add(cookie::removal(desk.config));
    Ok(SeeOther::to(uri!("/")).saying("login-signed-out"))
}
