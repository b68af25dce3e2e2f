use rocket::http::{Header, Status};

use super::server::Server;
use crate::domain::role::Role;
use crate::web::assets;

const EMAIL: &str = "someone@demo.sanad.invalid";

#[rocket::async_test]
async fn an_unchanged_public_page_is_not_sent_twice() {
    let server = Server::new().await;
    let first = server.get("/").dispatch().await;
    assert_eq!(first.headers().get_one("Cache-Control"), Some("no-cache"));
    let tag = first.headers().get_one("ETag").unwrap().to_owned();
    let again = server.get("/").header(Header::new("If-None-Match", tag)).dispatch().await;
    assert_eq!(again.status(), Status::NotModified);
    assert!(again.into_bytes().await.is_none_or(|body| body.is_empty()));
}

#[rocket::async_test]
async fn a_page_that_names_people_is_kept_nowhere_and_figures_by_their_reader_only() {
    let server = Server::new().await;
    server.account(EMAIL, Some(Role::Administrator)).await;
    let session = server.session(EMAIL).await;
    let person = server.get("/account").cookie(session.clone()).dispatch().await;
    assert_eq!(person.headers().get_one("Cache-Control"), Some("private, no-store"));
    assert!(person.headers().get_one("ETag").is_none());
    let figures = server.get("/gallery").cookie(session).dispatch().await;
    assert_eq!(figures.headers().get_one("Cache-Control"), Some("private, no-cache"));
    assert!(figures.headers().get_one("ETag").is_some());
}

#[rocket::async_test]
async fn pages_and_style_sheets_are_compressed_for_whoever_accepts_it() {
    let server = Server::new().await;
    let style = assets::address("app.css").unwrap();
    for (path, most) in [("/", 8 * 1024), (style.as_str(), 10 * 1024)] {
        let plain = server.get(path).dispatch().await;
        assert!(plain.headers().get_one("Content-Encoding").is_none());
        let plain = plain.into_bytes().await.unwrap();
        let small = server.get(path).header(Header::new("Accept-Encoding", "gzip, br")).dispatch().await;
        assert_eq!(small.headers().get_one("Content-Encoding"), Some("br"));
        let small = small.into_bytes().await.unwrap();
        assert!(small.len() <= most, "{path}: {} bytes", small.len());
        let mut read = Vec::new();
        brotli::BrotliDecompress(&mut small.as_slice(), &mut read).unwrap();
        assert_eq!(read, plain);
    }
}

#[rocket::async_test]
async fn static_files_are_kept_for_a_year_under_the_address_of_their_content_only() {
    let server = Server::new().await;
    let address = assets::address("app.css").unwrap();
    let response = server.get(&address).dispatch().await;
    assert_eq!(response.headers().get_one("Cache-Control"), Some("public, max-age=31536000, immutable"));
    let other = server.get("/static/0000/app.css").dispatch().await;
    assert_eq!(other.headers().get_one("Cache-Control"), Some("no-cache"));
    assert_eq!(server.get("/static/0000/../Cargo.toml").dispatch().await.status(), Status::NotFound);
}

#[rocket::async_test]
async fn a_language_asked_for_is_remembered_by_the_visitor_and_by_the_account() {
    let server = Server::new().await;
    let visitor = server.get("/?lang=ar").dispatch().await;
    let cookie = visitor.headers().get("Set-Cookie").find(|cookie| cookie.starts_with("lang=ar")).unwrap().to_owned();
    assert!(visitor.into_string().await.unwrap().contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(cookie.contains("HttpOnly"));

    server.account(EMAIL, None).await;
    let session = server.session(EMAIL).await;
    server.get("/account?lang=en").cookie(session.clone()).dispatch().await;
    let later = server.get("/account").cookie(session).dispatch().await;
    assert!(later.into_string().await.unwrap().contains("<html lang=\"en\" dir=\"ltr\">"));
}
