//! The contradictory phase: what was refused, whether the operator was heard, what was kept in the end.

use serde::Serialize;

use super::source::Source;
use crate::domain::mission::Standing;
use crate::i18n::{Args, format};
use crate::operations::missions::Progress;
use crate::report::dossier::{Fact, Pen};
use crate::report::mark::Mark;
use crate::storage::mission_review::{AnswerRow, FindingRow};

/// A case refused at the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contested {
    reference: String,
    operator: String,
    first: String,
    answer: String,
    last: String,
    standing: Mark,
    amount: String,
}

/// A case that the next of its stratum replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Replaced {
    reference: String,
    by: String,
    reason: String,
    at: String,
}

/// How many cases of the sample stand so.
pub(super) fn standings(source: &Source) -> Vec<Fact> {
    let pen = Pen(source.lang);
    let count = |standing: &Standing| Fact {
        label: pen.text(&format!("mission-standing-{}", standing.code())),
        value: pen.number(i64::try_from(source.results.count(*standing)).unwrap_or(i64::MAX)),
    };
    Standing::ALL.iter().map(count).collect()
}

/// Verdict and reason of a finding, and its day.
fn told(finding: &FindingRow, pen: Pen) -> String {
    let verdict = pen.text(&format!("mission-verdict-{}", finding.verdict));
    let reason = finding.reason.as_ref().map(|code| pen.text(&format!("mission-reason-{code}")));
    let said: Vec<String> = std::iter::once(verdict).chain(reason).chain([pen.instant(finding.found_at)]).collect();
    said.join(" · ")
}

/// When the operator answered, and with which proof.
fn heard(answer: &AnswerRow, pen: Pen) -> String {
    let Some(code) = &answer.proof_code else { return pen.instant(answer.answered_at) };
    let day = answer.proof_on.map(|day| pen.date(day)).unwrap_or_default();
    let proof = Args::new().with("proof", pen.text(&format!("evidence-{code}"))).with("on", day);
    format!("{} · {}", pen.instant(answer.answered_at), pen.say("paper-new-proof", &proof))
}

impl Contested {
    /// Every case of the sample whose first finding refused it.
    pub(super) fn all(source: &Source) -> Vec<Self> {
        let pen = Pen(source.lang);
        let of = |one: &Progress| {
            let own: Vec<&FindingRow> = source.findings.iter().filter(|row| row.case_id == one.case.case_id).collect();
            let (first, last) = own.split_first()?;
            let is_refused = first.found().is_ok_and(|found| found.verdict.is_error());
            let answer = source.answers.iter().find(|row| row.case_id == one.case.case_id);
            let silence = match one.until {
                Some(until) => format!("{} {}", pen.text("mission-until"), pen.instant(until)),
                None => pen.text("paper-no-answer"),
            };
            is_refused.then(|| Self {
                reference: one.case.reference.clone(),
                operator: one.case.operator_code.clone(),
                first: told(first, pen),
                answer: answer.map_or(silence, |answer| heard(answer, pen)),
                last: last.last().map_or_else(|| "–".to_owned(), |finding| told(finding, pen)),
                standing: mark(one.standing, pen),
                amount: format::dirhams_exact(source.lang, own.last().map_or(0, |row| row.refused_centimes)),
            })
        };
        source.results.sample.iter().filter_map(of).collect()
    }
}

fn mark(standing: Standing, pen: Pen) -> Mark {
    let tone = match standing {
        Standing::Settled => "ok",
        Standing::Open | Standing::Answered => "info",
        Standing::Lapsed => "warn",
        Standing::ToReview => "line",
    };
    Mark::of(&format!("mission-standing-{}", standing.code()), tone, pen)
}

impl Replaced {
    pub(super) fn all(source: &Source) -> Vec<Self> {
        let pen = Pen(source.lang);
        let of = |row: &crate::storage::mission_case::ReplacementRow| Self {
            reference: row.reference.clone(),
            by: row.replaced_by.clone(),
            reason: pen.text(&format!("mission-replacement-{}", row.reason)),
            at: pen.instant(row.decided_at),
        };
        source.replacements.iter().map(of).collect()
    }
}
