//! What makes an insertion.

use super::*;
use EvidenceType::{AttScolarite, Bulletin, Cnss, Contrat, DeclHonneur};
use SituationKind::{Cdd, CiAnapec, Creation, Informel, PoursuiteEtudes, StagePre};

/// Graduated on 30 June 2023: H of `MINISTERE_A` is 30 December 2023, the window 15 December to 13 February.
const LATER: &str = "2024-06-30";

fn a(rows: &[StatedAttestation]) -> &'static str {
    state("MINISTERE_A", LATER, graduate("2023-06-30"), rows)
}

#[test]
fn a_job_proven_from_fifteen_days_before_the_horizon_inserts() {
    assert_eq!(a(&[job("2023-10-01").proven(Contrat, "2023-12-15")]), "INSERE");
    assert_eq!(a(&[job("2023-10-01").proven(Contrat, "2023-12-14")]), "INCONNU", "a stale proof");
}

#[test]
fn a_proof_dated_up_to_forty_five_days_after_the_horizon_still_speaks_of_it() {
    assert_eq!(a(&[job("2023-10-01").proven(Contrat, "2024-02-13")]), "INSERE");
    assert_eq!(a(&[job("2023-10-01").proven(Contrat, "2024-02-14")]), "INCONNU");
}

#[test]
fn a_proof_dated_after_the_as_of_date_does_not_exist() {
    let rows = [job("2023-10-01").proven(Contrat, "2024-02-10")];
    assert_eq!(state("MINISTERE_A", "2024-02-09", graduate("2023-06-30"), &rows), "INCONNU");
    assert_eq!(state("MINISTERE_A", "2024-02-10", graduate("2023-06-30"), &rows), "INSERE");
}

#[test]
fn a_job_begun_on_the_horizon_counts_and_one_begun_the_day_after_does_not() {
    assert_eq!(a(&[job("2023-12-30").proven(Contrat, "2023-12-30")]), "INSERE");
    assert_eq!(a(&[job("2023-12-31").proven(Contrat, "2023-12-31")]), "INCONNU");
}

#[test]
fn a_job_that_ends_on_the_horizon_counts_and_its_end_is_its_own_proof() {
    let ended = |on| a(&[job("2023-10-01").proven(Contrat, "2023-10-01").ended(on)]);
    assert_eq!(ended("2023-12-30"), "INSERE");
    assert_eq!(ended("2024-02-13"), "INSERE", "the end is attested within the window");
    assert_eq!(ended("2024-02-14"), "INCONNU", "its end is attested too late, its start too early");
}

#[test]
fn a_proof_below_the_floor_leaves_the_job_unknown() {
    assert_eq!(a(&[job("2023-10-01").proven(DeclHonneur, "2023-12-30")]), "INCONNU");
    assert_eq!(a(&[job("2023-10-01").told("2023-12-30")]), "INCONNU");
    assert_eq!(a(&[job("2023-10-01").proven(Cnss, "2023-12-30")]), "INSERE");
}

#[test]
fn an_internship_study_or_undeclared_work_never_inserts_in_the_broad_reading() {
    for kind in [StagePre, PoursuiteEtudes, Informel] {
        assert_eq!(a(&[situation(kind, "2023-10-01").proven(Cnss, "2023-12-30")]), "NON_INSERE", "{kind}");
    }
    for kind in [CiAnapec, Creation, Cdd] {
        assert_eq!(a(&[situation(kind, "2023-10-01").proven(Contrat, "2023-12-30")]), "INSERE", "{kind}");
    }
}

#[test]
fn several_rows_of_one_situation_are_one_situation_with_several_proofs() {
    let rows =
        [job("2023-10-01").proven(Contrat, "2023-10-01"), job("2023-10-01").proven(Bulletin, "2023-12-31").line(3)];
    assert_eq!(a(&rows), "INSERE");
}

/// `A_DATE`: ever employed by the as-of date, on the operator's word.
fn to_date(as_of: &str, rows: &[StatedAttestation]) -> &'static str {
    state("A_DATE", as_of, graduate("2023-06-30"), rows)
}

#[test]
fn cumulatively_a_job_since_ended_still_counts() {
    assert_eq!(to_date(LATER, &[job("2023-08-01").ended("2023-09-01")]), "INSERE");
}

#[test]
fn a_job_begun_before_graduation_counts_at_graduation_unless_it_ended_before() {
    assert_eq!(to_date(LATER, &[job("2023-03-01").ended("2023-06-30")]), "INSERE");
    assert_eq!(to_date(LATER, &[job("2023-03-01").ended("2023-06-29")]), "INCONNU");
    assert_eq!(to_date("2023-07-01", &[job("2023-03-01").ended("2024-01-01")]), "INSERE", "its end is not known yet");
}

#[test]
fn a_job_begun_after_the_as_of_date_is_hidden() {
    assert_eq!(to_date("2023-07-31", &[job("2023-08-01")]), "INCONNU");
    assert_eq!(to_date("2023-08-01", &[job("2023-08-01")]), "INSERE");
}

#[test]
fn within_a_horizon_the_start_counts_and_the_proof_may_bear_any_later_date() {
    // CIRR_90: H is 28 September 2023.
    let in_field = |starts| job(starts).hours(40).in_the_field(true).proven(DeclHonneur, "2024-05-01");
    let cirr = |row| state("CIRR_90", LATER, graduate("2023-06-30"), &[row]);
    assert_eq!(cirr(in_field("2023-09-28")), "INSERE");
    assert_eq!(cirr(in_field("2023-09-29")), "INCONNU");
}

#[test]
fn a_window_holds_when_the_point_test_does_on_any_of_its_days() {
    // WIOA_Q2: exit in the second quarter of 2023, window October to December, payslips at least.
    let wioa = |row: StatedAttestation| state("WIOA_Q2", LATER, graduate("2023-06-30"), &[row]);
    assert_eq!(wioa(job("2023-07-01").proven(Bulletin, "2023-09-16")), "INSERE", "sixteenth + 15 days = 1 October");
    assert_eq!(wioa(job("2023-07-01").proven(Bulletin, "2023-09-15")), "INCONNU");
    assert_eq!(wioa(job("2023-12-31").proven(Bulletin, "2024-02-14")), "INSERE");
    assert_eq!(wioa(job("2023-12-31").proven(Bulletin, "2024-02-15")), "INCONNU");
    assert_eq!(wioa(job("2023-07-01").proven(Bulletin, "2023-10-01").ended("2023-10-01")), "INSERE");
    assert_eq!(wioa(job("2023-07-01").proven(Contrat, "2023-11-01")), "INCONNU", "a contract is below its floor");
}

#[test]
fn a_window_matures_when_the_next_quarter_has_ended() {
    let rows = [job("2023-07-01").proven(Bulletin, "2023-11-01")];
    assert_eq!(state("WIOA_Q2", "2024-03-30", graduate("2023-06-30"), &rows), "NON_MUR");
    assert_eq!(state("WIOA_Q2", "2024-03-31", graduate("2023-06-30"), &rows), "INSERE");
}

/// One proof at each of these month-ends.
fn months(kind: SituationKind, number: u32, proof: EvidenceType, ends: &[&str]) -> Vec<StatedAttestation> {
    let row = |on: &&str| situation(kind, "2023-07-01").number(number).proven(proof, on);
    ends.iter().map(row).collect()
}

fn sustained(rows: &[StatedAttestation]) -> &'static str {
    state("UK_SUSTAINED", "2024-12-31", graduate("2023-06-15"), rows)
}

#[test]
fn six_consecutive_month_ends_at_work_are_sustained() {
    let ends = ["2023-08-31", "2023-09-30", "2023-10-31", "2023-11-30", "2023-12-31", "2024-01-31"];
    // One administrative month speaks of the days from 45 before it to 15 after.
    assert_eq!(sustained(&months(SituationKind::Cdi, 1, Cnss, &ends)), "INSERE");
    assert_eq!(sustained(&months(SituationKind::Cdi, 1, Bulletin, &ends)), "INCONNU", "payslips are below its floor");
    assert_eq!(sustained(&months(SituationKind::Cdi, 1, Cnss, &ends[..4])), "INCONNU", "five months and no more");
}

#[test]
fn one_switch_between_work_and_study_is_allowed_but_study_alone_is_not() {
    let study =
        |on: &str| situation(PoursuiteEtudes, "2023-07-01").number(2).proven(AttScolarite, on).ended("2023-09-30");
    let work = |on: &str| job("2023-10-01").proven(Cnss, on);
    let switch = [
        study("2023-07-31"),
        study("2023-08-31"),
        study("2023-09-30"),
        work("2023-10-31"),
        work("2023-11-30"),
        work("2023-12-31"),
    ];
    assert_eq!(sustained(&switch), "INSERE");
    let ends = ["2023-08-31", "2023-09-30", "2023-10-31", "2023-11-30", "2023-12-31", "2024-01-31", "2024-05-31"];
    assert_eq!(sustained(&months(PoursuiteEtudes, 1, AttScolarite, &ends)), "NON_INSERE");
}

#[test]
fn two_switches_break_the_run() {
    let work = |number, start: &str, end: &str| job(start).number(number).proven(Cnss, end).ended(end);
    let study =
        situation(PoursuiteEtudes, "2023-10-01").number(9).proven(AttScolarite, "2023-11-30").ended("2023-11-30");
    let rows = [work(1, "2023-08-01", "2023-09-30"), study, work(2, "2023-12-01", "2024-01-31")];
    assert_eq!(sustained(&rows), "INCONNU");
}

#[test]
fn a_hire_by_the_operator_is_counted_apart_when_nothing_else_inserts() {
    let hired = job("2023-10-01").proven(Contrat, "2023-12-30").by_the_operator();
    let other = job("2023-11-01").number(2).proven(Contrat, "2023-12-30");
    let alone = total(&cohort(&[(graduate("2023-06-30"), std::slice::from_ref(&hired))]), "MINISTERE_A", LATER);
    let both = total(&cohort(&[(graduate("2023-06-30"), &[hired, other])]), "MINISTERE_A", LATER);
    assert_eq!((alone.counts.inserted, alone.counts.inserted_operator), (Some(1), Some(1)));
    assert_eq!((both.counts.inserted, both.counts.inserted_operator), (Some(1), Some(0)));
}
