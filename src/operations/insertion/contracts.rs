//! By what contracts the inserted are inserted.

use super::board::Share;
use super::population::STRETCH;
use crate::domain::day::Day;
use crate::domain::indicator::job::inserting_kind;
use crate::domain::indicator::shares::shares;
use crate::domain::indicator::{CohortFacts, Profile, State, for_each_reading};
use crate::domain::person::Sex;
use crate::domain::situation::SituationKind;
use crate::operations::parallel::stretches;

/// How many of the inserted hold each kind of job, in catalogue order, with shares that total 100.0; kinds that nobody
/// holds are left out.
pub(super) fn contract_mix(
    cohorts: &[(usize, &CohortFacts)],
    profile: &Profile,
    as_of: Day,
    sex: Option<Sex>,
) -> Vec<Share> {
    let mut counts = vec![0_u32; SituationKind::ALL.len()];
    for part in stretches(cohorts, STRETCH, |part| kinds(part, profile, as_of, sex)) {
        counts.iter_mut().zip(part).for_each(|(count, more)| *count += more);
    }
    let shares = shares(&counts).unwrap_or_default();
    SituationKind::ALL
        .iter()
        .zip(counts)
        .zip(shares)
        .filter(|((_, count), _)| *count > 0)
        .map(|((kind, count), share)| Share { kind: kind.code(), count, share: share.to_string() })
        .collect()
}

/// How many of the inserted of some cohorts hold each kind of job, in catalogue order.
fn kinds(cohorts: &[(usize, &CohortFacts)], profile: &Profile, as_of: Day, sex: Option<Sex>) -> Vec<u32> {
    let mut counts = vec![0_u32; SituationKind::ALL.len()];
    let Some(indicator) = profile.indicators.first() else { return counts };
    for (_, cohort) in cohorts {
        for_each_reading(profile, indicator, cohort, as_of, |rank, reading| {
            let Some(enrolment) = cohort.enrolments.get(rank) else { return };
            if reading.state != State::Inserted || (sex.is_some() && enrolment.sex != sex) {
                return;
            }
            let kind = inserting_kind(cohort, enrolment, &reading.clock, indicator, as_of);
            if let Some(count) = kind.and_then(|kind| counts.get_mut(kind as usize)) {
                *count += 1;
            }
        });
    }
    counts
}
