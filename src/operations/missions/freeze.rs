//! The population frozen: every case of the base, where the indicator counts it and what is claimed for it.

use serde_json::json;

use super::{JOURNAL, at};
use crate::domain::day::Day;
use crate::domain::ids::{EnrolmentId, MissionId};
use crate::domain::indicator::{CohortFacts, Part, for_each_reading};
use crate::domain::mission::population::{canonical, sha256};
use crate::domain::mission::{Case, Prices, Stage};
use crate::domain::scope::Scope;
use crate::keys::{Keys, hex};
use crate::operations::figures::Figures;
use crate::operations::insertion::Population;
use crate::operations::publications;
use crate::operations::{Act, Error, Result};
use crate::storage::mission::{self, MissionRow};
use crate::storage::mission_case::{self, Frozen};
use crate::storage::{Error as Stored, Reader, Store, audit};

/// Hexadecimal digits of a reference.
const REFERENCE: usize = 16;

/// Freezes the population of a mission, within the auditor's scope.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Refused`]: frozen already, a conflict declared, or nobody in the base.
pub async fn freeze(
    store: &Store,
    figures: &Figures,
    (act, scope, keys): (&Act, &Scope, &Keys),
    id: MissionId,
) -> Result<()> {
    let mut tx = store.read().await?;
    let row = at(&mut tx, (id, act.account), &[Stage::Planned]).await?;
    let mut frozen = population(&mut tx, figures, (act, scope, keys), &row).await?;
    drop(tx);
    if frozen.is_empty() {
        return Err(Error::Refused("mission.nobody"));
    }
    let mut cases: Vec<Case> = frozen.iter().map(|one| one.case.clone()).collect();
    frozen.sort_by(|one, other| one.case.reference.cmp(&other.case.reference));
    let text = canonical(&mut cases);
    let (hash, count) = (sha256(&text), i64::try_from(cases.len()).unwrap_or(i64::MAX));
    let mut tx = store.write().await?;
    at(&mut tx, (id, act.account), &[Stage::Planned]).await?;
    mission::freeze(&mut tx, id, (&text, &hash, count), act.now).await?;
    mission_case::insert_all(&mut tx, id, &frozen).await?;
    let told = json!({ "sha256": hex(&hash), "cases": count });
    audit::append(&mut tx, &act.entry("mission.freeze", JOURNAL, id, told)).await?;
    tx.commit().await?;
    Ok(())
}

async fn population(
    tx: &mut Reader,
    figures: &Figures,
    (act, scope, keys): (&Act, &Scope, &Keys),
    row: &MissionRow,
) -> Result<Vec<Frozen>> {
    let corrupt = |column, value: &str| Stored::Corrupt { table: "mission", column, value: value.to_owned() };
    let part: publications::Part = serde_json::from_str(&row.part).map_err(|_| corrupt("part", &row.part))?;
    let filter = part.filter().ok_or_else(|| corrupt("part", &row.part))?;
    let version = u32::try_from(row.profile_version).unwrap_or_default();
    let definitions = figures.definitions(tx).await?;
    let profile = definitions.version(&row.profile_code, version).ok_or(Error::Missing("definition"))?;
    let indicator = profile.indicators.iter().find(|one| one.id == row.indicator).ok_or(Error::Missing("indicator"))?;
    let known = Population::read(figures, tx, scope, Some(row.known_at)).await?;
    let as_of = Day::from(row.as_of);
    let mut frozen = Vec::new();
    for (_, facts) in known.cohorts(scope, &filter) {
        for_each_reading(&profile, indicator, facts, as_of, |rank, reading| {
            let claimed = Part::of(&reading);
            let sex = facts.enrolments.get(rank).and_then(|enrolment| enrolment.sex);
            // What is not observable yet is not claimed yet.
            if claimed == Part::NotMature || filter.sex.is_some_and(|wanted| sex != Some(wanted)) {
                return;
            }
            if let Some(enrolment) = facts.ids.get(rank).copied() {
                let text = |number| known.names().text(number).to_owned();
                let case = case((keys, row.mission_id, enrolment), claimed, row.prices());
                let case = Case { operator: text(facts.head.operator), region: region(facts), ..case };
                frozen.push(Frozen { id: act.id(), enrolment, programme: text(facts.head.programme), case });
            }
        });
    }
    Ok(frozen)
}

fn region(facts: &CohortFacts) -> String {
    facts.head.region.code().to_owned()
}

/// A case whose operator and region are still to be told. Its reference says nothing without the keys, and is another in
/// every mission.
fn case((keys, mission, enrolment): (&Keys, MissionId, EnrolmentId), claimed: Part, prices: Prices) -> Case {
    let amount = prices.amount(claimed);
    let digits = hex(&keys.lookup(&format!("mission:{mission}"), &enrolment.to_string()));
    Case {
        reference: digits.chars().take(REFERENCE).collect(),
        operator: String::new(),
        region: String::new(),
        claimed,
        amount,
        band: prices.band(amount),
    }
}
