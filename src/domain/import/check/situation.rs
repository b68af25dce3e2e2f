//! A row of the situations file: one attestation.

use super::enrolment::MOST_SALARY;
use crate::domain::evidence::EvidenceStatus;
use crate::domain::identifier;
use crate::domain::import::cell::{boolean, instant, number};
use crate::domain::import::cells::Cells;
use crate::domain::import::column::Column as C;
use crate::domain::import::reason::Reason;
use crate::domain::import::row::SituationRow;

/// Most hours of a week.
const WEEK: u32 = 168;
/// Most weeks a job can be meant to last: a working life.
const LIFE: u32 = 3_000;

#[inline]
pub(super) fn row<'r>(cells: &mut Cells<'r, '_>) -> Option<SituationRow<'r>> {
    let cohort_code = cells.reference(C::CohortCode);
    let learner_ref = cells.reference(C::LearnerRef);
    let situation_no = cells.value(C::SituationNo, |cell| number::whole(cell, u32::MAX));
    let kind = cells.code(C::Kind);
    let starts_on = cells.date(C::StartsOn);
    let ends_on = cells.date(C::EndsOn);
    let employer = cells.free(C::Employer);
    let employer_ice = cells.identifier(C::EmployerIce, |cell| identifier::ice(cell).map_err(Reason::BadIce));
    let employer_is_operator = cells.value(C::EmployerIsOperator, boolean::parse);
    let job_title = cells.free(C::JobTitle);
    let in_field = cells.value(C::InField, boolean::parse);
    let hours_per_week = cells.number(C::HoursPerWeek, WEEK);
    let intended_weeks = cells.number(C::IntendedWeeks, LIFE);
    let salary_mad = cells.number(C::SalaryMad, MOST_SALARY);
    let region = cells.region(C::Region);
    let evidence = cells.code(C::Evidence);
    let attested_on = cells.date(C::AttestedOn);
    let status = cells.code(C::EvidenceStatus);
    let source = cells.code(C::Source);
    let recorded_at = cells.value(C::RecordedAt, instant::parse);

    if let (Some(start), Some(end)) = (starts_on, ends_on)
        && end < start
    {
        cells.fault(C::EndsOn, Reason::EndBeforeStart);
    }
    if !cells.faults.is_empty() {
        return None;
    }
    Some(SituationRow {
        cohort_code: cohort_code?,
        learner_ref: learner_ref?,
        situation_no: situation_no?,
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
        status: status.unwrap_or(EvidenceStatus::Acceptee),
        source,
        recorded_at,
    })
}
