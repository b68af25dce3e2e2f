//! Where commitments are measured: the cohorts, definitions and activities of one date, as known at one instant.

use chrono::NaiveDate;

use crate::domain::contract::activity::{Activity, Counted};
use crate::domain::contract::{Commitment, Definition, Measure, Measured, Population, Stage, Terms, Unmeasured};
use crate::domain::day::Day;
use crate::domain::evidence::Level;
use crate::domain::indicator::profile::Profile;
use crate::domain::indicator::publish::publish_beside_total;
use crate::domain::indicator::{
    Audience, CohortFacts, Definitions, Dimension, Funnel, Group, IndicatorRow, Tally, View, publish, shipped,
};
use crate::domain::region::Region;
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;
use crate::operations::insertion::{self, DEFAULT_PROFILE, Filter, Period};

/// What measures are read from.
pub(super) struct Bench<'a> {
    pub(super) figures: &'a Figures,
    pub(super) cohorts: &'a insertion::Population,
    pub(super) definitions: &'a Definitions,
    pub(super) activities: &'a [Activity],
    pub(super) as_of: NaiveDate,
    pub(super) audience: Audience,
    /// The cohorts that may be counted.
    pub(super) scope: &'a Scope,
}

/// The part of the programmes that a population is.
pub(super) fn filter(population: &Population) -> Filter {
    let list = |codes: &[String]| {
        let mut codes = codes.to_vec();
        codes.sort();
        codes.dedup();
        codes
    };
    let mut region = population.regions.clone();
    region.sort_unstable();
    region.dedup();
    let mut period: Vec<Period> = population.periods.iter().filter_map(|code| Period::from_code(code)).collect();
    period.sort_unstable();
    period.dedup();
    Filter {
        programme: list(&population.programmes),
        operator: list(&population.operators),
        region,
        cohort: Vec::new(),
        sex: population.sex,
        period,
    }
}

impl Bench<'_> {
    /// What a commitment measures to: everywhere, or in one region of a breakdown protected beside its total.
    pub(super) fn measure(&self, commitment: &Commitment, terms: &Terms, region: Option<Region>) -> Measured {
        let filter = filter(commitment.population.as_ref().unwrap_or(&terms.population));
        match &commitment.measure {
            Measure::Rate(definition) => self.row(definition, &filter, region).as_ref().map_or(NOBODY, Measured::rate),
            Measure::Inserted(definition) => {
                self.row(definition, &filter, region).as_ref().map_or(NOBODY, Measured::inserted)
            }
            Measure::Learners { stage } => {
                let funnel = self.funnel(&filter, region);
                let value = match stage {
                    Stage::Enrolled => funnel.enrolled,
                    Stage::Confirmed => funnel.confirmed,
                    Stage::Graduated => funnel.graduated,
                };
                Measured::Count { value }
            }
            Measure::Activities { kinds, quantity, proven } => {
                let days = (terms.starts_on, self.as_of.min(terms.ends_on));
                let counted = Counted { kinds, proven: *proven, days, region };
                Measured::Count { value: counted.sum(self.activities, *quantity) }
            }
        }
    }

    /// The profile of a definition, in its version.
    pub(super) fn profile(&self, definition: &Definition) -> Option<Profile> {
        self.definitions.version(&definition.profile, definition.version).map(|profile| Profile::clone(&profile))
    }

    /// The same with another floor of proof.
    pub(super) fn profile_from(&self, definition: &Definition, floor: Level) -> Option<Profile> {
        let mut profile = self.profile(definition)?;
        profile.floor = floor;
        profile.complete();
        Some(profile)
    }

    fn row(&self, definition: &Definition, filter: &Filter, region: Option<Region>) -> Option<IndicatorRow> {
        let profile = self.profile(definition)?;
        let rows = match region {
            None => self.total(&profile, filter),
            Some(_) => self.by(&profile, filter, Dimension::Region, |facts| facts.head.region.code().to_owned()),
        };
        let own = |row: &IndicatorRow| {
            let key = || row.group.iter().find_map(|(_, key)| key.as_deref());
            row.indicator == definition.indicator && region.is_none_or(|region| key() == Some(region.code()))
        };
        rows.into_iter().find(own)
    }

    /// The rows of everyone of a filter.
    pub(super) fn total(&self, profile: &Profile, filter: &Filter) -> Vec<IndicatorRow> {
        let view = View { as_of: Day::from(self.as_of), by: &[], audience: self.audience };
        let mut sum = Tally::empty(profile.indicators.len());
        self.tally(profile, filter, |_, tally| sum += &tally);
        publish(profile, &view, vec![Group { key: Vec::new(), tally: sum }])
    }

    /// The rows of a breakdown whose total is shown too.
    pub(super) fn by(
        &self,
        profile: &Profile,
        filter: &Filter,
        dimension: Dimension,
        key: impl Fn(&CohortFacts) -> String,
    ) -> Vec<IndicatorRow> {
        let mut groups: Vec<Group> = Vec::new();
        self.tally(profile, filter, |facts, tally| {
            let key = vec![Some(key(facts))];
            match groups.iter_mut().find(|group| group.key == key) {
                Some(group) => group.tally += &tally,
                None => groups.push(Group { key, tally }),
            }
        });
        let view = View { as_of: Day::from(self.as_of), by: &[dimension], audience: self.audience };
        publish_beside_total(profile, &view, groups)
    }

    fn tally(&self, profile: &Profile, filter: &Filter, mut visit: impl FnMut(&CohortFacts, Tally)) {
        let tallies = self.cohorts.tallies(self.figures, profile, Day::from(self.as_of));
        for (place, facts) in self.cohorts.cohorts(self.scope, filter) {
            let mut tally = Tally::empty(profile.indicators.len());
            tallies.add(place, filter.sex, &mut tally);
            visit(facts, tally);
        }
    }

    fn funnel(&self, filter: &Filter, region: Option<Region>) -> Funnel {
        let mut sum = Funnel::default();
        // The funnel is the same under every definition.
        let Some(profile) = shipped::find(DEFAULT_PROFILE) else { return sum };
        self.tally(profile, filter, |facts, tally| {
            if region.is_none_or(|region| facts.head.region == region) {
                sum += tally.funnel;
            }
        });
        sum
    }
}

const NOBODY: Measured = Measured::Nothing { why: Unmeasured::Nobody };
