//! Between regions, and beyond what was to be expected.

use std::collections::{BTreeMap, HashSet};

use super::{Asked, Figure};
use crate::domain::day::Day;
use crate::domain::indicator::catalogue::Bound;
use crate::domain::indicator::interval::rounded;
use crate::domain::indicator::publish::publish_beside_total;
use crate::domain::indicator::spread::{LEAST_OF_SPREAD, spread};
use crate::domain::indicator::value_added::Cell;
use crate::domain::indicator::{Dimension, Group, IndicatorRow, Tally, View};
use crate::domain::region::Region;
use crate::domain::scope::Scope;
use crate::operations::insertion::Population;
use crate::operations::insertion::spread::whole;

/// The largest rate of a region less the smallest, among those shown of at least twenty people (E3).
pub(super) fn between_regions(asked: &Asked<'_>) -> Figure {
    let as_of = Day::from(asked.question.as_of);
    let profile = asked.profile();
    let mut sums: BTreeMap<Region, Tally> = BTreeMap::new();
    let tallies = asked.population.tallies(asked.memory, profile, as_of);
    for (place, facts) in asked.population.cohorts(asked.scope, &asked.question.filter) {
        let sum = sums.entry(facts.head.region).or_insert_with(|| Tally::empty(profile.indicators.len()));
        tallies.add(place, asked.question.filter.sex, sum);
    }
    let group = |(region, tally): (Region, Tally)| Group { key: vec![Some(region.code().to_owned())], tally };
    let view = View { as_of, by: &[Dimension::Region], audience: asked.audience };
    let groups: Vec<Group> = sums.into_iter().map(group).collect();
    let regions = groups.len();
    let rows = publish_beside_total(profile, &view, groups);
    let counted = |row: &IndicatorRow| Some((row.counts.inserted?, row.counts.matured? - row.counts.excluded?));
    let shown: Vec<(u32, u32)> = rows.iter().take(regions).filter_map(counted).collect();
    match spread(&shown) {
        Some((points, ..)) => {
            let compared = shown.iter().filter(|(_, n)| *n >= LEAST_OF_SPREAD).count();
            let (n, of) = (u32::try_from(compared).ok(), u32::try_from(regions).ok());
            Figure { n, of, ..Figure::points(i64::from(points), None) }
        }
        None if regions > 1 && rows.iter().any(|row| !row.suppressed.is_empty()) => Figure::absent("masked"),
        None => Figure::absent("undefined"),
    }
}

/// The rate less the one expected of such learners elsewhere in the country (V1), where the rate itself is shown. A past
/// reading of a part of the country does not know the rest.
pub(super) fn value_added(asked: &Asked<'_>) -> Figure {
    let everywhere = Scope::everything();
    if matches!(asked.population, Population::Past { .. }) && *asked.scope != everywhere {
        return Figure::absent("not-applicable");
    }
    let profile = asked.profile();
    let own = asked.readings.iter().find(|reading| reading.profile.code == profile.code);
    let (Some(own), Some(indicator)) = (own, profile.indicators.first()) else { return Figure::absent("undefined") };
    let rate = Figure::read(own, Bound::Headline);
    if !rate.state.is_empty() {
        return Figure::absent(rate.state);
    }
    let country = whole(asked.population, (profile, indicator), Day::from(asked.question.as_of));
    let codes: HashSet<u32> = asked.cohorts.iter().map(|facts| facts.head.code).collect();
    let sex = asked.question.filter.sex;
    let of = |cell: &Cell| (codes.contains(&cell.cohort) && (sex.is_none() || cell.sex == sex)).then_some(());
    match country.added_by(of).remove(&()).flatten() {
        Some(added) => {
            let points = i64::try_from(rounded(added.value, 3)).unwrap_or_default();
            Figure { of: Some(added.size), ..Figure::points(points, None) }
        }
        None => Figure::absent("undefined"),
    }
}
