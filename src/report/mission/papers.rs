//! The working papers of a mission in one archive: everything that a third party needs to redo the draw, and everything
//! that was found.

use serde_json::{Value, json};

use super::source::Source;
use crate::keys::hex;
use crate::operations::Result;
use crate::operations::missions::sample_text;
use crate::report::archive::Archive;
use crate::storage::mission::{self, MissionRow};
use crate::storage::mission_paper::{self, CallLine, ProofRow};
use crate::storage::{Error, Reader};

/// How the draw is redone, step by step.
pub const DRAW_METHOD: &str = include_str!("../../../docs/audit-draw.md");

/// Everything that the draw depends on besides the population; the seed once it is revealed.
#[must_use]
pub fn parameters(row: &MissionRow) -> Value {
    let digits = |bytes: Option<&Vec<u8>>| bytes.map(|bytes| hex(bytes));
    json!({
        "format": "sanad-draw/1", "mission": row.mission_id, "title": row.title,
        "population_sha256": digits(row.population_hash.as_ref()), "cases": row.cases,
        "risk_percent": row.risk, "expected_permille": row.expected_permille,
        "precision_permille": row.precision_permille, "minimum": row.least, "sample_size": row.sample_size,
        "commitment": digits(row.commitment.as_ref()), "beacon": digits(row.beacon.as_ref()), "seed": row.seed,
    })
}

/// What only the working papers hold.
#[derive(Clone, Debug)]
pub(super) struct Enclosed {
    pub(super) population: String,
    pub(super) proofs: Vec<ProofRow>,
    pub(super) calls: Vec<CallLine>,
}

impl Source {
    /// The working papers, for the team: the words of findings and answers are in them.
    pub async fn papers(&self, tx: &mut Reader) -> Result<Archive> {
        let id = self.row.mission_id;
        let missing = || Error::Corrupt { table: "mission", column: "population", value: id.to_string() };
        let enclosed = Enclosed {
            population: mission::population(tx, id).await?.ok_or_else(missing)?,
            proofs: mission_paper::proofs(tx, id, self.row.known_at).await?,
            calls: mission_paper::calls(tx, id).await?,
        };
        let archive = Archive::default()
            .with("README.txt", self.lang.text("paper-readme"))
            .with("draw-method.md", DRAW_METHOD)
            .with("population.csv", enclosed.population.as_str())
            .with("parameters.json", parameters(&self.row).to_string())
            .with("drawn.csv", sample_text(&self.redraw.drawn));
        Ok(archive.with_tables(&self.sheets(&enclosed), self.lang).map_err(|fault| Error::Corrupt {
            table: "mission",
            column: "papers",
            value: fault.to_string(),
        })?)
    }
}
