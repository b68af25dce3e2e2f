use chrono::TimeDelta;
use rocket::http::Status;

use super::server::{PASSWORD, Server};
use crate::config::Config;
use crate::domain::role::Role;

const EMAIL: &str = "coordination@demo.sanad.invalid";

#[rocket::async_test]
async fn signing_in_opens_a_session_and_signing_out_ends_it() {
    let server = Server::new().await;
    server.account(EMAIL, Some(Role::Administrator)).await;
    let session = server.session(EMAIL).await;
    assert_eq!(server.get("/account").cookie(session.clone()).dispatch().await.status(), Status::Ok);

    let left = server.post("/logout", "").cookie(session.clone()).dispatch().await;
    assert_eq!(left.status(), Status::SeeOther);
    assert_eq!(server.get("/account").cookie(session).dispatch().await.status(), Status::SeeOther);
}

#[rocket::async_test]
async fn the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let server = Server::new().await;
    server.account(EMAIL, None).await;
    let response = server.sign_in(EMAIL, &PASSWORD.replace(' ', "+")).await;
    let cookie = response.headers().get("Set-Cookie").find(|cookie| cookie.starts_with("sanad=")).unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"), "{cookie}");
    assert!(!cookie.contains("Secure"), "{cookie}");

    let https = Config { public_origin: Some("https://sanad.example".to_owned()), ..Config::default() };
    let server = Server::with(https).await;
    server.account(EMAIL, None).await;
    let response = server.sign_in(EMAIL, &PASSWORD.replace(' ', "+")).await;
    let cookie = response.headers().get("Set-Cookie").find(|cookie| cookie.starts_with("__Host-sanad=")).unwrap();
    assert!(cookie.contains("Secure") && !cookie.contains("Domain"), "{cookie}");
}

#[rocket::async_test]
async fn a_new_session_replaces_the_one_before_in_the_same_browser() {
    let server = Server::new().await;
    server.account(EMAIL, None).await;
    let first = server.session(EMAIL).await;
    let again = format!("email={EMAIL}&password={}", PASSWORD.replace(' ', "+"));
    let response = server.post("/login", &again).cookie(first.clone()).dispatch().await;
    assert_eq!(response.status(), Status::SeeOther);
    assert_eq!(server.get("/account").cookie(first).dispatch().await.status(), Status::SeeOther);
}

#[rocket::async_test]
async fn a_session_ends_when_idle_and_in_any_case_after_half_a_day() {
    let server = Server::new().await;
    server.account(EMAIL, None).await;
    let session = server.session(EMAIL).await;
    for _ in 0..23 {
        server.clock.advance(TimeDelta::minutes(30));
        assert_eq!(server.get("/account").cookie(session.clone()).dispatch().await.status(), Status::Ok);
    }
    server.clock.advance(TimeDelta::minutes(30));
    assert_eq!(server.get("/account").cookie(session).dispatch().await.status(), Status::SeeOther);

    let session = server.session(EMAIL).await;
    server.clock.advance(TimeDelta::minutes(61));
    assert_eq!(server.get("/account").cookie(session).dispatch().await.status(), Status::SeeOther);
}

#[rocket::async_test]
async fn an_unknown_account_and_a_wrong_password_get_the_same_answer() {
    let server = Server::new().await;
    server.account(EMAIL, None).await;
    let wrong = server.sign_in(EMAIL, "wrong-password").await;
    let wrong = (wrong.status(), wrong.into_string().await.unwrap().replace(EMAIL, "ADDRESS"));
    let unknown = server.sign_in("nobody@demo.sanad.invalid", "wrong-password").await;
    let unknown =
        (unknown.status(), unknown.into_string().await.unwrap().replace("nobody@demo.sanad.invalid", "ADDRESS"));
    assert_eq!(wrong.0, Status::UnprocessableEntity);
    assert_eq!(wrong, unknown);
}

#[rocket::async_test]
async fn ten_wrong_passwords_a_minute_close_the_account_to_that_place_and_not_to_its_owner_elsewhere() {
    let server = Server::new().await;
    server.account(EMAIL, None).await;
    for tried in 0..12 {
        let response = server.post("/login", &format!("email={EMAIL}&password=wrong-password"));
        let forged = rocket::http::Header::new("X-Real-IP", format!("198.51.100.{tried}"));
        let expected = if tried < 10 { Status::UnprocessableEntity } else { Status::TooManyRequests };
        assert_eq!(response.header(forged).dispatch().await.status(), expected, "try {tried}");
    }
    let right = format!("email={EMAIL}&password={}", PASSWORD.replace(' ', "+"));
    assert_eq!(server.post("/login", &right).dispatch().await.status(), Status::TooManyRequests);
    let elsewhere = server.post("/login", &right).remote("203.0.113.9:4000".parse().unwrap());
    assert_eq!(elsewhere.dispatch().await.status(), Status::SeeOther);
    server.clock.advance(TimeDelta::seconds(61));
    assert_eq!(server.post("/login", &right).dispatch().await.status(), Status::SeeOther);
}

#[rocket::async_test]
async fn whoever_signs_in_returns_to_the_page_asked_for_and_never_to_another_site() {
    let server = Server::new().await;
    server.account(EMAIL, Some(Role::Administrator)).await;
    let asked = server.get("/gallery?page=2").dispatch().await;
    assert_eq!(asked.headers().get_one("Location"), Some("/login?back=%2Fgallery%3Fpage%3D2"));
    let form = |back: &str| format!("email={EMAIL}&password={}&back={back}", PASSWORD.replace(' ', "+"));
    let back = server.post("/login", &form("%2Fgallery%3Fpage%3D2")).dispatch().await;
    assert_eq!(back.headers().get_one("Location"), Some("/gallery?page=2"));
    let away = server.post("/login", &form("%2F%2Fevil.example")).dispatch().await;
    assert_eq!(away.headers().get_one("Location"), Some("/"));
}

#[rocket::async_test]
async fn the_first_administrator_is_made_once_through_the_link() {
    let server = Server::new().await;
    let secret = server.random.secret();
    let link = crate::operations::accounts::first_administrator_link(&server.store, server.clock.now(), secret);
    let path = format!("/first-administrator/{}", link.await.unwrap().unwrap());
    assert_eq!(server.get(&path).dispatch().await.status(), Status::Ok);

    let form =
        |again: &str| format!("name=A&email=admin@demo.sanad.invalid&password=longue+phrase&password_again={again}");
    assert_eq!(server.post(&path, &form("autre")).dispatch().await.status(), Status::UnprocessableEntity);
    assert_eq!(server.post(&path, &form("longue+phrase")).dispatch().await.status(), Status::SeeOther);
    assert_eq!(server.post(&path, &form("longue+phrase")).dispatch().await.status(), Status::Gone);
    assert_eq!(server.sign_in("admin@demo.sanad.invalid", "longue+phrase").await.status(), Status::SeeOther);
}
