//! V1: a group against what the rest of the country does with the same kind of people.

use super::super::interval::rounded;
use super::super::value_added::{Added, Country};
use super::*;
use crate::domain::person::{Diploma, Sex};

/// A cohort of `size` graduates of whom `inserted` work, with `head` changed.
fn promotion(
    code: u32,
    (inserted, size): (usize, usize),
    change: impl Fn(&mut CohortHead),
    women: bool,
) -> CohortFacts {
    let person = || StatedEnrolment {
        sex: Some(if women { Sex::F } else { Sex::M }),
        diploma: Some(Diploma::Bac3),
        ..graduate("2023-06-30")
    };
    let hired = [job("2023-09-01")];
    let people: Vec<Learner<'_>> =
        (0..size).map(|rank| (person(), if rank < inserted { hired.as_slice() } else { &[] })).collect();
    let mut facts = cohort(&people);
    facts.head.code = code;
    change(&mut facts.head);
    facts
}

fn added(cohorts: &[CohortFacts], code: u32) -> Option<Added> {
    let profile = profile("A_DATE");
    let country = Country::of((profile, &profile.indicators[0]), cohorts, day("2024-01-30"));
    country.added_by(|cell| (cell.cohort == code).then_some(code)).remove(&code).flatten()
}

fn points(value: i128) -> i128 {
    rounded(value, 3)
}

#[test]
fn a_cohort_is_compared_with_the_others_of_its_stratum_and_never_with_itself() {
    let cohorts = [promotion(1, (20, 20), |_| (), true), promotion(2, (10, 20), |_| (), true)];
    let first = added(&cohorts, 1).unwrap();
    assert_eq!((points(first.expected), points(first.value)), (500, 500));
    assert_eq!(first.compared, [20, 0, 0, 0, 0]);
    assert_eq!(points(added(&cohorts, 2).unwrap().value), -500);
}

#[test]
fn a_stratum_of_fewer_than_twenty_elsewhere_gives_way_to_a_coarser_one() {
    let elsewhere = |head: &mut CohortHead| head.region = Region::from_number(6).unwrap();
    let cohorts = [
        promotion(1, (6, 10), |_| (), true),
        // Nineteen in the same stratum are too few; with another track of the region there are thirty-nine.
        promotion(2, (19, 19), |_| (), true),
        promotion(3, (5, 20), |head| head.track = 9, true),
        promotion(4, (0, 40), elsewhere, true),
    ];
    let first = added(&cohorts, 1).unwrap();
    assert_eq!(first.compared, [0, 10, 0, 0, 0]);
    // 24/39 = 61.538…, so 60 − 61.538… = −1.538… points.
    assert_eq!((points(first.expected), points(first.value)), (615, -15));
}

#[test]
fn men_alone_of_their_diploma_are_compared_with_everybody_of_it() {
    let cohorts = [promotion(1, (5, 10), |_| (), false), promotion(2, (10, 40), |_| (), true)];
    assert_eq!(added(&cohorts, 1).unwrap().compared, [0, 0, 0, 10, 0]);
}

#[test]
fn nothing_is_added_where_the_rest_of_the_country_is_too_small_to_compare_with() {
    assert_eq!(added(&[promotion(1, (5, 10), |_| (), true), promotion(2, (10, 19), |_| (), true)], 1), None);
    assert_eq!(added(&[promotion(1, (5, 10), |_| (), true)], 7), None, "nobody");
}

#[test]
fn a_country_of_equal_cohorts_adds_nothing_and_chance_leaves_a_range() {
    let cohorts = [1, 2, 3].map(|code| promotion(code, (15, 25), |_| (), true));
    let one = added(&cohorts, 2).unwrap();
    assert_eq!(points(one.value), 0);
    // 1.96 · √(0.24/25) = 19.2 points.
    assert_eq!(points(one.half), 192);
}
