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

/// Months after graduation at which a situation is read.
const HORIZONS: [u32; 3] = [3, 6, 12];

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
    let mut found = Vec::new();
    for (_, held) in snapshot.in_scope(scope) {
        let facts = &held.facts;
        for (enrolment, id) in facts.enrolments.iter().zip(&facts.ids) {
            let Some((queue, due_on, graduated_on)) = why(facts, enrolment, as_of) else { continue };
            let due_on = due_on.map(Day::date);
            found.push(Chase { enrolment: *id, queue, due_on, graduated_on: graduated_on.date() });
        }
    }
    found.sort_by_key(|chase| (chase.due_on.unwrap_or(NaiveDate::MAX), chase.graduated_on, chase.enrolment));
    found
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
