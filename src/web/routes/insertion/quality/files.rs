//! The page as files: every figure on one line, and what each counts.

use rocket::get;
use serde_json::json;

use super::{Seen, see};
use crate::domain::indicator::quality::Parameters;
use crate::i18n::{Args, Lang};
use crate::operations::insertion::quality::{Part, Pay, Quality};
use crate::report::formula as words;
use crate::report::table::{Cell, Column, Table};
use crate::web::export::{File, Kind};
use crate::web::guards::Observer;
use crate::web::problem::Problem;
use crate::web::routes::insertion::address::Query;
use crate::web::routes::insertion::sources::Sources;

#[get("/insertion/quality.csv?<query..>")]
pub(in crate::web::routes::insertion) async fn file(
    observer: Observer,
    query: Query,
    lang: Lang,
    sources: Sources<'_>,
    kind: Kind,
) -> Result<File, Problem> {
    let seen = see(&observer, &query, &sources, lang).await?;
    let (table, name) = (|| told(&seen.quality, lang), name(&seen));
    match kind {
        Kind::Csv => File::of(&table(), kind, &name, false, lang),
        Kind::Xlsx => File::book(&[table(), formulas(lang)], &name, false, lang),
        Kind::Json => Ok(File::json(&view(&seen, lang), &name, false)),
    }
}

fn view(seen: &Seen, lang: Lang) -> serde_json::Value {
    let formulas: Vec<_> =
        FORMULAS.iter().map(|code| json!({ "indicator": code, "text": formula(code, lang) })).collect();
    json!({ "asked": seen.asked(), "sha256": seen.hash(), "formulas": formulas, "quality": seen.quality })
}

/// The file's name: the definition, the date and the filters.
fn name(seen: &Seen) -> String {
    let question = &seen.ground.question;
    let filters = seen.ground.address.filters().filter(|(key, _)| !matches!(*key, "profile" | "as_of"));
    let asked = ["quality".to_owned(), question.profile.code.to_lowercase(), question.as_of.to_string()];
    asked.into_iter().chain(filters.map(|(_, value)| value.to_lowercase())).collect::<Vec<_>>().join("_")
}

/// The catalogue's indicators on the page.
const FORMULAS: [&str; 12] = ["T1", "T2", "R1", "R1e", "Q2", "Q1s", "Q3", "Q4", "E1", "E2", "K2", "K3"];

fn formula(code: &str, lang: Lang) -> String {
    let parameters = Parameters::shipped();
    let args = Args::new()
        .count("gap", i64::from(parameters.gap_days))
        .count("hours", i64::from(parameters.full_week_hours))
        .count("step", i64::from(parameters.pay_step_mad));
    lang.text_with(&std::format!("quality-formula-{code}"), &args)
}

fn formulas(lang: Lang) -> Table {
    let column = |key| Column { key, label: lang.text(&std::format!("method-{key}")), meaning: String::new() };
    let row = |code: &&str| vec![Cell::from(*code), Cell::from(formula(code, lang))];
    Table {
        name: lang.text("method-definition"),
        columns: vec![column("part"), column("meaning")],
        rows: FORMULAS.iter().map(row).collect(),
    }
}

/// Every figure on one line, with what it counts in words.
fn told(quality: &Quality, lang: Lang) -> Table {
    let table = table(quality, lang);
    let of_row = |row: &Vec<Cell>| match row.first() {
        Some(Cell::Text(Some(code))) => formula(code, lang),
        _ => String::new(),
    };
    let said: Vec<String> = table.rows.iter().map(of_row).collect();
    words::beside(table, lang, |rank| said.get(rank).cloned().unwrap_or_default())
}

const KEYS: [&str; 13] =
    ["indicator", "item", "base", "matured", "n", "of", "unknown", "value", "low", "high", "known", "unit", "state"];

fn table(quality: &Quality, lang: Lang) -> Table {
    let columns = KEYS.map(|key| Column {
        key,
        label: lang.text(&std::format!("quality-column-{key}")),
        meaning: lang.text(&std::format!("quality-meaning-{key}")),
    });
    Table { name: lang.text("quality-sheet"), columns: columns.to_vec(), rows: rows(quality) }
}

fn count(value: Option<u32>) -> Cell {
    Cell::Count(value.map(i64::from))
}

fn whole(value: Option<impl ToString>) -> Cell {
    Cell::Decimal(value.map(|value| value.to_string()))
}

/// A rate on one line.
fn rate(indicator: &str, item: &str, part: &Part) -> Vec<Cell> {
    let decimal = |text: &Option<String>| Cell::Decimal(text.clone());
    vec![
        Cell::from(indicator),
        Cell::from(item),
        count(Some(part.base)),
        count(part.matured),
        count(part.n),
        count(part.of),
        count(part.unknown),
        decimal(&part.rate),
        decimal(&part.low),
        decimal(&part.high),
        decimal(&part.known),
        Cell::from("percent"),
        Cell::from(part.state),
    ]
}

/// A value with an interval on one line: (n, of), value, low, high, unit, state.
fn value(head: (&str, &str), (n, of): (Option<u32>, Option<u32>), values: [Cell; 3], tail: (&str, &str)) -> Vec<Cell> {
    let [middle, low, high] = values;
    vec![
        Cell::from(head.0),
        Cell::from(head.1),
        count(None),
        count(None),
        count(n),
        count(of),
        count(None),
        middle,
        low,
        high,
        Cell::Decimal(None),
        Cell::from(tail.0),
        Cell::from(tail.1),
    ]
}

fn amounts(indicator: &str, pay: &Pay) -> [Vec<Cell>; 3] {
    let line = |item, middle: Option<i64>, low: Option<i64>, high: Option<i64>| {
        value(
            (indicator, item),
            (pay.known, Some(pay.of)),
            [whole(middle), whole(low), whole(high)],
            ("MAD", pay.state),
        )
    };
    [
        line("q1", pay.first, None, None),
        line("median", pay.median, pay.low, pay.high),
        line("q3", pay.third, None, None),
    ]
}

fn rows(quality: &Quality) -> Vec<Vec<Cell>> {
    let (time, equity) = (&quality.survival, &quality.equity);
    let mut rows = Vec::new();
    for point in &time.points {
        let cells = [&point.reached, &point.low, &point.high].map(|text| Cell::Decimal(text.clone()));
        rows.push(value(("T1", &point.day.to_string()), (None, point.at_risk), cells, ("percent", point.state)));
        for (item, text) in [("never", &point.never), ("at_once", &point.at_once)] {
            let cells = [Cell::Decimal(text.clone()), Cell::Decimal(None), Cell::Decimal(None)];
            rows.push(value(
                ("T1", &std::format!("{}_{item}", point.day)),
                (None, None),
                cells,
                ("percent", point.state),
            ));
        }
    }
    let median = [time.median.at, time.median.low, time.median.high].map(whole);
    let followed = (time.hired, Some(time.graduates));
    rows.push(value(("T2", "median"), followed, median, ("days", time.median.state)));
    for (item, days) in [("median_never", time.median.latest), ("median_at_once", time.median.earliest)] {
        let cells = [whole(days), whole(None::<u32>), whole(None::<u32>)];
        rows.push(value(("T2", item), (None, None), cells, ("days", time.median.state)));
    }
    for line in &quality.retention {
        rows.push(rate("R1", &line.months.to_string(), &line.any));
        rows.push(rate("R1e", &line.months.to_string(), &line.same));
    }
    for class in &quality.contracts.classes {
        let cells = [Cell::Decimal(class.share.clone()), Cell::Decimal(None), Cell::Decimal(None)];
        let state = if class.count.is_some() { "" } else { "masked" };
        rows.push(value(("Q2", &class.code), (class.count, quality.contracts.of), cells, ("percent", state)));
    }
    rows.push(rate("Q1s", "", &quality.in_field));
    rows.push(rate("Q1s", "coverage", &quality.field_coverage));
    rows.extend(amounts("Q3", &quality.pay));
    rows.extend(amounts("Q4", &quality.gain));
    rows.push(rate("E1", "F", &equity.women));
    rows.push(rate("E1", "M", &equity.men));
    if let Some(gap) = equity.gap.as_ref().map(super::Points::of) {
        let cells = |values: [String; 3]| values.map(|text| Cell::Decimal(Some(text)));
        let by_chance = cells([gap.difference.clone(), gap.low, gap.high]);
        rows.push(value(("E1", "gap"), (None, None), by_chance, ("points", "")));
        rows.push(value(
            ("E1", "gap_unknown"),
            (None, None),
            cells([gap.difference, gap.worst, gap.best]),
            ("points", ""),
        ));
    }
    rows.extend(equity.stages.iter().map(|line| rate("E2", line.stage, &line.share)));
    rows.extend(quality.ladder.rungs.iter().map(|rung| rate("K2", rung.level, &rung.rate)));
    rows.push(rate("K2", "coverage", &quality.ladder.coverage));
    rows.extend(freshness(quality));
    rows
}

fn freshness(quality: &Quality) -> Vec<Vec<Cell>> {
    let fresh = &quality.freshness;
    let none = || Cell::Decimal(None);
    let median = [Cell::Decimal(fresh.median.clone()), none(), none()];
    let mut rows = vec![value(("K3", "median"), (None, Some(fresh.of)), median, ("days", fresh.state))];
    for class in &fresh.classes {
        let item = match (class.from, class.to) {
            (from, Some(to)) => std::format!("{}-{to}", from.unwrap_or(0)),
            (Some(from), None) => std::format!("over-{from}"),
            (None, None) => class.kind.to_owned(),
        };
        let cells = [Cell::Decimal(Some(class.share.clone())), none(), none()];
        rows.push(value(("K3", &item), (Some(class.count), Some(fresh.of)), cells, ("percent", "")));
    }
    rows
}
