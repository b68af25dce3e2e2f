//! What it takes to say that someone is not inserted; everything else is unknown.

use super::*;
use EvidenceType::Contrat;
use SituationKind::{Inactif, Informel, PoursuiteEtudes, Recherche, StagePre};

fn a(rows: &[StatedAttestation]) -> &'static str {
    state("MINISTERE_A", "2024-06-30", graduate("2023-06-30"), rows)
}

#[test]
fn without_any_situation_a_graduate_is_unknown() {
    assert_eq!(a(&[]), "INCONNU");
}

#[test]
fn seeking_observed_around_the_horizon_at_any_level_is_not_inserted() {
    for kind in [Recherche, Inactif, PoursuiteEtudes, StagePre, Informel] {
        assert_eq!(a(&[situation(kind, "2023-11-01").told("2023-12-15")]), "NON_INSERE", "{kind}");
        assert_eq!(a(&[situation(kind, "2023-11-01").told("2024-02-13")]), "NON_INSERE", "{kind}");
        assert_eq!(a(&[situation(kind, "2023-11-01").told("2023-12-14")]), "INCONNU", "{kind} too early");
        assert_eq!(a(&[situation(kind, "2023-11-01").told("2024-02-14")]), "INCONNU", "{kind} too late");
    }
}

#[test]
fn an_observation_of_a_situation_begun_after_the_horizon_says_nothing_of_it() {
    assert_eq!(a(&[situation(Recherche, "2023-12-31").told("2024-01-10")]), "INCONNU");
}

#[test]
fn a_spell_ended_in_the_fifteen_days_before_with_nothing_after_is_not_inserted() {
    let ended = |on| a(&[job("2023-10-01").proven(Contrat, "2023-10-01").ended(on)]);
    assert_eq!(ended("2023-12-29"), "NON_INSERE");
    assert_eq!(ended("2023-12-15"), "NON_INSERE");
    assert_eq!(ended("2023-12-14"), "INCONNU");
}

#[test]
fn another_situation_in_force_keeps_an_ended_spell_from_deciding() {
    let ended = job("2023-10-01").proven(Contrat, "2023-10-01").ended("2023-12-20");
    let unproven = job("2023-12-21").number(2);
    assert_eq!(a(&[ended, unproven]), "INCONNU");
}

#[test]
fn a_job_the_rule_rejects_is_a_negative_observation_and_one_short_of_proof_is_unknown() {
    let strict = |row| state("STRICT", "2024-06-30", graduate("2023-06-30"), &[row]);
    assert_eq!(strict(job("2023-10-01").hours(14).told("2023-12-30")), "NON_INSERE");
    assert_eq!(strict(job("2023-10-01").hours(15).told("2023-12-30")), "INCONNU");
    assert_eq!(strict(job("2023-10-01").hours(15).proven(Contrat, "2023-12-30")), "INSERE");
}

#[test]
fn work_proven_at_the_floor_wins_over_seeking() {
    let rows = [
        job("2023-10-01").proven(Contrat, "2023-12-30"),
        situation(Recherche, "2023-10-01").number(2).told("2023-12-30"),
    ];
    assert_eq!(a(&rows), "INSERE");
}

#[test]
fn to_date_the_observation_window_ends_on_the_as_of_date() {
    let seeking = [situation(Recherche, "2023-07-01").told("2024-01-15")];
    assert_eq!(state("A_DATE", "2024-01-30", graduate("2023-06-30"), &seeking), "NON_INSERE");
    assert_eq!(state("A_DATE", "2024-01-31", graduate("2023-06-30"), &seeking), "INCONNU");
}
