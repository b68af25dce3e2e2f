//! Reasons for which a person may leave the base of a rate (`indicators.md` §3 "Exclusions").

codes! {
    /// A dated, documented reason of exclusion. Incapacity is entered only beyond 90 days.
    pub enum Exclusion {
        /// Death.
        Deces = "DECES",
        /// Incarceration.
        Incarceration = "INCARCERATION",
        /// Military call-up.
        ServiceMilitaire = "SERVICE_MILITAIRE",
        /// Incapacity of more than 90 days.
        Incapacite = "INCAPACITE",
    }
}

codes! {
    /// What the learner came for, recorded at entry and immutable (corrected only as a slip, in writing, logged).
    pub enum Intent {
        /// To find a job; what a blank means.
        Emploi = "EMPLOI",
        /// To stay with the present employer.
        EmployeurActuel = "EMPLOYEUR_ACTUEL",
        /// For personal enrichment.
        Enrichissement = "ENRICHISSEMENT",
        /// To go on studying.
        Etudes = "ETUDES",
    }
}
