//! The two reviews of the contract-programme, each on its frozen report: January's is signed, May's is under way.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

use super::accounts::Staff;
use super::files::at;
use super::{Error, Place};
use crate::clock::Clock;
use crate::domain::ids::{ContractId, EditionId};
use crate::domain::review::{About, Decision, EntryKind, Said};
use crate::domain::role::Role;
use crate::domain::scope::Scope;
use crate::operations::editions::Cases;
use crate::operations::reviews::{self, Draft};
use crate::operations::{Act, contracts};
use crate::storage::{Writer, edition};

const REVIEWS: &str = include_str!("../../../../seeds/demo/reviews.json");
/// Stands for every commitment that nothing was decided of before.
const THE_OTHERS: &str = "*";

/// A review of the scenario.
#[derive(Deserialize)]
struct Told {
    title: String,
    contract: String,
    edition: String,
    tranche: String,
    held_on: NaiveDate,
    opened_on: NaiveDate,
    agenda: String,
    said: Vec<ToldEntry>,
}

/// Something said.
#[derive(Deserialize)]
struct ToldEntry {
    on: NaiveDate,
    by: Voice,
    kind: EntryKind,
    about: Option<About>,
    subject: Option<String>,
    /// Profile, indicator, letter, and how many such cases come before.
    case: Option<(String, String, char, usize)>,
    answers: Option<i64>,
    decision: Option<Decision>,
    due_on: Option<NaiveDate>,
    text: String,
}

/// Who speaks.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Voice {
    Reviewer,
    Director,
    National,
}

/// Holds them, each on its day.
pub(super) async fn hold(place: Place<'_>, staff: &Staff) -> Result<(), Error> {
    let told: Vec<Told> = serde_json::from_str(REVIEWS).map_err(|error| Error::Missing(format!("review: {error}")))?;
    let mut tx = place.store.write().await?;
    for one in &told {
        hold_one(&mut tx, (place, staff), one).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn hold_one(tx: &mut Writer, (place, staff): (Place<'_>, &Staff), told: &Told) -> Result<(), Error> {
    let everything = Scope::everything();
    let act = |voice: Voice, now: DateTime<Utc>| {
        let account = match voice {
            Voice::Reviewer => staff.reviewer,
            Voice::Director => staff.director,
            Voice::National => staff.national,
        };
        Act::of(account, &Clock::fixed(now), place.random)
    };
    let (contract, codes) = contract(tx, &told.contract).await?;
    let (edition, cases) = report(tx, &told.edition).await?;
    let draft = Draft {
        contract,
        edition,
        tranche: Some(told.tranche.clone()),
        title: told.title.clone(),
        held_on: told.held_on,
        agenda: told.agenda.clone(),
    };
    let id = reviews::open(tx, &act(Voice::Reviewer, at(told.opened_on, 8)), &everything, &draft).await?;
    let mut read = 0;
    let mut decided: Vec<&str> = Vec::new();
    for entry in &told.said {
        let role = if matches!(entry.by, Voice::National) { Role::Coordinator } else { Role::Reviewer };
        let subjects: Vec<String> = match (&entry.subject, &entry.case) {
            (Some(code), _) if code == THE_OTHERS => {
                codes.iter().filter(|code| !decided.contains(&code.as_str())).cloned().collect()
            }
            (Some(code), _) => vec![code.clone()],
            (None, Some(case)) => vec![reference(&cases, case).ok_or_else(|| Error::Missing(told.title.clone()))?],
            (None, None) => vec![String::new()],
        };
        if entry.kind == EntryKind::Decision {
            decided.extend(entry.subject.as_deref());
        }
        for subject in subjects {
            let act = act(entry.by, at(entry.on, 10));
            reviews::say(tx, &act, (id, read), (&everything, role), &entry.said(subject)).await?;
            read += 1;
        }
    }
    Ok(())
}

async fn contract(tx: &mut Writer, code: &str) -> Result<(ContractId, Vec<String>), Error> {
    let listed = contracts::list(tx, &Scope::everything()).await?;
    let found = listed.into_iter().find(|one| one.row.code == code);
    let found = found.ok_or_else(|| Error::Missing(format!("contract {code}")))?;
    let latest = found.history.latest().ok_or_else(|| Error::Missing(format!("terms of {code}")))?;
    Ok((found.row.contract_id, latest.terms.commitments.iter().map(|one| one.code.clone()).collect()))
}

async fn report(tx: &mut Writer, title: &str) -> Result<(EditionId, Cases), Error> {
    let found = edition::list(tx).await?.into_iter().find(|one| one.row.title == title);
    let id = found.ok_or_else(|| Error::Missing(format!("edition {title}")))?.row.edition_id;
    Ok((id, Cases::parse(&edition::cases(tx, id).await?.unwrap_or_default())?))
}

/// The reference of a case, in the order of references.
fn reference(cases: &Cases, (profile, indicator, letter, before): &(String, String, char, usize)) -> Option<String> {
    let line = cases.readings.iter().find(|line| line.profile == *profile && line.indicator == *indicator)?;
    let found = cases.enrolments.iter().zip(line.states.chars()).filter(|(_, state)| state == letter);
    found.map(|(id, _)| id.to_string()).nth(*before)
}

impl ToldEntry {
    fn said(&self, subject: String) -> Said {
        Said {
            kind: self.kind,
            about: self.about,
            subject: (!subject.is_empty()).then_some(subject),
            answers: self.answers,
            decision: self.decision,
            due_on: self.due_on,
            text: self.text.clone(),
        }
    }
}
