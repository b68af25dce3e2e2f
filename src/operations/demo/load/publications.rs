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

/// Title, definition, as-of date, known-at instant, and when it was published.
const PUBLISHED: [[&str; 5]; 2] = [
    [
        "Phase pilote : insertion à date, par région",
        "A_DATE",
        "2024-01-30",
        "2024-01-30T23:59:59Z",
        "2024-02-01T10:00:00Z",
    ],
    [
        "Phase pilote : insertion à six mois, par région",
        "MINISTERE_A",
        "2024-12-31",
        "2025-01-15T12:00:00Z",
        "2025-01-16T10:00:00Z",
    ],
];

/// Publishes them, each on its day.
pub(super) async fn publish(place: Place<'_>, staff: &Staff) -> Result<(), Error> {
    let figures = Figures::default();
    let definitions = Definitions::shipped();
    for [title, profile, as_of, known_at, published_at] in PUBLISHED {
        let raw = Raw {
            profile: Some(profile),
            as_of: Some(as_of),
            known_at: Some(known_at),
            period: vec!["pilot"],
            ..Raw::default()
        };
        let missing = || Error::Missing(title.to_owned());
        let now: DateTime<Utc> = published_at.parse().map_err(|_| missing())?;
        let question = Question::read(&raw, now.date_naive(), &definitions).map_err(|_| missing())?;
        let draft = Draft { title: title.to_owned(), question, by: vec![Dimension::Region], withheld: Vec::new() };
        let act = Act::of(staff.reviewer, &Clock::fixed(now), place.random);
        let done = publications::publish(place.store, &figures, &act, &Scope::everything(), &draft).await?;
        if let Outcome::Refused(_) = done {
            return Err(missing());
        }
    }
    Ok(())
}
