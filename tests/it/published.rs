//! Published tables rebuilt as facts, person by person, and read by the evaluator itself: what a source printed comes out
//! of the definition it used (`tests/fixtures/conformance/`, files 01, 05, 07 and 12).

use sanad::domain::day::Day;
use sanad::domain::evidence::{EvidenceStatus, EvidenceType};
use sanad::domain::indicator::rate::scaled;
use sanad::domain::indicator::shares::shares;
use sanad::domain::indicator::{
    Audience, CohortBuilder, CohortFacts, CohortHead, IndicatorRow, Names, StatedAttestation, StatedEnrolment, View,
    evaluate, shipped,
};
use sanad::domain::region::Region;
use sanad::domain::situation::SituationKind;

use crate::support::day;

/// Learners of one group: what they do at the horizon, with its proof.
struct Group {
    learners: u32,
    graduated: bool,
    does: Option<(SituationKind, EvidenceType)>,
}

const fn group(learners: u32, graduated: bool, does: Option<(SituationKind, EvidenceType)>) -> Group {
    Group { learners, graduated, does }
}

fn on(text: &str) -> Day {
    day(text).into()
}

/// A cohort of these groups that trained in the first half of 2023; who does something is seen doing it on 30 December.
fn cohort(groups: &[Group], names: &mut Names) -> CohortFacts {
    let head = CohortHead {
        code: names.number("C"),
        programme: names.number("P"),
        operator: names.number("O"),
        track: names.number("T"),
        region: Region::from_number(4).unwrap(),
        starts_on: on("2023-01-02"),
        ends_on: on("2023-06-30"),
    };
    let mut builder = CohortBuilder::new(head, None);
    for group in groups {
        for _ in 0..group.learners {
            let number = builder.enrol(None, &learner(group.graduated));
            if let Some((kind, evidence)) = group.does {
                builder.attest(number, &seen(kind, evidence));
            }
        }
    }
    builder.build().unwrap()
}

fn learner(graduated: bool) -> StatedEnrolment {
    StatedEnrolment {
        enrolled_on: on("2023-01-02"),
        confirmed_on: on("2023-01-02"),
        withdrawn_on: None,
        graduated_on: graduated.then(|| on("2023-06-30")),
        exclusion: None,
        excluded_on: None,
        exclusion_documented: false,
        intent: None,
        work_authorised: None,
        sex: None,
        diploma: None,
        previous_salary: None,
        recorded_at: None,
    }
}

fn seen(kind: SituationKind, evidence: EvidenceType) -> StatedAttestation {
    StatedAttestation {
        situation_no: 1,
        line: 2,
        kind,
        starts_on: on("2023-09-01"),
        ends_on: None,
        employer: 0,
        employer_ice: 0,
        job_title: 0,
        employer_is_operator: None,
        in_field: None,
        hours_per_week: None,
        intended_weeks: None,
        salary: None,
        region: None,
        evidence: Some(evidence),
        status: EvidenceStatus::Acceptee,
        attested_on: on("2023-12-30"),
        recorded_at: None,
    }
}

/// The row of one figure of one definition over these groups.
fn row(groups: &[Group], (profile, indicator): (&str, &str), audience: Audience) -> IndicatorRow {
    let mut names = Names::default();
    let facts = cohort(groups, &mut names);
    let profile = shipped::find(profile).unwrap();
    let view = View { as_of: on("2025-06-30"), by: &[], audience };
    let rows = evaluate([&facts], &names, &[profile], view);
    rows.into_iter().find(|row| row.indicator == indicator).unwrap()
}

fn floor(groups: &[Group], figure: (&str, &str)) -> String {
    row(groups, figure, Audience::Operator).rates.floor.unwrap().to_string()
}

const JOB: Option<(SituationKind, EvidenceType)> = Some((SituationKind::Cdi, EvidenceType::Bulletin));
const STUDY: Option<(SituationKind, EvidenceType)> = Some((SituationKind::PoursuiteEtudes, EvidenceType::AttScolarite));
const SEEKING: Option<(SituationKind, EvidenceType)> = Some((SituationKind::Recherche, EvidenceType::EnqueteTel));

#[test]
fn the_pilot_reads_72_on_its_graduates_and_52_5_to_53_2_on_its_enrolled() {
    for (inserted, on_enrolled) in [(525, "52.5"), (532, "53.2")] {
        let pilot = [group(inserted, true, JOB), group(734 - inserted, true, None), group(266, false, None)];
        let press = row(&pilot, ("A_DATE", "I2"), Audience::Public);
        assert_eq!((press.counts.matured, press.counts.inserted), (Some(734), Some(inserted)));
        assert_eq!(scaled(inserted, 734, 0), Some(72), "what the press printed");
        assert_eq!(floor(&pilot, ("MINISTERE_B", "I8")), on_enrolled);
    }
    let graduated = row(&[group(734, true, None), group(266, false, None)], ("A_DATE", "I2"), Audience::Public).funnel;
    assert_eq!(scaled(graduated.graduated, graduated.confirmed, 1), Some(734));
}

#[test]
fn inserjeunes_takes_further_study_out_of_employment_and_counts_it_as_a_favourable_outcome() {
    let orion = [group(75, true, STUDY), group(20, true, JOB), group(5, true, SEEKING)];
    assert_eq!(floor(&orion, ("INSERJEUNES_6", "I5")), "80.0");
    assert_eq!(floor(&orion, ("INSERJEUNES_6", "I6")), "20.0");
    assert_eq!(floor(&orion, ("INSERJEUNES_6", "I7")), "95.0");
}

#[test]
fn ten_leavers_are_too_few_for_a_rate_of_employment() {
    let orion = [group(20, true, STUDY), group(3, true, JOB), group(7, true, SEEKING)];
    let employment = row(&orion, ("INSERJEUNES_6", "I5"), Audience::Public);
    assert_eq!((employment.rates.floor, employment.counts.inserted), (None, None));
    assert!(employment.suppressed.contains(&"floor"));
    assert_eq!(floor(&orion, ("INSERJEUNES_6", "I7")), "76.7", "23 of 30, which an operator reads on its own learners");
}

#[test]
fn three_hundred_and_one_answers_of_four_hundred_and_ten_are_73_percent_known() {
    let school = [group(301, true, SEEKING), group(109, true, None)];
    let row = row(&school, ("NACE_6M", "I9"), Audience::Public);
    assert_eq!((row.counts.matured, row.counts.unknown), (Some(410), Some(109)));
    assert_eq!(row.rates.knowledge_rate.unwrap().to_string(), "73.4");
    assert_eq!(scaled(301, 410, 0), Some(73));
}

#[test]
fn the_contracts_of_an_agency_total_a_hundred() {
    let anapec = shares(&[64_354, 2_482, 20_015, 15_922]).unwrap();
    assert_eq!(anapec.iter().map(ToString::to_string).collect::<Vec<_>>(), ["62.6", "2.4", "19.5", "15.5"]);
}
