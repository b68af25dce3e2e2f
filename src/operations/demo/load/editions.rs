//! The frozen reports of the pilot's two reviews, each read again and approved by somebody else.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::accounts::Staff;
use super::{Error, Place};
use crate::clock::Clock;
use crate::domain::edition::Step;
use crate::domain::ids::{AccountId, EditionId};
use crate::domain::indicator::{Audience, Definitions, Dimension, Profile};
use crate::domain::scope::Scope;
use crate::operations::Act;
use crate::operations::editions::{self, Asked, Decision, Draft, Outcome};
use crate::operations::figures::Figures;
use crate::operations::publications::Part;

/// A frozen report of the scenario.
struct Report {
    title: &'static str,
    audience: Audience,
    as_of: &'static str,
    known_at: &'static str,
    profiles: &'static [&'static str],
    /// When it was frozen, reviewed and approved.
    at: [&'static str; 3],
    /// The report that it replaces, and why.
    replaces: Option<(&'static str, &'static str)>,
}

const JANUARY: Report = Report {
    title: "Revue de janvier 2024",
    audience: Audience::Ministry,
    as_of: "2024-01-30",
    known_at: "2024-01-30T23:59:59Z",
    profiles: &["A_DATE", "MINISTERE_A", "CIRR_90"],
    at: ["2024-02-05T09:00:00Z", "2024-02-07T14:30:00Z", "2024-02-09T10:15:00Z"],
    replaces: None,
};
const MAY: Report = Report {
    title: "Revue de mai 2024",
    as_of: "2024-05-29",
    known_at: "2024-05-29T23:59:59Z",
    at: ["2024-06-03T09:00:00Z", "2024-06-05T14:30:00Z", "2024-06-07T10:15:00Z"],
    ..JANUARY
};
const PUBLISHED: Report = Report {
    title: "Observatoire de l’insertion, phase pilote",
    audience: Audience::Public,
    profiles: &["A_DATE"],
    at: ["2024-02-12T09:00:00Z", "2024-02-13T14:30:00Z", "2024-02-15T10:15:00Z"],
    ..JANUARY
};
const COMPLETED: Report = Report {
    title: "Observatoire de l’insertion, phase pilote, édition complétée",
    profiles: &["A_DATE", "MINISTERE_A"],
    at: ["2024-03-04T09:00:00Z", "2024-03-05T14:30:00Z", "2024-03-07T10:15:00Z"],
    replaces: Some((
        PUBLISHED.title,
        "Le taux à date était lu comme un taux à six mois\u{a0}: la définition ministérielle est ajoutée à côté, \
         pas encore observable à cette date.",
    )),
    ..PUBLISHED
};

/// Freezes them, each on its day, by the hands it takes.
pub(super) async fn freeze(place: Place<'_>, staff: &Staff) -> Result<(), Error> {
    let figures = Figures::default();
    let mut frozen_as = BTreeMap::new();
    for report in [JANUARY, PUBLISHED, COMPLETED, MAY] {
        let missing = || Error::Missing(report.title.to_owned());
        let act = |account: AccountId, at: &str| -> Result<Act, Error> {
            let now: DateTime<Utc> = at.parse().map_err(|_| missing())?;
            Ok(Act::of(account, &Clock::fixed(now), place.random))
        };
        let [frozen, reviewed, approved] = report.at;
        let frozen = act(staff.reviewer, frozen)?;
        let (mut draft, scope) = (report.draft(place).ok_or_else(missing)?, Scope::everything());
        draft.supersedes = report.replaces.and_then(|(title, _)| frozen_as.get(title).copied());
        let done = editions::freeze(place.store, &figures, (&frozen, &scope, place.keys), &draft).await?;
        let Outcome::Frozen(id) = done else { return Err(missing()) };
        frozen_as.insert(report.title, id);
        let why = report.replaces.map_or("", |(_, why)| why);
        let hands = [(Step::Review, act(staff.second, reviewed)?), (Step::Approve, act(staff.director, approved)?)];
        for (read, (step, act)) in (0..).zip(hands) {
            decide(place, &figures, &act, (id, read), (step, if step == Step::Approve { why } else { "" }))
                .await?
                .then_some(())
                .ok_or_else(missing)?;
        }
    }
    Ok(())
}

async fn decide(
    place: Place<'_>,
    figures: &Figures,
    act: &Act,
    at: (EditionId, i64),
    step: (Step, &str),
) -> Result<bool, Error> {
    Ok(matches!(editions::decide(place.store, figures, act, at, step).await?, Decision::Taken))
}

impl Report {
    fn draft(&self, place: Place<'_>) -> Option<Draft> {
        let (as_of, known_at) = (self.as_of.parse().ok()?, self.known_at.parse().ok()?);
        let definitions = Definitions::shipped();
        let profiles: Option<Vec<Arc<Profile>>> =
            self.profiles.iter().map(|code| definitions.version(code, 1)).collect();
        let profiles = profiles?;
        let method = (place.method)(&profiles.iter().map(AsRef::as_ref).collect::<Vec<_>>(), self.audience);
        let part = Part { period: vec!["pilot".to_owned()], ..Part::default() };
        let asked = Asked { as_of, known_at, audience: self.audience, by: vec![Dimension::Region], part, profiles };
        Some(Draft { title: self.title.to_owned(), asked, method, supersedes: None })
    }
}
