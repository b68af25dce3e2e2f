//! What programs ask of the figures, as text: everything is checked by the question.

use rocket::FromForm;

use crate::operations::insertion::Raw;

/// The query of every path of figures; each takes what it has a use for.
#[derive(Debug, FromForm)]
pub(super) struct Query<'r> {
    pub(super) profile: Option<&'r str>,
    /// Dimensions of a breakdown.
    pub(super) by: Option<&'r str>,
    as_of: Option<&'r str>,
    known_at: Option<&'r str>,
    programme: Vec<&'r str>,
    operator: Vec<&'r str>,
    region: Vec<&'r str>,
    cohort: Vec<&'r str>,
    sex: Option<&'r str>,
    period: Vec<&'r str>,
}

impl<'r> Query<'r> {
    /// What the question is read from.
    pub(super) fn raw(&self) -> Raw<'r> {
        Raw {
            profile: self.profile,
            as_of: self.as_of,
            known_at: self.known_at,
            programme: self.programme.clone(),
            operator: self.operator.clone(),
            region: self.region.clone(),
            cohort: self.cohort.clone(),
            sex: self.sex,
            period: self.period.clone(),
        }
    }
}
