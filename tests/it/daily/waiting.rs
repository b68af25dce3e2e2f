//! What waits today: each count is the length of the list it leads to, and stops at the reader's scope.

use rocket::http::Status;
use sanad::domain::attestation::Attestation;
use sanad::domain::evidence::{EvidenceStatus, EvidenceType};
use sanad::domain::ids::EnrolmentId;
use sanad::domain::situation::{SituationKind, Source};
use sanad::operations::figures::Figures;
use sanad::operations::learners::{Chosen, NewSituation, Outcome, record_situation};
use sanad::operations::todo::{Queue, chase_stretch, chased, chases};
use sanad::storage::enrolment;

use crate::hiring::office::{ATLAS, Office, coordination, developers, open_ended_from};
use crate::hiring::visitors::{Front, Visitor};
use crate::support::{day, on_both_engines};

/// A permanent job since November, with a contract dated this day, accepted or not.
fn job(dated: &str, status: EvidenceStatus) -> NewSituation {
    let stated = Attestation {
        situation_no: 0,
        kind: SituationKind::Cdi,
        starts_on: day("2023-11-01"),
        ends_on: None,
        employer: Some("Atlas".to_owned()),
        employer_ice: None,
        employer_is_operator: None,
        job_title: None,
        in_field: None,
        hours_per_week: None,
        intended_weeks: None,
        salary_mad: None,
        region: None,
        evidence: Some(EvidenceType::Contrat),
        attested_on: day(dated),
        status,
        source: Some(Source::Operateur),
    };
    NewSituation { continues: None, stated }
}

async fn works(office: &Office, learner: EnrolmentId, job: NewSituation) {
    let scope = coordination("ENSIAS");
    let version = enrolment::find(&mut office.reader().await, &scope, learner).await.unwrap().unwrap().version_id;
    let chosen = [Chosen { id: learner, version }];
    let done = office.does(office.coordinator, async |tx, act| record_situation(tx, act, &scope, &chosen, job).await);
    assert_eq!(done.await.unwrap(), Outcome::Done(1));
}

/// Rows of a queue's file, headings left out.
async fn rows(front: &Front, visitor: &Visitor, path: &str) -> Vec<String> {
    let file = front.opens(visitor, path).await;
    assert_eq!(file.status, Status::Ok, "{file:?}");
    file.body.lines().skip(1).map(str::to_owned).collect()
}

#[test]
fn each_graduate_to_chase_is_in_one_queue_and_out_of_it_once_known() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let office = &front.office;
        office.turn_to("2024-01-11");
        let hajar = office.learner("ENSIAS", "Hajar", true).await;
        let sami = office.learner("ENSIAS", "Sami", true).await;
        let rania = office.learner("ENSIAS", "Rania", true).await;
        office.learner("ENSIAS", "Anas", true).await;
        office.learner("ENSIAS", "Ilyas", false).await;
        office.learner("UIR", "Mehdi", true).await;
        works(office, hajar, job("2023-11-01", EvidenceStatus::Acceptee)).await;
        works(office, sami, job("2023-11-01", EvidenceStatus::EnAttente)).await;
        works(office, rania, job("2023-12-20", EvidenceStatus::Acceptee)).await;

        let coordinator = front.coordinator("ENSIAS").await;
        let page = front.opens(&coordinator, "/todo").await;
        for said in ["3 choses à traiter", "1 preuve à renouveler", "1 diplômé sans preuve acceptée"] {
            assert!(page.says(said), "{said}: {page:?}");
        }
        assert!(page.says("1 diplômé sans aucune situation") && page.says("embauches à valider"));
        let queue = async |queue: &str| {
            // A session of the day: an earlier one has ended.
            let coordinator = front.coordinator("ENSIAS").await;
            rows(&front, &coordinator, &format!("/todo/learners.csv?queue={queue}")).await
        };
        // Graduated on 29 September: three months on is 29 December, and a proof dated by 12 February still speaks of it.
        let stale = queue("stale").await;
        assert!(stale.len() == 1 && stale[0].contains("Hajar") && stale[0].ends_with("2024-02-12"), "{stale:?}");
        assert!(queue("unproven").await.concat().contains("Sami"));
        assert!(queue("silent").await.concat().contains("Anas"));
        let list = front.opens(&coordinator, "/todo/learners?queue=silent").await;
        assert!(list.says("Anas") && !list.says("Mehdi") && !list.says("Ilyas") && list.says("step=situation"));

        assert_eq!(front.opens(&coordinator, "/todo/learners?queue=late").await.status, Status::NotFound);
        office.turn_to("2024-02-13");
        assert!(queue("stale").await.is_empty(), "the window of the horizon is closed");
    });
}

#[test]
fn stretches_of_a_queue_follow_each_other_in_its_order_forwards_and_backwards() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        office.turn_to("2024-01-11");
        for name in ["Anas", "Hajar", "Rania", "Sami", "Zineb"] {
            office.learner("ENSIAS", name, true).await;
        }
        let (figures, scope) = (Figures::default(), coordination("ENSIAS"));
        let snapshot = figures.read(&mut office.reader().await).await.unwrap();
        let asked = (Queue::Silent, day("2024-01-11").into());
        let whole = chases(&figures, &snapshot, &scope, asked);
        assert_eq!((whole.len(), chased(&figures, &snapshot, &scope, asked.1)), (5, vec![5, 0, 0]));

        let stretch = |after: Option<usize>, before: Option<usize>| {
            let cursors = (after.map(|at| whole[at].enrolment), before.map(|at| whole[at].enrolment));
            let found = chase_stretch((&figures, &snapshot, &scope), asked, cursors, 2);
            assert_eq!(found.total, 5);
            assert_eq!(found.rows, whole[found.start..found.start + found.rows.len()]);
            (found.start, found.rows.len())
        };
        assert_eq!([stretch(None, None), stretch(Some(1), None), stretch(Some(3), None)], [(0, 2), (2, 2), (4, 1)]);
        assert_eq!([stretch(Some(4), None), stretch(None, Some(4)), stretch(None, Some(1))], [(5, 0), (2, 2), (0, 2)]);
        let nobody = chase_stretch((&figures, &snapshot, &scope), asked, (Some(office.scene.id()), None), 2);
        assert_eq!(nobody.start, 0, "a cursor that names nobody starts the list");
    });
}

#[test]
fn an_application_unanswered_for_fifteen_days_waits_until_the_employer_answers() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let office = &front.office;
        let atlas = office.verified(ATLAS, "Atlas").await;
        let opening = office.published(atlas, &developers()).await;
        let lonely = office.published(atlas, &developers()).await;
        let hajar = office.learner("ENSIAS", "Hajar", true).await;
        let application = office.refers("ENSIAS", opening, hajar).await.unwrap();
        let (coordinator, recruiter) = (front.coordinator("ENSIAS").await, front.recruiter(atlas).await);
        let own = front.opens(&recruiter, "/todo").await;
        assert!(own.says("1 candidature attend votre réponse") && own.says("1 offre ouverte sans candidat"), "{own:?}");
        assert!(front.opens(&recruiter, "/todo/applications?queue=answer").await.says("Hajar"));
        assert!(!front.opens(&coordinator, "/todo").await.says("1 candidature sans réponse"));
        office.turn_to("2024-01-27");
        let (coordinator, recruiter) = (front.coordinator("ENSIAS").await, front.recruiter(atlas).await);
        let other = front.coordinator("UIR").await;
        assert!(front.opens(&coordinator, "/todo").await.says("1 candidature sans réponse depuis plus de 15 jours"));
        let overdue = "/todo/applications.csv?queue=unanswered";
        assert_eq!(rows(&front, &coordinator, overdue).await.len(), 1);
        assert!(rows(&front, &other, overdue).await.is_empty());
        let missing = front.opens(&coordinator, "/todo/applications?queue=answer").await;
        assert_eq!(missing.status, Status::NotFound, "that queue is the employer's");
        let openings = front.opens(&coordinator, "/openings?status=open&candidates=none").await;
        assert!(openings.says(&lonely.to_string()) && !openings.says(&opening.to_string()));

        let stage = format!("/applications/{application}/stage");
        front.sends(&recruiter, &stage, &[("stage", "offered"), ("version", "1")]).await;
        assert!(rows(&front, &coordinator, overdue).await.is_empty());
        assert!(front.opens(&recruiter, "/todo").await.says("1 embauche à confirmer"));
        office.confirms(atlas, application, &open_ended_from("2024-01-15")).await.unwrap();
        assert!(front.opens(&coordinator, "/todo").await.says("1 embauche à valider"));
        assert!(!front.opens(&other, "/todo").await.says("1 embauche à valider"));
        let of_cohort = front.opens(&coordinator, "/placements?state=confirmed&cohort=ENSIAS-Hajar").await;
        assert!(of_cohort.says("Hajar") && !front.opens(&coordinator, "/placements?cohort=X").await.says("Hajar"));
    });
}

#[test]
fn a_coordinator_starts_at_what_waits_and_a_reviewer_has_no_such_page() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let coordinator = front.coordinator("ENSIAS").await;
        assert_eq!(front.opens(&coordinator, "/").await.location, "/todo");
        assert!(front.opens(&coordinator, "/todo").await.says("Rien à traiter"));
        let reviewer = front.reviewer().await;
        assert_eq!(front.opens(&reviewer, "/todo").await.status, Status::Forbidden);
        assert_eq!(front.opens(&Front::stranger(), "/todo").await.status, Status::SeeOther);
    });
}

#[test]
fn the_list_of_imports_and_its_files_show_the_state_asked_for() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        let coordinator = front.coordinator("ENSIAS").await;
        let file =
            "cohort_code,programme,operator,region,track,starts_on,ends_on\nX-1,P,ENSIAS,04,T,2024-01-08,2024-05-31\n";
        let sent = front.uploads(&coordinator, "/imports", "cohorts", file).await;
        assert_eq!(sent.status, Status::SeeOther, "{sent:?}");
        assert!(front.opens(&coordinator, "/todo").await.says("1 import à appliquer"));
        assert!(front.opens(&coordinator, "/imports?state=draft").await.says("file.csv"));
        assert!(!front.opens(&coordinator, "/imports?state=applied").await.says("file.csv"));
        assert_eq!(rows(&front, &coordinator, "/imports.csv?state=draft").await.len(), 1);
        assert!(rows(&front, &coordinator, "/imports.csv?state=applied").await.is_empty());
        assert!(rows(&front, &front.coordinator("UIR").await, "/imports.csv").await.is_empty());
        assert_eq!(front.opens(&coordinator, "/imports.csv?state=lost").await.status, Status::UnprocessableEntity);
        assert_eq!(front.opens(&coordinator, "/imports.xlsx").await.status, Status::Ok);
    });
}
