//! What one enrolment has earned of a price, and what its next milestone waits for.

use rust_decimal::Decimal;

use super::{MilestoneKind, UnitPrice};
use crate::domain::evidence::Level;
use crate::domain::indicator::Part;

/// How far an enrolment has gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// It is confirmed.
    pub confirmed: bool,
    /// The learner left without graduating.
    pub withdrawn: bool,
    /// The learner graduated; the level of what proves it: the jury's decision (E0), a numbered certificate (E2).
    pub graduated: Option<Level>,
    /// Where the contract's definition counts it; none outside its base.
    pub part: Option<Part>,
}

codes! {
    /// What a milestone waits for.
    pub enum Awaited {
        /// The enrolment is to be confirmed.
        Confirmation = "confirmation",
        /// The training was left: nothing more is earned.
        Left = "left",
        /// The jury is to decide.
        Jury = "jury",
        /// The certificate has no number yet.
        Certificate = "certificate",
        /// The horizon of the definition is not reached.
        Horizon = "horizon",
        /// No proof of the level asked for says what became of the learner.
        Proof = "proof",
        /// The learner is known not to be inserted.
        Job = "job",
        /// The definition leaves the learner out.
        Outside = "outside",
    }
}

impl UnitPrice {
    /// Which milestones are reached, in their order.
    #[must_use]
    pub fn reached(&self, way: Way) -> Vec<bool> {
        let reached = |kind: MilestoneKind, floor: Level| match kind {
            MilestoneKind::Start => way.confirmed,
            MilestoneKind::Completion => way.graduated.is_some_and(|level| level >= floor),
            MilestoneKind::Insertion => way.part == Some(Part::Inserted),
        };
        self.milestones.iter().map(|one| reached(one.kind, one.floor)).collect()
    }

    /// What the milestones reached pay together.
    #[must_use]
    pub fn paid(&self, reached: &[bool]) -> Decimal {
        self.amounts().into_iter().zip(reached).filter(|(_, reached)| **reached).map(|(amount, _)| amount).sum()
    }

    /// The first milestone that is not reached, and what it waits for; none when the whole price is earned.
    #[must_use]
    pub fn next(&self, way: Way) -> Option<(MilestoneKind, Awaited)> {
        let reached = self.reached(way);
        let kind = self.milestones.iter().zip(reached).find(|(_, reached)| !reached)?.0.kind;
        Some((kind, way.awaited(kind)))
    }
}

impl Way {
    const fn awaited(self, kind: MilestoneKind) -> Awaited {
        match kind {
            MilestoneKind::Start => Awaited::Confirmation,
            MilestoneKind::Completion if self.graduated.is_some() => Awaited::Certificate,
            MilestoneKind::Completion if self.withdrawn => Awaited::Left,
            MilestoneKind::Completion => Awaited::Jury,
            MilestoneKind::Insertion => match self.part {
                Some(Part::NotMature) => Awaited::Horizon,
                Some(Part::Unknown | Part::Inserted) => Awaited::Proof,
                Some(Part::NotInserted) => Awaited::Job,
                Some(Part::Excluded) | None => Awaited::Outside,
            },
        }
    }
}
