//! Coded lists in one byte: facts are stored by the million, and a code's rank is enough.
//!
//! The rank of a code is its place in its list: a list only ever grows at its end.

use serde::{Deserialize, Deserializer, Serializer, de::Error};

/// Writes the rank of a code.
pub fn serialize<T: Copy + Into<u8>, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u8((*value).into())
}

/// Reads the code of a rank.
pub fn deserialize<'de, T: TryFrom<u8>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let rank = u8::deserialize(deserializer)?;
    T::try_from(rank).map_err(|_| D::Error::custom(format_args!("no code of rank {rank}")))
}

/// The same for a code that may be missing (255).
pub mod optional {
    use super::{Deserialize, Deserializer, Error, Serializer};

    /// Writes the rank of a code, 255 for none.
    // serde's `with` hands over a reference to the field.
    #[expect(clippy::ref_option)]
    pub fn serialize<T: Copy + Into<u8>, S: Serializer>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(value.map_or(u8::MAX, Into::into))
    }

    /// Reads the code of a rank, none for 255.
    pub fn deserialize<'de, T: TryFrom<u8>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        match u8::deserialize(deserializer)? {
            u8::MAX => Ok(None),
            rank => T::try_from(rank).map(Some).map_err(|_| D::Error::custom(format_args!("no code of rank {rank}"))),
        }
    }
}
