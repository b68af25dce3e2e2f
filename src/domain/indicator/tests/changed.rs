//! Two readings of the same people: what changed, and why.

use super::super::change::{Cause, Change, Moved, Place, Trace, by_cause, changes};
use super::*;
use crate::domain::exclusion::Exclusion;
use crate::domain::ids::EnrolmentId;

const REVIEW: &str = "2024-01-30";
const NEXT: &str = "2024-05-31";

fn id(rank: usize) -> EnrolmentId {
    EnrolmentId(uuid::Uuid::from_u128(rank as u128 + 1))
}

/// Facts with their ids.
fn facts(learners: &[Learner<'_>]) -> CohortFacts {
    let ids = (0..learners.len()).map(id).collect();
    CohortFacts { ids, ..cohort(learners) }
}

fn between(asked: &str, before: &CohortFacts, after: &CohortFacts, dates: (&str, &str), trace: &Trace) -> Vec<Change> {
    let profile = profile(asked);
    let definition = (profile, &profile.indicators[0]);
    changes(definition, (Some(before), Some(after)), (day(dates.0), day(dates.1)), trace)
}

fn told(changes: &[Change]) -> Vec<(Cause, Place, Place)> {
    changes.iter().map(|change| (change.cause, change.from, change.to)).collect()
}

/// One learner known first as `before`, then as `after`, at the first review.
fn learnt(before: Learner<'_>, after: Learner<'_>) -> Vec<(Cause, Place, Place)> {
    let (before, after) = (facts(&[before]), facts(&[after]));
    told(&between("A_DATE", &before, &after, (REVIEW, REVIEW), &Trace::default()))
}

/// One learner read at the first review and at the next, nothing learnt.
fn in_time(asked: &str, learner: Learner<'_>, dates: (&str, &str)) -> Vec<(Cause, Place, Place)> {
    let known = facts(&[learner]);
    told(&between(asked, &known, &known, dates, &Trace::default()))
}

#[test]
fn a_job_begun_before_the_review_and_told_after_it_is_a_late_answer() {
    let after = [job("2023-10-02").proven(EvidenceType::Contrat, "2023-10-02")];
    let moved = learnt((graduate("2023-06-30"), &[]), (graduate("2023-06-30"), &after));
    assert_eq!(moved, [(Cause::LateAnswer, Place::Unknown, Place::Inserted)]);
}

#[test]
fn a_refused_proof_takes_its_learner_out_and_says_so() {
    let (before, after) =
        (facts(&[(graduate("2023-06-30"), &[job("2023-10-02")])]), facts(&[(graduate("2023-06-30"), &[])]));
    let refused = Trace { refused: [(id(0), day("2023-10-02"), day("2023-10-02"))].into(), ..Trace::default() };
    let moved = between("A_DATE", &before, &after, (REVIEW, REVIEW), &refused);
    assert_eq!(told(&moved), [(Cause::ProofRefused, Place::Inserted, Place::Unknown)]);
    let taken_back = between("A_DATE", &before, &after, (REVIEW, REVIEW), &Trace::default());
    assert_eq!(taken_back[0].cause, Cause::Correction, "taken back, and nobody refused it");
}

#[test]
fn a_pending_proof_once_accepted_counts() {
    let contract = job("2023-12-01").proven(EvidenceType::Contrat, "2024-01-10");
    let pending = [contract.clone().status(EvidenceStatus::EnAttente)];
    let graduate = graduate("2023-07-01");
    let (before, after) = (facts(&[(graduate.clone(), &pending)]), facts(&[(graduate, &[contract])]));
    let moved = between("MINISTERE_A", &before, &after, ("2024-02-15", "2024-02-15"), &Trace::default());
    assert_eq!(told(&moved), [(Cause::ProofAccepted, Place::Unknown, Place::Inserted)]);
}

#[test]
fn a_first_day_that_was_wrong_is_a_correction() {
    let (wrong, right) = ([job("2023-10-02")], [job("2024-03-02")]);
    let moved = learnt((graduate("2023-06-30"), &wrong), (graduate("2023-06-30"), &right));
    assert_eq!(moved, [(Cause::Correction, Place::Inserted, Place::Unknown)]);
}

#[test]
fn an_exclusion_learnt_later_leaves_the_denominator() {
    let dead = StatedEnrolment {
        exclusion: Some(Exclusion::Deces),
        excluded_on: Some(day("2023-08-01")),
        exclusion_documented: true,
        ..graduate("2023-06-30")
    };
    let (before, after) = (facts(&[(graduate("2023-06-30"), &[])]), facts(&[(dead, &[])]));
    let moved = between("MINISTERE_A", &before, &after, ("2024-02-15", "2024-02-15"), &Trace::default());
    assert_eq!(told(&moved), [(Cause::Exclusion, Place::Unknown, Place::Excluded)]);
}

#[test]
fn a_record_that_disappears_with_its_merged_person_is_a_merge() {
    let (before, after) = (facts(&[(graduate("2023-06-30"), &[job("2023-10-02")])]), facts(&[]));
    let merged = Trace { merged: [id(0)].into(), ..Trace::default() };
    let moved = between("A_DATE", &before, &after, (REVIEW, REVIEW), &merged);
    assert_eq!(told(&moved), [(Cause::Merge, Place::Inserted, Place::Absent)]);
}

#[test]
fn time_brings_graduates_new_jobs_and_horizons() {
    let hired = [job("2024-03-01")];
    assert_eq!(
        in_time("A_DATE", (graduate("2023-06-30"), &hired), (REVIEW, NEXT)),
        [(Cause::NewInsertion, Place::Unknown, Place::Inserted)]
    );
    assert_eq!(
        in_time("A_DATE", (graduate("2024-02-15"), &hired), (REVIEW, NEXT)),
        [(Cause::Joined, Place::Absent, Place::Inserted)]
    );
    assert_eq!(
        in_time("MINISTERE_A", (graduate("2023-10-31"), &[]), (REVIEW, NEXT)),
        [(Cause::Matured, Place::Immature, Place::Unknown)]
    );
}

#[test]
fn a_job_known_to_have_ended_is_not_one_whose_proof_is_too_old() {
    let ended = [
        job("2023-12-01").proven(EvidenceType::Contrat, "2024-02-20"),
        job("2023-12-01").ended("2024-05-20").proven(EvidenceType::AttTravail, "2024-05-20"),
    ];
    let silent = [job("2023-12-01").proven(EvidenceType::Contrat, "2024-02-20")];
    let mut at_the_date = profile("MINISTERE_A").clone();
    at_the_date.horizon = crate::domain::indicator::horizon::Horizon::AsOf;
    let at = |rows: &[StatedAttestation]| {
        let known = facts(&[(graduate("2023-06-30"), rows)]);
        let both = (Some(&known), Some(&known));
        let dates = (day("2024-02-25"), day("2024-05-31"));
        told(&changes((&at_the_date, &at_the_date.indicators[0]), both, dates, &Trace::default()))
    };
    assert_eq!(at(&ended), [(Cause::JobEnded, Place::Inserted, Place::NotInserted)]);
    assert_eq!(at(&silent), [(Cause::Aged, Place::Inserted, Place::Unknown)]);
}

#[test]
fn what_the_causes_moved_adds_up_to_the_difference_of_the_two_readings() {
    let (job_early, job_late) = ([job("2023-09-01")], [job("2024-04-01")]);
    let before = facts(&[
        (graduate("2023-06-30"), &job_early),
        (graduate("2023-06-30"), &[]),
        (learner(), &[]),
        (graduate("2023-06-30"), &[]),
    ]);
    let after = facts(&[
        (graduate("2023-06-30"), &[]),
        (graduate("2023-06-30"), &job_early),
        (graduate("2024-03-01"), &job_late),
        (graduate("2023-06-30"), &job_late),
    ]);
    let found = between("A_DATE", &before, &after, (REVIEW, NEXT), &Trace::default());
    let moved = by_cause(&found);
    let sum = |of: fn(&Moved) -> i64| moved.values().map(of).sum::<i64>();
    let counts = |facts: &CohortFacts, as_of: &str| {
        let row = total(facts, "A_DATE", as_of);
        let count = |count: Option<u32>| i64::from(count.unwrap());
        (count(row.counts.inserted), count(row.counts.matured) - count(row.counts.excluded))
    };
    let ((old_n, old_d), (new_n, new_d)) = (counts(&before, REVIEW), counts(&after, NEXT));
    assert_eq!((sum(Moved::numerator), sum(Moved::denominator)), (new_n - old_n, new_d - old_d));
    assert_eq!(
        moved.keys().map(|cause| cause.code()).collect::<Vec<_>>(),
        ["late_answer", "correction", "joined", "new_insertion"]
    );
}
