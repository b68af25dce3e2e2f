//! `GET /missions`: the missions that an auditor sees.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::get;
use serde::Serialize;

use super::viewer;
use crate::domain::ids::MissionId;
use crate::domain::mission::Stage;
use crate::storage::mission::{self, MissionRow};
use crate::web::guards::{Auditor, Desk};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// Missions listed at most.
const ROWS: u32 = 200;

/// A mission of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    id: MissionId,
    title: String,
    figure: String,
    as_of: NaiveDate,
    stage: Stage,
    cases: Option<i64>,
    created_at: DateTime<Utc>,
}

/// Missions.
#[derive(Clone, Debug, Serialize)]
pub struct MissionsPage {
    rows: Vec<Line>,
}

#[get("/missions")]
pub(super) async fn list(auditor: Auditor, desk: Desk<'_>) -> Result<Html<MissionsPage>, Problem> {
    let rows = mission::list(&mut desk.store.read().await?, viewer(&auditor), ROWS).await?;
    let line = |row: MissionRow| Line {
        id: row.mission_id,
        stage: row.stage(),
        figure: format!("{} {}", row.profile_code, row.indicator),
        title: row.title,
        as_of: row.as_of,
        cases: row.cases,
        created_at: row.created_at,
    };
    Ok(Html::personal(MissionsPage { rows: rows.into_iter().map(line).collect() }))
}

impl Page for MissionsPage {
    const TEMPLATE: &'static str = "pages/missions/list.html";

    fn samples() -> Vec<Self> {
        let line = |stage, cases| Line {
            id: uuid::Uuid::nil().into(),
            title: "Contrôle des insertions, mai 2024".to_owned(),
            figure: "A_DATE I2".to_owned(),
            as_of: NaiveDate::default(),
            stage,
            cases,
            created_at: DateTime::UNIX_EPOCH,
        };
        let rows = Stage::ALL.iter().map(|stage| line(*stage, (*stage != Stage::Planned).then_some(734)));
        vec![Self { rows: rows.collect() }, Self { rows: Vec::new() }]
    }
}

crate::page!(MissionsPage);
