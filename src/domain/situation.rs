//! What a person does from one date to another.

codes! {
    /// Kind of situation: the contract classes of `seeds/contract_types.csv`, then the two states outside any contract.
    pub enum SituationKind {
        /// Open-ended contract.
        Cdi = "CDI",
        /// Fixed-term contract.
        Cdd = "CDD",
        /// ANAPEC insertion contract (a paid traineeship in law).
        CiAnapec = "CI_ANAPEC",
        /// Pre-hire internship.
        StagePre = "STAGE_PRE",
        /// Temporary agency work.
        Interim = "INTERIM",
        /// Self-employed.
        FreelanceAe = "FREELANCE_AE",
        /// Own firm.
        Creation = "CREATION",
        /// Public sector.
        FonctionPublique = "FONCTION_PUBLIQUE",
        /// Employment abroad, or remote for abroad.
        Etranger = "ETRANGER",
        /// Further study.
        PoursuiteEtudes = "POURSUITE_ETUDES",
        /// Undeclared work.
        Informel = "INFORMEL",
        /// Seeking work.
        Recherche = "RECHERCHE",
        /// Neither working nor seeking.
        Inactif = "INACTIF",
    }
}

codes! {
    /// Who states a fact.
    pub enum Source {
        /// The training operator.
        Operateur = "operateur",
        /// The learner.
        Apprenant = "apprenant",
        /// The employer.
        Employeur = "employeur",
        /// The social-security fund.
        Cnss = "cnss",
        /// The employment agency.
        Anapec = "anapec",
        /// An auditor.
        Auditeur = "auditeur",
    }
}
