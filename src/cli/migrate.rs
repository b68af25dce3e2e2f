//! `sanad migrate`.

use super::Failure;

/// No arguments: the database is the configuration's.
#[derive(Debug, clap::Args)]
pub struct Arguments {}

/// Applies migrations and loads reference data.
pub fn run(_arguments: &Arguments) -> Result<(), Failure> {
    Err(Failure::Usage("no database configured".to_owned()))
}
