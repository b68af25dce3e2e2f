//! Graduates whose outcome somebody must ask for, as of a date.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::day::Day;
use crate::domain::evidence::Level;
use crate::domain::ids::EnrolmentId;
use crate::domain::indicator::horizon::{STALE_AFTER_DAYS, WINDOW_DAYS};
use crate::domain::indicator::{CohortFacts, EnrolmentFact};
use crate::domain::scope::Scope;
use crate::domain::situation::SituationKind;
use crate::operations::figures::{Book, Figures, Sheet, Snapshot};

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

/// A graduate to chase, by the rank of the enrolment in its cohort.
#[derive(Clone, Copy, Debug)]
struct Chased {
    rank: u32,
    queue: Queue,
    due_on: Option<Day>,
    graduated_on: Day,
}

/// The graduates of one cohort to chase, and how many for each reason, in the order of [`Queue::ALL`].
#[derive(Clone, Debug)]
pub struct ToChase {
    graduates: Box<[Chased]>,
    counts: [u32; Queue::ALL.len()],
}

/// The graduates to chase of each cohort, kept for the latest dates.
pub type ChaseBook = Book<Day, ToChase>;

impl ChaseBook {
    fn sheet(&self, snapshot: &Snapshot, as_of: Day) -> Arc<Sheet<ToChase>> {
        self.read(snapshot, &as_of, |cohorts| cohorts.iter().map(|held| of_cohort(&held.facts, as_of)).collect())
    }
}

fn of_cohort(facts: &CohortFacts, as_of: Day) -> ToChase {
    let chased = (0..).zip(&facts.enrolments).filter_map(|(rank, enrolment)| {
        let (queue, due_on, graduated_on) = why(facts, enrolment, as_of)?;
        Some(Chased { rank, queue, due_on, graduated_on })
    });
    let graduates: Box<[Chased]> = chased.collect();
    let mut counts = [0; Queue::ALL.len()];
    for chased in &graduates {
        counts.iter_mut().skip(usize::from(u8::from(chased.queue))).take(1).for_each(|count| *count += 1);
    }
    ToChase { graduates, counts }
}

impl Chase {
    /// The nearest end first, then the oldest graduation.
    fn order(&self) -> (NaiveDate, NaiveDate, EnrolmentId) {
        (self.due_on.unwrap_or(NaiveDate::MAX), self.graduated_on, self.enrolment)
    }
}

/// The graduates of a scope in a queue as of a date: the nearest end first, then the oldest graduation.
#[must_use]
pub fn chases(figures: &Figures, snapshot: &Snapshot, scope: &Scope, asked: (Queue, Day)) -> Vec<Chase> {
    let mut found = unordered(figures, snapshot, scope, asked);
    found.sort_unstable_by_key(Chase::order);
    found
}

/// A stretch of [`chases`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChaseStretch {
    /// The graduates, in order.
    pub rows: Vec<Chase>,
    /// How many come before them.
    pub start: usize,
    /// How many there are in all.
    pub total: usize,
}

/// So many of [`chases`], after one or before one; a cursor that names nobody of the queue starts the list. Only what is
/// given is put in order: of a whole country, some hundred thousand wait.
#[must_use]
pub fn chase_stretch(
    (figures, snapshot, scope): (&Figures, &Snapshot, &Scope),
    asked: (Queue, Day),
    (after, before): (Option<EnrolmentId>, Option<EnrolmentId>),
    size: usize,
) -> ChaseStretch {
    let mut found = unordered(figures, snapshot, scope, asked);
    let total = found.len();
    let rank = |cursor: Option<EnrolmentId>| {
        let at = found.iter().find(|chase| Some(chase.enrolment) == cursor)?.order();
        Some(found.iter().filter(|chase| chase.order() < at).count())
    };
    let start = match (rank(after), rank(before)) {
        (Some(at), _) => at + 1,
        (None, Some(at)) => at.saturating_sub(size),
        (None, None) => 0,
    };
    let end = start.saturating_add(size);
    if end < found.len() {
        found.select_nth_unstable_by_key(end, Chase::order);
        found.truncate(end);
    }
    if start < found.len() {
        found.select_nth_unstable_by_key(start, Chase::order);
    }
    let mut rows = found.split_off(start.min(found.len()));
    rows.sort_unstable_by_key(Chase::order);
    ChaseStretch { rows, start, total }
}

fn unordered(figures: &Figures, snapshot: &Snapshot, scope: &Scope, (queue, as_of): (Queue, Day)) -> Vec<Chase> {
    let sheet = figures.chases.sheet(snapshot, as_of);
    let mut found: Vec<Chase> = Vec::new();
    for (place, held) in snapshot.in_scope(scope) {
        let of_cohort = sheet.at(place).map(|of_cohort| &*of_cohort.graduates).unwrap_or_default();
        found.extend(of_cohort.iter().filter(|chased| chased.queue == queue).filter_map(|chased| {
            Some(Chase {
                enrolment: *held.facts.ids.get(chased.rank as usize)?,
                queue,
                due_on: chased.due_on.map(Day::date),
                graduated_on: chased.graduated_on.date(),
            })
        }));
    }
    found
}

/// How many graduates of a scope are chased for each reason, in the order of [`Queue::ALL`].
#[must_use]
pub fn chased(figures: &Figures, snapshot: &Snapshot, scope: &Scope, as_of: Day) -> Vec<i64> {
    let sheet = figures.chases.sheet(snapshot, as_of);
    let mut counts = vec![0_i64; Queue::ALL.len()];
    for of_cohort in snapshot.heads(scope, |_| true).filter_map(|(place, ..)| sheet.at(place)) {
        for (sum, count) in counts.iter_mut().zip(of_cohort.counts) {
            *sum += i64::from(count);
        }
    }
    counts
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
