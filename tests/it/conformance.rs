//! Published tables and the figure each must give (`tests/fixtures/conformance/`, sources in its README).

use std::collections::HashMap;
use std::fs::File;
use std::path::{Path, PathBuf};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use sanad::domain::indicator::Audience;
use sanad::domain::indicator::interval::{newcombe, rounded, wilson, wilson_fixed};
use sanad::domain::indicator::rate::{percent, scaled};
use sanad::domain::indicator::reconcile::{Verdict, admissible_numerators, judge, sums_up};
use sanad::domain::indicator::suppression::{Cell, Total, complete_table, feasible_ranges};
use serde_json::{Value, json};

fn fixture(name: &str) -> PathBuf {
    Path::new("tests/fixtures/conformance").join(name)
}

type Row = HashMap<String, String>;

fn table(name: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(File::open(fixture(name)).unwrap_or_else(|e| panic!("{name}: {e}")));
    reader.deserialize().map(Result::unwrap).collect()
}

fn count(value: &Value, key: &str) -> u32 {
    value[key].as_u64().unwrap_or_else(|| panic!("{key} in {value}")).try_into().unwrap()
}

/// A percentage as printed, trailing zeros of the decimals dropped as the sources do.
fn printed(n: u32, d: u32, decimals: u32) -> String {
    let value = scaled(n, d, decimals).unwrap();
    let unit = 10_u128.pow(decimals);
    let text = format!("{}.{:0width$}", value / unit, value % unit, width = decimals as usize);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn one_decimal(n: u32, d: u32) -> String {
    percent(n, d).unwrap().to_string()
}

/// What a case gives, in the shape of its `expected`.
fn answer(indicator: &str, inputs: &Value, expected: &Value) -> Value {
    let input = |key| count(inputs, key);
    let list =
        |key: &str| -> Vec<u64> { inputs[key].as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).collect() };
    match indicator {
        "GRAD_TOTAL" => json!({ "pct_1dp": one_decimal(input("graduated"), input("enrolled")) }),
        "CONTRACT_MIX" => json!({ "pct_1dp": one_decimal(input("n"), input("d")) }),
        "KNOWLEDGE" => json!({ "pct_0dp": printed(input("n"), input("d"), 0) }),
        "HEADLINE_INVERSE" => {
            let range = admissible_numerators(input("published_pct_0dp"), 0, input("base")).unwrap();
            json!({ "numerators_admissible": [range.start(), range.end()] })
        }
        "INS_ENROLLED" => {
            let ends = list("inserted_range")
                .iter()
                .map(|n| one_decimal(u32::try_from(*n).unwrap(), input("enrolled")))
                .collect::<Vec<_>>();
            json!({ "pct_1dp_range": ends })
        }
        "WILSON95" => {
            let interval = wilson(input("n"), input("d")).unwrap();
            json!({ "lower": interval.low, "upper": interval.high })
        }
        "SHARE" => {
            let (n, d) = (input("n"), input("d"));
            let published = expected["published"].as_str().unwrap();
            let agrees = judge(published.replace('.', "").parse().unwrap(), 1, (n, d), 0) == Verdict::Agrees;
            json!({ "pct_1dp": one_decimal(n, d), "published": published, "matches": agrees })
        }
        "RECONCILE" | "RECONCILE_PCT" => json!({ "ok": sums_up(&list("parts"), inputs["total"].as_u64().unwrap(), 1) }),
        "IJ_PACK" => {
            let (all, study, work) = (input("inscrits"), input("poursuite"), input("emploi_6m"));
            let leavers = all - study;
            json!({
                "taux_poursuite": printed(study, all, 2),
                "taux_emploi_6m": (leavers >= input("seuil")).then(|| printed(work, leavers, 2)),
                "taux_devenir_favorable": printed(study + work, all, 2),
            })
        }
        other => panic!("no case knows {other}"),
    }
}

#[test]
fn every_published_case_gives_its_figure() {
    let cases = table("cases.csv");
    assert_eq!(cases.len(), 24, "a case is missing");
    for case in cases {
        let inputs: Value = serde_json::from_str(&case["inputs"]).unwrap();
        let expected: Value = serde_json::from_str(&case["expected"]).unwrap();
        assert_eq!(answer(&case["indicator"], &inputs, &expected), expected, "{}", case["case_id"]);
    }
}

#[test]
fn every_table_of_the_list_is_there() {
    let readme = std::fs::read_to_string(fixture("README.md")).unwrap();
    let files: Vec<&str> = readme.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next()).collect();
    let is_there =
        |file: &str| fixture(file).exists() || (file.contains('*') && fixture(&file.replace('*', "input")).exists());
    let missing: Vec<&&str> = files.iter().filter(|file| file.contains(".csv") && !is_there(file)).collect();
    assert!(files.len() > 8 && missing.is_empty(), "{missing:?}");
}

#[test]
fn a_misprint_is_told_from_counts_rounded_to_five() {
    let rows = table("06_uk_dlhe_cs_2004_05.csv");
    let number =
        |line: &str| -> u32 { rows.iter().find(|row| row["line"] == line).unwrap()["number"].parse().unwrap() };
    let verdict = |line: &str, whole: u32| {
        let row = rows.iter().find(|row| row["line"] == line).unwrap();
        let published = row["proportion_published"].replace('.', "").parse().unwrap();
        judge(published, 1, (number(line), whole), 2)
    };
    let (work, all) = (number("In work"), number("Total known"));
    assert_eq!(verdict("of which IT service delivery occupations", work), Verdict::Misprint);
    assert_eq!(verdict("of which ICT professionals", work), Verdict::WithinCountRounding);
    assert_eq!(verdict("Not available for employment", all), Verdict::WithinCountRounding);
    assert_eq!(verdict("In work", all), Verdict::Agrees);
    let parts = [u64::from(all), u64::from(number("Explicit refusal"))];
    assert!(sums_up(&parts, number("Total").into(), 5), "counts rounded to five on their own");
    assert!(!sums_up(&parts, number("Total").into(), 1));
}

#[test]
fn intervals_agree_with_the_reference_at_four_decimals() {
    let rows = table("16_newcombe_reference.csv");
    assert_eq!(rows.len(), 7);
    for row in rows {
        let cell = |key: &str| -> u32 { row[key].parse().unwrap() };
        let (low, high) = if row["method"] == "wilson" {
            wilson_fixed(cell("x1"), cell("n1")).unwrap()
        } else {
            let gap = newcombe((cell("x1"), cell("n1")), (cell("x2"), cell("n2"))).unwrap();
            (gap.low, gap.high)
        };
        let ten_thousandths =
            |text: &str| (text.parse::<Decimal>().unwrap() * Decimal::from(10_000)).to_i128().unwrap();
        let expected = (ten_thousandths(&row["lower"]), ten_thousandths(&row["upper"]));
        assert_eq!((rounded(low, 4), rounded(high, 4)), expected, "{row:?}");
    }
}

#[test]
fn complementary_suppression_hides_what_margins_would_give_back() {
    let rows = table("18_suppression_case_synthetic.csv");
    let names = |key: &str| {
        let mut names: Vec<String> = rows.iter().map(|row| row[key].clone()).collect();
        names.dedup();
        names
    };
    let (regions, sexes) = (names("region"), ["F", "H"]);
    let places: Vec<Vec<usize>> = rows
        .iter()
        .map(|row| {
            let region = regions.iter().position(|name| *name == row["region"]).unwrap();
            vec![region, sexes.iter().position(|sex| *sex == row["sex"]).unwrap()]
        })
        .collect();
    let counts: Vec<u32> = rows.iter().map(|row| row["count"].parse().unwrap()).collect();
    let cells: Vec<Cell> = counts.iter().map(|count| Cell { size: *count, value: *count }).collect();
    let mut hidden: Vec<bool> = counts.iter().map(|count| (1..5).contains(count)).collect();
    assert!(complete_table(&cells, &places, &mut hidden));
    let published: Vec<bool> = rows.iter().map(|row| row["published"].is_empty()).collect();
    assert_eq!(hidden, published);

    let concealed: Vec<usize> = (0..rows.len()).filter(|at| hidden[*at]).collect();
    let totals: Vec<Total> = (0..2)
        .flat_map(|axis| (0..regions.len().max(2)).map(move |line| (axis, line)))
        .map(|(axis, line)| {
            let cells: Vec<usize> = (0..concealed.len()).filter(|at| places[concealed[*at]][axis] == line).collect();
            let sum = cells.iter().map(|at| counts[concealed[*at]]).sum();
            Total { cells, sum }
        })
        .collect();
    let ranges = feasible_ranges(&vec![u32::MAX; concealed.len()], &totals);
    for (at, range) in concealed.iter().zip(ranges) {
        let bound = |key: &str| -> u32 { rows[*at][key].parse().unwrap() };
        assert_eq!(range, (bound("feasible_min"), bound("feasible_max")), "{:?}", rows[*at]);
        assert!(range.1 - range.0 >= 5, "a hidden cell keeps a width of the threshold");
    }
}

#[test]
fn thresholds_are_those_of_the_tables() {
    assert_eq!([Audience::Public, Audience::Ministry, Audience::Operator].map(|who| who.threshold(1)), [20, 5, 0]);
}
