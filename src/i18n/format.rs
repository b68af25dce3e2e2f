//! Numbers, percentages, amounts and dates as plain text (`design.md` §5).
//!
//! From integers and civil dates only: no floating point. Texts that mix signs and digits come isolated left to right in
//! Arabic (U+2066 … U+2069), so that they may stand in a sentence, an attribute, a drawing or a file.

use std::fmt::Write as _;

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

use super::Lang;
use crate::clock::civil;

const NO_BREAK: char = '\u{a0}';
const MINUS: char = '\u{2212}';

/// A whole number, thousands grouped: `1 000` (no-break space), in English `1,000`.
#[must_use]
pub fn number(lang: Lang, value: i64) -> String {
    grouped(lang, value.unsigned_abs(), value < 0)
}

/// A decimal number given as text (`71.9`, `-1.9`): decimal comma in French and Arabic. Text that is no decimal number
/// comes back unchanged.
#[must_use]
pub fn decimal(lang: Lang, text: &str) -> String {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let Ok(value) = whole.parse::<u64>() else { return text.to_owned() };
    let mut shown = grouped(lang, value, negative);
    if !fraction.is_empty() {
        shown.push(if lang == Lang::En { '.' } else { ',' });
        shown.push_str(fraction);
    }
    shown
}

/// A percentage from its decimal text: `71,9 %`, `71.9%`, in Arabic `71,9%` isolated.
#[must_use]
pub fn percent(lang: Lang, text: &str) -> String {
    isolated(lang, bare_percent(lang, text))
}

/// [`percent`] without isolation, for places that isolate by markup.
#[must_use]
pub fn bare_percent(lang: Lang, text: &str) -> String {
    let shown = decimal(lang, text);
    if lang == Lang::Fr { format!("{shown}{NO_BREAK}%") } else { format!("{shown}%") }
}

/// An amount in dirhams from centimes: `6 500 MAD`, `6 500 درهم`; centimes show only when there are some.
#[must_use]
pub fn dirhams(lang: Lang, centimes: i64) -> String {
    amount(lang, centimes, centimes % 100 != 0)
}

/// The same with its centimes, even when there are none: `250 000,00 MAD`.
#[must_use]
pub fn dirhams_exact(lang: Lang, centimes: i64) -> String {
    amount(lang, centimes, true)
}

/// What is gained or lost, to the centime, its sign in the run of its digits: `+250 000,00 MAD`.
#[must_use]
pub fn dirhams_signed(lang: Lang, centimes: i64) -> String {
    let plus = if centimes > 0 { "+" } else { "" };
    with_unit(lang, plus.to_owned() + &digits(lang, centimes, true))
}

fn amount(lang: Lang, centimes: i64, exact: bool) -> String {
    with_unit(lang, digits(lang, centimes, exact))
}

fn digits(lang: Lang, centimes: i64, exact: bool) -> String {
    let (whole, rest) = (centimes.unsigned_abs() / 100, centimes.unsigned_abs() % 100);
    let mut amount = grouped(lang, whole, centimes < 0);
    if exact {
        amount.push(if lang == Lang::En { '.' } else { ',' });
        let _ = write!(amount, "{rest:02}");
    }
    amount
}

fn with_unit(lang: Lang, amount: String) -> String {
    let unit = if lang == Lang::Ar { "درهم" } else { "MAD" };
    format!("{}{NO_BREAK}{unit}", isolated(lang, amount))
}

/// A date: `31 janv. 2024`, `1er mars 2024`, `31 يناير 2024`, `31 Jan 2024`.
#[must_use]
pub fn date(lang: Lang, date: NaiveDate) -> String {
    let [day, month, year] = date_parts(lang, date);
    format!("{day}{NO_BREAK}{month}{NO_BREAK}{year}")
}

/// Day (`1er` in French), month and year, as [`date`] shows them.
#[must_use]
pub fn date_parts(lang: Lang, date: NaiveDate) -> [String; 3] {
    let day = if lang == Lang::Fr && date.day() == 1 { "1er".to_owned() } else { date.day().to_string() };
    [day, month(lang, date.month0()).to_owned(), date.year().to_string()]
}

/// An instant as the clocks of Morocco show it: `31 janv. 2024, 18:00`.
#[must_use]
pub fn date_time(lang: Lang, at: DateTime<Utc>) -> String {
    let civil = civil(at);
    let comma = if lang == Lang::Ar { '،' } else { ',' };
    let time = isolated(lang, time_of_day(at));
    format!("{}{comma} {time}", date(lang, civil.date_naive()))
}

/// The hour of an instant in Morocco: `18:00`.
#[must_use]
pub fn time_of_day(at: DateTime<Utc>) -> String {
    let civil = civil(at);
    format!("{:02}:{:02}", civil.hour(), civil.minute())
}

/// A month's name, short in French and English; `month0` counts from 0. Arabic uses Morocco's names.
#[must_use]
pub fn month(lang: Lang, month0: u32) -> &'static str {
    const FR: [&str; 12] =
        ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
    const AR: [&str; 12] =
        ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"];
    const EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let names = match lang {
        Lang::Fr => FR,
        Lang::Ar => AR,
        Lang::En => EN,
    };
    names.get(month0 as usize).copied().unwrap_or_default()
}

/// Sets a left-to-right run apart in Arabic text; other languages need nothing.
#[must_use]
pub fn isolated(lang: Lang, text: String) -> String {
    if lang.is_rtl() { format!("\u{2066}{text}\u{2069}") } else { text }
}

fn grouped(lang: Lang, magnitude: u64, negative: bool) -> String {
    let digits = magnitude.to_string();
    let separator = if lang == Lang::En { ',' } else { NO_BREAK };
    let mut shown = String::with_capacity(digits.len() * 2);
    if negative {
        shown.push(MINUS);
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            shown.push(separator);
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn thousands_are_grouped_by_a_no_break_space_in_french_and_arabic() {
        assert_eq!(number(Lang::Fr, 1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(number(Lang::Ar, 1_000), "1\u{a0}000");
        assert_eq!(number(Lang::En, 1_000), "1,000");
        assert_eq!(number(Lang::Fr, -999), "\u{2212}999");
    }

    #[test]
    fn a_percentage_takes_the_comma_and_space_of_its_language_and_is_isolated_in_arabic() {
        assert_eq!(percent(Lang::Fr, "71.9"), "71,9\u{a0}%");
        assert_eq!(percent(Lang::Ar, "71.9"), "\u{2066}71,9%\u{2069}");
        assert_eq!(percent(Lang::En, "71.9"), "71.9%");
        assert_eq!(decimal(Lang::Fr, "-1.9"), "\u{2212}1,9");
    }

    #[test]
    fn the_first_of_the_month_is_premier_in_french_only() {
        assert_eq!(date(Lang::Fr, day("2024-03-01")), "1er\u{a0}mars\u{a0}2024");
        assert_eq!(date(Lang::En, day("2024-03-01")), "1\u{a0}Mar\u{a0}2024");
        assert_eq!(date(Lang::Fr, day("2024-01-31")), "31\u{a0}janv.\u{a0}2024");
    }

    #[test]
    fn arabic_dates_name_the_months_as_morocco_does() {
        assert_eq!(date(Lang::Ar, day("2024-07-31")), "31\u{a0}يوليوز\u{a0}2024");
        assert_eq!(date(Lang::Ar, day("2024-09-15")), "15\u{a0}شتنبر\u{a0}2024");
    }

    #[test]
    fn amounts_show_centimes_only_when_there_are_some() {
        assert_eq!(dirhams(Lang::Fr, 650_000), "6\u{a0}500\u{a0}MAD");
        assert_eq!(dirhams(Lang::Fr, 650_050), "6\u{a0}500,50\u{a0}MAD");
        assert_eq!(dirhams(Lang::Ar, 650_000), "\u{2066}6\u{a0}500\u{2069}\u{a0}درهم");
        assert_eq!(dirhams_signed(Lang::Ar, 650_000), "\u{2066}+6\u{a0}500,00\u{2069}\u{a0}درهم");
        assert_eq!(dirhams_signed(Lang::Fr, 0), "0,00\u{a0}MAD");
    }

    #[test]
    fn instants_show_the_hour_of_morocco() {
        assert_eq!(date_time(Lang::Fr, "2024-01-31T17:00:00Z".parse().unwrap()), "31\u{a0}janv.\u{a0}2024, 18:00");
    }
}
