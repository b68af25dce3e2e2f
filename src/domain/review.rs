//! A review session of a contract: what is asked, answered, justified and decided on a frozen report, until the minutes
//! are signed. Everything is an entry of one list that only grows; where the session stands is read from the list.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::field::{Faults, FieldFault};
use super::ids::AccountId;
use super::role::Role;

/// How many sign the minutes.
pub const SIGNATORIES: usize = 2;
/// Longest text of an entry, in characters.
const LONGEST: usize = 2000;

codes! {
    /// What an entry is.
    pub enum EntryKind {
        /// The operator says why a commitment stands where it does.
        Justification = "justification",
        /// Asked by the ministry, with a day by which to answer.
        Question = "question",
        /// An answer to a question.
        Answer = "answer",
        /// A question is settled.
        Close = "close",
        /// What is decided of a commitment or of a case; a later one replaces it and both are kept.
        Decision = "decision",
        /// The minutes; later ones replace them and all are kept.
        Minutes = "minutes",
        /// A signature under the minutes, with the function of who signs.
        Signature = "signature",
    }
}

codes! {
    /// What an entry is about, besides the session.
    pub enum About {
        /// A commitment of the contract, by its code.
        Commitment = "commitment",
        /// A figure, `A_DATE I2`.
        Indicator = "indicator",
        /// An enrolment of the frozen report, by its reference.
        Case = "case",
    }
}

codes! {
    /// What is decided of a commitment or of a case.
    pub enum Decision {
        /// As it stands.
        Accepted = "accepted",
        /// In part; the reason says which.
        Partly = "partly",
        /// It does not count.
        Refused = "refused",
        /// Later: something is missing.
        Deferred = "deferred",
    }
}

codes! {
    /// Why an entry is refused.
    pub enum Refused {
        /// The minutes are signed: the session is over.
        Signed = "signed",
        /// Not for this role.
        Role = "role",
        /// There is no such open question.
        Question = "question",
        /// A commitment is not decided of yet.
        Undecided = "undecided",
        /// There are no minutes to sign.
        NoMinutes = "no_minutes",
        /// This person has signed.
        SignedAlready = "signed_already",
    }
}

/// What is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What it is.
    pub kind: EntryKind,
    /// What it is about.
    pub about: Option<About>,
    /// Code or reference of that.
    pub subject: Option<String>,
    /// Number of the entry that it answers or closes.
    pub answers: Option<i64>,
    /// What is decided.
    pub decision: Option<Decision>,
    /// By when to answer.
    pub due_on: Option<NaiveDate>,
    /// In words: the reason of a decision, the function of a signatory.
    pub text: String,
}

/// An entry of the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place, from 1.
    pub number: i64,
    /// What is said.
    pub said: Said,
    /// By whom.
    pub by: AccountId,
}

/// Why an entry is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// What stands forbids it.
    Refused(Refused),
    /// Its fields break rules.
    Invalid(Vec<FieldFault>),
}

/// A session: everything said, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session(Vec<Entry>);

impl Session {
    /// A session of these entries, in order.
    #[must_use]
    pub const fn of(entries: Vec<Entry>) -> Self {
        Self(entries)
    }

    /// The entries, in order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.0
    }

    /// How many entries were read: what a new one must name.
    #[must_use]
    pub fn version(&self) -> i64 {
        i64::try_from(self.0.len()).unwrap_or(i64::MAX)
    }

    fn of_kind(&self, kind: EntryKind) -> impl DoubleEndedIterator<Item = &Entry> {
        self.0.iter().filter(move |entry| entry.said.kind == kind)
    }

    /// Questions that nobody has closed, in order.
    pub fn open_questions(&self) -> impl Iterator<Item = &Entry> {
        let closed = |number| self.of_kind(EntryKind::Close).any(|entry| entry.said.answers == Some(number));
        self.of_kind(EntryKind::Question).filter(move |entry| !closed(entry.number))
    }

    /// The answers to a question, in order.
    pub fn answers(&self, question: i64) -> impl Iterator<Item = &Entry> {
        self.of_kind(EntryKind::Answer).filter(move |entry| entry.said.answers == Some(question))
    }

    /// The decisions in force about commitments or cases: the last of each.
    #[must_use]
    pub fn decisions(&self, about: About) -> BTreeMap<&str, &Entry> {
        let own = self.of_kind(EntryKind::Decision).filter(|entry| entry.said.about == Some(about));
        own.filter_map(|entry| Some((entry.said.subject.as_deref()?, entry))).collect()
    }

    /// The last justification of each commitment.
    #[must_use]
    pub fn justifications(&self) -> BTreeMap<&str, &Entry> {
        let own = self.of_kind(EntryKind::Justification);
        own.filter_map(|entry| Some((entry.said.subject.as_deref()?, entry))).collect()
    }

    /// The minutes in force.
    #[must_use]
    pub fn minutes(&self) -> Option<&Entry> {
        self.of_kind(EntryKind::Minutes).next_back()
    }

    /// Signatures under the minutes in force: minutes written again are to be signed again.
    pub fn signatures(&self) -> impl Iterator<Item = &Entry> {
        let since = self.minutes().map_or(i64::MAX, |minutes| minutes.number);
        self.of_kind(EntryKind::Signature).filter(move |entry| entry.number > since)
    }

    /// Whether the minutes are signed, and the session over.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        self.signatures().count() >= SIGNATORIES
    }

    /// Why this person may not sign the minutes now; none when they may.
    #[must_use]
    pub fn bars_signature(&self, by: AccountId, commitments: &[&str]) -> Option<Refused> {
        let kind = EntryKind::Signature;
        let signs =
            Said { kind, about: None, subject: None, answers: None, decision: None, due_on: None, text: String::new() };
        self.stands(&signs, (by, Role::Reviewer), commitments).err()
    }

    /// Whether something may be said by somebody of a role on a day; `commitments` are those of the contract.
    pub fn admits(
        &self,
        said: &Said,
        (by, role): (AccountId, Role),
        today: NaiveDate,
        commitments: &[&str],
    ) -> Result<(), NotTaken> {
        self.stands(said, (by, role), commitments).map_err(NotTaken::Refused)?;
        let about_commitment = said.about == Some(About::Commitment);
        let named = said.subject.as_deref().is_some_and(|code| !about_commitment || commitments.contains(&code));
        let decides = said.kind == EntryKind::Decision;
        let needs_text = !decides || said.decision != Some(Decision::Accepted);
        let faults = Faults::default()
            .unless(said.kind != EntryKind::Justification || (about_commitment && named), "subject", "choice")
            .unless(!decides || matches!(said.about, Some(About::Commitment | About::Case)), "about", "choice")
            .unless(said.about.is_none() || named, "subject", "choice")
            .unless(!decides || said.decision.is_some(), "decision", "choice")
            .unless(said.kind != EntryKind::Question || said.due_on.is_some(), "due_on", "date_missing")
            .unless(said.due_on.is_none_or(|due_on| due_on >= today), "due_on", "past");
        let text = said.text.as_str();
        let faults = if needs_text && said.kind != EntryKind::Close {
            faults.required(text, "text", LONGEST)
        } else {
            faults.optional(Some(text), "text", LONGEST)
        };
        faults.verdict().map_err(NotTaken::Invalid)
    }

    fn stands(&self, said: &Said, (by, role): (AccountId, Role), commitments: &[&str]) -> Result<(), Refused> {
        let voices: &[Role] = match said.kind {
            EntryKind::Justification | EntryKind::Answer => &[Role::Reviewer, Role::Coordinator],
            _ => &[Role::Reviewer],
        };
        if !voices.contains(&role) {
            return Err(Refused::Role);
        }
        if self.is_signed() {
            return Err(Refused::Signed);
        }
        match said.kind {
            EntryKind::Answer | EntryKind::Close => {
                let open = self.open_questions().any(|entry| Some(entry.number) == said.answers);
                if open { Ok(()) } else { Err(Refused::Question) }
            }
            EntryKind::Signature if self.minutes().is_none() => Err(Refused::NoMinutes),
            EntryKind::Signature if self.signatures().any(|entry| entry.by == by) => Err(Refused::SignedAlready),
            EntryKind::Signature => {
                let decided = self.decisions(About::Commitment);
                let all = commitments.iter().all(|code| decided.contains_key(code));
                if all { Ok(()) } else { Err(Refused::Undecided) }
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(n: u128) -> AccountId {
        uuid::Uuid::from_u128(n).into()
    }

    fn said(kind: EntryKind, text: &str) -> Said {
        Said { kind, about: None, subject: None, answers: None, decision: None, due_on: None, text: text.to_owned() }
    }

    fn decided(code: &str, decision: Decision, text: &str) -> Said {
        let (about, subject) = (Some(About::Commitment), Some(code.to_owned()));
        Said { about, subject, decision: Some(decision), ..said(EntryKind::Decision, text) }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Says it, as somebody of a role on 5 February 2024, of a contract with two commitments.
    fn says(session: &mut Session, said: Said, by: u128, role: Role) -> Result<(), NotTaken> {
        session.admits(&said, (account(by), role), day("2024-02-05"), &["T1", "T2"])?;
        let number = session.version() + 1;
        session.0.push(Entry { number, said, by: account(by) });
        Ok(())
    }

    fn refused(outcome: Result<(), NotTaken>) -> Refused {
        match outcome {
            Err(NotTaken::Refused(refused)) => refused,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn minutes_are_signed_by_two_once_every_commitment_is_decided_of() {
        let mut session = Session::default();
        let reviewer = Role::Reviewer;
        let sign = |session: &mut Session, by| says(session, said(EntryKind::Signature, "Direction"), by, reviewer);
        assert_eq!(refused(sign(&mut session, 1)), Refused::NoMinutes);
        says(&mut session, said(EntryKind::Minutes, "Séance tenue."), 1, reviewer).unwrap();
        says(&mut session, decided("T1", Decision::Accepted, ""), 1, reviewer).unwrap();
        assert_eq!(session.bars_signature(account(2), &["T1", "T2"]), Some(Refused::Undecided));
        assert_eq!(refused(sign(&mut session, 1)), Refused::Undecided);
        says(&mut session, decided("T2", Decision::Deferred, "Attend la CNSS"), 1, reviewer).unwrap();
        sign(&mut session, 1).unwrap();
        assert_eq!(refused(sign(&mut session, 1)), Refused::SignedAlready);
        let barred = [1, 2].map(|by| session.bars_signature(account(by), &["T1", "T2"]));
        assert_eq!(barred, [Some(Refused::SignedAlready), None]);
        // Minutes written again are to be signed again.
        says(&mut session, said(EntryKind::Minutes, "Séance tenue, corrigé."), 2, reviewer).unwrap();
        sign(&mut session, 1).unwrap();
        assert!(!session.is_signed());
        sign(&mut session, 2).unwrap();
        assert!(session.is_signed());
        assert_eq!(refused(says(&mut session, said(EntryKind::Minutes, "Encore"), 1, reviewer)), Refused::Signed);
    }

    #[test]
    fn a_question_has_a_day_and_stays_open_until_the_ministry_closes_it() {
        let mut session = Session::default();
        let question = Said { due_on: Some(day("2024-02-20")), ..said(EntryKind::Question, "Quelle preuve ?") };
        let unbounded = said(EntryKind::Question, "Quelle preuve ?");
        assert!(matches!(says(&mut session, unbounded, 1, Role::Reviewer), Err(NotTaken::Invalid(_))));
        let late = Said { due_on: Some(day("2024-02-01")), ..question.clone() };
        assert!(matches!(says(&mut session, late, 1, Role::Reviewer), Err(NotTaken::Invalid(_))));
        assert_eq!(refused(says(&mut session, question.clone(), 2, Role::Coordinator)), Refused::Role);
        says(&mut session, question, 1, Role::Reviewer).unwrap();
        let answer = Said { answers: Some(1), ..said(EntryKind::Answer, "Contrats joints") };
        says(&mut session, answer.clone(), 2, Role::Coordinator).unwrap();
        assert_eq!(session.open_questions().count(), 1);
        let close = Said { answers: Some(1), ..said(EntryKind::Close, "") };
        assert_eq!(refused(says(&mut session, close.clone(), 2, Role::Coordinator)), Refused::Role);
        says(&mut session, close, 1, Role::Reviewer).unwrap();
        assert_eq!((session.open_questions().count(), session.answers(1).count()), (0, 1));
        assert_eq!(refused(says(&mut session, answer, 2, Role::Coordinator)), Refused::Question);
    }

    #[test]
    fn a_decision_other_than_acceptance_has_its_reason_and_the_last_one_holds() {
        let mut session = Session::default();
        let partly = decided("T1", Decision::Partly, " ");
        assert!(matches!(says(&mut session, partly, 1, Role::Reviewer), Err(NotTaken::Invalid(_))));
        let unknown = decided("T9", Decision::Accepted, "");
        assert!(matches!(says(&mut session, unknown, 1, Role::Reviewer), Err(NotTaken::Invalid(_))));
        says(&mut session, decided("T1", Decision::Refused, "Sans preuve"), 1, Role::Reviewer).unwrap();
        says(&mut session, decided("T1", Decision::Accepted, ""), 1, Role::Reviewer).unwrap();
        let held = session.decisions(About::Commitment)["T1"];
        assert_eq!((held.said.decision, session.entries().len()), (Some(Decision::Accepted), 2));
    }
}
