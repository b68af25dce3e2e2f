//! What the figures of time and quality turn on, as data (`seeds/quality.json`).

use std::sync::LazyLock;

use serde::Deserialize;

use super::super::fact::SituationFact;
use super::super::kinds::KindSet;
use crate::domain::evidence::Level;

/// The parameters.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// Days after t0 at which the inserted share is printed (T1), ascending.
    pub survival_days: Vec<u32>,
    /// A curve is drawn at every so many days.
    pub drawn_days: u32,
    /// Months after the insertion at which retention is read (R1, R1e), ascending.
    pub retention_months: Vec<u32>,
    /// Longest stretch of days between two jobs that does not break a retention.
    pub gap_days: i32,
    /// Classes of contracts (Q2), in catalogue order; a job is of the first that takes it.
    pub contract_classes: Vec<ContractClass>,
    /// Hours of a full week: the legal one, Labour Code art. 184.
    pub full_week_hours: u32,
    /// Salaries are printed to so many dirhams.
    pub pay_step_mad: u32,
    /// Lowest level that dates the last proof of an open employment (K3): a word is no proof.
    pub evidence_floor: Level,
    /// Ends of the classes of freshness, in months, ascending.
    pub freshness_months: Vec<u32>,
}

/// A class of contracts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractClass {
    /// Its code.
    pub code: String,
    /// Kinds of situations in it.
    pub kinds: KindSet,
    /// Stated to last so many weeks at least.
    #[serde(default)]
    pub weeks_at_least: Option<u16>,
    /// Stated to last fewer weeks than that.
    #[serde(default)]
    pub weeks_under: Option<u16>,
}

impl ContractClass {
    /// Whether a situation is of the class; a blank duration meets no condition on it.
    #[must_use]
    pub fn takes(&self, situation: &SituationFact) -> bool {
        let weeks = situation.weeks.value();
        self.kinds.holds(situation.kind)
            && self.weeks_at_least.is_none_or(|least| weeks.is_some_and(|weeks| weeks >= least * 100))
            && self.weeks_under.is_none_or(|limit| weeks.is_some_and(|weeks| weeks < limit * 100))
    }
}

static SHIPPED: LazyLock<Parameters> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../seeds/quality.json"))
        .unwrap_or_else(|fault| panic!("seeds/quality.json, part of this program, is refused: {fault}"))
});

impl Parameters {
    /// The parameters that ship with Sanad.
    ///
    /// # Panics
    /// When the embedded file is faulty, which a test would have shown before the program was built.
    #[must_use]
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// The kinds of situations that are in some class.
    #[must_use]
    pub fn contract_kinds(&self) -> KindSet {
        self.contract_classes.iter().fold(KindSet::default(), |kinds, class| kinds.and(class.kinds))
    }
}
