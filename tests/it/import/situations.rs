//! Situations files.

use chrono::TimeDelta;
use sanad::domain::import::FileKind;

use super::{bring_in, counts, faults, learner, look, roster, undo};
use crate::support::{Scene, on_both_engines};

const KIND: FileKind = FileKind::Situations;
const HEADER: &str =
    "cohort_code,learner_ref,situation_no,kind,starts_on,employer,evidence,attested_on,evidence_status\n";

async fn a_graduate(scene: &Scene) {
    scene.with_a_cohort().await;
    let row = learner("A-1", "El Idrissi;Salma", "14/02/2001", "ZZ100001") + "29/09/2023";
    bring_in(&scene.desk(), FileKind::Enrolments, roster(&[row])).await;
}

fn proofs(rows: &[&str]) -> String {
    format!("{HEADER}{}\n", rows.join("\n"))
}

#[test]
fn proofs_of_one_situation_agree_across_file_and_records() {
    on_both_engines(async |scene: Scene| {
        a_graduate(&scene).await;
        let first = "RBT-1,A-1,1,CDI,2023-10-02,Atlas SA,CONTRAT,2023-10-02,";
        bring_in(&scene.desk(), KIND, proofs(&[first])).await;
        let other = "RBT-1,A-1,1,CDI,2023-10-02,Rif SARL,BULLETIN,2023-11-30,";
        let preview = look(&scene.desk(), KIND, proofs(&[other])).await;
        assert_eq!(faults(&preview.report), [(2, "fault-disagrees-with-record")].into());
        // The whole situation corrected in one file is a correction.
        let both = proofs(&[&first.replace("Atlas SA", "Rif SARL"), other]);
        let (_, report) = bring_in(&scene.desk(), KIND, both).await;
        assert_eq!(counts(&report), [1, 1, 0, 0]);
        let in_file = proofs(&[first, other]);
        let preview = look(&scene.desk(), KIND, in_file).await;
        assert_eq!(faults(&preview.report)[&3], "fault-situation-rows-disagree");
    });
}

#[test]
fn a_proof_refused_then_accepted_is_two_and_both_come_back_unchanged() {
    on_both_engines(async |scene: Scene| {
        a_graduate(&scene).await;
        let row = "RBT-1,A-1,1,CDI,2023-10-02,Atlas SA,CONTRAT,2023-10-02,";
        let file = proofs(&[&format!("{row}refusee"), &format!("{row}acceptee")]);
        let (_, report) = bring_in(&scene.desk(), KIND, file.clone()).await;
        assert_eq!(counts(&report), [2, 0, 0, 0]);
        assert_eq!(counts(&look(&scene.desk(), KIND, file).await.report), [0, 0, 2, 0]);
    });
}

#[test]
fn a_review_of_a_proof_is_an_update_that_can_be_undone() {
    on_both_engines(async |scene: Scene| {
        a_graduate(&scene).await;
        let row = "RBT-1,A-1,1,CDI,2023-10-02,Atlas SA,CONTRAT,2023-10-02,";
        bring_in(&scene.desk(), KIND, proofs(&[&format!("{row}en_attente")])).await;
        scene.clock.advance(TimeDelta::hours(1));
        let (id, report) = bring_in(&scene.desk(), KIND, proofs(&[&format!("{row}acceptee")])).await;
        assert_eq!(counts(&report), [0, 1, 0, 0]);
        scene.clock.advance(TimeDelta::hours(1));
        undo(&scene.desk(), id).await.unwrap();
        let pending = "SELECT COUNT(*) FROM attestation WHERE superseded_at IS NULL AND status = 'en_attente'";
        assert_eq!(scene.count(pending).await, 1);
    });
}

#[test]
fn a_situation_of_nobody_enrolled_is_refused() {
    on_both_engines(async |scene: Scene| {
        a_graduate(&scene).await;
        let preview =
            look(&scene.desk(), KIND, proofs(&["RBT-1,B-9,1,CDI,2023-10-02,Atlas SA,CONTRAT,2023-10-02,"])).await;
        assert_eq!(faults(&preview.report), [(2, "fault-unknown-enrolment")].into());
    });
}

#[test]
fn enrolments_with_proofs_are_not_undone() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        let row = learner("A-1", "El Idrissi;Salma", "14/02/2001", "ZZ100001");
        let (id, _) = bring_in(&scene.desk(), FileKind::Enrolments, roster(&[row])).await;
        bring_in(&scene.desk(), KIND, proofs(&["RBT-1,A-1,1,CDI,2023-10-02,Atlas SA,CONTRAT,2023-10-02,"])).await;
        assert!(undo(&scene.desk(), id).await.is_err());
        assert_eq!(scene.enrolled().await, 1);
    });
}
