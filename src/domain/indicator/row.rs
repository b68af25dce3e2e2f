//! One row of figures: the keys of `interfaces.md` §3, in their order, with what the reader may not see already gone.

use serde::ser::SerializeMap;

use super::group::Dimension;
use super::rate::Percent;
use super::tally::Funnel;

codes! {
    /// How far a figure has matured.
    pub enum Maturity {
        /// All mature, the evidence window closed.
        Definitive = "DEFINITIF",
        /// All mature, or without horizon; late evidence may still come.
        Provisional = "PROVISOIRE",
        /// Some are not mature, or still in training.
        Partial = "PARTIEL",
        /// None is mature: no number.
        HorizonNotReached = "HORIZON_NON_ATTEINT",
        /// Nobody in the base, or nobody left after exclusions.
        Undefined = "NON_DEFINI",
    }
}

codes! {
    /// A warning beside a figure.
    pub enum Flag {
        /// Less than 65 % is known.
        KnowledgeInsufficient = "connaissance_insuffisante",
        /// An exclusion lacks its date or its document.
        ExclusionIncomplete = "exclusion_incomplete",
    }
}

/// The counts of a row that suppression may hide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Mature part of the base.
    pub matured: Option<u32>,
    /// Mature and out of the base.
    pub excluded: Option<u32>,
    /// Inserted.
    pub inserted: Option<u32>,
    /// Of which through the operator's own hires only.
    pub inserted_operator: Option<u32>,
    /// Positively observed as not inserted.
    pub not_inserted: Option<u32>,
    /// Unknown.
    pub unknown: Option<u32>,
}

/// The rates of a row; each is `None` when undefined or hidden.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rates {
    /// Unknowns count as not inserted.
    pub floor: Option<Percent>,
    /// Unknowns are left out.
    pub known: Option<Percent>,
    /// Unknowns count as inserted.
    pub ceiling: Option<Percent>,
    /// How much is known.
    pub knowledge_rate: Option<Percent>,
    /// Lower end of Wilson's interval of the floor.
    pub wilson_low: Option<Percent>,
    /// Upper end.
    pub wilson_high: Option<Percent>,
}

/// One group under one indicator of one profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorRow {
    /// Profile.
    pub profile: String,
    /// Its version.
    pub profile_version: u32,
    /// Indicator.
    pub indicator: String,
    /// The group: each dimension asked, with its value.
    pub group: Vec<(Dimension, Option<String>)>,
    /// Enrolments by stage.
    pub funnel: Funnel,
    /// The base, before maturity and exclusions.
    pub base: u32,
    /// What may be hidden, counts.
    pub counts: Counts,
    /// What may be hidden, rates.
    pub rates: Rates,
    /// How far the figure has matured.
    pub state: Maturity,
    /// Warnings.
    pub flags: Vec<Flag>,
    /// Keys of what is hidden, in column order.
    pub suppressed: Vec<&'static str>,
}

/// A value of a row under its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// A text; `None` for a blank.
    Text(Option<&'a str>),
    /// A count; `None` when hidden.
    Count(Option<u32>),
    /// A percentage; `None` when undefined or hidden.
    Rate(Option<Percent>),
    /// A list of codes.
    List(Vec<&'static str>),
}

/// Keys after the group's, in order.
const FIGURES: [&str; 21] = [
    "enrolled",
    "confirmed",
    "in_training",
    "withdrawn",
    "graduated",
    "base",
    "matured",
    "excluded",
    "inserted",
    "inserted_operator",
    "not_inserted",
    "unknown",
    "floor",
    "known",
    "ceiling",
    "knowledge_rate",
    "wilson_low",
    "wilson_high",
    "state",
    "flags",
    "suppressed",
];

impl IndicatorRow {
    /// The keys of every row of a breakdown, in the order of `interfaces.md` §3.
    pub fn keys(by: &[Dimension]) -> impl Iterator<Item = &'static str> {
        let head = ["profile", "profile_version", "indicator"];
        head.into_iter().chain(by.iter().map(|dimension| dimension.code())).chain(FIGURES)
    }

    /// Keys and values in the order of `interfaces.md` §3: what every output is made of.
    pub fn values(&self) -> impl Iterator<Item = (&'static str, Value<'_>)> {
        let Self { funnel, counts, rates, .. } = self;
        let head = [
            ("profile", Value::Text(Some(&self.profile))),
            ("profile_version", Value::Count(Some(self.profile_version))),
            ("indicator", Value::Text(Some(&self.indicator))),
        ];
        let group = self.group.iter().map(|(dimension, value)| (dimension.code(), Value::Text(value.as_deref())));
        let figures = [
            Value::Count(Some(funnel.enrolled)),
            Value::Count(Some(funnel.confirmed)),
            Value::Count(Some(funnel.in_training)),
            Value::Count(Some(funnel.withdrawn)),
            Value::Count(Some(funnel.graduated)),
            Value::Count(Some(self.base)),
            Value::Count(counts.matured),
            Value::Count(counts.excluded),
            Value::Count(counts.inserted),
            Value::Count(counts.inserted_operator),
            Value::Count(counts.not_inserted),
            Value::Count(counts.unknown),
            Value::Rate(rates.floor),
            Value::Rate(rates.known),
            Value::Rate(rates.ceiling),
            Value::Rate(rates.knowledge_rate),
            Value::Rate(rates.wilson_low),
            Value::Rate(rates.wilson_high),
            Value::Text(Some(self.state.code())),
            Value::List(self.flags.iter().map(|flag| flag.code()).collect()),
            Value::List(self.suppressed.clone()),
        ];
        head.into_iter().chain(group).chain(FIGURES.into_iter().zip(figures))
    }
}

impl serde::Serialize for IndicatorRow {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, value) in self.values() {
            map.serialize_key(key)?;
            match value {
                Value::Text(text) => map.serialize_value(&text)?,
                Value::Count(count) => map.serialize_value(&count)?,
                Value::Rate(rate) => map.serialize_value(&rate)?,
                Value::List(codes) => map.serialize_value(&codes)?,
            }
        }
        map.end()
    }
}
