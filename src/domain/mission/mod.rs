//! An audit mission: a population frozen, a sample drawn so that anyone can draw it again, cases reviewed beside their
//! proofs, the operator heard, an error rate carried to the indicator and to the payment.
//!
//! Everything here is integers: counts, permilles, centimes. `docs/audit-draw.md` says how a third party redoes it.

pub mod disclosed;
pub mod document;
pub mod draw;
pub mod effect;
pub mod estimate;
pub mod population;
pub mod review;
pub mod sign;
pub mod size;

pub use disclosed::{Grouped, grouped};
pub use document::DocumentKind;
pub use draw::{Drawn, Strata, draw, key};
pub use effect::Erring;
pub use estimate::{Estimate, StratumResult, estimate};
pub use population::{Case, Prices};
pub use review::{Answered, Found, Standing, standing};
pub use sign::Sign;
pub use size::{Risk, Sizing, allotted, sample_size};

codes! {
    /// How far a mission has come; each step is taken once.
    pub enum Stage {
        /// Scope and thresholds are written; nothing is frozen.
        Planned = "planned",
        /// The population is frozen under its hash.
        Frozen = "frozen",
        /// The hash of the secret seed is published.
        Committed = "committed",
        /// The seed is revealed and the sample drawn.
        Drawn = "drawn",
        /// Results are final.
        Closed = "closed",
    }
}

codes! {
    /// What a control found of a case.
    pub enum Verdict {
        /// The claim stands on its proofs.
        Conforming = "conforming",
        /// The claim is contradicted.
        NotConforming = "not_conforming",
        /// Nothing contradicts the claim, and nothing proves it enough.
        Insufficient = "insufficient",
    }
}

impl Verdict {
    /// Whether the case counts as an error: what is not proven is not paid.
    #[must_use]
    pub const fn is_error(self) -> bool {
        !matches!(self, Self::Conforming)
    }
}

codes! {
    /// Why a case does not conform, or is not proven enough.
    pub enum Reason {
        /// No proof of the element at all.
        NoProof = "no_proof",
        /// The proof cannot be read or is not whole.
        Illegible = "illegible",
        /// The employer denies it.
        EmployerDenies = "employer_denies",
        /// The learner denies it.
        LearnerDenies = "learner_denies",
        /// Dates lie outside the definition's window.
        Dates = "dates",
        /// The proof is of another person.
        OtherPerson = "other_person",
        /// The kind of contract does not count under the definition.
        Contract = "contract",
        /// The same case is claimed twice.
        Twice = "twice",
    }
}

codes! {
    /// Why a drawn case is replaced by the next of its stratum; a file that the operator does not produce is no reason.
    pub enum ReplacementReason {
        /// A court or a claim office holds the file.
        Sealed = "sealed",
        /// The case was controlled by another mission already.
        Controlled = "controlled",
        /// Every member of the team has a conflict of interest on it.
        Conflict = "conflict",
    }
}

codes! {
    /// What a control looks at, each with the proofs acceptable for it.
    pub enum Element {
        /// The person is the one enrolled: CIN or Massar code beside the file.
        Identity = "identity",
        /// Graduation: minutes of the jury, or the certificate's number.
        Graduation = "graduation",
        /// The job: contract, CNSS record, payslip, or employer's certificate beside the learner's.
        Job = "job",
        /// The dates fall in the window of the definition.
        Window = "window",
        /// The employer exists and is not the operator.
        Employer = "employer",
    }
}

codes! {
    /// Whom the auditor called.
    pub enum Called {
        /// The employer.
        Employer = "employer",
        /// The learner.
        Learner = "learner",
        /// The operator.
        Operator = "operator",
    }
}

codes! {
    /// What came of a call.
    pub enum CallResult {
        /// The claim is confirmed.
        Confirms = "confirms",
        /// The claim is denied.
        Denies = "denies",
        /// Nobody answered.
        NoAnswer = "no_answer",
        /// The number is wrong.
        WrongNumber = "wrong_number",
    }
}

codes! {
    /// What a member of the team declares before reading names.
    pub enum Declaration {
        /// No conflict of interest.
        None = "none",
        /// A conflict, told in words: the member reads no case.
        Conflict = "conflict",
    }
}
