//! What happened to an opening, as its journal tells it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::board::Card;
use super::shared::Name;
use crate::domain::ids::OpeningId;
use crate::operations::hiring::JOURNAL;
use crate::storage::{Reader, Result, audit};

/// Steps shown.
const STEPS: u32 = 30;

/// One step. Its text is `hiring-step-<action>`; about whom, when the reader may know it.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// When.
    pub at: DateTime<Utc>,
    /// What, with dashes: `opening-publish`.
    pub action: String,
    /// About whom; none for steps of the opening itself.
    pub name: Option<Name>,
    /// Whether the step is about somebody whom the reader does not see.
    pub somebody: bool,
    /// The stage reached, for a move.
    pub stage: Option<String>,
}

/// The latest steps of an opening, newest first; names come from the cards the reader sees.
pub async fn steps(tx: &mut Reader, opening: OpeningId, cards: &[Card]) -> Result<Vec<Step>> {
    let names: HashMap<String, &Name> = cards.iter().map(|card| (card.id.to_string(), &card.name)).collect();
    let entries = audit::of_object(tx, JOURNAL, &opening.to_string(), STEPS).await?;
    let step = |entry: audit::AuditRow| {
        let detail: serde_json::Value = serde_json::from_str(&entry.detail).unwrap_or_default();
        let told = |field: &str| detail.get(field).and_then(serde_json::Value::as_str).map(str::to_owned);
        let application = told("application");
        let name = application.as_ref().and_then(|id| names.get(id)).copied().cloned();
        Step {
            at: entry.happened_at,
            action: entry.action.replace('.', "-"),
            somebody: application.is_some() && name.is_none(),
            name,
            stage: told("to"),
        }
    };
    Ok(entries.into_iter().map(step).collect())
}

impl Step {
    /// Steps for samples.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let name = Some(Name::of("Hajar Naciri", Some("هاجر الناصري")));
        let step = |action: &str, name: Option<Name>, somebody, stage: Option<&str>| Self {
            at: DateTime::UNIX_EPOCH,
            action: action.to_owned(),
            name,
            somebody,
            stage: stage.map(str::to_owned),
        };
        let own = ["opening-draft", "opening-edit", "opening-publish", "opening-close"];
        let told =
            ["application-refer", "application-decline", "placement-confirm", "placement-validate", "placement-refuse"];
        let mut steps: Vec<_> = own.into_iter().map(|action| step(action, None, false, None)).collect();
        steps.extend(told.into_iter().map(|action| step(action, name.clone(), false, None)));
        steps.push(step("application-move", name, false, Some("interview")));
        steps.push(step("application-move", None, true, Some("offered")));
        steps
    }
}
