//! What a session says on paper, in one language: texts ready to print and geometry in thousandths.

use std::collections::BTreeMap;

use serde::Serialize;

use super::commitment::Promise;
use super::money::Money;
use super::source::Source;
use super::talk::{Case, Speech, Thread, speech};
use super::{Minutes, brief};
use crate::domain::contract::Verdict;
use crate::domain::review::Entry;
use crate::i18n::Lang;
use crate::keys::hex;
use crate::operations::editions::Document;
use crate::report::briefing::Figure;
use crate::report::dossier::{Beside, Body, Fact, Pen, texts};
use crate::report::mark::Mark;
use crate::storage::Result;

/// What the template calls a text, and its key in the catalogues.
pub const TEXTS: [(&str, &str); 24] = [
    ("agenda", "review-agenda"),
    ("amount", "paper-column-amount"),
    ("case", "review-case"),
    ("cases", "paper-cases"),
    ("cases-text", "review-cases-text"),
    ("commitment", "document-commitment"),
    ("decision", "review-decision"),
    ("former", "paper-former"),
    ("gap", "paper-gap"),
    ("justification", "review-justification"),
    ("legend", "paper-legend"),
    ("minutes", "review-minutes"),
    ("no-case", "review-no-case"),
    ("no-question", "review-no-question"),
    ("no-reason", "paper-no-justification"),
    ("part", "paper-column-part"),
    ("questions", "paper-questions"),
    ("reached", "document-reached"),
    ("reason", "review-reason"),
    ("share", "paper-column-share"),
    ("sum", "paper-sum"),
    ("target", "document-target"),
    ("threshold", "contract-threshold"),
    ("way", "paper-way"),
];

/// A signature under the minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signatory {
    role: String,
    name: String,
    at: String,
    pending: bool,
}

/// The document.
#[derive(Clone, Debug, Serialize)]
pub struct Paper {
    lang: Lang,
    rtl: bool,
    title: String,
    keywords: Vec<String>,
    /// Written across each page of what may not be cited.
    mark: Option<String>,
    warning: Option<String>,
    standing: String,
    page: String,
    footer: Vec<Fact>,
    kind: String,
    state: Mark,
    scope: String,
    about: String,
    facts: Vec<Fact>,
    agenda: Vec<String>,
    texts: BTreeMap<&'static str, String>,
    figures: Vec<Figure>,
    points: Vec<String>,
    promises_heading: String,
    promises: Vec<Promise>,
    threads: Vec<Thread>,
    cases: Vec<Case>,
    money_heading: String,
    money: Option<Money>,
    annex: String,
    #[serde(flatten)]
    body: Body,
    minutes: Option<Speech>,
    signatures: Vec<Signatory>,
    seal: Vec<Fact>,
    seal_text: String,
    verify: String,
}

impl Paper {
    /// The paper of a session.
    ///
    /// # Errors
    /// [`crate::storage::Error::Corrupt`] when the edition's stored document does not read.
    pub(super) fn of(source: &Source, verify_at: &str) -> Result<Self> {
        let (pen, lang, reviewing) = (Pen(source.lang), source.lang, &source.reviewing);
        let (row, report, session) = (&reviewing.row, &reviewing.report.row, &reviewing.session);
        let document = Document::parse(&report.document)?;
        let beside = Beside { names: &source.names, signers: None, target: document.target, verify_at, lang };
        let body = Body::read(&document, &beside)?;
        let is_signed = session.is_signed();
        let draft = |key: &str| (!is_signed).then(|| pen.text(key));
        let money = Money::of(source);
        Ok(Self {
            lang,
            rtl: lang.is_rtl(),
            title: row.title.clone(),
            keywords: vec!["Sanad".to_owned(), reviewing.ledger.code.clone()],
            mark: draft("document-mark-draft"),
            warning: draft("paper-warning-open"),
            standing: format!("{} {}", pen.text("insertion-as-of"), pen.date(report.as_of)),
            page: pen.page(),
            footer: footer(source, verify_at),
            kind: pen.text("paper-review"),
            state: if is_signed { Mark::of("review-signed", "ok", pen) } else { Mark::of("review-open", "info", pen) },
            scope: reviewing.ledger.terms.title.of(lang.code()).to_owned(),
            about: pen.text("paper-about-review"),
            facts: facts(source),
            agenda: row.agenda.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
            texts: texts(pen, &TEXTS),
            figures: brief::figures(source),
            points: points(source, money.as_ref()),
            promises_heading: standings(source).join(" "),
            promises: Promise::all(source),
            threads: Thread::all(source),
            cases: Case::all(source),
            money_heading: money.as_ref().map(|money| money.heading(pen)).unwrap_or_default(),
            money,
            annex: pen.with("paper-annex-text", "title", &document.title),
            body: if source.shows_figures() { body } else { body.without_figures() },
            minutes: session.minutes().map(|entry| speech(entry, source)),
            signatures: signatures(source),
            seal: seal(source),
            seal_text: pen.text("paper-seal-text"),
            verify: pen.with("paper-verify-text", "address", verify_at),
        })
    }
}

/// How many commitments stand how, in sentences.
fn standings(source: &Source) -> Vec<String> {
    let pen = Pen(source.lang);
    let verdicts = || source.reviewing.ledger.commitments.iter().map(|one| one.verdict);
    let groups: [(&str, &[Verdict]); 5] = [
        ("kept", &[Verdict::Above, Verdict::Kept]),
        ("open", &[Verdict::Met, Verdict::Undecided]),
        ("running", &[Verdict::Running]),
        ("below", &[Verdict::Below, Verdict::Late]),
        ("none", &[Verdict::None]),
    ];
    let said = |(key, of): (&str, &[Verdict])| {
        let count = verdicts().filter(|verdict| of.contains(verdict)).count();
        (count > 0).then(|| pen.counted(&format!("contract-standing-{key}"), count as u64))
    };
    groups.into_iter().filter_map(said).collect()
}

/// What to keep, in sentences: findings, money, what waits, how far it has come.
fn points(source: &Source, money: Option<&Money>) -> Vec<String> {
    let (pen, session) = (Pen(source.lang), &source.reviewing.session);
    let mut points = vec![standings(source).join(" ")];
    points.extend(money.map(|money| money.heading(pen)));
    let waiting = session.open_questions().count();
    if waiting > 0 {
        points.push(format!("{}.", pen.counted("review-questions-waiting", waiting as u64)));
    }
    let missing = source.reviewing.checklist.iter().filter(|check| !check.is_done());
    let missing: Vec<String> = missing.map(|check| pen.text(&format!("review-check-{}", check.what))).collect();
    if !missing.is_empty() {
        let list = missing.join(&format!("{} ", pen.text("common-list-separator")));
        points.push(pen.with("paper-missing", "list", &list));
    }
    points
}

fn facts(source: &Source) -> Vec<Fact> {
    let (pen, reviewing) = (Pen(source.lang), &source.reviewing);
    let (report, terms) = (&reviewing.report.row, &reviewing.ledger.terms);
    let amendment = match reviewing.ledger.amendment {
        0 => pen.text("paper-amendment-none"),
        number => pen.number(number),
    };
    let fact = |key: &str, value: String| Fact { label: pen.text(key), value };
    vec![
        fact("review-held-on", pen.date(reviewing.row.held_on)),
        fact("review-contract", pen.apart(&reviewing.ledger.code)),
        fact("paper-parties", terms.parties.join(" · ")),
        fact("paper-legal", terms.legal_reference.clone()),
        fact("paper-amendment", amendment),
        fact("review-edition", report.title.clone()),
        fact("common-as-of", pen.date(report.as_of)),
        fact("common-known-at", pen.instant(report.known_at)),
    ]
}

/// Those who signed, then places for those who did not yet.
fn signatures(source: &Source) -> Vec<Signatory> {
    let pen = Pen(source.lang);
    let session = &source.reviewing.session;
    let signed = |entry: &Entry| Signatory {
        role: entry.said.text.clone(),
        name: source.name(entry.by).to_owned(),
        at: pen.instant(source.at(entry.number)),
        pending: false,
    };
    let waiting = || Signatory {
        role: pen.text("paper-signatory"),
        name: pen.text("document-unsigned"),
        at: String::new(),
        pending: true,
    };
    let mut all: Vec<Signatory> = session.signatures().map(signed).collect();
    while all.len() < crate::domain::review::SIGNATORIES {
        all.push(waiting());
    }
    all
}

/// The hash of the minutes; while they may still change, that they are not signed.
fn minutes_hash(source: &Source) -> String {
    if source.reviewing.session.is_signed() {
        hex(&Minutes::of(&source.reviewing).hash())
    } else {
        Pen(source.lang).text("paper-minutes-unsigned")
    }
}

fn footer(source: &Source, verify_at: &str) -> Vec<Fact> {
    let pen = Pen(source.lang);
    let fact = |key: &str, value: String| Fact { label: pen.text(key), value };
    vec![
        fact("paper-edition-hash", hex(&source.reviewing.report.row.hash)),
        fact("paper-minutes-hash", minutes_hash(source)),
        fact("document-verify", verify_at.to_owned()),
    ]
}

fn seal(source: &Source) -> Vec<Fact> {
    let pen = Pen(source.lang);
    let row = &source.reviewing.report.row;
    let fact = |key: &str, value: String| Fact { label: pen.text(key), value };
    vec![
        fact("paper-edition-sha256", hex(&row.hash)),
        fact("paper-minutes-sha256", minutes_hash(source)),
        fact("edition-chain", row.chain_seq.to_string()),
        fact("document-chain-hash", hex(&row.chain_hash)),
        fact("edition-signature", hex(&row.signature)),
        fact("edition-key", hex(&row.public_key)),
    ]
}
