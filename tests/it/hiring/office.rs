//! Words to set the scene of a hire: two employers, two operators, graduates of January 2024.

use chrono::TimeDelta;
use rust_decimal::Decimal;
use sanad::clock::Clock;
use sanad::domain::attestation::Attestation;
use sanad::domain::day::Day;
use sanad::domain::employer::{Employer, Sector};
use sanad::domain::enrolment::Enrolment;
use sanad::domain::ids::{AccountId, ApplicationId, EmployerId, EnrolmentId, OpeningId, PlacementId};
use sanad::domain::indicator::evaluate::CohortTally;
use sanad::domain::indicator::shipped;
use sanad::domain::opening::Terms;
use sanad::domain::placement::Hire;
use sanad::domain::region::Region;
use sanad::domain::scope::{Area, Scope};
use sanad::domain::situation::SituationKind;
use sanad::operations::figures::Figures;
use sanad::operations::hiring::{self, Read};
use sanad::operations::{Act, Error, Result};
use sanad::storage::application::Desk;
use sanad::storage::opening::Shelf;
use sanad::storage::{Reader, Writer, application, attestation, audit, employer, facts, opening, placement};

use crate::support::{Scene, day, instant};

/// A scene with the people of a hire, on 11 January 2024 at ten.
pub struct Office {
    pub scene: Scene,
    pub figures: Figures,
    pub atlas_account: AccountId,
    pub coordinator: AccountId,
}

pub const ATLAS: &str = "999000001000075";
pub const RIF: &str = "999000002000048";

/// What the coordinator of an operator sees.
pub fn coordination(operator: &str) -> Scope {
    Scope::of(vec![Area { operator: Some(operator.to_owned()), ..Area::default() }])
}

pub fn firm(ice: &str, name: &str) -> Employer {
    Employer {
        ice: ice.to_owned(),
        name: name.to_owned(),
        name_ar: None,
        sector: Sector::Esn,
        region: Region::from_number(3).unwrap(),
        city: Some("Fès".to_owned()),
        contact_name: None,
        contact_email: None,
        contact_phone: None,
    }
}

/// Three junior developers in Fès, candidates until 15 February, an answer within ten days.
pub fn developers() -> Terms {
    Terms {
        title: "Développeur web junior".to_owned(),
        track_code: None,
        contract: SituationKind::Cdi,
        positions: 3,
        region: Region::from_number(3).unwrap(),
        city: Some("Fès".to_owned()),
        remote_days: 2,
        salary_min_mad: Some(Decimal::from(6500)),
        salary_max_mad: Some(Decimal::from(8000)),
        skills: vec!["JavaScript".to_owned(), "React".to_owned()],
        description: String::new(),
        starts_on: Some(day("2024-03-01")),
        expires_on: day("2024-02-15"),
        reply_days: 10,
    }
}

pub fn open_ended_from(start: &str) -> Hire {
    Hire {
        kind: SituationKind::Cdi,
        starts_on: day(start),
        job_title: "Développeuse web".to_owned(),
        hours_per_week: Some(Decimal::from(44)),
        intended_weeks: None,
        salary_mad: Some(Decimal::from(7000)),
    }
}

impl Office {
    pub fn of(mut scene: Scene) -> Self {
        scene.clock = Clock::fixed(instant("2024-01-11T10:00:00Z"));
        Self { atlas_account: scene.id(), coordinator: scene.id(), scene, figures: Figures::default() }
    }

    pub fn act(&self, account: AccountId) -> Act {
        Act::of(account, &self.scene.clock, &self.scene.random)
    }

    pub fn turn_to(&self, date: &str) {
        let noon = instant(&format!("{date}T12:00:00Z"));
        self.scene.clock.advance(noon - self.scene.clock.now());
    }

    pub async fn tx(&self) -> Writer {
        self.scene.store.write().await.unwrap()
    }

    pub async fn reader(&self) -> Reader {
        self.scene.store.read().await.unwrap()
    }

    /// Runs an operation in a transaction of its own, committed when it succeeds.
    pub async fn does<T>(
        &self,
        account: AccountId,
        operation: impl AsyncFnOnce(&mut Writer, &Act) -> Result<T>,
    ) -> Result<T> {
        let mut tx = self.tx().await;
        // Two acts never share an instant, so that identifiers sort by act.
        self.scene.clock.advance(TimeDelta::seconds(1));
        let done = operation(&mut tx, &self.act(account)).await?;
        tx.commit().await.unwrap();
        Ok(done)
    }

    pub async fn registered(&self, ice: &str, name: &str) -> EmployerId {
        let firm = firm(ice, name);
        self.does(self.coordinator, async |tx, act| hiring::register_employer(tx, act, firm).await).await.unwrap()
    }

    pub async fn verified(&self, ice: &str, name: &str) -> EmployerId {
        let id = self.registered(ice, name).await;
        let read = Read { id, version: 1 };
        self.does(self.coordinator, async |tx, act| hiring::verify_employer(tx, act, read).await).await.unwrap();
        id
    }

    pub async fn drafted(&self, employer: EmployerId, terms: &Terms) -> OpeningId {
        let draft = async |tx: &mut Writer, act: &Act| hiring::draft_opening(tx, act, employer, terms).await;
        self.does(self.atlas_account, draft).await.unwrap()
    }

    pub async fn published(&self, employer: EmployerId, terms: &Terms) -> OpeningId {
        let id = self.drafted(employer, terms).await;
        self.publish(employer, id).await.unwrap();
        id
    }

    pub async fn publish(&self, employer: EmployerId, id: OpeningId) -> Result<()> {
        let read = Read { id, version: 1 };
        self.does(self.atlas_account, async |tx, act| hiring::publish_opening(tx, act, employer, read).await).await
    }

    /// Somebody who trained with an operator from September 2023 and graduated on 12 January 2024, or has not yet.
    pub async fn learner(&self, operator: &str, first_name: &str, graduated: bool) -> EnrolmentId {
        let scene = &self.scene;
        let code = format!("{operator}-{first_name}");
        let cohort = scene.add_cohort(&code, Scene::a_cohort_of(operator)).await;
        let person = scene.add_person(Scene::somebody(first_name)).await;
        let training = Scene::confirmed_on(day("2023-06-05"));
        let known = Enrolment { graduated_on: graduated.then(|| day("2023-09-29")), ..training };
        let id = scene.enrol(person, cohort, known).await;
        let mut tx = self.tx().await;
        facts::refresh(&mut tx, &[cohort]).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    pub async fn refers(&self, operator: &str, opening: OpeningId, learner: EnrolmentId) -> Result<ApplicationId> {
        let scope = coordination(operator);
        let refer = async |tx: &mut Writer, act: &Act| hiring::refer_graduate(tx, act, &scope, opening, learner).await;
        self.does(self.coordinator, refer).await
    }

    pub async fn confirms(&self, employer: EmployerId, id: ApplicationId, hire: &Hire) -> Result<PlacementId> {
        let hire = hire.clone();
        self.does(self.atlas_account, async |tx, act| hiring::confirm_hire(tx, act, employer, id, hire).await).await
    }

    pub async fn validates(&self, operator: &str, id: PlacementId) -> Result<u32> {
        let scope = coordination(operator);
        let version = self.hire(id).await.version;
        let read = Read { id, version };
        let validate = async |tx: &mut Writer, act: &Act| hiring::validate_hire(tx, act, &scope, read, None).await;
        self.does(self.coordinator, validate).await
    }

    pub async fn refuses(&self, operator: &str, id: PlacementId, reason: &str) -> Result<()> {
        let scope = coordination(operator);
        let read = Read { id, version: self.hire(id).await.version };
        let refuse = async |tx: &mut Writer, act: &Act| hiring::refuse_hire(tx, act, &scope, read, reason).await;
        self.does(self.coordinator, refuse).await
    }

    pub async fn hire(&self, id: PlacementId) -> placement::PlacementRow {
        let (mut tx, everything) = (self.reader().await, Scope::everything());
        placement::find(&mut tx, Desk::Coordination(&everything), id).await.unwrap().unwrap()
    }

    pub async fn candidate(&self, id: ApplicationId) -> application::ApplicationRow {
        let (mut tx, everything) = (self.reader().await, Scope::everything());
        application::find(&mut tx, Desk::Coordination(&everything), id).await.unwrap().unwrap()
    }

    pub async fn offered(&self, employer: EmployerId, id: OpeningId) -> opening::OpeningRow {
        opening::find(&mut self.reader().await, Shelf::Of(employer), id).await.unwrap().unwrap()
    }

    pub async fn known_of(&self, id: EmployerId) -> employer::EmployerRow {
        employer::find(&mut self.reader().await, id).await.unwrap().unwrap()
    }

    pub async fn proofs(&self, learner: EnrolmentId) -> Vec<Attestation> {
        let rows = attestation::of_enrolment(&mut self.reader().await, learner).await.unwrap();
        rows.iter().map(|row| row.attestation().unwrap()).collect()
    }

    /// Inserted and graduated under a profile, over every cohort, as a dashboard reads them.
    pub async fn rate(&self, profile: &str, as_of: &str) -> (u32, u32) {
        let mut tx = self.scene.store.read().await.unwrap();
        let snapshot = self.figures.read(&mut tx).await.unwrap();
        let profile = shipped::find(profile).unwrap();
        let tallies = snapshot.cohorts().map(|(_, held)| CohortTally::of(profile, &held.facts, Day::from(day(as_of))));
        tallies.fold((0, 0), |(inserted, base), tally| {
            let outcome = tally.total().outcomes.remove(0);
            (inserted + outcome.inserted, base + outcome.base)
        })
    }

    /// What the opening's timeline tells, oldest first.
    pub async fn story(&self, id: OpeningId) -> Vec<String> {
        let entries = audit::of_object(&mut self.reader().await, hiring::JOURNAL, &id.to_string(), 100).await.unwrap();
        entries.into_iter().rev().map(|entry| entry.action).collect()
    }
}

/// The refusal's code.
pub fn refusal<T: std::fmt::Debug>(outcome: Result<T>) -> &'static str {
    match outcome {
        Err(Error::Refused(code)) => code,
        other => panic!("not refused: {other:?}"),
    }
}

/// Whether the thing does not exist for the caller.
pub fn is_missing<T: std::fmt::Debug>(outcome: &Result<T>) -> bool {
    matches!(outcome, Err(Error::Missing(_)))
}
