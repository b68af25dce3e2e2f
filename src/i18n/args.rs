//! What a message is told.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_bundle::FluentValue;

#[derive(Clone, Debug)]
enum Value {
    Count(i64),
    Text(String),
}

impl Value {
    fn fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Count(count) => FluentValue::from(*count),
            Self::Text(text) => FluentValue::from(text.as_str()),
        }
    }
}

/// The arguments of a message. A whole number selects plural forms and shows with its thousands grouped; a text shows
/// as it is, set apart from the direction of the sentence in Arabic.
#[derive(Clone, Debug, Default)]
pub struct Args(HashMap<Cow<'static, str>, Value>);

impl Args {
    /// No argument.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a count.
    #[must_use]
    pub fn count(mut self, name: &'static str, count: i64) -> Self {
        self.set_count(name, count);
        self
    }

    /// Adds a text.
    #[must_use]
    pub fn with(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.set_text(name, text.into());
        self
    }

    pub(crate) fn set_count(&mut self, name: impl Into<Cow<'static, str>>, count: i64) {
        self.0.insert(name.into(), Value::Count(count));
    }

    pub(crate) fn set_text(&mut self, name: impl Into<Cow<'static, str>>, text: String) {
        self.0.insert(name.into(), Value::Text(text));
    }

    /// As the catalogues take them.
    pub(super) fn values(&self) -> impl Iterator<Item = (&str, FluentValue<'_>)> {
        self.0.iter().map(|(name, of)| (name.as_ref(), of.fluent()))
    }
}
