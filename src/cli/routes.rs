//! `sanad routes`: every mounted route, with who may use it.

use clap::ValueEnum;

use super::Failure;
use super::context::{Context, block_on};
use crate::storage::Store;
use crate::web::{self, Parts, access};

/// Arguments of `sanad routes`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// How to print the list
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Table,
    Json,
}

/// Prints the routes of a server over an empty database.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), Failure> {
    block_on(async {
        let parts = Parts {
            config: context.config.clone(),
            store: Store::open("sqlite::memory:").await.map_err(|error| context.failure(&error))?,
            clock: context.clock.clone(),
            random: context.random.clone(),
            keys: crate::keys::Keys::of(context.random.secret()),
            demonstration: false,
        };
        let rocket = web::rocket(parts).map_err(|error| context.failure(&error))?;
        let lines = access::lines(rocket.routes(), &web::accesses());
        match arguments.format {
            Format::Json => {
                let json = serde_json::to_string_pretty(&lines).map_err(|error| context.failure(&error))?;
                println!("{json}");
            }
            Format::Table => {
                for line in lines {
                    println!("{:7} {:60} {}", line.method, line.path, line.roles.join(" "));
                }
            }
        }
        Ok(())
    })
}
