//! A review session as documents: a PDF to read and sign, one page for the meeting, a workbook, tables, JSON. Whoever reads
//! the session's page downloads them; the journal keeps each time.

use rocket::{State, get};

use super::show::audience;
use crate::domain::ids::ReviewId;
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::operations::reviews;
use crate::report::archive::Archive;
use crate::report::review::Source;
use crate::web::export::File;
use crate::web::guards::{Desk, Observer};
use crate::web::id::Id;
use crate::web::problem::Problem;

/// What a document is made of, once the journal holds who took which; and the name of its file.
async fn source(
    (observer, id): (&Observer, ReviewId),
    (desk, figures): (&Desk<'_>, &Figures),
    (document, lang): (&str, Lang),
) -> Result<(Source, String), Problem> {
    let mut tx = desk.store.read().await?;
    let audience = audience(observer.role);
    let reviewing = reviews::read(&mut tx, figures, id, (&observer.scope, audience)).await?;
    let source = Source::read(&mut tx, reviewing, (audience, lang)).await?;
    drop(tx);
    let mut tx = desk.store.write().await?;
    reviews::journal_document(&mut tx, &desk.act(&observer.actor), id, (document, lang.code())).await?;
    tx.commit().await?;
    let name = format!("review_{}_{lang}", source.held_on());
    Ok((source, name))
}

#[cfg(feature = "pdf")]
#[get("/reviews/<id>/document.pdf")]
pub(super) async fn pdf(
    observer: Observer,
    id: Id<ReviewId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<File, Problem> {
    use crate::report::pdf::{Template, set};
    let (source, name) = source((&observer, id.0), (&desk, figures), ("pdf", lang)).await?;
    let paper = source.paper(&desk.config.verify_address())?;
    let bytes = set(Template::Review, paper, source.dated()).await.map_err(Problem::internal)?;
    Ok(File::pdf(bytes, &name, true))
}

#[cfg(feature = "pdf")]
#[get("/reviews/<id>/briefing.pdf")]
pub(super) async fn briefing(
    observer: Observer,
    id: Id<ReviewId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<File, Problem> {
    use crate::report::pdf::{Template, set};
    let (source, name) = source((&observer, id.0), (&desk, figures), ("briefing", lang)).await?;
    let page = source.briefing(&desk.config.verify_address());
    let bytes = set(Template::Briefing, page, source.dated()).await.map_err(Problem::internal)?;
    Ok(File::pdf(bytes, &format!("{name}_briefing"), true))
}

#[get("/reviews/<id>/tables.xlsx")]
pub(super) async fn xlsx(
    observer: Observer,
    id: Id<ReviewId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<File, Problem> {
    let (source, name) = source((&observer, id.0), (&desk, figures), ("xlsx", lang)).await?;
    File::book(&source.tables()?, &name, true, lang)
}

/// One CSV file a table, with the dictionary of their columns.
#[get("/reviews/<id>/tables.zip")]
pub(super) async fn csv(
    observer: Observer,
    id: Id<ReviewId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<File, Problem> {
    let (source, name) = source((&observer, id.0), (&desk, figures), ("csv", lang)).await?;
    let files = Archive::default().with_tables(&source.tables()?, lang).map_err(Problem::internal)?;
    Ok(File::archive(files.to_zip().map_err(Problem::internal)?, &name, true))
}

#[get("/reviews/<id>/tables.json")]
pub(super) async fn json(
    observer: Observer,
    id: Id<ReviewId>,
    desk: Desk<'_>,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<File, Problem> {
    let (source, name) = source((&observer, id.0), (&desk, figures), ("json", lang)).await?;
    Ok(File::json(&source.json()?, &name, true))
}
