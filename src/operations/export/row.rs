//! One row of each file, in the order of [`FileKind::columns`](crate::domain::import::FileKind::columns).

use chrono::{DateTime, SecondsFormat, Utc};

use crate::domain::import::cell_out::Out;
use crate::domain::person::Person;
use crate::storage::attestation::AttestationRow;
use crate::storage::cohort::CohortRow;
use crate::storage::enrolment::EnrolmentRow;
use crate::storage::money::from_centimes;

type Line = Vec<Out<'static>>;

fn text(text: &str) -> Out<'static> {
    Out::from(text.to_owned())
}

fn maybe(value: Option<&String>) -> Out<'static> {
    value.map_or(Out::Blank, |value| text(value))
}

/// A number, a date or a code, which no spreadsheet runs.
fn plain(value: Option<impl ToString>) -> Out<'static> {
    value.map_or(Out::Blank, |value| Out::Plain(value.to_string().into()))
}

fn yes_or_no(value: Option<bool>) -> Out<'static> {
    plain(value.map(|yes| if yes { "oui" } else { "non" }))
}

fn hundredths(value: Option<i64>) -> Out<'static> {
    plain(value.map(|value| from_centimes(value).normalize()))
}

fn instant(at: DateTime<Utc>) -> Out<'static> {
    plain(Some(at.to_rfc3339_opts(SecondsFormat::Micros, true)))
}

pub(super) fn of_cohort(row: &CohortRow) -> Line {
    vec![
        text(&row.code),
        text(&row.programme_code),
        text(&row.operator_code),
        text(&row.region_code),
        maybe(row.province_code.as_ref()),
        text(&row.track_code),
        plain(Some(row.starts_on)),
        plain(Some(row.ends_on)),
        plain(row.capacity),
        maybe(row.contract.as_ref()),
    ]
}

pub(super) fn of_learner(cohort_code: &str, row: &EnrolmentRow, person: &Person) -> Line {
    vec![
        text(cohort_code),
        text(&row.learner_ref),
        text(&person.last_name),
        text(&person.first_name),
        maybe(person.last_name_ar.as_ref()),
        maybe(person.first_name_ar.as_ref()),
        maybe(row.sex.as_ref()),
        plain(person.born_on),
        maybe(person.cin.as_ref()),
        maybe(person.massar.as_ref()),
        maybe(person.phone.as_ref()),
        maybe(person.email.as_ref()),
        plain(person.residence_province),
        maybe(row.diploma.as_ref()),
        hundredths(row.previous_salary_centimes),
        maybe(row.intent.as_ref()),
        yes_or_no(row.work_authorised),
        plain(Some(row.enrolled_on)),
        plain(Some(row.confirmed_on)),
        plain(row.withdrawn_on),
        maybe(row.withdrawal_reason.as_ref()),
        plain(row.graduated_on),
        maybe(row.certificate_no.as_ref()),
        maybe(row.exclusion.as_ref()),
        plain(row.excluded_on),
        maybe(row.exclusion_document.as_ref()),
        instant(row.recorded_at),
    ]
}

pub(super) fn of_proof(cohort_code: &str, learner_ref: &str, row: &AttestationRow) -> Line {
    vec![
        text(cohort_code),
        text(learner_ref),
        plain(Some(row.situation_no)),
        text(&row.kind),
        plain(Some(row.starts_on)),
        plain(row.ends_on),
        maybe(row.employer.as_ref()),
        maybe(row.employer_ice.as_ref()),
        yes_or_no(row.employer_is_operator),
        maybe(row.job_title.as_ref()),
        yes_or_no(row.in_field),
        hundredths(row.hours_hundredths),
        hundredths(row.intended_weeks_hundredths),
        hundredths(row.salary_centimes),
        maybe(row.region_code.as_ref()),
        maybe(row.evidence.as_ref()),
        plain(Some(row.attested_on)),
        text(&row.status),
        maybe(row.source.as_ref()),
        instant(row.recorded_at),
    ]
}
