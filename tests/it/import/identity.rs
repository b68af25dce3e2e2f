//! One person a card, however many write at once; names met however they are written.

use rocket::tokio;
use sanad::domain::import::FileKind;
use sanad::operations::import::apply::{self, Job};
use sanad::operations::import::{Content, Error, Report, Source};
use sanad::storage;
use sanad::storage::attestation::{self, AttestationVersion};
use sanad::storage::enrolment;

use super::{bring_in, counts, learner, look, roster, undo};
use crate::support::{Scene, on_both_engines};

const KIND: FileKind = FileKind::Enrolments;
const PERSONS: &str = "SELECT COUNT(*) FROM person_version WHERE superseded_at IS NULL";

async fn two_cohorts(scene: &Scene) {
    scene.with_a_cohort().await;
    scene.add_cohort("FES-1", Scene::a_cohort_of("EMI")).await;
}

fn in_fes(row: &str) -> String {
    row.replace("RBT-1;A-", "FES-1;F-")
}

async fn command(scene: Scene, file: String) -> Result<Report, Error> {
    let job = Job::survey(Source::new(Content::Bytes(file.into_bytes().into()), KIND), |_| {}).await?;
    let named = ("roster.csv".to_owned(), vec![0; 32], 100);
    apply::at_once(&scene.desk(), &job, named, &mut |_| {}).await
}

#[test]
fn two_imports_at_once_never_make_two_persons_of_one_card() {
    on_both_engines(async |scene: Scene| {
        two_cohorts(&scene).await;
        let row = |number: usize| learner(&format!("A-{number}"), "Alami;Rim", "", &format!("ZZ{number:06}"));
        // In opposite orders, so that each comes to wait for the other.
        let one = roster(&(0..300).map(row).collect::<Vec<_>>());
        let two = roster(&(0..300).rev().map(|number| in_fes(&row(number))).collect::<Vec<_>>());
        let files = [one, two];
        let [one, two] = files.clone().map(|file| tokio::spawn(command(scene.clone(), file)));
        // Looking again is of use once the other has ended, whichever way.
        let ended = [one.await.unwrap(), two.await.unwrap()];
        for (ended, file) in ended.into_iter().zip(files) {
            match ended {
                Ok(_) => {}
                Err(Error::Moved | Error::Storage(storage::Error::Busy)) => {
                    // Told to look again: then the other's persons are found.
                    let report = command(scene.clone(), file).await.unwrap();
                    assert_eq!(counts(&report), [300, 0, 0, 0]);
                }
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!((scene.count(PERSONS).await, scene.enrolled().await), (300, 600));
    });
}

#[test]
fn a_name_in_the_other_script_meets_the_person_it_is_of() {
    on_both_engines(async |scene: Scene| {
        two_cohorts(&scene).await;
        bring_in(&scene.desk(), KIND, roster(&[learner("A-1", "Naciri;Hajar", "14/02/2001", "")])).await;
        for names in ["الناصري;هاجر", "Hajar;NASSIRI"] {
            let preview = look(&scene.desk(), KIND, roster(&[in_fes(&learner("A-2", names, "14/02/2001", ""))])).await;
            assert_eq!(preview.report.questions[0].other, "Hajar Naciri", "{names}");
        }
        let apart = roster(&[in_fes(&learner("A-2", "Naciri;Hajar", "14/02/2002", ""))]);
        assert!(look(&scene.desk(), KIND, apart).await.report.questions.is_empty());
    });
}

#[test]
fn a_corrected_proof_of_a_hire_stays_the_proof_of_that_hire() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        bring_in(&scene.desk(), KIND, roster(&[learner("A-1", "Naciri;Hajar", "14/02/2001", "") + "29/09/2023"])).await;
        let proofs = |employer: &str| {
            format!(
                "cohort_code,learner_ref,situation_no,kind,starts_on,employer,evidence,attested_on\n\
                 RBT-1,A-1,1,CDI,2023-10-02,{employer},CONTRAT,2023-10-02\n"
            )
        };
        bring_in(&scene.desk(), FileKind::Situations, proofs("Atlas SA")).await;
        let hire = scene.id();
        hired(&scene, hire).await;
        let (_, report) = bring_in(&scene.desk(), FileKind::Situations, proofs("Rif SARL")).await;
        assert_eq!(counts(&report), [0, 1, 0, 0]);
        let text = "SELECT COUNT(*) FROM attestation WHERE superseded_at IS NULL AND placement_id IS NOT NULL";
        assert_eq!(scene.count(text).await, 1);
    });
}

/// Makes the only proof there is one of this hire.
async fn hired(scene: &Scene, hire: sanad::domain::ids::PlacementId) {
    let mut tx = scene.store.write().await.unwrap();
    let scope = sanad::domain::scope::Scope::everything();
    let cohort = sanad::storage::cohort::find(&mut tx, &scope, "RBT-1").await.unwrap().unwrap().cohort_id;
    let [learner] = enrolment::of_cohort(&mut tx, &scope, cohort).await.unwrap().try_into().unwrap();
    let [proof] = attestation::of_enrolment(&mut tx, learner.enrolment_id).await.unwrap().try_into().unwrap();
    attestation::supersede(&mut tx, &[proof.attestation_id], scene.clock.now(), None).await.unwrap();
    let version = AttestationVersion {
        attestation_id: scene.id(),
        enrolment_id: learner.enrolment_id,
        cohort_id: cohort,
        attestation: proof.attestation().unwrap(),
        placement_id: Some(hire),
        recorded_at: None,
    };
    attestation::append(&mut tx, [version], &scene.provenance()).await.unwrap();
    tx.commit().await.unwrap();
}

#[test]
fn a_card_given_back_by_an_undoing_must_not_be_somebody_elses_by_then() {
    on_both_engines(async |scene: Scene| {
        two_cohorts(&scene).await;
        let salma = |cin: &str| roster(&[learner("A-1", "Idrissi;Salma", "14/02/2001", cin)]);
        bring_in(&scene.desk(), KIND, salma("ZZ100001")).await;
        scene.clock.advance(chrono::TimeDelta::hours(1));
        let (correction, _) = bring_in(&scene.desk(), KIND, salma("ZZ100002")).await;
        scene.clock.advance(chrono::TimeDelta::hours(1));
        let karim = in_fes(&learner("A-3", "Tazi;Karim", "01/03/2000", "ZZ100001"));
        let (arrival, _) = bring_in(&scene.desk(), KIND, roster(&[karim])).await;
        let refused = undo(&scene.desk(), correction).await;
        let Err(Error::BuiltUpon(obstacles)) = refused else { panic!("{refused:?}") };
        assert_eq!(obstacles[0].learner_ref.as_deref(), Some("F-3"));
        undo(&scene.desk(), arrival).await.unwrap();
        undo(&scene.desk(), correction).await.unwrap();
    });
}
