//! Lists of cohorts of which a page writes out its own: the pages are the list, and a text finds what it says.

use std::sync::Arc;

use sanad::domain::ids::CohortId;
use sanad::domain::indicator::{Audience, Definitions};
use sanad::domain::scope::Scope;
use sanad::operations::figures::Figures;
use sanad::operations::insertion::spread::{Line, spread};
use sanad::operations::insertion::{Lines, Population, Question, Raw, Sought, board};
use sanad::storage::facts;

use crate::support::{Scene, day, on_both_engines};

/// Three cohorts of two operators, each with its graduates.
async fn three_cohorts(scene: &Scene) -> Vec<CohortId> {
    let mut cohorts = Vec::new();
    for (code, operator, graduates) in [("RBT-1", "EMI", 8), ("RBT-2", "EMI", 6), ("FES-1", "UIR", 7)] {
        let cohort = scene.add_cohort(code, Scene::a_cohort_of(operator)).await;
        for _ in 0..graduates {
            let person = scene.add_person(Scene::somebody("Salma")).await;
            let mut known = Scene::confirmed_on(day("2023-06-05"));
            known.graduated_on = Some(day("2023-09-29"));
            scene.enrol(person, cohort, known).await;
        }
        cohorts.push(cohort);
    }
    refresh(scene, &cohorts).await;
    cohorts
}

async fn refresh(scene: &Scene, cohorts: &[CohortId]) {
    let mut tx = scene.store.write().await.unwrap();
    facts::refresh(&mut tx, cohorts).await.unwrap();
    tx.commit().await.unwrap();
}

async fn population(scene: &Scene, figures: &Figures) -> Population {
    let mut tx = scene.store.read().await.unwrap();
    Population::read(figures, &mut tx, &Scope::everything(), None).await.unwrap()
}

fn question() -> Question {
    let raw = Raw { profile: Some("A_DATE"), as_of: Some("2024-01-30"), ..Raw::default() };
    Question::read(&raw, day("2026-10-31"), &Definitions::shipped()).unwrap()
}

#[test]
fn a_text_finds_cohorts_by_their_code_and_by_the_names_of_track_and_operator() {
    on_both_engines(async |scene| {
        three_cohorts(&scene).await;
        let (figures, scope) = (Figures::default(), Scope::everything());
        let population = population(&scene, &figures).await;
        let found = |sought: &Sought, ranks| {
            let lines = Lines::Found(sought, ranks);
            let board = board(&figures, &population, &question(), (&scope, Audience::Operator), &lines);
            (board.cohorts.into_iter().map(|line| line.code).collect::<Vec<_>>(), board.cohort_count)
        };
        let list = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        let by_code = Sought { text: "rbt".to_owned(), ..Sought::default() };
        assert_eq!(found(&by_code, 0..9), (list(&["RBT-1", "RBT-2"]), 2), "largest first");
        assert_eq!(found(&by_code, 1..9), (list(&["RBT-2"]), 2), "the second page");
        let by_operator = Sought { text: "rabat".to_owned(), operators: list(&["UIR"]), ..Sought::default() };
        assert_eq!(found(&by_operator, 0..9), (list(&["FES-1"]), 1));
        let by_track = Sought { text: "javascript".to_owned(), tracks: list(&["FS_JS"]), ..Sought::default() };
        assert_eq!(found(&by_track, 0..9), (list(&["RBT-1", "FES-1", "RBT-2"]), 3));
        assert_eq!(found(&Sought { text: "oujda".to_owned(), ..Sought::default() }, 0..9), (Vec::new(), 0));
    });
}

#[test]
fn the_pages_of_a_spread_are_one_answer_until_a_write() {
    on_both_engines(async |scene| {
        let cohorts = three_cohorts(&scene).await;
        let (figures, scope, question) = (Figures::default(), Scope::everything(), question());
        let before = population(&scene, &figures).await;
        let read = |population: &Population, ranks| {
            spread(&figures, population, population, &question, (&scope, Audience::Ministry), &ranks)
        };
        let codes = |lines: &[Line]| lines.iter().map(|line| line.code.clone()).collect::<Vec<_>>();
        let (whole, all) = read(&before, 0..usize::MAX);
        assert_eq!((whole.cohort_count(), codes(&all)), (3, vec!["RBT-1".into(), "FES-1".into(), "RBT-2".into()]));
        let (same, page) = read(&before, 1..2);
        assert!(Arc::ptr_eq(&whole, &same));
        assert_eq!(codes(&page), ["FES-1"]);
        let (_, beyond) = read(&before, 9..20);
        assert_eq!(codes(&beyond), Vec::<String>::new());
        refresh(&scene, &cohorts[..1]).await;
        let (after, _) = read(&population(&scene, &figures).await, 0..2);
        assert!(!Arc::ptr_eq(&whole, &after), "another revision is another answer");
    });
}
