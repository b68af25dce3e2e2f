//! Earlier editions of the same people, and where each definition is compared between the two, cause by cause.

use chrono::{NaiveDate, SecondsFormat};
use rocket::http::RawStr;
use serde::Serialize;

use super::view::is_of_the_house;
use crate::domain::ids::EditionId;
use crate::domain::role::Role;
use crate::operations::editions::Document;
use crate::storage::edition::{self, EditionRow, Standing};
use crate::storage::{Reader, Result};
use crate::web::guards::Visitor;

/// Roles that open the comparison.
const COMPARE: [Role; 2] = [Role::Reviewer, Role::Auditor];

/// An earlier edition.
#[derive(Clone, Debug, Serialize)]
pub struct Earlier {
    id: EditionId,
    title: String,
    as_of: NaiveDate,
    /// Definition, and the address of the comparison under it.
    under: Vec<(String, String)>,
}

/// The editions of the same people at earlier dates that were approved, the latest first, for a reader who may compare.
pub(super) async fn earlier(
    tx: &mut Reader,
    reader: &Visitor,
    (standing, document): (&Standing, &Document),
) -> Result<Vec<Earlier>> {
    let compares = reader.0.as_ref().is_some_and(|actor| COMPARE.iter().any(|role| actor.holds(*role)));
    if !(compares && is_of_the_house(reader)) {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for other in edition::list(tx).await? {
        let is_before = (other.row.as_of, other.row.known_at) < (standing.row.as_of, standing.row.known_at);
        if !(other.was_approved && is_before) {
            continue;
        }
        let known = Document::parse(&other.row.document)?;
        let shared = document.profiles().into_iter().filter(|code| known.profiles().contains(code));
        let under: Vec<_> =
            shared.map(|code| (code.to_owned(), address(code, document, (&other.row, &standing.row)))).collect();
        if known.part == document.part && !under.is_empty() {
            found.push(Earlier {
                id: other.row.edition_id,
                as_of: other.row.as_of,
                title: other.row.title.clone(),
                under,
            });
        }
    }
    Ok(found)
}

/// The comparison of two editions of the same part under a definition.
fn address(profile: &str, document: &Document, (a, b): (&EditionRow, &EditionRow)) -> String {
    let mut query = format!("profile={profile}");
    let mut add = |key: &str, value: &str| {
        if !value.is_empty() {
            query.push_str(&format!("&{key}={}", RawStr::new(value).percent_encode()));
        }
    };
    let part = &document.part;
    add("programme", &part.programme.join(","));
    add("sex", part.sex.map_or("", |sex| sex.code()));
    for (side, row) in [("a", a), ("b", b)] {
        add(&format!("{side}.as_of"), &row.as_of.to_string());
        add(&format!("{side}.known_at"), &row.known_at.to_rfc3339_opts(SecondsFormat::AutoSi, true));
        add(&format!("{side}.operator"), &part.operator.join(","));
        add(&format!("{side}.region"), &part.region.join(","));
        add(&format!("{side}.cohort"), &part.cohort.join(","));
        add(&format!("{side}.period"), &part.period.join(","));
    }
    format!("/compare?{query}")
}

impl Earlier {
    pub(super) fn sample() -> Self {
        Self {
            id: uuid::Uuid::nil().into(),
            title: "Revue de janvier 2024".to_owned(),
            as_of: NaiveDate::default(),
            under: vec![("A_DATE".to_owned(), "/compare?profile=A_DATE".to_owned())],
        }
    }
}
