//! Reference data reads, names what exists, and says where each published figure comes from.

use std::collections::BTreeSet;

use sanad::clock::{Clock, Random};
use sanad::operations::setup;
use sanad::storage::port::Engine;
use sanad::storage::reference;

use crate::support::engines::{Database, runtime, scratch};
use crate::support::{files, instant};

/// A table of `seeds/`: each line by column.
fn table(name: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let text = files::text(&format!("seeds/{name}.csv"));
    let rows = csv::Reader::from_reader(text.as_bytes()).into_deserialize();
    rows.enumerate().map(|(line, row)| row.unwrap_or_else(|error| panic!("{name}:{}: {error}", line + 2))).collect()
}

fn column(name: &str, of: &str) -> BTreeSet<String> {
    table(name).iter().map(|row| row[of].clone()).collect()
}

#[test]
fn every_table_reads_and_its_lines_have_as_many_cells_as_its_header() {
    for file in files::texts("seeds", ".csv") {
        let name = file.path.trim_start_matches("seeds/").trim_end_matches(".csv");
        assert!(!table(name).is_empty(), "{} is empty", file.path);
    }
}

#[test]
fn the_twelve_regions_have_names_in_three_scripts_and_their_provinces() {
    let regions = column("regions", "hcp_code");
    assert_eq!(regions.len(), 12);
    for row in table("regions") {
        assert!(["name_fr", "name_ar", "name_en"].iter().all(|name| !row[*name].is_empty()), "{row:?}");
    }
    let provinces = table("provinces");
    assert_eq!(provinces.len(), 75);
    for row in provinces {
        assert!(regions.contains(&row["region_code"]) && row["hcp_code"].starts_with(&row["region_code"]), "{row:?}");
    }
}

#[test]
fn every_published_figure_has_its_date_and_source() {
    for row in table("published_figures") {
        assert!(!row["source"].is_empty() && !row["date"].is_empty(), "{row:?}");
    }
}

#[test]
fn a_new_database_of_either_engine_gets_the_reference_data_once() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let (database, folder) = (Database::create(engine), scratch());
        runtime().block_on(async {
            let (clock, random) = (Clock::fixed(instant("2026-10-31T09:00:00Z")), Random::seeded(1));
            let key_file = folder.path().join("test.keys");
            for _ in 0..2 {
                let (store, _) = setup::open(&database.address(), &key_file, &clock, &random).await.unwrap();
                let mut tx = store.read().await.unwrap();
                let programmes = reference::programmes(&mut tx).await.unwrap();
                let operators = reference::operators(&mut tx).await.unwrap();
                let tracks = reference::tracks(&mut tx).await.unwrap();
                drop(tx);
                store.close().await;
                assert_eq!(programmes.len(), table("programmes").len());
                assert_eq!(operators.len(), table("operators").len());
                assert_eq!(tracks.len(), table("tracks").len());
            }
        });
    }
}
