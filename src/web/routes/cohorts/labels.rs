//! Names of programmes, operators, tracks and people, in the reader's language.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::i18n::Lang;
use crate::storage::{Reader, Result, cohort_list};

/// Names by list and code.
#[derive(Debug, Default)]
pub(in crate::web) struct Labels(BTreeMap<(String, String), String>);

/// A choice of a list.
#[derive(Clone, Debug, Serialize)]
pub(in crate::web) struct Choice {
    pub(in crate::web) value: String,
    pub(in crate::web) label: String,
}

impl Labels {
    pub(in crate::web) async fn read(tx: &mut Reader, lang: Lang) -> Result<Self> {
        let rows = cohort_list::labels(tx).await?;
        let named = rows.into_iter().map(|row| {
            let label = match lang {
                Lang::Fr => row.fr,
                Lang::Ar => row.ar,
                Lang::En => row.en,
            };
            ((row.list, row.code), label)
        });
        Ok(Self(named.collect()))
    }

    /// The name of a code; the code itself when nothing names it.
    pub(in crate::web) fn of(&self, list: &str, code: &str) -> String {
        self.0.get(&(list.to_owned(), code.to_owned())).map_or(code, String::as_str).to_owned()
    }

    /// The choices of a list among these codes, or all of them, by name.
    pub(in crate::web) fn choices(&self, list: &str, lang: Lang, among: impl Fn(&str) -> bool) -> Vec<Choice> {
        let wanted = self.0.iter().filter(|((of, code), _)| of == list && among(code));
        let mut choices: Vec<Choice> =
            wanted.map(|((_, code), label)| Choice { value: code.clone(), label: label.clone() }).collect();
        crate::i18n::Names::of(lang).sort_by(&mut choices, |choice| &choice.label);
        choices
    }
}

/// A person's name for a reader: Arabic script first in Arabic when it is known, given name first.
pub(in crate::web) fn person_name(
    lang: Lang,
    latin: (&str, &str),
    arabic: (Option<&str>, Option<&str>),
) -> [Option<String>; 2] {
    let (last, first) = latin;
    let latin = format!("{first} {last}");
    let arabic = match arabic {
        (Some(last), Some(first)) => Some(format!("{first} {last}")),
        (one, other) => one.or(other).map(str::to_owned),
    };
    match (lang, arabic) {
        (Lang::Ar, Some(arabic)) => [Some(arabic), Some(latin)],
        (_, arabic) => [Some(latin), arabic],
    }
}
