//! `GET /reviews/<id>`: what is agreed, asked, decided and missing.

use rocket::{State, get};
use serde::Serialize;

use super::say::Typing;
use super::view::Whole;
use crate::domain::contract::payment::{Payment, PaymentState};
use crate::domain::ids::{AccountId, ReviewId};
use crate::domain::indicator::Audience;
use crate::domain::review::EntryKind;
use crate::domain::role::Role;
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::operations::reviews::{self, Reviewing};
use crate::web::form::Errors;
use crate::web::guards::{Desk, Observer};
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// A session.
#[derive(Clone, Debug, Serialize)]
pub struct ReviewPage {
    whole: Whole,
    /// Whether the reader asks, decides, writes minutes and signs.
    leads: bool,
    /// Whether the reader justifies and answers.
    speaks: bool,
    /// Why the reader may not sign now: the key of the words.
    unsigned: Option<String>,
    /// What to do now, when it is for the reader to do.
    next: Option<Next>,
    pub(super) typing: Typing,
    pub(super) errors: Errors,
}

/// What to do now.
#[derive(Clone, Debug, Serialize)]
pub struct Next {
    /// End of its text's key.
    what: &'static str,
    /// How many are left.
    left: usize,
    /// Where; none: somebody else is to do it.
    href: Option<String>,
}

#[get("/reviews/<id>")]
pub(super) async fn show(
    observer: Observer,
    id: Id<ReviewId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<ReviewPage>, Problem> {
    Ok(Html::personal(page(&observer, id.0, (&desk, figures), lang).await?))
}

/// For whom the figures of a session are protected: an operator reads its own in full.
pub(super) const fn audience(role: Role) -> Audience {
    match role {
        Role::Coordinator => Audience::Operator,
        _ => Audience::Ministry,
    }
}

pub(super) async fn page(
    observer: &Observer,
    id: ReviewId,
    (desk, figures): (&Desk<'_>, &Figures),
    lang: Lang,
) -> Result<ReviewPage, Problem> {
    let mut tx = desk.store.read().await?;
    let reader = (&observer.scope, audience(observer.role));
    let reviewing = reviews::read(&mut tx, figures, id, reader).await?;
    let whole = Whole::of(&mut tx, &reviewing, (lang, desk.clock.today()), observer.role).await?;
    let running = !whole.head.signed;
    let codes: Vec<&str> = reviewing.ledger.commitments.iter().map(|one| one.code.as_str()).collect();
    let barred = reviewing.session.bars_signature(observer.actor.account, &codes);
    Ok(ReviewPage {
        unsigned: barred.map(|refused| format!("refusals-review-{refused}")),
        next: Next::of(&reviewing, (observer.role, observer.actor.account)),
        leads: running && observer.role == Role::Reviewer,
        speaks: running && matches!(observer.role, Role::Reviewer | Role::Coordinator),
        typing: Typing::default(),
        errors: Errors::new(lang),
        whole,
    })
}

impl Next {
    fn of(reviewing: &Reviewing, (role, account): (Role, AccountId)) -> Option<Self> {
        let left = |what: &str| {
            let line = reviewing.checklist.iter().find(|check| check.what == what);
            line.map_or(0, |check| check.of.saturating_sub(check.done))
        };
        let step = |what: &'static str, href: &str| Some(Self { what, left: left(what), href: Some(href.to_owned()) });
        let wanted: &[(&'static str, &str)] = match role {
            Role::Reviewer => &[("decided", "#decide"), ("questions", "#questions"), ("minutes", "#minutes")],
            Role::Coordinator => &[("justified", "#justify"), ("questions", "#questions")],
            _ => &[],
        };
        let session = &reviewing.session;
        if !session.is_signed()
            && let Some((what, href)) = wanted.iter().find(|(what, _)| left(what) > 0)
        {
            return step(what, href);
        }
        if role != Role::Reviewer {
            return None;
        }
        if !session.is_signed() {
            let has_signed = session.signatures().any(|entry| entry.by == account);
            let other = Self { what: "signed-other", left: left("signed"), href: None };
            return if has_signed { Some(other) } else { step("signed", "#minutes") };
        }
        let code = reviewing.row.tranche_code.as_deref()?;
        let payment = reviewing.ledger.payments.get(code);
        let what = match payment.map_or(PaymentState::Planned, Payment::state) {
            PaymentState::Planned | PaymentState::Withheld => "compute",
            PaymentState::Computed => "call",
            PaymentState::Due => "approve",
            PaymentState::Approved if payment.is_some_and(|payment| payment.waits_for_another(account)) => {
                return Some(Self { what: "pay-other", left: 0, href: None });
            }
            PaymentState::Approved => "pay",
            PaymentState::Paid => return None,
        };
        step(what, &format!("/contracts/{}/tranches/{code}#act-t", reviewing.row.contract_id))
    }
}

impl Page for ReviewPage {
    const TEMPLATE: &'static str = "pages/reviews/show.html";

    fn samples() -> Vec<Self> {
        let page = |whole: Whole| {
            let leads = !whole.head.signed;
            let next = leads.then(|| Next { what: "decided", left: 2, href: Some("#decide".to_owned()) });
            let unsigned = leads.then(|| "refusals-review-undecided".to_owned());
            Self {
                leads,
                speaks: leads,
                unsigned,
                next,
                typing: Typing::default(),
                errors: Errors::new(Lang::Fr),
                whole,
            }
        };
        let mut pages: Vec<Self> = Whole::samples().into_iter().map(page).collect();
        let Some(first) = pages.first().cloned() else { return pages };
        for kind in EntryKind::ALL {
            let mut refused = Self { unsigned: None, ..first.clone() };
            kind.code().clone_into(&mut refused.typing.kind);
            "1".clone_into(&mut refused.typing.answers);
            refused.errors.add("text", "faults-required");
            pages.push(refused);
        }
        pages
    }
}

crate::page!(ReviewPage);
