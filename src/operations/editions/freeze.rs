//! Freezing: the figures as they stand are computed, sealed and stored.

use std::sync::Arc;

use serde_json::json;

use super::cases::Cases;
use super::document::{Asked, Bytes, Content, Document, Evidence, Words};
use super::seal::Seal;
use super::{JOURNAL, LONGEST_TEXT};
use crate::domain::day::Day;
use crate::domain::edition::EditionState;
use crate::domain::field::Faults;
use crate::domain::ids::EditionId;
use crate::domain::indicator::{Audience, CohortFacts, Evaluation, IndicatorRow, Profile, View};
use crate::domain::scope::Scope;
use crate::keys::{Keys, hex};
use crate::operations::figures::Figures;
use crate::operations::insertion::{self, Filter, Population, Question, workbench};
use crate::operations::publications::{self, Judgement, Preview, Row, of_sex};
use crate::operations::{Act, Error, Result};
use crate::storage::edition::{self, Sealed};
use crate::storage::{self, Reader, Store, audit, setting};

/// What somebody proposes to freeze.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What it is called.
    pub title: String,
    /// The question.
    pub asked: Asked,
    /// The method in words.
    pub method: Vec<Words>,
    /// The approved edition that it is to replace.
    pub supersedes: Option<EditionId>,
}

/// Who puts the method of definitions into words for an audience.
pub type Method = fn(&[&Profile], Audience) -> Vec<Words>;

/// What came of freezing.
#[derive(Debug)]
pub enum Outcome {
    /// It is frozen; the same content frozen before is that edition.
    Frozen(EditionId),
    /// Made public it would reveal something: what, under the definition concerned.
    Reveals(Box<Preview>),
}

/// Freezes a draft of somebody who reads everything.
///
/// # Errors
/// [`Error::Invalid`]: no title, no definition; [`Error::Refused`]: the scope is a part of the country, or what it
/// replaces is not approved.
pub async fn freeze(
    store: &Store,
    figures: &Figures,
    (act, scope, keys): (&Act, &Scope, &Keys),
    draft: &Draft,
) -> Result<Outcome> {
    let (title, asked) = (draft.title.trim(), &draft.asked);
    Faults::default()
        .required(title, "title", LONGEST_TEXT)
        .unless(!asked.profiles.is_empty(), "profile", "required")
        .unless(asked.as_of <= act.today, "as_of", "future")
        .unless(asked.known_at <= act.now, "known_at", "future")
        .verdict()?;
    if !asked.part.lies_in(scope) {
        return Err(Error::Refused("edition.scope"));
    }
    let mut tx = store.read().await?;
    if let Some(preview) = revealed(&mut tx, figures, draft).await? {
        return Ok(Outcome::Reveals(Box::new(preview)));
    }
    let supersedes = replaced(&mut tx, draft.supersedes).await?;
    let target = target(&mut tx).await?;
    let content = content(&mut tx, figures, asked).await?;
    drop(tx);
    let document = Document::of(title, asked, &content, (draft.method.clone(), supersedes, target))?;
    let cases = Bytes::of(&content.cases)?;
    store_sealed(store, (act, keys), &document, &cases).await.map(Outcome::Frozen)
}

/// The agreed rate in force, in tenths of a percent.
async fn target(tx: &mut Reader) -> Result<Option<u32>> {
    Ok(setting::find(tx, insertion::TARGET).await?.and_then(|text| text.parse().ok()))
}

/// What the facts give for a question.
pub(super) async fn content(tx: &mut Reader, figures: &Figures, asked: &Asked) -> Result<Content> {
    let (everywhere, filter) = (Scope::everything(), filter(asked)?);
    let population = Population::read(figures, tx, &everywhere, Some(asked.known_at)).await?;
    let held: Vec<_> = population.cohorts(&everywhere, &filter).map(|(_, facts)| of_sex(facts, filter.sex)).collect();
    let cohorts: Vec<&CohortFacts> = held.iter().map(AsRef::as_ref).collect();
    let profiles: Vec<&Profile> = asked.profiles.iter().map(AsRef::as_ref).collect();
    let rows = match asked.audience {
        Audience::Public => published(tx, figures, asked, &filter).await?,
        Audience::Ministry | Audience::Operator => evaluated(&cohorts, &profiles, asked, &population)?,
    };
    let question = question(asked, &filter)?;
    let readings = workbench(figures, &population, &question, (&everywhere, asked.audience));
    let evidence = readings.into_iter().map(|reading| Evidence {
        profile: reading.profile.code.clone(),
        indicator: reading.indicator,
        levels: reading.makings.proofs.into_iter().map(|slice| (slice.kind.to_owned(), slice.count)).collect(),
    });
    let cases = Cases::of(&cohorts, &profiles, Day::from(asked.as_of));
    Ok(Content { figures: rows, evidence: evidence.collect(), cases })
}

/// The total, then the breakdown, as a ministry or an operator reads them.
fn evaluated(
    cohorts: &[&CohortFacts],
    profiles: &[&Profile],
    asked: &Asked,
    population: &Population,
) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    let broken_down = (!asked.by.is_empty()).then_some(asked.by.as_slice());
    for by in [&[][..]].into_iter().chain(broken_down) {
        let view = View { as_of: Day::from(asked.as_of), by, audience: asked.audience };
        let mut evaluation = Evaluation::new(profiles, view);
        for facts in cohorts {
            evaluation.add(facts);
        }
        for row in evaluation.rows(population.names()) {
            rows.push(as_row(&row)?);
        }
    }
    Ok(rows)
}

fn as_row(row: &IndicatorRow) -> Result<Row> {
    let corrupt = |value: String| storage::Error::Corrupt { table: "edition", column: "figures", value };
    match serde_json::to_value(row).map_err(|error| corrupt(error.to_string()))? {
        serde_json::Value::Object(row) => Ok(row),
        other => Err(corrupt(other.to_string()).into()),
    }
}

/// The total and the breakdown under each definition, as the public reads them beside everything published.
async fn published(tx: &mut Reader, figures: &Figures, asked: &Asked, filter: &Filter) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    let drafts = publications_of("", asked, filter);
    for (_, preview) in publications::previews(tx, figures, &Scope::everything(), drafts).await? {
        rows.extend(preview.published.total);
        rows.extend(preview.published.rows);
    }
    Ok(rows)
}

/// The first definition under which a public edition would reveal something.
async fn revealed(tx: &mut Reader, figures: &Figures, draft: &Draft) -> Result<Option<Preview>> {
    if draft.asked.audience != Audience::Public {
        return Ok(None);
    }
    let drafts = publications_of(&draft.title, &draft.asked, &filter(&draft.asked)?);
    match publications::judge(tx, figures, &Scope::everything(), drafts).await? {
        Judgement::Publishable(_) => Ok(None),
        Judgement::Reveals(refused) => Ok(Some(refused.1)),
    }
}

/// What a public edition adds to the register of published figures: one breakdown a definition.
pub(super) fn publications_of(title: &str, asked: &Asked, filter: &Filter) -> Vec<publications::Draft> {
    let draft = |profile: &Arc<Profile>| publications::Draft {
        title: title.to_owned(),
        question: Question {
            profile: Arc::clone(profile),
            profiles: asked.profiles.clone(),
            as_of: asked.as_of,
            known_at: Some(asked.known_at),
            filter: filter.clone(),
        },
        by: asked.by.clone(),
        withheld: Vec::new(),
    };
    asked.profiles.iter().map(draft).collect()
}

pub(super) fn filter(asked: &Asked) -> Result<Filter> {
    let corrupt = || storage::Error::Corrupt { table: "edition", column: "part", value: format!("{:?}", asked.part) };
    Ok(asked.part.filter().ok_or_else(corrupt)?)
}

fn question(asked: &Asked, filter: &Filter) -> Result<Question> {
    let first = publications_of("", asked, filter).into_iter().next();
    first.map(|draft| draft.question).ok_or(Error::Missing("definition"))
}

/// The hash of the approved edition that a draft is to replace.
async fn replaced(tx: &mut Reader, id: Option<EditionId>) -> Result<Option<String>> {
    let Some(id) = id else { return Ok(None) };
    let known = edition::find(tx, id).await?.ok_or(Error::Missing("edition"))?;
    match known.state {
        EditionState::Approved => Ok(Some(hex(&known.row.hash))),
        _ => Err(Error::Refused("edition.not_approved")),
    }
}

async fn store_sealed(
    store: &Store,
    (act, keys): (&Act, &Keys),
    document: &Document,
    cases: &Bytes,
) -> Result<EditionId> {
    let (bytes, asked) = (Bytes::of(document)?, document.asked()?);
    let mut tx = store.write().await?;
    if let Some(known) = edition::of_hash(&mut tx, &bytes.hash).await? {
        return Ok(known);
    }
    let (chain_seq, chain_hash) = audit::head(&mut tx).await?;
    let seal = Seal { hash: bytes.hash, chain_seq, chain_hash };
    let (signature, public_key) = (seal.sign(keys), keys.public_key());
    let sealed = Sealed {
        id: act.id(),
        title: &document.title,
        as_of: asked.as_of,
        known_at: asked.known_at,
        audience: asked.audience.code(),
        document: &bytes.text,
        hash: &seal.hash,
        chain: (seal.chain_seq, &seal.chain_hash),
        signature: &signature,
        public_key: &public_key,
        cases: &cases.text,
    };
    edition::insert(&mut tx, &sealed, (act.account, act.now)).await?;
    let told = json!({ "sha256": hex(&seal.hash), "as_of": asked.as_of, "audience": document.audience,
        "cases": document.cases, "chain_seq": seal.chain_seq });
    audit::append(&mut tx, &act.entry("edition.freeze", JOURNAL, sealed.id, told)).await?;
    tx.commit().await?;
    Ok(sealed.id)
}
