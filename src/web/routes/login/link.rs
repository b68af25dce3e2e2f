//! One-time links: the first administrator's, and the one with which an account's owner chooses a password.
//!
//! A GET never uses a link up; only the form does.

use rocket::form::FromForm;
use rocket::{Responder, get, post, routes, uri};
use serde::Serialize;

use crate::i18n::{Args, Lang};
use crate::operations::accounts::first_administrator::{self, Error};
use crate::operations::accounts::{Draft, password::LEAST_CHARACTERS, token_hash};
use crate::web::access::Access;
use crate::web::form::{Errors, Form};
use crate::web::guards::Desk;
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::{Kind, Problem};

pub(super) fn access() -> Vec<Access> {
    Access::public(routes![show_first, make_first, show_password, choose_password])
}

/// A form behind a link: for the first administrator (name and address too), or a password alone.
#[derive(Debug, Serialize)]
pub struct LinkPage {
    first: bool,
    least: usize,
    name: String,
    email: String,
    errors: Errors,
}

impl LinkPage {
    const fn new(first: bool, lang: Lang) -> Self {
        let errors = Errors::new(lang);
        Self { first, least: LEAST_CHARACTERS, name: String::new(), email: String::new(), errors }
    }
}

impl Page for LinkPage {
    const TEMPLATE: &'static str = "pages/login/link.html";

    fn samples() -> Vec<Self> {
        let mut refused = Self::new(true, Lang::Fr);
        refused.errors.add("email", "login-email-malformed");
        refused.errors.add("password_again", "login-passwords-differ");
        vec![refused, Self::new(true, Lang::Fr), Self::new(false, Lang::Fr)]
    }
}

crate::page!(LinkPage);

#[derive(FromForm)]
struct Typed {
    #[field(default = String::new())]
    name: String,
    #[field(default = String::new())]
    email: String,
    #[field(default = String::new())]
    password: String,
    #[field(default = String::new())]
    password_again: String,
}

impl Typed {
    /// What is wrong with it.
    fn errors(&self, first: bool, lang: Lang) -> Errors {
        let mut errors = Errors::new(lang);
        if first && self.name.trim().is_empty() {
            errors.add("name", "login-name-missing");
        }
        let email = self.email.trim();
        if first && !email.split_once('@').is_some_and(|(who, place)| !who.is_empty() && place.contains('.')) {
            errors.add("email", "login-email-malformed");
        }
        let length = self.password.chars().count();
        if !(LEAST_CHARACTERS..=200).contains(&length) {
            let least = i64::try_from(LEAST_CHARACTERS).unwrap_or(i64::MAX);
            errors.add_with("password", "login-password-short", &Args::new().count("n", least));
        } else if self.password != self.password_again {
            errors.add("password_again", "login-passwords-differ");
        }
        errors
    }
}

#[derive(Responder)]
enum Answer {
    Page(Html<LinkPage>),
    On(SeeOther),
}

impl Answer {
    fn form(page: LinkPage) -> Self {
        let refused = !page.errors.is_empty();
        let html = Html::personal(page);
        Self::Page(if refused { html.refused() } else { html })
    }
}

#[get("/first-administrator/<token>")]
async fn show_first(token: &str, desk: Desk<'_>, lang: Lang) -> Result<Answer, Problem> {
    check(&desk, "first_admin", token).await?;
    Ok(Answer::form(LinkPage::new(true, lang)))
}

#[post("/first-administrator/<token>", data = "<typed>")]
async fn make_first(token: &str, typed: Form<Typed>, desk: Desk<'_>, lang: Lang) -> Result<Answer, Problem> {
    check(&desk, "first_admin", token).await?;
    let errors = typed.errors(true, lang);
    let typed = typed.into_inner();
    if !errors.is_empty() {
        return Ok(Answer::form(LinkPage {
            name: typed.name,
            email: typed.email,
            errors,
            ..LinkPage::new(true, lang)
        }));
    }
    let now = desk.clock.now();
    let draft = Draft {
        id: desk.random.id(now).into(),
        email: typed.email,
        name: typed.name.trim().to_owned(),
        language: lang.code().to_owned(),
        password_hash: None,
    };
    first_administrator::make(desk.store, (desk.random, now), &token_hash(token), (draft, typed.password)).await?;
    Ok(Answer::On(SeeOther::to(uri!("/login")).saying("login-first-made")))
}

#[get("/password/<token>")]
async fn show_password(token: &str, desk: Desk<'_>, lang: Lang) -> Result<Answer, Problem> {
    check(&desk, "password", token).await?;
    Ok(Answer::form(LinkPage::new(false, lang)))
}

#[post("/password/<token>", data = "<typed>")]
async fn choose_password(token: &str, typed: Form<Typed>, desk: Desk<'_>, lang: Lang) -> Result<Answer, Problem> {
    check(&desk, "password", token).await?;
    let errors = typed.errors(false, lang);
    if !errors.is_empty() {
        return Ok(Answer::form(LinkPage { errors, ..LinkPage::new(false, lang) }));
    }
    let (now, password) = (desk.clock.now(), typed.into_inner().password);
    first_administrator::choose_password(desk.store, (desk.random, now), &token_hash(token), password).await?;
    Ok(Answer::On(SeeOther::to(uri!("/login")).saying("login-password-set")))
}

async fn check(desk: &Desk<'_>, purpose: &str, token: &str) -> Result<(), Problem> {
    let mut tx = desk.store.read().await?;
    first_administrator::find_link(&mut tx, desk.clock.now(), purpose, &token_hash(token)).await?;
    Ok(())
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        match error {
            Error::Spent => Self::new(Kind::Gone),
            Error::NotHashed(error) => Self::internal(error),
            Error::Storage(error) => error.into(),
        }
    }
}
