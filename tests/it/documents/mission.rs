//! An audit mission as documents: its report, and working papers from which an outsider redoes the draw.

use std::process::Command;

use rocket::http::Status;
use sanad::domain::mission::Declaration;
use sanad::storage::mission;

use super::pages::{in_order, poppler, read};
use super::review::{runs, tables};
use crate::missions::house::Audit;
use crate::support::engines::scratch;
use crate::support::{files, on_both_engines};

impl Audit {
    async fn paper(&self, session: &str, address: &str) -> Vec<u8> {
        let (status, bytes) = self.takes(session, address).await;
        assert_eq!(status, Status::Ok, "{address}");
        bytes
    }

    async fn its_report_reads_from_the_result_to_the_hashes(&self, session: &str, here: &str) {
        let bytes = self.paper(session, &format!("{here}/report.pdf?lang=fr")).await;
        let text = read(&bytes);
        in_order(
            &text,
            &["Rapport de mission d’audit", "Contrôle des insertions", "Taux d’erreur", "À retenir", "extrapolés"],
        );
        in_order(
            &text,
            &[
                "Effet sur le paiement",
                "Effet sur l’indicateur",
                "Périmètre et termes",
                "Taille de l’échantillon",
                "Graine révélée",
                "Résultats par strate",
            ],
        );
        in_order(
            &text,
            &["Cas retirés", "Dates hors de la fenêtre", "Contradictoire", "preuve nouvelle", "Méthode", "Signatures"],
        );
        let row = self.mission().await;
        let digits = |bytes: &Option<Vec<u8>>| -> String {
            bytes.as_deref().unwrap().iter().map(|byte| format!("{byte:02x}")).collect()
        };
        for hash in [digits(&row.population_hash), digits(&row.commitment), digits(&row.beacon)] {
            assert!(text.contains(&hash), "{hash}");
        }
        assert!(text.contains("PROVISOIRE"), "{text}");
        assert!(!text.contains('⟦') && poppler("pdfinfo", &bytes).contains("Tagged:          yes"), "{text}");
        let drawn = self.population(row.mission_id).await.into_iter().find(|case| case.in_sample).unwrap();
        assert!(!text.contains(&self.name_of(&drawn).await), "a report names nobody");
        let text = read(&self.paper(session, &format!("{here}/report.pdf?lang=ar")).await);
        in_order(&text, &["تقرير مهمة افتحاص", "ما ينبغي تذكره", "الساكنة والعينة والسحب", "المنهجية", "التوقيعات"]);
        assert!(!text.contains('⟦'), "{text}");
    }

    async fn an_outsider_redoes_the_draw_from_the_archive_alone(&self, session: &str, here: &str) {
        let bytes = self.paper(session, &format!("{here}/papers.zip")).await;
        assert!(bytes == self.paper(session, &format!("{here}/papers.zip")).await, "the same bytes twice");
        let folder = scratch();
        let path = folder.path().join("papers.zip");
        let script = files::root().join("tests/draw.py");
        let outsider = |bytes: &[u8]| {
            std::fs::write(&path, bytes).unwrap();
            Command::new("python3").arg(&script).arg(&path).output().unwrap()
        };
        let told = outsider(&bytes);
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
        assert!(String::from_utf8_lossy(&told.stdout).starts_with("identical"));
        let mut altered = bytes.clone();
        let middle = altered.len() / 2;
        altered[middle] ^= 1;
        assert!(!outsider(&altered).status.success(), "one flipped bit is noticed");
    }

    async fn its_tables_hold_what_was_found_and_nothing_that_runs(&self, session: &str, here: &str) {
        let sample = self.opens(session, &format!("{here}/papers.json")).await.body;
        let cases: Vec<serde_json::Value> = serde_json::from_str(&sample).unwrap();
        let reference = cases[0]["reference"].as_str().unwrap();
        let row = self.mission().await;
        let population = self.population(row.mission_id).await;
        let id = population.iter().find(|case| case.reference == reference).unwrap().case_id;
        for note in ["%3D1%2B1", "%2B1", "-1%2B1", "%40x", "%093D1", "%0D%3D1"] {
            let form = format!("called=employer&result=no_answer&note={note}&call_note={note}");
            assert_eq!(self.sends(session, &format!("/cases/{id}/calls"), &form).await.status, Status::SeeOther);
        }
        let held = tables(&self.paper(session, &format!("{here}/papers.zip")).await);
        let rows = |name: &str| held.iter().find(|(known, _)| known == name).unwrap().1.len() - 1;
        assert_eq!(rows("sample.csv"), cases.len());
        assert!(rows("findings.csv") > 10 && rows("answers.csv") == 2 && rows("calls.csv") == 7);
        assert!(rows("proofs.csv") > 10 && rows("team.csv") == 1 && rows("dictionary.csv") > 40);
        let cells: Vec<&String> = held.iter().flat_map(|(_, rows)| rows.iter().flatten()).collect();
        assert!(!cells.iter().any(|cell| runs(cell)), "{:?}", cells.iter().find(|cell| runs(cell)));
    }

    async fn a_conflict_of_interest_shuts_the_working_papers(&self, session: &str, here: &str) {
        let (row, account) = (self.mission().await, self.account("audit").await);
        let before = self.exports("mission.export").await;
        let mut tx = self.tx().await;
        let declared = (Declaration::Conflict, Some("Un proche y travaille."));
        mission::join(&mut tx, (row.mission_id, account), declared, self.scene.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(self.takes(session, &format!("{here}/papers.zip")).await.0, Status::NotFound);
        assert_eq!(self.takes(session, &format!("{here}/report.pdf")).await.0, Status::Ok, "the report names nobody");
        assert_eq!(self.exports("mission.export").await, before + 1);
        let page = self.opens(session, &format!("{here}/results")).await.body;
        assert!(page.contains("report.pdf") && !page.contains("papers.zip"), "{page}");
    }
}

#[test]
fn a_mission_leaves_as_a_report_and_working_papers() {
    on_both_engines(async |scene| {
        let audit = Audit::of(scene).await;
        let auditor = audit.signs_in("audit").await;
        let here = format!("/missions/{}", audit.mission().await.mission_id);
        audit.its_report_reads_from_the_result_to_the_hashes(&auditor, &here).await;
        audit.an_outsider_redoes_the_draw_from_the_archive_alone(&auditor, &here).await;
        audit.its_tables_hold_what_was_found_and_nothing_that_runs(&auditor, &here).await;
        audit.a_conflict_of_interest_shuts_the_working_papers(&auditor, &here).await;
        let ministry = audit.signs_in("ministere").await;
        assert_eq!(audit.takes(&ministry, &format!("{here}/report.pdf")).await.0, Status::Forbidden);
    });
}
