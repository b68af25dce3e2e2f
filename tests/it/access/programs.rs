//! The programs' interface: bearer tokens within their account's scope and their time, or a browser's session.

use chrono::TimeDelta;
use rocket::http::{Header, Method, Status};
use sanad::domain::role::Role;
use sanad::storage::port::Sql;
use sanad::web::access::lines;
use sanad::web::accesses;

use super::house::{Answer, House, signed};
use crate::support::on_both_engines;

const ROWS: &str = "/api/v1/indicators?profile=A_DATE&by=operator&as_of=2024-01-11";

impl House {
    async fn calls(&self, token: &str, address: &str) -> Answer {
        let request = self.client.get(address.to_owned());
        let request = request.header(Header::new("Authorization", format!("Bearer {token}")));
        Answer::of(request.dispatch().await).await
    }
}

/// A refusal that programs understand.
fn is_unauthorized(answer: &Answer) -> bool {
    answer.status == Status::Unauthorized
        && answer.header("WWW-Authenticate") == "Bearer"
        && answer.json()["type"] == "urn:sanad:problem:sign-in"
}

#[test]
fn a_token_reads_what_its_accounts_session_reads_and_no_other_operator() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        for role in [Role::Coordinator, Role::Reviewer, Role::Auditor] {
            let who = house.who(role);
            let token = house.token(who.account).await;
            let called = house.calls(&token, ROWS).await;
            assert_eq!(called.status, Status::Ok, "{role}: {called:?}");
            assert_eq!(called.body, house.opens(who, ROWS).await.body, "{role}");
            let operators: Vec<_> =
                called.json().as_array().unwrap().iter().map(|row| row["operator"].clone()).collect();
            assert_eq!(operators, ["ENSIAS"], "{role}");
        }
    });
}

#[test]
fn every_address_of_the_interface_refuses_tokens_of_other_roles_and_tokens_that_do_not_work() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let mounted = lines(house.client.rocket().routes(), &accesses());
        for line in mounted.iter().filter(|line| line.path.starts_with("/api/") && !line.roles.contains(&"public")) {
            assert_eq!(line.method, "GET", "{line:?}: say here what it is sent");
            for role in Role::ALL {
                let token = house.token(house.who(*role).account).await;
                let status = house.calls(&token, &line.path).await.status;
                let expected = if line.roles.contains(&role.code()) { Status::Ok } else { Status::Forbidden };
                assert_eq!(status, expected, "{line:?} as {role}");
            }
            for wrong in ["", "x", &"0".repeat(64)] {
                let refused = house.calls(wrong, &line.path).await;
                assert!(is_unauthorized(&refused), "{wrong}: {refused:?}");
            }
        }
    });
}

#[test]
fn a_token_ends_with_its_time_its_withdrawal_and_its_account() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let reviewer = house.who(Role::Reviewer).account;
        let [lasting, revoked] = [house.token(reviewer).await, house.token(reviewer).await];
        let now = house.office.scene.clock.now();
        let hash = sanad::operations::accounts::token_hash(&revoked);
        let mut tx = house.office.tx().await;
        let revoke = Sql::of("UPDATE api_token SET revoked_at = $1 WHERE token_hash = $2", "").bind(now).bind(hash);
        tx.run(revoke).await.unwrap();
        tx.commit().await.unwrap();
        assert!(is_unauthorized(&house.calls(&revoked, ROWS).await));
        assert_eq!(house.calls(&lasting, ROWS).await.status, Status::Ok);

        house.office.scene.clock.advance(TimeDelta::days(31));
        assert!(is_unauthorized(&house.calls(&lasting, ROWS).await));

        let fresh = house.token(reviewer).await;
        assert_eq!(house.calls(&fresh, ROWS).await.status, Status::Ok);
        let mut tx = house.office.tx().await;
        let close = Sql::of("UPDATE account SET disabled_at = $1 WHERE account_id = $2", "").bind(now).bind(reviewer);
        tx.run(close).await.unwrap();
        tx.commit().await.unwrap();
        assert!(is_unauthorized(&house.calls(&fresh, ROWS).await));
    });
}

#[test]
fn a_role_that_ended_opens_nothing_to_its_token_or_session() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let reviewer = house.who(Role::Reviewer);
        let token = house.token(reviewer.account).await;
        let mut tx = house.office.tx().await;
        let end = Sql::of("UPDATE role_grant SET ends_on = $1 WHERE account_id = $2", "");
        let yesterday = house.office.scene.clock.today().pred_opt().unwrap();
        tx.run(end.bind(yesterday).bind(reviewer.account)).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(house.calls(&token, ROWS).await.status, Status::Forbidden);
        assert_eq!(house.opens(reviewer, ROWS).await.status, Status::Forbidden);
    });
}

#[test]
fn a_forged_request_does_not_ride_on_the_cookie_by_showing_a_token_that_does_not_work() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let before = house.content().await;
        let address = format!("/openings/{}/closing", house.ours.opening);
        let mut request = house.request(Method::Post, &address, "reason=cancelled&version=2");
        request.replace_header(Header::new("Sec-Fetch-Site", "cross-site"));
        request.add_header(Header::new("Authorization", "Bearer nothing"));
        let answer = Answer::of(signed(request, Some(house.who(Role::Employer))).dispatch().await).await;
        assert!(answer.location().starts_with("/login"), "{answer:?}");
        assert!(house.content().await == before);
    });
}
