//! What a draft would change, figure by figure, before it is activated.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::day::Day;
use crate::domain::indicator::impact::{Moved, tenths};
use crate::domain::indicator::profile::{Headline, Indicator};
use crate::domain::indicator::publish::publish_beside_total;
use crate::domain::indicator::{
    Audience, CohortFacts, CohortTally, Dimension, Group, IndicatorRow, Names, Profile, Tally, View,
};
use crate::domain::scope::Scope;
use crate::operations::figures::Snapshot;

/// One figure as it would print: the bound of the definition's own standard.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// Numerator.
    pub inserted: Option<u32>,
    /// Denominator of the bound.
    pub denominator: Option<u32>,
    /// The rate, decimal text; none when undefined or hidden.
    pub rate: Option<String>,
}

/// One group under both versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ImpactLine {
    /// `total`, `region` or `programme`.
    pub level: &'static str,
    /// Code of the group; empty for the total.
    pub code: String,
    /// Under the version in force.
    pub before: Shown,
    /// Under the draft.
    pub after: Shown,
    /// Difference in tenths of a point, from unrounded rates.
    pub points: Option<i64>,
    /// People who move; none when the figure is hidden.
    pub moved: Option<Moved>,
    /// Whether this audience may not see it.
    pub masked: bool,
    /// Whether the printed figure would change.
    pub changes: bool,
}

/// One indicator of the definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FigureImpact {
    /// Its id.
    pub indicator: String,
    /// Total, regions, programmes.
    pub lines: Vec<ImpactLine>,
}

/// A draft beside the version in force, as of one date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Simulation {
    /// The date.
    pub as_of: NaiveDate,
    /// The version in force then.
    pub version: u32,
    /// Its indicators.
    pub figures: Vec<FigureImpact>,
    /// How many figures would print otherwise.
    pub changing: usize,
}

/// Whose cohorts, for whom.
#[derive(Clone, Copy, Debug)]
pub struct Audited<'a> {
    /// The cohorts.
    pub scope: &'a Scope,
    /// The reader.
    pub audience: Audience,
}

const LEVELS: [(&str, Option<Dimension>); 3] =
    [("total", None), ("region", Some(Dimension::Region)), ("programme", Some(Dimension::Programme))];

/// The figures of `draft` beside those of the version in force on a date.
#[must_use]
pub fn simulate(snapshot: &Snapshot, draft: &Profile, as_of: NaiveDate, reader: Audited<'_>) -> Option<Simulation> {
    let in_force = snapshot.definitions.in_force(as_of, None).into_iter().find(|one| one.code == draft.code)?;
    let cohorts: Vec<&CohortFacts> = snapshot.in_scope(reader.scope).map(|(_, held)| &held.facts).collect();
    let compared = Compared { before: &in_force, after: draft, as_of: as_of.into(), names: &snapshot.names, reader };
    let figures: Vec<FigureImpact> = compared.figures(&cohorts);
    let changing = figures.iter().flat_map(|figure| &figure.lines).filter(|line| line.changes).count();
    Some(Simulation { as_of, version: in_force.version, figures, changing })
}

struct Compared<'a> {
    before: &'a Profile,
    after: &'a Profile,
    as_of: Day,
    names: &'a Names,
    reader: Audited<'a>,
}

impl Compared<'_> {
    fn figures(&self, cohorts: &[&CohortFacts]) -> Vec<FigureImpact> {
        let rows = |profile: &Profile| {
            let tallies: Vec<Tally> =
                cohorts.iter().map(|facts| CohortTally::of(profile, facts, self.as_of).total()).collect();
            LEVELS.map(|(_, by)| self.rows(profile, by, cohorts, &tallies))
        };
        let (before, after) = (rows(self.before), rows(self.after));
        let figure = |indicator: &Indicator| {
            let moved = self.moved(indicator, cohorts);
            let people: Vec<(&CohortFacts, Moved)> = cohorts.iter().copied().zip(moved).collect();
            let lines = LEVELS.into_iter().zip(before.iter().zip(&after));
            FigureImpact {
                indicator: indicator.id.clone(),
                lines: lines.flat_map(|(level, rows)| self.lines(level, rows, indicator, &people)).collect(),
            }
        };
        self.after.indicators.iter().map(figure).collect()
    }

    fn rows(
        &self,
        profile: &Profile,
        by: Option<Dimension>,
        cohorts: &[&CohortFacts],
        tallies: &[Tally],
    ) -> Vec<IndicatorRow> {
        let mut sums: BTreeMap<Vec<Option<String>>, Tally> = BTreeMap::new();
        for (facts, tally) in cohorts.iter().zip(tallies) {
            let key = by.map(|by| Some(self.code(facts, by))).into_iter().collect();
            *sums.entry(key).or_insert_with(|| Tally::empty(profile.indicators.len())) += tally;
        }
        let groups = sums.into_iter().map(|(key, tally)| Group { key, tally }).collect();
        let by: Vec<Dimension> = by.into_iter().collect();
        publish_beside_total(profile, &View { as_of: self.as_of, by: &by, audience: self.reader.audience }, groups)
    }

    fn code(&self, facts: &CohortFacts, by: Dimension) -> String {
        match by {
            Dimension::Region => facts.head.region.code().to_owned(),
            _ => self.names.text(facts.head.programme).to_owned(),
        }
    }

    fn lines(
        &self,
        (level, by): (&'static str, Option<Dimension>),
        (before, after): (&Vec<IndicatorRow>, &Vec<IndicatorRow>),
        indicator: &Indicator,
        people: &[(&CohortFacts, Moved)],
    ) -> Vec<ImpactLine> {
        let mut moved: BTreeMap<String, Moved> = BTreeMap::new();
        for (facts, cohort) in people {
            *moved.entry(by.map(|by| self.code(facts, by)).unwrap_or_default()).or_default() += *cohort;
        }
        let of = |row: &&IndicatorRow| row.indicator == indicator.id;
        let line = |after: &IndicatorRow| {
            let before = before.iter().filter(of).find(|row| row.group == after.group);
            let code = after.group.first().and_then(|(_, code)| code.clone()).unwrap_or_default();
            let masked = [before, Some(after)].into_iter().flatten().any(|row| row.suppressed.contains(&"inserted"));
            let before = before.filter(|_| !masked).map(|row| shown(self.before, row)).unwrap_or_default();
            let after = if masked { Shown::default() } else { shown(self.after, after) };
            let fraction = |shown: &Shown| shown.inserted.zip(shown.denominator);
            ImpactLine {
                points: fraction(&before).zip(fraction(&after)).and_then(|(before, after)| tenths(before, after)),
                moved: (!masked).then(|| moved.get(&code).copied().unwrap_or_default()),
                changes: !masked && before.rate != after.rate,
                level,
                code,
                before,
                after,
                masked,
            }
        };
        after.iter().filter(of).map(line).collect()
    }

    /// Who moves in each cohort under one figure.
    fn moved(&self, indicator: &Indicator, cohorts: &[&CohortFacts]) -> Vec<Moved> {
        let was = self.before.indicators.iter().find(|one| one.id == indicator.id);
        let of = |facts: &&CohortFacts| {
            was.map(|was| Moved::of((self.before, was), (self.after, indicator), facts, self.as_of))
        };
        cohorts.iter().map(|facts| of(facts).unwrap_or_default()).collect()
    }
}

/// The bound that the definition's own standard prints.
fn shown(profile: &Profile, row: &IndicatorRow) -> Shown {
    let n = row.counts.matured.zip(row.counts.excluded).map(|(matured, excluded)| matured - excluded);
    let (denominator, rate) = match profile.headline {
        Headline::Floor => (n, row.rates.floor),
        Headline::Known => (n.zip(row.counts.unknown).map(|(n, unknown)| n - unknown), row.rates.known),
    };
    Shown { inserted: row.counts.inserted, denominator, rate: rate.map(|rate| rate.to_string()) }
}
