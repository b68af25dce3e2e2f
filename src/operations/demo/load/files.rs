//! The exchange files of the scenario, each with the day on which it was brought in.
//!
//! A file of enrolments that says when its rows became known dates each row as a whole: what became known of a learner
//! in three times (enrolled, left, excluded) comes in three files.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::super::pilot::{JANUARY, MAY};
use super::super::{DEFAULT_AS_OF, Scenario};
use crate::domain::import::FileKind;
use crate::domain::import::row::{CohortRow, EnrolmentRow};
use crate::operations::synth::dice::{earlier, later};
use crate::operations::synth::files::{COHORT_HEADERS, ENROLMENT_HEADERS, File, SITUATION_HEADERS};

/// A file brought in.
#[derive(Debug)]
pub(super) struct Batch {
    pub(super) name: String,
    pub(super) kind: FileKind,
    /// When it was brought in.
    pub(super) now: DateTime<Utc>,
    pub(super) content: Vec<u8>,
}

/// Days after which the office writes down an enrolment, an ending, an exclusion.
const DELAYS: [u32; 3] = [2, 4, 10];

/// An hour of a day, UTC.
pub(super) fn at(day: NaiveDate, hour: u32) -> DateTime<Utc> {
    day.and_hms_opt(hour, 0, 0).unwrap_or_default().and_utc()
}

/// Every file, in the order in which they are brought in.
pub(super) fn batches(scenario: &Scenario) -> Result<Vec<Batch>, csv::Error> {
    let mut batches = cohorts(&scenario.cohorts)?;
    let rows = |version: fn(&EnrolmentRow<'static>) -> Option<EnrolmentRow<'static>>| {
        scenario.enrolments.iter().filter_map(version)
    };
    batches.push(enrolments("inscriptions.csv", rows(|row| Some(enrolled(row))), 18)?);
    batches.push(enrolments("sorties.csv", rows(ended), 19)?);
    batches.push(enrolments("exclusions.csv", rows(excluded), 20)?);
    let mut situations = File::new(Vec::new(), SITUATION_HEADERS)?;
    scenario.situations.iter().try_for_each(|row| situations.situation(row))?;
    let now = at(DEFAULT_AS_OF, 21);
    batches.push(Batch {
        name: "situations.csv".into(),
        kind: FileKind::Situations,
        now,
        content: situations.close()?,
    });
    Ok(batches)
}

/// The cohorts of a quarter are announced a week before it begins.
fn cohorts(rows: &[CohortRow<'static>]) -> Result<Vec<Batch>, csv::Error> {
    let mut quarters: BTreeMap<NaiveDate, File<Vec<u8>>> = BTreeMap::new();
    for row in rows {
        let first = row.starts_on.with_day(1).and_then(|day| day.with_month0(day.month0() / 3 * 3));
        let file = match quarters.entry(first.unwrap_or(row.starts_on)) {
            std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::btree_map::Entry::Vacant(entry) => entry.insert(File::new(Vec::new(), COHORT_HEADERS)?),
        };
        file.cohort(row)?;
    }
    let mut batches = Vec::new();
    for (first, file) in quarters {
        let name = format!("promotions-{}-T{}.csv", first.year(), first.month0() / 3 + 1);
        batches.push(Batch { name, kind: FileKind::Cohorts, now: at(earlier(first, 7), 9), content: file.close()? });
    }
    Ok(batches)
}

fn enrolments(name: &str, rows: impl Iterator<Item = EnrolmentRow<'static>>, hour: u32) -> Result<Batch, csv::Error> {
    let mut file = File::new(Vec::new(), ENROLMENT_HEADERS)?;
    for row in rows {
        file.enrolment(&row)?;
    }
    let now = at(DEFAULT_AS_OF, hour);
    Ok(Batch { name: name.to_owned(), kind: FileKind::Enrolments, now, content: file.close()? })
}

/// When the office wrote down a fact: some days later, but never after the review to which it reported it.
fn written(day: NaiveDate, [delay, hour]: [u32; 2]) -> DateTime<Utc> {
    let review = [JANUARY, MAY, DEFAULT_AS_OF].into_iter().find(|review| day <= *review).unwrap_or(DEFAULT_AS_OF);
    at(later(day, delay).min(review), hour)
}

/// The learner as enrolled.
fn enrolled(row: &EnrolmentRow<'static>) -> EnrolmentRow<'static> {
    let [delay, ..] = DELAYS;
    EnrolmentRow {
        withdrawn_on: None,
        withdrawal_reason: None,
        graduated_on: None,
        certificate_no: None,
        exclusion: None,
        excluded_on: None,
        exclusion_document: None,
        recorded_at: Some(written(row.confirmed_on.max(row.enrolled_on), [delay, 8])),
        ..row.clone()
    }
}

/// The learner once graduated or gone.
fn ended(row: &EnrolmentRow<'static>) -> Option<EnrolmentRow<'static>> {
    let [_, delay, _] = DELAYS;
    let day = row.graduated_on.or(row.withdrawn_on)?;
    Some(EnrolmentRow {
        exclusion: None,
        excluded_on: None,
        exclusion_document: None,
        recorded_at: Some(written(day, [delay, 12])),
        ..row.clone()
    })
}

/// The learner once excluded from the rates; an exclusion without date was noted with the ending.
fn excluded(row: &EnrolmentRow<'static>) -> Option<EnrolmentRow<'static>> {
    let [.., delay] = DELAYS;
    row.exclusion?;
    let left_on = row.graduated_on.or(row.withdrawn_on).unwrap_or(row.confirmed_on);
    let day = row.excluded_on.map_or(left_on, |day| day.max(left_on));
    Some(EnrolmentRow { recorded_at: Some(written(day, [delay, 16])), ..row.clone() })
}
