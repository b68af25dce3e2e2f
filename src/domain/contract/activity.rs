//! What is done under levers 2 and 3, and what of it counts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Unit;
use crate::domain::field::{Faults, FieldFault};
use crate::domain::ids::ContractId;
use crate::domain::region::Region;

/// Most of any count of one activity.
const MOST: u32 = 10_000_000;

codes! {
    /// Kind of activity.
    pub enum ActivityKind {
        /// Meet-up of technicians and firms.
        Meetup = "meetup",
        /// Job fair.
        JobFair = "job_fair",
        /// Hackathon.
        Hackathon = "hackathon",
        /// Short training.
        ShortTraining = "short_training",
        /// Entrepreneurship awareness.
        Awareness = "awareness",
        /// Support to start-ups and small firms.
        Support = "support",
        /// Partnership with an incubator or accelerator.
        Partnership = "partnership",
        /// Study.
        Study = "study",
        /// Publication.
        Publication = "publication",
        /// Good practice described and shared.
        GoodPractice = "good_practice",
    }
}

impl ActivityKind {
    /// Whether it is read rather than attended: its reach is an audience.
    #[must_use]
    pub const fn is_read(self) -> bool {
        matches!(self, Self::Study | Self::Publication | Self::GoodPractice)
    }
}

codes! {
    /// What of activities is added up.
    pub enum Quantity {
        /// The activities themselves.
        Activities = "activities",
        /// Participants.
        Participants = "participants",
        /// Women among them.
        Women = "women",
        /// Partners, once for each activity.
        Partners = "partners",
        /// Start-ups and small firms supported.
        Firms = "firms",
        /// Readers and viewers.
        Audience = "audience",
    }
}

impl Quantity {
    /// What it is said in.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Activities => Unit::Activities,
            Self::Participants => Unit::Participants,
            Self::Women => Unit::Women,
            Self::Partners => Unit::Partners,
            Self::Firms => Unit::Firms,
            Self::Audience => Unit::Audience,
        }
    }
}

/// An activity as stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// The contract it counts toward: one, so that nothing counts twice.
    pub contract: ContractId,
    /// Its kind.
    pub kind: ActivityKind,
    /// What it was.
    pub title: String,
    /// The day it was held or published; the first of several.
    pub held_on: NaiveDate,
    /// Where; none for what has no place.
    pub region: Option<Region>,
    /// City.
    pub city: Option<String>,
    /// Participants.
    pub participants: u32,
    /// Women among them.
    pub women: u32,
    /// Partners, by name.
    pub partners: Vec<String>,
    /// Start-ups and small firms supported.
    pub firms: u32,
    /// Readers and viewers.
    pub audience: u32,
    /// Where its proof is: attendance list, minutes, address of the publication; none: only stated.
    pub proof: Option<String>,
}

impl Activity {
    /// Every field that breaks a rule, or none.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<FieldFault>> {
        Faults::default()
            .required(&self.title, "title", 200)
            .unless(self.held_on <= today, "held_on", "future")
            .optional(self.city.as_deref(), "city", 80)
            .unless(self.region.is_some() || self.kind.is_read(), "region", "required")
            .unless(self.participants <= MOST, "participants", "too_many")
            .unless(self.women <= self.participants, "women", "women")
            .optional(Some(&self.partners.concat()), "partners", 2000)
            .unless(self.firms <= MOST, "firms", "too_many")
            .unless(self.audience <= MOST, "audience", "too_many")
            .optional(self.proof.as_deref(), "proof", 300)
            .verdict()
    }

    /// How much of a quantity it brings.
    #[must_use]
    pub fn brings(&self, quantity: Quantity) -> u32 {
        match quantity {
            Quantity::Activities => 1,
            Quantity::Participants => self.participants,
            Quantity::Women => self.women,
            Quantity::Partners => u32::try_from(self.partners.len()).unwrap_or(u32::MAX),
            Quantity::Firms => self.firms,
            Quantity::Audience => self.audience,
        }
    }
}

/// What counts: kinds (empty: every kind), with or without proof, held between two days, somewhere or anywhere.
#[derive(Clone, Copy, Debug)]
pub struct Counted<'a> {
    /// Kinds.
    pub kinds: &'a [ActivityKind],
    /// Whether a proof is needed.
    pub proven: bool,
    /// From this day to that one.
    pub days: (NaiveDate, NaiveDate),
    /// Where; none: anywhere.
    pub region: Option<Region>,
}

impl Counted<'_> {
    /// Whether an activity counts.
    #[must_use]
    pub fn admits(&self, activity: &Activity) -> bool {
        (self.kinds.is_empty() || self.kinds.contains(&activity.kind))
            && (!self.proven || activity.proof.is_some())
            && (self.days.0..=self.days.1).contains(&activity.held_on)
            && (self.region.is_none() || activity.region == self.region)
    }

    /// How much of a quantity some activities make together.
    #[must_use]
    pub fn sum<'a>(&self, activities: impl IntoIterator<Item = &'a Activity>, quantity: Quantity) -> u32 {
        let counting = activities.into_iter().filter(|activity| self.admits(activity));
        counting.fold(0, |sum: u32, activity| sum.saturating_add(activity.brings(quantity)))
    }
}
