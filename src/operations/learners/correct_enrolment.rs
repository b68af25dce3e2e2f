//! A coordinator corrects what is known of an enrolment: the correction supersedes, nothing is lost.

use serde_json::json;

use super::selection::{Chosen, Outcome, Said, read, supersede};
use crate::domain::enrolment::Enrolment;
use crate::domain::field::Faults;
use crate::domain::scope::Scope;
use crate::operations::{Act, Error, Result};
use crate::storage::Writer;

/// Replaces what is known of one enrolment, for a reason told in writing and journalled: the intent recorded at entry,
/// above all, changes only as a slip (`indicators.md` §3 "Exclusions").
pub async fn correct_enrolment(
    tx: &mut Writer,
    act: &Act,
    scope: &Scope,
    chosen: Chosen,
    (corrected, reason): (Enrolment, &str),
) -> Result<Outcome> {
    let (mut rows, refusals) = read(tx, scope, &[chosen]).await?;
    if !refusals.is_empty() {
        return Ok(Outcome::Refused(refusals));
    }
    let row = rows.pop().ok_or(Error::Missing("enrolment"))?;
    let before = row.enrolment()?;
    check(&corrected, act, reason)?;
    let fields = changed_fields(&before, &corrected);
    if fields.is_empty() {
        return Ok(Outcome::Done(0));
    }
    let detail = json!({ "fields": fields, "reason": reason.trim() });
    let said = Said { action: "enrolment.correct", detail };
    supersede(tx, act, &said, vec![(row, corrected)]).await.map(Outcome::Done)
}

fn check(known: &Enrolment, act: &Act, reason: &str) -> Result<()> {
    let not_to_come = |day: Option<chrono::NaiveDate>| day.is_none_or(|day| day <= act.today);
    Faults::default()
        .unless(not_to_come(Some(known.enrolled_on)), "enrolled_on", "future")
        .unless(known.confirmed_on >= known.enrolled_on, "confirmed_on", "before_enrolment")
        .unless(known.graduated_on.is_none_or(|on| on >= known.enrolled_on), "graduated_on", "before_enrolment")
        .unless(not_to_come(known.graduated_on), "graduated_on", "future")
        .unless(known.withdrawn_on.is_none() || known.graduated_on.is_none(), "withdrawn_on", "two_outcomes")
        .unless(not_to_come(known.withdrawn_on), "withdrawn_on", "future")
        .unless(not_to_come(known.excluded_on), "excluded_on", "future")
        .unless(known.exclusion.is_none() || known.excluded_on.is_some(), "excluded_on", "required")
        .optional(known.withdrawal_reason.as_deref(), "withdrawal_reason", 500)
        .optional(known.certificate_no.as_deref(), "certificate_no", 100)
        .optional(known.exclusion_document.as_deref(), "exclusion_document", 500)
        .required(reason, "reason", 500)
        .verdict()?;
    Ok(())
}

/// Names of the fields that differ, for the journal.
fn changed_fields(before: &Enrolment, after: &Enrolment) -> Vec<&'static str> {
    [
        ("sex", before.sex != after.sex),
        ("diploma", before.diploma != after.diploma),
        ("intent", before.intent != after.intent),
        ("work_authorised", before.work_authorised != after.work_authorised),
        ("previous_salary_mad", before.previous_salary_mad != after.previous_salary_mad),
        ("enrolled_on", before.enrolled_on != after.enrolled_on),
        ("confirmed_on", before.confirmed_on != after.confirmed_on),
        ("withdrawn_on", before.withdrawn_on != after.withdrawn_on),
        ("withdrawal_reason", before.withdrawal_reason != after.withdrawal_reason),
        ("graduated_on", before.graduated_on != after.graduated_on),
        ("certificate_no", before.certificate_no != after.certificate_no),
        ("exclusion", before.exclusion != after.exclusion),
        ("excluded_on", before.excluded_on != after.excluded_on),
        ("exclusion_document", before.exclusion_document != after.exclusion_document),
    ]
    .into_iter()
    .filter_map(|(field, differs)| differs.then_some(field))
    .collect()
}
