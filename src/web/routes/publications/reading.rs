//! What a publication says, proposed or published: the question it answers and its rows.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::table::{Section, sections};
use super::words::Words;
use crate::operations::publications::Published;

/// The question and the rows, in words.
#[derive(Clone, Debug, Serialize)]
pub struct Reading {
    profile: String,
    version: u32,
    as_of: NaiveDate,
    known_at: Option<DateTime<Utc>>,
    by: String,
    filters: Vec<String>,
    pub(super) sections: Vec<Section>,
}

impl Reading {
    pub(super) fn of(published: &Published, words: &Words) -> Self {
        Self {
            profile: published.profile.clone(),
            version: published.profile_version,
            as_of: published.as_of,
            known_at: published.known_at,
            by: words.by(&published.by),
            filters: words.filters(&published.filter),
            sections: sections(published, words),
        }
    }

    pub(super) fn sample() -> Self {
        Self {
            profile: "MINISTERE_A".to_owned(),
            version: 1,
            as_of: NaiveDate::default(),
            known_at: Some(DateTime::UNIX_EPOCH),
            by: "région".to_owned(),
            filters: vec!["Phase pilote".to_owned()],
            sections: Section::samples(),
        }
    }
}
