//! A part of a whole with its interval, as an audience may see it.

use serde::Serialize;

use super::Shown;
use crate::domain::indicator::interval::wilson;
use crate::domain::indicator::rate::{Bounds, Percent, percent};
use crate::domain::indicator::suppression::{Cell, hides_knowledge};
use crate::domain::indicator::{Audience, Outcome};

/// A rate; percentages are decimal texts, absent when undefined or hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Part {
    /// The base before maturity and exclusions.
    pub base: u32,
    /// Its mature part.
    pub matured: Option<u32>,
    /// The part.
    pub n: Option<u32>,
    /// The whole.
    pub of: Option<u32>,
    /// Of whom nothing is known.
    pub unknown: Option<u32>,
    /// The rate; unknown counts as not in the part.
    pub rate: Option<String>,
    /// Wilson, lower end.
    pub low: Option<String>,
    /// Wilson, upper end.
    pub high: Option<String>,
    /// The rate among the known.
    pub known: Option<String>,
    /// Empty when shown, else why not.
    pub state: &'static str,
}

fn text(rate: Option<Percent>) -> Option<String> {
    rate.map(|rate| rate.to_string())
}

impl Part {
    /// `n` of `of`, hidden under a denominator of `least`.
    pub(super) fn share(n: u32, of: u32, least: u32, audience: Audience) -> Self {
        let outcome = Outcome { base: of, matured: of, inserted: n, not_inserted: of - n, ..Outcome::default() };
        Self { unknown: None, known: None, ..Self::of(&outcome, least, audience) }
    }

    /// The rate of an outcome, hidden under a denominator of `least`.
    pub(super) fn of(outcome: &Outcome, least: u32, audience: Audience) -> Self {
        let base = Self { base: outcome.base, ..Self::default() };
        let n = outcome.denominator();
        if outcome.base > 0 && outcome.matured == 0 {
            return Self { state: "not-yet", ..base };
        }
        if n == 0 {
            return Self { state: "undefined", ..base };
        }
        if n < least || Cell::of(outcome).is_hidden(audience, 0) {
            return Self { state: "masked", ..base };
        }
        let interval = wilson(outcome.inserted, n);
        let knowing = !hides_knowledge(outcome, audience, least);
        Self {
            matured: Some(outcome.matured),
            n: Some(outcome.inserted),
            of: Some(n),
            unknown: knowing.then_some(outcome.unknown),
            rate: text(percent(outcome.inserted, n)),
            low: text(interval.map(|ends| ends.low)),
            high: text(interval.map(|ends| ends.high)),
            known: text(Bounds::of(outcome).known.filter(|_| knowing)),
            ..base
        }
    }

    /// Hides the figure.
    pub(super) fn mask(&mut self) {
        *self = Self { base: self.base, state: "masked", ..Self::default() };
    }

    /// The same, for whom a part of the definition's own base is read.
    pub(super) fn own(n: u32, of: u32, shown: Shown) -> Self {
        Self::share(n, of, shown.own, shown.audience)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_hidden_under_its_own_denominator_and_undefined_over_nobody() {
        let state = |n, of| Part::share(n, of, 5, Audience::Ministry).state;
        assert_eq!((state(1, 4), state(1, 5), state(0, 0)), ("masked", "", "undefined"));
        assert_eq!(Part::share(19, 20, 20, Audience::Public).state, "masked", "one who stands out");
    }

    #[test]
    fn nobody_mature_yet_gives_no_rate_and_never_zero() {
        let part = Part::of(&Outcome { base: 30, ..Outcome::default() }, 5, Audience::Ministry);
        assert_eq!((part.base, part.rate, part.state), (30, None, "not-yet"));
    }

    #[test]
    fn what_is_known_of_too_few_is_hidden_while_the_rate_stands() {
        let outcome = Outcome { base: 30, matured: 30, inserted: 3, unknown: 27, ..Outcome::default() };
        let part = Part::of(&outcome, 5, Audience::Ministry);
        assert_eq!((part.rate.as_deref(), part.known, part.unknown), (Some("10.0"), None, None));
    }
}
