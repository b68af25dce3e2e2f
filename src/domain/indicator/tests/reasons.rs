//! Why each person is in their state.

use super::super::explain::{Proof, Why, why};
use super::*;
use crate::domain::evidence::Level;
use EvidenceType::{AttScolarite, Contrat, DeclHonneur};

fn of(asked: &str, learner: StatedEnrolment, rows: &[StatedAttestation], as_of: &str) -> Why {
    let (code, id) = asked.split_once(' ').unwrap();
    let (profile, facts) = (profile(code), cohort(&[(learner, rows)]));
    let indicator = profile.indicators.iter().find(|indicator| indicator.id == id).unwrap();
    let mut told = None;
    crate::domain::indicator::for_each_reading(profile, indicator, &facts, day(as_of), |rank, reading| {
        told = Some(why((profile, indicator), &facts, &facts.enrolments[rank], &reading, day(as_of)));
    });
    told.unwrap()
}

fn a(rows: &[StatedAttestation]) -> Why {
    of("MINISTERE_A I1", graduate("2023-06-30"), rows, "2024-06-30")
}

fn proof(kind: SituationKind, on: &str, evidence: Option<EvidenceType>) -> Proof {
    let level = evidence.map_or(Level::E0, EvidenceType::level);
    Proof { kind, starts_on: day("2023-10-01"), on: day(on), level, evidence }
}

#[test]
fn an_insertion_names_its_best_proof() {
    let rows = [job("2023-10-01").told("2024-01-10"), job("2023-10-01").proven(Contrat, "2023-12-20").line(3)];
    assert_eq!(a(&rows), Why::Insertion(proof(SituationKind::Cdi, "2023-12-20", Some(Contrat))));
}

#[test]
fn the_unknown_say_what_is_missing() {
    assert_eq!(a(&[]), Why::NoProof);
    let stale = [job("2023-10-01").proven(Contrat, "2023-11-02")];
    assert_eq!(
        a(&stale),
        Why::LastProof(proof(SituationKind::Cdi, "2023-11-02", Some(Contrat))),
        "older than H − 15 days"
    );
    let weak = [job("2023-10-01").proven(DeclHonneur, "2023-12-30")];
    assert_eq!(a(&weak), Why::BelowFloor(proof(SituationKind::Cdi, "2023-12-30", Some(DeclHonneur))));
}

#[test]
fn the_not_inserted_say_what_they_were_seen_doing() {
    let seeking = [situation(SituationKind::Recherche, "2023-10-01").told("2023-12-30")];
    assert_eq!(a(&seeking), Why::Seen(proof(SituationKind::Recherche, "2023-12-30", None)));
    let ended = [job("2023-10-01").proven(Contrat, "2023-10-01").ended("2023-12-20")];
    assert_eq!(a(&ended), Why::Ended(SituationKind::Cdi, day("2023-12-20")));
}

#[test]
fn the_excluded_say_on_what_ground_and_the_immature_when_they_will_be_mature() {
    use crate::domain::exclusion::Intent;
    let student = StatedEnrolment { intent: Some(Intent::Etudes), ..graduate("2023-06-30") };
    let ground = of("MINISTERE_A I1", student, &[], "2024-06-30");
    assert_eq!(ground, Why::Ground(crate::domain::indicator::exclusion::Ground::NoJobSought));
    let study = [situation(SituationKind::PoursuiteEtudes, "2023-10-01").proven(AttScolarite, "2023-12-30")];
    let aside = of("INSERJEUNES_6 I5", graduate("2023-06-30"), &study, "2024-06-30");
    assert_eq!(aside, Why::SetAside(proof(SituationKind::PoursuiteEtudes, "2023-12-30", Some(AttScolarite))));
    let early = of("MINISTERE_A I1", graduate("2023-06-30"), &[], "2023-07-01");
    assert_eq!(early, Why::MaturesOn(day("2024-01-29")));
}
