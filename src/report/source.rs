//! What the documents of an edition are made of, read once.

use chrono::{DateTime, Utc};

use super::dossier::{Beside, Dossier, Signers};
use super::names::Names;
use super::sheets;
use super::table::{Table, dictionary};
use crate::i18n::Lang;
use crate::keys::hex;
use crate::operations::editions::{Document, is_sound};
use crate::operations::{Error, Result};
use crate::storage::edition::Standing;
use crate::storage::{Reader, account};

/// An edition with the names that its documents print.
#[derive(Clone, Debug)]
pub struct Source {
    standing: Standing,
    names: Names,
    signers: Option<Signers>,
    lang: Lang,
}

impl Source {
    /// The source of an edition's documents. `names_people` when its readers may know who signed.
    ///
    /// # Errors
    /// [`Error::Refused`] when the stored document is no longer the one that was sealed: nothing of it may be printed.
    pub async fn read(tx: &mut Reader, standing: Standing, names_people: bool, lang: Lang) -> Result<Self> {
        if !is_sound(&standing.row) {
            return Err(Error::Refused("edition.broken"));
        }
        let mut signers = None;
        if names_people {
            let mut known = Signers::new();
            for id in standing.steps.iter().map(|step| step.taken_by).chain([standing.row.author]) {
                if let Some(row) = account::find(tx, id).await? {
                    known.insert(id, row.name);
                }
            }
            signers = Some(known);
        }
        let names = Names::read(tx, lang).await?;
        Ok(Self::of(standing, names, signers, lang))
    }

    /// The source of an edition whose names are known already.
    #[must_use]
    pub const fn of(standing: Standing, names: Names, signers: Option<Signers>, lang: Lang) -> Self {
        Self { standing, names, signers, lang }
    }

    /// What it says on paper; `verify_at` is where a hash is verified.
    pub fn dossier(&self, verify_at: &str) -> Result<Dossier> {
        let Self { standing, names, signers, lang } = self;
        let document = Document::parse(&standing.row.document)?;
        let beside = Beside { names, signers: signers.as_ref(), target: document.target, verify_at, lang: *lang };
        Ok(Dossier::of((standing, &document), &beside)?)
    }

    /// What dates and names its documents: the instant of freezing, and the hash with state and language.
    #[must_use]
    pub fn dated(&self) -> (DateTime<Utc>, String) {
        let row = &self.standing.row;
        (row.frozen_at, format!("{} {} {}", hex(&row.hash), self.standing.state.code(), self.lang))
    }

    /// Its tables, the figures first.
    pub fn tables(&self) -> Result<Vec<Table>> {
        Ok(sheets::tables(&self.standing, &self.names, self.lang)?)
    }

    /// What each column of its tables means.
    pub fn dictionary(&self) -> Result<Table> {
        Ok(dictionary(&self.tables()?, &self.lang.text("common-dictionary"), self.lang))
    }
}
