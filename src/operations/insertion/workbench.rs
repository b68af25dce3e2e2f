//! One population read under every definition, side by side.

use std::sync::Arc;

use super::makeup::{Made, Makings};
use super::population::Population;
use super::question::Question;
use super::rate::Rate;
use crate::domain::day::Day;
use crate::domain::indicator::profile::Headline;
use crate::domain::indicator::reconcile::{Verdict, judge};
use crate::domain::indicator::{Audience, Group, IndicatorRow, Profile, Tally, View, publish};
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;

/// One figure of one definition.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The definition.
    pub profile: Arc<Profile>,
    /// Which of its figures, `I1`.
    pub indicator: String,
    /// What it gives, as this audience may see it.
    pub rate: Rate,
    /// What its inserted and its excluded are made of.
    pub makings: Makings,
}

impl Reading {
    /// The bound that the definition's own standard prints.
    #[must_use]
    pub fn headline(&self) -> Option<&str> {
        match self.profile.headline {
            Headline::Floor => self.rate.floor.as_deref(),
            Headline::Known => self.rate.known.as_deref(),
        }
    }

    /// The bounds (`floor`, `known`, `ceiling`) that print as a published percentage times 10^`decimals`.
    #[must_use]
    pub fn gives(&self, published: u32, decimals: u32) -> Vec<&'static str> {
        let rate = &self.rate;
        let (Some(inserted), Some(n)) = (rate.inserted, rate.denominator) else { return Vec::new() };
        let unknown = rate.unknown;
        let bounds = [
            ("floor", Some((inserted, n))),
            ("known", unknown.map(|unknown| (inserted, n - unknown))),
            ("ceiling", unknown.map(|unknown| (inserted + unknown, n))),
        ];
        let prints = |counts: (u32, u32)| counts.1 > 0 && judge(published, decimals, counts, 0) == Verdict::Agrees;
        bounds.into_iter().filter(|(_, counts)| counts.is_some_and(prints)).map(|(bound, _)| bound).collect()
    }
}

/// The question's population under every definition in force, in the order of `indicators.md` §5; the question's own
/// definition plays no part.
#[must_use]
pub fn workbench(
    figures: &Figures,
    population: &Population,
    question: &Question,
    (scope, audience): (&Scope, Audience),
) -> Vec<Reading> {
    let view = View { as_of: Day::from(question.as_of), by: &[], audience };
    let whole = figures.makeups.read(population, question, scope);
    let mut outcomes = whole.figures.iter().map(|made| made.outcome);
    let read = |profile: &Arc<Profile>| {
        let outcomes = outcomes.by_ref().take(profile.indicators.len()).collect();
        let group = Group { key: Vec::new(), tally: Tally { funnel: whole.funnel, outcomes } };
        let rows = publish(profile, &view, vec![group]).into_iter();
        rows.map(|row| (Arc::clone(profile), row)).collect::<Vec<_>>()
    };
    let rows: Vec<(Arc<Profile>, IndicatorRow)> = question.profiles.iter().flat_map(read).collect();
    let reading = |((profile, row), made): ((Arc<Profile>, IndicatorRow), &Made)| {
        let rate = Rate::of(&row);
        Reading { profile, indicator: row.indicator, makings: Makings::of(&made.makeup, &rate, audience), rate }
    };
    rows.into_iter().zip(&whole.figures).map(reading).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::indicator::row::{Counts, Maturity, Rates};
    use crate::domain::indicator::shipped;
    use crate::domain::indicator::tally::Funnel;

    fn reading(inserted: u32, matured: u32, unknown: u32) -> Reading {
        let row = IndicatorRow {
            profile: "A_DATE".to_owned(),
            profile_version: 1,
            indicator: "I2".to_owned(),
            group: Vec::new(),
            funnel: Funnel::default(),
            base: matured,
            counts: Counts {
                matured: Some(matured),
                excluded: Some(0),
                inserted: Some(inserted),
                inserted_operator: Some(0),
                not_inserted: Some(matured - inserted - unknown),
                unknown: Some(unknown),
            },
            rates: Rates::default(),
            state: Maturity::Provisional,
            flags: Vec::new(),
            suppressed: Vec::new(),
        };
        let profile = Arc::new(shipped::find("A_DATE").unwrap().clone());
        Reading { profile, indicator: "I2".to_owned(), rate: Rate::of(&row), makings: Makings::default() }
    }

    #[test]
    fn a_press_headline_is_traced_to_the_bound_that_prints_it() {
        assert_eq!(reading(528, 734, 58).gives(72, 0), ["floor"]);
        assert_eq!(reading(528, 734, 58).gives(781, 1), ["known"]);
        assert_eq!(reading(528, 734, 58).gives(798, 1), ["ceiling"]);
        assert_eq!(reading(528, 734, 58).gives(73, 0), [""; 0]);
    }

    #[test]
    fn nobody_gives_no_headline() {
        assert_eq!(reading(0, 0, 0).gives(0, 0), [""; 0]);
    }
}
