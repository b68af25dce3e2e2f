//! Verifying: the seal is intact, the journal still holds where it stood, and the facts give the same figures again.

use serde::Serialize;

use super::cases::Cases;
use super::document::{Bytes, Document};
use super::freeze::content;
use super::seal::is_sound;
use crate::domain::ids::{EditionId, EnrolmentId};
use crate::keys::hex;
use crate::operations::figures::Figures;
use crate::operations::{Error, Result};
use crate::storage::{Reader, audit, edition};

/// Differences listed at most; all are counted.
pub const MOST_LISTED: usize = 1000;

/// A case that the facts give otherwise than the edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Definition.
    pub profile: String,
    /// Figure.
    pub indicator: String,
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// Its letter in the edition; none when it was not in the population.
    pub sealed: Option<char>,
    /// Its letter now.
    pub found: Option<char>,
}

/// What verifying an edition found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Verification {
    /// SHA-256 of the document.
    pub sha256: String,
    /// Whether document, cases and signature are those that were sealed.
    pub seal_holds: bool,
    /// Whether the journal's entry at the checkpoint is the one it was.
    pub chain_holds: bool,
    /// Whether the facts give the figures again.
    pub figures_hold: bool,
    /// Cases that differ, the first of them.
    pub differences: Vec<Difference>,
    /// How many differ.
    pub differing: usize,
}

impl Verification {
    /// Whether nothing speaks against the edition.
    #[must_use]
    pub fn is_identical(&self) -> bool {
        self.seal_holds && self.chain_holds && self.figures_hold && self.differing == 0
    }
}

/// Verifies an edition against its seal, the journal and the facts, which are read from their tables anew: what the memory
/// of the process holds proves nothing of what is stored.
pub async fn verify(tx: &mut Reader, id: EditionId) -> Result<Verification> {
    let standing = edition::find(tx, id).await?.ok_or(Error::Missing("edition"))?;
    let stored = edition::cases(tx, id).await?.unwrap_or_default();
    let row = &standing.row;
    let mut found = Verification {
        sha256: hex(&row.hash),
        chain_holds: row.chain_seq == 0 || audit::hash_at(tx, row.chain_seq).await?.as_ref() == Some(&row.chain_hash),
        ..Verification::default()
    };
    let Ok(document) = Document::parse(&row.document) else { return Ok(found) };
    let Ok(sealed) = serde_json::from_str::<Cases>(&stored) else { return Ok(found) };
    found.seal_holds = is_sound(row) && hex(&Bytes::of(&sealed)?.hash) == document.cases_sha256;
    let again = content(tx, &Figures::default(), &document.asked()?).await?;
    found.figures_hold = again.figures == document.figures && again.evidence == document.evidence;
    let differences = differences(&sealed, &again.cases);
    found.differing = differences.len();
    found.differences = differences.into_iter().take(MOST_LISTED).collect();
    Ok(found)
}

/// The cases that two documents count otherwise, figure after figure.
fn differences(sealed: &Cases, found: &Cases) -> Vec<Difference> {
    let mut differences = Vec::new();
    for line in &sealed.readings {
        let same = |other: &&super::CaseLine| other.profile == line.profile && other.indicator == line.indicator;
        let now = found.readings.iter().find(same).map_or("", |line| line.states.as_str());
        let mut before = sealed.enrolments.iter().zip(line.states.chars()).peekable();
        let mut after = found.enrolments.iter().zip(now.chars()).peekable();
        let mut tell = |enrolment: &EnrolmentId, sealed, found| {
            if sealed != found {
                let (profile, indicator) = (line.profile.clone(), line.indicator.clone());
                differences.push(Difference { profile, indicator, enrolment: *enrolment, sealed, found });
            }
        };
        loop {
            match (before.peek().copied(), after.peek().copied()) {
                (None, None) => break,
                (Some((one, was)), Some((other, is))) if one == other => {
                    tell(one, Some(was), Some(is));
                    before.next();
                    after.next();
                }
                (Some((one, was)), other) if other.is_none_or(|(other, _)| one < other) => {
                    tell(one, Some(was), None);
                    before.next();
                }
                (_, Some((other, is))) => {
                    tell(other, None, Some(is));
                    after.next();
                }
                (Some(_), None) => {
                    before.next();
                }
            }
        }
    }
    differences
}
