//! `sanad migrate`: the database of the settings, ready to serve.

use super::Failure;
use super::context::{Context, block_on};
use crate::i18n::Args;

/// No arguments: the database is the configuration's.
#[derive(Debug, clap::Args)]
pub struct Arguments {}

/// Applies migrations and loads reference data.
pub fn run(context: &Context, _arguments: &Arguments) -> Result<(), Failure> {
    block_on(async {
        let (store, _) = context.open().await?;
        store.close().await;
        println!(
            "{}",
            context.say("cli-migrated", &Args::new().with("database", context.config.database_url.as_str()))
        );
        Ok(())
    })
}
