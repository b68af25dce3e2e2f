//! Identifiers: one type a thing, so that a cohort's id is never taken for a learner's.
//!
//! The value is a `UUIDv7` made by the caller (time and randomness are arguments of the domain).

/// Declares an identifier type over a UUID.
macro_rules! ids {
    ($($(#[$meta:meta])* $Name:ident,)+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $Name(pub uuid::Uuid);

        impl From<uuid::Uuid> for $Name {
            fn from(id: uuid::Uuid) -> Self { Self(id) }
        }
        impl From<$Name> for uuid::Uuid {
            fn from(id: $Name) -> Self { id.0 }
        }
        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl std::str::FromStr for $Name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { text.parse().map(Self) }
        }
    )+};
}

ids! {
    /// A signed-in person or service.
    AccountId,
    /// A group of learners trained together (*promotion*).
    CohortId,
    /// One person, however many enrolments.
    PersonId,
    /// One person in one cohort; the unit of every rate.
    EnrolmentId,
    /// One proof that a situation held on a date.
    AttestationId,
    /// An organisation that hires.
    EmployerId,
    /// A position offered by an employer.
    OpeningId,
    /// One learner put forward for one opening.
    ApplicationId,
    /// A hire that came of an application.
    PlacementId,
    /// One file imported, with its decisions.
    BatchId,
    /// A learner put beside another because they may be one person.
    DuplicateId,
    /// A bearer token of the programs' interface.
    TokenId,
    /// A role held by an account over a scope.
    GrantId,
    /// A breakdown of figures made public.
    PublicationId,
    /// A drafted or activated version of a definition.
    DefinitionId,
    /// A frozen report.
    EditionId,
    /// A contract with its commitments and payments.
    ContractId,
    /// A review session of a contract.
    ReviewId,
    /// Something done under levers 2 and 3 of a contract.
    ActivityId,
    /// An audit mission.
    MissionId,
    /// A case of a mission's population.
    CaseId,
}
