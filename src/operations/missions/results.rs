//! What a mission says: progress, error rate, amounts, cases removed; whom to remind.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::json;

use super::remind::Due;
use super::{JOURNAL, at};
use crate::domain::ids::{CaseId, MissionId};
use crate::domain::indicator::Part;
use crate::domain::mission::estimate::Settled;
use crate::domain::mission::review::deadline;
use crate::domain::mission::{Answered, Case, Estimate, Found, Reason, Stage, Standing, estimate, standing};
use crate::operations::{Act, Error, Result};
use crate::storage::mission::MissionRow;
use crate::storage::mission_case::{self, CaseRow};
use crate::storage::mission_review::{self, FindingRow};
use crate::storage::{Reader, Writer, audit, mission};

/// A case of the sample and where it stands.
#[derive(Clone, Debug)]
pub struct Progress {
    /// The case.
    pub case: CaseRow,
    /// Where it stands.
    pub standing: Standing,
    /// What was found last.
    pub last: Option<FindingRow>,
    /// Until when its operator may answer, while it may.
    pub until: Option<DateTime<Utc>>,
}

/// A case whose claim fell.
#[derive(Clone, Debug)]
pub struct Removed {
    /// The case.
    pub case: CaseRow,
    /// What was found in the end.
    pub finding: FindingRow,
    /// Why.
    pub reason: Option<Reason>,
}

/// Results as of now.
#[derive(Clone, Debug)]
pub struct Results {
    /// The sample, case by case.
    pub sample: Vec<Progress>,
    /// What its settled cases say of the population.
    pub estimate: Estimate,
    /// Cases whose claim fell.
    pub removed: Vec<Removed>,
    /// Operators that may still answer: which cases, and the first deadline. Computed now, so that nobody is reminded of
    /// what is answered.
    pub to_remind: BTreeMap<String, Due>,
}

impl Results {
    /// Cases that stand so.
    #[must_use]
    pub fn count(&self, standing: Standing) -> usize {
        self.sample.iter().filter(|one| one.standing == standing).count()
    }
}

/// The results of a mission that was drawn.
pub async fn results(tx: &mut Reader, row: &MissionRow, now: DateTime<Utc>) -> Result<Results> {
    let population = mission_case::population(tx, row.mission_id).await?;
    let findings = by_case(mission_review::findings_of(tx, row.mission_id).await?, |finding| finding.case_id);
    let answers = by_case(mission_review::answers_of(tx, row.mission_id).await?, |answer| answer.case_id);
    let (mut sample, mut removed, mut to_remind) = (Vec::new(), Vec::new(), BTreeMap::new());
    let mut settled: BTreeMap<&str, Settled> = BTreeMap::new();
    for case in population.iter().filter(|case| case.in_sample) {
        let own = findings.get(&case.case_id).map_or(&[][..], Vec::as_slice);
        let said: Vec<Answered> = answers.get(&case.case_id).into_iter().flatten().map(Into::into).collect();
        let found = own.iter().map(FindingRow::found).collect::<crate::storage::Result<Vec<Found>>>()?;
        let standing = standing(&found, &said, row.answer_days, now);
        let until = found.first().map(|first| deadline(first.at, row.answer_days));
        let until = until.filter(|_| standing == Standing::Open);
        if let Some(until) = until {
            let due = to_remind.entry(case.operator_code.clone());
            due.or_insert(Due { cases: Vec::new(), references: Vec::new(), until }).add(case, until);
        }
        if let Some((last, row)) = found.last().zip(own.last()).filter(|_| standing == Standing::Settled) {
            settled.insert(&case.reference, Settled { is_error: last.verdict.is_error(), refused: last.refused });
            if last.verdict.is_error() && case.claimed == Part::Inserted.code() {
                let reason = row.reason.as_deref().and_then(Reason::from_code);
                removed.push(Removed { case: case.clone(), finding: row.clone(), reason });
            }
        }
        sample.push(Progress { case: case.clone(), standing, last: own.last().cloned(), until });
    }
    let cases = population.iter().map(CaseRow::case).collect::<crate::storage::Result<Vec<Case>>>()?;
    let drawn = population.iter().zip(&cases);
    let reviewed: Vec<_> =
        drawn.map(|(row, case)| (case, row.in_sample, settled.get(case.reference.as_str()).copied())).collect();
    let estimate = estimate(&reviewed);
    Ok(Results { sample, estimate, removed, to_remind })
}

impl Due {
    fn add(&mut self, case: &CaseRow, until: DateTime<Utc>) {
        self.cases.push(case.case_id);
        self.references.push(case.reference.clone());
        self.until = self.until.min(until);
    }
}

fn by_case<T>(rows: Vec<T>, id: impl Fn(&T) -> CaseId) -> BTreeMap<CaseId, Vec<T>> {
    let mut found: BTreeMap<CaseId, Vec<T>> = BTreeMap::new();
    for row in rows {
        found.entry(id(&row)).or_default().push(row);
    }
    found
}

/// Journals that a mission left as a document, in a language; the caller answers once this is committed.
pub async fn journal_document(tx: &mut Writer, act: &Act, id: MissionId, (document, lang): (&str, &str)) -> Result<()> {
    let told = json!({ "document": document, "lang": lang });
    audit::append(tx, &act.entry("mission.export", JOURNAL, id, told)).await?;
    Ok(())
}

/// Makes the results final.
///
/// # Errors
/// [`Error::Refused`]: a case of the sample is not settled.
pub async fn close(tx: &mut Writer, act: &Act, id: MissionId) -> Result<()> {
    let row = at(tx, (id, act.account), &[Stage::Drawn]).await?;
    let told = results(tx, &row, act.now).await?;
    if told.count(Standing::Settled) != told.sample.len() {
        return Err(Error::Refused("mission.unsettled"));
    }
    mission::close(tx, id, act.now).await?;
    let estimate = told.estimate;
    let told = json!({
        "settled": estimate.settled, "errors": estimate.errors, "rate": estimate.rate,
        "refused_centimes": estimate.refused, "extrapolated_centimes": estimate.refused_extrapolated,
    });
    audit::append(tx, &act.entry("mission.close", JOURNAL, id, told)).await?;
    Ok(())
}
