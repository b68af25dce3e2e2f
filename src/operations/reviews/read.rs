//! What a session shows: the contract measured on the dates of the frozen report, what is said, and what is still missing.

use std::collections::BTreeMap;

use crate::domain::contract::payment::PaymentState;
use crate::domain::contract::{Tranche, Verdict};
use crate::domain::ids::{ContractId, EnrolmentId, ReviewId};
use crate::domain::indicator::Audience;
use crate::domain::review::{About, Decision, SIGNATORIES, Session};
use crate::domain::scope::Scope;
use crate::operations::contracts::{self, Asked, Ledger, Proposed};
use crate::operations::editions::{CaseLine as Reading, Cases, is_sound};
use crate::operations::figures::Figures;
use crate::operations::{Error, Result};
use crate::storage::contract_payment::ActRow;
use crate::storage::edition::{self, Standing};
use crate::storage::review::{self, EntryRow, ReviewRow};
use crate::storage::{Reader, contract_payment, learner_list};

use super::{commitments, within};

/// A session with all that it rests on.
#[derive(Clone, Debug)]
pub struct Reviewing {
    /// The session.
    pub row: ReviewRow,
    /// What was said, with its instants.
    pub entries: Vec<EntryRow>,
    /// The same, as the domain reads it.
    pub session: Session,
    /// The contract, measured as of the report's date and as known at its instant.
    pub ledger: Ledger,
    /// The frozen report.
    pub report: Standing,
    /// The tranche proposed.
    pub proposed: Option<Proposed>,
    /// What is done and what is missing.
    pub checklist: Vec<Check>,
}

/// A line of the checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// `report`, `measured`, `justified`, `questions`, `decided`, `minutes`, `signed`, `computed`.
    pub what: &'static str,
    /// How many are done.
    pub done: usize,
    /// Of how many.
    pub of: usize,
}

impl Check {
    /// Whether nothing is missing.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.done >= self.of
    }
}

/// One case of the frozen report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseLine {
    /// Its reference.
    pub enrolment: EnrolmentId,
    /// Its cohort and its reference there, when it lies in the reader's scope.
    pub place: Option<(String, String)>,
    /// Its letter under the figure.
    pub state: char,
    /// What was decided of it.
    pub decision: Option<Decision>,
    /// Why.
    pub reason: String,
}

/// A session of a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The session.
    pub row: ReviewRow,
    /// What was said in it.
    pub session: Session,
    /// Code of its contract.
    pub contract: String,
    /// How many commitments are still to be decided of.
    pub undecided: usize,
    /// Where the tranche that hangs on it stands.
    pub tranche: Option<(Tranche, PaymentState)>,
}

/// Every session whose contract lies in the scope, the latest first.
pub async fn list(tx: &mut Reader, scope: &Scope) -> Result<Vec<Listed>> {
    let contracts = contracts::list(tx, scope).await?;
    let mut rows = review::list(tx).await?;
    rows.retain(|row| contracts.iter().any(|one| one.row.contract_id == row.contract_id));
    let ids: Vec<ReviewId> = rows.iter().map(|row| row.review_id).collect();
    let entries = review::entries(tx, &ids).await?;
    let of: Vec<ContractId> = rows.iter().map(|row| row.contract_id).collect();
    let acts = contract_payment::list(tx, &of, None).await?;
    let mut listed = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(contract) = contracts.iter().find(|one| one.row.contract_id == row.contract_id) else { continue };
        let own: Vec<EntryRow> = entries.iter().filter(|entry| entry.review_id == row.review_id).cloned().collect();
        let session = review::session(&own)?;
        let terms = contract.history.latest().map(|latest| &latest.terms);
        let undecided = if session.is_signed() { 0 } else { undecided(tx, &row, (contract, &session)).await? };
        let tranche = row.tranche_code.as_deref().and_then(|code| terms?.tranche(code));
        let is_own =
            |act: &&ActRow| act.contract_id == row.contract_id && Some(&act.tranche_code) == row.tranche_code.as_ref();
        let state = contract_payment::payment(acts.iter().filter(is_own))?.state();
        listed.push(Listed {
            contract: contract.row.code.clone(),
            undecided,
            tranche: tranche.map(|tranche| (tranche.clone(), state)),
            session,
            row,
        });
    }
    Ok(listed)
}

/// How many commitments a session is still to decide of: those in force on the date of its report.
async fn undecided(
    tx: &mut Reader,
    row: &ReviewRow,
    (contract, session): (&contracts::Listed, &Session),
) -> Result<usize> {
    let codes = commitments(tx, row, contract).await?;
    let decided = session.decisions(About::Commitment);
    Ok(codes.iter().filter(|code| !decided.contains_key(code.as_str())).count())
}

/// The sessions on which a tranche hangs, the latest first, each with whether its minutes are signed.
pub async fn of_tranche(tx: &mut Reader, contract: ContractId, code: &str) -> Result<Vec<(ReviewRow, bool)>> {
    let mut rows = review::list(tx).await?;
    rows.retain(|row| row.contract_id == contract && row.tranche_code.as_deref() == Some(code));
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let session = review::session(&review::entries(tx, &[row.review_id]).await?)?;
        found.push((row, session.is_signed()));
    }
    Ok(found)
}

/// A session of a contract in the scope, as an audience reads its figures.
///
/// # Errors
/// [`Error::Missing`].
pub async fn read(
    tx: &mut Reader,
    figures: &Figures,
    id: ReviewId,
    (scope, audience): (&Scope, Audience),
) -> Result<Reviewing> {
    let (row, _) = within(tx, id, scope).await?;
    let entries = review::entries(tx, &[id]).await?;
    let session = review::session(&entries)?;
    let report = edition::find(tx, row.edition_id).await?.ok_or(Error::Missing("edition"))?;
    let asked = Asked { as_of: report.row.as_of, known_at: Some(report.row.known_at) };
    let mut ledger = contracts::measured(tx, figures, row.contract_id, asked, (scope, audience)).await?;
    // What was paid is read as it stands now: only figures are those of the report.
    let acts = contract_payment::list(tx, &[row.contract_id], None).await?;
    for tranche in &ledger.terms.tranches {
        let own = acts.iter().filter(|act| act.tranche_code == tranche.code);
        ledger.payments.insert(tranche.code.clone(), contract_payment::payment(own)?);
    }
    let proposed = row.tranche_code.as_deref().and_then(|code| ledger.proposal(code));
    let checklist = checklist((&session, &ledger), &report, row.tranche_code.as_deref());
    Ok(Reviewing { row, entries, session, ledger, report, proposed, checklist })
}

fn checklist((session, ledger): (&Session, &Ledger), report: &Standing, tranche: Option<&str>) -> Vec<Check> {
    let check = |what, done, of| Check { what, done, of };
    let (decided, justified) = (session.decisions(About::Commitment), session.justifications());
    // What there is still time to reach, or what cannot be measured yet, needs no excuse.
    let short = |verdict| matches!(verdict, Verdict::Below | Verdict::Late | Verdict::Undecided);
    let short = ledger.commitments.iter().filter(|one| short(one.verdict));
    let short: Vec<&str> = short.map(|one| one.code.as_str()).collect();
    let asked = session.entries().iter().filter(|entry| entry.said.due_on.is_some()).count();
    let mut lines = vec![
        check("report", usize::from(is_sound(&report.row)), 1),
        check("justified", short.iter().filter(|code| justified.contains_key(**code)).count(), short.len()),
        check("questions", asked - session.open_questions().count(), asked),
        check(
            "decided",
            ledger.commitments.iter().filter(|one| decided.contains_key(one.code.as_str())).count(),
            ledger.commitments.len(),
        ),
        check("minutes", usize::from(session.minutes().is_some()), 1),
        check("signed", session.signatures().count().min(SIGNATORIES), SIGNATORIES),
    ];
    if let Some(code) = tranche {
        let acts = ledger.payments.get(code).map_or(0, |payment| payment.acts().len());
        lines.push(check("computed", acts.min(1), 1));
    }
    lines
}

/// Which cases of the report are looked for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Definition and figure.
    pub figure: (&'a str, &'a str),
    /// The letter of a state; none: every state.
    pub state: Option<char>,
    /// What was decided of them, `Some(None)` for nothing yet; none: whatever was.
    pub decision: Option<Option<Decision>>,
}

/// A page of the cases found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CasesFound {
    /// The page.
    pub lines: Vec<CaseLine>,
    /// How many there are.
    pub total: usize,
    /// How many of them are still to be decided of.
    pub undecided: usize,
}

/// The cases of the report that are wanted, those to be decided of first, from place `from`, at most `most`. The reader
/// oversees the whole contract: references and cohorts, no names.
pub async fn cases(
    tx: &mut Reader,
    (reviewing, scope): (&Reviewing, &Scope),
    wanted: Wanted<'_>,
    (from, most): (usize, usize),
) -> Result<CasesFound> {
    let stored = edition::cases(tx, reviewing.row.edition_id).await?.unwrap_or_default();
    let known = Cases::parse(&stored)?;
    let is_asked = |line: &&Reading| (line.profile.as_str(), line.indicator.as_str()) == wanted.figure;
    let letters = known.readings.iter().find(is_asked).map_or("", |line| line.states.as_str());
    let decisions = reviewing.session.decisions(About::Case);
    let line = |(id, state): (&EnrolmentId, char)| {
        let decided = decisions.get(id.to_string().as_str()).map(|entry| &entry.said);
        CaseLine {
            enrolment: *id,
            place: None,
            state,
            decision: decided.and_then(|said| said.decision),
            reason: decided.map(|said| said.text.clone()).unwrap_or_default(),
        }
    };
    let in_state = |(_, letter): &(&EnrolmentId, char)| wanted.state.is_none_or(|state| state == *letter);
    let all = known.enrolments.iter().zip(letters.chars()).filter(in_state).map(line);
    let mut found: Vec<CaseLine> =
        all.filter(|one| wanted.decision.is_none_or(|as_said| as_said == one.decision)).collect();
    found.sort_by_key(|one| one.decision.is_some());
    let (total, undecided) = (found.len(), found.iter().filter(|one| one.decision.is_none()).count());
    let mut lines: Vec<CaseLine> = found.into_iter().skip(from).take(most).collect();
    let ids: Vec<EnrolmentId> = lines.iter().map(|one| one.enrolment).collect();
    let placed = learner_list::placed(tx, scope, &ids).await?;
    let mut places: BTreeMap<_, _> =
        placed.into_iter().map(|row| (row.enrolment_id, (row.cohort_code, row.learner_ref))).collect();
    for one in &mut lines {
        one.place = places.remove(&one.enrolment);
    }
    Ok(CasesFound { lines, total, undecided })
}
