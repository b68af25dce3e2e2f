//! What is known of a person that figures break down by.

codes! {
    /// Sex as the civil register holds it.
    pub enum Sex {
        /// Woman.
        F = "F",
        /// Man.
        M = "M",
    }
}

codes! {
    /// Highest diploma at entry, `seeds/diploma_levels.csv`.
    pub enum Diploma {
        /// None.
        Sans = "SANS",
        /// Baccalaureate year without the diploma.
        NivBac = "NIV_BAC",
        /// Baccalaureate.
        Bac = "BAC",
        /// Technician.
        Tech = "TECH",
        /// Two years after the baccalaureate.
        Bac2 = "BAC2",
        /// Three years.
        Bac3 = "BAC3",
        /// Five years.
        Bac5 = "BAC5",
        /// Doctorate.
        Doc = "DOC",
    }
}
