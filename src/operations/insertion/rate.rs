//! A rate as an audience may see it.

use serde::Serialize;

use crate::domain::indicator::interval::wilson;
use crate::domain::indicator::rate::{Percent, percent};
use crate::domain::indicator::row::{Counts, Maturity, Rates};
use crate::domain::indicator::{Funnel, IndicatorRow};

/// A rate with everything that keeps it honest; percentages are decimal texts, absent when undefined or hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rate {
    /// Enrolments by stage.
    pub funnel: Funnel,
    /// Base before maturity and exclusions.
    pub base: u32,
    /// Mature part of the base.
    pub matured: Option<u32>,
    /// N: mature and not excluded.
    pub denominator: Option<u32>,
    /// Taken out of the base.
    pub excluded: Option<u32>,
    /// Inserted.
    pub inserted: Option<u32>,
    /// Of which only through the operator's own hires.
    pub inserted_operator: Option<u32>,
    /// Positively observed as not inserted.
    pub not_inserted: Option<u32>,
    /// Unknown.
    pub unknown: Option<u32>,
    /// Floor.
    pub floor: Option<String>,
    /// On known situations.
    pub known: Option<String>,
    /// Ceiling.
    pub ceiling: Option<String>,
    /// Knowledge rate.
    pub knowledge: Option<String>,
    /// Wilson, lower end.
    pub low: Option<String>,
    /// Wilson, upper end.
    pub high: Option<String>,
    /// Maturity code.
    pub maturity: &'static str,
    /// Warnings.
    pub flags: Vec<&'static str>,
    /// Whether the figure is hidden from this audience.
    pub masked: bool,
    /// What the floor is a fraction of, as long as it is shown: a target is compared with it, never with its rounding.
    #[serde(skip)]
    pub fraction: Option<(u32, u32)>,
}

impl Rate {
    pub(super) fn of(row: &IndicatorRow) -> Self {
        let (counts, rates) = (&row.counts, &row.rates);
        let text = |rate: Option<Percent>| rate.map(|rate| rate.to_string());
        let denominator = counts.matured.zip(counts.excluded).map(|(matured, excluded)| matured - excluded);
        Self {
            funnel: row.funnel,
            base: row.base,
            matured: counts.matured,
            denominator,
            excluded: counts.excluded,
            inserted: counts.inserted,
            inserted_operator: counts.inserted_operator,
            not_inserted: counts.not_inserted,
            unknown: counts.unknown,
            floor: text(rates.floor),
            known: text(rates.known),
            ceiling: text(rates.ceiling),
            knowledge: text(rates.knowledge_rate),
            low: text(rates.wilson_low),
            high: text(rates.wilson_high),
            maturity: row.state.code(),
            flags: row.flags.iter().map(|flag| flag.code()).collect(),
            masked: row.suppressed.contains(&"inserted"),
            fraction: rates.floor.and(counts.inserted.zip(denominator)),
        }
    }

    /// What the fraction alone tells: floor and interval.
    pub(super) fn of_fraction(inserted: u32, denominator: u32) -> Self {
        let text = |rate: Option<Percent>| rate.map(|rate| rate.to_string());
        let interval = wilson(inserted, denominator);
        Self {
            floor: text(percent(inserted, denominator)),
            low: text(interval.map(|ends| ends.low)),
            high: text(interval.map(|ends| ends.high)),
            fraction: (denominator > 0).then_some((inserted, denominator)),
            ..Self::nobody()
        }
    }

    /// The rate of nobody.
    pub(super) fn nobody() -> Self {
        let row = IndicatorRow {
            profile: String::new(),
            profile_version: 0,
            indicator: String::new(),
            group: Vec::new(),
            funnel: Funnel::default(),
            base: 0,
            counts: Counts::default(),
            rates: Rates::default(),
            state: Maturity::Undefined,
            flags: Vec::new(),
            suppressed: Vec::new(),
        };
        Self::of(&row)
    }

    /// Hides everything that could give the figure back.
    pub(super) fn mask(&mut self) {
        let hidden = Self {
            funnel: self.funnel,
            base: self.base,
            maturity: self.maturity,
            masked: self.masked || self.floor.is_some(),
            ..Self::nobody()
        };
        *self = Self {
            matured: None,
            denominator: None,
            excluded: None,
            inserted: None,
            inserted_operator: None,
            not_inserted: None,
            unknown: None,
            flags: Vec::new(),
            ..hidden
        };
    }

    /// Whether its unknowns are hidden, though it is not.
    pub(super) const fn hides_unknowns(&self) -> bool {
        self.inserted.is_some() && self.unknown.is_none()
    }

    /// Whether there is a number to show.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.floor.is_some()
    }
}

/// One class of a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    /// Code of the class.
    pub kind: &'static str,
    /// How many.
    pub count: u32,
    /// Share of the whole, decimal text; shares total 100.0.
    pub share: String,
}
