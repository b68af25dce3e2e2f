//! A learner's record corrected for a reason, and one more proof of a situation.

use rocket::http::Status;
use sanad::operations::journal::{self, Search};

use super::between;
use crate::hiring::office::Office;
use crate::hiring::visitors::{Answer, Front};
use crate::support::on_both_engines;

/// The versions of the two forms: the enrolment's, the person's.
fn versions(page: &Answer) -> (String, String) {
    let mut found = page.body.split("name=\"version\" value=\"").skip(1);
    let mut next = || found.next().and_then(|rest| rest.split_once('"')).unwrap().0.to_owned();
    (next(), next())
}

#[test]
fn a_correction_wants_a_reason_supersedes_and_stays_on_the_timeline() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let hajar = front.office.learner("ENSIAS", "Hajar", true).await;
        let coordinator = front.coordinator("ENSIAS").await;
        front.office.scene.clock.advance(chrono::TimeDelta::minutes(5));
        let (record, path) = (format!("/learners/{hajar}"), format!("/learners/{hajar}/correction"));
        let (version, _) = versions(&front.opens(&coordinator, &path).await);
        let correction = |reason: &'static str, graduated_on: &'static str| {
            vec![
                ("enrolled_on", "2023-06-05"),
                ("confirmed_on", "2023-06-05"),
                ("graduated_on", graduated_on),
                ("diploma", "BAC2"),
                ("reason", reason),
            ]
        };
        let sends = async |mut fields: Vec<(&str, &str)>, version: &str| {
            fields.push(("version", version));
            front.sends(&coordinator, &path, &fields).await
        };
        let silent = sends(correction("", "2023-10-06"), &version).await;
        assert!(silent.status == Status::UnprocessableEntity && silent.says("#f-reason"), "{silent:?}");
        let early = sends(correction("PV du jury", "2023-06-01"), &version).await;
        assert!(early.says("#f-graduated_on"), "{early:?}");
        assert_eq!(front.office.rate("A_DATE", "2023-10-01").await.1, 1);
        let done = sends(correction("PV du jury", "2023-10-06"), &version).await;
        assert_eq!((done.status, &done.location), (Status::SeeOther, &record), "{done:?}");
        assert_eq!(front.office.rate("A_DATE", "2023-10-01").await.1, 0, "she graduates later now");

        let shown = front.opens(&coordinator, &record).await;
        assert!(shown.says("niveau de diplôme, date de diplomation") && shown.says("PV du jury"), "{shown:?}");
        assert!(shown.says("<s>Diplomation</s>"), "the version replaced is struck through");
        let late = sends(correction("Autre lecture", "2023-10-13"), &version).await;
        assert_eq!(late.status, Status::Conflict);
        assert!(late.says("<td>2023-10-13</td><td>2023-10-06</td>"), "{late:?}");
        assert_eq!(front.sends(&coordinator, &path, &[]).await.status, Status::PreconditionRequired);
        let other = front.coordinator("UIR").await;
        assert_eq!(front.opens(&other, &path).await.status, Status::NotFound);
    });
}

#[test]
fn a_name_is_corrected_and_an_identifier_of_somebody_else_is_not_taken() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let hajar = front.office.learner("ENSIAS", "Hajar", true).await;
        let sami = front.office.learner("ENSIAS", "Sami", true).await;
        let coordinator = front.coordinator("ENSIAS").await;
        let corrects = async |learner: &dyn std::fmt::Display, name: &str, cin: &str| {
            let path = format!("/learners/{learner}/correction");
            let (_, version) = versions(&front.opens(&coordinator, &path).await);
            let fields = [
                ("last_name", "Naciri"),
                ("first_name", name),
                ("last_name_ar", "الناصري"),
                ("first_name_ar", "هاجر"),
                ("cin", cin),
                ("phone", "06 85 00 00 01"),
                ("reason", "Copie de la CIN"),
                ("version", &version),
            ];
            front.sends(&coordinator, &format!("{path}/identity"), &fields).await
        };
        assert_eq!(corrects(&hajar, "Hajar", "ZZ123456").await.status, Status::SeeOther);
        let shown = front.opens(&coordinator, &format!("/learners/{hajar}")).await;
        assert!(shown.says("Hajar Naciri") && shown.says("هاجر الناصري") && shown.says("+212685000001"), "{shown:?}");
        assert!(!shown.says("ZZ123456"), "the CIN stays hidden");
        let shows = async |reason: &str| {
            front.sends(&coordinator, &format!("/learners/{hajar}/cin"), &[("reason", reason)]).await
        };
        let silent = shows(" ").await;
        assert!(silent.status == Status::UnprocessableEntity && silent.says("#f-reason"), "{silent:?}");
        assert!(!silent.says("ZZ123456"), "without a reason it stays hidden");
        assert!(shows("Déclaration CNSS").await.says("ZZ123456"));
        let mut tx = front.office.reader().await;
        let found = journal::search(&mut tx, &Search { reason: "cnss".to_owned(), ..Search::default() }, 10).await;
        let found: Vec<String> = found.unwrap().into_iter().map(|line| line.row.action).collect();
        assert_eq!(found, ["person.reveal_cin"]);
        drop(tx);
        let taken = corrects(&sami, "Sami", "ZZ123456").await;
        assert!(taken.status == Status::UnprocessableEntity && taken.says("#f-cin"), "{taken:?}");
    });
}

#[test]
fn one_more_proof_starts_from_what_is_known_of_its_situation() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let hajar = front.office.learner("ENSIAS", "Hajar", true).await;
        let coordinator = front.coordinator("ENSIAS").await;
        let form = "/cohorts/ENSIAS-Hajar/selection";
        let chosen = async |query: &str| {
            let page = front.opens(&coordinator, &format!("{form}?step=situation&ids={hajar}{query}")).await;
            let chosen = between(&page.body, "name=\"chosen\" value=\"", "\"").to_owned();
            (page, chosen)
        };
        let (_, who) = chosen("").await;
        let first = [
            ("step", "situation"),
            ("chosen", who.as_str()),
            ("situation.kind", "CDI"),
            ("situation.starts_on", "2023-11-01"),
            ("situation.employer", "Atlas"),
            ("situation.salary_mad", "6500"),
            ("situation.evidence", "CONTRAT"),
            ("situation.attested_on", "2023-11-01"),
        ];
        assert_eq!(front.sends(&coordinator, form, &first).await.status, Status::SeeOther);
        let record = front.opens(&coordinator, &format!("/learners/{hajar}")).await;
        assert!(record.says("continues=1"), "{record:?}");
        let (page, who) = chosen("&continues=1").await;
        for said in ["value=\"Atlas\"", "value=\"6500\"", "name=\"situation.continues\" value=\"1\"", "2023-11-01"] {
            assert!(page.says(said), "{said}: {page:?}");
        }
        assert_eq!(chosen("&continues=7").await.0.status, Status::NotFound);
        let second = [
            ("step", "situation"),
            ("chosen", who.as_str()),
            ("situation.continues", "1"),
            ("situation.kind", "CDI"),
            ("situation.starts_on", "2023-11-01"),
            ("situation.employer", "Atlas"),
            ("situation.salary_mad", "6500"),
            ("situation.evidence", "CNSS"),
            ("situation.attested_on", "2023-12-31"),
        ];
        let sent = front.sends(&coordinator, form, &second).await;
        assert_eq!(sent.status, Status::SeeOther, "{sent:?}");
        let proofs = front.office.proofs(hajar).await;
        assert_eq!(proofs.iter().map(|proof| proof.situation_no).collect::<Vec<_>>(), [1, 1]);
    });
}
