//! What a chunk of rows adds to storage.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::domain::cohort::Cohort;
use crate::domain::ids::{AttestationId, CohortId, EnrolmentId, PersonId};
use crate::domain::provenance::Provenance;
use crate::storage::attestation::{self, AttestationVersion};
use crate::storage::duplicate::{self, Pair};
use crate::storage::enrolment::{self, EnrolmentKey, EnrolmentVersion};
use crate::storage::person::{self, SealedVersion};
use crate::storage::{Result, Writer, cohort, name_word};

/// What is to be written, in the order in which it is.
#[derive(Debug, Default)]
pub struct Writes {
    pub cohort_keys: Vec<(CohortId, String)>,
    pub cohorts_closed: Vec<CohortId>,
    pub cohorts: Vec<(Uuid, CohortId, Cohort)>,
    pub person_keys: Vec<PersonId>,
    pub persons_closed: Vec<PersonId>,
    pub persons: Vec<SealedVersion>,
    pub enrolment_keys: Vec<EnrolmentKey>,
    pub enrolments_closed: Vec<(EnrolmentId, DateTime<Utc>)>,
    pub enrolments: Vec<EnrolmentVersion>,
    pub attestations_closed: Vec<(AttestationId, DateTime<Utc>)>,
    pub attestations: Vec<AttestationVersion>,
    /// Meeting keys that the file brings for the first time.
    pub names: Vec<String>,
    pub pairs: Vec<Pair>,
    /// Cohorts whose facts change.
    pub touched: BTreeSet<CohortId>,
}

impl Writes {
    /// Writes everything down.
    pub async fn apply(self, tx: &mut Writer, provenance: &Provenance) -> Result<()> {
        let (now, batch) = (provenance.recorded_at, provenance.batch_id);
        cohort::insert_keys(tx, &self.cohort_keys).await?;
        cohort::supersede(tx, &self.cohorts_closed, now, batch).await?;
        cohort::append(tx, self.cohorts, provenance).await?;

        person::insert_keys(tx, self.person_keys, now).await?;
        person::supersede(tx, &self.persons_closed, now, batch).await?;
        name_word::learn(tx, self.names).await?;
        person::write(tx, self.persons, provenance).await?;

        enrolment::insert_keys(tx, self.enrolment_keys).await?;
        for (at, ids) in by_instant(self.enrolments_closed) {
            enrolment::supersede(tx, &ids, at, batch).await?;
        }
        enrolment::append(tx, self.enrolments, provenance).await?;

        for (at, ids) in by_instant(self.attestations_closed) {
            attestation::supersede(tx, &ids, at, batch).await?;
        }
        attestation::append(tx, self.attestations, provenance).await?;
        duplicate::queue(tx, self.pairs, batch, now).await?;
        Ok(())
    }
}

/// A version ends when the one that replaces it became known.
fn by_instant<T>(closed: Vec<(T, DateTime<Utc>)>) -> BTreeMap<DateTime<Utc>, Vec<T>> {
    let mut groups = BTreeMap::<_, Vec<T>>::new();
    for (id, at) in closed {
        groups.entry(at).or_default().push(id);
    }
    groups
}
