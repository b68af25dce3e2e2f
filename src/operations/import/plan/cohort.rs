//! Rows of a cohorts file.

use std::collections::HashMap;

use super::difference;
use super::{Again, Planner, Verdict};
use crate::domain::cohort::Cohort;
use crate::domain::ids::CohortId;
use crate::domain::import::{Column, Fault, Reason};
use crate::operations::import::Result;
use crate::operations::import::entry::CohortEntry;
use crate::operations::import::report::Outcome;
use crate::operations::import::write::Writes;
use crate::storage::Reader;
use crate::storage::cohort::{self, CohortRow};
use crate::storage::import::look_up::even;

struct Known {
    ids: HashMap<String, CohortId>,
    current: HashMap<CohortId, CohortRow>,
}

impl Planner {
    pub(super) async fn cohorts(&mut self, tx: &mut Reader, list: Vec<CohortEntry>) -> Result<Writes> {
        let codes = even(list.iter().map(|entry| entry.row.cohort_code.as_ref()).collect());
        let ids = cohort::keys(tx, &codes).await?.into_iter().map(|key| (key.code, key.cohort_id)).collect();
        let current = cohort::of_codes(tx, codes.iter().map(|code| (*code).to_owned()).collect()).await?;
        let known = Known { ids, current: current.into_iter().map(|row| (row.cohort_id, row)).collect() };
        let mut writes = Writes::default();
        for entry in list {
            let code = entry.row.cohort_code.clone().into_owned();
            let before = known.ids.get(&code).and_then(|id| known.current.get(id));
            let stands_on = before.map(|row| (row.cohort_id, row.recorded_at));
            let outcome = match self.cohort(&entry, &known, &mut writes)? {
                Ok(outcome) => outcome,
                Err(faults) => Outcome::Refused(faults),
            };
            self.report.note(entry.line, &code, stands_on, outcome);
        }
        Ok(writes)
    }

    fn cohort(&mut self, entry: &CohortEntry, known: &Known, writes: &mut Writes) -> Result<Verdict<Outcome>> {
        let code = entry.row.cohort_code.as_ref();
        let refused = |column, value: &str, reason| Ok(Err(vec![Fault::new(entry.line, Some(column), value, reason)]));
        match self.again(self.survey.hash(code), entry.line, &entry.row) {
            None => {}
            Some(Again::Same) => return Ok(Ok(Outcome::Unchanged)),
            Some(Again::Otherwise(line)) => {
                return refused(Column::CohortCode, code, Reason::DuplicateKey { line });
            }
        }
        let said = match self.resolve(entry) {
            Ok(cohort) => cohort,
            Err(faults) => return Ok(Err(faults)),
        };
        let id = known.ids.get(code).copied();
        let before = id.and_then(|id| known.current.get(&id));
        let covers = |cohort: &Cohort| self.scope.covers(&cohort.programme_code, &cohort.operator_code, cohort.region);
        let Some(before) = before else {
            if !covers(&said) {
                return refused(Column::Operator, &entry.row.operator, Reason::UnknownOperator);
            }
            let id = id.unwrap_or_else(|| {
                let id = self.ids.next();
                writes.cohort_keys.push((id, code.to_owned()));
                id
            });
            writes.cohorts.push((self.ids.next(), id, said));
            writes.touched.insert(id);
            return Ok(Ok(Outcome::Created));
        };
        let was = before.cohort()?;
        if !covers(&was) {
            return refused(Column::CohortCode, code, Reason::TakenCode);
        }
        let becomes = Cohort {
            province: self.stated(Column::Province, said.province, was.province),
            capacity: self.stated(Column::Capacity, said.capacity, was.capacity),
            contract: self.stated(Column::Contract, said.contract, was.contract.clone()),
            ..said
        };
        if becomes == was {
            return Ok(Ok(Outcome::Unchanged));
        }
        if !covers(&becomes) {
            return refused(Column::Operator, &entry.row.operator, Reason::UnknownOperator);
        }
        let differences = difference::of_cohort(&was, &becomes);
        writes.cohorts_closed.push(before.cohort_id);
        writes.cohorts.push((self.ids.next(), before.cohort_id, becomes));
        writes.touched.insert(before.cohort_id);
        Ok(Ok(Outcome::Updated(differences)))
    }

    /// The row with codes in the place of names.
    fn resolve(&self, entry: &CohortEntry) -> Verdict<Cohort> {
        let row = &entry.row;
        let mut faults = Vec::new();
        let mut known = |column, text: &str, found: Option<&str>, reason| {
            if found.is_none() {
                faults.push(Fault::new(entry.line, Some(column), text, reason));
            }
            found.unwrap_or_default().to_owned()
        };
        let programme = self.references.programme(&row.programme);
        let operator = self.references.operator(&row.operator);
        let track = self.references.track(&row.track);
        let cohort = Cohort {
            programme_code: known(Column::Programme, &row.programme, programme, Reason::UnknownProgramme),
            operator_code: known(Column::Operator, &row.operator, operator, Reason::UnknownOperator),
            region: row.region,
            province: row.province,
            track_code: known(Column::Track, &row.track, track, Reason::UnknownTrack),
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            capacity: row.capacity,
            contract: row.contract.as_deref().map(str::to_owned),
        };
        if faults.is_empty() { Ok(cohort) } else { Err(faults) }
    }
}
