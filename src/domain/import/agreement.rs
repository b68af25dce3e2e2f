//! Rows of one situation agree on its fields, refused ones included; a blank agrees with anything (`indicators.md` §8).

use std::hash::{Hash, Hasher};

use super::column::Column;
use super::key::{Key, KeyIndex};
use super::mixer::Mixer;
use super::row::SituationRow;

/// The fields of a situation, as against those of an attestation.
pub const FIELDS: [Column; 12] = [
    Column::Kind,
    Column::StartsOn,
    Column::EndsOn,
    Column::Employer,
    Column::EmployerIce,
    Column::EmployerIsOperator,
    Column::JobTitle,
    Column::InField,
    Column::HoursPerWeek,
    Column::IntendedWeeks,
    Column::SalaryMad,
    Column::Region,
];

/// What a row says of each field: a print of its value, 0 for a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement([u32; FIELDS.len()]);

impl Statement {
    /// What a row says of its situation.
    #[must_use]
    pub fn of(row: &SituationRow<'_>) -> Self {
        Self([
            print(Some(row.kind)),
            print(Some(row.starts_on)),
            print(row.ends_on),
            print(row.employer.as_deref()),
            print(row.employer_ice.as_deref()),
            print(row.employer_is_operator),
            print(row.job_title.as_deref()),
            print(row.in_field),
            print(row.hours_per_week),
            print(row.intended_weeks),
            print(row.salary_mad),
            print(row.region),
        ])
    }
}

/// The situations of a file, as their rows state them.
#[derive(Debug, Default)]
pub struct Situations {
    index: KeyIndex,
    statements: Vec<(Statement, u32)>,
}

impl Situations {
    /// Adds a row; the fields on which it differs from an earlier row of its situation, and that row's line.
    pub fn add(&mut self, key: Key, statement: Statement, line: u32) -> Vec<(Column, u32)> {
        let next = u32::try_from(self.statements.len()).unwrap_or(u32::MAX);
        let Some(known) = self.index.insert(key, next) else {
            self.statements.push((statement, line));
            return Vec::new();
        };
        let mut differing = Vec::new();
        let Some((known, first)) = usize::try_from(known).ok().and_then(|known| self.statements.get_mut(known)) else {
            return differing;
        };
        for ((field, kept), new) in FIELDS.iter().zip(&mut known.0).zip(statement.0) {
            if *kept == 0 {
                *kept = new;
            } else if new != 0 && *kept != new {
                differing.push((*field, *first));
            }
        }
        differing
    }
}

/// 32 bits of a value, never 0 when there is one: values that differ print alike once in four thousand million, and prints
/// are only ever compared within one situation of one file.
#[expect(clippy::cast_possible_truncation, reason = "bits of a hash")]
#[must_use]
pub fn print(value: Option<impl Hash>) -> u32 {
    let Some(value) = value else { return 0 };
    let mut mixer = Mixer::default();
    value.hash(&mut mixer);
    let bits = mixer.finish();
    ((bits >> 32) as u32 ^ bits as u32).max(1)
}
