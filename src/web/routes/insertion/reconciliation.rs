//! A published headline confronted with counts, and published counts with their total and their percentages.

use rocket::serde::Serialize;

use super::address::Query;
use crate::domain::indicator::rate::scaled;
use crate::domain::indicator::reconcile::{Verdict, admissible_numerators, judge, sums_up};

/// Decimals of a headline beyond which nobody prints.
const MOST_DECIMALS: usize = 3;
/// Published counts that one form confronts.
const MOST_PARTS: usize = 50;

/// A published headline confronted with counts.
#[derive(Debug, Default, Serialize)]
pub struct Reconciliation {
    published: String,
    base: String,
    /// Whether a headline was typed that does not read.
    refused: bool,
    /// Whether one was asked about.
    asked: bool,
    /// The first and last numerator over the base that print it.
    numerators: Option<(u32, u32)>,
}

/// One published count, with the percentage printed beside it or without.
#[derive(Debug, Serialize)]
pub struct PartLine {
    count: u32,
    /// As printed.
    printed: Option<String>,
    /// What the count gives of the total, with as many decimals.
    gives: Option<String>,
    /// `agrees`, `rounding` or `misprint`; none without a percentage or a total.
    verdict: Option<&'static str>,
}

/// Published counts confronted with their total.
#[derive(Debug, Default, Serialize)]
pub struct Sums {
    parts: String,
    total: String,
    rounding: String,
    /// Whether something typed does not read.
    refused: bool,
    /// Whether counts were typed.
    asked: bool,
    lines: Vec<PartLine>,
    /// Their sum.
    sum: u64,
    /// The total they were published with.
    of: Option<u32>,
    /// `agrees`, `rounding` or `misprint`.
    verdict: &'static str,
    /// How many percentages no rounding explains.
    misprints: usize,
}

impl Reconciliation {
    /// What was asked, and the headline as a whole number of its last decimal with how many decimals it has.
    pub(super) fn of(query: &Query) -> (Self, Option<(u32, u32)>) {
        let (published, base) = (query.published.clone().unwrap_or_default(), query.base.clone().unwrap_or_default());
        let headline = read_headline(&published);
        let whole: String = base.chars().filter(|letter| !letter.is_whitespace()).collect();
        let counted = whole.parse::<u32>().ok().filter(|base| *base > 0);
        let numerators = headline.zip(counted).and_then(|((value, decimals), base)| {
            admissible_numerators(value, decimals, base).map(|range| (*range.start(), *range.end()))
        });
        let asked = !published.trim().is_empty();
        let refused = asked && (headline.is_none() || (!whole.is_empty() && counted.is_none()));
        (Self { published, base, refused, asked, numerators }, headline)
    }
}

/// `72 %` is (72, 0), `71,9` is (719, 1).
fn read_headline(text: &str) -> Option<(u32, u32)> {
    let text = text.trim().trim_end_matches(['%', '٪']).trim().replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((text.as_str(), ""));
    if part.len() > MOST_DECIMALS || !part.chars().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let decimals = u32::try_from(part.len()).ok()?;
    let value: u32 = std::format!("{whole}{part}").parse().ok()?;
    (value <= 100 * 10_u32.pow(decimals)).then_some((value, decimals))
}

impl Sums {
    /// What was typed, and how it holds together.
    pub(super) fn of(query: &Query) -> Self {
        let text = |field: &Option<String>| field.clone().unwrap_or_default();
        let typed = Self {
            parts: text(&query.parts),
            total: text(&query.total),
            rounding: text(&query.rounding),
            ..Self::default()
        };
        let written: Vec<&str> = typed.parts.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if written.is_empty() {
            return typed;
        }
        let unit =
            if typed.rounding.trim().is_empty() { Some(1) } else { whole(&typed.rounding).filter(|unit| *unit > 0) };
        let of = if typed.total.trim().is_empty() { Some(None) } else { whole(&typed.total).map(Some) };
        let parts: Option<Vec<_>> = written.iter().copied().map(read_part).collect();
        match (parts.filter(|parts| parts.len() <= MOST_PARTS), of, unit) {
            (Some(parts), Some(of), Some(unit)) => typed.confronted(&parts, of, unit),
            _ => Self { refused: true, asked: true, ..typed },
        }
    }

    fn confronted(self, parts: &[(u32, Option<(u32, u32)>)], of: Option<u32>, unit: u32) -> Self {
        let counts: Vec<u64> = parts.iter().map(|(count, _)| u64::from(*count)).collect();
        let sum = counts.iter().sum();
        // Without a total the parts are the whole; counts rounded to multiples of 5 are each known within 2.
        let whole = of.or_else(|| u32::try_from(sum).ok()).filter(|whole| *whole > 0);
        let line = |(count, printed): &(u32, Option<(u32, u32)>)| {
            let judged = whole.zip(*printed).map(|(whole, (value, decimals))| {
                let verdict = judge(value, decimals, (*count, whole), unit / 2);
                (code(verdict), scaled(*count, whole, decimals).and_then(|value| u32::try_from(value).ok()), decimals)
            });
            PartLine {
                count: *count,
                printed: printed.map(|(value, decimals)| decimal(value, decimals)),
                gives: judged.and_then(|(_, gives, decimals)| Some(decimal(gives?, decimals))),
                verdict: judged.map(|(verdict, ..)| verdict),
            }
        };
        let lines: Vec<PartLine> = parts.iter().map(line).collect();
        let misprints = lines.iter().filter(|line| line.verdict == Some("misprint")).count();
        let verdict = match of {
            None => "",
            Some(total) if sum == u64::from(total) => "agrees",
            Some(total) if sums_up(&counts, u64::from(total), u64::from(unit)) => "rounding",
            Some(_) => "misprint",
        };
        Self { asked: true, lines, sum, of, verdict, misprints, ..self }
    }
}

const fn code(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "agrees",
        Verdict::WithinCountRounding => "rounding",
        Verdict::Misprint => "misprint",
    }
}

/// `935`, or `935 = 72,2 %`: a count, and the percentage printed beside it.
fn read_part(line: &str) -> Option<(u32, Option<(u32, u32)>)> {
    let (count, printed) = line.split_once(['=', ';', ':', '\t']).map_or((line, None), |(one, two)| (one, Some(two)));
    let printed = printed.map(str::trim).filter(|text| !text.is_empty());
    Some((whole(count)?, printed.map(|text| read_headline(text).ok_or(())).transpose().ok()?))
}

/// A whole number, its thousands apart or not.
fn whole(text: &str) -> Option<u32> {
    let digits: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    digits.parse().ok()
}

/// 122 with one decimal is `12.2`.
fn decimal(value: u32, decimals: u32) -> String {
    let one = 10_u32.pow(decimals);
    if decimals == 0 {
        return value.to_string();
    }
    std::format!("{}.{:0width$}", value / one, value % one, width = decimals as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_is_read_as_the_press_prints_it() {
        assert_eq!(read_headline("72 %"), Some((72, 0)));
        assert_eq!(read_headline("71,9"), Some((719, 1)));
        assert_eq!(read_headline("100.0%"), Some((1000, 1)));
        for wrong in ["", "abc", "101", "7,1234", "-3", "72.x"] {
            assert_eq!(read_headline(wrong), None, "{wrong}");
        }
    }

    fn sums(parts: &str, total: &str, rounding: &str) -> Sums {
        let text = |text: &str| Some(text.to_owned());
        Sums::of(&Query { parts: text(parts), total: text(total), rounding: text(rounding), ..Query::default() })
    }

    #[test]
    fn an_answer_printed_with_another_ones_percentage_is_a_misprint() {
        let told = sums("935 = 72,2 %\n6 760 : 87,8\n", "7 695", "");
        let verdicts: Vec<_> = told.lines.iter().map(|line| (line.verdict, line.gives.as_deref())).collect();
        assert_eq!(verdicts, [(Some("misprint"), Some("12.2")), (Some("agrees"), Some("87.8"))]);
        assert_eq!((told.verdict, told.misprints), ("agrees", 1));
    }

    #[test]
    fn counts_rounded_to_five_may_miss_their_total_by_a_few_and_exact_ones_may_not() {
        assert_eq!(sums("10 425\n330", "10 760", "5").verdict, "rounding");
        assert_eq!(sums("10 425\n330", "10 760", "").verdict, "misprint");
        assert_eq!(sums("10 425\n330", "10 755", "").verdict, "agrees");
        assert!(sums("dix", "", "").refused && sums("10\n=3", "13", "").refused && sums("10", "x", "").refused);
        assert!(!sums("", "", "").asked);
    }
}
