//! Candidates as cards of a board.

use chrono::NaiveDate;
use serde::Serialize;

use super::shared::{Name, TrackLabels, Tracks};
use crate::clock::civil;
use crate::domain::application::{DeclineReason, Stage};
use crate::domain::ids::{ApplicationId, PlacementId};
use crate::domain::person::Sex;
use crate::domain::placement::PlacementState;
use crate::domain::region::Region;
use crate::storage::Result;
use crate::storage::application::ApplicationRow;
use crate::storage::placement::PlacementRow;

/// Cards a lane shows before it sends to the list.
const LANE: usize = 8;
/// Days before the promised one from which a card is marked.
const SOON: i64 = 3;

/// One candidate.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// The application.
    pub id: ApplicationId,
    /// Whose.
    pub name: Name,
    /// Track of the training.
    pub track: TrackLabels,
    /// Its region.
    pub region: String,
    /// Cohort code.
    pub cohort: String,
    /// Sex, for the agreement of words.
    pub sex: Option<Sex>,
    /// Where it stands.
    pub stage: Stage,
    /// Why not retained.
    pub decline_reason: Option<DeclineReason>,
    /// Day it was put forward.
    pub referred_on: NaiveDate,
    /// Day promised for an answer.
    pub reply_by: NaiveDate,
    /// Days left until then when nothing was answered: negative once late.
    pub days_left: Option<i64>,
    /// Whether the employer should answer now.
    pub pressing: bool,
    /// Version read.
    pub version: i64,
    /// The hire, once confirmed.
    pub hire: Option<HireNote>,
}

/// What a card says of the hire.
#[derive(Clone, Debug, Serialize)]
pub struct HireNote {
    /// The hire.
    pub id: PlacementId,
    /// Where it stands.
    pub state: PlacementState,
    /// Contract kind code.
    pub kind: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Day the employer confirmed.
    pub confirmed_on: NaiveDate,
    /// Why it was refused.
    pub refusal_reason: Option<String>,
}

impl HireNote {
    fn of(row: &PlacementRow) -> Result<Self> {
        Ok(Self {
            id: row.placement_id,
            state: row.placement()?.state,
            kind: row.kind.clone(),
            starts_on: row.starts_on,
            confirmed_on: civil(row.confirmed_at).date_naive(),
            refusal_reason: row.refusal_reason.clone(),
        })
    }
}

impl Card {
    /// The card of a candidate.
    pub fn of(row: &ApplicationRow, hires: &[PlacementRow], tracks: &Tracks, today: NaiveDate) -> Result<Self> {
        let application = row.application()?;
        let days_left = application.awaits_answer().then(|| (row.reply_by - today).num_days());
        let hire = hires.iter().find(|hire| hire.application_id == row.application_id);
        Ok(Self {
            id: row.application_id,
            name: row.into(),
            track: tracks.labels(&row.track_code),
            region: row.region_code.clone(),
            cohort: row.cohort_code.clone(),
            sex: row.sex.as_deref().and_then(Sex::from_code),
            stage: application.stage,
            decline_reason: application.decline_reason,
            referred_on: civil(row.referred_at).date_naive(),
            reply_by: row.reply_by,
            pressing: days_left.is_some_and(|days| days <= SOON),
            days_left,
            version: row.version,
            hire: hire.map(HireNote::of).transpose()?,
        })
    }

    /// A candidate for samples.
    #[must_use]
    pub fn sample(stage: Stage, days_left: Option<i64>) -> Self {
        let day = |text: &str| text.parse().unwrap_or_default();
        Self {
            id: ApplicationId(uuid::Uuid::nil()),
            name: Name::of("Hajar Naciri", Some("هاجر الناصري")),
            track: TrackLabels::sample(),
            region: Region::from_number(3).map_or_else(String::new, |region| region.code().to_owned()),
            cohort: "2023-C8".to_owned(),
            sex: Some(Sex::F),
            stage,
            decline_reason: (stage == Stage::Declined).then_some(DeclineReason::Profile),
            referred_on: day("2024-01-24"),
            reply_by: day("2024-02-03"),
            pressing: days_left.is_some_and(|days| days <= SOON),
            days_left,
            version: 1,
            hire: (stage == Stage::Hired).then(|| HireNote {
                id: PlacementId(uuid::Uuid::nil()),
                state: PlacementState::Confirmed,
                kind: "CDI".to_owned(),
                starts_on: day("2024-03-01"),
                confirmed_on: day("2024-01-18"),
                refusal_reason: None,
            }),
        }
    }
}

/// A column of the board.
#[derive(Clone, Debug, Serialize)]
pub struct Lane {
    /// Stage that names it.
    pub stage: Stage,
    /// Candidates in it.
    pub count: usize,
    /// The first of them.
    pub cards: Vec<Card>,
    /// How many are not shown.
    pub more: usize,
}

/// The four columns: received, shortlisted, interview, then offers and hires together.
#[must_use]
pub fn lanes(cards: &[Card]) -> Vec<Lane> {
    let columns: [&[Stage]; 4] =
        [&[Stage::Received], &[Stage::Shortlisted], &[Stage::Interview], &[Stage::Offered, Stage::Hired]];
    let lane = |stages: &[Stage]| {
        let held: Vec<_> = cards.iter().filter(|card| stages.contains(&card.stage)).collect();
        Lane {
            stage: stages.first().copied().unwrap_or(Stage::Received),
            count: held.len(),
            more: held.len().saturating_sub(LANE),
            cards: held.into_iter().take(LANE).cloned().collect(),
        }
    };
    columns.into_iter().map(lane).collect()
}
