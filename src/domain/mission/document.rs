//! The file of a new proof: what it may be, told by its first bytes, never by its name.

use crate::domain::field::Faults;

/// Largest file, in bytes: 8 MiB, a photograph or a scan of a few pages.
pub const MOST_BYTES: usize = MOST_MEBIBYTES as usize * 1024 * 1024;
/// The same in mebibytes, as pages say it.
pub const MOST_MEBIBYTES: u32 = 8;

codes! {
    /// Kinds of file that a browser shows without running anything.
    pub enum DocumentKind {
        /// A document.
        Pdf = "pdf",
        /// A photograph.
        Jpeg = "jpeg",
        /// A picture of a screen or a scan.
        Png = "png",
    }
}

impl DocumentKind {
    /// The kind that a file begins as; none for any other.
    ///
    /// ```
    /// use sanad::domain::mission::DocumentKind;
    /// assert_eq!(DocumentKind::of(b"%PDF-1.7 ..."), Some(DocumentKind::Pdf));
    /// assert_eq!(DocumentKind::of(b"<script>"), None);
    /// ```
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let begins: [(&[u8], Self); 3] =
            [(b"%PDF-", Self::Pdf), (b"\xff\xd8\xff", Self::Jpeg), (b"\x89PNG\r\n\x1a\n", Self::Png)];
        begins.into_iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, kind)| kind)
    }

    /// Whether a page shows it in place.
    #[must_use]
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png)
    }
}

/// What the file of a proof breaks: its size, its kind.
#[must_use]
pub fn check(faults: Faults, bytes: &[u8]) -> Faults {
    let fits = bytes.len() <= MOST_BYTES;
    faults.unless(fits, "file", "file_size").unless(!fits || DocumentKind::of(bytes).is_some(), "file", "file_kind")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(bytes: &[u8]) -> Vec<&'static str> {
        let faults = check(Faults::default(), bytes).verdict().err().unwrap_or_default();
        faults.into_iter().map(|fault| fault.rule).collect()
    }

    #[test]
    fn a_proof_is_a_pdf_or_a_picture_of_at_most_eight_mebibytes() {
        assert!(rules(b"%PDF-1.4\n").is_empty());
        assert!(rules(b"\x89PNG\r\n\x1a\n....").is_empty());
        assert_eq!(rules(b"MZ an executable named contrat.pdf"), ["file_kind"]);
        assert_eq!(rules(b""), ["file_kind"]);
        let mut large = b"%PDF-1.4\n".to_vec();
        large.resize(MOST_BYTES + 1, b' ');
        assert_eq!(rules(&large), ["file_size"]);
    }
}
