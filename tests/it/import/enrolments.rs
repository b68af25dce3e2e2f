//! A roster as French Excel writes it.

use chrono::TimeDelta;
use sanad::domain::import::{Column, FileKind};
use sanad::operations::import::draft::{self, Amendments, Extent};
use sanad::operations::import::{Error, reversal};
use sanad::storage::port::Sql;

use super::{bring_in, counts, faults, learner, look, roster, send, undo};
use crate::support::{Scene, on_both_engines};

const KIND: FileKind = FileKind::Enrolments;

/// Windows-1252, as Excel in French saves "CSV (séparateur : point-virgule)".
fn windows_1252(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}

fn with_three_wrong_rows() -> String {
    roster(&[
        learner("A-1", "El Idrissi;Salma", "14/02/2001", "ZZ100001"),
        learner("A-2", "Ouahbi;Inès", "31/02/2001", "ZZ100002"),
        learner("A-3", "Chraïbi;Imane", "03/05/2000", "ZZ12"),
        learner("A-4", "Tazi;Hélène", "09/09/1999", "ZZ100004"),
        "RBT-1;A-5;Amrani;Khadija;F;;;;Meknès-Tafilalet;05/06/2023;".to_owned(),
        learner("A-6", "Naciri;Hajar", "01/12/2001", ""),
    ])
}

#[test]
fn a_roster_with_three_wrong_rows_is_mended_applied_and_undone() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        let desk = scene.desk();
        let preview = look(&desk, KIND, windows_1252(&with_three_wrong_rows())).await;
        assert_eq!(preview.batch.format, "windows-1252 semicolon CRLF");
        assert_eq!(counts(&preview.report), [3, 0, 0, 3]);
        assert_eq!(
            faults(&preview.report),
            [(3, "fault-impossible-date"), (4, "fault-bad-cin"), (6, "fault-unknown-province")].into()
        );
        assert_eq!(scene.enrolled().await, 0);

        let id = preview.batch.batch_id;
        let cells = vec![
            (3, Column::BornOn, "28/02/2001".to_owned()),
            (4, Column::Cin, "ZZ100003".to_owned()),
            (6, Column::ResidenceProvince, "Meknès".to_owned()),
        ];
        let amendments = Amendments { cells, ..Amendments::default() };
        draft::amend(&desk, id, preview.batch.version, amendments).await.unwrap();
        let preview = draft::preview(&desk, id).await.unwrap();
        assert_eq!(counts(&preview.report), [6, 0, 0, 0]);

        draft::apply(&desk, id, preview.token, Extent::Whole).await.unwrap();
        assert_eq!(scene.enrolled().await, 6);
        let accented = "SELECT COUNT(*) FROM person_version WHERE first_name = 'Hélène' AND superseded_at IS NULL";
        assert_eq!(scene.count(accented).await, 1);

        undo(&desk, id).await.unwrap();
        assert_eq!(scene.enrolled().await, 0);
        assert_eq!(scene.count("SELECT COUNT(*) FROM person_version WHERE superseded_at IS NULL").await, 0);
    });
}

#[test]
fn the_valid_rows_alone_can_be_applied() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        let (_, report) = bring_in(&scene.desk(), KIND, with_three_wrong_rows()).await;
        assert_eq!(counts(&report), [3, 0, 0, 3]);
        assert_eq!(scene.enrolled().await, 3);
    });
}

#[test]
fn the_same_file_again_changes_nothing() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        let desk = scene.desk();
        bring_in(&desk, KIND, with_three_wrong_rows()).await;
        let footprint = scene.footprint().await;
        let (_, report) = bring_in(&desk, KIND, with_three_wrong_rows()).await;
        assert_eq!(counts(&report), [0, 0, 3, 3]);
        assert_eq!(scene.footprint().await, footprint);
    });
}

#[test]
fn an_update_is_undone_with_what_it_replaced() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        let desk = scene.desk();
        let row = learner("A-1", "El Idrissi;Salma", "14/02/2001", "ZZ100001");
        bring_in(&desk, KIND, roster(std::slice::from_ref(&row))).await;
        scene.clock.advance(TimeDelta::hours(1));
        let desk = scene.desk();
        let graduated = row.replace("Salma", "Selma") + "29/09/2023";
        let (update, report) = bring_in(&desk, KIND, roster(&[graduated])).await;
        assert_eq!(counts(&report), [0, 1, 0, 0]);
        let columns: Vec<_> = report.changes[0].differences.iter().map(|found| found.column).collect();
        assert_eq!(columns, [Column::FirstName, Column::GraduatedOn]);

        scene.clock.advance(TimeDelta::hours(1));
        undo(&scene.desk(), update).await.unwrap();
        let ungraduated = "SELECT COUNT(*) FROM enrolment_version WHERE superseded_at IS NULL AND graduated_on IS NULL";
        assert_eq!(scene.count(ungraduated).await, 1);
        let name = "SELECT COUNT(*) FROM person_version WHERE superseded_at IS NULL AND first_name = 'Salma'";
        assert_eq!(scene.count(name).await, 1);
        let again = look(&scene.desk(), KIND, roster(&[row])).await;
        assert_eq!(counts(&again.report), [0, 0, 1, 0]);
    });
}

#[test]
fn a_column_that_the_file_lacks_stays_as_it_is_and_a_blank_cell_erases() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        let full = "cohort_code,learner_ref,last_name,first_name,enrolled_on,graduated_on,certificate_no\n\
                    RBT-1,A-1,Alami,Rim,2023-06-05,2023-09-29,N-1\n";
        bring_in(&scene.desk(), KIND, full).await;
        let lacking = "cohort_code,learner_ref,last_name,first_name,enrolled_on\nRBT-1,A-1,Alami,Rim,2023-06-05\n";
        assert_eq!(counts(&look(&scene.desk(), KIND, lacking).await.report), [0, 0, 1, 0]);
        let (_, report) = bring_in(&scene.desk(), KIND, full.replace("N-1", "")).await;
        assert_eq!(counts(&report), [0, 1, 0, 0]);
    });
}

#[test]
fn a_batch_is_not_undone_under_what_was_recorded_since() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        let row = learner("A-1", "El Idrissi;Salma", "14/02/2001", "ZZ100001");
        let (first, _) = bring_in(&scene.desk(), KIND, roster(std::slice::from_ref(&row))).await;
        scene.clock.advance(TimeDelta::hours(1));
        let (second, _) = bring_in(&scene.desk(), KIND, roster(&[row + "29/09/2023"])).await;
        let Err(Error::BuiltUpon(obstacles)) = undo(&scene.desk(), first).await else { panic!("undone") };
        assert_eq!(obstacles[0].learner_ref.as_deref(), Some("A-1"));
        // From the last to the first, each finds its own.
        scene.clock.advance(TimeDelta::hours(1));
        undo(&scene.desk(), second).await.unwrap();
        undo(&scene.desk(), first).await.unwrap();
        assert_eq!(scene.enrolled().await, 0);
    });
}

#[test]
fn what_was_undone_can_be_brought_in_again() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        let file = roster(&[learner("A-1", "El Idrissi;Salma", "14/02/2001", "ZZ100001")]);
        let (id, _) = bring_in(&scene.desk(), KIND, file.clone()).await;
        undo(&scene.desk(), id).await.unwrap();
        scene.clock.advance(TimeDelta::hours(1));
        let (_, report) = bring_in(&scene.desk(), KIND, file).await;
        assert_eq!(counts(&report), [1, 0, 0, 0]);
        assert_eq!(scene.count("SELECT COUNT(*) FROM enrolment").await, 1);
    });
}

#[test]
fn records_that_move_after_the_preview_make_a_conflict() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        let row = learner("A-1", "El Idrissi;Salma", "14/02/2001", "ZZ100001");
        let seen = look(&scene.desk(), KIND, roster(std::slice::from_ref(&row))).await;
        bring_in(&scene.desk(), KIND, roster(&[row + "29/09/2023"])).await;
        let footprint = scene.footprint().await;
        let id = seen.batch.batch_id;
        let applied = draft::apply(&scene.desk(), id, seen.token, Extent::Valid).await;
        assert!(matches!(applied, Err(Error::Moved)));
        assert_eq!(scene.footprint().await, footprint);
    });
}

#[test]
fn an_import_is_applied_once_and_undone_once() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        let desk = scene.desk();
        let preview = look(&desk, KIND, with_three_wrong_rows()).await;
        let id = preview.batch.batch_id;
        draft::apply(&desk, id, preview.token, Extent::Valid).await.unwrap();
        assert!(matches!(draft::apply(&desk, id, preview.token, Extent::Valid).await, Err(Error::Moved)));
        assert!(matches!(reversal::reverse(&desk, id, 1).await, Err(Error::Moved)));
        undo(&desk, id).await.unwrap();
        assert!(matches!(undo(&desk, id).await, Err(Error::Moved)));
    });
}

#[test]
fn a_cohort_of_another_operator_is_unknown() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        let preview = look(&scene.desk_of("UIR"), KIND, with_three_wrong_rows()).await;
        assert_eq!(preview.report.counts.refused, 6);
        assert_eq!(faults(&preview.report)[&2], "fault-unknown-cohort");
    });
}

#[test]
fn two_rows_of_one_learner_that_differ_are_refused_and_alike_they_count_once() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        let row = learner("A-1", "El Idrissi;Salma", "14/02/2001", "ZZ100001");
        let preview = look(&scene.desk(), KIND, roster(&[row.clone(), row.clone(), row + "29/09/2023"])).await;
        assert_eq!(counts(&preview.report), [1, 0, 1, 1]);
        assert_eq!(faults(&preview.report), [(4, "fault-duplicate-key")].into());
    });
}

#[test]
fn what_became_known_is_neither_future_nor_before_what_it_replaces() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        let file = |on: &str, at: &str| {
            format!(
                "cohort_code,learner_ref,last_name,first_name,enrolled_on,recorded_at\n\
                 RBT-1,A-1,Alami,Rim,{on},{at}\n"
            )
        };
        let future = look(&scene.desk(), KIND, file("2023-06-05", "2026-12-01T00:00:00Z")).await;
        assert_eq!(faults(&future.report), [(2, "fault-recorded-in-future")].into());
        bring_in(&scene.desk(), KIND, file("2023-06-05", "2023-07-01T00:00:00Z")).await;
        let before = look(&scene.desk(), KIND, file("2023-06-06", "2023-06-20T00:00:00Z")).await;
        assert_eq!(faults(&before.report), [(2, "fault-recorded-before-current")].into());
        bring_in(&scene.desk(), KIND, file("2023-06-06", "2023-08-01T00:00:00Z")).await;
        let seamless = "SELECT COUNT(*) FROM enrolment_version o
                        JOIN enrolment_version n ON n.enrolment_id = o.enrolment_id
                                                AND n.recorded_at = o.superseded_at";
        assert_eq!(scene.count(seamless).await, 1);
    });
}

#[test]
fn a_staged_file_lies_encrypted() {
    on_both_engines(async |scene: Scene| {
        scene.with_a_cohort().await;
        let id = send(&scene.desk(), KIND, with_three_wrong_rows()).await;
        let sql = Sql::of("SELECT content FROM import_batch WHERE batch_id = $1", "").bind(id);
        let stored: Vec<u8> = scene.store.read().await.unwrap().value(sql).await.unwrap().unwrap();
        assert!(!stored.windows(6).any(|bytes| bytes == b"Salma;"));
    });
}
