//! An account of somebody who signs in.

codes! {
    /// Where an account stands.
    pub enum AccountState {
        /// Its owner signs in with a password.
        Active = "active",
        /// Its owner has not chosen a password yet.
        Pending = "pending",
        /// Closed.
        Closed = "closed",
    }
}
