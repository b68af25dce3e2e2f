//! Who acts, and when.

use chrono::{DateTime, NaiveDate, Utc};

use crate::clock::{Clock, Random};
use crate::domain::audit::{Actor, Entry};
use crate::domain::ids::AccountId;
use crate::domain::provenance::Provenance;

/// One act of one account: its instant, its civil day in Morocco, and where identifiers come from.
#[derive(Clone, Debug)]
pub struct Act {
    /// The instant.
    pub now: DateTime<Utc>,
    /// The civil day in Morocco.
    pub today: NaiveDate,
    /// Who acts.
    pub account: AccountId,
    random: Random,
}

impl Act {
    /// An act of an account, now.
    #[must_use]
    pub fn of(account: AccountId, clock: &Clock, random: &Random) -> Self {
        Self { now: clock.now(), today: clock.today(), account, random: random.clone() }
    }

    /// A new identifier.
    #[must_use]
    pub fn id<Id: From<uuid::Uuid>>(&self) -> Id {
        self.random.id(self.now).into()
    }

    /// Random bytes.
    #[must_use]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        self.random.bytes()
    }

    /// A journal entry of this act.
    #[must_use]
    pub fn entry(
        &self,
        action: &'static str,
        object_kind: &'static str,
        object_id: impl ToString,
        detail: serde_json::Value,
    ) -> Entry {
        let actor = Actor::Account(self.account);
        Entry { happened_at: self.now, actor, action, object_kind, object_id: object_id.to_string(), detail }
    }

    /// What a fact recorded by this act carries.
    #[must_use]
    pub const fn provenance(&self) -> Provenance {
        Provenance { recorded_at: self.now, recorded_by: Actor::Account(self.account), batch_id: None }
    }
}
