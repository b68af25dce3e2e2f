//! The parts into which an indicator divides its base, and what the inserted and the excluded of a group are made of.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use super::evaluate::for_each_reading;
use super::exclusion::Ground;
use super::explain::{Why, why};
use super::fact::{CohortFacts, EnrolmentFact};
use super::profile::{Indicator, Profile};
use super::state::{Reading, State};
use super::suppression::{Audience, Cell, complete_line};
use crate::domain::day::Day;
use crate::domain::evidence::Level;
use crate::domain::exclusion::Exclusion;
use crate::domain::person::Sex;
use crate::domain::situation::SituationKind;

codes! {
    /// Where a row counts somebody of its base; the five parts sum to the base.
    pub enum Part {
        /// Mature and inserted.
        Inserted = "inserted",
        /// Mature, positively observed as not inserted.
        NotInserted = "not_inserted",
        /// Mature, and nothing proves either.
        Unknown = "unknown",
        /// Mature and taken out of the base.
        Excluded = "excluded",
        /// Not observable yet, excluded or not.
        NotMature = "not_mature",
    }
}

impl Part {
    /// Where a reading counts.
    #[must_use]
    pub const fn of(reading: &Reading) -> Self {
        match (reading.mature, reading.state) {
            (false, _) => Self::NotMature,
            (true, State::Excluded) => Self::Excluded,
            (true, State::Inserted) => Self::Inserted,
            (true, State::NotInserted) => Self::NotInserted,
            (true, State::Unknown | State::Immature) => Self::Unknown,
        }
    }
}

/// Which counts of a breakdown of people are hidden from an audience: to all but the operator those from 1 to 4, and
/// what would give them back (`indicators.md` §3 "Suppression": reasons; proofs and causes are protected like them).
#[must_use]
pub fn hidden_counts(counts: &[u32], audience: Audience) -> Vec<bool> {
    const LEAST: u32 = 5;
    if audience == Audience::Operator {
        return vec![false; counts.len()];
    }
    let mut hidden: Vec<bool> = counts.iter().map(|count| (1..LEAST).contains(count)).collect();
    if hidden.contains(&true) {
        let cells: Vec<Cell> = counts.iter().map(|count| Cell { size: *count, value: *count }).collect();
        complete_line(&cells, LEAST, &mut hidden);
        // One cell, or several that can only hold one each: their sum would tell.
        let left = |at: &usize| hidden.get(*at) == Some(&true);
        let (cells, sum) = (0..counts.len())
            .filter(left)
            .filter_map(|at| counts.get(at))
            .fold((0, 0), |(cells, sum), count| (cells + 1, sum + count));
        if cells < 2 || sum <= cells {
            return vec![true; counts.len()];
        }
    }
    hidden
}

/// Why somebody was taken out of a base, as a breakdown counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A dated, documented reason.
    Listed(Exclusion),
    /// No job sought, declared at entry.
    NoJobSought,
    /// Not authorised to work.
    NoWorkPermit,
    /// Out of the base by what was proven of the day it is read on.
    Situation(SituationKind),
    /// Out of the base without a reason that a list holds.
    Other,
}

impl Reason {
    fn of(why: Why) -> Self {
        match why {
            Why::Ground(Ground::Reason(reason)) => Self::Listed(reason),
            Why::Ground(Ground::NoJobSought) => Self::NoJobSought,
            Why::Ground(Ground::NoWorkPermit) => Self::NoWorkPermit,
            Why::SetAside(proof) => Self::Situation(proof.kind),
            _ => Self::Other,
        }
    }

    /// Its code: of the list it comes from, or a word of its own.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Listed(reason) => reason.code(),
            Self::NoJobSought => "no_job_sought",
            Self::NoWorkPermit => "no_work_permit",
            Self::Situation(kind) => kind.code(),
            Self::Other => "other",
        }
    }
}

/// By what proofs the inserted are inserted, and for what reasons the excluded are excluded. It adds up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Makeup {
    /// The inserted by the level of the proof that carries the insertion, E0 first.
    pub levels: [u32; 5],
    /// The excluded by reason.
    pub reasons: BTreeMap<Reason, u32>,
}

impl Makeup {
    /// The makeup of one cohort under one indicator, of everyone or of one sex.
    #[must_use]
    pub fn of(
        (profile, indicator): (&Profile, &Indicator),
        cohort: &CohortFacts,
        as_of: Day,
        sex: Option<Sex>,
    ) -> Self {
        let mut makeup = Self::default();
        for_each_reading(profile, indicator, cohort, as_of, |rank, reading| {
            if let Some(enrolment) = cohort.enrolments.get(rank).filter(|one| sex.is_none() || one.sex == sex) {
                makeup.count((profile, indicator), (cohort, enrolment), &reading, as_of);
            }
        });
        makeup
    }

    /// Counts one enrolment, when it is inserted or excluded.
    pub fn count(
        &mut self,
        figure: (&Profile, &Indicator),
        (cohort, enrolment): (&CohortFacts, &EnrolmentFact),
        reading: &Reading,
        as_of: Day,
    ) {
        match Part::of(reading) {
            Part::Inserted => {
                let level = reading.proof.unwrap_or(Level::E0);
                if let Some(count) = self.levels.get_mut(level as usize) {
                    *count += 1;
                }
            }
            Part::Excluded => {
                let why = why(figure, cohort, enrolment, reading, as_of);
                *self.reasons.entry(Reason::of(why)).or_default() += 1;
            }
            Part::NotInserted | Part::Unknown | Part::NotMature => {}
        }
    }
}

impl AddAssign<&Self> for Makeup {
    fn add_assign(&mut self, other: &Self) {
        self.levels.iter_mut().zip(other.levels).for_each(|(count, more)| *count += more);
        for (reason, more) in &other.reasons {
            *self.reasons.entry(*reason).or_default() += more;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_count_of_a_breakdown_is_hidden_with_what_would_give_it_back() {
        let hidden = |counts: &[u32], audience| hidden_counts(counts, audience);
        assert_eq!(hidden(&[0, 3, 40, 12, 0], Audience::Ministry), [false, true, false, true, false]);
        assert_eq!(hidden(&[0, 3, 40, 12, 0], Audience::Operator), [false; 5]);
        assert_eq!(hidden(&[0, 3, 0, 0, 0], Audience::Public), [true; 5], "alone, it is the whole");
        assert_eq!(hidden(&[1, 1], Audience::Ministry), [true; 2]);
        assert_eq!(hidden(&[9, 0, 12], Audience::Public), [false; 3]);
    }
}
