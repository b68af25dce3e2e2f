//! A part of the terms being written, of a draft or of an amendment: one way to show, save and give up any of them.

use serde::Serialize;

use super::choices::{Choices, choices};
use super::reader::Sources;
use crate::domain::contract::{Rewriting, Terms};
use crate::domain::ids::ContractId;
use crate::i18n::Lang;
use crate::operations::Error;
use crate::operations::contracts::{self, Writing};
use crate::operations::hiring::Read;
use crate::web::answer::Answer;
use crate::web::form::Errors;
use crate::web::guards::Reviewer;
use crate::web::notice::SeeOther;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::stale::Stored;
use crate::web::typed::Typed;

/// The form of a part.
pub(super) trait PartForm: Serialize + Clone + Sized + Send {
    /// The page that shows it.
    type Page: Page;
    /// Where its part lies under the contract.
    const PLACE: &'static str;

    /// The part of a code as it is written, or a blank one; none when there is no such part.
    fn of(terms: &Terms, code: Option<&str>) -> Option<Self>;

    /// The same, with what the contract says of itself rather than its terms, and the version read.
    fn stamped(self, writing: &Writing) -> Self;

    /// What is typed, as a change of the terms.
    fn read(&self, terms: &Terms, code: Option<&str>, typed: &mut Typed) -> Rewriting;

    /// Its page.
    fn page(self, head: PartHead, terms: &Terms, shown: (Errors, Choices, Lang)) -> Self::Page;
}

/// What the form of a part stands under.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PartHead {
    pub(super) contract: Option<ContractId>,
    pub(super) contract_title: String,
    /// Number of the amendment being written; none for a draft.
    pub(super) amendment: Option<u32>,
    /// The part rewritten; none for a new one.
    pub(super) code: Option<String>,
}

impl PartHead {
    pub(super) fn of(writing: &Writing, code: Option<&str>, lang: Lang) -> Self {
        Self {
            contract: Some(writing.listed.row.contract_id),
            contract_title: writing.terms.title.of(lang.code()).to_owned(),
            amendment: writing.amendment,
            code: code.map(str::to_owned),
        }
    }
}

/// The form of a part.
pub(super) async fn show<F: PartForm>(
    (reviewer, id, code): (&Reviewer, ContractId, Option<&str>),
    Sources { desk, figures }: Sources<'_>,
    lang: Lang,
) -> Result<Html<F::Page>, Problem> {
    let mut tx = desk.store.read().await?;
    let writing = contracts::writing(&mut tx, id, &reviewer.scope).await?;
    let form = F::of(&writing.terms, code).ok_or_else(Problem::not_found)?.stamped(&writing);
    let choices = choices(&mut tx, figures, lang).await?;
    let head = PartHead::of(&writing, code, lang);
    Ok(Html::personal(form.page(head, &writing.terms, (Errors::new(lang), choices, lang))))
}

/// Writes a part; the form again when a field breaks a rule, both versions when somebody wrote meanwhile.
pub(super) async fn save<F: PartForm>(
    (reviewer, read, code): (&Reviewer, Read<ContractId>, Option<&str>),
    form: F,
    Sources { desk, figures }: Sources<'_>,
    lang: Lang,
) -> Result<Answer<F::Page>, Problem> {
    let mut typed = Typed::new(Errors::new(lang));
    let mut tx = desk.store.write().await?;
    let writing = contracts::writing(&mut tx, read.id, &reviewer.scope).await?;
    let stored = F::of(&writing.terms, code).ok_or_else(Problem::not_found)?;
    let rewriting = form.read(&writing.terms, code, &mut typed);
    let by = (read, &reviewer.scope);
    match contracts::rewrite(&mut tx, figures, &desk.act(&reviewer.actor), by, rewriting).await {
        Ok(()) if typed.errors.is_empty() => {
            tx.commit().await?;
            return Ok(written(&writing).into());
        }
        Ok(()) => {}
        Err(Error::Invalid(faults)) => typed.judged(Err(faults)),
        Err(Error::Stale { .. }) => {
            return Err(Problem::stale(Stored::of_form(&stored.stamped(&writing)).named("contract")));
        }
        Err(error) => return Err(error.into()),
    }
    drop(tx);
    let choices = choices(&mut desk.store.read().await?, figures, lang).await?;
    let here = format!("/contracts/{}/{}", read.id, F::PLACE);
    let at = match code {
        Some(code) => format!("{here}/{code}/edit"),
        None if F::PLACE == "edit" => here,
        None => format!("{here}/new"),
    };
    let head = PartHead::of(&writing, code, lang);
    Ok(Answer::refused(form.page(head, &writing.terms, (typed.errors, choices, lang)), at))
}

/// Gives a part up.
pub(super) async fn give_up(
    (reviewer, read): (&Reviewer, Read<ContractId>),
    rewriting: Rewriting,
    Sources { desk, figures }: Sources<'_>,
) -> Result<SeeOther, Problem> {
    let mut tx = desk.store.write().await?;
    let writing = contracts::writing(&mut tx, read.id, &reviewer.scope).await?;
    let by = (read, &reviewer.scope);
    contracts::rewrite(&mut tx, figures, &desk.act(&reviewer.actor), by, rewriting).await?;
    tx.commit().await?;
    Ok(written(&writing))
}

/// Back to the draft, or to the amendment being written.
fn written(writing: &Writing) -> SeeOther {
    let here = format!("/contracts/{}", writing.listed.row.contract_id);
    match writing.amendment {
        None => SeeOther::to(here).saying("contract-done-written"),
        Some(_) => SeeOther::to(format!("{here}/amendment")).saying("contract-done-amendment-written"),
    }
}
