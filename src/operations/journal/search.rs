//! The journal searched: by person concerned, actor, act, date, thing and reason.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde_json::json;

use crate::clock::end_of_day;
use crate::domain::ids::AccountId;
use crate::domain::journal::{ACTS, Nature, acts_of, nature};
use crate::operations::{Act, Result};
use crate::storage::audit::AuditRow;
use crate::storage::journal::{ActorRow, JournalFilter, actors, actors_named, learners_of, list};
use crate::storage::{Reader, Writer, audit};

/// Rows of a file at most.
pub const MOST_EXPORTED: u32 = 100_000;
/// Accounts that a name may stand for.
const MOST_ACTORS: u32 = 50;
/// Accounts looked up by one statement.
const AT_ONCE: usize = 500;
/// Entries with a reason read at a time.
const AT_A_TURN: u32 = 1_000;

/// What is looked for; empty texts look for everything.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// The person concerned: `COHORT/REFERENCE`, or an identifier.
    pub person: String,
    /// Who acted: part of a name or address, `system`, `visitor`, or an identifier.
    pub actor: String,
    /// Nature of the act.
    pub nature: Option<Nature>,
    /// The act, or the noun it begins with (`import`).
    pub action: String,
    /// Identifier of the thing acted on.
    pub object: String,
    /// Kind of the thing acted on.
    pub kind: String,
    /// Part of the reason that an act bears, or its code.
    pub reason: String,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// Entries before this one.
    pub before: Option<i64>,
    /// Whether the reader may know which account is a learner's.
    pub sees_names: bool,
}

/// Who acted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// An account under its name and address.
    Named(AccountId, String, String),
    /// A learner's account, or one that is gone: its identifier.
    Unnamed(String),
    /// A part of the system.
    System,
    /// Nobody signed in.
    Visitor,
}

/// An entry as it is read.
#[derive(Clone, Debug)]
pub struct Line {
    /// The entry.
    pub row: AuditRow,
    /// What kind of act it tells.
    pub nature: Nature,
    /// Who acted.
    pub who: Who,
}

/// Entries that a search finds, newest first.
pub async fn search(tx: &mut Reader, search: &Search, limit: u32) -> Result<Vec<Line>> {
    let filter = filter(tx, search).await?;
    let reason = search.reason.trim().to_lowercase();
    let rows =
        if reason.is_empty() { list(tx, &filter, limit).await? } else { bearing(tx, filter, &reason, limit).await? };
    lines(tx, rows, search.sees_names).await
}

/// Entries whose reason holds a text, newest first. A detail is JSON, which both engines do not read alike: entries with a
/// reason are read in turns, and looked into here.
async fn bearing(tx: &mut Reader, mut filter: JournalFilter, reason: &str, limit: u32) -> Result<Vec<AuditRow>> {
    let mut found = Vec::new();
    loop {
        let rows = list(tx, &filter, AT_A_TURN).await?;
        filter.before = rows.last().map(|row| row.seq);
        let is_last = rows.len() < AT_A_TURN as usize;
        let has = |row: &AuditRow| reason_of(&row.detail).is_some_and(|text| text.to_lowercase().contains(reason));
        found.extend(rows.into_iter().filter(has));
        if is_last || found.len() >= limit as usize {
            found.truncate(limit as usize);
            return Ok(found);
        }
    }
}

/// The reason that a detail bears: words or a code.
#[must_use]
pub fn reason_of(detail: &str) -> Option<String> {
    let fields: serde_json::Value = serde_json::from_str(detail).ok()?;
    fields.get("reason")?.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

async fn filter(tx: &mut Reader, search: &Search) -> Result<JournalFilter> {
    let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let mut objects = text(&search.object).map(|id| vec![id]);
    if let Some(person) = text(&search.person) {
        let concerned = concerned(tx, person).await?;
        objects = Some(match objects {
            None => concerned,
            Some(named) => named.into_iter().filter(|id| concerned.contains(id)).collect(),
        });
    }
    let actors = match text(&search.actor) {
        None => None,
        Some(name) => Some(named(tx, name, search.sees_names).await?),
    };
    Ok(JournalFilter {
        actors,
        actions: actions(search.nature, search.action.trim()),
        objects,
        kind: text(&search.kind),
        has_reason: text(&search.reason).is_some(),
        after: search.from.and_then(|day| end_of_day(day.pred_opt()?)),
        until: search.until.and_then(end_of_day),
        before: search.before,
    })
}

/// The acts of a nature whose code is, or begins with, a noun; an act nobody lists is found by its whole code.
fn actions(nature: Option<Nature>, action: &str) -> Option<Vec<String>> {
    let of_nature = match nature {
        None => ACTS.iter().map(|(act, _)| *act).collect(),
        Some(nature) => acts_of(nature),
    };
    let begins = |act: &str| act == action || act.strip_prefix(action).is_some_and(|rest| rest.starts_with('.'));
    match (nature, action) {
        (None, "") => None,
        (Some(_), "") => Some(of_nature.into_iter().map(str::to_owned).collect()),
        _ => {
            let mut found: Vec<String> = of_nature.into_iter().filter(|act| begins(act)).map(str::to_owned).collect();
            if found.is_empty() && nature.is_none() {
                found.push(action.to_owned());
            }
            Some(found)
        }
    }
}

/// What the journal calls a person: the identifier given, or those of the learner under a reference.
async fn concerned(tx: &mut Reader, person: String) -> Result<Vec<String>> {
    let Some((cohort, learner_ref)) = person.split_once('/') else { return Ok(vec![person]) };
    let found = learners_of(tx, cohort.trim(), learner_ref.trim()).await?;
    Ok(found.into_iter().flat_map(|(learner, person)| [learner.to_string(), person.to_string()]).collect())
}

async fn named(tx: &mut Reader, name: String, sees_names: bool) -> Result<Vec<String>> {
    if ["system", "visitor"].contains(&name.as_str()) || name.parse::<AccountId>().is_ok() {
        return Ok(vec![name]);
    }
    let found = actors_named(tx, &name, MOST_ACTORS).await?;
    Ok(found.into_iter().filter(|row| sees_names || !row.is_learner).map(|row| row.account_id.to_string()).collect())
}

/// Entries with who acted.
pub async fn lines(tx: &mut Reader, rows: Vec<AuditRow>, sees_names: bool) -> Result<Vec<Line>> {
    let mut ids: Vec<AccountId> = rows.iter().filter_map(|row| row.actor.parse().ok()).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut known: HashMap<String, ActorRow> = HashMap::new();
    for ids in ids.chunks(AT_ONCE) {
        known.extend(actors(tx, ids).await?.into_iter().map(|row| (row.account_id.to_string(), row)));
    }
    let who = |actor: &str| match (actor, known.get(actor)) {
        ("system", _) => Who::System,
        ("visitor", _) => Who::Visitor,
        (_, Some(row)) if sees_names || !row.is_learner => {
            Who::Named(row.account_id.into(), row.name.clone(), row.email.clone())
        }
        (id, _) => Who::Unnamed(id.to_owned()),
    };
    Ok(rows.into_iter().map(|row| Line { nature: nature(&row.action), who: who(&row.actor), row }).collect())
}

/// Journals that so many entries (or rights) left as a file; the caller answers once this is committed.
pub async fn journal_export(tx: &mut Writer, act: &Act, (what, format): (&str, &str), rows: usize) -> Result<()> {
    let detail = json!({ "format": format, "rows": rows });
    audit::append(tx, &act.entry("journal.export", "journal", what, detail)).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_that_field_of_the_detail_and_no_other() {
        assert_eq!(reason_of(r#"{"reason":"no_proof","verdict":"insufficient"}"#).as_deref(), Some("no_proof"));
        for none in [r#"{"verdict":"reason"}"#, r#"{"reason":null}"#, r#"{"reason":""}"#, "reason"] {
            assert_eq!(reason_of(none), None, "{none}");
        }
    }

    #[test]
    fn an_act_is_found_by_its_code_or_by_its_noun() {
        assert_eq!(actions(None, ""), None);
        assert_eq!(actions(None, "person.correct"), Some(vec!["person.correct".to_owned()]));
        let imports = actions(Some(Nature::Decision), "import").unwrap();
        assert_eq!(imports, ["import.abandon", "import.reverse"]);
        assert_eq!(actions(None, "moon.paint"), Some(vec!["moon.paint".to_owned()]));
        assert_eq!(actions(Some(Nature::Export), "person"), Some(Vec::new()));
    }
}
