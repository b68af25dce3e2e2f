//! Rows of the situations file on their way to facts: rows of one situation are merged, a blank agrees with any value,
//! two different values of one field are refused (`indicators.md` §8 "Attestations").

use super::fact::{AttestationFact, Hundredths, MaybeCentimes, MaybeDay, NEVER, Run, SituationFact};
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
    /// What it proves; `None` when it is refused, and then says nothing at all.
    pub(super) worth: Option<Level>,
    /// Whether its own day, and the end it states, are known yet: each is a fact for itself.
    pub(super) own_known: bool,
    pub(super) end_known: bool,
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

/// Merges the rows of situations, one after the other.
#[derive(Default)]
pub(super) struct Merger<'r> {
    /// Rows that disagree with an earlier one of their situation.
    pub(super) disagreements: Vec<Disagreement>,
    /// The rows of a situation that say something, each with the day of its first fact; empty between two.
    told: Vec<(Day, &'r Staged)>,
}

impl<'r> Merger<'r> {
    /// Merges the rows of one situation, given in file order, into `situations` and `attestations`.
    ///
    /// Every row must agree; only those that are known and not refused make facts. What a row says of the situation dates
    /// from its first known fact: a row that says more than those before it opens a new version.
    pub(super) fn merge(
        &mut self,
        rows: &'r [Staged],
        situations: &mut Vec<SituationFact>,
        attestations: &mut Vec<AttestationFact>,
    ) {
        let Some((first, others)) = rows.split_first() else { return };
        let mut every = first.fields;
        for row in others {
            if let Err(column) = every.agree(&row.fields) {
                let (situation_no, first_line) = (row.number, first.line);
                self.disagreements.push(Disagreement { line: row.line, column, situation_no, first_line });
            }
        }
        self.told.extend(rows.iter().filter_map(|row| Some((row.first_fact()?, row))));
        self.told.sort_by_key(|(day, _)| *day);
        let ends_on = self.told.iter().find_map(|(_, row)| row.end()).into();
        let start = attestations.len();
        for (_, row) in &self.told {
            attestations.extend(row.proofs(ends_on));
        }
        if let Some(own) = attestations.get_mut(start..) {
            own.sort_unstable_by_key(|proof| (proof.on, proof.level, proof.ends));
        }
        let proofs = Run::new(start, attestations.len());
        let first_version = situations.len();
        let mut said: Option<Fields> = None;
        for (day, row) in self.told.drain(..) {
            let before = said;
            let fields = said.get_or_insert(Fields { ends_on, ..row.fields });
            // A row that disagrees is reported above; what it adds is of no account.
            let _ = fields.agree(&Fields { ends_on, ..row.fields });
            if before != Some(*fields) {
                let from = day.max(fields.starts_on);
                match situations.get_mut(first_version..).and_then(<[_]>::last_mut) {
                    Some(last) if last.visible_from == from => *last = fact(fields, proofs, from),
                    Some(last) => {
                        last.visible_before = from;
                        situations.push(fact(fields, proofs, from));
                    }
                    None => situations.push(fact(fields, proofs, from)),
                }
            }
        }
    }
}

impl Staged {
    /// The end it states, when known.
    fn end(&self) -> Option<Day> {
        self.fields.ends_on.day().filter(|_| self.end_known)
    }

    /// The day of the first fact it states that is known; `None` when it says nothing.
    fn first_fact(&self) -> Option<Day> {
        self.worth?;
        let own = self.own_known.then_some(self.attested_on);
        own.into_iter().chain(self.end()).min()
    }

    /// What it proves: its own day, when inside the situation, and the end it states.
    fn proofs(&self, ends_on: MaybeDay) -> impl Iterator<Item = AttestationFact> {
        let (evidence, on, end) = (self.evidence, self.attested_on, self.end());
        let inside = on >= self.fields.starts_on && MaybeDay::from(Some(on)) <= ends_on;
        let own = (self.own_known && inside && end != Some(on)).then_some((on, false));
        let dated = own.into_iter().chain(end.map(|on| (on, true)));
        let level = self.worth;
        dated.filter_map(move |(on, ends)| Some(AttestationFact { on, level: level?, evidence, ends }))
    }
}

fn fact(fields: &Fields, attestations: Run, visible_from: Day) -> SituationFact {
    SituationFact {
        visible_from,
        visible_before: NEVER,
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
