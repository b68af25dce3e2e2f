//! `sanad doctor`: is the installation sound?

use super::Failure;
use super::context::{Context, block_on};
use crate::i18n::Args;
use crate::operations::check_up::{Finding, check_up};
use crate::storage::Store;

/// No arguments: the installation is the configuration's.
#[derive(Debug, clap::Args)]
pub struct Arguments {}

/// Looks at configuration, clock, key file, database, journal, figures; exit status 1 when something is wrong.
pub fn run(context: &Context, _arguments: &Arguments) -> Result<(), Failure> {
    block_on(async {
        let (store, _) = context.open_existing().await?;
        let mut findings = vec![
            Finding { subject: "configuration", faults: Vec::new() },
            Finding { subject: "key", faults: key_faults(context) },
            Finding { subject: "clock", faults: clock_faults(context, &store).await? },
        ];
        let mut tx = store.read().await.map_err(|error| context.failure(&error))?;
        findings.extend(check_up(&mut tx).await.map_err(|error| context.failure(&error))?);
        let mut sound = true;
        for Finding { subject, faults } in &findings {
            sound &= faults.is_empty();
            let what = context.say(&format!("cli-check-{subject}"), &Args::new());
            let verdict = context.say(if faults.is_empty() { "cli-sound" } else { "cli-unsound" }, &Args::new());
            println!("{verdict}  {what}{}", faults.iter().map(|fault| format!("\n      {fault}")).collect::<String>());
        }
        if sound { Ok(()) } else { Err(Failure::Refused) }
    })
}

/// The key file must be readable by its owner only.
fn key_faults(context: &Context) -> Vec<String> {
    use std::os::unix::fs::PermissionsExt as _;
    let path = context.config.key_path();
    match std::fs::metadata(&path) {
        Err(error) => vec![format!("{}: {error}", path.display())],
        Ok(file) if file.permissions().mode() & 0o077 != 0 => {
            vec![format!("{}: {:o}, 600", path.display(), file.permissions().mode() & 0o777)]
        }
        Ok(_) => Vec::new(),
    }
}

/// A clock behind the last entry of the journal has gone back.
async fn clock_faults(context: &Context, store: &Store) -> Result<Vec<String>, Failure> {
    let mut tx = store.read().await.map_err(|error| context.failure(&error))?;
    let last = crate::storage::audit::last_instant(&mut tx).await.map_err(|error| context.failure(&error))?;
    let now = context.clock.now();
    Ok(last.filter(|last| *last > now).map(|last| format!("{now} < {last}")).into_iter().collect())
}
