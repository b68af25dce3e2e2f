//! Quotes of a text file: what lets blocks be cut, and records be split, alike.

use super::format::Separator;

/// Where the last whole record of a text ends, and whether what follows is inside an open quote.
///
/// Only quotes and line ends are looked for, so that a reader can hand out blocks faster than they are split.
pub(super) fn last_end(bytes: &[u8], separator: Separator) -> (usize, bool) {
    let separator = separator.byte();
    let (mut end, mut from, mut at) = (0, 0, 0);
    let newline_in = |from: usize, to: usize| {
        let region = bytes.get(from..to).unwrap_or_default();
        memchr::memrchr(b'\n', region).map(|newline| from + newline + 1)
    };
    while let Some(quote) = next_quote(bytes, at) {
        let before = quote.checked_sub(1).and_then(|before| bytes.get(before));
        if before.is_some_and(|byte| *byte != separator && *byte != b'\n') {
            at = quote + 1;
            continue;
        }
        end = newline_in(from, quote).unwrap_or(end);
        match closing(bytes, quote + 1) {
            Some(close) => (from, at) = (close + 1, close + 1),
            None => return (end, true),
        }
    }
    (newline_in(from, bytes.len()).unwrap_or(end), false)
}

fn next_quote(bytes: &[u8], from: usize) -> Option<usize> {
    memchr::memchr(b'"', bytes.get(from..)?).map(|quote| from + quote)
}

/// Where the quoted cell whose text begins at `from` is closed; a doubled quote closes nothing.
pub(super) fn closing(bytes: &[u8], mut from: usize) -> Option<usize> {
    loop {
        let quote = next_quote(bytes, from)?;
        if bytes.get(quote + 1) != Some(&b'"') {
            return Some(quote);
        }
        from = quote + 2;
    }
}
