//! `GET /accounts/<id>`: one account, its mandates, what was done to it.

use chrono::{DateTime, Utc};
use rocket::get;
use serde::Serialize;

use super::list::employers;
use super::mandate::{Choices, Held, MandateForm};
use crate::domain::account::AccountState;
use crate::domain::ids::AccountId;
use crate::domain::role::Role;
use crate::i18n::{self, Lang};
use crate::storage::{Reader, account, account_list, audit};
use crate::web::form::Errors;
use crate::web::guards::{Administrator, Desk};
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::cohorts::Labels;

/// Entries of the journal shown.
const ENTRIES: u32 = 30;

/// Something done to the account.
#[derive(Clone, Debug, Serialize)]
pub struct Event {
    at: DateTime<Utc>,
    text: String,
}

/// One account.
#[derive(Clone, Debug, Serialize)]
pub struct AccountAdminPage {
    pub(super) id: AccountId,
    pub(super) name: String,
    pub(super) email: String,
    state: AccountState,
    created_at: DateTime<Utc>,
    last_sign_in: Option<DateTime<Utc>>,
    /// Whether it is the reader's own.
    is_own: bool,
    mandates: Vec<Held>,
    events: Vec<Event>,
    pub(super) filled: MandateForm,
    choices: Choices,
    pub(super) errors: Errors,
}

#[get("/accounts/<id>", rank = 2)]
pub(super) async fn show(
    reader: Administrator,
    id: Id<AccountId>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Html<AccountAdminPage>, Problem> {
    Ok(Html::personal(read(&mut desk.store.read().await?, (&reader, id.0), &desk, lang).await?))
}

pub(super) async fn read(
    tx: &mut Reader,
    (reader, id): (&Administrator, AccountId),
    desk: &Desk<'_>,
    lang: Lang,
) -> Result<AccountAdminPage, Problem> {
    let row = account::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    let today = desk.clock.today();
    let (labels, employers) = (Labels::read(tx, lang).await?, employers(tx).await?);
    let mandates = account_list::mandates(tx, &[id]).await?;
    let held = mandates.iter().map(|one| Held::of(one, (&labels, &employers), (today, lang)));
    let events = audit::of_object(tx, "account", &id.to_string(), ENTRIES).await?;
    Ok(AccountAdminPage {
        id,
        state: match (row.disabled_at, &row.password_hash) {
            (Some(_), _) => AccountState::Closed,
            (None, Some(_)) => AccountState::Active,
            (None, None) => AccountState::Pending,
        },
        name: row.name,
        email: row.email,
        created_at: row.created_at,
        last_sign_in: account_list::last_sign_ins(tx, &[id]).await?.into_values().next(),
        is_own: reader.actor.account == id,
        mandates: held.collect::<Result<_, _>>()?,
        events: events.iter().map(|entry| Event { at: entry.happened_at, text: told(&entry.action, lang) }).collect(),
        filled: MandateForm::from(today),
        choices: Choices::read(tx, lang).await?,
        errors: Errors::new(lang),
    })
}

fn told(action: &str, lang: Lang) -> String {
    let key = format!("account-act-{}", action.replace(['.', '_'], "-"));
    if i18n::exists(&key) { lang.text(&key) } else { action.to_owned() }
}

impl Page for AccountAdminPage {
    const TEMPLATE: &'static str = "pages/accounts/show.html";

    fn samples() -> Vec<Self> {
        let event = |action| Event { at: DateTime::UNIX_EPOCH, text: told(action, Lang::Fr) };
        let page = |state, is_own| Self {
            id: uuid::Uuid::nil().into(),
            name: "R. El Fassi".to_owned(),
            email: "coordination@demo.sanad.invalid".to_owned(),
            state,
            created_at: DateTime::UNIX_EPOCH,
            last_sign_in: (state == AccountState::Active).then_some(DateTime::UNIX_EPOCH),
            is_own,
            mandates: vec![
                Held::sample(Role::Coordinator, &["JobInTech", "ENSIAS"], false),
                Held::sample(Role::Reviewer, &[], true),
            ],
            events: vec![event("session.open"), event("account.grant"), event("account.create")],
            filled: MandateForm::default(),
            choices: Choices::fixed(),
            errors: Errors::new(Lang::Fr),
        };
        let mut refused = page(AccountState::Active, true);
        refused.errors.add("ends_on", "faults-before_start");
        let bare = Self { mandates: Vec::new(), ..page(AccountState::Pending, false) };
        vec![page(AccountState::Active, false), refused, bare, page(AccountState::Closed, false)]
    }
}

crate::page!(AccountAdminPage);
