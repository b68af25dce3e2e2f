//! Civil dates: `YYYY-MM-DD`, `DD/MM/YYYY`, `DD-MM-YYYY`, or the day number a spreadsheet keeps (45321).
//!
//! Years of two digits, and days or months of one, are refused: nobody can tell which part is which.

use chrono::{Datelike, Days, NaiveDate};

use crate::domain::import::reason::Reason;
use crate::domain::text::digits::western;

/// Years that a date of this trade can bear.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;
/// Years of the Hijri calendar that people now living may write.
const HIJRI_YEARS: std::ops::RangeInclusive<i32> = 1300..=1500;
/// Names of Hijri months, folded; a date that holds one is not a Gregorian one.
const HIJRI_MONTHS: [&str; 11] =
    ["محرم", "صفر", "ربيع", "جمادي", "رجب", "شعبان", "رمضان", "شوال", "القعده", "الحجه", "ه"];

/// The date a cell says.
pub fn parse(text: &str) -> Result<NaiveDate, Reason> {
    if let Some((year, month, day)) = parts(text.as_bytes()) {
        return civil(year, month, day);
    }
    slowly(text)
}

/// Year, month and day of ten bytes in one of the three forms.
#[inline]
fn parts(bytes: &[u8]) -> Option<(u32, u32, u32)> {
    let ten: &[u8; 10] = bytes.try_into().ok()?;
    let (head, tail) = ten.split_first_chunk::<8>()?;
    let (head, tail) = (u64::from_le_bytes(*head), u64::from(u16::from_le_bytes(tail.try_into().ok()?)));
    // The eight digits as year, month and day, each where it belongs in a word.
    let digits = match (ten[2], ten[5]) {
        (b'/', b'/') | (b'-', b'-') => head >> 48 | tail << 16 | (head >> 24 & 0xFFFF) << 32 | (head & 0xFFFF) << 48,
        _ if (ten[4], ten[7]) == (b'-', b'-') => head & 0xFFFF_FFFF | (head >> 40 & 0xFFFF) << 32 | tail << 48,
        _ => return None,
    };
    let [century, of_century, month, day] = pairs(digits)?;
    Some((century * 100 + of_century, month, day))
}

/// Four numbers of two digits each that a word holds, all looked at together; `None` when one is no digit.
#[inline]
pub(super) fn pairs(written: u64) -> Option<[u32; 4]> {
    const ZEROS: u64 = u64::from_le_bytes([b'0'; 8]);
    const HIGH_HALVES: u64 = u64::from_le_bytes([0xF0; 8]);
    const SIX: u64 = u64::from_le_bytes([6; 8]);
    let digits = written ^ ZEROS;
    // A digit is a byte of at most nine: neither it nor six more reaches the high half.
    if (digits | ((digits & !HIGH_HALVES) + SIX)) & HIGH_HALVES != 0 {
        return None;
    }
    // Tens and units stand side by side: ten times the one and the other fall together.
    let [a, _, b, _, c, _, d, _] = (digits * 10 + (digits >> 8)).to_le_bytes().map(u32::from);
    Some([a, b, c, d])
}

#[inline]
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
}

#[inline]
fn civil(year: u32, month: u32, day: u32) -> Result<NaiveDate, Reason> {
    let year = year.cast_signed();
    if YEARS.contains(&year) {
        return NaiveDate::from_ymd_opt(year, month, day).ok_or(Reason::ImpossibleDate);
    }
    Err(if HIJRI_YEARS.contains(&year) { Reason::HijriDate } else { Reason::DateOutOfRange })
}

/// Foreign digits, day numbers of a spreadsheet, and the reason of a refusal.
#[cold]
fn slowly(text: &str) -> Result<NaiveDate, Reason> {
    let plain = western(text);
    if let Some((year, month, day)) = parts(plain.as_bytes()) {
        return civil(year, month, day);
    }
    if plain.len() == 5
        && let Some(days) = number(plain.as_bytes())
    {
        return spreadsheet_day(days);
    }
    Err(if hijri(&plain) { Reason::HijriDate } else { Reason::NotADate })
}

/// The day a spreadsheet numbers from 1899-12-30 (its count holds a 29 February 1900 that never was).
fn spreadsheet_day(days: u32) -> Result<NaiveDate, Reason> {
    let date = NaiveDate::from_ymd_opt(1899, 12, 30).and_then(|origin| origin.checked_add_days(Days::new(days.into())));
    date.filter(|date| YEARS.contains(&date.year())).ok_or(Reason::DateOutOfRange)
}

fn hijri(text: &str) -> bool {
    let folded = crate::domain::text::fold::plain(text);
    let words: Vec<&str> = folded.split(|letter: char| !letter.is_alphanumeric()).collect();
    let year = |word: &&str| word.len() == 4 && word.parse().is_ok_and(|year: i32| HIJRI_YEARS.contains(&year));
    let month = |word: &&str| HIJRI_MONTHS.contains(word);
    words.iter().any(|word| year(word) || month(word)) && folded.contains(|letter: char| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_three_forms_and_foreign_digits_say_the_same_day() {
        for text in ["2024-01-30", "30/01/2024", "30-01-2024", "٣٠/٠١/٢٠٢٤", "۲۰۲۴-۰۱-۳۰", "45321"] {
            assert_eq!(parse(text), Ok(day("2024-01-30")), "{text}");
        }
    }

    #[test]
    fn the_29th_of_february_exists_every_fourth_year() {
        assert_eq!(parse("29/02/2024"), Ok(day("2024-02-29")));
        assert_eq!(parse("29/02/2023"), Err(Reason::ImpossibleDate));
        assert_eq!(parse("2100-02-29"), Err(Reason::ImpossibleDate));
    }

    #[test]
    fn a_date_the_calendar_lacks_is_impossible() {
        for text in ["31/02/2024", "2024-02-31", "01/30/2024", "00/01/2024", "31-04-2023"] {
            assert_eq!(parse(text), Err(Reason::ImpossibleDate), "{text}");
        }
    }

    #[test]
    fn hijri_dates_are_recognised_as_such() {
        for text in ["1445-07-18", "18/07/1445", "١٨/٠٧/١٤٤٥", "1445/07/18", "18 رجب 1445", "18 رجب", "1445 هـ"]
        {
            assert_eq!(parse(text), Err(Reason::HijriDate), "{text}");
        }
    }

    #[test]
    fn other_forms_are_not_guessed() {
        for text in [
            "30/01/24",
            "1/2/2024",
            "30.01.2024",
            "2024/01/30",
            "30-01/2024",
            "30 janvier 2024",
            "hier",
            "2024-01-30 00:00:00",
        ] {
            assert_eq!(parse(text), Err(Reason::NotADate), "{text}");
        }
    }

    #[test]
    fn years_out_of_reason_are_told() {
        assert_eq!(parse("0024-01-30"), Err(Reason::DateOutOfRange));
        assert_eq!(parse("30/01/2924"), Err(Reason::DateOutOfRange));
        assert_eq!(parse("99999"), Err(Reason::DateOutOfRange));
    }
}
