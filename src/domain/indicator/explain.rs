//! Why an enrolment is in its state: what a page shows beside a name (`indicators.md`: "the list of people behind it").

use super::exclusion::{self, Ground};
use super::fact::{AttestationFact, CohortFacts, EnrolmentFact, SituationFact};
use super::horizon::{Milestones, STALE_AFTER_DAYS, WINDOW_DAYS};
use super::profile::{Event, Indicator, Profile};
use super::state::{Reading, State};
use crate::domain::day::Day;
use crate::domain::evidence::{EvidenceType, Level};
use crate::domain::situation::SituationKind;

/// A proof and the situation it speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Kind of the situation.
    pub kind: SituationKind,
    /// Its first day.
    pub starts_on: Day,
    /// The day the proof is of.
    pub on: Day,
    /// What it is worth.
    pub level: Level,
    /// Kind of proof; `None` is the operator's word.
    pub evidence: Option<EvidenceType>,
}

/// Why an enrolment is in its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Excluded on a listed ground.
    Ground(Ground),
    /// Out of the base, or not inserted, by what it was proven to do on H.
    SetAside(Proof),
    /// Mature from this day.
    MaturesOn(Day),
    /// Inserted, by this proof (the best, then the latest).
    Insertion(Proof),
    /// Seen doing something that does not insert.
    Seen(Proof),
    /// A situation ended shortly before H, with nothing after.
    Ended(SituationKind, Day),
    /// In a job whose proofs fall short of the floor.
    BelowFloor(Proof),
    /// The last proof of all is too old, or too late, to speak of H.
    LastProof(Proof),
    /// Nothing is proven at all.
    NoProof,
}

impl Why {
    /// The proof that decides, when one does.
    #[must_use]
    pub const fn proof(&self) -> Option<Proof> {
        match self {
            Self::SetAside(proof)
            | Self::Insertion(proof)
            | Self::Seen(proof)
            | Self::BelowFloor(proof)
            | Self::LastProof(proof) => Some(*proof),
            Self::Ground(_) | Self::MaturesOn(_) | Self::Ended(..) | Self::NoProof => None,
        }
    }
}

/// The reason of a reading made as of `as_of`.
#[must_use]
pub fn why(
    (profile, indicator): (&Profile, &Indicator),
    cohort: &CohortFacts,
    enrolment: &EnrolmentFact,
    reading: &Reading,
    as_of: Day,
) -> Why {
    let seen = Seen { cohort, indicator, clock: reading.clock, as_of, enrolment };
    match reading.state {
        State::Immature => Why::MaturesOn(reading.clock.matures_on),
        State::Excluded => exclusion::ground(&profile.exclusions, enrolment, reading.clock.horizon.min(as_of))
            .map(Why::Ground)
            .or_else(|| seen.set_aside())
            .unwrap_or(Why::NoProof),
        State::Inserted => seen.insertion().map_or(Why::NoProof, Why::Insertion),
        State::NotInserted => seen.set_aside().or_else(|| seen.otherwise()).unwrap_or(Why::NoProof),
        State::Unknown => seen.unknown(),
    }
}

/// One enrolment under one reading.
struct Seen<'a> {
    cohort: &'a CohortFacts,
    enrolment: &'a EnrolmentFact,
    indicator: &'a Indicator,
    clock: Milestones,
    as_of: Day,
}

impl<'a> Seen<'a> {
    /// Every proof dated by the as-of date, with its situation.
    fn proofs(&self) -> impl Iterator<Item = (&'a SituationFact, AttestationFact)> {
        let (cohort, as_of) = (self.cohort, self.as_of);
        cohort.situations_of(self.enrolment, as_of).flat_map(move |situation| {
            let dated = cohort.attestations_of(situation).iter().copied().filter(move |proof| proof.on <= as_of);
            dated.map(move |proof| (situation, proof))
        })
    }

    fn qualifies(&self, situation: &SituationFact) -> bool {
        self.indicator.rule.accepts(situation, &self.cohort.head)
    }

    /// Whether the situation is in force on H and the proof speaks of that day.
    fn is_on_the_day(&self, situation: &SituationFact, proof: AttestationFact) -> bool {
        self.speaks_of(self.clock.horizon, situation, proof)
    }

    fn speaks_of(&self, day: Day, situation: &SituationFact, proof: AttestationFact) -> bool {
        situation.starts_on <= day
            && situation.ends_on.by_or_never(self.as_of) >= day
            && Milestones::speaks_of(proof.on, day, self.as_of)
    }

    /// Whether the proof could carry the insertion of this event.
    fn carries(&self, situation: &SituationFact, proof: AttestationFact) -> bool {
        match self.indicator.event {
            Event::Point => self.is_on_the_day(situation, proof),
            Event::Cumulative | Event::EverActive => {
                situation.starts_on <= self.clock.horizon && situation.ends_on.by_or_never(self.as_of) >= self.clock.t0
            }
            Event::Window => self.is_in_the_window(situation, proof),
            Event::Sustained => self.clock.month_ends().any(|day| self.speaks_of(day, situation, proof)),
        }
    }

    /// Whether the proof speaks of a day of the window on which the situation is in force.
    fn is_in_the_window(&self, situation: &SituationFact, proof: AttestationFact) -> bool {
        let last_day = situation.ends_on.by_or_never(self.as_of);
        let first = proof.on.plus_days(-WINDOW_DAYS).max(situation.starts_on).max(self.clock.opens_on);
        first <= proof.on.plus_days(STALE_AFTER_DAYS).min(last_day).min(self.clock.horizon)
    }

    fn best(&self, keep: impl Fn(&SituationFact, AttestationFact) -> bool) -> Option<Proof> {
        let kept = self.proofs().filter(|(situation, proof)| keep(situation, *proof));
        kept.max_by_key(|(_, proof)| (proof.level, proof.on)).map(told)
    }

    fn insertion(&self) -> Option<Proof> {
        let floor = |situation: &SituationFact| self.indicator.floor_of(situation.kind);
        self.best(|situation, proof| {
            self.qualifies(situation) && proof.level >= floor(situation) && self.carries(situation, proof)
        })
    }

    fn set_aside(&self) -> Option<Why> {
        let aside = self.indicator.aside?;
        let proven = self.best(|situation, proof| {
            aside.kinds.holds(situation.kind)
                && proof.level >= self.indicator.lower_floor()
                && self.is_on_the_day(situation, proof)
        });
        proven.map(Why::SetAside)
    }

    fn otherwise(&self) -> Option<Why> {
        let seen = self.best(|situation, proof| !self.qualifies(situation) && self.is_on_the_day(situation, proof));
        seen.map(Why::Seen).or_else(|| self.ended())
    }

    fn ended(&self) -> Option<Why> {
        let day = self.clock.horizon;
        let recent = day.plus_days(-STALE_AFTER_DAYS)..day;
        self.cohort
            .situations_of(self.enrolment, self.as_of)
            .filter_map(|situation| Some((situation.ends_on.by(self.as_of)?, situation.kind)))
            .filter(|(end, _)| recent.contains(end))
            .max_by_key(|(end, _)| *end)
            .map(|(end, kind)| Why::Ended(kind, end))
    }

    fn unknown(&self) -> Why {
        let short = self.best(|situation, proof| self.qualifies(situation) && self.carries(situation, proof));
        let last = || self.proofs().max_by_key(|(_, proof)| proof.on).map(told).map(Why::LastProof);
        short.map(Why::BelowFloor).or_else(last).unwrap_or(Why::NoProof)
    }
}

fn told((situation, proof): (&SituationFact, AttestationFact)) -> Proof {
    Proof {
        kind: situation.kind,
        starts_on: situation.starts_on,
        on: proof.on,
        level: proof.level,
        evidence: proof.evidence,
    }
}
