//! Names of programmes, operators and tracks, in the reader's language.

use std::collections::BTreeMap;

use crate::i18n::Lang;
use crate::operations::insertion::Sought;
use crate::storage::{Reader, Result, cohort_list};

/// Labels by code.
#[derive(Debug, Default)]
pub(in crate::web::routes) struct Labels {
    programmes: BTreeMap<String, String>,
    operators: BTreeMap<String, String>,
    tracks: BTreeMap<String, String>,
}

impl Labels {
    pub(in crate::web::routes) async fn read(tx: &mut Reader, lang: Lang) -> Result<Self> {
        let mut labels = Self::default();
        for row in cohort_list::labels(tx).await? {
            let list = match row.list.as_str() {
                "programme" => &mut labels.programmes,
                "operator" => &mut labels.operators,
                _ => &mut labels.tracks,
            };
            list.insert(
                row.code,
                match lang {
                    Lang::Fr => row.fr,
                    Lang::Ar => row.ar,
                    Lang::En => row.en,
                },
            );
        }
        Ok(labels)
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

    /// What a text finds, by the names of tracks and operators that hold it.
    pub(super) fn sought(&self, text: &str) -> Sought {
        let text = text.to_lowercase();
        let holding = |list: &BTreeMap<String, String>| {
            let held = list.iter().filter(|(_, label)| label.to_lowercase().contains(&text));
            held.map(|(code, _)| code.clone()).collect()
        };
        Sought { tracks: holding(&self.tracks), operators: holding(&self.operators), text }
    }

    /// Codes of programmes and of operators, with their names.
    pub(in crate::web::routes) fn lists(&self) -> [&BTreeMap<String, String>; 2] {
        [&self.programmes, &self.operators]
    }
}
