//! A review session from its opening to signed minutes, in the demonstration.

use sanad::clock::Clock;
use sanad::domain::contract::payment::PaymentState;
use sanad::domain::ids::{AccountId, ReviewId};
use sanad::domain::indicator::Audience;
use sanad::domain::review::{About, Decision, EntryKind, Said};
use sanad::domain::role::Role;
use sanad::domain::scope::{Area, Scope};
use sanad::operations::contracts::{self, Amendment};
use sanad::operations::demo::load::{self, Place};
use sanad::operations::figures::Figures;
use sanad::operations::hiring::Read;
use sanad::operations::reviews::{self, Reviewing, Wanted};
use sanad::operations::setup;
use sanad::operations::{Act, Error};
use sanad::report::edition::method;
use sanad::storage::audit;

use crate::support::{Scene, on_both_engines};

/// The demonstration, as somebody opens it.
struct Ministry {
    scene: Scene,
    figures: Figures,
}

impl Ministry {
    async fn of(mut scene: Scene) -> Self {
        setup::seed(&scene.store, &scene.clock).await.unwrap();
        let place = Place { store: &scene.store, keys: &scene.keys, random: &scene.random, method };
        load::load(place, |_, _| ()).await.unwrap();
        scene.clock = Clock::fixed("2026-11-02T09:00:00Z".parse().unwrap());
        Self { scene, figures: Figures::default() }
    }

    async fn of_title(&self, title: &str) -> Reviewing {
        let everything = Scope::everything();
        let mut tx = self.scene.store.read().await.unwrap();
        let listed = reviews::list(&mut tx, &everything).await.unwrap();
        let id = listed.iter().find(|one| one.row.title == title).unwrap().row.review_id;
        reviews::read(&mut tx, &self.figures, id, (&everything, Audience::Ministry)).await.unwrap()
    }

    async fn says(&self, id: ReviewId, read: i64, by: AccountId, said: &Said) -> Result<(), Error> {
        let act = Act::of(by, &self.scene.clock, &self.scene.random);
        let mut tx = self.scene.store.write().await.unwrap();
        reviews::say(&mut tx, &act, (id, read), (&Scope::everything(), Role::Reviewer), said).await?;
        tx.commit().await.unwrap();
        Ok(())
    }

    async fn the_january_review_is_signed_and_its_tranche_computed_on_the_frozen_figures(&self) {
        let january = self.of_title("Revue de janvier 2024").await;
        assert!(january.session.is_signed());
        let insertion = january.ledger.commitment("INSERTION").unwrap();
        assert_eq!((insertion.measured.value(), insertion.verdict.code()), (Some(719), "met"));
        let proposed = january.proposed.as_ref().unwrap();
        // 40 % for 1 000 of 1 000 enrolled, 40 % for 71.9 % against 70 %, 20 % × 734 / 750 of graduates.
        assert_eq!(proposed.proposal.amount.to_string(), "2489333.33");
        let paid = january.ledger.payments["T1"].state();
        assert_eq!(paid, PaymentState::Paid);
        let missing: Vec<_> = january.checklist.iter().filter(|check| !check.is_done()).map(|one| one.what).collect();
        assert_eq!(missing, Vec::<&str>::new());
    }

    async fn cases_are_those_of_the_report_and_keep_their_decisions(&self) {
        let january = self.of_title("Revue de janvier 2024").await;
        let mut tx = self.scene.store.read().await.unwrap();
        let everything = Scope::everything();
        let asked = Wanted { figure: ("A_DATE", "I2"), state: Some('I'), decision: None };
        let found = reviews::cases(&mut tx, (&january, &everything), asked, (0, 10)).await.unwrap();
        assert_eq!((found.lines.len(), found.total, found.undecided), (10, 528, 526));
        assert!(found.lines.iter().all(|case| case.decision.is_none()), "those to be decided of come first");
        let last = reviews::cases(&mut tx, (&january, &everything), asked, (526, 10)).await.unwrap();
        let decided: Vec<_> = last.lines.iter().filter_map(|case| case.decision).collect();
        assert_eq!(decided, [Decision::Accepted, Decision::Refused]);
        let refused = Wanted { decision: Some(Some(Decision::Refused)), ..asked };
        let refused = reviews::cases(&mut tx, (&january, &everything), refused, (0, 10)).await.unwrap();
        assert_eq!((refused.lines.len(), refused.total, refused.undecided), (1, 1, 0));
        let waiting = Wanted { decision: Some(None), ..asked };
        let waiting = reviews::cases(&mut tx, (&january, &everything), waiting, (0, 10)).await.unwrap();
        assert_eq!(waiting.total, 526);
        let abroad = Scope::of(vec![Area { operator: Some("DEMO_FES".to_owned()), ..Area::default() }]);
        let found = reviews::cases(&mut tx, (&january, &abroad), asked, (0, 10)).await.unwrap();
        assert!(found.lines.iter().all(|case| case.place.is_none()), "no cohort of another operator");
        let hidden = reviews::read(&mut tx, &self.figures, january.row.review_id, (&abroad, Audience::Operator)).await;
        assert!(matches!(hidden, Err(Error::Missing("review"))));
    }

    async fn may_goes_on_and_january_takes_nothing_more(&self) {
        let (january, may) = (self.of_title("Revue de janvier 2024").await, self.of_title("Revue de mai 2024").await);
        let by: AccountId = self.scene.id();
        let said = |kind, text: &str| Said {
            kind,
            about: None,
            subject: None,
            answers: None,
            decision: None,
            due_on: None,
            text: text.to_owned(),
        };
        let minutes = said(EntryKind::Minutes, "Encore.");
        let late = self.says(january.row.review_id, january.session.version(), by, &minutes).await;
        assert!(matches!(late, Err(Error::Refused("review.signed"))), "{late:?}");
        let (id, read) = (may.row.review_id, may.session.version());
        self.says(id, read, by, &minutes).await.unwrap();
        let stale = self.says(id, read, by, &minutes).await;
        assert!(matches!(stale, Err(Error::Stale { .. })), "{stale:?}");
        let undecided = self.says(id, read + 1, by, &said(EntryKind::Signature, "Direction")).await;
        assert!(matches!(undecided, Err(Error::Refused("review.undecided"))), "{undecided:?}");
        let stranger = Said {
            about: Some(About::Case),
            subject: Some(self.scene.id::<uuid::Uuid>().to_string()),
            decision: Some(Decision::Accepted),
            ..said(EntryKind::Decision, "")
        };
        let unknown = self.says(id, read + 1, by, &stranger).await;
        assert!(matches!(unknown, Err(Error::Invalid(_))), "a case is one of the report: {unknown:?}");
        let mut tx = self.scene.store.read().await.unwrap();
        assert!(audit::verify(&mut tx).await.unwrap().is_ok());
    }

    async fn several_commitments_are_decided_together_or_none_is(&self) {
        let may = self.of_title("Revue de mai 2024").await;
        let decided = |code: &str| Said {
            kind: EntryKind::Decision,
            about: Some(About::Commitment),
            subject: Some(code.to_owned()),
            answers: None,
            decision: Some(Decision::Accepted),
            due_on: None,
            text: String::new(),
        };
        let (id, read) = (may.row.review_id, may.session.version());
        let all = async |codes: &[&str]| {
            let act = Act::of(self.scene.id(), &self.scene.clock, &self.scene.random);
            let mut tx = self.scene.store.write().await.unwrap();
            let said: Vec<Said> = codes.iter().map(|code| decided(code)).collect();
            let voice = (&Scope::everything(), Role::Reviewer);
            let done = reviews::say_all(&mut tx, &act, (id, read), voice, &said).await;
            if done.is_ok() {
                tx.commit().await.unwrap();
            }
            done
        };
        assert!(matches!(all(&["DIPLOMES", "NOTHING"]).await, Err(Error::Invalid(_))));
        assert_eq!(self.of_title("Revue de mai 2024").await.session.version(), read, "none was kept");
        all(&["DIPLOMES", "EVENEMENTS", "PARTICIPANTS"]).await.unwrap();
        assert_eq!(self.of_title("Revue de mai 2024").await.session.version(), read + 3);
        let mut tx = self.scene.store.read().await.unwrap();
        let listed = reviews::list(&mut tx, &Scope::everything()).await.unwrap();
        let may = listed.iter().find(|one| one.row.review_id == id).unwrap();
        let (tranche, state) = may.tranche.as_ref().unwrap();
        assert_eq!((may.undecided, tranche.code.as_str(), *state), (3, "T2", PaymentState::Due));
        let sessions = reviews::of_tranche(&mut tx, may.row.contract_id, "T2").await.unwrap();
        assert_eq!(sessions.iter().map(|(row, signed)| (row.review_id, *signed)).collect::<Vec<_>>(), [(id, false)]);
    }

    async fn an_amendment_signed_since_adds_nothing_to_what_a_session_decides(&self) {
        let may = self.of_title("Revue de mai 2024").await;
        let mut terms = may.ledger.history.latest().unwrap().terms.clone();
        let mut added = terms.commitments[0].clone();
        "NOUVEAU".clone_into(&mut added.code);
        added.weight = 5;
        terms.commitments[0].weight -= 5;
        terms.commitments.push(added);
        let signed_on = "2026-11-01".parse().unwrap();
        let (legal_reference, reason) = ("Avenant 2".to_owned(), "Un engagement de plus".to_owned());
        let written = Amendment { signed_on, legal_reference, reason, terms };
        let act = Act::of(self.scene.id(), &self.scene.clock, &self.scene.random);
        let read = Read { id: may.row.contract_id, version: may.ledger.version };
        let mut tx = self.scene.store.write().await.unwrap();
        contracts::amend(&mut tx, &self.figures, &act, (read, &Scope::everything()), written).await.unwrap();
        tx.commit().await.unwrap();

        let by: AccountId = self.scene.id();
        let mut read = may.session.version();
        for one in &may.ledger.commitments {
            let said = Said {
                kind: EntryKind::Decision,
                about: Some(About::Commitment),
                subject: Some(one.code.clone()),
                answers: None,
                decision: Some(Decision::Accepted),
                due_on: None,
                text: String::new(),
            };
            self.says(may.row.review_id, read, by, &said).await.unwrap();
            read += 1;
        }
        let mut tx = self.scene.store.read().await.unwrap();
        let listed = reviews::list(&mut tx, &Scope::everything()).await.unwrap();
        assert_eq!(listed.iter().find(|one| one.row.title == may.row.title).unwrap().undecided, 0);
        drop(tx);
        let signature = Said {
            kind: EntryKind::Signature,
            about: None,
            subject: None,
            answers: None,
            decision: None,
            due_on: None,
            text: "Direction".to_owned(),
        };
        self.says(may.row.review_id, read, by, &signature).await.unwrap();
    }
}

#[test]
fn a_review_rests_on_a_frozen_report_until_its_minutes_are_signed() {
    on_both_engines(async |scene| {
        let ministry = Ministry::of(scene).await;
        ministry.the_january_review_is_signed_and_its_tranche_computed_on_the_frozen_figures().await;
        ministry.cases_are_those_of_the_report_and_keep_their_decisions().await;
        ministry.may_goes_on_and_january_takes_nothing_more().await;
        ministry.several_commitments_are_decided_together_or_none_is().await;
        ministry.an_amendment_signed_since_adds_nothing_to_what_a_session_decides().await;
    });
}
