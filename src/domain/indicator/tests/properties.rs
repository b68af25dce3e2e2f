//! What always holds (`indicators.md` §6), on generated facts and counts.

use proptest::prelude::*;

use super::super::profile::{Event, Indicator};
use super::super::rate::{Bounds, Percent};
use super::super::shares::shares;
use super::super::suppression::{Cell, hidden_rows};
use super::super::{Outcome, Panel, Reading, why};
use super::*;
use crate::domain::evidence::Level;
use crate::domain::exclusion::{Exclusion, Intent};

const AS_OF: &str = "2025-06-30";

fn a_day() -> impl Strategy<Value = Day> {
    (0..900).prop_map(|offset| day("2023-01-02").plus_days(offset))
}

prop_compose! {
    fn a_row()(
        kind in prop::sample::select(SituationKind::ALL),
        situation_no in 1..4_u32,
        starts_on in a_day(),
        attested_after in -20..200_i32,
        length in prop::option::weighted(0.4, 0..400_i32),
        evidence in prop::option::weighted(0.8, prop::sample::select(EvidenceType::ALL)),
        status in prop::sample::select(EvidenceStatus::ALL),
        operator in prop::option::of(any::<bool>()),
        in_field in prop::option::of(any::<bool>()),
        hours in prop::option::of(5..45_u32),
    ) -> StatedAttestation {
        // Rows of one number must agree: everything but the proof hangs on the number and the kind.
        let situation_no = situation_no * 100 + u32::from(u8::from(kind));
        StatedAttestation {
            situation_no: situation_no * 10_000 + starts_on.0.unsigned_abs() % 10_000,
            ends_on: length.map(|days| starts_on.plus_days(days)),
            evidence,
            status,
            employer_is_operator: operator,
            in_field,
            hours_per_week: hours.map(Decimal::from),
            attested_on: starts_on.plus_days(attested_after),
            ..situation(kind, "2023-01-02")
        }.begun(starts_on)
    }
}

impl StatedAttestation {
    fn begun(self, starts_on: Day) -> Self {
        Self { starts_on, ..self }
    }
}

prop_compose! {
    fn a_learner()(
        graduated in prop::option::weighted(0.8, 0..700_i32),
        withdrawn in prop::option::weighted(0.3, 0..700_i32),
        exclusion in prop::option::weighted(0.2, prop::sample::select(Exclusion::ALL)),
        excluded in prop::option::of(0..900_i32),
        documented in any::<bool>(),
        intent in prop::option::weighted(0.3, prop::sample::select(Intent::ALL)),
        rows in prop::collection::vec(a_row(), 0..4),
    ) -> (StatedEnrolment, Vec<StatedAttestation>) {
        let after = |offset: i32| day("2023-01-02").plus_days(offset);
        let mut rows = rows;
        // One row a situation: distinct numbers.
        for (number, row) in (0..).zip(&mut rows) {
            row.situation_no = number;
        }
        let enrolment = StatedEnrolment {
            graduated_on: graduated.map(after),
            withdrawn_on: withdrawn.filter(|_| graduated.is_none()).map(after),
            exclusion,
            excluded_on: excluded.map(after),
            exclusion_documented: documented,
            intent,
            ..learner()
        };
        (enrolment, rows)
    }
}

fn a_cohort() -> impl Strategy<Value = CohortFacts> {
    prop::collection::vec(a_learner(), 1..8).prop_map(|learners| {
        let mut builder = CohortBuilder::new(head(), None);
        for (enrolment, rows) in &learners {
            let number = builder.enrol(None, enrolment);
            for row in rows {
                builder.attest(number, row);
            }
        }
        builder.build().unwrap()
    })
}

fn an_outcome() -> impl Strategy<Value = Outcome> {
    (0..60_u32, 0..60_u32, 0..60_u32, 0..10_u32).prop_map(|(inserted, not_inserted, unknown, excluded)| {
        let matured = inserted + not_inserted + unknown + excluded;
        Outcome { base: matured, matured, excluded, inserted, not_inserted, unknown, ..Outcome::default() }
    })
}

fn readings(profile: &Profile, indicator: &Indicator, facts: &CohortFacts) -> Vec<(usize, Reading)> {
    let mut seen = Vec::new();
    super::super::for_each_reading(profile, indicator, facts, day(AS_OF), |rank, reading| seen.push((rank, reading)));
    seen
}

fn inserted(profile: &Profile, indicator: &Indicator, facts: &CohortFacts) -> Vec<usize> {
    let state = |(rank, reading): (usize, Reading)| (reading.state == State::Inserted).then_some(rank);
    readings(profile, indicator, facts).into_iter().filter_map(state).collect()
}

fn at_floor(indicator: &Indicator, floor: Level) -> Indicator {
    Indicator { floor, ..indicator.clone() }
}

proptest! {
    #[test]
    fn figures_read_together_are_those_read_one_by_one_and_tell_the_proof_that_carries_an_insertion(facts in a_cohort()) {
        let profiles: Vec<&Profile> = shipped::all().iter().map(|profile| profile as &Profile).collect();
        let figures = || profiles.iter().flat_map(|profile| profile.indicators.iter().map(move |one| (*profile, one)));
        let mut panel = Panel::of(profiles.iter().copied(), day(AS_OF));
        for enrolment in &facts.enrolments {
            let Some(standing) = Standing::at(&facts.head, enrolment, day(AS_OF)) else { continue };
            let mut together = Vec::new();
            panel.read(&facts, enrolment, standing, |rank, reading| together.push((rank, reading)));
            together.sort_unstable_by_key(|(rank, _)| *rank);
            let alone = figures().enumerate().filter_map(|(rank, (profile, indicator))| {
                let reading = Reader::new(profile, day(AS_OF)).read(&facts, enrolment, standing, indicator)?;
                Some((rank, reading))
            });
            prop_assert_eq!(&together, &alone.collect::<Vec<_>>());
            for (rank, reading) in together.iter().filter(|(_, reading)| reading.state == State::Inserted) {
                let figure = figures().nth(*rank).unwrap();
                let told = why(figure, &facts, enrolment, reading, day(AS_OF)).proof().map(|proof| proof.level);
                prop_assert_eq!(reading.proof, told, "{} {}", figure.0.code, figure.1.id);
            }
        }
    }

    #[test]
    fn the_floor_is_at_most_the_known_rate_and_that_at_most_the_ceiling(outcome in an_outcome()) {
        let Bounds { floor, known, ceiling, .. } = Bounds::of(&outcome);
        if let Some(known) = known {
            prop_assert!(floor <= Some(known) && Some(known) <= ceiling);
        }
        prop_assert!(floor <= ceiling);
    }

    #[test]
    fn one_more_unknown_never_raises_the_floor_nor_lowers_the_ceiling(outcome in an_outcome()) {
        let more = Outcome { matured: outcome.matured + 1, unknown: outcome.unknown + 1, ..outcome };
        if outcome.denominator() > 0 {
            prop_assert!(Bounds::of(&more).floor <= Bounds::of(&outcome).floor);
            prop_assert!(Bounds::of(&more).ceiling >= Bounds::of(&outcome).ceiling);
        }
    }

    #[test]
    fn a_pooled_rate_lies_between_the_least_and_the_greatest_of_its_parts(parts in prop::collection::vec(an_outcome(), 1..6)) {
        let mut pool = Outcome::default();
        for part in &parts {
            pool += *part;
        }
        let rates: Vec<Percent> = parts.iter().filter_map(|part| Bounds::of(part).floor).collect();
        if let Some(rate) = Bounds::of(&pool).floor {
            prop_assert!(rates.iter().min() <= Some(&rate) && Some(&rate) <= rates.iter().max());
        }
    }

    #[test]
    fn shares_of_a_whole_total_a_hundred(parts in prop::collection::vec(0..5000_u32, 1..12)) {
        match shares(&parts) {
            Some(shares) => prop_assert_eq!(shares.iter().map(|share| share.0).sum::<u32>(), 1000),
            None => prop_assert!(parts.iter().all(|part| *part == 0)),
        }
    }

    #[test]
    fn every_row_adds_up(facts in a_cohort()) {
        let codes: Vec<&str> = shipped::all().iter().map(|profile| profile.code.as_str()).collect();
        for row in rows(&facts, &codes, AS_OF, &[], Audience::Operator) {
            let count = |count: Option<u32>| count.unwrap();
            let counts = row.counts;
            let states = count(counts.inserted) + count(counts.not_inserted) + count(counts.unknown);
            prop_assert_eq!(states, count(counts.matured) - count(counts.excluded), "{}", row.profile);
            prop_assert!(count(counts.matured) <= row.base && count(counts.inserted_operator) <= count(counts.inserted));
        }
    }

    #[test]
    fn a_higher_floor_never_inserts_more_on_a_fixed_base(facts in a_cohort()) {
        let fixed = |indicator: &&Indicator| indicator.aside.is_none() && indicator.event != Event::EverActive;
        for profile in shipped::all() {
            for indicator in profile.indicators.iter().filter(fixed) {
                let counts: Vec<usize> = Level::ALL
                    .iter()
                    .map(|floor| inserted(profile, &at_floor(indicator, *floor), &facts).len())
                    .collect();
                prop_assert!(counts.is_sorted_by(|low, high| low >= high), "{} {counts:?}", profile.code);
            }
        }
    }

    #[test]
    fn a_longer_cumulative_horizon_never_inserts_less_on_a_fixed_set(facts in a_cohort()) {
        let (short, long) = (profile("CIRR_90"), profile("CIRR_180"));
        let of_both: Vec<usize> = {
            let mature = |profile: &Profile| readings(profile, &profile.indicators[0], &facts)
                .into_iter()
                .filter(|(_, reading)| reading.mature && reading.state != State::Excluded)
                .map(|(rank, _)| rank)
                .collect::<Vec<_>>();
            let long = mature(long);
            mature(short).into_iter().filter(|rank| long.contains(rank)).collect()
        };
        let late = inserted(long, &long.indicators[0], &facts);
        for rank in inserted(short, &short.indicators[0], &facts) {
            prop_assert!(!of_both.contains(&rank) || late.contains(&rank));
        }
    }

    #[test]
    fn who_is_inserted_on_the_day_has_been_inserted_by_the_day(facts in a_cohort()) {
        let profile = profile("MINISTERE_A");
        let point = &profile.indicators[0];
        let cumulative = Indicator { event: Event::Cumulative, ..point.clone() };
        let ever = inserted(profile, &cumulative, &facts);
        prop_assert!(inserted(profile, point, &facts).iter().all(|rank| ever.contains(rank)));
    }

    #[test]
    fn insertion_per_enrolled_is_at_most_per_graduate_when_only_graduates_are_inserted(facts in a_cohort()) {
        let profile = profile("MINISTERE_A");
        let graduates = &profile.indicators[0];
        let enrolled = Indicator { base: super::super::profile::Base::Confirmed, ..graduates.clone() };
        let rate = |indicator: &Indicator| {
            let mut outcome = Outcome::default();
            for (_, reading) in readings(profile, indicator, &facts) {
                outcome.count(&reading);
            }
            (outcome.inserted, outcome.denominator())
        };
        let ((i1, n1), (i8, n8)) = (rate(graduates), rate(&enrolled));
        if i1 == i8 && n1 > 0 {
            prop_assert!(i8 * n1 <= i1 * n8);
        }
    }

    #[test]
    fn the_state_does_not_depend_on_facts_dated_after_the_as_of_date(facts in a_cohort(), later in a_row()) {
        let mut more = facts.clone();
        let mut builder = CohortBuilder::new(head(), None);
        let number = builder.enrol(None, &learner());
        builder.attest(number, &later.clone().begun(day(AS_OF).plus_days(1)));
        let future = builder.build().unwrap();
        let start = more.situations.len();
        // The last enrolment gets one more situation, begun after the date.
        let own = more.enrolments.last().unwrap().situations.of(&more.situations).to_vec();
        more.situations.extend(own);
        more.situations.extend(future.situations);
        more.enrolments.last_mut().unwrap().situations = super::super::fact::Run::new(start, more.situations.len());
        for profile in shipped::all() {
            for indicator in &profile.indicators {
                prop_assert_eq!(readings(profile, indicator, &facts), readings(profile, indicator, &more));
            }
        }
    }

    #[test]
    fn no_hidden_cell_of_a_two_way_table_has_a_single_feasible_value(
        cells in prop::collection::vec((0..9_u32, 0..9_u32), 6..=6),
        columns in 2..=3_usize,
    ) {
        let cells: Vec<Cell> = cells.into_iter().map(|(a, b)| Cell { size: a + b, value: a }).collect();
        let places: Vec<Vec<usize>> = (0..6).map(|at| vec![at / columns, at % columns]).collect();
        let rows: Vec<Vec<Cell>> = cells.iter().map(|cell| vec![*cell]).collect();
        let hidden = hidden_rows(&rows, &places, Audience::Ministry, 20);
        let concealed: Vec<usize> = (0..6).filter(|at| hidden[*at] && cells[*at].size > 0).collect();
        if hidden.contains(&false) && !concealed.is_empty() {
            for (axis, line) in (0..2).flat_map(|axis| (0..3).map(move |line| (axis, line))) {
                let count = concealed.iter().filter(|at| places[**at][axis] == line).count();
                prop_assert_ne!(count, 1, "a line with a single hidden row");
            }
            let tables = consistent(&cells, &places, &concealed);
            for (rank, _) in concealed.iter().enumerate() {
                prop_assert!(tables.iter().any(|table| table[rank] != tables[0][rank]));
            }
        }
    }
}

/// Every way to fill the hidden cells that keeps each within 0 and N and all margins as they are: exhaustive.
fn consistent(cells: &[Cell], places: &[Vec<usize>], concealed: &[usize]) -> Vec<Vec<u32>> {
    let margins = |values: &[u32]| {
        let mut sums = [[0_u32; 3]; 2];
        for (value, at) in values.iter().zip(concealed) {
            sums[0][places[*at][0]] += value;
            sums[1][places[*at][1]] += value;
        }
        sums
    };
    let truth: Vec<u32> = concealed.iter().map(|at| cells[*at].value).collect();
    let published = margins(&truth);
    let mut tables = vec![Vec::new()];
    for at in concealed {
        tables = tables
            .iter()
            .flat_map(|table| (0..=cells[*at].size).map(move |value| [table.as_slice(), &[value]].concat()))
            .filter(|table| {
                let sums = margins(table);
                (0..2).all(|axis| (0..3).all(|line| sums[axis][line] <= published[axis][line]))
            })
            .collect();
    }
    tables.retain(|table| margins(table) == published);
    tables
}
