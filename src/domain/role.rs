//! What an account may do.

codes! {
    /// A role; an account may hold several, each over its own area (see [`crate::domain::scope`]).
    pub enum Role {
        /// Accounts, reference data, the state of the system.
        Administrator = "admin",
        /// Cohorts, learners, outcomes of an operator (or of several).
        Coordinator = "coordinator",
        /// Openings and hires of one employer.
        Employer = "employer",
        /// Aggregates of a ministry's contracts.
        Reviewer = "reviewer",
        /// Independent control.
        Auditor = "auditor",
        /// One's own record.
        Learner = "learner",
    }
}
