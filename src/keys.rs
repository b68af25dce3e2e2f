//! The secret key beside the data: encrypts what must not lie in clear, finds a CIN without storing it.
//!
//! One file of mode 0600 holds one random key; each use derives its own from it. The database keeps the key's
//! fingerprint, so that data is never served with another key. Lose the file and the encrypted columns are lost.

use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

const NONCE: usize = 24;

/// Why keys could not be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file could not be read or written.
    #[error("key file {path}: {source}")]
    File {
        /// The file.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file does not hold 64 hexadecimal digits.
    #[error("key file {0}: 64 hexadecimal digits expected")]
    Malformed(String),
    /// A cipher that this key did not make, or that was altered.
    #[error("a stored value does not decrypt with this key")]
    Cipher,
}

/// The keys of one installation.
#[derive(Clone)]
pub struct Keys {
    lookup: [u8; 32],
    cipher: [u8; 32],
    signing: SigningKey,
    fingerprint: String,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Keys({})", self.fingerprint)
    }
}

impl Keys {
    /// Keys derived from a master key.
    #[must_use]
    pub fn of(master: [u8; 32]) -> Self {
        let derive = |label: &str| -> [u8; 32] { mac(&master, label.as_bytes()) };
        let fingerprint = hex(derive("fingerprint").first_chunk::<8>().unwrap_or(&[0; 8]));
        let signing = SigningKey::from_bytes(&derive("signing"));
        Self { lookup: derive("lookup"), cipher: derive("cipher"), signing, fingerprint }
    }

    /// Reads the file.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let name = path.display().to_string();
        let text = std::fs::read_to_string(path).map_err(|source| Error::File { path: name.clone(), source })?;
        let mut master = [0_u8; 32];
        let digits = text.trim().as_bytes();
        if digits.len() != 64 {
            return Err(Error::Malformed(name));
        }
        for (byte, pair) in master.iter_mut().zip(digits.chunks_exact(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| Error::Malformed(name.clone()))?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| Error::Malformed(name.clone()))?;
        }
        Ok(Self::of(master))
    }

    /// Writes a new file holding `master`; an existing file is never replaced.
    pub fn create(path: &Path, master: [u8; 32]) -> Result<Self, Error> {
        let fail = |source| Error::File { path: path.display().to_string(), source };
        let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(fail)?;
        writeln!(file, "{}", hex(&master)).map_err(fail)?;
        file.sync_all().map_err(fail)?;
        Ok(Self::of(master))
    }

    /// Short public name of the key, kept with the data.
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Keyed hash: the same text of the same purpose always gives the same bytes, and tells nothing without the key.
    #[must_use]
    pub fn lookup(&self, purpose: &str, text: &str) -> Vec<u8> {
        mac(&mac(&self.lookup, purpose.as_bytes()), text.as_bytes()).to_vec()
    }

    /// Encrypts; `purpose` binds the cipher to its use. The nonce is random, drawn by the caller.
    pub fn encrypt(&self, purpose: &str, nonce: [u8; NONCE], plain: &[u8]) -> Result<Vec<u8>, Error> {
        let cipher = XChaCha20Poly1305::new(&self.cipher.into());
        let payload = Payload { msg: plain, aad: purpose.as_bytes() };
        let mut out = nonce.to_vec();
        out.extend(cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| Error::Cipher)?);
        Ok(out)
    }

    /// Ed25519 signature (RFC 8032) of these bytes.
    #[must_use]
    pub fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        self.signing.sign(bytes).to_bytes()
    }

    /// The key under which signatures of this installation verify.
    #[must_use]
    pub fn public_key(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    /// Decrypts what [`Keys::encrypt`] made for the same purpose.
    pub fn decrypt(&self, purpose: &str, stored: &[u8]) -> Result<Vec<u8>, Error> {
        let (nonce, sealed) = stored.split_first_chunk::<NONCE>().ok_or(Error::Cipher)?;
        let cipher = XChaCha20Poly1305::new(&self.cipher.into());
        let payload = Payload { msg: sealed, aad: purpose.as_bytes() };
        cipher.decrypt(&XNonce::from(*nonce), payload).map_err(|_| Error::Cipher)
    }
}

/// Whether a signature of these bytes was made with the key of which this is the public half.
#[must_use]
pub fn verifies(public_key: &[u8], bytes: &[u8], signature: &[u8]) -> bool {
    let key = <[u8; 32]>::try_from(public_key).ok().and_then(|key| VerifyingKey::from_bytes(&key).ok());
    let signature = Signature::from_slice(signature).ok();
    key.zip(signature).is_some_and(|(key, signature)| key.verify_strict(bytes, &signature).is_ok())
}

fn mac(key: &[u8; 32], text: &[u8]) -> [u8; 32] {
    // HMAC pads a short key with zeros to the hash's block (RFC 2104): done here, so that no length can fail.
    let mut block = [0_u8; 64];
    for (slot, byte) in block.iter_mut().zip(key) {
        *slot = *byte;
    }
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new(&block.into());
    mac.update(text);
    mac.finalize().into_bytes().into()
}

/// Lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        // Writing to a String cannot fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cipher_opens_only_for_the_purpose_and_key_it_was_made_for() {
        let keys = Keys::of([7; 32]);
        let sealed = keys.encrypt("cin", [1; 24], b"ZZ123456").unwrap();
        assert_eq!(keys.decrypt("cin", &sealed).unwrap(), b"ZZ123456");
        assert!(keys.decrypt("file", &sealed).is_err());
        assert!(Keys::of([8; 32]).decrypt("cin", &sealed).is_err());
    }

    #[test]
    fn a_signature_holds_for_its_bytes_and_its_key_alone() {
        let (keys, bytes) = (Keys::of([7; 32]), b"edition");
        let signature = keys.sign(bytes);
        assert!(verifies(&keys.public_key(), bytes, &signature));
        assert!(!verifies(&keys.public_key(), b"editiom", &signature));
        assert!(!verifies(&Keys::of([8; 32]).public_key(), bytes, &signature));
        let mut flipped = signature;
        flipped[40] ^= 1;
        assert!(!verifies(&keys.public_key(), bytes, &flipped));
        assert!(!verifies(b"short", bytes, &signature));
    }

    #[test]
    fn a_key_file_is_private_and_never_replaced() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sanad.key");
        let made = Keys::create(&path, [3; 32]).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(Keys::read(&path).unwrap().fingerprint(), made.fingerprint());
        assert!(Keys::create(&path, [4; 32]).is_err());
    }
}
