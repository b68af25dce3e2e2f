//! `docs/indicators.md` says what the program computes: it is written from the definitions themselves.

use std::fmt::Write as _;
use std::fs;

use sanad::domain::indicator::{catalogue, shipped};
use sanad::i18n::Lang;
use sanad::report::formula;

use crate::support::files;

const DOCUMENT: &str = "docs/indicators.md";

#[test]
fn the_document_of_indicators_is_what_the_definitions_say() {
    let wanted = document();
    let path = files::root().join(DOCUMENT);
    if fs::read_to_string(&path).unwrap_or_default() != wanted {
        fs::write(&path, wanted).unwrap();
        panic!("{DOCUMENT} was not up to date; it is now: commit it");
    }
}

fn document() -> String {
    let mut text = String::from(
        "# Indicators\n\nWritten from `seeds/profiles.json` and `seeds/indicators.json` by \
         `tests/it/consistency/indicators.rs`; not to be edited by hand. The same words are on `/method` in French and \
         Arabic.\n\n## Definitions\n",
    );
    for profile in shipped::all() {
        let name = Lang::En.text(&format!("insertion-profile-{}", profile.code));
        let (code, version, since) = (&profile.code, profile.version, profile.valid_from);
        write!(text, "\n### {name}\n\n`{code}`, version {version}, in force since {since}.\n").unwrap();
        for indicator in &profile.indicators {
            let name = Lang::En.text(&format!("indicator-{}", indicator.id));
            write!(text, "\n**{}, {name}**\n\n", indicator.id).unwrap();
            for line in formula::lines(profile, indicator, Lang::En) {
                writeln!(text, "- {}: {}", line.label, line.text).unwrap();
            }
        }
    }
    text.push_str("\n## Catalogue\n");
    for entry in catalogue::all() {
        let name = Lang::En.text(&format!("indicator-{}", entry.id));
        write!(text, "\n### {}, {name}\n\n", entry.id).unwrap();
        for line in formula::entry(entry, Lang::En) {
            writeln!(text, "- {}: {}", line.label, line.text).unwrap();
        }
    }
    text
}
