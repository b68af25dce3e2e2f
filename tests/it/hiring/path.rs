//! The whole path, from an opening to the rate it moves.

use sanad::domain::evidence::{EvidenceStatus, EvidenceType};
use sanad::domain::placement::Hire;
use sanad::domain::situation::{SituationKind, Source};
use sanad::operations::Error;
use sanad::operations::hiring::{self, Read};
use sanad::storage::audit;

use super::office::{ATLAS, Office, RIF, coordination, developers, is_missing, open_ended_from, refusal};
use crate::support::{day, on_both_engines};

#[test]
fn a_hire_confirmed_by_the_employer_and_validated_by_the_coordinator_moves_the_rate() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas Numérique SARL").await;
        let opening = office.published(atlas, &developers()).await;
        let hajar = office.learner("ENSIAS", "Hajar", true).await;
        let application = office.refers("ENSIAS", opening, hajar).await.unwrap();
        assert_eq!(office.rate("A_DATE", "2024-01-30").await, (0, 1));

        office.turn_to("2024-01-18");
        let placement = office.confirms(atlas, application, &open_ended_from("2024-01-15")).await.unwrap();
        assert_eq!(office.rate("A_DATE", "2024-01-30").await, (0, 1), "a hire nobody validated counts for nothing");

        office.turn_to("2024-01-20");
        assert_eq!(office.validates("ENSIAS", placement).await.unwrap(), 1);
        assert_eq!(office.rate("A_DATE", "2024-01-30").await, (1, 1));
        assert_eq!(
            office.rate("MINISTERE_A", "2024-06-30").await.0,
            0,
            "the proof of January says nothing of 29 March"
        );

        let [proof] = office.proofs(hajar).await.try_into().unwrap();
        assert_eq!(proof.evidence, Some(EvidenceType::ConfirmEmployeur));
        assert_eq!((proof.source, proof.status), (Some(Source::Employeur), EvidenceStatus::Acceptee));
        assert_eq!((proof.starts_on, proof.attested_on), (day("2024-01-15"), day("2024-01-18")));
        assert_eq!(proof.employer.as_deref(), Some("Atlas Numérique SARL"));
        assert_eq!(proof.employer_ice.as_deref(), Some(ATLAS));
        assert_eq!(proof.employer_is_operator, Some(false));
        assert_eq!(
            office.story(opening).await,
            ["opening.draft", "opening.publish", "application.refer", "placement.confirm", "placement.validate"]
        );
        assert!(audit::verify(&mut office.reader().await).await.unwrap().is_ok());
    });
}

#[test]
fn a_hire_announced_before_its_start_waits_for_it_and_is_true_from_that_day() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas Numérique SARL").await;
        let opening = office.published(atlas, &developers()).await;
        let hajar = office.learner("ENSIAS", "Hajar", true).await;
        let application = office.refers("ENSIAS", opening, hajar).await.unwrap();
        let placement = office.confirms(atlas, application, &open_ended_from("2024-03-01")).await.unwrap();
        office.turn_to("2024-02-29");
        assert_eq!(refusal(office.validates("ENSIAS", placement).await), "not_begun");
        assert!(office.proofs(hajar).await.is_empty());
        office.turn_to("2024-03-01");
        office.validates("ENSIAS", placement).await.unwrap();
        assert_eq!(office.proofs(hajar).await[0].attested_on, day("2024-03-01"));
        assert_eq!(office.rate("A_DATE", "2024-03-01").await, (1, 1));
        assert_eq!(office.rate("A_DATE", "2024-02-29").await, (0, 1));
    });
}

#[test]
fn a_second_hire_of_the_same_learner_is_a_second_situation() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let (atlas, rif) = (office.verified(ATLAS, "Atlas").await, office.verified(RIF, "Rif").await);
        let hajar = office.learner("ENSIAS", "Hajar", true).await;
        for (number, employer) in [(1, atlas), (2, rif)] {
            let opening = office.published(employer, &developers()).await;
            let application = office.refers("ENSIAS", opening, hajar).await.unwrap();
            let placement = office.confirms(employer, application, &open_ended_from("2024-01-08")).await.unwrap();
            assert_eq!(office.validates("ENSIAS", placement).await.unwrap(), number);
        }
        assert_eq!(office.proofs(hajar).await.len(), 2);
    });
}

#[test]
fn the_operator_that_hires_its_own_learner_is_told_apart() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let school = office.verified(ATLAS, "Ensias").await;
        let opening = office.published(school, &developers()).await;
        let hajar = office.learner("ENSIAS", "Hajar", true).await;
        let application = office.refers("ENSIAS", opening, hajar).await.unwrap();
        let placement = office.confirms(school, application, &open_ended_from("2024-01-08")).await.unwrap();
        office.validates("ENSIAS", placement).await.unwrap();
        assert_eq!(office.proofs(hajar).await[0].employer_is_operator, Some(true));
    });
}

#[test]
fn a_hire_said_twice_in_the_same_words_is_one_hire() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let opening = office.published(atlas, &developers()).await;
        let hajar = office.learner("ENSIAS", "Hajar", true).await;
        let application = office.refers("ENSIAS", opening, hajar).await.unwrap();
        let hire = open_ended_from("2024-01-08");
        let first = office.confirms(atlas, application, &hire).await.unwrap();
        assert_eq!(office.confirms(atlas, application, &hire).await.unwrap(), first);
        let other = Hire { kind: SituationKind::Cdd, ..hire };
        assert_eq!(refusal(office.confirms(atlas, application, &other).await), "already_hired");
        assert_eq!(office.story(opening).await.iter().filter(|step| *step == "placement.confirm").count(), 1);
        assert_eq!(office.offered(atlas, opening).await.hired, 1);
    });
}

#[test]
fn a_refused_hire_is_corrected_by_the_employer_and_then_validated_once() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let opening = office.published(atlas, &developers()).await;
        let hajar = office.learner("ENSIAS", "Hajar", true).await;
        let application = office.refers("ENSIAS", opening, hajar).await.unwrap();
        let placement = office.confirms(atlas, application, &open_ended_from("2024-01-08")).await.unwrap();
        assert!(matches!(office.refuses("ENSIAS", placement, " ").await, Err(Error::Invalid(_))));
        office.refuses("ENSIAS", placement, "La date est celle du stage").await.unwrap();
        assert_eq!(office.candidate(application).await.state, "offered");
        assert_eq!(office.offered(atlas, opening).await.hired, 0);
        assert_eq!(refusal(office.validates("ENSIAS", placement).await), "already_decided");

        let corrected = office.confirms(atlas, application, &open_ended_from("2024-01-10")).await.unwrap();
        assert_eq!(corrected, placement);
        assert_eq!(office.hire(placement).await.refusal_reason, None);
        office.validates("ENSIAS", placement).await.unwrap();
        assert_eq!(refusal(office.validates("ENSIAS", placement).await), "already_decided");
        let [proof] = office.proofs(hajar).await.try_into().unwrap();
        assert_eq!(proof.starts_on, day("2024-01-10"));
    });
}

#[test]
fn another_operator_neither_validates_nor_refuses_the_hire() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let opening = office.published(atlas, &developers()).await;
        let hajar = office.learner("ENSIAS", "Hajar", true).await;
        let application = office.refers("ENSIAS", opening, hajar).await.unwrap();
        let placement = office.confirms(atlas, application, &open_ended_from("2024-01-08")).await.unwrap();
        assert!(is_missing(&office.validates("UIR", placement).await));
        assert!(is_missing(&office.refuses("UIR", placement, "non").await));
        assert_eq!(office.hire(placement).await.state, "confirmed");
    });
}

#[test]
fn a_decision_on_a_hire_corrected_meanwhile_is_a_conflict() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let opening = office.published(atlas, &developers()).await;
        let hajar = office.learner("ENSIAS", "Hajar", true).await;
        let application = office.refers("ENSIAS", opening, hajar).await.unwrap();
        let placement = office.confirms(atlas, application, &open_ended_from("2024-01-08")).await.unwrap();
        office.refuses("ENSIAS", placement, "Date à revoir").await.unwrap();
        office.confirms(atlas, application, &open_ended_from("2024-01-10")).await.unwrap();
        let (scope, read) = (coordination("ENSIAS"), Read { id: placement, version: 1 });
        let late = office
            .does(office.coordinator, async |tx, act| hiring::validate_hire(tx, act, &scope, read, None).await)
            .await;
        assert!(matches!(late, Err(Error::Stale { read: 1, current: 3, .. })), "{late:?}");
    });
}

#[test]
fn the_word_of_a_firm_whose_name_changed_waits_until_it_is_verified_again() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let opening = office.published(atlas, &developers()).await;
        let hajar = office.learner("ENSIAS", "Hajar", true).await;
        let application = office.refers("ENSIAS", opening, hajar).await.unwrap();
        let placement = office.confirms(atlas, application, &open_ended_from("2024-01-08")).await.unwrap();
        let renamed = super::office::firm(ATLAS, "Atlas Offshore");
        let read = Read { id: atlas, version: 2 };
        office
            .does(office.atlas_account, async |tx, act| hiring::edit_employer(tx, act, read, renamed).await)
            .await
            .unwrap();
        assert_eq!(refusal(office.validates("ENSIAS", placement).await), "employer_unverified");
    });
}
