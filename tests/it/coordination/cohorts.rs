//! Cohorts opened and corrected, and what they show of their learners.

use sanad::domain::cohort::Cohort;
use sanad::domain::day::Day;
use sanad::domain::evidence::EvidenceStatus;
use sanad::domain::indicator::horizon::Horizon;
use sanad::domain::indicator::{Definitions, Profile, shipped};
use sanad::domain::situation::SituationKind;
use sanad::operations::Error;
use sanad::operations::cohorts::{Found, Readings, create_cohort, edit_cohort};
use sanad::operations::learners::{graduate, record_situation};
use sanad::storage::{cohort, facts};

use super::class::{Class, a_job};
use crate::support::{Scene, day, instant, on_both_engines};

#[test]
fn a_cohort_opens_within_the_scope_under_a_new_code() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        let mut tx = scene.store.write().await.unwrap();
        let (act, scope) = (class.act(), &class.scope);
        let own = ("C-9", Scene::a_cohort_of("EMI"));
        create_cohort(&mut tx, &act, scope, own.clone()).await.unwrap();
        let faults = |outcome: Result<_, Error>| match outcome {
            Err(Error::Invalid(faults)) => faults.iter().map(|fault| (fault.field, fault.rule)).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        let mut elsewhere = Scene::a_cohort_of("EMI");
        elsewhere.operator_code = "UIR".to_owned();
        let unknown = create_cohort(&mut tx, &act, scope, ("C-10", elsewhere)).await;
        assert_eq!(faults(unknown), [("operator", "unknown")]);
        let slashed = create_cohort(&mut tx, &act, scope, ("C/11", Scene::a_cohort_of("EMI"))).await;
        assert_eq!(faults(slashed), [("cohort_code", "address")]);
        assert_eq!(faults(create_cohort(&mut tx, &act, scope, own).await), [("cohort_code", "taken")]);
    });
}

#[test]
fn an_edit_of_a_version_that_moved_changes_nothing() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        let mut tx = scene.store.write().await.unwrap();
        let read = cohort::version(&mut tx, class.cohort).await.unwrap().unwrap();
        let later = |ends_on: &str| Cohort { ends_on: day(ends_on), ..Scene::a_cohort_of("EMI") };
        let act = class.act();
        assert!(edit_cohort(&mut tx, &act, &class.scope, ("C-1", read), later("2023-10-06")).await.unwrap());
        assert!(!edit_cohort(&mut tx, &act, &class.scope, ("C-1", read), later("2023-12-01")).await.unwrap());
        tx.commit().await.unwrap();
        let mut tx = scene.store.read().await.unwrap();
        let known = cohort::find(&mut tx, &class.scope, "C-1").await.unwrap().unwrap();
        assert_eq!(known.ends_on, day("2023-10-06"));
    });
}

#[test]
fn a_declared_job_is_told_from_a_proven_one_and_from_nothing_known() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        let act = class.act();
        let mut tx = scene.store.write().await.unwrap();
        let everyone = class.chosen(&[0, 1, 2]).await;
        let _ = graduate(&mut tx, &act, &class.scope, &everyone, day("2023-09-29")).await.unwrap();
        tx.commit().await.unwrap();
        let [proven, declared] = [(0, EvidenceStatus::Acceptee), (1, EvidenceStatus::EnAttente)];
        for (place, status) in [proven, declared] {
            let mut job = a_job();
            job.stated.attested_on = day("2024-03-29");
            job.stated.status = status;
            let chosen = class.chosen(&[place]).await;
            let mut tx = scene.store.write().await.unwrap();
            let _ = record_situation(&mut tx, &act, &class.scope, &chosen, job).await.unwrap();
            tx.commit().await.unwrap();
        }
        let mut tx = scene.store.read().await.unwrap();
        let known =
            facts::current(&mut tx, &[class.cohort], &mut sanad::domain::indicator::Names::default()).await.unwrap();
        let read = |definitions: &Definitions, as_of: &str| {
            let readings = Readings::in_force(definitions, day(as_of)).unwrap();
            readings.at_six_months(&known[0].1, Day::from(day(as_of)))
        };
        let found = read(&Definitions::shipped(), "2024-06-30");
        let kind = Some(SituationKind::Cdi);
        assert_eq!(found[&class.learners[0]], Found::Employed { kind });
        assert_eq!(found[&class.learners[1]], Found::Declared { kind });
        assert_eq!(found[&class.learners[2]], Found::Unknown);
        let early = Found::NotYet { on: day("2024-04-28") };
        assert_eq!(read(&Definitions::shipped(), "2024-02-01")[&class.learners[0]], early);

        // A second version, in force from June, waits a year.
        let shipped = shipped::find("MINISTERE_A").unwrap().clone();
        let later = Profile { version: 2, valid_from: day("2024-06-01"), horizon: Horizon::Months(12), ..shipped };
        let two = Definitions::with([(later, instant("2024-05-01T09:00:00Z"))]);
        assert_eq!(read(&two, "2024-02-01")[&class.learners[0]], early);
        assert_eq!(read(&two, "2024-06-30")[&class.learners[0]], Found::NotYet { on: day("2024-10-29") });
    });
}
