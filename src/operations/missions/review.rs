//! A case at the desk: opened, called about, controlled; then the last word once the operator was heard.

use rust_decimal::Decimal;
use serde_json::json;

use super::{LONGEST_NOTE, at};
use crate::clock::civil;
use crate::domain::field::Faults;
use crate::domain::ids::CaseId;
use crate::domain::mission::review::check;
use crate::domain::mission::{
    Answered, CallResult, Called, Element, Found, Reason, Stage, Standing, Verdict, standing,
};
use crate::operations::{Act, Error, Result};
use crate::storage::mission_case::{self, CaseRow};
use crate::storage::mission_review::{self, Finding};
use crate::storage::money::centimes;
use crate::storage::{Reader, Writer, audit};

/// Kind of thing in the journal.
const CASE: &str = "case";
const READ: &str = "mission.read";
/// Entries among which today's reading is looked for.
const LOOKED_AT: u32 = 50;

/// What somebody says of a control.
#[derive(Clone, Debug)]
pub struct Control {
    /// The verdict.
    pub verdict: Verdict,
    /// Why it refuses.
    pub reason: Option<Reason>,
    /// Amount refused, in MAD.
    pub refused: Decimal,
    /// Elements that stand on an acceptable proof.
    pub elements: Vec<Element>,
    /// In words.
    pub note: String,
}

/// What somebody says of a call.
#[derive(Clone, Debug)]
pub struct CallNote {
    /// Whom.
    pub called: Called,
    /// What came of it.
    pub result: CallResult,
    /// In words.
    pub note: String,
}

/// Journals that a member of the team opens a case, before a name is read; once a day for each reader.
///
/// # Errors
/// [`Error::Missing`]: no such case in the sample for this account.
pub async fn open(tx: &mut Writer, act: &Act, id: CaseId) -> Result<CaseRow> {
    let case = mission_case::find_drawn(tx, act.account, id).await?.ok_or(Error::Missing("case"))?;
    if !noted_today(tx, act, READ, (CASE, &id.to_string())).await? {
        let told = json!({ "mission": case.mission_id, "learner": case.enrolment_id });
        audit::append(tx, &act.entry(READ, CASE, id, told)).await?;
    }
    Ok(case)
}

/// Whether the journal holds that this account did this to a thing today.
pub(super) async fn noted_today(
    tx: &mut Reader,
    act: &Act,
    action: &str,
    (kind, id): (&'static str, &str),
) -> Result<bool> {
    let known = audit::of_object(tx, kind, id, LOOKED_AT).await?;
    let own = act.account.to_string();
    let today = |at| civil(at).date_naive() == act.today;
    Ok(known.iter().any(|entry| entry.action == action && entry.actor == own && today(entry.happened_at)))
}

/// Where a case stands: its findings and answers, read by the calendar of its mission.
pub(super) async fn stands(tx: &mut Reader, case: &CaseRow, days: i64, act: &Act) -> Result<(Standing, i64)> {
    let found = mission_review::findings(tx, case.case_id).await?;
    let answered: Vec<Answered> = mission_review::answers(tx, case.case_id).await?.iter().map(Into::into).collect();
    let found = found.iter().map(mission_review::FindingRow::found).collect::<crate::storage::Result<Vec<Found>>>()?;
    let last = found.last().map_or(0, |found| found.number);
    Ok((standing(&found, &answered, days, act.now), last))
}

/// Notes what was found: at the desk first, as the last word once the operator answered or let the deadline pass.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Invalid`]; [`Error::Refused`]: the operator may still answer, or the last word is said.
pub async fn control(tx: &mut Writer, act: &Act, id: CaseId, said: &Control) -> Result<()> {
    let case = mission_case::find_drawn(tx, act.account, id).await?.ok_or(Error::Missing("case"))?;
    let row = at(tx, (case.mission_id, act.account), &[Stage::Drawn]).await?;
    let (stands, last) = stands(tx, &case, row.answer_days, act).await?;
    match stands {
        Standing::ToReview | Standing::Answered | Standing::Lapsed => {}
        Standing::Open => return Err(Error::Refused("mission.may_answer")),
        Standing::Settled => return Err(Error::Refused("mission.settled")),
    }
    let refused = centimes(said.refused);
    check(said.verdict, said.reason.is_some(), refused, case.amount_centimes)?;
    let note = Some(said.note.trim()).filter(|note| !note.is_empty());
    Faults::default().optional(note, "note", LONGEST_NOTE).verdict()?;
    let elements: Vec<&str> = said.elements.iter().map(|element| element.code()).collect();
    let finding = Finding {
        number: last + 1,
        verdict: said.verdict,
        reason: said.reason,
        refused,
        elements: &elements.join(","),
        note,
    };
    mission_review::find(tx, id, &finding, (act.account, act.now)).await?;
    let told = json!({
        "mission": case.mission_id, "number": finding.number, "verdict": said.verdict, "reason": said.reason,
        "refused_centimes": refused,
    });
    audit::append(tx, &act.entry("mission.find", CASE, id, told)).await?;
    Ok(())
}

/// Notes a call about a case.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Refused`]: the mission is closed.
pub async fn call(tx: &mut Writer, act: &Act, id: CaseId, said: &CallNote) -> Result<()> {
    let case = mission_case::find_drawn(tx, act.account, id).await?.ok_or(Error::Missing("case"))?;
    at(tx, (case.mission_id, act.account), &[Stage::Drawn]).await?;
    let note = Some(said.note.trim()).filter(|note| !note.is_empty());
    Faults::default().optional(note, "call_note", LONGEST_NOTE).verdict()?;
    let number = i64::try_from(mission_review::calls(tx, id).await?.len()).unwrap_or(i64::MAX) + 1;
    mission_review::call(tx, (id, number), (said.called, said.result, note), (act.account, act.now)).await?;
    let told = json!({ "mission": case.mission_id, "called": said.called, "result": said.result });
    audit::append(tx, &act.entry("mission.call", CASE, id, told)).await?;
    Ok(())
}
