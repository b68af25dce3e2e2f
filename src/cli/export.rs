//! `sanad export`: exchange files out, which `sanad import` reads back as unchanged.

use std::io::BufWriter;
use std::path::PathBuf;

use super::Failure;
use super::context::{Context, block_on};
use crate::domain::audit::Actor;
use crate::domain::gazetteer::{RegionMatch, find_region};
use crate::domain::import::FileKind;
use crate::domain::scope::{Area, Scope};
use crate::i18n::Args;
use crate::operations::export::{self, Order};

/// Arguments of `sanad export`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// What to write: cohorts, enrolments or situations
    kind: FileKind,
    /// One cohort, by its code
    #[arg(long)]
    cohort: Option<String>,
    /// Cohorts of one operator, by its code
    #[arg(long)]
    operator: Option<String>,
    /// Cohorts of one region, by code or name
    #[arg(long)]
    region: Option<String>,
    /// Cohorts of one programme, by its code
    #[arg(long)]
    programme: Option<String>,
    /// The file to write
    #[arg(long)]
    out: PathBuf,
}

/// Writes the file and says how many rows it holds.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), Failure> {
    let region = match &arguments.region {
        None => None,
        Some(text) => match find_region(text) {
            RegionMatch::Found(region) => Some(region),
            RegionMatch::Old | RegionMatch::Unknown => return Err(Failure::Usage(format!("--region {text}"))),
        },
    };
    let area = Area { programme: arguments.programme.clone(), operator: arguments.operator.clone(), region };
    let order = Order { kind: arguments.kind, scope: Scope::of(vec![area]), cohort_code: arguments.cohort.clone() };
    block_on(async {
        let (store, keys) = context.open_existing().await?;
        let place = |error: std::io::Error| Failure::Usage(format!("{}: {error}", arguments.out.display()));
        let out = BufWriter::new(std::fs::File::create(&arguments.out).map_err(place)?);
        let written = export::write(&store, &keys, &order, out).await;
        let rows = written.map_err(|error| context.failure(&error))?;
        let now = context.clock.now();
        export::journal(&store, (Actor::System, now), order.kind, rows)
            .await
            .map_err(|error| context.failure(&error))?;
        let count = i64::try_from(rows).unwrap_or(i64::MAX);
        println!("{}", context.say("import-cli-exported", &Args::new().count("n", count)));
        Ok(())
    })
}
