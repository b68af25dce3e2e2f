//! An edition as documents for people: a PDF to read and sign, a workbook, tables with their dictionary.

use rocket::get;

use super::view::{is_of_the_house, readable};
use crate::domain::ids::EditionId;
use crate::i18n::Lang;
use crate::report::source::Source;
use crate::web::export::{File, Kind};
use crate::web::guards::{Desk, Visitor};
use crate::web::id::Id;
use crate::web::problem::Problem;

/// Who signed is for those who decide and control; the public reads when.
async fn source(reader: &Visitor, id: EditionId, desk: &Desk<'_>, lang: Lang) -> Result<(Source, String), Problem> {
    let mut tx = desk.store.read().await?;
    let standing = readable(&mut tx, reader, id).await?;
    let name = format!("edition_{}_{lang}", standing.row.as_of);
    Ok((Source::read(&mut tx, standing, is_of_the_house(reader), lang).await?, name))
}

#[cfg(feature = "pdf")]
#[get("/editions/<id>/document.pdf")]
pub(super) async fn pdf(reader: Visitor, id: Id<EditionId>, desk: Desk<'_>, lang: Lang) -> Result<File, Problem> {
    use crate::report::pdf::{Template, set};
    let (source, name) = source(&reader, id.0, &desk, lang).await?;
    let dossier = source.dossier(&desk.config.verify_address())?;
    let bytes = set(Template::Edition, dossier, source.dated()).await.map_err(Problem::internal)?;
    Ok(File::pdf(bytes, &name, is_of_the_house(&reader)))
}

#[get("/editions/<id>/table.xlsx")]
pub(super) async fn xlsx(reader: Visitor, id: Id<EditionId>, desk: Desk<'_>, lang: Lang) -> Result<File, Problem> {
    let (source, name) = source(&reader, id.0, &desk, lang).await?;
    File::book(&source.tables()?, &name, false, lang)
}

#[get("/editions/<id>/table.csv")]
pub(super) async fn csv(reader: Visitor, id: Id<EditionId>, desk: Desk<'_>, lang: Lang) -> Result<File, Problem> {
    let (source, name) = source(&reader, id.0, &desk, lang).await?;
    let tables = source.tables()?;
    let figures = tables.first().ok_or_else(Problem::not_found)?;
    File::of(figures, Kind::Csv, &name, false, lang)
}

#[get("/editions/<id>/dictionary.csv")]
pub(super) async fn dictionary(
    reader: Visitor,
    id: Id<EditionId>,
    desk: Desk<'_>,
    lang: Lang,
) -> Result<File, Problem> {
    let (source, name) = source(&reader, id.0, &desk, lang).await?;
    File::of(&source.dictionary()?, Kind::Csv, &format!("{name}_dictionary"), false, lang)
}
