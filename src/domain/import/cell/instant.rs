//! Instants: RFC 3339, with its offset.

use chrono::{DateTime, NaiveDate, Utc};

use super::date::pairs;
use crate::domain::import::reason::Reason;
use crate::domain::text::digits::western;

/// The instant a cell says.
pub fn parse(text: &str) -> Result<DateTime<Utc>, Reason> {
    if let Some(instant) = whole_seconds(text.as_bytes()) {
        return Ok(instant);
    }
    let instant = DateTime::parse_from_rfc3339(&western(text)).map_err(|_| Reason::NotAnInstant)?;
    Ok(instant.to_utc())
}

/// `YYYY-MM-DDTHH:MM:SSZ`, by far the commonest form.
fn whole_seconds(bytes: &[u8]) -> Option<DateTime<Utc>> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, b'T', h1, h2, b':', n1, n2, b':', s1, s2, b'Z'] = bytes else {
        return None;
    };
    let [century, of_century, month, day] = pairs(u64::from_le_bytes([y1, y2, y3, y4, m1, m2, d1, d2]))?;
    let [hour, minute, second, _] = pairs(u64::from_le_bytes([h1, h2, n1, n2, s1, s2, b'0', b'0']))?;
    let date = NaiveDate::from_ymd_opt((century * 100 + of_century).cast_signed(), month, day)?;
    Some(date.and_hms_opt(hour, minute, second)?.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_brought_to_one_clock() {
        let instant = parse("2024-02-15T09:30:00Z").unwrap();
        for text in
            ["2024-02-15T10:30:00+01:00", "2024-02-15T09:30:00.000Z", "2024-02-15t09:30:00z", "٢٠٢٤-02-15T09:30:00Z"]
        {
            assert_eq!(parse(text), Ok(instant), "{text}");
        }
    }

    #[test]
    fn an_instant_without_offset_or_out_of_the_calendar_is_refused() {
        for text in ["2024-02-15", "2024-02-15T09:30:00", "2024-02-30T09:30:00Z", "2024-02-15T25:30:00Z", "hier"] {
            assert_eq!(parse(text), Err(Reason::NotAnInstant), "{text}");
        }
    }
}
