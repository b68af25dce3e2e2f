//! Who is in which row of a breakdown: what an audit of published figures starts from.

use std::collections::HashMap;

use super::base::Standing;
use super::fact::CohortFacts;
use super::group::{Dimension, Key};
use super::names::Names;
use super::profile::{Indicator, Profile};
use super::state::{Reader, State};
use crate::domain::day::Day;
use crate::domain::ids::EnrolmentId;

/// One enrolment that counts in the denominator of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// Its row, as a rank in [`Places::keys`].
    pub row: usize,
    /// Whether it is inserted.
    pub inserted: bool,
    /// Whether its state is known.
    pub known: bool,
}

/// Everyone in the denominator of an indicator, by row of a breakdown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// The key of each row, in the order met.
    pub keys: Vec<Vec<Option<String>>>,
    /// The people.
    pub people: Vec<Placed>,
}

/// Places the mature enrolments that are not excluded among the rows of a breakdown. Facts without identifiers place
/// nobody.
#[must_use]
pub fn place<'f>(
    cohorts: impl IntoIterator<Item = &'f CohortFacts>,
    names: &Names,
    (profile, indicator): (&Profile, &Indicator),
    (as_of, by): (Day, &[Dimension]),
) -> Places {
    let mut places = Places::default();
    let mut rows: HashMap<Key, usize> = HashMap::new();
    let mut reader = Reader::new(profile, as_of);
    for cohort in cohorts {
        let of_cohort = Key::of_cohort(by, &cohort.head);
        for (enrolment, id) in cohort.enrolments.iter().zip(&cohort.ids) {
            let Some(standing) = Standing::at(&cohort.head, enrolment, as_of) else { continue };
            let Some(reading) = reader.read(cohort, enrolment, standing, indicator) else { continue };
            if !reading.mature || reading.state == State::Excluded {
                continue;
            }
            let key = of_cohort.with(by, enrolment, standing);
            let row = *rows.entry(key).or_insert_with(|| {
                places.keys.push(key.written(by, names));
                places.keys.len() - 1
            });
            let (inserted, known) =
                (reading.state == State::Inserted, matches!(reading.state, State::Inserted | State::NotInserted));
            places.people.push(Placed { enrolment: *id, row, inserted, known });
        }
    }
    places
}
