//! The texts that a template names.

use std::collections::BTreeMap;

use super::pen::Pen;

/// What a template calls a text, and its key in the catalogues.
pub(in crate::report) const TEXTS: [(&str, &str); 31] = [
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
    ("commitments", "document-commitments"),
    ("questions", "document-questions"),
    ("briefing", "document-briefing"),
];

pub(super) fn texts(pen: Pen) -> BTreeMap<&'static str, String> {
    TEXTS.iter().map(|(name, key)| (*name, pen.text(key))).collect()
}
