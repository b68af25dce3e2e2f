//! What was said in a session, as bytes: what the hash printed under the minutes covers.

use chrono::SecondsFormat;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::keys::hex;
use crate::operations::reviews::Reviewing;

/// The first line, for whoever reads it in years.
const FORMAT: &str = "sanad-minutes/1";

/// Everything said in a session, one entry a line, on the edition it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minutes(String);

impl Minutes {
    /// The minutes of a session: four lines that name the format, the edition's SHA-256, the session and its day, then an
    /// array a line: number, kind, what it is about, which, what it answers, decision, day due, text, account, instant.
    /// Nothing is said after the signatures, so that signed minutes never change.
    #[must_use]
    pub fn of(reviewing: &Reviewing) -> Self {
        let (row, report) = (&reviewing.row, &reviewing.report.row);
        let mut text = format!("{FORMAT}\n{}\n{}\n{}\n", hex(&report.hash), row.review_id, row.held_on);
        for (entry, stored) in reviewing.session.entries().iter().zip(&reviewing.entries) {
            let said = &entry.said;
            let line = json!([
                entry.number,
                said.kind,
                said.about,
                said.subject,
                said.answers,
                said.decision,
                said.due_on,
                said.text,
                entry.by,
                stored.written_at.to_rfc3339_opts(SecondsFormat::Micros, true),
            ]);
            text.push_str(&line.to_string());
            text.push('\n');
        }
        Self(text)
    }

    /// The bytes.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Their SHA-256.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }
}
