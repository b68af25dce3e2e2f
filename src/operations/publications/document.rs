//! What is published: the question and its rows, as canonical JSON whose SHA-256 names it.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use crate::domain::indicator::{Dimension, IndicatorRow};
use crate::domain::person::Sex;
use crate::domain::region::Region;
use crate::domain::scope::Scope;
use crate::operations::insertion::{Filter, Period, Question};
use crate::storage::Error;
use crate::storage::publication::PublicationRow;

/// The shape of the document, for whoever reads it in years.
const FORMAT: &str = "sanad-publication/1";

/// The part of the programmes that a publication is about, as codes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Programmes.
    pub programme: Vec<String>,
    /// Operators.
    pub operator: Vec<String>,
    /// Regions.
    pub region: Vec<String>,
    /// Cohorts.
    pub cohort: Vec<String>,
    /// Women or men.
    pub sex: Option<Sex>,
    /// `pilot` or years.
    pub period: Vec<String>,
}

impl Part {
    /// The codes of a filter.
    #[must_use]
    pub fn of(filter: &Filter) -> Self {
        Self {
            programme: filter.programme.clone(),
            operator: filter.operator.clone(),
            region: filter.region.iter().map(|region| region.code().to_owned()).collect(),
            cohort: filter.cohort.clone(),
            sex: filter.sex,
            period: filter.period.iter().copied().map(Period::code).collect(),
        }
    }

    /// Whether all of it lies in a scope, whatever cohorts there are.
    #[must_use]
    pub fn lies_in(&self, scope: &Scope) -> bool {
        let within = |limit: Option<&str>, asked: &[String]| {
            limit.is_none_or(|limit| !asked.is_empty() && asked.iter().all(|code| code == limit))
        };
        scope.areas().iter().any(|area| {
            within(area.programme.as_deref(), &self.programme)
                && within(area.operator.as_deref(), &self.operator)
                && within(area.region.map(Region::code), &self.region)
        })
    }

    /// The filter of these codes; `None` when one of them does not read.
    #[must_use]
    pub fn filter(&self) -> Option<Filter> {
        Some(Filter {
            programme: self.programme.clone(),
            operator: self.operator.clone(),
            region: self.region.iter().map(|code| Region::from_code(code)).collect::<Option<_>>()?,
            cohort: self.cohort.clone(),
            sex: self.sex,
            period: self.period.iter().map(|code| Period::from_code(code)).collect::<Option<_>>()?,
        })
    }

    /// Each code under its key, in order.
    pub fn codes(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let lists = [
            ("programme", &self.programme),
            ("operator", &self.operator),
            ("region", &self.region),
            ("cohort", &self.cohort),
            ("period", &self.period),
        ];
        let listed = lists.into_iter().flat_map(|(key, codes)| codes.iter().map(move |code| (key, code.as_str())));
        listed.chain(self.sex.map(|sex| ("sex", sex.code())))
    }
}

/// A document about to be published.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its text.
    pub text: String,
    /// SHA-256 of the text.
    pub hash: Vec<u8>,
}

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    profile: &'a str,
    profile_version: u32,
    as_of: NaiveDate,
    known_at: Option<String>,
    filter: Part,
    by: &'a [Dimension],
    audience: &'static str,
    total: &'a [IndicatorRow],
    rows: &'a [IndicatorRow],
}

impl Document {
    /// The document of rows as the public reads them.
    pub(super) fn of(
        question: &Question,
        by: &[Dimension],
        total: &[IndicatorRow],
        rows: &[IndicatorRow],
    ) -> Result<Self, Error> {
        let written = Written {
            format: FORMAT,
            profile: &question.profile.code,
            profile_version: question.profile.version,
            as_of: question.as_of,
            known_at: question.known_at.map(|at| at.to_rfc3339_opts(SecondsFormat::Micros, true)),
            filter: Part::of(&question.filter),
            by,
            audience: "public",
            total,
            rows,
        };
        let text = serde_json::to_string(&written).map_err(|error| corrupt(&error))?;
        Ok(Self { hash: Sha256::digest(&text).to_vec(), text })
    }
}

/// One row: the keys of `interfaces.md` §3 and their values, hidden ones null.
pub type Row = Map<String, Value>;

/// A document as it is read back.
#[derive(Clone, Debug, Deserialize)]
pub struct Published {
    /// Definition.
    pub profile: String,
    /// Its version.
    pub profile_version: u32,
    /// As-of date.
    pub as_of: NaiveDate,
    /// Known-at instant.
    pub known_at: Option<DateTime<Utc>>,
    /// About whom.
    pub filter: Part,
    /// Broken down by what.
    pub by: Vec<Dimension>,
    /// The total under each indicator.
    pub total: Vec<Row>,
    /// The rows, indicator after indicator; none without dimension.
    pub rows: Vec<Row>,
}

impl Published {
    /// The document of a stored publication.
    pub fn read(row: &PublicationRow) -> Result<Self, Error> {
        Self::parse(&row.document)
    }

    /// The document of a text.
    pub(super) fn parse(text: &str) -> Result<Self, Error> {
        serde_json::from_str(text).map_err(|error| corrupt(&error))
    }

    /// The value of a row along each dimension.
    #[must_use]
    pub fn key(&self, row: &Row) -> Vec<Option<String>> {
        let value = |dimension: &Dimension| row.get(dimension.code()).and_then(Value::as_str).map(str::to_owned);
        self.by.iter().map(value).collect()
    }
}

/// Whether a row shows a key.
pub(super) fn shows(row: &Row, key: &str) -> bool {
    let hidden = row.get("suppressed").and_then(Value::as_array);
    !hidden.is_some_and(|keys| keys.iter().any(|hidden| hidden == key))
}

fn corrupt(error: &serde_json::Error) -> Error {
    Error::Corrupt { table: "publication", column: "document", value: error.to_string() }
}
