//! Openings: written, published, closed, and seen by whom.

use sanad::domain::application::{DeclineReason, Stage};
use sanad::domain::opening::{CloseReason, OpeningStatus, Terms};
use sanad::operations::Error;
use sanad::operations::hiring::{self, Read};
use sanad::storage::opening::{self, OpeningFilter, Shelf};
use sanad::storage::posting;

use super::office::{ATLAS, Office, RIF, developers, is_missing, open_ended_from, refusal};
use crate::support::{day, on_both_engines};

#[test]
fn an_employer_nobody_verified_writes_drafts_but_publishes_nothing() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.registered(ATLAS, "Atlas").await;
        let draft = office.drafted(atlas, &developers()).await;
        assert_eq!(refusal(office.publish(atlas, draft).await), "employer_unverified");
    });
}

#[test]
fn another_employers_opening_does_not_exist() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let (atlas, rif) = (office.verified(ATLAS, "Atlas").await, office.verified(RIF, "Rif").await);
        let opening = office.published(atlas, &developers()).await;
        assert!(opening::find(&mut office.reader().await, Shelf::Of(rif), opening).await.unwrap().is_none());
        let read = Read { id: opening, version: 2 };
        let edited = office
            .does(office.atlas_account, async |tx, act| hiring::edit_opening(tx, act, rif, read, developers()).await)
            .await;
        assert!(is_missing(&edited));
        let closed = office
            .does(office.atlas_account, async |tx, act| {
                hiring::close_opening(tx, act, rif, read, CloseReason::Cancelled).await
            })
            .await;
        assert!(is_missing(&closed));
        assert_eq!(office.offered(atlas, opening).await.state, "published");
    });
}

#[test]
fn coordinators_see_what_is_published_and_never_a_draft() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let draft = office.drafted(atlas, &developers()).await;
        let published = office.published(atlas, &developers()).await;
        let mut tx = office.reader().await;
        assert!(opening::find(&mut tx, Shelf::Published, draft).await.unwrap().is_none());
        let today = day("2024-01-11");
        let rows = opening::list(&mut tx, Shelf::Published, &OpeningFilter::default(), today, 10).await.unwrap();
        assert_eq!(rows.iter().map(|row| row.opening_id).collect::<Vec<_>>(), [published]);
        let own = opening::list(&mut tx, Shelf::Of(atlas), &OpeningFilter::default(), today, 10).await.unwrap();
        assert_eq!(own.iter().map(|row| row.opening_id).collect::<Vec<_>>(), [published, draft]);
    });
}

#[test]
fn a_list_is_narrowed_by_state_region_and_words_without_accents() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let soon = office.published(atlas, &developers()).await;
        let later = Terms { expires_on: day("2024-06-30"), title: "Analyste".to_owned(), ..developers() };
        let later = office.published(atlas, &later).await;
        let listed = async |filter: OpeningFilter, today: &str| -> Vec<_> {
            let mut tx = office.reader().await;
            let rows = opening::list(&mut tx, Shelf::Published, &filter, day(today), 10).await.unwrap();
            rows.into_iter().map(|row| row.opening_id).collect()
        };
        let status = |status| OpeningFilter { status: Some(status), ..OpeningFilter::default() };
        assert_eq!(listed(status(OpeningStatus::Open), "2024-02-16").await, [later]);
        assert_eq!(listed(status(OpeningStatus::Expired), "2024-02-16").await, [soon]);
        assert_eq!(listed(status(OpeningStatus::Closed), "2024-02-16").await, []);
        let text = |text: &str| OpeningFilter { text: Some(text.to_owned()), ..OpeningFilter::default() };
        assert_eq!(listed(text("DEVELOPPEUR"), "2024-02-16").await, [soon]);
        assert_eq!(listed(text("fes"), "2024-02-16").await, [later, soon]);
        assert_eq!(listed(text("100 %"), "2024-02-16").await, []);
        assert_eq!(listed(OpeningFilter { after: Some(later), ..text("react") }, "2024-02-16").await, [soon]);
    });
}

#[test]
fn an_edit_of_a_version_that_moved_is_a_conflict() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let opening = office.drafted(atlas, &developers()).await;
        let edit = async |version, positions| {
            let terms = Terms { positions, ..developers() };
            let read = Read { id: opening, version };
            let edit = async |tx: &mut _, act: &_| hiring::edit_opening(tx, act, atlas, read, terms).await;
            office.does(office.atlas_account, edit).await
        };
        edit(1, 4).await.unwrap();
        assert!(matches!(edit(1, 5).await, Err(Error::Stale { object: "opening", read: 1, current: 2, .. })));
        assert_eq!(office.offered(atlas, opening).await.positions, 4);
    });
}

#[test]
fn a_posting_yields_the_hires_that_came_of_it_once_it_is_closed() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let counted = async || {
            let counted = posting::closed_by(&mut office.reader().await, office.scene.clock.now()).await.unwrap();
            (counted.hires, counted.postings)
        };
        let close = async |id, reason| {
            let read = Read { id, version: office.offered(atlas, id).await.version };
            let close = async |tx: &mut _, act: &_| hiring::close_opening(tx, act, atlas, read, reason).await;
            office.does(office.atlas_account, close).await.unwrap();
        };
        let (first, second) =
            (office.published(atlas, &developers()).await, office.published(atlas, &developers()).await);
        for (name, is_refused) in [("Hajar", false), ("Nada", false), ("Salma", true)] {
            let learner = office.learner("EMI", name, true).await;
            let application = office.refers("EMI", first, learner).await.unwrap();
            let hire = office.confirms(atlas, application, &open_ended_from("2024-01-08")).await.unwrap();
            if is_refused {
                office.refuses("EMI", hire, "Elle n’a pas pris son poste").await.unwrap();
            }
        }
        assert_eq!(counted().await, (0, 0), "an open posting has yielded nothing yet");
        office.turn_to("2024-02-16");
        close(first, CloseReason::FilledByGraduates).await;
        assert_eq!(counted().await, (2, 1), "two hires of one posting; the one refused came of nothing");
        close(second, CloseReason::Cancelled).await;
        assert_eq!(counted().await, (2, 2));
        let before = office.scene.clock.now() - chrono::TimeDelta::days(1);
        let counted = posting::closed_by(&mut office.reader().await, before).await.unwrap();
        assert_eq!((counted.hires, counted.postings), (0, 0), "as known the day before");
    });
}

#[test]
fn closing_an_opening_answers_everyone_who_still_waits() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let atlas = office.verified(ATLAS, "Atlas").await;
        let opening = office.published(atlas, &developers()).await;
        let (hajar, nada) = (office.learner("EMI", "Hajar", true).await, office.learner("EMI", "Nada", true).await);
        let hired = office.refers("EMI", opening, hajar).await.unwrap();
        let waiting = office.refers("EMI", opening, nada).await.unwrap();
        let close = async |reason| {
            let read = Read { id: opening, version: 2 };
            let close = async |tx: &mut _, act: &_| hiring::close_opening(tx, act, atlas, read, reason).await;
            office.does(office.atlas_account, close).await
        };
        assert_eq!(refusal(close(CloseReason::FilledByGraduates).await), "no_hire");
        office.confirms(atlas, hired, &open_ended_from("2024-01-08")).await.unwrap();
        close(CloseReason::FilledByGraduates).await.unwrap();
        assert_eq!(office.candidate(hired).await.application().unwrap().stage, Stage::Hired);
        let answered = office.candidate(waiting).await.application().unwrap();
        assert_eq!((answered.stage, answered.decline_reason), (Stage::Declined, Some(DeclineReason::OpeningClosed)));
        let read = Read { id: waiting, version: 2 };
        let moved = office
            .does(office.atlas_account, async |tx, act| {
                hiring::move_application(tx, act, atlas, read, Stage::Interview).await
            })
            .await;
        assert_eq!(refusal(moved), "closed");
    });
}
