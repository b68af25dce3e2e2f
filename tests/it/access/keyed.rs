//! Keyed writes: sent twice, applied once, on both engines.

use chrono::TimeDelta;
use rocket::futures::future::join_all;
use rocket::http::{ContentType, Header, Method, Status};
use sanad::domain::role::Role;
use sanad::storage::port::Sql;

use super::house::{Answer, House, Somebody, signed};
use crate::support::on_both_engines;

const OPENING: &str =
    "title=Analyste&contract=CDI&positions=1&region=03&remote_days=0&expires_on=15/2/2024&reply_days=10&then=draft";
const LEARNER: &str = "last_name=Idrissi&first_name=Rania&enrolled_on=2023-06-05";

impl House {
    async fn keyed(&self, who: &Somebody, key: &str, (address, form): (&str, &str)) -> Answer {
        let request = self.request(Method::Post, address, form).header(Header::new("Idempotency-Key", key.to_owned()));
        Answer::of(signed(request, Some(who)).dispatch().await).await
    }

    async fn count(&self, text: &'static str) -> i64 {
        self.office.reader().await.value(Sql::of(text, "")).await.unwrap().unwrap()
    }

    async fn openings(&self) -> i64 {
        self.count("SELECT COUNT(*) FROM opening").await
    }

    async fn learners(&self) -> i64 {
        self.count("SELECT COUNT(*) FROM enrolment").await
    }
}

#[test]
fn a_retry_is_given_the_first_answer_and_applies_nothing() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let recruiter = house.who(Role::Employer);
        let before = house.openings().await;
        let first = house.keyed(recruiter, "k-1", ("/openings", OPENING)).await;
        assert_eq!(first.status, Status::SeeOther, "{first:?}");
        let content = house.content().await;
        let again = house.keyed(recruiter, "k-1", ("/openings", OPENING)).await;
        assert_eq!((again.status, again.location()), (first.status, first.location()));
        assert_eq!(again.header("Set-Cookie"), first.header("Set-Cookie"), "what was done is said again");
        assert_eq!(again.header("Idempotent-Replayed"), "true");
        assert_eq!(again.header("Content-Security-Policy"), first.header("Content-Security-Policy"));
        assert!(house.content().await == content && house.openings().await == before + 1);
        let other = house.keyed(recruiter, "k-2", ("/openings", OPENING)).await;
        assert_ne!(other.location(), first.location());
    });
}

#[test]
fn twenty_simultaneous_requests_with_one_key_make_one_row_and_get_one_answer() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let (recruiter, before) = (house.who(Role::Employer), house.openings().await);
        let answers = join_all((0..20).map(|_| house.keyed(recruiter, "k-1", ("/openings", OPENING)))).await;
        for answer in &answers {
            assert_eq!(answer.status, Status::SeeOther, "{answer:?}");
            assert_eq!(answer.location(), answers[0].location());
        }
        assert_eq!(house.openings().await, before + 1);
    });
}

#[test]
fn a_key_sent_with_other_content_is_refused() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let recruiter = house.who(Role::Employer);
        house.keyed(recruiter, "k-1", ("/openings", OPENING)).await;
        let content = house.content().await;
        let other = OPENING.replace("Analyste", "Comptable");
        let refused = house.keyed(recruiter, "k-1", ("/openings", &other)).await;
        assert_eq!(refused.status, Status::UnprocessableEntity, "{refused:?}");
        assert!(refused.says("Formulaire déjà envoyé"));
        let request = house.request(Method::Post, "/openings", &other).header(rocket::http::Accept::JSON);
        let request = request.header(Header::new("Idempotency-Key", "k-1"));
        let problem = Answer::of(signed(request, Some(recruiter)).dispatch().await).await.json();
        assert_eq!((&problem["type"], &problem["status"]), (&"urn:sanad:problem:key-reused".into(), &422.into()));
        assert!(house.content().await == content);
    });
}

#[test]
fn a_request_that_was_refused_leaves_its_key_free() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let recruiter = house.who(Role::Employer);
        let refused = house.keyed(recruiter, "k-1", ("/openings", &OPENING.replace("positions=1", "positions="))).await;
        assert_eq!(refused.status, Status::UnprocessableEntity);
        let mended = house.keyed(recruiter, "k-1", ("/openings", OPENING)).await;
        assert_eq!(mended.status, Status::SeeOther, "{mended:?}");
    });
}

#[test]
fn a_key_is_forgotten_after_a_day_and_is_ones_own() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let recruiter = house.who(Role::Employer).clone();
        let first = house.keyed(&recruiter, "k-1", ("/openings", OPENING)).await;
        house.office.scene.clock.advance(TimeDelta::hours(23));
        let recruiter = house.signs_in(recruiter.account).await;
        let soon = house.keyed(&recruiter, "k-1", ("/openings", OPENING)).await;
        assert_eq!(soon.location(), first.location());
        house.office.scene.clock.advance(TimeDelta::hours(2));
        let recruiter = house.signs_in(recruiter.account).await;
        let late = house.keyed(&recruiter, "k-1", ("/openings", OPENING)).await;
        assert!(late.status == Status::SeeOther && late.location() != first.location(), "{late:?}");
        assert_eq!(house.count("SELECT COUNT(*) FROM idempotency").await, 1, "the old key is gone");

        let coordinator = house.signs_in(house.who(Role::Coordinator).account).await;
        let form = format!("/cohorts/{}/learners/new", house.ours.cohort);
        let theirs = house.keyed(&coordinator, "k-1", (&form, LEARNER)).await;
        assert!(theirs.location().starts_with("/learners/"), "{theirs:?}");
    });
}

/// The key that a page's form carries.
fn key_of(page: &Answer) -> String {
    let (_, rest) = page.body.split_once("name=\"idempotency_key\" value=\"").unwrap_or_else(|| panic!("{page:?}"));
    rest.split('"').next().unwrap().to_owned()
}

#[test]
fn a_double_click_enrols_once() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let (coordinator, before) = (house.who(Role::Coordinator), house.learners().await);
        let address = format!("/cohorts/{}/learners/new", house.ours.cohort);
        let form = format!("idempotency_key={}&{LEARNER}", key_of(&house.opens(coordinator, &address).await));
        let clicks = join_all((0..2).map(|_| house.sends(coordinator, &address, &form))).await;
        assert_eq!(clicks[0].status, Status::SeeOther, "{clicks:?}");
        assert_eq!(clicks[0].location(), clicks[1].location());
        assert_eq!(house.learners().await, before + 1);
    });
}

#[test]
fn every_form_that_creates_something_carries_a_key_of_its_own() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let side = &house.ours;
        let pages = [
            (Role::Coordinator, format!("/cohorts/{}/learners/new", side.cohort)),
            (Role::Coordinator, format!("/cohorts/{}/selection?step=situation&ids={}", side.cohort, side.learner)),
            (Role::Coordinator, "/imports".to_owned()),
            (Role::Coordinator, "/cohorts/new".to_owned()),
            (Role::Coordinator, "/employers/new".to_owned()),
            (Role::Administrator, "/accounts/new".to_owned()),
            (Role::Administrator, format!("/accounts/{}", house.spare.0)),
            (Role::Employer, "/openings/new".to_owned()),
            (Role::Employer, format!("/openings/{}?who={}", side.opening, side.application)),
        ];
        for (role, address) in pages {
            let [one, other] =
                [house.opens(house.who(role), &address).await, house.opens(house.who(role), &address).await];
            assert_ne!(key_of(&one), key_of(&other), "{address}");
        }
    });
}

#[test]
fn a_file_sent_twice_is_one_import_and_another_file_is_refused_under_its_key() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let coordinator = house.who(Role::Coordinator);
        let imports = "SELECT COUNT(*) FROM import_batch";
        let before = house.count(imports).await;
        let sent = async |boundary: &str, row: &str| {
            let part = |name: &str, more: &str, value: &str| {
                format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n{value}\r\n")
            };
            let file = format!("code_cohorte;ref_apprenant;nom;prenom;date_inscription\r\n{row}\r\n");
            let body = [
                part("idempotency_key", "", "k-1"),
                part("kind", "", "enrolments"),
                part("file", "; filename=\"a.csv\"\r\nContent-Type: text/csv", &file),
                format!("--{boundary}--\r\n"),
            ];
            let mut request = house.request(Method::Post, "/imports", &body.concat());
            let kind = ContentType::new("multipart", "form-data").with_params(("boundary", boundary.to_owned()));
            request.replace_header(kind);
            Answer::of(signed(request, Some(coordinator)).dispatch().await).await
        };
        let row = format!("{};R-9;Idrissi;Rania;2023-06-05", house.ours.cohort);
        let first = sent("one", &row).await;
        assert_eq!(first.status, Status::SeeOther, "{first:?}");
        assert_eq!(sent("two", &row).await.location(), first.location());
        assert_eq!(house.count(imports).await, before + 1);
        assert_eq!(sent("three", &row.replace("Rania", "Hind")).await.status, Status::UnprocessableEntity);
        assert_eq!(house.count(imports).await, before + 1);
    });
}

#[test]
fn an_answer_that_names_people_is_kept_encrypted_and_given_again_whole() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let coordinator = house.who(Role::Coordinator);
        let chosen = house.chosen(house.ours.learner).await;
        let address = format!("/cohorts/{}/selection", house.ours.cohort);
        let form = format!("step=export&format=csv&chosen={chosen}");
        let first = house.keyed(coordinator, "k-1", (&address, &form)).await;
        assert!(first.status == Status::Ok && first.says("Hajar"), "{first:?}");
        let journal = house.count("SELECT COUNT(*) FROM audit").await;
        let again = house.keyed(coordinator, "k-1", (&address, &form)).await;
        assert_eq!(
            (&again.body, again.header("Content-Disposition")),
            (&first.body, first.header("Content-Disposition"))
        );
        assert_eq!(house.count("SELECT COUNT(*) FROM audit").await, journal, "one export, one entry");
        let kept = house.content().await.into_iter().find(|(table, _)| table == "idempotency").unwrap().1;
        let clear: String = b"Hajar".iter().map(|byte| format!("{byte:02X}")).collect();
        assert!(!kept.to_uppercase().contains(&clear));
    });
}
