//! A new proof as a file: one a refusal, in time, encrypted, read by its operator and by whoever controls the case.

use chrono::TimeDelta;
use rocket::http::Status;
use sanad::domain::mission::Standing;
use sanad::storage::mission_case::CaseRow;
use sanad::storage::mission_proof::{self, Kept};
use sanad::storage::port::Sql;
use sanad::storage::{audit, mission_review};

use super::house::Audit;
use super::rules::RABAT;
use crate::support::on_both_engines;

const PDF: &[u8] = b"%PDF-1.4\nUn contrat invente de Salma";
const FIELDS: [(&str, &str); 3] = [("text", "Voici le contrat"), ("proof", "CONTRAT"), ("proof_on", "2024-03-01")];

impl Audit {
    /// What leaves no trace: a file of another kind, without a kind of proof, or too large.
    async fn a_file_that_proves_nothing_is_refused_with_its_reason(&self, session: &str, here: &str) {
        let answer = format!("{here}/answer");
        let program = self.uploads(session, &answer, &FIELDS, ("contrat.pdf", b"MZ\x90 program")).await;
        assert_eq!(program.status, Status::UnprocessableEntity);
        assert!(program.body.contains("Envoyez un PDF") && program.body.contains("Voici le contrat"), "{program:?}");
        let bare = self.uploads(session, &answer, &[("text", "Voici")], ("contrat.pdf", PDF)).await;
        assert!(bare.status == Status::UnprocessableEntity && bare.body.contains("nature de la preuve"), "{bare:?}");
        let mut large = PDF.to_vec();
        large.resize(8 * 1024 * 1024 + 1, b' ');
        let large = self.uploads(session, &answer, &FIELDS, ("contrat.pdf", &large)).await;
        assert!(large.status == Status::UnprocessableEntity && large.body.contains("8 Mio au plus"), "{large:?}");
        let none = self.uploads(session, &answer, &FIELDS, ("", b"")).await;
        assert!(none.status == Status::UnprocessableEntity && none.body.contains("Joignez le fichier"), "{none:?}");
        assert_eq!(self.fetches(session, &format!("{here}/document")).await.0, Status::NotFound, "nothing was kept");
    }

    async fn one_proof_answers_a_refusal(&self, open: &CaseRow) {
        let (rabat, fes) = (self.signs_in("coordination").await, self.signs_in("coordination.fes").await);
        let here = format!("/contradictions/{}", open.case_id);
        self.a_file_that_proves_nothing_is_refused_with_its_reason(&rabat, &here).await;
        let answer = format!("{here}/answer");
        let elsewhere = self.uploads(&fes, &answer, &FIELDS, ("contrat.pdf", PDF)).await;
        assert_eq!(elsewhere.status, Status::NotFound, "another operator's case is missing");
        for status in [Status::SeeOther, Status::Conflict] {
            let sent = self.uploads(&rabat, &answer, &FIELDS, ("../../Salma contrat.pdf", PDF)).await;
            assert_eq!(sent.status, status, "one proof a refusal: {sent:?}");
        }
        let (status, bytes, headers) = self.fetches(&rabat, &format!("{here}/document")).await;
        assert_eq!((status, bytes.as_slice()), (Status::Ok, PDF));
        assert!(headers.contains("attachment") && headers.contains(&open.reference), "{headers}");
        assert!(headers.contains("no-store") && !headers.contains("Salma"), "{headers}");
        assert_eq!(self.fetches(&fes, &format!("{here}/document")).await.0, Status::NotFound);
    }

    async fn it_is_shown_beside_the_claim_with_its_hash_and_its_sender(&self, open: &CaseRow) {
        let auditor = self.signs_in("audit").await;
        let desk = format!("/cases/{}", open.case_id);
        let page = self.opens(&auditor, &desk).await.body;
        let hash = "SHA-256 <span class=\"mono hash\">";
        assert!(page.contains(hash) && page.contains("Salma contrat.pdf") && page.contains("Coordination"), "{page}");
        assert!(!page.contains(".."), "without folders");
        let before = self.entries("mission.read_proof", open.case_id).await;
        for _ in 0..2 {
            let (status, bytes, _) = self.fetches(&auditor, &format!("{desk}/document")).await;
            assert_eq!((status, bytes.as_slice()), (Status::Ok, PDF));
        }
        assert_eq!(self.entries("mission.read_proof", open.case_id).await, before + 1, "once a day for each reader");
        for other in ["ministere", "admin", "coordination", "employeur"] {
            let session = self.signs_in(other).await;
            assert_eq!(self.fetches(&session, &format!("{desk}/document")).await.0, Status::Forbidden, "{other}");
        }
    }

    async fn it_lies_encrypted_and_the_journal_names_its_hash_alone(&self, open: &CaseRow) {
        let mut tx = self.scene.store.read().await.unwrap();
        let stored = mission_proof::latest(&mut tx, open.case_id).await.unwrap().unwrap();
        assert!(!stored.content.windows(5).any(|bytes| bytes == b"Salma" || bytes == b"%PDF-"));
        let purpose = format!("mission-proof:{}", open.mission_id);
        assert!(self.scene.keys.decrypt(&purpose, &stored.content).is_err(), "it opens for its case alone");
        let told = audit::of_object(&mut tx, "case", &open.case_id.to_string(), 50).await.unwrap();
        let answered = told.iter().find(|entry| entry.action == "mission.answer").unwrap();
        let digits: String = stored.hash.iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(answered.detail.contains(&digits) && !answered.detail.contains("contrat.pdf"), "{}", answered.detail);
        let said = mission_review::answers(&mut tx, open.case_id).await.unwrap();
        assert_eq!(said[0].file_hash.as_ref(), Some(&stored.hash));
    }

    async fn what_looks_made_up_is_told_to_whoever_controls_the_case(&self, open: &CaseRow) {
        let (auditor, desk) = (self.signs_in("audit").await, format!("/cases/{}", open.case_id));
        let signs = ["Ce même fichier répond pour", "autre personne porte le même téléphone"];
        let before = self.opens(&auditor, &desk).await.body;
        assert!(signs.iter().all(|sign| !before.contains(sign)), "{before}");
        let population = self.population(open.mission_id).await;
        let other = population.iter().find(|case| case.enrolment_id != open.enrolment_id).unwrap();
        let mut tx = self.tx().await;
        let file = mission_proof::latest(&mut tx, open.case_id).await.unwrap().unwrap();
        let again = Kept { name: "autre.pdf", kind: "pdf", size: 1, hash: &file.hash, content: &[0] };
        mission_proof::keep(&mut tx, (other.case_id, 9), &again).await.unwrap();
        let phone = "UPDATE person_version SET phone = '+212685999999' WHERE superseded_at IS NULL AND person_id IN
                     (SELECT person_id FROM enrolment_version WHERE superseded_at IS NULL AND enrolment_id IN ($1, $2))";
        let shared = Sql::of(phone, "").bind(open.enrolment_id).bind(other.enrolment_id);
        assert_eq!(tx.run(shared).await.unwrap(), 2);
        tx.commit().await.unwrap();
        let page = self.opens(&auditor, &desk).await.body;
        assert!(signs.iter().all(|sign| page.contains(sign)), "{page}");
    }

    async fn after_the_deadline_no_file_is_taken(&self) {
        let waiting = self.case(Standing::ToReview, |case| case.claimed == "inserted").await;
        let mut tx = self.tx().await;
        let only = "UPDATE mission_case SET operator_code = 'ENSAM_R' WHERE case_id = $1";
        tx.run_one("mission_case", Sql::of(only, "").bind(waiting.case_id)).await.unwrap();
        tx.commit().await.unwrap();
        let auditor = self.signs_in("audit").await;
        assert_eq!(self.says(&auditor, waiting.case_id, "insufficient").await, Status::SeeOther);
        self.scene.clock.advance(TimeDelta::days(121));
        let late = format!("/contradictions/{}/answer", waiting.case_id);
        let rabat = self.signs_in("coordination").await;
        assert_eq!(self.uploads(&rabat, &late, &FIELDS, ("contrat.pdf", PDF)).await.status, Status::Conflict);
        assert!(mission_proof::latest(&mut *self.tx().await, waiting.case_id).await.unwrap().is_none());
    }
}

#[test]
fn a_new_proof_is_a_file_that_its_operator_and_the_team_read_and_nobody_else() {
    on_both_engines(async |scene| {
        let audit = Audit::of(scene).await;
        let open = audit.case(Standing::Open, |case| case.operator_code == RABAT).await;
        audit.one_proof_answers_a_refusal(&open).await;
        audit.it_is_shown_beside_the_claim_with_its_hash_and_its_sender(&open).await;
        audit.it_lies_encrypted_and_the_journal_names_its_hash_alone(&open).await;
        audit.what_looks_made_up_is_told_to_whoever_controls_the_case(&open).await;
        audit.after_the_deadline_no_file_is_taken().await;
    });
}
