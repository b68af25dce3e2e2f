//! Rows: keys, order, groups, maturity, flags.

use super::*;
use crate::domain::person::{Diploma, Sex};
use EvidenceType::Contrat;

fn pilot() -> CohortFacts {
    let woman = StatedEnrolment { sex: Some(Sex::F), diploma: Some(Diploma::Bac5), ..graduate("2023-06-30") };
    let man = StatedEnrolment { sex: Some(Sex::M), diploma: Some(Diploma::Sans), ..graduate("2023-05-31") };
    let unstated = StatedEnrolment { withdrawn_on: Some(day("2023-03-01")), ..learner() };
    cohort(&[
        (woman, &[job("2023-10-01").proven(Contrat, "2023-12-30")]),
        (man, &[situation(SituationKind::Recherche, "2023-06-01").told("2023-11-30")]),
        (unstated, &[]),
    ])
}

#[test]
fn a_row_has_exactly_the_keys_of_the_interface_in_its_order() {
    let row = rows(&pilot(), &["MINISTERE_A"], "2024-06-30", &[Dimension::Region, Dimension::Sex], Audience::Operator)
        .swap_remove(1);
    insta::assert_snapshot!(serde_json::to_string_pretty(&row).unwrap(), @r#"
    {
      "profile": "MINISTERE_A",
      "profile_version": 1,
      "indicator": "I1",
      "region": "04",
      "sex": "F",
      "enrolled": 1,
      "confirmed": 1,
      "in_training": 0,
      "withdrawn": 0,
      "graduated": 1,
      "base": 1,
      "matured": 1,
      "excluded": 0,
      "inserted": 1,
      "inserted_operator": 0,
      "not_inserted": 0,
      "unknown": 0,
      "floor": "100.0",
      "known": "100.0",
      "ceiling": "100.0",
      "knowledge_rate": "100.0",
      "wilson_low": "20.7",
      "wilson_high": "100.0",
      "state": "DEFINITIF",
      "flags": [],
      "suppressed": []
    }
    "#);
}

/// The groups of a breakdown, `-` for a blank.
fn keys(by: &[Dimension], as_of: &str) -> Vec<String> {
    let row_key = |row: &IndicatorRow| {
        let values: Vec<&str> = row.group.iter().map(|(_, value)| value.as_deref().unwrap_or("-")).collect();
        values.join(" ")
    };
    rows(&pilot(), &["MINISTERE_A"], as_of, by, Audience::Operator).iter().map(row_key).collect()
}

#[test]
fn groups_come_in_ascending_order_of_their_keys_blanks_first() {
    let late = "2024-06-30";
    assert_eq!(keys(&[Dimension::Sex], late), ["-", "F", "M"]);
    assert_eq!(keys(&[Dimension::Diploma], late), ["-", "BAC5", "SANS"]);
    assert_eq!(keys(&[Dimension::Quarter], late), ["2023-Q1", "2023-Q2"]);
    assert_eq!(keys(&[Dimension::Sex, Dimension::Cohort], late), ["- C1", "F C1", "M C1"]);
    assert_eq!(keys(&[Dimension::Programme, Dimension::Operator, Dimension::Track], late), ["JobInTech OP1 DEV"]);
}

#[test]
fn only_groups_with_someone_enrolled_by_the_date_appear_but_the_total_row_always_stands() {
    assert_eq!(keys(&[Dimension::Region], "2022-12-31"), [] as [&str; 0]);
    let none = total(&pilot(), "MINISTERE_A", "2022-12-31");
    assert_eq!((none.base, none.state.code()), (0, "NON_DEFINI"));
}

#[test]
fn rows_follow_profiles_then_indicators_then_groups() {
    let order: Vec<String> = rows(&pilot(), &["DFP_9", "A_DATE"], "2024-06-30", &[Dimension::Sex], Audience::Operator)
        .iter()
        .map(|row| format!("{} {} {}", row.profile, row.indicator, row.group[0].1.as_deref().unwrap_or("-")))
        .collect();
    let expected = ["DFP_9 I3 -", "DFP_9 I3 F", "DFP_9 I3 M", "DFP_9 I4 -", "DFP_9 I4 F", "DFP_9 I4 M"];
    assert_eq!(order[..6], expected);
    assert_eq!(order[6..], ["A_DATE I2 -", "A_DATE I2 F", "A_DATE I2 M"]);
}

#[test]
fn a_figure_goes_from_horizon_not_reached_to_partial_provisional_and_definitive() {
    let two = cohort(&[(graduate("2023-05-31"), &[]), (graduate("2023-06-30"), &[])]);
    let state = |as_of| total(&two, "MINISTERE_A", as_of).state.code();
    assert_eq!(state("2023-05-30"), "NON_DEFINI");
    assert_eq!(state("2023-12-29"), "HORIZON_NON_ATTEINT", "30 November + 30 days is 30 December");
    assert_eq!(state("2023-12-30"), "PARTIEL");
    assert_eq!(state("2024-01-29"), "PROVISOIRE");
    assert_eq!(state("2024-02-12"), "PROVISOIRE");
    assert_eq!(state("2024-02-13"), "DEFINITIF", "30 December + 45 days");
}

#[test]
fn someone_in_training_keeps_a_group_partial_and_a_rate_to_date_stays_provisional() {
    let long = CohortHead { ends_on: day("2025-06-30"), ..head() };
    let mut builder = CohortBuilder::new(long, None);
    builder.enrol(None, &graduate("2023-06-30"));
    builder.enrol(None, &learner());
    let facts = builder.build().unwrap();
    assert_eq!(total(&facts, "MINISTERE_A", "2024-06-30").state.code(), "PARTIEL");
    assert_eq!(total(&facts, "A_DATE", "2024-06-30").state.code(), "PROVISOIRE");
    assert_eq!(total(&facts, "A_DATE", "2023-06-29").state.code(), "NON_DEFINI");
}

#[test]
fn before_the_horizon_counts_are_zero_and_rates_have_no_value() {
    let row = total(&pilot(), "MINISTERE_A", "2023-07-01");
    assert_eq!(row.counts.inserted, Some(0));
    assert_eq!(row.rates, crate::domain::indicator::row::Rates::default());
    assert!(row.suppressed.is_empty());
}

#[test]
fn a_cohort_tally_by_sex_sums_to_the_evaluation() {
    let facts = pilot();
    for profile in shipped::all() {
        let tally = super::super::CohortTally::of(profile, &facts, day("2024-12-31"));
        let total = super::super::Group { key: Vec::new(), tally: tally.total() };
        let view = View { as_of: day("2024-12-31"), by: &[], audience: Audience::Operator };
        let published = super::super::publish(profile, &view, vec![total]);
        assert_eq!(published, rows(&facts, &[&profile.code], "2024-12-31", &[], Audience::Operator));
        assert_eq!(tally.women.funnel.enrolled + tally.men.funnel.enrolled + tally.unstated.funnel.enrolled, 3);
    }
}

#[test]
fn two_evaluations_of_the_same_question_absorb_into_one() {
    let facts = pilot();
    let profiles = [profile("MINISTERE_A")];
    let view = View { as_of: day("2024-06-30"), by: &[Dimension::Sex], audience: Audience::Operator };
    let mut first = crate::domain::indicator::Evaluation::new(&profiles, view);
    let mut second = first.clone();
    first.add(&facts);
    second.add(&facts);
    first.absorb(second);
    assert_eq!(first.rows(&names()), evaluate([&facts, &facts], &names(), &profiles, view));
}

#[test]
fn each_reading_names_the_rank_of_its_enrolment() {
    let mut seen = Vec::new();
    let a = profile("MINISTERE_A");
    crate::domain::indicator::for_each_reading(a, &a.indicators[0], &pilot(), day("2024-06-30"), |rank, reading| {
        seen.push((rank, reading.state.code()));
    });
    assert_eq!(seen, [(0, "INSERE"), (1, "NON_INSERE")]);
}
