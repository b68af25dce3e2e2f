//! The pilot, June 2023 to May 2024: forty cohorts of 25 whose counts at the two reviews are written in
//! `seeds/demo/pilot.csv`. Chance chooses who and when; the table chooses how many.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Odds, ReferenceError, Roster, SEED, Stage};
use crate::domain::exclusion::Exclusion;
use crate::domain::import::row::CohortRow;
use crate::domain::region::{Province, Region};
use crate::operations::synth::contract::class;
use crate::operations::synth::dice::{Dice, Subject, earlier, later};
use crate::operations::synth::enrolment::{self, Ending, withdrawal_day};
use crate::operations::synth::reference::rows;
use crate::operations::synth::story::{LAST_DAY, Story};

/// The first review: the contract-programme is signed, 1 000 learners, 734 graduates and 72 % are announced.
pub(super) const JANUARY: NaiveDate = match NaiveDate::from_ymd_opt(2024, 1, 30) {
    Some(day) => day,
    None => NaiveDate::MIN,
};
/// The second: the programme is extended, "more than 73 %" is announced.
pub(super) const MAY: NaiveDate = match NaiveDate::from_ymd_opt(2024, 5, 29) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

const PILOT: &str = include_str!("../../../seeds/demo/pilot.csv");
/// Learners in each cohort.
const SIZE: u32 = 25;
/// What the table does not say.
const ODDS: Odds = Odds { withdrawn: 0, not_awarded: 0, hired: 0, proven: 890, answers: 850 };

/// A line of the table: how many have left, and have been hired, by each review.
#[derive(Deserialize)]
pub(super) struct Line {
    cohort_code: String,
    operator: String,
    region: String,
    province: String,
    track: String,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    pub(super) withdrawn_january: u32,
    pub(super) withdrawn_may: u32,
    pub(super) inserted_january: u32,
    pub(super) inserted_may: u32,
}

/// What the table makes of one learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    WithdrawnByJanuary,
    WithdrawnByMay,
    HiredByJanuary,
    HiredByMay,
    HiredLater,
    NotHired,
}

pub(super) fn lines() -> Result<Vec<Line>, ReferenceError> {
    rows(PILOT)
}

pub(super) fn rosters(stage: &mut Stage) -> Result<Vec<Roster>, ReferenceError> {
    lines()?.into_iter().zip(0..).map(|(line, number)| roster(stage, &line, number)).collect()
}

fn roster(stage: &mut Stage, line: &Line, number: u64) -> Result<Roster, ReferenceError> {
    let mut dice = Dice::of(SEED, Subject::Cohort, number);
    let cohort = cohort(line)?;
    let mut roster = Roster { cohort: cohort.clone(), enrolments: Vec::new(), situations: Vec::new() };
    for (fate, rank) in fates(line, &mut dice).into_iter().zip(1..) {
        let (person_number, person) = stage.newcomer(&cohort)?;
        let mut dice = Dice::of(SEED, Subject::Enrolment, person_number);
        let ending = ending(fate, line, &mut dice);
        let mut row = enrolment::row(&mut dice, &cohort, format!("A{rank:02}"), &person, ending);
        if fate == Fate::NotHired {
            enrolment::exclude(&mut dice, &mut row, &cohort, 0);
        }
        let market = stage.market(&cohort)?;
        let learner = (row.cohort_code.as_ref(), row.learner_ref.as_ref());
        if row.exclusion != Some(Exclusion::Deces) {
            let left_on = row.graduated_on.or(row.withdrawn_on).unwrap_or(line.ends_on);
            let mut story = Story::of(learner, left_on, market, ODDS);
            tell(&mut story, fate, &mut dice);
            roster.situations.extend(story.into_rows());
        }
        roster.enrolments.push(row);
    }
    Ok(roster)
}

fn cohort(line: &Line) -> Result<CohortRow<'static>, ReferenceError> {
    let unexpected = |value: &str| ReferenceError::unexpected("demo/pilot.csv", value);
    Ok(CohortRow {
        cohort_code: Cow::Owned(line.cohort_code.clone()),
        programme: Cow::Borrowed("JOBINTECH"),
        operator: Cow::Owned(line.operator.clone()),
        region: Region::from_code(&line.region).ok_or_else(|| unexpected(&line.region))?,
        province: Some(Province::from_code(&line.province).ok_or_else(|| unexpected(&line.province))?),
        track: Cow::Owned(line.track.clone()),
        starts_on: line.starts_on,
        ends_on: line.ends_on,
        capacity: Some(SIZE),
        contract: Some(Cow::Borrowed("CONV-PILOTE-2023")),
    })
}

/// The fates of a cohort, as many of each as the line says, dealt at random.
fn fates(line: &Line, dice: &mut Dice) -> Vec<Fate> {
    let graduates = SIZE.saturating_sub(line.withdrawn_may);
    let without_job = graduates.saturating_sub(line.inserted_may);
    let later = without_job * 3 / 10;
    let deal = [
        (Fate::WithdrawnByJanuary, line.withdrawn_january),
        (Fate::WithdrawnByMay, line.withdrawn_may - line.withdrawn_january),
        (Fate::HiredByJanuary, line.inserted_january),
        (Fate::HiredByMay, line.inserted_may - line.inserted_january),
        (Fate::HiredLater, later),
        (Fate::NotHired, without_job - later),
    ];
    let mut fates: Vec<Fate> =
        deal.into_iter().flat_map(|(fate, count)| std::iter::repeat_n(fate, count as usize)).collect();
    dice.shuffle(&mut fates);
    fates
}

/// The day of the pilot's juries is the cohort's last; leavers are on the right side of the first review.
fn ending(fate: Fate, line: &Line, dice: &mut Dice) -> Ending {
    match fate {
        Fate::WithdrawnByJanuary => {
            let last = line.ends_on.min(JANUARY);
            Ending::Withdrawn(withdrawal_day(dice, line.starts_on, last))
        }
        Fate::WithdrawnByMay => Ending::Withdrawn(dice.day(later(JANUARY, 2), earlier(line.ends_on, 4))),
        _ => Ending::Graduated(line.ends_on),
    }
}

/// What is filed afterwards. The hires of a review are known the day of the review at the latest.
fn tell(story: &mut Story<'_>, fate: Fate, dice: &mut Dice) {
    let job_fair = earlier(story.left_on, 25);
    let hiring = match fate {
        Fate::HiredByJanuary => Some((job_fair, earlier(JANUARY, 1), JANUARY)),
        Fate::HiredByMay => Some((job_fair.max(later(JANUARY, 2)), earlier(MAY, 1), MAY)),
        Fate::HiredLater => Some((later(MAY, 3), later(MAY, 300), LAST_DAY)),
        Fate::NotHired => None,
        Fate::WithdrawnByJanuary | Fate::WithdrawnByMay => return tell_of_leaver(story, dice),
    };
    let Some((first, last, known_by)) = hiring else { return story.stay_without_work(dice) };
    let hired_on = story.hiring_day(dice, first, last);
    story.search_until(dice, hired_on);
    let class = class(dice, true);
    story.work(dice, hired_on, class, known_by);
}

/// One leaver in six left for a job, one in eight is heard of while searching.
fn tell_of_leaver(story: &mut Story<'_>, dice: &mut Dice) {
    match dice.share(&[(160, Some(true)), (125, Some(false))], None) {
        Some(true) => {
            let class = class(dice, true);
            story.work(dice, story.left_on, class, LAST_DAY);
        }
        Some(false) => story.search(dice),
        None => {}
    }
}
