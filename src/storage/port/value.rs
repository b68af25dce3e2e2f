//! Values bound to statements. Nulls keep their type: PostgreSQL refuses a text null in a date column.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// A value, or a typed null.
#[derive(Clone, Debug)]
pub enum Value {
    /// Text and codes.
    Text(Option<String>),
    /// Counts, centimes, revisions.
    Int(Option<i64>),
    /// Yes or no.
    Bool(Option<bool>),
    /// Identifiers.
    Uuid(Option<Uuid>),
    /// Civil dates.
    Date(Option<NaiveDate>),
    /// Instants.
    At(Option<DateTime<Utc>>),
    /// Hashes, ciphers, compact facts.
    Bytes(Option<Vec<u8>>),
}

macro_rules! value_from {
    ($($type:ty => $Variant:ident via $convert:expr;)+) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Self { Self::$Variant(Some(($convert)(value))) }
        }
        impl From<Option<$type>> for Value {
            fn from(value: Option<$type>) -> Self { Self::$Variant(value.map($convert)) }
        }
    )+};
}

value_from! {
    String => Text via |v| v;
    &str => Text via str::to_owned;
    std::borrow::Cow<'_, str> => Text via std::borrow::Cow::into_owned;
    i64 => Int via |v| v;
    u32 => Int via i64::from;
    bool => Bool via |v| v;
    Uuid => Uuid via |v| v;
    NaiveDate => Date via |v| v;
    DateTime<Utc> => At via |v| v;
    Vec<u8> => Bytes via |v| v;
    &[u8] => Bytes via <[u8]>::to_vec;
}

macro_rules! value_from_code {
    ($($type:path,)+) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Self { Self::Text(Some(value.to_string())) }
        }
        impl From<Option<$type>> for Value {
            fn from(value: Option<$type>) -> Self { Self::Text(value.map(|v| v.to_string())) }
        }
    )+};
}

value_from_code! {
    crate::domain::region::Region,
    crate::domain::region::Province,
    crate::domain::situation::SituationKind,
    crate::domain::situation::Source,
    crate::domain::evidence::EvidenceType,
    crate::domain::evidence::EvidenceStatus,
    crate::domain::exclusion::Exclusion,
    crate::domain::exclusion::Intent,
    crate::domain::person::Sex,
    crate::domain::person::Diploma,
    crate::domain::import::row::FileKind,
    crate::domain::role::Role,
}

macro_rules! value_from_id {
    ($($Id:ident,)+) => {$(
        impl From<crate::domain::ids::$Id> for Value {
            fn from(id: crate::domain::ids::$Id) -> Self { Self::Uuid(Some(id.0)) }
        }
        impl From<Option<crate::domain::ids::$Id>> for Value {
            fn from(id: Option<crate::domain::ids::$Id>) -> Self { Self::Uuid(id.map(|id| id.0)) }
        }
    )+};
}

value_from_id! {
    AccountId, CohortId, PersonId, EnrolmentId, AttestationId, EmployerId, OpeningId, ApplicationId, PlacementId,
    BatchId, DuplicateId, TokenId, GrantId, PublicationId, DefinitionId, EditionId, ContractId, ActivityId,
    MissionId, CaseId,
    ReviewId,
}
