//! Why a publication is refused, in words: which published figure, which figure it would give back, what to do.

use serde::Serialize;

use super::words::Words;
use crate::i18n::Args;
use crate::operations::publications::{Named, Reveal, Suggestion, Verdict};

/// Figures named in one sentence at most.
const NAMED: usize = 4;
/// Reasons told at most.
const TOLD: usize = 5;

/// A verdict as the page says it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Judgement {
    pub(super) publishable: bool,
    pub(in crate::web::routes) reasons: Vec<String>,
    /// Reasons beyond those told.
    pub(super) more: usize,
    /// Rows that, hidden too, would make it publishable.
    pub(super) hide: Vec<String>,
}

impl Judgement {
    pub(in crate::web::routes) fn of(verdict: &Verdict, words: &Words) -> Self {
        let mut reasons: Vec<String> = verdict.reveals.iter().map(|reveal| reason(reveal, words)).collect();
        if verdict.shows_nothing {
            reasons.insert(0, words.lang.text("publication-reason-nothing"));
        }
        reasons.dedup();
        let more = reasons.len().saturating_sub(TOLD);
        reasons.truncate(TOLD);
        let hide = match &verdict.suggestion {
            Suggestion::Hide(rows) => rows.iter().map(|key| row(key, verdict, words)).collect(),
            Suggestion::Drop => Vec::new(),
        };
        Self { publishable: verdict.is_publishable(), reasons, more, hide }
    }
}

/// A row to hide: its dimensions are those of the draft's other rows.
fn row(key: &[Option<String>], verdict: &Verdict, words: &Words) -> String {
    let figures = verdict.reveals.iter().flat_map(|reveal| std::iter::once(&reveal.figure).chain(&reveal.with));
    let own = figures.filter(|figure| figure.publication.is_none()).find_map(|figure| figure.row.as_ref());
    match own {
        Some(row) => words.row(row.iter().map(|(dimension, _)| *dimension).zip(key.iter().map(Option::as_deref))),
        None => key.iter().flatten().cloned().collect::<Vec<_>>().join(" · "),
    }
}

fn reason(reveal: &Reveal, words: &Words) -> String {
    let whose = if reveal.figure.publication.is_none() { "own" } else { "other" };
    let key = match reveal.kind {
        "hidden" if reveal.with.iter().all(|one| one.publication == reveal.figure.publication) => {
            "hidden-alone".to_owned()
        }
        "hidden" => format!("hidden-{whose}"),
        kind => kind.to_owned(),
    };
    let others =
        reveal.with.iter().filter(|one| reveal.kind != "hidden" || one.publication != reveal.figure.publication);
    let others: Vec<String> = others.map(|one| figure(one, words)).collect();
    let mut told = others
        .iter()
        .take(NAMED)
        .cloned()
        .collect::<Vec<_>>()
        .join(&words.lang.text("common-list-separator").replace(';', "; "));
    if others.len() > NAMED {
        told.push('…');
    }
    let measure = words.lang.text(&format!("publication-measure-{}", reveal.measure));
    let args = Args::new()
        .with("figure", figure(&reveal.figure, words))
        .with("with", told)
        .with("measure", measure)
        .count("people", i64::from(reveal.people.unwrap_or(0)));
    words.lang.text_with(&format!("publication-reason-{key}"), &args)
}

/// A figure by its publication and row.
fn figure(named: &Named, words: &Words) -> String {
    let row =
        named.row.as_ref().map(|key| words.row(key.iter().map(|(dimension, value)| (*dimension, value.as_deref()))));
    let args = Args::new().with("title", named.title.clone()).with("row", row.clone().unwrap_or_default());
    let key = match (named.publication.is_some(), row.is_some()) {
        (true, true) => "publication-figure-row",
        (true, false) => "publication-figure-whole",
        (false, true) => "publication-figure-own-row",
        (false, false) => "publication-figure-own-whole",
    };
    words.lang.text_with(key, &args)
}
