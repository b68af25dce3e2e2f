//! Money, dates and instants come back exactly as they went in, and sort as what they mean.

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use sanad::domain::enrolment::Enrolment;
use sanad::domain::person::{Diploma, Person, Sex};
use sanad::domain::region::Province;
use sanad::domain::scope::Scope;
use sanad::storage::money::{centimes, from_centimes};
use sanad::storage::port::Sql;
use sanad::storage::{Value, enrolment, person};

use crate::support::{Scene, day, instant, on_both_engines};

/// Stores one value in a column of its kind and reads it back.
async fn through<T>(scene: &Scene, column: &'static str, value: impl Into<Value>) -> Option<T>
where
    (Option<T>,): sanad::storage::port::Row,
{
    let (table, select) = match column {
        "starts_on" => ("UPDATE cohort_version SET starts_on = $1", "SELECT starts_on FROM cohort_version"),
        "recorded_at" => ("UPDATE cohort_version SET recorded_at = $1", "SELECT recorded_at FROM cohort_version"),
        "superseded_at" => ("UPDATE cohort_version SET superseded_at = $1", "SELECT superseded_at FROM cohort_version"),
        "capacity" => ("UPDATE cohort_version SET capacity = $1", "SELECT capacity FROM cohort_version"),
        "facts" => ("UPDATE cohort SET facts = $1", "SELECT facts FROM cohort"),
        "contract" => ("UPDATE cohort_version SET contract = $1", "SELECT contract FROM cohort_version"),
        other => panic!("no statement for {other}"),
    };
    let mut tx = scene.store.write().await.unwrap();
    tx.run_one("cohort", Sql::of(table, "").bind(value)).await.unwrap();
    tx.one::<(Option<T>,)>(Sql::of(select, "")).await.unwrap().0
}

#[test]
fn dates_and_instants_come_back_exact() {
    on_both_engines(async |scene| {
        scene.add_cohort("C-1", Scene::a_cohort_of("EMI")).await;
        for date in ["0001-01-01", "1969-12-31", "2000-02-29", "2023-06-05"] {
            assert_eq!(through::<NaiveDate>(&scene, "starts_on", day(date)).await, Some(day(date)));
        }
        for at in [
            "1970-01-01T00:00:00Z",
            "2026-10-31T09:00:00Z",
            "2026-10-31T09:00:00.000001Z",
            "2026-12-31T23:59:59.999999Z",
        ] {
            assert_eq!(through::<DateTime<Utc>>(&scene, "recorded_at", instant(at)).await, Some(instant(at)));
        }
    });
}

#[test]
fn instants_sort_in_time_whatever_their_fraction() {
    on_both_engines(async |scene| {
        let cohort = scene.add_cohort("C-1", Scene::a_cohort_of("EMI")).await;
        let instants = ["09:00:00", "09:00:00.000001", "09:00:00.1", "09:00:00.100001", "09:00:01", "09:00:10"]
            .map(|time| instant(&format!("2026-10-31T{time}Z")));
        let mut tx = scene.store.write().await.unwrap();
        let set =
            |at| Sql::of("UPDATE cohort_version SET recorded_at = $2 WHERE cohort_id = $1", "").bind(cohort).bind(at);
        for stored in instants {
            tx.run_one("cohort_version", set(stored)).await.unwrap();
            for asked in instants {
                let known = Sql::of("SELECT COUNT(*) FROM cohort_version WHERE recorded_at <= $1", "").bind(asked);
                let known: Option<i64> = tx.value(known).await.unwrap();
                assert_eq!(known == Some(1), stored <= asked, "{stored} known at {asked}");
            }
        }
    });
}

#[test]
fn integers_texts_and_bytes_come_back_exact_and_so_do_nulls() {
    on_both_engines(async |scene| {
        scene.add_cohort("C-1", Scene::a_cohort_of("EMI")).await;
        for number in [0, -1, i64::MAX, i64::MIN] {
            assert_eq!(through::<i64>(&scene, "capacity", number).await, Some(number));
        }
        for text in ["", "é d’Œuvre", "سند", "'; --", "😀"] {
            assert_eq!(through::<String>(&scene, "contract", text).await.as_deref(), Some(text));
        }
        let bytes: Vec<u8> = (0..=255).collect();
        assert_eq!(through::<Vec<u8>>(&scene, "facts", bytes.clone()).await, Some(bytes));
        assert_eq!(through::<DateTime<Utc>>(&scene, "superseded_at", None::<DateTime<Utc>>).await, None);
        assert_eq!(through::<i64>(&scene, "capacity", None::<i64>).await, None);
    });
}

#[test]
fn amounts_are_whole_centimes() {
    for amount in ["0", "0.01", "0.1", "3045.96", "4500", "4500.5", "99999999.99"] {
        let amount: Decimal = amount.parse().unwrap();
        assert_eq!(from_centimes(centimes(amount)), amount);
    }
}

#[test]
fn an_enrolment_comes_back_as_it_was_known() {
    on_both_engines(async |scene| {
        let cohort = scene.add_cohort("C-1", Scene::a_cohort_of("EMI")).await;
        let learner = scene.add_person(Scene::somebody("Nadia")).await;
        let known = Enrolment {
            sex: Some(Sex::F),
            diploma: Some(Diploma::Bac3),
            work_authorised: Some(false),
            previous_salary_mad: Some("3045.97".parse().unwrap()),
            graduated_on: Some(day("2023-09-29")),
            certificate_no: Some("AT-2023-0001".to_owned()),
            ..Scene::confirmed_on(day("2023-06-05"))
        };
        let id = scene.enrol(learner, cohort, known.clone()).await;
        let row = enrolment::find(&mut scene.store.read().await.unwrap(), &Scope::everything(), id).await.unwrap();
        assert_eq!(row.unwrap().enrolment().unwrap(), known);
    });
}

#[test]
fn a_person_comes_back_as_known_and_the_cin_lies_encrypted() {
    on_both_engines(async |scene| {
        let known = Person {
            last_name_ar: Some("العلمي".to_owned()),
            sex: Some(Sex::F),
            born_on: Some(day("2001-02-28")),
            cin: Some("ZZ123456".to_owned()),
            phone: Some("+212685000001".to_owned()),
            residence_province: Province::from_code("04.421"),
            ..Scene::somebody("Nadia")
        };
        let id = scene.add_person(known.clone()).await;
        let mut tx = scene.store.read().await.unwrap();
        let rows = person::by_cin(&mut tx, vec![person::cin_hash(&scene.keys, "ZZ123456")]).await.unwrap();
        assert_eq!(rows.iter().map(|row| row.person_id).collect::<Vec<_>>(), [id]);
        assert_eq!(rows[0].person(&scene.keys).unwrap(), known);
        let cipher = rows[0].cin_cipher.as_deref().unwrap();
        assert!(!cipher.windows(8).any(|window| window == b"ZZ123456"));
    });
}
