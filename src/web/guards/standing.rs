//! Where the data stood when a request was let in: what answers of figures are kept under.

use chrono::NaiveDate;

use crate::storage::caller::CallerRow;

/// The revision of facts, and the settings that figures depend on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Standing {
    /// The data revision: it grows with every change of facts.
    pub revision: i64,
    /// Setting: the as-of date of figures when none is asked for.
    pub default_as_of: Option<String>,
    /// Setting: the insertion target.
    pub target: Option<String>,
}

impl Standing {
    pub(super) fn of(row: &CallerRow) -> Self {
        Self { revision: row.revision, default_as_of: row.default_as_of.clone(), target: row.target.clone() }
    }

    /// The as-of date when none is asked for: the setting, else today.
    #[must_use]
    pub fn as_of(&self, today: NaiveDate) -> NaiveDate {
        self.default_as_of.as_deref().and_then(|text| text.parse().ok()).unwrap_or(today)
    }

    /// The insertion target in tenths of a percent, if one was set.
    #[must_use]
    pub fn target(&self) -> Option<u32> {
        self.target.as_deref().and_then(|text| text.parse().ok())
    }
}
