//! Two records of one person: told apart, merged, un-merged, within the reader's scope.

use chrono::TimeDelta;
use rocket::http::Status;
use sanad::domain::enrolment::Enrolment;
use sanad::domain::ids::{DuplicateId, EnrolmentId, PersonId};
use sanad::domain::person::Person;
use sanad::domain::scope::Scope;
use sanad::storage::duplicate::{Pair, queue};
use sanad::storage::{enrolment, facts, person};

use super::between;
use crate::hiring::office::Office;
use crate::hiring::visitors::{Answer, Front, Visitor};
use crate::support::{Scene, day, on_both_engines};

/// A graduate of an operator's cohort.
pub async fn graduate(office: &Office, (operator, cohort): (&str, &str), who: Person) -> (PersonId, EnrolmentId) {
    let scene = &office.scene;
    let cohort = scene.add_cohort(cohort, Scene::a_cohort_of(operator)).await;
    let person = scene.add_person(who).await;
    let known = Enrolment { graduated_on: Some(day("2023-09-29")), ..Scene::confirmed_on(day("2023-06-05")) };
    let id = scene.enrol(person, cohort, known).await;
    let mut tx = office.tx().await;
    facts::refresh(&mut tx, &[cohort]).await.unwrap();
    tx.commit().await.unwrap();
    scene.clock.advance(TimeDelta::seconds(1));
    (person, id)
}

/// A question about two persons.
pub async fn asked(office: &Office, one: PersonId, other: PersonId) -> DuplicateId {
    let duplicate_id = office.scene.id();
    let pair = Pair { duplicate_id, person: one, other, score: 85, reasons: "last_name|born_on".to_owned() };
    let mut tx = office.tx().await;
    queue(&mut tx, vec![pair], Some(office.scene.id()), office.scene.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    duplicate_id
}

/// Hajar, her family name spelt so.
pub fn hajar(spelt: &str) -> Person {
    Person { last_name: spelt.to_owned(), born_on: Some(day("2001-02-14")), ..Scene::somebody("Hajar") }
}

/// Two records of Hajar in two cohorts of ENSIAS, and the question about them.
async fn two_records(office: &Office) -> ([PersonId; 2], [EnrolmentId; 2], DuplicateId) {
    let second =
        Person { cin: Some("ZZ123456".to_owned()), phone: Some("+212685000001".to_owned()), ..hajar("Nassiri") };
    let (one, first) = graduate(office, ("ENSIAS", "A-1"), hajar("Naciri")).await;
    let (two, later) = graduate(office, ("ENSIAS", "B-1"), second).await;
    ([one, two], [first, later], asked(office, one, two).await)
}

async fn decides(front: &Front, who: &Visitor, id: DuplicateId, (decision, ground): (&str, &str)) -> Answer {
    let page = front.opens(who, &format!("/duplicates/{id}")).await;
    let version = between(&page.body, "name=\"version\" value=\"", "\"");
    front.office.scene.clock.advance(TimeDelta::seconds(1));
    let fields = [("decision", decision), ("ground", ground), ("version", version)];
    let verb = if decision.is_empty() { "undoing" } else { "decision" };
    front.sends(who, &format!("/duplicates/{id}/{verb}"), &fields).await
}

async fn person_of(office: &Office, id: EnrolmentId) -> PersonId {
    enrolment::find(&mut office.reader().await, &Scope::everything(), id).await.unwrap().unwrap().person_id
}

#[test]
fn a_merge_moves_enrolments_not_figures_and_its_undoing_brings_both_persons_back() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let office = &front.office;
        let ([one, two], [first, later], id) = two_records(office).await;
        let coordinator = front.coordinator("ENSIAS").await;
        let page = front.opens(&coordinator, &format!("/duplicates/{id}")).await;
        for said in ["Hajar Naciri", "Hajar Nassiri", "+35", "févr.", "+212685000001", "••••••"] {
            assert!(page.says(said), "{said}: {page:?}");
        }
        assert!(!page.says("ZZ123456"));
        let before = office.rate("A_DATE", "2024-01-11").await;

        let merged = decides(&front, &coordinator, id, ("same", "document")).await;
        assert_eq!(merged.status, Status::SeeOther, "{merged:?}");
        assert_eq!([person_of(office, first).await, person_of(office, later).await], [one, one]);
        assert_eq!(office.rate("A_DATE", "2024-01-11").await, before, "a rate counts enrolments");
        let record = front.opens(&coordinator, &format!("/learners/{later}")).await;
        assert!(record.says("Hajar Naciri") && record.says("+212685000001") && record.says("Autres inscriptions"));
        assert!(front.opens(&coordinator, "/duplicates?state=same").await.says("Hajar Nassiri"));

        // What is corrected after the merge stays with the person it was corrected on.
        let correction = format!("/learners/{first}/correction");
        let form = front.opens(&coordinator, &correction).await;
        let version = form.body.rsplit("name=\"version\" value=\"").next().unwrap().split('"').next().unwrap();
        let fields = [
            ("last_name", "Naciri"),
            ("first_name", "Hajar"),
            ("born_on", "2001-02-14"),
            ("phone", "+212685000001"),
            ("email", "hajar@demo.sanad.invalid"),
            ("reason", "Appel"),
            ("version", version),
        ];
        let corrected = front.sends(&coordinator, &format!("{correction}/identity"), &fields).await;
        assert_eq!(corrected.status, Status::SeeOther, "{corrected:?}");

        let undone = decides(&front, &coordinator, id, ("", "")).await;
        assert_eq!(undone.status, Status::SeeOther, "{undone:?}");
        assert_eq!([person_of(office, first).await, person_of(office, later).await], [one, two]);
        let rows = person::find_all(&mut office.reader().await, &[one, two]).await.unwrap();
        let of = |id| rows.iter().find(|row| row.person_id == id).unwrap().person(&office.scene.keys).unwrap();
        assert_eq!((of(one).phone, of(one).email), (None, Some("hajar@demo.sanad.invalid".to_owned())));
        assert_eq!((of(one).cin, of(two).cin), (None, Some("ZZ123456".to_owned())));
        assert_eq!(of(two).last_name, "Nassiri");
        assert_eq!(office.rate("A_DATE", "2024-01-11").await, before);
        assert!(front.opens(&coordinator, "/todo").await.says("1 doublon probable à décider"), "asked again");
    });
}

#[test]
fn two_namesakes_are_kept_apart_until_somebody_takes_it_back() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let (_, _, id) = two_records(&front.office).await;
        let coordinator = front.coordinator("ENSIAS").await;
        let groundless = decides(&front, &coordinator, id, ("different", "")).await;
        assert_eq!(groundless.status, Status::UnprocessableEntity);
        let unsound = decides(&front, &coordinator, id, ("same", "namesake")).await;
        assert_eq!(unsound.status, Status::Conflict, "a mere namesake is no reason to merge");
        let apart = decides(&front, &coordinator, id, ("different", "namesake")).await;
        assert_eq!(apart.status, Status::SeeOther, "{apart:?}");
        assert!(!front.opens(&coordinator, "/duplicates").await.says("Nassiri"));
        let file = front.opens(&coordinator, "/duplicates.csv?state=different").await;
        assert!(file.body.lines().count() == 2 && file.says("Hajar Nassiri"), "{file:?}");
        let again = decides(&front, &coordinator, id, ("same", "document")).await;
        assert_eq!(again.status, Status::Conflict, "decided already");
        assert_eq!(decides(&front, &coordinator, id, ("", "")).await.status, Status::SeeOther);
        assert!(front.opens(&coordinator, "/duplicates").await.says("Nassiri"));
        let blind = front.sends(&coordinator, &format!("/duplicates/{id}/decision"), &[("decision", "same")]).await;
        assert_eq!(blind.status, Status::PreconditionRequired);
    });
}

#[test]
fn a_pair_with_somebody_outside_the_scope_does_not_exist_and_one_cohort_is_never_merged() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let office = &front.office;
        let (own, _) = graduate(office, ("ENSIAS", "A-1"), hajar("Naciri")).await;
        let (foreign, _) = graduate(office, ("UIR", "U-1"), hajar("Nassiri")).await;
        let id = asked(office, own, foreign).await;
        let coordinator = front.coordinator("ENSIAS").await;
        assert_eq!(front.opens(&coordinator, &format!("/duplicates/{id}")).await.status, Status::NotFound);
        assert!(!front.opens(&coordinator, "/duplicates").await.says("Naciri"));
        let fields = [("decision", "same"), ("ground", "document"), ("version", "x.y")];
        let sent = front.sends(&coordinator, &format!("/duplicates/{id}/decision"), &fields).await;
        assert_eq!(sent.status, Status::NotFound);

        let cohort = office.scene.add_cohort("A-2", Scene::a_cohort_of("ENSIAS")).await;
        let mut both = Vec::new();
        for spelt in ["Naciri", "Nassiri"] {
            let person = office.scene.add_person(hajar(spelt)).await;
            office.scene.enrol(person, cohort, Scene::confirmed_on(day("2023-06-05"))).await;
            both.push(person);
        }
        let id = asked(office, both[0], both[1]).await;
        let page = front.opens(&coordinator, &format!("/duplicates/{id}")).await;
        assert!(page.says("inscrites dans la même cohorte"), "{page:?}");
        let refused = decides(&front, &coordinator, id, ("same", "document")).await;
        assert_eq!(refused.status, Status::Conflict);
        let shown = front.opens(&coordinator, &format!("/duplicates/{id}")).await;
        assert!(shown.says("Fusionner") || shown.says("même cohorte"), "still to decide");
    });
}
