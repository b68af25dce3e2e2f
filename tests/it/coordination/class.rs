//! A cohort of three learners of EMI, and the words to coordinate it.

use sanad::domain::attestation::Attestation;
use sanad::domain::evidence::{EvidenceStatus, EvidenceType};
use sanad::domain::ids::{AccountId, CohortId, EnrolmentId};
use sanad::domain::scope::{Area, Scope};
use sanad::domain::situation::{SituationKind, Source};
use sanad::operations::Act;
use sanad::operations::learners::{Chosen, NewSituation, Outcome};
use sanad::storage::enrolment::{self, EnrolmentRow};
use sanad::storage::facts;
use sanad::storage::{attestation, attestation::AttestationRow};

use crate::support::{Scene, day};

/// The cohort, its learners, and its coordinator.
pub struct Class {
    pub scene: Scene,
    pub cohort: CohortId,
    pub learners: Vec<EnrolmentId>,
    pub account: AccountId,
    pub scope: Scope,
}

impl Class {
    /// Nadia, Karim and Hind, enrolled and confirmed on 5 June 2023.
    pub async fn of(scene: &Scene) -> Self {
        let cohort = scene.add_cohort("C-1", Scene::a_cohort_of("EMI")).await;
        let mut learners = Vec::new();
        for name in ["Nadia", "Karim", "Hind"] {
            let person = scene.add_person(Scene::somebody(name)).await;
            learners.push(scene.enrol(person, cohort, Scene::confirmed_on(day("2023-06-05"))).await);
        }
        let mut tx = scene.store.write().await.unwrap();
        facts::refresh(&mut tx, &[cohort]).await.unwrap();
        tx.commit().await.unwrap();
        let scope = Scope::of(vec![Area { operator: Some("EMI".to_owned()), ..Area::default() }]);
        Self { scene: scene.clone(), cohort, learners, account: scene.id(), scope }
    }

    /// An act of the coordinator, now.
    pub fn act(&self) -> Act {
        Act::of(self.account, &self.scene.clock, &self.scene.random)
    }

    /// A learner as known now.
    pub async fn learner(&self, place: usize) -> EnrolmentRow {
        let mut tx = self.scene.store.read().await.unwrap();
        enrolment::find(&mut tx, &Scope::everything(), self.learners[place]).await.unwrap().unwrap()
    }

    /// Learners with the versions they have now.
    pub async fn chosen(&self, places: &[usize]) -> Vec<Chosen> {
        let mut chosen = Vec::new();
        for place in places {
            let row = self.learner(*place).await;
            chosen.push(Chosen { id: row.enrolment_id, version: row.version_id });
        }
        chosen
    }

    /// The current proofs of a learner.
    pub async fn proofs(&self, place: usize) -> Vec<AttestationRow> {
        let mut tx = self.scene.store.read().await.unwrap();
        attestation::of_enrolment(&mut tx, self.learners[place]).await.unwrap()
    }

    /// Data revision and number of journal entries: what a change that did nothing leaves alone.
    pub async fn traces(&self) -> (i64, i64) {
        let mut tx = self.scene.store.read().await.unwrap();
        let revision = facts::revision(&mut tx).await.unwrap();
        (revision, sanad::storage::audit::verify(&mut tx).await.unwrap().unwrap())
    }
}

/// A contract signed on 1 November 2023 and proven that day, pending review.
pub fn a_job() -> NewSituation {
    NewSituation {
        continues: None,
        stated: Attestation {
            situation_no: 0,
            kind: SituationKind::Cdi,
            starts_on: day("2023-11-01"),
            ends_on: None,
            employer: Some("Atlas Logiciel".to_owned()),
            employer_ice: None,
            employer_is_operator: None,
            job_title: Some("Développeuse".to_owned()),
            in_field: Some(true),
            hours_per_week: None,
            intended_weeks: None,
            salary_mad: None,
            region: None,
            evidence: Some(EvidenceType::Contrat),
            attested_on: day("2023-11-01"),
            status: EvidenceStatus::EnAttente,
            source: Some(Source::Operateur),
        },
    }
}

/// Why learners were refused.
pub fn reasons(outcome: &Outcome) -> Vec<&'static str> {
    match outcome {
        Outcome::Done(count) => panic!("{count} learners were changed"),
        Outcome::Refused(refusals) => refusals.iter().map(|refusal| refusal.reason).collect(),
    }
}
