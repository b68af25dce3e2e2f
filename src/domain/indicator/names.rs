//! Names as numbers: facts hold four bytes where a file repeats a text.

use std::collections::HashMap;
use std::sync::Arc;

/// Texts met so far, each under one number. Number 0 is the empty text.
#[derive(Clone, Debug)]
pub struct Names {
    numbers: HashMap<Arc<str>, u32>,
    texts: Vec<Arc<str>>,
}

impl Default for Names {
    fn default() -> Self {
        let mut names = Self { numbers: HashMap::new(), texts: Vec::new() };
        names.number("");
        names
    }
}

impl Names {
    /// The number of a text; a new text gets the next one.
    pub fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        let text: Arc<str> = text.into();
        self.texts.push(Arc::clone(&text));
        self.numbers.insert(text, number);
        number
    }

    /// The number of a text already met.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<u32> {
        self.numbers.get(text).copied()
    }

    /// The text of a number; empty for a number never given.
    #[must_use]
    pub fn text(&self, number: u32) -> &str {
        self.texts.get(number as usize).map_or("", AsRef::as_ref)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_met_twice_has_one_number() {
        let mut names = Names::default();
        let rabat = names.number("Rabat");
        assert_eq!(names.number("Rabat"), rabat);
        assert_ne!(names.number("rabat"), rabat, "references compare with their case");
        assert_eq!(names.text(rabat), "Rabat");
        assert_eq!(names.text(0), "");
    }
}
