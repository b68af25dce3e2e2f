//! Graduates put forward, and what the employer makes of them.

use sanad::domain::application::{DeclineReason, Stage};
use sanad::domain::ids::ApplicationId;
use sanad::domain::opening::Terms;
use sanad::operations::hiring::{self, Read};
use sanad::operations::{Error, Result};
use sanad::storage::application::{self, Desk};

use super::office::{ATLAS, Office, RIF, coordination, developers, is_missing, open_ended_from, refusal};
use crate::support::{day, on_both_engines};

async fn moves(
    office: &Office,
    employer: sanad::domain::ids::EmployerId,
    id: ApplicationId,
    stage: Stage,
) -> Result<()> {
    let read = Read { id, version: office.candidate(id).await.version };
    let step = async |tx: &mut _, act: &_| hiring::move_application(tx, act, employer, read, stage).await;
    office.does(office.atlas_account, step).await
}

#[test]
fn a_coordinator_refers_its_own_graduates_once_and_the_employers_days_start() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let opening = office.published(atlas, &developers()).await;
        let meryem = office.learner("ENSIAS", "Meryem", true).await;
        assert!(is_missing(&office.refers("UIR", opening, meryem).await));
        let application = office.refers("ENSIAS", opening, meryem).await.unwrap();
        assert_eq!(office.candidate(application).await.reply_by, day("2024-01-21"));
        assert_eq!(refusal(office.refers("ENSIAS", opening, meryem).await), "already_referred");
        let training = office.learner("ENSIAS", "Amine", false).await;
        assert_eq!(refusal(office.refers("ENSIAS", opening, training).await), "not_graduate");
        office.turn_to("2024-02-16");
        let nada = office.learner("ENSIAS", "Nada", true).await;
        assert_eq!(refusal(office.refers("ENSIAS", opening, nada).await), "last_day");
    });
}

#[test]
fn a_draft_takes_no_candidate() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let draft = office.drafted(atlas, &developers()).await;
        let meryem = office.learner("ENSIAS", "Meryem", true).await;
        assert!(is_missing(&office.refers("ENSIAS", draft, meryem).await));
    });
}

#[test]
fn a_filled_opening_takes_neither_a_candidate_nor_a_hire() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let opening = office.published(atlas, &Terms { positions: 1, ..developers() }).await;
        let mut applications = Vec::new();
        for name in ["Meryem", "Nada"] {
            let learner = office.learner("ENSIAS", name, true).await;
            applications.push(office.refers("ENSIAS", opening, learner).await.unwrap());
        }
        let hire = open_ended_from("2024-01-08");
        office.confirms(atlas, applications[0], &hire).await.unwrap();
        assert_eq!(refusal(office.confirms(atlas, applications[1], &hire).await), "full");
        let ilyas = office.learner("ENSIAS", "Ilyas", true).await;
        assert_eq!(refusal(office.refers("ENSIAS", opening, ilyas).await), "full");
    });
}

#[test]
fn two_hires_at_once_for_the_last_position_make_one_hire() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let opening = office.published(atlas, &Terms { positions: 1, ..developers() }).await;
        let mut applications = Vec::new();
        for name in ["Meryem", "Nada"] {
            let learner = office.learner("ENSIAS", name, true).await;
            applications.push(office.refers("ENSIAS", opening, learner).await.unwrap());
        }
        let hire = open_ended_from("2024-01-08");
        let (one, two) = rocket::tokio::join!(
            office.confirms(atlas, applications[0], &hire),
            office.confirms(atlas, applications[1], &hire),
        );
        assert_eq!([one.is_ok(), two.is_ok()].iter().filter(|done| **done).count(), 1, "{one:?} {two:?}");
        assert_eq!(office.offered(atlas, opening).await.hired, 1);
    });
}

#[test]
fn an_employer_sees_only_the_people_of_its_applications() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let (atlas, rif) = (office.verified(ATLAS, "Atlas").await, office.verified(RIF, "Rif").await);
        let opening = office.published(atlas, &developers()).await;
        let meryem = office.learner("ENSIAS", "Meryem", true).await;
        let id = office.refers("ENSIAS", opening, meryem).await.unwrap();
        let mut tx = office.reader().await;
        assert!(application::find(&mut tx, Desk::Employer(rif), id).await.unwrap().is_none());
        assert!(application::of_opening(&mut tx, Desk::Employer(rif), opening).await.unwrap().is_empty());
        let uir = coordination("UIR");
        assert!(application::of_opening(&mut tx, Desk::Coordination(&uir), opening).await.unwrap().is_empty());
        drop(tx);
        assert!(is_missing(&moves(&office, rif, id, Stage::Interview).await));
        assert!(is_missing(&office.confirms(rif, id, &open_ended_from("2024-01-08")).await));
    });
}

#[test]
fn a_candidate_moves_among_the_stages_and_back_from_a_refusal() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let opening = office.published(atlas, &developers()).await;
        let meryem = office.learner("ENSIAS", "Meryem", true).await;
        let id = office.refers("ENSIAS", opening, meryem).await.unwrap();
        assert_eq!(office.offered(atlas, opening).await.unanswered, 1);
        moves(&office, atlas, id, Stage::Shortlisted).await.unwrap();
        assert_eq!(office.offered(atlas, opening).await.unanswered, 0);
        assert_eq!(refusal(moves(&office, atlas, id, Stage::Hired).await), "not_a_stage");
        let decline = async |version, reason| {
            let read = Read { id, version };
            let decline = async |tx: &mut _, act: &_| hiring::decline_application(tx, act, atlas, read, reason).await;
            office.does(office.atlas_account, decline).await
        };
        assert!(matches!(decline(1, DeclineReason::Profile).await, Err(Error::Stale { read: 1, current: 2, .. })));
        assert_eq!(refusal(decline(2, DeclineReason::OpeningClosed).await), "not_a_reason");
        decline(2, DeclineReason::Profile).await.unwrap();
        assert_eq!(refusal(office.confirms(atlas, id, &open_ended_from("2024-01-08")).await), "already_declined");
        moves(&office, atlas, id, Stage::Interview).await.unwrap();
        assert_eq!(office.candidate(id).await.application().unwrap().decline_reason, None);
        assert_eq!(office.story(opening).await[3..], ["application.move", "application.decline", "application.move"]);
    });
}
