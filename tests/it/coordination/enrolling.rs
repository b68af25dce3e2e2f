//! Learners enrolled one by one.

use sanad::domain::cohort::Cohort;
use sanad::domain::ids::EnrolmentId;
use sanad::domain::person::Person;
use sanad::operations::Error;
use sanad::operations::learners::{Answer, Enrolled, NewLearner, enrol_one};
use sanad::storage::enrolment;

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
