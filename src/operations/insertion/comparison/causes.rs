//! The same people at two dates: what moved, cause by cause, everywhere and place by place.

use std::collections::BTreeMap;

use serde::Serialize;

use super::merged::{CauseLine, FEWEST, shown};
use super::{Pair, Side, pairs};
use crate::domain::day::Day;
use crate::domain::indicator::change::{Cause, Change, Moved, Trace, by_cause, changes};
use crate::domain::indicator::suppression::{Cell, complete_line};
use crate::domain::indicator::{Audience, CohortFacts, Dimension, Group, Tally};
use crate::domain::person::Sex;
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;
use crate::operations::insertion::asked::Asked;
use crate::operations::insertion::population::STRETCH;
use crate::operations::parallel::stretches;

/// What moved between two readings.
#[derive(Clone, Debug, Serialize)]
pub struct Causes {
    /// By cause; what they moved adds up to the change.
    pub lines: Vec<CauseLine>,
    /// By operator, largest first.
    pub operators: Vec<PlaceLine>,
    /// By region, largest first.
    pub regions: Vec<PlaceLine>,
    /// The steps themselves, for a reader of cases.
    #[serde(skip)]
    pub cases: Vec<Case>,
}

/// An operator or a region at both dates; counts are none when hidden.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceLine {
    /// Its code.
    pub code: String,
    /// Inserted of N in the first reading.
    pub a: Option<(u32, u32)>,
    /// Inserted of N in the second.
    pub b: Option<(u32, u32)>,
    /// By cause.
    pub lines: Vec<CauseLine>,
    /// Whether it is hidden.
    pub masked: bool,
}

/// One step of one enrolment.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its cohort's code.
    pub cohort: String,
    /// What changed.
    pub change: Change,
}

/// What is counted of a place.
#[derive(Default)]
struct Place {
    causes: BTreeMap<Cause, Moved>,
    moved: u32,
}

/// The causes, or none when they are hidden; and how many steps moved a count.
pub(super) fn causes(
    figures: &Figures,
    (a, b): (Side<'_>, Side<'_>),
    (scope, audience): (&Scope, Audience),
    trace: &Trace,
) -> (Option<Causes>, u32) {
    let Some(indicator) = a.question.profile.indicators.first() else { return (None, 0) };
    let dates = (Day::from(a.question.as_of), Day::from(b.question.as_of));
    let (mut whole, mut operators, mut regions) = (Place::default(), BTreeMap::new(), BTreeMap::new());
    let mut cases = Vec::new();
    let pairs: Vec<Pair<'_>> = pairs(a.population, b.population, scope, &a.question.filter).into_values().collect();
    let moved = |pair: &Pair<'_>| {
        let (before, after) = (of_sex(pair.before, a.question.filter.sex), of_sex(pair.after, a.question.filter.sex));
        let sides = (before.as_ref().or(pair.before), after.as_ref().or(pair.after));
        let found = changes((&a.question.profile, indicator), sides, dates, trace);
        found.into_iter().filter(moves).collect::<Vec<Change>>()
    };
    let found = stretches(&pairs, STRETCH, |part| part.iter().map(moved).collect::<Vec<_>>());
    for (pair, found) in pairs.iter().zip(found.into_iter().flatten()) {
        whole.count(&found);
        operators.entry(pair.operator.to_owned()).or_insert_with(Place::default).count(&found);
        regions.entry(pair.region.code().to_owned()).or_insert_with(Place::default).count(&found);
        if audience == Audience::Operator {
            cases.extend(found.into_iter().map(|change| Case { cohort: pair.code.to_owned(), change }));
        }
    }
    let found = shown(&whole.causes, audience).map(|lines| {
        let place = |by, places| place_lines(figures, (a, b), (scope, audience), by, places);
        let (operators, regions) = (place(Dimension::Operator, operators), place(Dimension::Region, regions));
        Causes { lines, operators, regions, cases }
    });
    (found, whole.moved)
}

/// Whether a step changes the numerator or the denominator.
fn moves(change: &Change) -> bool {
    change.from.is_inserted() != change.to.is_inserted() || change.from.is_counted() != change.to.is_counted()
}

/// The same cohort with the learners of one sex; none when everybody is asked about.
fn of_sex(facts: Option<&CohortFacts>, sex: Option<Sex>) -> Option<CohortFacts> {
    let (facts, sex) = facts.zip(sex)?;
    let kept = facts.enrolments.iter().zip(&facts.ids).filter(|(enrolment, _)| enrolment.sex == Some(sex));
    let (enrolments, ids) = kept.map(|(enrolment, id)| (enrolment.clone(), *id)).unzip();
    Some(CohortFacts { enrolments, ids, ..facts.clone() })
}

impl Place {
    fn count(&mut self, found: &[Change]) {
        self.moved = self.moved.saturating_add(u32::try_from(found.len()).unwrap_or(u32::MAX));
        for (cause, moved) in by_cause(found) {
            let sum = self.causes.entry(cause).or_default();
            *sum += moved;
        }
    }
}

/// The places of one dimension as an audience may see them. A place is hidden where either rate is, where causes cannot be
/// told, and where its change would be the total less the others'.
fn place_lines(
    figures: &Figures,
    (a, b): (Side<'_>, Side<'_>),
    (scope, audience): (&Scope, Audience),
    by: Dimension,
    places: BTreeMap<String, Place>,
) -> Vec<PlaceLine> {
    let (first, second) = (counts(figures, a, (scope, audience), by), counts(figures, b, (scope, audience), by));
    let cells: Vec<Cell> = places.values().map(|place| Cell { size: place.moved, value: 0 }).collect();
    let told: Vec<Option<Vec<CauseLine>>> = places
        .iter()
        .map(|(code, place)| {
            let known = |side: &BTreeMap<String, Option<(u32, u32)>>| side.get(code).is_none_or(Option::is_some);
            shown(&place.causes, audience).filter(|_| known(&first) && known(&second))
        })
        .collect();
    let mut hidden: Vec<bool> = told.iter().map(Option::is_none).collect();
    if audience != Audience::Operator {
        complete_line(&cells, FEWEST, &mut hidden);
    }
    let lines = places.into_keys().zip(told).zip(hidden);
    let mut lines: Vec<PlaceLine> = lines
        .map(|((code, told), masked)| {
            let side =
                |counts: &BTreeMap<String, Option<(u32, u32)>>| counts.get(&code).copied().unwrap_or(Some((0, 0)));
            let (a, b) = if masked { (None, None) } else { (side(&first), side(&second)) };
            PlaceLine { lines: told.filter(|_| !masked).unwrap_or_default(), code, a, b, masked }
        })
        .collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.b.map_or(0, |(_, n)| n)));
    lines
}

/// Inserted of N of every group of one side; none where hidden.
fn counts(
    figures: &Figures,
    side: Side<'_>,
    (scope, audience): (&Scope, Audience),
    by: Dimension,
) -> BTreeMap<String, Option<(u32, u32)>> {
    let (population, question) = (side.population, side.question);
    let as_of = Day::from(question.as_of);
    let tallies = population.tallies(figures, &question.profile, as_of);
    let asked = Asked { figures, population, tallies: &tallies, question, scope, audience, as_of, rank: 0 };
    let mut sums: BTreeMap<String, Tally> = BTreeMap::new();
    for (place, facts) in asked.facts() {
        let code = match by {
            Dimension::Region => facts.head.region.code().to_owned(),
            _ => population.names().text(facts.head.operator).to_owned(),
        };
        let empty = || Tally::empty(question.profile.indicators.len());
        *sums.entry(code).or_insert_with(empty) += &tallies.of(place, question.filter.sex);
    }
    let groups = sums.into_iter().map(|(code, tally)| Group { key: vec![Some(code)], tally }).collect();
    let rows = asked.publish(&[by], groups);
    let counted = rows.iter().filter_map(|row| {
        let known = row.counts.inserted.zip(row.counts.matured).zip(row.counts.excluded);
        Some((row.group.first()?.1.clone()?, known.map(|((n, matured), excluded)| (n, matured - excluded))))
    });
    counted.collect()
}
