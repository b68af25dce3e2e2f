//! Planning: scope, definition, unit prices, thresholds; the team and what each declares.

use rust_decimal::Decimal;
use serde_json::json;

use super::{JOURNAL, LONGEST_NOTE, LONGEST_TITLE};
use crate::domain::contract::{ContractState, Population};
use crate::domain::field::Faults;
use crate::domain::ids::{ContractId, MissionId};
use crate::domain::mission::{Declaration, Sizing};
use crate::domain::scope::Scope;
use crate::operations::contracts;
use crate::operations::insertion::Question;
use crate::operations::publications::Part;
use crate::operations::{Act, Error, Result};
use crate::storage::mission::{self, MissionRow};
use crate::storage::mission_tranche::{self, ControlledRow};
use crate::storage::money::centimes;
use crate::storage::{Error as Stored, Reader, Writer, audit};

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
    /// The contract and the tranche whose payment it controls.
    pub tranche: Option<(ContractId, String)>,
}

/// Plans a mission; whoever plans it is of its team and declares no conflict.
///
/// # Errors
/// [`Error::Invalid`]: every field out of its bounds, a tranche out of the auditor's scope, a population that is not the
/// contract's.
pub async fn plan(tx: &mut Writer, act: &Act, scope: &Scope, draft: &Draft) -> Result<MissionId> {
    check(draft, act)?;
    if let Some((contract, code)) = &draft.tranche {
        controlled(tx, scope, (*contract, code), &Part::of(&draft.question.filter)).await?;
    }
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
    if let Some((contract_id, code)) = &draft.tranche {
        let row = ControlledRow { mission_id: id, contract_id: *contract_id, tranche_code: code.clone() };
        mission_tranche::insert(tx, &row).await?;
    }
    let told = json!({
        "profile": row.profile_code, "version": row.profile_version, "indicator": row.indicator, "as_of": row.as_of,
        "case_centimes": row.case_centimes, "insertion_centimes": row.insertion_centimes, "risk": row.risk,
        "expected_permille": row.expected_permille, "precision_permille": row.precision_permille,
    });
    audit::append(tx, &act.entry("mission.plan", JOURNAL, id, told)).await?;
    Ok(id)
}

/// The tranche exists in a signed contract of the scope, and nobody is controlled who is not of its population: whoever
/// reads the contract reads what the mission concludes.
async fn controlled(tx: &mut Reader, scope: &Scope, (id, code): (ContractId, &str), part: &Part) -> Result<()> {
    let found = match contracts::find(tx, id, scope).await {
        Err(Error::Missing(_)) => None,
        found => Some(found?),
    };
    let signed = found.filter(|one| one.row.state != ContractState::Draft.code());
    let terms = signed.as_ref().and_then(|one| one.history.latest()).map(|latest| &latest.terms);
    let has = terms.is_some_and(|terms| terms.tranche(code).is_some());
    let is_within = terms.is_none_or(|terms| lies_within(part, &terms.population));
    Ok(Faults::default().unless(has, "tranche", "choice").unless(is_within, "tranche", "population").verdict()?)
}

/// Whether a part of the programmes holds nobody who is not of a population.
fn lies_within(part: &Part, whole: &Population) -> bool {
    let each = |own: &[String], whole: &[String]| {
        whole.is_empty() || (!own.is_empty() && own.iter().all(|code| whole.contains(code)))
    };
    let regions: Vec<String> = whole.regions.iter().map(|region| region.code().to_owned()).collect();
    each(&part.programme, &whole.programmes)
        && each(&part.operator, &whole.operators)
        && each(&part.region, &regions)
        && each(&part.period, &whole.periods)
        && whole.sex.is_none_or(|sex| part.sex == Some(sex))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(codes: &[&str]) -> Vec<String> {
        codes.iter().map(|code| (*code).to_owned()).collect()
    }

    #[test]
    fn a_mission_controls_nobody_out_of_the_population_of_its_contract() {
        let whole = Population { programmes: codes(&["JOBINTECH", "SKILLS4ALL"]), ..Population::default() };
        let part = Part { programme: codes(&["JOBINTECH"]), period: codes(&["pilot"]), ..Part::default() };
        assert!(lies_within(&part, &whole));
        assert!(lies_within(&Part::default(), &Population::default()), "everybody is of everybody");
        assert!(!lies_within(&Part::default(), &whole), "no programme named is every programme");
        let wider = Part { programme: codes(&["JOBINTECH", "CQP"]), ..Part::default() };
        assert!(!lies_within(&wider, &whole));
        let elsewhere = Population { operators: codes(&["EMI"]), ..whole };
        assert!(!lies_within(&part, &elsewhere));
    }
}
