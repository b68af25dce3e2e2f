//! Situations, their proofs, and what reviewers make of them.

use sanad::domain::evidence::{EvidenceStatus, EvidenceType, RefusalGround};
use sanad::operations::Error;
use sanad::operations::learners::{Judgement, NewSituation, Outcome, record_situation, review_evidence};

use super::class::{Class, a_job, reasons};
use crate::support::{Scene, day, on_both_engines};

async fn record(class: &Class, places: &[usize], new: NewSituation) -> Result<Outcome, Error> {
    let chosen = class.chosen(places).await;
    let mut tx = class.scene.store.write().await.unwrap();
    let outcome = record_situation(&mut tx, &class.act(), &class.scope, &chosen, new).await;
    tx.commit().await.unwrap();
    outcome
}

#[test]
fn several_learners_are_hired_together_each_under_a_number_of_its_own() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        assert_eq!(record(&class, &[0], a_job()).await.unwrap(), Outcome::Done(1));
        assert_eq!(record(&class, &[0, 1], a_job()).await.unwrap(), Outcome::Done(2));
        let numbers =
            async |place| -> Vec<i64> { class.proofs(place).await.iter().map(|proof| proof.situation_no).collect() };
        assert_eq!(numbers(0).await, [1, 2]);
        assert_eq!(numbers(1).await, [1]);
    });
}

#[test]
fn one_more_proof_must_agree_with_those_before_it() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        assert_eq!(record(&class, &[0], a_job()).await.unwrap(), Outcome::Done(1));
        let mut payslip = NewSituation { continues: Some(1), ..a_job() };
        payslip.stated.evidence = Some(EvidenceType::Bulletin);
        payslip.stated.attested_on = day("2024-03-31");
        let mut other_employer = payslip.clone();
        other_employer.stated.employer = Some("Rif Services".to_owned());
        assert_eq!(reasons(&record(&class, &[0], other_employer).await.unwrap()), ["disagrees"]);
        assert_eq!(record(&class, &[0], payslip.clone()).await.unwrap(), Outcome::Done(1));
        assert_eq!(reasons(&record(&class, &[0], payslip.clone()).await.unwrap()), ["already_proved"]);
        assert_eq!(reasons(&record(&class, &[1], payslip).await.unwrap()), ["no_such_situation"]);
    });
}

#[test]
fn a_proof_dated_outside_its_situation_is_refused() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        for (attested_on, rule) in [("2023-10-31", "before_start"), ("2026-11-01", "future")] {
            let mut early = a_job();
            early.stated.attested_on = day(attested_on);
            let Err(Error::Invalid(faults)) = record(&class, &[0], early).await else { panic!("{attested_on}") };
            assert_eq!((faults[0].field, faults[0].rule), ("attested_on", rule));
        }
    });
}

async fn review(class: &Class, judgement: Judgement) -> Outcome {
    let proof = class.proofs(0).await[0].attestation_id;
    let mut tx = class.scene.store.write().await.unwrap();
    let read = (class.learners[0], proof);
    let outcome = review_evidence(&mut tx, &class.act(), &class.scope, read, judgement).await.unwrap();
    tx.commit().await.unwrap();
    outcome
}

#[test]
fn a_proof_is_accepted_then_refused_and_both_judgements_are_kept() {
    on_both_engines(async |scene: Scene| {
        let class = Class::of(&scene).await;
        assert_eq!(record(&class, &[0], a_job()).await.unwrap(), Outcome::Done(1));
        assert_eq!(review(&class, Judgement::Accepted).await, Outcome::Done(1));
        assert_eq!(class.proofs(0).await[0].status, EvidenceStatus::Acceptee.code());
        assert_eq!(reasons(&review(&class, Judgement::Accepted).await), ["already_reviewed"]);
        assert_eq!(review(&class, Judgement::Refused(RefusalGround::WrongPerson)).await, Outcome::Done(1));
        assert_eq!(class.proofs(0).await[0].status, EvidenceStatus::Refusee.code());
        let mut tx = scene.store.read().await.unwrap();
        let history = sanad::storage::attestation::history(&mut tx, class.learners[0]).await.unwrap();
        assert_eq!(history.len(), 3);
    });
}
