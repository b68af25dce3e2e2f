//! Compact facts of a cohort: what every figure is computed from.
//!
//! One cohort is three flat lists; an enrolment points at its situations, a situation at its attestations. Facts are
//! already those known at one instant (`builder.rs`) and hold nothing of the as-of date: one copy serves every date.
//! About 90 bytes an enrolment, all included. A new fact gets its field here and its staging in `staged.rs`.

use serde::{Deserialize, Serialize};

use super::compact;
use crate::domain::day::Day;
use crate::domain::evidence::{EvidenceType, Level};
use crate::domain::exclusion::{Exclusion, Intent};
use crate::domain::ids::EnrolmentId;
use crate::domain::person::{Diploma, Sex};
use crate::domain::region::Region;
use crate::domain::situation::SituationKind;

/// A day after every other.
pub(super) const NEVER: Day = Day(i32::MAX);

/// A day that may be missing. A missing day compares after every other, so that "by A" is one comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MaybeDay(Day);

impl MaybeDay {
    /// No day.
    pub const NONE: Self = Self(NEVER);

    /// The day, when there is one.
    #[must_use]
    pub fn day(self) -> Option<Day> {
        (self != Self::NONE).then_some(self.0)
    }

    /// The day when it exists as of `as_of`: a fact dated later does not.
    #[must_use]
    pub fn by(self, as_of: Day) -> Option<Day> {
        (self.0 <= as_of && self != Self::NONE).then_some(self.0)
    }

    /// The day known as of `as_of`, or a day after every other: "not ended" reads as "ends later than anything".
    #[must_use]
    pub fn by_or_never(self, as_of: Day) -> Day {
        if self.0 <= as_of { self.0 } else { NEVER }
    }
}

impl From<Option<Day>> for MaybeDay {
    fn from(day: Option<Day>) -> Self {
        day.map_or(Self::NONE, Self)
    }
}

/// What a cohort brings to each of its enrolments. Names are numbers of the caller's [`super::names::Names`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortHead {
    /// The cohort's code.
    pub code: u32,
    /// Its programme.
    pub programme: u32,
    /// Its training operator.
    pub operator: u32,
    /// Its track.
    pub track: u32,
    /// Region of the training.
    pub region: Region,
    /// First day.
    pub starts_on: Day,
    /// Planned last day.
    pub ends_on: Day,
}

/// A run of consecutive entries of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    start: u32,
    len: u32,
}

impl Run {
    pub(super) fn new(start: usize, end: usize) -> Self {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        Self { start, len: u32::try_from(end).unwrap_or(u32::MAX).saturating_sub(start) }
    }

    /// Whether it covers nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len == 0
    }

    /// The entries of `list` this run covers.
    #[must_use]
    pub fn of<T>(self, list: &[T]) -> &[T] {
        let (start, len) = (self.start as usize, self.len as usize);
        list.get(start..start + len).unwrap_or_default()
    }
}

/// An amount in centimes that may be missing (`u32::MAX`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MaybeCentimes(u32);

impl MaybeCentimes {
    /// The amount in centimes, when there is one.
    #[must_use]
    pub fn centimes(self) -> Option<u32> {
        (self.0 != u32::MAX).then_some(self.0)
    }
}

impl From<Option<u32>> for MaybeCentimes {
    fn from(centimes: Option<u32>) -> Self {
        Self(centimes.unwrap_or(u32::MAX))
    }
}

/// One person in one cohort, as known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnrolmentFact {
    /// Day of enrolment; intent and work authorisation are dated by it.
    pub enrolled_on: Day,
    /// Day of confirmation.
    pub confirmed_on: MaybeDay,
    /// Day of withdrawal.
    pub withdrawn_on: MaybeDay,
    /// Day of graduation (t0 of a graduate).
    pub graduated_on: MaybeDay,
    /// Day of the exclusion.
    pub excluded_on: MaybeDay,
    /// Gross monthly salary before entry.
    pub previous_salary: MaybeCentimes,
    /// Its situations in [`CohortFacts::situations`].
    pub situations: Run,
    /// Sex.
    #[serde(with = "compact::optional")]
    pub sex: Option<Sex>,
    /// Highest diploma at entry.
    #[serde(with = "compact::optional")]
    pub diploma: Option<Diploma>,
    /// Reason of exclusion.
    #[serde(with = "compact::optional")]
    pub exclusion: Option<Exclusion>,
    /// What the learner came for; a blank is already read as `EMPLOI`.
    #[serde(with = "compact")]
    pub intent: Intent,
    /// Whether the exclusion has its document.
    pub exclusion_documented: bool,
    /// Whether the learner may work; a blank is already read as yes.
    pub work_authorised: bool,
}

/// What a person does from one date to another; the rows that state it are merged.
///
/// A situation has one entry, or several when later rows say more of it: at any as-of date one at most is visible, the
/// one to read. Its versions share their proofs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SituationFact {
    /// First as-of date at which it is stated so: not before it starts, nor before the first fact that states it.
    pub visible_from: Day,
    /// First as-of date at which a later row has said more.
    pub visible_before: Day,
    /// First day.
    pub starts_on: Day,
    /// Last day.
    pub ends_on: MaybeDay,
    /// Its proofs in [`CohortFacts::attestations`], oldest first; those dated outside the situation are left out.
    pub attestations: Run,
    /// Gross monthly salary.
    pub salary: MaybeCentimes,
    /// Identity of the employer, comparable within a cohort; 0 when not named.
    pub employer: u32,
    /// Hours a week, in hundredths rounded down; `u16::MAX` when blank.
    pub hours: Hundredths,
    /// Intended duration in weeks, in hundredths rounded down; `u16::MAX` when blank.
    pub weeks: Hundredths,
    /// Kind.
    #[serde(with = "compact")]
    pub kind: SituationKind,
    /// Whether the job is in the field of the training; `None` unknown.
    pub in_field: Option<bool>,
    /// Whether the employer is the training operator.
    pub by_operator: bool,
    /// Region of the job, HCP number; 0 when blank.
    pub region: u8,
}

impl SituationFact {
    /// Whether it is what is stated of the situation as of a date.
    #[must_use]
    pub fn is_visible(&self, as_of: Day) -> bool {
        self.visible_from <= as_of && as_of < self.visible_before
    }
}

/// A quantity in hundredths, rounded down so that comparisons with whole numbers stay exact; may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hundredths(u16);

impl Hundredths {
    /// Quantities from 655 up read as 655: every condition compares with far less.
    #[must_use]
    pub fn new(hundredths: Option<u64>) -> Self {
        Self(hundredths.map_or(u16::MAX, |n| u16::try_from(n).unwrap_or(u16::MAX - 1).min(u16::MAX - 1)))
    }

    /// The quantity in hundredths, when there is one.
    #[must_use]
    pub fn value(self) -> Option<u16> {
        (self.0 != u16::MAX).then_some(self.0)
    }
}

/// A proof that a situation held on a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttestationFact {
    /// The day on which it was true.
    pub on: Day,
    /// What it is worth.
    #[serde(with = "compact")]
    pub level: Level,
    /// Kind of proof; `None` is the operator's word.
    #[serde(with = "compact::optional")]
    pub evidence: Option<EvidenceType>,
    /// Whether it is the statement of the end of the situation.
    pub ends: bool,
}

/// Everything figures need of one cohort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortFacts {
    /// The cohort.
    pub head: CohortHead,
    /// Its enrolments.
    pub enrolments: Vec<EnrolmentFact>,
    /// Who they are, in the same order; empty when facts come from files.
    pub ids: Vec<EnrolmentId>,
    /// The situations of all its enrolments.
    pub situations: Vec<SituationFact>,
    /// The attestations of all its situations.
    pub attestations: Vec<AttestationFact>,
}

impl CohortFacts {
    /// The situations of one enrolment as of a date, each once, as stated by then.
    pub fn situations_of(&self, enrolment: &EnrolmentFact, as_of: Day) -> impl Iterator<Item = &SituationFact> {
        let stated = enrolment.situations.of(&self.situations).iter();
        stated.filter(move |situation| situation.is_visible(as_of))
    }

    /// The proofs of one situation, oldest first.
    #[must_use]
    pub fn attestations_of(&self, situation: &SituationFact) -> &[AttestationFact] {
        situation.attestations.of(&self.attestations)
    }
}
