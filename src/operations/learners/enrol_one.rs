//! A coordinator enrols one learner by a form.

use serde_json::json;

use super::acquaintance::{Namesake, meet, record};
use super::selection::{Said, close};
use crate::domain::cohort::Cohort;
use crate::domain::enrolment::Enrolment;
use crate::domain::field::Faults;
use crate::domain::ids::{CohortId, EnrolmentId, PersonId};
use crate::domain::person::Person;
use crate::domain::scope::Scope;
use crate::keys::Keys;
use crate::operations::{Act, Error, Result};
use crate::storage::enrolment::{self, EnrolmentKey, EnrolmentRow, EnrolmentVersion};
use crate::storage::{Writer, cohort};

/// What the form says.
#[derive(Clone, Debug, PartialEq)]
pub struct NewLearner {
    /// Who.
    pub person: Person,
    /// The enrolment, without outcome yet.
    pub enrolment: Enrolment,
    /// The learner's reference in the cohort; none: the next free one.
    pub learner_ref: Option<String>,
}

/// The answer to "is this somebody already known?".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Not asked yet.
    Unasked,
    /// Yes: this person.
    Same(PersonId),
    /// No: somebody else.
    Another,
}

/// What became of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub enum Enrolled {
    /// The learner is enrolled.
    Done(EnrolmentId),
    /// Nothing yet: first say whether the learner is one of these.
    Ask(Vec<Namesake>),
}

/// Enrols a learner in a cohort of the scope that still has a seat. An equal CIN or Massar code is the same person;
/// somebody alike is a question when in the scope, and joins the queue of possible duplicates when not. Where several
/// writers run at once, a person recorded by another meanwhile is a [`crate::storage::Error::Duplicate`].
pub async fn enrol_one(
    tx: &mut Writer,
    act: &Act,
    (scope, keys): (&Scope, &Keys),
    cohort_code: &str,
    (new, answer): (NewLearner, Answer),
) -> Result<Enrolled> {
    let place = cohort::find(tx, scope, cohort_code).await?.ok_or(Error::Missing("cohort"))?;
    check(&new, &place.cohort()?, act)?;
    // Two forms sent at once take their seats one after the other.
    cohort::lock(tx, place.cohort_id).await?;
    let enrolled = enrolment::of_cohort(tx, scope, place.cohort_id).await?;
    seat(&enrolled, place.capacity)?;
    let met = meet(tx, (scope, keys), &new.person).await?;
    let known = match (met.same, answer) {
        (Some(person), _) => Some(person),
        (None, Answer::Another) => None,
        (None, Answer::Unasked) if met.namesakes.is_empty() => None,
        (None, Answer::Unasked) => return Ok(Enrolled::Ask(met.namesakes)),
        (None, Answer::Same(id)) if met.namesakes.iter().any(|one| one.id == id) => Some(id),
        (None, Answer::Same(_)) => return Err(Error::Missing("person")),
    };
    if known.is_some_and(|id| enrolled.iter().any(|row| row.person_id == id)) {
        return Err(Error::Refused("learner.already_enrolled"));
    }
    let person = match known {
        Some(id) => id,
        None => record(tx, act, keys, (new.person, met.elsewhere)).await?,
    };
    let id = add_enrolment(tx, act, place.cohort_id, person, (new.enrolment, new.learner_ref)).await?;
    let said = Said { action: "enrolment.enrol", detail: json!({ "known_person": known.is_some() }) };
    close(tx, act, &said, &[(id, place.cohort_id)]).await?;
    Ok(Enrolled::Done(id))
}

fn check(new: &NewLearner, cohort: &Cohort, act: &Act) -> Result<()> {
    let NewLearner { person, enrolment, learner_ref } = new;
    Faults::default()
        .required(&person.last_name, "last_name", 120)
        .required(&person.first_name, "first_name", 120)
        .optional(person.last_name_ar.as_deref(), "last_name_ar", 120)
        .optional(person.first_name_ar.as_deref(), "first_name_ar", 120)
        .unless(person.born_on.is_none_or(|born| born < enrolment.enrolled_on), "born_on", "after_enrolment")
        .optional(learner_ref.as_deref(), "learner_ref", 100)
        .unless(enrolment.enrolled_on <= act.today, "enrolled_on", "future")
        .unless(enrolment.enrolled_on <= cohort.ends_on, "enrolled_on", "after_cohort")
        .unless(enrolment.confirmed_on >= enrolment.enrolled_on, "confirmed_on", "before_enrolment")
        .verdict()?;
    Ok(())
}

fn seat(enrolled: &[EnrolmentRow], capacity: Option<i64>) -> Result<()> {
    let taken = enrolled.iter().filter(|row| row.withdrawn_on.is_none()).count();
    if capacity.is_some_and(|seats| i64::try_from(taken).is_ok_and(|taken| taken >= seats)) {
        return Err(Error::Refused("cohort.full"));
    }
    Ok(())
}

async fn add_enrolment(
    tx: &mut Writer,
    act: &Act,
    cohort: CohortId,
    person: PersonId,
    (known, learner_ref): (Enrolment, Option<String>),
) -> Result<EnrolmentId> {
    let taken = enrolment::refs(tx, cohort).await?;
    let learner_ref = match learner_ref {
        Some(given) if taken.contains(&given) => {
            Faults::default().unless(false, "learner_ref", "taken").verdict()?;
            given
        }
        Some(given) => given,
        None => next_ref(&taken),
    };
    let id: EnrolmentId = act.id();
    enrolment::insert_keys(tx, [EnrolmentKey { enrolment_id: id, cohort_id: cohort, learner_ref }]).await?;
    let version = EnrolmentVersion {
        version_id: act.id(),
        enrolment_id: id,
        cohort_id: cohort,
        person_id: person,
        enrolment: known,
        recorded_at: None,
    };
    enrolment::append(tx, [version], &act.provenance()).await?;
    Ok(id)
}

/// `A01`, `A02`…: the first that nobody of the cohort bears or bore.
fn next_ref(taken: &[String]) -> String {
    let numbered = (taken.len() + 1..).map(|number| format!("A{number:02}"));
    numbered.into_iter().find(|free| !taken.contains(free)).unwrap_or_default()
}
