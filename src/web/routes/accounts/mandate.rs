//! A mandate as typed, as chosen from and as shown.

use chrono::NaiveDate;
use rocket::FromForm;
use serde::Serialize;

use crate::domain::ids::{EmployerId, GrantId};
use crate::domain::import::Reason;
use crate::domain::region::Region;
use crate::domain::role::Role;
use crate::domain::scope::Area;
use crate::i18n::Lang;
use crate::operations::accounts::Mandate;
use crate::storage::employer::{self, EmployerFilter};
use crate::storage::grant::GrantRow;
use crate::storage::{Reader, Result};
use crate::web::routes::cohorts::{Choice, Labels};
use crate::web::routes::learners::Typed;

/// Employers offered; a registry far larger would need a search.
const MOST_EMPLOYERS: u32 = 2_000;

/// Roles given by a form; a learner's mandate comes with the learner's own invitation.
const ROLES: [Role; 5] = [Role::Coordinator, Role::Employer, Role::Reviewer, Role::Auditor, Role::Administrator];

/// As typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct MandateForm {
    #[field(default = String::new())]
    role: String,
    #[field(default = String::new())]
    programme: String,
    #[field(default = String::new())]
    operator: String,
    #[field(default = String::new())]
    region: String,
    #[field(default = String::new())]
    employer: String,
    #[field(default = String::new())]
    starts_on: String,
    #[field(default = String::new())]
    ends_on: String,
}

impl MandateForm {
    /// A mandate that begins on a day.
    pub(super) fn from(day: NaiveDate) -> Self {
        Self { starts_on: day.to_string(), ..Self::default() }
    }

    /// The mandate, unless a field does not read.
    pub(super) fn read(&self, typed: &mut Typed) -> Option<Mandate> {
        if self.role.is_empty() {
            typed.errors.add("role", "faults-choice");
        }
        let role: Option<Role> = typed.code("role", &self.role);
        let chosen = |text: &str| Ok::<_, Reason>(text.to_owned());
        let region = |text: &str| Region::from_code(text).ok_or(Reason::UnknownRegion);
        let area = Area {
            programme: typed.read("programme", &self.programme, chosen),
            operator: typed.read("operator", &self.operator, chosen),
            region: typed.read("region", &self.region, region),
        };
        let employer: Option<EmployerId> = self.employer.parse().ok();
        if employer.is_none() && !self.employer.is_empty() {
            typed.errors.add("employer", "faults-choice");
        }
        let starts_on = typed.needed_day("starts_on", &self.starts_on);
        let ends_on = typed.day("ends_on", &self.ends_on);
        if !typed.errors.is_empty() {
            return None;
        }
        Some(Mandate { role: role?, area, employer, person: None, starts_on: starts_on?, ends_on })
    }
}

/// What the lists of the form offer.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Choices {
    roles: Vec<Role>,
    programmes: Vec<Choice>,
    operators: Vec<Choice>,
    regions: Vec<&'static str>,
    employers: Vec<Choice>,
}

impl Choices {
    /// Everything there is, by name.
    pub(super) async fn read(tx: &mut Reader, lang: Lang) -> Result<Self> {
        let labels = Labels::read(tx, lang).await?;
        let rows = employer::list(tx, &EmployerFilter::default(), MOST_EMPLOYERS).await?;
        let mut employers: Vec<Choice> =
            rows.into_iter().map(|row| Choice { value: row.employer_id.to_string(), label: row.name }).collect();
        crate::i18n::Names::of(lang).sort_by(&mut employers, |choice| &choice.label);
        Ok(Self {
            programmes: labels.choices("programme", lang, |_| true),
            operators: labels.choices("operator", lang, |_| true),
            employers,
            ..Self::fixed()
        })
    }

    /// The lists that never change.
    pub(super) fn fixed() -> Self {
        Self { roles: ROLES.to_vec(), regions: Region::all().map(Region::code).collect(), ..Self::default() }
    }
}

/// A mandate held.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Held {
    pub(super) id: GrantId,
    pub(super) role: Role,
    /// Names of what it is limited to.
    pub(super) over: Vec<String>,
    pub(super) starts_on: NaiveDate,
    pub(super) ends_on: Option<NaiveDate>,
    /// Whether its last day is past.
    pub(super) is_over: bool,
}

impl Held {
    /// A mandate on a day, with names for its limits.
    pub(super) fn of(
        row: &GrantRow,
        (labels, employers): (&Labels, &[Choice]),
        (today, lang): (NaiveDate, Lang),
    ) -> Result<Self> {
        let area = row.area()?;
        let employer = row.employer().map(|id| id.to_string());
        let named = employer
            .map(|id| employers.iter().find(|choice| choice.value == id).map_or(id, |choice| choice.label.clone()));
        let over = [
            area.programme.map(|code| labels.of("programme", &code)),
            area.operator.map(|code| labels.of("operator", &code)),
            area.region.map(|region| lang.text(&format!("region-{region}"))),
            named,
            row.person().map(|_| lang.text("account-own-record")),
        ];
        Ok(Self {
            id: row.grant_id,
            role: row.role()?,
            over: over.into_iter().flatten().collect(),
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            is_over: row.ends_on.is_some_and(|end| end < today),
        })
    }

    pub(super) fn sample(role: Role, over: &[&str], is_over: bool) -> Self {
        Self {
            id: uuid::Uuid::nil().into(),
            role,
            over: over.iter().map(|name| (*name).to_owned()).collect(),
            starts_on: NaiveDate::default(),
            ends_on: is_over.then(NaiveDate::default),
            is_over,
        }
    }
}
