//! Graduates whose outcome somebody must ask for, as of a date.

use chrono::NaiveDate;

use crate::domain::day::Day;
use crate::domain::evidence::Level;
use crate::domain::ids::EnrolmentId;
use crate::domain::indicator::horizon::{STALE_AFTER_DAYS, WINDOW_DAYS};
use crate::domain::indicator::{CohortFacts, EnrolmentFact};
use crate::domain::scope::Scope;
use crate::domain::situation::SituationKind;
use crate::operations::figures::Snapshot;
use crate::operations::parallel::stretches;

/// Months after graduation at which a situation is read.
const HORIZONS: [u32; 3] = [3, 6, 12];
/// Cohorts read by a thread at a time.
const STRETCH: usize = 512;

codes! {
    /// Why a graduate is chased; each for one reason at most.
    pub enum Queue {
        /// Nothing is known since graduation.
        Silent = "silent",
        /// The latest outcome has no accepted proof.
        Unproven = "unproven",
        /// A horizon is open and the latest proof is too old to speak of it.
        Stale = "stale",
    }
}

/// A graduate to chase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chase {
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// Why.
    pub queue: Queue,
    /// Last day on which a proof may be dated to count, for a stale one.
    pub due_on: Option<NaiveDate>,
    /// Day of graduation.
    pub graduated_on: NaiveDate,
}

/// The graduates of a scope to chase as of a date: the nearest end first, then the oldest graduation.
#[must_use]
pub fn chases(snapshot: &Snapshot, scope: &Scope, as_of: Day) -> Vec<Chase> {
    let of_cohort = |facts: &CohortFacts| {
        let chased = facts.enrolments.iter().zip(&facts.ids).filter_map(|(enrolment, id)| {
            let (queue, due_on, graduated_on) = why(facts, enrolment, as_of)?;
            Some(Chase { enrolment: *id, queue, due_on: due_on.map(Day::date), graduated_on: graduated_on.date() })
        });
        chased.collect::<Vec<_>>()
    };
    let cohorts: Vec<&CohortFacts> = snapshot.in_scope(scope).map(|(_, held)| &held.facts).collect();
    let found = stretches(&cohorts, STRETCH, |part| part.iter().flat_map(|facts| of_cohort(facts)).collect::<Vec<_>>());
    let mut found = found.concat();
    found.sort_unstable_by_key(|chase| (chase.due_on.unwrap_or(NaiveDate::MAX), chase.graduated_on, chase.enrolment));
    found
}

/// How many graduates of a scope are chased for each reason, in the order of [`Queue::ALL`].
#[must_use]
pub fn chased(snapshot: &Snapshot, scope: &Scope, as_of: Day) -> Vec<i64> {
    let cohorts: Vec<&CohortFacts> = snapshot.in_scope(scope).map(|(_, held)| &held.facts).collect();
    let counted = stretches(&cohorts, STRETCH, |part| {
        let mut counts = vec![0_i64; Queue::ALL.len()];
        for facts in part {
            for (queue, ..) in facts.enrolments.iter().filter_map(|enrolment| why(facts, enrolment, as_of)) {
                counts.iter_mut().skip(usize::from(u8::from(queue))).take(1).for_each(|count| *count += 1);
            }
        }
        counts
    });
    let add = |mut sum: Vec<i64>, more: Vec<i64>| {
        sum.iter_mut().zip(more).for_each(|(count, more)| *count += more);
        sum
    };
    counted.into_iter().fold(vec![0; Queue::ALL.len()], add)
}

fn why(facts: &CohortFacts, enrolment: &EnrolmentFact, as_of: Day) -> Option<(Queue, Option<Day>, Day)> {
    let graduated_on = enrolment.graduated_on.by(as_of)?;
    if enrolment.excluded_on.by(as_of).is_some() && enrolment.exclusion_documented {
        return None;
    }
    let since = facts.situations_of(enrolment, as_of).filter(|one| one.ends_on.by_or_never(as_of) >= graduated_on);
    let Some(latest) = since.max_by_key(|one| one.starts_on) else {
        return Some((Queue::Silent, None, graduated_on));
    };
    if matches!(latest.kind, SituationKind::Recherche | SituationKind::Inactif) {
        return None;
    }
    let proofs = facts.attestations_of(latest).iter().filter(|proof| proof.on <= as_of && proof.level > Level::E0);
    let Some(proven_on) = proofs.map(|proof| proof.on).max() else {
        return Some((Queue::Unproven, None, graduated_on));
    };
    let ended = latest.ends_on.by(as_of).is_some();
    let open = HORIZONS.map(|months| graduated_on.plus_months(months)).into_iter().find(|horizon| {
        let opens_on = horizon.plus_days(-STALE_AFTER_DAYS);
        opens_on <= as_of && as_of <= horizon.plus_days(WINDOW_DAYS) && proven_on < opens_on
    });
    open.filter(|_| !ended).map(|horizon| (Queue::Stale, Some(horizon.plus_days(WINDOW_DAYS)), graduated_on))
}
