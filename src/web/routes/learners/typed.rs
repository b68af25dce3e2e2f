//! What forms about learners hold as text, read into values; every fault is said at its field.

use std::borrow::Cow;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::domain::code::Coded;
use crate::domain::import::Reason;
use crate::domain::import::cell::{boolean, code, date, number, text};
use crate::i18n::{Lang, fault};
use crate::web::form::Errors;

/// Reads the fields of one form.
pub(in crate::web) struct Typed {
    pub(in crate::web) errors: Errors,
    lang: Lang,
}

impl Typed {
    pub(in crate::web) const fn new(lang: Lang) -> Self {
        Self { errors: Errors::new(lang), lang }
    }

    /// A field that may be blank.
    pub(in crate::web) fn read<'t, T>(
        &mut self,
        field: &str,
        typed: &'t str,
        parse: impl FnOnce(&'t str) -> Result<T, Reason>,
    ) -> Option<T> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        match parse(typed) {
            Ok(value) => Some(value),
            Err(reason) => {
                self.errors.add_text(field, fault::reason(self.lang, &reason));
                None
            }
        }
    }

    /// A field that must say something.
    pub(in crate::web) fn needed<'t, T>(
        &mut self,
        field: &str,
        typed: &'t str,
        parse: impl FnOnce(&'t str) -> Result<T, Reason>,
    ) -> Option<T> {
        if typed.trim().is_empty() {
            self.errors.add(field, "faults-required");
            return None;
        }
        self.read(field, typed, parse)
    }

    pub(in crate::web) fn day(&mut self, field: &str, typed: &str) -> Option<NaiveDate> {
        self.read(field, typed, date::parse)
    }

    pub(in crate::web) fn needed_day(&mut self, field: &str, typed: &str) -> Option<NaiveDate> {
        self.needed(field, typed, date::parse)
    }

    pub(in crate::web) fn code<T: Coded>(&mut self, field: &str, typed: &str) -> Option<T> {
        self.read(field, typed, code::parse)
    }

    pub(in crate::web) fn yes_no(&mut self, field: &str, typed: &str) -> Option<bool> {
        self.read(field, typed, boolean::parse)
    }

    pub(in crate::web) fn amount(&mut self, field: &str, typed: &str, most: u32) -> Option<Decimal> {
        self.read(field, typed, |typed| number::decimal(typed, 0, most))
    }

    pub(in crate::web) fn free(&mut self, field: &str, typed: &str) -> Option<String> {
        self.read(field, typed, text::free).map(Cow::into_owned)
    }

    pub(in crate::web) fn name(&mut self, field: &str, typed: &str) -> Option<String> {
        self.read(field, typed, text::name).map(Cow::into_owned)
    }
}
