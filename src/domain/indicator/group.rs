//! By what figures are broken down, and the key of a group.

use super::base::Standing;
use super::fact::{CohortHead, EnrolmentFact};
use super::names::Names;
use crate::domain::person::{Diploma, Sex};

codes! {
    /// A dimension of a breakdown.
    pub enum Dimension {
        /// The cohort.
        Cohort = "cohort",
        /// The cohort's region, two-digit HCP code.
        Region = "region",
        /// The programme.
        Programme = "programme",
        /// The training operator.
        Operator = "operator",
        /// The track.
        Track = "track",
        /// Sex, F or M; none when blank.
        Sex = "sex",
        /// Highest diploma at entry.
        Diploma = "diploma",
        /// Calendar quarter of t0, `2024-Q1`.
        Quarter = "quarter",
    }
}

impl Dimension {
    /// Whether every enrolment of a cohort has the same value.
    #[must_use]
    pub const fn is_of_cohort(self) -> bool {
        !matches!(self, Self::Sex | Self::Diploma | Self::Quarter)
    }

    /// The value a cohort gives to all its enrolments; 0 for a dimension of the enrolment.
    const fn of_cohort(self, head: &CohortHead) -> u32 {
        match self {
            Self::Cohort => head.code,
            Self::Region => head.region.number() as u32,
            Self::Programme => head.programme,
            Self::Operator => head.operator,
            Self::Track => head.track,
            Self::Sex | Self::Diploma | Self::Quarter => 0,
        }
    }

    /// The value of one enrolment; 0 for none and for a dimension of the cohort.
    fn of_enrolment(self, enrolment: &EnrolmentFact, standing: Standing) -> u32 {
        match self {
            Self::Sex => Self::of_sex(enrolment.sex),
            Self::Diploma => rank(enrolment.diploma.map(u8::from)),
            Self::Quarter => standing.t0.quarter().cast_unsigned(),
            Self::Cohort | Self::Region | Self::Programme | Self::Operator | Self::Track => 0,
        }
    }

    /// The value of a sex.
    fn of_sex(sex: Option<Sex>) -> u32 {
        rank(sex.map(u8::from))
    }

    /// Whether a cohort counted by sex is enough to tell its groups apart.
    #[must_use]
    pub const fn is_of_cohort_or_sex(self) -> bool {
        self.is_of_cohort() || matches!(self, Self::Sex)
    }

    /// The value as written; `None` for a blank.
    fn written(self, value: u32, names: &Names) -> Option<String> {
        let rank = || u8::try_from(value.checked_sub(1)?).ok();
        match self {
            Self::Cohort | Self::Programme | Self::Operator | Self::Track => Some(names.text(value).to_owned()),
            Self::Region => Some(format!("{value:02}")),
            Self::Sex => rank().and_then(|rank| Sex::try_from(rank).ok()).map(|sex| sex.code().to_owned()),
            Self::Diploma => rank().and_then(|rank| Diploma::try_from(rank).ok()).map(|level| level.code().to_owned()),
            Self::Quarter => {
                let index = value.cast_signed();
                Some(format!("{:04}-Q{}", index.div_euclid(4), index.rem_euclid(4) + 1))
            }
        }
    }
}

fn rank(code: Option<u8>) -> u32 {
    code.map_or(0, |rank| u32::from(rank) + 1)
}

/// A group's value along each dimension asked, as numbers; eight at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Key([u32; 8]);

impl Key {
    /// What the cohort gives.
    pub(super) fn of_cohort(by: &[Dimension], head: &CohortHead) -> Self {
        let mut key = Self::default();
        key.0.iter_mut().zip(by).for_each(|(value, dimension)| *value = dimension.of_cohort(head));
        key
    }

    /// The same, completed by the enrolment.
    pub(super) fn with(mut self, by: &[Dimension], enrolment: &EnrolmentFact, standing: Standing) -> Self {
        for (value, dimension) in self.0.iter_mut().zip(by) {
            if !dimension.is_of_cohort() {
                *value = dimension.of_enrolment(enrolment, standing);
            }
        }
        self
    }

    /// The same, completed by the sex of all who are counted together.
    pub(super) fn with_sex(mut self, by: &[Dimension], sex: Option<Sex>) -> Self {
        for (value, dimension) in self.0.iter_mut().zip(by) {
            if *dimension == Dimension::Sex {
                *value = Dimension::of_sex(sex);
            }
        }
        self
    }

    /// The values as written, in the order asked.
    pub(super) fn written(self, by: &[Dimension], names: &Names) -> Vec<Option<String>> {
        by.iter().zip(self.0).map(|(dimension, value)| dimension.written(value, names)).collect()
    }
}
