//! The address of a view: it carries the whole question, defaults left out.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use rocket::FromForm;
use rocket::http::RawStr;

use crate::clock::{civil, end_of_day};
use crate::operations::insertion::{DEFAULT_PROFILE, Period, Question, Raw};

/// The query as typed.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Query {
    pub(super) profile: Option<String>,
    pub(super) as_of: Option<String>,
    pub(super) known_at: Option<String>,
    pub(super) programme: Vec<String>,
    pub(super) operator: Vec<String>,
    pub(super) region: Vec<String>,
    pub(super) cohort: Vec<String>,
    pub(super) sex: Option<String>,
    pub(super) period: Vec<String>,
    /// `regions` shows the outline map instead of tiles.
    pub(super) map: Option<String>,
    /// Page of the cohorts, from 1.
    pub(super) page: Option<usize>,
    /// A published headline to confront, `72 %`.
    pub(super) published: Option<String>,
    /// The base it was published on.
    pub(super) base: Option<String>,
    /// Part of a cohort's code or track.
    pub(super) q: Option<String>,
    /// Which figure of the definition, `I1`.
    pub(super) indicator: Option<String>,
    /// Which part of its base, `unknown`.
    pub(super) state: Option<String>,
    /// Published counts, one a line, each with its percentage or without.
    pub(super) parts: Option<String>,
    /// The total they were published with.
    pub(super) total: Option<String>,
    /// What counts were rounded to.
    pub(super) rounding: Option<String>,
}

impl Query {
    /// What the question is read from.
    pub(super) fn raw(&self) -> Raw<'_> {
        Raw {
            profile: self.profile.as_deref(),
            as_of: self.as_of.as_deref(),
            known_at: self.known_at.as_deref(),
            programme: texts(&self.programme),
            operator: texts(&self.operator),
            region: texts(&self.region),
            cohort: texts(&self.cohort),
            sex: self.sex.as_deref(),
            period: texts(&self.period),
        }
    }
}

/// A view's parameters that differ from the defaults, in a fixed order.
#[derive(Clone, Debug)]
pub struct Address(Vec<(&'static str, String)>);

impl Address {
    /// The address of a question. `default_as_of` is left out like every default.
    pub(super) fn of(question: &Question, query: &Query, default_as_of: chrono::NaiveDate) -> Self {
        let filter = &question.filter;
        let mut pairs = Vec::new();
        let mut add = |key, value: Option<String>| pairs.extend(value.map(|value| (key, value)));
        add("profile", Some(question.profile.code.clone()).filter(|code| code != DEFAULT_PROFILE));
        add("as_of", (question.as_of != default_as_of).then(|| question.as_of.to_string()));
        add("known_at", question.known_at.map(known_at));
        add("sex", filter.sex.map(|sex| sex.code().to_owned()));
        add("map", query.map.clone().filter(|map| map == "regions"));
        let mut add_all = |key, values: Vec<String>| pairs.extend(values.into_iter().map(|value| (key, value)));
        add_all("programme", filter.programme.clone());
        add_all("operator", filter.operator.clone());
        add_all("region", filter.region.iter().map(|region| region.code().to_owned()).collect());
        add_all("cohort", filter.cohort.clone());
        add_all("period", filter.period.iter().copied().map(Period::code).collect());
        Self(pairs)
    }

    /// The same view with these parameters set.
    pub(super) fn asking<'a>(&self, pairs: impl IntoIterator<Item = (&'static str, &'a str)>) -> Self {
        let mut asked = self.clone();
        for (key, value) in pairs {
            asked.0.retain(|(known, _)| *known != key);
            asked.0.push((key, value.to_owned()));
        }
        asked.0.retain(|(key, value)| (*key, value.as_str()) != ("profile", DEFAULT_PROFILE));
        asked
    }

    /// The same view at another path.
    pub(super) fn at(&self, path: &str) -> String {
        written(path, self.0.iter().map(|(key, value)| (*key, value.as_str())))
    }

    /// The same view with one parameter set or, with `None`, without it.
    pub(super) fn with(&self, path: &str, key: &'static str, value: Option<&str>) -> String {
        let kept = self.0.iter().filter(|(known, _)| *known != key).map(|(known, value)| (*known, value.as_str()));
        written(path, kept.chain(value.map(|value| (key, value))))
    }

    /// The same view without one value of one parameter.
    pub(super) fn without(&self, path: &str, key: &str, value: &str) -> String {
        let kept = self.0.iter().filter(|(known, held)| *known != key || held != value);
        written(path, kept.map(|(known, value)| (*known, value.as_str())))
    }

    /// The filters in force, the values of each key together.
    pub(super) fn pairs(&self) -> BTreeMap<&'static str, String> {
        let mut pairs: BTreeMap<&'static str, String> = BTreeMap::new();
        for (key, value) in self.filters() {
            let known = pairs.entry(key).or_default();
            if !known.is_empty() {
                known.push(',');
            }
            known.push_str(value);
        }
        pairs
    }

    /// The filters in force, as keys and values.
    pub(super) fn filters(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().filter(|(key, _)| *key != "map").map(|(key, value)| (*key, value.as_str()))
    }
}

fn texts(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}

/// An instant as an address says it: the day, when it is the last instant of one.
pub(super) fn known_at(at: DateTime<Utc>) -> String {
    let day = civil(at).date_naive();
    let is_whole = end_of_day(day) == Some(at);
    if is_whole { day.to_string() } else { at.to_rfc3339_opts(SecondsFormat::AutoSi, true) }
}

pub(super) fn written<'a>(path: &str, pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let query: Vec<String> =
        pairs.map(|(key, value)| format!("{key}={}", RawStr::new(value).percent_encode())).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}
