//! The cohorts of a scope with their figures, from memory: a list costs the number of cohorts.

use std::cmp::Ordering;

use chrono::{Datelike as _, NaiveDate};

use super::figures::CohortFigures;
use crate::domain::day::Day;
use crate::domain::indicator::{CohortHead, CohortTally, Outcome, Tally};
use crate::domain::region::Region;
use crate::domain::scope::Scope;
use crate::operations::figures::{Snapshot, TallySheet};

codes! {
    /// How far a cohort has gone.
    pub enum Phase {
        /// Not begun.
        Planned = "planned",
        /// In training.
        Running = "running",
        /// Past its planned last day.
        Ended = "ended",
    }
}

codes! {
    /// What a list of cohorts is sorted by.
    pub enum Order {
        /// Planned last day.
        End = "end",
        /// Code.
        Code = "code",
        /// Enrolled.
        Enrolled = "enrolled",
        /// Graduated.
        Graduated = "graduated",
        /// Inserted share.
        Rate = "rate",
        /// Known share.
        Knowledge = "knowledge",
    }
}

/// The cohorts wanted: every field left out means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Programme code.
    pub programme: Option<String>,
    /// Operator code.
    pub operator: Option<String>,
    /// Region of training.
    pub region: Option<Region>,
    /// Track code.
    pub track: Option<String>,
    /// Year of the first day.
    pub year: Option<i32>,
    /// How far it has gone.
    pub phase: Option<Phase>,
}

/// A cohort of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CohortLine {
    /// Code.
    pub code: String,
    /// Programme code.
    pub programme: String,
    /// Operator code.
    pub operator: String,
    /// Track code.
    pub track: String,
    /// Region.
    pub region: Region,
    /// First day.
    pub starts_on: NaiveDate,
    /// Planned last day.
    pub ends_on: NaiveDate,
    /// How far it has gone.
    pub phase: Phase,
    /// Its figures.
    pub figures: CohortFigures,
}

impl Phase {
    /// How far a cohort has gone on a day.
    #[must_use]
    pub fn of(starts_on: NaiveDate, ends_on: NaiveDate, on: NaiveDate) -> Self {
        if on < starts_on {
            Self::Planned
        } else if on < ends_on {
            Self::Running
        } else {
            Self::Ended
        }
    }
}

impl Wanted {
    fn admits(&self, snapshot: &Snapshot, head: &CohortHead, as_of: NaiveDate) -> bool {
        let is =
            |wanted: &Option<String>, number| wanted.as_deref().is_none_or(|code| snapshot.names.text(number) == code);
        let (starts_on, ends_on) = (head.starts_on.date(), head.ends_on.date());
        is(&self.programme, head.programme)
            && is(&self.operator, head.operator)
            && is(&self.track, head.track)
            && self.region.is_none_or(|region| region == head.region)
            && self.year.is_none_or(|year| year == starts_on.year())
            && self.phase.is_none_or(|phase| phase == Phase::of(starts_on, ends_on, as_of))
    }
}

/// A cohort found, before its line is written: what it is sorted by.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    /// Where the snapshot holds it.
    pub place: usize,
    /// Rank of its code among all.
    rank: u32,
    /// A number over one, or a share over its whole; over nothing, undefined.
    measure: (i64, i64),
}

/// The cohorts wanted, in order; equal ones by code, undefined shares last. `sheet` holds their tallies as of the same
/// date.
#[must_use]
pub fn listed(
    snapshot: &Snapshot,
    scope: &Scope,
    sheet: &TallySheet,
    (wanted, as_of): (&Wanted, Day),
    (order, descending): (Order, bool),
) -> Vec<Listed> {
    let (ranks, on) = (snapshot.ranks(), as_of.date());
    let heads = snapshot.heads(scope, |head| wanted.admits(snapshot, head, on));
    let mut listed: Vec<Listed> = heads
        .map(|(place, _, head)| {
            let rank = ranks.get(place).copied().unwrap_or(u32::MAX);
            Listed { place, rank, measure: order.measure(rank, head, sheet.at(place)) }
        })
        .collect();
    listed.sort_unstable_by(|one, two| {
        let by = match (one.measure, two.measure) {
            ((_, 0), (_, 0)) => Ordering::Equal,
            ((_, 0), _) => Ordering::Greater,
            (_, (_, 0)) => Ordering::Less,
            ((a, of_a), (b, of_b)) => turned((a * of_b).cmp(&(b * of_a)), descending),
        };
        by.then(one.rank.cmp(&two.rank))
    });
    listed
}

impl Order {
    fn measure(self, rank: u32, head: &CohortHead, tally: Option<&CohortTally>) -> (i64, i64) {
        let total =
            |count: fn(&Tally) -> u32| tally.map_or(0, |tally| tally.parts().map(|(_, part)| count(part)).iter().sum());
        let enrolled = |tally: &Tally| tally.funnel.enrolled;
        let graduated = |tally: &Tally| tally.funnel.graduated;
        let of = |tally: &Tally| tally.outcomes.first().map_or(0, Outcome::denominator);
        let inserted = |tally: &Tally| tally.outcomes.first().map_or(0, |outcome| outcome.inserted);
        let known = |tally: &Tally| tally.outcomes.first().map_or(0, |outcome| outcome.denominator() - outcome.unknown);
        let (n, of) = match self {
            Self::End => return (i64::from(head.ends_on.0), 1),
            Self::Code => (rank, 1),
            Self::Enrolled => (total(enrolled), 1),
            Self::Graduated => (total(graduated), 1),
            Self::Rate => (total(inserted), total(of)),
            Self::Knowledge => (total(known), total(of)),
        };
        (i64::from(n), i64::from(of))
    }
}

/// The line of the cohort at a place.
#[must_use]
pub fn line(snapshot: &Snapshot, place: usize, sheet: &TallySheet, as_of: Day) -> Option<CohortLine> {
    let head = &snapshot.at(place)?.facts.head;
    let text = |number| snapshot.names.text(number).to_owned();
    let (starts_on, ends_on) = (head.starts_on.date(), head.ends_on.date());
    Some(CohortLine {
        code: text(head.code),
        programme: text(head.programme),
        operator: text(head.operator),
        track: text(head.track),
        region: head.region,
        starts_on,
        ends_on,
        phase: Phase::of(starts_on, ends_on, as_of.date()),
        figures: sheet.at(place).map(|tally| CohortFigures::of(&tally.total())).unwrap_or_default(),
    })
}

const fn turned(order: Ordering, descending: bool) -> Ordering {
    if descending { order.reverse() } else { order }
}
