//! A change made on a version that moved: both versions, field by field, and the form kept to be sent again.
//!
//! Handlers that edit show their own form beside what is stored ([`super::page::Html::stale`]); every other verb answers
//! [`super::problem::Problem::stale`], said here. Programs are told both in the problem's members `sent` and `stored`.

use rocket::request::Request;
use serde::Serialize;
use serde_json::{Map, Value};

use super::page::Page;
use super::sent::Sent;
use crate::i18n::{self, Args, Lang};

/// Fields of a form that say nothing of the thing itself.
const SILENT: [&str; 4] = ["idempotency_key", "version", "chosen", "step"];
/// Where the text of a field lies, in this order.
const LABELS: [&str; 4] = ["column-", "hiring-field-", "hiring-company-", "problem-field-"];
/// Fields whose values are codes, and where their texts lie.
const CODES: [(&str, &str); 19] = [
    ("opening_state", "problem-opening-"),
    ("close_reason", "hiring-close-"),
    ("stage", "hiring-stage-"),
    ("decline_reason", "hiring-decline-"),
    ("hire_state", "hiring-hire-"),
    ("import_state", "import-state-"),
    ("enrolment_state", "cohort-state-"),
    ("evidence_status", "status-"),
    ("kind", "kind-short-"),
    ("region", "region-"),
    ("in_field", "common-"),
    ("verified", "common-"),
    ("reason", "hiring-decline-"),
    ("reason", "hiring-close-"),
    ("contract_state", "contract-state-"),
    ("payment_state", "contract-payment-"),
    ("edition_state", "edition-state-"),
    ("review_last", "review-kind-"),
    ("act", "contract-act-"),
];

/// What is stored now of the things that somebody tried to change.
#[derive(Clone, Debug, Default)]
pub struct Stored {
    things: Vec<Thing>,
    renewed: Vec<(String, String)>,
    /// Whose texts name the fields first: `<noun>-field-<field>`, `<noun>-<field>-<code>`.
    noun: &'static str,
}

#[derive(Clone, Debug, Default)]
struct Thing {
    /// Which of several; none when there is but one.
    of: Option<String>,
    fields: Vec<(String, String)>,
}

impl Stored {
    /// One thing, at a version.
    #[must_use]
    pub fn at<N: Into<String>>(version: impl ToString, fields: impl IntoIterator<Item = (N, String)>) -> Self {
        Self::default().thing(None, fields).renew("version", version.to_string())
    }

    /// One thing as its form shows it, its version among the fields; a list of rows is one field, a row after the other.
    #[must_use]
    pub fn of_form(form: &impl Serialize) -> Self {
        let Ok(Value::Object(fields)) = serde_json::to_value(form) else { return Self::default() };
        let version = fields.get("version").and_then(Value::as_str).unwrap_or_default().to_owned();
        let fields = fields.iter().filter(|(name, _)| *name != "version");
        Self::at(version, fields.filter_map(|(name, value)| Some((name.clone(), form_text(value)?))))
    }

    /// The same, its fields named by the texts of a noun.
    #[must_use]
    pub const fn named(mut self, noun: &'static str) -> Self {
        self.noun = noun;
        self
    }

    /// One of several things.
    #[must_use]
    pub fn thing<N: Into<String>>(mut self, of: Option<String>, fields: impl IntoIterator<Item = (N, String)>) -> Self {
        let fields = fields.into_iter().map(|(name, value)| (name.into(), value)).collect();
        self.things.push(Thing { of, fields });
        self
    }

    /// What a hidden field of the form holds now, once for each of its values.
    #[must_use]
    pub fn renew(mut self, name: &str, value: String) -> Self {
        self.renewed.push((name.to_owned(), value));
        self
    }

    /// As a problem's member.
    pub(super) fn json(&self) -> Value {
        let fields = |thing: &Thing| -> Map<String, Value> {
            thing.fields.iter().map(|(name, value)| (name.clone(), value.clone().into())).collect()
        };
        let mut stored = Map::new();
        for thing in &self.things {
            match &thing.of {
                None => stored.extend(fields(thing)),
                Some(of) => {
                    stored.insert(of.clone(), fields(thing).into());
                }
            }
        }
        stored.extend(grouped(self.renewed.iter().map(|(name, value)| (name.as_str(), value.as_str()))));
        stored.into()
    }
}

/// A field of a form as one text.
fn form_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(rows) => Some(rows_text(rows.iter().filter_map(form_text))),
        Value::Object(cells) => Some(cells_text(cells.values().filter_map(Value::as_str))),
        _ => None,
    }
}

fn rows_text(rows: impl Iterator<Item = String>) -> String {
    rows.filter(|row| !row.is_empty()).collect::<Vec<_>>().join(" ; ")
}

fn cells_text<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// What was sent of a field: its value, its values, or the rows of a list (`targets[0].year`); none when nothing was.
fn sent_text(sent: &[(&str, &str)], name: &str) -> Option<String> {
    let plain: Vec<&str> = sent.iter().filter(|(field, _)| *field == name).map(|(_, value)| *value).collect();
    if let [one] = plain.as_slice() {
        return Some((*one).to_owned());
    }
    let row =
        |field: &str| -> Option<usize> { field.strip_prefix(name)?.strip_prefix('[')?.split_once(']')?.0.parse().ok() };
    let mut rows: Vec<(usize, Vec<(&str, &str)>)> = Vec::new();
    for (field, value) in sent {
        let Some(at) = row(field) else { continue };
        match rows.iter_mut().find(|(known, _)| *known == at) {
            Some((_, cells)) => cells.push((field, value)),
            None => rows.push((at, vec![(field, value)])),
        }
    }
    // Cells in the order in which what is stored has them: by name.
    for (_, cells) in &mut rows {
        cells.sort_unstable();
    }
    let listed = rows.iter().map(|(_, cells)| cells_text(cells.iter().map(|(_, value)| *value)));
    let text = rows_text(plain.iter().map(|text| (*text).to_owned()).chain(listed));
    (!text.is_empty()).then_some(text)
}

/// What was sent, as a problem's member.
pub(super) fn sent_json(request: &Request<'_>) -> Value {
    grouped(Sent::of(request).fields().filter(|(name, _)| *name != "idempotency_key")).into()
}

/// Fields by name; one given several times is a list.
fn grouped<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> Map<String, Value> {
    let mut grouped = Map::new();
    for (name, value) in fields {
        match grouped.get_mut(name) {
            None => {
                grouped.insert(name.to_owned(), value.into());
            }
            Some(Value::Array(values)) => values.push(value.into()),
            Some(first) => *first = Value::Array(vec![first.take(), value.into()]),
        }
    }
    grouped
}

/// A line of the comparison.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Line {
    of: Option<String>,
    label: String,
    sent: Option<String>,
    stored: Option<String>,
}

/// Both versions, and the form kept.
#[derive(Debug, Serialize)]
pub struct StalePage {
    lines: Vec<Line>,
    /// Fields to send again on the version that is stored now.
    kept: Vec<(String, String)>,
    action: String,
    /// Where what is stored is shown.
    back: String,
}

impl StalePage {
    pub(super) fn of(stored: &Stored, request: &Request<'_>, lang: Lang) -> Self {
        let sent: Vec<(&str, &str)> = Sent::of(request).fields().collect();
        let path = request.uri().path();
        let back = path.as_str().rsplit_once('/').map_or("/", |(back, _)| back);
        Self::compared(stored, &sent, (path.as_str(), back), lang)
    }

    fn compared(stored: &Stored, sent: &[(&str, &str)], (action, back): (&str, &str), lang: Lang) -> Self {
        let noun = stored.noun;
        let shown = |name: &str, value: &str| (!value.is_empty()).then(|| value_text(lang, (noun, name), value));
        let mut lines = Vec::new();
        for thing in &stored.things {
            for (name, value) in &thing.fields {
                let own = sent_text(sent, name).and_then(|value| shown(name, &value));
                let label = label(lang, (noun, name));
                let line = Line { of: thing.of.clone(), label, sent: own, stored: shown(name, value) };
                if line.sent.is_some() || line.stored.is_some() {
                    lines.push(line);
                }
            }
        }
        let is_stored = |name: &str| {
            let name = name.split_once('[').map_or(name, |(list, _)| list);
            stored.things.iter().any(|thing| thing.fields.iter().any(|(field, _)| field == name))
        };
        let alone = sent.iter().filter(|(name, value)| {
            !SILENT.contains(name) && !is_stored(name) && !value.is_empty() && !label(lang, (noun, name)).is_empty()
        });
        let alone = alone.map(|(name, value)| Line {
            of: None,
            label: label(lang, (noun, name)),
            sent: shown(name, value),
            stored: None,
        });
        let lines = alone.chain(lines).collect();
        let renewed = |name: &str| stored.renewed.iter().any(|(field, _)| field == name);
        let same = sent.iter().filter(|(name, _)| *name != "idempotency_key" && !renewed(name));
        let same = same.map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let kept = same.chain(stored.renewed.iter().cloned()).collect();
        Self { lines, kept, action: action.to_owned(), back: back.to_owned() }
    }
}

/// The text of a field; empty when it has none.
fn label(lang: Lang, (noun, name): (&str, &str)) -> String {
    // A field of a part of the form (`situation.kind`), a cell of a file (`cells[4-born_on]`).
    let cell = name.strip_prefix("cells[").and_then(|cell| cell.trim_end_matches(']').split_once('-'));
    let bare = cell.map_or_else(|| name.rsplit('.').next().unwrap_or(name), |(_, column)| column);
    let own = (!noun.is_empty()).then(|| format!("{noun}-field-{bare}"));
    let key = own.into_iter().chain(LABELS.iter().map(|prefix| format!("{prefix}{bare}")));
    let key = key.into_iter().find(|key| i18n::exists(key));
    let text = key.map(|key| lang.text(&key)).unwrap_or_default();
    match cell {
        Some((line, _)) => format!("{text} · {line}"),
        None => text,
    }
}

fn value_text(lang: Lang, (noun, name): (&str, &str), value: &str) -> String {
    let bare = name.rsplit('.').next().unwrap_or(name);
    let own = (!noun.is_empty()).then(|| format!("{noun}-{bare}-{value}"));
    let keys = CODES.iter().filter(|(field, _)| *field == bare).map(|(_, prefix)| format!("{prefix}{value}"));
    let known = own.into_iter().chain(keys).find(|key| i18n::exists(key));
    known.map_or_else(|| value.to_owned(), |key| lang.text_with(&key, &Args::new().with("sex", "")))
}

impl Page for StalePage {
    const TEMPLATE: &'static str = "pages/stale.html";

    fn samples() -> Vec<Self> {
        let hire = Stored::at(2, [("hire_state", "validated".to_owned()), ("in_field", "yes".to_owned())]);
        let learners = ["Salma El Idrissi (A-0412)", "Hajar Naciri (A-0413)"]
            .into_iter()
            .fold(Stored::default().renew("chosen", "x.y".to_owned()), |stored, of| {
                stored.thing(Some(of.to_owned()), [("graduated_on", "2024-01-12".to_owned())])
            });
        let of = |stored, sent: &[(&str, &str)]| {
            Self::compared(stored, sent, ("/placements/x/refusal", "/placements/x"), Lang::Fr)
        };
        vec![
            of(&hire, &[("version", "1"), ("reason", "La date est celle du stage"), ("in_field", "no")]),
            of(&learners, &[("step", "withdraw"), ("on", "2024-01-10"), ("chosen", "x.z")]),
        ]
    }
}

crate::page!(StalePage);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_that_may_be_stored_has_its_text_and_every_code_too() {
        for (name, _) in CODES {
            assert!(!label(Lang::Fr, ("", name)).is_empty(), "{name}");
        }
        assert_eq!(label(Lang::Fr, ("", "situation.kind")), "situation");
        assert_eq!(label(Lang::Fr, ("", "cells[4-born_on]")), "date de naissance · 4");
        assert_eq!(label(Lang::Fr, ("contract", "kind")), "Mode de paiement");
        assert_eq!(value_text(Lang::Fr, ("", "stage"), "interview"), "Entretien");
        assert_eq!(value_text(Lang::Fr, ("", "title"), "Analyste"), "Analyste");
        assert_eq!(value_text(Lang::Fr, ("contract", "lever"), "talents"), "Levier 1\u{a0}: talents");
    }

    #[test]
    fn a_list_of_rows_is_compared_as_one_field() {
        #[derive(Serialize)]
        struct Row {
            year: &'static str,
            value: &'static str,
        }
        #[derive(Serialize)]
        struct Typed {
            targets: Vec<Row>,
            version: &'static str,
        }
        let rows = vec![Row { year: "2024", value: "70" }, Row { year: "", value: "" }];
        let stored = Stored::of_form(&Typed { targets: rows, version: "4" }).named("contract");
        let sent = [("targets[0].value", "72"), ("targets[0].year", "2024"), ("targets[1].year", "")];
        let page = StalePage::compared(&stored, &sent, ("/a", "/"), Lang::Fr);
        let (sent, stored) = (Some("72 · 2024".to_owned()), Some("70 · 2024".to_owned()));
        assert_eq!(page.lines, [Line { of: None, label: "Cibles".to_owned(), sent, stored }]);
    }

    #[test]
    fn the_form_kept_names_the_version_stored_now() {
        let sent = [("idempotency_key", "k"), ("version", "1"), ("stage", "interview")];
        let stored = Stored::at(3, [("stage", "offered".to_owned())]);
        let page = StalePage::compared(&stored, &sent, ("/a/stage", "/a"), Lang::Fr);
        assert_eq!(page.kept, [("stage".to_owned(), "interview".to_owned()), ("version".to_owned(), "3".to_owned())]);
        let (sent, stored) = (Some("Entretien".to_owned()), Some("Offre faite".to_owned()));
        assert_eq!(page.lines, [Line { of: None, label: label(Lang::Fr, ("", "stage")), sent, stored }]);
    }
}
