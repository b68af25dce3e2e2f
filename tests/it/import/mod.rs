//! Bringing files in: preview, mending, application, undoing, on both engines.

mod cohorts;
mod duplicates;
mod enrolments;
mod identity;
mod interrupted;
mod large;
mod situations;

use std::collections::HashMap;

use sanad::domain::audit::Actor;
use sanad::domain::ids::BatchId;
use sanad::domain::import::FileKind;
use sanad::domain::scope::{Area, Scope};
use sanad::operations::import::draft::{self, Extent, Preview, Upload};
use sanad::operations::import::{Desk, Error, Report, reversal};
use sanad::storage::port::Sql;
use sanad::storage::reference::{self, OperatorRow};

use crate::support::Scene;

/// The headers a French roster has.
pub const ROSTER: &str = "code_cohorte;ref_apprenant;nom;prénom;sexe;date_naissance;cin;téléphone;province_residence;date_inscription;date_diplomation";

/// A learner's row of a roster of cohort RBT-1.
pub fn learner(reference: &str, names: &str, born_on: &str, cin: &str) -> String {
    format!("RBT-1;{reference};{names};F;{born_on};{cin};;;05/06/2023;")
}

/// The row in another cohort.
pub fn in_cohort(code: &str, row: &str) -> String {
    row.replace("RBT-1;", &format!("{code};"))
}

/// A roster of these rows.
pub fn roster(rows: &[String]) -> String {
    format!("{ROSTER}\r\n{}\r\n", rows.join("\r\n"))
}

impl Scene {
    /// The scene of most imports: cohort RBT-1 of operator EMI.
    pub async fn with_a_cohort(&self) {
        self.add_cohort("RBT-1", Self::a_cohort_of("EMI")).await;
    }

    /// Somebody who imports everywhere.
    pub fn desk(&self) -> Desk<'_> {
        Desk {
            store: &self.store,
            keys: &self.keys,
            random: &self.random,
            now: self.clock.now(),
            actor: Actor::System,
            scope: Scope::everything(),
        }
    }

    /// Somebody who imports for one operator.
    pub fn desk_of(&self, operator: &str) -> Desk<'_> {
        let area = Area { operator: Some(operator.to_owned()), ..Area::default() };
        Desk { scope: Scope::of(vec![area]), ..self.desk() }
    }

    /// Another operator in the reference data.
    pub async fn add_operator(&self, code: &str, name: &str) {
        let mut tx = self.store.write().await.unwrap();
        let row = OperatorRow {
            operator_code: code.to_owned(),
            name: name.to_owned(),
            kind: None,
            city: None,
            region_code: None,
        };
        reference::seed_operator(&mut tx, &row).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// How many rows a statement counts.
    pub async fn count(&self, text: &'static str) -> i64 {
        self.store.read().await.unwrap().value(Sql::of(text, "")).await.unwrap().unwrap()
    }

    /// Current enrolments.
    pub async fn enrolled(&self) -> i64 {
        self.count("SELECT COUNT(*) FROM enrolment_version WHERE superseded_at IS NULL").await
    }

    /// Versions of anything, current or not, and the data revision: what a write that changes nothing leaves alone.
    pub async fn footprint(&self) -> i64 {
        self.count(
            "SELECT (SELECT COUNT(*) FROM cohort_version) + (SELECT COUNT(*) FROM person_version)
                  + (SELECT COUNT(*) FROM enrolment_version) + (SELECT COUNT(*) FROM attestation)
                  + 1000000 * (SELECT revision FROM data_revision)",
        )
        .await
    }
}

/// Sends a file.
pub async fn send(desk: &Desk<'_>, kind: FileKind, content: impl Into<Vec<u8>>) -> BatchId {
    let upload = Upload { kind, file_name: "roster.csv".to_owned(), content: content.into(), cohort_code: None };
    draft::receive(desk, upload).await.unwrap()
}

/// Sends a file and looks at its preview.
pub async fn look(desk: &Desk<'_>, kind: FileKind, content: impl Into<Vec<u8>>) -> Preview {
    let id = send(desk, kind, content).await;
    draft::preview(desk, id).await.unwrap()
}

/// Sends a file and applies its valid rows.
pub async fn bring_in(desk: &Desk<'_>, kind: FileKind, content: impl Into<Vec<u8>>) -> (BatchId, Report) {
    let preview = look(desk, kind, content).await;
    let id = preview.batch.batch_id;
    (id, draft::apply(desk, id, preview.token, Extent::Valid).await.unwrap())
}

/// Undoes an import just applied.
pub async fn undo(desk: &Desk<'_>, id: BatchId) -> Result<(), Error> {
    let version = draft::find(&mut desk.store.read().await.unwrap(), desk, id).await?.version;
    reversal::reverse(desk, id, version).await
}

/// Counts as created, updated, unchanged, refused.
pub fn counts(report: &Report) -> [u64; 4] {
    let counts = report.counts;
    [counts.created, counts.updated, counts.unchanged, counts.refused]
}

/// Faults as line and reason.
pub fn faults(report: &Report) -> HashMap<u64, &'static str> {
    report.faults.iter().map(|fault| (fault.line, fault.reason.key())).collect()
}
