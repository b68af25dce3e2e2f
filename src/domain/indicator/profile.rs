//! A standard is the evaluator with other parameters: a profile is data (`indicators.md` §1, §5).
//!
//! To add one, write it in `seeds/profiles.json`; a profile has no code of its own. A change makes a new version with
//! its start date.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fact::{CohortHead, SituationFact};
use super::horizon::Horizon;
use super::kinds::KindSet;
use crate::domain::evidence::Level;
use crate::domain::exclusion::Exclusion;
use crate::domain::situation::SituationKind;

/// Who is counted, before maturity and exclusions (`indicators.md` §8 "Bases").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// Graduated.
    Graduates,
    /// Confirmed, and not withdrawn before.
    Confirmed,
    /// Confirmed, and graduated, withdrawn, or of a cohort that has ended.
    Leavers,
    /// Confirmed, of a cohort that has started.
    Starts,
}

/// What makes an insertion (`indicators.md` §3 "State").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// In a qualifying situation on H.
    Point,
    /// A qualifying situation begun by H and not ended before t0.
    Cumulative,
    /// In a qualifying situation on any day of the quarter.
    Window,
    /// On six consecutive month-ends, one switch with study allowed.
    Sustained,
    /// Ever employed by H, among those active on H.
    EverActive,
}

/// Which of the three bounds the profile's own standard prints as its figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Headline {
    /// Unknowns count as not inserted.
    Floor,
    /// Unknowns are left out.
    Known,
}

/// Who leaves the base, whatever their situation (`indicators.md` §3 "Exclusions").
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Exclusions {
    /// Dated, documented reasons.
    pub reasons: Vec<Exclusion>,
    /// "No job sought", declared at entry.
    pub no_job_sought: bool,
    /// Not authorised to work.
    pub no_work_permit: bool,
}

/// A proven situation on H that comes before work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Aside {
    /// The situations.
    pub kinds: KindSet,
    /// Whether it wins over work on the same day.
    pub over_work: bool,
    /// Whether the enrolment leaves the base, or stays in it as not inserted.
    pub leaves: bool,
}

/// The conditions of a qualifying situation. A blank fails an "at least", passes a "not under".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Rule {
    /// Kinds that qualify by their nature.
    pub kinds: KindSet,
    /// In the field of the training; unknown is not.
    pub in_field: bool,
    /// Hours a week, at least.
    pub hours_at_least: Option<u16>,
    /// Hours a week, not under.
    pub hours_not_under: Option<u16>,
    /// Intended weeks, at least (a blank open-ended contract is indefinite).
    pub weeks_at_least: Option<u16>,
    /// Intended weeks, not under.
    pub weeks_not_under: Option<u16>,
    /// Whether hires by the training operator qualify.
    pub operator_hires: bool,
    /// Begun on or after the cohort's first day.
    pub new_only: bool,
}

impl Default for Rule {
    fn default() -> Self {
        Self {
            kinds: KindSet::default(),
            in_field: false,
            hours_at_least: None,
            hours_not_under: None,
            weeks_at_least: None,
            weeks_not_under: None,
            operator_hires: true,
            new_only: false,
        }
    }
}

impl Rule {
    /// Whether the situation qualifies, whatever its proofs.
    #[must_use]
    pub fn accepts(&self, situation: &SituationFact, cohort: &CohortHead) -> bool {
        let hours = situation.hours.value();
        let weeks = situation.weeks.value();
        let indefinite = weeks.is_none() && situation.kind == SituationKind::Cdi;
        self.kinds.holds(situation.kind)
            && (!self.in_field || situation.in_field == Some(true))
            && self.hours_at_least.is_none_or(|least| hours.is_some_and(|h| h >= least * 100))
            && self.hours_not_under.is_none_or(|least| hours.is_none_or(|h| h >= least * 100))
            && self.weeks_at_least.is_none_or(|least| indefinite || weeks.is_some_and(|w| w >= least * 100))
            && self.weeks_not_under.is_none_or(|least| weeks.is_none_or(|w| w >= least * 100))
            && (self.operator_hires || !situation.by_operator)
            && (!self.new_only || situation.starts_on >= cohort.starts_on)
    }
}

/// One figure of a profile: one output row a group.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Id in `seeds/indicator_catalogue.csv`.
    pub id: String,
    /// Who is counted.
    pub base: Base,
    /// What makes an insertion.
    pub event: Event,
    /// Kinds that qualify beside the profile's.
    #[serde(default)]
    pub also: KindSet,
    /// In the field of the training, beside the profile's conditions.
    #[serde(default)]
    pub in_field: bool,
    /// What comes before work.
    #[serde(default)]
    pub aside: Option<Aside>,
    /// The profile's rule with this indicator's own conditions; made when the profile is read.
    #[serde(skip)]
    pub rule: Rule,
    /// Lowest level at which a qualifying situation counts; the profile's.
    #[serde(skip, default = "highest")]
    pub floor: Level,
}

impl Indicator {
    /// The level from which study, and a situation that sets someone aside, is proven: the lower of the floor and E2
    /// (`indicators.md` §8 "Exclusions", "Last doubts").
    #[must_use]
    pub fn lower_floor(&self) -> Level {
        self.floor.min(Level::E2)
    }

    /// The level from which a situation of this kind counts as an insertion.
    #[must_use]
    pub fn floor_of(&self, kind: SituationKind) -> Level {
        if kind == SituationKind::PoursuiteEtudes { self.lower_floor() } else { self.floor }
    }
}

/// One version of a standard.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Name used in commands, addresses and outputs.
    pub code: String,
    /// Version, from 1.
    pub version: u32,
    /// First day on which this version applies.
    pub valid_from: NaiveDate,
    /// How far from t0 the state is read.
    pub horizon: Horizon,
    /// Days after H before an enrolment is mature; a quarter window has its own rule.
    #[serde(default = "thirty_days")]
    pub lag_days: i32,
    /// Who leaves the base.
    #[serde(default)]
    pub exclusions: Exclusions,
    /// The bound its own standard prints.
    pub headline: Headline,
    /// Evidence floor.
    pub floor: Level,
    /// Smallest denominator its own standard publishes.
    pub min_n: u32,
    /// What qualifies.
    pub rule: Rule,
    /// Its figures, in order.
    pub indicators: Vec<Indicator>,
}

impl Profile {
    /// Gives each indicator the profile's rule and floor, with its own conditions.
    pub fn complete(&mut self) {
        for indicator in &mut self.indicators {
            indicator.floor = self.floor;
            indicator.rule = Rule {
                kinds: self.rule.kinds.and(indicator.also),
                in_field: self.rule.in_field || indicator.in_field,
                ..self.rule
            };
        }
    }
}

const fn thirty_days() -> i32 {
    30
}

const fn highest() -> Level {
    Level::E4
}
