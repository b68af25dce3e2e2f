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
    /// The best proof of a qualifying situation, when it reaches the floor.
    employed: Option<Level>,
}

/// What speaks of one day, whatever the figure: the situations in force of which a proof speaks, each by its place in
/// the history and with the best such proof.
#[derive(Clone, Debug, Default)]
pub(super) struct OnDay {
    speaking: Vec<(usize, Level)>,
    seen: u8,
}

impl OnDay {
    /// What is observed of it under one figure.
    pub(super) fn under(&self, history: History<'_>, indicator: &Indicator) -> Observation {
        let mut seen = Observation { seen: self.seen, employed: None };
        for (place, level) in &self.speaking {
            if let Some(fact) = history.situations.get(*place) {
                seen.add(fact, *level, history.head(), indicator);
            }
        }
        seen
    }
}

impl Observation {
    const ASIDE: u8 = 1;
    const NEGATIVE: u8 = 2;
    const OTHER_WORK: u8 = 4;
    const IN_FORCE: u8 = 8;
    const ENDED: u8 = 16;

    const fn has(self, what: u8) -> bool {
        self.seen & what != 0
    }

    /// In a qualifying situation, proven at its floor: by a proof of this level at best.
    pub(super) const fn employed(self) -> Option<Level> {
        self.employed
    }

    /// Adds a situation in force, proven at a level.
    fn add(&mut self, fact: &SituationFact, level: Level, head: &CohortHead, indicator: &Indicator) {
        let kind = fact.kind;
        if indicator.rule.accepts(fact, head) {
            if level >= indicator.floor_of(kind) {
                self.employed = self.employed.max(Some(level));
            }
            return;
        }
        self.seen |= Self::NEGATIVE;
        if level >= indicator.lower_floor() && indicator.aside.is_some_and(|aside| aside.kinds.holds(kind)) {
            self.seen |= Self::ASIDE;
        }
        if KindSet::WORK.holds(kind) {
            self.seen |= Self::OTHER_WORK;
        }
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
    fn proofs_from(&self, floor: Level, as_of: Day) -> impl Iterator<Item = &'a AttestationFact> + use<'a> {
        self.proofs.iter().filter(move |proof| proof.level >= floor && proof.on <= as_of)
    }
}

impl<'a> History<'a> {
    pub(super) fn of(cohort: &'a CohortFacts, enrolment: &EnrolmentFact, as_of: Day) -> Self {
        Self { cohort, situations: enrolment.situations.of(&cohort.situations), as_of, operator_hires: true }
    }

    /// Whether nothing is stated as of the date.
    pub(super) fn is_silent(self) -> bool {
        self.spells().next().is_none()
    }

    /// The same history as if the training operator had hired no one; `None` when it did not.
    pub(super) fn without_operator_hires(self) -> Option<Self> {
        let any = self.spells().any(|spell| spell.fact.by_operator);
        any.then_some(Self { operator_hires: false, ..self })
    }

    pub(super) fn spells(self) -> impl Iterator<Item = Spell<'a>> {
        self.placed().map(|(_, spell)| spell)
    }

    /// The spells, each with its place.
    fn placed(self) -> impl Iterator<Item = (usize, Spell<'a>)> {
        let seen =
            move |fact: &SituationFact| fact.is_visible(self.as_of) && (self.operator_hires || !fact.by_operator);
        self.situations.iter().enumerate().filter(move |(_, fact)| seen(fact)).map(move |(place, fact)| {
            let last_day = fact.ends_on.by_or_never(self.as_of);
            (place, Spell { fact, last_day, proofs: self.cohort.attestations_of(fact) })
        })
    }

    fn head(&self) -> &'a CohortHead {
        &self.cohort.head
    }

    /// What is observed of `day`, with the proofs that speak of it.
    pub(super) fn observe(self, day: Day, indicator: &Indicator) -> Observation {
        let mut seen = Observation::default();
        let around = self.each_speaking(day, |place, level| {
            if let Some(fact) = self.situations.get(place) {
                seen.add(fact, level, self.head(), indicator);
            }
        });
        Observation { seen: seen.seen | around, ..seen }
    }

    /// Looks at `day` for whoever reads it.
    pub(super) fn look(self, day: Day, on_day: &mut OnDay) {
        on_day.speaking.clear();
        on_day.seen = self.each_speaking(day, |place, level| on_day.speaking.push((place, level)));
    }

    /// Hands each situation in force on `day` of which a proof speaks to `visit`; whether any was in force, or had ended
    /// shortly before.
    fn each_speaking(self, day: Day, mut visit: impl FnMut(usize, Level)) -> u8 {
        let mut seen = 0;
        for (place, spell) in self.placed() {
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
                visit(place, level);
            }
        }
        seen
    }

    /// The qualifying situations with what proves them at their floor.
    fn qualifying(
        self,
        indicator: &Indicator,
    ) -> impl Iterator<Item = (Spell<'a>, impl Iterator<Item = &'a AttestationFact>)> {
        let accepted = self.spells().filter(move |spell| indicator.rule.accepts(spell.fact, self.head()));
        accepted.map(move |spell| (spell, spell.proofs_from(indicator.floor_of(spell.fact.kind), self.as_of)))
    }

    /// The best proof, of any date up to the as-of one, of a qualifying situation begun by H and not ended before t0.
    pub(super) fn ever(self, clock: &Milestones, indicator: &Indicator) -> Option<Level> {
        let of_time = |spell: &Spell<'_>| spell.fact.starts_on <= clock.horizon && spell.last_day >= clock.t0;
        let carrying = self.qualifying(indicator).filter(|(spell, _)| of_time(spell));
        carrying.flat_map(|(_, proofs)| proofs.map(|proof| proof.level)).max()
    }

    /// The best proof by which the point test holds on at least one day from `opens_on` to H.
    pub(super) fn on_any_day(self, clock: &Milestones, indicator: &Indicator) -> Option<Level> {
        let holds = |spell: &Spell<'_>, proof: &AttestationFact| {
            let first = proof.on.plus_days(-WINDOW_DAYS).max(spell.fact.starts_on).max(clock.opens_on);
            let last = proof.on.plus_days(STALE_AFTER_DAYS).min(spell.last_day).min(clock.horizon);
            first <= last
        };
        let carrying = self.qualifying(indicator);
        carrying
            .flat_map(|(spell, proofs)| proofs.filter(move |proof| holds(&spell, proof)).map(|proof| proof.level))
            .max()
    }

    /// The best proof of work when six consecutive month-ends from t0 to H are each work or study, with one change at
    /// most and at least one month of work.
    pub(super) fn sustained(self, clock: &Milestones, indicator: &Indicator) -> Option<Level> {
        // Nobody works without a proof: most are told so without looking at their months.
        let proven = self.qualifying(indicator).any(|(_, mut proofs)| proofs.next().is_some());
        (proven && self.has_six_months(clock, indicator)).then(|| {
            let works = |spell: &Spell<'_>, proof: &AttestationFact| {
                let on = |day: &Day| spell.fact.starts_on <= *day && spell.last_day >= *day;
                clock.month_ends().filter(on).any(|day| Milestones::speaks_of(proof.on, day, self.as_of))
            };
            let carrying = self.qualifying(indicator);
            let levels = carrying
                .flat_map(|(spell, proofs)| proofs.filter(move |proof| works(&spell, proof)).map(|proof| proof.level));
            levels.max().unwrap_or(indicator.floor)
        })
    }

    fn has_six_months(self, clock: &Milestones, indicator: &Indicator) -> bool {
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
        (self.observe(day, indicator).employed().is_some(), self.spells().any(studied))
    }
}
