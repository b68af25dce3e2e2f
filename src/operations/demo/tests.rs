//! The published figures, read by the evaluator; the states the dashboard must show.

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::{DateTime, Utc};

use super::*;
use crate::domain::day::Day;
use crate::domain::indicator::row::{Flag, Maturity};
use crate::domain::indicator::{
    Audience, CohortBuilder, CohortFacts, CohortHead, Dimension, IndicatorRow, KnownAt, Names, StatedAttestation,
    StatedEnrolment, View, evaluate, shipped,
};
use crate::operations::synth::soundness::{assert_reread, assert_sound};

/// Generated once for all tests.
static SCENARIO: LazyLock<Scenario> = LazyLock::new(|| scenario().unwrap());

struct Country {
    cohorts: Vec<CohortFacts>,
    names: Names,
}

impl Country {
    fn known(at: Option<&str>) -> Self {
        let known = at.map(|at| {
            let instant: DateTime<Utc> = at.parse().unwrap();
            KnownAt { instant, day: Day::from(instant.date_naive()) }
        });
        let scenario = &*SCENARIO;
        let mut names = Names::default();
        let mut builders: HashMap<String, CohortBuilder> = HashMap::new();
        for row in &scenario.cohorts {
            let head = CohortHead {
                code: names.number(&row.cohort_code),
                programme: names.number(&row.programme),
                operator: names.number(&row.operator),
                track: names.number(&row.track),
                region: row.region,
                starts_on: row.starts_on.into(),
                ends_on: row.ends_on.into(),
            };
            builders.insert(row.cohort_code.to_string(), CohortBuilder::new(head, known));
        }
        let mut numbers = HashMap::new();
        for row in &scenario.enrolments {
            let number = builders.get_mut(row.cohort_code.as_ref()).unwrap().enrol(None, &stated(row));
            numbers.insert((row.cohort_code.to_string(), row.learner_ref.to_string()), number);
        }
        for (row, line) in scenario.situations.iter().zip(2..) {
            let number = numbers[&(row.cohort_code.to_string(), row.learner_ref.to_string())];
            builders.get_mut(row.cohort_code.as_ref()).unwrap().attest(number, &attested(row, line, &mut names));
        }
        Self { cohorts: builders.into_values().map(|builder| builder.build().unwrap()).collect(), names }
    }

    fn rows(&self, profile: &str, as_of: &str, by: &[Dimension], audience: Audience) -> Vec<IndicatorRow> {
        let view = View { as_of: day(as_of), by, audience };
        evaluate(&self.cohorts, &self.names, &[shipped::find(profile).unwrap()], view)
    }

    fn total(&self, profile: &str, as_of: &str) -> IndicatorRow {
        self.rows(profile, as_of, &[], Audience::Operator).remove(0)
    }
}

fn day(text: &str) -> Day {
    Day::from(text.parse::<NaiveDate>().unwrap())
}

fn stated(row: &EnrolmentRow<'_>) -> StatedEnrolment {
    StatedEnrolment {
        enrolled_on: row.enrolled_on.into(),
        confirmed_on: row.confirmed_on.into(),
        withdrawn_on: row.withdrawn_on.map(Day::from),
        graduated_on: row.graduated_on.map(Day::from),
        exclusion: row.exclusion,
        excluded_on: row.excluded_on.map(Day::from),
        exclusion_documented: row.exclusion_document.is_some(),
        intent: row.intent,
        work_authorised: row.work_authorised,
        sex: row.sex,
        diploma: row.diploma,
        previous_salary: row.previous_salary_mad,
        recorded_at: row.recorded_at,
    }
}

fn attested(row: &SituationRow<'_>, line: u32, names: &mut Names) -> StatedAttestation {
    let mut number = |text: &Option<std::borrow::Cow<'_, str>>| names.number(text.as_deref().unwrap_or_default());
    StatedAttestation {
        situation_no: row.situation_no,
        line,
        kind: row.kind,
        starts_on: row.starts_on.into(),
        ends_on: row.ends_on.map(Day::from),
        employer: number(&row.employer),
        employer_ice: number(&row.employer_ice),
        job_title: number(&row.job_title),
        employer_is_operator: row.employer_is_operator,
        in_field: row.in_field,
        hours_per_week: row.hours_per_week,
        intended_weeks: row.intended_weeks,
        salary: row.salary_mad,
        region: row.region,
        evidence: row.evidence,
        status: row.status,
        attested_on: row.attested_on.into(),
        recorded_at: row.recorded_at,
    }
}

const END_OF_JANUARY_30: &str = "2024-01-30T23:59:59Z";

#[test]
fn on_30_january_2024_the_published_figures_hold_in_whatever_is_known_now_or_was_known_that_evening() {
    for known in [None, Some(END_OF_JANUARY_30)] {
        let row = Country::known(known).total("A_DATE", "2024-01-30");
        let funnel = row.funnel;
        assert_eq!((funnel.enrolled, funnel.confirmed), (1_000, 1_000));
        assert_eq!((funnel.graduated, funnel.in_training, funnel.withdrawn), (734, 171, 95));
        assert_eq!((row.base, row.counts.inserted), (734, Some(528)));
        assert_eq!(row.rates.floor.unwrap().to_string(), "71.9");
        assert_eq!(row.rates.wilson_low.unwrap().to_string(), "68.6");
        assert_eq!(row.rates.wilson_high.unwrap().to_string(), "75.1");
    }
}

#[test]
fn what_was_known_in_december_is_less_than_what_was_true() {
    let as_of = "2023-12-31";
    let now = Country::known(None).total("A_DATE", as_of);
    let then = Country::known(Some("2023-12-31T23:59:59Z")).total("A_DATE", as_of);
    assert!(then.counts.inserted < now.counts.inserted);
}

#[test]
fn the_first_rabat_promotion_graduates_forty_on_23_november_2023() {
    let scenario = &*SCENARIO;
    let operator: HashMap<_, _> = scenario.cohorts.iter().map(|row| (&row.cohort_code, &row.operator)).collect();
    let graduates = scenario.enrolments.iter().filter(|row| {
        operator[&row.cohort_code] == "ENSAM_R" && row.graduated_on == NaiveDate::from_ymd_opt(2023, 11, 23)
    });
    assert_eq!(graduates.count(), 40);
}

#[test]
fn the_six_month_reading_has_no_figure_anywhere_in_january_and_a_partial_one_in_may() {
    let country = Country::known(None);
    for row in country.rows("MINISTERE_A", "2024-01-30", &[Dimension::Region], Audience::Operator) {
        assert_eq!(row.state, Maturity::HorizonNotReached);
    }
    for row in country.rows("MINISTERE_A", "2024-01-30", &[Dimension::Cohort], Audience::Operator) {
        assert_eq!(row.state == Maturity::HorizonNotReached, row.base > 0, "only promotions still in training differ");
    }
    let may = country.total("MINISTERE_A", "2024-05-29");
    assert_eq!(may.state, Maturity::Partial);
    assert!(may.counts.matured.is_some_and(|matured| matured > 150 && matured < may.base));
}

#[test]
fn on_29_may_2024_more_than_73_percent_of_graduates_have_held_a_job() {
    for known in [None, Some("2024-05-29T23:59:59Z")] {
        let row = Country::known(known).total("A_DATE", "2024-05-29");
        assert_eq!((row.funnel.enrolled, row.funnel.graduated, row.funnel.in_training), (1_000, 898, 0));
        assert_eq!(row.counts.inserted, Some(658));
        assert_eq!(row.rates.floor.unwrap().to_string(), "73.3");
    }
}

#[test]
fn once_the_horizon_is_reached_the_proven_rate_of_the_pilot_is_lower_than_the_announced_one() {
    let country = Country::known(None);
    let proven = country.total("MINISTERE_A", "2025-03-31");
    let strict = country.total("STRICT", "2025-03-31");
    let tenths = |row: &IndicatorRow| row.counts.inserted.unwrap() * 1000 / row.counts.matured.unwrap();
    assert!((480..620).contains(&tenths(&proven)), "{}", tenths(&proven));
    assert!(tenths(&strict) + 50 < tenths(&proven), "{}", tenths(&strict));
}

#[test]
fn every_state_of_the_dashboard_shows_on_the_default_date() {
    let country = Country::known(None);
    let rows = country.rows("MINISTERE_A", "2026-10-31", &[Dimension::Region], Audience::Ministry);
    let region = |code: &str| rows.iter().find(|row| row.group[0].1.as_deref() == Some(code));
    assert!(region("08").is_none(), "no cohort");
    assert_eq!(region("12").unwrap().state, Maturity::HorizonNotReached);
    let masked: Vec<_> = rows.iter().filter(|row| !row.suppressed.is_empty()).collect();
    let codes: Vec<_> = masked.iter().filter_map(|row| row.group[0].1.as_deref()).collect();
    assert_eq!(codes, ["01", "10"], "masked for themselves, none to protect another");
    assert!(!region("11").unwrap().flags.is_empty(), "too little is known");
    let careless = rows.iter().filter(|row| row.flags.contains(&Flag::ExclusionIncomplete)).count();
    assert_eq!(careless, 1, "an exclusion lacks its document in one region");
    let shown = rows.iter().filter(|row| row.rates.floor.is_some() && row.flags.is_empty()).count();
    assert!(shown >= 6, "{shown}");
    let all = country.total("MINISTERE_A", "2026-10-31");
    assert!((4_000..5_000).contains(&all.funnel.enrolled), "{}", all.funnel.enrolled);
    assert!(all.funnel.in_training > 200, "{}", all.funnel.in_training);
}

#[test]
fn every_row_is_one_an_importer_accepts_and_names_known_codes() {
    let scenario = &*SCENARIO;
    assert_sound(&scenario.cohorts, &scenario.enrolments, &scenario.situations);
    assert_reread(&scenario.cohorts, &scenario.enrolments, &scenario.situations);
    let operators = include_str!("../../../seeds/operators.csv");
    let programmes = include_str!("../../../seeds/programmes.csv");
    let first = |text: &str, code: &str| text.lines().any(|line| line.split(',').next() == Some(code));
    assert!(scenario.cohorts.iter().all(|row| first(operators, &row.operator) && first(programmes, &row.programme)));
    let pilot = &scenario.cohorts[..40];
    assert!(pilot.iter().all(|row| ["04", "06"].contains(&row.region.code()) && row.capacity == Some(25)));
}

#[test]
fn nobody_has_the_card_or_the_telephone_of_another() {
    let scenario = &*SCENARIO;
    let mut seen = std::collections::HashSet::new();
    for row in &scenario.enrolments {
        assert!(row.cin.iter().all(|cin| seen.insert(cin.as_ref())));
        assert!(row.phone.iter().all(|phone| seen.insert(phone.as_ref())));
    }
    assert!(scenario.employers.iter().all(|firm| seen.insert(&firm.contact_phone)));
}

#[test]
fn firms_openings_and_applications_fit_together() {
    let scenario = &*SCENARIO;
    for (rank, firm) in scenario.employers.iter().enumerate() {
        assert_eq!(firm.ice, crate::operations::synth::employer::ice(u32::try_from(rank).unwrap() + 1));
    }
    for opening in &scenario.openings {
        assert!(scenario.employers.iter().any(|firm| firm.ice == opening.employer_ice));
        assert!(opening.published_on < opening.expires_on && opening.published_on <= DEFAULT_AS_OF);
    }
    let mut referred = std::collections::HashSet::new();
    for application in &scenario.applications {
        let opening = scenario.openings.iter().find(|opening| opening.reference == application.opening).unwrap();
        let graduate = scenario
            .enrolments
            .iter()
            .find(|row| row.cohort_code == application.cohort_code && row.learner_ref == application.learner_ref)
            .unwrap();
        assert!(graduate.graduated_on.unwrap() <= application.referred_on);
        assert!(opening.published_on <= application.referred_on && application.referred_on <= DEFAULT_AS_OF);
        assert!(referred.insert((&application.cohort_code, &application.learner_ref)));
    }
    let to = |reference: &str| scenario.applications.iter().filter(|a| a.opening == reference).count();
    assert_eq!((to("OFF-01"), to("OFF-04")), (4, 4), "the two demonstration employers have candidates");
    let hired = scenario.applications.iter().filter(|a| matches!(a.answer, Answer::Hired { .. })).count();
    assert!(hired >= 3, "{hired}");
}

#[test]
fn the_scenario_is_the_same_every_time() {
    let again = scenario().unwrap();
    assert_eq!(again.enrolments, SCENARIO.enrolments);
    assert_eq!(again.situations, SCENARIO.situations);
}

#[test]
fn the_table_of_the_pilot_adds_up_to_what_was_published() {
    let lines = pilot::lines().unwrap();
    let sum = |count: fn(&pilot::Line) -> u32| lines.iter().map(count).sum::<u32>();
    assert_eq!(lines.len(), 40);
    assert_eq!(sum(|line| line.withdrawn_january), 95);
    assert_eq!(sum(|line| line.inserted_january), 528);
    assert_eq!((1_000 - sum(|line| line.withdrawn_may), sum(|line| line.inserted_may)), (898, 658));
    assert!(SCENARIO.demonstration_learner().is_some());
}
