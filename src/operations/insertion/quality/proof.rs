//! On what proofs the figures stand, and how old they are.

use serde::Serialize;

use super::{Part, Shown};
use crate::domain::evidence::Level;
use crate::domain::indicator::quality::{Lens, Parameters, evidence};
use crate::domain::indicator::shares::shares;

/// The rate at each floor, on one base.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Ladder {
    /// From E0 to E4.
    pub rungs: Vec<Rung>,
    /// The inserted proven at E2 or above among the inserted at any level (K2).
    pub coverage: Part,
    /// The definition's own floor.
    pub floor: &'static str,
}

/// The rate when nothing under a level counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rung {
    /// The level.
    pub level: &'static str,
    /// The rate.
    pub rate: Part,
}

/// The evidence ladder, and K2.
pub(super) fn ladder(lens: Lens<'_>, ladder: &evidence::Ladder, shown: Shown) -> Ladder {
    let rung = |level: &Level| Rung { level: level.code(), rate: Part::own(ladder.at(*level), ladder.base, shown) };
    Ladder {
        rungs: Level::ALL.iter().map(rung).collect(),
        coverage: Part::share(ladder.at(Level::E2), ladder.at(Level::E0), shown.any, shown.audience),
        floor: lens.indicator.floor.code(),
    }
}

/// How old the last proof of each open job is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Freshness {
    /// Open jobs.
    pub of: u32,
    /// Of which without any proof.
    pub unproven: Option<u32>,
    /// Median age in days, with a half at most, decimal text.
    pub median: Option<String>,
    /// The classes, freshest first, then those without proof; shares total 100.0.
    pub classes: Vec<FreshClass>,
    /// Empty when shown, else why not.
    pub state: &'static str,
}

/// Open jobs whose last proof is of an age.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FreshClass {
    /// `up-to`, `between`, `older` or `none`.
    pub kind: &'static str,
    /// Over so many months.
    pub from: Option<u32>,
    /// Up to so many.
    pub to: Option<u32>,
    /// How many.
    pub count: u32,
    /// Their share, decimal text.
    pub share: String,
}

/// The freshness of proofs (K3).
pub(super) fn freshness(fresh: &evidence::Freshness, shown: Shown, parameters: &Parameters) -> Freshness {
    let months = &parameters.freshness_months;
    let of = fresh.proven() + fresh.unproven;
    if of == 0 || of < shown.any {
        return Freshness { of, state: if of == 0 { "undefined" } else { "masked" }, ..Freshness::default() };
    }
    let counts: Vec<u32> = fresh.classes.iter().copied().chain([fresh.unproven]).collect();
    let shares = shares(&counts).unwrap_or_default();
    let class = |(rank, count): (usize, &u32)| {
        let (from, to) = (rank.checked_sub(1).and_then(|before| months.get(before)), months.get(rank));
        let kind = match (from, to) {
            _ if rank > months.len() => "none",
            (None, _) => "up-to",
            (Some(_), Some(_)) => "between",
            (Some(_), None) => "older",
        };
        let share = shares.get(rank).map(ToString::to_string).unwrap_or_default();
        FreshClass { kind, from: from.copied(), to: to.copied(), count: *count, share }
    };
    // A median of too few proofs would be somebody's own.
    let median = fresh.median_half_days().filter(|_| fresh.proven() >= shown.any);
    Freshness {
        of,
        unproven: Some(fresh.unproven),
        median: median.map(|half| if half % 2 == 0 { (half / 2).to_string() } else { format!("{}.5", half / 2) }),
        classes: counts.iter().enumerate().map(class).collect(),
        state: "",
    }
}
