//! Targets as forms write them: a row for each year and region, and a few blank ones.

use rocket::FromForm;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::Serialize;

use super::view::written;
use crate::domain::contract::{Target, Unit};
use crate::domain::region::Region;
use crate::web::typed::Typed;

/// Blank rows offered beyond those filled.
const BLANK: usize = 3;

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromForm, Serialize)]
pub struct TargetRow {
    #[field(default = String::new())]
    year: String,
    #[field(default = String::new())]
    region: String,
    #[field(default = String::new())]
    value: String,
}

/// Targets as rows, with blank ones after them.
pub(super) fn rows(targets: &[Target], unit: Unit) -> Vec<TargetRow> {
    let row = |target: &Target| TargetRow {
        year: target.year.to_string(),
        region: target.region.map(|region| region.code().to_owned()).unwrap_or_default(),
        value: written(unit, target.value),
    };
    with_blanks(targets.iter().map(row).collect())
}

/// The rows typed, blank ones again after them.
pub(super) fn with_blanks(mut rows: Vec<TargetRow>) -> Vec<TargetRow> {
    rows.retain(|row| *row != TargetRow::default());
    rows.resize_with(rows.len() + BLANK, TargetRow::default);
    rows
}

/// The targets of rows; blank rows say nothing.
pub(super) fn read(rows: &[TargetRow], unit: Unit, typed: &mut Typed) -> Vec<Target> {
    let filled = rows.iter().filter(|row| !row.value.trim().is_empty() || !row.year.trim().is_empty());
    filled
        .map(|row| Target {
            year: i32::try_from(typed.whole("targets", &row.year, 2000)).unwrap_or(0),
            region: Some(row.region.trim()).filter(|code| !code.is_empty()).map(|code| typed.region("targets", code)),
            value: value("targets", &row.value, unit, typed).unwrap_or(0),
        })
        .map(|target| Target {
            region: target.region.filter(|region| Region::all().any(|one| one == *region)),
            ..target
        })
        .collect()
}

/// A value in a unit: a whole number, or a percentage with one decimal as tenths; none when blank.
pub(super) fn value(field: &'static str, text: &str, unit: Unit, typed: &mut Typed) -> Option<u32> {
    if text.trim().is_empty() {
        return None;
    }
    if unit != Unit::Percent {
        return Some(typed.whole(field, text, 0));
    }
    let tenths = (typed.amount(field, text.trim().trim_end_matches('%'))? * Decimal::TEN).normalize();
    if tenths.scale() > 0 {
        typed.judged(Err(vec![crate::domain::field::FieldFault { field, rule: "value_range" }]));
    }
    tenths.trunc().to_u32()
}
