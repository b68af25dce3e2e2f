//! Passwords: Argon2id, 19 MiB, two passes, one lane (`quality.md` §3). Slow on purpose: call off the event loop.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use tokio::sync::Semaphore;

/// Least length accepted; longer beats stranger characters.
pub const LEAST_CHARACTERS: usize = 10;

/// A password could not be hashed (the machine refused the memory).
#[derive(Debug, thiserror::Error)]
#[error("the password could not be hashed: {0}")]
pub struct NotHashed(argon2::password_hash::Error);

fn argon2() -> Argon2<'static> {
    // The crate's defaults are these very figures; they are written out so that a new release cannot weaken them.
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The hash to store, in PHC form.
pub fn hash(password: &str, salt: [u8; 16]) -> Result<String, NotHashed> {
    let hash: PasswordHash = argon2().hash_password_with_salt(password.as_bytes(), &salt).map_err(NotHashed)?;
    Ok(hash.to_string())
}

/// Whether a password fits. Without a stored hash (unknown account, no password yet) the same work is done and the
/// answer is no, so that time tells nothing.
#[must_use]
pub fn fits(password: &str, stored: Option<&str>) -> bool {
    if let Some(Ok(hash)) = stored.map(PasswordHash::new) {
        argon2().verify_password(password.as_bytes(), &hash).is_ok()
    } else {
        // The result is of no use: only the time it takes is.
        let _ = hash(password, [0; 16]);
        false
    }
}

/// How many are worked on at once, 19 MiB each; the others wait.
static TURNS: Semaphore = Semaphore::const_new(4);

/// [`fits`], off the event loop.
pub async fn fits_aside(password: String, stored: Option<String>) -> bool {
    aside(move || fits(&password, stored.as_deref())).await.unwrap_or(false)
}

/// [`hash`], off the event loop.
pub async fn hash_aside(password: String, salt: [u8; 16]) -> Result<String, NotHashed> {
    aside(move || hash(&password, salt)).await.unwrap_or(Err(NotHashed(argon2::password_hash::Error::Crypto)))
}

/// None only while the process is ending.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let _turn = TURNS.acquire().await.ok()?;
    tokio::task::spawn_blocking(work).await.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_its_own_hash_only() {
        let stored = hash("une phrase longue", [5; 16]).unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(fits("une phrase longue", Some(&stored)));
        assert!(!fits("une autre phrase", Some(&stored)));
        assert!(!fits("une phrase longue", None));
    }
}
