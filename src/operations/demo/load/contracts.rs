//! The contract-programme of 30 January 2024 with its three levers, one amendment and three tranches; a contract that pays
//! by enrolment; what was done under levers 2 and 3. Only the signature, its levers and the 15 000 learners announced for
//! 2026 are published: every other number and amount is invented, and the contracts say so.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use serde_json::Value;

use super::accounts::Staff;
use super::files::at;
use super::{Error, Place};
use crate::clock::Clock;
use crate::domain::contract::activity::{Activity, ActivityKind};
use crate::domain::contract::payment::PaymentAct;
use crate::domain::contract::{Rewriting, Terms};
use crate::domain::ids::{AccountId, ContractId};
use crate::domain::region::Region;
use crate::domain::scope::Scope;
use crate::operations::Act;
use crate::operations::contracts::{self, Amendment, Draft, Step};
use crate::operations::figures::Figures;
use crate::operations::hiring::Read;
use crate::storage::Writer;

const CONTRACTS: &str = include_str!("../../../../seeds/demo/contracts.json");
const ACTIVITIES: &str = include_str!("../../../../seeds/demo/activities.csv");

/// A contract of the scenario.
#[derive(Deserialize)]
struct Told {
    code: String,
    signed_on: NaiveDate,
    /// When it was entered here.
    entered_on: NaiveDate,
    terms: Terms,
    #[serde(default)]
    amendment: Option<ToldAmendment>,
    /// An amendment that is still being written.
    #[serde(default)]
    preparing: Option<ToldWriting>,
    #[serde(default)]
    steps: Vec<ToldStep>,
}

/// Its amendment: what of the terms becomes what.
#[derive(Deserialize)]
struct ToldAmendment {
    signed_on: NaiveDate,
    legal_reference: String,
    reason: String,
    terms: Value,
}

/// What is written of the next one.
#[derive(Deserialize)]
struct ToldWriting {
    on: NaiveDate,
    terms: Value,
}

/// One act on a tranche.
#[derive(Deserialize)]
struct ToldStep {
    tranche: String,
    act: PaymentAct,
    on: NaiveDate,
    by: Office,
    #[serde(default)]
    reason: String,
}

/// Who acts for the ministry.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Office {
    Reviewer,
    Second,
    Director,
}

/// What was done, a line each.
#[derive(Deserialize)]
struct ToldActivity {
    contract: String,
    kind: ActivityKind,
    title: String,
    held_on: NaiveDate,
    region: Option<Region>,
    city: Option<String>,
    participants: u32,
    women: u32,
    partners: String,
    firms: u32,
    audience: u32,
    proof: Option<String>,
}

/// The ledger of the ministry, written as it went.
struct Desk<'a> {
    tx: Writer,
    place: Place<'a>,
    staff: &'a Staff,
    figures: Figures,
}

/// Enters contracts and activities, and takes the tranches as far as the scenario has them.
pub(super) async fn keep(place: Place<'_>, staff: &Staff) -> Result<(), Error> {
    let told: Vec<Told> =
        serde_json::from_str(CONTRACTS).map_err(|error| Error::Missing(format!("contract: {error}")))?;
    let mut desk = Desk { tx: place.store.write().await?, place, staff, figures: Figures::default() };
    let mut entered = Vec::with_capacity(told.len());
    for one in &told {
        entered.push((one.code.as_str(), desk.enter(one).await?));
    }
    for row in csv::Reader::from_reader(ACTIVITIES.as_bytes()).deserialize() {
        let row: ToldActivity = row?;
        let contract = entered.iter().find(|(code, _)| *code == row.contract).map(|(_, id)| *id);
        desk.record(row, contract.ok_or_else(|| Error::Missing("contract of an activity".to_owned()))?).await?;
    }
    for (one, (_, id)) in told.iter().zip(&entered) {
        for step in &one.steps {
            desk.act(*id, step).await?;
        }
        desk.prepare(*id, one).await?;
    }
    desk.tx.commit().await?;
    Ok(())
}

impl Desk<'_> {
    fn of(&self, by: AccountId, now: DateTime<Utc>) -> Act {
        Act::of(by, &Clock::fixed(now), self.place.random)
    }

    async fn enter(&mut self, told: &Told) -> Result<ContractId, Error> {
        let everything = Scope::everything();
        let act = self.of(self.staff.reviewer, at(told.entered_on, 9));
        let draft = Draft { code: told.code.clone(), signed_on: told.signed_on, terms: told.terms.clone() };
        let id = contracts::draft(&mut self.tx, &self.figures, &act, &everything, draft).await?;
        contracts::sign(&mut self.tx, &act, Read { id, version: 1 }, &everything).await?;
        let Some(amendment) = &told.amendment else { return Ok(id) };
        let written = Amendment {
            signed_on: amendment.signed_on,
            legal_reference: amendment.legal_reference.clone(),
            reason: amendment.reason.clone(),
            terms: restated(&told.terms, &amendment.terms)?,
        };
        let act = self.of(self.staff.reviewer, at(amendment.signed_on, 11));
        contracts::amend(&mut self.tx, &self.figures, &act, (Read { id, version: 2 }, &everything), written).await?;
        Ok(id)
    }

    async fn prepare(&mut self, id: ContractId, told: &Told) -> Result<(), Error> {
        let Some(preparing) = &told.preparing else { return Ok(()) };
        let everything = Scope::everything();
        let act = self.of(self.staff.reviewer, at(preparing.on, 15));
        let read = |version| (Read { id, version }, &everything);
        let version = contracts::find(&mut self.tx, id, &everything).await?.row.version;
        contracts::begin_amendment(&mut self.tx, &act, read(version).0, &everything).await?;
        let terms = restated(&told.terms, &preparing.terms)?;
        let tranches = terms.tranches.iter().map(|one| Rewriting::Tranche(Some(one.code.clone()), one.clone()));
        let parts = std::iter::once(Rewriting::Head(None, Box::new(terms.clone()))).chain(tranches);
        for (version, part) in (version + 1..).zip(parts) {
            contracts::rewrite(&mut self.tx, &self.figures, &act, read(version), part).await?;
        }
        Ok(())
    }

    async fn record(&mut self, row: ToldActivity, contract: ContractId) -> Result<(), Error> {
        let act = self.of(self.staff.national, at(row.held_on, 18));
        let stated = Activity {
            contract,
            kind: row.kind,
            title: row.title,
            held_on: row.held_on,
            region: row.region,
            city: row.city,
            participants: row.participants,
            women: row.women,
            partners: row.partners.split('|').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
            firms: row.firms,
            audience: row.audience,
            proof: row.proof,
        };
        contracts::record_activity(&mut self.tx, &act, &stated).await?;
        Ok(())
    }

    async fn act(&mut self, id: ContractId, told: &ToldStep) -> Result<(), Error> {
        let by = match told.by {
            Office::Reviewer => self.staff.reviewer,
            Office::Second => self.staff.second,
            Office::Director => self.staff.director,
        };
        let act = self.of(by, at(told.on, 10));
        let done = crate::storage::contract_payment::of_tranche(&mut self.tx, id, &told.tranche).await?;
        let read = i64::try_from(done.len()).unwrap_or(i64::MAX);
        let step =
            Step { act: told.act, on: told.on, known_at: Some(act.now), amount_mad: None, reason: told.reason.clone() };
        let which = (id, told.tranche.as_str(), read, &Scope::everything());
        contracts::act_on_tranche(&mut self.tx, &self.figures, &act, which, step).await?;
        Ok(())
    }
}

/// Terms of which some are told anew: objects within objects, and in lists those of the same code.
fn restated(terms: &Terms, told: &Value) -> Result<Terms, Error> {
    let unreadable = |error: serde_json::Error| Error::Missing(format!("contract: {error}"));
    let mut whole = serde_json::to_value(terms).map_err(unreadable)?;
    restate(&mut whole, told);
    serde_json::from_value(whole).map_err(unreadable)
}

fn restate(whole: &mut Value, told: &Value) {
    let code = |value: &Value| value.get("code").cloned();
    match (whole, told) {
        (Value::Object(whole), Value::Object(told)) => {
            for (key, told) in told {
                restate(whole.entry(key.clone()).or_insert(Value::Null), told);
            }
        }
        (Value::Array(whole), Value::Array(told)) if told.iter().all(|one| code(one).is_some()) => {
            for told in told {
                match whole.iter_mut().find(|one| code(one) == code(told)) {
                    Some(known) => restate(known, told),
                    None => whole.push(told.clone()),
                }
            }
        }
        (whole, told) => *whole = told.clone(),
    }
}
