//! `sanad demo`: a working system to look around in, with no other step.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::Failure;
use super::context::{Context, block_on};
use super::progress::Progress;
use super::serve::{launch, start_logging};
use crate::clock::Clock;
use crate::config::Config;
use crate::i18n::Args;
use crate::keys::Keys;
use crate::operations::demo::load::{self, ACCOUNTS, PASSWORD, Place};
use crate::operations::setup;
use crate::storage::Store;
use crate::web::Parts;

/// Arguments of `sanad demo`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Port to listen on (default: that of `ROCKET_PORT`, else 8000)
    #[arg(long)]
    port: Option<u16>,
    /// Folder of the demonstration's database and keys
    #[arg(long, default_value = "var/")]
    dir: PathBuf,
}

/// Prepares the demonstration's database the first time, and serves it until told to stop.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), Failure> {
    start_logging(context.config.log_json);
    block_on(async {
        let file = arguments.dir.join("demo.sqlite");
        let config =
            Config { database_url: format!("sqlite:{}", file.display()), key_file: None, ..context.config.clone() };
        let (store, keys) = prepare(context, &config, &file).await?;
        let (clock, random) = (context.clock.clone(), context.random.clone());
        let parts = Parts { config, store, clock, random, keys, demonstration: true };
        launch(context, parts, arguments.port, introduce).await
    })
}

/// What a first visitor needs, one a line, whatever the language.
fn introduce(address: &str) {
    println!("address: {address}");
    println!("password: {PASSWORD}");
    for (name, role) in ACCOUNTS {
        println!("account: {} {}", load::email(name), role.code());
    }
}

/// The database, loaded. A second `sanad demo` on the same folder waits here for the first one to be done.
async fn prepare(context: &Context, config: &Config, file: &Path) -> Result<(Store, Keys), Failure> {
    let fail = |error: &dyn std::fmt::Display| context.failure(error);
    let lock = lock(file).map_err(|error| fail(&error))?;
    let existed = file.exists();
    if existed && let Some(complete) = reopen(context, config, file).await? {
        return Ok(complete);
    }
    // The first thing the scenario records is older than this machine's day.
    let clock = Clock::fixed(load::FIRST_INSTANT);
    let opened = setup::open(&config.database_url, &config.key_path(), &clock, &context.random).await;
    let (store, keys) = opened.map_err(|error| fail(&error))?;
    eprintln!("{}", context.say("cli-demo-loading", &Args::new()));
    let progress = Progress::of_bytes(1);
    let told = progress.clone();
    let place = Place { store: &store, keys: &keys, random: &context.random, method: crate::report::edition::method };
    let loaded = load::load(place, move |done, total| told.reach(done, Some(total))).await;
    progress.finish();
    loaded.map_err(|error| fail(&error))?;
    drop(lock);
    Ok((store, keys))
}

/// The database of an earlier start when it is complete; else it is removed, its keys aside.
async fn reopen(context: &Context, config: &Config, file: &Path) -> Result<Option<(Store, Keys)>, Failure> {
    let fail = |error: &dyn std::fmt::Display| context.failure(error);
    let opened = setup::open(&config.database_url, &config.key_path(), &context.clock, &context.random).await;
    let (store, keys) = opened.map_err(|error| fail(&error))?;
    if setup::is_demonstration(&store).await.map_err(|error| fail(&error))? {
        return Ok(Some((store, keys)));
    }
    store.close().await;
    eprintln!("{}", context.say("cli-demo-unfinished", &Args::new()));
    for ending in ["sqlite", "sqlite-wal", "sqlite-shm"] {
        let path = file.with_extension(ending);
        if path.exists() {
            fs::remove_file(path).map_err(|error| fail(&error))?;
        }
    }
    Ok(None)
}

/// Held while the database is looked at and loaded.
fn lock(file: &Path) -> std::io::Result<File> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let lock = File::create(file.with_extension("lock"))?;
    lock.lock()?;
    Ok(lock)
}
