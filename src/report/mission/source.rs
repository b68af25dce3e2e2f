//! What the documents of a mission are made of, read once.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::Report;
use crate::domain::ids::CaseId;
use crate::domain::mission::Stage;
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::operations::missions::{Redraw, Results, redraw, results};
use crate::operations::{Error, Result};
use crate::report::formula::{self, Line};
use crate::report::names::Names;
use crate::storage::mission::{self, MemberRow, MissionRow};
use crate::storage::mission_case::{self, ReplacementRow};
use crate::storage::mission_review::{self, AnswerRow, FindingRow};
use crate::storage::{Error as Stored, Reader};

/// A mission that was drawn, with all that was found.
#[derive(Clone, Debug)]
pub struct Source {
    pub(super) row: MissionRow,
    pub(super) results: Results,
    pub(super) redraw: Redraw,
    pub(super) findings: Vec<FindingRow>,
    pub(super) answers: Vec<AnswerRow>,
    pub(super) replacements: Vec<ReplacementRow>,
    pub(super) team: Vec<MemberRow>,
    /// What the definition says, part by part.
    pub(super) definition: Vec<Line>,
    pub(super) names: Names,
    /// The instant at which it is read.
    pub(super) now: DateTime<Utc>,
    pub(super) lang: Lang,
}

impl Source {
    /// The source of a mission's documents, read at an instant.
    ///
    /// # Errors
    /// [`Error::Missing`] when nothing was drawn yet.
    pub async fn read(
        tx: &mut Reader,
        figures: &Figures,
        row: MissionRow,
        (now, lang): (DateTime<Utc>, Lang),
    ) -> Result<Self> {
        if row.stage() < Stage::Drawn {
            return Err(Error::Missing("mission"));
        }
        let id = row.mission_id;
        let version = u32::try_from(row.profile_version).unwrap_or_default();
        let profile = figures.definitions(tx).await?.version(&row.profile_code, version);
        let profile = profile.ok_or(Error::Missing("definition"))?;
        let indicator = profile.indicators.iter().find(|one| one.id == row.indicator);
        let definition = indicator.map(|indicator| formula::lines(&profile, indicator, lang)).unwrap_or_default();
        Ok(Self {
            results: results(tx, &row, now).await?,
            redraw: redraw(tx, &row).await?,
            findings: mission_review::findings_of(tx, id).await?,
            answers: mission_review::answers_of(tx, id).await?,
            replacements: mission_case::replacements(tx, id).await?,
            team: mission::members(tx, id).await?,
            names: Names::read(tx, lang).await?,
            definition,
            row,
            now,
            lang,
        })
    }

    /// What it says on paper.
    pub fn report(&self) -> Result<Report> {
        Ok(Report::of(self)?)
    }

    /// What dates and names its report: results once final never change; before, the instant at which they were read.
    #[must_use]
    pub fn dated(&self) -> (DateTime<Utc>, String) {
        let at = self.row.closed_at.unwrap_or(self.now);
        (at, format!("{} {} {}", self.row.mission_id, at.timestamp_micros(), self.lang))
    }

    /// The reference of each case of the sample.
    pub(super) fn references(&self) -> BTreeMap<CaseId, &str> {
        self.results.sample.iter().map(|one| (one.case.case_id, one.case.reference.as_str())).collect()
    }

    pub(super) fn sizing(&self) -> std::result::Result<crate::domain::mission::Sizing, Stored> {
        self.row.sizing()
    }
}
