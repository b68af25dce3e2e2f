//! An entry in words.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::i18n::{self, Lang};
use crate::keys::hex;
use crate::operations::journal::{Line, Who};

/// Characters of an identifier shown in a table.
const SHOWN: usize = 13;

/// An entry as the page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct EntryView {
    pub(super) seq: i64,
    pub(super) at: DateTime<Utc>,
    /// Who, in words.
    pub(super) who: String,
    /// The address, of an account whose name may be known.
    pub(super) email: Option<String>,
    /// What was done, in words.
    pub(super) text: String,
    pub(super) action: String,
    pub(super) nature: &'static str,
    pub(super) kind: String,
    pub(super) object: String,
    /// Start of an identifier, for a narrow column.
    pub(super) object_start: String,
    /// Codes, counts and dates.
    pub(super) detail: String,
    /// Start of the hash.
    pub(super) hash: String,
}

impl EntryView {
    pub(super) fn of(line: &Line, lang: Lang) -> Self {
        let (who, email) = match &line.who {
            Who::Named(_, name, email) => (name.clone(), Some(email.clone())),
            Who::Unnamed(id) => (format!("{} {id}", lang.text("journal-account")), None),
            Who::System => (lang.text("journal-system"), None),
            Who::Visitor => (lang.text("journal-visitor"), None),
        };
        Self {
            seq: line.row.seq,
            at: line.row.happened_at,
            who,
            email,
            text: told("act", &line.row.action, lang),
            action: line.row.action.clone(),
            nature: line.nature.code(),
            kind: told("kind", &line.row.object_kind, lang),
            object: line.row.object_id.clone(),
            object_start: start(&line.row.object_id),
            detail: flat(&line.row.detail),
            hash: hex(&line.row.hash).chars().take(12).collect(),
        }
    }
}

/// An identifier up to its second hyphen, which tells it from those of the same minute; anything else as it is.
fn start(id: &str) -> String {
    let is_identifier = id.parse::<uuid::Uuid>().is_ok();
    if is_identifier { format!("{}…", id.chars().take(SHOWN).collect::<String>()) } else { id.to_owned() }
}

/// The words of a code; the code itself when the catalogues do not hold it yet.
pub(in crate::web) fn told(list: &str, code: &str, lang: Lang) -> String {
    let key = format!("journal-{list}-{}", code.replace(['.', '_'], "-"));
    if i18n::exists(&key) { lang.text(&key) } else { code.to_owned() }
}

/// `created 3 · updated 2` of a detail; what is null or empty is left out.
fn flat(detail: &str) -> String {
    use serde_json::Value;
    let Ok(Value::Object(fields)) = serde_json::from_str::<Value>(detail) else { return detail.to_owned() };
    let text = |value: &Value| match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        Value::Array(list) if list.is_empty() => None,
        other => Some(other.to_string()),
    };
    let told = fields.iter().filter_map(|(key, value)| Some(format!("{key} {}", text(value)?)));
    told.collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_shown_by_its_start_and_a_code_whole() {
        assert_eq!(start("019a3b52-1234-7000-8000-000000000000"), "019a3b52-1234…");
        assert_eq!(start("JIT-ENSAM-01"), "JIT-ENSAM-01");
    }

    #[test]
    fn a_detail_reads_as_its_fields() {
        assert_eq!(flat(r#"{"created":3,"file":"a.csv","gone":null,"none":[]}"#), "created 3 · file a.csv");
        assert_eq!(flat("{}"), "");
        assert_eq!(flat("?"), "?");
    }
}
