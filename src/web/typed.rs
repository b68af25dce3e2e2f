//! What people type into forms, read as dates, numbers and versions; each slip is noted on its field.

use std::convert::Infallible;

use chrono::NaiveDate;
use rocket::request::{FromRequest, Outcome, Request};
use rust_decimal::Decimal;

use super::form::Errors;
use super::problem::{Kind, Problem};
use crate::domain::field::FieldFault;
use crate::domain::import::cell::{date, number};
use crate::domain::import::reason::Reason;
use crate::domain::region::Region;

/// Most of any number typed: bounds of their own are the domain's.
const MOST: u32 = 100_000_000;
/// Most of any amount typed, for the same reason.
const MOST_AMOUNT: u32 = 4_000_000_000;

/// A reader of one form. A field that does not read is noted and given a stand-in, so that the rest is judged too.
pub struct Typed {
    /// What was noted so far.
    pub errors: Errors,
    slips: Vec<&'static str>,
}

impl Typed {
    /// Nothing read yet.
    #[must_use]
    pub const fn new(errors: Errors) -> Self {
        Self { errors, slips: Vec::new() }
    }

    fn slip(&mut self, field: &'static str, rule: &'static str) {
        self.slips.push(field);
        self.errors.add_faults(&[FieldFault { field, rule }]);
    }

    /// A whole number.
    pub fn whole(&mut self, field: &'static str, text: &str, stand_in: u32) -> u32 {
        match text.trim() {
            "" => self.slip(field, "required"),
            text => match number::whole(text, MOST) {
                Ok(number) => return number,
                Err(_) => self.slip(field, "whole"),
            },
        }
        stand_in
    }

    /// A number of two decimals at most, or nothing: nothing typed is rounded in silence, and `250.000` is not read as two
    /// hundred and fifty.
    pub fn amount(&mut self, field: &'static str, text: &str) -> Option<Decimal> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let rule = match number::decimal(text, 0, MOST_AMOUNT) {
            Ok(number) if number.normalize().scale() <= 2 && !is_ambiguous(text) => return Some(number),
            Ok(_) => "decimals",
            Err(Reason::OutOfRange { .. }) if text.starts_with(['-', '−']) => "negative",
            Err(Reason::OutOfRange { .. }) => "too_many",
            Err(_) => "number",
        };
        self.slip(field, rule);
        None
    }

    /// A date, or nothing. Days and months of one digit are read as in `1/3/2024`.
    pub fn day(&mut self, field: &'static str, text: &str) -> Option<NaiveDate> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let padded: Vec<String> = text.split(['/', '-']).map(|part| format!("{part:0>2}")).collect();
        let read = date::parse(&padded.join(if text.contains('/') { "/" } else { "-" }));
        if read.is_err() {
            self.slip(field, "date");
        }
        read.ok()
    }

    /// A date that must be there.
    pub fn required_day(&mut self, field: &'static str, text: &str, stand_in: NaiveDate) -> NaiveDate {
        if text.trim().is_empty() {
            self.slip(field, "date_missing");
            return stand_in;
        }
        self.day(field, text).unwrap_or(stand_in)
    }

    /// A code of a closed list.
    pub fn code<T: Copy>(&mut self, field: &'static str, text: &str, read: fn(&str) -> Option<T>, stand_in: T) -> T {
        read(text).unwrap_or_else(|| {
            self.slip(field, "choice");
            stand_in
        })
    }

    /// A region by its code.
    pub fn region(&mut self, field: &'static str, text: &str) -> Region {
        self.code(field, text, Region::from_code, Region::FIRST)
    }

    /// Adds what the domain refuses, but for fields already noted.
    pub fn judged(&mut self, verdict: Result<(), Vec<FieldFault>>) {
        let faults = verdict.err().unwrap_or_default();
        let unsaid: Vec<_> = faults.into_iter().filter(|fault| !self.slips.contains(&fault.field)).collect();
        self.errors.add_faults(&unsaid);
    }
}

/// Whether the one mark of a number is followed by three digits or more: `250.000` is a quarter of a million to some.
fn is_ambiguous(text: &str) -> bool {
    let mut parts = text.split(['.', ',', '،', '٫']);
    let tail = parts.nth(1);
    parts.next().is_none() && tail.is_some_and(|tail| tail.chars().count() > 2)
}

/// A text, or nothing when blank.
#[must_use]
pub fn text(typed: &str) -> Option<String> {
    let typed = typed.trim();
    (!typed.is_empty()).then(|| typed.to_owned())
}

/// A date as forms show it again.
#[must_use]
pub fn shown(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

/// A number as forms show it again.
#[must_use]
pub fn number_shown(number: Option<Decimal>) -> String {
    number.map(|number| number.normalize().to_string()).unwrap_or_default()
}

/// The version that a program names in `If-Match`.
pub struct IfMatch(Option<String>);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for IfMatch {
    type Error = Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Infallible> {
        Outcome::Success(Self(request.headers().get_one("If-Match").map(|tag| tag.trim_matches('"').to_owned())))
    }
}

impl IfMatch {
    /// The version read: the header's, else the form's hidden field; neither is a problem of its own (428).
    pub fn version(&self, field: &str) -> Result<i64, Problem> {
        let text = self.0.as_deref().unwrap_or(field).trim();
        if text.is_empty() {
            return Err(Problem::new(Kind::VersionMissing));
        }
        text.parse().map_err(|_| Problem::new(Kind::Malformed))
    }

    /// The same for things whose versions bear an identifier.
    pub fn version_id(&self, field: &str) -> Result<uuid::Uuid, Problem> {
        let text = self.0.as_deref().unwrap_or(field).trim();
        if text.is_empty() {
            return Err(Problem::new(Kind::VersionMissing));
        }
        text.parse().map_err(|_| Problem::new(Kind::Malformed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn dates_are_read_as_people_write_them() {
        let mut typed = Typed::new(Errors::new(Lang::Fr));
        let first: NaiveDate = "2024-03-01".parse().unwrap();
        for text in ["1/3/2024", "01/03/2024", "2024-03-01", " 01-03-2024 ", "٠١/٠٣/٢٠٢٤"] {
            assert_eq!(typed.day("starts_on", text), Some(first), "{text}");
        }
        assert!(typed.errors.is_empty());
        assert_eq!(typed.day("starts_on", "31/02/2024"), None);
        assert!(!typed.errors.is_empty());
    }

    #[test]
    fn amounts_are_read_to_the_centime_and_never_rounded() {
        let read =
            |text| Typed::new(Errors::new(Lang::Fr)).amount("amount", text).map(|read| read.normalize().to_string());
        for (text, amount) in [
            ("1 000,5", "1000.5"),
            ("1\u{a0}000,50", "1000.5"),
            ("2.500.000,00", "2500000"),
            ("١٠٠٠٫٥", "1000.5"),
            ("250000000", "250000000"),
        ] {
            assert_eq!(read(text).as_deref(), Some(amount), "{text}");
        }
        for (text, rule) in [
            ("250.000", "decimals"),
            ("0,005", "decimals"),
            ("-5", "negative"),
            ("1e5", "number"),
            ("mille", "number"),
            ("5000000000", "too_many"),
        ] {
            let mut typed = Typed::new(Errors::new(Lang::Fr));
            assert_eq!(typed.amount("amount", text), None, "{text}");
            let told = serde_json::to_value(&typed.errors).unwrap()["by"]["amount"].clone();
            assert_eq!(told, Lang::Fr.text(&format!("faults-{rule}")), "{text}");
        }
    }

    #[test]
    fn a_field_that_does_not_read_is_said_once() {
        let mut typed = Typed::new(Errors::new(Lang::Fr));
        assert_eq!(typed.whole("positions", "trois", 1), 1);
        typed.judged(Err(vec![FieldFault { field: "positions", rule: "positions" }]));
        assert_eq!(serde_json::to_value(&typed.errors).unwrap()["list"].as_array().unwrap().len(), 1);
    }
}
