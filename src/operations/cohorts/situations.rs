//! What each learner of a cohort does six months after graduation, as the ministry's reading sees it.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::day::Day;
use crate::domain::evidence::Level;
use crate::domain::ids::EnrolmentId;
use crate::domain::indicator::job::inserting_kind;
use crate::domain::indicator::{CohortFacts, Definitions, EnrolmentFact, Profile, Reading, State, for_each_reading};
use crate::domain::situation::SituationKind;

/// The reading under which coordination follows learners up (`indicators.md` §5).
pub const PROFILE: &str = "MINISTERE_A";

/// What is found of a graduate at six months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Found {
    /// In a job that counts, proven.
    Employed {
        /// Its kind.
        kind: Option<SituationKind>,
    },
    /// In a job that would count, on a word or a proof that is not enough.
    Declared {
        /// Its kind.
        kind: Option<SituationKind>,
    },
    /// Observed in another situation.
    Otherwise {
        /// Its kind, none after the end of a job.
        kind: Option<SituationKind>,
    },
    /// Nothing known, though the horizon is past.
    Unknown,
    /// Out of the base.
    Excluded,
    /// Not observable before a day.
    NotYet {
        /// That day.
        on: NaiveDate,
    },
}

/// The ministry's reading in force, and the same without asking for proof.
#[derive(Clone, Debug)]
pub struct Readings {
    /// As the definition asks.
    pub proven: Arc<Profile>,
    /// On anyone's word.
    pub declared: Profile,
}

impl Readings {
    /// Of the version in force on a date; none should the definition not be among them.
    #[must_use]
    pub fn in_force(definitions: &Definitions, as_of: NaiveDate) -> Option<Self> {
        let proven = definitions.in_force(as_of, None).into_iter().find(|profile| profile.code == PROFILE)?;
        let mut declared = Profile { code: format!("{PROFILE}-E0"), floor: Level::E0, ..Profile::clone(&proven) };
        for indicator in &mut declared.indicators {
            indicator.floor = Level::E0;
        }
        Some(Self { proven, declared })
    }

    /// What is found of each graduate of a cohort as of a date; whoever has not graduated is left out.
    #[must_use]
    pub fn at_six_months(&self, cohort: &CohortFacts, as_of: Day) -> HashMap<EnrolmentId, Found> {
        let mut found = HashMap::new();
        for profile in [self.proven.as_ref(), &self.declared] {
            let Some(indicator) = profile.indicators.first() else { continue };
            for_each_reading(profile, indicator, cohort, as_of, |rank, reading| {
                let (Some(id), Some(enrolment)) = (cohort.ids.get(rank), cohort.enrolments.get(rank)) else { return };
                let kind = || inserting_kind(cohort, enrolment, &reading.clock, indicator, as_of);
                let is_proven = profile.code == PROFILE;
                match reading.state {
                    State::Inserted if is_proven => drop(found.insert(*id, Found::Employed { kind: kind() })),
                    State::Inserted if found.get(id) == Some(&Found::Unknown) => {
                        found.insert(*id, Found::Declared { kind: kind() });
                    }
                    _ if is_proven => drop(found.insert(*id, not_inserted(cohort, enrolment, &reading, as_of))),
                    _ => {}
                }
            });
        }
        found
    }
}

fn not_inserted(cohort: &CohortFacts, enrolment: &EnrolmentFact, reading: &Reading, as_of: Day) -> Found {
    match reading.state {
        State::Excluded => Found::Excluded,
        State::Immature => Found::NotYet { on: reading.clock.matures_on.date() },
        State::NotInserted => Found::Otherwise { kind: in_force(cohort, enrolment, reading.clock.horizon, as_of) },
        State::Unknown | State::Inserted => Found::Unknown,
    }
}

/// The situation in force on a day; of several, the one begun last.
fn in_force(cohort: &CohortFacts, enrolment: &EnrolmentFact, on: Day, as_of: Day) -> Option<SituationKind> {
    let situations = cohort.situations_of(enrolment, as_of);
    let held = situations.filter(|one| one.starts_on <= on && one.ends_on.by_or_never(as_of) >= on);
    held.max_by_key(|one| one.starts_on).map(|one| one.kind)
}
