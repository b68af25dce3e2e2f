//! The ministry before its browser: a contract written, signed, measured, paid by two people.

use rocket::http::Status;
use sanad::storage::audit;

use super::{enter_terms, priced};
use crate::hiring::office::Office;
use crate::hiring::visitors::{Answer, Front, Visitor};
use crate::support::on_both_engines;

const CONTRACT: [(&str, &str); 9] = [
    ("code", "CP-2024"),
    ("kind", "programme"),
    ("title_fr", "Contrat-programme"),
    ("parties", "Ministère\nMNC"),
    ("legal_reference", "Convention n° 1"),
    ("signed_on", "1/6/2023"),
    ("starts_on", "1/6/2023"),
    ("ends_on", "31/12/2026"),
    ("operators", "ENSIAS"),
];
const COMMITMENT: [(&str, &str); 8] = [
    ("code", "DIPL"),
    ("lever", "talents"),
    ("label_fr", "Lauréats"),
    ("measure", "graduated"),
    ("weight", "100"),
    ("targets[0].year", "2023"),
    ("targets[0].value", "2"),
    ("quantity", "activities"),
];
const TRANCHE: [(&str, &str); 9] = [
    ("code", "T1"),
    ("label_fr", "Première tranche"),
    ("as_of", "31/12/2023"),
    ("due_on", "31/1/2024"),
    ("amount", "1 000,01"),
    ("conditions[0].commitment", "DIPL"),
    ("conditions[0].threshold", "2"),
    ("conditions[0].share", "100"),
    ("conditions[0].rule", "proportional"),
];

async fn sends(front: &Front, by: &Visitor, path: &str, version: &str, fields: &[(&str, &str)]) -> Answer {
    front.sends(by, path, &[fields, &[("version", version)]].concat()).await
}

/// A contract of ENSIAS signed with one commitment and one tranche; gives its address.
async fn signed(front: &Front, by: &Visitor) -> String {
    let drafted = front.sends(by, "/contracts", &CONTRACT).await;
    assert_eq!(drafted.status, Status::SeeOther, "{drafted:?}");
    let here = drafted.location;
    let standard = [TRANCHE.as_slice(), &[("conditions[0].standard", "point")]].concat();
    let done = sends(front, by, &format!("{here}/commitments"), "1", &COMMITMENT).await;
    assert_eq!(done.status, Status::SeeOther, "{done:?}");
    let done = sends(front, by, &format!("{here}/tranches"), "2", &standard).await;
    assert_eq!(done.status, Status::SeeOther, "{done:?}");
    assert_eq!(sends(front, by, &format!("{here}/signature"), "3", &[]).await.status, Status::SeeOther);
    here
}

async fn acts(front: &Front, by: &Visitor, here: &str, (version, act, reason): (&str, &str, &str)) -> Answer {
    let fields = [("act", act), ("on", "11/1/2024"), ("reason", reason)];
    sends(front, by, &format!("{here}/tranches/T1/acts"), version, &fields).await
}

#[test]
fn a_contract_is_walked_from_its_list_to_a_tranche_that_two_people_pay() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        front.office.learner("ENSIAS", "Hajar", true).await;
        let (reviewer, second) = (front.reviewer().await, front.reviewer().await);
        let here = signed(&front, &reviewer).await;

        let list = front.opens(&reviewer, "/contracts").await;
        assert!(list.says("Contrat-programme") && list.says("En vigueur"), "{list:?}");
        let page = front.opens(&reviewer, &format!("{here}?as_of=2023-12-31")).await;
        assert!(page.says("Lauréats") && page.says("Première tranche") && !page.says("/edit\""), "{page:?}");
        let commitment = front.opens(&reviewer, &format!("{here}/commitments/DIPL?as_of=2023-12-31")).await;
        assert!(commitment.says("1 condition de paiement en dépend"), "{commitment:?}");
        let tranche = front.opens(&reviewer, &format!("{here}/tranches/T1")).await;
        // One graduate of two: half of 1 000.01 is 500.005, the even centime.
        assert!(tranche.says("500,00"), "{tranche:?}");
        assert!(tranche.says("Il en manque") || tranche.says("Il manque"), "{tranche:?}");

        for (version, act) in [("0", "compute"), ("1", "call"), ("2", "approve")] {
            assert_eq!(acts(&front, &reviewer, &here, (version, act, "")).await.status, Status::SeeOther);
        }
        let own = front.opens(&reviewer, &format!("{here}/tranches/T1")).await;
        assert!(own.says("une autre personne doit enregistrer") && !own.says("value=\"pay\""), "{own:?}");
        assert!(front.opens(&second, &format!("{here}/tranches/T1")).await.says("value=\"pay\""));
        let alone = acts(&front, &reviewer, &here, ("3", "pay", "OV 12")).await;
        assert_eq!(alone.status, Status::Conflict, "whoever approved does not pay");
        let silent = acts(&front, &second, &here, ("3", "pay", "")).await;
        assert!(silent.status == Status::UnprocessableEntity && silent.says("#f-reason"), "{silent:?}");
        assert_eq!(acts(&front, &second, &here, ("2", "pay", "OV 12")).await.status, Status::Conflict, "stale");
        assert_eq!(acts(&front, &second, &here, ("3", "pay", "OV 12")).await.status, Status::SeeOther);
        assert!(front.opens(&reviewer, "/contracts").await.says("500,00"));
        assert!(audit::verify(&mut front.office.reader().await).await.unwrap().is_ok());
    });
}

#[test]
fn a_form_that_breaks_a_rule_comes_back_with_what_was_typed() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        front.office.learner("ENSIAS", "Hajar", true).await;
        let reviewer = front.reviewer().await;
        let mut wrong = CONTRACT.to_vec();
        wrong.retain(|(name, _)| *name != "parties");
        wrong.push(("parties", "Ministère seul"));
        let refused = front.sends(&reviewer, "/contracts", &wrong).await;
        assert_eq!(refused.status, Status::UnprocessableEntity);
        assert!(refused.says("#f-parties") && refused.says("Ministère seul"), "{refused:?}");

        let here = front.sends(&reviewer, "/contracts", &CONTRACT).await.location;
        assert_eq!(
            sends(&front, &reviewer, &format!("{here}/signature"), "1", &[]).await.status,
            Status::Conflict,
            "it commits to nothing yet"
        );
        sends(&front, &reviewer, &format!("{here}/commitments"), "1", &COMMITMENT).await;
        let mut short = TRANCHE.to_vec();
        short.retain(|(name, _)| *name != "conditions[0].share");
        short.extend([("conditions[0].share", "99,99"), ("conditions[0].standard", "point")]);
        let refused = sends(&front, &reviewer, &format!("{here}/tranches"), "2", &short).await;
        assert_eq!(refused.status, Status::UnprocessableEntity);
        assert!(refused.says("#f-conditions") && refused.says("99,99"), "{refused:?}");
        let removed = sends(&front, &reviewer, &format!("{here}/commitments/DIPL/removal"), "2", &[]).await;
        assert_eq!(removed.status, Status::SeeOther, "{removed:?}");
    });
}

#[test]
fn an_amendment_restates_what_it_changes_and_the_page_tells_both() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        front.office.learner("ENSIAS", "Hajar", true).await;
        let reviewer = front.reviewer().await;
        let here = signed(&front, &reviewer).await;
        assert_eq!(front.opens(&reviewer, &format!("{here}/edit")).await.status, Status::Conflict, "nobody amends it");
        let begun = sends(&front, &reviewer, &format!("{here}/amendment"), "4", &[]).await;
        assert_eq!((begun.status, begun.location), (Status::SeeOther, format!("{here}/amendment")));
        let said = [("signed_on", "1/9/2023"), ("legal_reference", "Avenant 1"), ("reason", "Comité de suivi")];
        let nothing = sends(&front, &reviewer, &format!("{here}/amendment/signature"), "5", &said).await;
        assert!(nothing.status == Status::UnprocessableEntity && nothing.says("ne change rien"), "{nothing:?}");

        let mut parties = CONTRACT.to_vec();
        parties.retain(|(name, _)| !["parties", "signed_on"].contains(name));
        parties.push(("parties", "Ministère\nMNC\nRégion"));
        let done = sends(&front, &reviewer, &format!("{here}/edit"), "5", &parties).await;
        assert_eq!(done.status, Status::SeeOther, "{done:?}");
        let mut raised = COMMITMENT.to_vec();
        raised.retain(|(name, _)| *name != "targets[0].value");
        raised.push(("targets[0].value", "5"));
        let done = sends(&front, &reviewer, &format!("{here}/commitments/DIPL/edit"), "6", &raised).await;
        assert_eq!((done.status, done.location), (Status::SeeOther, format!("{here}/amendment")));
        let writing = front.opens(&reviewer, &format!("{here}/amendment")).await;
        assert!(writing.says("Ministère – MNC – Région") && writing.says("2 parties du contrat"), "{writing:?}");
        assert!(!front.opens(&reviewer, &here).await.says("Région"), "not in force yet");

        let done = sends(&front, &reviewer, &format!("{here}/amendment/signature"), "7", &said).await;
        assert_eq!(done.status, Status::SeeOther, "{done:?}");
        let page = front.opens(&reviewer, &here).await;
        assert!(page.says("1 avenant au contrat") && page.says("Comité de suivi") && page.says("Région"), "{page:?}");
        let administrator = front.administrator().await;
        let read = front.opens(&administrator, &here).await;
        assert!(read.status == Status::Ok && !read.says("/amendment\""), "the administration reads");
        assert_eq!(front.opens(&administrator, "/contracts/new").await.status, Status::Forbidden);
    });
}

#[test]
fn a_part_written_meanwhile_is_shown_beside_what_was_sent() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        front.office.learner("ENSIAS", "Hajar", true).await;
        let reviewer = front.reviewer().await;
        let here = front.sends(&reviewer, "/contracts", &CONTRACT).await.location;
        sends(&front, &reviewer, &format!("{here}/commitments"), "1", &COMMITMENT).await;
        let mut late = CONTRACT.to_vec();
        late.retain(|(name, _)| *name != "title_fr");
        late.push(("title_fr", "Contrat renommé"));
        let stale = sends(&front, &reviewer, &format!("{here}/edit"), "1", &late).await;
        assert_eq!(stale.status, Status::Conflict);
        assert!(stale.says("Contrat renommé") && stale.says("Contrat-programme"), "{stale:?}");
        assert!(stale.says("name=\"version\" value=\"2\"") && stale.says("Intitulé en français"), "{stale:?}");
        let mut targets = COMMITMENT.to_vec();
        targets.retain(|(name, _)| *name != "targets[0].value");
        targets.push(("targets[0].value", "7"));
        let stale = sends(&front, &reviewer, &format!("{here}/commitments/DIPL/edit"), "1", &targets).await;
        assert!(stale.says("7 · 2023") && stale.says("2 · 2023"), "{stale:?}");
    });
}

#[test]
fn a_learner_of_a_unit_price_contract_is_named_to_its_operator_alone() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        front.office.learner("ENSIAS", "Hajar", true).await;
        let id = enter_terms(&front.office.scene, ("MP-1", priced("ENSIAS")), true).await.unwrap();
        let here = format!("/contracts/{id}/enrolments");
        let (reviewer, own) = (front.reviewer().await, front.coordinator("ENSIAS").await);
        let named = front.opens(&own, &here).await;
        // 1 000.01 at 45/35/20: 450.0045 + 350.0035 + 200.002, the centime left to the first; she began and graduated.
        assert!(named.says("Alami") && named.says("800,01"), "{named:?}");
        let listed = front.opens(&own, "/contracts/earned").await;
        assert!(listed.says(&here) && listed.says("800,01"), "{listed:?}");
        let read = front.opens(&reviewer, &here).await;
        assert!(read.status == Status::Ok && !read.says("Alami"), "{read:?}");
        let file = front.opens(&own, &format!("{here}.csv")).await;
        assert!(file.says("Alami") && file.says("800.01"), "{file:?}");
        let other = front.coordinator("UIR").await;
        assert_eq!(front.opens(&other, &here).await.status, Status::NotFound);
        assert!(audit::verify(&mut front.office.reader().await).await.unwrap().is_ok());
    });
}
