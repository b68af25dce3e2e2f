//! The Kaplan–Meier table of Gehan's 42 patients, to its printed decimals (`tests/fixtures/conformance/15_…`).

use std::path::Path;

use sanad::domain::indicator::quality::survival::{Times, UNIT};

fn rows(name: &str) -> Vec<Vec<String>> {
    let path = Path::new("tests/fixtures/conformance").join(name);
    let mut reader = csv::Reader::from_path(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A share printed with six decimals, zeros at the end dropped but the first.
fn printed(share: i128) -> String {
    let millionths = (share + UNIT / 2_000_000) / (UNIT / 1_000_000);
    let text = format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000);
    let short = text.trim_end_matches('0');
    if short.ends_with('.') { format!("{short}0") } else { short.to_owned() }
}

fn times(group: &str) -> Times {
    let people = rows("15_km_reference_gehan_input.csv");
    let own = people.iter().filter(|row| row[0] == group);
    own.map(|row| (row[1].parse().unwrap(), row[2] == "1")).collect()
}

#[test]
fn gehans_table_comes_out_to_its_printed_decimals() {
    let expected = rows("15_km_reference_gehan_expected.csv");
    assert_eq!(expected.len(), 28);
    let groups = ["6-MP", "placebo"];
    let computed = groups.iter().flat_map(|group| {
        times(group).curve().steps.into_iter().map(|step| {
            vec![
                (*group).to_owned(),
                step.at.to_string(),
                step.at_risk.to_string(),
                step.events.to_string(),
                step.censored.to_string(),
                printed(step.survival),
                printed(step.error),
                printed(UNIT - step.survival),
            ]
        })
    });
    assert_eq!(computed.collect::<Vec<_>>(), expected);
}

#[test]
fn gehans_medians_have_the_intervals_that_are_published() {
    // R's survfit with conf.type = "log-log": 23 (13 to none) and 8 (4 to 11).
    let median = times("6-MP").curve().median();
    assert_eq!((median.at, median.low, median.high), (Some(23), Some(13), None));
    let median = times("placebo").curve().median();
    assert_eq!((median.at, median.low, median.high), (Some(8), Some(4), Some(11)));
}

#[test]
fn the_log_log_band_of_the_first_event_is_that_of_the_reference_programs() {
    // S = 18/21: 0.619718 to 0.951552.
    let step = times("6-MP").curve().steps[0];
    let (low, high) = step.band.unwrap();
    assert_eq!((printed(low), printed(high)), ("0.619718".to_owned(), "0.951552".to_owned()));
}
