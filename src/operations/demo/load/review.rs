//! A roster sent by the coordinator of Rabat and not applied yet, so that a first visitor finds an import to review:
//! saved by Excel in French (Windows-1252, semicolons), with three wrong rows, a probable duplicate and an update.

use super::accounts::{RABAT, Staff};
use super::files::at;
use super::{Error, Place};
use crate::domain::audit::Actor;
use crate::domain::import::FileKind;
use crate::domain::scope::{Area, Scope};
use crate::operations::demo::DEFAULT_AS_OF;
use crate::operations::import::Desk;
use crate::operations::import::draft::{self, Upload};

const ROSTER: &str = include_str!("../../../../seeds/demo/roster_to_review.csv");
/// The hour of the last day at which it was sent, UTC.
const SENT_AT: u32 = 22;

/// Sends the file, and leaves it there.
pub(super) async fn leave(place: Place<'_>, staff: &Staff) -> Result<(), Error> {
    let desk = Desk {
        store: place.store,
        keys: place.keys,
        random: place.random,
        now: at(DEFAULT_AS_OF, SENT_AT),
        actor: Actor::Account(staff.coordinator_of(RABAT)),
        scope: Scope::of(vec![Area { operator: Some(RABAT.to_owned()), ..Area::default() }]),
    };
    let (content, _, _) = encoding_rs::WINDOWS_1252.encode(ROSTER);
    let upload = Upload {
        kind: FileKind::Enrolments,
        file_name: "inscriptions-complement.csv".to_owned(),
        content: content.into_owned(),
        cohort_code: None,
    };
    draft::receive(&desk, upload).await?;
    Ok(())
}
