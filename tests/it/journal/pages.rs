//! The journal's pages over two operators' houses: what is found, what an auditor may not know, what a reading leaves.

use rocket::http::{Method, Status};
use sanad::domain::role::Role;

use crate::access::house::{Answer, House};
use crate::support::on_both_engines;

impl House {
    async fn reads(&self, role: Role, address: &str) -> Answer {
        self.opens(self.who(role), address).await
    }
}

#[test]
fn opening_a_record_is_an_entry_once_a_day_and_the_record_shows_it() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let record = format!("/learners/{}", house.ours.learner);
        let found = format!("/journal.csv?action=learner.read&object={}", house.ours.learner);
        for _ in 0..2 {
            assert!(house.reads(Role::Coordinator, &record).await.says("Fiche ouverte"));
        }
        let file = house.reads(Role::Auditor, &found).await;
        assert_eq!(file.body.matches("learner.read").count(), 1, "{}", file.body);
        let theirs = format!("/learners/{}", house.theirs.learner);
        assert_eq!(house.reads(Role::Coordinator, &theirs).await.status, Status::NotFound);
        let none = format!("/journal.csv?action=learner.read&object={}", house.theirs.learner);
        assert!(!house.reads(Role::Auditor, &none).await.says("learner.read"), "nothing was read");
    });
}

#[test]
fn a_cin_read_in_clear_is_found_by_person_actor_nature_and_day() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let reveal = format!("/learners/{}/cin", house.ours.learner);
        let silent = house.asks(Some(house.who(Role::Coordinator)), (Method::Post, &reveal, "reason=+")).await;
        assert_eq!(silent.status, Status::UnprocessableEntity, "no reason");
        house.asks(Some(house.who(Role::Coordinator)), (Method::Post, &reveal, "reason=Declaration+CNSS")).await;
        let record = format!("/learners/{}", house.ours.learner);
        house.reads(Role::Coordinator, &record).await;
        let today = house.office.scene.clock.today();
        let account = house.who(Role::Coordinator).account;
        for query in [
            format!("object={}", house.ours.learner),
            format!("actor={account}&nature=reading"),
            "actor=coordinator@demo&action=learner".to_owned(),
            format!("from={today}&until={today}&nature=reading"),
        ] {
            let page = house.reads(Role::Auditor, &format!("/journal?{query}")).await;
            assert!(page.says("Fiche ouverte"), "{query}: {page:?}");
        }
        for query in ["until=2023-01-01", "actor=personne", "nature=export", "person=nowhere/nobody"] {
            let page = house.reads(Role::Auditor, &format!("/journal?{query}")).await;
            assert!(page.says("Aucune écriture ne correspond"), "{query}: {page:?}");
        }
        let wrong = house.reads(Role::Auditor, "/journal?from=hier").await;
        assert_eq!(wrong.status, Status::UnprocessableEntity);
    });
}

#[test]
fn a_file_of_the_journal_is_the_view_and_leaves_an_entry() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let all = house.reads(Role::Auditor, "/journal.csv").await;
        let entries = all.body.lines().count() - 1;
        assert!(entries > 10, "{entries}");
        assert!(!all.body.lines().any(|line| line.starts_with(['=', '+', '@'])));
        let again = house.reads(Role::Auditor, "/journal.csv?nature=export").await;
        assert!(again.says("journal.export"), "{again:?}");
        assert_eq!(house.reads(Role::Auditor, "/journal.csv").await.body.lines().count() - 1, entries + 2);
        while house.reads(Role::Auditor, "/journal.csv").await.body.lines().count() < 70 {}
        let first = house.reads(Role::Administrator, "/journal").await;
        let next =
            first.body.split("href=\"").find_map(|rest| rest.split('"').next().filter(|href| href.contains("before=")));
        let next = next.unwrap_or_else(|| panic!("more than a page: {first:?}")).replace("&amp;", "&");
        let second = house.reads(Role::Administrator, &next).await;
        assert!(second.says("Écriture") && !second.says("rel=\"next\""), "{second:?}");
    });
}

#[test]
fn an_act_is_found_by_its_reason_and_by_the_kind_of_thing_and_the_file_holds_no_more() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let version = house.chosen(house.ours.learner).await.rsplit('.').next().unwrap().to_owned();
        let form =
            format!("enrolled_on=2023-06-05&confirmed_on=2023-06-06&reason=Saisie+erron%C3%A9e&version={version}");
        let address = format!("/learners/{}/correction", house.ours.learner);
        let sent = house.sends(house.who(Role::Coordinator), &address, &form).await;
        assert_eq!(sent.status, Status::SeeOther, "{sent:?}");
        // Of the enrolment and of its cohort, or of the enrolment alone.
        for (query, acts) in [
            ("reason=ERRON%C3%89E", 2),
            ("reason=saisie&kind=enrolment", 1),
            ("kind=enrolment&action=enrolment.correct", 1),
        ] {
            let page = house.reads(Role::Auditor, &format!("/journal?{query}")).await;
            assert!(page.says("Inscription corrigée") && page.says("Saisie erronée"), "{query}: {page:?}");
            let file = house.reads(Role::Auditor, &format!("/journal.csv?{query}")).await;
            assert_eq!(file.body.lines().count(), 1 + acts, "a heading and these acts: {}", file.body);
        }
        for query in ["reason=erron%C3%A9e&kind=mission", "reason=enrolled_on", "kind=nothing"] {
            let page = house.reads(Role::Auditor, &format!("/journal?{query}")).await;
            assert!(page.says("Aucune écriture ne correspond"), "{query}: {page:?}");
        }
    });
}

#[test]
fn an_access_review_is_narrowed_to_a_role_or_an_account_and_leaves_as_it_is_shown() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let auditors = house.reads(Role::Auditor, "/journal/rights?role=auditor").await;
        assert!(auditors.says("auditor@demo.sanad.invalid") && !auditors.says("coordinator@demo.sanad.invalid"));
        let file = house.reads(Role::Auditor, "/journal/rights.csv?role=auditor").await;
        assert!(file.body.lines().skip(1).count() == 2 && file.says("system"), "with who gave it: {}", file.body);
        let one = house.reads(Role::Administrator, "/journal/rights.csv?account=learner@demo").await;
        assert_eq!(one.body.lines().count(), 2, "{}", one.body);
        let hidden = house.reads(Role::Auditor, "/journal/rights?account=learner@demo").await;
        assert!(hidden.says("Personne ne correspond"), "a learner is not found by an address: {hidden:?}");
        let wrong = house.reads(Role::Auditor, "/journal/rights?role=pirate").await;
        assert_eq!(wrong.status, Status::UnprocessableEntity);
    });
}

#[test]
fn an_auditor_reads_no_learner_s_name_where_the_administration_does() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let learner = house.who(Role::Learner).account.to_string();
        for address in ["/journal/rights.csv", "/journal/rights"] {
            let auditor = house.reads(Role::Auditor, address).await;
            assert!(auditor.says(&learner) && auditor.says("auditor@demo.sanad.invalid"), "{auditor:?}");
            assert!(!auditor.says("learner@demo.sanad.invalid"), "{auditor:?}");
            assert!(house.reads(Role::Administrator, address).await.says("learner@demo.sanad.invalid"));
        }
        let before = house.reads(Role::Auditor, "/journal/rights?on=2020-01-01").await;
        assert!(before.says("Aucun rôle"), "{before:?}");
        let named = house.reads(Role::Auditor, "/journal?actor=learner@demo").await;
        assert!(named.says("Aucune écriture"), "a learner's account is not found by its address: {named:?}");
    });
}

#[test]
fn whoever_inspects_signs_where_the_chain_stands_and_verifies_it() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let auditor = house.who(Role::Auditor);
        assert!(house.opens(auditor, "/journal/checkpoints").await.says("Aucun point de contrôle"));
        assert_eq!(house.sends(auditor, "/journal/checkpoints", "").await.status, Status::SeeOther);
        let file = house.opens(auditor, "/journal/checkpoints.csv").await;
        assert!(file.says("sanad-journal/1 "), "{file:?}");
        let verified = house.sends(auditor, "/journal/verification", "").await;
        assert!(verified.says("chacune suit la précédente"), "{verified:?}");
        let tampering = sanad::storage::port::Sql::of("UPDATE audit SET actor = 'visitor' WHERE seq = 3", "");
        let mut tx = house.office.tx().await;
        tx.run_one("audit", tampering).await.unwrap();
        tx.commit().await.unwrap();
        let broken = house.sends(auditor, "/journal/verification", "").await;
        assert!(broken.says("Rompu à l’écriture 3") && broken.says("modifiée"), "{broken:?}");
    });
}
