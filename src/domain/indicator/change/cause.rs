//! The rules that give a change its cause, from what is recorded and never from what is guessed.

use super::{Cause, Place, Sight, Trace};
use crate::domain::day::Day;
use crate::domain::evidence::Level;
use crate::domain::ids::EnrolmentId;
use crate::domain::indicator::explain::Why;
use crate::domain::indicator::fact::{AttestationFact, EnrolmentFact, MaybeDay, SituationFact};

/// Why what is known later reads otherwise, as of the same date.
pub(super) fn revised(id: EnrolmentId, old: Option<&Sight<'_>>, new: Option<&Sight<'_>>, trace: &Trace) -> Cause {
    let merged = || if trace.merged.contains(&id) { Cause::Merge } else { Cause::Correction };
    let (Some(old), Some(new)) = (old, new) else {
        return if old.is_some() || trace.merged.contains(&id) { merged() } else { Cause::LateAnswer };
    };
    let decided = old.proof();
    if decided.is_some_and(|proof| trace.refused.contains(&(id, proof.starts_on, proof.on))) {
        return Cause::ProofRefused;
    }
    match learner(old.enrolment, new.enrolment) {
        Told::Otherwise => return merged(),
        _ if new.place() == Place::Excluded => return Cause::Exclusion,
        Told::More => return Cause::LateAnswer,
        Told::Same => {}
    }
    match situations(old, new) {
        Told::Otherwise => Cause::Correction,
        _ if ended_by(new, new.as_of) && !ended_by(old, old.as_of) && !new.place().is_inserted() => Cause::JobEnded,
        _ if accepted(old, new) => Cause::ProofAccepted,
        Told::More | Told::Same => Cause::LateAnswer,
    }
}

/// Why the same facts read otherwise as of a later date.
pub(super) fn passed(old: &Sight<'_>, new: &Sight<'_>) -> Cause {
    match (old.place(), new.place()) {
        (_, Place::Absent) => Cause::Left,
        (Place::Absent, _) => Cause::Joined,
        (Place::Immature, _) => Cause::Matured,
        (_, Place::Immature) => Cause::Left,
        (_, Place::Excluded) => Cause::Exclusion,
        (_, Place::Inserted) => match new.proof() {
            Some(proof) if proof.starts_on > old.as_of => Cause::NewInsertion,
            _ => Cause::LateAnswer,
        },
        (_, Place::NotInserted) if matches!(new.why(), Some(Why::Ended(..))) => Cause::JobEnded,
        (Place::Inserted, _) if ended_by(new, new.as_of) && !ended_by(new, old.as_of) => Cause::JobEnded,
        (_, Place::NotInserted) => Cause::LateAnswer,
        (_, Place::Unknown) => Cause::Aged,
    }
}

/// How a later record stands to an earlier one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    Same,
    /// It fills blanks only.
    More,
    /// It replaces or takes back something.
    Otherwise,
}

impl Told {
    /// Of one field whose blank is `blank`.
    fn field<T: PartialEq>(old: &T, new: &T, blank: &T) -> Self {
        if old == new {
            Self::Same
        } else if old == blank {
            Self::More
        } else {
            Self::Otherwise
        }
    }
}

fn learner(old: &EnrolmentFact, new: &EnrolmentFact) -> Told {
    let day = |of: fn(&EnrolmentFact) -> MaybeDay| Told::field(&of(old), &of(new), &MaybeDay::NONE);
    let stated = [
        day(|fact| fact.confirmed_on),
        day(|fact| fact.withdrawn_on),
        day(|fact| fact.graduated_on),
        day(|fact| fact.excluded_on),
        Told::field(&old.exclusion, &new.exclusion, &None),
        Told::field(&old.exclusion_documented, &new.exclusion_documented, &false),
        Told::field(&old.enrolled_on, &new.enrolled_on, &Day(i32::MIN)),
        if old.intent == new.intent { Told::Same } else { Told::Otherwise },
        if old.work_authorised == new.work_authorised { Told::Same } else { Told::Otherwise },
        Told::field(&old.sex, &new.sex, &None),
    ];
    stated.into_iter().max().unwrap_or(Told::Same)
}

fn situations(old: &Sight<'_>, new: &Sight<'_>) -> Told {
    let (known, told) = (stated(old), stated(new));
    let mut whole = if told.len() > known.len() { Told::More } else { Told::Same };
    for before in known {
        let same = told.iter().filter(|after| after.starts_on == before.starts_on && after.kind == before.kind);
        let best = same.map(|after| situation((old, before), (new, after))).min();
        whole = whole.max(best.unwrap_or(Told::Otherwise));
    }
    whole
}

/// Everything stated of the enrolment's situations.
fn stated<'a>(sight: &Sight<'a>) -> &'a [SituationFact] {
    sight.enrolment.situations.of(&sight.cohort.situations)
}

fn situation((old, before): (&Sight<'_>, &SituationFact), (new, after): (&Sight<'_>, &SituationFact)) -> Told {
    let fields = [
        Told::field(&before.ends_on, &after.ends_on, &MaybeDay::NONE),
        Told::field(&before.in_field, &after.in_field, &None),
        Told::field(&before.hours.value(), &after.hours.value(), &None),
        Told::field(&before.weeks.value(), &after.weeks.value(), &None),
        Told::field(&before.by_operator, &after.by_operator, &false),
    ];
    let kept = old.cohort.attestations_of(before).iter().all(|proof| {
        let same = |other: &&AttestationFact| is_same(*proof, **other);
        new.cohort.attestations_of(after).iter().find(same).is_some_and(|other| other.level >= proof.level)
    });
    let more = new.cohort.attestations_of(after).len() > old.cohort.attestations_of(before).len();
    let proofs = match (kept, more) {
        (false, _) => Told::Otherwise,
        (true, true) => Told::More,
        (true, false) => Told::Same,
    };
    fields.into_iter().fold(proofs, Told::max)
}

/// Whether two facts are of one proof, whatever it is worth.
fn is_same(one: AttestationFact, other: AttestationFact) -> bool {
    (one.on, one.evidence, one.ends) == (other.on, other.evidence, other.ends)
}

/// Whether a proof that was worth nothing yet now has its level, and decides.
fn accepted(old: &Sight<'_>, new: &Sight<'_>) -> bool {
    let Some(decides) = new.proof() else { return false };
    let of_the_situation = stated(old).iter().filter(|situation| situation.starts_on == decides.starts_on);
    let mut proofs = of_the_situation.flat_map(|situation| old.cohort.attestations_of(situation));
    let pending =
        |proof: &AttestationFact| proof.on == decides.on && proof.level == Level::E0 && proof.evidence.is_some();
    decides.level > Level::E0 && proofs.any(pending)
}

/// Whether one of the situations stated has ended by a date.
fn ended_by(sight: &Sight<'_>, as_of: Day) -> bool {
    sight.cohort.situations_of(sight.enrolment, as_of).any(|situation| situation.ends_on.by(as_of).is_some())
}
