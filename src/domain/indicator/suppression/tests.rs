//! The properties of §3 "Suppression", by trying every table that prints the same margins.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::plane::Grid;
use super::*;

/// A breakdown: lengths of its dimensions, and each row's cell under each indicator.
#[derive(Clone, Debug)]
struct Breakdown {
    places: Vec<Vec<usize>>,
    rows: Vec<Vec<Cell>>,
}

fn places_of(lengths: &[usize]) -> Vec<Vec<usize>> {
    lengths.iter().fold(vec![Vec::new()], |places: Vec<Vec<usize>>, length| {
        let longer = |place: Vec<usize>| (0..*length).map(move |value| [place.as_slice(), &[value]].concat());
        places.into_iter().flat_map(longer).collect()
    })
}

/// Breakdowns of these lengths with sizes up to `most`; one cell in six is missing, as a group without anybody is.
fn a_breakdown(lengths: Vec<usize>, indicators: usize, most: u32) -> impl Strategy<Value = Breakdown> {
    let places = places_of(&lengths);
    let cell = (0..=most, 0..=10_u32).prop_map(|(size, tenths)| Cell { size, value: size * tenths / 10 });
    let row = (0..6_u32, prop::collection::vec(cell, indicators));
    prop::collection::vec(row, places.len()).prop_map(move |rows| {
        let kept = places.iter().zip(rows).filter(|(_, (there, _))| *there > 0);
        let (places, rows) = kept.map(|(place, (_, cells))| (place.clone(), cells)).unzip();
        Breakdown { places, rows }
    })
}

/// The values that each hidden cell takes over every table with the same shown cells and the same total on each line.
fn feasible(cells: &[Cell], lines: &[Vec<usize>], hidden: &[bool]) -> BTreeMap<usize, BTreeSet<u32>> {
    let unseen: Vec<usize> = (0..cells.len()).filter(|at| hidden[*at]).collect();
    let of_line = |line: &Vec<usize>| -> (Vec<usize>, u32) {
        let cells_of_line: Vec<usize> = line.iter().copied().filter(|at| hidden[*at]).collect();
        let total = cells_of_line.iter().map(|at| cells[*at].value).sum();
        (cells_of_line, total)
    };
    let margins: Vec<(Vec<usize>, u32)> = lines.iter().map(of_line).collect();
    let mut found: BTreeMap<usize, BTreeSet<u32>> = unseen.iter().map(|at| (*at, BTreeSet::new())).collect();
    let mut values = vec![0; cells.len()];
    try_all(&unseen, &margins, cells, &mut values, &mut found);
    found
}

fn try_all(
    left: &[usize],
    margins: &[(Vec<usize>, u32)],
    cells: &[Cell],
    values: &mut Vec<u32>,
    found: &mut BTreeMap<usize, BTreeSet<u32>>,
) {
    let Some((cell, left)) = left.split_first() else {
        for (at, seen) in found {
            seen.insert(values[*at]);
        }
        return;
    };
    for value in 0..=cells[*cell].size {
        values[*cell] = value;
        let fits = margins.iter().filter(|(line, _)| line.contains(cell)).all(|(line, total)| {
            let (open, done): (Vec<usize>, Vec<usize>) = line.iter().partition(|at| left.contains(at));
            let least: u32 = done.iter().map(|at| values[*at]).sum();
            least <= *total && *total <= least + open.iter().map(|at| cells[*at].size).sum::<u32>()
        });
        if fits {
            try_all(left, margins, cells, values, found);
        }
    }
    values[*cell] = 0;
}

/// Rules (ii) and (iii) hold, or every row is hidden; tells which.
fn check(breakdown: &Breakdown, audience: Audience) -> Result<bool, TestCaseError> {
    let Breakdown { places, rows } = breakdown;
    let hidden = hidden_rows(rows, places, audience, 1);
    let lines = Grid::of(places).lines();
    for (row, flag) in rows.iter().zip(&hidden) {
        prop_assert!(*flag || !row.iter().any(|cell| cell.is_hidden(audience, 1)), "shown though hidden for itself");
    }
    if !hidden.contains(&false) {
        return Ok(false);
    }
    for line in &lines {
        prop_assert_ne!(
            line.iter().filter(|at| hidden[**at]).count(),
            1,
            "a line with a single hidden row: {:?}",
            hidden
        );
    }
    for indicator in 0..rows.first().map_or(0, Vec::len) {
        let cells: Vec<Cell> = rows.iter().map(|row| row[indicator]).collect();
        for (cell, values) in feasible(&cells, &lines, &hidden) {
            prop_assert!(cells[cell].size == 0 || values.len() > 1, "{:?} can only be {values:?}", cells[cell]);
        }
    }
    Ok(true)
}

/// Whether some choice of rows protects those hidden for themselves, by trying every one.
fn can_be_protected(breakdown: &Breakdown, audience: Audience) -> bool {
    let Breakdown { places, rows } = breakdown;
    let grid = Grid::of(places);
    let own: Vec<bool> = rows.iter().map(|row| row.iter().any(|cell| cell.is_hidden(audience, 1))).collect();
    (0_u32..(1 << rows.len()) - 1).any(|mask| {
        let hidden: Vec<bool> = (0..rows.len()).map(|at| mask >> at & 1 == 1).collect();
        own.iter().zip(&hidden).all(|(own, hidden)| *hidden || !own)
            && (0..rows[0].len()).all(|indicator| {
                let cells: Vec<Cell> = rows.iter().map(|row| row[indicator]).collect();
                let free = grid.free(&cells, &hidden);
                cells.iter().zip(&hidden).zip(free).all(|((cell, hidden), free)| !hidden || free || cell.size == 0)
            })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn by_two_dimensions_every_hidden_figure_keeps_another_value(
        breakdown in prop_oneof![
            a_breakdown(vec![2, 2], 1, 9), a_breakdown(vec![2, 3], 2, 9), a_breakdown(vec![3, 3], 1, 9),
            a_breakdown(vec![4, 2], 3, 9),
        ]
    ) {
        check(&breakdown, Audience::Ministry)?;
    }

    #[test]
    fn in_public_too_where_one_or_two_people_stand_out(
        breakdown in prop_oneof![a_breakdown(vec![2, 2], 1, 70), a_breakdown(vec![2, 3], 2, 70)]
    ) {
        check(&breakdown, Audience::Public)?;
    }

    #[test]
    fn by_three_dimensions_as_well(
        breakdown in prop_oneof![a_breakdown(vec![2, 2, 2], 1, 9), a_breakdown(vec![3, 2, 2], 2, 9)]
    ) {
        check(&breakdown, Audience::Ministry)?;
    }

    #[test]
    fn a_table_is_given_up_only_when_no_choice_of_rows_would_protect_it(
        breakdown in prop_oneof![
            a_breakdown(vec![3, 3], 1, 12), a_breakdown(vec![3, 3], 2, 12), a_breakdown(vec![5, 2], 1, 12),
        ]
    ) {
        let whole = !check(&breakdown, Audience::Ministry)?;
        let all_stand_alone =
            breakdown.rows.iter().all(|row| row.iter().any(|cell| cell.is_hidden(Audience::Ministry, 1)));
        if whole && !all_stand_alone && breakdown.rows.iter().flatten().all(|cell| cell.size > 0) {
            let some_row_stays = hidden_rows(&breakdown.rows, &breakdown.places, Audience::Ministry, 1).contains(&false);
            prop_assert!(some_row_stays || !can_be_protected(&breakdown, Audience::Ministry));
        }
    }
}

#[test]
fn what_the_hidden_rows_of_a_line_give_together_stands_on_its_own_where_the_line_has_enough_people() {
    // Women of 01 and 02 are hidden; 3 + 4 people are fewer than the public's twenty, so 03 joins them.
    let sizes = [[3, 60], [4, 70], [30, 80], [50, 90]];
    let rows: Vec<Vec<Cell>> = sizes.iter().flatten().map(|size| vec![Cell { size: *size, value: size / 2 }]).collect();
    let hidden = hidden_rows(&rows, &places_of(&[4, 2]), Audience::Public, 1);
    let women: u32 = (0..4).filter(|region| hidden[region * 2]).map(|region| sizes[region][0]).sum();
    assert!(women >= 20, "{hidden:?}");
    assert_eq!(hidden[6..], [false, false], "the largest region stays");
}
