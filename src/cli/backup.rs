//! `sanad backup` and `sanad restore`: one sealed file with everything, and back.

use std::path::PathBuf;

use super::Failure;
use super::context::{Context, block_on};
use crate::i18n::Args;
use crate::operations::backup::{self, Error};

/// Arguments of `sanad backup`.
#[derive(Debug, clap::Args)]
pub struct Making {
    /// The file to write; it must not exist yet
    to: PathBuf,
}

/// Arguments of `sanad restore`.
#[derive(Debug, clap::Args)]
pub struct Restoring {
    /// The backup to restore
    from: PathBuf,
}

/// Writes the file, reads it again, and says where the keys that it needs are.
pub fn make(context: &Context, arguments: &Making) -> Result<(), Failure> {
    block_on(async {
        let (store, _) = context.open_existing().await?;
        let made = backup::make(&store, &context.clock, &arguments.to).await;
        let made = made.map_err(|error| failure(context, &error))?;
        let args = Args::new()
            .with("file", arguments.to.display().to_string())
            .with("bytes", made.bytes.to_string())
            .with("sha256", made.sha256)
            .with("keys", context.config.key_path().display().to_string());
        println!("{}", context.say("cli-backup-made", &args));
        Ok(())
    })
}

/// Makes the database of the settings from a backup.
pub fn restore(context: &Context, arguments: &Restoring) -> Result<(), Failure> {
    block_on(async {
        let restored = backup::restore(&context.config, &context.clock, &context.random, &arguments.from).await;
        restored.map_err(|error| failure(context, &error))?;
        // The address of a server may hold a password.
        let file = context.config.sqlite_file();
        let database = file.map_or_else(|| "PostgreSQL".to_owned(), |file| file.display().to_string());
        let args = Args::new().with("database", database);
        println!("{}", context.say("cli-restored", &args));
        Ok(())
    })
}

fn failure(context: &Context, error: &Error) -> Failure {
    let file = |path: &PathBuf| Args::new().with("file", path.display().to_string());
    match error {
        Error::Taken(path) => Failure::Usage(context.say("cli-backup-taken", &file(path))),
        Error::NotEmpty => Failure::Usage(context.say("cli-backup-used", &Args::new())),
        Error::Damaged(path) => refused(&context.say("cli-backup-damaged", &file(path))),
        Error::Unsound { file: path, subject, fault } => {
            let subject = context.say(&format!("cli-check-{subject}"), &Args::new());
            let args = file(path).with("subject", subject).with("fault", fault.clone());
            refused(&context.say("cli-backup-unsound", &args))
        }
        other => context.failure(other),
    }
}

fn refused(message: &str) -> Failure {
    eprintln!("sanad: {message}");
    Failure::Refused
}
