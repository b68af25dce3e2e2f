//! A row of the enrolments file.

use crate::domain::identifier;
use crate::domain::import::cell::{boolean, code, instant};
use crate::domain::import::cells::Cells;
use crate::domain::import::column::Column as C;
use crate::domain::import::fault::Notice;
use crate::domain::import::reason::Reason;
use crate::domain::import::row::EnrolmentRow;

/// Most a month's salary can be, MAD.
pub(super) const MOST_SALARY: u32 = 10_000_000;

#[inline]
pub(super) fn row<'r>(cells: &mut Cells<'r, '_>) -> Option<EnrolmentRow<'r>> {
    let cohort_code = cells.reference(C::CohortCode);
    let learner_ref = cells.reference(C::LearnerRef);
    let last_name = cells.name(C::LastName);
    let first_name = cells.name(C::FirstName);
    let last_name_ar = cells.name(C::LastNameAr);
    let first_name_ar = cells.name(C::FirstNameAr);
    let sex = cells.value(C::Sex, code::sex);
    let born_on = cells.date(C::BornOn);
    let cin = cells.identifier(C::Cin, |cell| identifier::cin(cell).map_err(Reason::BadCin));
    let massar = cells.identifier(C::Massar, |cell| identifier::massar(cell).map_err(Reason::BadMassar));
    let phone = cells.identifier(C::Phone, |cell| identifier::phone(cell).map_err(Reason::BadPhone));
    let email = cells.value(C::Email, |cell| identifier::email(cell).ok_or(Reason::BadEmail));
    let residence_province = cells.province(C::ResidenceProvince);
    let diploma = cells.code(C::Diploma);
    let previous_salary_mad = cells.number(C::PreviousSalaryMad, MOST_SALARY);
    let intent = cells.code(C::Intent);
    let work_authorised = cells.value(C::WorkAuthorised, boolean::parse);
    let enrolled_on = cells.date(C::EnrolledOn);
    let confirmed_on = cells.date(C::ConfirmedOn);
    let withdrawn_on = cells.date(C::WithdrawnOn);
    let withdrawal_reason = cells.free(C::WithdrawalReason);
    let graduated_on = cells.date(C::GraduatedOn);
    let certificate_no = cells.free(C::CertificateNo);
    let exclusion = cells.code(C::Exclusion);
    let excluded_on = cells.date(C::ExcludedOn);
    let exclusion_document = cells.free(C::ExclusionDocument);
    let recorded_at = cells.value(C::RecordedAt, instant::parse);

    if let (Some(graduated), Some(enrolled)) = (graduated_on, enrolled_on)
        && graduated < enrolled
    {
        cells.fault(C::GraduatedOn, Reason::GraduationBeforeEnrolment);
    }
    if !cells.raw(C::WithdrawnOn).is_empty() && !cells.raw(C::GraduatedOn).is_empty() {
        cells.fault(C::WithdrawnOn, Reason::GraduationAndWithdrawal);
    }
    if !cells.faults.is_empty() {
        return None;
    }
    if cin.as_deref().is_some_and(identifier::seven_digits) {
        cells.warn(C::Cin, Notice::SevenDigitCin);
    }
    if massar.as_deref().is_some_and(identifier::old_number) {
        cells.warn(C::Massar, Notice::OldStudentNumber);
    }
    if withdrawn_on.is_some_and(|withdrawn| Some(withdrawn) < enrolled_on) {
        cells.warn(C::WithdrawnOn, Notice::WithdrawnBeforeEnrolment);
    }
    if exclusion.is_some() && excluded_on.is_none() {
        cells.warn(C::ExcludedOn, Notice::ExclusionWithoutDate);
    }
    if exclusion.is_some() && exclusion_document.is_none() {
        cells.warn(C::ExclusionDocument, Notice::ExclusionWithoutDocument);
    }
    let enrolled_on = enrolled_on?;
    Some(EnrolmentRow {
        cohort_code: cohort_code?,
        learner_ref: learner_ref?,
        last_name,
        first_name,
        last_name_ar,
        first_name_ar,
        sex,
        born_on,
        cin,
        massar,
        phone,
        email,
        residence_province,
        diploma,
        previous_salary_mad,
        intent,
        work_authorised,
        enrolled_on,
        confirmed_on: confirmed_on.unwrap_or(enrolled_on),
        withdrawn_on,
        withdrawal_reason,
        graduated_on,
        certificate_no,
        exclusion,
        excluded_on,
        exclusion_document,
        recorded_at,
    })
}
