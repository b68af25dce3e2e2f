//! The working papers as tables: sample, findings, answers, calls, proofs, replacements, strata, team.

use chrono::SecondsFormat;
use sha2::{Digest as _, Sha256};

use super::papers::Enclosed;
use super::source::Source;
use crate::domain::mission::{Estimate, StratumResult};
use crate::i18n::Lang;
use crate::keys::hex;
use crate::operations::missions::{Progress, Results};
use crate::report::table::{Cell, Column, Sheet, Table};
use crate::storage::mission_paper::{CallLine, ProofRow};

const SAMPLE: [&str; 11] = [
    "reference",
    "operator",
    "region",
    "claimed",
    "amount",
    "rank",
    "standing",
    "verdict",
    "reason",
    "refused",
    "elements",
];
const FINDINGS: [&str; 9] =
    ["reference", "number", "verdict", "reason", "refused", "elements", "note", "by", "written_at"];
const ANSWERS: [&str; 10] = [
    "reference",
    "number",
    "text",
    "evidence",
    "attested_on",
    "proof_reference",
    "file_name",
    "file_sha256",
    "by",
    "written_at",
];
const CALLS: [&str; 7] = ["reference", "number", "called", "result", "note", "by", "written_at"];
const PROOFS: [&str; 13] = [
    "reference",
    "situation",
    "kind",
    "starts_on",
    "ends_on",
    "employer_ice",
    "evidence",
    "attested_on",
    "status",
    "source",
    "recorded_at",
    "file_sha256",
    "sha256",
];
const REPLACEMENTS: [&str; 4] = ["reference", "replaced_by", "reason", "written_at"];
const STRATA: [&str; 11] =
    ["stratum", "cases", "amount", "drawn", "settled", "errors", "rate", "low", "high", "refused", "extrapolated"];
const TEAM: [&str; 4] = ["name", "declaration", "detail", "written_at"];

/// Columns that pages of missions name already, and those of documents.
fn columns<const N: usize>(keys: [&'static str; N], lang: Lang) -> Vec<Column> {
    let text = |kind: &str, key: &str| {
        let end = key.replace('_', "-");
        let of = |area: &str| format!("{area}-{kind}-{end}");
        let known = crate::i18n::exists(&of("mission"));
        lang.text(&of(if known { "mission" } else { "paper" }))
    };
    keys.into_iter().map(|key| Column { key, label: text("column", key), meaning: text("meaning", key) }).collect()
}

fn sheet<const N: usize>(key: &'static str, keys: [&'static str; N], rows: Vec<Vec<Cell>>, lang: Lang) -> Sheet {
    let name = lang.text(&format!("paper-sheet-{key}"));
    Sheet { key, table: Table { name, columns: columns(keys, lang), rows } }
}

/// An amount in MAD with its two decimals.
fn money(centimes: Option<i64>) -> Cell {
    Cell::Decimal(centimes.map(|centimes| format!("{}.{:02}", centimes / 100, centimes % 100)))
}

fn instant(at: chrono::DateTime<chrono::Utc>) -> Cell {
    at.to_rfc3339_opts(SecondsFormat::Secs, true).into()
}

/// The sample, case by case, with what was found last; references only.
#[must_use]
pub fn sample(results: &Results, lang: Lang) -> Sheet {
    sheet("sample", SAMPLE, results.sample.iter().map(sampled).collect(), lang)
}

/// The results, stratum by stratum.
#[must_use]
pub fn strata(estimate: &Estimate, lang: Lang) -> Sheet {
    sheet("strata", STRATA, estimate.strata.iter().map(stratum).collect(), lang)
}

impl Source {
    pub(super) fn sheets(&self, enclosed: &Enclosed) -> Vec<Sheet> {
        let lang = self.lang;
        vec![
            sample(&self.results, lang),
            sheet("findings", FINDINGS, self.found(), lang),
            sheet("answers", ANSWERS, self.answered(), lang),
            sheet("calls", CALLS, enclosed.calls.iter().map(call).collect(), lang),
            sheet("proofs", PROOFS, enclosed.proofs.iter().map(proof).collect(), lang),
            sheet("replacements", REPLACEMENTS, self.replaced(), lang),
            strata(&self.results.estimate, lang),
            sheet("team", TEAM, self.members(), lang),
        ]
    }

    fn found(&self) -> Vec<Vec<Cell>> {
        let references = self.references();
        let line = |row: &crate::storage::mission_review::FindingRow| {
            vec![
                Cell::Text(references.get(&row.case_id).map(|reference| (*reference).to_owned())),
                Cell::Count(Some(row.number)),
                row.verdict.as_str().into(),
                Cell::Text(row.reason.clone()),
                money(Some(row.refused_centimes)),
                row.elements.as_str().into(),
                Cell::Text(row.note.clone()),
                row.found_by.as_str().into(),
                instant(row.found_at),
            ]
        };
        let mut rows: Vec<_> = self.findings.iter().collect();
        rows.sort_by_key(|row| (references.get(&row.case_id), row.number));
        rows.into_iter().map(line).collect()
    }

    fn answered(&self) -> Vec<Vec<Cell>> {
        let references = self.references();
        let line = |row: &crate::storage::mission_review::AnswerRow| {
            vec![
                Cell::Text(references.get(&row.case_id).map(|reference| (*reference).to_owned())),
                Cell::Count(Some(row.number)),
                row.text.as_str().into(),
                Cell::Text(row.proof_code.clone()),
                Cell::Date(row.proof_on),
                Cell::Text(row.proof_reference.clone()),
                Cell::Text(row.file_name.clone()),
                Cell::Text(row.file_hash.as_deref().map(hex)),
                row.answered_by.as_str().into(),
                instant(row.answered_at),
            ]
        };
        let mut rows: Vec<_> = self.answers.iter().filter(|row| references.contains_key(&row.case_id)).collect();
        rows.sort_by_key(|row| (references.get(&row.case_id), row.number));
        rows.into_iter().map(line).collect()
    }

    fn replaced(&self) -> Vec<Vec<Cell>> {
        let line = |row: &crate::storage::mission_case::ReplacementRow| {
            vec![
                row.reference.as_str().into(),
                row.replaced_by.as_str().into(),
                row.reason.as_str().into(),
                instant(row.decided_at),
            ]
        };
        self.replacements.iter().map(line).collect()
    }

    fn members(&self) -> Vec<Vec<Cell>> {
        let line = |row: &crate::storage::mission::MemberRow| {
            vec![
                row.name.as_str().into(),
                row.declaration.as_str().into(),
                Cell::Text(row.detail.clone()),
                instant(row.declared_at),
            ]
        };
        self.team.iter().map(line).collect()
    }
}

fn sampled(one: &Progress) -> Vec<Cell> {
    let last = one.last.as_ref();
    vec![
        one.case.reference.as_str().into(),
        one.case.operator_code.as_str().into(),
        one.case.region_code.as_str().into(),
        one.case.claimed.as_str().into(),
        money(Some(one.case.amount_centimes)),
        Cell::Count(one.case.rank),
        one.standing.code().into(),
        Cell::Text(last.map(|finding| finding.verdict.clone())),
        Cell::Text(last.and_then(|finding| finding.reason.clone())),
        money(last.map(|finding| finding.refused_centimes)),
        Cell::Text(last.map(|finding| finding.elements.clone())),
    ]
}

fn call(row: &CallLine) -> Vec<Cell> {
    vec![
        row.reference.as_str().into(),
        Cell::Count(Some(row.number)),
        row.called.as_str().into(),
        row.result.as_str().into(),
        Cell::Text(row.note.clone()),
        row.called_by.as_str().into(),
        instant(row.called_at),
    ]
}

/// The proof as the register held it; the last cell is SHA-256 of the cells before it, with a comma between them.
fn proof(row: &ProofRow) -> Vec<Cell> {
    let said = [
        Some(row.reference.clone()),
        Some(row.situation_no.to_string()),
        Some(row.kind.clone()),
        Some(row.starts_on.to_string()),
        row.ends_on.map(|day| day.to_string()),
        row.employer_ice.clone(),
        row.evidence.clone(),
        Some(row.attested_on.to_string()),
        Some(row.status.clone()),
        row.source.clone(),
        Some(row.recorded_at.to_rfc3339_opts(SecondsFormat::Secs, true)),
        row.file_hash.as_deref().map(hex),
    ];
    let line = said.each_ref().map(|cell| cell.as_deref().unwrap_or_default()).join(",");
    let mut cells: Vec<Cell> = said.map(Cell::Text).into();
    cells.push(hex(&Sha256::digest(line)).into());
    cells
}

fn stratum(one: &StratumResult) -> Vec<Cell> {
    let count = |n: u32| Cell::Count(Some(n.into()));
    vec![
        one.stratum.as_str().into(),
        count(one.cases),
        money(Some(one.amount)),
        count(one.drawn),
        count(one.settled),
        count(one.errors),
        Cell::Decimal(one.rate.map(|rate| rate.to_string())),
        Cell::Decimal(one.interval.map(|interval| interval.low.to_string())),
        Cell::Decimal(one.interval.map(|interval| interval.high.to_string())),
        money(Some(one.refused)),
        money(one.refused_extrapolated),
    ]
}
