//! An import killed at any moment leaves everything or nothing.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use sanad::storage::Store;
use sanad::storage::port::Sql;

use crate::support::engines::{runtime, scratch};

fn sanad(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sanad"));
    let database = format!("sqlite:{}", folder.join("data.sqlite").display());
    command.current_dir(folder).env_remove("SANAD_TEST_POSTGRES").env("SANAD_DATABASE_URL", database);
    command
}

/// Rows stored, and indexes, each of them whole.
fn stored(folder: &Path) -> (i64, i64) {
    runtime().block_on(async {
        let store = Store::open(&format!("sqlite:{}", folder.join("data.sqlite").display())).await.unwrap();
        let mut tx = store.read().await.unwrap();
        let count = Sql::of("SELECT (SELECT COUNT(*) FROM enrolment_version) + (SELECT COUNT(*) FROM person)", "");
        let rows = tx.value(count).await.unwrap().unwrap();
        let indexes = tx.value(Sql::of("SELECT COUNT(*) FROM sqlite_schema WHERE type = 'index'", ""));
        let indexes = indexes.await.unwrap().unwrap();
        let sound: Option<String> = tx.value(Sql::of("PRAGMA integrity_check", "")).await.unwrap();
        assert_eq!(sound.as_deref(), Some("ok"));
        drop(tx);
        store.close().await;
        (rows, indexes)
    })
}

#[test]
fn an_import_killed_at_any_moment_leaves_nothing_half_done() {
    let folder = scratch();
    let cohorts = "cohort_code,programme,operator,region,track,starts_on,ends_on\n\
                   C-1,JOBINTECH,EMI,04,FS_JS,2023-06-05,2023-09-29\n";
    std::fs::write(folder.path().join("cohorts.csv"), cohorts).unwrap();
    let mut roster = "cohort_code,learner_ref,last_name,first_name,enrolled_on\n".to_owned();
    for number in 0..20_000 {
        writeln!(roster, "C-1,A-{number},Alami,Rim,2023-06-05").unwrap();
    }
    std::fs::write(folder.path().join("roster.csv"), roster).unwrap();
    let done = sanad(folder.path()).args(["import", "cohorts", "cohorts.csv"]).output().unwrap();
    assert!(done.status.success(), "{done:?}");
    let (_, indexes) = stored(folder.path());
    let mut seen = [false, false];
    for tenths in [3, 8, 15, 25] {
        let mut import =
            sanad(folder.path()).args(["import", "enrolments", "roster.csv"]).stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(tenths * 100));
        // SIGKILL; an import already done no longer hears it.
        import.kill().unwrap();
        import.wait().unwrap();
        let (found, left) = stored(folder.path());
        assert_eq!(left, indexes);
        assert!(found == 0 || found == 40_000, "{found} rows after {tenths} tenths of a second");
        seen[usize::from(found > 0)] = true;
    }
    assert!(seen[0], "every import ended before it was killed");
    let done = sanad(folder.path()).args(["import", "enrolments", "roster.csv"]).output().unwrap();
    assert!(done.status.success());
    assert_eq!(stored(folder.path()), (40_000, indexes));
}
