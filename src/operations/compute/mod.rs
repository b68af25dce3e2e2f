//! Exchange files in, indicators out: no server, no stored database (`interfaces.md` §3).
//!
//! `pipeline` reads one file on several threads, rows absorbed in file order; `entries` is what is kept of a row; `gather`
//! goes through the three files; `output` writes rows. Rows are not kept: memory holds compact facts, some 200 bytes an
//! enrolment while they are gathered.

mod entries;
mod gather;
pub mod output;
mod pipeline;

use std::path::PathBuf;

use crate::domain::import::{Fault, FileKind, Unreadable, Warning};
use crate::domain::indicator::{CohortBuilder, Evaluation, IndicatorRow, KnownAt, Names, Profile, View};

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    /// The cohorts, enrolments and situations files.
    pub files: [&'a PathBuf; 3],
    /// Known-at instant; everything in the files is known without.
    pub known: Option<KnownAt>,
    /// Profiles, in the order of the output.
    pub profiles: &'a [&'a Profile],
    /// As-of date, dimensions, audience.
    pub view: View<'a>,
}

/// Something of one of the three files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct In<T> {
    /// Which file.
    pub file: FileKind,
    /// What.
    pub what: T,
}

/// What became of an order whose files could be opened.
#[derive(Debug)]
pub struct Computed {
    /// The rows; the faults of the files instead, when they have any.
    pub rows: Result<Vec<IndicatorRow>, Vec<In<Fault>>>,
    /// What is odd in the files.
    pub warnings: Vec<In<Warning>>,
}

/// Reads the three files and evaluates; `progress` is told the bytes read so far.
///
/// # Errors
/// A file that cannot be read at all, with which one.
pub fn compute(order: &Order<'_>, progress: &(dyn Fn(u64) + Sync)) -> Result<Computed, In<Unreadable>> {
    let gathered = gather::gather(order, progress)?;
    let (evaluated, disagreements) = evaluate(order, gathered.cohorts, &gathered.names);
    let mut faults = gathered.faults;
    faults.extend(disagreements);
    faults.sort_by_key(|fault| (fault.file, fault.what.line));
    let rows = if faults.is_empty() { Ok(evaluated) } else { Err(faults) };
    Ok(Computed { rows, warnings: gathered.warnings })
}

/// Builds and counts cohorts on every thread; a cohort's facts go as soon as they are counted.
fn evaluate(order: &Order<'_>, mut cohorts: Vec<CohortBuilder>, names: &Names) -> (Vec<IndicatorRow>, Vec<In<Fault>>) {
    let share = cohorts.len().div_ceil(pipeline::threads()).max(1);
    let mut parts = Vec::new();
    while cohorts.len() > share {
        parts.push(cohorts.split_off(cohorts.len() - share));
    }
    parts.push(cohorts);
    let mut whole = Evaluation::new(order.profiles, order.view);
    let mut faults = Vec::new();
    std::thread::scope(|scope| {
        let counting: Vec<_> = parts
            .into_iter()
            .map(|part| {
                let evaluation = Evaluation::new(order.profiles, order.view);
                scope.spawn(move || count(evaluation, part))
            })
            .collect();
        for thread in counting {
            match thread.join() {
                Ok((evaluation, disagreements)) => {
                    whole.absorb(evaluation);
                    faults.extend(disagreements);
                }
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
    });
    (whole.rows(names), faults)
}

fn count(mut evaluation: Evaluation<'_>, cohorts: Vec<CohortBuilder>) -> (Evaluation<'_>, Vec<In<Fault>>) {
    let mut faults = Vec::new();
    for cohort in cohorts {
        match cohort.build() {
            Ok(facts) => evaluation.add(&facts),
            Err(disagreements) => faults.extend(disagreements.iter().map(entries::disagreement)),
        }
    }
    (evaluation, faults)
}
