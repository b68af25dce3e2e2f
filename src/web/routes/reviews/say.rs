//! `POST /reviews/<id>/entries`: one more thing said.

use rocket::form::FromForm;
use rocket::{State, post};
use serde::Serialize;

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
use crate::web::typed::{IfMatch, Typed};

/// The fields, as typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Typing {
    #[field(default = String::new())]
    pub(super) kind: String,
    #[field(default = String::new())]
    pub(super) about: String,
    #[field(default = String::new())]
    pub(super) subject: String,
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

#[post("/reviews/<id>/entries", data = "<typing>")]
pub(super) async fn say(
    observer: Observer,
    id: Id<ReviewId>,
    read_at: IfMatch,
    typing: Form<Typing>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Answer<ReviewPage>, Problem> {
    let typing = typing.into_inner();
    let version = read_at.version(&typing.version)?;
    let (said, mut errors) = typing.said(lang)?;
    if errors.is_empty() {
        let mut tx = desk.store.write().await?;
        let voice = (&observer.scope, observer.role);
        match reviews::say(&mut tx, &desk.act(&observer.actor), (id.0, version), voice, &said).await {
            Ok(()) => {
                tx.commit().await?;
                return Ok(typing.done(id.0, said.kind).into());
            }
            Err(Error::Invalid(faults)) => errors.add_faults(&faults),
            Err(error) => return Err(error.into()),
        }
    }
    let mut shown = page(&observer, id.0, (&desk, figures), lang).await?;
    (shown.typing, shown.errors) = (typing, errors);
    Ok(Answer::refused(shown, format!("/reviews/{}", id.0)))
}

impl Typing {
    fn said(&self, lang: Lang) -> Result<(Said, Errors), Problem> {
        let mut typed = Typed::new(Errors::new(lang));
        let subject = self.subject.trim();
        let said = Said {
            kind: EntryKind::from_code(&self.kind).ok_or_else(Problem::not_found)?,
            about: About::from_code(&self.about),
            subject: (!subject.is_empty()).then(|| subject.to_owned()),
            answers: self.answers.parse().ok(),
            decision: Decision::from_code(&self.decision),
            due_on: typed.day("due_on", &self.due_on),
            text: self.text.clone(),
        };
        Ok((said, typed.errors))
    }

    fn done(&self, id: ReviewId, kind: EntryKind) -> SeeOther {
        let back = if self.back.starts_with("cases?") { format!("/{}", self.back) } else { String::new() };
        SeeOther::to(format!("/reviews/{id}{back}")).saying(&format!("review-done-{kind}"))
    }
}
