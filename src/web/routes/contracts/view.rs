//! What the pages of a contract share: a measured value, a commitment, a tranche, as they are shown.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::domain::contract::measured::Verdict;
use crate::domain::contract::payment::{Payment, PaymentState};
use crate::domain::contract::{Measured, Population, Tranche, Unit, Words};
use crate::i18n::Lang;
use crate::operations::contracts::{Ledger, MeasuredCommitment};
use crate::storage::money::centimes;
use crate::web::routes::insertion::labels::Labels;

/// A value in its unit as a decimal text: `734`, `71.9`.
pub(super) fn written(unit: Unit, value: u32) -> String {
    if unit == Unit::Percent { format!("{}.{}", value / 10, value % 10) } else { value.to_string() }
}

/// A text in the three languages as typed.
pub(super) fn words(fr: &str, ar: &str, en: &str) -> Words {
    Words { fr: fr.trim().to_owned(), ar: ar.trim().to_owned(), en: en.trim().to_owned() }
}

/// A measured value.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Gauge {
    unit: &'static str,
    value: Option<String>,
    /// Why there is none.
    why: Option<&'static str>,
    numerator: Option<u32>,
    denominator: Option<u32>,
    unknown: Option<u32>,
    excluded: Option<u32>,
    known: Option<String>,
    ceiling: Option<String>,
    low: Option<String>,
    high: Option<String>,
    maturity: Option<&'static str>,
}

impl Gauge {
    pub(super) fn of(measured: &Measured, unit: Unit) -> Self {
        let plain =
            Self { unit: unit.code(), value: measured.value().map(|value| written(unit, value)), ..Self::default() };
        let tenths = |value: u32| written(Unit::Percent, value);
        match measured {
            Measured::Count { .. } => plain,
            Measured::Nothing { why } => Self { why: Some(why.code()), ..plain },
            Measured::Rate(rate) => Self {
                numerator: Some(rate.numerator),
                denominator: Some(rate.denominator),
                unknown: rate.unknown,
                excluded: Some(rate.excluded),
                known: rate.known.map(tenths),
                ceiling: rate.ceiling.map(tenths),
                low: Some(tenths(rate.low)),
                high: Some(tenths(rate.high)),
                maturity: Some(rate.maturity),
                ..plain
            },
        }
    }
}

/// A commitment of a table.
#[derive(Clone, Debug, Serialize)]
pub struct CommitmentLine {
    pub(super) code: String,
    pub(super) label: String,
    pub(super) lever: &'static str,
    pub(super) unit: &'static str,
    pub(super) weight: u32,
    pub(super) year: Option<i32>,
    pub(super) target: Option<String>,
    pub(super) measured: Gauge,
    pub(super) verdict: &'static str,
}

impl CommitmentLine {
    pub(in crate::web::routes) fn of(one: &MeasuredCommitment, lang: Lang) -> Self {
        Self {
            code: one.code.clone(),
            label: one.label.of(lang.code()).to_owned(),
            lever: one.lever.code(),
            unit: one.unit.code(),
            weight: one.weight,
            year: one.target.map(|target| target.year),
            target: one.target.map(|target| written(one.unit, target.value)),
            measured: Gauge::of(&one.measured, one.unit),
            verdict: one.verdict.code(),
        }
    }
}

/// How many commitments stand how, for the heading.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Standing {
    kept: u32,
    open: u32,
    running: u32,
    below: u32,
    none: u32,
}

impl Standing {
    pub(super) fn of(ledger: &Ledger) -> Self {
        ledger.commitments.iter().fold(Self::default(), |mut standing, one| {
            match one.verdict {
                Verdict::Above | Verdict::Kept => standing.kept += 1,
                Verdict::Met | Verdict::Undecided => standing.open += 1,
                Verdict::Running => standing.running += 1,
                Verdict::Below | Verdict::Late => standing.below += 1,
                Verdict::None => standing.none += 1,
            }
            standing
        })
    }
}

/// A tranche of a table; amounts in centimes.
#[derive(Clone, Debug, Serialize)]
pub struct TrancheLine {
    pub(super) code: String,
    pub(super) label: String,
    pub(super) as_of: NaiveDate,
    pub(super) due_on: NaiveDate,
    /// The whole of it; none when enrolments give it.
    pub(super) whole: Option<i64>,
    /// The amount of its last act.
    pub(super) amount: Option<i64>,
    pub(super) state: &'static str,
}

impl TrancheLine {
    pub(super) fn of(tranche: &Tranche, payment: &Payment, lang: Lang) -> Self {
        Self {
            code: tranche.code.clone(),
            label: tranche.label.of(lang.code()).to_owned(),
            as_of: tranche.as_of,
            due_on: tranche.due_on,
            whole: (tranche.amount_mad > Decimal::ZERO).then(|| centimes(tranche.amount_mad)),
            amount: payment.amount().map(centimes),
            state: payment.state().code(),
        }
        .without_amount_of(payment.state())
    }

    fn without_amount_of(self, state: PaymentState) -> Self {
        let shown = !matches!(state, PaymentState::Planned | PaymentState::Withheld);
        Self { amount: self.amount.filter(|_| shown), ..self }
    }
}

/// Whose figures, in words.
pub(super) fn population(population: &Population, labels: &Labels, lang: Lang) -> Vec<String> {
    let programmes = population.programmes.iter().map(|code| labels.programme(code));
    let operators = population.operators.iter().map(|code| labels.operator(code));
    let regions = population.regions.iter().map(|region| lang.text(&format!("region-{region}")));
    let periods = population.periods.iter().map(|code| match code.as_str() {
        "pilot" => lang.text("insertion-period-pilot"),
        _ => code.clone(),
    });
    let sexes = population.sex.iter().map(|sex| lang.text(&format!("sex-{}", sex.code())));
    programmes.chain(operators).chain(regions).chain(periods).chain(sexes).collect()
}
