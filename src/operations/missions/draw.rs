//! The draw, the draw again from what is published, and replacements.

use std::fmt::Write as _;

use serde_json::json;

use super::commit::seed;
use super::{JOURNAL, at};
use crate::domain::field::Faults;
use crate::domain::ids::{CaseId, MissionId};
use crate::domain::journal::hex;
use crate::domain::mission::draw::commitment;
use crate::domain::mission::population::sha256;
use crate::domain::mission::{Drawn, ReplacementReason, Stage, Strata, sample_size};
use crate::operations::{Act, Error, Result};
use crate::storage::mission::{self, MissionRow};
use crate::storage::{Error as Stored, Reader, Writer, audit, mission_case, mission_review};

/// Reveals the seed and draws.
///
/// # Errors
/// [`Error::Invalid`]: not the seed that was committed to; [`Error::Refused`]: nothing is committed, or drawn already.
pub async fn draw(tx: &mut Writer, act: &Act, id: MissionId, typed: &str) -> Result<()> {
    let row = at(tx, (id, act.account), &[Stage::Committed]).await?;
    let seed = seed(typed)?;
    let is_committed = row.commitment.as_ref() == Some(&commitment(seed));
    Faults::default().unless(is_committed, "seed", "commitment").verdict()?;
    let text = mission::population(tx, id).await?.unwrap_or_default();
    let size = sample_size(u32::try_from(row.cases.unwrap_or(0)).unwrap_or(u32::MAX), row.sizing()?);
    mission::reveal(tx, id, (seed, size), act.now).await?;
    let row = MissionRow { seed: Some(seed.to_owned()), sample_size: Some(size.into()), ..row };
    let drawn = drawn(&row, &text)?;
    mission_case::place(tx, id, &drawn).await?;
    let taken = drawn.iter().filter(|one| one.is_taken).count();
    let told = json!({ "seed": seed, "size": size, "cases": taken });
    audit::append(tx, &act.entry("mission.draw", JOURNAL, id, told)).await?;
    Ok(())
}

/// The draw of a population's canonical text, as anybody does it.
fn drawn(row: &MissionRow, text: &str) -> Result<Vec<Drawn>> {
    let corrupt = || Stored::Corrupt { table: "mission", column: "population", value: row.mission_id.to_string() };
    let mut strata = Strata::new();
    for line in text.lines().skip(1) {
        let (reference, rest) = line.split_once(',').ok_or_else(corrupt)?;
        let (_, stratum) = rest.rsplit_once(',').ok_or_else(corrupt)?;
        strata.entry(stratum.to_owned()).or_default().push(reference.to_owned());
    }
    let seed = row.seed.as_deref().unwrap_or_default();
    let beacon = hex(row.beacon.as_deref().unwrap_or_default());
    let size = u32::try_from(row.sample_size.unwrap_or(0)).unwrap_or(u32::MAX);
    Ok(crate::domain::mission::draw(&strata, (seed, &beacon), (size, row.sizing()?)))
}

/// A draw done again.
#[derive(Clone, Debug)]
pub struct Redraw {
    /// Every case in its place.
    pub drawn: Vec<Drawn>,
    /// Whether the population, the seed and every place are those stored.
    pub is_identical: bool,
}

/// Draws again from what is published, and compares with what is stored.
pub async fn redraw(tx: &mut Reader, row: &MissionRow) -> Result<Redraw> {
    let text = mission::population(tx, row.mission_id).await?.unwrap_or_default();
    let drawn = drawn(row, &text)?;
    let stored = mission_case::population(tx, row.mission_id).await?;
    let is_placed = |one: &Drawn| {
        let held = stored.binary_search_by(|case| case.reference.cmp(&one.reference)).ok();
        held.and_then(|at| stored.get(at)).is_some_and(|case| case.rank == Some(one.rank.into()))
    };
    let is_identical = row.population_hash.as_ref() == Some(&sha256(&text))
        && row.commitment == row.seed.as_deref().map(commitment)
        && stored.len() == drawn.len()
        && drawn.iter().all(is_placed);
    Ok(Redraw { drawn, is_identical })
}

/// The sample as it was drawn, one case a line.
#[must_use]
pub fn sample_text(drawn: &[Drawn]) -> String {
    let mut text = String::from("stratum,rank,reference,key\n");
    for one in drawn.iter().filter(|one| one.is_taken) {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{},{},{},{}", one.stratum, one.rank, one.reference, one.key);
    }
    text
}

/// Puts the next case of the stratum in the place of one that cannot be controlled.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Refused`]: something was found of it already, or the stratum holds no other.
pub async fn replace(tx: &mut Writer, act: &Act, id: CaseId, reason: ReplacementReason) -> Result<MissionId> {
    let case = mission_case::find_drawn(tx, act.account, id).await?.ok_or(Error::Missing("case"))?;
    at(tx, (case.mission_id, act.account), &[Stage::Drawn]).await?;
    if !mission_review::findings(tx, id).await?.is_empty() {
        return Err(Error::Refused("mission.found"));
    }
    let next = mission_case::next_of(tx, &case).await?.ok_or(Error::Refused("mission.no_other"))?;
    mission_case::replace(tx, (id, next.case_id), reason, (act.account, act.now)).await?;
    let told = json!({ "out": case.reference, "in": next.reference, "reason": reason });
    audit::append(tx, &act.entry("mission.replace", JOURNAL, case.mission_id, told)).await?;
    Ok(case.mission_id)
}
