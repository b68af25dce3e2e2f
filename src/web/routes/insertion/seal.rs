//! The seal of a view: whoever holds the same figures finds the same hash.

use std::io::{self, Write};

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::domain::person::Sex;
use crate::operations::insertion::{Period, Question};

/// What is sealed, in this order.
#[derive(Serialize)]
struct Sealed<'a, T> {
    profile: &'a str,
    version: u32,
    as_of: chrono::NaiveDate,
    known_at: Option<chrono::DateTime<chrono::Utc>>,
    programme: &'a [String],
    operator: &'a [String],
    region: Vec<&'static str>,
    cohort: &'a [String],
    sex: Option<Sex>,
    period: Vec<String>,
    answer: &'a T,
}

/// A hash being written to: a board of forty thousand cohorts is never held as text.
struct Hashing(Sha256);

impl Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// SHA-256 of the question and its answer as JSON.
pub(super) fn seal<T: Serialize>(question: &Question, answer: &T) -> String {
    let filter = &question.filter;
    let sealed = Sealed {
        profile: &question.profile.code,
        version: question.profile.version,
        as_of: question.as_of,
        known_at: question.known_at,
        programme: &filter.programme,
        operator: &filter.operator,
        region: filter.region.iter().map(|region| region.code()).collect(),
        cohort: &filter.cohort,
        sex: filter.sex,
        period: filter.period.iter().copied().map(Period::code).collect(),
        answer,
    };
    let mut hashing = io::BufWriter::new(Hashing(Sha256::new()));
    // A hash takes every write, and every part of an answer has its JSON.
    match serde_json::to_writer(&mut hashing, &sealed).map_err(io::Error::from).and_then(|()| hashing.flush()) {
        Ok(()) => crate::keys::hex(&hashing.get_ref().0.clone().finalize()),
        Err(_) => String::new(),
    }
}
