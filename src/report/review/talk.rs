//! What was said in a session: reasons, questions with their answers, decisions about cases; each with who and when.

use serde::Serialize;

use super::source::Source;
use crate::domain::review::{About, Entry, EntryKind};
use crate::report::dossier::Pen;
use crate::report::mark::Mark;

/// Words of somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Speech {
    text: String,
    by: String,
}

/// A question with its answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Thread {
    about: Option<String>,
    question: Speech,
    due: Option<String>,
    state: Mark,
    answers: Vec<Speech>,
}

/// A case of the edition that was decided of, by its reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Case {
    reference: String,
    decision: Mark,
    reason: Speech,
    former: Vec<Speech>,
}

/// An entry's words.
pub(super) fn speech(entry: &Entry, source: &Source) -> Speech {
    let by = Pen(source.lang).signed(source.name(entry.by), source.at(entry.number));
    Speech { text: entry.said.text.clone(), by }
}

/// The decisions about something that a later one replaced, each with its reason: nothing said is lost.
pub(super) fn former(about: (About, &str), last: Option<i64>, source: &Source) -> Vec<Speech> {
    let pen = Pen(source.lang);
    let own = source.reviewing.session.entries().iter().filter(|entry| {
        let said = &entry.said;
        said.kind == EntryKind::Decision
            && (said.about, said.subject.as_deref()) == (Some(about.0), Some(about.1))
            && Some(entry.number) != last
    });
    let told = |entry: &Entry| {
        let decided = Mark::decision(entry.said.decision, pen).label;
        let said = speech(entry, source);
        let text = if said.text.is_empty() { decided } else { format!("{decided} · {}", said.text) };
        Speech { text, ..said }
    };
    own.map(told).collect()
}

impl Thread {
    /// Every question, in order.
    pub(super) fn all(source: &Source) -> Vec<Self> {
        let (pen, session) = (Pen(source.lang), &source.reviewing.session);
        let asked = session.entries().iter().filter(|entry| entry.said.kind == EntryKind::Question);
        let thread = |entry: &Entry| {
            let is_open = session.open_questions().any(|open| open.number == entry.number);
            let about = |about: About| {
                let subject = entry.said.subject.clone().unwrap_or_default();
                format!("{} {}", pen.text(&format!("review-about-{}", about.code())), pen.apart(&subject))
            };
            Self {
                about: entry.said.about.map(about),
                question: speech(entry, source),
                due: entry.said.due_on.map(|day| format!("{} {}", pen.text("review-due-on"), pen.date(day))),
                state: if is_open {
                    Mark::of("review-question-open", "warn", pen)
                } else {
                    Mark::of("review-question-closed", "ok", pen)
                },
                answers: session.answers(entry.number).map(|answer| speech(answer, source)).collect(),
            }
        };
        asked.map(thread).collect()
    }
}

impl Case {
    /// Every case decided of, in the order of the last decisions.
    pub(super) fn all(source: &Source) -> Vec<Self> {
        let pen = Pen(source.lang);
        let decisions = source.reviewing.session.decisions(About::Case);
        let mut decided: Vec<(&str, &Entry)> = decisions.into_iter().collect();
        decided.sort_by_key(|(_, entry)| entry.number);
        let case = |(reference, entry): (&str, &Entry)| Self {
            reference: reference.to_owned(),
            decision: Mark::decision(entry.said.decision, pen),
            reason: speech(entry, source),
            former: former((About::Case, reference), Some(entry.number), source),
        };
        decided.into_iter().map(case).collect()
    }
}
