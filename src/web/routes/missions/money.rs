//! Missions beside the money: the tranche that one controls, and what the concluded ones change of a tranche.

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use serde::Serialize;

use super::results::{ends, verdict};
use super::show::percent;
use crate::domain::ids::{ContractId, MissionId};
use crate::domain::mission::{Estimate, Stage};
use crate::domain::scope::Scope;
use crate::operations::contracts::{self, Ledger};
use crate::operations::missions::{Audited, Effect, audited};
use crate::operations::{Error, Result};
use crate::storage::mission::MissionRow;
use crate::storage::money::centimes;
use crate::storage::{Reader, mission_tranche};

/// The tranche that a mission controls.
#[derive(Clone, Debug, Serialize)]
pub struct TrancheLink {
    pub(super) contract: ContractId,
    pub(super) contract_code: String,
    pub(super) tranche: String,
}

impl TrancheLink {
    /// The tranche of a mission, when its contract lies in the reader's scope.
    pub(super) async fn of(tx: &mut Reader, id: MissionId, scope: &Scope) -> Result<Option<Self>> {
        let Some(on) = mission_tranche::of(tx, id).await? else { return Ok(None) };
        match contracts::find(tx, on.contract_id, scope).await {
            Ok(found) => {
                Ok(Some(Self { contract: on.contract_id, contract_code: found.row.code, tranche: on.tranche_code }))
            }
            Err(Error::Missing(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub(super) fn sample() -> Self {
        Self { contract: uuid::Uuid::nil().into(), contract_code: "CP-MNC-2024".to_owned(), tranche: "T2".to_owned() }
    }
}

/// A mission on a tranche, for the pages of its contract: amounts in centimes, percentages as texts.
#[derive(Clone, Debug, Serialize)]
pub struct ControlView {
    id: MissionId,
    title: String,
    tranche: String,
    stage: Stage,
    closed_at: Option<DateTime<Utc>>,
    /// `kept`, `below` or `undecided` beside the tolerance, once concluded.
    verdict: Option<&'static str>,
    rate: Option<String>,
    low: Option<String>,
    high: Option<String>,
    tolerance: String,
    settled: u32,
    errors: u32,
    claimed_rate: Option<String>,
    extrapolated_rate: Option<String>,
    /// Extrapolated refused amount, by the unit prices of the mission.
    refused: Option<i64>,
    /// Proposed, and proposed once the errors are removed; none when the tranche rests on nothing controlled.
    proposed: Option<i64>,
    corrected: Option<i64>,
    /// What is lost between the two.
    lost: i64,
}

impl ControlView {
    /// The missions on one tranche of a ledger, with what they change of it; or on all of them, without: each tranche is
    /// measured as of its own date.
    pub(in crate::web::routes) async fn all(
        tx: &mut Reader,
        ledger: &Ledger,
        tranche: Option<&str>,
    ) -> Result<Vec<Self>> {
        let found = audited(tx, ledger.contract, tranche).await?;
        let effect = |one: &Audited, told: &Estimate| Effect::of(ledger, tranche?, (&one.row, told));
        let view = |one: &Audited| {
            let told = one.estimate.as_ref();
            Self::told((&one.row, &one.tranche), told, told.and_then(|told| effect(one, told)))
        };
        Ok(found.iter().map(view).collect())
    }

    pub(super) fn told((row, tranche): (&MissionRow, &str), told: Option<&Estimate>, effect: Option<Effect>) -> Self {
        let (low, high) = ends(told.and_then(|told| told.interval));
        let text = |rate: Option<crate::domain::indicator::rate::Percent>| rate.map(|rate| rate.to_string());
        let (proposed, corrected) = effect.map(|one| (centimes(one.proposed), centimes(one.corrected))).unzip();
        Self {
            id: row.mission_id,
            title: row.title.clone(),
            tranche: tranche.to_owned(),
            stage: row.stage(),
            closed_at: row.closed_at,
            verdict: told.and_then(|told| verdict(told.interval, row.tolerance_permille)),
            rate: text(told.and_then(|told| told.rate)),
            low,
            high,
            tolerance: percent(row.tolerance_permille),
            settled: told.map_or(0, |told| told.settled),
            errors: told.map_or(0, |told| told.errors),
            claimed_rate: text(told.and_then(|told| told.claimed_rate)),
            extrapolated_rate: text(told.and_then(|told| told.extrapolated_rate)),
            refused: told.map(|told| told.refused_extrapolated),
            lost: proposed.zip(corrected).map_or(0, |(proposed, corrected)| proposed - corrected),
            proposed,
            corrected,
        }
    }

    /// A concluded one for samples, with or without an effect.
    pub(super) fn sample(changes: bool) -> Self {
        let told = super::concluded::sample();
        let effect = Effect { proposed: Decimal::from(3_000_000), corrected: Decimal::from(1_500_000) };
        Self::told((&sample_row(Some(DateTime::UNIX_EPOCH)), "T2"), Some(&told), changes.then_some(effect))
    }

    /// One concluded, one that changes nothing, and one under way.
    pub(in crate::web::routes) fn samples() -> Vec<Self> {
        vec![Self::sample(true), Self::sample(false), Self::told((&sample_row(None), "T2"), None, None)]
    }
}

/// A mission of no database.
fn sample_row(closed_at: Option<DateTime<Utc>>) -> MissionRow {
    let at = Some(DateTime::UNIX_EPOCH);
    MissionRow {
        mission_id: uuid::Uuid::nil().into(),
        title: "Contrôle de la deuxième tranche".to_owned(),
        profile_code: "A_DATE".to_owned(),
        profile_version: 1,
        indicator: "I2".to_owned(),
        as_of: NaiveDate::default(),
        known_at: DateTime::UNIX_EPOCH,
        part: "{}".to_owned(),
        case_centimes: 0,
        insertion_centimes: 400_000,
        band_centimes: 400_000,
        tolerance_permille: 20,
        risk: "5".to_owned(),
        expected_permille: 50,
        precision_permille: 50,
        least: 2,
        answer_days: 15,
        created_by: uuid::Uuid::nil().into(),
        created_at: DateTime::UNIX_EPOCH,
        frozen_at: at,
        population_hash: None,
        cases: Some(734),
        committed_at: at,
        commitment: None,
        beacon: None,
        drawn_at: at,
        seed: None,
        sample_size: Some(112),
        closed_at,
    }
}
