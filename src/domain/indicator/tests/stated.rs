//! From rows to facts: merging, refusals, what is known when.

use super::*;
use EvidenceStatus::{EnAttente, Refusee};
use EvidenceType::{Contrat, DeclHonneur};

fn a(rows: &[StatedAttestation]) -> &'static str {
    state("MINISTERE_A", "2024-06-30", graduate("2023-06-30"), rows)
}

#[test]
fn a_refused_row_is_absent_with_everything_it_states() {
    let good = job("2023-10-01").proven(Contrat, "2023-12-30");
    assert_eq!(a(&[good.clone().status(Refusee)]), "INCONNU");
    let refused_end = job("2023-10-01").proven(Contrat, "2023-11-01").ended("2023-11-01").status(Refusee).line(3);
    assert_eq!(a(&[good, refused_end]), "INSERE", "the end it states is not read");
}

#[test]
fn pending_evidence_is_the_operators_word() {
    assert_eq!(a(&[job("2023-10-01").proven(Contrat, "2023-12-30").status(EnAttente)]), "INCONNU");
    let seeking = situation(SituationKind::Recherche, "2023-10-01").proven(DeclHonneur, "2023-12-30").status(EnAttente);
    assert_eq!(a(&[seeking]), "NON_INSERE");
}

#[test]
fn an_attestation_outside_its_situation_proves_nothing() {
    assert_eq!(a(&[job("2023-12-20").proven(Contrat, "2023-12-19")]), "INCONNU");
    let ended = job("2023-10-01").proven(Contrat, "2024-01-10").ended("2024-01-05");
    let facts = cohort(&[(graduate("2023-06-30"), &[ended])]);
    let proofs: Vec<Day> = facts.attestations.iter().map(|proof| proof.on).collect();
    assert_eq!(proofs, [day("2024-01-05")], "only the end it states");
}

#[test]
fn an_end_stated_by_one_row_closes_the_situation_for_all_its_rows() {
    let rows = [
        job("2023-10-01").proven(Contrat, "2023-12-30"),
        job("2023-10-01").told("2023-11-15").ended("2023-11-15").line(3),
    ];
    assert_eq!(a(&rows), "INCONNU");
}

#[test]
fn a_blank_agrees_with_any_value_and_two_values_are_refused_even_on_a_refused_row() {
    let rows = [job("2023-10-01").hours(40), job("2023-10-01").line(3), job("2023-10-01").hours(40).line(4)];
    assert!(cohort_known(&[(learner(), &rows)], None).is_ok());
    let refused = [job("2023-10-01").hours(40), job("2023-10-01").hours(39).status(Refusee).line(7)];
    let faults = cohort_known(&[(learner(), &refused)], None).unwrap_err();
    assert_eq!(faults, [Disagreement { line: 7, column: "hours_per_week", situation_no: 1, first_line: 2 }]);
}

#[test]
fn rows_agree_within_one_situation_of_one_enrolment_only() {
    let rows = [job("2023-10-01").hours(40), job("2023-10-01").hours(20).number(2).line(3)];
    assert!(cohort_known(&[(learner(), &rows), (learner(), &rows[1..])], None).is_ok());
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let rows = [
        job("2023-10-01").proven(Contrat, "2023-12-30"),
        job("2023-10-01").hours(40).told("2023-11-15").line(3),
        situation(SituationKind::Recherche, "2023-07-01").number(2).told("2023-08-01").ended("2023-09-30").line(4),
    ];
    let mut reversed = rows.clone();
    reversed.reverse();
    assert_eq!(cohort(&[(learner(), &rows)]), cohort(&[(learner(), &reversed)]));
}

#[test]
fn a_row_recorded_after_the_known_at_instant_does_not_exist() {
    let row = StatedAttestation {
        recorded_at: Some(instant("2024-02-01T12:00:01Z")),
        ..job("2023-10-01").proven(Contrat, "2023-12-30")
    };
    let at = |known| {
        let facts =
            cohort_known(&[(graduate("2023-06-30"), std::slice::from_ref(&row))], Some(known_on(known))).unwrap();
        state_in(&facts, "MINISTERE_A", "2024-06-30")
    };
    assert_eq!(at("2024-02-01"), Some(State::Unknown));
    assert_eq!(at("2024-02-02"), Some(State::Inserted));
}

#[test]
fn a_blank_recording_dates_each_fact_of_an_enrolment_to_its_own_day() {
    let at = |known| cohort_known(&[(graduate("2023-06-30"), &[])], Some(known_on(known))).unwrap();
    assert!(at("2023-01-01").enrolments.is_empty());
    assert_eq!(at("2023-06-29").enrolments[0].graduated_on.day(), None);
    assert_eq!(at("2023-06-30").enrolments[0].graduated_on.day(), Some(day("2023-06-30")));
}

#[test]
fn a_blank_recording_dates_an_attestation_and_the_end_it_states_each_to_its_own_day() {
    let row = job("2023-10-01").proven(Contrat, "2023-12-20").ended("2024-01-10");
    let end = |known| {
        let facts = cohort_known(&[(learner(), std::slice::from_ref(&row))], Some(known_on(known))).unwrap();
        facts.situations.first().map(|situation| situation.ends_on.day())
    };
    assert_eq!(end("2023-12-19"), None);
    assert_eq!(end("2023-12-20"), Some(None));
    assert_eq!(end("2024-01-10"), Some(Some(day("2024-01-10"))));
}

#[test]
fn what_a_later_attestation_says_of_a_situation_is_not_said_yet_on_an_earlier_date() {
    let rows =
        [job("2023-10-01").proven(Contrat, "2023-12-30"), job("2023-10-01").told("2024-03-01").hours(10).line(3)];
    let facts = cohort(&[(graduate("2023-06-30"), &rows)]);
    assert_eq!(state_in(&facts, "STRICT", "2024-02-29"), Some(State::Inserted));
    assert_eq!(state_in(&facts, "STRICT", "2024-03-01"), Some(State::NotInserted));
    let seen = |as_of| facts.situations_of(&facts.enrolments[0], day(as_of)).count();
    assert_eq!((seen("2023-10-01"), seen("2023-12-30"), seen("2024-03-01")), (0, 1, 1));
}

#[test]
fn a_filled_recording_dates_the_whole_row() {
    let late = StatedEnrolment { recorded_at: Some(instant("2023-08-01T00:00:00Z")), ..graduate("2023-06-30") };
    let at = |known| cohort_known(&[(late.clone(), &[])], Some(known_on(known))).unwrap();
    assert!(at("2023-07-31").enrolments.is_empty());
    assert_eq!(at("2023-08-01").enrolments[0].graduated_on.day(), Some(day("2023-06-30")));
}

#[test]
fn the_known_at_day_does_not_hide_the_planned_end_of_the_cohort() {
    let facts = cohort_known(&[(learner(), &[])], Some(known_on("2023-02-01"))).unwrap();
    assert_eq!(state_in(&facts, "MINISTERE_B", "2024-06-30"), Some(State::Unknown));
}

#[test]
fn facts_survive_their_stored_form_in_some_hundred_bytes_an_enrolment() {
    let rows = [
        job("2023-10-01").proven(Contrat, "2023-12-30").hours(40).in_the_field(true),
        situation(SituationKind::Recherche, "2023-07-01").number(2).told("2023-08-01").ended("2023-09-30").line(4),
    ];
    let learners: Vec<Learner<'_>> = (0..25).map(|_| (graduate("2023-06-30"), rows.as_slice())).collect();
    let facts = cohort(&learners);
    let stored = postcard::to_stdvec(&facts).unwrap();
    assert_eq!(postcard::from_bytes::<CohortFacts>(&stored).unwrap(), facts);
    assert!(stored.len() < 25 * 120, "{} bytes", stored.len());
    assert!(size_of::<crate::domain::indicator::fact::EnrolmentFact>() <= 40);
    assert!(size_of::<crate::domain::indicator::fact::SituationFact>() <= 40);
    assert_eq!(size_of::<crate::domain::indicator::fact::AttestationFact>(), 8);
}
