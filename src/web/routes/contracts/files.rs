//! Views of contracts as files: exactly what their pages show, for the same reader.

use rocket::{Route, State, get, routes};

use super::list::{Line, lines};
use super::reader::ContractReader;
use super::show::read;
use super::statement::StatementView;
use super::view::written;
use super::when::When;
use crate::domain::contract::{Measured, Rated, Unit};
use crate::domain::ids::ContractId;
use crate::i18n::Lang;
use crate::operations::contracts::{Ledger, MeasuredCommitment};
use crate::operations::figures::Figures;
use crate::report::table::{Cell, Column, Table};
use crate::web::export::{File, Kind, in_kinds};
use crate::web::guards::Desk;
use crate::web::id::Id;
use crate::web::problem::Problem;

pub(super) fn routes() -> Vec<Route> {
    in_kinds(Kind::ALL, &routes![list, commitments, statement])
}

/// Centimes as a decimal text.
pub(super) fn dirhams(centimes: i64) -> String {
    crate::storage::money::from_centimes(centimes).to_string()
}

fn column(lang: Lang, key: &'static str) -> Column {
    let text = |kind: &str| lang.text(&format!("contract-{kind}-{}", key.replace('_', "-")));
    Column { key, label: text("column"), meaning: text("meaning") }
}

pub(super) fn columns(lang: Lang, keys: &[&'static str]) -> Vec<Column> {
    keys.iter().map(|key| column(lang, key)).collect()
}

#[get("/contracts.csv")]
async fn list(reader: ContractReader, desk: Desk<'_>, kind: Kind, lang: Lang) -> Result<File, Problem> {
    let rows = lines(&mut desk.store.read().await?, &reader, lang).await?;
    File::of(&listed(rows, lang), kind, "contracts", false, lang)
}

const LISTED: [&str; 12] = [
    "code",
    "title",
    "parties",
    "kind",
    "state",
    "signed_on",
    "starts_on",
    "ends_on",
    "amendments",
    "commitments",
    "amount_mad",
    "paid_mad",
];

fn listed(lines: Vec<Line>, lang: Lang) -> Table {
    let row = |line: Line| {
        vec![
            line.code.into(),
            line.title.into(),
            line.parties.join("; ").into(),
            line.kind.into(),
            line.state.into(),
            Cell::Date(Some(line.signed_on)),
            Cell::Date(Some(line.starts_on)),
            Cell::Date(Some(line.ends_on)),
            count(line.amendments),
            count(line.commitments),
            Cell::Decimal(line.whole.map(dirhams)),
            Cell::Decimal(Some(dirhams(line.paid))),
        ]
    };
    Table {
        name: lang.text("contract-title"),
        columns: columns(lang, &LISTED),
        rows: lines.into_iter().map(row).collect(),
    }
}

fn count(value: usize) -> Cell {
    Cell::Count(i64::try_from(value).ok())
}

#[get("/contracts/<id>/commitments.csv?<when..>")]
async fn commitments(
    reader: ContractReader,
    id: Id<ContractId>,
    when: When,
    desk: Desk<'_>,
    kind: Kind,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<File, Problem> {
    let (ledger, _, _) = read(&reader, &desk, figures, (id.0, &when, lang)).await?;
    let name = format!("commitments_{}_{}", ledger.code, ledger.asked.as_of);
    File::of(&measured(&ledger, lang), kind, &name, false, lang)
}

const MEASURED: [&str; 20] = [
    "lever",
    "commitment",
    "label",
    "region",
    "unit",
    "weight",
    "definition",
    "version",
    "indicator",
    "baseline",
    "year",
    "target",
    "amendment",
    "value",
    "numerator",
    "denominator",
    "unknown",
    "wilson_low",
    "wilson_high",
    "verdict",
];

/// Each commitment, then its regions.
fn measured(ledger: &Ledger, lang: Lang) -> Table {
    let mut rows = Vec::new();
    for one in &ledger.commitments {
        rows.push(row(ledger, one, (None, one.target, &one.measured, one.verdict.code()), lang));
        for region in &one.regions {
            let of = (Some(region.region.code()), Some(region.target), &region.measured, region.verdict.code());
            rows.push(row(ledger, one, of, lang));
        }
    }
    Table { name: lang.text("contract-commitments"), columns: columns(lang, &MEASURED), rows }
}

type Measure<'a> = (Option<&'static str>, Option<crate::domain::contract::Target>, &'a Measured, &'static str);

fn row(
    ledger: &Ledger,
    one: &MeasuredCommitment,
    (region, target, measured, verdict): Measure<'_>,
    lang: Lang,
) -> Vec<Cell> {
    let rate = |read: fn(&Rated) -> Option<u32>| match measured {
        Measured::Rate(rate) => read(rate),
        _ => None,
    };
    let whole = |value: Option<u32>| Cell::Count(value.map(i64::from));
    let decimal = |value: Option<u32>| Cell::Decimal(value.map(|value| written(one.unit, value)));
    let tenths = |value: Option<u32>| Cell::Decimal(value.map(|value| written(Unit::Percent, value)));
    let named = one.definition.as_ref();
    vec![
        one.lever.code().into(),
        one.code.as_str().into(),
        one.label.of(lang.code()).into(),
        Cell::Text(region.map(str::to_owned)),
        one.unit.code().into(),
        whole(Some(one.weight)),
        Cell::Text(named.map(|named| named.profile.clone())),
        whole(named.map(|named| named.version)),
        Cell::Text(named.map(|named| named.indicator.clone())),
        decimal(one.baseline.filter(|_| region.is_none())),
        Cell::Count(target.map(|target| i64::from(target.year))),
        decimal(target.map(|target| target.value)),
        whole(Some(ledger.amendment)),
        decimal(measured.value()),
        whole(rate(|rate| Some(rate.numerator))),
        whole(rate(|rate| Some(rate.denominator))),
        whole(rate(|rate| rate.unknown)),
        tenths(rate(|rate| Some(rate.low))),
        tenths(rate(|rate| Some(rate.high))),
        verdict.into(),
    ]
}

#[get("/contracts/<id>/statement.csv?<when..>")]
async fn statement(
    reader: ContractReader,
    id: Id<ContractId>,
    when: When,
    desk: Desk<'_>,
    kind: Kind,
    figures: &State<Figures>,
    lang: Lang,
) -> Result<File, Problem> {
    let (ledger, labels, _) = read(&reader, &desk, figures, (id.0, &when, lang)).await?;
    let view = StatementView::of(&ledger, &labels);
    let name = format!("statement_{}_{}", ledger.code, ledger.asked.as_of);
    File::of(&earned(view.as_ref(), lang), kind, &name, false, lang)
}

/// A line for each cohort and milestone; none for a contract that does not pay by enrolment.
fn earned(view: Option<&StatementView>, lang: Lang) -> Table {
    let lines = view.into_iter().flat_map(|view| view.lines.iter().map(move |line| (view, line)));
    let rows = lines.flat_map(|(view, line)| {
        view.milestones.iter().zip(&line.reached).map(|(milestone, reached)| {
            vec![
                line.cohort.as_str().into(),
                line.operator.as_str().into(),
                line.region.into(),
                milestone.kind.into(),
                milestone.floor.into(),
                Cell::Decimal(Some(dirhams(milestone.amount))),
                Cell::Count(reached.map(i64::from)),
                Cell::Decimal(reached.map(|count| dirhams(milestone.amount * i64::from(count)))),
            ]
        })
    });
    let keys = ["cohort", "operator", "region", "milestone", "floor", "unit_mad", "reached", "earned_mad"];
    Table { name: lang.text("contract-statement"), columns: columns(lang, &keys), rows: rows.collect() }
}
