//! Names in the order a reader expects.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale::locale;

use super::Lang;

/// Compares names by the rules of a language: accents after letters, case last, Arabic after Latin in French.
pub struct Names(Option<CollatorBorrowed<'static>>);

impl Names {
    /// The order of a language.
    #[must_use]
    pub fn of(lang: Lang) -> Self {
        let locale = match lang {
            Lang::Fr => locale!("fr"),
            Lang::Ar => locale!("ar"),
            Lang::En => locale!("en"),
        };
        Self(Collator::try_new(locale.into(), CollatorOptions::default()).ok())
    }

    /// Which of two names comes first.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.0.as_ref().map_or_else(|| one.cmp(other), |collator| collator.compare(one, other))
    }

    /// Sorts things by a name of theirs.
    pub fn sort_by<T>(&self, things: &mut [T], name: impl Fn(&T) -> &str) {
        things.sort_by(|one, other| self.compare(name(one), name(other)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn erfoud_stands_between_el_jadida_and_essaouira() {
        let mut towns = ["Essaouira", "Zagora", "Érfoud", "El Jadida", "agadir"];
        Names::of(Lang::Fr).sort_by(&mut towns, |town| town);
        assert_eq!(towns, ["agadir", "El Jadida", "Érfoud", "Essaouira", "Zagora"]);
    }

    #[test]
    fn arabic_names_follow_the_alphabet() {
        let mut names = ["ياسين", "سلمى", "أنس", "إيمان", "هاجر"];
        Names::of(Lang::Ar).sort_by(&mut names, |name| name);
        assert_eq!(names, ["أنس", "إيمان", "سلمى", "هاجر", "ياسين"]);
    }
}
