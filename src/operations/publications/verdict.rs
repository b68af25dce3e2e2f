//! What an audit found, in terms that a page can put into words.

use serde::Serialize;

use crate::domain::ids::PublicationId;
use crate::domain::indicator::Dimension;
use crate::domain::publication::Measure;

/// A published figure, or one about to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// The publication; none for the one proposed.
    pub publication: Option<PublicationId>,
    /// Its title.
    pub title: String,
    /// The row, by the value of each dimension; none for the whole.
    pub row: Option<Vec<(Dimension, Option<String>)>>,
}

/// What would be revealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reveal {
    /// `hidden`: a hidden figure; `difference`: a small group left when figures are taken off another; `crossing`: a
    /// small group that several breakdowns delimit together.
    pub kind: &'static str,
    /// `inserted` or `known`.
    pub measure: &'static str,
    /// The indicator.
    pub indicator: String,
    /// The figure given back, or the one that others are taken off.
    pub figure: Named,
    /// The figures that give it back, or that are taken off.
    pub with: Vec<Named>,
    /// How many people a small group has.
    pub people: Option<u32>,
}

/// What would make a refused draft publishable.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Suggestion {
    /// Hiding these rows too.
    Hide(Vec<Vec<Option<String>>>),
    /// Nothing short of publishing another breakdown, or none.
    #[default]
    Drop,
}

/// Whether a draft may be published, and if not why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// What would be revealed, the most telling first.
    pub reveals: Vec<Reveal>,
    /// Whether no row, or no total, would show a figure.
    pub shows_nothing: bool,
    /// What would make it publishable.
    pub suggestion: Suggestion,
}

impl Verdict {
    /// Whether nothing speaks against it.
    #[must_use]
    pub const fn is_publishable(&self) -> bool {
        self.reveals.is_empty() && !self.shows_nothing
    }
}

pub(super) const fn code(measure: Measure) -> &'static str {
    match measure {
        Measure::Inserted => "inserted",
        Measure::Known => "known",
    }
}
