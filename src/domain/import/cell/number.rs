//! Numbers: `1234.5`, `1 234,5`, `1.234,50`. One separator is decimal; with two, the first kind parts thousands
//! and the last is decimal (`indicators.md` §8). Spaces and apostrophes only ever part thousands.

use rust_decimal::Decimal;

use crate::domain::import::reason::Reason;
use crate::domain::text::digits::western_char;

/// Most digits a number may have before its decimal mark: beyond, it is no salary nor duration.
const MOST_DIGITS: usize = 12;
/// Most characters of a number read the short way: bounds times their power of ten stay within 64 bits.
const SHORT: usize = 8;

/// A number between two bounds.
pub fn decimal(text: &str, least: u32, most: u32) -> Result<Decimal, Reason> {
    if let Some(number) = digits(text)
        && (least..=most).contains(&number)
    {
        return Ok(number.into());
    }
    if let Some((mantissa, scale)) = plain(text)
        && let Some(unit) = 10_i64.checked_pow(scale)
        && (i64::from(least) * unit..=i64::from(most) * unit).contains(&mantissa)
    {
        return Ok(Decimal::new(mantissa, scale));
    }
    let number = separated(text)?;
    if number < Decimal::from(least) || number > Decimal::from(most) {
        return Err(Reason::OutOfRange { least, most });
    }
    Ok(number)
}

/// A whole number up to a bound; `12.0`, as programs write it, is twelve.
pub fn whole(text: &str, most: u32) -> Result<u32, Reason> {
    if let Some(number) = digits(text) {
        return if number <= most { Ok(number) } else { Err(Reason::OutOfRange { least: 0, most }) };
    }
    let number = decimal(text, 0, most)?;
    if !number.is_integer() {
        return Err(Reason::NotWhole);
    }
    number.trunc().try_into().map_err(|_| Reason::OutOfRange { least: 0, most })
}

/// Nothing but digits, few enough for four bytes.
fn digits(text: &str) -> Option<u32> {
    if !(1..=9).contains(&text.len()) {
        return None;
    }
    text.bytes().try_fold(0, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0')))
}

/// Digits with at most one point, as a number of units and the power of ten that divides it: what programs write.
fn plain(text: &str) -> Option<(i64, u32)> {
    if text.len() > SHORT {
        return None;
    }
    let (mut mantissa, mut scale, mut point) = (0_i64, 0_u32, false);
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => {
                mantissa = mantissa * 10 + i64::from(byte - b'0');
                scale += u32::from(point);
            }
            b'.' if !point => point = true,
            _ => return None,
        }
    }
    let bounded_by_digits = text.starts_with(|first: char| first.is_ascii_digit()) && !text.ends_with('.');
    bounded_by_digits.then_some((mantissa, scale))
}

/// What may stand between two groups of digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// Parts thousands only.
    Thousands,
    /// Is the decimal mark only.
    Decimal,
    /// `.`
    Point,
    /// `,`
    Comma,
}

fn mark(letter: char) -> Option<Mark> {
    match letter {
        '.' => Some(Mark::Point),
        ',' | '،' => Some(Mark::Comma),
        '٫' => Some(Mark::Decimal),
        '٬' | '\'' | '’' => Some(Mark::Thousands),
        space if space.is_whitespace() => Some(Mark::Thousands),
        _ => None,
    }
}

/// A number with separators of any kind.
fn separated(text: &str) -> Result<Decimal, Reason> {
    let (negative, text) = text.strip_prefix(['-', '−']).map_or((false, text), |rest| (true, rest));
    let (mut groups, mut marks) = (vec![String::new()], Vec::new());
    for letter in text.chars().map(western_char) {
        match (mark(letter), groups.last_mut()) {
            (None, Some(group)) if letter.is_ascii_digit() => group.push(letter),
            (Some(mark), _) => {
                marks.push(mark);
                groups.push(String::new());
            }
            _ => return Err(if mangled(text) { Reason::MangledNumber } else { Reason::NotANumber }),
        }
    }
    if groups.iter().any(String::is_empty) {
        return Err(Reason::NotANumber);
    }
    let fraction = if decimal_last(&marks)? { groups.pop() } else { None };
    let thousands_fit = groups.len() == 1
        || groups.iter().skip(1).all(|group| group.len() == 3) && groups.first().is_some_and(|group| group.len() <= 3);
    let whole = groups.concat();
    let fraction = fraction.unwrap_or_default();
    if !thousands_fit || fraction.len() > 15 {
        return Err(Reason::NotANumber);
    }
    if whole.len() > MOST_DIGITS {
        return Err(Reason::MangledNumber);
    }
    let sign = if negative { "-" } else { "" };
    format!("{sign}{whole}.{fraction}0").parse().map_err(|_| Reason::NotANumber)
}

/// Whether the last mark is the decimal one; an error when the marks do not make one number.
fn decimal_last(marks: &[Mark]) -> Result<bool, Reason> {
    let Some((last, before)) = marks.split_last() else { return Ok(false) };
    let alike = before.windows(2).all(|pair| pair.first() == pair.last());
    match (last, before.first()) {
        (Mark::Thousands, None) => Ok(false),
        (Mark::Point | Mark::Comma | Mark::Decimal, None) => Ok(true),
        (Mark::Decimal, Some(Mark::Decimal)) => Err(Reason::NotANumber),
        (last, Some(first)) if last == first && alike => Ok(false),
        (Mark::Thousands, Some(_)) => Err(Reason::NotANumber),
        (_, Some(first)) if *first != Mark::Decimal && alike => Ok(true),
        _ => Err(Reason::NotANumber),
    }
}

/// Whether a spreadsheet cut the number: `1.23E+05`.
#[must_use]
pub fn mangled(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else { return false };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let mantissa = mantissa.strip_prefix('-').unwrap_or(mantissa);
    digits(exponent) && mantissa.split(['.', ',']).all(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Result<String, Reason> {
        decimal(text, 0, 10_000_000).map(|number| number.normalize().to_string())
    }

    #[test]
    fn one_separator_is_decimal_two_are_thousands_then_decimal() {
        for (text, value) in [
            ("1234.5", "1234.5"),
            ("1 234,5", "1234.5"),
            ("1.234,50", "1234.5"),
            ("1,234.50", "1234.5"),
            ("1.234", "1.234"),
            ("1,234", "1.234"),
            ("1 234", "1234"),
            ("1\u{202f}234,5", "1234.5"),
            ("1\u{a0}234", "1234"),
            ("1.234.567", "1234567"),
            ("1.234.567,8", "1234567.8"),
            ("7500", "7500"),
            ("٧٥٠٠", "7500"),
            ("٧٬٥٠٠٫٥", "7500.5"),
            ("۴۴", "44"),
            ("0", "0"),
            ("8333.333333333334", "8333.333333333334"),
        ] {
            assert_eq!(number(text).as_deref(), Ok(value), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_not_guessed() {
        for text in ["12a", "1..2", "1,", ".5", "1 23,5", "1.23,4.5", "12,34 5", "7500 DH", "--5", "1,2,3"] {
            assert_eq!(number(text), Err(Reason::NotANumber), "{text}");
        }
    }

    #[test]
    fn numbers_cut_by_a_spreadsheet_are_refused_as_such() {
        for text in ["1.23E+05", "1,23E+05", "1E5", "2.12685E+11", "1.0e-3", "999000001000075000"] {
            assert_eq!(number(text), Err(Reason::MangledNumber), "{text}");
        }
    }

    #[test]
    fn numbers_out_of_reason_are_refused_with_the_bounds() {
        assert_eq!(number("-5"), Err(Reason::OutOfRange { least: 0, most: 10_000_000 }));
        assert_eq!(decimal("200", 0, 168), Err(Reason::OutOfRange { least: 0, most: 168 }));
        assert_eq!(whole("1001", 1000), Err(Reason::OutOfRange { least: 0, most: 1000 }));
    }

    #[test]
    fn whole_numbers_may_be_written_with_a_zero_fraction_only() {
        assert_eq!(whole("12.0", 1000), Ok(12));
        assert_eq!(whole("٣", 1000), Ok(3));
        assert_eq!(whole("12.5", 1000), Err(Reason::NotWhole));
        assert_eq!(whole("deux", 1000), Err(Reason::NotANumber));
    }
}
