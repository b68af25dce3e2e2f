//! An edition made by hand: the pilot's figures, by region or by as many cohorts as wanted. Shared with `benches/documents.rs`.

use chrono::{DateTime, Utc};
use sanad::domain::edition::{EditionState, Step};
use sanad::domain::indicator::interval::wilson;
use sanad::domain::indicator::rate::percent;
use sanad::domain::indicator::shipped;
use sanad::operations::editions::Words;
use sanad::report::edition::method;
use sanad::storage::edition::{EditionRow, Standing, StepRow};
use serde_json::{Map, Value, json};

/// Region, graduates, inserted, unknown.
const REGIONS: [(&str, u32, u32, u32); 8] = [
    ("06", 248, 190, 12),
    ("04", 162, 122, 10),
    ("03", 84, 55, 10),
    ("01", 78, 58, 4),
    ("07", 66, 46, 6),
    ("09", 41, 27, 4),
    ("02", 32, 18, 7),
    ("05", 23, 12, 5),
];

fn row(
    (profile, indicator): (&str, &str),
    key: Option<(&str, &str)>,
    (n, inserted, unknown): (u32, u32, u32),
) -> Value {
    let interval = wilson(inserted, n).unwrap();
    let text = |n: u32, of: u32| percent(n, of).unwrap().to_string();
    let mut row = Map::new();
    row.insert("profile".into(), profile.into());
    row.insert("profile_version".into(), 1.into());
    row.insert("indicator".into(), indicator.into());
    if let Some((dimension, value)) = key {
        row.insert(dimension.into(), value.into());
    }
    for (name, count) in [
        ("enrolled", n * 4 / 3),
        ("confirmed", n * 4 / 3),
        ("in_training", n / 5),
        ("withdrawn", n * 4 / 3 - n - n / 5),
        ("graduated", n),
        ("base", n),
        ("matured", n),
        ("excluded", 0),
        ("inserted", inserted),
        ("inserted_operator", 0),
        ("not_inserted", n - inserted - unknown),
        ("unknown", unknown),
    ] {
        row.insert(name.into(), count.into());
    }
    for (name, rate) in [
        ("floor", text(inserted, n)),
        ("known", text(inserted, n - unknown)),
        ("ceiling", text(inserted + unknown, n)),
        ("knowledge_rate", text(n - unknown, n)),
        ("wilson_low", interval.low.to_string()),
        ("wilson_high", interval.high.to_string()),
    ] {
        row.insert(name.into(), rate.into());
    }
    row.insert("state".into(), "PROVISOIRE".into());
    row.insert("flags".into(), json!([]));
    row.insert("suppressed".into(), json!([]));
    Value::Object(row)
}

/// A row of which nothing may be shown.
fn hidden(profile: (&str, &str), key: (&str, &str)) -> Value {
    let mut row = row(profile, Some(key), (7, 4, 1));
    for name in ["inserted", "not_inserted", "unknown", "floor", "known", "ceiling", "knowledge_rate"] {
        row[name] = Value::Null;
    }
    (row["wilson_low"], row["wilson_high"]) = (Value::Null, Value::Null);
    row["suppressed"] = json!(["inserted", "not_inserted", "unknown"]);
    row
}

/// The total and the rows of one definition.
fn figures(profile: (&str, &str), cohorts: usize) -> Vec<Value> {
    let mut rows = vec![row(profile, None, (734, 528, 58))];
    if cohorts == 0 {
        rows.extend(
            REGIONS.map(|(code, n, inserted, unknown)| row(profile, Some(("region", code)), (n, inserted, unknown))),
        );
        rows.push(hidden(profile, ("region", "08")));
    }
    for number in 0..cohorts {
        let n = 20 + u32::try_from(number % 17).unwrap();
        let code = format!("2024-C{number:05}");
        rows.push(row(profile, Some(("cohort", &code)), (n, n * 2 / 3, n / 9)));
    }
    rows
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// The text of a sealed document of that many definitions, by region or by cohort.
pub fn document(title: &str, definitions: usize, cohorts: usize) -> String {
    let profiles: Vec<_> = shipped::all().iter().take(definitions).collect();
    let of = |profile: &sanad::domain::indicator::Profile| {
        let each = profile.indicators.iter();
        each.flat_map(|one| figures((&profile.code, &one.id), cohorts)).collect::<Vec<_>>()
    };
    let figures: Vec<Value> = profiles.iter().flat_map(|profile| of(profile)).collect();
    let evidence = profiles.iter().map(|profile| {
        json!({ "profile": profile.code, "indicator": profile.indicators[0].id,
            "levels": [["E0", 30], ["E1", 85], ["E2", 300], ["E3", 90], ["E4", 23]] })
    });
    let words: Vec<Words> = method(&profiles, sanad::domain::indicator::Audience::Ministry);
    let by = if cohorts == 0 { "region" } else { "cohort" };
    json!({ "format": "sanad-edition/1", "title": title, "as_of": "2024-01-31",
        "known_at": "2024-02-15T17:00:00.000000Z", "audience": "ministry", "threshold": 5,
        "part": { "programme": [], "operator": [], "region": [], "cohort": [], "sex": null, "period": ["pilot"] },
        "by": [by], "definitions": profiles, "figures": figures, "evidence": evidence.collect::<Vec<_>>(),
        "cases": 1000, "cases_sha256": "00", "method": words, "supersedes": null, "target": 700 })
    .to_string()
}

/// An edition of this document, with these steps taken.
pub fn standing(document: String, steps: &[Step]) -> Standing {
    let account = |n: u128| uuid::Uuid::from_u128(n).into();
    let taken = |(number, step): (i64, &Step)| StepRow {
        edition_id: uuid::Uuid::nil().into(),
        number,
        step: step.code().to_owned(),
        reason: Some("Lu et vérifié.".to_owned()),
        replaced_by: None,
        taken_by: account(1 + u128::try_from(number).unwrap()),
        taken_at: at("2024-02-16T10:00:00Z"),
    };
    let row = EditionRow {
        edition_id: uuid::Uuid::nil().into(),
        title: "Revue".to_owned(),
        as_of: "2024-01-31".parse().unwrap(),
        known_at: at("2024-02-15T17:00:00Z"),
        audience: "ministry".to_owned(),
        document,
        hash: (0..32).map(|n| n * 7 + 3).collect(),
        chain_seq: 1204,
        chain_hash: (0..32).map(|n| n * 5 + 1).collect(),
        signature: (0..64).map(|n| n * 3 + 9).collect(),
        public_key: (0..32).map(|n| n * 4 + 2).collect(),
        author: account(1),
        frozen_at: at("2024-02-15T18:30:00Z"),
    };
    Standing {
        row,
        steps: (1..).zip(steps).map(taken).collect(),
        state: EditionState::after(steps.iter().copied()),
        was_approved: EditionState::was_approved(steps.iter().copied()),
    }
}
