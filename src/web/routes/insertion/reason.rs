//! The reason of a state in words, in the reader's language.

use crate::domain::day::Day;
use crate::domain::exclusion::Exclusion;
use crate::domain::indicator::exclusion::Ground;
use crate::domain::indicator::horizon::{STALE_AFTER_DAYS, WINDOW_DAYS};
use crate::domain::indicator::profile::Indicator;
use crate::domain::indicator::{Part, Proof, Why};
use crate::domain::situation::SituationKind;
use crate::i18n::{Args, Lang, format};
use crate::operations::insertion::Person;

/// Why somebody is counted where they are: "INCONNU : dernière preuve le 2 nov. 2023, antérieure à H − 15 j".
pub(in crate::web::routes) fn words(lang: Lang, part: Part, person: &Person, indicator: &Indicator) -> String {
    let clock = person.reading.clock;
    let reason = if part == Part::NotMature {
        dated(lang, "people-why-not-mature", clock.matures_on)
    } else {
        match person.why {
            Why::MaturesOn(on) => dated(lang, "people-why-not-mature", on),
            Why::Ground(ground) => grounds(lang, ground, person.excluded_on),
            Why::Insertion(proof) => proven(lang, "people-why-insertion", proof),
            Why::SetAside(proof) => proven(lang, "people-why-set-aside", proof),
            Why::Seen(proof) => proven(lang, "people-why-seen", proof),
            Why::Ended(kind, on) => lang
                .text_with("people-why-ended", &Args::new().with("kind", named(lang, kind)).with("on", day(lang, on))),
            Why::BelowFloor(proof) => {
                let floor = indicator.floor_of(proof.kind).code();
                let args = told(lang, proof).with("level", proof.level.code()).with("floor", floor);
                lang.text_with("people-why-below-floor", &args)
            }
            Why::LastProof(proof) => last_proof(lang, proof, clock.horizon),
            Why::NoProof => lang.text("people-why-no-proof"),
        }
    };
    let state = lang.text(&std::format!("people-state-{}", part.code()));
    lang.text_with("people-why", &Args::new().with("state", state).with("reason", reason))
}

/// How far the last proof is from the day it should speak of.
fn last_proof(lang: Lang, proof: Proof, horizon: Day) -> String {
    let (first, last) = (horizon.plus_days(-STALE_AFTER_DAYS), horizon.plus_days(WINDOW_DAYS));
    let (key, limit) = if proof.on < first {
        ("people-why-stale", first)
    } else if proof.on > last {
        ("people-why-late", last)
    } else {
        ("people-why-beside", horizon)
    };
    lang.text_with(key, &told(lang, proof).with("limit", day(lang, limit)))
}

fn grounds(lang: Lang, ground: Ground, on: Option<Day>) -> String {
    let reason = slice_label(
        lang,
        match ground {
            Ground::Reason(reason) => reason.code(),
            Ground::NoJobSought => "no_job_sought",
            Ground::NoWorkPermit => "no_work_permit",
        },
    );
    match on {
        Some(on) => lang.text_with("people-why-ground", &Args::new().with("ground", reason).with("on", day(lang, on))),
        None => reason,
    }
}

/// The name of a class of a breakdown: a level of proof, a reason of exclusion, a kind of situation.
pub(super) fn slice_label(lang: Lang, code: &str) -> String {
    if Exclusion::from_code(code).is_some() {
        lang.text(&std::format!("exclusion-{code}"))
    } else if SituationKind::from_code(code).is_some() {
        lang.text(&std::format!("kind-short-{code}"))
    } else {
        lang.text(&std::format!("people-ground-{}", code.replace('_', "-")))
    }
}

fn proven(lang: Lang, key: &str, proof: Proof) -> String {
    lang.text_with(key, &told(lang, proof))
}

fn dated(lang: Lang, key: &str, on: Day) -> String {
    lang.text_with(key, &Args::new().with("on", day(lang, on)))
}

fn told(lang: Lang, proof: Proof) -> Args {
    let args = Args::new().with("kind", named(lang, proof.kind)).with("since", day(lang, proof.starts_on));
    args.with("on", day(lang, proof.on))
}

fn named(lang: Lang, kind: SituationKind) -> String {
    lang.text(&std::format!("kind-short-{}", kind.code()))
}

fn day(lang: Lang, day: Day) -> String {
    format::date(lang, day.date())
}
