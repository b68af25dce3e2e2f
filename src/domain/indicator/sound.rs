//! What the parameters of a definition must be to mean something, told by the field of the form that says otherwise.

use std::ops::RangeInclusive;

use super::horizon::Horizon;
use super::profile::{Event, Indicator, Profile};
use crate::domain::field::{Faults, FieldFault};

/// Hours that a week of work may have, weeks that a contract may be promised for.
const HOURS: RangeInclusive<u16> = 1..=84;
const WEEKS: RangeInclusive<u16> = 1..=520;

/// Everything that is wrong with a definition; nothing for a sound one. Its indicators must have been completed.
#[must_use]
pub fn faults(profile: &Profile) -> Vec<FieldFault> {
    let within = |value: Option<u16>, range: &RangeInclusive<u16>| value.is_none_or(|value| range.contains(&value));
    let (rule, indicators) = (&profile.rule, &profile.indicators);
    let is_window = |indicator: &Indicator| indicator.event == Event::Window;
    let aside_qualifies = |one: &Indicator| one.aside.is_some_and(|a| a.leaves && a.kinds.meets(one.rule.kinds));
    let (quarter, as_of) = (matches!(profile.horizon, Horizon::Quarter(_)), profile.horizon == Horizon::AsOf);
    let repeats = |rank: usize, id: &str| indicators.iter().take(rank).any(|other| other.id == id);
    let faults = Faults::default()
        .unless(profile.version > 0, "version", "required")
        .unless(reaches(profile.horizon), "horizon_n", "horizon")
        .unless((0..=365).contains(&profile.lag_days), "lag_days", "lag")
        .unless((1..=1000).contains(&profile.min_n), "min_n", "smallest")
        .unless(within(rule.hours_at_least, &HOURS), "hours_at_least", "hours")
        .unless(within(rule.hours_not_under, &HOURS), "hours_not_under", "hours")
        .unless(within(rule.weeks_at_least, &WEEKS), "weeks_at_least", "weeks")
        .unless(within(rule.weeks_not_under, &WEEKS), "weeks_not_under", "weeks")
        .unless(!indicators.is_empty(), "indicators", "required")
        .unless(!indicators.iter().enumerate().any(|(rank, one)| repeats(rank, &one.id)), "indicators", "twice")
        .unless(!indicators.iter().any(|one| one.rule.kinds.is_empty()), "kinds", "nothing_qualifies")
        .unless(!indicators.iter().any(aside_qualifies), "indicators", "aside_qualifies")
        .unless(indicators.iter().all(|one| is_window(one) == quarter), "horizon", "quarter_window")
        .unless(!as_of || indicators.iter().all(|one| one.event == Event::Cumulative), "horizon", "as_of_cumulative");
    faults.verdict().err().unwrap_or_default()
}

fn reaches(horizon: Horizon) -> bool {
    match horizon {
        Horizon::AsOf => true,
        Horizon::Months(n) => (1..=120).contains(&n),
        Horizon::Days(n) => (1..=3650).contains(&n),
        Horizon::Quarter(n) => (1..=20).contains(&n),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::indicator::kinds::KindSet;
    use crate::domain::indicator::shipped;

    fn told(change: impl FnOnce(&mut Profile)) -> Vec<(&'static str, &'static str)> {
        let mut profile = shipped::find("STRICT").unwrap().clone();
        change(&mut profile);
        profile.complete();
        faults(&profile).into_iter().map(|fault| (fault.field, fault.rule)).collect()
    }

    #[test]
    fn the_shipped_definitions_are_sound() {
        assert!(shipped::all().iter().all(|profile| faults(profile).is_empty()));
    }

    #[test]
    fn each_field_that_means_nothing_is_told() {
        assert_eq!(told(|profile| profile.horizon = Horizon::Months(0)), [("horizon_n", "horizon")]);
        assert_eq!(told(|profile| profile.horizon = Horizon::Quarter(2)), [("horizon", "quarter_window")]);
        assert_eq!(told(|profile| profile.horizon = Horizon::AsOf), [("horizon", "as_of_cumulative")]);
        assert_eq!(told(|profile| profile.rule.kinds = KindSet::default()), [("kinds", "nothing_qualifies")]);
        let more = |profile: &mut Profile| {
            (profile.lag_days, profile.min_n, profile.rule.hours_not_under) = (-1, 0, Some(85));
        };
        assert_eq!(told(more), [("lag_days", "lag"), ("min_n", "smallest"), ("hours_not_under", "hours")]);
    }
}
