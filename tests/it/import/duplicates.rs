//! The same person: certain by CIN or Massar, asked about when much is alike.

use sanad::domain::import::FileKind;
use sanad::operations::import::apply::{self, Job};
use sanad::operations::import::draft::{self, Amendments, Extent};
use sanad::operations::import::plan::Answer;
use sanad::operations::import::{Content, Source};

use super::{bring_in, counts, in_cohort, learner, look, roster};
use crate::support::{Scene, on_both_engines};

const KIND: FileKind = FileKind::Enrolments;
const PERSONS: &str = "SELECT COUNT(*) FROM person_version WHERE superseded_at IS NULL";

/// A second cohort, FES-1, of the same operator.
async fn two_cohorts(scene: &Scene) {
    scene.with_a_cohort().await;
    scene.add_cohort("FES-1", Scene::a_cohort_of("EMI")).await;
}

fn in_fes(row: &str) -> String {
    in_cohort("FES-1", row).replace(";A-", ";F-")
}

#[test]
fn equal_cin_is_the_same_person_whatever_the_spelling() {
    on_both_engines(async |scene: Scene| {
        two_cohorts(&scene).await;
        let salma = learner("A-1", "El Idrissi;Salma", "14/02/2001", "ZZ100001");
        let other = in_fes(&learner("A-2", "Idrissi;Selma", "", "ZZ100001"));
        let file = roster(&[salma, other]);
        let (_, report) = bring_in(&scene.desk(), KIND, file.clone()).await;
        assert_eq!(counts(&report), [2, 0, 0, 0]);
        assert_eq!(scene.count(PERSONS).await, 1);
        let footprint = scene.footprint().await;
        assert_eq!(counts(&bring_in(&scene.desk(), KIND, file).await.1), [0, 0, 2, 0]);
        assert_eq!(scene.footprint().await, footprint);
    });
}

#[test]
fn somebody_of_the_same_name_and_birth_is_a_question_with_three_answers() {
    on_both_engines(async |scene: Scene| {
        two_cohorts(&scene).await;
        bring_in(&scene.desk(), KIND, roster(&[learner("A-1", "Naciri;Hajar", "14/02/2001", "")])).await;
        let again = roster(&[in_fes(&learner("A-2", "NACIRI;Hajar", "14/02/2001", ""))]);
        for (answer, persons, enrolled) in [(Answer::Skip, 1, 1), (Answer::Same(None), 1, 2), (Answer::Create, 2, 3)] {
            let preview = look(&scene.desk(), KIND, again.replace("F-2", &format!("F-{persons}{enrolled}"))).await;
            let [question] = preview.report.questions.as_slice() else { panic!("not asked") };
            assert!(question.enrolled.contains(&("RBT-1".to_owned(), "A-1".to_owned())));
            let id = preview.batch.batch_id;
            let answer = if answer == Answer::Same(None) { Answer::Same(question.person) } else { answer };
            let amendments = Amendments { answers: vec![(2, answer)], ..Amendments::default() };
            draft::amend(&scene.desk(), id, preview.batch.version, amendments).await.unwrap();
            let preview = draft::preview(&scene.desk(), id).await.unwrap();
            draft::apply(&scene.desk(), id, preview.token, Extent::Whole).await.unwrap();
            assert_eq!((scene.count(PERSONS).await, scene.enrolled().await), (persons, enrolled), "{answer:?}");
        }
    });
}

#[test]
fn the_same_person_of_the_same_cohort_is_updated_under_the_reference_already_there() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        bring_in(&scene.desk(), KIND, roster(&[learner("A-1", "Naciri;Hajar", "14/02/2001", "")])).await;
        let row = learner("A-7", "Naciri;Hajar", "14/02/2001", "") + "29/09/2023";
        let preview = look(&scene.desk(), KIND, roster(&[row])).await;
        let question = &preview.report.questions[0];
        assert!(question.in_cohort);
        let amendments = Amendments { answers: vec![(2, Answer::Same(question.person))], ..Amendments::default() };
        let id = preview.batch.batch_id;
        draft::amend(&scene.desk(), id, preview.batch.version, amendments).await.unwrap();
        let preview = draft::preview(&scene.desk(), id).await.unwrap();
        assert_eq!(counts(&preview.report), [0, 1, 0, 0]);
        draft::apply(&scene.desk(), id, preview.token, Extent::Whole).await.unwrap();
        assert_eq!(scene.enrolled().await, 1);
    });
}

#[test]
fn a_command_creates_the_person_and_queues_the_question() {
    on_both_engines(async |scene: Scene| {
        two_cohorts(&scene).await;
        let rows = [
            learner("A-1", "Naciri;Hajar", "14/02/2001", ""),
            in_fes(&learner("A-2", "Naciri;Hajar", "14/02/2001", "")),
        ];
        let source = Source::new(Content::Bytes(roster(&rows).into_bytes().into()), KIND);
        let job = Job::survey(source, |_| {}).await.unwrap();
        let desk = scene.desk();
        let named = ("roster.csv".to_owned(), vec![0; 32], 100);
        let report = apply::at_once(&desk, &job, named, &mut |_| {}).await.unwrap();
        assert_eq!((counts(&report), report.queued), ([2, 0, 0, 0], 1));
        assert_eq!(scene.count(PERSONS).await, 2);
        assert_eq!(scene.count("SELECT COUNT(*) FROM duplicate WHERE decision IS NULL").await, 1);
    });
}

#[test]
fn a_classmate_born_the_same_day_under_a_name_written_otherwise_is_asked_about() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        bring_in(&scene.desk(), KIND, roster(&[learner("A-0422", "Naciri;Hajar", "14/02/2001", "")])).await;
        let preview = look(&scene.desk(), KIND, roster(&[learner("A-9", "Nassiri;Hajar", "14/02/2001", "")])).await;
        assert_eq!(preview.report.questions[0].enrolled, [("RBT-1".to_owned(), "A-0422".to_owned())]);
    });
}
