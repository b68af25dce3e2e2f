//! A migrated database of each engine for each test, in milliseconds: SQLite from the bytes of a template file,
//! PostgreSQL by `CREATE DATABASE … TEMPLATE`.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use rocket::tokio::runtime::{Builder, Runtime};
use sanad::storage::Store;
use sanad::storage::port::Engine;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};
use tempfile::TempDir;

use super::Scene;

/// Runs a test on SQLite, then on PostgreSQL, each time on a migrated, empty database of its own.
pub fn on_both_engines(test: impl AsyncFn(Scene)) {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        on(engine, &test);
    }
}

/// Runs a test on one engine: only where the test is about that engine, or about something else altogether.
pub fn on(engine: Engine, test: impl AsyncFn(Scene)) {
    let database = Database::create(engine);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime().block_on(async {
            let store = database.open().await;
            test(Scene::new(store.clone())).await;
            store.close().await;
        });
    }));
    if let Err(panic) = outcome {
        eprintln!("the failure above is on {engine:?}");
        resume_unwind(panic);
    }
}

/// A migrated database that is removed when it goes out of scope.
pub enum Database {
    /// A file in a folder of its own.
    Sqlite(TempDir),
    /// The name of a database on the server of `TEST_POSTGRES`.
    Postgres(String),
}

impl Database {
    /// A copy of the engine's template. Not to be called inside a runtime.
    pub fn create(engine: Engine) -> Self {
        match engine {
            Engine::Sqlite => {
                static TEMPLATE: OnceLock<Vec<u8>> = OnceLock::new();
                let template = TEMPLATE.get_or_init(sqlite_template);
                let folder = scratch();
                std::fs::write(folder.path().join("test.sqlite"), template).unwrap();
                Self::Sqlite(folder)
            }
            Engine::Postgres => {
                static TEMPLATE: OnceLock<String> = OnceLock::new();
                let template = TEMPLATE.get_or_init(postgres_template);
                let name = database_name();
                administer(&format!("CREATE DATABASE {name} TEMPLATE {template}"));
                Self::Postgres(name)
            }
        }
    }

    /// The address to open.
    pub fn address(&self) -> String {
        match self {
            Self::Sqlite(folder) => format!("sqlite:{}", folder.path().join("test.sqlite").display()),
            Self::Postgres(name) => postgres_address(name),
        }
    }

    /// Opens it.
    pub async fn open(&self) -> Store {
        Store::open(&self.address()).await.unwrap()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Self::Postgres(name) = self {
            administer(&format!("DROP DATABASE {name} WITH (FORCE)"));
        }
    }
}

/// A runtime of two threads, so that tasks of one test really run side by side.
pub fn runtime() -> Runtime {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

/// A folder that is removed when it goes out of scope, beside the build's own files.
pub fn scratch() -> TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

fn sqlite_template() -> Vec<u8> {
    let folder = scratch();
    let file = folder.path().join("template.sqlite");
    migrate(&format!("sqlite:{}", file.display()));
    std::fs::read(file).unwrap()
}

fn postgres_template() -> String {
    let name = database_name();
    administer(&format!("CREATE DATABASE {name}"));
    migrate(&postgres_address(&name));
    name
}

fn migrate(address: &str) {
    runtime().block_on(async {
        let store = Store::open(address).await.unwrap();
        store.migrate().await.unwrap();
        store.close().await;
    });
}

/// Names differ between processes and between databases of one process.
fn database_name() -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    format!("sanad_test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed))
}

/// The server's address, `postgres://user@host:port`, followed by a database's name.
fn postgres_address(database: &str) -> String {
    let server = std::env::var("TEST_POSTGRES").unwrap_or_else(|_| {
        panic!("no PostgreSQL to test on: run bin/test, or set TEST_POSTGRES=postgres://user@host:port")
    });
    format!("{}/{database}", server.trim_end_matches('/'))
}

fn administer(statement: &str) {
    runtime().block_on(async {
        let address = postgres_address("postgres");
        let mut connection = PgConnection::connect(&address)
            .await
            .unwrap_or_else(|error| panic!("PostgreSQL at {address} does not answer: {error}"));
        connection.execute(AssertSqlSafe(statement.to_owned())).await.unwrap();
        connection.close().await.unwrap();
    });
}
