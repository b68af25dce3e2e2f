//! What is shown of a thing to somebody whose version of it moved: the fields that its steps change, as codes and dates.

use crate::operations::error::{Stated, Versioned};
use crate::storage::application::ApplicationRow;
use crate::storage::employer::EmployerRow;
use crate::storage::opening::OpeningRow;
use crate::storage::placement::PlacementRow;

fn said(text: Option<&String>) -> String {
    text.cloned().unwrap_or_default()
}

const fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

impl Versioned for OpeningRow {
    fn version(&self) -> i64 {
        self.version
    }

    fn stated(&self) -> Stated {
        vec![
            ("opening_state", self.state.clone()),
            ("title", self.title.clone()),
            ("positions", self.positions.to_string()),
            ("expires_on", self.expires_on.to_string()),
            ("close_reason", said(self.close_reason.as_ref())),
        ]
    }
}

impl Versioned for ApplicationRow {
    fn version(&self) -> i64 {
        self.version
    }

    fn stated(&self) -> Stated {
        vec![("stage", self.state.clone()), ("decline_reason", said(self.decline_reason.as_ref()))]
    }
}

impl Versioned for PlacementRow {
    fn version(&self) -> i64 {
        self.version
    }

    fn stated(&self) -> Stated {
        vec![
            ("hire_state", self.state.clone()),
            ("kind", self.kind.clone()),
            ("starts_on", self.starts_on.to_string()),
            ("job_title", self.job_title.clone()),
            ("in_field", self.in_field.map(yes_no).unwrap_or_default().to_owned()),
            ("refusal_reason", said(self.refusal_reason.as_ref())),
        ]
    }
}

impl Versioned for EmployerRow {
    fn version(&self) -> i64 {
        self.version
    }

    fn stated(&self) -> Stated {
        vec![
            ("name", self.name.clone()),
            ("ice", self.ice.clone()),
            ("verified", yes_no(self.is_verified()).to_owned()),
        ]
    }
}
