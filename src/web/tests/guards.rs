use rocket::http::{Accept, Header, Status};

use super::server::Server;
use crate::domain::role::Role;
use crate::web::access::lines;
use crate::web::accesses;

const EMAIL: &str = "someone@demo.sanad.invalid";

#[rocket::async_test]
async fn nobody_signed_in_is_led_to_the_sign_in_page_and_programs_get_401() {
    let server = Server::new().await;
    assert_eq!(server.get("/gallery").dispatch().await.status(), Status::SeeOther);
    let program = server.get("/gallery").header(Accept::JSON).dispatch().await;
    assert_eq!(program.status(), Status::Unauthorized);
    assert_eq!(program.headers().get_one("WWW-Authenticate"), Some("Bearer"));
    assert_eq!(program.headers().get_one("Content-Type"), Some("application/problem+json"));
}

#[rocket::async_test]
async fn a_role_that_lacks_the_page_is_refused_in_the_readers_language() {
    let server = Server::new().await;
    server.account(EMAIL, Some(Role::Coordinator)).await;
    let session = server.session(EMAIL).await;
    let refused = server.get("/gallery?lang=ar").cookie(session).dispatch().await;
    assert_eq!(refused.status(), Status::Forbidden);
    let page = refused.into_string().await.unwrap();
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("R. El Fassi"));
}

#[rocket::async_test]
async fn a_form_from_another_site_is_refused_whatever_the_route() {
    let server = Server::new().await;
    let origin = |value: &'static str| Header::new("Origin", value);
    let site = |value: &'static str| Header::new("Sec-Fetch-Site", value);
    let forged = [vec![], vec![site("cross-site")], vec![site("same-site")], vec![origin("https://evil.example")]];
    for headers in forged {
        let mut request = server.client.post("/login").header(rocket::http::ContentType::Form).body("email=a");
        for header in headers.clone() {
            request.add_header(header);
        }
        let response = request.dispatch().await;
        assert_eq!(response.status(), Status::Forbidden, "{headers:?}");
    }
    let ours = server.client.post("/login").header(rocket::http::ContentType::Form).body("email=a");
    let ours = ours.header(origin("http://127.0.0.1:8000")).dispatch().await;
    assert_eq!(ours.status(), Status::UnprocessableEntity);
}

#[rocket::async_test]
async fn every_mounted_route_says_whom_it_lets_in() {
    let server = Server::new().await;
    let undeclared: Vec<_> =
        lines(server.client.rocket().routes(), &accesses()).into_iter().filter(|line| line.roles.is_empty()).collect();
    assert!(undeclared.is_empty(), "{undeclared:?}");
}

#[rocket::async_test]
async fn a_visitor_cannot_use_a_route_declared_for_roles() {
    let server = Server::new().await;
    for line in lines(server.client.rocket().routes(), &accesses()) {
        if line.roles.contains(&"public") {
            continue;
        }
        let path = line.path.replace(['<', '>'], "").replace("..", "");
        let method = line.method.parse().unwrap();
        let request = server.client.req(method, &path).header(Header::new("Sec-Fetch-Site", "same-origin"));
        let status = request.header(Accept::JSON).dispatch().await.status();
        assert_eq!(status, Status::Unauthorized, "{} {path}", line.method);
    }
}
