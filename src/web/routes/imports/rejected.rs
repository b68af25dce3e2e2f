//! The rows left out, annotated.

use rocket::http::{ContentType, Header};
use rocket::{Responder, Route, get, routes};

use super::bench;
use crate::domain::ids::BatchId;
use crate::i18n::Lang;
use crate::operations::import::rejected;
use crate::web::guards::{Coordinator, Desk};
use crate::web::id::Id;
use crate::web::problem::Problem;

pub(super) fn routes() -> Vec<Route> {
    routes![download]
}

/// A file that names people.
#[derive(Responder)]
struct Rejected {
    bytes: Vec<u8>,
    kind: ContentType,
    name: Header<'static>,
    privacy: Header<'static>,
}

#[get("/imports/<id>/rejected.csv")]
async fn download(coordinator: Coordinator, desk: Desk<'_>, lang: Lang, id: Id<BatchId>) -> Result<Rejected, Problem> {
    let (name, bytes) = rejected::file(&bench(&coordinator, &desk), id.0, lang).await?;
    // RFC 6266: a plain name for old readers, the real one encoded.
    let encoded = rocket::http::RawStr::new(&name).percent_encode();
    let name = format!("attachment; filename=\"import.csv\"; filename*=UTF-8''{encoded}");
    Ok(Rejected {
        bytes,
        kind: ContentType::CSV,
        name: Header::new("Content-Disposition", name),
        privacy: Header::new("Cache-Control", "private, no-store"),
    })
}
