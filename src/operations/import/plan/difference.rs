//! Field by field, what changes between what is known and what a row says.

use rust_decimal::Decimal;

use crate::domain::attestation::Attestation;
use crate::domain::cohort::Cohort;
use crate::domain::enrolment::Enrolment;
use crate::domain::import::Column;
use crate::domain::person::Person;
use crate::operations::import::report::Difference;

/// A field as text; nothing for nothing.
trait Told {
    fn told(&self) -> String;
}

macro_rules! told {
    ($($type:ty),+) => {$(impl Told for $type { fn told(&self) -> String { self.to_string() } })+};
}
told!(
    String,
    u32,
    bool,
    chrono::NaiveDate,
    crate::domain::region::Region,
    crate::domain::region::Province,
    crate::domain::person::Sex,
    crate::domain::person::Diploma,
    crate::domain::exclusion::Intent,
    crate::domain::exclusion::Exclusion,
    crate::domain::situation::SituationKind,
    crate::domain::situation::Source,
    crate::domain::evidence::EvidenceType,
    crate::domain::evidence::EvidenceStatus
);

impl Told for Decimal {
    fn told(&self) -> String {
        self.normalize().to_string()
    }
}

impl<T: Told> Told for Option<T> {
    fn told(&self) -> String {
        self.as_ref().map(Told::told).unwrap_or_default()
    }
}

macro_rules! differences {
    ($was:ident, $becomes:ident; $($Column:ident $field:ident,)+) => {{
        let mut found = Vec::new();
        $(if $was.$field != $becomes.$field {
            found.push(Difference {
                column: Column::$Column,
                was: $was.$field.told(),
                becomes: $becomes.$field.told(),
            });
        })+
        found
    }};
}

/// Of a cohort.
pub fn of_cohort(was: &Cohort, becomes: &Cohort) -> Vec<Difference> {
    differences! { was, becomes;
        Programme programme_code, Operator operator_code, Region region, Province province, Track track_code,
        StartsOn starts_on, EndsOn ends_on, Capacity capacity, Contract contract,
    }
}

/// Of a person; a national identity card number is not shown.
pub fn of_person(was: &Person, becomes: &Person) -> Vec<Difference> {
    let mut found = differences! { was, becomes;
        LastName last_name, FirstName first_name, LastNameAr last_name_ar, FirstNameAr first_name_ar, Sex sex,
        BornOn born_on, Massar massar, Phone phone, Email email, ResidenceProvince residence_province,
    };
    if was.cin != becomes.cin {
        let hidden = |cin: &Option<String>| cin.as_ref().map(|_| "••••••".to_owned()).unwrap_or_default();
        found.push(Difference { column: Column::Cin, was: hidden(&was.cin), becomes: hidden(&becomes.cin) });
    }
    found
}

/// Of an enrolment; the sex is the person's column already.
pub fn of_enrolment(was: &Enrolment, becomes: &Enrolment) -> Vec<Difference> {
    differences! { was, becomes;
        Sex sex, Diploma diploma, Intent intent, WorkAuthorised work_authorised,
        PreviousSalaryMad previous_salary_mad, EnrolledOn enrolled_on, ConfirmedOn confirmed_on,
        WithdrawnOn withdrawn_on, WithdrawalReason withdrawal_reason, GraduatedOn graduated_on,
        CertificateNo certificate_no, Exclusion exclusion, ExcludedOn excluded_on,
        ExclusionDocument exclusion_document,
    }
}

/// Of a proof.
pub fn of_attestation(was: &Attestation, becomes: &Attestation) -> Vec<Difference> {
    differences! { was, becomes;
        Kind kind, StartsOn starts_on, EndsOn ends_on, Employer employer, EmployerIce employer_ice,
        EmployerIsOperator employer_is_operator, JobTitle job_title, InField in_field, HoursPerWeek hours_per_week,
        IntendedWeeks intended_weeks, SalaryMad salary_mad, Region region, EvidenceStatus status,
    }
}

/// What a proof states in a column, as text.
pub fn told(proof: &Attestation, column: Column) -> String {
    match column {
        Column::Kind => proof.kind.told(),
        Column::StartsOn => proof.starts_on.told(),
        Column::EndsOn => proof.ends_on.told(),
        Column::Employer => proof.employer.told(),
        Column::EmployerIce => proof.employer_ice.told(),
        Column::EmployerIsOperator => proof.employer_is_operator.told(),
        Column::JobTitle => proof.job_title.told(),
        Column::InField => proof.in_field.told(),
        Column::HoursPerWeek => proof.hours_per_week.told(),
        Column::IntendedWeeks => proof.intended_weeks.told(),
        Column::SalaryMad => proof.salary_mad.told(),
        Column::Region => proof.region.told(),
        _ => String::new(),
    }
}
