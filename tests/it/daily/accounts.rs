//! Accounts opened, invited, given mandates and closed by the administration.

use rocket::http::Status;
use sanad::storage::audit;

use super::between;
use crate::hiring::office::{ATLAS, Office};
use crate::hiring::visitors::{Answer, Front, Visitor};
use crate::support::on_both_engines;

const EMAIL: &str = "s.tazi@demo.sanad.invalid";

async fn opens_account(front: &Front, administrator: &Visitor, changes: &[(&str, &str)]) -> Answer {
    let mut fields = vec![
        ("name", "Salma Tazi"),
        ("email", EMAIL),
        ("mandate.role", "coordinator"),
        ("mandate.operator", "ENSIAS"),
        ("mandate.starts_on", "2024-01-11"),
    ];
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    front.sends(administrator, "/accounts", &fields).await
}

/// The identifier of the account whose page the list links first.
async fn found(front: &Front, administrator: &Visitor, query: &str) -> String {
    let page = front.opens(administrator, &format!("/accounts?{query}")).await;
    between(&page.body, "<th role=\"rowheader\" scope=\"row\"><a href=\"/accounts/", "\"").to_owned()
}

#[test]
fn whoever_is_invited_chooses_a_password_behind_a_link_shown_once() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        front.office.learner("ENSIAS", "Hajar", true).await;
        let administrator = front.administrator().await;
        let faulty = [("email", "tazi"), ("mandate.role", "employer"), ("mandate.ends_on", "2024-01-01")];
        let refused = opens_account(&front, &administrator, &faulty).await;
        assert_eq!(refused.status, Status::UnprocessableEntity);
        for said in ["#f-email", "#f-employer", "#f-ends_on", "value=\"Salma Tazi\""] {
            assert!(refused.says(said), "{said}: {refused:?}");
        }

        let opened = opens_account(&front, &administrator, &[]).await;
        assert_eq!(opened.status, Status::Ok, "{opened:?}");
        let token = between(&opened.body, "/password/", "<").to_owned();
        assert_eq!(token.len(), 64, "{opened:?}");
        let twice = opens_account(&front, &administrator, &[]).await;
        assert!(twice.status == Status::UnprocessableEntity && twice.says("a déjà cette adresse"));

        let id = found(&front, &administrator, "state=pending&text=salma").await;
        let page = front.opens(&administrator, &format!("/accounts/{id}")).await;
        assert!(page.says("Invitation en attente") && page.says("ENSIAS") && !page.says(&token), "{page:?}");
        assert!(front.opens(&administrator, "/todo").await.says("attend"), "an invitation waits");
        let password = [("password", "une phrase assez longue"), ("password_again", "une phrase assez longue")];
        let chosen = front.sends(&Front::stranger(), &format!("/password/{token}"), &password).await;
        assert_eq!(chosen.location, "/login", "{chosen:?}");
        let spent = front.sends(&Front::stranger(), &format!("/password/{token}"), &password).await;
        assert_eq!(spent.status, Status::Gone);
        let sign_in = [("email", EMAIL), ("password", "une phrase assez longue")];
        assert_eq!(front.sends(&Front::stranger(), "/login", &sign_in).await.status, Status::SeeOther);
        let file = front.opens(&administrator, "/accounts.csv?role=coordinator").await;
        assert!(file.says(EMAIL) && file.says("active") && file.says("2024-01-11"), "{file:?}");

        front.sends(&administrator, &format!("/accounts/{id}/closing"), &[]).await;
        assert_ne!(front.sends(&Front::stranger(), "/login", &sign_in).await.status, Status::SeeOther);
        assert_eq!(found(&front, &administrator, "state=closed").await, id);
        let closed = front.sends(&administrator, &format!("/accounts/{id}/link"), &[]).await;
        assert_eq!(closed.status, Status::Conflict, "no link for a closed account");
        front.sends(&administrator, &format!("/accounts/{id}/reopening"), &[]).await;
        assert_eq!(front.sends(&Front::stranger(), "/login", &sign_in).await.status, Status::SeeOther);
        assert!(audit::verify(&mut front.office.reader().await).await.unwrap().is_ok());
    });
}

#[test]
fn a_mandate_is_given_between_dates_and_ended_at_once() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        front.office.learner("ENSIAS", "Hajar", true).await;
        let atlas = front.office.registered(ATLAS, "Atlas Numérique").await.to_string();
        let administrator = front.administrator().await;
        opens_account(&front, &administrator, &[]).await;
        let id = found(&front, &administrator, "text=salma").await;
        let mandates = format!("/accounts/{id}/mandates");
        let given = [
            ("role", "employer"),
            ("employer", atlas.as_str()),
            ("starts_on", "2024-01-11"),
            ("ends_on", "2024-01-31"),
        ];
        let sent = front.sends(&administrator, &mandates, &given).await;
        assert_eq!(sent.location, format!("/accounts/{id}"), "{sent:?}");
        let unknown = [("role", "auditor"), ("programme", "NONE"), ("starts_on", "2024-01-11")];
        let refused = front.sends(&administrator, &mandates, &unknown).await;
        assert!(refused.status == Status::UnprocessableEntity && refused.says("#f-programme"), "{refused:?}");
        assert_eq!(found(&front, &administrator, "state=ending").await, id);
        let page = front.opens(&administrator, &format!("/accounts/{id}")).await;
        assert!(page.says("Atlas Numérique") && page.says("31"), "{page:?}");
        let mandate = between(&page.body, &format!("{mandates}/"), "/end").to_owned();
        let ended = front.sends(&administrator, &format!("{mandates}/{mandate}/end"), &[]).await;
        assert_eq!(ended.status, Status::SeeOther, "{ended:?}");
        let page = front.opens(&administrator, &format!("/accounts/{id}")).await;
        assert!(!page.says(&mandate) && page.says("Mandat terminé"));
        let foreign = front.sends(&administrator, &format!("{mandates}/{mandate}/end"), &[]).await;
        assert_eq!(foreign.status, Status::NotFound);
    });
}

#[test]
fn the_last_administrator_keeps_the_administration_and_nobody_else_reads_accounts() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let administrator = front.administrator().await;
        let own = found(&front, &administrator, "role=admin").await;
        let closed = front.sends(&administrator, &format!("/accounts/{own}/closing"), &[]).await;
        assert_eq!(closed.status, Status::Conflict, "{closed:?}");
        let page = front.opens(&administrator, &format!("/accounts/{own}")).await;
        let end = between(&page.body, "action=\"/accounts/", "\"");
        let ended = front.sends(&administrator, &format!("/accounts/{end}"), &[]).await;
        assert_eq!(ended.status, Status::Conflict, "{ended:?}");
        let coordinator = front.coordinator("ENSIAS").await;
        for path in ["/accounts", "/accounts/new", "/accounts.csv", "/accounts.xlsx"] {
            assert_eq!(front.opens(&coordinator, path).await.status, Status::Forbidden, "{path}");
        }
        let missing = front.opens(&administrator, "/accounts/00000000-0000-7000-8000-000000000000").await;
        assert_eq!(missing.status, Status::NotFound);
        assert_eq!(front.opens(&administrator, "/").await.location, "/todo");
    });
}
