//! A definition that changes: drafted by one administrator, seen by the ministry, activated by another.

use rocket::http::Status;
use sanad::operations::figures::Figures;
use sanad::storage::{account, audit};

use crate::hiring::office::Office;
use crate::hiring::visitors::{Answer, Front, Visitor};
use crate::support::on_both_engines;

/// STRICT with a larger smallest denominator, and what the test changes.
async fn drafts(front: &Front, by: &Visitor, changes: &[(&str, &str)]) -> Answer {
    let mut fields = vec![
        ("from", "STRICT@1"),
        ("reason", "Décision du comité"),
        ("starts_on", "1/3/2024"),
        ("horizon", "months"),
        ("horizon_n", "6"),
        ("lag_days", "30"),
        ("headline", "floor"),
        ("floor", "E2"),
        ("min_n", "50"),
        ("reasons", "DECES"),
        ("kinds", "CDI"),
        ("kinds", "CDD"),
        ("operator_hires", "yes"),
        ("indicators[0].id", "Q2s"),
        ("indicators[0].base", "graduates"),
        ("indicators[0].event", "point"),
    ];
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    front.sends(by, "/definitions/versions", &fields).await
}

/// Everybody signs in with a password: the administration is then as many people as hold its mandate.
async fn everybody_signs_in(front: &Front) {
    let mut tx = front.office.tx().await;
    for row in account::list(&mut tx).await.unwrap() {
        account::set_password(&mut tx, row.account_id, "kept").await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn activates(front: &Front, by: &Visitor, version: &str, changes: &[(&str, &str)]) -> Answer {
    let fields = [&[("version", "1")], changes].concat();
    front.sends(by, &format!("{version}/activation"), &fields).await
}

#[test]
fn a_version_changes_figures_from_its_first_day_once_somebody_else_activates_it() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        front.office.learner("ENSIAS", "Hajar", true).await;
        let (author, other) = (front.administrator().await, front.administrator().await);
        let (reviewer, replica) = (front.reviewer().await, Figures::default());
        everybody_signs_in(&front).await;
        let read = async |as_of: &str| {
            let definitions = replica.definitions(&mut front.office.reader().await).await.unwrap();
            let in_force = definitions.in_force(as_of.parse().unwrap(), None);
            in_force.iter().find(|one| one.code == "STRICT").map(|one| (one.version, one.min_n)).unwrap()
        };
        assert_eq!(read("2025-01-01").await, (1, 20));

        let drafted = drafts(&front, &author, &[]).await;
        assert_eq!(drafted.status, Status::SeeOther, "{drafted:?}");
        let version = drafted.location.clone();
        assert_eq!(read("2025-01-01").await, (1, 20), "a draft changes no figure");
        let seen = front.opens(&reviewer, &version).await;
        assert!(seen.says("Simulation au") && seen.says("50") && !seen.says("/activation"), "{seen:?}");
        assert!(front.opens(&reviewer, "/definitions/versions").await.says("Un projet attend"));

        assert_eq!(activates(&front, &author, &version, &[("starts_on", "1/3/2024")]).await.status, Status::Conflict);
        let past = activates(&front, &other, &version, &[("starts_on", "1/3/2020")]).await;
        assert!(past.status == Status::UnprocessableEntity && past.says("#f-starts_on"), "{past:?}");
        let said = activates(&front, &other, &version, &[("starts_on", "2/6/2023")]).await;
        assert!(said.status == Status::UnprocessableEntity && said.says("#f-retroactive"), "{said:?}");
        let done = activates(&front, &other, &version, &[("starts_on", "1/3/2024")]).await;
        assert_eq!(done.status, Status::SeeOther, "{done:?}");
        assert_eq!(
            (read("2024-02-29").await, read("2024-03-01").await),
            ((1, 20), (2, 50)),
            "at once on every replica"
        );
        let again = activates(&front, &other, &version, &[("starts_on", "1/3/2024")]).await;
        assert_eq!(again.status, Status::Conflict, "it was read before it was activated");

        let rows = front.opens(&reviewer, "/api/v1/indicators?profile=STRICT&as_of=2024-03-01").await;
        assert!(rows.says("\"profile_version\":2"), "{rows:?}");
        let rows = front.opens(&reviewer, "/api/v1/indicators?profile=STRICT&as_of=2024-02-29").await;
        assert!(rows.says("\"profile_version\":1"), "{rows:?}");
        let method = front.opens(&Front::stranger(), "/method/STRICT/2").await;
        assert!(method.says("50 personnes au dénominateur"), "{method:?}");
        assert_eq!(front.opens(&Front::stranger(), "/method/STRICT/1").await.status, Status::Ok, "the old one stays");
        assert!(audit::verify(&mut front.office.reader().await).await.unwrap().is_ok());
    });
}

#[test]
fn a_draft_without_sense_comes_back_with_its_faults_and_one_given_up_is_not_activated() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        front.office.learner("ENSIAS", "Hajar", true).await;
        let administrator = front.administrator().await;
        let faulty = [("reason", ""), ("horizon", "quarter"), ("min_n", "zéro"), ("lag_days", "900")];
        let refused = drafts(&front, &administrator, &faulty).await;
        assert_eq!(refused.status, Status::UnprocessableEntity);
        for said in ["#f-reason", "#f-horizon", "#f-min_n", "#f-lag_days", "value=\"zéro\""] {
            assert!(refused.says(said), "{said}: {refused:?}");
        }
        let version = drafts(&front, &administrator, &[]).await.location;
        let withdrawal = format!("{version}/withdrawal");
        let withdrawn = front.sends(&administrator, &withdrawal, &[("version", "1")]).await;
        assert_eq!(withdrawn.status, Status::SeeOther, "{withdrawn:?}");
        let late = [("version", "2"), ("starts_on", "1/3/2024")];
        let late = front.sends(&administrator, &format!("{version}/activation"), &late).await;
        assert!(late.status == Status::Conflict && late.says("déjà activé ou retiré"), "{late:?}");

        // Alone in the administration, its author activates: the journal says so.
        let version = drafts(&front, &administrator, &[]).await.location;
        let done = activates(&front, &administrator, &version, &[("starts_on", "1/3/2024")]).await;
        assert_eq!(done.status, Status::SeeOther, "{done:?}");
        let id = version.rsplit('/').next().unwrap();
        let journal = audit::of_object(&mut front.office.reader().await, "definition", id, 9).await.unwrap();
        assert!(journal[0].action == "definition.activate" && journal[0].detail.contains("\"alone\":true"));
    });
}
