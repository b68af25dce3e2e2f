//! The command line: one file a command, each a struct of its arguments with a `run`.
//!
//! Exit status: 0 done, 1 the data is refused, 2 wrong usage or configuration. Errors go to standard error.

mod account;
mod audit;
mod backup;
mod compute;
pub mod context;
mod demo;
mod doctor;
mod export;
mod import;
mod migrate;
mod progress;
mod render;
mod report;
mod routes;
mod serve;
mod synth;
mod usage;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Suivi formation-insertion : des taux que l’on peut prouver.
#[derive(Debug, Parser)]
#[command(name = "sanad", version, propagate_version = true)]
pub struct Cli {
    /// Language of messages: fr, ar or en (default: the locale's, else fr)
    #[arg(long, global = true, value_parser = ["fr", "ar", "en"])]
    pub lang: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show a working system, filled with an invented scenario
    #[command(after_help = "Example: sanad demo --port 8080 --dir var/")]
    Demo(demo::Arguments),
    /// Serve the database of the configuration
    #[command(after_help = "Example: SANAD_DATABASE_URL=sqlite:var/sanad.sqlite sanad serve")]
    Serve(serve::Arguments),
    /// Prepare the database: apply migrations, load reference data
    #[command(after_help = "Example: SANAD_DATABASE_URL=postgres://localhost/sanad sanad migrate")]
    Migrate(migrate::Arguments),
    /// Write exchange files
    #[command(after_help = "Example: sanad export enrolments --operator EMI --out apprenants.csv")]
    Export(export::Arguments),
    /// Bring an exchange file in, whole or not at all
    #[command(after_help = "Example: sanad import enrolments apprenants.csv --dry-run --format json")]
    Import(import::Arguments),
    /// Frozen reports: freeze, verify, write, list
    Report(report::Arguments),
    /// Accounts and roles
    Account(account::Arguments),
    /// The journal: verify its chain, sign where it stands
    Audit(audit::Arguments),
    /// Write everything, as of one instant, into one sealed file; the server may run meanwhile
    #[command(after_help = "Example: sanad backup /srv/backups/sanad-2026-11-22.backup")]
    Backup(backup::Making),
    /// Make the database of the configuration, which must not exist yet, from a backup
    #[command(
        after_help = "Example: SANAD_DATABASE_URL=sqlite:var/sanad.sqlite sanad restore /srv/backups/sanad-2026-11-22.backup"
    )]
    Restore(backup::Restoring),
    /// List every route and who may use it
    #[command(after_help = "Example: sanad routes --format json")]
    Routes(routes::Arguments),
    /// Check configuration, keys, database, journal and figures
    #[command(after_help = "Example: sanad doctor --lang fr")]
    Doctor(doctor::Arguments),
    /// Indicators of exchange files, without server or database
    #[command(
        after_help = "Example: sanad compute --cohorts cohorts.csv --enrolments enrolments.csv --situations situations.csv --as-of 2024-01-30 --profile MINISTERE_A,A_DATE --by region --format csv"
    )]
    Compute(compute::Arguments),
    /// Write synthetic exchange files, for benchmarks and training
    #[command(after_help = "Example: sanad synth --learners 1000000 --seed 7 --out /tmp/synth")]
    Synth(synth::Arguments),
}

/// How a command ended when it did not do what was asked.
#[derive(Debug)]
pub enum Failure {
    /// The data is refused; the reasons were printed. Exit status 1.
    Refused,
    /// Wrong usage, configuration or environment, with the message to print. Exit status 2.
    Usage(String),
}

/// Runs the command of the process's arguments.
pub fn run() -> ExitCode {
    end_quietly_when_nobody_reads();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => match usage::told(&error, usage::lang(std::env::args())) {
            None => error.exit(),
            Some(told) => {
                eprintln!("sanad: {told}");
                return ExitCode::from(2);
            }
        },
    };
    let outcome = context::Context::of_process(cli.lang.as_deref()).and_then(|context| match &cli.command {
        Command::Demo(arguments) => demo::run(&context, arguments),
        Command::Migrate(arguments) => migrate::run(&context, arguments),
        Command::Export(arguments) => export::run(&context, arguments),
        Command::Import(arguments) => import::run(&context, arguments),
        Command::Account(arguments) => account::run(&context, arguments),
        Command::Report(arguments) => report::run(&context, arguments),
        Command::Audit(arguments) => audit::run(&context, arguments),
        Command::Backup(arguments) => backup::make(&context, arguments),
        Command::Restore(arguments) => backup::restore(&context, arguments),
        Command::Serve(arguments) => serve::run(&context, arguments),
        Command::Routes(arguments) => routes::run(&context, arguments),
        Command::Doctor(arguments) => doctor::run(&context, arguments),
        Command::Compute(arguments) => compute::run(&context, arguments),
        Command::Synth(arguments) => synth::run(arguments),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Refused) => ExitCode::from(1),
        Err(Failure::Usage(message)) => {
            eprintln!("sanad: {message}");
            ExitCode::from(2)
        }
    }
}

/// Whoever reads our output may have enough of it (`sanad report list | head -1`): that is no fault to report, but what
/// was asked may be half done, so the status is the one shells give a program that its reader ended (128 + SIGPIPE).
fn end_quietly_when_nobody_reads() {
    let otherwise = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let told = panic.payload_as_str().unwrap_or_default();
        if told.starts_with("failed printing to stdout: Broken pipe") {
            std::process::exit(141);
        }
        otherwise(panic);
    }));
}
