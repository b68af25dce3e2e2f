//! What is wrong with a file, in the reader's language.

use crate::domain::import::{Column, Fault, Warning};
use crate::i18n::{Args, Lang, t};

/// A column as people call it.
#[must_use]
pub fn column(lang: Lang, column: Column) -> String {
    t(lang, &format!("column-{}", column.code()), &Args::new())
}

/// Why something is refused.
#[must_use]
pub fn reason(lang: Lang, fault: &Fault) -> String {
    let arguments = fault.reason.args().into_iter().fold(Args::new(), |arguments, (name, value)| match name {
        "field" => arguments.with("field", Column::from_code(&value).map_or(value, |field| column(lang, field))),
        _ => match value.parse() {
            Ok(count) => arguments.count(name, count),
            Err(_) => arguments.with(name, value),
        },
    });
    t(lang, fault.reason.key(), &arguments)
}

/// What is odd.
#[must_use]
pub fn notice(lang: Lang, warning: &Warning) -> String {
    t(lang, warning.notice.code(), &Args::new().with("value", warning.value.as_str()))
}
