//! When the clock starts, when an enrolment is mature, which base it is in.

use super::*;
use EvidenceType::Contrat;

#[test]
fn an_enrolment_is_mature_thirty_days_after_its_horizon() {
    let rows = [job("2023-10-01").proven(Contrat, "2023-12-30")];
    assert_eq!(state("MINISTERE_A", "2024-01-28", graduate("2023-06-30"), &rows), "NON_MUR");
    assert_eq!(state("MINISTERE_A", "2024-01-29", graduate("2023-06-30"), &rows), "INSERE");
}

#[test]
fn a_graduation_after_the_as_of_date_does_not_exist() {
    assert_eq!(state("MINISTERE_A", "2023-06-29", graduate("2023-06-30"), &[]), "not in the base");
    assert_eq!(state("MINISTERE_A", "2023-06-30", graduate("2023-06-30"), &[]), "NON_MUR");
    assert_eq!(state("MINISTERE_A", "2023-01-01", graduate("2023-06-30"), &[]), "not in the base");
}

#[test]
fn without_graduation_the_clock_starts_on_withdrawal_else_on_the_planned_end() {
    let left = StatedEnrolment { withdrawn_on: Some(day("2023-03-01")), ..learner() };
    // Six months after 1 March is 1 September, mature on 1 October; after 30 June it is 29 January.
    assert_eq!(state("MINISTERE_B", "2023-09-30", left.clone(), &[]), "NON_MUR");
    assert_eq!(state("MINISTERE_B", "2023-10-01", left, &[]), "INCONNU");
    assert_eq!(state("MINISTERE_B", "2024-01-28", learner(), &[]), "NON_MUR");
    assert_eq!(state("MINISTERE_B", "2024-01-29", learner(), &[]), "INCONNU");
}

#[test]
fn confirmed_means_by_the_date_and_not_withdrawn_before() {
    let confirmed = |on, withdrawn: Option<&str>| StatedEnrolment {
        confirmed_on: day(on),
        withdrawn_on: withdrawn.map(day),
        ..learner()
    };
    let b = |learner| state("MINISTERE_B", "2023-02-01", learner, &[]);
    assert_eq!(b(confirmed("2023-02-01", None)), "NON_MUR");
    assert_eq!(b(confirmed("2023-02-02", None)), "not in the base");
    assert_eq!(b(confirmed("2023-01-20", Some("2023-01-19"))), "not in the base");
    assert_eq!(b(confirmed("2023-01-20", Some("2023-01-20"))), "NON_MUR");
}

#[test]
fn leavers_are_the_graduated_the_withdrawn_and_those_of_an_ended_cohort() {
    let left = StatedEnrolment { withdrawn_on: Some(day("2023-03-01")), ..learner() };
    assert_eq!(state("GEN_3M", "2023-03-01", left, &[]), "NON_MUR");
    assert_eq!(state("GEN_3M", "2023-06-29", learner(), &[]), "not in the base");
    assert_eq!(state("GEN_3M", "2023-06-30", learner(), &[]), "NON_MUR");
}

#[test]
fn starts_are_the_confirmed_of_a_cohort_that_has_begun() {
    let early = StatedEnrolment { enrolled_on: day("2022-12-01"), confirmed_on: day("2022-12-01"), ..learner() };
    assert_eq!(state("UK_BOOTCAMP I8", "2023-01-01", early.clone(), &[]), "not in the base");
    assert_eq!(state("UK_BOOTCAMP I8", "2023-01-02", early, &[]), "NON_MUR");
}

#[test]
fn the_funnel_counts_each_stage_as_of_the_date() {
    let left = StatedEnrolment { withdrawn_on: Some(day("2023-03-01")), ..learner() };
    let late = StatedEnrolment { enrolled_on: day("2023-07-01"), confirmed_on: day("2023-07-01"), ..learner() };
    let facts = cohort(&[(graduate("2023-05-31"), &[]), (left, &[]), (learner(), &[]), (late, &[])]);
    let stages = |as_of| {
        let funnel = total(&facts, "MINISTERE_A", as_of).funnel;
        [funnel.enrolled, funnel.confirmed, funnel.in_training, funnel.withdrawn, funnel.graduated]
    };
    assert_eq!(stages("2023-02-28"), [3, 3, 3, 0, 0]);
    assert_eq!(stages("2023-06-01"), [3, 3, 1, 1, 1]);
    assert_eq!(stages("2023-06-30"), [3, 3, 0, 1, 1], "the cohort has ended");
    assert_eq!(stages("2023-07-01"), [4, 4, 0, 1, 1]);
}
