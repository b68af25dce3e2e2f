//! The three languages of pages.

use super::{Args, t};

/// A language of pages, messages and documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// French: complete, and what stands in for a missing text.
    #[default]
    Fr,
    /// Arabic, right to left.
    Ar,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order of menus.
    pub const ALL: [Self; 3] = [Self::Fr, Self::Ar, Self::En];

    /// Its BCP 47 code: `fr`, `ar`, `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Ar => "ar",
            Self::En => "en",
        }
    }

    /// The language of a code, exactly.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// Its own name for itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::Ar => "العربية",
            Self::En => "English",
        }
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Ar)
    }

    /// `ltr` or `rtl`, for the `dir` attribute.
    #[must_use]
    pub const fn dir(self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }

    /// The first language we speak of an `Accept-Language` header or a POSIX locale, in the order of the text
    /// (browsers list the preferred one first).
    #[must_use]
    pub fn negotiate(accepted: &str) -> Option<Self> {
        accepted.split(',').find_map(|range| {
            let primary = range.trim().split(['-', '_', ';', '.']).next().unwrap_or_default();
            Self::from_code(&primary.to_ascii_lowercase())
        })
    }

    /// The text of a key that takes no argument.
    #[must_use]
    pub fn text(self, key: &str) -> String {
        t(self, key, &Args::new())
    }

    /// The text of a key with its arguments.
    #[must_use]
    pub fn text_with(self, key: &str, args: &Args) -> String {
        t(self, key, args)
    }
}

impl std::fmt::Display for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl serde::Serialize for Lang {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.code())
    }
}
