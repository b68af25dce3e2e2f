//! What the rows of a file would change, compared with what is known, a thousand at a time.

mod cohort;
mod difference;
mod enrolment;
mod memory;
mod people;
mod references;
mod situation;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use self::memory::Memory;
use self::people::People;
use self::references::References;
use super::entry::Entries;
use super::ids::Ids;
use super::reading::Chunk;
use super::report::Report;
use super::survey::Survey;
use super::write::Writes;
use super::{Desk, Result};
use crate::domain::attestation::Attestation;
use crate::domain::ids::{AttestationId, PersonId};
use crate::domain::import::{Column, Fault, Reason};
use crate::domain::scope::Scope;
use crate::keys::Keys;
use crate::storage::{Reader, person};

/// An answer to "is this the same person?".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes; none for another row of the file.
    Same(Option<PersonId>),
    /// No: create somebody else.
    Create,
    /// Leave the row out.
    Skip,
}

/// What to do with somebody who resembles a person already known.
#[derive(Clone, Debug)]
pub enum Doubt {
    /// Ask; these lines are answered.
    Ask(HashMap<u64, Answer>),
    /// Create them, and put the pair in the queue.
    Queue,
}

/// Plans one file, chunk after chunk; owns what it needs, so that it may run beside the writer.
pub struct Planner {
    scope: Scope,
    secrets: Keys,
    now: DateTime<Utc>,
    survey: Arc<Survey>,
    doubt: Doubt,
    ids: Ids,
    references: References,
    /// Line and content of the rows whose key another row repeats.
    keys: Memory<(u64, u64)>,
    /// Line and content of the situations of which the file holds several proofs.
    situations: Memory<(u64, Attestation)>,
    /// Whether nobody is stored yet, so that there is nobody to look up.
    alone: bool,
    /// Stored proofs that rows of the file speak of.
    taken: HashSet<AttestationId>,
    people: People,
    /// What was found so far.
    pub report: Report,
}

/// What becomes of a row, or what is wrong with it.
type Verdict<T> = std::result::Result<T, Vec<Fault>>;

/// A row's key, met before in the file.
enum Again {
    /// Saying the same.
    Same,
    /// Saying something else on that line.
    Otherwise(u64),
}

impl Planner {
    /// A planner of one file.
    pub async fn new(desk: &Desk<'_>, survey: &Arc<Survey>, doubt: Doubt, tx: &mut Reader) -> Result<Self> {
        let mut report = Report::default();
        report.warn(survey.warnings.clone());
        Ok(Self {
            scope: desk.scope.clone(),
            secrets: desk.keys.clone(),
            now: desk.now,
            survey: Arc::clone(survey),
            doubt,
            ids: Ids::new(desk.random, desk.now),
            references: References::load(tx).await?,
            keys: Memory::of(&survey.keys),
            situations: Memory::of(&survey.situations),
            alone: !person::is_anyone(tx).await?,
            taken: HashSet::new(),
            people: People::of(survey),
            report,
        })
    }

    /// Plans a chunk: notes what its rows do, gives what that writes.
    pub async fn take(&mut self, tx: &mut Reader, chunk: Chunk) -> Result<Writes> {
        let told = self.report.faults.len();
        self.report.counts.rows += chunk.rows;
        self.report.counts.refused += chunk.refused;
        self.report.tell(chunk.faults);
        self.report.warn(chunk.warnings);
        let writes = match chunk.entries {
            Entries::Cohorts(list) => self.cohorts(tx, list).await?,
            Entries::Enrolments(list) => self.enrolments(tx, list).await?,
            Entries::Situations(list) => self.situations(tx, list).await?,
        };
        if let Some(new) = self.report.faults.get_mut(told..) {
            new.sort_by_key(|fault| fault.line);
        }
        Ok(writes)
    }

    /// Whether an earlier row of the file has this key.
    fn again(&mut self, hash: u64, line: u64, row: &impl std::fmt::Debug) -> Option<Again> {
        if !self.keys.repeats(hash) {
            return None;
        }
        let content = self.survey.hash(format!("{row:?}"));
        let earlier = self.keys.recall(hash).copied();
        if earlier.is_none() {
            self.keys.keep(hash, (line, content));
        }
        self.keys.pass(hash);
        earlier.map(|(line, said)| if said == content { Again::Same } else { Again::Otherwise(line) })
    }

    /// When a row became known: as the file says, else now. `replaces` is when what it replaces became known.
    fn recorded_at(
        &self,
        line: u64,
        given: Option<DateTime<Utc>>,
        replaces: Option<DateTime<Utc>>,
    ) -> std::result::Result<DateTime<Utc>, Fault> {
        let Some(at) = given else { return Ok(self.now) };
        let refused = |reason| Err(Fault::new(line, Some(Column::RecordedAt), &at.to_rfc3339(), reason));
        if at > self.now {
            refused(Reason::RecordedInFuture)
        } else if replaces.is_some_and(|known| at < known) {
            refused(Reason::RecordedBeforeCurrent)
        } else {
            Ok(at)
        }
    }

    /// What the row says where the file has the column, else what was known.
    fn stated<T>(&self, column: Column, said: T, known: T) -> T {
        if self.survey.states(column) { said } else { known }
    }
}
