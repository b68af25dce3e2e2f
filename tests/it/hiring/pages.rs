//! The pages of a hire: from the form of an opening to the coordinator's decision.

use rocket::http::Status;

use super::office::{ATLAS, Office, RIF, developers, open_ended_from};
use super::visitors::Front;
use crate::support::on_both_engines;

const DEVELOPER: [(&str, &str); 12] = [
    ("title", "Développeur web junior"),
    ("contract", "CDI"),
    ("positions", "3"),
    ("region", "03"),
    ("city", "Fès"),
    ("remote_days", "2"),
    ("salary_min", "6 500"),
    ("salary_max", "8 000,00"),
    ("skills", "JavaScript, React"),
    ("expires_on", "15/2/2024"),
    ("reply_days", "10"),
    ("then", "publish"),
];

#[test]
fn from_the_form_of_an_opening_to_a_validated_hire_without_script() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let atlas = front.office.verified(ATLAS, "Atlas Numérique SARL").await;
        let hajar = front.office.learner("ENSIAS", "Hajar", true).await;
        let (recruiter, coordinator) = (front.recruiter(atlas).await, front.coordinator("ENSIAS").await);

        let posted = front.sends(&recruiter, "/openings", &DEVELOPER).await;
        assert_eq!(posted.status, Status::SeeOther, "{posted:?}");
        let opening = posted.location;
        assert!(front.opens(&coordinator, "/openings").await.says("Développeur web junior"));
        assert!(front.opens(&coordinator, &opening).await.says("Hajar Alami"));
        let enrolment = [("enrolment", hajar.to_string())];
        let enrolment: Vec<_> = enrolment.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let referred = front.sends(&coordinator, &format!("{opening}/applications"), &enrolment).await;
        assert_eq!(referred.status, Status::SeeOther, "{referred:?}");

        let board = front.opens(&recruiter, &opening).await;
        assert!(board.says("Hajar Alami") && board.says("Reçue le 11"), "{board:?}");
        let application = between(&board.body, "/applications/", "\"");
        let stage = format!("/applications/{application}/stage");
        let moved = front.sends(&recruiter, &stage, &[("stage", "interview"), ("version", "1")]).await;
        assert_eq!(moved.location, opening);
        let hire = front.sends(&recruiter, &stage, &[("stage", "hired"), ("version", "2")]).await;
        assert_eq!(hire.location, format!("{opening}?who={application}#hire"));

        let mut fields = vec![("application", application), ("kind", "CDI"), ("job_title", "Développeuse web")];
        let undated = front.sends(&recruiter, "/placements", &fields).await;
        assert_eq!(undated.status, Status::UnprocessableEntity);
        assert!(undated.says("Indiquez la date de début du contrat") && undated.says("value=\"Développeuse web\""));
        fields.push(("starts_on", "8/1/2024"));
        let confirmed = front.sends(&recruiter, "/placements", &fields).await;
        assert_eq!((confirmed.status, &confirmed.location), (Status::SeeOther, &opening));
        let again = front.sends(&recruiter, "/placements", &fields).await;
        assert_eq!(again.location, opening, "a double click is one hire");

        let placement =
            between(&front.opens(&coordinator, "/placements?state=confirmed").await.body, "/placements/", "\"")
                .to_owned();
        let page = front.opens(&coordinator, &format!("/placements/{placement}")).await;
        assert!(page.says("Valider l’embauche"), "{page:?}");
        let decision = format!("/placements/{placement}/validation");
        let validated = front.sends(&coordinator, &decision, &[("version", "1"), ("in_field", "yes")]).await;
        assert_eq!(validated.status, Status::SeeOther, "{validated:?}");
        assert_eq!(front.office.rate("A_DATE", "2024-01-30").await, (1, 1));
        assert!(
            front.opens(&recruiter, &opening).await.says("Embauche validée par le coordinateur\u{a0}: Hajar Alami")
        );
    });
}

#[test]
fn what_belongs_to_another_does_not_exist_and_other_roles_are_refused() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let office = &front.office;
        let (atlas, rif) = (office.verified(ATLAS, "Atlas").await, office.verified(RIF, "Rif").await);
        let opening = office.published(atlas, &developers()).await;
        let draft = office.drafted(atlas, &developers()).await;
        let hajar = office.learner("ENSIAS", "Hajar", true).await;
        let application = office.refers("ENSIAS", opening, hajar).await.unwrap();
        let placement = office.confirms(atlas, application, &open_ended_from("2024-01-08")).await.unwrap();
        let rival = front.recruiter(rif).await;
        let elsewhere = front.coordinator("UIR").await;
        let people = [format!("/applications/{application}"), format!("/placements/{placement}")];
        for path in people.iter().chain([&format!("/openings/{opening}"), &format!("/openings/{draft}/edit")]) {
            assert_eq!(front.opens(&rival, path).await.status, Status::NotFound, "{path}");
        }
        for path in people.iter().chain([&format!("/openings/{draft}")]) {
            assert_eq!(front.opens(&elsewhere, path).await.status, Status::NotFound, "{path}");
        }
        assert!(!front.opens(&elsewhere, &format!("/openings/{opening}")).await.says("Hajar"));
        assert!(!front.opens(&elsewhere, "/placements.csv").await.says("Hajar"));
        let hire = [("version", "1"), ("in_field", "yes")];
        let decision = front.sends(&elsewhere, &format!("/placements/{placement}/validation"), &hire).await;
        assert_eq!(decision.status, Status::NotFound);
        let ministry = front.reviewer().await;
        for path in ["/openings", "/placements", "/company", "/employers", &people[0]] {
            assert_eq!(front.opens(&ministry, path).await.status, Status::Forbidden, "{path}");
            let asked = front.opens(&Front::stranger(), path).await;
            assert_eq!(asked.status, Status::SeeOther, "{path}");
        }
        assert_eq!(front.opens(&rival, "/employers").await.status, Status::Forbidden);
    });
}

#[test]
fn an_edit_says_which_version_it_read_and_a_lost_one_shows_both() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let atlas = front.office.verified(ATLAS, "Atlas").await;
        let opening = front.office.drafted(atlas, &developers()).await;
        let recruiter = front.recruiter(atlas).await;
        let path = format!("/openings/{opening}");
        assert_eq!(front.sends(&recruiter, &path, &DEVELOPER).await.status, Status::PreconditionRequired);
        let with = |positions: &'static str, version: &'static str| {
            let kept = DEVELOPER.into_iter().filter(|(name, _)| *name != "positions");
            kept.chain([("positions", positions), ("version", version)]).collect::<Vec<_>>()
        };
        assert_eq!(front.sends(&recruiter, &path, &with("4", "1")).await.status, Status::SeeOther);
        let lost = front.sends(&recruiter, &path, &with("5", "1")).await;
        assert_eq!(lost.status, Status::Conflict);
        assert!(lost.says("<td>5</td><td>4</td>"), "{lost:?}");
        assert!(lost.says("name=\"version\" value=\"2\""), "saving again is a decision made with both in view");
    });
}

#[test]
fn a_form_says_everything_that_is_wrong_and_keeps_what_was_typed() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let atlas = front.office.verified(ATLAS, "Atlas").await;
        let recruiter = front.recruiter(atlas).await;
        let typed = [("title", "Data analyst"), ("positions", "trois"), ("salary_min", "8000"), ("salary_max", "7000")];
        let refused = front.sends(&recruiter, "/openings", &typed).await;
        assert_eq!(refused.status, Status::UnprocessableEntity);
        for said in
            ["value=\"Data analyst\"", "value=\"trois\"", "#f-positions", "#f-salary_max", "#f-expires_on", "#f-region"]
        {
            assert!(refused.says(said), "{said}: {refused:?}");
        }
        let company =
            [("name", "Atlas"), ("ice", "999000001000076"), ("sector", "ESN"), ("region", "03"), ("version", "2")];
        let refused = front.sends(&recruiter, "/company", &company).await;
        assert_eq!(refused.status, Status::UnprocessableEntity);
        assert!(refused.says("ne correspond pas aux treize premiers"), "{refused:?}");
    });
}

#[test]
fn an_unverified_employers_opening_is_kept_as_a_draft_when_it_asks_to_publish() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let atlas = front.office.registered(ATLAS, "Atlas").await;
        let recruiter = front.recruiter(atlas).await;
        let posted = front.sends(&recruiter, "/openings", &DEVELOPER).await;
        assert_eq!(posted.status, Status::SeeOther);
        assert!(front.opens(&recruiter, &posted.location).await.says("Brouillon"));
        let coordinator = front.coordinator("ENSIAS").await;
        assert_eq!(front.opens(&coordinator, &posted.location).await.status, Status::NotFound);
        let employer = format!("/employers/{atlas}");
        let verified = front.sends(&coordinator, &format!("{employer}/verification"), &[("version", "1")]).await;
        assert_eq!(verified.location, employer);
        let published = front.sends(&recruiter, &format!("{}/publication", posted.location), &[("version", "1")]).await;
        assert_eq!(published.status, Status::SeeOther, "{published:?}");
        assert_eq!(front.opens(&coordinator, &posted.location).await.status, Status::Ok);
    });
}

#[test]
fn a_view_of_openings_as_a_file_holds_the_same_openings() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let atlas = front.office.verified(ATLAS, "=Atlas").await;
        front.office.published(atlas, &developers()).await;
        front.office.drafted(atlas, &developers()).await;
        let coordinator = front.coordinator("ENSIAS").await;
        let file = front.opens(&coordinator, "/openings.csv?text=DEVELOPPEUR").await;
        assert_eq!(file.body.lines().count(), 2, "{file:?}");
        assert!(file.says("Développeur web junior") && !file.says(",=Atlas"));
        assert_eq!(front.opens(&coordinator, "/openings.csv?text=analyste").await.body.lines().count(), 1);
        let rows: serde_json::Value =
            serde_json::from_str(&front.opens(&coordinator, "/openings.json").await.body).unwrap();
        assert_eq!(rows[0]["expires_on"], "2024-02-15");
        assert_eq!(front.opens(&coordinator, "/openings.csv?region=99").await.status, Status::UnprocessableEntity);
    });
}

/// The first text between two others.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    text.split(before).skip(1).filter_map(|rest| rest.split(after).next()).find(|id| id.len() == 36).unwrap_or_default()
}
