//! Headings say the finding, chosen by rule from the interval test, so that they cannot overclaim (`design.md` §2).

use serde::Serialize;

use crate::domain::indicator::reach::Reach;
use crate::operations::insertion::{Board, Gap, Rate};

/// A sentence of the catalogue with its count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// End of the text's key.
    pub key: &'static str,
    /// What the sentence counts.
    pub n: i64,
}

/// How a rate stands to a target: a code of [`Reach`], or `none`.
pub(super) fn verdict(rate: &Rate, target: Option<u32>) -> &'static str {
    rate.fraction.zip(target).and_then(|(fraction, target)| Reach::of(fraction, target)).map_or("none", Reach::code)
}

/// The page's heading.
pub(super) fn headline(rate: &Rate) -> Finding {
    let Some(tenths) = rate.floor.as_deref().and_then(tenths) else {
        let key = if rate.masked {
            "masked"
        } else if rate.maturity == "HORIZON_NON_ATTEINT" {
            "not-yet"
        } else {
            "nobody"
        };
        return Finding { key, n: i64::from(rate.funnel.graduated) };
    };
    let of_ten = i64::from(tenths / 100);
    match (of_ten, tenths % 100) {
        (0, 0) => Finding { key: "zero", n: 0 },
        (0, _) => Finding { key: "less", n: 1 },
        (n, 0) => Finding { key: "exactly", n },
        (n, _) => Finding { key: "more", n },
    }
}

/// The heading of the women and men card.
pub(super) fn gap(gap: Option<&Gap>) -> &'static str {
    match gap {
        None => "unavailable",
        Some(gap) if !gap.is_settled() => "unsettled",
        Some(gap) if gap.low > 0 => "women",
        Some(_) => "men",
    }
}

/// How many of some rates stand above, below and within their uncertainty of the target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// Clearly above.
    pub above: i64,
    /// Clearly below.
    pub below: i64,
    /// Within the uncertainty.
    pub undecided: i64,
}

impl Standing {
    /// Of rates, each with how many show it.
    pub(super) fn of<'r>(rates: impl Iterator<Item = (&'r Rate, i64)>, target: Option<u32>) -> Self {
        rates.fold(Self::default(), |mut standing, (rate, count)| {
            match verdict(rate, target) {
                "above" => standing.above += count,
                "below" => standing.below += count,
                "met" | "undecided" => standing.undecided += count,
                _ => {}
            }
            standing
        })
    }
}

/// Whether one kind of contract makes more than half of the insertions, and which.
pub(super) fn main_contract(board: &Board) -> Option<&'static str> {
    let largest = board.contracts.iter().max_by_key(|share| share.count)?;
    (tenths(&largest.share)? > 500).then_some(largest.kind)
}

/// Tenths of a percent of a decimal text.
pub(super) fn tenths(text: &str) -> Option<u32> {
    let (whole, tenth) = text.split_once('.')?;
    Some(whole.parse::<u32>().ok()? * 10 + tenth.parse::<u32>().ok()?)
}
