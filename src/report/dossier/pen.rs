//! Words, numbers and ranges of one language.

use std::cmp::Ordering;

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;

use crate::domain::contract::Unit;
use crate::domain::indicator::rate::Percent;
use crate::i18n::{Args, Lang, format};
use crate::storage::money::centimes;

/// Writes in one language.
#[derive(Clone, Copy)]
pub(in crate::report) struct Pen(pub(in crate::report) Lang);

impl Pen {
    pub(in crate::report) fn text(self, key: &str) -> String {
        self.0.text(key)
    }

    pub(in crate::report) fn say(self, key: &str, args: &Args) -> String {
        self.0.text_with(key, args)
    }

    pub(in crate::report) fn with(self, key: &str, name: &'static str, value: &str) -> String {
        self.say(key, &Args::new().with(name, value))
    }

    pub(in crate::report) fn counted(self, key: &str, n: u64) -> String {
        self.say(key, &Args::new().count("n", i64::try_from(n).unwrap_or(i64::MAX)))
    }

    pub(in crate::report) fn number(self, n: impl Into<i64>) -> String {
        format::number(self.0, n.into())
    }

    /// A percentage from its tenths.
    pub(in crate::report) fn percent(self, tenths: u32) -> String {
        format::percent(self.0, &Percent(tenths).to_string())
    }

    /// `68,6 – 75,1`, from left to right in every language.
    pub(in crate::report) fn range(self, low: u32, high: u32) -> String {
        let decimal = |tenths| format::decimal(self.0, &Percent(tenths).to_string());
        format::isolated(self.0, format!("{} – {}", decimal(low), decimal(high)))
    }

    /// `68,6 % à 75,1 %`.
    pub(in crate::report) fn between(self, low: u32, high: u32) -> String {
        self.say("common-from-to", &Args::new().with("low", self.percent(low)).with("high", self.percent(high)))
    }

    pub(in crate::report) fn date(self, day: NaiveDate) -> String {
        format::date(self.0, day)
    }

    pub(in crate::report) fn instant(self, at: DateTime<Utc>) -> String {
        format::date_time(self.0, at)
    }

    /// An amount with its centimes.
    pub(in crate::report) fn money(self, amount: Decimal) -> String {
        format::dirhams_exact(self.0, centimes(amount))
    }

    /// A value in its unit: a percentage, or a count.
    pub(in crate::report) fn value(self, unit: Unit, value: u32) -> String {
        if unit == Unit::Percent { self.percent(value) } else { self.number(value) }
    }

    /// How far a value lies from a target, with its sign: `+1,9 pt`, `−16`.
    pub(in crate::report) fn gap(self, unit: Unit, value: u32, target: u32) -> String {
        let signed = |digits: String| {
            let sign = match value.cmp(&target) {
                Ordering::Less => "\u{2212}",
                Ordering::Equal => "",
                Ordering::Greater => "+",
            };
            format::isolated(self.0, format!("{sign}{digits}"))
        };
        let away = value.abs_diff(target);
        if unit == Unit::Percent {
            let points = signed(format::decimal(self.0, &Percent(away).to_string()));
            self.with("paper-points", "n", &points)
        } else {
            signed(self.number(away))
        }
    }

    /// A code or a reference, set apart from the direction of the sentence.
    pub(in crate::report) fn apart(self, code: &str) -> String {
        format::isolated(self.0, code.to_owned())
    }

    /// `Nadia E., 13 févr. 2024, 11:00`.
    pub(in crate::report) fn signed(self, who: &str, at: DateTime<Utc>) -> String {
        self.say("paper-by", &Args::new().with("who", who).with("at", self.instant(at)))
    }

    /// The number of a page, to be filled in by the press.
    pub(in crate::report) fn page(self) -> String {
        self.say("document-page", &Args::new().with("page", "{page}").with("pages", "{pages}"))
    }
}
