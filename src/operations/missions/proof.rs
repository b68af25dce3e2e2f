//! The file of a new proof: encrypted for its case alone, told by its hash, and each reading journalled.

use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::answer::Document;
use super::review::noted_today;
use crate::domain::field::Faults;
use crate::domain::ids::CaseId;
use crate::domain::journal::hex;
use crate::domain::mission::DocumentKind;
use crate::domain::scope::Scope;
use crate::keys::Keys;
use crate::operations::{Act, Error, Result};
use crate::storage::mission_case::{self, CaseRow};
use crate::storage::mission_proof::{self, Kept, ProofRow};
use crate::storage::{Error as Stored, Writer, audit};

const CASE: &str = "case";
const READ: &str = "mission.read_proof";

/// A file of a proof, in clear.
#[derive(Clone, Debug)]
pub struct ProofFile {
    /// Pseudonymous reference of its case.
    pub reference: String,
    /// What it is.
    pub kind: DocumentKind,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Ties the cipher to one case: it opens nowhere else.
fn purpose(id: CaseId) -> String {
    format!("mission-proof:{id}")
}

fn corrupt(id: CaseId) -> Error {
    Stored::Corrupt { table: "mission_proof", column: "content", value: id.to_string() }.into()
}

/// Keeps the file of the answer to a finding; gives its SHA-256 in hexadecimal digits.
pub(super) async fn keep(
    tx: &mut Writer,
    (act, keys): (&Act, &Keys),
    (id, number): (CaseId, i64),
    document: &Document,
) -> Result<String> {
    let kind = DocumentKind::of(&document.bytes);
    Faults::default().unless(kind.is_some(), "file", "file_kind").verdict()?;
    let hash = Sha256::digest(&document.bytes);
    let content = keys.encrypt(&purpose(id), act.bytes(), &document.bytes).map_err(|_| corrupt(id))?;
    let kept = Kept {
        name: document.name.trim(),
        kind: kind.map_or("", DocumentKind::code),
        size: i64::try_from(document.bytes.len()).unwrap_or(i64::MAX),
        hash: &hash,
        content: &content,
    };
    mission_proof::keep(tx, (id, number), &kept).await?;
    Ok(hex(&hash))
}

/// The file of a drawn case, for a member of the team who declared no conflict.
///
/// # Errors
/// [`Error::Missing`]: no such case for this account, or no file.
pub async fn drawn_proof(tx: &mut Writer, (act, keys): (&Act, &Keys), id: CaseId) -> Result<ProofFile> {
    let case = mission_case::find_drawn(tx, act.account, id).await?.ok_or(Error::Missing("case"))?;
    open(tx, (act, keys), case).await
}

/// The file of a refused case, for its operator.
///
/// # Errors
/// [`Error::Missing`]: no such case in the scope, or no file.
pub async fn own_proof(tx: &mut Writer, (act, keys): (&Act, &Keys), scope: &Scope, id: CaseId) -> Result<ProofFile> {
    let case = mission_case::find_refused(tx, scope, id).await?.ok_or(Error::Missing("case"))?;
    open(tx, (act, keys), case).await
}

/// Decrypts the file and checks that it is the one received; the journal keeps who read it, once a day for each reader.
async fn open(tx: &mut Writer, (act, keys): (&Act, &Keys), case: CaseRow) -> Result<ProofFile> {
    let id = case.case_id;
    let ProofRow { kind, hash, content, .. } = mission_proof::latest(tx, id).await?.ok_or(Error::Missing("proof"))?;
    let bytes = keys.decrypt(&purpose(id), &content).map_err(|_| corrupt(id))?;
    let kind = DocumentKind::from_code(&kind).ok_or_else(|| corrupt(id))?;
    if Sha256::digest(&bytes).as_slice() != hash {
        return Err(corrupt(id));
    }
    if !noted_today(tx, act, READ, (CASE, &id.to_string())).await? {
        let told = json!({ "mission": case.mission_id, "sha256": hex(&hash) });
        audit::append(tx, &act.entry(READ, CASE, id, told)).await?;
    }
    Ok(ProofFile { reference: case.reference, kind, bytes })
}
