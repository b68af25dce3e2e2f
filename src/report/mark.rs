//! A word in a box of its colour: verdicts, decisions, states.

use serde::Serialize;

use super::dossier::Pen;
use crate::domain::contract::payment::PaymentState;
use crate::domain::review::Decision;

/// A word and its colour, as the end of a tone of `templates/report/house.typ`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The word.
    pub label: String,
    /// `ok`, `warn`, `bad`, `info` or `line`.
    pub tone: &'static str,
}

impl Mark {
    /// How a figure stands to a target: the end of a key `common-verdict-…`.
    pub(super) fn verdict(code: &str, pen: Pen) -> Self {
        let tone = match code {
            "above" | "kept" => "ok",
            "below" => "bad",
            "late" => "warn",
            "running" => "info",
            _ => "line",
        };
        Self { label: pen.text(&format!("common-verdict-{code}")), tone }
    }

    /// What is decided; none: nothing yet.
    pub(super) fn decision(decision: Option<Decision>, pen: Pen) -> Self {
        let tone = match decision {
            Some(Decision::Accepted) => "ok",
            Some(Decision::Partly) => "warn",
            Some(Decision::Refused) => "bad",
            Some(Decision::Deferred) | None => "line",
        };
        let key = decision.map_or("review-undecided".to_owned(), |one| format!("review-decision-{}", one.code()));
        Self { label: pen.text(&key), tone }
    }

    /// Where a tranche stands.
    pub(super) fn payment(state: PaymentState, pen: Pen) -> Self {
        let tone = match state {
            PaymentState::Planned => "line",
            PaymentState::Computed | PaymentState::Approved => "info",
            PaymentState::Due => "warn",
            PaymentState::Paid => "ok",
            PaymentState::Withheld => "bad",
        };
        Self { label: pen.text(&format!("contract-payment-{}", state.code())), tone }
    }

    /// A text of the catalogues in a colour.
    pub(super) fn of(key: &str, tone: &'static str, pen: Pen) -> Self {
        Self { label: pen.text(key), tone }
    }
}
