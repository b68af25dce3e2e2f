//! The form of a situation and of its proof.

use rocket::FromForm;
use serde::Serialize;

use super::typed::Typed;
use crate::domain::attestation::Attestation;
use crate::domain::evidence::EvidenceStatus;
use crate::domain::gazetteer::{RegionMatch, find_region};
use crate::domain::identifier;
use crate::domain::import::Reason;
use crate::domain::situation::Source;
use crate::operations::learners::NewSituation;

/// As typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct SituationForm {
    /// Number of the situation that this is one more proof of.
    #[field(default = String::new())]
    pub continues: String,
    #[field(default = String::new())]
    kind: String,
    #[field(default = String::new())]
    starts_on: String,
    #[field(default = String::new())]
    ends_on: String,
    #[field(default = String::new())]
    employer: String,
    #[field(default = String::new())]
    employer_ice: String,
    #[field(default = String::new())]
    employer_is_operator: String,
    #[field(default = String::new())]
    job_title: String,
    #[field(default = String::new())]
    in_field: String,
    #[field(default = String::new())]
    hours_per_week: String,
    #[field(default = String::new())]
    intended_weeks: String,
    #[field(default = String::new())]
    salary_mad: String,
    #[field(default = String::new())]
    region: String,
    #[field(default = String::new())]
    evidence: String,
    #[field(default = String::new())]
    attested_on: String,
    #[field(default = String::new())]
    source: String,
    #[field(default = String::new())]
    accepted: String,
}

impl SituationForm {
    /// One more proof of a situation: what it states, with the proof's own fields blank.
    pub(in crate::web) fn one_more(known: &Attestation) -> Self {
        fn shown<T: ToString>(value: Option<T>) -> String {
            value.map(|value| value.to_string()).unwrap_or_default()
        }
        let yes_no = |value: Option<bool>| shown(value.map(|yes| if yes { "oui" } else { "non" }));
        let number = |value: Option<rust_decimal::Decimal>| shown(value.map(|number| number.normalize()));
        Self {
            continues: known.situation_no.to_string(),
            kind: known.kind.to_string(),
            starts_on: known.starts_on.to_string(),
            ends_on: shown(known.ends_on),
            employer: shown(known.employer.as_ref()),
            employer_ice: shown(known.employer_ice.as_ref()),
            employer_is_operator: yes_no(known.employer_is_operator),
            job_title: shown(known.job_title.as_ref()),
            in_field: yes_no(known.in_field),
            hours_per_week: number(known.hours_per_week),
            intended_weeks: number(known.intended_weeks),
            salary_mad: number(known.salary_mad),
            region: shown(known.region),
            ..Self::default()
        }
    }

    /// The situation, unless a field does not read.
    pub(in crate::web) fn read(&self, typed: &mut Typed) -> Option<NewSituation> {
        if self.kind.is_empty() {
            typed.errors.add("kind", "faults-required");
        }
        let kind = typed.code("kind", &self.kind);
        let starts_on = typed.needed_day("starts_on", &self.starts_on);
        let attested_on = typed.needed_day("attested_on", &self.attested_on);
        let status = if self.accepted.is_empty() { EvidenceStatus::EnAttente } else { EvidenceStatus::Acceptee };
        let ice = |text| identifier::ice(text).map(std::borrow::Cow::into_owned).map_err(Reason::BadIce);
        let region = |text| match find_region(text) {
            RegionMatch::Found(region) => Ok(region),
            RegionMatch::Old => Err(Reason::OldRegion),
            RegionMatch::Unknown => Err(Reason::UnknownRegion),
        };
        let ends_on = typed.day("ends_on", &self.ends_on);
        let employer = typed.free("employer", &self.employer);
        let employer_ice = typed.read("employer_ice", &self.employer_ice, ice);
        let employer_is_operator = typed.yes_no("employer_is_operator", &self.employer_is_operator);
        let job_title = typed.free("job_title", &self.job_title);
        let in_field = typed.yes_no("in_field", &self.in_field);
        let hours_per_week = typed.amount("hours_per_week", &self.hours_per_week, 168);
        let intended_weeks = typed.amount("intended_weeks", &self.intended_weeks, 3_000);
        let salary_mad = typed.amount("salary_mad", &self.salary_mad, 10_000_000);
        let region = typed.read("region", &self.region, region);
        let evidence = typed.code("evidence", &self.evidence);
        let source = typed.code("source", &self.source).unwrap_or(Source::Operateur);
        let stated = Attestation {
            situation_no: 0,
            kind: kind?,
            starts_on: starts_on?,
            ends_on,
            employer,
            employer_ice,
            employer_is_operator,
            job_title,
            in_field,
            hours_per_week,
            intended_weeks,
            salary_mad,
            region,
            evidence,
            attested_on: attested_on?,
            status,
            source: Some(source),
        };
        let new = NewSituation { continues: self.continues.parse().ok(), stated };
        typed.errors.is_empty().then_some(new)
    }
}
