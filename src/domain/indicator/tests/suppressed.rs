//! What each audience may read.

use super::super::publish::{HIDDEN_KNOWLEDGE, HIDDEN_WHOLE};
use super::super::{Funnel, Group, Outcome, Tally, publish};
use super::*;

/// Mature, inserted, unknown.
fn outcome(n: u32, inserted: u32, unknown: u32) -> Outcome {
    Outcome { base: n, matured: n, inserted, unknown, not_inserted: n - inserted - unknown, ..Outcome::default() }
}

fn groups(cells: &[(&[&str], &[Outcome])]) -> Vec<Group> {
    let group = |(key, outcomes): &(&[&str], &[Outcome])| Group {
        key: key.iter().map(|value| Some((*value).to_owned())).collect(),
        tally: Tally { funnel: Funnel::default(), outcomes: outcomes.to_vec() },
    };
    cells.iter().map(group).collect()
}

fn published(code: &str, by: &[Dimension], audience: Audience, cells: &[(&[&str], &[Outcome])]) -> Vec<IndicatorRow> {
    publish(profile(code), &View { as_of: day("2024-06-30"), by, audience }, groups(cells))
}

/// Groups whose row is hidden whole.
fn hidden(rows: &[IndicatorRow]) -> Vec<String> {
    let name = |row: &IndicatorRow| row.group.iter().map(|(_, v)| v.clone().unwrap()).collect::<Vec<_>>().join(" ");
    rows.iter().filter(|row| row.suppressed == HIDDEN_WHOLE).map(name).collect()
}

fn alone(audience: Audience, outcome: Outcome) -> IndicatorRow {
    published("MINISTERE_A", &[], audience, &[(&[], &[outcome])]).swap_remove(0)
}

#[test]
fn a_rate_is_hidden_below_twenty_to_the_public_below_five_to_a_ministry_and_never_to_an_operator() {
    assert_eq!(alone(Audience::Public, outcome(19, 9, 0)).suppressed, HIDDEN_WHOLE);
    assert!(alone(Audience::Public, outcome(20, 9, 0)).suppressed.is_empty());
    assert_eq!(alone(Audience::Ministry, outcome(4, 2, 0)).suppressed, HIDDEN_WHOLE);
    assert!(alone(Audience::Ministry, outcome(5, 2, 0)).suppressed.is_empty());
    assert!(alone(Audience::Operator, outcome(1, 1, 0)).suppressed.is_empty());
    assert!(alone(Audience::Public, outcome(0, 0, 0)).suppressed.is_empty(), "nobody to protect");
}

#[test]
fn a_standard_with_a_larger_smallest_denominator_keeps_it_in_public() {
    let bootcamp =
        |n| published("UK_BOOTCAMP", &[], Audience::Public, &[(&[], &[outcome(n, 10, 0), outcome(n, 10, 0)])]);
    assert_eq!(bootcamp(29)[0].suppressed, HIDDEN_WHOLE);
    assert!(bootcamp(30)[0].suppressed.is_empty());
}

#[test]
fn in_public_one_or_two_inserted_or_not_inserted_would_point_at_a_person() {
    for (inserted, shown) in
        [(0, true), (1, false), (2, false), (3, true), (37, true), (38, false), (39, false), (40, true)]
    {
        let public = alone(Audience::Public, outcome(40, inserted, 0));
        assert_eq!(public.suppressed.is_empty(), shown, "{inserted} of 40");
        assert!(alone(Audience::Ministry, outcome(40, inserted, 0)).suppressed.is_empty());
    }
}

#[test]
fn a_hidden_row_shows_its_base_and_its_maturity_but_no_flag() {
    let row = alone(Audience::Public, outcome(10, 5, 5));
    assert_eq!((row.base, row.state.code()), (10, "DEFINITIF"));
    assert_eq!((row.counts, row.rates, row.flags), Default::default());
}

#[test]
fn where_too_little_is_known_the_known_rate_and_what_gives_it_back_are_hidden() {
    let row = alone(Audience::Public, outcome(40, 10, 21));
    assert_eq!(row.suppressed, HIDDEN_KNOWLEDGE);
    assert_eq!((row.counts.inserted, row.counts.unknown), (Some(10), None));
    assert_eq!(row.rates.floor.map(|rate| rate.to_string()).as_deref(), Some("25.0"));
    assert_eq!((row.rates.known, row.rates.ceiling), (None, None));
    assert!(alone(Audience::Public, outcome(40, 10, 20)).suppressed.is_empty());
}

#[test]
fn one_way_a_single_hidden_row_takes_the_smallest_other() {
    let one_way = |audience| {
        let cells: [(&[&str], &[Outcome]); 4] = [
            (&["01"], &[outcome(100, 50, 0)]),
            (&["02"], &[outcome(10, 5, 0)]),
            (&["03"], &[outcome(40, 20, 0)]),
            (&["04"], &[outcome(40, 20, 0)]),
        ];
        hidden(&published("MINISTERE_A", &[Dimension::Region], audience, &cells))
    };
    assert_eq!(one_way(Audience::Public), ["02", "03"]);
    assert_eq!(one_way(Audience::Ministry), [] as [&str; 0]);
}

#[test]
fn a_row_hidden_under_one_indicator_of_a_profile_is_hidden_under_all() {
    let cells: [(&[&str], &[Outcome]); 3] = [
        (&["01"], &[outcome(10, 5, 0), outcome(30, 5, 0)]),
        (&["02"], &[outcome(50, 20, 0), outcome(60, 20, 0)]),
        (&["03"], &[outcome(55, 20, 0), outcome(56, 20, 0)]),
    ];
    // I3 hides 01 for itself and 02 beside it; I4 then has both hidden as well.
    assert_eq!(hidden(&published("DFP_9", &[Dimension::Region], Audience::Public, &cells)), ["01", "02", "01", "02"]);
}

const TWO_WAY: [Dimension; 2] = [Dimension::Region, Dimension::Sex];

fn two_way(cells: &[(&[&str], &[Outcome])]) -> Vec<String> {
    hidden(&published("MINISTERE_A", &TWO_WAY, Audience::Public, cells))
}

#[test]
fn two_way_each_line_with_a_hidden_row_has_at_least_two() {
    let cells: [(&[&str], &[Outcome]); 6] = [
        (&["01", "F"], &[outcome(10, 5, 0)]),
        (&["01", "M"], &[outcome(40, 20, 0)]),
        (&["02", "F"], &[outcome(60, 20, 0)]),
        (&["02", "M"], &[outcome(60, 20, 0)]),
        (&["03", "F"], &[outcome(70, 20, 0)]),
        (&["03", "M"], &[outcome(70, 20, 0)]),
    ];
    assert_eq!(two_way(&cells), ["01 F", "01 M", "02 F", "02 M"]);
}

#[test]
fn where_a_line_has_no_other_row_the_whole_breakdown_is_hidden() {
    let cells: [(&[&str], &[Outcome]); 3] = [
        (&["01", "F"], &[outcome(10, 5, 0)]),
        (&["02", "F"], &[outcome(60, 20, 0)]),
        (&["02", "M"], &[outcome(60, 20, 0)]),
    ];
    assert_eq!(two_way(&cells).len(), 3);
}

#[test]
fn hidden_rows_the_margins_would_give_back_take_more_with_them() {
    // The four corners of 01–02 hold 0, 0, 0 and 20: their margins say so. A third region lets them move.
    let cells: [(&[&str], &[Outcome]); 6] = [
        (&["01", "F"], &[outcome(10, 0, 0)]),
        (&["01", "M"], &[outcome(20, 0, 0)]),
        (&["02", "F"], &[outcome(30, 0, 0)]),
        (&["02", "M"], &[outcome(40, 20, 0)]),
        (&["03", "F"], &[outcome(70, 20, 0)]),
        (&["03", "M"], &[outcome(70, 20, 0)]),
    ];
    assert_eq!(two_way(&cells).len(), 6, "row 01 sums to 0 whatever else is hidden");
}

#[test]
fn by_three_dimensions_a_hidden_row_is_the_corner_of_a_box_that_can_move() {
    let by = [Dimension::Region, Dimension::Sex, Dimension::Quarter];
    let keys: Vec<[&str; 3]> = ["01", "02", "03"]
        .iter()
        .flat_map(|region| ["F", "M"].map(|sex| ["2023-Q1", "2023-Q2"].map(|quarter| [*region, sex, quarter])))
        .flatten()
        .collect();
    let outcomes: Vec<[Outcome; 1]> = keys
        .iter()
        .map(|key| [if key == &["01", "F", "2023-Q1"] { outcome(10, 5, 0) } else { outcome(60, 30, 0) }])
        .collect();
    let cells: Vec<(&[&str], &[Outcome])> =
        keys.iter().zip(&outcomes).map(|(key, o)| (key.as_slice(), o.as_slice())).collect();
    let concealed = hidden(&published("MINISTERE_A", &by, Audience::Public, &cells));
    assert_eq!(concealed.len(), 8, "{concealed:?}");
    assert!(concealed.iter().all(|key| !key.starts_with("03")));
}

#[test]
fn a_breakdown_of_reasons_hides_its_counts_from_one_to_four_in_public() {
    use super::super::suppression::hidden_reasons;
    assert_eq!(hidden_reasons(&[0, 1, 4, 5], Audience::Public), [false, true, true, false]);
    assert_eq!(hidden_reasons(&[0, 1, 4, 5], Audience::Ministry), [false; 4]);
}
