//! V1, value added: the rate less the one its people would have at the country's rates (`indicators.md` §4, §8).
//!
//! Indirect standardisation: each graduate counts with the rate of their stratum over every **other** cohort of the country
//! (diploma × sex × region × track; coarser while fewer than 20 people are there). It is not a regression, and does not
//! say what the training caused. Sums are kept at 24 decimals and rounded once, to 12, before any comparison.

use std::collections::HashMap;
use std::hash::Hash;

use super::fact::CohortFacts;
use super::interval::{UNIT, Z};
use super::profile::{Indicator, Profile};
use super::state::{Reading, State};
use crate::domain::day::Day;
use crate::domain::person::{Diploma, Sex};
use crate::domain::region::Region;

/// Fewest people outside the cohort that make a stratum.
pub const LEAST_IN_STRATUM: u32 = 20;

/// Twenty-four decimals.
const FINE: i128 = UNIT * UNIT;

codes! {
    /// How fine a stratum is: what it is still divided by.
    pub enum Grain {
        /// Diploma, sex, region and track.
        Track = "track",
        /// Diploma, sex and region.
        Region = "region",
        /// Diploma and sex.
        Sex = "sex",
        /// Diploma.
        Diploma = "diploma",
        /// The whole country.
        Country = "country",
    }
}

/// People of one cohort, diploma and sex: they share their stratum at every grain.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    /// The cohort's code, a number of the caller's names.
    pub cohort: u32,
    /// Its operator, likewise.
    pub operator: u32,
    /// Its region.
    pub region: Region,
    /// Its track, a number.
    pub track: u32,
    /// Sex.
    pub sex: Option<Sex>,
    /// Diploma at entry.
    pub diploma: Option<Diploma>,
    counts: Counts,
}

/// Inserted of a size.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    size: u32,
    inserted: u32,
}

impl Counts {
    fn add(&mut self, more: Self) {
        self.size += more.size;
        self.inserted += more.inserted;
    }
}

type Stratum = (Option<Diploma>, Option<Sex>, Option<Region>, Option<u32>);

/// The country, by cohort and stratum, under one definition as of one date.
#[derive(Debug, Default)]
pub struct Country {
    cells: Vec<Compared>,
}

/// A cell and what is to be expected of it; nothing where the rest of the country is too small to compare with.
#[derive(Clone, Copy, Debug)]
pub struct Compared(Cell, Option<Expected>);

/// What the rest of the country makes expect.
#[derive(Clone, Copy, Debug)]
struct Expected {
    grain: Grain,
    /// Expected inserted, 24 decimals.
    inserted: i128,
    /// Variance of the inserted at the expected rate, 24 decimals.
    variance: i128,
}

/// What a group adds, in fixed point of twelve decimals (1 = 100 points).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Added {
    /// People counted.
    pub size: u32,
    /// The expected rate.
    pub expected: i128,
    /// V1: observed less expected.
    pub value: i128,
    /// Half of the 95 % range that chance alone would leave around 0 (variance of the expected rates).
    pub half: i128,
    /// People by the grain of the stratum they were compared with, in the order of [`Grain`].
    pub compared: [u32; 5],
}

impl Country {
    /// Counts every cohort of the country.
    #[must_use]
    pub fn of<'f>(
        figure: (&Profile, &Indicator),
        cohorts: impl IntoIterator<Item = &'f CohortFacts>,
        as_of: Day,
    ) -> Self {
        cohorts.into_iter().map(|cohort| cells(figure, cohort, as_of)).collect()
    }

    /// What each group of people adds; `None` for a group where the rest of the country is too small to compare with.
    /// Cells without a group are left out.
    #[must_use]
    pub fn added_by<K: Eq + Hash>(&self, group: impl Fn(&Cell) -> Option<K>) -> HashMap<K, Option<Added>> {
        let mut sums: HashMap<K, Option<Sum>> = HashMap::new();
        for Compared(cell, expected) in &self.cells {
            let Some(key) = group(cell) else { continue };
            let sum = sums.entry(key).or_insert_with(|| Some(Sum::default()));
            *sum = sum.take().zip(*expected).map(|(sum, expected)| sum.with(cell, expected));
        }
        sums.into_iter().map(|(key, sum)| (key, sum.and_then(|sum| sum.added()))).collect()
    }
}

/// From the cells of each cohort.
impl FromIterator<Vec<Cell>> for Country {
    fn from_iter<I: IntoIterator<Item = Vec<Cell>>>(cohorts: I) -> Self {
        let cohorts: Vec<Vec<Cell>> = cohorts.into_iter().collect();
        let strata = Strata::of(&cohorts);
        Self { cells: cohorts.iter().flat_map(|cohort| strata.compare(cohort)).collect() }
    }
}

/// From cells already compared.
impl FromIterator<Compared> for Country {
    fn from_iter<I: IntoIterator<Item = Compared>>(cells: I) -> Self {
        Self { cells: cells.into_iter().collect() }
    }
}

/// The whole country by stratum.
#[derive(Debug)]
pub struct Strata(HashMap<(Grain, Stratum), Counts>);

impl Strata {
    /// The strata of the cells of each cohort: the finest are counted, the coarser are summed from them.
    #[must_use]
    pub fn of(cohorts: &[Vec<Cell>]) -> Self {
        let mut finest: HashMap<Stratum, Counts> = HashMap::new();
        for cell in cohorts.iter().flatten() {
            finest.entry(cell.stratum(Grain::Track)).or_default().add(cell.counts);
        }
        let mut strata: HashMap<(Grain, Stratum), Counts> = HashMap::new();
        for (stratum, counts) in finest {
            for grain in Grain::ALL {
                strata.entry((*grain, grain.of(stratum))).or_default().add(counts);
            }
        }
        Self(strata)
    }

    /// The cells of a cohort, each against the rest of the country.
    pub fn compare<'c>(&'c self, cohort: &'c [Cell]) -> impl Iterator<Item = Compared> + 'c {
        cohort.iter().map(|cell| Compared(*cell, cell.against(cohort, self)))
    }
}

impl Grain {
    /// The stratum of this grain that holds a finest one.
    const fn of(self, (diploma, sex, region, track): Stratum) -> Stratum {
        match self {
            Self::Track => (diploma, sex, region, track),
            Self::Region => (diploma, sex, region, None),
            Self::Sex => (diploma, sex, None, None),
            Self::Diploma => (diploma, None, None, None),
            Self::Country => (None, None, None, None),
        }
    }
}

impl Cell {
    /// Its stratum; a grain that does not divide by something leaves it out. Blanks of sex and diploma are a class.
    const fn stratum(&self, grain: Grain) -> Stratum {
        grain.of((self.diploma, self.sex, Some(self.region), Some(self.track)))
    }

    /// The cell against the finest stratum with enough people outside its cohort.
    fn against(&self, cohort: &[Self], Strata(strata): &Strata) -> Option<Expected> {
        Grain::ALL.iter().find_map(|grain| {
            let stratum = self.stratum(*grain);
            let all = strata.get(&(*grain, stratum))?;
            let own = cohort
                .iter()
                .filter(|cell| cell.stratum(*grain) == stratum)
                .fold((0, 0), |(size, inserted), cell| (size + cell.counts.size, inserted + cell.counts.inserted));
            let rest = Counts { size: all.size - own.0, inserted: all.inserted - own.1 };
            (rest.size >= LEAST_IN_STRATUM).then(|| Expected::of(self.counts.size, *grain, rest))
        })
    }
}

impl Expected {
    fn of(size: u32, grain: Grain, rest: Counts) -> Self {
        let (size, inserted, others) = (i128::from(size), i128::from(rest.inserted), i128::from(rest.size));
        Self {
            grain,
            inserted: (2 * size * inserted * FINE + others) / (2 * others),
            variance: size * (inserted * UNIT / others) * ((others - inserted) * UNIT / others),
        }
    }
}

/// A group being added up.
#[derive(Default)]
struct Sum {
    counts: Counts,
    /// Expected inserted, 24 decimals.
    expected: i128,
    /// Variance of the inserted at the expected rates, 24 decimals.
    variance: i128,
    compared: [u32; 5],
}

impl Sum {
    fn with(mut self, cell: &Cell, expected: Expected) -> Self {
        self.counts.add(cell.counts);
        self.expected += expected.inserted;
        self.variance += expected.variance;
        if let Some(count) = self.compared.get_mut(usize::from(u8::from(expected.grain))) {
            *count += cell.counts.size;
        }
        self
    }

    fn added(&self) -> Option<Added> {
        let size = i128::from(self.counts.size);
        let value = (i128::from(self.counts.inserted) * FINE - self.expected).checked_div(size)?;
        Some(Added {
            size: self.counts.size,
            expected: nearest(self.expected / size),
            value: nearest(value),
            half: (Z / 1000).cast_signed() * self.variance.isqrt() / UNIT / size,
            compared: self.compared,
        })
    }
}

/// Twelve decimals of twenty-four, half away from zero.
const fn nearest(fine: i128) -> i128 {
    let half = UNIT / 2;
    (if fine < 0 { fine - half } else { fine + half }) / UNIT
}

/// The people of one cohort who count, by sex and diploma.
#[must_use]
pub fn cells((profile, indicator): (&Profile, &Indicator), cohort: &CohortFacts, as_of: Day) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    super::for_each_reading(profile, indicator, cohort, as_of, |rank, reading: Reading| {
        let Some(person) = cohort.enrolments.get(rank) else { return };
        if !reading.mature || reading.state == State::Excluded {
            return;
        }
        let counts = Counts { size: 1, inserted: u32::from(reading.state == State::Inserted) };
        let known = cells.iter_mut().find(|cell| (cell.sex, cell.diploma) == (person.sex, person.diploma));
        if let Some(cell) = known {
            cell.counts.add(counts);
            return;
        }
        let head = &cohort.head;
        let (sex, diploma) = (person.sex, person.diploma);
        let (cohort, operator, region, track) = (head.code, head.operator, head.region, head.track);
        cells.push(Cell { cohort, operator, region, track, sex, diploma, counts });
    });
    cells
}
