//! Somebody looked for by name.

use sanad::domain::person::Person;
use sanad::domain::scope::Scope;
use sanad::operations::learners::search;
use sanad::storage::name_word;
use sanad::storage::port::Sql;

use super::class::Class;
use crate::support::{Scene, day, on_both_engines};

async fn found(scene: &Scene, scope: &Scope, typed: &str) -> Vec<String> {
    let mut tx = scene.store.read().await.unwrap();
    let rows = search(&mut tx, scope, typed, 10).await.unwrap();
    rows.into_iter().map(|row| format!("{} {}", row.first_name, row.last_name)).collect()
}

async fn enrol(scene: &Scene, class: &Class, [first, last]: [&str; 2], arabic: Option<[&str; 2]>) {
    let person = Person {
        last_name: last.to_owned(),
        last_name_ar: arabic.map(|[_, last]| last.to_owned()),
        first_name_ar: arabic.map(|[first, _]| first.to_owned()),
        ..Scene::somebody(first)
    };
    let person = scene.add_person(person).await;
    scene.enrol(person, class.cohort, Scene::confirmed_on(day("2023-06-05"))).await;
}

#[test]
fn a_person_is_found_in_either_script_with_a_slip_or_unfinished() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        enrol(&scene, &class, ["Hajar", "Naciri"], Some(["هاجر", "الناصري"])).await;
        enrol(&scene, &class, ["Fatima Zahra", "Benjelloun"], None).await;
        enrol(&scene, &class, ["Hajar", "Tazi"], None).await;
        for typed in [
            "Naciri",
            "hajar naciri",
            "Nassiri Hajar",
            "Nacri",
            "Nariri",
            "naci",
            "hajar nac",
            "الناصري",
            "هاجر ناصرى",
            "النصري",
        ] {
            assert_eq!(
                found(&scene, &class.scope, typed).await.first().map(String::as_str),
                Some("Hajar Naciri"),
                "{typed}"
            );
        }
        for typed in ["Benjeloun", "fatima benjelloun", "فاطمة", "بنجلون"] {
            assert_eq!(found(&scene, &class.scope, typed).await[0], "Fatima Zahra Benjelloun", "{typed}");
        }
        assert_eq!(found(&scene, &class.scope, "Hajar").await.len(), 2);
        assert!(found(&scene, &class.scope, "Ouazzani").await.is_empty());
        assert!(found(&scene, &Scope::of(Vec::new()), "Naciri").await.is_empty(), "somebody else's learner");
    });
}

#[test]
fn persons_recorded_before_names_met_are_found_once_their_names_are_completed() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        let mut tx = scene.store.write().await.unwrap();
        tx.run(Sql::of("UPDATE person_version SET meeting_key = ''", "")).await.unwrap();
        tx.run(Sql::of("DELETE FROM name_word", "")).await.unwrap();
        assert!(name_word::is_wanting(&mut tx).await.unwrap());
        name_word::complete(&mut tx, 10).await.unwrap();
        assert!(!name_word::is_wanting(&mut tx).await.unwrap());
        tx.commit().await.unwrap();
        assert_eq!(found(&scene, &class.scope, "Nadya Alami").await[0], "Nadia Alami");
    });
}
