//! Learners as a table to keep.

use super::learner::LearnerLine;
use crate::i18n::Lang;
use crate::report::table::{Cell, Column, Table};

const KEYS: [&str; 8] = ["cohort_code", "learner_ref", "name", "other_name", "sex", "state", "situation", "heard_on"];

/// The learners of a list, as the list shows them.
pub(in crate::web) fn roster(rows: &[LearnerLine], lang: Lang) -> Table {
    let columns = KEYS.map(|key| Column {
        key,
        label: lang.text(&format!("learner-column-{}", key.replace('_', "-"))),
        meaning: lang.text(&format!("learner-meaning-{}", key.replace('_', "-"))),
    });
    let line = |row: &LearnerLine| {
        vec![
            Cell::from(row.cohort.as_str()),
            Cell::from(row.learner_ref.as_str()),
            Cell::from(row.name.as_str()),
            Cell::Text(row.other_name.clone()),
            Cell::Text(row.sex.clone()),
            Cell::from(row.state.code()),
            Cell::from(row.situation()),
            Cell::Date(row.heard_on),
        ]
    };
    Table { name: lang.text("learner-sheet"), columns: columns.to_vec(), rows: rows.iter().map(line).collect() }
}
