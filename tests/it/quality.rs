//! Time and quality as its readers get them: one answer for page, files and programs, and what each may not see.

use rocket::http::Status;
use sanad::operations::learners::{Chosen, Outcome, record_situation};
use sanad::storage::enrolment;
use serde_json::Value;

use crate::coordination::class::a_job;
use crate::hiring::office::{Office, coordination};
use crate::hiring::visitors::{Front, Visitor};
use crate::support::on_both_engines;

const ASKED: &str = "profile=A_DATE&as_of=2024-06-30";

/// Three graduates of 29 September 2023 with one operator, two of them hired on 1 November.
async fn three_graduates(office: &Office) {
    office.turn_to("2024-07-01");
    let scope = coordination("ENSIAS");
    for (name, hired) in [("Hajar", true), ("Salma", true), ("Nada", false)] {
        let id = office.learner("ENSIAS", name, true).await;
        if hired {
            let version = enrolment::find(&mut office.reader().await, &scope, id).await.unwrap().unwrap().version_id;
            let chosen = [Chosen { id, version }];
            let record = async |tx: &mut _, act: &_| record_situation(tx, act, &scope, &chosen, a_job()).await;
            assert_eq!(office.does(office.coordinator, record).await.unwrap(), Outcome::Done(1));
        }
    }
}

async fn read(front: &Front, visitor: &Visitor, path: &str) -> String {
    let answer = front.opens(visitor, &format!("{path}?{ASKED}")).await;
    assert_eq!(answer.status, Status::Ok, "{path}: {answer:?}");
    answer.body
}

#[test]
fn three_graduates_are_shown_to_their_operator_and_hidden_from_the_ministry_in_every_form() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        three_graduates(&front.office).await;
        let own = front.coordinator("ENSIAS").await;
        let called: Value = serde_json::from_str(&read(&front, &own, "/api/v1/quality").await).unwrap();
        let time = &called["quality"]["survival"];
        assert_eq!((&time["graduates"], &time["hired"], &time["lost"]), (&3.into(), &2.into(), &1.into()));
        // Two of three on day 33; the third was last heard of on the day she graduated.
        assert_eq!((&time["median"]["at"], &time["points"][1]["at_risk"]), (&33.into(), &2.into()));
        let file: Value = serde_json::from_str(&read(&front, &own, "/insertion/quality.json").await).unwrap();
        assert_eq!(file["quality"], called["quality"]);
        let table = read(&front, &own, "/insertion/quality.csv").await;
        assert!(table.lines().any(|line| line.starts_with("T2,median,,,2,3,,33,33,,,days,,")), "{table}");
        assert!(table.lines().any(|line| line.starts_with("Q2,CDI,,,2,2,,100.0,")), "{table}");

        let ministry = front.reviewer().await;
        let called: Value = serde_json::from_str(&read(&front, &ministry, "/api/v1/quality").await).unwrap();
        let quality = &called["quality"];
        let states = ["survival", "contracts", "pay", "freshness"].map(|figure| &quality[figure]["state"]);
        assert_eq!(states, ["masked", "masked", "undefined", "masked"]);
        assert_eq!(quality["survival"]["steps"], Value::Array(Vec::new()));
        assert_eq!(quality["equity"]["gap"], Value::Null);
        let table = read(&front, &ministry, "/insertion/quality.csv").await;
        assert!(!table.contains("100.0") && table.contains("masked"), "{table}");
        assert!(read(&front, &ministry, "/insertion/quality").await.contains("Temps et qualité"));
    });
}

#[test]
fn a_date_that_does_not_read_is_refused_with_an_example() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let reviewer = front.reviewer().await;
        for path in ["/insertion/quality", "/insertion/quality.csv", "/api/v1/quality"] {
            let refused = front.opens(&reviewer, &format!("{path}?as_of=31/02/2024")).await;
            assert_eq!(refused.status, Status::UnprocessableEntity, "{path}");
            assert!(refused.says("2024-01-30"), "{refused:?}");
        }
    });
}
