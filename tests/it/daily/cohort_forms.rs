//! A cohort opened and corrected by its form.

use rocket::http::Status;

use super::between;
use crate::hiring::office::Office;
use crate::hiring::visitors::Front;
use crate::support::on_both_engines;

const COHORT: [(&str, &str); 8] = [
    ("cohort_code", "2024-RBT-01"),
    ("programme", "JOBINTECH"),
    ("operator", "ENSIAS"),
    ("track", "FS_JS"),
    ("region", "04"),
    ("starts_on", "2024-02-05"),
    ("ends_on", "2024-06-28"),
    ("capacity", "25"),
];

/// The same fields, some of them said otherwise.
fn but(changes: &[(&'static str, &'static str)]) -> Vec<(&'static str, String)> {
    let said = |name: &str, value: &str| {
        changes.iter().find(|(changed, _)| *changed == name).map_or(value, |(_, other)| *other).to_owned()
    };
    let mut fields: Vec<_> = COHORT.iter().map(|(name, value)| (*name, said(name, value))).collect();
    let added = changes.iter().filter(|(name, _)| COHORT.iter().all(|(known, _)| known != name));
    fields.extend(added.map(|(name, value)| (*name, (*value).to_owned())));
    fields
}

fn borrowed<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[test]
fn a_cohort_opens_by_its_form_and_each_fault_is_told_at_its_field() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        front.office.learner("ENSIAS", "Hajar", true).await;
        front.office.learner("UIR", "Mehdi", true).await;
        let coordinator = front.coordinator("ENSIAS").await;
        let blank = front.opens(&coordinator, "/cohorts/new").await;
        assert!(blank.says("value=\"ENSIAS\"") && !blank.says("value=\"UIR\""), "only what the scope holds");
        assert!(blank.says("<optgroup label=\"Rabat-Salé-Kénitra\">"));

        let wrong = [("ends_on", "2024-01-31"), ("province", "03.231"), ("capacity", "beaucoup"), ("operator", "")];
        let refused = front.sends(&coordinator, "/cohorts", &borrowed(&but(&wrong))).await;
        assert_eq!(refused.status, Status::UnprocessableEntity);
        assert!(refused.says("#f-capacity") && refused.says("#f-operator") && refused.says("value=\"2024-RBT-01\""));
        let wrong = [("ends_on", "2024-01-31"), ("operator", "UIR"), ("cohort_code", "a/b")];
        let refused = front.sends(&coordinator, "/cohorts", &borrowed(&but(&wrong))).await;
        assert!(
            refused.says("#f-ends_on") && refused.says("hors de votre") || refused.says("périmètre"),
            "{refused:?}"
        );
        assert!(refused.says("#f-cohort_code"));

        let opened = front.sends(&coordinator, "/cohorts", &COHORT).await;
        assert_eq!((opened.status, opened.location.as_str()), (Status::SeeOther, "/cohorts/2024-RBT-01"));
        assert!(front.opens(&coordinator, "/cohorts/2024-RBT-01").await.says("2024-RBT-01"));
        let again = front.sends(&coordinator, "/cohorts", &COHORT).await;
        assert!(again.status == Status::UnprocessableEntity && again.says("porte déjà ce code"));
    });
}

#[test]
fn a_cohort_is_corrected_at_the_version_read_and_a_conflict_shows_both() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        front.office.learner("ENSIAS", "Hajar", true).await;
        let coordinator = front.coordinator("ENSIAS").await;
        front.sends(&coordinator, "/cohorts", &COHORT).await;
        let edit = "/cohorts/2024-RBT-01/edit";
        let form = front.opens(&coordinator, edit).await;
        let version = between(&form.body, "name=\"version\" value=\"", "\"").to_owned();
        let edition = |capacity: &'static str, version: &str| {
            let mut fields = but(&[("capacity", capacity)]);
            fields.push(("version", version.to_owned()));
            fields
        };
        let unversioned = front.sends(&coordinator, edit, &COHORT).await;
        assert_eq!(unversioned.status, Status::PreconditionRequired);
        let saved = front.sends(&coordinator, edit, &borrowed(&edition("30", &version))).await;
        assert_eq!(saved.status, Status::SeeOther, "{saved:?}");
        let late = front.sends(&coordinator, edit, &borrowed(&edition("28", &version))).await;
        assert_eq!(late.status, Status::Conflict);
        assert!(late.says("<td>28</td><td>30</td>"), "{late:?}");
        let fresh = between(&late.body, "name=\"version\" value=\"", "\"").to_owned();
        let saved = front.sends(&coordinator, edit, &borrowed(&edition("28", &fresh))).await;
        assert_eq!(saved.status, Status::SeeOther, "saving again replaces the other version");
        let other = front.coordinator("UIR").await;
        assert_eq!(front.opens(&other, edit).await.status, Status::NotFound);
        assert_eq!(front.sends(&other, edit, &borrowed(&edition("9", &fresh))).await.status, Status::NotFound);
    });
}
