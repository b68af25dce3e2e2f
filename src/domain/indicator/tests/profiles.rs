//! The exact readings of each standard (`indicators.md` §8 "Profiles", "Last doubts").

use super::*;
use EvidenceType::{AttScolarite, Bulletin, Cnss, Contrat, DeclHonneur};
use SituationKind::{
    Cdd, CiAnapec, Etranger, FreelanceAe, Inactif, Informel, Interim, PoursuiteEtudes, Recherche, StagePre,
};

const LATER: &str = "2024-12-31";

/// Graduated on 30 June 2023: six months end on 30 December 2023.
fn of(asked: &str, rows: &[StatedAttestation]) -> &'static str {
    state(asked, LATER, graduate("2023-06-30"), rows)
}

fn at_h(kind: SituationKind, proof: EvidenceType) -> StatedAttestation {
    situation(kind, "2023-10-01").proven(proof, "2023-12-30")
}

#[test]
fn strict_leaves_out_subsidised_agency_own_school_short_and_part_time_work() {
    for kind in [CiAnapec, Interim] {
        assert_eq!(of("STRICT", &[at_h(kind, Cnss)]), "NON_INSERE", "{kind}");
    }
    assert_eq!(of("STRICT", &[at_h(Cdd, Cnss).by_the_operator()]), "NON_INSERE");
    assert_eq!(of("STRICT", &[at_h(Cdd, Cnss).weeks(11)]), "NON_INSERE");
    assert_eq!(of("STRICT", &[at_h(Cdd, Cnss).weeks(12)]), "INSERE");
    assert_eq!(of("STRICT", &[at_h(Cdd, Cnss)]), "INSERE", "blank hours and weeks pass a removal");
}

#[test]
fn in_field_full_time_work_fails_on_a_blank() {
    let cirr = |row| of("CIRR_180", &[row]);
    let full = || situation(Cdd, "2023-12-27").proven(DeclHonneur, "2024-01-02");
    assert_eq!(cirr(full().hours(30).in_the_field(true)), "INSERE");
    for row in [
        full().hours(29).in_the_field(true),
        full().in_the_field(true),
        full().hours(30),
        full().hours(30).in_the_field(false),
    ] {
        assert_eq!(cirr(row), "NON_INSERE");
    }
}

#[test]
fn bootcamps_ask_for_twelve_weeks_and_a_job_newer_than_the_course() {
    let uk = |row| of("UK_BOOTCAMP I2", &[row]);
    assert_eq!(uk(at_h(Cdd, Contrat)), "NON_INSERE", "a blank duration fails");
    assert_eq!(uk(at_h(Cdd, Contrat).weeks(12)), "INSERE");
    assert_eq!(uk(at_h(SituationKind::Cdi, Contrat)), "INSERE", "an open-ended contract is indefinite");
    assert_eq!(uk(job("2023-01-02").proven(Contrat, "2023-12-30")), "INSERE");
    assert_eq!(uk(job("2023-01-01").proven(Contrat, "2023-12-30")), "NON_INSERE", "held before the course");
}

#[test]
fn dfp_reads_activity_first() {
    // Nine months end on 30 March 2024.
    let dfp = |rows: &[StatedAttestation]| (of("DFP_9 I3", rows), of("DFP_9 I4", rows));
    let past_job = || job("2023-08-01").proven(DeclHonneur, "2023-08-01").ended("2023-12-31").number(9).line(9);
    let now = |kind, proof| situation(kind, "2024-01-15").proven(proof, "2024-03-30");
    let told = |kind| situation(kind, "2024-01-15").told("2024-03-30");
    assert_eq!(dfp(&[past_job()]), ("INCONNU", "INCONNU"), "nothing is known of the day");
    assert_eq!(dfp(&[past_job(), told(Recherche)]), ("INSERE", "NON_INSERE"), "active, once employed");
    assert_eq!(dfp(&[told(Recherche)]), ("NON_INSERE", "NON_INSERE"), "active, never employed");
    assert_eq!(dfp(&[past_job(), now(Inactif, DeclHonneur)]), ("EXCLU", "NON_INSERE"));
    assert_eq!(dfp(&[past_job(), now(PoursuiteEtudes, AttScolarite)]), ("EXCLU", "NON_INSERE"));
    assert_eq!(
        dfp(&[past_job(), told(Inactif)]),
        ("INSERE", "NON_INSERE"),
        "inactivity without proof does not exclude"
    );
    assert_eq!(dfp(&[now(SituationKind::Cdi, DeclHonneur)]), ("INSERE", "INSERE"));
}

#[test]
fn dfp_counts_any_work_as_activity_and_seeking_does_not_win_over_study() {
    let at = |kind, number| situation(kind, "2024-01-15").number(number).line(number).proven(DeclHonneur, "2024-03-30");
    assert_eq!(of("DFP_9 I3", &[at(Informel, 1), at(Inactif, 2)]), "NON_INSERE", "undeclared work is work");
    assert_eq!(of("DFP_9 I3", &[at(StagePre, 1), at(PoursuiteEtudes, 2)]), "NON_INSERE");
    assert_eq!(of("DFP_9 I3", &[at(Recherche, 1), at(PoursuiteEtudes, 2)]), "EXCLU");
}

#[test]
fn nace_inserts_study_and_lets_the_inactive_leave_unless_inserted() {
    assert_eq!(of("NACE_6M", &[at_h(PoursuiteEtudes, AttScolarite)]), "INSERE");
    assert_eq!(of("NACE_6M", &[situation(PoursuiteEtudes, "2023-10-01").told("2023-12-30")]), "INCONNU");
    assert_eq!(of("NACE_6M", &[at_h(Inactif, DeclHonneur)]), "EXCLU");
    assert_eq!(of("NACE_6M", &[situation(Inactif, "2023-10-01").told("2023-12-30")]), "NON_INSERE");
    assert_eq!(of("NACE_6M", &[at_h(Inactif, DeclHonneur), at_h(Cdd, DeclHonneur).number(2)]), "INSERE");
    assert_eq!(of("NACE_6M", &[at_h(Recherche, DeclHonneur)]), "NON_INSERE");
}

#[test]
fn inserjeunes_lets_proven_study_win_over_work() {
    let ij = |rows: &[StatedAttestation]| ["I5", "I6", "I7"].map(|id| of(&format!("INSERJEUNES_6 {id}"), rows));
    assert_eq!(ij(&[at_h(Cdd, Bulletin)]), ["INSERE"; 3]);
    assert_eq!(ij(&[at_h(Cdd, Contrat)]), ["INCONNU"; 3], "a contract is below its floor");
    assert_eq!(ij(&[at_h(FreelanceAe, Bulletin)]), ["NON_INSERE"; 3], "not salaried");
    assert_eq!(ij(&[at_h(Etranger, Bulletin)]), ["NON_INSERE"; 3], "not in Morocco");
    let both = [at_h(PoursuiteEtudes, AttScolarite), at_h(Cdd, Bulletin).number(2)];
    assert_eq!(ij(&both), ["EXCLU", "NON_INSERE", "INSERE"]);
    assert_eq!(ij(&both[..1]), ["EXCLU", "NON_INSERE", "INSERE"]);
    let told = [at_h(PoursuiteEtudes, DeclHonneur)];
    assert_eq!(ij(&told), ["NON_INSERE", "NON_INSERE", "INCONNU"], "study below E2 is a negative observation");
}

#[test]
fn rncp_neutralises_study_and_work_abroad_over_work_in_morocco() {
    let rncp = |rows: &[StatedAttestation]| ["I10", "I11"].map(|id| of(&format!("RNCP_6 {id}"), rows));
    assert_eq!(rncp(&[at_h(Etranger, DeclHonneur), at_h(Cdd, Contrat).number(2)]), ["EXCLU"; 2]);
    assert_eq!(rncp(&[at_h(PoursuiteEtudes, AttScolarite)]), ["EXCLU"; 2]);
    assert_eq!(rncp(&[situation(Etranger, "2023-10-01").told("2023-12-30")]), ["NON_INSERE"; 2]);
    assert_eq!(rncp(&[at_h(Cdd, DeclHonneur)]), ["INSERE", "NON_INSERE"], "an unknown field is not the target");
    assert_eq!(rncp(&[at_h(Cdd, DeclHonneur).in_the_field(true)]), ["INSERE"; 2]);
}

#[test]
fn the_digital_school_counts_study_and_own_firms_within_three_months() {
    let gen_3m = |row| of("GEN_3M", &[row]);
    assert_eq!(gen_3m(situation(PoursuiteEtudes, "2023-09-30").proven(AttScolarite, "2023-10-15")), "INSERE");
    assert_eq!(gen_3m(situation(SituationKind::Creation, "2023-09-30").proven(DeclHonneur, "2023-10-15")), "INSERE");
    assert_eq!(gen_3m(situation(SituationKind::Creation, "2023-10-01").proven(DeclHonneur, "2023-10-15")), "INCONNU");
}
