//! Learners enrolled one by one.

use sanad::domain::cohort::Cohort;
use sanad::domain::ids::EnrolmentId;
use sanad::domain::person::Person;
use sanad::operations::Error;
use sanad::operations::learners::{Answer, Enrolled, NewLearner, enrol_one};
use sanad::storage::{self, enrolment};

use super::class::Class;
use crate::support::{Scene, day, on_both_engines};

fn newcomer(person: Person) -> NewLearner {
    NewLearner { person, enrolment: Scene::confirmed_on(day("2023-06-05")), learner_ref: None }
}

async fn enrol(class: &Class, cohort: &str, person: Person, answer: Answer) -> Result<Enrolled, Error> {
    let mut tx = class.scene.store.write().await.unwrap();
    let with = (&class.scope, &class.scene.keys);
    let outcome = enrol_one(&mut tx, &class.act(), with, cohort, (newcomer(person), answer)).await;
    if matches!(outcome, Ok(Enrolled::Done(_))) {
        tx.commit().await.unwrap();
    }
    outcome
}

async fn done(class: &Class, cohort: &str, person: Person, answer: Answer) -> EnrolmentId {
    match enrol(class, cohort, person, answer).await {
        Ok(Enrolled::Done(id)) => id,
        other => panic!("{other:?}"),
    }
}

fn salma() -> Person {
    Person { last_name: "El Idrissi".to_owned(), born_on: Some(day("2001-02-28")), ..Scene::somebody("Salma") }
}

#[test]
fn a_namesake_is_a_question_and_each_answer_is_followed() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        scene.add_cohort("C-2", Scene::a_cohort_of("EMI")).await;
        scene.add_cohort("C-3", Scene::a_cohort_of("EMI")).await;
        let first = done(&class, "C-1", salma(), Answer::Unasked).await;
        let asked = enrol(&class, "C-2", salma(), Answer::Unasked).await.unwrap();
        let Enrolled::Ask(namesakes) = asked else { panic!("{asked:?}") };
        assert_eq!(namesakes.len(), 1);
        let same = done(&class, "C-2", salma(), Answer::Same(namesakes[0].id)).await;
        let another = done(&class, "C-3", salma(), Answer::Another).await;
        let mut tx = scene.store.read().await.unwrap();
        let mut person = async |id| enrolment::find(&mut tx, &class.scope, id).await.unwrap().unwrap().person_id;
        let (first, same, another) = (person(first).await, person(same).await, person(another).await);
        assert_eq!(first, same);
        assert_ne!(first, another);
    });
}

#[test]
fn an_equal_cin_is_the_same_person_without_asking_and_never_twice_in_a_cohort() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        scene.add_cohort("C-2", Scene::a_cohort_of("EMI")).await;
        let known = Person { cin: Some("ZZ123456".to_owned()), ..salma() };
        done(&class, "C-1", known.clone(), Answer::Unasked).await;
        let again = enrol(&class, "C-1", known.clone(), Answer::Unasked).await;
        assert!(matches!(again, Err(Error::Refused("learner.already_enrolled"))), "{again:?}");
        done(&class, "C-2", known, Answer::Unasked).await;
    });
}

#[test]
fn a_full_cohort_takes_nobody_more() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        scene.add_cohort("C-2", Cohort { capacity: Some(1), ..Scene::a_cohort_of("EMI") }).await;
        done(&class, "C-2", salma(), Answer::Unasked).await;
        let more = enrol(&class, "C-2", Scene::somebody("Yassine"), Answer::Unasked).await;
        assert!(matches!(more, Err(Error::Refused("cohort.full"))), "{more:?}");
    });
}

#[test]
fn two_forms_at_once_share_the_last_seat_of_a_cohort_only_once() {
    on_both_engines(async |scene| {
        let class = std::sync::Arc::new(Class::of(&scene).await);
        scene.add_cohort("C-2", Cohort { capacity: Some(1), ..Scene::a_cohort_of("EMI") }).await;
        let one = |name: &'static str| {
            let class = std::sync::Arc::clone(&class);
            rocket::tokio::spawn(async move { enrol(&class, "C-2", Scene::somebody(name), Answer::Unasked).await })
        };
        let (first, second) = (one("Amine"), one("Rania"));
        let outcomes = [first.await.unwrap(), second.await.unwrap()];
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
    });
}

#[test]
fn a_name_written_otherwise_is_a_question_too() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        let hajar = |last_name: &str| Person { last_name: last_name.to_owned(), ..salma() };
        done(&class, "C-1", hajar("Naciri"), Answer::Unasked).await;
        for name in ["Nassiri", "الناصري"] {
            let first_name = if name == "Nassiri" { "Salma" } else { "سلمى" };
            let other = Person { first_name: first_name.to_owned(), ..hajar(name) };
            let asked = enrol(&class, "C-1", other, Answer::Unasked).await.unwrap();
            assert!(matches!(asked, Enrolled::Ask(ref namesakes) if namesakes.len() == 1), "{name} {asked:?}");
        }
    });
}

#[test]
fn somebody_alike_at_another_operator_is_not_shown_and_joins_the_queue() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        let elsewhere = scene.add_cohort("X-1", Scene::a_cohort_of("UIR")).await;
        let known = scene.add_person(salma()).await;
        scene.enrol(known, elsewhere, Scene::confirmed_on(day("2023-06-05"))).await;
        done(&class, "C-1", salma(), Answer::Unasked).await;
        assert_eq!(scene.count("SELECT COUNT(*) FROM duplicate WHERE decision IS NULL AND score >= 70").await, 1);
    });
}

#[test]
fn two_forms_at_once_never_make_two_persons_of_one_card() {
    on_both_engines(async |scene| {
        let class = std::sync::Arc::new(Class::of(&scene).await);
        for (number, cohort) in ["C-2", "C-3"].into_iter().enumerate() {
            scene.add_cohort(cohort, Cohort { contract: Some(number.to_string()), ..Scene::a_cohort_of("EMI") }).await;
        }
        for round in 0..5 {
            let card = Person { cin: Some(format!("ZZ{round:06}")), ..Scene::somebody("Rim") };
            let one = |cohort: &'static str| {
                let (class, card) = (std::sync::Arc::clone(&class), card.clone());
                rocket::tokio::spawn(async move { enrol(&class, cohort, card, Answer::Another).await })
            };
            let running = [("C-2", one("C-2")), ("C-3", one("C-3"))];
            for (cohort, running) in running {
                match running.await.unwrap() {
                    Ok(outcome) => assert!(matches!(outcome, Enrolled::Done(_))),
                    Err(Error::Storage(storage::Error::Duplicate(_))) => {
                        done(&class, cohort, card.clone(), Answer::Another).await;
                    }
                    Err(other) => panic!("{other:?}"),
                }
            }
            let bearers = "SELECT COUNT(*) - COUNT(DISTINCT cin_hash) FROM person_version WHERE cin_hash IS NOT NULL";
            assert_eq!(scene.count(bearers).await, 0);
        }
    });
}
