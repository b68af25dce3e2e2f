//! Two clocks on every fact: what was known at an instant is still read after a correction, and nothing outside a
//! scope exists.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sanad::domain::enrolment::Enrolment;
use sanad::domain::ids::{CohortId, EnrolmentId, PersonId};
use sanad::domain::region::Region;
use sanad::domain::scope::{Area, Scope};
use sanad::storage::enrolment::EnrolmentVersion;
use sanad::storage::port::Sql;
use sanad::storage::{Error, cohort, enrolment, person};

use crate::support::{Scene, day, on_both_engines};

/// One learner of one cohort, graduated on 29 September as known on the first day.
async fn a_graduate(scene: &Scene) -> (CohortId, PersonId, EnrolmentId, Enrolment) {
    let cohort = scene.add_cohort("C-1", Scene::a_cohort_of("EMI")).await;
    let person = scene.add_person(Scene::somebody("Nadia")).await;
    let known = Scene::confirmed_on(day("2023-06-05")).graduate(day("2023-09-29"), None).unwrap();
    let id = scene.enrol(person, cohort, known.clone()).await;
    (cohort, person, id, known)
}

/// The graduation date of an enrolment as known at an instant.
async fn graduated_as_known_at(scene: &Scene, id: EnrolmentId, at: DateTime<Utc>) -> Option<NaiveDate> {
    let known = Sql::of(
        "SELECT graduated_on FROM enrolment_version
         WHERE enrolment_id = $1 AND recorded_at <= $2 AND (superseded_at IS NULL OR superseded_at > $2)",
        "",
    );
    let mut tx = scene.store.read().await.unwrap();
    tx.value::<Option<NaiveDate>>(known.bind(id).bind(at)).await.unwrap().flatten()
}

#[test]
fn a_correction_supersedes_and_what_was_known_before_it_can_still_be_read() {
    on_both_engines(async |scene| {
        let (cohort_id, person_id, id, known) = a_graduate(&scene).await;
        let first = scene.clock.now();
        scene.clock.advance(TimeDelta::days(30));
        let corrected = scene.clock.now();

        let mut tx = scene.store.write().await.unwrap();
        enrolment::supersede(&mut tx, &[id], corrected, None).await.unwrap();
        let version = EnrolmentVersion {
            version_id: scene.id(),
            enrolment_id: id,
            cohort_id,
            person_id,
            enrolment: Enrolment { graduated_on: Some(day("2023-10-06")), ..known },
            recorded_at: None,
        };
        enrolment::append(&mut tx, [version], &scene.provenance()).await.unwrap();
        tx.commit().await.unwrap();

        let before = first - TimeDelta::microseconds(1);
        let eve = corrected - TimeDelta::microseconds(1);
        assert_eq!(graduated_as_known_at(&scene, id, before).await, None);
        assert_eq!(graduated_as_known_at(&scene, id, first).await, Some(day("2023-09-29")));
        assert_eq!(graduated_as_known_at(&scene, id, eve).await, Some(day("2023-09-29")));
        assert_eq!(graduated_as_known_at(&scene, id, corrected).await, Some(day("2023-10-06")));
    });
}

#[test]
fn a_thing_has_one_current_version() {
    on_both_engines(async |scene| {
        let (cohort_id, person_id, id, known) = a_graduate(&scene).await;
        let mut tx = scene.store.write().await.unwrap();
        let version = EnrolmentVersion {
            version_id: scene.id(),
            enrolment_id: id,
            cohort_id,
            person_id,
            enrolment: known,
            recorded_at: None,
        };
        let second = enrolment::append(&mut tx, [version], &scene.provenance()).await;
        assert!(matches!(second, Err(Error::Duplicate(_))), "{second:?}");
    });
}

#[test]
fn superseding_what_is_no_longer_current_is_stale() {
    on_both_engines(async |scene| {
        let (_, _, id, _) = a_graduate(&scene).await;
        let mut tx = scene.store.write().await.unwrap();
        enrolment::supersede(&mut tx, &[id], scene.clock.now(), None).await.unwrap();
        let again = enrolment::supersede(&mut tx, &[id], scene.clock.now(), None).await;
        assert!(matches!(again, Err(Error::Stale { expected: 1, found: 0, .. })), "{again:?}");
    });
}

#[test]
fn nothing_outside_the_scope_exists() {
    on_both_engines(async |scene| {
        let (_, person_id, id, _) = a_graduate(&scene).await;
        let region = |number| Region::from_number(number);
        let area = |programme: &str, operator: &str, region| Area {
            programme: Some(programme.to_owned()),
            operator: Some(operator.to_owned()),
            region,
        };
        let own = Scope::of(vec![area("JOBINTECH", "EMI", region(4))]);
        let one_of_two = Scope::of(vec![area("SKILLS4ALL", "EMI", None), area("JOBINTECH", "EMI", None)]);
        let others = [
            Scope::default(),
            Scope::of(vec![area("JOBINTECH", "UIR", region(4))]),
            Scope::of(vec![area("SKILLS4ALL", "EMI", region(4))]),
            Scope::of(vec![area("JOBINTECH", "EMI", region(6))]),
        ];
        let mut tx = scene.store.read().await.unwrap();
        for scope in [Scope::everything(), own, one_of_two] {
            assert!(cohort::find(&mut tx, &scope, "C-1").await.unwrap().is_some(), "{scope:?}");
            assert_eq!(cohort::list(&mut tx, &scope).await.unwrap().len(), 1, "{scope:?}");
            assert!(enrolment::find(&mut tx, &scope, id).await.unwrap().is_some(), "{scope:?}");
            assert!(person::find(&mut tx, &scope, person_id).await.unwrap().is_some(), "{scope:?}");
        }
        for scope in others {
            assert!(cohort::find(&mut tx, &scope, "C-1").await.unwrap().is_none(), "{scope:?}");
            assert!(cohort::list(&mut tx, &scope).await.unwrap().is_empty(), "{scope:?}");
            assert!(enrolment::find(&mut tx, &scope, id).await.unwrap().is_none(), "{scope:?}");
            assert!(person::find(&mut tx, &scope, person_id).await.unwrap().is_none(), "{scope:?}");
        }
    });
}
