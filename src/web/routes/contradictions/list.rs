//! `GET /contradictions`: the cases of one's own that an audit refused.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::{FromForm, get};
use serde::Serialize;

use crate::domain::ids::CaseId;
use crate::domain::mission::Standing;
use crate::operations::missions::{Claim, claims};
use crate::web::guards::{Coordinator, Desk};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::typed::text;

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
    reminded_on: Option<NaiveDate>,
}

codes! {
    /// Which refused cases, as the address says it; blank for all.
    pub enum State {
        /// Those that may still be answered.
        Open = "open",
        /// Those to answer at once.
        Due = "due",
    }
}

/// The list asked for.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Query {
    #[field(default = String::new())]
    state: String,
}

/// Refused cases.
#[derive(Clone, Debug, Serialize)]
pub struct ContradictionsPage {
    open: usize,
    state: Option<State>,
    states: &'static [State],
    total: usize,
    rows: Vec<Line>,
}

#[get("/contradictions?<query..>")]
pub(super) async fn list(
    reader: Coordinator,
    query: Query,
    desk: Desk<'_>,
) -> Result<Html<ContradictionsPage>, Problem> {
    let wrong = || Problem::unprocessable("problem-unprocessable-detail");
    let state = text(&query.state).map(|code| State::from_code(&code).ok_or_else(wrong)).transpose()?;
    let now = desk.clock.now();
    let claims = claims(&mut desk.store.read().await?, &reader.scope, now).await?;
    Ok(Html::personal(ContradictionsPage::of(claims, state, now)))
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
            reminded_on: claim.reminded_on,
        }
    }
}

impl ContradictionsPage {
    fn of(claims: Vec<Claim>, state: Option<State>, now: DateTime<Utc>) -> Self {
        let total = claims.len();
        let open = claims.iter().filter(|claim| claim.standing == Standing::Open).count();
        let admits = |claim: &Claim| match state {
            None => true,
            Some(State::Open) => claim.standing == Standing::Open,
            Some(State::Due) => claim.is_due(now),
        };
        let mut rows: Vec<Line> = claims.into_iter().filter(admits).map(Line::from).collect();
        rows.sort_by_key(|row| (row.standing != Standing::Open, row.until));
        Self { open, state, states: State::ALL, total, rows }
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
            reminded_on: reason.map(|_| NaiveDate::default()),
        };
        let rows = vec![line(Standing::Open, Some("no_proof")), line(Standing::Settled, None)];
        let bare = Self::of(Vec::new(), None, DateTime::UNIX_EPOCH);
        let due = Self { state: Some(State::Due), total: 2, ..bare.clone() };
        vec![Self { open: 1, total: 2, rows, ..bare.clone() }, bare, due]
    }
}

crate::page!(ContradictionsPage);
