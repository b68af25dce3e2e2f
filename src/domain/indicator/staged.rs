//! Rows of the situations file on their way to facts: rows of one situation are merged, a blank agrees with any value,
//! two different values of one field are refused (`indicators.md` §8 "Attestations").

use super::fact::{AttestationFact, Hundredths, MaybeCentimes, MaybeDay, Run, SituationFact};
use crate::domain::day::Day;
use crate::domain::evidence::{EvidenceType, Level};
use crate::domain::region::Region;
use crate::domain::situation::SituationKind;

/// A field of a situation, as one of its rows states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated {
    /// Kind.
    Kind(SituationKind),
    /// A date.
    Day(Day),
    /// A text, by its number in the caller's names.
    Text(u32),
    /// Yes or no.
    Flag(bool),
    /// Hours or weeks.
    Quantity(u16),
    /// An amount in centimes.
    Centimes(u32),
    /// Region, HCP number.
    Region(u8),
}

/// A row that states another value than an earlier row of the same situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// Line of the row, as given with it.
    pub line: u32,
    /// Column of the exchange file.
    pub column: &'static str,
    /// The value that differs.
    pub stated: Stated,
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
    /// Completes `self` with what `other` states; the first field on which they differ, otherwise.
    fn agree(&mut self, other: &Self) -> Result<(), (&'static str, Stated)> {
        let text = |number: u32| (number != 0).then_some(number);
        let region = |number: u8| (number != 0).then_some(number);
        fill(&mut Some(self.kind), Some(other.kind), "kind", Stated::Kind)?;
        fill(&mut Some(self.starts_on), Some(other.starts_on), "starts_on", Stated::Day)?;
        let mut ends_on = self.ends_on.day();
        fill(&mut ends_on, other.ends_on.day(), "ends_on", Stated::Day)?;
        self.ends_on = ends_on.into();
        for (mine, theirs, column) in [
            (&mut self.employer, other.employer, "employer"),
            (&mut self.employer_ice, other.employer_ice, "employer_ice"),
            (&mut self.job_title, other.job_title, "job_title"),
        ] {
            let mut number = text(*mine);
            fill(&mut number, text(theirs), column, Stated::Text)?;
            *mine = number.unwrap_or(0);
        }
        fill(&mut self.by_operator, other.by_operator, "employer_is_operator", Stated::Flag)?;
        fill(&mut self.in_field, other.in_field, "in_field", Stated::Flag)?;
        for (mine, theirs, column) in
            [(&mut self.hours, other.hours, "hours_per_week"), (&mut self.weeks, other.weeks, "intended_weeks")]
        {
            let mut quantity = mine.value();
            fill(&mut quantity, theirs.value(), column, Stated::Quantity)?;
            *mine = Hundredths::new(quantity.map(u64::from));
        }
        let mut salary = self.salary.centimes();
        fill(&mut salary, other.salary.centimes(), "salary_mad", Stated::Centimes)?;
        self.salary = salary.into();
        let mut place = region(self.region);
        fill(&mut place, region(other.region), "region", Stated::Region)?;
        self.region = place.unwrap_or(0);
        Ok(())
    }
}

fn fill<T: Copy + PartialEq>(
    known: &mut Option<T>,
    stated: Option<T>,
    column: &'static str,
    as_stated: fn(T) -> Stated,
) -> Result<(), (&'static str, Stated)> {
    match (*known, stated) {
        (Some(mine), Some(theirs)) if mine != theirs => Err((column, as_stated(theirs))),
        (None, Some(_)) => {
            *known = stated;
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Merges the rows of one situation, in file order, and appends its proofs to `attestations`.
///
/// Every row must agree; only those that are known and not refused make the fact. `None` when there is no such row.
pub(super) fn merge(
    rows: &[Staged],
    attestations: &mut Vec<AttestationFact>,
    disagreements: &mut Vec<Disagreement>,
) -> Option<SituationFact> {
    let mut every = rows.first()?.fields;
    let mut read: Option<Fields> = None;
    for row in rows {
        if let Err((column, stated)) = every.agree(&row.fields) {
            disagreements.push(Disagreement { line: row.line, column, stated });
        }
        if row.worth.is_some() {
            match &mut read {
                // A row that disagrees is reported above; what it adds is of no account.
                Some(fields) => drop(fields.agree(&row.fields)),
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

/// The number kept of a region.
pub(super) fn region_number(region: Option<Region>) -> u8 {
    region.map_or(0, Region::number)
}
