//! An edition as files: its document byte for byte, its cases for those who may; and what
//! recomputing it finds.

use rocket::{State, get};

use super::show::{EditionPage, read};
use super::view::readable;
use crate::domain::ids::EditionId;
use crate::i18n::Lang;
use crate::operations::editions::{export_cases, verify, within};
use crate::operations::figures::Figures;
use crate::storage::edition::Standing;
use crate::web::export::File;
use crate::web::guards::{Desk, Overseer, Visitor};
use crate::web::id::Id;
use crate::web::page::Html;
use crate::web::problem::Problem;

#[get("/editions/<id>/document.json")]
pub(super) async fn document(reader: Visitor, id: Id<EditionId>, desk: Desk<'_>) -> Result<File, Problem> {
    let standing = readable(&mut desk.store.read().await?, &reader, id.0).await?;
    let name = name(&standing);
    Ok(File::document(standing.row.document, &name))
}

#[get("/editions/<id>/cases.json")]
pub(super) async fn cases(overseer: Overseer, id: Id<EditionId>, desk: Desk<'_>) -> Result<File, Problem> {
    let mut tx = desk.store.write().await?;
    let (standing, cases) = export_cases(&mut tx, &desk.act(&overseer.actor), &overseer.scope, id.0).await?;
    tx.commit().await?;
    Ok(File::document(cases, &format!("{}_cases", name(&standing))))
}

/// Recomputed now from the facts: identical, or the cases that differ.
#[get("/editions/<id>/verification")]
pub(super) async fn verification(
    overseer: Overseer,
    id: Id<EditionId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<Html<EditionPage>, Problem> {
    within(&mut desk.store.read().await?, &overseer.scope, id.0).await?;
    let reader = Visitor(Some(overseer.actor));
    let mut page = read(&reader, id.0, (&desk, figures), lang).await?;
    page.verification = Some(verify(&mut desk.store.read().await?, id.0).await?);
    Ok(Html::personal(page))
}

fn name(standing: &Standing) -> String {
    format!("edition_{}", standing.row.as_of)
}
