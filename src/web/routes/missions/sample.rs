//! `GET /missions/<id>/sample`: the draw done again before the reader's eyes, the sample case by case.

use chrono::{DateTime, Utc};
use rocket::{FromForm, get};
use serde::Serialize;

use super::papers::is_of_the_team;
use super::show::find;
use crate::domain::ids::{CaseId, MissionId};
use crate::domain::mission::{Stage, Standing};
use crate::operations::missions::{Progress, redraw, results};
use crate::storage::mission_case::{self, ReplacementRow};
use crate::web::guards::{Auditor, Desk};
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;
use crate::web::routes::openings::address;
use crate::web::typed::text;

/// Cases of a page.
const ROWS: usize = 50;

/// What the sample is narrowed to.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Filters {
    #[field(default = String::new())]
    standing: String,
    #[field(default = String::new())]
    operator: String,
    #[field(default = 0)]
    from: usize,
}

/// A case of the sample.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    id: CaseId,
    reference: String,
    operator: String,
    region: String,
    claimed: String,
    amount: i64,
    standing: Standing,
    verdict: Option<String>,
    refused: Option<i64>,
    until: Option<DateTime<Utc>>,
}

/// A case that another replaced.
#[derive(Clone, Debug, Serialize)]
pub struct Replaced {
    out: String,
    taken: String,
    reason: String,
    at: DateTime<Utc>,
}

/// The sample.
#[derive(Clone, Debug, Serialize)]
pub struct SamplePage {
    id: MissionId,
    mission_title: String,
    filters: Filters,
    active: usize,
    standings: &'static [Standing],
    operators: Vec<String>,
    /// Whether the draw done again gives the same list.
    is_identical: bool,
    drawn: usize,
    total: usize,
    rows: Vec<Line>,
    first: Option<String>,
    next: Option<String>,
    replaced: Vec<Replaced>,
    /// Whether the reader opens cases: of the team, without conflict.
    acts: bool,
}

#[get("/missions/<id>/sample?<filters..>")]
pub(super) async fn show(
    auditor: Auditor,
    id: Id<MissionId>,
    filters: Filters,
    desk: Desk<'_>,
) -> Result<Html<SamplePage>, Problem> {
    let mut tx = desk.store.read().await?;
    let row = find(&mut tx, &auditor, id.0).await?;
    if row.stage() < Stage::Drawn {
        return Err(Problem::not_found());
    }
    let acts = is_of_the_team(&mut tx, &row, auditor.actor.account).await?;
    let again = redraw(&mut tx, &row).await?;
    let sample = results(&mut tx, &row, desk.clock.now()).await?.sample;
    let replaced = mission_case::replacements(&mut tx, id.0).await?;
    let drawn = again.drawn.iter().filter(|one| one.is_taken).count();
    let page = SamplePage::of((id.0, row.title), filters, sample, replaced);
    Ok(Html::personal(SamplePage { is_identical: again.is_identical, drawn, acts, ..page }))
}

impl From<Progress> for Line {
    fn from(one: Progress) -> Self {
        Self {
            id: one.case.case_id,
            reference: one.case.reference,
            operator: one.case.operator_code,
            region: one.case.region_code,
            claimed: one.case.claimed,
            amount: one.case.amount_centimes,
            standing: one.standing,
            refused: one.last.as_ref().map(|finding| finding.refused_centimes),
            verdict: one.last.map(|finding| finding.verdict),
            until: one.until,
        }
    }
}

impl SamplePage {
    fn of(
        (id, title): (MissionId, String),
        filters: Filters,
        sample: Vec<Progress>,
        replaced: Vec<ReplacementRow>,
    ) -> Self {
        let mut operators: Vec<String> = sample.iter().map(|one| one.case.operator_code.clone()).collect();
        operators.sort();
        operators.dedup();
        let standing = text(&filters.standing).and_then(|code| Standing::from_code(&code));
        let operator = text(&filters.operator);
        let admits = |one: &Progress| {
            standing.is_none_or(|wanted| one.standing == wanted)
                && operator.as_ref().is_none_or(|wanted| one.case.operator_code == *wanted)
        };
        let found: Vec<Progress> = sample.into_iter().filter(admits).collect();
        let total = found.len();
        let path = format!("/missions/{id}/sample");
        let page = |from: usize| {
            let from = from.to_string();
            let start = if from == "0" { "" } else { &from };
            address(&path, &[("standing", &filters.standing), ("operator", &filters.operator), ("from", start)])
        };
        let after = filters.from.saturating_add(ROWS);
        Self {
            id,
            mission_title: title,
            active: usize::from(standing.is_some()) + usize::from(operator.is_some()),
            standings: Standing::ALL,
            operators,
            is_identical: true,
            drawn: total,
            total,
            first: (filters.from > 0).then(|| page(0)),
            next: (after < total).then(|| page(after)),
            rows: found.into_iter().skip(filters.from).take(ROWS).map(Line::from).collect(),
            replaced: replaced.into_iter().map(Replaced::from).collect(),
            acts: false,
            filters,
        }
    }
}

impl From<ReplacementRow> for Replaced {
    fn from(row: ReplacementRow) -> Self {
        Self { out: row.reference, taken: row.replaced_by, reason: row.reason, at: row.decided_at }
    }
}

impl Page for SamplePage {
    const TEMPLATE: &'static str = "pages/missions/sample.html";

    fn samples() -> Vec<Self> {
        let line = |standing, verdict: Option<&str>| Line {
            id: uuid::Uuid::nil().into(),
            reference: "0123456789abcdef".to_owned(),
            operator: "ENSAM_R".to_owned(),
            region: "04".to_owned(),
            claimed: "inserted".to_owned(),
            amount: 400_000,
            standing,
            refused: verdict.map(|_| 400_000),
            verdict: verdict.map(str::to_owned),
            until: (standing == Standing::Open).then_some(DateTime::UNIX_EPOCH),
        };
        let title = || (uuid::Uuid::nil().into(), "Contrôle des insertions, mai 2024".to_owned());
        let bare = Self::of(title(), Filters::default(), Vec::new(), Vec::new());
        let full = Self {
            rows: vec![line(Standing::ToReview, None), line(Standing::Open, Some("insufficient"))],
            drawn: 112,
            total: 112,
            next: Some("?from=50".to_owned()),
            operators: vec!["ENSAM_R".to_owned()],
            replaced: vec![Replaced {
                out: "0123456789abcdef".to_owned(),
                taken: "fedcba9876543210".to_owned(),
                reason: "sealed".to_owned(),
                at: DateTime::UNIX_EPOCH,
            }],
            acts: true,
            ..bare.clone()
        };
        vec![full.clone(), bare, Self { is_identical: false, ..full }]
    }
}

crate::page!(SamplePage);
