//! A learner as a line of a table.

use chrono::NaiveDate;
use serde::Serialize;

use super::labels::person_name;
use crate::domain::enrolment::EnrolmentState;
use crate::domain::ids::EnrolmentId;
use crate::domain::text::fold::plain;
use crate::i18n::Lang;
use crate::operations::cohorts::Found;
use crate::storage::learner_list::LearnerRow;

/// A learner of a list.
#[derive(Clone, Debug, Serialize)]
pub struct LearnerLine {
    pub(in crate::web) id: EnrolmentId,
    pub(in crate::web) version: uuid::Uuid,
    pub(in crate::web) learner_ref: String,
    pub(in crate::web) cohort: String,
    pub(in crate::web) name: String,
    pub(in crate::web) other_name: Option<String>,
    pub(in crate::web) sex: Option<String>,
    pub(in crate::web) state: EnrolmentState,
    pub(in crate::web) found: Option<Found>,
    pub(in crate::web) heard_on: Option<NaiveDate>,
}

impl LearnerLine {
    /// The line of a row, as of a date, for a reader.
    pub(in crate::web) fn of(row: &LearnerRow, found: Option<Found>, (as_of, lang): (NaiveDate, Lang)) -> Self {
        let arabic = (row.last_name_ar.as_deref(), row.first_name_ar.as_deref());
        let [name, other_name] = person_name(lang, (&row.last_name, &row.first_name), arabic);
        Self {
            id: row.enrolment_id,
            version: row.version_id,
            learner_ref: row.learner_ref.clone(),
            cohort: row.cohort_code.clone(),
            name: name.unwrap_or_default(),
            other_name,
            sex: row.sex.clone(),
            state: row.state(as_of),
            found,
            heard_on: row.heard_on,
        }
    }

    /// Whether name (in either script) or reference hold a folded text.
    pub(in crate::web) fn holds(&self, wanted: &str) -> bool {
        let held = |text: &str| plain(text).contains(wanted);
        held(&self.name) || self.other_name.as_deref().is_some_and(held) || held(&self.learner_ref)
    }

    /// The code of the filter by situation that this learner answers to.
    pub(in crate::web) const fn situation(&self) -> &'static str {
        match self.found {
            Some(Found::Employed { .. }) => "employed",
            Some(Found::Declared { .. }) => "declared",
            Some(Found::Otherwise { .. }) => "otherwise",
            Some(Found::Unknown) => "unknown",
            Some(Found::Excluded) => "excluded",
            Some(Found::NotYet { .. }) => "not-yet",
            None => "none",
        }
    }

    pub(in crate::web) fn sample() -> Vec<Self> {
        use crate::domain::situation::SituationKind as Kind;
        let day = NaiveDate::from_ymd_opt(2024, 1, 12);
        let of = |name: &str, other: Option<&str>, sex: Option<&str>, state, found| Self {
            id: uuid::Uuid::nil().into(),
            version: uuid::Uuid::nil(),
            learner_ref: "A-0412".to_owned(),
            cohort: "2023-C8".to_owned(),
            name: name.to_owned(),
            other_name: other.map(str::to_owned),
            sex: sex.map(str::to_owned),
            state,
            found,
            heard_on: day.filter(|_| found.is_some()),
        };
        let (women, men) = (Some("F"), Some("M"));
        let graduated = EnrolmentState::Graduated;
        vec![
            of(
                "Salma El Idrissi",
                Some("سلمى الإدريسي"),
                women,
                graduated,
                Some(Found::Employed { kind: Some(Kind::Cdi) }),
            ),
            of("Hajar Naciri", None, women, graduated, Some(Found::Declared { kind: Some(Kind::Cdd) })),
            of("Imane Chraibi", None, women, graduated, Some(Found::Otherwise { kind: Some(Kind::Recherche) })),
            of("Khadija Amrani", None, women, graduated, Some(Found::Otherwise { kind: None })),
            of("Mehdi Tazi", None, men, graduated, Some(Found::Unknown)),
            of("Anas Lahlou", None, None, graduated, Some(Found::Excluded)),
            of("Yassine Ouahbi", None, men, graduated, Some(Found::NotYet { on: day.unwrap_or_default() })),
            of("Othmane Berrada", None, men, EnrolmentState::Withdrawn, None),
            of("Rania Alaoui", None, women, EnrolmentState::Confirmed, None),
            of("Amine Rami", None, men, EnrolmentState::Enrolled, None),
        ]
    }
}
