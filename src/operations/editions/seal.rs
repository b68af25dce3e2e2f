//! The seal: SHA-256 of the document, where the journal stood, and one signature over both.

use crate::keys::{Keys, hex, verifies};
use crate::storage::edition::EditionRow;

/// A seal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// SHA-256 of the document.
    pub hash: Vec<u8>,
    /// Entries of the journal.
    pub chain_seq: i64,
    /// Hash of the last.
    pub chain_hash: Vec<u8>,
}

impl Seal {
    /// The text that is signed: four lines, so that anybody can write it from what is printed.
    ///
    /// ```
    /// use sanad::operations::editions::Seal;
    /// let seal = Seal { hash: vec![1], chain_seq: 7, chain_hash: vec![2] };
    /// assert_eq!(seal.text(), "sanad-edition/1\n01\n7\n02\n");
    /// ```
    #[must_use]
    pub fn text(&self) -> String {
        format!("sanad-edition/1\n{}\n{}\n{}\n", hex(&self.hash), self.chain_seq, hex(&self.chain_hash))
    }

    /// Its signature.
    #[must_use]
    pub fn sign(&self, keys: &Keys) -> [u8; 64] {
        keys.sign(self.text().as_bytes())
    }

    /// The seal of a stored edition.
    #[must_use]
    pub fn of(row: &EditionRow) -> Self {
        Self { hash: row.hash.clone(), chain_seq: row.chain_seq, chain_hash: row.chain_hash.clone() }
    }
}

/// Whether the document is the one that was sealed, and the seal was made with the key it names.
#[must_use]
pub fn is_sound(row: &EditionRow) -> bool {
    use sha2::{Digest as _, Sha256};
    let same = Sha256::digest(&row.document).as_slice() == row.hash;
    same && verifies(&row.public_key, Seal::of(row).text().as_bytes(), &row.signature)
}
