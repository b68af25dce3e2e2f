//! Closed lists of codes: one macro, so that every list reads, prints and serialises the same way.

/// A closed list of codes, for code that serves any of them.
pub trait Coded: Copy + 'static {
    /// Every value, in catalogue order.
    fn list() -> &'static [Self];
    /// The code of the value.
    fn word(self) -> &'static str;
    /// The value of an exact code.
    fn find(code: &str) -> Option<Self>;
}

/// Declares an enum whose variants each carry the code used in files, tables and addresses.
///
/// Gives `ALL` (catalogue order), `code()`, `from_code()` (exact), `Display`, `FromStr`, serde as the code,
/// and the rank in the list as `u8` both ways.
macro_rules! codes {
    ($(#[$meta:meta])* pub enum $Name:ident { $($(#[$vmeta:meta])* $Variant:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $Name { $($(#[$vmeta])* $Variant,)+ }

        impl $Name {
            /// Every value, in catalogue order.
            pub const ALL: &'static [$Name] = &[$($Name::$Variant,)+];

            /// The code written in files, tables and addresses.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $($Name::$Variant => $code,)+ }
            }

            /// The value of an exact code; `None` when the list does not hold it.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some($Name::$Variant),)+ _ => None }
            }
        }

        impl From<$Name> for u8 {
            fn from(value: $Name) -> Self {
                value as Self
            }
        }

        impl TryFrom<u8> for $Name {
            type Error = $crate::domain::UnknownCode;
            fn try_from(rank: u8) -> Result<Self, Self::Error> {
                Self::ALL.get(usize::from(rank)).copied().ok_or_else(|| $crate::domain::UnknownCode {
                    list: stringify!($Name),
                    code: rank.to_string(),
                })
            }
        }

        impl $crate::domain::code::Coded for $Name {
            fn list() -> &'static [Self] { Self::ALL }
            fn word(self) -> &'static str { self.code() }
            fn find(code: &str) -> Option<Self> { Self::from_code(code) }
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::str::FromStr for $Name {
            type Err = $crate::domain::UnknownCode;
            fn from_str(code: &str) -> Result<Self, Self::Err> {
                Self::from_code(code).ok_or_else(|| $crate::domain::UnknownCode {
                    list: stringify!($Name),
                    code: code.to_owned(),
                })
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let code = std::borrow::Cow::<'de, str>::deserialize(d)?;
                code.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
