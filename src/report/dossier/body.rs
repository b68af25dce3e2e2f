//! What every document that prints an edition says of its figures: one line each, a section each, proofs, method, limits.

use serde::Serialize;

use super::figure::Reading;
use super::{Beside, Findings, Method, Pen, Proofs, Section, Tick, proofs, section};
use crate::operations::editions::Document;
use crate::storage::Result;

/// The figures of an edition with what explains them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Body {
    target: Option<Tick>,
    summary: Option<Findings>,
    sections: Vec<Section>,
    evidence: Vec<Proofs>,
    method: Vec<Method>,
    limits: Vec<String>,
}

impl Body {
    pub(super) fn of(readings: &[Reading], document: &Document, beside: &Beside<'_>) -> Self {
        let (pen, lang) = (Pen(beside.lang), beside.lang);
        let words = document.method.iter().find(|words| words.lang == lang.code());
        Self {
            target: beside.target.map(|target| Tick::of_target(target, pen)),
            summary: Some(Findings::of(readings, beside)),
            sections: section::sections(readings, document, beside),
            evidence: proofs::proofs(document, pen),
            method: readings.iter().map(|reading| Method::of(reading, lang)).collect(),
            limits: words.map(|words| words.limits.clone()).unwrap_or_default(),
        }
    }

    /// The figures of a sealed document, for a document that rests on it.
    ///
    /// # Errors
    /// [`crate::storage::Error::Corrupt`] when it does not read.
    pub fn read(document: &Document, beside: &Beside<'_>) -> Result<Self> {
        Ok(Self::of(&Reading::all(document)?, document, beside))
    }

    /// The same without figures: for readers of a document who may not read the edition that it rests on.
    #[must_use]
    pub fn without_figures(mut self) -> Self {
        self.summary = None;
        self.sections.clear();
        self.evidence.clear();
        self
    }
}
