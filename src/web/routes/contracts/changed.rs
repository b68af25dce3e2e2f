//! What two statements of the terms say otherwise, in the reader's language.

use serde::Serialize;

use super::statement::share;
use super::view::{population, written};
use crate::domain::contract::changes::{Change, Name, Of, Said, changes};
use crate::domain::contract::{Condition, Definition, Measure, Terms, Unit};
use crate::domain::region::Region;
use crate::i18n::{Args, Lang, format};
use crate::storage::money::centimes;
use crate::web::routes::insertion::labels::Labels;

/// A point before and after; none where it was not said.
#[derive(Clone, Debug, Serialize)]
pub struct PointView {
    name: String,
    before: Option<String>,
    after: Option<String>,
}

/// What changed of the contract itself, of a commitment or of a tranche.
#[derive(Clone, Debug, Serialize)]
pub struct PartView {
    /// `contract`, `commitment` or `tranche`.
    kind: &'static str,
    code: Option<String>,
    label: String,
    /// `added`, `removed` or `changed`.
    fate: &'static str,
    points: Vec<PointView>,
}

/// What an amendment changes, part by part.
pub(super) fn changed(before: &Terms, after: &Terms, (labels, lang): (&Labels, Lang)) -> Vec<PartView> {
    let mut parts: Vec<(Of, PartView)> = Vec::new();
    for change in changes(before, after) {
        let point = PointView {
            name: name(&change, lang),
            before: change.before.as_ref().map(|said| text(said, (labels, lang))),
            after: change.after.as_ref().map(|said| text(said, (labels, lang))),
        };
        match parts.iter_mut().find(|(of, _)| *of == change.of) {
            Some((_, part)) => part.points.push(point),
            None => parts.push((change.of.clone(), part(change.of, (before, after), point, lang))),
        }
    }
    parts.into_iter().map(|(_, part)| part).collect()
}

fn part(of: Of, (before, after): (&Terms, &Terms), point: PointView, lang: Lang) -> PartView {
    let commitment = |terms: &Terms, code: &str| terms.commitment(code).map(|one| one.label.of(lang.code()).to_owned());
    let tranche = |terms: &Terms, code: &str| terms.tranche(code).map(|one| one.label.of(lang.code()).to_owned());
    let (kind, code, old, new) = match of {
        Of::Contract => ("contract", None, Some(lang.text("contract-one")), Some(lang.text("contract-one"))),
        Of::Commitment(code) => {
            let labels = (commitment(before, &code), commitment(after, &code));
            ("commitment", Some(code), labels.0, labels.1)
        }
        Of::Tranche(code) => {
            let labels = (tranche(before, &code), tranche(after, &code));
            ("tranche", Some(code), labels.0, labels.1)
        }
    };
    let fate = match (&old, &new) {
        (None, _) => "added",
        (_, None) => "removed",
        _ => "changed",
    };
    PartView { kind, code, label: new.or(old).unwrap_or_default(), fate, points: vec![point] }
}

fn name(change: &Change, lang: Lang) -> String {
    match &change.name {
        Name::Field(name) => lang.text(match *name {
            "weight" => "contract-weight-label",
            "as_of" => "contract-figures-of",
            "amount" => "contract-whole",
            "title_fr" => "contract-title-fr",
            "title_ar" => "contract-title-ar",
            "title_en" => "contract-title-en",
            "note_fr" => "contract-note-fr",
            "note_ar" => "contract-note-ar",
            "note_en" => "contract-note-en",
            "legal_reference" => "contract-legal-reference",
            "starts_on" => "contract-starts-on",
            "ends_on" => "contract-ends-on",
            "due_on" => "contract-due-on",
            "parties" => "contract-parties",
            "population" => "contract-population",
            "price" => "contract-price",
            "definition" => "contract-definition",
            "kind" => "contract-kind",
            "lever" => "contract-lever",
            "measure" => "contract-measure",
            _ => "contract-baseline",
        }),
        Name::Target(year, region) => {
            let place = region.map_or_else(|| lang.text("contract-everywhere"), |region| place(region, lang));
            lang.text_with("contract-target-of", &Args::new().with("year", year.to_string()).with("place", place))
        }
        Name::Condition(code) => lang.text_with("contract-condition-on", &Args::new().with("code", code.clone())),
        Name::Milestone(kind) => lang.text(&format!("contract-milestone-{kind}")),
    }
}

fn place(region: Region, lang: Lang) -> String {
    lang.text(&format!("region-{region}"))
}

fn text(said: &Said, (labels, lang): (&Labels, Lang)) -> String {
    match said {
        Said::Text(text) => text.lines().collect::<Vec<_>>().join(" – "),
        Said::Day(day) => format::date(lang, *day),
        Said::Amount(amount) => format::dirhams_exact(lang, centimes(*amount)),
        Said::Value(unit, value) => valued(*unit, *value, lang),
        Said::Weight(weight) => format::bare_percent(lang, &weight.to_string()),
        Said::Kind(kind) => lang.text(&format!("contract-kind-{kind}")),
        Said::Lever(lever) => lang.text(&format!("contract-lever-{lever}")),
        Said::Population(whose) => listed(&population(whose, labels, lang), "common-no-filter", lang),
        Said::Measure(measure) => measured(measure, lang),
        Said::Definition(definition) => named(definition, lang),
        Said::Condition(condition, unit) => condition_text(condition, *unit, lang),
        Said::Milestone(milestone) => {
            let level = lang.text(&format!("level-{}", milestone.floor.code()));
            [format::bare_percent(lang, &share(milestone.share)), level].join(" · ")
        }
    }
}

/// A value in its unit, as people read it.
fn valued(unit: Unit, value: u32, lang: Lang) -> String {
    match unit {
        Unit::Percent => format::bare_percent(lang, &written(unit, value)),
        _ => format::number(lang, i64::from(value)),
    }
}

fn listed(texts: &[String], none: &str, lang: Lang) -> String {
    if texts.is_empty() { lang.text(none) } else { texts.join(&(lang.text("common-list-separator") + " ")) }
}

fn measured(measure: &Measure, lang: Lang) -> String {
    let kind = |code: &str| lang.text(&format!("contract-measure-{code}"));
    match measure {
        Measure::Rate(definition) => [kind("rate"), named(definition, lang)].join(" · "),
        Measure::Inserted(definition) => [kind("inserted"), named(definition, lang)].join(" · "),
        Measure::Learners { stage } => kind(stage.code()),
        Measure::Activities { kinds, quantity, proven } => {
            let kinds: Vec<String> = kinds.iter().map(|kind| lang.text(&format!("activity-kind-{kind}"))).collect();
            let mut said = vec![lang.text(&format!("contract-quantity-{quantity}"))];
            said.push(listed(&kinds, "contract-every-kind", lang));
            said.extend(proven.then(|| lang.text("contract-how-proven")));
            said.join(" · ")
        }
    }
}

fn named(definition: &Definition, lang: Lang) -> String {
    let profile = lang.text(&format!("insertion-profile-{}", definition.profile));
    let version = lang.text_with("method-version", &Args::new().count("n", i64::from(definition.version)));
    [profile, definition.indicator.clone(), version].join(" · ")
}

fn condition_text(condition: &Condition, unit: Unit, lang: Lang) -> String {
    let threshold = format!("{} {}", lang.text("contract-threshold"), valued(unit, condition.threshold, lang));
    let part = format::bare_percent(lang, &share(condition.share));
    let rule = lang.text(&format!("contract-rule-{}", condition.rule));
    let standard = lang.text(&format!("contract-standard-{}", condition.standard));
    [threshold, part, rule, standard].join(" · ")
}
