//! A definition as a form: every parameter has its field, and reads back as the same definition.

use rocket::FromForm;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::evidence::Level;
use crate::domain::exclusion::Exclusion;
use crate::domain::indicator::Profile;
use crate::domain::indicator::horizon::Horizon;
use crate::domain::indicator::kinds::KindSet;
use crate::domain::indicator::profile::{Aside, Base, Event, Exclusions, Headline, Indicator, Rule};
use crate::domain::situation::SituationKind;
use crate::web::typed::{Typed, shown};

/// What a ticked box says.
pub(super) const YES: &str = "yes";

/// A definition as typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct Filled {
    /// The version it is drafted from.
    #[field(default = String::new())]
    pub(super) from: String,
    #[field(default = String::new())]
    pub(super) reason: String,
    #[field(default = String::new())]
    starts_on: String,
    /// `as_of`, `months`, `days` or `quarter`.
    #[field(default = String::new())]
    horizon: String,
    #[field(default = String::new())]
    horizon_n: String,
    #[field(default = String::new())]
    lag_days: String,
    #[field(default = String::new())]
    headline: String,
    #[field(default = String::new())]
    floor: String,
    #[field(default = String::new())]
    min_n: String,
    reasons: Vec<String>,
    #[field(default = String::new())]
    no_job_sought: String,
    #[field(default = String::new())]
    no_work_permit: String,
    kinds: Vec<String>,
    #[field(default = String::new())]
    in_field: String,
    #[field(default = String::new())]
    hours_at_least: String,
    #[field(default = String::new())]
    hours_not_under: String,
    #[field(default = String::new())]
    weeks_at_least: String,
    #[field(default = String::new())]
    weeks_not_under: String,
    #[field(default = String::new())]
    operator_hires: String,
    #[field(default = String::new())]
    new_only: String,
    indicators: Vec<FilledIndicator>,
}

/// One of its figures as typed.
#[derive(Clone, Debug, Default, FromForm, Serialize)]
pub struct FilledIndicator {
    #[field(default = String::new())]
    id: String,
    #[field(default = String::new())]
    base: String,
    #[field(default = String::new())]
    event: String,
    also: Vec<String>,
    #[field(default = String::new())]
    in_field: String,
    aside: Vec<String>,
    #[field(default = String::new())]
    over_work: String,
    #[field(default = String::new())]
    leaves: String,
}

/// A value of a closed list as its code.
pub(super) fn code<T: Serialize>(value: T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(text.into()).ok()
}

fn ticked(is: bool) -> String {
    if is { YES.to_owned() } else { String::new() }
}

fn codes(kinds: KindSet) -> Vec<String> {
    kinds.iter().map(|kind| kind.code().to_owned()).collect()
}

fn set(codes: &[String]) -> KindSet {
    codes.iter().filter_map(|code| SituationKind::from_code(code)).collect()
}

fn written(number: Option<u16>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

impl Filled {
    /// A definition as its form shows it.
    pub(super) fn of(profile: &Profile, from: String) -> Self {
        let (rule, exclusions) = (&profile.rule, &profile.exclusions);
        let (horizon, horizon_n) = match profile.horizon {
            Horizon::AsOf => ("as_of", String::new()),
            Horizon::Months(n) => ("months", n.to_string()),
            Horizon::Days(n) => ("days", n.to_string()),
            Horizon::Quarter(n) => ("quarter", n.to_string()),
        };
        Self {
            from,
            reason: String::new(),
            starts_on: shown(profile.valid_from),
            horizon: horizon.to_owned(),
            horizon_n,
            lag_days: profile.lag_days.to_string(),
            headline: code(profile.headline),
            floor: profile.floor.code().to_owned(),
            min_n: profile.min_n.to_string(),
            reasons: exclusions.reasons.iter().map(|reason| reason.code().to_owned()).collect(),
            no_job_sought: ticked(exclusions.no_job_sought),
            no_work_permit: ticked(exclusions.no_work_permit),
            kinds: codes(rule.kinds),
            in_field: ticked(rule.in_field),
            hours_at_least: written(rule.hours_at_least),
            hours_not_under: written(rule.hours_not_under),
            weeks_at_least: written(rule.weeks_at_least),
            weeks_not_under: written(rule.weeks_not_under),
            operator_hires: ticked(rule.operator_hires),
            new_only: ticked(rule.new_only),
            indicators: profile.indicators.iter().map(FilledIndicator::of).collect(),
        }
    }

    /// The definition typed, drafted from another; what does not read is noted at its field.
    pub(super) fn read(&self, from: &Profile, typed: &mut Typed) -> Profile {
        let exclusions = Exclusions {
            reasons: self.reasons.iter().filter_map(|code| Exclusion::from_code(code)).collect(),
            no_job_sought: self.no_job_sought == YES,
            no_work_permit: self.no_work_permit == YES,
        };
        Profile {
            code: from.code.clone(),
            version: from.version,
            valid_from: typed.required_day("starts_on", &self.starts_on, from.valid_from),
            horizon: self.horizon(typed),
            lag_days: i32::try_from(typed.whole("lag_days", &self.lag_days, 30)).unwrap_or(i32::MAX),
            exclusions,
            headline: typed.code("headline", &self.headline, read::<Headline>, from.headline),
            floor: typed.code("floor", &self.floor, Level::from_code, from.floor),
            min_n: typed.whole("min_n", &self.min_n, from.min_n),
            rule: self.rule(typed),
            indicators: self.indicators.iter().map(|one| one.read(typed)).collect(),
        }
    }

    fn horizon(&self, typed: &mut Typed) -> Horizon {
        let known = |text: &str| ["as_of", "months", "days", "quarter"].into_iter().find(|code| *code == text);
        let kind = typed.code("horizon", &self.horizon, known, "months");
        if kind == "as_of" {
            return Horizon::AsOf;
        }
        let n = typed.whole("horizon_n", &self.horizon_n, 1);
        let signed = i32::try_from(n).unwrap_or(i32::MAX);
        match kind {
            "days" => Horizon::Days(signed),
            "quarter" => Horizon::Quarter(signed),
            _ => Horizon::Months(n),
        }
    }

    fn rule(&self, typed: &mut Typed) -> Rule {
        let mut number = |field, text: &str| {
            let is_blank = text.trim().is_empty();
            (!is_blank).then(|| u16::try_from(typed.whole(field, text, 1)).unwrap_or(u16::MAX))
        };
        Rule {
            kinds: set(&self.kinds),
            in_field: self.in_field == YES,
            hours_at_least: number("hours_at_least", &self.hours_at_least),
            hours_not_under: number("hours_not_under", &self.hours_not_under),
            weeks_at_least: number("weeks_at_least", &self.weeks_at_least),
            weeks_not_under: number("weeks_not_under", &self.weeks_not_under),
            operator_hires: self.operator_hires == YES,
            new_only: self.new_only == YES,
        }
    }
}

impl FilledIndicator {
    fn of(indicator: &Indicator) -> Self {
        let aside = indicator.aside;
        Self {
            id: indicator.id.clone(),
            base: code(indicator.base),
            event: code(indicator.event),
            also: codes(indicator.also),
            in_field: ticked(indicator.in_field),
            aside: aside.map(|aside| codes(aside.kinds)).unwrap_or_default(),
            over_work: ticked(aside.is_some_and(|aside| aside.over_work)),
            leaves: ticked(aside.is_some_and(|aside| aside.leaves)),
        }
    }

    fn read(&self, typed: &mut Typed) -> Indicator {
        let kinds = set(&self.aside);
        let aside = Aside { kinds, over_work: self.over_work == YES, leaves: self.leaves == YES };
        Indicator {
            id: self.id.clone(),
            base: typed.code("indicators", &self.base, read::<Base>, Base::Graduates),
            event: typed.code("indicators", &self.event, read::<Event>, Event::Point),
            also: set(&self.also),
            in_field: self.in_field == YES,
            aside: (!kinds.is_empty()).then_some(aside),
            rule: Rule::default(),
            floor: Level::E4,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::indicator::shipped;
    use crate::i18n::Lang;
    use crate::web::form::Errors;

    #[test]
    fn the_form_of_a_definition_reads_as_the_same_definition() {
        for profile in shipped::all() {
            let mut typed = Typed::new(Errors::new(Lang::Fr));
            let mut read = Filled::of(profile, "X@1".to_owned()).read(profile, &mut typed);
            read.complete();
            assert!(typed.errors.is_empty(), "{}", profile.code);
            assert_eq!(&read, profile);
        }
    }
}
