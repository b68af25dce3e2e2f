//! `GET /missions/<id>`: what is controlled, how far it has come, the next step.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::get;
use serde::Serialize;

use super::money::TrancheLink;
use super::viewer;
use crate::domain::ids::MissionId;
use crate::domain::mission::{Declaration, Sizing, Stage, sample_size};
use crate::i18n::Lang;
use crate::keys::hex;
use crate::storage::Reader;
use crate::storage::mission::{self, MemberRow, MissionRow};
use crate::web::form::Errors;
use crate::web::guards::{Auditor, Desk};
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// Somebody of the team.
#[derive(Clone, Debug, Serialize)]
pub struct Member {
    name: String,
    declaration: String,
    detail: Option<String>,
    at: DateTime<Utc>,
}

/// What decides the size of the sample, and what comes of it.
#[derive(Clone, Debug, Serialize)]
pub struct Size {
    risk: String,
    /// z, to four decimals.
    z: String,
    /// Percentages, to one decimal.
    expected: String,
    precision: String,
    minimum: u32,
    /// Once the population is known.
    cases: Option<i64>,
    wanted: Option<u32>,
}

/// What was typed into a step that was refused; never a seed that is still secret.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Kept {
    pub(super) hash: String,
    pub(super) seed: String,
    pub(super) declaration: String,
    pub(super) detail: String,
}

/// One mission.
#[derive(Clone, Debug, Serialize)]
pub struct MissionPage {
    pub(super) id: MissionId,
    title: String,
    figure: String,
    as_of: NaiveDate,
    known_at: DateTime<Utc>,
    stage: Stage,
    stages: &'static [Stage],
    part: Vec<String>,
    case_centimes: i64,
    insertion_centimes: i64,
    band_centimes: i64,
    tolerance: String,
    answer_days: i64,
    size: Size,
    population_hash: Option<String>,
    frozen_at: Option<DateTime<Utc>>,
    commitment: Option<String>,
    beacon: Option<String>,
    committed_at: Option<DateTime<Utc>>,
    seed: Option<String>,
    drawn_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    /// The tranche that is controlled, for whoever reads its contract.
    money: Option<TrancheLink>,
    team: Vec<Member>,
    /// What the reader declared.
    own: Option<String>,
    declarations: &'static [Declaration],
    pub(super) kept: Kept,
    pub(super) errors: Errors,
}

#[get("/missions/<id>", rank = 2)]
pub(super) async fn show(
    auditor: Auditor,
    id: Id<MissionId>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<Html<MissionPage>, Problem> {
    Ok(Html::personal(read(&mut desk.store.read().await?, &auditor, id.0, lang).await?))
}

/// A mission that an auditor sees.
pub(super) async fn find(tx: &mut Reader, auditor: &Auditor, id: MissionId) -> Result<MissionRow, Problem> {
    mission::find(tx, viewer(auditor), id).await?.ok_or_else(Problem::not_found)
}

pub(super) async fn read(
    tx: &mut Reader,
    auditor: &Auditor,
    id: MissionId,
    lang: Lang,
) -> Result<MissionPage, Problem> {
    let row = find(tx, auditor, id).await?;
    let team = mission::members(tx, id).await?;
    let own = team.iter().find(|member| member.account_id == auditor.actor.account);
    let own = own.map(|member| member.declaration.clone());
    let money = TrancheLink::of(tx, id, &auditor.scope).await?;
    Ok(MissionPage { money, own, ..MissionPage::of(row, team, lang)? })
}

/// Definition, version and figure of a mission.
pub(super) fn figure(row: &MissionRow) -> String {
    format!("{} v{} · {}", row.profile_code, row.profile_version, row.indicator)
}

/// A permille as a percentage of one decimal.
pub(super) fn percent(permille: i64) -> String {
    format!("{}.{}", permille / 10, permille % 10)
}

impl Size {
    pub(super) fn of(sizing: Sizing, cases: Option<i64>) -> Self {
        let z = sizing.risk.z();
        let known = cases.and_then(|cases| u32::try_from(cases).ok());
        Self {
            risk: sizing.risk.code().to_owned(),
            z: format!("{}.{:04}", z / 10_000, z % 10_000),
            expected: percent(sizing.expected.into()),
            precision: percent(sizing.precision.into()),
            minimum: sizing.minimum,
            cases,
            wanted: known.map(|cases| sample_size(cases, sizing)),
        }
    }
}

impl MissionPage {
    fn of(row: MissionRow, team: Vec<MemberRow>, lang: Lang) -> Result<Self, Problem> {
        let digits = |bytes: Option<&Vec<u8>>| bytes.map(|bytes| hex(bytes));
        let member = |row: MemberRow| Member {
            name: row.name,
            declaration: row.declaration,
            detail: row.detail,
            at: row.declared_at,
        };
        Ok(Self {
            id: row.mission_id,
            stage: row.stage(),
            stages: Stage::ALL,
            figure: figure(&row),
            part: part(&row.part, lang),
            tolerance: percent(row.tolerance_permille),
            size: Size::of(row.sizing()?, row.cases),
            population_hash: digits(row.population_hash.as_ref()),
            commitment: digits(row.commitment.as_ref()),
            beacon: digits(row.beacon.as_ref()),
            title: row.title,
            as_of: row.as_of,
            known_at: row.known_at,
            case_centimes: row.case_centimes,
            insertion_centimes: row.insertion_centimes,
            band_centimes: row.band_centimes,
            answer_days: row.answer_days,
            frozen_at: row.frozen_at,
            committed_at: row.committed_at,
            seed: row.seed,
            drawn_at: row.drawn_at,
            closed_at: row.closed_at,
            team: team.into_iter().map(member).collect(),
            money: None,
            own: None,
            declarations: Declaration::ALL,
            kept: Kept::default(),
            errors: Errors::new(lang),
        })
    }
}

/// The codes that the mission is limited to.
pub(super) fn part(text: &str, lang: Lang) -> Vec<String> {
    let read: Result<crate::operations::publications::Part, _> = serde_json::from_str(text);
    let word = |code: &str| if code == "pilot" { lang.text("insertion-period-pilot") } else { code.to_owned() };
    read.map(|part| part.codes().map(|(_, code)| word(code)).collect()).unwrap_or_default()
}

impl Page for MissionPage {
    const TEMPLATE: &'static str = "pages/missions/show.html";

    fn samples() -> Vec<Self> {
        let hash = |stage: Stage, from: Stage| (stage >= from).then(|| "0".repeat(64));
        let at = |stage: Stage, from: Stage| (stage >= from).then_some(DateTime::UNIX_EPOCH);
        let sizing = Sizing { risk: crate::domain::mission::Risk::Five, expected: 50, precision: 50, minimum: 2 };
        let page = |stage: Stage| Self {
            id: uuid::Uuid::nil().into(),
            title: "Contrôle des insertions, mai 2024".to_owned(),
            figure: "A_DATE v1 · I2".to_owned(),
            as_of: NaiveDate::default(),
            known_at: DateTime::UNIX_EPOCH,
            stage,
            stages: Stage::ALL,
            part: vec!["pilot".to_owned()],
            case_centimes: 0,
            insertion_centimes: 400_000,
            band_centimes: 400_000,
            tolerance: "2.0".to_owned(),
            answer_days: 15,
            size: Size::of(sizing, (stage > Stage::Planned).then_some(734)),
            population_hash: hash(stage, Stage::Frozen),
            frozen_at: at(stage, Stage::Frozen),
            commitment: hash(stage, Stage::Committed),
            beacon: hash(stage, Stage::Committed),
            committed_at: at(stage, Stage::Committed),
            seed: hash(stage, Stage::Drawn),
            drawn_at: at(stage, Stage::Drawn),
            closed_at: at(stage, Stage::Closed),
            team: vec![Member {
                name: "K. Bennani".to_owned(),
                declaration: "none".to_owned(),
                detail: None,
                at: DateTime::UNIX_EPOCH,
            }],
            money: (stage > Stage::Planned).then(TrancheLink::sample),
            own: Some("none".to_owned()),
            declarations: Declaration::ALL,
            kept: Kept::default(),
            errors: Errors::new(Lang::Fr),
        };
        let mut refused = page(Stage::Committed);
        refused.errors.add("seed", "faults-commitment");
        let stranger = Self { own: None, part: Vec::new(), ..page(Stage::Frozen) };
        Stage::ALL.iter().map(|stage| page(*stage)).chain([refused, stranger]).collect()
    }
}

crate::page!(MissionPage);
