//! One page for a review session: where it stands, four figures, each commitment with its verdict, what is still asked.
//!
//! [`Session`] is plain: whoever holds a session fills it in the reader's language and prints it with
//! [`crate::report::pdf::Template::Briefing`].

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::dossier::{Fact, Pen};
use super::mark::Mark;
use crate::i18n::Lang;

/// Figures on the page.
const FIGURES: usize = 4;
/// Questions on the page; more are counted.
const QUESTIONS: usize = 8;

/// What a template calls a text, and its key in the catalogues.
pub(super) const TEXTS: [(&str, &str); 7] = [
    ("briefing", "document-briefing"),
    ("commitments", "document-commitments"),
    ("commitment", "document-commitment"),
    ("reached", "document-reached"),
    ("target", "document-target"),
    ("verdict", "document-verdict"),
    ("questions", "document-questions"),
];

/// A session, in the reader's words.
#[derive(Clone, Debug, Default)]
pub struct Session {
    /// What it is called.
    pub title: String,
    /// The contract, the parties, the part of the programmes.
    pub scope: String,
    /// As-of date.
    pub as_of: NaiveDate,
    /// Figures, the most telling first; four are printed.
    pub figures: Vec<Figure>,
    /// Commitments, in the contract's order.
    pub commitments: Vec<Commitment>,
    /// Open questions, the first due first.
    pub questions: Vec<Question>,
    /// Hash of the edition that the figures come from.
    pub hash: String,
    /// Where it is verified.
    pub verify_at: String,
}

/// A figure.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// Its value.
    pub value: String,
    /// What keeps it honest: fraction, interval, date.
    pub detail: String,
}

/// A commitment.
#[derive(Clone, Debug)]
pub struct Commitment {
    /// What is promised.
    pub name: String,
    /// How much.
    pub target: String,
    /// What was reached.
    pub reached: String,
    /// End of a key `common-verdict-…`: `above`, `below`, `met`, `undecided`, `kept`, `late`, `running` or `none`.
    pub verdict: &'static str,
}

/// A question.
#[derive(Clone, Debug)]
pub struct Question {
    /// What is asked, and of what.
    pub text: String,
    /// When the answer is due.
    pub due_on: Option<NaiveDate>,
}

#[derive(Clone, Debug, Serialize)]
struct Line {
    name: String,
    target: String,
    reached: String,
    verdict: Mark,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Briefing {
    lang: Lang,
    rtl: bool,
    title: String,
    keywords: Vec<String>,
    mark: Option<String>,
    standing: String,
    page: String,
    footer: Vec<Fact>,
    texts: BTreeMap<&'static str, String>,
    scope: String,
    figures: Vec<Figure>,
    commitments: Vec<Line>,
    questions: Vec<Fact>,
    more: Option<String>,
}

impl Briefing {
    /// The page of a session.
    #[must_use]
    pub fn of(session: &Session, lang: Lang) -> Self {
        let pen = Pen(lang);
        let line = |one: &Commitment| Line {
            name: one.name.clone(),
            target: one.target.clone(),
            reached: one.reached.clone(),
            verdict: Mark::verdict(one.verdict, pen),
        };
        let asked = |one: &Question| Fact {
            label: one.due_on.map(|day| pen.date(day)).unwrap_or_default(),
            value: one.text.clone(),
        };
        let more = session.questions.len().saturating_sub(QUESTIONS);
        let fact = |key: &str, value: &str| Fact { label: pen.text(key), value: value.to_owned() };
        Self {
            lang,
            rtl: lang.is_rtl(),
            title: session.title.clone(),
            keywords: vec!["Sanad".to_owned()],
            mark: None,
            standing: format!("{} {}", pen.text("insertion-as-of"), pen.date(session.as_of)),
            page: pen.page(),
            footer: vec![fact("common-hash", &session.hash), fact("document-verify", &session.verify_at)],
            texts: TEXTS.iter().map(|(name, key)| (*name, pen.text(key))).collect(),
            scope: session.scope.clone(),
            figures: session.figures.iter().take(FIGURES).cloned().collect(),
            commitments: session.commitments.iter().map(line).collect(),
            questions: session.questions.iter().take(QUESTIONS).map(asked).collect(),
            more: (more > 0).then(|| pen.counted("common-and-more", more as u64)),
        }
    }
}
