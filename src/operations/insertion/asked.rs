//! A question with all it is answered from, and the rows that an audience may read of it.

use super::population::{Population, Tallies};
use super::question::Question;
use super::rate::Rate;
use crate::domain::day::Day;
use crate::domain::indicator::publish::{Veil, publish_beside_total, row};
use crate::domain::indicator::{Audience, CohortFacts, Dimension, Group, IndicatorRow, Tally, View};
use crate::domain::person::Sex;
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;

/// A question with all it is answered from.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) figures: &'a Figures,
    pub(super) population: &'a Population,
    pub(super) tallies: &'a Tallies,
    pub(super) question: &'a Question,
    pub(super) scope: &'a Scope,
    pub(super) audience: Audience,
    pub(super) as_of: Day,
    /// Which of the definition's figures is read.
    pub(super) rank: usize,
}

impl<'a> Asked<'a> {
    pub(super) fn facts(&self) -> impl Iterator<Item = (usize, &'a CohortFacts)> + use<'a> {
        self.population.cohorts(self.scope, &self.question.filter)
    }

    pub(super) fn view<'v>(&self, by: &'v [Dimension]) -> View<'v> {
        View { as_of: self.as_of, by, audience: self.audience }
    }

    /// Rows of groups under the question's definition, in the order of their keys, for the figure that is read. The page
    /// prints their total too.
    pub(super) fn publish(&self, by: &[Dimension], groups: Vec<Group>) -> Vec<IndicatorRow> {
        let count = groups.len();
        let rows = publish_beside_total(&self.question.profile, &self.view(by), groups);
        rows.into_iter().skip(self.rank * count).take(count).collect()
    }

    pub(super) fn nobody(&self) -> Tally {
        Tally::empty(self.question.profile.indicators.len())
    }

    /// The rate of everyone, or of one sex.
    pub(super) fn one(&self, key: Option<Sex>) -> Rate {
        let sex = key.or(self.question.filter.sex);
        let mut sum = self.nobody();
        for (place, _) in self.facts() {
            self.tallies.add(place, sex, &mut sum);
        }
        self.of(sum)
    }

    /// The rate of the cohort at a place under what it does not show; `masked` tells whether a figure is hidden.
    pub(super) fn rate(&self, place: usize, veil: Veil, masked: bool) -> Rate {
        let group = Group { key: Vec::new(), tally: self.tallies.of(place, self.question.filter.sex) };
        let row = row(&self.question.profile, &self.view(&[]), (self.rank, &group), veil);
        Rate { masked, ..Rate::of(&row) }
    }

    /// The rate of a whole that stands alone.
    pub(super) fn of(&self, tally: Tally) -> Rate {
        let rows = self.publish(&[], vec![Group { key: Vec::new(), tally }]);
        rows.first().map_or_else(Rate::nobody, Rate::of)
    }
}
