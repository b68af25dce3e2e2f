//! Graduations, withdrawals and corrections of several learners at once.

use chrono::TimeDelta;
use sanad::domain::exclusion::Intent;
use sanad::domain::scope::{Area, Scope};
use sanad::operations::Error;
use sanad::operations::learners::{Outcome, correct_enrolment, graduate, withdraw};

use super::class::{Class, reasons};
use crate::support::{day, on_both_engines};

#[test]
fn everyone_chosen_graduates_in_one_transaction_that_the_figures_and_the_journal_follow() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        let before = class.traces().await;
        let chosen = class.chosen(&[0, 1]).await;
        let mut tx = scene.store.write().await.unwrap();
        let done = graduate(&mut tx, &class.act(), &class.scope, &chosen, day("2023-09-29")).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(done, Outcome::Done(2));
        assert_eq!(class.learner(0).await.graduated_on, Some(day("2023-09-29")));
        assert_eq!(class.learner(2).await.graduated_on, None);
        let after = class.traces().await;
        assert_eq!(after.0, before.0 + 1, "one data revision");
        assert_eq!(after.1, before.1 + 3, "an entry for each learner, one for the cohort");
    });
}

#[test]
fn one_who_cannot_graduate_keeps_everyone_from_it_and_is_named() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        let mut tx = scene.store.write().await.unwrap();
        let leaver = class.chosen(&[1]).await;
        let left = (day("2023-07-01"), "A trouvé un emploi");
        let done = withdraw(&mut tx, &class.act(), &class.scope, &leaver, left).await.unwrap();
        assert_eq!(done, Outcome::Done(1));
        tx.commit().await.unwrap();

        let before = class.traces().await;
        let mut tx = scene.store.write().await.unwrap();
        let chosen = class.chosen(&[0, 1, 2]).await;
        let outcome = graduate(&mut tx, &class.act(), &class.scope, &chosen, day("2023-09-29")).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(reasons(&outcome), ["already_withdrawn"]);
        assert_eq!(class.traces().await, before);
        assert_eq!(class.learner(0).await.graduated_on, None);
    });
}

#[test]
fn a_version_that_moved_is_refused_as_stale() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        let read = class.chosen(&[0]).await;
        scene.clock.advance(TimeDelta::minutes(1));
        for (attempt, date) in [(1, "2023-09-29"), (2, "2023-10-06")] {
            let mut tx = scene.store.write().await.unwrap();
            let outcome = graduate(&mut tx, &class.act(), &class.scope, &read, day(date)).await.unwrap();
            tx.commit().await.unwrap();
            match attempt {
                1 => assert_eq!(outcome, Outcome::Done(1)),
                _ => assert_eq!(reasons(&outcome), ["stale"]),
            }
        }
        assert_eq!(class.learner(0).await.graduated_on, Some(day("2023-09-29")));
    });
}

#[test]
fn a_learner_of_another_operator_does_not_exist() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        let other = Scope::of(vec![Area { operator: Some("UIR".to_owned()), ..Area::default() }]);
        let chosen = class.chosen(&[0]).await;
        let mut tx = scene.store.write().await.unwrap();
        let outcome = graduate(&mut tx, &class.act(), &other, &chosen, day("2023-09-29")).await;
        assert!(matches!(outcome, Err(Error::Missing("enrolment"))), "{outcome:?}");
    });
}

#[test]
fn nobody_graduates_tomorrow() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        let chosen = class.chosen(&[0]).await;
        let mut tx = scene.store.write().await.unwrap();
        let outcome = graduate(&mut tx, &class.act(), &class.scope, &chosen, day("2026-11-01")).await;
        let Err(Error::Invalid(faults)) = outcome else { panic!("{outcome:?}") };
        assert_eq!((faults[0].field, faults[0].rule), ("graduated_on", "future"));
    });
}

#[test]
fn the_intent_of_entry_changes_only_as_a_slip_told_in_writing() {
    on_both_engines(async |scene| {
        let class = Class::of(&scene).await;
        let chosen = class.chosen(&[0]).await[0];
        let mut known = class.learner(0).await.enrolment().unwrap();
        known.intent = Some(Intent::Etudes);
        for (slip, is_accepted) in [("", false), ("Saisi d’après une autre fiche", true)] {
            let mut tx = scene.store.write().await.unwrap();
            let corrected = (known.clone(), slip);
            let outcome = correct_enrolment(&mut tx, &class.act(), &class.scope, chosen, corrected).await;
            assert_eq!(outcome.is_ok(), is_accepted, "{outcome:?}");
            if is_accepted {
                tx.commit().await.unwrap();
            }
        }
        assert_eq!(class.learner(0).await.intent.as_deref(), Some("ETUDES"));
    });
}
