//! Two populations: how much of their difference is who they are made of, by diploma and sex.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Side;
use crate::domain::day::Day;
use crate::domain::indicator::composition::{Count, Decomposition, decompose};
use crate::domain::indicator::suppression::Cell;
use crate::domain::indicator::{Audience, State, for_each_reading};
use crate::domain::person::{Diploma, Sex};
use crate::domain::scope::Scope;

/// People of one diploma and sex on both sides; those of strata too small to be told are together, without code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Stratum {
    /// Diploma; none when blank, or in the line of the others.
    pub diploma: Option<&'static str>,
    /// Sex, likewise.
    pub sex: Option<&'static str>,
    /// Whether it gathers several strata.
    pub others: bool,
    /// Inserted of N, first side.
    pub a: Count,
    /// Inserted of N, second side.
    pub b: Count,
}

/// The difference, split.
#[derive(Clone, Debug, Serialize)]
pub struct Split {
    /// Whole and parts, tenths of a point.
    pub parts: Decomposition,
    /// The strata, in the order of the parts.
    pub strata: Vec<Stratum>,
}

type Key = (Option<Diploma>, Option<Sex>);

/// Splits the difference; none when a side is empty, or when fewer than two strata can be told.
pub(super) fn split((a, b): (Side<'_>, Side<'_>), scope: &Scope, audience: Audience) -> Option<Split> {
    let mut strata: BTreeMap<Key, (Count, Count)> = BTreeMap::new();
    let add =
        |(inserted, size): &mut Count, works: bool| (*inserted, *size) = (*inserted + u32::from(works), *size + 1);
    count(a, scope, |key, works| add(&mut strata.entry(key).or_default().0, works));
    count(b, scope, |key, works| add(&mut strata.entry(key).or_default().1, works));
    let min_n = a.question.profile.min_n;
    let told = told(strata, |(n, size)| Cell { size, value: n }.is_hidden(audience, min_n));
    if told.len() < 2 {
        return None;
    }
    let counts: Vec<(Count, Count)> = told.iter().map(|stratum| (stratum.a, stratum.b)).collect();
    Some(Split { parts: decompose(&counts)?, strata: told })
}

/// Hands each observable person, and whether they are inserted, to `seen`.
fn count(side: Side<'_>, scope: &Scope, mut seen: impl FnMut(Key, bool)) {
    let question = side.question;
    let Some(indicator) = question.profile.indicators.first() else { return };
    for (_, cohort) in side.population.cohorts(scope, &question.filter) {
        for_each_reading(&question.profile, indicator, cohort, Day::from(question.as_of), |rank, reading| {
            let Some(person) = cohort.enrolments.get(rank) else { return };
            let asked = question.filter.sex.is_none_or(|sex| person.sex == Some(sex));
            if asked && reading.mature && reading.state != State::Excluded {
                seen((person.diploma, person.sex), reading.state == State::Inserted);
            }
        });
    }
}

/// Strata in the order of the diplomas; the hidden ones together, with the smallest others while they are still hidden.
fn told(strata: BTreeMap<Key, (Count, Count)>, hidden: impl Fn(Count) -> bool) -> Vec<Stratum> {
    let stratum = |((diploma, sex), (a, b)): (Key, (Count, Count))| Stratum {
        diploma: diploma.map(Diploma::code),
        sex: sex.map(Sex::code),
        others: false,
        a,
        b,
    };
    let is_hidden = |stratum: &Stratum| hidden(stratum.a) || hidden(stratum.b);
    let (small, mut told): (Vec<Stratum>, Vec<Stratum>) = strata.into_iter().map(stratum).partition(is_hidden);
    let mut others = Stratum { diploma: None, sex: None, others: true, a: (0, 0), b: (0, 0) };
    for stratum in &small {
        others.take(stratum);
    }
    while is_hidden(&others) {
        let size = |stratum: &Stratum| stratum.a.1 + stratum.b.1;
        let Some((at, _)) = told.iter().enumerate().min_by_key(|(_, stratum)| size(stratum)) else { break };
        others.take(&told.remove(at));
    }
    if !small.is_empty() {
        told.push(others);
    }
    told
}

impl Stratum {
    fn take(&mut self, other: &Self) {
        for (sum, more) in [(&mut self.a, other.a), (&mut self.b, other.b)] {
            *sum = (sum.0 + more.0, sum.1 + more.1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strata_too_small_to_be_told_are_told_together() {
        let key = |diploma| (Some(diploma), Some(Sex::F));
        let strata: BTreeMap<Key, (Count, Count)> = [
            (key(Diploma::Bac), ((1, 2), (3, 30))),
            (key(Diploma::Bac2), ((10, 20), (12, 24))),
            (key(Diploma::Bac3), ((30, 60), (40, 80))),
        ]
        .into();
        let lines = told(strata, |(_, size)| size > 0 && size < 5);
        let sizes: Vec<_> = lines.iter().map(|line| (line.others, line.a, line.b)).collect();
        assert_eq!(sizes, [(false, (30, 60), (40, 80)), (true, (11, 22), (15, 54))]);
    }
}
