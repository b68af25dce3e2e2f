//! What is seen of an enrolment's situations as of a date, and the tests of each event (`indicators.md` §3 "State", §8).

use super::fact::{AttestationFact, CohortFacts, CohortHead, EnrolmentFact, SituationFact};
use super::horizon::{Milestones, STALE_AFTER_DAYS, WINDOW_DAYS};
use super::kinds::KindSet;
use super::profile::Indicator;
use crate::domain::day::Day;
use crate::domain::evidence::Level;
use crate::domain::situation::SituationKind;

/// The situations of one enrolment as of a date.
#[derive(Clone, Copy)]
pub(super) struct History<'a> {
    cohort: &'a CohortFacts,
    situations: &'a [SituationFact],
    as_of: Day,
    /// Whether hires by the training operator are seen.
    operator_hires: bool,
}

/// A situation begun by the as-of date; its end, when later, is not known yet.
#[derive(Clone, Copy)]
pub(super) struct Spell<'a> {
    pub(super) fact: &'a SituationFact,
    pub(super) last_day: Day,
    proofs: &'a [AttestationFact],
}

/// What is observed of one day, in one pass over the situations.
#[derive(Clone, Copy, Default)]
pub(super) struct Observation {
    seen: u8,
}

impl Observation {
    const EMPLOYED: u8 = 1;
    const ASIDE: u8 = 2;
    const NEGATIVE: u8 = 4;
    const OTHER_WORK: u8 = 8;
    const IN_FORCE: u8 = 16;
    const ENDED: u8 = 32;

    const fn has(self, what: u8) -> bool {
        self.seen & what != 0
    }

    /// In a qualifying situation, proven at its floor.
    pub(super) const fn employed(self) -> bool {
        self.has(Self::EMPLOYED)
    }

    /// In a situation that sets aside, proven.
    pub(super) const fn aside(self) -> bool {
        self.has(Self::ASIDE)
    }

    /// Seen working, in a job that does not qualify by its nature.
    pub(super) const fn in_other_work(self) -> bool {
        self.has(Self::OTHER_WORK)
    }

    /// Positively observed as not inserted: in a situation that does not qualify, or out of an ended one with nothing
    /// after.
    pub(super) const fn negative(self) -> bool {
        self.has(Self::NEGATIVE) || (self.has(Self::ENDED) && !self.has(Self::IN_FORCE))
    }
}

impl<'a> Spell<'a> {
    /// The best proof among those that `speak`.
    fn best(&self, speaks: impl Fn(Day) -> bool) -> Option<Level> {
        self.proofs.iter().filter(|proof| speaks(proof.on)).map(|proof| proof.level).max()
    }

    /// Proofs dated by `as_of` of at least `floor`.
    fn proofs_from(&self, floor: Level, as_of: Day) -> impl Iterator<Item = &'a AttestationFact> {
        self.proofs.iter().filter(move |proof| proof.level >= floor && proof.on <= as_of)
    }
}

impl<'a> History<'a> {
    pub(super) fn of(cohort: &'a CohortFacts, enrolment: &EnrolmentFact, as_of: Day) -> Self {
        Self { cohort, situations: enrolment.situations.of(&cohort.situations), as_of, operator_hires: true }
    }

    /// The same history as if the training operator had hired no one; `None` when it did not.
    pub(super) fn without_operator_hires(self) -> Option<Self> {
        let any = self.spells().any(|spell| spell.fact.by_operator);
        any.then_some(Self { operator_hires: false, ..self })
    }

    pub(super) fn spells(self) -> impl Iterator<Item = Spell<'a>> {
        self.situations
            .iter()
            .filter(move |fact| fact.is_visible(self.as_of) && (self.operator_hires || !fact.by_operator))
            .map(move |fact| Spell {
                fact,
                last_day: fact.ends_on.by_or_never(self.as_of),
                proofs: self.cohort.attestations_of(fact),
            })
    }

    fn head(&self) -> &'a CohortHead {
        &self.cohort.head
    }

    /// What is observed of `day`, with the proofs that speak of it.
    pub(super) fn observe(self, day: Day, indicator: &Indicator) -> Observation {
        let mut seen = 0;
        for spell in self.spells() {
            if spell.fact.starts_on > day {
                continue;
            }
            if spell.last_day < day {
                if spell.last_day >= day.plus_days(-STALE_AFTER_DAYS) {
                    seen |= Observation::ENDED;
                }
                continue;
            }
            seen |= Observation::IN_FORCE;
            if let Some(level) = spell.best(|on| Milestones::speaks_of(on, day, self.as_of)) {
                seen |= self.classify(&spell, level, indicator);
            }
        }
        Observation { seen }
    }

    fn classify(self, spell: &Spell<'_>, level: Level, indicator: &Indicator) -> u8 {
        let kind = spell.fact.kind;
        if indicator.rule.accepts(spell.fact, self.head()) {
            return if level >= indicator.floor_of(kind) { Observation::EMPLOYED } else { 0 };
        }
        let mut seen = Observation::NEGATIVE;
        if level >= indicator.lower_floor() && indicator.aside.is_some_and(|aside| aside.kinds.holds(kind)) {
            seen |= Observation::ASIDE;
        }
        if KindSet::WORK.holds(kind) {
            seen |= Observation::OTHER_WORK;
        }
        seen
    }

    /// A qualifying situation begun by H and not ended before t0, proven at any date up to the as-of one.
    pub(super) fn ever(self, clock: &Milestones, indicator: &Indicator) -> bool {
        self.spells().any(|spell| {
            spell.fact.starts_on <= clock.horizon
                && spell.last_day >= clock.t0
                && indicator.rule.accepts(spell.fact, self.head())
                && spell.proofs_from(indicator.floor_of(spell.fact.kind), self.as_of).next().is_some()
        })
    }

    /// The point test holds on at least one day from `opens_on` to H.
    pub(super) fn on_any_day(self, clock: &Milestones, indicator: &Indicator) -> bool {
        self.spells().any(|spell| {
            indicator.rule.accepts(spell.fact, self.head())
                && spell.proofs_from(indicator.floor_of(spell.fact.kind), self.as_of).any(|proof| {
                    let first = proof.on.plus_days(-WINDOW_DAYS).max(spell.fact.starts_on).max(clock.opens_on);
                    let last = proof.on.plus_days(STALE_AFTER_DAYS).min(spell.last_day).min(clock.horizon);
                    first <= last
                })
        })
    }

    /// Six consecutive month-ends from t0 to H, each work or study, one change at most, at least one month of work.
    pub(super) fn sustained(self, clock: &Milestones, indicator: &Indicator) -> bool {
        const MONTHS: usize = 6;
        let months: Vec<(bool, bool)> = clock.month_ends().map(|day| self.month_end(day, indicator)).collect();
        months.windows(MONTHS).any(|run| {
            let (work, study) = (|m: &(bool, bool)| m.0, |m: &(bool, bool)| m.1);
            (1..=MONTHS).any(|worked| {
                let (first, last) = run.split_at(worked);
                let (early, late) = run.split_at(MONTHS - worked);
                (first.iter().all(work) && last.iter().all(study)) || (early.iter().all(study) && late.iter().all(work))
            })
        })
    }

    /// Whether `day` is worked, and whether it is studied, both proven.
    fn month_end(self, day: Day, indicator: &Indicator) -> (bool, bool) {
        let studied = |spell: Spell<'_>| {
            spell.fact.kind == SituationKind::PoursuiteEtudes
                && spell.fact.starts_on <= day
                && spell.last_day >= day
                && spell.best(|on| Milestones::speaks_of(on, day, self.as_of)) >= Some(indicator.lower_floor())
        };
        (self.observe(day, indicator).employed(), self.spells().any(studied))
    }
}
