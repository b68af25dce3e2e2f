//! What a message is told.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;

/// The arguments of a message. A whole number selects plural forms and shows with its thousands grouped; a text shows
/// as it is, set apart from the direction of the sentence in Arabic.
#[derive(Clone, Debug, Default)]
pub struct Args(pub(super) HashMap<Cow<'static, str>, FluentValue<'static>>);

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
        self.0.insert(name.into(), FluentValue::from(count));
    }

    pub(crate) fn set_text(&mut self, name: impl Into<Cow<'static, str>>, text: String) {
        self.0.insert(name.into(), FluentValue::from(text));
    }
}
