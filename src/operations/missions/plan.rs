//! Planning: scope, definition, unit prices, thresholds; the team and what each declares.

use rust_decimal::Decimal;
use serde_json::json;

use super::{JOURNAL, LONGEST_NOTE, LONGEST_TITLE};
use crate::domain::field::Faults;
use crate::domain::ids::MissionId;
use crate::domain::mission::{Declaration, Sizing};
use crate::operations::insertion::Question;
use crate::operations::publications::Part;
use crate::operations::{Act, Error, Result};
use crate::storage::mission::{self, MissionRow};
use crate::storage::money::centimes;
use crate::storage::{Error as Stored, Writer, audit};

/// Most of an amount, in MAD.
const MOST_MAD: i64 = 1_000_000_000;

/// What somebody plans.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What it is called.
    pub title: String,
    /// Definition, dates and part of the programmes.
    pub question: Question,
    /// Figure.
    pub indicator: String,
    /// Paid for each case of the base, in MAD.
    pub case: Decimal,
    /// Paid on top for each case claimed inserted, in MAD.
    pub insertion: Decimal,
    /// Amounts from this one on are the upper band, in MAD.
    pub band: Decimal,
    /// Error rate from which the claim as a whole is not accepted, permilles.
    pub tolerance: u32,
    /// What decides the size of the sample.
    pub sizing: Sizing,
    /// Days an operator has to answer.
    pub answer_days: u32,
}

/// Plans a mission; whoever plans it is of its team and declares no conflict.
///
/// # Errors
/// [`Error::Invalid`]: every field out of its bounds.
pub async fn plan(tx: &mut Writer, act: &Act, draft: &Draft) -> Result<MissionId> {
    check(draft, act)?;
    let id: MissionId = act.id();
    let Draft { question, sizing, .. } = draft;
    let part = serde_json::to_string(&Part::of(&question.filter));
    let corrupt =
        |error: serde_json::Error| Stored::Corrupt { table: "mission", column: "part", value: error.to_string() };
    let row = MissionRow {
        mission_id: id,
        title: draft.title.trim().to_owned(),
        profile_code: question.profile.code.clone(),
        profile_version: question.profile.version.into(),
        indicator: draft.indicator.clone(),
        as_of: question.as_of,
        known_at: question.known_at.unwrap_or(act.now),
        part: part.map_err(corrupt)?,
        case_centimes: centimes(draft.case),
        insertion_centimes: centimes(draft.insertion),
        band_centimes: centimes(draft.band),
        tolerance_permille: draft.tolerance.into(),
        risk: sizing.risk.code().to_owned(),
        expected_permille: sizing.expected.into(),
        precision_permille: sizing.precision.into(),
        least: sizing.minimum.into(),
        answer_days: draft.answer_days.into(),
        created_by: act.account,
        created_at: act.now,
        frozen_at: None,
        population_hash: None,
        cases: None,
        committed_at: None,
        commitment: None,
        beacon: None,
        drawn_at: None,
        seed: None,
        sample_size: None,
        closed_at: None,
    };
    mission::insert(tx, &row).await?;
    mission::join(tx, (id, act.account), (Declaration::None, None), act.now).await?;
    let told = json!({
        "profile": row.profile_code, "version": row.profile_version, "indicator": row.indicator, "as_of": row.as_of,
        "case_centimes": row.case_centimes, "insertion_centimes": row.insertion_centimes, "risk": row.risk,
        "expected_permille": row.expected_permille, "precision_permille": row.precision_permille,
    });
    audit::append(tx, &act.entry("mission.plan", JOURNAL, id, told)).await?;
    Ok(id)
}

fn check(draft: &Draft, act: &Act) -> Result<()> {
    let money = |amount: Decimal| amount >= Decimal::ZERO && amount <= Decimal::from(MOST_MAD);
    let has = draft.question.profile.indicators.iter().any(|one| one.id == draft.indicator);
    Ok(Faults::default()
        .required(&draft.title, "title", LONGEST_TITLE)
        .unless(has, "indicator", "choice")
        .unless(draft.question.as_of <= act.today, "as_of", "future")
        .unless(money(draft.case), "case", "amount")
        .unless(money(draft.insertion), "insertion", "amount")
        .unless(money(draft.band), "band", "amount")
        .unless(draft.tolerance <= 1000, "tolerance", "permille")
        .unless(draft.sizing.expected <= 1000, "expected", "permille")
        .unless((1..=500).contains(&draft.sizing.precision), "precision", "permille")
        .unless((1..=1000).contains(&draft.sizing.minimum), "minimum", "least")
        .unless((1..=365).contains(&draft.answer_days), "answer_days", "days")
        .verdict()?)
}

/// Joins the team, or declares anew.
///
/// # Errors
/// [`Error::Invalid`]: a conflict without words.
pub async fn declare(
    tx: &mut Writer,
    act: &Act,
    id: MissionId,
    (declaration, detail): (Declaration, &str),
) -> Result<()> {
    mission::of(tx, id).await?.ok_or(Error::Missing("mission"))?;
    let faults = Faults::default();
    match declaration {
        Declaration::Conflict => faults.required(detail, "detail", LONGEST_NOTE).verdict()?,
        Declaration::None => faults.optional(Some(detail), "detail", LONGEST_NOTE).verdict()?,
    }
    let told = Some(detail.trim()).filter(|detail| !detail.is_empty());
    mission::join(tx, (id, act.account), (declaration, told), act.now).await?;
    audit::append(tx, &act.entry("mission.declare", JOURNAL, id, json!({ "declaration": declaration }))).await?;
    Ok(())
}
