//! Backups: everything as of one instant, on either engine, or nothing at all.

use std::path::{Path, PathBuf};

use sanad::config::Config;
use sanad::domain::ids::EditionId;
use sanad::keys::Keys;
use sanad::operations::backup::{self, Backup, Error};
use sanad::operations::{editions, setup};
use sanad::storage::port::{Engine, Sql};
use sanad::storage::{Store, audit, edition, setting};
use tempfile::TempDir;

use crate::support::engines::{Database, scratch};
use crate::support::{Scene, on_both_engines};

/// A place where backups lie, with the keys of the scene.
struct Cellar {
    folder: TempDir,
}

impl Cellar {
    /// Writes the keys down, and in the database which they are, as opening it does.
    async fn of(scene: &Scene) -> Self {
        let folder = scratch();
        let keys = Keys::create(&folder.path().join("keys"), [7; 32]).unwrap();
        let mut tx = scene.store.write().await.unwrap();
        setting::put(&mut tx, "key_fingerprint", keys.fingerprint()).await.unwrap();
        tx.commit().await.unwrap();
        setup::seed(&scene.store, &scene.clock).await.unwrap();
        Self { folder }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    async fn backs_up(&self, scene: &Scene, name: &str) -> Backup {
        backup::make(&scene.store, &scene.clock, &self.file(name)).await.unwrap()
    }

    /// Restores into the database at an address, with the keys of a file.
    async fn restores(&self, scene: &Scene, from: &Path, into: String, keys: &str) -> Result<Config, Error> {
        let config = Config { database_url: into, key_file: Some(self.file(keys)), ..Config::default() };
        backup::restore(&config, &scene.clock, &scene.random, from).await.map(|()| config)
    }

    fn sqlite(&self, name: &str) -> String {
        format!("sqlite:{}", self.file(name).display())
    }

    /// Names in the folder, hidden ones too.
    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// An empty database of PostgreSQL, made outside the runtime of the test.
fn an_empty_postgres() -> Database {
    std::thread::spawn(|| Database::create(Engine::Postgres)).join().unwrap()
}

fn gone(database: Database) {
    std::thread::spawn(move || drop(database)).join().unwrap();
}

async fn editions_of(store: &Store) -> Vec<(EditionId, String, Vec<u8>)> {
    let standings = edition::list(&mut store.read().await.unwrap()).await.unwrap();
    standings.into_iter().map(|it| (it.row.edition_id, it.row.document, it.row.signature)).collect()
}

/// Every edition has the letters it had, and the facts still give it; the journal's chain is whole.
async fn it_all_still_holds(store: &Store, expected: &[(EditionId, String, Vec<u8>)]) {
    assert_eq!(editions_of(store).await, expected);
    let mut tx = store.read().await.unwrap();
    for (id, ..) in expected {
        let found = editions::verify(&mut tx, *id).await.unwrap();
        assert!(found.is_identical(), "{found:?}");
    }
    assert!(audit::verify(&mut tx).await.unwrap().is_ok());
}

#[test]
fn a_restored_backup_holds_the_same_editions_on_either_engine() {
    on_both_engines(async |scene| {
        let cellar = Cellar::of(&scene).await;
        assert!(scene.load_the_demonstration().await);
        let frozen = editions_of(&scene.store).await;
        assert!(frozen.len() >= 3, "{}", frozen.len());
        let made = cellar.backs_up(&scene, "a.backup").await;
        let file = cellar.file("a.backup");
        assert_eq!(file.metadata().unwrap().len(), made.bytes);

        let onto_sqlite = cellar.restores(&scene, &file, cellar.sqlite("restored.sqlite"), "keys").await.unwrap();
        let store = Store::open(&onto_sqlite.database_url).await.unwrap();
        it_all_still_holds(&store, &frozen).await;
        store.close().await;

        let postgres = an_empty_postgres();
        let onto_postgres = cellar.restores(&scene, &file, postgres.address(), "keys").await.unwrap();
        let store = Store::open(&onto_postgres.database_url).await.unwrap();
        it_all_still_holds(&store, &frozen).await;
        store.close().await;
        gone(postgres);
    });
}

#[test]
fn a_backup_is_of_one_instant_while_others_write() {
    on_both_engines(async |scene| {
        let cellar = Cellar::of(&scene).await;
        let writing = async {
            // Each writes a row here and one in the journal, together.
            for number in 0..200 {
                let mut tx = scene.store.write().await.unwrap();
                setting::put(&mut tx, "writes", &number.to_string()).await.unwrap();
                setting::put(&mut tx, "writes_again", &number.to_string()).await.unwrap();
                tx.commit().await.unwrap();
            }
        };
        rocket::tokio::join!(writing, cellar.backs_up(&scene, "a.backup"));
        let config =
            cellar.restores(&scene, &cellar.file("a.backup"), cellar.sqlite("b.sqlite"), "keys").await.unwrap();
        let store = Store::open(&config.database_url).await.unwrap();
        let mut tx = store.read().await.unwrap();
        let [one, other] = [setting::find(&mut tx, "writes").await, setting::find(&mut tx, "writes_again").await];
        assert_eq!(one.unwrap(), other.unwrap());
        drop(tx);
        store.close().await;
    });
}

#[test]
fn what_is_damaged_is_refused_and_leaves_nothing_behind() {
    on_both_engines(async |scene| {
        let cellar = Cellar::of(&scene).await;
        cellar.backs_up(&scene, "whole").await;
        let whole = std::fs::read(cellar.file("whole")).unwrap();
        let middle = whole.len() / 2;
        let mut flipped = whole.clone();
        flipped[middle] ^= 4;
        for (name, bytes) in [("flipped", flipped.as_slice()), ("cut", &whole[..middle]), ("empty", &[])] {
            std::fs::write(cellar.file(name), bytes).unwrap();
            let refused = cellar.restores(&scene, &cellar.file(name), cellar.sqlite("new.sqlite"), "keys").await;
            assert!(matches!(refused, Err(Error::Damaged(_))), "{name}: {refused:?}");
        }
        assert_eq!(cellar.names(), ["cut", "empty", "flipped", "keys", "whole"]);
    });
}

#[test]
fn a_backup_never_takes_the_place_of_anything() {
    on_both_engines(async |scene| {
        let cellar = Cellar::of(&scene).await;
        cellar.backs_up(&scene, "first").await;
        let first = std::fs::read(cellar.file("first")).unwrap();
        let again = backup::make(&scene.store, &scene.clock, &cellar.file("first")).await;
        assert!(matches!(again, Err(Error::Taken(_))), "{again:?}");
        assert_eq!(std::fs::read(cellar.file("first")).unwrap(), first);

        std::fs::write(cellar.file("used.sqlite"), "somebody's").unwrap();
        let onto = cellar.restores(&scene, &cellar.file("first"), cellar.sqlite("used.sqlite"), "keys").await;
        assert!(matches!(onto, Err(Error::Taken(_))), "{onto:?}");
        assert_eq!(std::fs::read(cellar.file("used.sqlite")).unwrap(), b"somebody's");
    });
}

#[test]
fn a_database_in_use_is_not_filled() {
    crate::support::engines::on(Engine::Postgres, async |scene| {
        let cellar = Cellar::of(&scene).await;
        cellar.backs_up(&scene, "first").await;
        let postgres = an_empty_postgres();
        for expected in [true, false] {
            let onto = cellar.restores(&scene, &cellar.file("first"), postgres.address(), "keys").await;
            assert_eq!(onto.is_ok(), expected, "{onto:?}");
            assert!(expected || matches!(onto, Err(Error::NotEmpty)));
        }
        gone(postgres);
    });
}

#[test]
fn other_keys_do_not_open_it() {
    on_both_engines(async |scene| {
        let cellar = Cellar::of(&scene).await;
        cellar.backs_up(&scene, "a.backup").await;
        Keys::create(&cellar.file("others"), [8; 32]).unwrap();
        for keys in ["others", "missing"] {
            let refused = cellar.restores(&scene, &cellar.file("a.backup"), cellar.sqlite("new.sqlite"), keys).await;
            let wrong = matches!(refused, Err(Error::Setup(setup::Error::WrongKey { .. })));
            assert!(wrong, "{keys}: {refused:?}");
        }
        assert_eq!(cellar.names(), ["a.backup", "keys", "others"]);
    });
}

#[test]
fn a_backup_is_told_in_the_journal_with_its_hash() {
    on_both_engines(async |scene| {
        let cellar = Cellar::of(&scene).await;
        let made = cellar.backs_up(&scene, "a.backup").await;
        let sql = Sql::of("SELECT object_id FROM audit WHERE action = 'backup.make'", "");
        let told: Vec<(String,)> = scene.store.read().await.unwrap().all(sql).await.unwrap();
        assert_eq!(told, [(made.sha256,)]);
    });
}
