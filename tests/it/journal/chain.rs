//! Whatever was done to the stored journal, verification names the first entry that is wrong; what an intruder who
//! knows the chain could still do, a checkpoint kept elsewhere notices.

use std::process::Command;

use chrono::TimeDelta;
use sanad::domain::audit::{Actor, Entry, chain};
use sanad::domain::journal::SignedLine;
use sanad::keys::Keys;
use sanad::operations::journal::{checkpoint, daily, verify};
use sanad::storage::chain::Break::{self, Added, Cell, Missing, Order, Rewritten, Signature, Tail};
use sanad::storage::port::Sql;
use sanad::storage::{Writer, audit, journal};

use crate::support::engines::scratch;
use crate::support::{Scene, instant, on_both_engines};

fn sql(text: &'static str) -> Sql {
    Sql::of(text, "")
}

async fn writes(scene: &Scene, numbers: std::ops::RangeInclusive<i64>) {
    for number in numbers {
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
        scene.clock.advance(TimeDelta::seconds(1));
    }
}

/// Ten entries, with a checkpoint at the seventh; its line, as somebody keeps it.
async fn a_journal_of_ten(scene: &Scene) -> SignedLine {
    writes(scene, 1..=7).await;
    let mut tx = scene.store.write().await.unwrap();
    let line = checkpoint(&mut tx, &scene.keys, scene.clock.now()).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    writes(scene, 8..=10).await;
    line
}

/// What verification says once these statements ran; they are rolled back.
async fn found(scene: &Scene, kept: &[SignedLine], tampering: Vec<Sql>) -> Option<(i64, Break)> {
    let mut tx = scene.store.write().await.unwrap();
    for statement in tampering {
        assert!(tx.run(statement).await.unwrap() > 0, "nothing was tampered with");
    }
    broken(&mut tx, scene, kept).await
}

async fn broken(tx: &mut Writer, scene: &Scene, kept: &[SignedLine]) -> Option<(i64, Break)> {
    verify(tx, Some(&scene.keys), kept.to_vec()).await.unwrap().walk.broken
}

#[test]
fn each_way_of_tampering_is_named_with_its_entry() {
    on_both_engines(async |scene| {
        let kept = a_journal_of_ten(&scene).await;
        assert_eq!(found(&scene, std::slice::from_ref(&kept), vec![]).await, None);
        let cell = sql("UPDATE audit SET detail = '{\"created\":9}' WHERE seq = 3");
        assert_eq!(found(&scene, &[], vec![cell]).await, Some((3, Cell)));
        let hash = sql("UPDATE audit SET hash = $1 WHERE seq = 10").bind(vec![0_u8; 32]);
        assert_eq!(found(&scene, &[], vec![hash]).await, Some((10, Cell)));
        assert_eq!(found(&scene, &[], vec![sql("DELETE FROM audit WHERE seq = 4")]).await, Some((4, Missing)));
        let exchanged = vec![
            sql("UPDATE audit SET seq = 99 WHERE seq = 5"),
            sql("UPDATE audit SET seq = 5 WHERE seq = 6"),
            sql("UPDATE audit SET seq = 6 WHERE seq = 99"),
        ];
        assert_eq!(found(&scene, &[], exchanged).await, Some((5, Order)));
        assert_eq!(found(&scene, &[], vec![sql("DELETE FROM audit WHERE seq > 8")]).await, Some((9, Tail)));
        let shorter = vec![sql("UPDATE audit_head SET seq = 9")];
        assert_eq!(found(&scene, &[], shorter).await, Some((10, Added)));
    });
}

/// The tail goes, the head says so, and the stored checkpoints that would tell go with it.
fn cut_after(seq: i64) -> Vec<Sql> {
    vec![
        sql("DELETE FROM audit WHERE seq > $1").bind(seq),
        sql("UPDATE audit_head SET seq = $1, hash = (SELECT hash FROM audit WHERE seq = $1)").bind(seq),
        sql("DELETE FROM audit_checkpoint WHERE seq > $1").bind(seq),
    ]
}

#[test]
fn a_tail_cut_off_with_its_head_is_noticed_by_a_checkpoint_kept_elsewhere() {
    on_both_engines(async |scene| {
        let kept = a_journal_of_ten(&scene).await;
        assert_eq!(found(&scene, &[], cut_after(5)).await, None, "the database alone cannot tell");
        assert_eq!(found(&scene, std::slice::from_ref(&kept), cut_after(5)).await, Some((6, Tail)));
        let mut stored = cut_after(5);
        stored.pop();
        assert_eq!(found(&scene, &[], stored).await, Some((6, Tail)), "nor does the stored checkpoint let it pass");
        let later = vec![
            sql("DELETE FROM audit WHERE seq > 8"),
            sql("UPDATE audit_head SET seq = 8, hash = (SELECT hash FROM audit WHERE seq = 8)"),
        ];
        assert_eq!(found(&scene, &[kept], later).await, None, "what came after the last checkpoint rests on the next");
    });
}

/// An intruder who can hash writes the whole chain anew.
async fn rewrites(tx: &mut Writer) {
    tx.run(sql("UPDATE audit SET actor = 'visitor' WHERE seq = 2")).await.unwrap();
    let rows = journal::list(tx, &journal::JournalFilter::default(), 100).await.unwrap();
    let mut previous = Vec::new();
    for row in rows.iter().rev() {
        let fields = [row.actor.as_str(), &row.action, &row.object_kind, &row.object_id, &row.detail];
        previous = chain(&previous, row.seq, row.happened_at, fields);
        let statement = sql("UPDATE audit SET hash = $1 WHERE seq = $2").bind(previous.clone()).bind(row.seq);
        tx.run_one("audit", statement).await.unwrap();
    }
    tx.run_one("audit_head", sql("UPDATE audit_head SET hash = $1").bind(previous)).await.unwrap();
}

#[test]
fn a_chain_written_anew_is_noticed_by_its_checkpoints_and_a_forged_checkpoint_by_its_signature() {
    on_both_engines(async |scene| {
        let kept = a_journal_of_ten(&scene).await;
        let mut tx = scene.store.write().await.unwrap();
        rewrites(&mut tx).await;
        assert_eq!(broken(&mut tx, &scene, &[]).await, Some((7, Rewritten)));
        tx.run(sql("DELETE FROM audit_checkpoint")).await.unwrap();
        assert_eq!(broken(&mut tx, &scene, &[]).await, None);
        assert_eq!(broken(&mut tx, &scene, &[kept]).await, Some((7, Rewritten)));
        let forger = Keys::of([9; 32]);
        checkpoint(&mut tx, &forger, scene.clock.now()).await.unwrap();
        assert_eq!(broken(&mut tx, &scene, &[]).await, Some((10, Signature)));
    });
}

#[test]
fn a_checkpoint_is_made_once_a_day_and_once_an_entry() {
    on_both_engines(async |scene| {
        let mut tx = scene.store.write().await.unwrap();
        assert_eq!(checkpoint(&mut tx, &scene.keys, scene.clock.now()).await.unwrap(), None, "of nothing");
        drop(tx);
        writes(&scene, 1..=2).await;
        let mut tx = scene.store.write().await.unwrap();
        for at in ["2026-10-31T10:00:00Z", "2026-10-31T20:00:00Z"] {
            daily(&mut tx, &scene.keys, instant(at)).await.unwrap();
        }
        tx.commit().await.unwrap();
        writes(&scene, 3..=3).await;
        let mut tx = scene.store.write().await.unwrap();
        daily(&mut tx, &scene.keys, instant("2026-10-31T21:00:00Z")).await.unwrap();
        let one = journal::checkpoints(&mut tx, 10).await.unwrap();
        assert_eq!(one.iter().map(|row| row.seq).collect::<Vec<_>>(), [2]);
        daily(&mut tx, &scene.keys, instant("2026-10-31T23:30:00Z")).await.unwrap();
        let two = journal::checkpoints(&mut tx, 10).await.unwrap();
        assert_eq!(two.iter().map(|row| row.seq).collect::<Vec<_>>(), [3, 2], "it is the next day in Morocco");
        let line = SignedLine::from(two[0].clone());
        assert_eq!(SignedLine::parse(&line.to_string()).unwrap(), line);
        assert_eq!(checkpoint(&mut tx, &scene.keys, scene.clock.now()).await.unwrap(), Some(line));
    });
}

#[test]
fn no_journal_is_found_sound_where_there_is_no_database() {
    let folder = scratch();
    let file = folder.path().join("absent.sqlite");
    for arguments in [["audit", "verify"].as_slice(), &["audit", "checkpoint"], &["report", "list"], &["doctor"]] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sanad"));
        command.current_dir(folder.path()).env("SANAD_DATABASE_URL", format!("sqlite:{}", file.display()));
        let done = command.args(["--lang", "fr"]).args(arguments).output().unwrap();
        let told = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(2), "{arguments:?}: {told}");
        assert!(told.contains("Aucune base de données"), "{arguments:?}: {told}");
        assert!(!file.exists(), "{arguments:?} made a database");
    }
}
