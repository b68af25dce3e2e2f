//! Names of codes on documents: programmes, operators, tracks, regions, in one language.

use std::collections::BTreeMap;

use crate::domain::indicator::Dimension;
use crate::i18n::Lang;
use crate::operations::publications::Part;
use crate::storage::{Reader, Result, cohort_list};

/// Names by list and code.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeMap<(String, String), String>);

impl Names {
    /// The names in a language.
    pub async fn read(tx: &mut Reader, lang: Lang) -> Result<Self> {
        let rows = cohort_list::labels(tx).await?.into_iter().map(|row| {
            let name = match lang {
                Lang::Fr => row.fr,
                Lang::Ar => row.ar,
                Lang::En => row.en,
            };
            ((row.list, row.code), name)
        });
        Ok(Self(rows.collect()))
    }

    /// The name of a code of a list; the code itself when retired.
    fn name(&self, list: &str, code: &str) -> String {
        self.0.get(&(list.to_owned(), code.to_owned())).map_or(code, String::as_str).to_owned()
    }

    /// A value along a dimension.
    #[must_use]
    pub fn value(&self, dimension: Dimension, value: Option<&str>, lang: Lang) -> String {
        let Some(code) = value else { return lang.text("publication-unstated") };
        match dimension {
            Dimension::Region => lang.text(&format!("region-{code}")),
            Dimension::Sex => lang.text(&format!("sex-{code}")),
            Dimension::Diploma => lang.text(&format!("diploma-{code}")),
            Dimension::Programme | Dimension::Operator | Dimension::Track => self.name(dimension.code(), code),
            Dimension::Cohort | Dimension::Quarter => code.to_owned(),
        }
    }

    /// A row by its values.
    pub fn row<'a>(&self, key: impl Iterator<Item = (Dimension, Option<&'a str>)>, lang: Lang) -> String {
        key.map(|(dimension, value)| self.value(dimension, value, lang)).collect::<Vec<_>>().join(" · ")
    }

    /// Dimensions, `région × sexe`; the whole when there is none.
    #[must_use]
    pub fn by(&self, by: &[Dimension], lang: Lang) -> String {
        if by.is_empty() {
            return lang.text("publication-by-nothing");
        }
        let names = by.iter().map(|dimension| lang.text(&format!("publication-by-{dimension}")));
        names.collect::<Vec<_>>().join(" × ")
    }

    /// What a document is limited to.
    #[must_use]
    pub fn part(&self, part: &Part, lang: Lang) -> Vec<String> {
        let word = |(key, code): (&str, &str)| match key {
            "programme" | "operator" => self.name(key, code),
            "region" => lang.text(&format!("region-{code}")),
            "sex" => lang.text(&format!("sex-{code}")),
            "period" if code == "pilot" => lang.text("insertion-period-pilot"),
            _ => code.to_owned(),
        };
        part.codes().map(word).collect()
    }
}
