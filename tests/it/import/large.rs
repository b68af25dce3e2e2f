//! A file of many persons: what they are found by is built at the end, and nobody sees the difference.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rocket::tokio;
use sanad::domain::import::FileKind;
use sanad::operations::import::apply::{self, Job};
use sanad::operations::import::{Content, Report, Source};
use sanad::storage::port::{Engine, Sql};
use sanad::storage::{Error, person};

use super::counts;
use crate::support::engines::on;
use crate::support::{Scene, on_both_engines};

/// More than an import brings in before it makes way for the rest.
const MANY: u32 = 12_000;
const PERSONS: &str = "SELECT COUNT(*) FROM person_version WHERE superseded_at IS NULL";

/// As many different persons, each with a card, a Massar code and a telephone.
fn roster(rows: u32, cohort: &str) -> String {
    let mut text = "cohort_code,learner_ref,last_name,first_name,born_on,cin,massar,phone,enrolled_on\n".to_owned();
    for row in 0..rows {
        // In no order, as cards are.
        let number = row * 7_919 % 1_000_000;
        writeln!(
            text,
            "{cohort},{cohort}-{row},Alami{number},Rim,2001-02-{:02},ZZ{number:06},Z900{number:06},+212685{number:06},\
             2023-06-05",
            row % 28 + 1
        )
        .unwrap();
    }
    text
}

async fn import(scene: &Scene, file: String) -> Report {
    let source = Source::new(Content::Bytes(file.into_bytes().into()), FileKind::Enrolments);
    let job = Job::survey(source, |_| {}).await.unwrap();
    let named = ("roster.csv".to_owned(), vec![0; 32], 100);
    apply::at_once(&scene.desk(), &job, named, &mut |_| {}).await.unwrap()
}

/// What SQLite keeps of the schema, in no order.
async fn schema(scene: &Scene) -> Vec<(String, String, Option<String>)> {
    let text = Sql::of("SELECT name, tbl_name, sql FROM sqlite_schema ORDER BY name", "");
    scene.store.read().await.unwrap().all(text).await.unwrap()
}

async fn soundness(scene: &Scene) -> String {
    let check = Sql::of("PRAGMA integrity_check", "");
    scene.store.read().await.unwrap().value(check).await.unwrap().unwrap()
}

#[test]
fn a_large_import_leaves_the_schema_as_it_was_and_every_index_whole() {
    on(Engine::Sqlite, async |scene: Scene| {
        scene.with_a_cohort().await;
        let before = schema(&scene).await;
        assert!(before.iter().any(|(name, ..)| name == "person_version_cin"));
        assert_eq!(counts(&import(&scene, roster(MANY, "RBT-1")).await), [u64::from(MANY), 0, 0, 0]);
        assert_eq!(schema(&scene).await, before);
        assert_eq!(soundness(&scene).await, "ok");
        let plan = Sql::of(
            "EXPLAIN QUERY PLAN SELECT person_id FROM person_version WHERE superseded_at IS NULL AND phone = 'x'",
            "",
        );
        let (.., told): (i64, i64, i64, String) = scene.store.read().await.unwrap().one(plan).await.unwrap();
        assert!(told.contains("person_version_phone"), "{told}");
    });
}

#[test]
fn a_large_import_that_is_refused_at_its_last_row_leaves_every_index() {
    on(Engine::Sqlite, async |scene: Scene| {
        scene.with_a_cohort().await;
        let before = schema(&scene).await;
        let file = roster(MANY, "RBT-1") + "NONE-1,A-1,Alami,Rim,2001-02-01,,,,2023-06-05\n";
        assert_eq!(counts(&import(&scene, file).await), [u64::from(MANY), 0, 0, 1]);
        assert_eq!((schema(&scene).await, scene.count(PERSONS).await), (before, 0));
        assert_eq!(soundness(&scene).await, "ok");
    });
}

#[test]
fn persons_are_found_during_a_large_import_and_after_it() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        scene.add_cohort("FES-1", Scene::a_cohort_of("EMI")).await;
        let known = scene.add_person(Scene::somebody("Salma")).await;
        let done = Arc::new(AtomicBool::new(false));
        let reading = tokio::spawn({
            let (scene, done) = (scene.clone(), Arc::clone(&done));
            async move {
                let mut answers = 0;
                while !done.load(Ordering::Relaxed) {
                    let mut tx = scene.store.read().await.unwrap();
                    let found = person::who_may_be(&mut tx, "LM SLM", None).await.unwrap();
                    let by_phone = Sql::of("SELECT COUNT(*) FROM person_version WHERE phone = '+212685007919'", "");
                    let count: i64 = tx.value(by_phone.then(" AND superseded_at IS NULL")).await.unwrap().unwrap();
                    assert!(found.iter().all(|row| row.person_id == known) && count <= 1);
                    answers += 1;
                }
                answers
            }
        });
        import(&scene, roster(MANY, "RBT-1")).await;
        done.store(true, Ordering::Relaxed);
        assert!(reading.await.unwrap() > 0);

        // The same persons in another cohort: nobody is made twice.
        import(&scene, roster(MANY, "FES-1")).await;
        assert_eq!((scene.count(PERSONS).await, scene.enrolled().await), (i64::from(MANY) + 1, 2 * i64::from(MANY)));
    });
}

#[test]
fn two_persons_of_one_card_are_refused_by_the_commit_at_the_latest() {
    on_both_engines(async |scene: Scene| {
        let mut tx = scene.store.write().await.unwrap();
        person::make_way(&mut tx, 10).await.unwrap();
        let somebody =
            |name| sanad::domain::person::Person { cin: Some("ZZ100001".to_owned()), ..Scene::somebody(name) };
        let mut refused = Ok(());
        for name in ["Salma", "Rim"] {
            if refused.is_ok() {
                refused = scene.write_person(&mut tx, somebody(name)).await.map(|_| ());
            }
        }
        let refused = if refused.is_ok() { tx.commit().await } else { refused };
        assert!(matches!(refused, Err(Error::Duplicate(_))), "{refused:?}");
        assert_eq!(scene.count(PERSONS).await, 0);
    });
}
