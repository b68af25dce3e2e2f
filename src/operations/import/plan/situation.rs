//! Rows of a situations file.

use std::collections::{HashMap, HashSet};

use super::difference;
use super::{Again, Planner, Verdict};
use crate::domain::attestation::Attestation;
use crate::domain::evidence::EvidenceStatus;
use crate::domain::ids::{CohortId, EnrolmentId, PlacementId};
use crate::domain::import::{Column, Fault, Reason};
use crate::operations::import::Result;
use crate::operations::import::entry::SituationEntry;
use crate::operations::import::report::Outcome;
use crate::operations::import::survey::{key_of, proof_key, situation_key};
use crate::operations::import::write::Writes;
use crate::storage::Reader;
use crate::storage::attestation::{self, AttestationRow, AttestationVersion};
use crate::storage::import::look_up::{ClosedProof, closed_proofs, current_enrolments, even};

type Key =
    (u32, Option<crate::domain::evidence::EvidenceType>, chrono::NaiveDate, Option<crate::domain::situation::Source>);

/// What is known of the learners of a chunk.
#[derive(Default)]
struct Known {
    enrolments: HashMap<(CohortId, String), EnrolmentId>,
    proofs: HashMap<EnrolmentId, Vec<(AttestationRow, Attestation)>>,
    /// Proofs that were recorded once and closed.
    closed: HashSet<ClosedProof>,
}

impl Known {
    fn of(&self, enrolment: EnrolmentId) -> &[(AttestationRow, Attestation)] {
        self.proofs.get(&enrolment).map(Vec::as_slice).unwrap_or_default()
    }

    fn was_closed(&self, enrolment: EnrolmentId, (no, evidence, on, source): Key) -> bool {
        self.closed.contains(&ClosedProof {
            enrolment_id: enrolment,
            situation_no: no.into(),
            attested_on: on,
            evidence: evidence.map(|evidence| evidence.code().to_owned()),
            source: source.map(|source| source.code().to_owned()),
        })
    }
}

impl Planner {
    pub(super) async fn situations(&mut self, tx: &mut Reader, list: Vec<SituationEntry>) -> Result<Writes> {
        let known = self.proofs_of(tx, &list).await?;
        let mut writes = Writes::default();
        for entry in list {
            let (stands_on, outcome) = match self.situation(&entry, &known, &mut writes)? {
                Ok((stands_on, outcome)) => (stands_on, outcome),
                Err(faults) => (None, Outcome::Refused(faults)),
            };
            self.situations.pass(self.survey.hash(situation_key(&entry)));
            self.report.note(entry.line, &entry.learner_ref, stands_on, outcome);
        }
        Ok(writes)
    }

    async fn proofs_of(&mut self, tx: &mut Reader, list: &[SituationEntry]) -> Result<Known> {
        let codes = list.iter().map(|entry| entry.cohort_code.as_str());
        self.references.meet(tx, &self.scope, codes).await?;
        let learners = list
            .iter()
            .filter_map(|entry| Some((self.references.cohort(&entry.cohort_code)?, entry.learner_ref.clone())));
        let mut known = Known::default();
        for key in current_enrolments(tx, learners.collect()).await? {
            known.enrolments.insert((key.cohort_id, key.learner_ref), key.enrolment_id);
        }
        let ids: Vec<EnrolmentId> = even(known.enrolments.values().copied().collect());
        for row in attestation::of_enrolments(tx, &ids).await? {
            let stated = row.attestation()?;
            known.proofs.entry(row.enrolment_id).or_default().push((row, stated));
        }
        known.closed = closed_proofs(tx, ids).await?.into_iter().collect();
        Ok(known)
    }

    fn situation(
        &mut self,
        entry: &SituationEntry,
        known: &Known,
        writes: &mut Writes,
    ) -> Result<Verdict<(Option<uuid::Uuid>, Outcome)>> {
        let said = &entry.attestation;
        let refused = |column, value: &str, reason| Ok(Err(vec![Fault::new(entry.line, Some(column), value, reason)]));
        match self.again(self.survey.hash(proof_key(entry)), entry.line, &(said, entry.recorded_at)) {
            None => {}
            Some(Again::Same) => return Ok(Ok((None, Outcome::Unchanged))),
            Some(Again::Otherwise(line)) => {
                let number = said.situation_no.to_string();
                return refused(Column::SituationNo, &number, Reason::DuplicateKey { line });
            }
        }
        let Some(cohort) = self.references.cohort(&entry.cohort_code) else {
            return refused(Column::CohortCode, &entry.cohort_code, Reason::UnknownCohort);
        };
        let Some(&enrolment) = known.enrolments.get(&(cohort, entry.learner_ref.clone())) else {
            return refused(Column::LearnerRef, &entry.learner_ref, Reason::UnknownEnrolment);
        };
        let before = self.replaced(entry, known.of(enrolment));
        let becomes = match before {
            None => said.clone(),
            Some((row, was)) => {
                if self.has_siblings(entry) {
                    self.taken.insert(row.attestation_id);
                }
                self.updated(said.clone(), was)
            }
        };
        if let Err(fault) = self.agrees(entry, &becomes, known.of(enrolment)) {
            return Ok(Err(vec![fault]));
        }
        if before.is_some_and(|(_, was)| *was == becomes) {
            return Ok(Ok((before.map(|(row, _)| row.attestation_id.0), Outcome::Unchanged)));
        }
        // A proof recorded once and closed has a history: what is known of it now begins now.
        let given = entry.recorded_at.filter(|_| before.is_some() || !known.was_closed(enrolment, said.key()));
        let recorded_at = match self.recorded_at(entry.line, given, before.map(|(row, _)| row.recorded_at)) {
            Ok(recorded_at) => recorded_at,
            Err(fault) => return Ok(Err(vec![fault])),
        };
        let outcome = match before {
            None => Outcome::Created,
            Some((row, was)) => {
                writes.attestations_closed.push((row.attestation_id, recorded_at));
                Outcome::Updated(difference::of_attestation(was, &becomes))
            }
        };
        writes.touched.insert(cohort);
        writes.attestations.push(AttestationVersion {
            attestation_id: self.ids.next(),
            enrolment_id: enrolment,
            cohort_id: cohort,
            attestation: becomes,
            placement_id: before.and_then(|(row, _)| row.placement_id).map(PlacementId),
            recorded_at: Some(recorded_at),
        });
        Ok(Ok((before.map(|(row, _)| row.attestation_id.0), outcome)))
    }

    /// The stored proof that a row speaks of: the same, else one of its key and status, else one of its key that the
    /// file does not bring under its own status. No two rows speak of one.
    fn replaced<'k>(
        &self,
        entry: &SituationEntry,
        stored: &'k [(AttestationRow, Attestation)],
    ) -> Option<&'k (AttestationRow, Attestation)> {
        let said = &entry.attestation;
        let mut free =
            stored.iter().filter(|(row, proof)| proof.key() == said.key() && !self.taken.contains(&row.attestation_id));
        let (mut same, mut status, mut other) = (None, None, None);
        for found in free.by_ref() {
            let (_, proof) = found;
            if self.updated(said.clone(), proof) == *proof {
                same = same.or(Some(found));
            } else if proof.status == said.status {
                status = status.or(Some(found));
            } else if !self.survey.holds_proof(self.survey.hash(key_of(entry, proof, proof.status))) {
                other = other.or(Some(found));
            }
        }
        same.or(status).or(other)
    }

    /// Whether the file brings the same proof under another status too.
    fn has_siblings(&self, entry: &SituationEntry) -> bool {
        let said = &entry.attestation;
        let mut others = EvidenceStatus::ALL.iter().filter(|status| **status != said.status);
        others.any(|status| self.survey.holds_proof(self.survey.hash(key_of(entry, said, *status))))
    }

    /// The columns of the file over what is known of the proof.
    fn updated(&self, said: Attestation, was: &Attestation) -> Attestation {
        let was = was.clone();
        Attestation {
            ends_on: self.stated(Column::EndsOn, said.ends_on, was.ends_on),
            employer: self.stated(Column::Employer, said.employer, was.employer),
            employer_ice: self.stated(Column::EmployerIce, said.employer_ice, was.employer_ice),
            employer_is_operator: self.stated(
                Column::EmployerIsOperator,
                said.employer_is_operator,
                was.employer_is_operator,
            ),
            job_title: self.stated(Column::JobTitle, said.job_title, was.job_title),
            in_field: self.stated(Column::InField, said.in_field, was.in_field),
            hours_per_week: self.stated(Column::HoursPerWeek, said.hours_per_week, was.hours_per_week),
            intended_weeks: self.stated(Column::IntendedWeeks, said.intended_weeks, was.intended_weeks),
            salary_mad: self.stated(Column::SalaryMad, said.salary_mad, was.salary_mad),
            region: self.stated(Column::Region, said.region, was.region),
            status: self.stated(Column::EvidenceStatus, said.status, was.status),
            ..said
        }
    }

    /// Whether the proof agrees with the other proofs of its situation: those of the file, and those stored that the
    /// file does not bring again.
    fn agrees(
        &mut self,
        entry: &SituationEntry,
        becomes: &Attestation,
        stored: &[(AttestationRow, Attestation)],
    ) -> std::result::Result<(), Fault> {
        let differs = |field: &str, reason: &dyn Fn(Column) -> Reason| {
            let column = Column::from_code(field).unwrap_or(Column::SituationNo);
            Fault::new(entry.line, Some(column), &difference::told(becomes, column), reason(column))
        };
        let hash = self.survey.hash(situation_key(entry));
        if let Some((line, other)) = self.situations.recall(hash)
            && let Some(field) = becomes.disagreement(other)
        {
            let line = *line;
            return Err(differs(field, &|field| Reason::SituationRowsDisagree { field, line }));
        }
        for (_, other) in stored {
            let again =
                |status: &EvidenceStatus| self.survey.holds_proof(self.survey.hash(key_of(entry, other, *status)));
            if other.situation_no == becomes.situation_no
                && !EvidenceStatus::ALL.iter().any(again)
                && let Some(field) = becomes.disagreement(other)
            {
                return Err(differs(field, &|field| Reason::DisagreesWithRecord { field }));
            }
        }
        if self.situations.repeats(hash) {
            let (line, told) = match self.situations.recall(hash) {
                Some((line, earlier)) => (*line, filled(earlier, becomes)),
                None => (entry.line, becomes.clone()),
            };
            self.situations.keep(hash, (line, told));
        }
        Ok(())
    }
}

/// What two agreeing proofs state together.
fn filled(one: &Attestation, two: &Attestation) -> Attestation {
    let (one, two) = (one.clone(), two.clone());
    Attestation {
        ends_on: one.ends_on.or(two.ends_on),
        employer: one.employer.or(two.employer),
        employer_ice: one.employer_ice.or(two.employer_ice),
        employer_is_operator: one.employer_is_operator.or(two.employer_is_operator),
        job_title: one.job_title.or(two.job_title),
        in_field: one.in_field.or(two.in_field),
        hours_per_week: one.hours_per_week.or(two.hours_per_week),
        intended_weeks: one.intended_weeks.or(two.intended_weeks),
        salary_mad: one.salary_mad.or(two.salary_mad),
        region: one.region.or(two.region),
        ..two
    }
}
