//! What the bytes of a file give away: its encoding, or that it is no text.

use super::format::Encoding;
use super::reason::Reason;

/// What a file is by its first bytes: `None` while nothing but ASCII is known of it.
pub fn encoding(head: &[u8]) -> Result<Option<Encoding>, Reason> {
    match head {
        [] => return Err(Reason::Empty),
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => return Err(Reason::UnknownEncoding),
        [0xFF, 0xFE, ..] => return Ok(Some(Encoding::Utf16Le)),
        [0xFE, 0xFF, ..] => return Ok(Some(Encoding::Utf16Be)),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(Reason::OldWorkbook),
        [b'P', b'K', 3 | 5 | 7, ..] => return Err(Reason::BadWorkbook),
        [b'%', b'P', b'D', b'F', ..] | [0x1F, 0x8B, ..] | [0x89, b'P', b'N', b'G', ..] => return Err(Reason::Binary),
        _ => {}
    }
    let (marked, text) = match head.strip_prefix(b"\xEF\xBB\xBF") {
        Some(text) => (Some(Encoding::Utf8Bom), text),
        None => (None, head),
    };
    if text.trim_ascii().is_empty() {
        return Err(Reason::Empty);
    }
    if text.contains(&0) {
        return Err(if every_other_zero(text) { Reason::Utf16WithoutBom } else { Reason::Binary });
    }
    if let [b'<', b'!' | b'?' | b'a'..=b'z' | b'A'..=b'Z', ..] = text.trim_ascii_start() {
        return Err(Reason::Html);
    }
    Ok(marked)
}

/// Whether zero bytes stand on one side of pairs, as in UTF-16 of a Latin script.
fn every_other_zero(text: &[u8]) -> bool {
    let zeros = |side: usize| text.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let (most, least) = (even.max(odd), even.min(odd));
    most * 4 > text.len() / 2 && least * 10 < most
}

/// What the first bytes beyond ASCII say.
pub struct Verdict {
    /// The encoding, when they settle it.
    pub encoding: Option<Encoding>,
    /// Otherwise how many last bytes begin a character that is not all read yet.
    pub cut: usize,
}

/// UTF-8 when most of what is beyond ASCII is well formed (a damaged row does not change the encoding of a file), else
/// Windows-1252 when it reads as Western text.
pub fn beyond_ascii(bytes: &[u8], ended: bool) -> Verdict {
    let (mut formed, mut broken, mut cut) = (0_usize, 0_usize, 0_usize);
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        at += chunk.valid().len() + chunk.invalid().len();
        formed += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        if chunk.invalid().is_empty() {
            continue;
        }
        let cut_short =
            at == bytes.len() && !ended && std::str::from_utf8(chunk.invalid()).is_err_and(|e| e.error_len().is_none());
        if cut_short {
            cut = chunk.invalid().len();
        } else {
            broken += 1;
        }
    }
    let encoding = match (formed, broken) {
        (0, 0) => None,
        (formed, broken) if formed >= broken => Some(Encoding::Utf8),
        _ if western(bytes) => return Verdict { encoding: Some(Encoding::Windows1252), cut: 0 },
        _ => return Verdict { encoding: None, cut: 0 },
    };
    Verdict { encoding, cut }
}

/// Whether bytes read as Western text in Windows-1252. Other code pages betray themselves: Arabic ones by runs of
/// high letters that no French word has, DOS and Macintosh ones by punctuation in the middle of words.
pub fn western(bytes: &[u8]) -> bool {
    let undefined = |byte: &u8| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D);
    let odd_in_word = |byte: u8| matches!(byte, 0x80..=0x84 | 0x86..=0x8B | 0x8E | 0x95 | 0x98..=0x9B | 0x9E);
    if bytes.iter().any(undefined) {
        return false;
    }
    let mut high_run = 0;
    for byte in bytes {
        high_run = if *byte >= 0xC0 { high_run + 1 } else { 0 };
        if high_run >= 4 {
            return false;
        }
    }
    !bytes.windows(3).any(|three| {
        matches!(three, [before, middle, after] if before.is_ascii_alphabetic() && odd_in_word(*middle) && after.is_ascii_alphabetic())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_of_windows_reads_as_western_and_other_code_pages_do_not() {
        assert!(western(b"H\xE9l\xE8ne;cr\xE9\xE9e;B\xE9ni Mellal\x97Kh\xE9nifra;l\x92\xE9cole;c\x9Cur"));
        let (arabic, ..) = encoding_rs::WINDOWS_1256.encode("هاجر الناصري");
        assert!(!western(&arabic));
        let (iso, ..) = encoding_rs::ISO_8859_6.encode("هاجر الناصري");
        assert!(!western(&iso));
        let (mac, ..) = encoding_rs::MACINTOSH.encode("Hélène Béni Mellal");
        assert!(!western(&mac));
        assert!(!western(b"H\x82l\x8Ane;B\x82ni"), "code page 850");
    }

    #[test]
    fn what_is_no_text_is_told_apart() {
        assert_eq!(encoding(b""), Err(Reason::Empty));
        assert_eq!(encoding(b"\xEF\xBB\xBF \r\n"), Err(Reason::Empty));
        assert_eq!(encoding(b"\xD0\xCF\x11\xE0...."), Err(Reason::OldWorkbook));
        assert_eq!(encoding(b"a\0b\0c\0;\0d\0"), Err(Reason::Utf16WithoutBom));
        assert_eq!(encoding(b"\0a\0b\0c\0;\0d"), Err(Reason::Utf16WithoutBom));
        assert_eq!(encoding(b"GIF89a\0\0\0\x12abc\0"), Err(Reason::Binary));
        assert_eq!(encoding(b"\n <TABLE><tr>"), Err(Reason::Html));
        assert_eq!(encoding(b"\xEF\xBB\xBF<!DOCTYPE html>"), Err(Reason::Html));
        assert_eq!(encoding(b"\xFF\xFE\0\0a\0\0\0"), Err(Reason::UnknownEncoding));
    }
}
