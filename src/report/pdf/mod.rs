//! Documents as PDF, set by Typst inside the process: fonts, templates and data come from the program, nothing is read from
//! the machine. What comes out is tagged (PDF/UA-1), fit for archives (PDF/A-2a) and the same bytes for the same data.
//!
//! A document is a struct that serialises ([`crate::report::dossier::Dossier`], [`crate::report::briefing::Briefing`]) and
//! a template of `templates/report`; `house.typ` holds what they share. To add one: both, and a line in [`Template`].

mod readable;
mod world;

use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use serde::Serialize;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use world::Press;

/// Documents set at the same time: each takes a core and tens of megabytes.
pub const AT_ONCE: usize = 2;

/// What cannot be set.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The data does not serialise.
    #[error("the document's data cannot be written: {0}")]
    Data(#[from] serde_json::Error),
    /// The template or the export refuses; a fault of ours.
    #[error("the document cannot be set: {0}")]
    Set(String),
}

/// The kinds of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// A frozen report.
    Edition,
    /// One page for a review session.
    Briefing,
    /// A review session.
    Review,
    /// An audit mission.
    Mission,
}

impl Template {
    const fn source(self) -> &'static str {
        match self {
            Self::Edition => include_str!("../../../templates/report/edition.typ"),
            Self::Briefing => include_str!("../../../templates/report/briefing.typ"),
            Self::Review => include_str!("../../../templates/report/review.typ"),
            Self::Mission => include_str!("../../../templates/report/mission.typ"),
        }
    }
}

/// The document as PDF, set away from the threads that answer requests, [`AT_ONCE`] at a time.
pub async fn set(
    template: Template,
    document: impl Serialize + Send + 'static,
    dated: (DateTime<Utc>, String),
) -> Result<Vec<u8>, Error> {
    static PRESSES: Semaphore = Semaphore::const_new(AT_ONCE);
    let turn = PRESSES.acquire().await.map_err(|fault| Error::Set(fault.to_string()))?;
    let pressing = spawn_blocking(move || {
        let _turn = turn;
        render(template, &document, (dated.0, &dated.1))
    });
    pressing.await.map_err(|fault| Error::Set(fault.to_string()))?
}

/// The document as PDF, dated of an instant and named by an identifier that never changes for the same content.
///
/// It takes some tenths of a second of processor: call it from a thread that may block, [`AT_ONCE`] at a time.
pub fn render(
    template: Template,
    document: &impl Serialize,
    (instant, identifier): (DateTime<Utc>, &str),
) -> Result<Vec<u8>, Error> {
    let data = readable::of(serde_json::to_value(document)?);
    let press =
        Press::new(template.source(), serde_json::to_vec(&data)?).map_err(|fault| Error::Set(format!("{fault:?}")))?;
    let Warned { output, .. } = typst::compile::<PagedDocument>(&press);
    let pages = output.map_err(|faults| refused(&faults))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|fault| Error::Set(fault.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(identifier.to_owned()),
        creator: Smart::Custom(Some("Sanad".to_owned())),
        timestamp: moment(instant).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&pages, &options).map_err(|faults| refused(&faults));
    // What was remembered of this document serves no other.
    typst::comemo::evict(0);
    bytes
}

fn moment(at: DateTime<Utc>) -> Option<Datetime> {
    let [month, day, hour, minute, second] =
        [at.month(), at.day(), at.hour(), at.minute(), at.second()].map(u8::try_from);
    Datetime::from_ymd_hms(at.year(), month.ok()?, day.ok()?, hour.ok()?, minute.ok()?, second.ok()?)
}

fn refused(faults: &[SourceDiagnostic]) -> Error {
    Error::Set(faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>().join("; "))
}
