//! Brotli, where the reader accepts it.

use std::io::Write as _;

use rocket::Request;

/// Strength for what is compressed once and kept.
pub const KEPT: u32 = 9;
/// Strength for pages made for one answer: most of the gain for a tenth of the time.
pub const PASSING: u32 = 4;

/// What the reader's `Accept-Encoding` allows.
#[derive(Clone, Copy, Debug)]
pub struct Accepts {
    /// Brotli.
    pub brotli: bool,
}

impl Accepts {
    /// What a request allows.
    #[must_use]
    pub fn of(request: &Request<'_>) -> Self {
        let brotli = request.headers().get("Accept-Encoding").flat_map(|line| line.split(',')).any(|coding| {
            let mut parts = coding.split(';').map(str::trim);
            parts.next() == Some("br") && !parts.any(|weight| matches!(weight, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
        });
        Self { brotli }
    }
}

/// The bytes compressed; none when that does not make them smaller.
#[must_use]
pub fn brotli(plain: &[u8], strength: u32) -> Option<Vec<u8>> {
    let mut compressed = Vec::with_capacity(plain.len() / 3);
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 16 * 1024, strength, 20);
    // A vector takes every write.
    writer.write_all(plain).and_then(|()| writer.flush()).ok()?;
    drop(writer);
    (compressed.len() < plain.len()).then_some(compressed)
}
