//! The columns of the exchange files (`interfaces.md` §2). A new column is a variant here, an entry in its file's list
//! and in the alias table, a field of its row, a line in `locales/*/column.ftl`.

use super::row::FileKind;

codes! {
    /// A column by its English header.
    pub enum Column {
        /// The cohort.
        CohortCode = "cohort_code",
        /// The programme.
        Programme = "programme",
        /// The training operator.
        Operator = "operator",
        /// Region: of the cohort, or of the job.
        Region = "region",
        /// Province of the cohort.
        Province = "province",
        /// The track.
        Track = "track",
        /// First day: of the cohort, or of the situation.
        StartsOn = "starts_on",
        /// Last day: of the cohort, or of the situation.
        EndsOn = "ends_on",
        /// Seats.
        Capacity = "capacity",
        /// Agreement that pays.
        Contract = "contract",
        /// The learner's reference in the cohort.
        LearnerRef = "learner_ref",
        /// Family name.
        LastName = "last_name",
        /// Given name.
        FirstName = "first_name",
        /// Family name in Arabic.
        LastNameAr = "last_name_ar",
        /// Given name in Arabic.
        FirstNameAr = "first_name_ar",
        /// Sex.
        Sex = "sex",
        /// Date of birth.
        BornOn = "born_on",
        /// National identity card.
        Cin = "cin",
        /// Massar code.
        Massar = "massar",
        /// Telephone.
        Phone = "phone",
        /// E-mail.
        Email = "email",
        /// Province of residence.
        ResidenceProvince = "residence_province",
        /// Highest diploma at entry.
        Diploma = "diploma",
        /// Salary before entry.
        PreviousSalaryMad = "previous_salary_mad",
        /// What the learner came for.
        Intent = "intent",
        /// May work in Morocco.
        WorkAuthorised = "work_authorised",
        /// Day of enrolment.
        EnrolledOn = "enrolled_on",
        /// Day of confirmation.
        ConfirmedOn = "confirmed_on",
        /// Day of withdrawal.
        WithdrawnOn = "withdrawn_on",
        /// Reason of withdrawal.
        WithdrawalReason = "withdrawal_reason",
        /// Day of graduation.
        GraduatedOn = "graduated_on",
        /// Certificate number.
        CertificateNo = "certificate_no",
        /// Reason of exclusion.
        Exclusion = "exclusion",
        /// Day of exclusion.
        ExcludedOn = "excluded_on",
        /// Document of the exclusion.
        ExclusionDocument = "exclusion_document",
        /// Number of the situation.
        SituationNo = "situation_no",
        /// Kind of situation.
        Kind = "kind",
        /// Employer's name.
        Employer = "employer",
        /// Employer's ICE.
        EmployerIce = "employer_ice",
        /// The employer is the training operator.
        EmployerIsOperator = "employer_is_operator",
        /// Job title.
        JobTitle = "job_title",
        /// In the field of the training.
        InField = "in_field",
        /// Hours a week.
        HoursPerWeek = "hours_per_week",
        /// Intended weeks.
        IntendedWeeks = "intended_weeks",
        /// Gross monthly salary.
        SalaryMad = "salary_mad",
        /// Kind of proof.
        Evidence = "evidence",
        /// Day on which it was true.
        AttestedOn = "attested_on",
        /// What a reviewer made of the proof.
        EvidenceStatus = "evidence_status",
        /// Who states it.
        Source = "source",
        /// When it became known.
        RecordedAt = "recorded_at",
    }
}

/// What a file is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Figures only (`sanad compute`): people may be nameless; programme, operator and track are free text.
    Compute,
    /// Records of people: names are required.
    Import,
}

use Column as C;

const COHORTS: &[Column] = &[
    C::CohortCode,
    C::Programme,
    C::Operator,
    C::Region,
    C::Province,
    C::Track,
    C::StartsOn,
    C::EndsOn,
    C::Capacity,
    C::Contract,
];
const ENROLMENTS: &[Column] = &[
    C::CohortCode,
    C::LearnerRef,
    C::LastName,
    C::FirstName,
    C::LastNameAr,
    C::FirstNameAr,
    C::Sex,
    C::BornOn,
    C::Cin,
    C::Massar,
    C::Phone,
    C::Email,
    C::ResidenceProvince,
    C::Diploma,
    C::PreviousSalaryMad,
    C::Intent,
    C::WorkAuthorised,
    C::EnrolledOn,
    C::ConfirmedOn,
    C::WithdrawnOn,
    C::WithdrawalReason,
    C::GraduatedOn,
    C::CertificateNo,
    C::Exclusion,
    C::ExcludedOn,
    C::ExclusionDocument,
    C::RecordedAt,
];
const SITUATIONS: &[Column] = &[
    C::CohortCode,
    C::LearnerRef,
    C::SituationNo,
    C::Kind,
    C::StartsOn,
    C::EndsOn,
    C::Employer,
    C::EmployerIce,
    C::EmployerIsOperator,
    C::JobTitle,
    C::InField,
    C::HoursPerWeek,
    C::IntendedWeeks,
    C::SalaryMad,
    C::Region,
    C::Evidence,
    C::AttestedOn,
    C::EvidenceStatus,
    C::Source,
    C::RecordedAt,
];

impl FileKind {
    /// The columns of a file of this kind, in the order of the specification.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Cohorts => COHORTS,
            Self::Enrolments => ENROLMENTS,
            Self::Situations => SITUATIONS,
        }
    }

    /// Whether a file of this kind must hold the column and each row a value in it.
    #[must_use]
    pub const fn requires(self, column: Column, purpose: Purpose) -> bool {
        match column {
            C::CohortCode
            | C::LearnerRef
            | C::SituationNo
            | C::Kind
            | C::EnrolledOn
            | C::AttestedOn
            | C::Programme
            | C::Operator
            | C::Track
            | C::StartsOn => true,
            C::Region | C::EndsOn => matches!(self, Self::Cohorts),
            C::LastName | C::FirstName => matches!(purpose, Purpose::Import),
            _ => false,
        }
    }
}

impl Column {
    /// The French header, where it differs from the English one.
    #[must_use]
    pub const fn french(self) -> Option<&'static str> {
        Some(match self {
            Self::CohortCode => "code_cohorte",
            Self::Operator => "operateur",
            Self::Track => "filiere",
            Self::StartsOn => "date_debut",
            Self::EndsOn => "date_fin",
            Self::Capacity => "capacite",
            Self::Contract => "convention",
            Self::LearnerRef => "ref_apprenant",
            Self::LastName => "nom",
            Self::FirstName => "prenom",
            Self::LastNameAr => "nom_ar",
            Self::FirstNameAr => "prenom_ar",
            Self::Sex => "sexe",
            Self::BornOn => "date_naissance",
            Self::Phone => "telephone",
            Self::ResidenceProvince => "province_residence",
            Self::Diploma => "niveau",
            Self::PreviousSalaryMad => "salaire_avant",
            Self::Intent => "intention",
            Self::WorkAuthorised => "autorise_travail",
            Self::EnrolledOn => "date_inscription",
            Self::ConfirmedOn => "date_confirmation",
            Self::WithdrawnOn => "date_abandon",
            Self::GraduatedOn => "date_diplomation",
            Self::ExcludedOn => "date_exclusion",
            Self::SituationNo => "numero",
            Self::Kind => "situation",
            Self::Employer => "employeur",
            Self::JobTitle => "poste",
            Self::InField => "dans_le_metier",
            Self::HoursPerWeek => "heures_semaine",
            Self::IntendedWeeks => "duree_prevue_semaines",
            Self::SalaryMad => "salaire_mensuel",
            Self::Evidence => "preuve",
            Self::AttestedOn => "date_preuve",
            _ => return None,
        })
    }

    /// What a value of the column looks like; none for free text.
    #[must_use]
    pub const fn example(self) -> Option<&'static str> {
        Some(match self {
            Self::CohortCode => "RBT-2023-01",
            Self::LearnerRef => "A-001",
            Self::Region => "04",
            Self::Province | Self::ResidenceProvince => "04.421",
            Self::StartsOn
            | Self::EndsOn
            | Self::EnrolledOn
            | Self::ConfirmedOn
            | Self::WithdrawnOn
            | Self::GraduatedOn
            | Self::ExcludedOn
            | Self::AttestedOn => "30/01/2024",
            Self::BornOn => "28/02/2001",
            Self::Capacity => "25",
            Self::Sex => "F",
            Self::Cin => "ZZ123456",
            Self::Massar => "Z000000000",
            Self::Phone => "+212685000000",
            Self::Email => "prenom.nom@demo.sanad.invalid",
            Self::Diploma => "BAC3",
            Self::PreviousSalaryMad | Self::SalaryMad => "4500,50",
            Self::Intent => "EMPLOI",
            Self::WorkAuthorised | Self::EmployerIsOperator | Self::InField => "oui",
            Self::Exclusion => "SERVICE_MILITAIRE",
            Self::SituationNo => "1",
            Self::Kind => "CDI",
            Self::EmployerIce => "999000001000075",
            Self::HoursPerWeek => "44",
            Self::IntendedWeeks => "26",
            Self::Evidence => "CONTRAT",
            Self::EvidenceStatus => "acceptee",
            Self::Source => "operateur",
            Self::RecordedAt => "2024-02-15T09:30:00Z",
            _ => return None,
        })
    }

    /// The column a header names among those of a file, without regard to case, accents, spaces and underscores.
    #[must_use]
    pub fn of_header(header: &str, kind: FileKind) -> Option<Self> {
        let folded = crate::domain::text::fold::bare(header);
        let names = |column: &Column| [Some(column.code()), column.french()].into_iter().flatten();
        let column = kind.columns().iter().find(|column| names(column).any(|name| same_letters(name, &folded)));
        column.copied()
    }
}

/// Whether a header of the tables above, its underscores aside, is this folded text.
fn same_letters(name: &str, folded: &str) -> bool {
    name.bytes().filter(|byte| *byte != b'_').eq(folded.bytes())
}
