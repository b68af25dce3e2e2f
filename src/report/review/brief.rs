//! A session on one page.

use super::commitment::{detail, measured, target, verdict};
use super::money::Money;
use super::source::Source;
use crate::domain::contract::{Measured, Verdict};
use crate::i18n::Args;
use crate::keys::hex;
use crate::operations::contracts::MeasuredCommitment;
use crate::report::briefing::{Commitment, Figure, Question, Session};
use crate::report::dossier::Pen;

/// What the page is made of.
pub(super) fn session(source: &Source, verify_at: &str) -> Session {
    let (pen, reviewing) = (Pen(source.lang), &source.reviewing);
    let (report, terms) = (&reviewing.report.row, &reviewing.ledger.terms);
    let commitment = |one: &MeasuredCommitment| Commitment {
        name: one.label.of(source.lang.code()).to_owned(),
        target: target(one.target, one.unit, pen),
        reached: measured(&one.measured, one.unit, pen),
        verdict: verdict(one.verdict, one.target),
    };
    let question =
        |entry: &crate::domain::review::Entry| Question { text: entry.said.text.clone(), due_on: entry.said.due_on };
    let mut questions: Vec<Question> = reviewing.session.open_questions().map(question).collect();
    questions.sort_by_key(|one| one.due_on);
    Session {
        title: reviewing.row.title.clone(),
        scope: format!("{} · {}", terms.title.of(source.lang.code()), pen.apart(&reviewing.ledger.code)),
        as_of: report.as_of,
        figures: figures(source),
        commitments: reviewing.ledger.commitments.iter().map(commitment).collect(),
        questions,
        hash: hex(&report.hash),
        verify_at: verify_at.to_owned(),
    }
}

/// How many commitments are reached, the first rate, the tranche, the questions that wait.
pub(super) fn figures(source: &Source) -> Vec<Figure> {
    let (pen, reviewing) = (Pen(source.lang), &source.reviewing);
    let commitments = &reviewing.ledger.commitments;
    let count = |n: usize| pen.number(i64::try_from(n).unwrap_or(i64::MAX));
    let of = |n: usize, of: usize| pen.say("insertion-of", &Args::new().with("n", count(n)).with("of", count(of)));
    let reached = commitments.iter().filter(|one| one.verdict.is_reached()).count();
    let settled = commitments.iter().filter(|one| one.verdict == Verdict::Met).count();
    let mut figures = vec![Figure {
        label: pen.text("paper-reached"),
        value: of(reached, commitments.len()),
        detail: if settled > 0 { pen.counted("paper-reached-unsettled", settled as u64) } else { String::new() },
    }];
    let is_rate = |one: &&MeasuredCommitment| matches!(one.measured, Measured::Rate(_));
    figures.extend(commitments.iter().find(is_rate).map(|one| Figure {
        label: one.label.of(source.lang.code()).to_owned(),
        value: measured(&one.measured, one.unit, pen),
        detail: detail(&one.measured, pen).join(". "),
    }));
    if let Some(money) = Money::of(source) {
        figures.push(money.figure(pen));
    }
    let waiting = reviewing.session.open_questions().count();
    let decided = reviewing.checklist.iter().find(|check| check.what == "decided");
    figures.push(Figure {
        label: pen.text("document-questions"),
        value: count(waiting),
        detail: decided.map_or_else(String::new, |check| pen.with("paper-decided", "of", &of(check.done, check.of))),
    });
    figures
}
