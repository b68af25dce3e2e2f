//! What the documents of a session are made of, read once.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Minutes, Paper};
use crate::domain::ids::AccountId;
use crate::domain::indicator::Audience;
use crate::i18n::Lang;
use crate::keys::hex;
use crate::operations::editions::is_sound;
use crate::operations::reviews::Reviewing;
use crate::operations::{Error, Result};
use crate::report::briefing::Briefing;
use crate::report::names::Names;
use crate::storage::{Reader, account};

/// A session with the names that its documents print.
#[derive(Clone, Debug)]
pub struct Source {
    pub(super) reviewing: Reviewing,
    pub(super) names: Names,
    people: BTreeMap<AccountId, String>,
    /// For whom: coordination reads the commitments of its contract, not the edition's figures.
    pub(super) audience: Audience,
    pub(super) lang: Lang,
}

impl Source {
    /// The source of a session's documents, for an audience.
    ///
    /// # Errors
    /// [`Error::Refused`] when the edition it rests on is no longer the one that was sealed: nothing of it may be printed.
    pub async fn read(tx: &mut Reader, reviewing: Reviewing, (audience, lang): (Audience, Lang)) -> Result<Self> {
        if !is_sound(&reviewing.report.row) {
            return Err(Error::Refused("edition.broken"));
        }
        let mut people = BTreeMap::new();
        for entry in reviewing.session.entries() {
            if !people.contains_key(&entry.by)
                && let Some(row) = account::find(tx, entry.by).await?
            {
                people.insert(entry.by, row.name);
            }
        }
        let names = Names::read(tx, lang).await?;
        Ok(Self { reviewing, names, people, audience, lang })
    }

    /// What it says on paper; `verify_at` is where a hash is verified.
    pub fn paper(&self, verify_at: &str) -> Result<Paper> {
        Ok(Paper::of(self, verify_at)?)
    }

    /// What it says on one page.
    #[must_use]
    pub fn briefing(&self, verify_at: &str) -> Briefing {
        Briefing::of(&super::brief::session(self, verify_at), self.lang)
    }

    /// What dates and names its documents: the instant of the last word said; the edition, what was said, what was paid.
    #[must_use]
    pub fn dated(&self) -> (DateTime<Utc>, String) {
        let Reviewing { row, entries, ledger, .. } = &self.reviewing;
        let last = entries.last().map_or(row.opened_at, |entry| entry.written_at);
        let paid: usize = ledger.payments.values().map(|payment| payment.acts().len()).sum();
        let said = hex(&Minutes::of(&self.reviewing).hash());
        (last, format!("{} {said} {paid} {} {}", row.review_id, self.audience.code(), self.lang))
    }

    /// The day of the session.
    #[must_use]
    pub const fn held_on(&self) -> NaiveDate {
        self.reviewing.row.held_on
    }

    /// Whether its readers may read the figures of the edition.
    pub(super) fn shows_figures(&self) -> bool {
        self.audience == Audience::Ministry
    }

    /// Who said something, by name.
    pub(super) fn name(&self, by: AccountId) -> &str {
        self.people.get(&by).map_or("", String::as_str)
    }

    /// When the entry of a number was written.
    pub(super) fn at(&self, number: i64) -> DateTime<Utc> {
        let row = self.reviewing.entries.iter().find(|row| row.number == number);
        row.map_or(self.reviewing.row.opened_at, |row| row.written_at)
    }
}
