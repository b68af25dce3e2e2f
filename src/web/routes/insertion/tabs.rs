//! The views of one question: each page of figures leads to the others with the same filters. A new view is a line here.

use serde::Serialize;

use super::address::Address;
use crate::i18n::Lang;

/// Key of the text `insertion-tab-<key>` and the path, in reading order.
const TABS: &[(&str, &str)] = &[
    ("overview", "/insertion"),
    ("definitions", "/definitions"),
    ("quality", "/insertion/quality"),
    ("spread", "/insertion/spread"),
    ("catalogue", "/catalogue"),
];

/// A link of the tabs.
#[derive(Clone, Debug, Serialize)]
pub struct Tab {
    label: String,
    href: String,
    current: bool,
}

/// The views of the question of this address, the one at `path` being read.
pub(super) fn of(address: &Address, path: &str, lang: Lang) -> Vec<Tab> {
    let tab = |(key, to): &(&str, &str)| Tab {
        label: lang.text(&std::format!("insertion-tab-{key}")),
        href: address.at(to),
        current: *to == path,
    };
    TABS.iter().map(tab).collect()
}
