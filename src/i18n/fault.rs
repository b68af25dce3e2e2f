//! What the reader of exchange files says, in words.

use super::{Args, Lang, t};
use crate::domain::import::{Column, Fault, Reason, Warning};

/// Name of a column.
#[must_use]
pub fn column(lang: Lang, column: Column) -> String {
    t(lang, &format!("column-{column}"), &Args::new())
}

/// Why something is refused, and what to write.
#[must_use]
pub fn reason(lang: Lang, why: &Reason) -> String {
    let mut args = Args::new();
    for (name, value) in why.args() {
        let value = match why {
            Reason::SituationRowsDisagree { field, .. } | Reason::DisagreesWithRecord { field } if name == "field" => {
                column(lang, *field)
            }
            _ => value,
        };
        args = args.with(name, value);
    }
    t(lang, why.key(), &args)
}

/// A fault with an example of a right value, where there is one.
#[must_use]
pub fn with_example(lang: Lang, fault: &Fault) -> String {
    let text = reason(lang, &fault.reason);
    match fault.example() {
        Some(example) => t(lang, "fault-with-example", &Args::new().with("text", text).with("example", example)),
        None => text,
    }
}

/// A fault as one line of a report: where, what, why.
#[must_use]
pub fn line(lang: Lang, fault: &Fault) -> String {
    let args = Args::new().with("line", fault.line.to_string()).with("text", with_example(lang, fault));
    match fault.column {
        _ if fault.line == 0 => t(lang, "fault-file", &args),
        Some(at) => t(lang, "fault-line", &args.with("column", column(lang, at)).with("value", fault.value.as_str())),
        None => t(lang, "fault-line-row", &args),
    }
}

/// What is odd, as one line of a report.
#[must_use]
pub fn warning(lang: Lang, warning: &Warning) -> String {
    let text = t(lang, warning.notice.code(), &Args::new());
    let args =
        Args::new().with("line", warning.line.to_string()).with("text", text).with("value", warning.value.as_str());
    match warning.column {
        Some(at) => t(lang, "fault-line", &args.with("column", column(lang, at))),
        None => t(lang, "fault-line", &args.with("column", t(lang, "fault-header", &Args::new()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifier::IceRule;
    use crate::domain::import::Notice;
    use crate::i18n::exists;

    #[test]
    fn every_column_notice_and_reason_has_its_text() {
        for column in Column::ALL {
            assert!(exists(&format!("column-{column}")), "{column}");
        }
        for notice in Notice::ALL {
            assert!(exists(notice.code()), "{notice}");
        }
        for key in Reason::KEYS {
            let args = ["most", "cells", "headers", "line", "field", "least", "codes", "rule"];
            let args = args.into_iter().fold(Args::new(), |args, name| args.with(name, "1"));
            assert!(!t(Lang::Fr, key, &args).contains('⟦'), "{key}");
        }
    }

    #[test]
    fn a_fault_reads_as_a_sentence_with_its_example() {
        let fault = Fault::new(3, Some(Column::BornOn), "31/02/2001", Reason::ImpossibleDate);
        assert_eq!(
            line(Lang::Fr, &fault),
            "ligne 3, date de naissance\u{a0}: «\u{a0}31/02/2001\u{a0}». Cette date n’existe pas dans le calendrier. Exemple\u{a0}: 28/02/2001."
        );
        let fault = Fault::new(7, Some(Column::EmployerIce), "999000001000076", Reason::BadIce(IceRule::Key));
        assert!(line(Lang::En, &fault).contains("its last two digits do not match"));
        let fault =
            Fault::new(9, Some(Column::Kind), "2", Reason::SituationRowsDisagree { field: Column::Kind, line: 4 });
        assert!(reason(Lang::Fr, &fault.reason).contains("la ligne 4, ne s’accordent pas (situation)"));
        let empty = Fault::new(0, None, "", Reason::BadWorkbook);
        assert!(line(Lang::Ar, &empty).contains("الملف غير مقبول"));
    }
}
