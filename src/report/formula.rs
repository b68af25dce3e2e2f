//! What a figure counts, in words: each parameter of a definition says its part, so that the words cannot drift from
//! what is computed. Pages, exports and `docs/indicators.md` print them. A new parameter of
//! [`Profile`] gets a line here, and its texts in `locales/<lang>/formula.ftl`.

use serde::Serialize;

use super::table::{Cell, Column, Table};
use crate::domain::indicator::catalogue::Entry;
use crate::domain::indicator::horizon::Horizon;
use crate::domain::indicator::kinds::KindSet;
use crate::domain::indicator::profile::{Aside, Base, Event, Headline, Indicator, Profile, Rule};
use crate::domain::situation::SituationKind;
use crate::i18n::{Args, Lang};

/// One part of a definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its name: `base`, `event`, `horizon`, `maturity`, `kinds`, `conditions`, `aside`, `excluded`, `proof`, `unknown`, `smallest`.
    pub part: &'static str,
    /// What the part is: the base, the horizon, the proof…
    pub label: String,
    /// What this definition says of it.
    pub text: String,
}

/// The parts of one figure of a definition, in the order in which they are applied.
#[must_use]
pub fn lines(profile: &Profile, indicator: &Indicator, lang: Lang) -> Vec<Line> {
    let part = |part: &'static str, text: String| Line { part, label: lang.text(&format!("formula-{part}")), text };
    let mut lines = vec![
        part("base", lang.text(&format!("formula-base-{}", base(indicator.base)))),
        part("event", lang.text(&format!("formula-event-{}", event(indicator.event)))),
        part("horizon", horizon(profile, lang)),
        part("maturity", maturity(profile, lang)),
        part("kinds", kinds(indicator.rule.kinds, lang)),
    ];
    let conditions = conditions(&indicator.rule, lang);
    if !conditions.is_empty() {
        lines.push(part("conditions", join(conditions, lang)));
    }
    if let Some(set_aside) = indicator.aside {
        lines.push(part("aside", aside(set_aside, lang)));
    }
    lines.push(part("excluded", excluded(profile, lang)));
    lines.push(part("proof", proof(indicator, lang)));
    lines.push(part("unknown", lang.text(&format!("formula-unknown-{}", headline(profile.headline)))));
    lines.push(part("smallest", counted("formula-smallest-n", profile.min_n, lang)));
    lines
}

/// The parts of one figure on one line, for a cell or a footnote.
#[must_use]
pub fn sentence(profile: &Profile, indicator: &Indicator, lang: Lang) -> String {
    on_one_line(lines(profile, indicator, lang), lang)
}

fn on_one_line(lines: Vec<Line>, lang: Lang) -> String {
    let colon = lang.text("common-colon");
    let parts = lines.into_iter().map(|line| format!("{}{colon} {}", line.label, line.text));
    parts.collect::<Vec<_>>().join(" · ")
}

/// The sentence of a definition's first figure, which pages of one definition show.
#[must_use]
pub fn of_first(profile: &Profile, lang: Lang) -> String {
    profile.indicators.first().map(|indicator| sentence(profile, indicator, lang)).unwrap_or_default()
}

/// The table with one more column: what the figures of each row count, in words, by the row's rank.
#[must_use]
pub fn beside(mut table: Table, lang: Lang, said: impl Fn(usize) -> String) -> Table {
    let (label, meaning) = (lang.text("common-formula"), lang.text("formula-meaning"));
    table.columns.push(Column { key: "formula", label, meaning });
    for (rank, row) in table.rows.iter_mut().enumerate() {
        row.push(Cell::from(said(rank)));
    }
    table
}

/// The parts of an entry of the catalogue: its numerator and denominator, how it reads, what hides it, which standards it
/// satisfies.
#[must_use]
pub fn entry(entry: &Entry, lang: Lang) -> Vec<Line> {
    let line = |part: &'static str, text: String| Line { part, label: lang.text(&format!("catalogue-{part}")), text };
    let coded = |part: &'static str, code: &str| line(part, lang.text(&format!("indicator-{part}-{code}")));
    let mut lines = vec![
        coded("numerator", &entry.id),
        coded("denominator", &entry.id),
        coded("reading", &entry.reading),
        coded("unknown", &entry.unknown),
        coded("maturity", &entry.maturity),
        coded("interval", &entry.interval),
        coded("suppression", &entry.suppression),
    ];
    let standards = entry.standards.iter().map(|code| lang.text(&format!("indicator-standard-{code}")));
    lines.push(line("standards", join(standards.collect(), lang)));
    lines
}

/// The parts of an entry on one line.
#[must_use]
pub fn of_entry(one: &Entry, lang: Lang) -> String {
    on_one_line(entry(one, lang), lang)
}

/// How far the state is read, on one line: `6 months after graduation`.
#[must_use]
pub fn horizon(profile: &Profile, lang: Lang) -> String {
    let (key, n) = match profile.horizon {
        Horizon::AsOf => return lang.text("formula-horizon-as-of"),
        Horizon::Months(n) => ("formula-horizon-months", i64::from(n)),
        Horizon::Days(n) => ("formula-horizon-days", i64::from(n)),
        Horizon::Quarter(n) => ("formula-horizon-quarter", i64::from(n)),
    };
    lang.text_with(key, &Args::new().count("n", n))
}

fn maturity(profile: &Profile, lang: Lang) -> String {
    match profile.horizon {
        Horizon::AsOf => lang.text("formula-maturity-at-once"),
        Horizon::Quarter(_) => lang.text("formula-maturity-quarter"),
        Horizon::Months(_) | Horizon::Days(_) => counted("formula-maturity-days", profile.lag_days, lang),
    }
}

const fn base(base: Base) -> &'static str {
    match base {
        Base::Graduates => "graduates",
        Base::Confirmed => "confirmed",
        Base::Leavers => "leavers",
        Base::Starts => "starts",
    }
}

const fn event(event: Event) -> &'static str {
    match event {
        Event::Point => "point",
        Event::Cumulative => "cumulative",
        Event::Window => "window",
        Event::Sustained => "sustained",
        Event::EverActive => "ever-active",
    }
}

const fn headline(headline: Headline) -> &'static str {
    match headline {
        Headline::Floor => "floor",
        Headline::Known => "known",
    }
}

fn kinds(set: KindSet, lang: Lang) -> String {
    let held = SituationKind::ALL.iter().filter(|kind| set.holds(**kind));
    join(held.map(|kind| lang.text(&format!("kind-short-{}", kind.code()))).collect(), lang)
}

fn conditions(rule: &Rule, lang: Lang) -> Vec<String> {
    let plain = |said: bool, key: &str| said.then(|| lang.text(&format!("formula-condition-{key}")));
    let counted = |n: Option<u16>, key: &str| n.map(|n| counted(&format!("formula-condition-{key}"), n, lang));
    let said = [
        plain(rule.in_field, "in-field"),
        counted(rule.hours_at_least, "hours-at-least"),
        counted(rule.hours_not_under, "hours-not-under"),
        counted(rule.weeks_at_least, "weeks-at-least"),
        counted(rule.weeks_not_under, "weeks-not-under"),
        plain(!rule.operator_hires, "no-operator-hires"),
        plain(rule.new_only, "new-only"),
    ];
    said.into_iter().flatten().collect()
}

fn aside(aside: Aside, lang: Lang) -> String {
    let leaves = if aside.leaves { "leaves" } else { "stays" };
    let wins = if aside.over_work { "over-work" } else { "after-work" };
    let key = format!("formula-aside-{leaves}-{wins}");
    lang.text_with(&key, &Args::new().with("kinds", kinds(aside.kinds, lang)))
}

fn excluded(profile: &Profile, lang: Lang) -> String {
    let exclusions = &profile.exclusions;
    let mut reasons: Vec<_> =
        exclusions.reasons.iter().map(|reason| lang.text(&format!("exclusion-{}", reason.code()))).collect();
    if exclusions.no_job_sought {
        reasons.push(lang.text("formula-excluded-no-job-sought"));
    }
    if exclusions.no_work_permit {
        reasons.push(lang.text("formula-excluded-no-work-permit"));
    }
    if reasons.is_empty() { lang.text("formula-excluded-nobody") } else { join(reasons, lang) }
}

fn proof(indicator: &Indicator, lang: Lang) -> String {
    let level = indicator.floor.code();
    let what = lang.text(&format!("level-{level}"));
    lang.text_with("formula-proof-floor", &Args::new().with("level", level).with("what", what))
}

fn counted(key: &str, n: impl Into<i64>, lang: Lang) -> String {
    lang.text_with(key, &Args::new().count("n", n.into()))
}

fn join(parts: Vec<String>, lang: Lang) -> String {
    parts.join(lang.text("formula-and").as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::indicator::shipped;

    fn said(code: &str, rank: usize, lang: Lang) -> Vec<String> {
        let profile = shipped::find(code).unwrap();
        lines(profile, &profile.indicators[rank], lang).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn the_ministry_headline_says_its_base_horizon_proof_and_exclusions() {
        let text = said("MINISTERE_A", 0, Lang::En).join("\n");
        for part in ["Graduates", "6 months", "E2", "no job sought", "at least 20"] {
            assert!(text.contains(part), "{part} is not said:\n{text}");
        }
    }

    #[test]
    fn two_definitions_never_say_the_same() {
        for lang in Lang::ALL {
            let mut all: Vec<_> = shipped::all()
                .iter()
                .flat_map(|profile| (0..profile.indicators.len()).map(|rank| said(&profile.code, rank, lang)))
                .collect();
            let before = all.len();
            all.sort();
            all.dedup();
            assert_eq!(all.len(), before, "{lang}");
        }
    }

    #[test]
    fn every_indicator_says_its_formula_in_every_language() {
        for lang in Lang::ALL {
            for one in crate::domain::indicator::catalogue::all() {
                let lines = entry(one, lang);
                assert!(
                    lines.iter().all(|line| !line.text.contains('⟦') && !line.label.contains('⟦')),
                    "{lang} {lines:?}"
                );
            }
        }
    }

    #[test]
    fn what_strict_leaves_out_is_said() {
        let text = said("STRICT", 0, Lang::Fr).join("\n");
        assert!(text.contains("15") && text.contains("12") && text.contains("opérateur"), "{text}");
    }
}
