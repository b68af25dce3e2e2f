//! The twelve regions as hexagons of equal weight, roughly where they lie.

use serde::{Deserialize, Serialize};

use super::scale::tenths;
use crate::domain::region::Region;
use crate::i18n::Lang;

/// Side of a hexagon and its width (side × √3), in tenths of a unit.
const SIDE: i64 = 460;
const WIDE: i64 = 797;
const MARGIN: i64 = 20;

/// Nothing to say: the tiles are always the same; a map is not mirrored.
#[derive(Deserialize)]
pub struct Ask {}

/// The tiles, and the box they fit in.
#[derive(Serialize)]
pub struct Hexmap {
    view_box: String,
    tiles: Vec<Tile>,
}

/// One region's hexagon.
#[derive(Serialize)]
pub struct Tile {
    code: &'static str,
    points: String,
    x: String,
    name_y: String,
    value_y: String,
    plate_x: String,
    plate_y: String,
}

/// Column (in halves) and row of each region, by HCP number.
const PLACES: [(i64, i64); 12] =
    [(6, 0), (9, 1), (7, 1), (5, 1), (6, 2), (4, 2), (5, 3), (8, 2), (4, 4), (3, 5), (2, 6), (1, 7)];

/// The twelve tiles, by HCP number.
pub fn hexmap(_: Lang, _: &Ask) -> Hexmap {
    let tiles = Region::all().zip(PLACES).map(|(region, (halves, row))| tile(region, halves, row)).collect();
    Hexmap { view_box: "0 0 403 579".to_owned(), tiles }
}

fn tile(region: Region, halves: i64, row: i64) -> Tile {
    let x = (halves - 1) * WIDE / 2 + WIDE / 2 + MARGIN;
    let y = row * SIDE * 3 / 2 + SIDE + MARGIN;
    let corners = [
        (0, -SIDE),
        (WIDE / 2, -SIDE / 2),
        (WIDE / 2, SIDE / 2),
        (0, SIDE),
        (-WIDE / 2, SIDE / 2),
        (-WIDE / 2, -SIDE / 2),
    ];
    let points: Vec<_> = corners.iter().map(|(dx, dy)| format!("{},{}", tenths(x + dx), tenths(y + dy))).collect();
    Tile {
        code: region.code(),
        points: points.join(" "),
        x: tenths(x),
        name_y: tenths(y - 40),
        value_y: tenths(y + 130),
        plate_x: tenths(x - 310),
        plate_y: tenths(y - 190),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_tiles_none_over_another() {
        let map = hexmap(Lang::Fr, &Ask {});
        let places: std::collections::BTreeSet<_> = map.tiles.iter().map(|tile| &tile.points).collect();
        assert_eq!(places.len(), 12);
    }

    #[test]
    fn the_map_is_not_mirrored() {
        let x = |lang| hexmap(lang, &Ask {}).tiles.first().map(|tile| tile.x.clone());
        assert_eq!(x(Lang::Fr), x(Lang::Ar));
    }
}
