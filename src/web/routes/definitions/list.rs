//! `GET /definitions/versions`: every definition with its versions, drafts included.

use chrono::NaiveDate;
use rocket::{State, get};
use serde::Serialize;

use crate::domain::definition::DefinitionState;
use crate::domain::ids::DefinitionId;
use crate::domain::indicator::{Definitions, shipped};
use crate::operations::figures::Figures;
use crate::storage::definition::{self, DefinitionRow};
use crate::web::guards::{Definer, Desk};
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// One version.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    code: String,
    /// Number; none for what was never activated.
    number: Option<i64>,
    valid_from: NaiveDate,
    /// `shipped`, or the state.
    state: &'static str,
    /// Whether figures of today are read with it.
    in_force: bool,
    reason: Option<String>,
    href: String,
}

/// One definition.
#[derive(Clone, Debug, Serialize)]
pub struct Versions {
    code: String,
    /// The version in force, which a new one is drafted from.
    from: String,
    lines: Vec<Line>,
}

/// Every definition.
#[derive(Clone, Debug, Serialize)]
pub struct VersionsPage {
    changes: bool,
    /// Versions that wait for somebody to activate or withdraw them.
    waiting: Vec<Line>,
    definitions: Vec<Versions>,
}

#[get("/definitions/versions")]
pub(super) async fn list(
    reader: Definer,
    desk: Desk<'_>,
    figures: &State<Figures>,
) -> Result<Html<VersionsPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let definitions = figures.definitions(&mut tx).await?;
    let rows = definition::list(&mut tx).await?;
    Ok(Html::personal(VersionsPage::of(&definitions, &rows, desk.clock.today(), reader.changes)?))
}

impl VersionsPage {
    fn of(
        definitions: &Definitions,
        rows: &[DefinitionRow],
        today: NaiveDate,
        changes: bool,
    ) -> Result<Self, crate::storage::Error> {
        let in_force = definitions.in_force(today, None);
        let is_read = |code: &str, number| in_force.iter().any(|one| one.code == code && Some(one.version) == number);
        let line = |row: &DefinitionRow| -> Result<Line, crate::storage::Error> {
            Ok(Line {
                code: row.code.clone(),
                number: row.number,
                valid_from: row.valid_from,
                state: row.state()?.code(),
                in_force: is_read(&row.code, row.number.and_then(|number| u32::try_from(number).ok())),
                reason: Some(row.reason.clone()),
                href: std::format!("/definitions/versions/{}", row.definition_id),
            })
        };
        let lines = rows.iter().map(line).collect::<Result<Vec<_>, _>>()?;
        let of_profile = |profile: &crate::domain::indicator::Profile| {
            let first = Line {
                code: profile.code.clone(),
                number: Some(i64::from(profile.version)),
                valid_from: profile.valid_from,
                state: "shipped",
                in_force: is_read(&profile.code, Some(profile.version)),
                reason: None,
                href: std::format!("/method/{}/{}", profile.code, profile.version),
            };
            let others = lines.iter().filter(|line| line.code == profile.code).cloned();
            let from = in_force.iter().find(|one| one.code == profile.code).map_or(1, |one| one.version);
            Versions {
                code: profile.code.clone(),
                from: std::format!("{}@{from}", profile.code),
                lines: others.chain([first]).collect(),
            }
        };
        let draft = DefinitionState::Draft.code();
        Ok(Self {
            changes,
            waiting: lines.iter().filter(|line| line.state == draft).cloned().collect(),
            definitions: shipped::all().iter().map(of_profile).collect(),
        })
    }
}

impl Page for VersionsPage {
    const TEMPLATE: &'static str = "pages/definitions/list.html";

    fn samples() -> Vec<Self> {
        let today = NaiveDate::default();
        let row = |state: DefinitionState, number| DefinitionRow {
            definition_id: DefinitionId(uuid::Uuid::nil()),
            code: "MINISTERE_A".to_owned(),
            number,
            valid_from: today,
            parameters: String::new(),
            reason: "Décision du comité de pilotage".to_owned(),
            state: state.code().to_owned(),
            created_by: uuid::Uuid::nil().into(),
            created_at: chrono::DateTime::UNIX_EPOCH,
            decided_by: None,
            decided_at: None,
            version: 1,
        };
        let rows = [
            row(DefinitionState::Draft, None),
            row(DefinitionState::Withdrawn, None),
            row(DefinitionState::Activated, Some(2)),
        ];
        let page = |rows: &[DefinitionRow], changes| Self::of(&Definitions::default(), rows, today, changes);
        [page(&rows, true), page(&[], false)].into_iter().flatten().collect()
    }
}

crate::page!(VersionsPage);
