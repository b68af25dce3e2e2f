//! The tranche that hangs on a session, each step of its arithmetic.

use rust_decimal::Decimal;
use serde::Serialize;

use super::commitment;
use super::source::Source;
use crate::domain::contract::Rule;
use crate::domain::contract::payment::{Payment, PaymentState};
use crate::domain::contract::tranche::Line;
use crate::i18n::Args;
use crate::report::briefing::Figure;
use crate::report::dossier::{Fact, Pen};
use crate::report::mark::Mark;

/// One condition computed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Condition {
    code: String,
    threshold: String,
    measured: String,
    share: String,
    part: String,
    /// What is paid of the part: all, nothing, or so much of so much.
    way: String,
    amount: String,
}

/// The tranche.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Money {
    label: String,
    state: Mark,
    facts: Vec<Fact>,
    conditions: Vec<Condition>,
    /// The sum of the conditions.
    sum: String,
}

impl Money {
    /// The tranche of a session; none when no money hangs on it.
    pub(super) fn of(source: &Source) -> Option<Self> {
        let (pen, reviewing) = (Pen(source.lang), &source.reviewing);
        let code = reviewing.row.tranche_code.as_deref()?;
        let tranche = reviewing.ledger.terms.tranche(code)?;
        let state = reviewing.ledger.payments.get(code).map_or(PaymentState::Planned, Payment::state);
        let fact = |key: &str, value: String| Fact { label: pen.text(key), value };
        let proposed = reviewing.proposed.as_ref();
        let amount = proposed.map_or_else(|| pen.text("common-state-masked"), |one| pen.money(one.proposal.amount));
        let mut facts = vec![fact("contract-due-on", pen.date(tranche.due_on))];
        if tranche.amount_mad > Decimal::ZERO {
            facts.push(fact("review-whole", pen.money(tranche.amount_mad)));
        }
        if let Some((earned, engaged)) = proposed.and_then(|one| one.by_enrolment) {
            facts.extend([fact("paper-earned", pen.money(earned)), fact("paper-engaged", pen.money(engaged))]);
        }
        facts.push(fact("review-proposed", amount.clone()));
        let lines = proposed.map_or(&[][..], |one| one.proposal.lines.as_slice());
        Some(Self {
            label: tranche.label.of(source.lang.code()).to_owned(),
            state: Mark::payment(state, pen),
            facts,
            conditions: lines.iter().map(|line| Condition::of(line, source)).collect(),
            sum: amount,
        })
    }

    /// Its amount large, what it is called under.
    pub(super) fn figure(&self, pen: Pen) -> Figure {
        Figure { label: pen.text("review-money"), value: self.sum.clone(), detail: self.label.clone() }
    }

    /// `Première tranche : 2 489 333,33 MAD proposés.`
    pub(super) fn heading(&self, pen: Pen) -> String {
        pen.say("paper-money", &Args::new().with("tranche", self.label.clone()).with("amount", self.sum.clone()))
    }
}

impl Condition {
    fn of(line: &Line, source: &Source) -> Self {
        let pen = Pen(source.lang);
        let (condition, (made, whole)) = (&line.condition, line.earned);
        let unit = source.reviewing.ledger.commitment(&condition.commitment).map(|one| one.unit);
        let value = |value: u32| unit.map_or_else(|| pen.number(value), |unit| pen.value(unit, value));
        let written = |n: u64| pen.number(i64::try_from(n).unwrap_or(i64::MAX));
        let way = match (line.met, condition.rule, made) {
            (true, ..) => pen.text("paper-way-met"),
            (_, Rule::Proportional, 1..) => {
                pen.say("insertion-of", &Args::new().with("n", written(made)).with("of", written(whole)))
            }
            _ => pen.text("paper-way-nothing"),
        };
        Self {
            code: condition.commitment.clone(),
            threshold: value(condition.threshold),
            measured: unit.map_or_else(String::new, |unit| commitment::measured(&line.measured, unit, pen)),
            share: pen.percent(condition.share / 10),
            part: pen.money(line.part),
            way,
            amount: pen.money(line.amount),
        }
    }
}
