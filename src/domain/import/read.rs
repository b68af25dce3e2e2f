//! Reading a whole exchange file row by row, in memory that does not grow with it.

use std::io::{Read, Seek};
use std::ops::ControlFlow;

use super::cells::Places;
use super::check::{Cohorts, Enrolments, ExchangeFile, Situations};
use super::column::Purpose;
use super::decode::Unreadable;
use super::fault::Warning;
use super::file::{File, Line, rows};
use super::format::FileFormat;
use super::row::{CohortRow, EnrolmentRow, SituationRow};

/// What was read of a file.
#[derive(Debug)]
pub struct Reading {
    /// What the file turned out to be.
    pub format: FileFormat,
    /// Rows seen, refused ones included, blank lines not.
    pub rows: u64,
    /// Unknown headers and sheets (what is odd in a row comes with the row).
    pub warnings: Vec<Warning>,
}

/// Reads a cohorts file; the visitor sees every row once, in order, and breaks to stop.
pub fn cohorts<R: Read + Seek>(
    source: R,
    purpose: Purpose,
    visit: impl for<'r> FnMut(Line<'r, CohortRow<'r>>) -> ControlFlow<()>,
) -> Result<Reading, Unreadable> {
    each::<Cohorts, R>(source, purpose, visit)
}

/// Reads an enrolments file; the visitor sees every row once, in order, and breaks to stop.
pub fn enrolments<R: Read + Seek>(
    source: R,
    purpose: Purpose,
    visit: impl for<'r> FnMut(Line<'r, EnrolmentRow<'r>>) -> ControlFlow<()>,
) -> Result<Reading, Unreadable> {
    each::<Enrolments, R>(source, purpose, visit)
}

/// Reads a situations file; the visitor sees every row once, in order, and breaks to stop.
pub fn situations<R: Read + Seek>(
    source: R,
    purpose: Purpose,
    visit: impl for<'r> FnMut(Line<'r, SituationRow<'r>>) -> ControlFlow<()>,
) -> Result<Reading, Unreadable> {
    each::<Situations, R>(source, purpose, visit)
}

/// Reads a file of any kind.
pub fn each<K: ExchangeFile, R: Read + Seek>(
    source: R,
    purpose: Purpose,
    mut visit: impl for<'r> FnMut(Line<'r, K::Row<'r>>) -> ControlFlow<()>,
) -> Result<Reading, Unreadable> {
    let mut file = File::open(source, K::KIND, purpose)?;
    let (layout, warnings) = (file.layout.clone(), std::mem::take(&mut file.warnings));
    let (mut places, mut count) = (Places::default(), 0);
    file.each_block(|block| {
        let mut flow = ControlFlow::Continue(());
        rows::<K>(&block, &layout, &mut places, |line| {
            if flow.is_continue() {
                count += 1;
                flow = visit(line);
            }
        });
        flow.map_continue(|()| block.bytes)
    })?;
    Ok(Reading { format: file.format(), rows: count, warnings })
}
