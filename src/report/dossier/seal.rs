//! Who signed, and how a reader verifies.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::pen::Pen;
use super::{Beside, Fact};
use crate::domain::edition;
use crate::domain::ids::AccountId;
use crate::keys::hex;
use crate::storage::edition::{EditionRow, Standing, StepRow};

/// The names of those who froze, reviewed and decided.
pub type Signers = BTreeMap<AccountId, String>;

/// A place for a signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signature {
    role: String,
    name: String,
    at: String,
    pending: bool,
}

/// A step and the words given with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    what: String,
    why: String,
}

/// Author, reviewer, approver.
pub(super) fn signatures(standing: &Standing, beside: &Beside<'_>) -> Vec<Signature> {
    let pen = Pen(beside.lang);
    let signed = |role: &str, by: Option<(AccountId, DateTime<Utc>)>| {
        let name = |id: &AccountId| match beside.signers {
            Some(signers) => signers.get(id).cloned().unwrap_or_default(),
            None => pen.text("document-signer-held"),
        };
        Signature {
            role: pen.text(&format!("document-role-{role}")),
            name: by.as_ref().map_or_else(|| pen.text("document-unsigned"), |(id, _)| name(id)),
            at: by.map(|(_, at)| pen.instant(at)).unwrap_or_default(),
            pending: by.is_none(),
        }
    };
    let step = |step: edition::Step| {
        let taken = standing.steps.iter().find(|row| row.step == step.code());
        taken.map(|row| (row.taken_by, row.taken_at))
    };
    vec![
        signed("author", Some((standing.row.author, standing.row.frozen_at))),
        signed("reviewer", step(edition::Step::Review)),
        signed("approver", step(edition::Step::Approve)),
    ]
}

/// The words given with the steps.
pub(super) fn history(standing: &Standing, pen: Pen) -> Vec<Step> {
    let told = |row: &StepRow| {
        let why = row.reason.clone().filter(|reason| !reason.trim().is_empty())?;
        let what = format!("{}, {}", pen.text(&format!("edition-step-{}", row.step)), pen.instant(row.taken_at));
        Some(Step { what, why })
    };
    standing.steps.iter().filter_map(told).collect()
}

/// At the foot of each page.
pub(super) fn footer(row: &EditionRow, beside: &Beside<'_>) -> Vec<Fact> {
    let pen = Pen(beside.lang);
    let fact = |key: &str, value: String| Fact { label: pen.text(key), value };
    vec![
        fact("common-hash", hex(&row.hash)),
        fact("edition-key", hex(&row.public_key)),
        fact("document-verify", beside.verify_at.to_owned()),
    ]
}

/// Everything that an offline verification needs.
pub(super) fn seal(row: &EditionRow, pen: Pen) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact { label: pen.text(key), value };
    vec![
        fact("document-hash", hex(&row.hash)),
        fact("edition-chain", row.chain_seq.to_string()),
        fact("document-chain-hash", hex(&row.chain_hash)),
        fact("edition-signature", hex(&row.signature)),
        fact("edition-key", hex(&row.public_key)),
    ]
}
