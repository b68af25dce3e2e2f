//! Ledgers of no database, for the samples of every page of a contract.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use rust_decimal::Decimal;

use crate::domain::contract::payment::{Act, Payment, PaymentAct};
use crate::domain::contract::{
    ContractState, History, Measured, Rated, Restated, Terms, Unit, Unmeasured, Verdict, Way,
};
use crate::domain::evidence::Level;
use crate::domain::ids::AccountId;
use crate::domain::indicator::Part;
use crate::domain::region::Region;
use crate::operations::contracts::{
    Asked, Earned, Ledger, Listed, MeasuredCommitment, RegionMeasured, Roll, Statement, StatementLine, Writing,
};
use crate::storage::contract::ContractRow;
use crate::storage::contract_payment::ActRow;
use crate::web::routes::insertion::Identity;

/// What the demonstration enters, so that samples hold everything there is.
const TOLD: &str = include_str!("../../../../seeds/demo/contracts.json");

#[derive(serde::Deserialize)]
struct Told {
    code: String,
    signed_on: NaiveDate,
    terms: Terms,
}

const RATE: Rated = Rated {
    numerator: 528,
    denominator: 734,
    unknown: Some(58),
    excluded: 2,
    floor: 719,
    known: Some(781),
    ceiling: Some(798),
    low: 686,
    high: 751,
    maturity: "PROVISOIRE",
};

/// One after the other: the contract-programme and the unit-price contract, in force and as drafts, and whether the
/// reader writes.
pub(super) fn ledgers() -> Vec<(Ledger, bool)> {
    let told: Vec<Told> = serde_json::from_str(TOLD).unwrap_or_default();
    let states = [(ContractState::InForce, true), (ContractState::Draft, true), (ContractState::Closed, false)];
    let each = |told: &Told| states.map(|(state, writes)| Some((ledger(told, state)?, writes)));
    told.iter().flat_map(each).flatten().collect()
}

fn ledger(told: &Told, state: ContractState) -> Option<Ledger> {
    let as_of = told.signed_on;
    let stated = |number, terms| Restated {
        number,
        signed_on: as_of,
        legal_reference: "Avenant".to_owned(),
        reason: "Comité de suivi".to_owned(),
        recorded_at: DateTime::UNIX_EPOCH,
        terms,
    };
    let mut amended = told.terms.clone();
    amended.commitments.iter_mut().flat_map(|one| &mut one.targets).for_each(|target| target.value += 1);
    let history = History::of(vec![stated(0, told.terms.clone()), stated(1, amended)])?;
    let measures = [
        (Measured::Rate(RATE), Verdict::Met),
        (Measured::Count { value: 734 }, Verdict::Running),
        (Measured::Nothing { why: Unmeasured::NotYet }, Verdict::None),
        (Measured::Rate(Rated { unknown: None, ceiling: None, known: None, ..RATE }), Verdict::Above),
        (Measured::Nothing { why: Unmeasured::Masked }, Verdict::None),
        (Measured::Count { value: 12 }, Verdict::Kept),
    ];
    let one = |(commitment, (measured, verdict)): (&crate::domain::contract::Commitment, (Measured, Verdict))| {
        let target = commitment.target(as_of, None);
        let regions = Region::from_number(4).zip(target).map(|(region, target)| RegionMeasured {
            region,
            target,
            measured,
            verdict,
        });
        // A rate stands where a rate is asked for, a count elsewhere.
        let fits = matches!(measured, Measured::Rate(_)) == (commitment.measure.unit() == Unit::Percent);
        let fits = fits || matches!(measured, Measured::Nothing { .. });
        MeasuredCommitment {
            code: commitment.code.clone(),
            lever: commitment.lever,
            label: commitment.label.clone(),
            unit: commitment.measure.unit(),
            weight: commitment.weight,
            definition: commitment.measure.definition().cloned(),
            baseline: commitment.baseline,
            target,
            measured: if fits { measured } else { Measured::Count { value: 3 } },
            verdict,
            regions: regions.into_iter().collect(),
        }
    };
    let commitments = told.terms.commitments.iter().zip(measures.into_iter().cycle()).map(one).collect();
    let statement = told.terms.unit_price.as_ref().map(|price| Statement {
        milestones: price.amounts(),
        lines: vec![line("FES-01", vec![Some(25), Some(21), Some(13)]), line("FES-02", vec![Some(20), Some(18), None])],
        reached: vec![Some(45), Some(39), Some(13)],
        amount: Some(price.earned(&[45, 39, 13])),
    });
    let payments =
        told.terms.tranches.iter().map(|one| one.code.clone()).zip(payments(as_of)).collect::<BTreeMap<_, _>>();
    Some(Ledger {
        contract: uuid::Uuid::nil().into(),
        code: told.code.clone(),
        state,
        version: 3,
        asked: Asked { as_of, known_at: Some(DateTime::UNIX_EPOCH) },
        revision: 1,
        history,
        amendment: 1,
        terms: told.terms.clone(),
        commitments,
        payments,
        statement,
    })
}

fn line(cohort: &str, reached: Vec<Option<u32>>) -> StatementLine {
    let amount = reached.iter().all(Option::is_some).then(|| Decimal::new(12_345_678, 2));
    StatementLine { cohort: cohort.to_owned(), operator: "DEMO_FES".to_owned(), region: Region::FIRST, reached, amount }
}

/// A payment in each of its states, one after the other.
pub(super) fn payments(on: NaiveDate) -> Vec<Payment> {
    use PaymentAct::{Approve, Call, Compute, Pay, Withhold};
    let act = |act| Act {
        act,
        on,
        by: AccountId(uuid::Uuid::nil()),
        amount_mad: Decimal::new(250_000_001, 2),
        reason: "OV 12/2024".to_owned(),
    };
    let of = |acts: &[PaymentAct]| Payment::of(acts.iter().copied().map(act).collect());
    vec![of(&[Compute, Call, Approve, Pay]), of(&[Compute, Call]), of(&[]), of(&[Compute, Withhold]), of(&[Compute])]
}

/// A page of each tranche in each state of its payment.
pub(super) fn tranches<P>(page: impl Fn(&Ledger, &str, &[ActRow], bool) -> Option<P>) -> Vec<P> {
    let mut pages = Vec::new();
    for (ledger, writes) in ledgers() {
        for (tranche, payment) in ledger.terms.tranches.iter().zip(payments(ledger.asked.as_of).into_iter().cycle()) {
            let rows: Vec<ActRow> = payment.acts().iter().map(|act| row(act, &tranche.code)).collect();
            pages.extend(page(&ledger, &tranche.code, &rows, writes));
        }
    }
    pages
}

fn row(act: &Act, code: &str) -> ActRow {
    ActRow {
        contract_id: uuid::Uuid::nil().into(),
        tranche_code: code.to_owned(),
        rank: 1,
        act: act.act.code().to_owned(),
        acted_on: act.on,
        amount_centimes: 250_000_001,
        reason: act.reason.clone(),
        computation: None,
        acted_by: act.by,
        name: "S. Tazi".to_owned(),
        acted_at: DateTime::UNIX_EPOCH,
    }
}

/// Terms being written: of a draft and of an amendment that changes something of each part.
pub(super) fn writings() -> Vec<Writing> {
    let mut writings = Vec::new();
    for (ledger, _) in ledgers().iter().step_by(3) {
        let listed = Listed { row: row_of(ledger), history: ledger.history.clone() };
        let mut terms = ledger.terms.clone();
        terms.parties.push("Région".to_owned());
        terms.commitments.truncate(4);
        terms.commitments.iter_mut().for_each(|one| one.weight = 25);
        terms.tranches.iter_mut().for_each(|one| one.due_on = one.due_on.succ_opt().unwrap_or(one.due_on));
        writings.push(Writing { listed: listed.clone(), terms: ledger.terms.clone(), amendment: None });
        writings.push(Writing { listed, terms, amendment: Some(2) });
    }
    writings
}

/// Enrolments of a unit-price contract, each at another milestone; one of a small cohort.
pub(super) fn rolls() -> Vec<Roll> {
    let roll = |ledger: &Ledger| {
        let price = ledger.terms.unit_price.as_ref()?;
        let way = |rank: usize| Way {
            confirmed: rank > 0,
            graduated: (rank > 1).then_some(Level::E2),
            part: (rank > 1).then_some(if rank > 2 { Part::Inserted } else { Part::Unknown }),
            ..Way::default()
        };
        let earned = |rank: usize| Earned {
            enrolment: Some(uuid::Uuid::nil().into()),
            cohort: "FES-01".to_owned(),
            operator: "DEMO_FES".to_owned(),
            region: Region::FIRST,
            reached: price.reached(way(rank)),
            amount: price.paid(&price.reached(way(rank))),
            next: price.next(way(rank)),
            read: None,
            hidden: rank > 3,
        };
        Some(Roll {
            listed: Listed { row: row_of(ledger), history: ledger.history.clone() },
            terms: ledger.terms.clone(),
            amendment: 0,
            asked: ledger.asked,
            indicator: None,
            statement: ledger.statement.clone()?,
            enrolments: (0..5).map(earned).collect(),
        })
    };
    ledgers().iter().filter_map(|(ledger, _)| roll(ledger)).take(1).collect()
}

/// Who an enrolment may be.
pub(super) fn identity(one: &Earned) -> Identity {
    Identity { reference: one.enrolment.map(|_| "A-01".to_owned()), ..Identity::default() }
}

/// The row of a ledger.
pub(super) fn row_of(ledger: &Ledger) -> ContractRow {
    ContractRow {
        contract_id: ledger.contract,
        code: ledger.code.clone(),
        state: ledger.state.code().to_owned(),
        created_by: AccountId(uuid::Uuid::nil()),
        created_at: DateTime::UNIX_EPOCH,
        version: ledger.version,
    }
}
