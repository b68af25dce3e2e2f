//! What changed between two readings of the same enrolments, and by which cause (`product.md`: two reviews can be compared
//! cause by cause).
//!
//! A reading has two dates: A (as of) and K (known at). The way from one to the other is walked in two steps, so that each
//! has one kind of cause: first what was learnt since about the old date (facts of the new K, still as of the old A), then
//! the passing of time (same facts, new A). Every step of every enrolment has one cause, so the counts by cause add up to
//! the change exactly. `cause` holds the rules that choose it.

mod cause;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::AddAssign;

use super::base::Standing;
use super::explain::{Proof, Why, why};
use super::fact::{CohortFacts, EnrolmentFact};
use super::profile::{Indicator, Profile};
use super::state::{Reader, Reading, State};
use crate::domain::day::Day;
use crate::domain::ids::EnrolmentId;

codes! {
    /// Why an enrolment stands elsewhere in the second reading; in the order they are shown.
    pub enum Cause {
        /// A situation already begun at the old date, or a fact of the learner, told or proven since.
        LateAnswer = "late_answer",
        /// A pending proof was accepted.
        ProofAccepted = "proof_accepted",
        /// The proof that decided was refused.
        ProofRefused = "proof_refused",
        /// What had been recorded was replaced or withdrawn.
        Correction = "correction",
        /// Two records of one person were merged.
        Merge = "merge",
        /// Excluded on a listed ground, or set aside by a proven situation.
        Exclusion = "exclusion",
        /// Entered the base: enrolled or graduated since.
        Joined = "joined",
        /// Reached the horizon.
        Matured = "matured",
        /// A situation begun after the old date.
        NewInsertion = "new_insertion",
        /// The situation has ended.
        JobEnded = "job_ended",
        /// The last proof has become too old to speak of the day.
        Aged = "aged",
        /// Left the base, or its clock moved.
        Left = "left",
    }
}

codes! {
    /// Where an enrolment stands in a reading, as far as counts go.
    pub enum Place {
        /// Not known, or not in the base.
        Absent = "absent",
        /// In the base, not observable yet.
        Immature = "immature",
        /// Observable, and taken out of the denominator.
        Excluded = "excluded",
        /// In numerator and denominator.
        Inserted = "inserted",
        /// In the denominator, observed as not inserted.
        NotInserted = "not_inserted",
        /// In the denominator, unknown.
        Unknown = "unknown",
    }
}

impl Place {
    fn of(reading: Option<&Reading>) -> Self {
        match reading {
            None => Self::Absent,
            Some(reading) if !reading.mature => Self::Immature,
            Some(reading) => match reading.state {
                State::Excluded => Self::Excluded,
                State::Inserted => Self::Inserted,
                State::NotInserted => Self::NotInserted,
                State::Unknown | State::Immature => Self::Unknown,
            },
        }
    }

    /// Whether it counts in the numerator.
    #[must_use]
    pub const fn is_inserted(self) -> bool {
        matches!(self, Self::Inserted)
    }

    /// Whether it counts in the denominator.
    #[must_use]
    pub const fn is_counted(self) -> bool {
        matches!(self, Self::Inserted | Self::NotInserted | Self::Unknown)
    }
}

/// One step of one enrolment from a reading towards the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The enrolment.
    pub id: EnrolmentId,
    /// Why.
    pub cause: Cause,
    /// Where it stood.
    pub from: Place,
    /// Where it stands.
    pub to: Place,
    /// The proof that decides where it stands, or that decided where it stood.
    pub proof: Option<Proof>,
}

/// What was written between two instants that facts do not tell: refusals and merges leave no fact behind.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    /// Proofs refused: enrolment, first day of the situation, day of the proof.
    pub refused: HashSet<(EnrolmentId, Day, Day)>,
    /// Enrolments of persons merged.
    pub merged: HashSet<EnrolmentId>,
}

/// One enrolment as one reading sees it.
#[derive(Clone, Copy)]
pub(super) struct Sight<'a> {
    definition: (&'a Profile, &'a Indicator),
    cohort: &'a CohortFacts,
    enrolment: &'a EnrolmentFact,
    as_of: Day,
    reading: Option<Reading>,
}

impl<'a> Sight<'a> {
    fn new(
        reader: &mut Reader<'a>,
        indicator: &'a Indicator,
        (cohort, enrolment): (&'a CohortFacts, &'a EnrolmentFact),
        as_of: Day,
    ) -> Self {
        let reading = Standing::at(&cohort.head, enrolment, as_of)
            .and_then(|standing| reader.read(cohort, enrolment, standing, indicator));
        Self { definition: (reader.profile(), indicator), cohort, enrolment, as_of, reading }
    }

    fn place(&self) -> Place {
        Place::of(self.reading.as_ref())
    }

    fn why(&self) -> Option<Why> {
        self.reading.as_ref().map(|reading| why(self.definition, self.cohort, self.enrolment, reading, self.as_of))
    }

    fn proof(&self) -> Option<Proof> {
        match self.why()? {
            Why::Insertion(proof)
            | Why::Seen(proof)
            | Why::SetAside(proof)
            | Why::BelowFloor(proof)
            | Why::LastProof(proof) => Some(proof),
            Why::Ground(_) | Why::MaturesOn(_) | Why::Ended(..) | Why::NoProof => None,
        }
    }
}

/// The changes of one cohort between its facts known `before`, read as of the first date, and its facts known `after`,
/// read as of the second. A side without facts does not know the cohort. Facts need their ids.
#[must_use]
pub fn changes(
    (profile, indicator): (&Profile, &Indicator),
    (before, after): (Option<&CohortFacts>, Option<&CohortFacts>),
    (old, new): (Day, Day),
    trace: &Trace,
) -> Vec<Change> {
    let (mut at_old, mut at_new) = (Reader::new(profile, old), Reader::new(profile, new));
    let mut found = Vec::new();
    let mut step = |id, cause: &dyn Fn() -> Cause, from: Option<Sight<'_>>, to: Option<Sight<'_>>| {
        let place = |sight: Option<Sight<'_>>| sight.map_or(Place::Absent, |sight| sight.place());
        let (was, is) = (place(from), place(to));
        if was != is {
            let proof = to.and_then(|sight| sight.proof()).or_else(|| from.and_then(|sight| sight.proof()));
            found.push(Change { id, cause: cause(), from: was, to: is, proof });
        }
    };
    let same = before.zip(after).is_some_and(|(one, other)| std::ptr::eq(one, other));
    let mut known = if same { HashMap::new() } else { by_id(before) };
    for (id, enrolment) in listed(after) {
        let Some(cohort) = after else { continue };
        let revised = Sight::new(&mut at_old, indicator, (cohort, enrolment), old);
        if !same {
            let first = known.remove(&id).map(|known| Sight::new(&mut at_old, indicator, (known.0, known.1), old));
            step(id, &|| cause::revised(id, first.as_ref(), Some(&revised), trace), first, Some(revised));
        }
        if old != new {
            let last = Sight::new(&mut at_new, indicator, (cohort, enrolment), new);
            step(id, &|| cause::passed(&revised, &last), Some(revised), Some(last));
        }
    }
    let mut gone: Vec<_> = known.into_iter().collect();
    gone.sort_unstable_by_key(|(id, _)| *id);
    for (id, (cohort, enrolment)) in gone {
        let first = Sight::new(&mut at_old, indicator, (cohort, enrolment), old);
        step(id, &|| cause::revised(id, Some(&first), None, trace), Some(first), None);
    }
    found
}

fn listed(cohort: Option<&CohortFacts>) -> impl Iterator<Item = (EnrolmentId, &EnrolmentFact)> {
    cohort.into_iter().flat_map(|facts| facts.ids.iter().copied().zip(&facts.enrolments))
}

fn by_id(cohort: Option<&CohortFacts>) -> HashMap<EnrolmentId, (&CohortFacts, &EnrolmentFact)> {
    let with = |facts| listed(Some(facts)).map(move |(id, enrolment)| (id, (facts, enrolment)));
    cohort.into_iter().flat_map(with).collect()
}

/// How many enrolments one cause moved, each way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Moved {
    /// Entered the numerator.
    pub into_numerator: u32,
    /// Left it.
    pub out_of_numerator: u32,
    /// Entered the denominator.
    pub into_denominator: u32,
    /// Left it.
    pub out_of_denominator: u32,
    /// Became unknown.
    pub into_unknown: u32,
    /// Ceased to be.
    pub out_of_unknown: u32,
}

impl Moved {
    /// Counts one change.
    pub fn count(&mut self, change: &Change) {
        let mut turn = |was: bool, is: bool, entered: fn(&mut Self) -> &mut u32, left: fn(&mut Self) -> &mut u32| {
            *entered(self) += u32::from(is && !was);
            *left(self) += u32::from(was && !is);
        };
        let (from, to) = (change.from, change.to);
        turn(from.is_inserted(), to.is_inserted(), |m| &mut m.into_numerator, |m| &mut m.out_of_numerator);
        turn(from.is_counted(), to.is_counted(), |m| &mut m.into_denominator, |m| &mut m.out_of_denominator);
        let unknown = |place| place == Place::Unknown;
        turn(unknown(from), unknown(to), |m| &mut m.into_unknown, |m| &mut m.out_of_unknown);
    }

    /// What it adds to the numerator.
    #[must_use]
    pub fn numerator(&self) -> i64 {
        i64::from(self.into_numerator) - i64::from(self.out_of_numerator)
    }

    /// What it adds to the denominator.
    #[must_use]
    pub fn denominator(&self) -> i64 {
        i64::from(self.into_denominator) - i64::from(self.out_of_denominator)
    }

    /// Whether it moves neither.
    #[must_use]
    pub fn is_still(&self) -> bool {
        *self == Self::default()
    }
}

impl AddAssign for Moved {
    fn add_assign(&mut self, other: Self) {
        self.into_numerator += other.into_numerator;
        self.out_of_numerator += other.out_of_numerator;
        self.into_denominator += other.into_denominator;
        self.out_of_denominator += other.out_of_denominator;
        self.into_unknown += other.into_unknown;
        self.out_of_unknown += other.out_of_unknown;
    }
}

/// Changes added up by cause, in the order of the causes.
#[must_use]
pub fn by_cause<'c>(changes: impl IntoIterator<Item = &'c Change>) -> BTreeMap<Cause, Moved> {
    let mut causes: BTreeMap<Cause, Moved> = BTreeMap::new();
    for change in changes {
        causes.entry(change.cause).or_default().count(change);
    }
    causes
}
