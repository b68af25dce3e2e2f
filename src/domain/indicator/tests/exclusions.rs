//! Who leaves the base.

use super::*;
use crate::domain::exclusion::{Exclusion, Intent};
use EvidenceType::Contrat;

fn excluded(reason: Exclusion, on: Option<&str>, documented: bool) -> StatedEnrolment {
    StatedEnrolment {
        exclusion: Some(reason),
        excluded_on: on.map(day),
        exclusion_documented: documented,
        ..graduate("2023-06-30")
    }
}

fn a(learner: StatedEnrolment) -> &'static str {
    state("MINISTERE_A", "2024-06-30", learner, &[])
}

#[test]
fn a_reason_excludes_when_dated_by_the_horizon_with_its_document() {
    assert_eq!(a(excluded(Exclusion::Deces, Some("2023-12-30"), true)), "EXCLU");
    assert_eq!(a(excluded(Exclusion::Deces, Some("2023-12-31"), true)), "INCONNU");
    assert_eq!(a(excluded(Exclusion::Deces, Some("2023-12-30"), false)), "INCONNU");
    assert_eq!(a(excluded(Exclusion::Deces, None, true)), "INCONNU");
}

#[test]
fn each_profile_has_its_own_list() {
    let incapable = || excluded(Exclusion::Incapacite, Some("2023-08-01"), true);
    assert_eq!(a(incapable()), "EXCLU");
    assert_eq!(state("MINISTERE_B", "2024-06-30", incapable(), &[]), "INCONNU");
    assert_eq!(state("RNCP_6 I10", "2024-06-30", incapable(), &[]), "EXCLU");
    let dead = excluded(Exclusion::Deces, Some("2023-08-01"), true);
    assert_eq!(state("RNCP_6 I10", "2024-06-30", dead.clone(), &[]), "INCONNU", "it neutralises nothing else");
    assert_eq!(state("NACE_6M", "2024-06-30", dead, &[]), "INCONNU");
}

#[test]
fn no_job_sought_at_entry_is_its_own_document_and_a_blank_seeks_a_job() {
    let with = |intent| StatedEnrolment { intent, ..graduate("2023-06-30") };
    for intent in [Intent::Enrichissement, Intent::Etudes, Intent::EmployeurActuel] {
        assert_eq!(a(with(Some(intent))), "EXCLU", "{intent}");
    }
    assert_eq!(a(with(Some(Intent::Emploi))), "INCONNU");
    assert_eq!(a(with(None)), "INCONNU");
    assert_eq!(state("MINISTERE_B", "2024-06-30", with(Some(Intent::Etudes)), &[]), "INCONNU");
}

#[test]
fn who_may_not_work_leaves_only_where_the_standard_says_so() {
    let barred = StatedEnrolment { work_authorised: Some(false), ..graduate("2023-06-30") };
    assert_eq!(state("CIRR_180", "2024-06-30", barred.clone(), &[]), "EXCLU");
    assert_eq!(a(barred), "INCONNU");
}

#[test]
fn an_exclusion_is_tested_before_maturity_but_counted_only_among_the_mature() {
    let facts = cohort(&[(excluded(Exclusion::Deces, Some("2023-08-01"), true), &[])]);
    assert_eq!(state_in(&facts, "MINISTERE_A", "2023-09-01"), Some(State::Excluded));
    let early = total(&facts, "MINISTERE_A", "2023-09-01");
    assert_eq!((early.base, early.counts.matured, early.counts.excluded), (1, Some(0), Some(0)));
    let late = total(&facts, "MINISTERE_A", "2024-06-30");
    assert_eq!((late.counts.matured, late.counts.excluded, late.rates.floor), (Some(1), Some(1), None));
    assert_eq!(late.state.code(), "NON_DEFINI", "nobody is left");
}

#[test]
fn an_exclusion_dated_after_the_as_of_date_does_not_exist_yet() {
    let facts = cohort(&[(excluded(Exclusion::Deces, Some("2023-08-01"), true), &[])]);
    assert_eq!(state_in(&facts, "MINISTERE_A", "2023-07-31"), Some(State::Immature));
}

#[test]
fn the_excluded_do_not_count_even_at_work() {
    let rows = [job("2023-07-01").proven(Contrat, "2023-12-30")];
    let left = excluded(Exclusion::Incarceration, Some("2023-12-30"), true);
    assert_eq!(state("MINISTERE_A", "2024-06-30", left, &rows), "EXCLU");
}

#[test]
fn an_exclusion_without_date_or_document_is_flagged() {
    let flags = |learner| {
        total(&cohort(&[(learner, &[])]), "A_DATE", "2024-06-30").flags.iter().map(|f| f.code()).collect::<Vec<_>>()
    };
    let incomplete = ["connaissance_insuffisante", "exclusion_incomplete"];
    assert_eq!(flags(excluded(Exclusion::Deces, None, true)), incomplete);
    assert_eq!(flags(excluded(Exclusion::Deces, Some("2023-08-01"), false)), incomplete);
    assert_eq!(flags(excluded(Exclusion::Deces, Some("2024-07-01"), false)), incomplete[..1], "not dated yet");
    assert_eq!(flags(excluded(Exclusion::Deces, Some("2023-08-01"), true)), incomplete[..1]);
}
