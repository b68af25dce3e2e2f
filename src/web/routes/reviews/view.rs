//! What the pages of a session show of it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::domain::ids::{AccountId, ContractId, EditionId, ReviewId};
use crate::domain::review::{About, Decision, Entry, EntryKind};
use crate::domain::role::Role;
use crate::i18n::Lang;
use crate::keys::hex;
use crate::operations::reviews::{Check, Reviewing};
use crate::storage::money::centimes;
use crate::storage::{Reader, Result, account};
use crate::web::routes::contracts::{CommitmentLine, sample_commitments};

/// What a session is about.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    pub(super) id: ReviewId,
    title: String,
    held_on: NaiveDate,
    contract: ContractId,
    contract_title: String,
    edition: EditionId,
    edition_title: String,
    pub(super) as_of: NaiveDate,
    pub(super) known_at: DateTime<Utc>,
    pub(super) hash: String,
    agenda: Vec<String>,
    pub(super) signed: bool,
    /// Whether the reader may open the contract and the edition: an operator reads both through the session alone.
    linked: bool,
}

/// A commitment, with what is said of it.
#[derive(Clone, Debug, Serialize)]
pub struct Commitment {
    line: CommitmentLine,
    justification: Option<String>,
    decision: Option<&'static str>,
    reason: Option<String>,
}

/// Something said.
#[derive(Clone, Debug, Serialize)]
pub struct Told {
    number: i64,
    kind: &'static str,
    about: Option<&'static str>,
    subject: Option<String>,
    decision: Option<&'static str>,
    due_on: Option<NaiveDate>,
    text: String,
    by: String,
    at: DateTime<Utc>,
}

/// A question, its answers, and whether it waits.
#[derive(Clone, Debug, Serialize)]
pub struct Thread {
    question: Told,
    answers: Vec<Told>,
    open: bool,
    late: bool,
}

/// The tranche that hangs on the session; amounts in centimes.
#[derive(Clone, Debug, Serialize)]
pub struct Money {
    code: String,
    label: String,
    whole: i64,
    proposed: Option<i64>,
    /// Where it stands now.
    state: &'static str,
}

/// A session, whole.
#[derive(Clone, Debug, Serialize)]
pub struct Whole {
    pub(super) head: Head,
    checklist: Vec<(&'static str, usize, usize)>,
    /// Lines of the checklist that are not done.
    missing: usize,
    commitments: Vec<Commitment>,
    threads: Vec<Thread>,
    waiting: usize,
    /// How many cases were decided how.
    cases: Vec<(&'static str, usize)>,
    minutes: Option<Told>,
    signatures: Vec<Told>,
    money: Option<Money>,
    entries: Vec<Told>,
    /// Whether this program writes PDF.
    pdf: bool,
    pub(super) version: i64,
}

impl Whole {
    pub(super) async fn of(
        tx: &mut Reader,
        reviewing: &Reviewing,
        (lang, today): (Lang, NaiveDate),
        role: Role,
    ) -> Result<Self> {
        let mut names = BTreeMap::new();
        for entry in reviewing.session.entries() {
            if let std::collections::btree_map::Entry::Vacant(slot) = names.entry(entry.by) {
                slot.insert(account::find(tx, entry.by).await?.map(|row| row.name).unwrap_or_default());
            }
        }
        let mut whole = Self::told(reviewing, &names, (lang, today));
        whole.head.linked = role != Role::Coordinator;
        Ok(whole)
    }

    fn told(reviewing: &Reviewing, names: &BTreeMap<AccountId, String>, (lang, today): (Lang, NaiveDate)) -> Self {
        let (session, ledger) = (&reviewing.session, &reviewing.ledger);
        let at = |number: i64| {
            reviewing.entries.iter().find(|row| row.number == number).map_or(DateTime::UNIX_EPOCH, |row| row.written_at)
        };
        let told = |entry: &Entry| Told {
            number: entry.number,
            kind: entry.said.kind.code(),
            about: entry.said.about.map(About::code),
            subject: entry.said.subject.clone(),
            decision: entry.said.decision.map(Decision::code),
            due_on: entry.said.due_on,
            text: entry.said.text.clone(),
            by: names.get(&entry.by).cloned().unwrap_or_default(),
            at: at(entry.number),
        };
        let (decisions, justified) = (session.decisions(About::Commitment), session.justifications());
        let commitment = |one: &crate::operations::contracts::MeasuredCommitment| {
            let decided = decisions.get(one.code.as_str()).map(|entry| &entry.said);
            Commitment {
                line: CommitmentLine::of(one, lang),
                justification: justified.get(one.code.as_str()).map(|entry| entry.said.text.clone()),
                decision: decided.and_then(|said| said.decision).map(Decision::code),
                reason: decided.map(|said| said.text.clone()).filter(|text| !text.is_empty()),
            }
        };
        let open: Vec<i64> = session.open_questions().map(|entry| entry.number).collect();
        let asked = session.entries().iter().filter(|entry| entry.said.kind == EntryKind::Question);
        let thread = |entry: &Entry| Thread {
            question: told(entry),
            answers: session.answers(entry.number).map(told).collect(),
            open: open.contains(&entry.number),
            late: open.contains(&entry.number) && entry.said.due_on.is_some_and(|due_on| due_on < today),
        };
        let mut cases = BTreeMap::new();
        for entry in session.decisions(About::Case).values() {
            if let Some(decision) = entry.said.decision {
                *cases.entry(decision).or_insert(0) += 1;
            }
        }
        let check = |check: &Check| (check.what, check.done, check.of);
        Self {
            head: Head::of(reviewing, lang),
            checklist: reviewing.checklist.iter().map(check).collect(),
            missing: reviewing.checklist.iter().filter(|check| !check.is_done()).count(),
            commitments: ledger.commitments.iter().map(commitment).collect(),
            threads: asked.map(thread).collect(),
            waiting: open.len(),
            cases: cases.into_iter().map(|(decision, count)| (decision.code(), count)).collect(),
            minutes: session.minutes().map(told),
            signatures: session.signatures().map(told).collect(),
            money: Money::of(reviewing, lang),
            entries: session.entries().iter().rev().map(told).collect(),
            pdf: cfg!(feature = "pdf"),
            version: session.version(),
        }
    }
}

impl Head {
    fn of(reviewing: &Reviewing, lang: Lang) -> Self {
        let (row, report) = (&reviewing.row, &reviewing.report.row);
        Self {
            id: row.review_id,
            title: row.title.clone(),
            held_on: row.held_on,
            contract: row.contract_id,
            contract_title: reviewing.ledger.terms.title.of(lang.code()).to_owned(),
            edition: row.edition_id,
            edition_title: report.title.clone(),
            as_of: report.as_of,
            known_at: report.known_at,
            hash: hex(&report.hash),
            agenda: row.agenda.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
            signed: reviewing.session.is_signed(),
            linked: true,
        }
    }
}

impl Money {
    fn of(reviewing: &Reviewing, lang: Lang) -> Option<Self> {
        let code = reviewing.row.tranche_code.as_deref()?;
        let tranche = reviewing.ledger.terms.tranche(code)?;
        let payment = reviewing.ledger.payments.get(code);
        Some(Self {
            code: code.to_owned(),
            label: tranche.label.of(lang.code()).to_owned(),
            whole: centimes(tranche.amount_mad),
            proposed: reviewing.proposed.as_ref().map(|proposed| centimes(proposed.proposal.amount)),
            state: payment.map_or("planned", |payment| payment.state().code()),
        })
    }
}

impl Whole {
    /// A session of no database: one under way and one signed.
    pub(super) fn samples() -> Vec<Self> {
        let told = |number, kind, text: &str| Told {
            number,
            kind,
            about: None,
            subject: None,
            decision: None,
            due_on: None,
            text: text.to_owned(),
            by: "Nadia E.".to_owned(),
            at: DateTime::UNIX_EPOCH,
        };
        let head = Head {
            id: uuid::Uuid::nil().into(),
            title: "Revue de janvier 2024".to_owned(),
            held_on: NaiveDate::default(),
            contract: uuid::Uuid::nil().into(),
            contract_title: "Contrat-programme 2024".to_owned(),
            edition: uuid::Uuid::nil().into(),
            edition_title: "Revue de janvier 2024".to_owned(),
            as_of: NaiveDate::default(),
            known_at: DateTime::UNIX_EPOCH,
            hash: "0".repeat(64),
            agenda: vec!["Engagements".to_owned(), "Tranche".to_owned()],
            signed: false,
            linked: true,
        };
        let question = Told {
            about: Some("commitment"),
            subject: Some("T1".to_owned()),
            due_on: Some(NaiveDate::default()),
            ..told(1, "question", "Quelle preuve pour les hors CNSS ?")
        };
        let thread = |open, late| Thread {
            question: question.clone(),
            answers: vec![told(2, "answer", "Contrats joints.")],
            open,
            late,
        };
        let commitment = |line: &CommitmentLine, decision| Commitment {
            line: line.clone(),
            justification: Some("Fin de formation en mars.".to_owned()),
            decision,
            reason: Some("Sous réserve.".to_owned()),
        };
        let decided = Told {
            about: Some("case"),
            subject: Some(uuid::Uuid::nil().to_string()),
            decision: Some("refused"),
            ..told(3, "decision", "Contrat illisible")
        };
        let money = Money {
            code: "TR1".to_owned(),
            label: "Première tranche".to_owned(),
            whole: 250_000_000,
            proposed: Some(187_500_050),
            state: "planned",
        };
        let lines = sample_commitments(Lang::Fr);
        let under_way = Self {
            checklist: vec![("report", 1, 1), ("justified", 1, 2), ("questions", 0, 1), ("decided", 1, 3)],
            missing: 3,
            commitments: lines
                .iter()
                .zip([Some("accepted"), Some("partly"), None].into_iter().cycle())
                .map(|(line, decision)| commitment(line, decision))
                .collect(),
            threads: vec![thread(true, true), thread(false, false)],
            waiting: 1,
            cases: vec![("accepted", 12), ("refused", 1)],
            minutes: None,
            signatures: Vec::new(),
            money: Some(money.clone()),
            entries: vec![decided, question.clone()],
            pdf: true,
            version: 3,
            head: head.clone(),
        };
        let signed = Self {
            head: Head { signed: true, ..head },
            missing: 0,
            waiting: 0,
            threads: Vec::new(),
            cases: Vec::new(),
            minutes: Some(told(4, "minutes", "Séance tenue.")),
            signatures: vec![told(5, "signature", "Direction"), told(6, "signature", "Finances")],
            money: Some(Money { proposed: None, state: "paid", ..money }),
            ..under_way.clone()
        };
        let head = Head { linked: false, ..under_way.head.clone() };
        let of_an_operator = Self { head, ..under_way.clone() };
        vec![under_way, of_an_operator, signed]
    }
}
