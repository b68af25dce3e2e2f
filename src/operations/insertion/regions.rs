//! The regions of a dashboard: what their cohorts add up to, and what each cohort may show.
//!
//! A region is kept for the next reading of the same question, and made again only when one of its cohorts has changed:
//! a write costs one region, whatever the size of the country.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::asked::Asked;
use super::board::RegionLine;
use super::detail::{Detail, Jobs, details};
use super::population::{OfEach, Population};
use super::question::Filter;
use super::ranked::Cohorts;
use super::rate::Rate;
use crate::domain::day::Day;
use crate::domain::indicator::publish::Veil;
use crate::domain::indicator::{Audience, Dimension, Group, Profile, Tally};
use crate::domain::person::Sex;
use crate::domain::region::Region;
use crate::domain::scope::Scope;
use crate::keys::hex;
use crate::operations::parallel::stretches;

/// Questions kept; the one asked longest ago goes first.
const KEPT: usize = 8;

/// What tells whether a region is as it was: how many cohorts it has, and the revision of the one changed last. A cohort
/// that comes or changes has a revision above every other; one that goes leaves fewer.
type Stamp = (usize, i64);

/// What the cohorts of a region add up to.
#[derive(Debug)]
pub(super) struct Sums {
    stamp: Stamp,
    /// Where the population holds them, in the order of their codes.
    places: Vec<usize>,
    /// Women, men, those whose sex is not stated.
    parts: [Tally; 3],
    /// Jobs of the inserted of the sex asked about.
    jobs: Jobs,
}

/// One region as it was read.
#[derive(Clone, Debug)]
struct Kept {
    sums: Arc<Sums>,
    cohorts: Arc<Cohorts>,
}

/// What a reading of regions depends on, their cohorts apart.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    profile: Profile,
    as_of: Day,
    filter: Filter,
    scope: Scope,
    audience: Audience,
    rank: usize,
}

/// The regions of the latest questions.
#[derive(Debug, Default)]
pub struct RegionBook {
    kept: Mutex<Vec<(Key, BTreeMap<Region, Kept>)>>,
    made: AtomicU64,
}

impl RegionBook {
    /// How many regions were made since the process began: what a write costs a dashboard, whatever the machine.
    #[must_use]
    pub fn made(&self) -> u64 {
        self.made.load(Ordering::Relaxed)
    }

    fn find(&self, key: &Key) -> BTreeMap<Region, Kept> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(known, _)| known == key).map(|(_, regions)| regions.clone()).unwrap_or_default()
    }

    fn keep(&self, key: Key, regions: BTreeMap<Region, Kept>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(known, _)| *known != key);
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push((key, regions));
    }
}

/// The regions of a question.
pub(super) struct Regions {
    nobody: Tally,
    kept: BTreeMap<Region, Kept>,
    /// The twelve, largest first, those without cohort last.
    pub(super) rates: Vec<RegionLine>,
}

impl Regions {
    /// Reads them, from what is kept where nothing has changed.
    pub(super) fn read(asked: &Asked<'_>) -> Self {
        let key = Key {
            profile: asked.question.profile.as_ref().clone(),
            as_of: asked.as_of,
            filter: asked.question.filter.clone(),
            scope: asked.scope.clone(),
            audience: asked.audience,
            rank: asked.rank,
        };
        // The past has no revisions.
        let is_kept = matches!(asked.population, Population::Now(_));
        let before = if is_kept { asked.figures.regions.find(&key) } else { BTreeMap::new() };
        let details = details(asked.figures, asked.population, &asked.question.profile, asked.as_of);
        let sums = sums(asked, &details, &before);
        let rates = rates(asked, &sums);
        let of_region = |(region, sums): &(Region, Arc<Sums>)| {
            let line = rates.iter().find(|line| line.region == region.code());
            let veil = line.and_then(|line| line.rate.as_ref()).map_or(Veil::Nothing, veil);
            let known = before.get(region).filter(|kept| Arc::ptr_eq(&kept.sums, sums) && kept.cohorts.veil == veil);
            let cohorts = known.map_or_else(
                || Arc::new(Cohorts::of(asked, &details, &sums.places, veil)),
                |kept| Arc::clone(&kept.cohorts),
            );
            (*region, Kept { sums: Arc::clone(sums), cohorts })
        };
        let read = stretches(&sums, 1, |part| part.iter().map(of_region).collect::<Vec<_>>());
        let kept: BTreeMap<Region, Kept> = read.into_iter().flatten().collect();
        if is_kept {
            asked.figures.regions.keep(key, kept.clone());
        }
        Self { nobody: asked.nobody(), kept, rates }
    }

    /// Women, men, those whose sex is not stated.
    pub(super) fn parts(&self) -> [Tally; 3] {
        let mut sums = [self.nobody.clone(), self.nobody.clone(), self.nobody.clone()];
        for kept in self.kept.values() {
            sums.iter_mut().zip(&kept.sums.parts).for_each(|(sum, part)| *sum += part);
        }
        sums
    }

    /// Everyone, or one sex.
    pub(super) fn sum(&self, sex: Option<Sex>) -> Tally {
        let mut sum = self.nobody.clone();
        self.kept.values().for_each(|kept| kept.sums.add_to(&mut sum, sex));
        sum
    }

    /// Jobs of the inserted of the sex asked about.
    pub(super) fn jobs(&self) -> Jobs {
        let mut sum = Jobs::default();
        for kept in self.kept.values() {
            sum.iter_mut().zip(&kept.sums.jobs).for_each(|(count, more)| *count += more);
        }
        sum
    }

    /// What the cohorts of each region show.
    pub(super) fn cohorts(&self) -> impl Iterator<Item = &Cohorts> {
        self.kept.values().map(|kept| kept.cohorts.as_ref())
    }

    /// Each fraction that cohorts show, and how many show it, region by region.
    pub(super) fn fractions(&self) -> impl Iterator<Item = ((u32, u32), i64)> {
        self.cohorts().flat_map(|cohorts| cohorts.fractions.iter().map(|(fraction, count)| (*fraction, *count)))
    }

    /// What the cohorts of each region show, as one hash.
    pub(super) fn seals(&self) -> Vec<(&'static str, String)> {
        self.kept.iter().map(|(region, kept)| (region.code(), hex(&kept.cohorts.seal))).collect()
    }
}

/// What a region hides, its cohorts hide.
fn veil(rate: &Rate) -> Veil {
    if rate.masked {
        Veil::Whole
    } else if rate.hides_unknowns() {
        Veil::Knowledge
    } else {
        Veil::Nothing
    }
}

impl Sums {
    fn add_to(&self, sum: &mut Tally, sex: Option<Sex>) {
        for (part, tally) in [Some(Sex::F), Some(Sex::M), None].into_iter().zip(&self.parts) {
            if sex.is_none() || part == sex {
                *sum += tally;
            }
        }
    }

    fn of(asked: &Asked<'_>, details: &OfEach<Detail>, stamp: Stamp, places: Vec<usize>) -> Self {
        let mut parts = [asked.nobody(), asked.nobody(), asked.nobody()];
        let mut jobs = Jobs::default();
        for place in &places {
            if let Some(tally) = asked.tallies.at(*place) {
                let of_sex = [&tally.women, &tally.men, &tally.unstated];
                parts.iter_mut().zip(of_sex).for_each(|(sum, more)| *sum += more);
            }
            if let Some(detail) = details.at(*place) {
                detail.add_jobs(asked.question.filter.sex, &mut jobs);
            }
        }
        Self { stamp, places, parts, jobs }
    }
}

fn sums(asked: &Asked<'_>, details: &OfEach<Detail>, before: &BTreeMap<Region, Kept>) -> Vec<(Region, Arc<Sums>)> {
    let mut stamps: BTreeMap<Region, Stamp> = BTreeMap::new();
    let heads = || asked.population.heads(asked.scope, &asked.question.filter);
    for (_, revision, head) in heads() {
        let (count, newest) = stamps.entry(head.region).or_default();
        (*count, *newest) = (*count + 1, revision.max(*newest));
    }
    let known =
        |region: &Region| Some(&before.get(region)?.sums).filter(|sums| stamps.get(region) == Some(&sums.stamp));
    let mut changed: BTreeMap<Region, Vec<usize>> = BTreeMap::new();
    if stamps.keys().any(|region| known(region).is_none()) {
        for (place, _, head) in heads().filter(|(_, _, head)| known(&head.region).is_none()) {
            changed.entry(head.region).or_default().push(place);
        }
    }
    let ranks = asked.population.ranks();
    let rank = |place: &usize| ranks.get(*place).copied().unwrap_or(u32::MAX);
    let regions: Vec<(Region, Stamp)> = stamps.iter().map(|(region, stamp)| (*region, *stamp)).collect();
    let of_region = |(region, stamp): &(Region, Stamp)| {
        let made = || {
            asked.figures.regions.made.fetch_add(1, Ordering::Relaxed);
            let mut places = changed.get(region).cloned().unwrap_or_default();
            places.sort_unstable_by_key(rank);
            Arc::new(Sums::of(asked, details, *stamp, places))
        };
        let sums = known(region).map_or_else(made, Arc::clone);
        (*region, sums)
    };
    stretches(&regions, 1, |part| part.iter().map(of_region).collect::<Vec<_>>()).concat()
}

fn rates(asked: &Asked<'_>, sums: &[(Region, Arc<Sums>)]) -> Vec<RegionLine> {
    let groups = sums.iter().map(|(region, sums)| {
        let mut tally = asked.nobody();
        sums.add_to(&mut tally, asked.question.filter.sex);
        Group { key: vec![Some(region.code().to_owned())], tally }
    });
    let rows = asked.publish(&[Dimension::Region], groups.collect());
    let line = |region: Region| {
        let row = rows.iter().find(|row| row.group.iter().any(|(_, key)| key.as_deref() == Some(region.code())));
        let own = sums.iter().find(|(known, _)| *known == region);
        let cohorts = own.map_or(0, |(_, sums)| u32::try_from(sums.places.len()).unwrap_or(u32::MAX));
        RegionLine { region: region.code(), cohorts, rate: row.map(Rate::of) }
    };
    let mut lines: Vec<RegionLine> = Region::all().map(line).collect();
    // Largest first; a hidden denominator ranks by the graduates, which are published.
    lines.sort_by_key(|line| {
        let size = line.rate.as_ref().map_or(0, |rate| rate.funnel.graduated);
        (Reverse(size), Reverse(line.cohorts), line.region)
    });
    lines
}
