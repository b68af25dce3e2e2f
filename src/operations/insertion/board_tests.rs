//! What one page shows together gives none of its hidden figures back, whatever the facts.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use uuid::Uuid;

use super::quality::quality;
use super::{Board, Lines, Population, Question, Rate, Raw, board};
use crate::domain::day::Day;
use crate::domain::evidence::{EvidenceStatus, EvidenceType};
use crate::domain::ids::{CohortId, EnrolmentId};
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

fn population(names: &Names, facts: &[CohortFacts]) -> Population {
    let numbered = facts.iter().cloned().zip(1..).map(|(facts, id)| (CohortId(Uuid::from_u128(id)), facts));
    Population::Past(Arc::new(Past::of(names.clone(), numbered.collect())))
}

fn question() -> Question {
    let raw = Raw { as_of: Some("2024-06-30"), ..Raw::default() };
    Question::read(&raw, NaiveDate::default(), &Definitions::shipped()).unwrap()
}

/// What the page gives back of what it hides: regions and their cohorts together, women and men beside them. The page does
/// not say how many women a cohort has: whatever is inserted in each, women and men can share it in any way (decision 0012).
fn given_back(cohorts: &[(u8, Vec<Learner>)]) -> Vec<Finding> {
    let (names, facts) = facts(cohorts);
    let (population, question) = (population(&names, &facts), question());
    let reader = (&Scope::everything(), Audience::Ministry);
    let board = board(&Figures::default(), &population, &question, reader, &Lines::All);
    let region = |code: Option<&str>| board.regions.iter().find(|line| Some(line.region) == code)?.rate.as_ref();
    let cohort = |code: Option<&str>| Some(&board.cohorts.iter().find(|line| Some(line.code.as_str()) == code)?.rate);
    let sex = |code: Option<&str>| match code {
        Some("F") => shown(Some(&board.women)),
        Some("M") => shown(Some(&board.men)),
        _ => Shown::default(),
    };
    let ground = (&names, facts.as_slice());
    let by_region = edition(&board, &question, ground, (&[Dimension::Region], |key| shown(region(key))));
    let by_cohort = edition(&board, &question, ground, (&[Dimension::Cohort], |key| shown(cohort(key))));
    let by_sex = edition(&board, &question, ground, (&[Dimension::Sex], sex));
    // Where everybody of a whole is alike, it says so of each of its parts.
    let wholes: Vec<&Rate> = board.regions.iter().filter_map(|line| line.rate.as_ref()).chain([&board.total]).collect();
    let alike = |count: fn(&Rate) -> Option<u32>| {
        let mut counts = wholes.iter().filter_map(|rate| Some((count(rate)?, rate.denominator?)));
        counts.any(|(count, of)| of > 0 && (count == 0 || count == of))
    };
    let told = |editions: &[&Edition]| {
        let is_told = |finding: &Finding| match finding {
            // The unknowns are hidden for those whose rate is shown; of a row hidden whole they tell nothing.
            Finding::Hidden { measure: Measure::Known, figure, .. } => {
                let row = figure.row.and_then(|row| editions[figure.edition].rows.get(row));
                row.is_some_and(|row| row.inserted) && !alike(|rate| rate.unknown)
            }
            Finding::Difference { measure: Measure::Known, .. } | Finding::Crossing { .. } => false,
            Finding::Hidden { .. } | Finding::Difference { .. } => !alike(|rate| rate.inserted),
        };
        audit(editions, Audience::Ministry, 1).into_iter().filter(is_told).collect::<Vec<_>>()
    };
    let mut told_by_sex = told(&[&by_sex]);
    // Those whose sex is not stated have no line; many of them are no secret.
    let people = facts.iter().flat_map(|cohort| cohort.enrolments.iter().zip(&cohort.ids));
    let unstated: Vec<EnrolmentId> = people.filter(|(one, _)| one.sex.is_none()).map(|(_, id)| *id).collect();
    if unstated.len() >= 5 {
        let row = unstated.iter().find_map(|id| by_sex.people.get(id)).map(|place| place.row);
        told_by_sex.retain(|finding| !matches!(finding, Finding::Hidden { figure, .. } if figure.row == row));
    }
    [told(&[&by_region, &by_cohort]), told_by_sex].concat()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, rng_seed: RngSeed::Fixed(734), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn regions_with_their_cohorts_and_women_with_men_tell_no_more_beside_the_whole_than_each(cohorts in learners()) {
        prop_assert_eq!(given_back(&cohorts), []);
    }
}

/// A cohort of so many women, men and people whose sex is not stated, every other one inserted.
fn a_cohort(women: usize, men: usize, unstated: usize) -> Vec<(u8, Vec<Learner>)> {
    let some = |count: usize, sex| (0..count).map(move |rank| (sex, Some(rank % 2 == 0)));
    vec![(1, some(women, Some(Sex::F)).chain(some(men, Some(Sex::M))).chain(some(unstated, None)).collect())]
}

#[test]
fn women_alone_hidden_would_be_the_whole_less_men_and_the_few_whose_sex_is_not_stated_too() {
    assert_eq!(given_back(&a_cohort(3, 40, 0)), []);
    assert_eq!(given_back(&a_cohort(30, 40, 2)), []);
}

#[test]
fn beside_the_inserted_of_everybody_women_and_men_would_tell_of_the_few_whose_sex_is_not_stated() {
    let states = |unstated: usize| {
        let (names, facts) = facts(&a_cohort(30, 40, unstated));
        let reader = (&Scope::everything(), Audience::Ministry);
        let equity = quality(&Figures::default(), &population(&names, &facts), &question(), reader).unwrap().equity;
        (equity.women.state, equity.men.state, equity.gap.is_some())
    };
    assert_eq!([states(0), states(2), states(5)], [("", "", true), ("masked", "masked", false), ("", "", true)]);
}
