//! One thing committed to: how it is measured, from where, and to what target by year and region.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::activity::{ActivityKind, Quantity};
use super::terms::{Population, is_plain};
use super::{Lever, Words};
use crate::domain::field::Faults;
use crate::domain::region::Region;

/// Most targets of one commitment.
const MOST_TARGETS: usize = 200;

codes! {
    /// Up to where learners are counted, as the funnel of the indicators counts them.
    pub enum Stage {
        /// Enrolled.
        Enrolled = "enrolled",
        /// Confirmed.
        Confirmed = "confirmed",
        /// Graduated.
        Graduated = "graduated",
    }
}

codes! {
    /// What a value and its target are said in.
    pub enum Unit {
        /// Tenths of a percent.
        Percent = "percent",
        /// People trained.
        Learners = "learners",
        /// Events, programmes of support, studies: things done.
        Activities = "activities",
        /// People who took part.
        Participants = "participants",
        /// Women who took part.
        Women = "women",
        /// Partners of what was done.
        Partners = "partners",
        /// Start-ups and small firms supported.
        Firms = "firms",
        /// Readers and viewers.
        Audience = "audience",
    }
}

/// A figure of a definition, in the version the parties agreed on: a later version changes no commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Profile.
    pub profile: String,
    /// Its version.
    pub version: u32,
    /// Figure, `I1`.
    pub indicator: String,
}

/// What is measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum Measure {
    /// A rate.
    Rate(Definition),
    /// How many are inserted under a definition.
    Inserted(Definition),
    /// How many learners have reached a stage.
    Learners {
        /// The stage.
        stage: Stage,
    },
    /// What was done under levers 2 and 3.
    Activities {
        /// Kinds that count; empty: every kind.
        kinds: Vec<ActivityKind>,
        /// What of them is added up.
        quantity: Quantity,
        /// Whether only those with the reference of a proof count.
        proven: bool,
    },
}

impl Measure {
    /// What its values are said in.
    #[must_use]
    pub const fn unit(&self) -> Unit {
        match self {
            Self::Rate(_) => Unit::Percent,
            Self::Inserted(_) | Self::Learners { .. } => Unit::Learners,
            Self::Activities { quantity, .. } => quantity.unit(),
        }
    }

    /// The definition it reads, when it reads one.
    #[must_use]
    pub const fn definition(&self) -> Option<&Definition> {
        match self {
            Self::Rate(definition) | Self::Inserted(definition) => Some(definition),
            Self::Learners { .. } | Self::Activities { .. } => None,
        }
    }
}

/// What is to be reached in a year, everywhere or in one region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The calendar year by whose last day it is to be reached.
    pub year: i32,
    /// The region; none: everywhere together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
    /// The value, in the unit: tenths of a percent, or a count since the contract's first day.
    pub value: u32,
}

/// A commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// Short code, one a contract.
    pub code: String,
    /// What it acts on.
    pub lever: Lever,
    /// What is committed to.
    pub label: Words,
    /// How it is measured.
    pub measure: Measure,
    /// On whom, when it is not everyone of the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<Population>,
    /// Where it stood before, in the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<u32>,
    /// Its weight beside the others, in percent.
    pub weight: u32,
    /// Targets by year and region.
    pub targets: Vec<Target>,
}

impl Commitment {
    /// The target to read on a day: that of its year, else the latest before, else the first to come.
    #[must_use]
    pub fn target(&self, as_of: NaiveDate, region: Option<Region>) -> Option<Target> {
        let mut own: Vec<Target> = self.targets.iter().copied().filter(|target| target.region == region).collect();
        own.sort_unstable();
        own.iter().rev().find(|target| target.year <= as_of.year()).or(own.first()).copied()
    }

    /// The regions that have a target of their own.
    #[must_use]
    pub fn regions(&self) -> Vec<Region> {
        let mut regions: Vec<Region> = self.targets.iter().filter_map(|target| target.region).collect();
        regions.sort_unstable();
        regions.dedup();
        regions
    }

    pub(super) fn check(&self, faults: Faults) -> Faults {
        let most = if self.measure.unit() == Unit::Percent { 1000 } else { 1_000_000_000 };
        let mut keys: Vec<_> = self.targets.iter().map(|target| (target.year, target.region)).collect();
        keys.sort_unstable();
        keys.dedup();
        faults
            .unless(is_plain(&self.code), "code", "plain_code")
            .required(&self.label.fr, "label_fr", 200)
            .optional(Some(&self.label.ar), "label_ar", 200)
            .optional(Some(&self.label.en), "label_en", 200)
            .unless(self.weight <= 100, "weight", "percent")
            .unless(self.baseline.is_none_or(|value| value <= most), "baseline", "value_range")
            .unless(!self.targets.is_empty(), "targets", "required")
            .unless(self.targets.len() <= MOST_TARGETS, "targets", "too_many")
            .unless(self.targets.iter().all(|target| target.value <= most), "targets", "value_range")
            .unless(self.targets.iter().all(|target| (2000..=2100).contains(&target.year)), "targets", "year")
            .unless(keys.len() == self.targets.len(), "targets", "target_twice")
    }
}
