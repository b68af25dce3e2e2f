//! What a mission says on paper, in one language.

use std::collections::BTreeMap;

use serde::Serialize;

use super::contradiction::{Contested, Replaced, standings};
use super::plan;
use super::results::{Outcome, Removal, Stratum};
use super::source::Source;
use crate::domain::mission::{Declaration, Stage};
use crate::i18n::{Args, Lang};
use crate::keys::hex;
use crate::report::dossier::{Axis, Fact, Pen, Tick, texts};
use crate::report::formula::Line;
use crate::report::mark::Mark;
use crate::storage::Result;

/// What the template calls a text, and its key in the catalogues.
pub const TEXTS: [(&str, &str); 25] = [
    ("amount", "mission-amount"),
    ("answer", "paper-answer"),
    ("by-stratum", "mission-strata"),
    ("cases", "mission-cases"),
    ("contradiction", "mission-contradictions"),
    ("drawn", "mission-column-drawn"),
    ("errors", "mission-column-errors"),
    ("extrapolated", "mission-column-extrapolated"),
    ("first-finding", "mission-first-finding"),
    ("indicator", "mission-indicator"),
    ("last-word", "mission-last-word"),
    ("no-contested", "paper-no-contested"),
    ("no-removal", "paper-no-removal"),
    ("operator", "mission-column-operator"),
    ("payment", "mission-payment"),
    ("population", "paper-population"),
    ("reason", "mission-reason"),
    ("redraw", "paper-redraw"),
    ("reference", "mission-reference"),
    ("removed", "mission-removed"),
    ("replaced-by", "paper-replaced-by"),
    ("replacements", "mission-replacements"),
    ("settled", "mission-column-settled"),
    ("stratum", "mission-stratum"),
    ("team", "mission-team"),
];

/// A definition or a rule, in its parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Method {
    name: String,
    lines: Vec<Line>,
}

/// Somebody of the team, with a place to sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signatory {
    role: String,
    name: String,
    at: String,
    pending: bool,
}

/// The document.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    lang: Lang,
    rtl: bool,
    title: String,
    keywords: Vec<String>,
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
    texts: BTreeMap<&'static str, String>,
    points: Vec<String>,
    target: Tick,
    outcome: Outcome,
    terms_heading: String,
    terms: Vec<Fact>,
    size_heading: String,
    size: Vec<Fact>,
    published: Vec<Fact>,
    strata_note: String,
    strata_axis: Axis,
    strata: Vec<Stratum>,
    removed: Vec<Removal>,
    standings: Vec<Fact>,
    contested: Vec<Contested>,
    replaced: Vec<Replaced>,
    team: Vec<String>,
    method: Vec<Method>,
    limits: Vec<String>,
    signatures: Vec<Signatory>,
    seal: Vec<Fact>,
    seal_text: String,
    verify: String,
}

impl Report {
    pub(super) fn of(source: &Source) -> Result<Self> {
        let (pen, lang, row) = (Pen(source.lang), source.lang, &source.row);
        let is_closed = row.stage() == Stage::Closed;
        let open = |key: &str| (!is_closed).then(|| pen.text(key));
        let estimate = &source.results.estimate;
        let covered = Args::new().count("covered", estimate.covered.into()).count("n", estimate.cases.into());
        let outcome = Outcome::of(source);
        Ok(Self {
            lang,
            rtl: lang.is_rtl(),
            title: row.title.clone(),
            keywords: vec!["Sanad".to_owned(), row.profile_code.clone()],
            mark: open("paper-mark-provisional"),
            warning: open("mission-provisional"),
            standing: format!("{} {}", pen.text("insertion-as-of"), pen.date(row.as_of)),
            page: pen.page(),
            footer: footer(source),
            kind: pen.text("paper-mission"),
            state: Mark::of(
                &format!("mission-stage-{}", row.stage().code()),
                if is_closed { "ok" } else { "info" },
                pen,
            ),
            scope: plan::scope(source),
            about: pen.text("paper-about-mission"),
            facts: plan::about(source),
            texts: texts(pen, &TEXTS),
            points: points(source),
            target: outcome.tolerance().clone(),
            outcome,
            terms_heading: pen.text("paper-terms"),
            terms: plan::terms(source),
            size_heading: pen.text("paper-size"),
            size: plan::size(source, source.sizing()?),
            published: plan::published(source),
            strata_note: pen.say("mission-covered", &covered),
            strata_axis: Stratum::axis(source),
            strata: Stratum::all(source),
            removed: Removal::all(source),
            standings: standings(source),
            contested: Contested::all(source),
            replaced: Replaced::all(source),
            team: team(source),
            method: method(source),
            limits: ["wilson", "covered", "pseudonymous", "insufficient"]
                .map(|end| pen.text(&format!("paper-limit-{end}")))
                .to_vec(),
            signatures: signatures(source),
            seal: seal(source),
            seal_text: pen.text("paper-mission-seal-text"),
            verify: pen.text("paper-mission-verify"),
        })
    }
}

/// What to keep, in sentences.
fn points(source: &Source) -> Vec<String> {
    let (pen, estimate) = (Pen(source.lang), &source.results.estimate);
    let money = |centimes| crate::i18n::format::dirhams_exact(source.lang, centimes);
    let counts = Args::new().count("settled", estimate.settled.into()).count("errors", estimate.errors.into());
    let mut points = vec![pen.say("mission-finding-sub", &counts)];
    if estimate.settled > 0 {
        let args =
            Args::new().with("refused", money(estimate.refused)).with("all", money(estimate.refused_extrapolated));
        points.push(pen.say("paper-point-money", &args));
    }
    if let Some((claimed, extrapolated)) = estimate.claimed_rate.zip(estimate.extrapolated_rate) {
        let args = Args::new().with("claimed", pen.percent(claimed.0)).with("all", pen.percent(extrapolated.0));
        points.push(pen.say("paper-point-indicator", &args));
    }
    points.push(pen.counted("paper-point-removed", source.results.removed.len() as u64));
    points.push(pen.text(if source.redraw.is_identical {
        "mission-redrawn-same"
    } else {
        "mission-redrawn-other-text"
    }));
    points
}

/// The definition audited, then how the size, the draw and the results are computed.
fn method(source: &Source) -> Vec<Method> {
    let pen = Pen(source.lang);
    let rule =
        |part: &'static str, label: &str, text: &str| Line { part, label: pen.text(label), text: pen.text(text) };
    let rules = vec![
        rule("size", "mission-size", "mission-formula"),
        rule("draw", "paper-draw", "paper-draw-text"),
        rule("estimate", "paper-estimate", "mission-estimate-formula"),
        rule("hearing", "mission-contradictions", "paper-hearing-text"),
    ];
    vec![
        Method { name: super::plan::figure(source), lines: source.definition.clone() },
        Method { name: pen.text("paper-rules"), lines: rules },
    ]
}

fn team(source: &Source) -> Vec<String> {
    let pen = Pen(source.lang);
    let declared = |declaration: &str| {
        let known = Declaration::from_code(declaration).unwrap_or(Declaration::Conflict);
        pen.text(&format!("mission-declaration-{}", known.code()))
    };
    source.team.iter().map(|one| format!("{} · {}", one.name, declared(&one.declaration))).collect()
}

/// One place a member who declared no conflict.
fn signatures(source: &Source) -> Vec<Signatory> {
    let pen = Pen(source.lang);
    let own = source.team.iter().filter(|one| one.declaration == Declaration::None.code());
    let place = |one: &crate::storage::mission::MemberRow| Signatory {
        role: pen.text("paper-auditor"),
        name: one.name.clone(),
        at: String::new(),
        pending: false,
    };
    own.map(place).collect()
}

fn footer(source: &Source) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact { label: source.lang.text(key), value };
    let digits = |bytes: &Option<Vec<u8>>| bytes.as_deref().map(hex).unwrap_or_default();
    vec![
        fact("mission-population-hash", digits(&source.row.population_hash)),
        fact("mission-commitment", digits(&source.row.commitment)),
        fact("mission-one", source.row.mission_id.to_string()),
    ]
}

fn seal(source: &Source) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact { label: source.lang.text(key), value };
    let digits = |bytes: &Option<Vec<u8>>| bytes.as_deref().map(hex).unwrap_or_default();
    vec![
        fact("mission-population-hash", digits(&source.row.population_hash)),
        fact("mission-commitment", digits(&source.row.commitment)),
        fact("mission-beacon", digits(&source.row.beacon)),
    ]
}
