//! `GET /contradictions`: the cases of one's own that an audit refused.

use chrono::{DateTime, Utc};
use rocket::get;
use serde::Serialize;

use crate::domain::ids::CaseId;
use crate::domain::mission::Standing;
use crate::operations::missions::{Claim, claims};
use crate::web::guards::{Coordinator, Desk};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// A case of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    id: CaseId,
    mission: String,
    reference: String,
    verdict: String,
    reason: Option<String>,
    refused: i64,
    standing: Standing,
    until: DateTime<Utc>,
}

/// Refused cases.
#[derive(Clone, Debug, Serialize)]
pub struct ContradictionsPage {
    open: usize,
    rows: Vec<Line>,
}

#[get("/contradictions")]
pub(super) async fn list(reader: Coordinator, desk: Desk<'_>) -> Result<Html<ContradictionsPage>, Problem> {
    let claims = claims(&mut desk.store.read().await?, &reader.scope, desk.clock.now()).await?;
    let mut rows: Vec<Line> = claims.into_iter().map(Line::from).collect();
    rows.sort_by_key(|row| (row.standing != Standing::Open, row.until));
    Ok(Html::personal(ContradictionsPage::of(rows)))
}

impl From<Claim> for Line {
    fn from(claim: Claim) -> Self {
        let last = claim.findings.last();
        Self {
            id: claim.case.case_id,
            mission: claim.mission.title,
            reference: claim.case.reference,
            verdict: last.map(|finding| finding.verdict.clone()).unwrap_or_default(),
            reason: last.and_then(|finding| finding.reason.clone()),
            refused: last.map_or(0, |finding| finding.refused_centimes),
            standing: claim.standing,
            until: claim.until,
        }
    }
}

impl ContradictionsPage {
    fn of(rows: Vec<Line>) -> Self {
        Self { open: rows.iter().filter(|row| row.standing == Standing::Open).count(), rows }
    }
}

impl Page for ContradictionsPage {
    const TEMPLATE: &'static str = "pages/contradictions/list.html";

    fn samples() -> Vec<Self> {
        let line = |standing, reason: Option<&str>| Line {
            id: uuid::Uuid::nil().into(),
            mission: "Contrôle des insertions, mai 2024".to_owned(),
            reference: "0123456789abcdef".to_owned(),
            verdict: if reason.is_some() { "insufficient" } else { "conforming" }.to_owned(),
            reason: reason.map(str::to_owned),
            refused: 400_000,
            standing,
            until: DateTime::UNIX_EPOCH,
        };
        let rows = vec![line(Standing::Open, Some("no_proof")), line(Standing::Settled, None)];
        vec![Self::of(rows), Self::of(Vec::new())]
    }
}

crate::page!(ContradictionsPage);
