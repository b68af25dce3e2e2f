//! Cohorts files.

use sanad::domain::import::FileKind;

use super::{bring_in, counts, faults, look, undo};
use crate::support::{Scene, on_both_engines};

const KIND: FileKind = FileKind::Cohorts;
const HEADER: &str = "code_cohorte,programme,operateur,region,filiere,date_debut,date_fin,capacite\n";

#[test]
fn programme_operator_and_track_are_known_by_code_or_name() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        scene.add_operator("UIR", "Université internationale de Rabat").await;
        let file = format!(
            "{HEADER}UIR-1,jobintech,Universite Internationale de Rabat,Rabat-Salé-Kénitra,fs_js,2023-06-05,2023-09-29,20\n\
             UIR-2,NOWHERE,UIR,4,FS_JS,2023-06-05,2023-09-29,\n"
        );
        let (id, report) = bring_in(&scene.desk(), KIND, file).await;
        assert_eq!(counts(&report), [1, 0, 0, 1]);
        assert_eq!(faults(&report), [(3, "fault-unknown-programme")].into());
        let current = "SELECT COUNT(*) FROM cohort_version WHERE superseded_at IS NULL";
        assert_eq!(scene.count(current).await, 2);
        undo(&scene.desk(), id).await.unwrap();
        assert_eq!(scene.count(current).await, 1);
    });
}

#[test]
fn a_coordinator_neither_takes_nor_makes_cohorts_of_another_operator() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        scene.add_operator("UIR", "UIR").await;
        let file = format!(
            "{HEADER}RBT-1,JOBINTECH,UIR,04,FS_JS,2023-06-05,2023-09-29,20\n\
             EMI-9,JOBINTECH,EMI,04,FS_JS,2023-06-05,2023-09-29,20\n"
        );
        let preview = look(&scene.desk_of("UIR"), KIND, file).await;
        assert_eq!(faults(&preview.report), [(2, "fault-taken-code"), (3, "fault-unknown-operator")].into());
    });
}

#[test]
fn a_changed_cohort_is_an_update() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        let file = format!("{HEADER}RBT-1,JOBINTECH,EMI,04,FS_JS,2023-06-05,2023-09-29,");
        assert_eq!(counts(&look(&scene.desk(), KIND, format!("{file}25\n")).await.report), [0, 0, 1, 0]);
        let (_, report) = bring_in(&scene.desk(), KIND, format!("{file}30\n")).await;
        assert_eq!(counts(&report), [0, 1, 0, 0]);
    });
}
