//! What a frozen report says on paper, in one language: texts ready to print and geometry in tenths of a percent.
//!
//! [`Dossier::of`] reads the sealed document alone, with the names of its codes and of those who signed: the same edition
//! in the same state gives the same dossier. `templates/report/edition.typ` prints it; a text that the template needs gets
//! a line in `texts.rs`.

mod body;
mod cover;
mod figure;
mod findings;
mod funnel;
mod pen;
mod plot;
mod proofs;
mod rows;
mod seal;
mod section;
mod texts;

use std::collections::BTreeMap;

use serde::Serialize;

pub use body::Body;
pub use cover::Headline;
pub use findings::{Findings, Summed};
pub use funnel::{Bar, Funnel, Stretch};
pub use plot::{Axis, Plot, Tick};
pub use proofs::{Proof, Proofs};
pub use rows::{Breakdown, Line};
pub use seal::{Signature, Signers, Step};
pub use section::{Method, Section};

use crate::i18n::Lang;
use crate::operations::editions::Document;
use crate::report::mark::Mark;
use crate::report::names::Names;
use crate::storage::edition::Standing;
use crate::storage::{Error, Result};

use figure::Reading;
pub(in crate::report) use pen::Pen;
pub(in crate::report) use texts::texts;

/// What is printed beside the sealed document.
#[derive(Clone, Copy, Debug)]
pub struct Beside<'a> {
    /// Names of the codes, in the document's language.
    pub names: &'a Names,
    /// Who signed; none for readers who may not know.
    pub signers: Option<&'a Signers>,
    /// The target that was sealed, in tenths of a percent.
    pub target: Option<u32>,
    /// Where a hash is verified.
    pub verify_at: &'a str,
    /// Language.
    pub lang: Lang,
}

/// A label and its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// Its value.
    pub value: String,
}

/// The whole document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dossier {
    lang: Lang,
    rtl: bool,
    title: String,
    keywords: Vec<String>,
    /// Written across each page of what may not be cited.
    mark: Option<String>,
    warning: Option<String>,
    standing: String,
    /// `Page {page} sur {pages}`.
    page: String,
    footer: Vec<Fact>,
    state: Mark,
    scope: String,
    facts: Vec<Fact>,
    texts: BTreeMap<&'static str, String>,
    headline: Option<Headline>,
    points: Vec<String>,
    #[serde(flatten)]
    body: Body,
    signatures: Vec<Signature>,
    history: Vec<Step>,
    seal: Vec<Fact>,
    verify: String,
}

impl Dossier {
    /// The dossier of an edition.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when the stored document does not read.
    pub fn of((standing, document): (&Standing, &Document), beside: &Beside<'_>) -> Result<Self> {
        let (pen, lang) = (Pen(beside.lang), beside.lang);
        let readings = Reading::all(document)?;
        let known_at = document.known_at.parse().map_err(|_| Error::Corrupt {
            table: "edition",
            column: "document",
            value: document.known_at.clone(),
        })?;
        let (mark, warning) = cover::mark(standing, pen);
        Ok(Self {
            lang,
            rtl: lang.is_rtl(),
            title: document.title.clone(),
            keywords: vec!["Sanad".to_owned(), document.audience.clone()],
            mark,
            warning,
            standing: cover::standing(document, pen),
            page: pen.page(),
            footer: seal::footer(&standing.row, beside),
            state: cover::state(standing.state, pen),
            scope: cover::scope(document, beside),
            facts: cover::facts(document, known_at, standing, beside),
            texts: texts(pen, &[]),
            headline: readings.first().and_then(|reading| Headline::of(reading, beside)),
            points: findings::points(&readings, document, beside),
            body: Body::of(&readings, document, beside),
            signatures: seal::signatures(standing, beside),
            history: seal::history(standing, pen),
            seal: seal::seal(&standing.row, pen),
            verify: pen.with("document-verify-text", "address", beside.verify_at),
        })
    }
}
