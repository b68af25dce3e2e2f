//! The cells of one record, asked for by column; what is wrong with them is gathered, so that a row says all its faults.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::cell::{code, date, number, text};
use super::cell_out::restored;
use super::column::Column;
use super::fault::{Fault, Notice, Warning};
use super::layout::Layout;
use super::mixer::Mixer;
use super::reason::Reason;
use super::record::Record;
use crate::domain::code::Coded;
use crate::domain::gazetteer::{RegionMatch, find_province, find_region};
use crate::domain::region::{Province, Region};

/// What this file has said already of places: it repeats few names.
#[derive(Debug, Default)]
pub struct Places {
    regions: Known<RegionMatch>,
    provinces: Known<Option<Province>>,
}

type Known<T> = HashMap<String, T, BuildHasherDefault<Mixer>>;

/// Most place names remembered; beyond, they are looked up again.
const MOST_PLACES: usize = 1_000;

/// One record under its layout.
pub struct Cells<'r, 'c> {
    record: Record<'r>,
    layout: &'c Layout,
    places: &'c mut Places,
    /// What is wrong with the row.
    pub faults: Vec<Fault>,
    /// What is odd in it.
    pub warnings: Vec<Warning>,
}

impl<'r, 'c> Cells<'r, 'c> {
    /// The cells of a record.
    pub fn new(record: Record<'r>, layout: &'c Layout, places: &'c mut Places) -> Self {
        Self { record, layout, places, faults: Vec::new(), warnings: Vec::new() }
    }

    /// The cell of a column, trimmed; empty when the file lacks the column.
    #[must_use]
    #[inline]
    pub fn raw(&self, column: Column) -> &'r str {
        trimmed(self.record.cell(self.layout.place(column)))
    }

    /// The value of a column; `None` when blank or, a fault being told, wrong or missing though required.
    #[inline]
    pub fn value<T>(&mut self, column: Column, parse: impl FnOnce(&'r str) -> Result<T, Reason>) -> Option<T> {
        let cell = self.raw(column);
        if cell.is_empty() {
            if self.layout.requires(column) {
                self.fault(column, Reason::Missing);
            }
            return None;
        }
        match parse(cell) {
            Ok(value) => Some(value),
            Err(reason) => {
                self.fault(column, reason);
                None
            }
        }
    }

    /// A date.
    #[inline]
    pub fn date(&mut self, column: Column) -> Option<NaiveDate> {
        self.value(column, date::parse)
    }

    /// A code of a closed list.
    pub fn code<T: Coded>(&mut self, column: Column) -> Option<T> {
        self.value(column, code::parse)
    }

    /// A number from zero to a bound.
    pub fn number(&mut self, column: Column, most: u32) -> Option<Decimal> {
        self.value(column, |cell| number::decimal(cell, 0, most))
    }

    /// A key or reference.
    pub fn reference(&mut self, column: Column) -> Option<Cow<'r, str>> {
        self.value(column, text::reference)
    }

    /// A person's name.
    pub fn name(&mut self, column: Column) -> Option<Cow<'r, str>> {
        self.value(column, text::name)
    }

    /// Free text.
    pub fn free(&mut self, column: Column) -> Option<Cow<'r, str>> {
        self.value(column, text::free)
    }

    /// An identifier under its own rules; a number cut by a spreadsheet is told as such.
    pub fn identifier(
        &mut self,
        column: Column,
        normalise: impl FnOnce(&'r str) -> Result<Cow<'r, str>, Reason>,
    ) -> Option<Cow<'r, str>> {
        self.value(column, |cell| {
            normalise(cell).map_err(|reason| if number::mangled(cell) { Reason::MangledNumber } else { reason })
        })
    }

    /// A region by code or name.
    pub fn region(&mut self, column: Column) -> Option<Region> {
        let cell = self.raw(column);
        let found = match cell.len() {
            0 => RegionMatch::Unknown,
            1..=2 => find_region(cell),
            _ => remembered(&mut self.places.regions, cell, find_region),
        };
        self.value(column, |_| match found {
            RegionMatch::Found(region) => Ok(region),
            RegionMatch::Old => Err(Reason::OldRegion),
            RegionMatch::Unknown => Err(Reason::UnknownRegion),
        })
    }

    /// A province by code or name.
    pub fn province(&mut self, column: Column) -> Option<Province> {
        let cell = self.raw(column);
        if cell.is_empty() {
            return None;
        }
        let found = remembered(&mut self.places.provinces, cell, find_province);
        self.value(column, |_| found.ok_or(Reason::UnknownProvince))
    }

    /// Tells a fault of a column.
    #[cold]
    pub fn fault(&mut self, column: Column, reason: Reason) {
        self.faults.push(Fault::new(self.record.line, Some(column), self.raw(column), reason));
    }

    /// Tells something odd in a column.
    #[cold]
    pub fn warn(&mut self, column: Column, notice: Notice) {
        self.warnings.push(Warning::new(self.record.line, Some(column), self.raw(column), notice));
    }
}

/// Trimmed of white space, and of the apostrophe that an export put before a formula; most cells need no look beyond
/// their first and last byte.
#[inline]
fn trimmed(cell: &str) -> &str {
    match cell.as_bytes() {
        [] => "",
        [b'!'..=b'&' | b'('..=b'~', .., b'!'..=b'~'] => cell,
        _ => with_other_ends(cell),
    }
}

/// The same for a cell of one byte, or with anything but visible ASCII at an end. No white space is a character of two
/// bytes from U+00C0 on: those of Arabic names are such.
#[inline(never)]
fn with_other_ends(cell: &str) -> &str {
    match cell.as_bytes() {
        [b'!'..=b'&' | b'('..=b'~'] | [0xC3..=0xDF, _] | [0xC3..=0xDF, .., 0xC3..=0xDF, _] => cell,
        _ => restored(cell.trim()),
    }
}

fn remembered<T: Copy>(known: &mut Known<T>, text: &str, find: impl FnOnce(&str) -> T) -> T {
    if let Some(found) = known.get(text) {
        return *found;
    }
    let found = find(text);
    if known.len() < MOST_PLACES && text.len() <= 100 {
        known.insert(text.to_owned(), found);
    }
    found
}
