//! What a form's field breaks, told by code: texts live in the catalogues under the rule's name.

/// A field that one of its rules refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldFault {
    /// The field, as forms name it.
    pub field: &'static str,
    /// The rule it breaks.
    pub rule: &'static str,
}

/// Gathers what the fields of one form break, so that all of it is said at once.
#[derive(Debug, Default)]
pub struct Faults(Vec<FieldFault>);

impl Faults {
    /// Adds a fault unless the rule holds; a field keeps its first fault only.
    #[must_use]
    pub fn unless(mut self, holds: bool, field: &'static str, rule: &'static str) -> Self {
        if !holds && self.0.iter().all(|fault| fault.field != field) {
            self.0.push(FieldFault { field, rule });
        }
        self
    }

    /// A text that must say something, without hidden characters, of at most so many characters.
    #[must_use]
    pub fn required(self, text: &str, field: &'static str, most: usize) -> Self {
        self.unless(!text.trim().is_empty(), field, "required").optional(Some(text), field, most)
    }

    /// A text that may be absent, without hidden characters, of at most so many characters.
    #[must_use]
    pub fn optional(self, text: Option<&str>, field: &'static str, most: usize) -> Self {
        let text = text.unwrap_or_default();
        self.unless(super::text::hidden::find(text).is_none(), field, "hidden").unless(
            text.chars().count() <= most,
            field,
            "too_long",
        )
    }

    /// What was gathered: nothing, or every fault in the order of the form.
    pub fn verdict(self) -> Result<(), Vec<FieldFault>> {
        if self.0.is_empty() { Ok(()) } else { Err(self.0) }
    }
}
