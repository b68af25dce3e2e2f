//! `GET /missions/<id>/results`: error rate with its interval, amounts, the indicator; reminders.

use chrono::{DateTime, NaiveDate, Utc};
use rocket::get;
use serde::Serialize;

use super::money::TrancheLink;
use super::papers::is_of_the_team;
use super::reminders::Reminders;
use super::show::{find, percent};
use crate::domain::ids::{CaseId, MissionId};
use crate::domain::indicator::Part;
use crate::domain::indicator::interval::Interval;
use crate::domain::indicator::rate::Percent;
use crate::domain::mission::estimate::estimate;
use crate::domain::mission::{Case, Estimate, Stage, Standing, StratumResult};
use crate::operations::missions::{Results, Sent, reminders, results};
use crate::storage::mission::MissionRow;
use crate::web::guards::{Auditor, Desk};
use crate::web::id::Id;
use crate::web::page::{Html, Page};
use crate::web::problem::Problem;

/// A stratum of the page.
#[derive(Clone, Debug, Serialize)]
pub struct Stratum {
    /// Its key: operator, region, outcome, band.
    key: String,
    operator: String,
    region: String,
    claimed: &'static str,
    band: String,
    cases: u32,
    drawn: u32,
    settled: u32,
    errors: u32,
    rate: Option<String>,
    low: Option<String>,
    high: Option<String>,
    refused: i64,
    extrapolated: Option<i64>,
}

/// A case whose claim fell.
#[derive(Clone, Debug, Serialize)]
pub struct Fallen {
    id: CaseId,
    reference: String,
    operator: String,
    reason: Option<String>,
    refused: i64,
}

/// Results.
#[derive(Clone, Debug, Serialize)]
pub struct ResultsPage {
    id: MissionId,
    mission_title: String,
    closed_at: Option<DateTime<Utc>>,
    /// How many cases stand so, by code.
    standings: Vec<(&'static str, usize)>,
    sample: usize,
    settled: u32,
    errors: u32,
    rate: Option<String>,
    low: Option<String>,
    high: Option<String>,
    tolerance: String,
    /// `above`, `below`, `undecided`, or none without a settled case.
    verdict: Option<&'static str>,
    cases: u32,
    covered: u32,
    /// Whole cases, half up.
    errors_extrapolated: i64,
    amount: i64,
    refused: i64,
    refused_extrapolated: i64,
    claimed_rate: Option<String>,
    removed_rate: Option<String>,
    extrapolated_rate: Option<String>,
    strata: Vec<Stratum>,
    removed: Vec<Fallen>,
    reminders: Reminders,
    /// The tranche that is controlled, for whoever reads its contract.
    money: Option<TrancheLink>,
    /// Whether this program writes PDF.
    pdf: bool,
    /// Whether the reader acts and takes the working papers: of the team, without conflict.
    acts: bool,
}

#[get("/missions/<id>/results")]
pub(super) async fn show(auditor: Auditor, id: Id<MissionId>, desk: Desk<'_>) -> Result<Html<ResultsPage>, Problem> {
    let mut tx = desk.store.read().await?;
    let row = find(&mut tx, &auditor, id.0).await?;
    if row.stage() < Stage::Drawn {
        return Err(Problem::not_found());
    }
    let told = results(&mut tx, &row, desk.clock.now()).await?;
    let sent = reminders(&mut tx, id.0).await?;
    let money = TrancheLink::of(&mut tx, id.0, &auditor.scope).await?;
    let acts = is_of_the_team(&mut tx, &row, auditor.actor.account).await?;
    let page = ResultsPage::of(&row, told, (sent, desk.clock.today()));
    Ok(Html::personal(ResultsPage { money, acts, ..page }))
}

pub(super) fn ends(interval: Option<Interval>) -> (Option<String>, Option<String>) {
    (interval.map(|one| one.low.to_string()), interval.map(|one| one.high.to_string()))
}

/// The rate beside the tolerance, by its interval: below, above, or not settled.
pub(super) fn verdict(interval: Option<Interval>, tolerance: i64) -> Option<&'static str> {
    let Interval { low, high } = interval?;
    let bound = Percent(u32::try_from(tolerance).unwrap_or(u32::MAX));
    Some(if high <= bound {
        "kept"
    } else if low > bound {
        "below"
    } else {
        "undecided"
    })
}

impl From<StratumResult> for Stratum {
    fn from(one: StratumResult) -> Self {
        let (low, high) = ends(one.interval);
        // From the end, so that nothing of an operator's code is lost.
        let mut parts = one.stratum.rsplitn(4, '/').map(str::to_owned);
        let mut next = || parts.next().unwrap_or_default();
        let (band, _, region, operator) = (next(), next(), next(), next());
        Self {
            operator,
            region,
            claimed: one.claimed.code(),
            band,
            key: one.stratum,
            cases: one.cases,
            drawn: one.drawn,
            settled: one.settled,
            errors: one.errors,
            rate: one.rate.map(|rate| rate.to_string()),
            low,
            high,
            refused: one.refused,
            extrapolated: one.refused_extrapolated,
        }
    }
}

impl ResultsPage {
    fn of(row: &MissionRow, told: Results, (sent, today): (Vec<Sent>, NaiveDate)) -> Self {
        let standings = Standing::ALL.iter().map(|one| (one.code(), told.count(*one))).collect();
        let fallen = |one: crate::operations::missions::Removed| Fallen {
            id: one.case.case_id,
            reference: one.case.reference,
            operator: one.case.operator_code,
            reason: one.reason.map(|reason| reason.code().to_owned()),
            refused: one.finding.refused_centimes,
        };
        let page = Self::told((row.mission_id, row.title.clone()), row.tolerance_permille, told.estimate);
        Self {
            closed_at: row.closed_at,
            standings,
            sample: told.sample.len(),
            removed: told.removed.into_iter().map(fallen).collect(),
            reminders: Reminders::of(told.to_remind, sent, today),
            ..page
        }
    }

    fn told((id, title): (MissionId, String), tolerance: i64, told: Estimate) -> Self {
        let text = |rate: Option<Percent>| rate.map(|rate| rate.to_string());
        let (low, high) = ends(told.interval);
        Self {
            id,
            mission_title: title,
            closed_at: None,
            standings: Vec::new(),
            sample: 0,
            settled: told.settled,
            errors: told.errors,
            rate: text(told.rate),
            low,
            high,
            tolerance: percent(tolerance),
            verdict: verdict(told.interval, tolerance),
            cases: told.cases,
            covered: told.covered,
            errors_extrapolated: (told.errors_milli + 500) / 1000,
            amount: told.amount,
            refused: told.refused,
            refused_extrapolated: told.refused_extrapolated,
            claimed_rate: text(told.claimed_rate),
            removed_rate: text(told.removed_rate),
            extrapolated_rate: text(told.extrapolated_rate),
            strata: told.strata.into_iter().map(Stratum::from).collect(),
            removed: Vec::new(),
            reminders: Reminders::default(),
            money: None,
            pdf: cfg!(feature = "pdf"),
            acts: false,
        }
    }
}

impl Page for ResultsPage {
    const TEMPLATE: &'static str = "pages/missions/results.html";

    fn samples() -> Vec<Self> {
        let case = Case {
            reference: "0123456789abcdef".to_owned(),
            operator: "ENSAM_R".to_owned(),
            region: "04".to_owned(),
            claimed: Part::Inserted,
            amount: 400_000,
            band: 2,
        };
        let settled = |is_error| Some(crate::domain::mission::estimate::Settled { is_error, refused: 0 });
        let title = || (uuid::Uuid::nil().into(), "Contrôle des insertions, mai 2024".to_owned());
        let reviewed = [(&case, true, settled(true)), (&case, true, settled(false)), (&case, false, None)];
        let full = Self {
            closed_at: Some(DateTime::UNIX_EPOCH),
            standings: Standing::ALL.iter().map(|one| (one.code(), 3)).collect(),
            sample: 15,
            acts: true,
            removed: vec![Fallen {
                id: uuid::Uuid::nil().into(),
                reference: "0123456789abcdef".to_owned(),
                operator: "ENSAM_R".to_owned(),
                reason: Some("no_proof".to_owned()),
                refused: 400_000,
            }],
            reminders: Reminders::sample(),
            money: Some(TrancheLink::sample()),
            ..Self::told(title(), 20, estimate(&reviewed))
        };
        vec![full, Self::told(title(), 20, estimate(&[(&case, true, None)]))]
    }
}

crate::page!(ResultsPage);
