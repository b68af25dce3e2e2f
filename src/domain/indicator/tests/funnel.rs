//! From enrolment to graduation and payment (catalogue F1, F2, F2a, F2b, F3, O2), each rule as a sentence. The cohort
//! runs from 2 January to 30 June 2023: 179 days.

use super::super::Outcome;
use super::super::catalogue::{
    Graduation, Measure, Milestone, Reached, Step, all, dropout, graduation, milestones, on_time, started,
};
use super::super::quality::Lens;
use super::*;
use crate::domain::exclusion::Exclusion;

fn lens<'a>(as_of: &str) -> Lens<'a> {
    Lens::of(profile("MINISTERE_A"), day(as_of), None).unwrap()
}

fn left(on: &str) -> StatedEnrolment {
    StatedEnrolment { withdrawn_on: Some(day(on)), ..learner() }
}

fn died(on: &str, enrolment: StatedEnrolment) -> StatedEnrolment {
    let (exclusion, excluded_on) = (Some(Exclusion::Deces), Some(day(on)));
    StatedEnrolment { exclusion, excluded_on, exclusion_documented: true, ..enrolment }
}

/// Two graduates, one in time and one eight months late, one who left in March, one never heard of, one dead in April.
fn promotion() -> CohortFacts {
    let learners =
        [graduate("2023-06-30"), graduate("2024-02-28"), left("2023-03-10"), learner(), died("2023-04-01", learner())];
    let silent: [Learner<'_>; 5] = learners.map(|learner| (learner, &[][..]));
    cohort(&silent)
}

/// Counted of how many, excluded left out, then how many are settled and how many there are.
fn counts(outcome: Outcome) -> [u32; 4] {
    [outcome.inserted, outcome.denominator(), outcome.matured, outcome.base]
}

/// The reasons of the shipped catalogue.
const X0: [Exclusion; 3] = [Exclusion::Deces, Exclusion::Incarceration, Exclusion::ServiceMilitaire];

fn graduated(ratio: Graduation, as_of: &str) -> [u32; 4] {
    counts(graduation(lens(as_of), &started(lens(as_of), &[&promotion()]), ratio, &X0))
}

#[test]
fn the_started_are_the_confirmed_of_a_cohort_begun() {
    let facts = promotion();
    assert_eq!(started(lens("2023-01-01"), &[&facts]).len(), 0);
    assert_eq!(started(lens("2023-01-02"), &[&facts]).len(), 5);
    // Withdrawn or dead since, they have started.
    assert_eq!(started(lens("2023-12-31"), &[&facts]).len(), 5);
}

#[test]
fn the_settled_rate_leaves_out_those_in_training_and_the_floor_counts_them_as_not_graduated() {
    // In May the one who left and the dead one are settled; three are in training.
    assert_eq!(graduated(Graduation::Settled, "2023-05-01"), [0, 1, 2, 5]);
    assert_eq!(graduated(Graduation::Floor, "2023-05-01"), [0, 4, 5, 5]);
    // After the planned end nobody is: one graduate of four, then two.
    assert_eq!(graduated(Graduation::Settled, "2023-12-31"), [1, 4, 5, 5]);
    assert_eq!(graduated(Graduation::Floor, "2023-12-31"), [1, 4, 5, 5]);
    assert_eq!(graduated(Graduation::Settled, "2024-03-01"), [2, 4, 5, 5]);
}

#[test]
fn in_time_is_within_the_published_days_and_half_as_many_again_is_read_only_once_they_have_passed() {
    let on_time =
        |percent, as_of: &str| counts(on_time(lens(as_of), &started(lens(as_of), &[&promotion()]), percent, &X0));
    assert_eq!(on_time(100, "2023-06-29"), [0, 0, 1, 5], "only the exclusion is settled before the last day");
    assert_eq!(on_time(100, "2023-06-30"), [1, 4, 5, 5]);
    // 179 days and a half of them: 268 days, 27 September 2023.
    assert_eq!(on_time(150, "2023-09-26"), [0, 0, 1, 5]);
    assert_eq!(on_time(150, "2023-09-27"), [1, 4, 5, 5]);
    // The graduate of February came too late for both, whenever it is read.
    assert_eq!(on_time(150, "2024-12-31"), [1, 4, 5, 5]);
}

#[test]
fn a_withdrawal_is_a_dropout_after_thirty_days_of_absence() {
    let dropout = |as_of: &str| counts(dropout(lens(as_of), &started(lens(as_of), &[&promotion()]), 30, &X0));
    assert_eq!(dropout("2023-04-08"), [0, 0, 1, 5], "29 days after the tenth of March");
    assert_eq!(dropout("2023-04-09"), [1, 1, 2, 5]);
    // Who never graduated nor left has not dropped out.
    assert_eq!(dropout("2023-12-31"), [1, 4, 5, 5]);
}

#[test]
fn a_death_after_graduation_takes_no_graduate_out() {
    let facts = cohort(&[(died("2023-09-01", graduate("2023-06-30")), &[])]);
    let (lens, cohorts) = (lens("2023-12-31"), [&facts]);
    assert_eq!(counts(graduation(lens, &started(lens, &cohorts), Graduation::Settled, &X0)), [1, 1, 1, 1]);
}

fn reached(learners: &[Learner<'_>], as_of: &str) -> Vec<(Step, u32, u32)> {
    let listed: Vec<Milestone> = all()
        .iter()
        .find_map(|entry| match &entry.measure {
            Measure::Milestones(listed) => Some(listed.clone()),
            _ => None,
        })
        .unwrap();
    let (facts, lens) = (cohort(learners), lens(as_of));
    let cohorts = [&facts];
    let started = started(lens, &cohorts);
    assert_eq!(started.len(), learners.len());
    milestones(lens, &started, &listed).into_iter().map(|Reached { step, share, n }| (step, share, n)).collect()
}

#[test]
fn an_enrolment_pays_its_start_its_completion_and_its_proven_insertion_each_in_time() {
    let late = StatedEnrolment { confirmed_on: day("2023-02-02"), ..learner() };
    let proven = [job("2023-09-01").proven(EvidenceType::Contrat, "2023-12-30")];
    let told = [job("2023-09-01").told("2023-12-30")];
    let learners: [Learner<'_>; 4] = [
        (graduate("2023-06-30"), &proven),
        (graduate("2023-06-30"), &told),
        (graduate("2023-07-31"), &[]),
        (late, &[]),
    ];
    // Confirmed 31 days after the first day and graduated 31 days after the last: nothing is due for these.
    let expected = [(Step::Start, 45, 3), (Step::Completion, 35, 2), (Step::Insertion, 20, 1)];
    assert_eq!(reached(&learners, "2024-03-01"), expected);
    // Before the horizon is mature the insertion is not due, proven as it is.
    let expected = [(Step::Start, 45, 3), (Step::Completion, 35, 2), (Step::Insertion, 20, 0)];
    assert_eq!(reached(&learners, "2024-01-28"), expected);
}
