//! Rows of the situations file on their way to facts: rows of one situation are merged, a blank agrees with any value,
//! two different values of one field are refused (`indicators.md` §8 "Attestations").

use super::fact::{AttestationFact, Hundredths, MaybeCentimes, MaybeDay, Run, SituationFact};
use crate::domain::day::Day;
use crate::domain::evidence::{EvidenceType, Level};
use crate::domain::situation::SituationKind;

/// A row that states another value than an earlier row of the same situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// Line of the row, as given with it.
    pub line: u32,
    /// Column of the exchange file.
    pub column: &'static str,
    /// Number of the situation.
    pub situation_no: u32,
    /// Line of the first row of the situation.
    pub first_line: u32,
}

/// The fields the rows of one situation must agree on; blanks are `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fields {
    pub(super) kind: SituationKind,
    pub(super) starts_on: Day,
    pub(super) ends_on: MaybeDay,
    pub(super) employer: u32,
    pub(super) employer_ice: u32,
    pub(super) job_title: u32,
    pub(super) hours: Hundredths,
    pub(super) weeks: Hundredths,
    pub(super) salary: MaybeCentimes,
    pub(super) by_operator: Option<bool>,
    pub(super) in_field: Option<bool>,
    pub(super) region: u8,
}

/// One row of the situations file, compact; which enrolment it belongs to is still to be said.
#[derive(Clone, Copy, Debug)]
pub struct StagedRow(pub(super) Staged);

/// One row, compact.
#[derive(Clone, Copy, Debug)]
pub(super) struct Staged {
    pub(super) enrolment: u32,
    pub(super) number: u32,
    pub(super) line: u32,
    pub(super) fields: Fields,
    pub(super) attested_on: Day,
    pub(super) evidence: Option<EvidenceType>,
    /// What it proves; `None` when it is refused or not known yet, and then says nothing at all.
    pub(super) worth: Option<Level>,
}

impl Fields {
    /// Completes `self` with what `other` states; the column of the first field on which they differ, otherwise.
    fn agree(&mut self, other: &Self) -> Result<(), &'static str> {
        if self.kind != other.kind {
            return Err("kind");
        }
        if self.starts_on != other.starts_on {
            return Err("starts_on");
        }
        fill(&mut self.ends_on, other.ends_on, MaybeDay::NONE, "ends_on")?;
        fill(&mut self.employer, other.employer, 0, "employer")?;
        fill(&mut self.employer_ice, other.employer_ice, 0, "employer_ice")?;
        fill(&mut self.job_title, other.job_title, 0, "job_title")?;
        fill(&mut self.by_operator, other.by_operator, None, "employer_is_operator")?;
        fill(&mut self.in_field, other.in_field, None, "in_field")?;
        fill(&mut self.hours, other.hours, Hundredths::new(None), "hours_per_week")?;
        fill(&mut self.weeks, other.weeks, Hundredths::new(None), "intended_weeks")?;
        fill(&mut self.salary, other.salary, None.into(), "salary_mad")?;
        fill(&mut self.region, other.region, 0, "region")
    }
}

fn fill<T: Copy + PartialEq>(known: &mut T, stated: T, blank: T, column: &'static str) -> Result<(), &'static str> {
    if stated == blank || stated == *known {
        return Ok(());
    }
    if *known != blank {
        return Err(column);
    }
    *known = stated;
    Ok(())
}

/// Merges the rows of one situation, in file order, and appends its proofs to `attestations`.
///
/// Every row must agree; only those that are known and not refused make the fact. `None` when there is no such row.
pub(super) fn merge(
    rows: &[Staged],
    attestations: &mut Vec<AttestationFact>,
    disagreements: &mut Vec<Disagreement>,
) -> Option<SituationFact> {
    let first = rows.first()?;
    let mut every = first.fields;
    let mut read: Option<Fields> = None;
    for row in rows {
        if let Err(column) = every.agree(&row.fields) {
            let (situation_no, first_line) = (row.number, first.line);
            disagreements.push(Disagreement { line: row.line, column, situation_no, first_line });
        }
        if row.worth.is_some() {
            match &mut read {
                // A row that disagrees is reported above; what it adds is of no account.
                Some(fields) => {
                    let _ = fields.agree(&row.fields);
                }
                None => read = Some(row.fields),
            }
        }
    }
    let fields = read?;
    let start = attestations.len();
    for row in rows {
        attestations.extend(proofs(row, &fields));
    }
    if let Some(own) = attestations.get_mut(start..) {
        own.sort_unstable_by_key(|proof| (proof.on, proof.level, proof.ends));
    }
    Some(fact(&fields, Run::new(start, attestations.len())))
}

/// What a row proves of the merged situation: its own day, when inside, and the end it states.
fn proofs(row: &Staged, situation: &Fields) -> impl Iterator<Item = AttestationFact> {
    let evidence = row.evidence;
    let inside = row.attested_on >= situation.starts_on && MaybeDay::from(Some(row.attested_on)) <= situation.ends_on;
    let end = row.fields.ends_on.day();
    let own = (inside && end != Some(row.attested_on)).then_some((row.attested_on, false));
    let dated = row.worth.map(|level| {
        [own, end.map(|on| (on, true))].into_iter().flatten().map(move |(on, ends)| AttestationFact {
            on,
            level,
            evidence,
            ends,
        })
    });
    dated.into_iter().flatten()
}

fn fact(fields: &Fields, attestations: Run) -> SituationFact {
    SituationFact {
        starts_on: fields.starts_on,
        ends_on: fields.ends_on,
        attestations,
        salary: fields.salary,
        employer: if fields.employer_ice == 0 { fields.employer } else { fields.employer_ice },
        hours: fields.hours,
        weeks: fields.weeks,
        kind: fields.kind,
        in_field: fields.in_field,
        by_operator: fields.by_operator == Some(true),
        region: fields.region,
    }
}
