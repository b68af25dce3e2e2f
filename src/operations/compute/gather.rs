//! Through the three files, in the order in which each refers to the one before.

use std::collections::HashSet;
use std::sync::atomic::AtomicU64;

use super::entries::{CohortEntry, CohortReader, Enrolled, EnrolmentReader, Keys, SituationReader};
use super::pipeline::{self, Batch};
use super::{In, Order};
use crate::domain::import::key::Key;
use crate::domain::import::{Column, Fault, FileKind, Reason, Unreadable, Warning};
use crate::domain::indicator::{CohortBuilder, CohortHead, Names};

/// What the files hold.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) names: Names,
    pub(super) cohorts: Vec<CohortBuilder>,
    pub(super) faults: Vec<In<Fault>>,
    pub(super) warnings: Vec<In<Warning>>,
}

type Progress<'a> = (&'a AtomicU64, &'a (dyn Fn(u64) + Sync));

pub(super) fn gather(order: &Order<'_>, progress: &(dyn Fn(u64) + Sync)) -> Result<Gathered, In<Unreadable>> {
    let done = AtomicU64::new(0);
    let progress = (&done, progress);
    let mut gathered = Gathered::default();
    let cohorts = gathered.cohorts(order, progress)?;
    let enrolled = gathered.enrolments(order, progress, &cohorts)?;
    gathered.situations(order, progress, (&cohorts, &enrolled))?;
    Ok(gathered)
}

impl Gathered {
    fn cohorts(&mut self, order: &Order<'_>, progress: Progress<'_>) -> Result<Keys, In<Unreadable>> {
        let file = FileKind::Cohorts;
        let (mut keys, mut lines) = (Keys::default(), Vec::new());
        let warnings = pipeline::read(order.files[0], &CohortReader, progress, |batch| {
            for (line, entry) in self.keep(file, batch, &mut keys.refused) {
                if let Some(first) = keys.index.insert(Key::cohort(&entry.code), count(lines.len())) {
                    let first = lines.get(first as usize);
                    self.fault(file, duplicate(line, Column::CohortCode, &entry.code, first));
                } else {
                    lines.push(line);
                    let head = self.head(&entry);
                    self.cohorts.push(CohortBuilder::new(head, order.known));
                }
            }
        });
        self.warn(file, warnings)?;
        Ok(keys)
    }

    fn head(&mut self, entry: &CohortEntry) -> CohortHead {
        CohortHead {
            code: self.names.number(&entry.code),
            programme: self.names.number(&entry.programme),
            operator: self.names.number(&entry.operator),
            track: self.names.number(&entry.track),
            region: entry.region,
            starts_on: entry.starts_on,
            ends_on: entry.ends_on,
        }
    }

    fn enrolments(
        &mut self,
        order: &Order<'_>,
        progress: Progress<'_>,
        cohorts: &Keys,
    ) -> Result<Enrolled, In<Unreadable>> {
        let file = FileKind::Enrolments;
        let mut enrolled = Enrolled::in_cohorts(self.cohorts.len());
        let reader = EnrolmentReader { cohorts, known: order.known };
        let warnings = pipeline::read(order.files[1], &reader, progress, |batch| {
            for (line, entry) in self.keep(file, batch, &mut enrolled.refused) {
                if let Err(first) = enrolled.insert(entry.cohort, entry.learner, line) {
                    self.fault(file, duplicate(line, Column::LearnerRef, &entry.learner_ref, Some(&first)));
                } else if let Some(cohort) = self.cohorts.get_mut(entry.cohort as usize) {
                    cohort.enrol_read(None, entry.fact);
                }
            }
        });
        self.warn(file, warnings)?;
        Ok(enrolled)
    }

    fn situations(
        &mut self,
        order: &Order<'_>,
        progress: Progress<'_>,
        (cohorts, enrolled): (&Keys, &Enrolled),
    ) -> Result<(), In<Unreadable>> {
        let file = FileKind::Situations;
        let reader = SituationReader { cohorts, enrolled, known: order.known };
        let warnings = pipeline::read(order.files[2], &reader, progress, |batch| {
            for (_, (place, row)) in self.keep(file, batch, &mut HashSet::new()) {
                if let Some(cohort) = self.cohorts.get_mut(place.cohort as usize) {
                    cohort.attest_read(place.number, row);
                }
            }
        });
        self.warn(file, warnings)
    }

    /// Keeps the faults of a batch; its entries remain.
    fn keep<T>(&mut self, file: FileKind, batch: Batch<T>, refused: &mut HashSet<Key>) -> Vec<(u32, T)> {
        self.faults.extend(batch.faults.into_iter().map(|what| In { file, what }));
        refused.extend(batch.refused);
        batch.entries
    }

    fn fault(&mut self, file: FileKind, what: Fault) {
        self.faults.push(In { file, what });
    }

    fn warn(&mut self, file: FileKind, warnings: Result<Vec<Warning>, Unreadable>) -> Result<(), In<Unreadable>> {
        let warnings = warnings.map_err(|what| In { file, what })?;
        self.warnings.extend(warnings.into_iter().map(|what| In { file, what }));
        Ok(())
    }
}

fn duplicate(line: u32, column: Column, value: &str, first: Option<&u32>) -> Fault {
    let first = first.copied().unwrap_or_default();
    Fault::new(line.into(), Some(column), value, Reason::DuplicateKey { line: first.into() })
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
