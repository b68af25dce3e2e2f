//! Answers of figures: made once for each revision and reader, given again for the price of knowing who asks.

use rocket::http::{Header, Status};
use sanad::domain::role::Role;
use sanad::operations::figures::Figures;
use sanad::operations::learners::{Chosen, record_situation};
use sanad::storage::enrolment;

use super::house::{Answer, House, Somebody};
use crate::coordination::class::a_job;
use crate::hiring::office::coordination;
use crate::support::on_both_engines;

const ROWS: &str = "/api/v1/indicators?profile=A_DATE&by=region&as_of=2024-01-11";
const PAGE: &str = "/insertion?profile=A_DATE&as_of=2024-01-11";
/// The other answers that are figures and nothing else.
const OTHERS: [&str; 7] = [
    "/definitions?as_of=2024-01-11",
    "/catalogue?profile=A_DATE&as_of=2024-01-11",
    "/insertion/quality?profile=A_DATE&as_of=2024-01-11",
    "/insertion/spread?profile=A_DATE&as_of=2024-01-11",
    "/compare?profile=A_DATE&b.as_of=2024-01-11",
    "/api/v1/quality?profile=A_DATE&as_of=2024-01-11",
    "/api/v1/catalogue?profile=A_DATE&as_of=2024-01-11",
];

impl House {
    /// Statements run, and cohorts counted, so far.
    fn spent(&self) -> (u64, u64) {
        let figures = self.client.rocket().state::<Figures>().unwrap();
        (self.office.scene.store.statements(), figures.tallies.counted())
    }

    async fn shows(&self, who: &Somebody, address: &str, tag: &str) -> Answer {
        let request = self.client.get(address.to_owned());
        let request = request.header(Header::new("If-None-Match", tag.to_owned()));
        Answer::of(super::house::signed(request, Some(who)).dispatch().await).await
    }

    /// Somebody of our side finds a job.
    async fn places(&self) {
        let scope = coordination(self.ours.operator);
        let learner = self.ours.learner;
        let row = enrolment::find(&mut self.office.reader().await, &scope, learner).await.unwrap().unwrap();
        let chosen = [Chosen { id: learner, version: row.version_id }];
        let record = async |tx: &mut sanad::storage::Writer, act: &sanad::operations::Act| {
            record_situation(tx, act, &scope, &chosen, a_job()).await
        };
        let _ = self.office.does(self.office.coordinator, record).await.unwrap();
    }
}

#[test]
fn an_answer_already_made_costs_one_statement_and_counts_nobody() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let reviewer = house.who(Role::Reviewer);
        for address in [ROWS, PAGE].into_iter().chain(OTHERS) {
            let first = house.opens(reviewer, address).await;
            assert_eq!(first.status, Status::Ok, "{first:?}");
            let (statements, counted) = house.spent();
            let again = house.opens(reviewer, address).await;
            assert_eq!((&again.body, again.header("ETag")), (&first.body, first.header("ETag")));
            assert_eq!(house.spent(), (statements + 1, counted), "{address}");
            let held = house.shows(reviewer, address, first.header("ETag")).await;
            assert_eq!((held.status, held.body.as_str()), (Status::NotModified, ""));
            assert_eq!(house.spent(), (statements + 2, counted), "{address}");
        }
    });
}

#[test]
fn a_write_is_seen_by_the_next_reading_which_counts_its_cohort_alone() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let reviewer = house.who(Role::Reviewer);
        assert_eq!(house.opens(reviewer, ROWS).await.status, Status::Ok);
        let (_, counted) = house.spent();
        house.places().await;
        assert_eq!(house.opens(reviewer, ROWS).await.status, Status::Ok);
        assert_eq!(house.spent().1, counted + 1);
    });
}

#[test]
fn after_a_write_a_dashboard_looks_at_one_cohort_again_and_makes_one_region_again() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let reviewer = house.who(Role::Reviewer);
        assert_eq!(house.opens(reviewer, PAGE).await.status, Status::Ok);
        let spent = |house: &House| {
            let figures = house.client.rocket().state::<Figures>().unwrap();
            (figures.tallies.counted(), figures.details.counted(), figures.regions.made())
        };
        let (tallies, details, regions) = spent(&house);
        house.places().await;
        assert_eq!(house.opens(reviewer, PAGE).await.status, Status::Ok);
        assert_eq!(spent(&house), (tallies + 1, details + 1, regions + 1));
    });
}

#[test]
fn what_is_kept_for_one_reader_is_not_given_to_another_of_another_scope() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let mut answers = Vec::new();
        for role in [Role::Reviewer, Role::Coordinator, Role::Auditor] {
            let who = house.who(role);
            answers.push(house.opens(who, PAGE).await);
            let refused = house.opens(house.who(Role::Employer), PAGE).await;
            assert_eq!(refused.status, Status::Forbidden);
        }
        assert_ne!(answers[0].body, answers[1].body, "a coordinator has a menu of its own");
    });
}
