//! The texts that a template names.

use std::collections::BTreeMap;

use super::pen::Pen;

/// What a template calls a text, and its key in the catalogues.
pub(in crate::report) const TEXTS: [(&str, &str); 28] = [
    ("about", "document-about"),
    ("base", "insertion-matured"),
    ("bounds", "document-bounds"),
    ("ceiling", "insertion-column-ceiling"),
    ("contents", "document-contents"),
    ("count", "common-count"),
    ("definition", "publication-definition"),
    ("evidence", "edition-evidence"),
    ("floor", "insertion-column-floor"),
    ("fraction", "insertion-column-inserted"),
    ("inserted", "insertion-column-inserted"),
    ("kind", "document-kind"),
    ("known", "insertion-column-known"),
    ("level", "insertion-column-level"),
    ("limits", "edition-limits"),
    ("masked", "common-state-masked"),
    ("method", "edition-method"),
    ("proof", "document-proof"),
    ("rate", "common-rate"),
    ("retained", "document-retained"),
    ("seal", "edition-seal"),
    ("seal-text", "edition-seal-text"),
    ("share", "common-share"),
    ("signature", "document-signature"),
    ("signatures", "document-signatures"),
    ("tagline", "document-tagline"),
    ("unknown", "insertion-column-unknown"),
    ("verdict", "common-target-column"),
];

/// The texts of every document, and those of one kind.
pub(in crate::report) fn texts(pen: Pen, own: &[(&'static str, &'static str)]) -> BTreeMap<&'static str, String> {
    TEXTS.iter().chain(own).map(|(name, key)| (*name, pen.text(key))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, exists};

    const TEMPLATES: [&str; 6] = [
        include_str!("../../../templates/report/house.typ"),
        include_str!("../../../templates/report/figures.typ"),
        include_str!("../../../templates/report/edition.typ"),
        include_str!("../../../templates/report/briefing.typ"),
        include_str!("../../../templates/report/review.typ"),
        include_str!("../../../templates/report/mission.typ"),
    ];

    #[test]
    fn every_text_that_a_template_names_is_in_the_three_catalogues() {
        let named = TEMPLATES.iter().flat_map(|source| source.split("t(\"").skip(1));
        let named: Vec<&str> = named.filter_map(|rest| rest.split('"').next()).collect();
        assert!(named.len() > 20, "{named:?}");
        let of_one_kind =
            [&crate::report::briefing::TEXTS[..], &crate::report::review::TEXTS, &crate::report::mission::TEXTS];
        let given: Vec<_> = TEXTS.iter().chain(of_one_kind.into_iter().flatten()).collect();
        for name in &named {
            assert!(given.iter().any(|(known, _)| known == name), "{name} is not given to the template");
        }
        for (name, key) in given {
            assert!(named.contains(name), "no template prints {name}");
            assert!(exists(key), "{key}");
            for lang in Lang::ALL {
                assert!(!Pen(lang).text(key).contains('⟦'), "{lang} {key}");
            }
        }
    }
}
