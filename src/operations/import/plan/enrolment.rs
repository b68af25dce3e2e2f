//! Rows of an enrolments file.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::difference;
use super::people::Candidate;
use super::{Again, Answer, Doubt, Planner, Verdict};
use crate::domain::enrolment::Enrolment;
use crate::domain::ids::{CohortId, EnrolmentId, PersonId};
use crate::domain::import::{Column, Fault, Reason};
use crate::domain::scope::Scope;
use crate::operations::import::Result;
use crate::operations::import::entry::EnrolmentEntry;
use crate::operations::import::report::{Difference, Outcome, Question};
use crate::operations::import::write::Writes;
use crate::storage::Reader;
use crate::storage::duplicate::Pair;
use crate::storage::enrolment::{self, EnrolmentKey, EnrolmentRow, EnrolmentVersion};
use crate::storage::import::look_up::{Enrolled, enrolled, enrolment_keys, even};

/// What is known of the learners of a chunk.
#[derive(Default)]
struct Known {
    ids: HashMap<(CohortId, String), EnrolmentId>,
    current: HashMap<EnrolmentId, EnrolmentRow>,
    /// Where persons that answers name are enrolled.
    enrolled: HashMap<(PersonId, CohortId), EnrolmentId>,
}

/// Whom a row is about.
enum Who {
    /// Somebody known.
    Known(PersonId),
    /// Somebody new, who may resemble somebody known.
    New(Option<Candidate>),
}

impl Planner {
    pub(super) async fn enrolments(&mut self, tx: &mut Reader, list: Vec<EnrolmentEntry>) -> Result<Writes> {
        let known = self.look_up(tx, &list).await?;
        let mut writes = Writes::default();
        let mut outcomes = Vec::with_capacity(list.len());
        for entry in &list {
            let before = self
                .references
                .cohort(&entry.cohort_code)
                .and_then(|cohort| known.current.get(known.ids.get(&(cohort, entry.learner_ref.clone()))?));
            let (person, outcome) = match self.enrolment(entry, &known, &mut writes)? {
                Ok(done) => done,
                Err(faults) => (None, Outcome::Refused(faults)),
            };
            self.people.settle(&self.survey, entry, person);
            outcomes.push((before.map(|row| row.version_id), outcome));
        }
        self.people.drain(&self.survey, (&self.secrets, &mut self.ids), &mut writes)?;
        self.place(tx, &list, outcomes.iter_mut().map(|(_, outcome)| outcome)).await?;
        for (entry, (stands_on, outcome)) in list.iter().zip(outcomes) {
            self.report.note(entry.line, &entry.learner_ref, stands_on, outcome);
        }
        Ok(writes)
    }

    async fn look_up(&mut self, tx: &mut Reader, list: &[EnrolmentEntry]) -> Result<Known> {
        let codes = list.iter().map(|entry| entry.cohort_code.as_str());
        self.references.meet(tx, &self.scope, codes).await?;
        if self.alone {
            self.people.look_back(&self.survey, list);
            return Ok(Known::default());
        }
        let learners = list
            .iter()
            .filter_map(|entry| Some((self.references.cohort(&entry.cohort_code)?, entry.learner_ref.clone())));
        let keys = enrolment_keys(tx, learners.collect()).await?;
        let mut known = Known::default();
        let answered: Vec<PersonId> = match &self.doubt {
            Doubt::Queue => Vec::new(),
            Doubt::Ask(answers) => {
                let lines = list.iter().filter_map(|entry| answers.get(&entry.line));
                lines.filter_map(|answer| if let Answer::Same(person) = answer { *person } else { None }).collect()
            }
        };
        for place in enrolled(tx, answered.clone()).await? {
            known.enrolled.insert((place.person_id, place.cohort_id), place.enrolment_id);
        }
        let ids = keys.iter().map(|key| key.enrolment_id).chain(known.enrolled.values().copied()).collect();
        // No scope here: the cohort of each row was looked up within it.
        let current = enrolment::find_all(tx, &Scope::everything(), &even(ids)).await?;
        known.current = current.into_iter().map(|row| (row.enrolment_id, row)).collect();
        known.ids = keys.into_iter().map(|key| ((key.cohort_id, key.learner_ref), key.enrolment_id)).collect();
        let classmates = self.classmates(tx, list).await?;
        let linked = known.current.values().map(|row| row.person_id).chain(answered).chain(classmates);
        self.people.look_up(tx, &self.secrets, (&self.survey, list), linked).await?;
        Ok(known)
    }

    /// Who is in the cohorts of these rows: where a name written otherwise is most likely to be found. Only when
    /// somebody is there to be asked, and for a file about few cohorts.
    async fn classmates(&self, tx: &mut Reader, list: &[EnrolmentEntry]) -> Result<Vec<PersonId>> {
        const MOST_COHORTS: usize = 20;
        let mut cohorts: Vec<CohortId> =
            list.iter().filter_map(|entry| self.references.cohort(&entry.cohort_code)).collect();
        cohorts.sort_unstable();
        cohorts.dedup();
        let mut persons = Vec::new();
        if matches!(self.doubt, Doubt::Ask(_)) && cohorts.len() <= MOST_COHORTS {
            for cohort in cohorts {
                let learners = enrolment::of_cohort(tx, &self.scope, cohort).await?;
                persons.extend(learners.into_iter().map(|row| row.person_id));
            }
        }
        Ok(persons)
    }

    fn enrolment(
        &mut self,
        entry: &EnrolmentEntry,
        known: &Known,
        writes: &mut Writes,
    ) -> Result<Verdict<(Option<PersonId>, Outcome)>> {
        let refused = |column, value: &str, reason| Ok(Err(vec![Fault::new(entry.line, Some(column), value, reason)]));
        let hash = self.survey.hash((&entry.cohort_code, &entry.learner_ref));
        match self.again(hash, entry.line, &(&entry.person, &entry.enrolment, entry.recorded_at)) {
            None => {}
            Some(Again::Same) => return Ok(Ok((None, Outcome::Unchanged))),
            Some(Again::Otherwise(line)) => {
                return refused(Column::LearnerRef, &entry.learner_ref, Reason::DuplicateKey { line });
            }
        }
        let Some(cohort) = self.references.cohort(&entry.cohort_code) else {
            return refused(Column::CohortCode, &entry.cohort_code, Reason::UnknownCohort);
        };
        let answer = self.answer(entry.line);
        if answer == Some(Answer::Skip) {
            return Ok(Ok((None, Outcome::Skipped)));
        }
        let key = known.ids.get(&(cohort, entry.learner_ref.clone())).copied();
        let mut before = key.and_then(|key| known.current.get(&key));
        let who = match self.who(entry, before, answer) {
            Ok(who) => who,
            Err(candidate) => return Ok(Ok((None, Outcome::Asked(Box::new(question(entry, candidate)))))),
        };
        if let (Who::Known(person), Some(Answer::Same(_)), None) = (&who, answer, before) {
            before = known.enrolled.get(&(*person, cohort)).and_then(|id| known.current.get(id));
        }
        let (becomes, recorded_at) = match self.becomes(entry, before, key)? {
            Ok(becomes) => becomes,
            Err(faults) => return Ok(Err(faults)),
        };
        let (person, mut differences) = self.person(entry, who, writes);
        let Some(before) = before else {
            let id = key.unwrap_or_else(|| {
                let enrolment_id = self.ids.next();
                let learner_ref = entry.learner_ref.clone();
                writes.enrolment_keys.push(EnrolmentKey { enrolment_id, cohort_id: cohort, learner_ref });
                enrolment_id
            });
            self.append(writes, (id, cohort, person), becomes, recorded_at);
            return Ok(Ok((Some(person), Outcome::Created)));
        };
        let was = before.enrolment()?;
        if was == becomes && before.person_id == person {
            let outcome = if differences.is_empty() { Outcome::Unchanged } else { Outcome::Updated(differences) };
            return Ok(Ok((Some(person), outcome)));
        }
        for found in difference::of_enrolment(&was, &becomes) {
            if differences.iter().all(|told| told.column != found.column) {
                differences.push(found);
            }
        }
        writes.enrolments_closed.push((before.enrolment_id, recorded_at));
        self.append(writes, (before.enrolment_id, cohort, person), becomes, recorded_at);
        Ok(Ok((Some(person), Outcome::Updated(differences))))
    }

    fn append(
        &mut self,
        writes: &mut Writes,
        (enrolment_id, cohort_id, person_id): (EnrolmentId, CohortId, PersonId),
        enrolment: Enrolment,
        recorded_at: DateTime<Utc>,
    ) {
        writes.touched.insert(cohort_id);
        let version_id = self.ids.next();
        let recorded_at = Some(recorded_at);
        writes.enrolments.push(EnrolmentVersion {
            version_id,
            enrolment_id,
            cohort_id,
            person_id,
            enrolment,
            recorded_at,
        });
    }

    /// What is known of the enrolment after the row, and since when.
    fn becomes(
        &self,
        entry: &EnrolmentEntry,
        before: Option<&EnrolmentRow>,
        key: Option<EnrolmentId>,
    ) -> Result<Verdict<(Enrolment, DateTime<Utc>)>> {
        let refused =
            |column, value: String, reason| Ok(Err(vec![Fault::new(entry.line, Some(column), &value, reason)]));
        // A reference whose enrolment was withdrawn has a history: what is known of it now begins now.
        let given = entry.recorded_at.filter(|_| before.is_some() || key.is_none());
        let recorded_at = match self.recorded_at(entry.line, given, before.map(|row| row.recorded_at)) {
            Ok(recorded_at) => recorded_at,
            Err(fault) => return Ok(Err(vec![fault])),
        };
        let said = entry.enrolment.clone();
        let Some(before) = before else { return Ok(Ok((said, recorded_at))) };
        let becomes = self.joined(said, before.enrolment()?);
        let text = |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
        if becomes.withdrawn_on.is_some() && becomes.graduated_on.is_some() {
            return refused(Column::WithdrawnOn, text(becomes.withdrawn_on), Reason::GraduationAndWithdrawal);
        }
        if becomes.graduated_on.is_some_and(|day| day < becomes.enrolled_on) {
            return refused(Column::GraduatedOn, text(becomes.graduated_on), Reason::GraduationBeforeEnrolment);
        }
        Ok(Ok((becomes, recorded_at)))
    }

    /// The columns of the file over what is known.
    fn joined(&self, said: Enrolment, known: Enrolment) -> Enrolment {
        let follows = known.confirmed_on == known.enrolled_on;
        let confirmed_on = if follows { said.enrolled_on } else { known.confirmed_on };
        Enrolment {
            sex: self.stated(Column::Sex, said.sex, known.sex),
            diploma: self.stated(Column::Diploma, said.diploma, known.diploma),
            intent: self.stated(Column::Intent, said.intent, known.intent),
            work_authorised: self.stated(Column::WorkAuthorised, said.work_authorised, known.work_authorised),
            previous_salary_mad: self.stated(
                Column::PreviousSalaryMad,
                said.previous_salary_mad,
                known.previous_salary_mad,
            ),
            enrolled_on: said.enrolled_on,
            confirmed_on: self.stated(Column::ConfirmedOn, said.confirmed_on, confirmed_on),
            withdrawn_on: self.stated(Column::WithdrawnOn, said.withdrawn_on, known.withdrawn_on),
            withdrawal_reason: self.stated(Column::WithdrawalReason, said.withdrawal_reason, known.withdrawal_reason),
            graduated_on: self.stated(Column::GraduatedOn, said.graduated_on, known.graduated_on),
            certificate_no: self.stated(Column::CertificateNo, said.certificate_no, known.certificate_no),
            exclusion: self.stated(Column::Exclusion, said.exclusion, known.exclusion),
            excluded_on: self.stated(Column::ExcludedOn, said.excluded_on, known.excluded_on),
            exclusion_document: self.stated(
                Column::ExclusionDocument,
                said.exclusion_document,
                known.exclusion_document,
            ),
        }
    }

    /// Says in each question where the person it names is enrolled.
    async fn place<'o>(
        &mut self,
        tx: &mut Reader,
        list: &[EnrolmentEntry],
        outcomes: impl Iterator<Item = &'o mut Outcome> + Send,
    ) -> Result<()> {
        let mut questions: Vec<(&EnrolmentEntry, &mut Question)> =
            list.iter()
                .zip(outcomes)
                .filter_map(|(entry, outcome)| {
                    if let Outcome::Asked(question) = outcome { Some((entry, question.as_mut())) } else { None }
                })
                .collect();
        let persons: Vec<PersonId> = questions.iter().filter_map(|(_, question)| question.person).collect();
        let places: Vec<Enrolled> = enrolled(tx, persons).await?;
        let codes = places.iter().map(|place| place.cohort_code.as_str());
        self.references.meet(tx, &self.scope, codes).await?;
        for (entry, question) in &mut questions {
            let mut theirs: Vec<&Enrolled> =
                places.iter().filter(|place| Some(place.person_id) == question.person).collect();
            theirs.sort_by_key(|place| place.cohort_code != entry.cohort_code);
            question.in_cohort = theirs.first().is_some_and(|place| place.cohort_code == entry.cohort_code);
            // Cohorts of others are not named: only how the person stands in the reader's own.
            theirs.retain(|place| self.references.cohort(&place.cohort_code) == Some(place.cohort_id));
            question.enrolled =
                theirs.iter().map(|place| (place.cohort_code.clone(), place.learner_ref.clone())).collect();
        }
        Ok(())
    }

    fn answer(&self, line: u64) -> Option<Answer> {
        match &self.doubt {
            Doubt::Ask(answers) => answers.get(&line).copied(),
            Doubt::Queue => None,
        }
    }

    /// Whom the row is about: equal CIN or Massar, else the learner of that reference, else as answered; an error is
    /// a question.
    fn who(
        &self,
        entry: &EnrolmentEntry,
        before: Option<&EnrolmentRow>,
        answer: Option<Answer>,
    ) -> std::result::Result<Who, Candidate> {
        let (by_cin, by_massar) = self.people.certain(&entry.person);
        let learner = before.map(|row| row.person_id).filter(|id| !self.people.is_another(*id, &entry.person));
        if let Some(person) = by_cin.or(by_massar).or(learner) {
            return Ok(Who::Known(person));
        }
        if answer == Some(Answer::Create) {
            return Ok(Who::New(None));
        }
        let Some(candidate) = self.people.alike(entry) else { return Ok(Who::New(None)) };
        match (&self.doubt, answer) {
            (Doubt::Queue, _) => Ok(Who::New(Some(candidate))),
            (_, Some(Answer::Same(None))) if candidate.in_file => Ok(Who::Known(candidate.id)),
            (_, Some(Answer::Same(Some(person)))) if self.people.find(person).is_some() => Ok(Who::Known(person)),
            _ => Err(candidate),
        }
    }

    /// Queues two persons who may be one.
    fn pair(&mut self, writes: &mut Writes, (person, other): (PersonId, PersonId), score: u32, reasons: &[&str]) {
        let duplicate_id = self.ids.next();
        writes.pairs.push(Pair { duplicate_id, person, other, score, reasons: reasons.join("|") });
    }

    /// Notes the person of the row; gives who it is and what the row changes of them.
    fn person(&mut self, entry: &EnrolmentEntry, who: Who, writes: &mut Writes) -> (PersonId, Vec<Difference>) {
        let mut said = entry.person.clone();
        match who {
            Who::Known(person) => {
                if let (Some(one), Some(two)) = self.people.certain(&said)
                    && one != two
                {
                    // One row joins the CIN of one person and the Massar code of another: a person must look.
                    self.pair(writes, (one, two), 100, &["cin", "massar"]);
                    said.massar = None;
                }
                (person, self.people.describe(person, &said))
            }
            Who::New(candidate) => {
                let person = self.ids.next();
                if let Some(candidate) = candidate {
                    self.pair(writes, (person, candidate.id), candidate.likeness.score, &candidate.likeness.reasons);
                    self.report.queued += 1;
                }
                self.people.create(person, said, entry);
                (person, Vec::new())
            }
        }
    }
}

fn question(entry: &EnrolmentEntry, candidate: Candidate) -> Question {
    Question {
        line: entry.line,
        name: format!("{} {}", entry.person.first_name, entry.person.last_name),
        person: (!candidate.in_file).then_some(candidate.id),
        other: candidate.name,
        score: candidate.likeness.score,
        reasons: candidate.likeness.reasons,
        enrolled: Vec::new(),
        in_cohort: false,
    }
}
