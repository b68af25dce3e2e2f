//! What a change of definition changes, before it is made: people who enter or leave a rate, and points.

use super::evaluate::for_each_reading;
use super::fact::CohortFacts;
use super::profile::{Indicator, Profile};
use super::state::State;
use crate::domain::day::Day;

/// Enrolments that a change moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Moved {
    /// Not counted as inserted before, counted after.
    pub entered_numerator: u32,
    /// Counted as inserted before, not after.
    pub left_numerator: u32,
    /// Not in the denominator before, in it after.
    pub entered_denominator: u32,
    /// In the denominator before, not after.
    pub left_denominator: u32,
}

impl std::ops::AddAssign for Moved {
    fn add_assign(&mut self, more: Self) {
        self.entered_numerator += more.entered_numerator;
        self.left_numerator += more.left_numerator;
        self.entered_denominator += more.entered_denominator;
        self.left_denominator += more.left_denominator;
    }
}

impl Moved {
    /// The enrolments of one cohort that one figure of `before` and of `after` do not count alike.
    #[must_use]
    pub fn of(before: (&Profile, &Indicator), after: (&Profile, &Indicator), cohort: &CohortFacts, as_of: Day) -> Self {
        let (before, after) = (states(before, cohort, as_of), states(after, cohort, as_of));
        let mut moved = Self::default();
        for (before, after) in before.into_iter().zip(after) {
            let (was, is) = (before == Some(State::Inserted), after == Some(State::Inserted));
            moved.entered_numerator += u32::from(is && !was);
            moved.left_numerator += u32::from(was && !is);
            let (was, is) = (counts(before), counts(after));
            moved.entered_denominator += u32::from(is && !was);
            moved.left_denominator += u32::from(was && !is);
        }
        moved
    }

    /// Whether nobody moves.
    #[must_use]
    pub fn is_nobody(&self) -> bool {
        *self == Self::default()
    }
}

/// The state of each enrolment of a cohort, none outside the base.
fn states((profile, indicator): (&Profile, &Indicator), cohort: &CohortFacts, as_of: Day) -> Vec<Option<State>> {
    let mut states = vec![None; cohort.enrolments.len()];
    for_each_reading(profile, indicator, cohort, as_of, |rank, reading| {
        if let Some(state) = states.get_mut(rank) {
            *state = Some(reading.state);
        }
    });
    states
}

/// Whether a state is in the denominator N.
const fn counts(state: Option<State>) -> bool {
    matches!(state, Some(State::Inserted | State::NotInserted | State::Unknown))
}

/// How many tenths of a point the rate `after` lies above `before`, both as (numerator, denominator): taken on exact
/// quotients, then rounded (`indicators.md` §3 "Rounding").
#[must_use]
pub fn tenths(before: (u32, u32), after: (u32, u32)) -> Option<i64> {
    let ((n1, d1), (n2, d2)) = (before, after);
    let [n1, d1, n2, d2] = [n1, d1, n2, d2].map(i128::from);
    let (over, under) = (n2 * d1 - n1 * d2, d1 * d2);
    let magnitude = (2000 * over.abs() + under).checked_div(2 * under)?;
    i64::try_from(if over < 0 { -magnitude } else { magnitude }).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_rounded_once() {
        assert_eq!(tenths((1, 3), (2, 3)), Some(333));
        assert_eq!(tenths((528, 734), (500, 734)), Some(-38));
        assert_eq!(tenths((1, 2000), (2, 2000)), Some(1), "0.05 rounds away from zero");
        assert_eq!(tenths((0, 0), (1, 2)), None);
    }
}
