//! Figures the ministry has made public, so that a newcomer reads some, and sees that what they hide cannot be got
//! from another breakdown.

use chrono::{DateTime, Utc};

use super::accounts::Staff;
use super::{Error, Place};
use crate::clock::Clock;
use crate::domain::indicator::{Definitions, Dimension};
use crate::domain::scope::Scope;
use crate::operations::Act;
use crate::operations::figures::Figures;
use crate::operations::insertion::{Question, Raw};
use crate::operations::publications::{self, Draft, Outcome};

/// Title, what the pilot is broken down by, and when it was published.
const PUBLISHED: [(&str, Dimension, &str); 2] = [
    ("Phase pilote : insertion à date, par région", Dimension::Region, "2024-02-01T10:00:00Z"),
    ("Phase pilote : insertion à date, par diplôme à l’entrée", Dimension::Diploma, "2024-02-08T10:00:00Z"),
];
/// The review of 30 January 2024, as known that evening.
const REVIEW: Raw<'static> = Raw {
    profile: Some("A_DATE"),
    as_of: Some("2024-01-30"),
    known_at: Some("2024-01-30T23:59:59Z"),
    programme: Vec::new(),
    operator: Vec::new(),
    region: Vec::new(),
    cohort: Vec::new(),
    sex: None,
    period: Vec::new(),
};

/// Publishes them, each on its day.
pub(super) async fn publish(place: Place<'_>, staff: &Staff) -> Result<(), Error> {
    let figures = Figures::default();
    let definitions = Definitions::shipped();
    for (title, by, published_at) in PUBLISHED {
        let raw = Raw { period: vec!["pilot"], ..REVIEW };
        let missing = || Error::Missing(title.to_owned());
        let now: DateTime<Utc> = published_at.parse().map_err(|_| missing())?;
        let question = Question::read(&raw, now.date_naive(), &definitions).map_err(|_| missing())?;
        let draft = Draft { title: title.to_owned(), question, by: vec![by], withheld: Vec::new() };
        let act = Act::of(staff.reviewer, &Clock::fixed(now), place.random);
        let done = publications::publish(place.store, &figures, &act, &Scope::everything(), &draft).await?;
        if let Outcome::Refused(_) = done {
            return Err(missing());
        }
    }
    Ok(())
}
