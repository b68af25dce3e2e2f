//! `sanad import`: an exchange file into the database, whole or not at all.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use rocket::tokio::task::spawn_blocking;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::Failure;
use super::context::{Context, block_on};
use super::progress::Progress;
use crate::domain::audit::Actor;
use crate::domain::import::{Fault, FileKind};
use crate::domain::role::Role;
use crate::domain::scope::{Area, Scope};
use crate::i18n::{Args, fault as said};
use crate::operations::import::apply::{self, Job};
use crate::operations::import::plan::Doubt;
use crate::operations::import::{Content, Desk, Error, Report, Source};
use crate::storage::{Store, account, grant};

/// Arguments of `sanad import`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// What the file holds: cohorts, enrolments or situations
    kind: FileKind,
    /// A CSV file or an XLSX workbook
    file: PathBuf,
    /// Say what would change and change nothing
    #[arg(long)]
    dry_run: bool,
    /// How to answer: text, or json
    #[arg(long, default_value = "text", value_parser = ["text", "json"])]
    format: String,
    /// Address of the account in whose name to act, within its cohorts (default: the system, everywhere)
    #[arg(long = "as", value_name = "EMAIL")]
    actor: Option<String>,
}

/// The answer in JSON (`interfaces.md` §1).
#[derive(Serialize)]
struct Answer<'a> {
    created: u64,
    updated: u64,
    unchanged: u64,
    refused: Vec<Refusal<'a>>,
}

#[derive(Serialize)]
struct Refusal<'a> {
    file: &'a str,
    line: u64,
    column: &'a str,
    value: &'a str,
    reason: String,
    example: Option<&'static str>,
}

/// Imports a file.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), Failure> {
    block_on(async {
        let (store, keys) = context.open().await?;
        let (actor, scope) = actor(context, &store, arguments.actor.as_deref()).await?;
        let (random, now) = (&context.random, context.clock.now());
        let desk = Desk { store: &store, keys: &keys, random, now, actor, scope };
        let report = match import(&desk, arguments).await {
            Ok(report) => report,
            Err(Error::Refused(faults)) => {
                let mut report = Report::default();
                report.tell(faults);
                report
            }
            Err(error) => return Err(context.failure(&error)),
        };
        answer(context, arguments, &report);
        if report.faults.is_empty() { Ok(()) } else { Err(Failure::Refused) }
    })
}

async fn import(desk: &Desk<'_>, arguments: &Arguments) -> Result<Report, Error> {
    let path = &arguments.file;
    let size = std::fs::metadata(path)?.len();
    // Read through twice: once for its shape, once for its rows.
    let progress = Progress::of_bytes(size * 2);
    let hashed = path.clone();
    let hashing = spawn_blocking(move || hash(&hashed));
    let told = progress.clone();
    let source = Source::new(Content::Path(path.clone()), arguments.kind);
    let job = Job::survey(source, move |bytes| told.advance(bytes)).await?;
    let mut advance = |bytes| progress.advance(bytes);
    let report = if arguments.dry_run || job.survey.faulty > 0 {
        apply::plan(desk, &job, Doubt::Queue, &mut advance).await?
    } else {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let file_hash = hashing.await.map_err(std::io::Error::other)??;
        apply::at_once(desk, &job, (name, file_hash, size), &mut advance).await?
    };
    progress.finish();
    Ok(report)
}

/// In whose name: an account acts where it coordinates or administrates.
async fn actor(context: &Context, store: &Store, email: Option<&str>) -> Result<(Actor, Scope), Failure> {
    let Some(email) = email.filter(|email| *email != "system") else {
        return Ok((Actor::System, Scope::everything()));
    };
    let fail = |error| context.failure(&error);
    let mut tx = store.read().await.map_err(fail)?;
    let unknown = || Failure::Usage(context.say("cli-account-unknown", &Args::new().with("email", email)));
    let account = account::find_by_email(&mut tx, email).await.map_err(fail)?.ok_or_else(unknown)?;
    let mut areas: Vec<Area> = Vec::new();
    for row in grant::in_force(&mut tx, account.account_id, context.clock.today()).await.map_err(fail)? {
        if matches!(row.role().map_err(fail)?, Role::Coordinator | Role::Administrator) {
            areas.push(row.area().map_err(fail)?);
        }
    }
    Ok((Actor::Account(account.account_id), Scope::of(areas)))
}

fn hash(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut file = std::fs::File::open(path)?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 256 * 1024];
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok(hasher.finalize().to_vec());
        }
        hasher.update(buffer.get(..read).unwrap_or_default());
    }
}

fn answer(context: &Context, arguments: &Arguments, report: &Report) {
    let file = arguments.file.display().to_string();
    let counts = report.counts;
    if arguments.format == "json" {
        let refused = report.faults.iter().map(|fault| refusal(context, &file, fault)).collect();
        // Nothing is created by a file of which a row is refused: these counts say what would have been.
        let answer = Answer { created: counts.created, updated: counts.updated, unchanged: counts.unchanged, refused };
        println!("{}", serde_json::to_string_pretty(&answer).unwrap_or_default());
        return;
    }
    for warning in &report.warnings {
        eprintln!("{file}: {}", said::warning(context.lang, warning));
    }
    for fault in &report.faults {
        eprintln!("{file}: {}", said::line(context.lang, fault));
    }
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let told = Args::new()
        .count("created", number(counts.created))
        .count("updated", number(counts.updated))
        .count("unchanged", number(counts.unchanged))
        .count("refused", number(counts.refused))
        .count("queued", number(report.queued));
    let key = match (report.faults.is_empty(), arguments.dry_run) {
        (false, _) => "import-cli-refused",
        (true, true) => "import-cli-would",
        (true, false) => "import-cli-done",
    };
    let summary = context.say(key, &told);
    if report.faults.is_empty() { println!("{summary}") } else { eprintln!("{summary}") }
}

fn refusal<'a>(context: &Context, file: &'a str, fault: &'a Fault) -> Refusal<'a> {
    Refusal {
        file,
        line: fault.line,
        column: fault.column_name(),
        value: &fault.value,
        reason: said::reason(context.lang, &fault.reason),
        example: fault.example(),
    }
}
