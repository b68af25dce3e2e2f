//! `sanad report render`: an edition as a file.

use std::path::Path;

use clap::ValueEnum;

use super::Failure;
use super::context::Context;
use crate::domain::ids::EditionId;
use crate::i18n::Args;
use crate::operations::{Error, Result};
use crate::report::source::Source;
use crate::storage::{Reader, edition};

/// What to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// A document to read and sign
    #[cfg(feature = "pdf")]
    Pdf,
    /// A workbook: a sheet a table, with its dictionary and its provenance
    Xlsx,
    /// The figures, with their dictionary in a second file
    Csv,
    /// The sealed document, byte for byte; it says itself what its columns mean
    Json,
    /// The sealed cases
    Cases,
}

/// Writes an edition to a file.
pub(super) async fn write(
    context: &Context,
    tx: &mut Reader,
    (id, format): (EditionId, Format),
    out: &Path,
) -> std::result::Result<(), Failure> {
    let bytes = match format {
        Format::Cases => edition::cases(tx, id).await.map(|text| text.unwrap_or_default().into_bytes()),
        Format::Json => {
            edition::find(tx, id).await.map(|one| one.map(|one| one.row.document).unwrap_or_default().into())
        }
        _ => return document(context, tx, (id, format), out).await,
    };
    save(out, &bytes.map_err(|error| context.failure(&error))?)
}

async fn document(
    context: &Context,
    tx: &mut Reader,
    (id, format): (EditionId, Format),
    out: &Path,
) -> std::result::Result<(), Failure> {
    let source = read(context, tx, id).await.map_err(|error| told(context, &error))?;
    let tables = source.tables().map_err(|error| told(context, &error))?;
    match format {
        #[cfg(feature = "pdf")]
        Format::Pdf => {
            use crate::report::pdf::{Template, set};
            let dossier = source.dossier(&context.config.verify_address()).map_err(|error| told(context, &error))?;
            save(out, &set(Template::Edition, dossier, source.dated()).await.map_err(|error| context.failure(&error))?)
        }
        Format::Xlsx => {
            let name = context.lang.text("common-dictionary");
            let book = crate::report::table::to_xlsx(&tables, &name, context.lang);
            save(out, &book.map_err(|error| context.failure(&error))?)
        }
        _ => {
            let dictionary = source.dictionary().map_err(|error| told(context, &error))?;
            let beside = out.with_extension("dictionary.csv");
            for (table, path) in
                tables.first().into_iter().map(|figures| (figures, out)).chain([(&dictionary, &*beside)])
            {
                save(path, &table.to_csv().map_err(|error| context.failure(&error))?)?;
            }
            Ok(())
        }
    }
}

async fn read(context: &Context, tx: &mut Reader, id: EditionId) -> Result<Source> {
    let standing = edition::find(tx, id).await?.ok_or(Error::Missing("edition"))?;
    Source::read(tx, standing, true, context.lang).await
}

/// A refusal in the reader's language; anything else as it is.
fn told(context: &Context, error: &Error) -> Failure {
    match error {
        Error::Refused(code) => {
            let key = format!("refusals-{}", code.replace('.', "-"));
            eprintln!("{}", context.say(&key, &Args::new()));
            Failure::Refused
        }
        other => context.failure(other),
    }
}

fn save(path: &Path, bytes: &[u8]) -> std::result::Result<(), Failure> {
    std::fs::write(path, bytes).map_err(|error| Failure::Usage(format!("{}: {error}", path.display())))
}
