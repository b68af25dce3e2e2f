//! A commit is all or nothing, a snapshot does not move, a write says how many rows it expects.

use sanad::storage::port::Sql;
use sanad::storage::{Error, Writer, setting};

use crate::support::{Scene, on_both_engines};

async fn stored(scene: &Scene, key: &str) -> Option<String> {
    setting::find(&mut scene.store.read().await.unwrap(), key).await.unwrap()
}

async fn put(tx: &mut Writer, key: &str, value: &str) {
    setting::put(tx, key, value).await.unwrap();
}

#[test]
fn what_is_committed_stays_and_what_is_dropped_leaves_no_trace() {
    on_both_engines(async |scene| {
        let mut tx = scene.store.write().await.unwrap();
        put(&mut tx, "kept", "yes").await;
        tx.commit().await.unwrap();

        let mut tx = scene.store.write().await.unwrap();
        put(&mut tx, "kept", "changed").await;
        put(&mut tx, "lost", "yes").await;
        drop(tx);

        assert_eq!(stored(&scene, "kept").await.as_deref(), Some("yes"));
        assert_eq!(stored(&scene, "lost").await, None);
    });
}

#[test]
fn a_failed_statement_does_not_leave_the_ones_before_it() {
    on_both_engines(async |scene| {
        let mut tx = scene.store.write().await.unwrap();
        put(&mut tx, "before", "yes").await;
        let failed = tx.run(Sql::of("INSERT INTO setting (key, value) VALUES ('x', NULL)", "")).await;
        assert!(matches!(failed, Err(Error::Engine(_))), "{failed:?}");
        drop(tx);
        assert_eq!(stored(&scene, "before").await, None);
    });
}

#[test]
fn a_snapshot_does_not_see_what_is_committed_after_it_began() {
    on_both_engines(async |scene| {
        let mut tx = scene.store.write().await.unwrap();
        put(&mut tx, "figure", "719").await;
        tx.commit().await.unwrap();

        let mut snapshot = scene.store.read().await.unwrap();
        assert_eq!(setting::find(&mut snapshot, "figure").await.unwrap().as_deref(), Some("719"));
        let mut tx = scene.store.write().await.unwrap();
        put(&mut tx, "figure", "734").await;
        tx.commit().await.unwrap();

        assert_eq!(setting::find(&mut snapshot, "figure").await.unwrap().as_deref(), Some("719"));
        assert_eq!(stored(&scene, "figure").await.as_deref(), Some("734"));
    });
}

#[test]
fn a_reader_cannot_write() {
    on_both_engines(async |scene| {
        let mut tx = scene.store.read().await.unwrap();
        let written: Result<Option<String>, Error> =
            tx.value(Sql::of("INSERT INTO setting (key, value) VALUES ('a', 'b') RETURNING value", "")).await;
        assert!(written.is_err(), "{written:?}");
    });
}

#[test]
fn a_second_row_under_one_key_is_a_duplicate() {
    on_both_engines(async |scene| {
        let mut tx = scene.store.write().await.unwrap();
        put(&mut tx, "key", "first").await;
        let second = tx.run(Sql::of("INSERT INTO setting (key, value) VALUES ('key', 'second')", "")).await;
        assert!(matches!(second, Err(Error::Duplicate(_))), "{second:?}");
    });
}

#[test]
fn a_write_that_meets_another_number_of_rows_is_stale() {
    on_both_engines(async |scene| {
        let mut tx = scene.store.write().await.unwrap();
        let missed = tx.run_one("setting", Sql::of("UPDATE setting SET value = 'x' WHERE key = 'none'", "")).await;
        assert!(matches!(missed, Err(Error::Stale { table: "setting", expected: 1, found: 0 })), "{missed:?}");
    });
}

#[test]
fn rows_beyond_one_statement_are_all_inserted_and_a_tail_applies_to_each_batch() {
    on_both_engines(async |scene| {
        let rows = || (0..451).map(|number| [format!("key {number}").into(), "value".into()]);
        let insert = || Sql::of("INSERT INTO setting (key, value) VALUES ($1, $2)", " ON CONFLICT (key) DO NOTHING");
        let mut tx = scene.store.write().await.unwrap();
        assert_eq!(tx.insert_all(insert(), rows().take(7)).await.unwrap(), 7);
        assert_eq!(tx.insert_all(insert(), rows()).await.unwrap(), 444);
        let count: Option<i64> = tx.value(Sql::of("SELECT COUNT(*) FROM setting", "")).await.unwrap();
        assert_eq!(count, Some(451));
    });
}

#[test]
fn conditions_come_before_the_tail_and_the_limit_after_it() {
    on_both_engines(async |scene| {
        let mut tx = scene.store.write().await.unwrap();
        for key in ["a", "b", "c", "d"] {
            put(&mut tx, key, "same").await;
        }
        let select = || Sql::of("SELECT key FROM setting WHERE value = $1", " ORDER BY key DESC").bind("same");
        let keys = |rows: Vec<(String,)>| rows.into_iter().map(|(key,)| key).collect::<String>();
        assert_eq!(keys(tx.all(select()).await.unwrap()), "dcba");
        assert_eq!(keys(tx.all(select().and_opt("key <", Some("d")).limit(2)).await.unwrap()), "cb");
        assert_eq!(keys(tx.all(select().and_opt("key <", None::<&str>)).await.unwrap()), "dcba");
        assert_eq!(keys(tx.all(select().and_in("key", ["a", "c", "z"])).await.unwrap()), "ca");
        assert_eq!(keys(tx.all(select().and_in("key", Vec::<String>::new())).await.unwrap()), "");
    });
}

#[test]
fn a_statement_that_changes_many_megabytes_is_applied_whole() {
    on_both_engines(async |scene| {
        const ROWS: usize = 4_000;
        let mut tx = scene.store.write().await.unwrap();
        let long = "a".repeat(4_000);
        for row in 0..ROWS {
            put(&mut tx, &format!("row-{row}"), &long).await;
        }
        tx.commit().await.unwrap();
        let mut tx = scene.store.write().await.unwrap();
        let changed = tx.run(Sql::of("UPDATE setting SET value = value || 'b' WHERE key LIKE 'row-%'", "")).await;
        assert_eq!(changed.unwrap(), ROWS as u64);
        tx.commit().await.unwrap();
        assert_eq!(stored(&scene, "row-7").await.map(|value| value.len()), Some(4_001));
    });
}
