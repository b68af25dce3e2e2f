//! A drawn mission of each side, with one case that was refused and a new proof of it; a concluded one on a tranche.

use sanad::domain::ids::{AccountId, CaseId, MissionId};
use sanad::domain::indicator::Part;
use sanad::domain::mission::draw::commitment;
use sanad::domain::mission::population::{canonical, sha256};
use sanad::domain::mission::{Case, Declaration, Drawn, Reason, Verdict};
use sanad::storage::mission::{self, MissionRow};
use sanad::storage::mission_case::{self, Frozen};
use sanad::storage::mission_proof::{self, Kept};
use sanad::storage::mission_review::{self, Finding};
use sanad::storage::mission_tranche::{self, ControlledRow};
use sha2::Digest as _;

use super::house::{House, Side};

/// A new proof that nobody reads twice.
const PROOF: &[u8] = b"%PDF-1.4 essai";

impl House {
    /// A mission of somebody's, and its one case.
    pub async fn audited(&self, side: &Side, auditor: AccountId) -> (MissionId, CaseId) {
        let scene = &self.office.scene;
        let (id, case_id, now) = (scene.id(), scene.id(), scene.clock.now());
        let case = Case {
            reference: "0a".repeat(8),
            operator: side.operator.to_owned(),
            region: "04".to_owned(),
            claimed: Part::Inserted,
            amount: 400_000,
            band: 2,
        };
        let text = canonical(&mut [case.clone()]);
        let place = Drawn {
            reference: case.reference.clone(),
            stratum: case.stratum(),
            rank: 1,
            is_taken: true,
            key: String::new(),
        };
        let frozen = Frozen { id: case_id, enrolment: side.learner, programme: "JOBINTECH".to_owned(), case };
        let finding = Finding {
            number: 1,
            verdict: Verdict::Insufficient,
            reason: Some(Reason::NoProof),
            refused: 400_000,
            elements: "",
            note: None,
        };
        let mut tx = self.office.tx().await;
        mission::insert(&mut tx, &planned(id, auditor, now)).await.unwrap();
        mission::join(&mut tx, (id, auditor), (Declaration::None, None), now).await.unwrap();
        mission::freeze(&mut tx, id, (&text, &sha256(&text), 1), now).await.unwrap();
        mission_case::insert_all(&mut tx, id, &[frozen]).await.unwrap();
        mission::commit(&mut tx, id, (&commitment("graine"), &[0; 32]), now).await.unwrap();
        mission::reveal(&mut tx, id, ("graine", 1), now).await.unwrap();
        mission_case::place(&mut tx, id, &[place]).await.unwrap();
        mission_review::find(&mut tx, case_id, &finding, (auditor, now)).await.unwrap();
        let content = scene.keys.encrypt(&format!("mission-proof:{case_id}"), [7; 24], PROOF).unwrap();
        let hash = sha2::Sha256::digest(PROOF);
        let size = i64::try_from(PROOF.len()).unwrap();
        let kept = Kept { name: "contrat.pdf", kind: "pdf", size, hash: &hash, content: &content };
        mission_proof::keep(&mut tx, (case_id, 1), &kept).await.unwrap();
        tx.commit().await.unwrap();
        (id, case_id)
    }

    /// A concluded mission of somebody's on the tranche of a contract.
    pub async fn concluded(&self, side: &Side, contract: &str) -> String {
        let auditor = self.spare.0;
        let (mission_id, _) = self.audited(side, auditor).await;
        let on = ControlledRow { mission_id, contract_id: contract.parse().unwrap(), tranche_code: "T1".to_owned() };
        let mut tx = self.office.tx().await;
        mission_tranche::insert(&mut tx, &on).await.unwrap();
        mission::close(&mut tx, mission_id, self.office.scene.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        mission_id.to_string()
    }
}

fn planned(id: MissionId, by: AccountId, now: chrono::DateTime<chrono::Utc>) -> MissionRow {
    MissionRow {
        mission_id: id,
        title: "Essai".to_owned(),
        profile_code: "A_DATE".to_owned(),
        profile_version: 1,
        indicator: "I2".to_owned(),
        as_of: now.date_naive(),
        known_at: now,
        part: "{}".to_owned(),
        case_centimes: 0,
        insertion_centimes: 400_000,
        band_centimes: 400_000,
        tolerance_permille: 20,
        risk: "5".to_owned(),
        expected_permille: 50,
        precision_permille: 50,
        least: 2,
        answer_days: 15,
        created_by: by,
        created_at: now,
        frozen_at: None,
        population_hash: None,
        cases: None,
        committed_at: None,
        commitment: None,
        beacon: None,
        drawn_at: None,
        seed: None,
        sample_size: None,
        closed_at: None,
    }
}
