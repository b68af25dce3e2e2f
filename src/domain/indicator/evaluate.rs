//! The evaluator: facts, profiles and a date in, rows out. Every figure of Sanad comes through here.
//!
//! Enrolments are read once; cohort dimensions are resolved once a cohort. A caller with several threads gives each its
//! own [`Evaluation`] and absorbs one into the other.

use std::collections::HashMap;

use super::base::Standing;
use super::exclusion;
use super::fact::{CohortFacts, CohortHead, EnrolmentFact};
use super::group::Key;
use super::names::Names;
use super::panel::Panel;
use super::profile::{Indicator, Profile};
use super::publish::{Group, View, publish};
use super::row::IndicatorRow;
use super::state::{Reader, Reading};
use super::tally::{Funnel, Outcome, Tally};
use crate::domain::day::Day;
use crate::domain::person::Sex;

/// Counts of every group, under every profile asked, as cohorts are added.
#[derive(Clone)]
pub struct Evaluation<'a> {
    profiles: &'a [&'a Profile],
    view: View<'a>,
    panel: Panel<'a>,
    groups: HashMap<Key, Counted>,
}

/// A group: its funnel, and its outcomes under each indicator of each profile, one after the other.
#[derive(Clone)]
struct Counted {
    funnel: Funnel,
    outcomes: Vec<Outcome>,
}

impl Counted {
    fn nobody(indicators: usize) -> Self {
        Self { funnel: Funnel::default(), outcomes: vec![Outcome::default(); indicators] }
    }

    /// Counts one enrolment under each figure of a panel.
    fn count(
        &mut self,
        panel: &mut Panel<'_>,
        as_of: Day,
        (cohort, enrolment, standing): (&CohortFacts, &EnrolmentFact, Standing),
    ) {
        self.funnel.count(standing, exclusion::is_incomplete(enrolment, as_of));
        panel.read(cohort, enrolment, standing, |rank, reading| {
            if let Some(outcome) = self.outcomes.get_mut(rank) {
                outcome.count(&reading);
            }
        });
    }
}

/// The rows of a question over some cohorts.
#[must_use]
pub fn evaluate<'f>(
    cohorts: impl IntoIterator<Item = &'f CohortFacts>,
    names: &Names,
    profiles: &[&Profile],
    view: View<'_>,
) -> Vec<IndicatorRow> {
    let mut evaluation = Evaluation::new(profiles, view);
    for cohort in cohorts {
        evaluation.add(cohort);
    }
    evaluation.rows(names)
}

impl<'a> Evaluation<'a> {
    /// Nothing counted yet.
    #[must_use]
    pub fn new(profiles: &'a [&'a Profile], view: View<'a>) -> Self {
        let panel = Panel::of(profiles.iter().copied(), view.as_of);
        let mut evaluation = Self { profiles, view, panel, groups: HashMap::new() };
        if view.by.is_empty() {
            // The one total row stands even over nobody.
            let nobody = evaluation.nobody();
            evaluation.groups.insert(Key::default(), nobody);
        }
        evaluation
    }

    fn nobody(&self) -> Counted {
        Counted::nobody(self.profiles.iter().map(|profile| profile.indicators.len()).sum())
    }

    /// Counts the enrolments of a cohort.
    pub fn add(&mut self, cohort: &CohortFacts) {
        let View { as_of, by, .. } = self.view;
        let of_cohort = Key::of_cohort(by, &cohort.head);
        let mut parts: Vec<(Key, Counted)> = Vec::new();
        for enrolment in &cohort.enrolments {
            let Some(standing) = Standing::at(&cohort.head, enrolment, as_of) else { continue };
            let key = of_cohort.with(by, enrolment, standing);
            let at = parts.iter().position(|(part, _)| *part == key).unwrap_or_else(|| {
                parts.push((key, self.nobody()));
                parts.len() - 1
            });
            if let Some((_, counted)) = parts.get_mut(at) {
                counted.count(&mut self.panel, as_of, (cohort, enrolment, standing));
            }
        }
        for (key, counted) in parts {
            self.merge(key, counted);
        }
    }

    /// Adds a cohort counted by sex under the one profile asked; the breakdown is by what cohorts and sex tell.
    pub fn add_tally(&mut self, head: &CohortHead, tally: &CohortTally) {
        let by = self.view.by;
        let of_cohort = Key::of_cohort(by, head);
        for (sex, part) in tally.parts() {
            if part.funnel.enrolled > 0 {
                let nobody = || Counted::nobody(part.outcomes.len());
                let group = self.groups.entry(of_cohort.with_sex(by, sex)).or_insert_with(nobody);
                group.funnel += part.funnel;
                group.outcomes.iter_mut().zip(&part.outcomes).for_each(|(outcome, more)| *outcome += *more);
            }
        }
    }

    /// What everyone counted, or those of one sex, add up to under each profile; the breakdown is by sex alone.
    #[must_use]
    pub fn tallies(self, sex: Option<Sex>) -> Vec<Tally> {
        let mut sum = self.nobody();
        for (key, counted) in &self.groups {
            if sex.is_none() || *key == Key::default().with_sex(self.view.by, sex) {
                sum.funnel += counted.funnel;
                sum.outcomes.iter_mut().zip(&counted.outcomes).for_each(|(outcome, more)| *outcome += *more);
            }
        }
        let mut outcomes = sum.outcomes.into_iter();
        let of = |profile: &&Profile| Tally {
            funnel: sum.funnel,
            outcomes: outcomes.by_ref().take(profile.indicators.len()).collect(),
        };
        self.profiles.iter().map(of).collect()
    }

    fn merge(&mut self, key: Key, counted: Counted) {
        match self.groups.entry(key) {
            std::collections::hash_map::Entry::Occupied(mut entry) => {
                let group = entry.get_mut();
                group.funnel += counted.funnel;
                group.outcomes.iter_mut().zip(counted.outcomes).for_each(|(outcome, more)| *outcome += more);
            }
            std::collections::hash_map::Entry::Vacant(entry) => drop(entry.insert(counted)),
        }
    }

    /// Adds what another evaluation of the same question has counted.
    pub fn absorb(&mut self, other: Self) {
        for (key, counted) in other.groups {
            self.merge(key, counted);
        }
    }

    /// The rows: profiles as asked, then indicators, then groups.
    #[must_use]
    pub fn rows(self, names: &Names) -> Vec<IndicatorRow> {
        let by = self.view.by;
        let written: Vec<(Vec<Option<String>>, Counted)> =
            self.groups.into_iter().map(|(key, counted)| (key.written(by, names), counted)).collect();
        let mut first = 0;
        let mut rows = Vec::new();
        for profile in self.profiles {
            let indicators = first..first + profile.indicators.len();
            first = indicators.end;
            let groups = written.iter().map(|(key, counted)| Group {
                key: key.clone(),
                tally: Tally {
                    funnel: counted.funnel,
                    outcomes: counted.outcomes.get(indicators.clone()).unwrap_or_default().to_vec(),
                },
            });
            rows.extend(publish(profile, &self.view, groups.collect()));
        }
        rows
    }
}

/// Hands each enrolment of the indicator's base, by its rank in the cohort, to `visit` with its reading.
pub fn for_each_reading(
    profile: &Profile,
    indicator: &Indicator,
    cohort: &CohortFacts,
    as_of: Day,
    mut visit: impl FnMut(usize, Reading),
) {
    let mut reader = Reader::new(profile, as_of);
    for (rank, enrolment) in cohort.enrolments.iter().enumerate() {
        let reading = Standing::at(&cohort.head, enrolment, as_of)
            .and_then(|standing| reader.read(cohort, enrolment, standing, indicator));
        if let Some(reading) = reading {
            visit(rank, reading);
        }
    }
}

/// One cohort under one profile, split by sex: what a dashboard keeps and sums.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CohortTally {
    /// Women.
    pub women: Tally,
    /// Men.
    pub men: Tally,
    /// Those whose sex is not stated.
    pub unstated: Tally,
}

impl CohortTally {
    /// The tally of one cohort under one profile as of one date.
    #[must_use]
    pub fn of(profile: &Profile, cohort: &CohortFacts, as_of: Day) -> Self {
        Self::read(&mut Panel::of([profile], as_of), profile.indicators.len(), cohort, as_of)
    }

    /// The same by a panel of one profile, with this many figures, that reads many cohorts.
    #[must_use]
    pub fn read(panel: &mut Panel<'_>, figures: usize, cohort: &CohortFacts, as_of: Day) -> Self {
        let nobody = Counted::nobody(figures);
        let [mut women, mut men, mut unstated] = [nobody.clone(), nobody.clone(), nobody];
        for enrolment in &cohort.enrolments {
            let Some(standing) = Standing::at(&cohort.head, enrolment, as_of) else { continue };
            let counted = match enrolment.sex {
                Some(Sex::F) => &mut women,
                Some(Sex::M) => &mut men,
                None => &mut unstated,
            };
            counted.count(panel, as_of, (cohort, enrolment, standing));
        }
        let tally = |counted: Counted| Tally { funnel: counted.funnel, outcomes: counted.outcomes };
        Self { women: tally(women), men: tally(men), unstated: tally(unstated) }
    }

    /// Each sex with its tally.
    #[must_use]
    pub fn parts(&self) -> [(Option<Sex>, &Tally); 3] {
        [(Some(Sex::F), &self.women), (Some(Sex::M), &self.men), (None, &self.unstated)]
    }

    /// Adds everyone, or one sex, to a sum.
    pub fn add_to(&self, sum: &mut Tally, sex: Option<Sex>) {
        for (part, tally) in self.parts() {
            if sex.is_none() || part == sex {
                *sum += tally;
            }
        }
    }

    /// Everyone.
    #[must_use]
    pub fn total(&self) -> Tally {
        let mut total = self.women.clone();
        total += &self.men;
        total += &self.unstated;
        total
    }
}
