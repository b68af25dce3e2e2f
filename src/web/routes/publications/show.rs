//! `/publications/<id>`: one publication, each figure beside its definition; its withdrawal.

use chrono::NaiveDate;
use rocket::{FromForm, State, get, post};
use serde::Serialize;

use super::list::publishes;
use super::reading::Reading;
use super::words::Words;
use crate::clock::civil;
use crate::domain::ids::PublicationId;
use crate::i18n::Lang;
use crate::keys::hex;
use crate::operations::Error;
use crate::operations::figures::Figures;
use crate::operations::publications::{Published, withdraw as withdraw_publication};
use crate::storage::Reader;
use crate::storage::publication::{self, PublicationRow};
use crate::web::answer::Answer;
use crate::web::form::{Errors, Form};
use crate::web::guards::{Desk, Publisher, Visitor};
use crate::web::id::Id;
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// One publication.
#[derive(Clone, Debug, Serialize)]
pub struct PublicationPage {
    id: PublicationId,
    title: String,
    #[serde(flatten)]
    reading: Reading,
    published_on: NaiveDate,
    withdrawn_on: Option<NaiveDate>,
    reason: Option<String>,
    hash: String,
    /// Whether the reader may withdraw it.
    withdraws: bool,
    typed: String,
    errors: Errors,
}

/// Why it is withdrawn, as typed.
#[derive(Debug, FromForm)]
pub(super) struct Filled {
    #[field(default = String::new())]
    reason: String,
}

/// A publication and its document.
pub(super) async fn read(tx: &mut Reader, id: PublicationId) -> Result<(PublicationRow, Published), Problem> {
    let row = publication::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    let published = Published::read(&row)?;
    Ok((row, published))
}

#[get("/publications/<id>", rank = 2)]
pub(super) async fn show(
    reader: Visitor,
    id: Id<PublicationId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<PublicationPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let (row, published) = read(&mut tx, id.0).await?;
    let words = Words::read(&mut tx, figures, lang).await?;
    let mut page = PublicationPage::of(&row, &published, &words);
    page.withdraws = publishes(&reader) && row.withdrawn_at.is_none();
    Ok(Html::public(page))
}

#[post("/publications/<id>/withdrawal", data = "<filled>")]
pub(super) async fn withdraw(
    publisher: Publisher,
    id: Id<PublicationId>,
    filled: Form<Filled>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Answer<PublicationPage>, Problem> {
    let here = format!("/publications/{}", id.0);
    let mut tx = desk.store.write().await?;
    match withdraw_publication(&mut tx, &desk.act(&publisher.actor), id.0, &filled.reason).await {
        Ok(()) => tx.commit().await?,
        Err(Error::Invalid(faults)) => {
            drop(tx);
            let mut tx = desk.store.read().await?;
            let (row, published) = read(&mut tx, id.0).await?;
            let mut page = PublicationPage::of(&row, &published, &Words::read(&mut tx, figures, lang).await?);
            page.errors.add_faults(&faults);
            let page = PublicationPage { withdraws: true, typed: filled.into_inner().reason, ..page };
            return Ok(Answer::refused(page, here));
        }
        Err(error) => return Err(error.into()),
    }
    Ok(SeeOther::to(here).saying("publication-withdrawn-done").into())
}

impl PublicationPage {
    fn of(row: &PublicationRow, published: &Published, words: &Words) -> Self {
        Self {
            id: row.publication_id,
            title: row.title.clone(),
            reading: Reading::of(published, words),
            published_on: civil(row.published_at).date_naive(),
            withdrawn_on: row.withdrawn_at.map(|at| civil(at).date_naive()),
            reason: row.reason.clone(),
            hash: hex(&row.hash),
            withdraws: false,
            typed: String::new(),
            errors: Errors::new(words.lang),
        }
    }
}

impl Page for PublicationPage {
    const TEMPLATE: &'static str = "pages/publications/show.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            id: uuid::Uuid::nil().into(),
            title: "Insertion des diplômés par région".to_owned(),
            reading: Reading::sample(),
            published_on: NaiveDate::default(),
            withdrawn_on: None,
            reason: None,
            hash: "0".repeat(64),
            withdraws: true,
            typed: String::new(),
            errors: Errors::new(Lang::Fr),
        };
        let mut refused = page.clone();
        refused.errors.add("reason", "faults-required");
        let mut withdrawn = Self {
            withdrawn_on: Some(NaiveDate::default()),
            reason: Some("Une cohorte y était comptée deux fois.".to_owned()),
            withdraws: false,
            ..page.clone()
        };
        for section in &mut withdrawn.reading.sections {
            section.lines.clear();
        }
        vec![page, refused, withdrawn]
    }
}

crate::page!(PublicationPage);
