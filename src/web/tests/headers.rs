use rocket::http::{Accept, Header, Status};

use super::server::Server;
use crate::config::Config;

#[rocket::async_test]
async fn every_answer_tells_the_browser_what_to_refuse() {
    let server = Server::new().await;
    for path in ["/", "/login", "/nowhere", "/health/live"] {
        let response = server.get(path).dispatch().await;
        let header = |name| response.headers().get_one(name).unwrap_or_default().to_owned();
        assert_eq!(
            header("Content-Security-Policy"),
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src \
             'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "{path}"
        );
        assert_eq!(header("X-Content-Type-Options"), "nosniff");
        assert_eq!(header("Cross-Origin-Opener-Policy"), "same-origin");
        assert_eq!(header("Cross-Origin-Resource-Policy"), "same-origin");
        assert_eq!(header("Referrer-Policy"), "same-origin");
        assert!(header("Permissions-Policy").contains("camera=()"));
        assert!(header("Strict-Transport-Security").is_empty());
        assert!(header("Server").is_empty());
        assert_eq!(header("X-Request-Id").len(), 36);
    }
}

#[rocket::async_test]
async fn https_is_insisted_upon_where_people_use_it() {
    let https = Config { public_origin: Some("https://sanad.example".to_owned()), ..Config::default() };
    let server = Server::with(https).await;
    let response = server.get("/").dispatch().await;
    assert!(response.headers().get_one("Strict-Transport-Security").is_some_and(|value| value.contains("max-age=")));
}

#[rocket::async_test]
async fn a_problem_is_a_page_for_people_and_json_for_programs() {
    let server = Server::new().await;
    let page = server.get("/nowhere").header(Accept::HTML).dispatch().await;
    assert_eq!(page.status(), Status::NotFound);
    assert!(page.into_string().await.unwrap().contains("<h1>Page introuvable</h1>"));

    let english = Header::new("Accept-Language", "en");
    let json = server.get("/api/v1/nowhere").header(english).dispatch().await;
    assert_eq!(json.status(), Status::NotFound);
    let mut body: serde_json::Value = serde_json::from_str(&json.into_string().await.unwrap()).unwrap();
    let instance = body.as_object_mut().unwrap().remove("instance").unwrap();
    assert!(instance.as_str().unwrap().starts_with("urn:uuid:"));
    insta::assert_json_snapshot!(body, @r#"
    {
      "detail": "This address leads to nothing you can open. Check it, or start again from home.",
      "status": 404,
      "title": "Page not found",
      "type": "urn:sanad:problem:not-found"
    }
    "#);
}

#[rocket::async_test]
async fn a_closed_database_is_a_503_that_says_when_to_come_back() {
    let server = Server::new().await;
    server.store.close().await;
    let response = server.get("/health/ready").dispatch().await;
    assert_eq!(response.status(), Status::ServiceUnavailable);
    assert_eq!(response.headers().get_one("Retry-After"), Some("3"));
    assert_eq!(server.get("/health/live").dispatch().await.status(), Status::Ok);
}
