//! The 42 indicators as data (`seeds/indicators.json`, after `reference/indicator_catalogue.csv`): each says what measures
//! it and how it reads; its words are `indicator-…` of the catalogues of texts. A new indicator is an entry there.

mod funnel;
mod milestone;

use std::sync::LazyLock;

use serde::Deserialize;

use crate::domain::exclusion::Exclusion;

pub use funnel::{dropout, graduation, on_time, started};
pub use milestone::{Reached, milestones};

/// Which bound of a rate is the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// The one that the definition's own standard prints.
    Headline,
    /// Unknowns left out.
    Known,
    /// Unknowns count as inserted.
    Ceiling,
    /// How much is known.
    Knowledge,
}

/// Which share of the started has graduated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Graduation {
    /// Of those no longer in training.
    Settled,
    /// Of all, those still in training as not graduated.
    Floor,
}

/// A figure of time, quality or equity, read under the definition chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quality {
    /// Proofs of E2 and above among the inserted.
    Coverage,
    /// Median age of proofs.
    Freshness,
    /// In the field among those of whom it is known.
    InField,
    /// Contracts by class.
    Contracts,
    /// Median salary.
    Pay,
    /// Median gain.
    Gain,
    /// Still at work after k months.
    Retention,
    /// With the same employer.
    RetentionSame,
    /// Share inserted by so many days.
    Survival,
    /// Median time.
    MedianTime,
    /// Women less men.
    Gap,
    /// Share of women.
    Women,
}

/// What an indicator is counted by.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Measure {
    /// Confirmed enrolments of started cohorts.
    Starts,
    /// Graduates among the started.
    Funnel {
        /// Of whom.
        ratio: Graduation,
        /// Reasons that take somebody out, when they did not graduate.
        excluding: Vec<Exclusion>,
    },
    /// Graduates within so many percent of the published duration.
    OnTime {
        /// The percentages.
        percents: Vec<u32>,
        /// As above.
        excluding: Vec<Exclusion>,
    },
    /// Those who left without graduating.
    Dropout {
        /// Days without attendance after which a withdrawal stands.
        absence_days: i32,
        /// As above.
        excluding: Vec<Exclusion>,
    },
    /// A figure of every definition in force that has it.
    Reading {
        /// Its id in the definitions.
        indicator: String,
        /// Which bound.
        bound: Bound,
    },
    /// A figure of time, quality or equity.
    Quality(Quality),
    /// Largest less smallest rate of the regions.
    RegionalSpread,
    /// The rate less the one expected of such learners.
    ValueAdded,
    /// The rate over its target.
    Target,
    /// Milestones of payment.
    Milestones(Vec<Milestone>),
    /// Hires over closed postings.
    Openings,
    /// Not collected yet.
    NotCollected,
}

/// A milestone that pays a share of an enrolment.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// `start`, `completion` or `insertion`.
    pub code: Step,
    /// Share of the whole, percent.
    pub share: u32,
    /// Days after the cohort's planned day within which it must be reached; insertion has the definition's horizon.
    #[serde(default)]
    pub within_days: i32,
}

/// What a milestone pays for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Confirmed in a cohort that has started.
    Start,
    /// Graduated.
    Completion,
    /// Inserted, proven.
    Insertion,
}

/// One indicator. Its other parts are codes of texts `indicator-<part>-<code>`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Id, `I1`.
    pub id: String,
    /// Family: F, K, I, Q, R, T, E, V, O or N.
    pub family: String,
    /// What it is counted by.
    pub measure: Measure,
    /// Semantics and horizon.
    pub reading: String,
    /// What becomes of unknowns.
    pub unknown: String,
    /// When it is mature.
    pub maturity: String,
    /// Interval.
    pub interval: String,
    /// What hides it.
    pub suppression: String,
    /// Standards satisfied.
    pub standards: Vec<String>,
    /// Path of the page with its detail.
    pub detail: Option<String>,
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../seeds/indicators.json"))
        .unwrap_or_else(|fault| panic!("seeds/indicators.json, part of this program, is refused: {fault}"))
});

/// Every indicator, in the order of the catalogue.
///
/// # Panics
/// When the embedded file is faulty, which a test would have shown before the program was built.
#[must_use]
pub fn all() -> &'static [Entry] {
    &ENTRIES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::indicator::shipped;

    #[test]
    fn the_catalogue_holds_the_forty_two_indicators_in_their_order() {
        let listed = include_str!("../../../../seeds/indicator_catalogue.csv").lines().skip(1);
        let listed: Vec<&str> = listed.filter_map(|line| line.split(',').next()).collect();
        assert_eq!(all().iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>(), listed);
        assert_eq!(listed.len(), 42);
    }

    #[test]
    fn every_figure_of_a_definition_is_measured_by_an_entry_of_its_id() {
        for indicator in shipped::all().iter().flat_map(|profile| &profile.indicators) {
            let read =
                |entry: &Entry| matches!(&entry.measure, Measure::Reading { indicator: id, .. } if *id == entry.id);
            assert!(all().iter().any(|entry| entry.id == indicator.id && read(entry)), "{}", indicator.id);
        }
    }
}
