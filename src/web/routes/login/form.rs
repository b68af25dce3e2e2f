//! `/login`.

use chrono::TimeDelta;
use rocket::form::FromForm;
use rocket::http::CookieJar;
use rocket::{Responder, State, get, post, routes, uri};
use serde::Serialize;

use crate::config::Config;
use crate::i18n::Lang;
use crate::operations::accounts::sign_in::{Attempt, Limits, Outcome, sign_in};
use crate::web::access::Access;
use crate::web::attempts::{Attempts, Peer};
use crate::web::cookie;
use crate::web::form::{Errors, Form};
use crate::web::guards::{Desk, Visitor};
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::{Kind, Problem};
use crate::web::redirect::way_back;

pub(super) fn access() -> Vec<Access> {
    Access::public(routes![show, submit])
}

/// The sign-in form.
#[derive(Debug, Default, Serialize)]
pub struct LoginPage {
    email: String,
    back: String,
    errors: Errors,
}

impl Page for LoginPage {
    const TEMPLATE: &'static str = "pages/login/form.html";

    fn samples() -> Vec<Self> {
        let mut errors = Errors::new(Lang::Fr);
        errors.add_general("login-wrong");
        vec![
            Self { errors, email: "coordination@demo.sanad.invalid".to_owned(), back: "/cohorts".to_owned() },
            Self::default(),
        ]
    }
}

crate::page!(LoginPage);

#[derive(FromForm)]
struct Typed {
    #[field(default = String::new())]
    email: String,
    #[field(default = String::new())]
    password: String,
    #[field(default = String::new())]
    back: String,
}

#[derive(Responder)]
enum Answer {
    Page(Html<LoginPage>),
    On(SeeOther),
}

#[get("/login?<back>")]
fn show(visitor: Visitor, back: Option<&str>) -> Answer {
    let back = back.unwrap_or_default();
    if visitor.0.is_some() {
        return Answer::On(onwards(back));
    }
    Answer::Page(Html::personal(LoginPage { back: back.to_owned(), ..LoginPage::default() }))
}

#[post("/login", data = "<typed>")]
async fn submit(
    typed: Form<Typed>,
    desk: Desk<'_>,
    attempts: &State<Attempts>,
    peer: Peer,
    lang: Lang,
    jar: &CookieJar<'_>,
) -> Result<Answer, Problem> {
    let typed = typed.into_inner();
    if !attempts.allow(peer.0) {
        return Err(Problem::new(Kind::TooMany).retry_after(60));
    }
    let attempt = Attempt {
        email: typed.email.clone(),
        password: typed.password,
        origin: peer.0.to_string(),
        replaces: jar.get(cookie::name(desk.config)).and_then(|cookie| cookie::hash(cookie.value())),
    };
    match sign_in(desk.store, desk.keys, (desk.random, desk.clock.now()), limits(desk.config), attempt).await? {
        Outcome::Opened(secret, _) => {
            jar.add(cookie::of(desk.config, secret));
            Ok(Answer::On(onwards(&typed.back)))
        }
        Outcome::TooMany => Err(Problem::new(Kind::TooMany).retry_after(60)),
        Outcome::Wrong => {
            let mut errors = Errors::new(lang);
            errors.add_general("login-wrong");
            Ok(Answer::Page(Html::personal(LoginPage { email: typed.email, back: typed.back, errors }).refused()))
        }
    }
}

fn limits(config: &Config) -> Limits {
    Limits {
        failures: i64::from(config.login_failures_per_minute),
        lasts: TimeDelta::hours(i64::from(config.session_absolute_hours)),
    }
}

fn onwards(back: &str) -> SeeOther {
    way_back(back).map_or_else(|| SeeOther::to(uri!("/")), SeeOther::to)
}
