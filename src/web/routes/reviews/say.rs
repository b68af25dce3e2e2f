//! `POST /reviews/<id>/entries`: one more thing said.

use rocket::form::FromForm;
use rocket::{Responder, State, post};
use serde::Serialize;

use super::cases::{self, CasesPage, Query};
use super::show::{ReviewPage, page};
use crate::domain::ids::ReviewId;
use crate::domain::review::{About, Decision, EntryKind, Said};
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::operations::{Error, reviews};
use crate::web::answer::Answer;
use crate::web::form::{Errors, Form};
use crate::web::guards::{Desk, Observer};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::problem::Problem;
use crate::web::typed::{IfMatch, Typed, text};

/// The fields, as typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Typing {
    #[field(default = String::new())]
    pub(super) kind: String,
    #[field(default = String::new())]
    pub(super) about: String,
    #[field(default = String::new())]
    pub(super) subject: String,
    /// Several of them, of which one thing is decided.
    pub(super) several: Vec<String>,
    #[field(default = String::new())]
    pub(super) answers: String,
    #[field(default = String::new())]
    pub(super) decision: String,
    #[field(default = String::new())]
    pub(super) due_on: String,
    #[field(default = String::new())]
    pub(super) text: String,
    #[field(default = String::new())]
    version: String,
    /// Where to go back to: `cases` for the list of cases.
    #[field(default = String::new())]
    back: String,
}

/// The page that was written on again, or the way on.
#[derive(Responder)]
pub(super) enum Heard {
    Session(Answer<ReviewPage>),
    Cases(Answer<CasesPage>),
}

#[post("/reviews/<id>/entries", data = "<typing>")]
pub(super) async fn say(
    observer: Observer,
    id: Id<ReviewId>,
    read_at: IfMatch,
    typing: Form<Typing>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Heard, Problem> {
    let typing = typing.into_inner();
    let version = read_at.version(&typing.version)?;
    let (said, mut errors) = typing.said(lang)?;
    if errors.is_empty() {
        let mut tx = desk.store.write().await?;
        let voice = (&observer.scope, observer.role);
        match reviews::say_all(&mut tx, &desk.act(&observer.actor), (id.0, version), voice, &said).await {
            Ok(()) => {
                tx.commit().await?;
                return Ok(Heard::Session(typing.done(id.0)?.into()));
            }
            Err(Error::Invalid(faults)) => errors.add_faults(&faults),
            Err(error) => return Err(error.into()),
        }
    }
    refused(&observer, id.0, (typing, errors), (&desk, figures), lang).await
}

/// The page that was written on, with what was typed and what is wrong with it.
async fn refused(
    observer: &Observer,
    id: ReviewId,
    (typing, errors): (Typing, Errors),
    sources: (&Desk<'_>, &Figures),
    lang: Lang,
) -> Result<Heard, Problem> {
    let Some(query) = typing.cases() else {
        let mut shown = page(observer, id, sources, lang).await?;
        (shown.typing, shown.errors) = (typing, errors);
        return Ok(Heard::Session(Answer::refused(shown, format!("/reviews/{id}"))));
    };
    let mut shown = cases::page(observer, (id, query), sources, lang).await?;
    let address = format!("/reviews/{id}/cases{}", shown.here);
    (shown.typing, shown.errors) = (typing, errors);
    Ok(Heard::Cases(Answer::refused(shown, address)))
}

impl Typing {
    /// What is said, once for each subject.
    fn said(&self, lang: Lang) -> Result<(Vec<Said>, Errors), Problem> {
        let mut typed = Typed::new(Errors::new(lang));
        let said = Said {
            kind: self.kind()?,
            about: About::from_code(&self.about),
            subject: text(&self.subject),
            answers: self.answers.parse().ok(),
            decision: Decision::from_code(&self.decision),
            due_on: typed.day("due_on", &self.due_on),
            text: self.text.clone(),
        };
        let of = |subject: &String| Said { subject: Some(subject.clone()), ..said.clone() };
        let all = if self.several.is_empty() { vec![said] } else { self.several.iter().map(of).collect() };
        Ok((all, typed.errors))
    }

    fn kind(&self) -> Result<EntryKind, Problem> {
        EntryKind::from_code(&self.kind).ok_or_else(Problem::not_found)
    }

    /// The list of cases from which a case is decided of.
    fn cases(&self) -> Option<Query> {
        Some(Query::choosing(self.back.strip_prefix("cases?")?, &self.subject))
    }

    fn done(&self, id: ReviewId) -> Result<SeeOther, Problem> {
        let kind = self.kind()?;
        let back = if self.back.starts_with("cases?") { format!("/{}", self.back) } else { String::new() };
        Ok(SeeOther::to(format!("/reviews/{id}{back}")).saying(&format!("review-done-{kind}")))
    }
}
