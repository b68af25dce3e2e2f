//! `GET /cases/<id>/document`: the file of the operator's new proof, in clear for whoever controls the case.

use rocket::http::{ContentType, Header};
use rocket::{Responder, get};

use crate::domain::ids::CaseId;
use crate::domain::mission::DocumentKind;
use crate::operations::missions::{ProofFile, drawn_proof};
use crate::web::guards::{Auditor, Desk};
use crate::web::id::Id;
use crate::web::problem::Problem;

/// A file that somebody sent, kept by no cache; a picture is shown in place, a document is saved.
#[derive(Debug, Responder)]
pub struct Document {
    bytes: Vec<u8>,
    kind: ContentType,
    name: Header<'static>,
    privacy: Header<'static>,
}

#[get("/cases/<id>/document")]
pub(super) async fn show(auditor: Auditor, id: Id<CaseId>, desk: Desk<'_>) -> Result<Document, Problem> {
    let mut tx = desk.store.write().await?;
    let file = drawn_proof(&mut tx, (&desk.act(&auditor.actor), desk.keys), id.0).await?;
    tx.commit().await?;
    Ok(Document::of(file))
}

impl Document {
    /// The file under the reference of its case: the name it was sent under may tell a person's.
    pub(in crate::web::routes) fn of(file: ProofFile) -> Self {
        let shown = if file.kind.is_picture() { "inline" } else { "attachment" };
        let name = format!("{shown}; filename=\"{}.{}\"", file.reference, file.kind);
        Self {
            bytes: file.bytes,
            kind: match file.kind {
                DocumentKind::Pdf => ContentType::PDF,
                DocumentKind::Jpeg => ContentType::JPEG,
                DocumentKind::Png => ContentType::PNG,
            },
            name: Header::new("Content-Disposition", name),
            privacy: Header::new("Cache-Control", "private, no-store"),
        }
    }
}
