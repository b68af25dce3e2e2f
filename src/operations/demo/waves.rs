//! After the pilot, July 2024 to October 2026: series of cohorts by operator, one series a line of
//! `seeds/demo/waves.csv`. The same draws as the synthetic country, with the odds of the line.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use super::{DEFAULT_AS_OF, Odds, ReferenceError, Roster, SEED, Stage};
use crate::domain::import::row::CohortRow;
use crate::domain::region::{Province, Region};
use crate::operations::synth::cohort::last_training_day;
use crate::operations::synth::dice::{Dice, Subject, later};
use crate::operations::synth::enrolment;
use crate::operations::synth::reference::rows;

const WAVES: &str = include_str!("../../../seeds/demo/waves.csv");
/// Numbers of the cohorts' draws, beyond the pilot's.
const FIRST_DRAW: u64 = 1_000;
/// Below this size a cohort is an exception, and has exactly the size written.
const USUAL_SIZE: u32 = 12;

/// A series of cohorts; odds per thousand.
#[derive(Deserialize)]
struct Wave {
    prefix: String,
    first_number: u32,
    programme: String,
    operator: String,
    region: String,
    province: String,
    first_start: NaiveDate,
    every_days: u32,
    cohorts: u32,
    size: u32,
    withdrawn: u32,
    hired: u32,
    proven: u32,
    answers: u32,
    /// Exclusions without date or document.
    careless: u32,
}

pub(super) fn rosters(stage: &mut Stage) -> Result<Vec<Roster>, ReferenceError> {
    let mut opened = Vec::new();
    for (wave, series) in rows::<Wave>(WAVES)?.into_iter().zip(0_u64..) {
        for rank in 0..wave.cohorts {
            let draw = FIRST_DRAW + series * 100 + u64::from(rank);
            opened.push(roster(stage, &wave, rank, &mut Dice::of(SEED, Subject::Cohort, draw))?);
        }
    }
    opened
        .sort_by(|a, b| (a.cohort.starts_on, &a.cohort.cohort_code).cmp(&(b.cohort.starts_on, &b.cohort.cohort_code)));
    Ok(opened)
}

fn roster(stage: &mut Stage, wave: &Wave, rank: u32, dice: &mut Dice) -> Result<Roster, ReferenceError> {
    let cohort = cohort(stage, wave, rank, dice)?;
    let odds = Odds {
        withdrawn: wave.withdrawn,
        not_awarded: if wave.size < USUAL_SIZE { 0 } else { 15 },
        hired: wave.hired,
        proven: wave.proven,
        answers: wave.answers,
    };
    let jury_on = later(cohort.ends_on, dice.below(8));
    let mut roster = Roster { cohort: cohort.clone(), enrolments: Vec::new(), situations: Vec::new() };
    let absent = if wave.size < USUAL_SIZE { 0 } else { dice.below(5) };
    for rank in 1..=wave.size - absent {
        let (number, person) = stage.newcomer(&cohort)?;
        let mut dice = Dice::of(SEED, Subject::Enrolment, number);
        let ending = enrolment::ending(&mut dice, &cohort, jury_on, odds);
        let mut row = enrolment::row(&mut dice, &cohort, format!("A{rank:02}"), &person, ending);
        enrolment::exclude(&mut dice, &mut row, &cohort, wave.careless);
        roster.situations.extend(enrolment::aftermath(&mut dice, &row, stage.market(&cohort)?, odds));
        roster.enrolments.push(row);
    }
    Ok(roster)
}

fn cohort(stage: &Stage, wave: &Wave, rank: u32, dice: &mut Dice) -> Result<CohortRow<'static>, ReferenceError> {
    let unexpected = |value: &str| ReferenceError::unexpected("demo/waves.csv", value);
    let track = dice.weighted(&stage.reference.tracks, |track| track.share).ok_or_else(|| unexpected("track"))?;
    let starts_on = later(wave.first_start, rank * wave.every_days);
    if starts_on > DEFAULT_AS_OF {
        return Err(unexpected(&wave.prefix));
    }
    Ok(CohortRow {
        cohort_code: Cow::Owned(format!("{}-{:02}", wave.prefix, wave.first_number + rank)),
        programme: Cow::Owned(wave.programme.clone()),
        operator: Cow::Owned(wave.operator.clone()),
        region: Region::from_code(&wave.region).ok_or_else(|| unexpected(&wave.region))?,
        province: Some(Province::from_code(&wave.province).ok_or_else(|| unexpected(&wave.province))?),
        track: Cow::Owned(track.code.clone()),
        starts_on,
        ends_on: last_training_day(dice, starts_on, track, &wave.programme),
        capacity: Some(wave.size.max(USUAL_SIZE)),
        contract: Some(Cow::Owned(format!("CONV-{}-{}", wave.programme, starts_on.year()))),
    })
}
