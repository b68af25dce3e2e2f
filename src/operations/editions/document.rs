//! What is sealed: question, definitions, figures, proofs and method, as bytes that are the same whenever the same facts
//! are read.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::cases::Cases;
use crate::domain::indicator::{Audience, Dimension, Profile, shipped};
use crate::keys::hex;
use crate::operations::publications::{Part, Published, Row};
use crate::storage::Error;

/// The shape of the document, for whoever reads it in years.
const FORMAT: &str = "sanad-edition/1";

/// What is asked: everything that the figures depend on besides the facts.
#[derive(Clone, Debug)]
pub struct Asked {
    /// As-of date.
    pub as_of: NaiveDate,
    /// Known-at instant.
    pub known_at: DateTime<Utc>,
    /// For whom the figures are protected.
    pub audience: Audience,
    /// Dimensions of the breakdown beside the total.
    pub by: Vec<Dimension>,
    /// The part of the programmes.
    pub part: Part,
    /// Definitions, in the order in which they are printed.
    pub profiles: Vec<Arc<Profile>>,
}

/// What the facts give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The total under each figure, then the rows of the breakdown.
    pub figures: Vec<Row>,
    /// What proves the inserted.
    pub evidence: Vec<Evidence>,
    /// The cases.
    pub cases: Cases,
}

/// The inserted of one figure by the level of the proof that carries the insertion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Definition.
    pub profile: String,
    /// Figure.
    pub indicator: String,
    /// Level and count, E0 to E4; none where the audience may not know.
    pub levels: Vec<(String, Option<u32>)>,
}

/// The method in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Language.
    pub lang: String,
    /// What each figure counts.
    pub formulas: Vec<String>,
    /// What the figures do not say.
    pub limits: Vec<String>,
    /// What each column of the figures means, by its key.
    #[serde(default)]
    pub columns: BTreeMap<String, String>,
}

/// The sealed document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The shape of this document.
    pub format: String,
    /// What it is called.
    pub title: String,
    /// As-of date.
    pub as_of: NaiveDate,
    /// Known-at instant.
    pub known_at: String,
    /// `public` or `ministry`.
    pub audience: String,
    /// Smallest denominator shown to this audience.
    pub threshold: u32,
    /// About whom.
    pub part: Part,
    /// Dimensions of the breakdown.
    pub by: Vec<Dimension>,
    /// The definitions, whole.
    pub definitions: Vec<Value>,
    /// Total and breakdown.
    pub figures: Vec<Row>,
    /// What proves the inserted.
    pub evidence: Vec<Evidence>,
    /// How many cases stand behind the figures.
    pub cases: u64,
    /// SHA-256 of the document of cases.
    pub cases_sha256: String,
    /// The method in words, in each language.
    pub method: Vec<Words>,
    /// SHA-256 of the edition that this one replaces.
    pub supersedes: Option<String>,
    /// The agreed rate in force when it was sealed, in tenths of a percent; editions sealed before it was have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<u32>,
}

/// A text and its SHA-256.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bytes {
    /// The text.
    pub text: String,
    /// Its hash.
    pub hash: Vec<u8>,
}

impl Bytes {
    /// The text of a document.
    pub fn of(document: &impl Serialize) -> Result<Self, Error> {
        let text = serde_json::to_string(document).map_err(|error| corrupt(&error))?;
        Ok(Self { hash: Sha256::digest(&text).to_vec(), text })
    }
}

impl Document {
    /// The document of a question and what the facts give.
    pub fn of(
        title: &str,
        asked: &Asked,
        content: &Content,
        (method, supersedes, target): (Vec<Words>, Option<String>, Option<u32>),
    ) -> Result<Self, Error> {
        let profiles = asked.profiles.iter().map(|profile| serde_json::to_value(profile.as_ref()));
        Ok(Self {
            format: FORMAT.to_owned(),
            title: title.to_owned(),
            as_of: asked.as_of,
            known_at: asked.known_at.to_rfc3339_opts(SecondsFormat::Micros, true),
            audience: asked.audience.code().to_owned(),
            threshold: asked.audience.threshold(0),
            part: asked.part.clone(),
            by: asked.by.clone(),
            definitions: profiles.collect::<Result<_, _>>().map_err(|error| corrupt(&error))?,
            figures: content.figures.clone(),
            evidence: content.evidence.clone(),
            cases: content.cases.enrolments.len() as u64,
            cases_sha256: hex(&Bytes::of(&content.cases)?.hash),
            method,
            supersedes,
            target,
        })
    }

    /// The document of a stored text.
    pub fn parse(text: &str) -> Result<Self, Error> {
        serde_json::from_str(text).map_err(|error| corrupt(&error))
    }

    /// The figures of each definition as a breakdown of its own, in order.
    pub fn published(&self) -> Result<Vec<Published>, Error> {
        let asked = self.asked()?;
        let is_of = |row: &&Row, profile: &Profile| row.get("profile").and_then(Value::as_str) == Some(&profile.code);
        // A row of the breakdown has a key for its first dimension, null or not; the total has none.
        let is_total = |row: &Row| self.by.first().is_none_or(|dimension| !row.contains_key(dimension.code()));
        let under = |profile: &Arc<Profile>| {
            let own = self.figures.iter().filter(|row| is_of(row, profile)).cloned();
            let (total, rows) = own.partition(is_total);
            Published {
                profile: profile.code.clone(),
                profile_version: profile.version,
                as_of: asked.as_of,
                known_at: Some(asked.known_at),
                filter: self.part.clone(),
                by: self.by.clone(),
                total,
                rows,
            }
        };
        Ok(asked.profiles.iter().map(under).collect())
    }

    /// Codes of its definitions, in order.
    #[must_use]
    pub fn profiles(&self) -> Vec<&str> {
        self.definitions.iter().filter_map(|one| one.get("code").and_then(Value::as_str)).collect()
    }

    /// The question that it answers, with the definitions as they were.
    pub fn asked(&self) -> Result<Asked, Error> {
        let profile = |value: &Value| shipped::read_one(&value.to_string()).map(Arc::new);
        let corrupted = |value: String| Error::Corrupt { table: "edition", column: "document", value };
        Ok(Asked {
            as_of: self.as_of,
            known_at: self.known_at.parse().map_err(|_| corrupted(self.known_at.clone()))?,
            audience: Audience::from_code(&self.audience).ok_or_else(|| corrupted(self.audience.clone()))?,
            by: self.by.clone(),
            part: self.part.clone(),
            profiles: self
                .definitions
                .iter()
                .map(profile)
                .collect::<Result<_, _>>()
                .map_err(|fault| corrupted(fault.to_string()))?,
        })
    }
}

fn corrupt(error: &serde_json::Error) -> Error {
    Error::Corrupt { table: "edition", column: "document", value: error.to_string() }
}
