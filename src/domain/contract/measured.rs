//! What a commitment measures to, and how it stands to a target: rates by the interval test, counts exactly.

use serde::Serialize;

use crate::domain::indicator::IndicatorRow;
use crate::domain::indicator::reach::Reach;
use crate::domain::indicator::row::Maturity;

codes! {
    /// How a measure stands to a target (`design.md` §2).
    pub enum Verdict {
        /// A rate whose interval lies above it.
        Above = "above",
        /// A rate whose interval lies below it.
        Below = "below",
        /// A rate that reaches it on the point value only.
        Met = "met",
        /// A rate below it whose interval crosses it.
        Undecided = "undecided",
        /// A count that reaches it.
        Kept = "kept",
        /// A count below it while there is time.
        Running = "running",
        /// A count below it, and the time is over.
        Late = "late",
        /// Nothing is measured.
        None = "none",
    }
}

impl Verdict {
    /// Whether the target is reached, at least on the point value.
    #[must_use]
    pub const fn is_reached(self) -> bool {
        matches!(self, Self::Above | Self::Met | Self::Kept)
    }

    /// Whether the target is reached beyond the uncertainty of the measure.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Above | Self::Kept)
    }
}

codes! {
    /// Why nothing is measured.
    pub enum Unmeasured {
        /// The horizon is not reached by anybody yet.
        NotYet = "not_yet",
        /// Nobody is in the base.
        Nobody = "nobody",
        /// Too few people for this reader.
        Masked = "masked",
    }
}

/// A rate with what keeps it honest; percentages in tenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rated {
    /// Inserted.
    pub numerator: u32,
    /// Mature and not excluded.
    pub denominator: u32,
    /// Of whom the situation is not known; none when this reader may not know.
    pub unknown: Option<u32>,
    /// Out of the base.
    pub excluded: u32,
    /// Unknowns count as not inserted: the value.
    pub floor: u32,
    /// Unknowns are left out.
    pub known: Option<u32>,
    /// Unknowns count as inserted.
    pub ceiling: Option<u32>,
    /// Lower end of Wilson's interval of the floor.
    pub low: u32,
    /// Its upper end.
    pub high: u32,
    /// How far it has matured.
    pub maturity: &'static str,
}

/// A measured value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Measured {
    /// A count.
    Count {
        /// How many.
        value: u32,
    },
    /// A rate.
    Rate(Rated),
    /// Nothing.
    Nothing {
        /// Why.
        why: Unmeasured,
    },
}

impl Measured {
    /// The rate of a row, as its reader may see it.
    #[must_use]
    pub fn rate(row: &IndicatorRow) -> Self {
        let (counts, rates) = (&row.counts, &row.rates);
        let shown = (|| {
            Some(Rated {
                numerator: counts.inserted?,
                denominator: counts.matured? - counts.excluded?,
                unknown: counts.unknown,
                excluded: counts.excluded?,
                floor: rates.floor?.0,
                known: rates.known.map(|rate| rate.0),
                ceiling: rates.ceiling.map(|rate| rate.0),
                low: rates.wilson_low?.0,
                high: rates.wilson_high?.0,
                maturity: row.state.code(),
            })
        })();
        shown.map_or_else(|| Self::Nothing { why: Unmeasured::of(row) }, Self::Rate)
    }

    /// The inserted of a row, as its reader may see them.
    #[must_use]
    pub fn inserted(row: &IndicatorRow) -> Self {
        match (row.counts.inserted, row.state) {
            (None, _) | (_, Maturity::HorizonNotReached) => Self::Nothing { why: Unmeasured::of(row) },
            (Some(value), _) => Self::Count { value },
        }
    }

    /// The value in the unit: a count, or tenths of a percent.
    #[must_use]
    pub const fn value(&self) -> Option<u32> {
        match self {
            Self::Count { value } => Some(*value),
            Self::Rate(rate) => Some(rate.floor),
            Self::Nothing { .. } => None,
        }
    }

    /// How it stands to a value in its unit: a rate by the rule of every page ([`Reach`]), a count exactly.
    #[must_use]
    pub fn against(&self, target: u32) -> Verdict {
        match self {
            Self::Count { value } if *value >= target => Verdict::Kept,
            Self::Count { .. } => Verdict::Late,
            Self::Rate(rate) => Reach::of((rate.numerator, rate.denominator), target).into(),
            Self::Nothing { .. } => Verdict::None,
        }
    }

    /// The same while there is time: a count below is running, not late.
    #[must_use]
    pub fn against_in_time(&self, target: u32, is_over: bool) -> Verdict {
        match self.against(target) {
            Verdict::Late if !is_over => Verdict::Running,
            verdict => verdict,
        }
    }
}

impl From<Option<Reach>> for Verdict {
    fn from(reach: Option<Reach>) -> Self {
        match reach {
            Some(Reach::Above) => Self::Above,
            Some(Reach::Below) => Self::Below,
            Some(Reach::Met) => Self::Met,
            Some(Reach::Undecided) => Self::Undecided,
            None => Self::None,
        }
    }
}

impl Unmeasured {
    fn of(row: &IndicatorRow) -> Self {
        if row.suppressed.contains(&"inserted") {
            Self::Masked
        } else if row.state == Maturity::HorizonNotReached {
            Self::NotYet
        } else {
            Self::Nobody
        }
    }
}
