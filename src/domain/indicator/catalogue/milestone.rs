//! Milestones of payment (catalogue O2): each pays its share of an enrolment once reached, with its evidence, in time.

use super::{Milestone, Step};
use crate::domain::day::Day;
use crate::domain::indicator::quality::{Case, Lens};
use crate::domain::indicator::{Reader, State};

/// How many enrolments reached a milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Which.
    pub step: Step,
    /// Share of an enrolment that it pays, percent.
    pub share: u32,
    /// How many reached it.
    pub n: u32,
}

/// The milestones reached by the confirmed enrolments of cohorts begun by the as-of date (`started`). The evidence of a start is its confirmation, of a completion the graduation, of an insertion the definition's
/// proof at its horizon; without it nothing is due.
#[must_use]
pub fn milestones(lens: Lens<'_>, started: &[Case<'_>], listed: &[Milestone]) -> Vec<Reached> {
    let mut reached: Vec<Reached> =
        listed.iter().map(|one| Reached { step: one.code, share: one.share, n: 0 }).collect();
    let mut reader = Reader::new(lens.profile, lens.as_of);
    for case in started {
        for (milestone, count) in listed.iter().zip(&mut reached) {
            count.n += u32::from(match milestone.code {
                Step::Start => {
                    in_time(case.enrolment.confirmed_on.by(lens.as_of), case.cohort.head.starts_on, milestone)
                }
                Step::Completion => {
                    in_time(case.enrolment.graduated_on.by(lens.as_of), case.cohort.head.ends_on, milestone)
                }
                Step::Insertion => is_inserted(&mut reader, lens, *case),
            });
        }
    }
    reached
}

fn in_time(on: Option<Day>, planned: Day, milestone: &Milestone) -> bool {
    on.is_some_and(|on| on <= planned.plus_days(milestone.within_days))
}

fn is_inserted(reader: &mut Reader<'_>, lens: Lens<'_>, case: Case<'_>) -> bool {
    let reading = reader.read(case.cohort, case.enrolment, case.standing, lens.indicator);
    reading.is_some_and(|reading| reading.mature && reading.state == State::Inserted)
}
