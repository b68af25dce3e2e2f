//! Proofs and what they are worth (`indicators.md` §2).

codes! {
    /// Kind of proof, `seeds/evidence_types.csv`.
    pub enum EvidenceType {
        /// Social-security statement.
        Cnss = "CNSS",
        /// Payslip.
        Bulletin = "BULLETIN",
        /// Signed work contract.
        Contrat = "CONTRAT",
        /// Insertion contract stamped by ANAPEC.
        ContratViseAnapec = "CONTRAT_VISE_ANAPEC",
        /// Work certificate.
        AttTravail = "ATT_TRAVAIL",
        /// Self-employed card.
        CarteAe = "CARTE_AE",
        /// Invoices.
        Factures = "FACTURES",
        /// Trade-register extract.
        Rc = "RC",
        /// ICE certificate.
        IceAtt = "ICE_ATT",
        /// Online confirmation by the employer.
        ConfirmEmployeur = "CONFIRM_EMPLOYEUR",
        /// Logged telephone survey.
        EnqueteTel = "ENQUETE_TEL",
        /// The learner's own statement.
        DeclHonneur = "DECL_HONNEUR",
        /// Internship agreement.
        ConventionStage = "CONVENTION_STAGE",
        /// Certificate of study.
        AttScolarite = "ATT_SCOLARITE",
    }
}

codes! {
    /// What a reviewer made of a proof. Pending counts as E0; refused is read as absent (`indicators.md` §8).
    pub enum EvidenceStatus {
        /// Accepted.
        Acceptee = "acceptee",
        /// Refused: counts for nothing, with everything it states.
        Refusee = "refusee",
        /// Not yet reviewed.
        EnAttente = "en_attente",
    }
}

codes! {
    /// Evidence ladder, from the operator's word to an administrative match.
    pub enum Level {
        /// The operator's word.
        E0 = "E0",
        /// The learner's recorded statement or a logged call.
        E1 = "E1",
        /// Employer's confirmation, signed contract, work certificate.
        E2 = "E2",
        /// Payslip, ANAPEC-stamped contract.
        E3 = "E3",
        /// Administrative match (CNSS month).
        E4 = "E4",
    }
}

codes! {
    /// Why a proof is refused; one new proof may answer each refusal.
    pub enum RefusalGround {
        /// It cannot be read.
        Illegible = "illegible",
        /// It is about somebody else.
        WrongPerson = "wrong_person",
        /// Its dates do not cover what it is to prove.
        WrongDates = "wrong_dates",
        /// It proves something else.
        WrongDocument = "wrong_document",
        /// Whoever is said to have issued it does not confirm it.
        Unverifiable = "unverifiable",
    }
}

impl EvidenceType {
    /// What this kind of proof is worth once accepted (`indicators.md` §2).
    #[must_use]
    pub const fn level(self) -> Level {
        match self {
            Self::Cnss => Level::E4,
            Self::Bulletin | Self::ContratViseAnapec => Level::E3,
            Self::EnqueteTel | Self::DeclHonneur => Level::E1,
            Self::Contrat
            | Self::AttTravail
            | Self::ConfirmEmployeur
            | Self::CarteAe
            | Self::Factures
            | Self::Rc
            | Self::IceAtt
            | Self::ConventionStage
            | Self::AttScolarite => Level::E2,
        }
    }
}

/// What an attestation is worth: its type's level once accepted, E0 while pending or without proof; `None` when refused.
#[must_use]
pub fn worth(evidence: Option<EvidenceType>, status: EvidenceStatus) -> Option<Level> {
    match (status, evidence) {
        (EvidenceStatus::Refusee, _) => None,
        (EvidenceStatus::Acceptee, Some(kind)) => Some(kind.level()),
        (EvidenceStatus::EnAttente, _) | (EvidenceStatus::Acceptee, None) => Some(Level::E0),
    }
}
