//! The outlines of the twelve regions, all drawn alike, not mirrored.
//!
//! Source: `ma-regions.svg` (boundaries of decree 2-15-40, HCP geometry; see its comment).

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::domain::region::Region;
use crate::i18n::Lang;

/// Nothing to say: the map is always the same.
#[derive(Deserialize)]
pub struct Ask {}

/// The map and the box it fits in.
#[derive(Serialize)]
pub struct Map {
    view_box: &'static str,
    regions: &'static [Outline],
}

/// One region's outline, and where its name stands.
#[derive(Serialize)]
pub struct Outline {
    code: &'static str,
    path: &'static str,
    x: &'static str,
    y: &'static str,
}

const SOURCE: &str = include_str!("ma-regions.svg");

/// Centres of the outlines, by HCP number.
const CENTRES: [(&str, &str); 12] = [
    ("442.1", "37.6"),
    ("534.6", "106.7"),
    ("467.1", "96.2"),
    ("404.2", "83.3"),
    ("400.6", "150.5"),
    ("346.6", "127.5"),
    ("321.5", "182.5"),
    ("435.3", "204.3"),
    ("325.9", "257.5"),
    ("265.5", "327.1"),
    ("190.2", "410.4"),
    ("101.5", "553.7"),
];

static OUTLINES: LazyLock<Vec<Outline>> = LazyLock::new(|| {
    let outline = |(region, (x, y)): (Region, (&'static str, &'static str))| {
        let code = region.code();
        let path = SOURCE.split_once(&format!("id=\"MA-{code}\" d=\""))?.1.split_once('"')?.0;
        Some(Outline { code, path, x, y })
    };
    Region::all().zip(CENTRES).filter_map(outline).collect()
});

/// The twelve outlines, by HCP number.
pub fn regions(_: Lang, _: &Ask) -> Map {
    Map { view_box: "0 0 600 636", regions: &OUTLINES }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_twelve_regions_are_drawn() {
        assert_eq!(regions(Lang::Fr, &Ask {}).regions.len(), 12);
    }
}
