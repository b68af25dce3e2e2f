//! `/accounts/new`: an account opened, and the link of its owner, shown once.

use rocket::http::uri::Host;
use rocket::{FromForm, Responder, get, post};
use serde::Serialize;

use super::mandate::{Choices, MandateForm};
use crate::domain::ids::AccountId;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::accounts::{Draft, administration};
use crate::web::form::{Errors, Form};
use crate::web::guards::{Administrator, Desk};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::learners::Typed;

/// As typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Filled {
    #[field(default = String::new())]
    name: String,
    #[field(default = String::new())]
    email: String,
    #[field(default = String::new())]
    language: String,
    mandate: MandateForm,
}

/// The form of a new account.
#[derive(Clone, Debug, Serialize)]
pub struct AccountFormPage {
    filled: Filled,
    choices: Choices,
    errors: Errors,
}

/// The link with which somebody chooses a password: shown once, never stored.
#[derive(Clone, Debug, Serialize)]
pub struct InvitationPage {
    account: AccountId,
    name: String,
    email: String,
    link: String,
    /// Whether the account is new; else its owner asked for another link.
    is_new: bool,
}

#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Html<AccountFormPage>>),
    Link(Box<Html<InvitationPage>>),
}

/// The whole address of a link: under the public address when there is one, else where the reader is.
pub(super) fn whole(desk: &Desk<'_>, host: Option<&Host<'_>>, token: &str) -> String {
    let here = || host.map(|host| format!("http://{host}"));
    let origin = desk.config.public_origin.clone().or_else(here).unwrap_or_default();
    format!("{origin}/password/{token}")
}

#[get("/accounts/new")]
pub(super) async fn blank(
    _reader: Administrator,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Html<AccountFormPage>, Problem> {
    let choices = Choices::read(&mut desk.store.read().await?, lang).await?;
    let filled = Filled { mandate: MandateForm::from(desk.clock.today()), ..Filled::default() };
    Ok(Html::personal(AccountFormPage { filled, choices, errors: Errors::new(lang) }))
}

#[post("/accounts", data = "<filled>")]
pub(super) async fn create(
    reader: Administrator,
    filled: Form<Filled>,
    desk: Desk<'_>,
    host: Option<&Host<'_>>,
    lang: Lang,
) -> Result<Answer, Problem> {
    let (filled, mut typed) = (filled.into_inner(), Typed::new(lang));
    let act = desk.act(&reader.actor);
    if let Some(mandate) = filled.mandate.read(&mut typed) {
        let draft = filled.draft(act.id(), lang);
        let (account, name, email) = (draft.id, draft.name.clone(), draft.email.clone());
        let mut tx = desk.store.write().await?;
        match administration::open(&mut tx, &act, draft, mandate).await {
            Ok(token) => {
                tx.commit().await?;
                let link = whole(&desk, host, &token);
                let page = InvitationPage { account, name, email, link, is_new: true };
                return Ok(Answer::Link(Box::new(Html::personal(page).at(format!("/accounts/{account}")))));
            }
            Err(Error::Invalid(faults)) => typed.errors.add_faults(&faults),
            Err(error) => return Err(error.into()),
        }
    }
    let choices = Choices::read(&mut desk.store.read().await?, lang).await?;
    let page = AccountFormPage { filled, choices, errors: typed.errors };
    Ok(Answer::Page(Box::new(Html::personal(page).refused().at("/accounts/new"))))
}

impl Filled {
    fn draft(&self, id: AccountId, lang: Lang) -> Draft {
        let language = Lang::from_code(&self.language).unwrap_or(lang);
        Draft {
            id,
            email: self.email.trim().to_lowercase(),
            name: self.name.trim().to_owned(),
            language: language.code().to_owned(),
            password_hash: None,
        }
    }
}

impl InvitationPage {
    pub(super) fn again(account: AccountId, (name, email): (String, String), link: String) -> Self {
        Self { account, name, email, link, is_new: false }
    }
}

impl Page for AccountFormPage {
    const TEMPLATE: &'static str = "pages/accounts/form.html";

    fn samples() -> Vec<Self> {
        let page = || Self { filled: Filled::default(), choices: Choices::fixed(), errors: Errors::new(Lang::Fr) };
        let mut refused = page();
        refused.errors.add("email", "faults-email-taken");
        vec![page(), refused]
    }
}

impl Page for InvitationPage {
    const TEMPLATE: &'static str = "pages/accounts/link.html";

    fn samples() -> Vec<Self> {
        let page = |is_new| Self {
            account: uuid::Uuid::nil().into(),
            name: "R. El Fassi".to_owned(),
            email: "coordination@demo.sanad.invalid".to_owned(),
            link: "https://sanad.example.ma/password/0123456789abcdef".to_owned(),
            is_new,
        };
        vec![page(true), page(false)]
    }
}

crate::page!(AccountFormPage);
crate::page!(InvitationPage);
