//! Frozen reports: sealed once, decided of by several hands, the same whenever the facts are read again.

use std::sync::Arc;

use rocket::http::Status;
use sanad::domain::edition::{EditionState, Step};
use sanad::domain::ids::{AccountId, EditionId, EnrolmentId};
use sanad::domain::indicator::{Audience, Dimension, shipped};
use sanad::domain::scope::{Area, Scope};
use sanad::i18n::Lang;
use sanad::operations::editions::{self, Asked, Decision, Draft, Outcome, Verification};
use sanad::operations::insertion::TARGET;
use sanad::operations::learners::{Chosen, record_situation};
use sanad::operations::publications::Part;
use sanad::operations::{Act, Error};
use sanad::report::source::Source;
use sanad::storage::edition::{self, Standing};
use sanad::storage::port::Sql;
use sanad::storage::{audit, enrolment, setting};

use crate::coordination::class::a_job;
use crate::hiring::office::{Office, coordination};
use crate::hiring::visitors::{Front, Visitor};
use crate::support::{day, on_both_engines};

/// An office that freezes what a few hands decide of.
struct Chancery {
    office: Office,
    author: AccountId,
    second: AccountId,
    third: AccountId,
}

impl Chancery {
    fn of(office: Office) -> Self {
        office.turn_to("2024-07-01");
        let [author, second, third] = [office.scene.id(), office.scene.id(), office.scene.id()];
        Self { office, author, second, third }
    }

    fn draft(&self, audience: Audience) -> Draft {
        let profile = |code| Arc::new(shipped::find(code).unwrap().clone());
        let asked = Asked {
            as_of: day("2024-06-30"),
            known_at: self.office.scene.clock.now(),
            audience,
            by: vec![Dimension::Region],
            part: Part::default(),
            profiles: vec![profile("A_DATE"), profile("MINISTERE_A")],
        };
        Draft { title: "Revue de juin 2024".to_owned(), asked, method: Vec::new(), supersedes: None }
    }

    fn act(&self, account: AccountId) -> Act {
        self.office.act(account)
    }

    async fn freezes(&self, draft: &Draft) -> EditionId {
        let (act, keys) = (self.act(self.author), &self.office.scene.keys);
        let (store, figures, scope) = (&self.office.scene.store, &self.office.figures, Scope::everything());
        match editions::freeze(store, figures, (&act, &scope, keys), draft).await.unwrap() {
            Outcome::Frozen(id) => id,
            Outcome::Reveals(preview) => panic!("{:?}", preview.verdict),
        }
    }

    async fn decides(&self, id: EditionId, by: AccountId, step: Step, reason: &str) -> Result<Decision, Error> {
        let read = i64::try_from(self.standing(id).await.steps.len()).unwrap();
        let (store, figures) = (&self.office.scene.store, &self.office.figures);
        editions::decide(store, figures, &self.act(by), (id, read), (step, reason)).await
    }

    async fn standing(&self, id: EditionId) -> Standing {
        edition::find(&mut self.office.reader().await, id).await.unwrap().unwrap()
    }

    async fn verifies(&self, id: EditionId) -> Verification {
        editions::verify(&mut self.office.reader().await, id).await.unwrap()
    }

    async fn spoils(&self, sql: &'static str, id: EditionId) {
        let mut tx = self.office.tx().await;
        tx.run(Sql::of(sql, "").bind(id)).await.unwrap();
        tx.commit().await.unwrap();
    }
}

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Error>) -> &'static str {
    match outcome {
        Err(Error::Refused(reason)) => reason,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_edition_is_what_the_facts_gave_then_whatever_is_learnt_since() {
    on_both_engines(async |scene| {
        let chancery = Chancery::of(Office::of(scene));
        let hajar = chancery.office.learner("ENSIAS", "Hajar", true).await;
        chancery.office.turn_to("2024-07-02");
        let draft = chancery.draft(Audience::Ministry);
        let id = chancery.freezes(&draft).await;
        assert_eq!(chancery.freezes(&draft).await, id, "the same content is the same edition");
        assert!(chancery.verifies(id).await.is_identical());

        // A job told the next day: the edition stays what it was.
        chancery.office.turn_to("2024-07-03");
        chancery.employed("ENSIAS", hajar).await;
        assert!(chancery.verifies(id).await.is_identical(), "what was learnt since is another edition's");

        // A graduation moved behind everybody's back is found, case by case.
        let sql = "UPDATE enrolment_version SET graduated_on = NULL WHERE $1 IS NOT NULL";
        chancery.spoils(sql, id).await;
        let found = chancery.verifies(id).await;
        assert!(found.seal_holds && found.chain_holds && !found.figures_hold, "{found:?}");
        assert_eq!((found.differing, found.differences[0].enrolment), (2, hajar), "under both definitions");
        assert_eq!((found.differences[0].sealed, found.differences[0].found), (Some('U'), Some('-')));
        assert!(audit::verify(&mut chancery.office.reader().await).await.unwrap().is_ok());
    });
}

#[test]
fn one_flipped_letter_breaks_the_seal_and_nothing_is_decided_of_a_broken_edition() {
    on_both_engines(async |scene| {
        let chancery = Chancery::of(Office::of(scene));
        chancery.office.learner("ENSIAS", "Hajar", true).await;
        for sql in [
            "UPDATE edition SET document = REPLACE(document, '\"inserted\":', '\"insertad\":') WHERE edition_id = $1",
            "UPDATE edition SET chain_seq = chain_seq + 1 WHERE edition_id = $1",
        ] {
            let mut draft = chancery.draft(Audience::Ministry);
            draft.title = sql.chars().take(60).collect();
            let id = chancery.freezes(&draft).await;
            chancery.spoils(sql, id).await;
            assert!(!chancery.verifies(id).await.seal_holds, "{sql}");
            let decided = chancery.decides(id, chancery.second, Step::Review, "").await;
            assert_eq!(refusal(decided), "edition.broken");
        }
        let mut draft = chancery.draft(Audience::Ministry);
        draft.title = "Les cas".to_owned();
        let id = chancery.freezes(&draft).await;
        chancery
            .spoils(
                "UPDATE edition SET cases = REPLACE(cases, '\"states\":\"', '\"states\":\"I') WHERE edition_id = $1",
                id,
            )
            .await;
        assert!(!chancery.verifies(id).await.is_identical(), "the cases are sealed too");
    });
}

#[test]
fn three_people_make_an_edition_and_a_later_one_replaces_it() {
    on_both_engines(async |scene| {
        let chancery = Chancery::of(Office::of(scene));
        chancery.office.learner("ENSIAS", "Hajar", true).await;
        let (author, second, third) = (chancery.author, chancery.second, chancery.third);
        let id = chancery.freezes(&chancery.draft(Audience::Ministry)).await;
        assert_eq!(refusal(chancery.decides(id, author, Step::Review, "").await), "edition.author");
        assert_eq!(refusal(chancery.decides(id, second, Step::Approve, "").await), "edition.order");
        assert!(matches!(chancery.decides(id, second, Step::Review, "").await, Ok(Decision::Taken)));
        assert_eq!(refusal(chancery.decides(id, second, Step::Approve, "").await), "edition.same_hands");
        assert_eq!(refusal(chancery.decides(id, author, Step::Approve, "").await), "edition.author");
        assert!(matches!(chancery.decides(id, third, Step::Approve, "").await, Ok(Decision::Taken)));
        assert_eq!(chancery.standing(id).await.state, EditionState::Approved);
        assert!(matches!(chancery.decides(id, third, Step::Withdraw, " ").await, Err(Error::Invalid(_))));

        let later =
            Draft { title: "Revue corrigée".to_owned(), supersedes: Some(id), ..chancery.draft(Audience::Ministry) };
        let next = chancery.freezes(&later).await;
        chancery.decides(next, second, Step::Review, "").await.unwrap();
        let unsaid = chancery.decides(next, third, Step::Approve, "").await;
        assert!(matches!(unsaid, Err(Error::Invalid(_))), "an edition is replaced for a reason: {unsaid:?}");
        chancery.decides(next, third, Step::Approve, "Deux doublons retirés").await.unwrap();
        let replaced = chancery.standing(id).await;
        assert_eq!(replaced.state, EditionState::Superseded);
        let last = replaced.steps.last().unwrap();
        assert_eq!((last.reason.as_deref(), last.replaced_by), (Some("Deux doublons retirés"), Some(next.0)));
        assert!(audit::verify(&mut chancery.office.reader().await).await.unwrap().is_ok());
    });
}

#[test]
fn a_mandate_over_a_part_of_the_country_freezes_nothing() {
    on_both_engines(async |scene| {
        let chancery = Chancery::of(Office::of(scene));
        let scope = Scope::of(vec![Area { operator: Some("EMI".to_owned()), ..Area::default() }]);
        let act = chancery.act(chancery.author);
        let (store, keys) = (&chancery.office.scene.store, &chancery.office.scene.keys);
        let draft = chancery.draft(Audience::Ministry);
        let done = editions::freeze(store, &chancery.office.figures, (&act, &scope, keys), &draft).await;
        assert_eq!(refusal(done), "edition.scope");
        let none = Draft { title: String::new(), ..draft };
        let done = editions::freeze(store, &chancery.office.figures, (&act, &Scope::everything(), keys), &none).await;
        assert!(matches!(done, Err(Error::Invalid(_))));
    });
}

impl Chancery {
    /// One total for the public, of all operators or of one.
    fn total(&self, title: &str, operator: &[&str]) -> Draft {
        let mut draft = self.draft(Audience::Public);
        title.clone_into(&mut draft.title);
        draft.asked.by.clear();
        draft.asked.profiles.truncate(1);
        draft.asked.part.operator = operator.iter().map(|code| (*code).to_owned()).collect();
        draft
    }

    /// Twenty-four graduates of one operator, half of them employed, and three of another, one of them employed.
    async fn graduates(&self) {
        for (rank, letter) in ('a'..='x').enumerate() {
            let id = self.office.learner("ENSIAS", &format!("Sal{letter}ma"), true).await;
            if rank % 2 == 0 {
                self.employed("ENSIAS", id).await;
            }
        }
        for (rank, name) in ["Rim", "Aya", "Nour"].into_iter().enumerate() {
            let id = self.office.learner("EMI", name, true).await;
            if rank == 0 {
                self.employed("EMI", id).await;
            }
        }
        self.office.turn_to("2024-07-02");
    }

    async fn employed(&self, operator: &str, id: EnrolmentId) {
        let scope = coordination(operator);
        let version = enrolment::find(&mut self.office.reader().await, &scope, id).await.unwrap().unwrap();
        let chosen = Chosen { id, version: version.version_id };
        let record = async |tx: &mut _, act: &_| record_situation(tx, act, &scope, &[chosen], a_job()).await;
        let _ = self.office.does(self.office.coordinator, record).await.unwrap();
    }

    async fn count(&self, sql: &'static str) -> i64 {
        self.office.reader().await.value(Sql::of(sql, "")).await.unwrap().unwrap()
    }

    async fn published(&self) -> (i64, i64, i64) {
        (
            self.count("SELECT COUNT(*) FROM publication").await,
            self.count("SELECT publications FROM publication_register").await,
            self.count("SELECT COUNT(*) FROM audit WHERE action = 'publication.publish'").await,
        )
    }
}

#[test]
fn a_public_edition_that_would_betray_a_few_people_beside_another_is_refused_with_the_reason() {
    on_both_engines(async |scene| {
        let chancery = Chancery::of(Office::of(scene));
        chancery.graduates().await;
        // Frozen while nothing is public: neither reveals anything alone.
        let whole = chancery.freezes(&chancery.total("Tous les opérateurs", &[])).await;
        let part = chancery.freezes(&chancery.total("Un opérateur", &["ENSIAS"])).await;
        for id in [whole, part] {
            chancery.decides(id, chancery.second, Step::Review, "").await.unwrap();
        }
        assert!(matches!(chancery.decides(whole, chancery.third, Step::Approve, "").await, Ok(Decision::Taken)));
        let before = chancery.published().await;
        let preview = match chancery.decides(part, chancery.third, Step::Approve, "").await {
            Ok(Decision::Reveals(preview)) => preview,
            other => panic!("the three of the other operator are the difference: {other:?}"),
        };
        let reveal = &preview.verdict.reveals[0];
        assert_eq!((reveal.kind, reveal.people), ("difference", Some(3)), "{reveal:?}");
        let named: Vec<&str> = reveal.with.iter().chain([&reveal.figure]).map(|one| one.title.as_str()).collect();
        assert!(named.contains(&"Tous les opérateurs") && named.contains(&"Un opérateur"), "{named:?}");
        assert_eq!(chancery.standing(part).await.state, EditionState::Reviewed);
        assert_eq!(chancery.published().await, before, "nothing of it is public");
        assert_eq!(chancery.count("SELECT COUNT(*) FROM audit WHERE action = 'publication.refuse'").await, 1);

        // Asked for now, it is not even frozen.
        let (act, keys) = (chancery.act(chancery.author), &chancery.office.scene.keys);
        let again = chancery.total("Un opérateur, encore", &["ENSIAS"]);
        let (store, scope) = (&chancery.office.scene.store, Scope::everything());
        let outcome = editions::freeze(store, &chancery.office.figures, (&act, &scope, keys), &again).await.unwrap();
        assert!(matches!(outcome, Outcome::Reveals(_)), "{outcome:?}");
    });
}

#[test]
fn an_approval_takes_its_step_and_makes_its_figures_public_together_or_does_neither() {
    on_both_engines(async |scene| {
        let chancery = Chancery::of(Office::of(scene));
        chancery.graduates().await;
        let (second, third, fourth) = (chancery.second, chancery.third, chancery.office.scene.id());
        let first = chancery.freezes(&chancery.total("Juin", &[])).await;
        chancery.decides(first, second, Step::Review, "").await.unwrap();
        let (store, figures) = (&chancery.office.scene.store, &chancery.office.figures);
        let approves = async |by: AccountId| {
            editions::decide(store, figures, &chancery.act(by), (first, 1), (Step::Approve, "")).await
        };
        // Two people at once: one of them approved, the other read what is no longer.
        let (one, other) = rocket::tokio::join!(approves(third), approves(fourth));
        let taken = [&one, &other].into_iter().filter(|done| matches!(done, Ok(Decision::Taken))).count();
        let stale = [&one, &other].into_iter().filter(|done| matches!(done, Err(Error::Stale { .. }))).count();
        assert_eq!((taken, stale), (1, 1), "{one:?} {other:?}");
        assert_eq!((chancery.published().await, chancery.standing(first).await.steps.len()), ((1, 1, 1), 2));
        let late = approves(fourth).await;
        assert!(matches!(late, Err(Error::Stale { .. })), "{late:?}");
        assert_eq!(chancery.published().await, (1, 1, 1), "a stale approval leaves nothing behind");

        // What replaces it needs a reason: without one it is neither approved nor public.
        chancery.office.turn_to("2024-07-03");
        let later = Draft { supersedes: Some(first), ..chancery.total("Juin, corrigé", &[]) };
        let next = chancery.freezes(&later).await;
        chancery.decides(next, second, Step::Review, "").await.unwrap();
        let unsaid = chancery.decides(next, third, Step::Approve, "").await;
        assert!(matches!(unsaid, Err(Error::Invalid(_))), "{unsaid:?}");
        assert_eq!((chancery.published().await, chancery.standing(next).await.steps.len()), ((1, 1, 1), 1));
        chancery.decides(next, third, Step::Approve, "Deux doublons retirés").await.unwrap();
        assert_eq!((chancery.published().await, chancery.standing(next).await.steps.len()), ((2, 2, 2), 2));
        assert!(audit::verify(&mut chancery.office.reader().await).await.unwrap().is_ok());
    });
}

#[test]
fn an_edition_draws_the_target_that_it_was_sealed_with_and_an_older_one_draws_none() {
    on_both_engines(async |scene| {
        let chancery = Chancery::of(Office::of(scene));
        chancery.office.learner("ENSIAS", "Hajar", true).await;
        let agree = async |tenths: &str| {
            let mut tx = chancery.office.tx().await;
            setting::put(&mut tx, TARGET, tenths).await.unwrap();
            tx.commit().await.unwrap();
        };
        let draws = async |id: EditionId| {
            let standing = chancery.standing(id).await;
            let mut tx = chancery.office.reader().await;
            let source = Source::read(&mut tx, standing, true, Lang::Fr).await.unwrap();
            let dossier = serde_json::to_value(source.dossier("/verify").unwrap()).unwrap();
            (dossier["target"]["at"].as_u64(), dossier.to_string())
        };
        let older = chancery.freezes(&chancery.draft(Audience::Ministry)).await;
        agree("700").await;
        let sealed = chancery.freezes(&chancery.draft(Audience::Ministry)).await;
        assert_ne!(older, sealed, "what is sealed is another document");
        let before = draws(sealed).await;
        assert_eq!((draws(older).await.0, before.0), (None, Some(700)));
        agree("800").await;
        assert_eq!(draws(sealed).await, before, "whatever is agreed since");
        assert_eq!(draws(older).await.0, None);
        for id in [older, sealed] {
            assert!(chancery.verifies(id).await.is_identical());
        }
    });
}

async fn freezes(front: &Front, by: &Visitor, audience: &str) -> String {
    let fields = [("title", "Revue de juin"), ("audience", audience), ("profile", "A_DATE"), ("as_of", "2024-01-11")];
    let done = front.sends(by, "/editions", &fields).await;
    assert_eq!(done.status, Status::SeeOther, "{done:?}");
    done.location
}

#[test]
fn an_edition_exists_for_those_who_decide_until_it_is_approved_then_for_whom_it_is_meant() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        front.office.learner("ENSIAS", "Hajar", true).await;
        let (author, second, third) =
            (front.reviewer().await, front.administrator().await, front.administrator().await);
        let coordinator = front.coordinator("ENSIAS").await;
        let refused = front.sends(&author, "/editions", &[("title", ""), ("profile", "A_DATE")]).await;
        assert!(refused.status == Status::UnprocessableEntity && refused.says("#f-title"), "{refused:?}");

        let at = freezes(&front, &author, "ministry").await;
        let stranger = Front::stranger();
        let status = async |who: &Visitor, path: &str| front.opens(who, &format!("{at}{path}")).await.status;
        for path in ["", "/document.json", "/table.csv", "/table.xlsx", "/cases.json", "/verification"] {
            assert_eq!(status(&author, path).await, Status::Ok, "{path}");
            let overseers = ["/cases.json", "/verification"].contains(&path);
            let (outside, inside) =
                if overseers { (Status::SeeOther, Status::Forbidden) } else { (Status::NotFound, Status::NotFound) };
            assert_eq!(status(&stranger, path).await, outside, "{path}");
            assert_eq!(status(&coordinator, path).await, inside, "{path}");
        }
        assert!(front.opens(&author, &format!("{at}/verification")).await.says("Identique"));
        let step = async |who: &Visitor, step: &str, version: &str| {
            front.sends(who, &format!("{at}/steps"), &[("step", step), ("version", version), ("reason", "Lu")]).await
        };
        let own = front.opens(&author, &at).await;
        assert!(own.says("une autre personne doit en décider") && !own.says("value=\"review\""), "{own:?}");
        assert!(front.opens(&second, &at).await.says("value=\"review\""));
        let partial = front.reviewer_of("EMI").await;
        assert_eq!(step(&partial, "review", "0").await.status, Status::NotFound, "it counts more than their mandate");
        assert_eq!(step(&second, "review", "0").await.status, Status::SeeOther);
        let twice = front.opens(&second, &at).await;
        assert!(twice.says("une troisième personne doit l’approuver") && !twice.says("value=\"approve\""), "{twice:?}");
        assert_eq!(step(&third, "approve", "0").await.status, Status::Conflict, "it moved since it was read");
        assert_eq!(step(&third, "approve", "1").await.status, Status::SeeOther);
        assert_eq!(status(&stranger, "").await, Status::NotFound, "it is the ministry's");
        assert_eq!(status(&coordinator, "").await, Status::NotFound);

        // The public one, of enough people to be shown.
        for letter in 'a'..='x' {
            front.office.learner("ENSIAS", &format!("Sal{letter}ma"), true).await;
        }
        let public = freezes(&front, &author, "public").await;
        for (who, step, version) in [(&second, "review", "0"), (&third, "approve", "1")] {
            let fields = [("step", step), ("version", version), ("reason", "")];
            let done = front.sends(who, &format!("{public}/steps"), &fields).await;
            assert_eq!(done.status, Status::SeeOther, "{done:?}");
        }
        let page = front.opens(&stranger, &public).await;
        assert!(page.status == Status::Ok && page.says("Approuvée") && !page.says("Administratrice"), "{page:?}");
        assert_eq!(front.opens(&coordinator, &format!("{public}/cases.json")).await.status, Status::Forbidden);
        let list = front.opens(&stranger, "/editions").await;
        assert!(list.says(&public) && !list.says(&at), "{list:?}");

        let document = front.opens(&stranger, &format!("{public}/document.json")).await.body;
        let found = front.uploads(&stranger, "/verify", "edition", &document).await;
        assert!(found.says("intacte"), "{found:?}");
        let empty = front.uploads(&stranger, "/verify", "edition", "").await;
        assert!(empty.status == Status::UnprocessableEntity && empty.says("#f-file"), "{empty:?}");
        let altered = front.uploads(&stranger, "/verify", "edition", &document.replace("2024", "2025")).await;
        assert!(altered.says("Aucune édition connue"), "{altered:?}");
    });
}
