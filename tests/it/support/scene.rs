//! The scene of a test: a database, a stopped clock, seeded identifiers, and words to put things there.
//!
//! The words write through `storage` and take the shortest way to a plausible thing; a test that cares about a value
//! says it by changing the struct it is given.

use chrono::{DateTime, NaiveDate, Utc};
use sanad::clock::{Clock, Random};
use sanad::domain::audit::Actor;
use sanad::domain::cohort::Cohort;
use sanad::domain::duplicate::meeting_key;
use sanad::domain::enrolment::Enrolment;
use sanad::domain::ids::{CohortId, EnrolmentId, PersonId};
use sanad::domain::person::Person;
use sanad::domain::provenance::Provenance;
use sanad::domain::region::Region;
use sanad::keys::Keys;
use sanad::storage::enrolment::{EnrolmentKey, EnrolmentVersion};
use sanad::storage::person::PersonVersion;
use sanad::storage::reference::{OperatorRow, ProgrammeRow, TrackRow};
use sanad::storage::{Result, Store, Writer, cohort, enrolment, person, reference};

/// Where a test plays, at nine in the morning of the demonstration's last day.
#[derive(Clone)]
pub struct Scene {
    /// A migrated database that only this test sees.
    pub store: Store,
    /// Stopped; `scene.clock.advance(…)` moves it.
    pub clock: Clock,
    /// The same identifiers each time.
    pub random: Random,
    /// Keys of no installation.
    pub keys: Keys,
}

/// A civil date, `2026-10-31`.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// An instant, `2026-10-31T09:00:00Z`.
pub fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

impl Scene {
    /// The scene over a database.
    pub fn new(store: Store) -> Self {
        Self {
            store,
            clock: Clock::fixed(instant("2026-10-31T09:00:00Z")),
            random: Random::seeded(1),
            keys: Keys::of([7; 32]),
        }
    }

    /// A new identifier of any kind.
    pub fn id<Id: From<uuid::Uuid>>(&self) -> Id {
        self.random.id(self.clock.now()).into()
    }

    /// Recorded now, by the system.
    pub fn provenance(&self) -> Provenance {
        Provenance { recorded_at: self.clock.now(), recorded_by: Actor::System, batch_id: None }
    }

    /// A cohort of this operator in Rabat-Salé-Kénitra that trained from 5 June to 29 September 2023.
    pub fn a_cohort_of(operator: &str) -> Cohort {
        Cohort {
            programme_code: "JOBINTECH".to_owned(),
            operator_code: operator.to_owned(),
            region: Region::from_number(4).unwrap(),
            province: None,
            track_code: "FS_JS".to_owned(),
            starts_on: day("2023-06-05"),
            ends_on: day("2023-09-29"),
            capacity: Some(25),
            contract: None,
        }
    }

    /// Somebody of this given name about whom nothing else is known.
    pub fn somebody(first_name: &str) -> Person {
        Person {
            last_name: "Alami".to_owned(),
            first_name: first_name.to_owned(),
            last_name_ar: None,
            first_name_ar: None,
            sex: None,
            born_on: None,
            cin: None,
            massar: None,
            phone: None,
            email: None,
            residence_province: None,
        }
    }

    /// An enrolment confirmed on this day, without outcome.
    pub fn confirmed_on(on: NaiveDate) -> Enrolment {
        Enrolment {
            sex: None,
            diploma: None,
            intent: None,
            work_authorised: None,
            previous_salary_mad: None,
            enrolled_on: on,
            confirmed_on: on,
            withdrawn_on: None,
            withdrawal_reason: None,
            graduated_on: None,
            certificate_no: None,
            exclusion: None,
            excluded_on: None,
            exclusion_document: None,
        }
    }

    /// Adds a cohort, and the programme, operator and track it names.
    pub async fn add_cohort(&self, code: &str, known: Cohort) -> CohortId {
        let id: CohortId = self.id();
        let mut tx = self.store.write().await.unwrap();
        let programme = ProgrammeRow {
            programme_code: known.programme_code.clone(),
            name: known.programme_code.clone(),
            owner: None,
        };
        let operator = OperatorRow {
            operator_code: known.operator_code.clone(),
            name: known.operator_code.clone(),
            kind: None,
            city: None,
            region_code: None,
        };
        let track = TrackRow {
            track_code: known.track_code.clone(),
            label_fr: known.track_code.clone(),
            label_ar: known.track_code.clone(),
            label_en: known.track_code.clone(),
            family: None,
            isco08: None,
        };
        reference::seed_programme(&mut tx, &programme).await.unwrap();
        reference::seed_operator(&mut tx, &operator).await.unwrap();
        reference::seed_track(&mut tx, &track).await.unwrap();
        cohort::insert_keys(&mut tx, &[(id, code.to_owned())]).await.unwrap();
        cohort::append(&mut tx, [(self.id(), id, known)], &self.provenance()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// Adds a person.
    pub async fn add_person(&self, known: Person) -> PersonId {
        let mut tx = self.store.write().await.unwrap();
        let id = self.write_person(&mut tx, known).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// Adds a person within a transaction.
    pub async fn write_person(&self, tx: &mut Writer, known: Person) -> Result<PersonId> {
        let id: PersonId = self.id();
        person::insert_keys(tx, [id], self.clock.now()).await?;
        let version = PersonVersion {
            version_id: self.id(),
            person_id: id,
            meeting_key: meeting_key(&known),
            person: known,
            nonce: self.random.bytes(),
        };
        person::append(tx, &self.keys, [version], &self.provenance()).await?;
        Ok(id)
    }

    /// Enrols a person in a cohort.
    pub async fn enrol(&self, person: PersonId, cohort: CohortId, known: Enrolment) -> EnrolmentId {
        let id: EnrolmentId = self.id();
        let mut tx = self.store.write().await.unwrap();
        let key = EnrolmentKey { enrolment_id: id, cohort_id: cohort, learner_ref: format!("L-{id}") };
        enrolment::insert_keys(&mut tx, [key]).await.unwrap();
        let version = EnrolmentVersion {
            version_id: self.id(),
            enrolment_id: id,
            cohort_id: cohort,
            person_id: person,
            enrolment: known,
            recorded_at: None,
        };
        enrolment::append(&mut tx, [version], &self.provenance()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }
}
