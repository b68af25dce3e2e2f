//! The journal's chain: it verifies, and any change of it is noticed at the entry changed.

use chrono::TimeDelta;
use sanad::domain::audit::{Actor, Entry};
use sanad::storage::audit;
use sanad::storage::port::Sql;

use crate::support::{Scene, instant, on_both_engines};

async fn a_journal_of_five(scene: &Scene) {
    for number in 1..=5 {
        let entry = Entry {
            happened_at: scene.clock.now(),
            actor: Actor::System,
            action: "import.apply",
            object_kind: "batch",
            object_id: format!("B-{number}"),
            detail: serde_json::json!({ "created": number }),
        };
        let mut tx = scene.store.write().await.unwrap();
        audit::append(&mut tx, &entry).await.unwrap();
        tx.commit().await.unwrap();
        scene.clock.advance(TimeDelta::microseconds(1_250_001));
    }
}

/// What verification says once these statements ran; they are rolled back.
async fn verified_after(scene: &Scene, tampering: impl IntoIterator<Item = Sql>) -> Result<i64, i64> {
    let mut tx = scene.store.write().await.unwrap();
    for statement in tampering {
        assert!(tx.run(statement).await.unwrap() > 0, "nothing was tampered with");
    }
    audit::verify(&mut tx).await.unwrap()
}

fn sql(text: &'static str) -> Sql {
    Sql::of(text, "")
}

#[test]
fn an_untouched_journal_verifies_and_an_empty_one_too() {
    on_both_engines(async |scene| {
        assert_eq!(verified_after(&scene, []).await, Ok(0));
        a_journal_of_five(&scene).await;
        assert_eq!(verified_after(&scene, []).await, Ok(5));
    });
}

#[test]
fn the_entries_of_a_thing_are_read_newest_first() {
    on_both_engines(async |scene| {
        a_journal_of_five(&scene).await;
        let entries = audit::of_object(&mut scene.store.write().await.unwrap(), "batch", "B-2", 10).await.unwrap();
        assert_eq!(entries.iter().map(|entry| entry.seq).collect::<Vec<_>>(), [2]);
        assert_eq!(entries[0].happened_at, instant("2026-10-31T09:00:01.250001Z"));
        assert_eq!(entries[0].detail, r#"{"created":2}"#);
    });
}

#[test]
fn a_changed_cell_is_noticed_at_its_entry() {
    on_both_engines(async |scene| {
        a_journal_of_five(&scene).await;
        for tampering in [
            sql("UPDATE audit SET detail = '{\"created\":9}' WHERE seq = 3"),
            sql("UPDATE audit SET actor = 'visitor' WHERE seq = 3"),
            sql("UPDATE audit SET action = 'import.reverse' WHERE seq = 3"),
            sql("UPDATE audit SET object_id = 'B-9' WHERE seq = 3"),
            sql("UPDATE audit SET happened_at = $1 WHERE seq = 3").bind(instant("2026-10-31T09:00:02.500003Z")),
            sql("UPDATE audit SET hash = $1 WHERE seq = 3").bind(vec![0_u8; 32]),
        ] {
            let said = format!("{tampering:?}");
            assert_eq!(verified_after(&scene, [tampering]).await, Err(3), "{said}");
        }
    });
}

#[test]
fn characters_moved_between_neighbouring_cells_are_noticed() {
    on_both_engines(async |scene| {
        a_journal_of_five(&scene).await;
        let moved = sql("UPDATE audit SET object_kind = 'batchB', object_id = '-2' WHERE seq = 2");
        assert_eq!(verified_after(&scene, [moved]).await, Err(2));
    });
}

#[test]
fn a_removed_an_added_and_a_reordered_entry_are_noticed() {
    on_both_engines(async |scene| {
        a_journal_of_five(&scene).await;
        assert_eq!(verified_after(&scene, [sql("DELETE FROM audit WHERE seq = 2")]).await, Err(2));
        assert_eq!(verified_after(&scene, [sql("DELETE FROM audit WHERE seq = 1")]).await, Err(1));
        assert_eq!(
            verified_after(
                &scene,
                [sql("INSERT INTO audit SELECT 6, happened_at, actor, action, object_kind, object_id, detail, hash
                      FROM audit WHERE seq = 5")]
            )
            .await,
            Err(6)
        );
        let swapped = [
            sql("UPDATE audit SET seq = 99 WHERE seq = 2"),
            sql("UPDATE audit SET seq = 2 WHERE seq = 3"),
            sql("UPDATE audit SET seq = 3 WHERE seq = 99"),
        ];
        assert_eq!(verified_after(&scene, swapped).await, Err(2));
    });
}

#[test]
fn a_tail_cut_off_is_noticed_by_the_head() {
    on_both_engines(async |scene| {
        a_journal_of_five(&scene).await;
        assert_eq!(verified_after(&scene, [sql("DELETE FROM audit WHERE seq = 5")]).await, Err(5));
        assert_eq!(verified_after(&scene, [sql("DELETE FROM audit")]).await, Err(1));
    });
}
