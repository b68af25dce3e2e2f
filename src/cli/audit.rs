//! `sanad audit`: the journal's chain, verified and signed.

use std::path::Path;

use clap::{Subcommand, ValueEnum};
use serde_json::json;

use super::Failure;
use super::context::{Context, block_on};
use crate::domain::journal::{SignedLine, hex};
use crate::i18n::Args;
use crate::operations::journal::{self, Verification};

/// Arguments of `sanad audit`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Re-walk the chain of the journal; names the first entry that was changed, removed or exchanged (status 1)
    #[command(after_help = "Example: sanad audit verify --checkpoint releve-2026-10.txt --format json")]
    Verify {
        /// A checkpoint kept elsewhere: its line, or a file of such lines
        #[arg(long)]
        checkpoint: Option<String>,
        /// How to tell what was found
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
    /// Sign where the chain stands; prints one line to be kept elsewhere
    #[command(after_help = "Example: sanad audit checkpoint >> releve-2026-10.txt")]
    Checkpoint,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// Runs the command.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), Failure> {
    match &arguments.command {
        Command::Verify { checkpoint, format } => verify(context, checkpoint.as_deref(), *format),
        Command::Checkpoint => checkpoint(context),
    }
}

fn checkpoint(context: &Context) -> Result<(), Failure> {
    block_on(async {
        let (store, keys) = context.open_existing().await?;
        let mut tx = store.write().await.map_err(|error| context.failure(&error))?;
        let made = journal::checkpoint(&mut tx, &keys, context.clock.now());
        let line = made.await.map_err(|error| context.failure(&error))?;
        tx.commit().await.map_err(|error| context.failure(&error))?;
        if let Some(line) = line {
            println!("{line}");
        }
        Ok(())
    })
}

fn verify(context: &Context, kept: Option<&str>, format: Format) -> Result<(), Failure> {
    let kept = kept.map(|given| lines(context, given)).transpose()?.unwrap_or_default();
    block_on(async {
        let (store, keys) = context.open_existing().await?;
        let mut tx = store.read().await.map_err(|error| context.failure(&error))?;
        let found = journal::verify(&mut tx, Some(&keys), kept).await.map_err(|error| context.failure(&error))?;
        match format {
            Format::Text => println!("{}", sentence(context, &found)),
            Format::Json => println!("{}", object(&found)),
        }
        if found.holds() { Ok(()) } else { Err(Failure::Refused) }
    })
}

/// The checkpoints of a line, or of the lines of a file.
fn lines(context: &Context, given: &str) -> Result<Vec<SignedLine>, Failure> {
    let text = if Path::new(given).is_file() {
        std::fs::read_to_string(given).map_err(|error| context.failure(&error))?
    } else {
        given.to_owned()
    };
    let told = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let read: Option<Vec<_>> = told.map(SignedLine::parse).collect();
    let unread = || Failure::Usage(context.say("cli-audit-checkpoint", &Args::new().with("line", given.to_owned())));
    read.filter(|lines| !lines.is_empty()).ok_or_else(unread)
}

fn sentence(context: &Context, found: &Verification) -> String {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let args = Args::new().count("entries", found.walk.entries).count("marks", count(found.marks));
    match found.walk.broken {
        None => context.say("cli-audit-holds", &args.with("hash", hex(&found.walk.hash))),
        Some((seq, what)) => {
            let what = context.say(&format!("journal-broken-{}", what.code()), &Args::new());
            context.say("cli-audit-broken", &args.with("seq", seq.to_string()).with("what", what))
        }
    }
}

fn object(found: &Verification) -> serde_json::Value {
    let broken = found.walk.broken.map(|(seq, what)| json!({ "seq": seq, "what": what.code() }));
    json!({
        "holds": found.holds(), "entries": found.walk.entries, "hash": hex(&found.walk.hash),
        "checkpoints": found.marks, "broken": broken,
    })
}
