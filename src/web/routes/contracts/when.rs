//! Of which date, as known when: what an address of the ledger carries.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::FromForm;
use rocket::http::RawStr;
use serde::Serialize;

use crate::clock::{civil, end_of_day};
use crate::operations::contracts::Asked;
use crate::operations::insertion::Fault;
use crate::web::api::v1::refused;
use crate::web::problem::Problem;

/// As typed.
#[derive(Clone, Debug, Default, FromForm)]
pub struct When {
    as_of: Option<String>,
    known_at: Option<String>,
}

/// As shown in the form, and added to the links of a page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Shown {
    as_of: String,
    known_at: String,
    /// `?as_of=…`, or nothing for the defaults.
    query: String,
}

impl When {
    /// What other forms carry.
    pub(super) fn of(as_of: &str, known_at: &str) -> Self {
        Self { as_of: Some(as_of.to_owned()), known_at: Some(known_at.to_owned()) }
    }

    /// What is asked; `default` is the as-of date when none is given.
    pub(super) fn read(&self, default: NaiveDate) -> Result<Asked, Problem> {
        let given =
            |text: &Option<String>| text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        let fault = |field, value: String| refused(&[Fault { field, value, example: "2024-01-30".to_owned() }]);
        let as_of = match given(&self.as_of) {
            None => default,
            Some(text) => text.parse().map_err(|_| fault("as_of", text))?,
        };
        let known_at = match given(&self.known_at) {
            None => None,
            Some(text) => Some(instant(&text).ok_or_else(|| fault("known_at", text))?),
        };
        Ok(Asked { as_of, known_at })
    }

    /// The same for the form and the links.
    pub(super) fn shown(asked: Asked, default: NaiveDate) -> Shown {
        let known_at = asked.known_at.map(|at| civil(at).date_naive().to_string()).unwrap_or_default();
        let as_of = (asked.as_of != default).then(|| format!("as_of={}", asked.as_of));
        let known = (!known_at.is_empty()).then(|| format!("known_at={}", RawStr::new(&known_at).percent_encode()));
        let pairs: Vec<String> = as_of.into_iter().chain(known).collect();
        let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
        Shown { as_of: asked.as_of.to_string(), known_at, query }
    }
}

/// An instant, or the end of a civil day.
fn instant(text: &str) -> Option<DateTime<Utc>> {
    text.parse().map_or_else(|_| DateTime::parse_from_rfc3339(text).ok().map(|at| at.to_utc()), end_of_day)
}
