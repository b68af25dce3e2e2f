//! A learner's history in words, each entry with the day it was true and the moment it was known.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::clock::civil;
use crate::i18n::{Args, Lang};
use crate::storage::attestation::AttestationRow;
use crate::storage::timeline::{CorrectionRow, VersionRow};

/// An entry; one that a correction replaced is struck through.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    pub(super) on: NaiveDate,
    pub(super) at: DateTime<Utc>,
    pub(super) by: String,
    pub(super) text: String,
    pub(super) corrected_at: Option<DateTime<Utc>>,
}

/// The history, latest first.
pub(super) fn entries(
    versions: &[VersionRow],
    proofs: &[AttestationRow],
    corrections: &[CorrectionRow],
    lang: Lang,
) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut last: Option<(NaiveDate, Option<NaiveDate>, Option<NaiveDate>)> = None;
    for version in versions {
        let stated = (version.enrolled_on, version.withdrawn_on, version.graduated_on);
        if last == Some(stated) {
            continue;
        }
        last = Some(stated);
        let (key, on) = match stated {
            (_, _, Some(on)) => ("learner-was-graduated", on),
            (_, Some(on), None) => ("learner-was-withdrawn", on),
            (on, None, None) => ("learner-was-enrolled", on),
        };
        // An outcome adds to an enrolment; only another outcome or another date corrects it.
        let next = versions.iter().find(|other| Some(other.recorded_at) == version.superseded_at);
        let kept = next.is_none_or(|next| {
            next.enrolled_on == stated.0
                && (stated.1.is_none() || next.withdrawn_on == stated.1)
                && (stated.2.is_none() || next.graduated_on == stated.2)
        });
        entries.push(Entry {
            on,
            at: version.recorded_at,
            by: version.recorded_by.clone(),
            text: lang.text(key),
            corrected_at: version.superseded_at.filter(|_| !kept),
        });
    }
    entries.extend(proofs.iter().map(|proof| {
        let args = Args::new()
            .with("kind", lang.text(&format!("kind-short-{}", proof.kind)))
            .with("evidence", lang.text(&format!("evidence-{}", proof.evidence.as_deref().unwrap_or("none"))))
            .with("status", lang.text(&format!("status-{}", proof.status)));
        Entry {
            on: proof.attested_on,
            at: proof.recorded_at,
            by: proof.recorded_by.clone(),
            text: lang.text_with("learner-was-attested", &args),
            corrected_at: proof.superseded_at,
        }
    }));
    entries.extend(corrections.iter().map(|correction| Entry {
        on: civil(correction.happened_at).date_naive(),
        at: correction.happened_at,
        by: correction.actor.clone(),
        text: told(correction, lang),
        corrected_at: None,
    }));
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.at, entry.on)));
    entries
}

/// What a correction says: the fields changed, and why.
fn told(correction: &CorrectionRow, lang: Lang) -> String {
    #[derive(Default, serde::Deserialize)]
    #[serde(default)]
    struct Detail {
        fields: Vec<String>,
        reason: String,
    }
    let detail: Detail = serde_json::from_str(&correction.detail).unwrap_or_default();
    let fields: Vec<String> = detail.fields.iter().map(|field| lang.text(&format!("column-{field}"))).collect();
    let args = Args::new().with("fields", fields.join(&lang.text("learner-and"))).with("reason", detail.reason);
    lang.text_with("learner-was-corrected", &args)
}
