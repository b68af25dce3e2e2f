//! The cohorts of a scope with their figures, from memory: a list costs the number of cohorts.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::figures::CohortFigures;
use crate::domain::day::Day;
use crate::domain::indicator::CohortHead;
use crate::domain::region::Region;
use crate::domain::scope::Scope;
use crate::operations::figures::{Sheet, Snapshot};

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

/// What the cohorts of a scope have, for the lists to choose from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offered {
    /// Codes of programmes.
    pub programmes: BTreeSet<String>,
    /// Codes of operators.
    pub operators: BTreeSet<String>,
    /// Codes of tracks.
    pub tracks: BTreeSet<String>,
    /// Regions.
    pub regions: BTreeSet<Region>,
    /// Years of their first days.
    pub years: BTreeSet<i32>,
}

/// What the cohorts of a scope have.
#[must_use]
pub fn offered(snapshot: &Snapshot, scope: &Scope) -> Offered {
    let mut offered = Offered::default();
    let (mut programmes, mut operators, mut tracks) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (_, held) in snapshot.in_scope(scope) {
        let head = &held.facts.head;
        programmes.insert(head.programme);
        operators.insert(head.operator);
        tracks.insert(head.track);
        offered.regions.insert(head.region);
        offered.years.insert(head.starts_on.civil().0);
    }
    let texts = |numbers: BTreeSet<u32>| {
        numbers.into_iter().map(|number| snapshot.names.text(number).to_owned()).collect::<BTreeSet<String>>()
    };
    (offered.programmes, offered.operators, offered.tracks) = (texts(programmes), texts(operators), texts(tracks));
    offered
}

/// The cohorts wanted, in no order. `sheet` holds their tallies as of the same date.
#[must_use]
pub fn lines(snapshot: &Snapshot, scope: &Scope, sheet: &Sheet, wanted: &Wanted, as_of: Day) -> Vec<CohortLine> {
    let on = as_of.date();
    snapshot
        .in_scope(scope)
        .filter(|(_, held)| wanted.admits(snapshot, &held.facts.head, on))
        .map(|(place, held)| {
            let head = &held.facts.head;
            let text = |number| snapshot.names.text(number).to_owned();
            let (starts_on, ends_on) = (head.starts_on.date(), head.ends_on.date());
            CohortLine {
                code: text(head.code),
                programme: text(head.programme),
                operator: text(head.operator),
                track: text(head.track),
                region: head.region,
                starts_on,
                ends_on,
                phase: Phase::of(starts_on, ends_on, on),
                figures: sheet.at(place).map(|tally| CohortFigures::of(&tally.total())).unwrap_or_default(),
            }
        })
        .collect()
}

/// Sorts cohorts; equal ones by code, undefined rates last.
pub fn sort(lines: &mut [CohortLine], order: Order, descending: bool) {
    let share = |one: (u32, u32), two: (u32, u32)| match (one.1, two.1) {
        (0, 0) => Ordering::Equal,
        (0, _) => Ordering::Greater,
        (_, 0) => Ordering::Less,
        _ => turned((u64::from(one.0) * u64::from(two.1)).cmp(&(u64::from(two.0) * u64::from(one.1))), descending),
    };
    lines.sort_by(|one, two| {
        let (a, b) = (&one.figures, &two.figures);
        let by = match order {
            Order::End => turned(one.ends_on.cmp(&two.ends_on), descending),
            Order::Code => turned(one.code.cmp(&two.code), descending),
            Order::Enrolled => turned(a.enrolled.cmp(&b.enrolled), descending),
            Order::Graduated => turned(a.graduated.cmp(&b.graduated), descending),
            Order::Rate => share((a.inserted, a.denominator), (b.inserted, b.denominator)),
            Order::Knowledge => {
                let known = |figures: &CohortFigures| (figures.denominator - figures.unknown, figures.denominator);
                share(known(a), known(b))
            }
        };
        by.then_with(|| one.code.cmp(&two.code))
    });
}

const fn turned(order: Ordering, descending: bool) -> Ordering {
    if descending { order.reverse() } else { order }
}
