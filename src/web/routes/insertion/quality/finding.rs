//! What each section of the page says, chosen by rule from the figures and their intervals (`design.md` §2).

use rocket::serde::Serialize;

use crate::operations::insertion::quality::{Equity, Freshness, Ladder, Pay, Quality, RetentionLine};
use crate::web::routes::insertion::finding::tenths;

/// Keys of the sections' headings, with what they count.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Findings {
    /// `median`, `not-reached`, `masked`, `undefined`.
    time: &'static str,
    /// `kept` (at least so many of ten), `few`, or why there is none.
    retention: &'static str,
    /// How many of ten are kept at least, by the interval.
    kept: i64,
    /// The months after which.
    months: i64,
    /// The class of more than half of the jobs.
    main_contract: Option<String>,
    /// `median`, `partial` (known of less than half), or why there is none.
    pay: &'static str,
    /// `women`, `men`, `unsettled`, `reversible` (the unknown could undo it), `unavailable`.
    gap: &'static str,
    /// `steps`, or why there is none.
    ladder: &'static str,
    /// `fresh`, `old` (more than half of the jobs without a proof of the last months), or why there is none.
    freshness: &'static str,
}

impl Findings {
    pub(super) fn of(quality: &Quality) -> Self {
        let time = &quality.survival;
        let read = read_retention(&quality.retention);
        let kept = read.and_then(|line| tenths(line.any.low.as_deref()?)).map_or(0, |low| i64::from(low / 100));
        let why = |none: &'static str, shown: &'static str| if none.is_empty() { shown } else { none };
        Self {
            time: if time.state.is_empty() { why(time.median.state, "median") } else { time.state },
            retention: match (read, quality.retention.first()) {
                (Some(_), _) if kept > 0 => "kept",
                (Some(_), _) => "few",
                (None, first) => first.map_or("undefined", |line| why(line.any.state, "few")),
            },
            kept,
            months: read.map_or(0, |line| i64::from(line.months)),
            main_contract: main_contract(quality),
            pay: why(quality.pay.state, pay(&quality.pay)),
            gap: gap(&quality.equity),
            ladder: ladder(&quality.ladder),
            freshness: why(quality.freshness.state, freshness(&quality.freshness)),
        }
    }
}

/// The longest retention that is shown and known well enough to be said: of 65 % of its base (`indicators.md` §3).
fn read_retention(lines: &[RetentionLine]) -> Option<&RetentionLine> {
    let known = |line: &RetentionLine| {
        line.any.of.zip(line.any.unknown).is_some_and(|(of, unknown)| 100 * (of - unknown) >= 65 * of)
    };
    lines.iter().rev().find(|line| line.any.state.is_empty() && known(line))
}

fn main_contract(quality: &Quality) -> Option<String> {
    let half = |share: &Option<String>| share.as_deref().and_then(tenths).is_some_and(|tenths| tenths > 500);
    quality.contracts.classes.iter().find(|class| half(&class.share)).map(|class| class.code.clone())
}

fn pay(pay: &Pay) -> &'static str {
    let covered = pay.coverage.as_deref().and_then(tenths).unwrap_or(0);
    if covered < 500 { "partial" } else { "median" }
}

/// The interval first, then what the unknown could make of it.
fn gap(equity: &Equity) -> &'static str {
    match &equity.gap {
        None => "unavailable",
        Some(gap) if gap.low <= 0 && gap.high >= 0 => "unsettled",
        Some(gap) if gap.worst <= 0 && gap.best >= 0 => "reversible",
        Some(gap) if gap.low > 0 => "women",
        Some(_) => "men",
    }
}

fn ladder(ladder: &Ladder) -> &'static str {
    ladder.rungs.first().map_or("undefined", |rung| match rung.rate.state {
        "" => "steps",
        state => state,
    })
}

fn freshness(fresh: &Freshness) -> &'static str {
    let recent: u32 = fresh.classes.iter().filter(|class| class.kind == "up-to").map(|class| class.count).sum();
    if 2 * recent >= fresh.of { "fresh" } else { "old" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations::insertion::quality::Gap;

    #[test]
    fn a_gap_is_said_only_when_neither_chance_nor_the_unknown_could_undo_it() {
        let said = |low, high, worst, best| {
            gap(&Equity { gap: Some(Gap { difference: 100, low, high, worst, best }), ..Equity::default() })
        };
        assert_eq!(said(-10, 50, 20, 30), "unsettled");
        assert_eq!(said(10, 50, -20, 30), "reversible");
        assert_eq!((said(10, 50, 5, 60), said(-50, -10, -60, -5)), ("women", "men"));
        assert_eq!(gap(&Equity::default()), "unavailable");
    }
}
