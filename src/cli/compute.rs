//! `sanad compute`: exchange files in, indicators out.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::ValueEnum;

use super::Failure;
use super::context::Context;
use super::progress::Progress;
use crate::clock::civil;
use crate::domain::import::{Fault, FileKind, Unreadable, Warning};
use crate::domain::indicator::{Audience, Dimension, IndicatorRow, KnownAt, Profile, View, shipped};
use crate::i18n::Args;
use crate::operations::compute::{self, In, Order, output};

/// Arguments of `sanad compute`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Cohorts file, CSV or XLSX
    #[arg(long, value_name = "FILE")]
    cohorts: PathBuf,
    /// Enrolments file
    #[arg(long, value_name = "FILE")]
    enrolments: PathBuf,
    /// Situations file
    #[arg(long, value_name = "FILE")]
    situations: PathBuf,
    /// As-of date: facts dated later do not exist
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_of: NaiveDate,
    /// Known-at instant: facts recorded later do not exist (default: everything is known)
    #[arg(long, value_name = "RFC 3339")]
    known_at: Option<DateTime<Utc>>,
    /// Profiles, or `all`
    #[arg(long, value_delimiter = ',', default_value = "MINISTERE_A")]
    profile: Vec<String>,
    /// Dimensions: cohort, region, programme, operator, track, sex, diploma, quarter (default: one total row)
    #[arg(long, value_delimiter = ',')]
    by: Vec<Dimension>,
    /// Who reads: public, ministry or operator (nothing is hidden to an operator)
    #[arg(long, default_value = "operator")]
    audience: Audience,
    /// Shape of the output
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// File to write instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Table,
    Csv,
    Json,
}

/// Computes and writes; faults go to standard error, one line each, and end with status 1.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), Failure> {
    let profiles = profiles(context, &arguments.profile)?;
    if let Some(twice) = repeated(&arguments.by) {
        return Err(usage(context, "compute-twice", &Args::new().with("value", twice.code())));
    }
    let order = Order {
        files: [&arguments.cohorts, &arguments.enrolments, &arguments.situations],
        known: arguments.known_at.map(|instant| KnownAt { instant, day: civil(instant).date_naive().into() }),
        profiles: &profiles,
        view: View { as_of: arguments.as_of.into(), by: &arguments.by, audience: arguments.audience },
    };
    let sizes = order.files.iter().filter_map(|file| std::fs::metadata(file).ok()).map(|file| file.len());
    let progress = Progress::of_bytes(sizes.sum());
    let computed = compute::compute(&order, &|bytes| progress.reach(bytes, None));
    progress.finish();
    let said = Sayer { context, order: &order };
    let computed = computed.map_err(|unreadable| said.unreadable(unreadable))?;
    tell(&computed.warnings, |warning| said.warning(warning));
    let rows = computed.rows.map_err(|faults| said.refused(&faults))?;
    write(context, arguments, &rows).map_err(|error| context.failure(&error))
}

fn profiles(context: &Context, asked: &[String]) -> Result<Vec<&'static Profile>, Failure> {
    if let Some(twice) = repeated(asked) {
        return Err(usage(context, "compute-twice", &Args::new().with("value", twice.as_str())));
    }
    if asked == ["all"] {
        return Ok(shipped::all().iter().collect());
    }
    let find = |code: &String| {
        shipped::find(code).ok_or_else(|| {
            let known: Vec<&str> = shipped::all().iter().map(|profile| profile.code.as_str()).collect();
            let args = Args::new().with("value", code.as_str()).with("known", known.join(", "));
            usage(context, "compute-unknown-profile", &args)
        })
    };
    asked.iter().map(find).collect()
}

fn repeated<T: PartialEq>(list: &[T]) -> Option<&T> {
    list.iter()
        .enumerate()
        .find(|(rank, item)| list.iter().take(*rank).any(|other| other == *item))
        .map(|(_, item)| item)
}

fn usage(context: &Context, key: &str, args: &Args) -> Failure {
    Failure::Usage(context.say(key, args))
}

fn write(context: &Context, arguments: &Arguments, rows: &[IndicatorRow]) -> io::Result<()> {
    match &arguments.out {
        Some(path) => write_to(BufWriter::new(File::create(path)?), context, arguments, rows),
        None => write_to(BufWriter::new(io::stdout().lock()), context, arguments, rows),
    }
}

fn write_to(mut out: impl Write, context: &Context, arguments: &Arguments, rows: &[IndicatorRow]) -> io::Result<()> {
    match arguments.format {
        Format::Json => output::json(&mut out, rows),
        Format::Csv => output::csv(&mut out, &arguments.by, rows),
        Format::Table => output::table(&mut out, &arguments.by, rows, context.lang),
    }?;
    out.flush()
}

/// Lines told at once: each for itself would be written piece by piece.
const AT_ONCE: usize = 1_000;

/// Tells a line for each.
fn tell<T>(each: &[T], line: impl Fn(&T) -> String) {
    for some in each.chunks(AT_ONCE) {
        eprint!("{}", some.iter().map(&line).collect::<String>());
    }
}

/// Tells the reader what is wrong with the files.
struct Sayer<'a> {
    context: &'a Context,
    order: &'a Order<'a>,
}

impl Sayer<'_> {
    /// `file:line: column: value: why`, without what is not known.
    fn line(&self, file: FileKind, (line, column, value): (u64, &str, &str), why: &str) -> String {
        let [cohorts, enrolments, situations] = self.order.files;
        let path = match file {
            FileKind::Cohorts => cohorts,
            FileKind::Enrolments => enrolments,
            FileKind::Situations => situations,
        };
        let parts = [column, value, why].into_iter().filter(|part| !part.is_empty());
        format!("{}:{line}: {}\n", path.display(), parts.collect::<Vec<_>>().join(": "))
    }

    fn fault(&self, In { file, what }: &In<Fault>) -> String {
        let args = what.reason.args().into_iter().fold(Args::new(), |args, (name, value)| args.with(name, value));
        let why = self.context.say(what.reason.key(), &args);
        self.line(*file, (what.line, what.column_name(), &what.value), &why)
    }

    fn warning(&self, In { file, what }: &In<Warning>) -> String {
        let column = what.column.map_or("", |column| column.code());
        let why = self.context.say(what.notice.code(), &Args::new());
        self.line(*file, (what.line, column, &what.value), &why)
    }

    fn refused(&self, faults: &[In<Fault>]) -> Failure {
        tell(faults, |fault| self.fault(fault));
        let count = i64::try_from(faults.len()).unwrap_or(i64::MAX);
        eprintln!("{}", self.context.say("compute-refused", &Args::new().count("n", count)));
        Failure::Refused
    }

    fn unreadable(&self, In { file, what }: In<Unreadable>) -> Failure {
        match what {
            Unreadable::Io(error) => {
                let path = self.order.files.get(file as usize).map(|path| path.display().to_string());
                self.context.failure(&format!("{}: {error}", path.unwrap_or_default()))
            }
            Unreadable::Refused(faults) => {
                self.refused(&faults.into_iter().map(|what| In { file, what }).collect::<Vec<_>>())
            }
        }
    }
}
