//! Another process writes for long, as an import does: readers go on, writers are told when to come back.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use rocket::http::{Accept, Status};

use super::server::Server;
use crate::domain::role::Role;

const EMAIL: &str = "admin@demo.sanad.invalid";
const FORM: &str = "name=Nadia+Tazi&email=nadia@demo.sanad.invalid&language=fr&mandate.role=auditor\
                    &mandate.starts_on=2026-11-21&idempotency_key=0193";

#[rocket::async_test]
async fn a_form_that_waits_three_seconds_for_the_writer_is_kept_and_applied_when_sent_again() {
    let server = Server::new().await;
    server.account(EMAIL, Some(Role::Administrator)).await;
    let session = server.session(EMAIL).await;
    let send = || server.post("/accounts", FORM).cookie(session.clone()).header(Accept::HTML);

    let import = server.elsewhere().await.write().await.unwrap();
    let started = Instant::now();
    let response = send().dispatch().await;
    assert_eq!(response.status(), Status::ServiceUnavailable);
    assert_eq!(response.headers().get_one("Retry-After"), Some("3"));
    let waited = started.elapsed();
    // How much longer than three seconds is the machine's affair.
    assert!((Duration::from_millis(2_500)..Duration::from_secs(40)).contains(&waited), "{waited:?}");
    let page = response.into_string().await.unwrap();
    for kept in [
        r#"<form method="post" action="/accounts">"#,
        r#"name="name" value="Nadia Tazi""#,
        r#"name="mandate.role" value="auditor""#,
        r#"name="idempotency_key" value="0193""#,
    ] {
        assert!(page.contains(kept), "{kept} in {page}");
    }

    drop(import);
    assert_eq!(send().dispatch().await.status(), Status::Ok);
}

#[rocket::async_test]
async fn a_password_is_not_kept_in_the_page_that_says_to_come_back() {
    let server = Server::new().await;
    server.account(EMAIL, None).await;
    let import = server.elsewhere().await.write().await.unwrap();
    let response =
        server.post("/login", &format!("email={EMAIL}&password=secret")).header(Accept::HTML).dispatch().await;
    assert_eq!(response.status(), Status::ServiceUnavailable);
    let page = response.into_string().await.unwrap();
    assert!(!page.contains("secret") && !page.contains("<form method=\"post\" action=\"/login\""), "{page}");
    drop(import);
}

#[rocket::async_test]
async fn readers_do_not_wait_for_a_writer_that_takes_its_time() {
    let server = Server::new().await;
    server.account(EMAIL, Some(Role::Administrator)).await;
    let session = server.session(EMAIL).await;
    let import = server.elsewhere().await.write().await.unwrap();
    // Long enough for the session to be noted as in use at each of these requests.
    server.clock.advance(TimeDelta::minutes(2));
    let started = Instant::now();
    for _ in 0..5 {
        assert_eq!(server.get("/account").cookie(session.clone()).dispatch().await.status(), Status::Ok);
    }
    // Five that waited for the writer would take fifteen seconds; what five take that do not is the machine's affair.
    assert!(started.elapsed() < Duration::from_secs(12), "{:?}", started.elapsed());
    drop(import);
}
