//! Learners chosen together, and the change that all of them undergo or none.

use serde_json::{Value, json};
use uuid::Uuid;

use super::JOURNAL;
use crate::domain::enrolment::{Enrolment, Refused};
use crate::domain::ids::{CohortId, EnrolmentId};
use crate::domain::scope::Scope;
use crate::operations::{Act, Error, Result};
use crate::storage::enrolment::{self, EnrolmentRow, EnrolmentVersion};
use crate::storage::{Writer, audit, facts};

/// A learner as the caller read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The enrolment.
    pub id: EnrolmentId,
    /// The version that was shown.
    pub version: Uuid,
}

/// Somebody who cannot undergo the change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Who.
    pub enrolment: EnrolmentId,
    /// Why, by code: `stale` when somebody changed the learner meanwhile.
    pub reason: &'static str,
}

/// What became of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub enum Outcome {
    /// Everyone was changed: so many.
    Done(usize),
    /// Nobody was, because of these.
    Refused(Vec<Refusal>),
}

/// What the journal says of a change.
pub(super) struct Said {
    pub(super) action: &'static str,
    pub(super) detail: Value,
}

/// The learners chosen, each once, as they are now; those whose version moved are refused.
pub(super) async fn read(
    tx: &mut Writer,
    scope: &Scope,
    chosen: &[Chosen],
) -> Result<(Vec<EnrolmentRow>, Vec<Refusal>)> {
    let mut ids: Vec<EnrolmentId> = chosen.iter().map(|one| one.id).collect();
    ids.sort_unstable();
    ids.dedup();
    let rows = enrolment::find_all(tx, scope, &ids).await?;
    if rows.is_empty() || rows.len() != ids.len() {
        return Err(Error::Missing("enrolment"));
    }
    let moved =
        |row: &&EnrolmentRow| chosen.iter().any(|one| one.id == row.enrolment_id && one.version != row.version_id);
    let refusals = rows.iter().filter(moved).map(|row| Refusal { enrolment: row.enrolment_id, reason: "stale" });
    Ok((rows.clone(), refusals.collect()))
}

/// Takes every learner chosen through one step of its states.
pub(super) async fn change(
    tx: &mut Writer,
    act: &Act,
    (scope, chosen): (&Scope, &[Chosen]),
    said: &Said,
    step: impl Fn(Enrolment) -> std::result::Result<Enrolment, Refused>,
) -> Result<Outcome> {
    let (rows, mut refusals) = read(tx, scope, chosen).await?;
    let mut changed = Vec::with_capacity(rows.len());
    for row in rows {
        match step(row.enrolment()?) {
            Ok(known) => changed.push((row, known)),
            Err(refused) if refusals.iter().all(|one| one.enrolment != row.enrolment_id) => {
                refusals.push(Refusal { enrolment: row.enrolment_id, reason: code(refused) });
            }
            Err(_) => {}
        }
    }
    if !refusals.is_empty() {
        return Ok(Outcome::Refused(refusals));
    }
    supersede(tx, act, said, changed).await.map(Outcome::Done)
}

/// Replaces what is known of these learners, journals it for each and for their cohorts, and refreshes the figures.
pub(super) async fn supersede(
    tx: &mut Writer,
    act: &Act,
    said: &Said,
    changed: Vec<(EnrolmentRow, Enrolment)>,
) -> Result<usize> {
    let ids: Vec<EnrolmentId> = changed.iter().map(|(row, _)| row.enrolment_id).collect();
    let places: Vec<(EnrolmentId, CohortId)> =
        changed.iter().map(|(row, _)| (row.enrolment_id, row.cohort_id)).collect();
    enrolment::supersede(tx, &ids, act.now, None).await?;
    let versions = changed.into_iter().map(|(row, known)| EnrolmentVersion {
        version_id: act.id(),
        enrolment_id: row.enrolment_id,
        cohort_id: row.cohort_id,
        person_id: row.person_id,
        enrolment: known,
        recorded_at: None,
    });
    enrolment::append(tx, versions, &act.provenance()).await?;
    close(tx, act, said, &places).await?;
    Ok(ids.len())
}

/// The journal and the figures of a change: an entry for each learner, one for each cohort with how many.
pub(super) async fn close(tx: &mut Writer, act: &Act, said: &Said, places: &[(EnrolmentId, CohortId)]) -> Result<()> {
    for (id, _) in places {
        audit::append(tx, &act.entry(said.action, JOURNAL, id, said.detail.clone())).await?;
    }
    let mut cohorts: Vec<CohortId> = places.iter().map(|(_, cohort)| *cohort).collect();
    cohorts.sort_unstable();
    cohorts.dedup();
    for cohort in &cohorts {
        let learners = places.iter().filter(|(_, of)| of == cohort).count();
        let mut detail = said.detail.clone();
        if let Some(detail) = detail.as_object_mut() {
            detail.insert("learners".to_owned(), json!(learners));
        }
        audit::append(tx, &act.entry(said.action, "cohort", cohort, detail)).await?;
    }
    facts::refresh(tx, &cohorts).await?;
    Ok(())
}

const fn code(refused: Refused) -> &'static str {
    match refused {
        Refused::AlreadyGraduated => "already_graduated",
        Refused::AlreadyWithdrawn => "already_withdrawn",
        Refused::BeforeEnrolment => "before_enrolment",
    }
}
