//! A row of the cohorts file.

use crate::domain::import::cell::number;
use crate::domain::import::cells::Cells;
use crate::domain::import::column::Column as C;
use crate::domain::import::fault::Notice;
use crate::domain::import::reason::Reason;
use crate::domain::import::row::CohortRow;

/// Most seats of one cohort.
const MOST_SEATS: u32 = 100_000;

pub(super) fn row<'r>(cells: &mut Cells<'r, '_>) -> Option<CohortRow<'r>> {
    let cohort_code = cells.reference(C::CohortCode);
    let programme = cells.free(C::Programme);
    let operator = cells.free(C::Operator);
    let region = cells.region(C::Region);
    let province = cells.province(C::Province);
    let track = cells.free(C::Track);
    let starts_on = cells.date(C::StartsOn);
    let ends_on = cells.date(C::EndsOn);
    let capacity = cells.value(C::Capacity, |cell| number::whole(cell, MOST_SEATS));
    let contract = cells.free(C::Contract);
    if let (Some(start), Some(end)) = (starts_on, ends_on)
        && end < start
    {
        cells.fault(C::EndsOn, Reason::EndBeforeStart);
    }
    if let (Some(region), Some(province)) = (region, province)
        && province.region != region
    {
        cells.warn(C::Province, Notice::ProvinceElsewhere);
    }
    if !cells.faults.is_empty() {
        return None;
    }
    Some(CohortRow {
        cohort_code: cohort_code?,
        programme: programme?,
        operator: operator?,
        region: region?,
        province,
        track: track?,
        starts_on: starts_on?,
        ends_on: ends_on?,
        capacity,
        contract,
    })
}
