//! Names of programmes, operators and tracks, in the reader's language.

use std::collections::BTreeMap;

use crate::i18n::Lang;
use crate::storage::{Reader, Result, reference};

/// Labels by code.
#[derive(Debug, Default)]
pub(in crate::web::routes) struct Labels {
    programmes: BTreeMap<String, String>,
    operators: BTreeMap<String, String>,
    tracks: BTreeMap<String, String>,
}

impl Labels {
    pub(in crate::web::routes) async fn read(tx: &mut Reader, lang: Lang) -> Result<Self> {
        let track = |row: reference::TrackRow| match lang {
            Lang::Fr => (row.track_code, row.label_fr),
            Lang::Ar => (row.track_code, row.label_ar),
            Lang::En => (row.track_code, row.label_en),
        };
        Ok(Self {
            programmes: reference::programmes(tx)
                .await?
                .into_iter()
                .map(|row| (row.programme_code, row.name))
                .collect(),
            operators: reference::operators(tx).await?.into_iter().map(|row| (row.operator_code, row.name)).collect(),
            tracks: reference::tracks(tx).await?.into_iter().map(track).collect(),
        })
    }

    /// The name of a programme; its code when retired.
    pub(in crate::web::routes) fn programme(&self, code: &str) -> String {
        self.programmes.get(code).map_or(code, String::as_str).to_owned()
    }

    /// The name of an operator.
    pub(in crate::web::routes) fn operator(&self, code: &str) -> String {
        self.operators.get(code).map_or(code, String::as_str).to_owned()
    }

    /// The label of a track.
    pub(in crate::web::routes) fn track(&self, code: &str) -> String {
        self.tracks.get(code).map_or(code, String::as_str).to_owned()
    }

    /// Codes of programmes and of operators, with their names.
    pub(in crate::web::routes) fn lists(&self) -> [&BTreeMap<String, String>; 2] {
        [&self.programmes, &self.operators]
    }
}
