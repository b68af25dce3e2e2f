//! `sanad synth`: deterministic synthetic exchange files.

use std::path::PathBuf;

use clap::Args;

use super::Failure;
use super::progress::Progress;
use crate::operations::synth::{self, Order};

/// Arguments of `sanad synth`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Enrolments to invent (25 to a cohort)
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..=100_000_000))]
    learners: u64,
    /// Seed: the same one gives the same files on every machine
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Directory to write cohorts.csv, enrolments.csv and situations.csv into
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// Writes the three files and says how many rows each holds.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let order = Order { learners: arguments.learners, seed: arguments.seed };
    let progress = Progress::of_count(order.learners);
    let written = synth::write(order, &arguments.out, |enrolments| progress.reach(enrolments, None))
        .map_err(|error| Failure::Usage(format!("{}: {error}", arguments.out.display())))?;
    progress.finish();
    println!("cohorts {} enrolments {} situations {}", written.cohorts, written.enrolments, written.situations);
    Ok(())
}
