//! What one page shows together gives none of its hidden figures back, whatever the facts.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

use super::{Board, Population, Question, Rate, Raw, board};
use crate::domain::day::Day;
use crate::domain::evidence::{EvidenceStatus, EvidenceType};
use crate::domain::ids::CohortId;
use crate::domain::indicator::placed::place;
use crate::domain::indicator::{
    Audience, CohortBuilder, CohortFacts, CohortHead, Definitions, Dimension, Names, StatedAttestation, StatedEnrolment,
};
use crate::domain::person::Sex;
use crate::domain::publication::{Edition, Finding, Measure, Place, Shown, audit};
use crate::domain::region::Region;
use crate::domain::scope::Scope;
use crate::domain::situation::SituationKind;
use crate::operations::figures::{Figures, Past};

fn day(text: &str) -> Day {
    text.parse::<NaiveDate>().unwrap().into()
}

/// Somebody: sex, and whether inserted, seen without a job, or not known.
type Learner = (Option<Sex>, Option<bool>);

fn learners() -> impl Strategy<Value = Vec<(u8, Vec<Learner>)>> {
    let sex = prop_oneof![5 => Just(Some(Sex::F)), 5 => Just(Some(Sex::M)), 1 => Just(None)];
    let outcome = prop_oneof![3 => Just(Some(true)), 2 => Just(Some(false)), 2 => Just(None)];
    let cohort = (1..=3_u8, prop::collection::vec((sex, outcome), 0..=9));
    prop::collection::vec(cohort, 1..=6)
}

fn enrolment(sex: Option<Sex>) -> StatedEnrolment {
    StatedEnrolment {
        enrolled_on: day("2023-01-02"),
        confirmed_on: day("2023-01-02"),
        withdrawn_on: None,
        graduated_on: Some(day("2023-06-30")),
        exclusion: None,
        excluded_on: None,
        exclusion_documented: false,
        intent: None,
        work_authorised: None,
        sex,
        diploma: None,
        previous_salary: None,
        recorded_at: None,
    }
}

/// What was seen of somebody at six months.
fn seen(inserted: bool) -> StatedAttestation {
    StatedAttestation {
        situation_no: 1,
        line: 2,
        kind: if inserted { SituationKind::Cdi } else { SituationKind::Recherche },
        starts_on: day("2023-09-01"),
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
        evidence: inserted.then_some(EvidenceType::Contrat),
        status: EvidenceStatus::Acceptee,
        attested_on: day("2023-12-28"),
        recorded_at: None,
    }
}

fn facts(cohorts: &[(u8, Vec<Learner>)]) -> (Names, Vec<CohortFacts>) {
    let mut names = Names::default();
    let mut person = 0_u128;
    let cohorts = cohorts.iter().enumerate().map(|(rank, (region, learners))| {
        let head = CohortHead {
            code: names.number(&format!("C{rank}")),
            programme: names.number("P"),
            operator: names.number("O"),
            track: names.number("T"),
            region: Region::from_number(*region).unwrap(),
            starts_on: day("2023-01-02"),
            ends_on: day("2023-06-30"),
        };
        let mut builder = CohortBuilder::new(head, None);
        for (sex, outcome) in learners {
            person += 1;
            let number = builder.enrol(Some(Uuid::from_u128(person).into()), &enrolment(*sex));
            if let Some(inserted) = outcome {
                builder.attest(number, &seen(*inserted));
            }
        }
        builder.build().unwrap()
    });
    let cohorts = cohorts.collect();
    (names, cohorts)
}

fn shown(rate: Option<&Rate>) -> Shown {
    rate.map_or(Shown::default(), |rate| Shown { inserted: rate.inserted.is_some(), known: rate.unknown.is_some() })
}

/// A breakdown of the page as the register reads one.
fn edition(
    board: &Board,
    question: &Question,
    (names, cohorts): (&Names, &[CohortFacts]),
    (by, of): (&[Dimension], impl Fn(Option<&str>) -> Shown),
) -> Edition {
    let profile = &question.profile;
    let places = place(cohorts, names, (profile, &profile.indicators[0]), (question.as_of.into(), by));
    let people: HashMap<_, _> = places
        .people
        .iter()
        .map(|one| (one.enrolment, Place { row: one.row, inserted: one.inserted, known: one.known }))
        .collect();
    let rows = places.keys.iter().map(|key| of(key.first().and_then(Option::as_deref))).collect();
    Edition { people, rows, total: shown(Some(&board.total)) }
}

/// What the page gives back of what it hides.
fn given_back(cohorts: &[(u8, Vec<Learner>)]) -> Vec<Finding> {
    let (names, facts) = facts(cohorts);
    let numbered = facts.iter().cloned().zip(1..).map(|(facts, id)| (CohortId(Uuid::from_u128(id)), facts));
    let population = Population::Past(Arc::new(Past::of(names.clone(), numbered.collect())));
    let raw = Raw { as_of: Some("2024-06-30"), ..Raw::default() };
    let question = Question::read(&raw, NaiveDate::default(), &Definitions::shipped()).unwrap();
    let reader = (&Scope::everything(), Audience::Ministry);
    let board = board(&Figures::default(), &population, &question, reader, 0..0);
    let region = |code: Option<&str>| board.regions.iter().find(|line| Some(line.region) == code);
    let cohort = |code: Option<&str>| board.cohorts.iter().find(|line| Some(line.code.as_str()) == code);
    let sex = |code: Option<&str>| match code {
        Some("F") => shown(Some(&board.women)),
        Some("M") => shown(Some(&board.men)),
        _ => Shown::default(),
    };
    let ground = (&names, facts.as_slice());
    let editions = [
        edition(
            &board,
            &question,
            ground,
            (&[Dimension::Region], |key| shown(region(key).and_then(|line| line.rate.as_ref()))),
        ),
        edition(&board, &question, ground, (&[Dimension::Cohort], |key| shown(cohort(key).map(|line| &line.rate)))),
        edition(&board, &question, ground, (&[Dimension::Sex], sex)),
    ];
    // Where everybody of a whole is alike, it says so of each part; only a rule on parts is tried here.
    let alike = |rate: &Rate| rate.inserted == Some(0) || rate.inserted == rate.denominator;
    let one_is_alike = alike(&board.total)
        || board.regions.iter().filter_map(|line| line.rate.as_ref()).any(|rate| rate.is_shown() && alike(rate));
    let unstated = facts.iter().flat_map(|cohort| &cohort.enrolments).filter(|one| one.sex.is_none()).count();
    let is_open = |finding: &Finding| match finding {
        // Many whose sex is not stated are no secret, and have no line.
        Finding::Hidden { measure, figure, .. } => {
            *measure == Measure::Inserted && !one_is_alike && (figure.edition != 2 || unstated < 5)
        }
        Finding::Difference { .. } => !one_is_alike,
        Finding::Crossing { .. } => false,
    };
    audit(&editions, Audience::Ministry, 1).into_iter().filter(is_open).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn regions_cohorts_women_men_and_the_whole_together_tell_no_more_than_each(cohorts in learners()) {
        prop_assert_eq!(given_back(&cohorts), []);
    }
}

#[test]
fn women_alone_hidden_would_be_the_whole_less_men_and_the_few_whose_sex_is_not_stated_too() {
    let of = |women: usize, men: usize, unstated: usize| {
        let some = |count: usize, sex| (0..count).map(move |rank| (sex, Some(rank % 2 == 0)));
        vec![(1, some(women, Some(Sex::F)).chain(some(men, Some(Sex::M))).chain(some(unstated, None)).collect())]
    };
    assert_eq!(given_back(&of(3, 40, 0)), []);
    assert_eq!(given_back(&of(30, 40, 2)), []);
}
