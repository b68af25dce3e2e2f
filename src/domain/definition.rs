//! How a new version of a definition comes into force.

codes! {
    /// Where a version stands; the shipped ones are in force from the start.
    pub enum DefinitionState {
        /// Proposed: changes no figure.
        Draft = "draft",
        /// Part of the definitions, from its first day.
        Activated = "activated",
        /// Given up before it was activated.
        Withdrawn = "withdrawn",
    }
}
