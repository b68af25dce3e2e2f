//! A contract measured as of a date, as known at an instant.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use serde::Serialize;

use super::bench::Bench;
use super::statement::Statement;
use super::{enrolments, within};
use crate::domain::contract::activity::Activity;
use crate::domain::contract::payment::Payment;
use crate::domain::contract::what_if::{Missing, missing};
use crate::domain::contract::{
    Commitment, ContractState, Definition, History, Lever, Measured, Proposal, Target, Terms, Tranche, Unit, Verdict,
    Words,
};
use crate::domain::ids::ContractId;
use crate::domain::indicator::Audience;
use crate::domain::region::Region;
use crate::domain::scope::Scope;
use crate::operations::figures::Figures;
use crate::operations::insertion::Population;
use crate::operations::{Error, Result};
use crate::storage::activity::ActivityRow;
use crate::storage::contract_payment::payment;
use crate::storage::{self, Reader, activity, contract_payment};

/// Of which date, as known when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Asked {
    /// As-of date.
    pub as_of: NaiveDate,
    /// As known then; none: everything known now.
    pub known_at: Option<DateTime<Utc>>,
}

/// One region of a commitment that has a target of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct RegionMeasured {
    /// The region.
    pub region: Region,
    /// Its target in force.
    pub target: Target,
    /// What it measures to.
    pub measured: Measured,
    /// How it stands.
    pub verdict: Verdict,
}

/// A commitment, measured.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MeasuredCommitment {
    /// Its code in the contract.
    pub code: String,
    /// What it acts on.
    pub lever: Lever,
    /// What is committed to.
    pub label: Words,
    /// What its values are said in.
    pub unit: Unit,
    /// Its weight, in percent.
    pub weight: u32,
    /// The definition it reads, in its version.
    pub definition: Option<Definition>,
    /// Where it stood before, in the unit.
    pub baseline: Option<u32>,
    /// The target in force.
    pub target: Option<Target>,
    /// What it measures to.
    pub measured: Measured,
    /// How it stands to the target.
    pub verdict: Verdict,
    /// Regions with a target of their own.
    pub regions: Vec<RegionMeasured>,
}

/// A contract as it stands.
#[derive(Clone, Debug)]
pub struct Ledger {
    /// The contract.
    pub contract: ContractId,
    /// Its code.
    pub code: String,
    /// Where it stands now.
    pub state: ContractState,
    /// Version of the contract, for a change.
    pub version: i64,
    /// Of which date, as known when.
    pub asked: Asked,
    /// The data revision it was read at.
    pub revision: i64,
    /// The terms through time.
    pub history: History,
    /// Number of the amendment whose terms are read; 0 for the contract itself.
    pub amendment: u32,
    /// Those terms.
    pub terms: Terms,
    /// The commitments, measured, in the order of the terms.
    pub commitments: Vec<MeasuredCommitment>,
    /// What was done of each tranche, by code.
    pub payments: BTreeMap<String, Payment>,
    /// What enrolments have earned, when it pays by enrolment.
    pub statement: Option<Statement>,
}

/// The amount of a tranche, with each step, and what is missing of each condition.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposed {
    /// The tranche.
    pub tranche: Tranche,
    /// The amount and its conditions.
    pub proposal: Proposal,
    /// For each condition, what would meet it.
    pub missing: Vec<Option<Missing>>,
    /// When it pays by enrolment: earned in all, and already engaged by the other tranches.
    pub by_enrolment: Option<(Decimal, Decimal)>,
}

/// A contract measured for a reader under the terms in force on the day asked: its commitments with their verdicts, its
/// payments, and through [`Ledger::proposal`] the amount of each tranche.
///
/// # Errors
/// [`Error::Missing`] when there is no such contract in the reader's scope.
pub async fn measured(
    tx: &mut Reader,
    figures: &Figures,
    id: ContractId,
    asked: Asked,
    reader: (&Scope, Audience),
) -> Result<Ledger> {
    under(tx, figures, (id, asked.as_of), asked, reader).await
}

/// The same under the latest terms known: a tranche is computed as it was amended, whatever the date of its figures.
///
/// # Errors
/// [`Error::Missing`].
pub async fn measured_under_latest_terms(
    tx: &mut Reader,
    figures: &Figures,
    id: ContractId,
    asked: Asked,
    reader: (&Scope, Audience),
) -> Result<Ledger> {
    under(tx, figures, (id, NaiveDate::MAX), asked, reader).await
}

/// The same under the terms in force on a day.
async fn under(
    tx: &mut Reader,
    figures: &Figures,
    (id, on): (ContractId, NaiveDate),
    asked: Asked,
    (scope, audience): (&Scope, Audience),
) -> Result<Ledger> {
    let (row, history) = within(tx, id, scope).await?;
    let stated = history.in_force(on, asked.known_at).ok_or(Error::Missing("contract"))?.clone();
    // Whoever reads a contract may read all of what it is measured on: its population lies in their scope.
    let everything = Scope::everything();
    let cohorts = Population::read(figures, tx, &everything, asked.known_at).await?;
    let definitions = figures.definitions(tx).await?;
    let rows = activity::of_contract(tx, id, asked.known_at).await?;
    let activities = rows.iter().map(ActivityRow::activity).collect::<storage::Result<Vec<Activity>>>()?;
    let certified = enrolments::certified(tx, &stated.terms, asked).await?;
    let acts = contract_payment::list(tx, &[id], asked.known_at).await?;
    let mut payments = BTreeMap::new();
    for tranche in &stated.terms.tranches {
        let own = acts.iter().filter(|act| act.tranche_code == tranche.code);
        payments.insert(tranche.code.clone(), payment(own)?);
    }
    let terms = stated.terms;
    let (commitments, statement) = figures
        .compute(|| {
            let bench = Bench {
                figures,
                cohorts: &cohorts,
                definitions: &definitions,
                activities: &activities,
                as_of: asked.as_of,
                audience,
                scope: &everything,
            };
            let commitments = terms.commitments.iter().map(|one| measured_one(&bench, one, &terms)).collect();
            (commitments, Statement::of(&bench, &terms, &enrolments::read(&bench, &terms, &certified)))
        })
        .await;
    Ok(Ledger {
        contract: id,
        code: row.code.clone(),
        state: row.state()?,
        version: row.version,
        asked,
        revision: cohorts.revision(),
        amendment: stated.number,
        history,
        terms,
        commitments,
        payments,
        statement,
    })
}

fn measured_one(bench: &Bench<'_>, commitment: &Commitment, terms: &Terms) -> MeasuredCommitment {
    let stand = |measured: &Measured, target: Option<Target>| {
        target.map_or(Verdict::None, |target| measured.against_in_time(target.value, is_over(target, bench.as_of)))
    };
    let region = |region: Region| {
        let target = commitment.target(bench.as_of, Some(region))?;
        let measured = bench.measure(commitment, terms, Some(region));
        Some(RegionMeasured { region, target, measured, verdict: stand(&measured, Some(target)) })
    };
    let (measured, target) = (bench.measure(commitment, terms, None), commitment.target(bench.as_of, None));
    MeasuredCommitment {
        code: commitment.code.clone(),
        lever: commitment.lever,
        label: commitment.label.clone(),
        unit: commitment.measure.unit(),
        weight: commitment.weight,
        definition: commitment.measure.definition().cloned(),
        baseline: commitment.baseline,
        target,
        measured,
        verdict: stand(&measured, target),
        regions: commitment.regions().into_iter().filter_map(region).collect(),
    }
}

/// Whether the year of a target is over.
fn is_over(target: Target, as_of: NaiveDate) -> bool {
    NaiveDate::from_ymd_opt(target.year, 12, 31).is_some_and(|last| as_of >= last)
}

impl Ledger {
    /// A commitment by its code.
    #[must_use]
    pub fn commitment(&self, code: &str) -> Option<&MeasuredCommitment> {
        self.commitments.iter().find(|one| one.code == code)
    }

    /// The amount of a tranche on what is measured here; none when there is no such tranche, or when what enrolments have
    /// earned may not be shown to the reader.
    #[must_use]
    pub fn proposal(&self, code: &str) -> Option<Proposed> {
        let tranche = self.terms.tranche(code)?.clone();
        if self.terms.unit_price.is_some() {
            let earned = self.statement.as_ref()?.amount?;
            let others = self.payments.iter().filter(|(other, _)| other.as_str() != code);
            let engaged = others.map(|(_, payment)| payment.engaged()).sum::<Decimal>();
            let amount = (earned - engaged).max(Decimal::ZERO);
            let proposal = Proposal { lines: Vec::new(), amount };
            return Some(Proposed { tranche, proposal, missing: Vec::new(), by_enrolment: Some((earned, engaged)) });
        }
        let unmeasured = Measured::Nothing { why: crate::domain::contract::Unmeasured::Nobody };
        let proposal =
            tranche.propose(|code| self.commitment(code).map_or(unmeasured, |commitment| commitment.measured));
        let missing = proposal.lines.iter().map(missing).collect();
        Some(Proposed { tranche, proposal, missing, by_enrolment: None })
    }
}
