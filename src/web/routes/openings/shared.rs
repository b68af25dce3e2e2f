//! What the pages of openings and hires share.

use serde::Serialize;

use crate::i18n::Lang;
use crate::report::table::Column;
use crate::storage::application::ApplicationRow;
use crate::storage::placement::PlacementRow;
use crate::storage::{Reader, Result, reference};

/// A name in both scripts; a page shows the Arabic one to readers of Arabic when there is one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Name {
    /// Latin script.
    pub latin: String,
    /// Arabic script.
    pub arabic: Option<String>,
}

impl Name {
    /// A name of one piece.
    #[must_use]
    pub fn of(latin: &str, arabic: Option<&str>) -> Self {
        Self { latin: latin.to_owned(), arabic: arabic.map(str::to_owned) }
    }

    /// A given name and a family name.
    #[must_use]
    pub fn person(first: &str, last: &str, first_ar: Option<&str>, last_ar: Option<&str>) -> Self {
        let arabic = first_ar.zip(last_ar).map(|(first, last)| format!("{first} {last}"));
        Self { latin: format!("{first} {last}"), arabic }
    }
}

impl From<&ApplicationRow> for Name {
    fn from(row: &ApplicationRow) -> Self {
        Self::person(&row.first_name, &row.last_name, row.first_name_ar.as_deref(), row.last_name_ar.as_deref())
    }
}

impl From<&PlacementRow> for Name {
    fn from(row: &PlacementRow) -> Self {
        Self::person(&row.first_name, &row.last_name, row.first_name_ar.as_deref(), row.last_name_ar.as_deref())
    }
}

/// As whom the page is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The employer.
    Employer,
    /// Coordination.
    Coordinator,
}

impl From<&crate::web::guards::Side> for Side {
    fn from(side: &crate::web::guards::Side) -> Self {
        if side.is_employer() { Self::Employer } else { Self::Coordinator }
    }
}

/// A track's labels, indexed by language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrackLabels {
    /// Code.
    pub value: String,
    /// French.
    pub fr: String,
    /// Arabic.
    pub ar: String,
    /// English.
    pub en: String,
}

impl TrackLabels {
    /// A track for samples.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            value: "FS_JS".to_owned(),
            fr: "Développement web".to_owned(),
            ar: "تطوير الويب".to_owned(),
            en: "Web development".to_owned(),
        }
    }

    /// A track whose reference is gone: its code stands for it.
    fn bare(code: &str) -> Self {
        Self { value: code.to_owned(), fr: code.to_owned(), ar: code.to_owned(), en: code.to_owned() }
    }
}

/// Every track in use.
pub async fn tracks(tx: &mut Reader) -> Result<Tracks> {
    let rows = reference::tracks(tx).await?;
    let labels = rows.into_iter().map(|row| TrackLabels {
        value: row.track_code,
        fr: row.label_fr,
        ar: row.label_ar,
        en: row.label_en,
    });
    Ok(Tracks(labels.collect()))
}

/// The tracks in use, by code.
#[derive(Clone, Debug, Default)]
pub struct Tracks(Vec<TrackLabels>);

impl Tracks {
    /// As choices of a form.
    #[must_use]
    pub fn choices(self) -> Vec<TrackLabels> {
        self.0
    }

    /// The labels of a code.
    #[must_use]
    pub fn labels(&self, code: &str) -> TrackLabels {
        self.0.iter().find(|track| track.value == code).cloned().unwrap_or_else(|| TrackLabels::bare(code))
    }

    /// Whether a code is in use.
    #[must_use]
    pub fn has(&self, code: &str) -> bool {
        self.0.iter().any(|track| track.value == code)
    }
}

/// Rows of an exported view: a list of a region's openings is far from it.
pub const EXPORTED: u32 = 20_000;

/// A column of an export; its texts are `hiring-column-<key>` and `hiring-meaning-<key>`.
#[must_use]
pub fn column(lang: Lang, key: &'static str) -> Column {
    let text = |kind: &str| lang.text(&format!("hiring-{kind}-{key}"));
    Column { key, label: text("column"), meaning: text("meaning") }
}

/// A file of the view shown.
#[derive(Clone, Debug, Serialize)]
pub struct Download {
    label: &'static str,
    href: String,
}

/// The view as files: its path with an extension, and its query.
#[must_use]
pub fn downloads(path: &str, query: &[(&str, &str)]) -> Vec<Download> {
    let file = |(label, extension)| Download { label, href: address(&format!("{path}.{extension}"), query) };
    [("CSV", "csv"), ("XLSX", "xlsx"), ("JSON", "json")].into_iter().map(file).collect()
}

/// An address with a query, blank parameters left out.
#[must_use]
pub fn address(path: &str, query: &[(&str, &str)]) -> String {
    let given = query.iter().filter(|(_, value)| !value.trim().is_empty());
    let said: Vec<_> =
        given.map(|(name, value)| format!("{name}={}", rocket::http::RawStr::new(value).percent_encode())).collect();
    if said.is_empty() { path.to_owned() } else { format!("{path}?{}", said.join("&")) }
}
