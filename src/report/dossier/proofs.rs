//! What proves the inserted, level by level.

use serde::Serialize;

use super::pen::Pen;
use crate::domain::indicator::shares::shares;
use crate::operations::editions::{Document, Evidence};

/// Levels from which somebody other than learner and operator confirms.
const CONFIRMED: [&str; 3] = ["E2", "E3", "E4"];

/// One level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Proof {
    code: String,
    label: String,
    count: String,
    share: String,
    /// Thousandths of the inserted; none where the audience may not know.
    permille: Option<u32>,
}

/// The levels under one figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Proofs {
    heading: String,
    sub: String,
    rows: Vec<Proof>,
}

/// One table a figure that has somebody inserted.
pub(super) fn proofs(document: &Document, pen: Pen) -> Vec<Proofs> {
    document.evidence.iter().filter_map(|one| Proofs::of(one, document, pen)).collect()
}

/// The share of the inserted whom a third party confirms, in tenths of a percent; none when a level is hidden.
pub(super) fn confirmed(evidence: &Evidence) -> Option<u32> {
    let counts: Vec<u32> = evidence.levels.iter().map(|(_, count)| *count).collect::<Option<_>>()?;
    let shares = shares(&counts)?;
    let levels = evidence.levels.iter().zip(shares);
    Some(levels.filter(|((code, _), _)| CONFIRMED.contains(&code.as_str())).map(|(_, share)| share.0).sum())
}

impl Proofs {
    fn of(evidence: &Evidence, document: &Document, pen: Pen) -> Option<Self> {
        if evidence.levels.iter().all(|(_, count)| *count == Some(0)) {
            return None;
        }
        let several = document.evidence.iter().filter(|other| other.profile == evidence.profile).count() > 1;
        let code =
            if several { format!("{} {}", evidence.profile, evidence.indicator) } else { evidence.profile.clone() };
        let counts: Option<Vec<u32>> = evidence.levels.iter().map(|(_, count)| *count).collect();
        let shares = counts.as_deref().and_then(shares).unwrap_or_default();
        let row = |(rank, (code, count)): (usize, &(String, Option<u32>))| {
            let share = shares.get(rank).map(|share| share.0);
            Proof {
                code: code.clone(),
                label: pen.text(&format!("level-{code}")),
                count: count.map_or_else(|| "–".to_owned(), |n| pen.number(n)),
                share: share.map_or_else(|| "–".to_owned(), |share| pen.percent(share)),
                permille: share.or(count.map(|_| 0)),
            }
        };
        let finding = match confirmed(evidence) {
            Some(share) => pen.with("document-proofs-finding", "rate", &pen.percent(share)),
            None => pen.text("edition-evidence"),
        };
        Some(Self {
            heading: pen
                .say("document-heading", &crate::i18n::Args::new().with("definition", code).with("finding", finding)),
            sub: pen.text("edition-evidence-text"),
            rows: evidence.levels.iter().enumerate().map(row).collect(),
        })
    }
}
