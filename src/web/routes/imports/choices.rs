//! What a cell may hold, where that is a short list: shown as a choice rather than a field to type in.

use crate::domain::code::Coded;
use crate::domain::evidence::{EvidenceStatus, EvidenceType};
use crate::domain::exclusion::{Exclusion, Intent};
use crate::domain::import::{Column, FileKind};
use crate::domain::person::{Diploma, Sex};
use crate::domain::region::Region;
use crate::domain::situation::{SituationKind, Source};
use crate::i18n::Lang;
use crate::storage::{Reader, Result, reference};

/// A choice.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Choice {
    /// What is written in the cell.
    pub value: String,
    /// What is shown.
    pub label: String,
}

/// Programmes, operators and tracks to choose from.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    programmes: Vec<Choice>,
    operators: Vec<Choice>,
    tracks: Vec<Choice>,
}

impl Catalogue {
    /// What a file of this kind may name.
    pub async fn load(tx: &mut Reader, kind: FileKind, lang: Lang) -> Result<Self> {
        if kind != FileKind::Cohorts {
            return Ok(Self::default());
        }
        let choice = |value: String, label: String| Choice { value, label };
        let programmes = reference::programmes(tx).await?;
        let operators = reference::operators(tx).await?;
        let tracks = reference::tracks(tx).await?;
        Ok(Self {
            programmes: programmes.into_iter().map(|row| choice(row.programme_code, row.name)).collect(),
            operators: operators.into_iter().map(|row| choice(row.operator_code, row.name)).collect(),
            tracks: tracks
                .into_iter()
                .map(|row| {
                    let label = match lang {
                        Lang::Fr => row.label_fr,
                        Lang::Ar => row.label_ar,
                        Lang::En => row.label_en,
                    };
                    choice(row.track_code, label)
                })
                .collect(),
        })
    }

    /// The choices of a column; none where it is typed.
    #[must_use]
    pub fn of(&self, column: Column, lang: Lang) -> Vec<Choice> {
        match column {
            Column::Programme => self.programmes.clone(),
            Column::Operator => self.operators.clone(),
            Column::Track => self.tracks.clone(),
            Column::Region => Region::all()
                .map(|region| Choice { value: region.code().to_owned(), label: lang.text(&format!("region-{region}")) })
                .collect(),
            Column::Sex => codes::<Sex>(lang, "sex"),
            Column::Diploma => codes::<Diploma>(lang, "diploma"),
            Column::Intent => codes::<Intent>(lang, "intent"),
            Column::Exclusion => codes::<Exclusion>(lang, "exclusion"),
            Column::Kind => codes::<SituationKind>(lang, "kind"),
            Column::Evidence => codes::<EvidenceType>(lang, "evidence"),
            Column::EvidenceStatus => codes::<EvidenceStatus>(lang, "status"),
            Column::Source => codes::<Source>(lang, "source"),
            _ => Vec::new(),
        }
    }
}

fn codes<T: Coded>(lang: Lang, list: &str) -> Vec<Choice> {
    T::list()
        .iter()
        .map(|code| Choice { value: code.word().to_owned(), label: lang.text(&format!("{list}-{}", code.word())) })
        .collect()
}
