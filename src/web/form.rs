//! What a form said wrong, field by field.
//!
//! Handlers read `Form<T>` whose fields are all `String` with `#[field(default = String::new())]`, check them here, and
//! on errors answer the same page with [`crate::web::page::Html::refused`]: everything typed is kept.

use std::collections::BTreeMap;

use rocket::request::{FromRequest, Outcome, Request};
use serde::Serialize;

pub use super::sent::{Form, note_file};

use super::guards::Caller;
use super::language;
use crate::domain::field::FieldFault;
use crate::i18n::{self, Args, Lang};

/// Errors of a form in the reader's language. A template shows `errors.list` in `form.summary` and
/// `errors.by | get(key="field", default="")` at a field.
#[derive(Clone, Debug, Serialize)]
pub struct Errors {
    #[serde(skip)]
    lang: Lang,
    list: Vec<FieldError>,
    by: BTreeMap<String, String>,
}

/// One error.
#[derive(Clone, Debug, Serialize)]
pub struct FieldError {
    field: String,
    message: String,
}

impl Errors {
    /// No error yet.
    #[must_use]
    pub const fn new(lang: Lang) -> Self {
        Self { lang, list: Vec::new(), by: BTreeMap::new() }
    }

    /// Notes that a field is wrong; the text says what to write.
    pub fn add(&mut self, field: &str, key: &str) {
        self.add_with(field, key, &Args::new());
    }

    /// Notes that a field is wrong, with what the text needs.
    pub fn add_with(&mut self, field: &str, key: &str, args: &Args) {
        let message = self.lang.text_with(key, args);
        self.by.entry(field.to_owned()).or_insert_with(|| message.clone());
        self.list.push(FieldError { field: field.to_owned(), message });
    }

    /// Notes that a field is wrong, in words already in the reader's language.
    pub fn add_text(&mut self, field: &str, message: String) {
        self.by.entry(field.to_owned()).or_insert_with(|| message.clone());
        self.list.push(FieldError { field: field.to_owned(), message });
    }

    /// Notes what is wrong with the form as a whole.
    pub fn add_general(&mut self, key: &str) {
        self.list.push(FieldError { field: String::new(), message: self.lang.text(key) });
    }

    /// Notes what the domain refuses.
    pub fn add_faults(&mut self, faults: &[FieldFault]) {
        for fault in faults {
            self.add(fault.field, &fault_key(fault));
        }
    }

    /// Whether everything is right.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

/// The text of a fault: `faults-<field>-<rule>` when there is one, else `faults-<rule>`.
#[must_use]
pub fn fault_key(fault: &FieldFault) -> String {
    let own = format!("faults-{}-{}", fault.field, fault.rule);
    if i18n::exists(&own) { own } else { format!("faults-{}", fault.rule) }
}

impl Default for Errors {
    fn default() -> Self {
        Self::new(Lang::Fr)
    }
}

/// The language of the answer, as a guard: put it after the role's guard.
#[rocket::async_trait]
impl<'r> FromRequest<'r> for Lang {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        if Caller::of(request).await.is_err() {
            tracing::debug!("caller unknown while choosing a language");
        }
        Outcome::Success(language::of(request))
    }
}
