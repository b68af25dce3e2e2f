//! A session as tables: commitments, everything said, cases, the tranche; then the edition's own, for who may read it.

use serde_json::{Map, Value, json};

use super::Minutes;
use super::source::Source;
use crate::domain::contract::{Measured, Target, Unit, Verdict};
use crate::domain::indicator::rate::Percent;
use crate::domain::review::{About, Decision, Entry};
use crate::i18n::Lang;
use crate::keys::hex;
use crate::operations::Result;
use crate::operations::contracts::MeasuredCommitment;
use crate::report::sheets;
use crate::report::table::{Cell, Column, Sheet, Table, dictionary};
use crate::storage::money::centimes;

const COMMITMENTS: [&str; 20] = [
    "code",
    "lever",
    "label",
    "region",
    "unit",
    "weight",
    "baseline",
    "year",
    "target",
    "measured",
    "numerator",
    "denominator",
    "unknown",
    "low",
    "high",
    "gap",
    "verdict",
    "justification",
    "decision",
    "reason",
];
const ENTRIES: [&str; 10] =
    ["number", "kind", "about", "subject", "answers", "decision", "due_on", "text", "by", "written_at"];
const CASES: [&str; 5] = ["reference", "decision", "reason", "by", "written_at"];
const TRANCHE: [&str; 8] = ["tranche", "code", "threshold", "measured", "share", "is_met", "part", "amount"];

/// Columns of the catalogues.
pub(in crate::report) fn columns<const N: usize>(keys: [&'static str; N], lang: Lang) -> Vec<Column> {
    let text = |kind: &str, key: &str| lang.text(&format!("paper-{kind}-{}", key.replace('_', "-")));
    keys.into_iter().map(|key| Column { key, label: text("column", key), meaning: text("meaning", key) }).collect()
}

fn table<const N: usize>(key: &'static str, columned: [&'static str; N], rows: Vec<Vec<Cell>>, lang: Lang) -> Sheet {
    let name = lang.text(&format!("paper-sheet-{key}"));
    Sheet { key, table: Table { name, columns: columns(columned, lang), rows } }
}

/// A value in its unit: a percentage as a decimal, else a count.
fn value(unit: Unit, value: Option<u32>) -> Cell {
    match unit {
        Unit::Percent => Cell::Decimal(value.map(|tenths| Percent(tenths).to_string())),
        _ => Cell::Count(value.map(i64::from)),
    }
}

fn gap(unit: Unit, measured: &Measured, target: Option<Target>) -> Cell {
    let away = measured.value().zip(target).map(|(value, target)| i64::from(value) - i64::from(target.value));
    match unit {
        Unit::Percent => Cell::Decimal(away.map(|tenths| {
            let sign = if tenths < 0 { "-" } else { "" };
            format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
        })),
        _ => Cell::Count(away),
    }
}

/// Target, measure and verdict: the middle of a line.
fn middle(unit: Unit, (target, measured, verdict): (Option<Target>, &Measured, Verdict)) -> Vec<Cell> {
    let rate = match measured {
        Measured::Rate(rate) => Some(*rate),
        _ => None,
    };
    let count = |n: Option<u32>| Cell::Count(n.map(i64::from));
    vec![
        Cell::Count(target.map(|target| target.year.into())),
        value(unit, target.map(|target| target.value)),
        value(unit, measured.value()),
        count(rate.map(|rate| rate.numerator)),
        count(rate.map(|rate| rate.denominator)),
        count(rate.and_then(|rate| rate.unknown)),
        Cell::Decimal(rate.map(|rate| Percent(rate.low).to_string())),
        Cell::Decimal(rate.map(|rate| Percent(rate.high).to_string())),
        gap(unit, measured, target),
        verdict.code().into(),
    ]
}

impl Source {
    /// Its tables, the commitments first.
    pub fn tables(&self) -> Result<Vec<Sheet>> {
        let lang = self.lang;
        let commitments = self.reviewing.ledger.commitments.iter().flat_map(|one| self.lines(one)).collect();
        let entries = self.reviewing.session.entries().iter().map(|entry| self.entry(entry)).collect();
        let mut tables = vec![
            table("commitments", COMMITMENTS, commitments, lang),
            table("entries", ENTRIES, entries, lang),
            table("cases", CASES, self.cases(), lang),
            table("tranche", TRANCHE, self.tranche(), lang),
            table("review", ["name", "value"], self.about(), lang),
        ];
        if self.shows_figures() {
            let edition = sheets::tables(&self.reviewing.report, &self.names, lang)?;
            let keys = ["figures", "proofs", "method", "edition"];
            tables.extend(keys.into_iter().zip(edition).map(|(key, table)| Sheet { key, table }));
        }
        Ok(tables)
    }

    /// The same for programs, with the meaning of every column and the bytes that the minutes' hash covers.
    pub fn json(&self) -> Result<Value> {
        let tables = self.tables()?;
        let objects: Map<String, Value> =
            tables.iter().map(|sheet| (sheet.key.to_owned(), sheet.table.to_json())).collect();
        let (row, report, minutes) = (&self.reviewing.row, &self.reviewing.report.row, Minutes::of(&self.reviewing));
        let is_signed = self.reviewing.session.is_signed();
        Ok(json!({
            "format": "sanad-review/1", "review": row.review_id, "title": row.title, "held_on": row.held_on,
            "is_signed": is_signed, "contract": self.reviewing.ledger.code, "as_of": report.as_of,
            "known_at": report.known_at, "edition_sha256": hex(&report.hash),
            "minutes_sha256": is_signed.then(|| hex(&minutes.hash())), "minutes": minutes.text(), "tables": objects,
            "dictionary": dictionary(&tables, &self.lang.text("common-dictionary"), self.lang).to_json(),
        }))
    }

    /// A commitment, then each region that has a target of its own.
    fn lines(&self, one: &MeasuredCommitment) -> Vec<Vec<Cell>> {
        let (session, unit) = (&self.reviewing.session, one.unit);
        let head = |region: Option<String>, is_whole: bool| {
            vec![
                one.code.as_str().into(),
                one.lever.code().into(),
                one.label.of(self.lang.code()).into(),
                Cell::Text(region),
                unit.code().into(),
                Cell::Count(is_whole.then(|| one.weight.into())),
                value(unit, one.baseline.filter(|_| is_whole)),
            ]
        };
        let decisions = session.decisions(About::Commitment);
        let decided = decisions.get(one.code.as_str()).map(|entry| &entry.said);
        let justified = session.justifications().get(one.code.as_str()).map(|entry| entry.said.text.clone());
        let mut whole = head(None, true);
        whole.extend(middle(unit, (one.target, &one.measured, one.verdict)));
        whole.push(Cell::Text(justified));
        whole.push(Cell::Text(decided.and_then(|said| said.decision).map(|decision| decision.code().to_owned())));
        whole.push(Cell::Text(decided.map(|said| said.text.clone())));
        let mut lines = vec![whole];
        for region in &one.regions {
            let mut line = head(Some(region.region.to_string()), false);
            line.extend(middle(unit, (Some(region.target), &region.measured, region.verdict)));
            line.extend([Cell::Text(None), Cell::Text(None), Cell::Text(None)]);
            lines.push(line);
        }
        lines
    }

    fn entry(&self, entry: &Entry) -> Vec<Cell> {
        let said = &entry.said;
        vec![
            Cell::Count(Some(entry.number)),
            said.kind.code().into(),
            Cell::Text(said.about.map(|about| about.code().to_owned())),
            Cell::Text(said.subject.clone()),
            Cell::Count(said.answers),
            Cell::Text(said.decision.map(|decision| decision.code().to_owned())),
            Cell::Date(said.due_on),
            said.text.as_str().into(),
            self.name(entry.by).into(),
            self.at(entry.number).to_rfc3339().into(),
        ]
    }

    fn cases(&self) -> Vec<Vec<Cell>> {
        let decisions = self.reviewing.session.decisions(About::Case);
        let line = |(reference, entry): (&str, &Entry)| {
            vec![
                reference.into(),
                Cell::Text(entry.said.decision.map(Decision::code).map(str::to_owned)),
                entry.said.text.as_str().into(),
                self.name(entry.by).into(),
                self.at(entry.number).to_rfc3339().into(),
            ]
        };
        decisions.into_iter().map(line).collect()
    }

    /// Its conditions, then the sum.
    fn tranche(&self) -> Vec<Vec<Cell>> {
        let Some(proposed) = &self.reviewing.proposed else { return Vec::new() };
        let money = |amount| {
            let centimes = centimes(amount);
            Cell::Decimal(Some(format!("{}.{:02}", centimes / 100, centimes % 100)))
        };
        let code = proposed.tranche.code.as_str();
        let lines = proposed.proposal.lines.iter().map(|line| {
            let condition = &line.condition;
            let unit = self.reviewing.ledger.commitment(&condition.commitment).map_or(Unit::Learners, |one| one.unit);
            vec![
                code.into(),
                condition.commitment.as_str().into(),
                value(unit, Some(condition.threshold)),
                value(unit, line.measured.value()),
                Cell::Decimal(Some(format!("{}.{:02}", condition.share / 100, condition.share % 100))),
                Cell::Count(Some(line.met.into())),
                money(line.part),
                money(line.amount),
            ]
        });
        let mut sum = vec![Cell::from(code)];
        sum.extend(std::iter::repeat_n(Cell::Text(None), 6));
        sum.push(money(proposed.proposal.amount));
        lines.chain([sum]).collect()
    }

    fn about(&self) -> Vec<Vec<Cell>> {
        let (row, report, terms) = (&self.reviewing.row, &self.reviewing.report.row, &self.reviewing.ledger.terms);
        let is_signed = self.reviewing.session.is_signed();
        let minutes = is_signed.then(|| hex(&Minutes::of(&self.reviewing).hash()));
        let said = [
            ("review-one", Cell::from(row.title.as_str())),
            ("review-held-on", Cell::Date(Some(row.held_on))),
            ("review-state", self.lang.text(if is_signed { "review-signed" } else { "review-open" }).into()),
            ("review-contract", self.reviewing.ledger.code.as_str().into()),
            ("paper-parties", terms.parties.join(" · ").into()),
            ("paper-legal", terms.legal_reference.as_str().into()),
            ("paper-amendment", Cell::Count(Some(self.reviewing.ledger.amendment.into()))),
            ("review-edition", report.title.as_str().into()),
            ("common-as-of", Cell::Date(Some(report.as_of))),
            ("common-known-at", report.known_at.to_rfc3339().into()),
            ("paper-edition-sha256", hex(&report.hash).into()),
            ("paper-minutes-sha256", Cell::Text(minutes)),
        ];
        said.into_iter().map(|(key, cell)| vec![self.lang.text(key).into(), cell]).collect()
    }
}
