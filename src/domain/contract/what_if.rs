//! What is missing to reach a condition, and what it would pay.

use rust_decimal::Decimal;

use super::measured::{Measured, Rated};
use super::money::part;
use super::tranche::{Line, Rule, Standard};
use crate::domain::indicator::reach::Reach;

/// What would meet a condition that is not met.
#[derive(Clone, Debug, PartialEq)]
pub struct Missing {
    /// How many more cases, or units of a count.
    pub more: u32,
    /// Of the unknowns, how many are there to be found; none when it is no rate, or hidden.
    pub unknown: Option<u32>,
    /// Whether the unknowns alone could be enough.
    pub within_reach: bool,
    /// What meeting it adds to the tranche.
    pub gain: Decimal,
    /// What one more case adds, when it pays in proportion.
    pub gain_of_one: Decimal,
}

/// What would meet the condition of a line; none when it is met or nothing is measured.
#[must_use]
pub fn missing(line: &Line) -> Option<Missing> {
    if line.met {
        return None;
    }
    let condition = &line.condition;
    let (more, unknown, one_more) = match &line.measured {
        Measured::Count { value } => {
            (condition.threshold.checked_sub(*value)?, None, Measured::Count { value: value + 1 })
        }
        Measured::Rate(rate) => {
            let more = more_inserted(rate, condition.threshold, condition.standard)?;
            (more, rate.unknown, Measured::Rate(Rated { numerator: rate.numerator + 1, ..*rate }))
        }
        Measured::Nothing { .. } => return None,
    };
    let with_one = condition.earned(&one_more);
    let gain_of_one = match condition.rule {
        Rule::AllOrNothing => Decimal::ZERO,
        Rule::Proportional => part(line.part, with_one.0, with_one.1) - line.amount,
    };
    let within_reach = unknown.is_none_or(|unknown| unknown >= more);
    Some(Missing { more, unknown, within_reach, gain: line.part - line.amount, gain_of_one })
}

/// The fewest more insertions among the same people that meet a threshold; none when all of them inserted would not.
#[must_use]
pub fn more_inserted(rate: &Rated, threshold: u32, standard: Standard) -> Option<u32> {
    let meets = |more: u32| {
        let reach = Reach::of((rate.numerator + more, rate.denominator), threshold);
        match standard {
            Standard::Point => reach.is_some_and(Reach::is_reached),
            Standard::Settled => reach == Some(Reach::Above),
        }
    };
    let most = rate.denominator.checked_sub(rate.numerator)?;
    if !meets(most) {
        return None;
    }
    // Both standards, once met, stay met with more: halve the way.
    let (mut low, mut high) = (0, most);
    while low < high {
        let middle = low + (high - low) / 2;
        if meets(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Some(low)
}
