//! A draft comes into force from a first day.

use chrono::NaiveDate;
use serde_json::json;

use super::JOURNAL;
use crate::domain::definition::DefinitionState;
use crate::domain::field::Faults;
use crate::domain::ids::DefinitionId;
use crate::domain::indicator::{Definitions, Profile};
use crate::operations::error::current;
use crate::operations::hiring::Read;
use crate::operations::{Act, Error, Result};
use crate::storage::{Reader, Writer, account_list, audit, definition, facts, publication};

/// From when, and whether figures of dates already past may be read otherwise from now on.
#[derive(Clone, Copy, Debug)]
pub struct Activation {
    /// First day.
    pub starts_on: NaiveDate,
    /// The administrator knows that the first day is past, or before figures already published: new readings of those
    /// dates take the new version, editions keep theirs.
    pub retroactive: bool,
}

/// Puts a draft in force; gives its number. Four eyes: whoever drafted it does not activate it, unless nobody else holds
/// the administration. A version begins after the one before it. Every process reads it at its next question.
pub async fn activate(tx: &mut Writer, act: &Act, read: Read<DefinitionId>, activation: Activation) -> Result<u32> {
    // The revision moves first: two activations at once wait for each other here, and snapshots reload.
    facts::refresh(tx, &[]).await?;
    let row = definition::find(tx, read.id).await?.ok_or(Error::Missing("definition"))?;
    current("definition", read.version, &row)?;
    if row.state()? != DefinitionState::Draft {
        return Err(Error::Refused("definition.decided"));
    }
    let alone = account_list::other_administrators(tx, act.account, act.today).await? == 0;
    if row.created_by == act.account && !alone {
        return Err(Error::Refused("definition.four_eyes"));
    }
    let last = latest(tx, &row.code).await?;
    let Activation { starts_on, retroactive } = activation;
    let published = published_dates(tx, &row.code).await?;
    let reread = starts_on < act.today || published.iter().any(|as_of| *as_of >= starts_on);
    Faults::default()
        .unless(starts_on > last.valid_from, "starts_on", "before_last_version")
        .unless(!reread || retroactive, "retroactive", "published_after")
        .verdict()?;
    let profile = Profile { version: last.version + 1, valid_from: starts_on, ..row.profile()? };
    definition::activate(tx, (read.id, read.version), &profile, (act.account, act.now)).await?;
    let detail = json!({
        "code": row.code, "version": profile.version, "starts_on": starts_on, "retroactive": reread, "alone": alone,
    });
    audit::append(tx, &act.entry("definition.activate", JOURNAL, read.id, detail)).await?;
    Ok(profile.version)
}

/// The version of a profile activated last, the shipped one when none was.
async fn latest(tx: &mut Reader, code: &str) -> Result<Profile> {
    let definitions = Definitions::with(definition::activated(tx).await?);
    let last = definitions.versions().iter().rfind(|one| one.profile.code == code);
    last.map(|one| Profile::clone(&one.profile)).ok_or(Error::Missing("definition"))
}

/// As-of dates of the figures published under a definition and not withdrawn, latest first.
pub async fn published_dates(tx: &mut Reader, code: &str) -> Result<Vec<NaiveDate>> {
    let rows = publication::of_profile(tx, code).await?;
    let mut dates: Vec<NaiveDate> = rows.iter().filter(|row| row.withdrawn_at.is_none()).map(|row| row.as_of).collect();
    dates.sort_unstable_by(|one, two| two.cmp(one));
    dates.dedup();
    Ok(dates)
}
