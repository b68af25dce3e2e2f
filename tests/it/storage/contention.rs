//! Many writers at once: nothing is lost, nothing is overbooked, nobody is told "locked"; who waits too long is told
//! to come back.

use std::time::{Duration, Instant};

use rocket::tokio;
use sanad::domain::audit::{Actor, Entry};
use sanad::domain::ids::{CohortId, EnrolmentId};
use sanad::storage::enrolment::EnrolmentKey;
use sanad::storage::port::Sql;
use sanad::storage::{Error, Result, audit, enrolment};

use crate::support::{Scene, on_both_engines};

const WRITERS: usize = 8;

async fn append_to_the_journal(scene: &Scene) -> Result<()> {
    let entry = Entry {
        happened_at: scene.clock.now(),
        actor: Actor::System,
        action: "cohort.update",
        object_kind: "cohort",
        object_id: "C-1".to_owned(),
        detail: serde_json::json!({}),
    };
    let mut tx = scene.store.write().await?;
    audit::append(&mut tx, &entry).await?;
    tx.commit().await
}

/// Takes a seat if one is left: the row of the cohort is locked before seats are counted.
async fn take_a_seat(scene: &Scene, cohort: CohortId, seats: i64) -> Result<bool> {
    let mut tx = scene.store.write().await?;
    let lock = Sql::of("UPDATE cohort SET revision = revision WHERE cohort_id = $1 RETURNING revision", "");
    tx.one::<(i64,)>(lock.bind(cohort)).await?;
    let count = Sql::of("SELECT COUNT(*) FROM enrolment WHERE cohort_id = $1", "").bind(cohort);
    if tx.value::<i64>(count).await?.unwrap_or(0) >= seats {
        return Ok(false);
    }
    let id: EnrolmentId = scene.id();
    let key = EnrolmentKey { enrolment_id: id, cohort_id: cohort, learner_ref: id.to_string() };
    enrolment::insert_keys(&mut tx, [key]).await?;
    tx.commit().await?;
    Ok(true)
}

#[test]
fn eight_writers_share_one_journal_in_one_order() {
    on_both_engines(async |scene| {
        let writers: Vec<_> = (0..WRITERS)
            .map(|_| {
                let scene = scene.clone();
                tokio::spawn(async move {
                    for _ in 0..10 {
                        append_to_the_journal(&scene).await.unwrap();
                    }
                })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap();
        }
        let verified = audit::verify(&mut scene.store.read().await.unwrap()).await.unwrap();
        assert_eq!(verified, Ok(80));
    });
}

#[test]
fn eight_writers_never_take_more_seats_than_there_are() {
    on_both_engines(async |scene| {
        let cohort = scene.add_cohort("C-1", Scene::a_cohort_of("EMI")).await;
        let writers: Vec<_> = (0..WRITERS)
            .map(|_| {
                let scene = scene.clone();
                tokio::spawn(async move {
                    let mut taken = 0;
                    for _ in 0..5 {
                        taken += usize::from(take_a_seat(&scene, cohort, 20).await.unwrap());
                    }
                    taken
                })
            })
            .collect();
        let mut taken = 0;
        for writer in writers {
            taken += writer.await.unwrap();
        }
        assert_eq!(taken, 20);
    });
}

#[test]
fn a_writer_kept_waiting_is_told_after_three_seconds_to_come_back() {
    on_both_engines(async |scene| {
        append_to_the_journal(&scene).await.unwrap();
        let mut holder = scene.store.write().await.unwrap();
        holder.run(Sql::of("UPDATE audit_head SET hash = hash WHERE only_row = 1", "")).await.unwrap();

        let started = Instant::now();
        let refused = append_to_the_journal(&scene).await;
        let waited = started.elapsed();
        assert!(matches!(refused, Err(Error::Busy)), "{refused:?}");
        // How much longer than three seconds is the machine's affair; a minute would be another limit's.
        assert!((Duration::from_millis(2_500)..Duration::from_secs(40)).contains(&waited), "{waited:?}");

        drop(holder);
        append_to_the_journal(&scene).await.unwrap();
    });
}

#[test]
fn readers_are_not_kept_waiting_by_a_writer() {
    on_both_engines(async |scene| {
        let mut writer = scene.store.write().await.unwrap();
        writer.run(Sql::of("UPDATE data_revision SET revision = 1", "")).await.unwrap();
        // The writer never ends: a reader that waited for it would be refused.
        let mut reader = scene.store.read().await.unwrap();
        let revision: Option<i64> = reader.value(Sql::of("SELECT revision FROM data_revision", "")).await.unwrap();
        assert_eq!(revision, Some(0));
    });
}
