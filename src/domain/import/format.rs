//! What a file turned out to be: found from its bytes, and reported (`interfaces.md` §2).

codes! {
    /// How the characters of a file are written.
    pub enum Encoding {
        /// UTF-8.
        Utf8 = "UTF-8",
        /// UTF-8 behind a byte-order mark, as Excel writes it.
        Utf8Bom = "UTF-8-BOM",
        /// UTF-16, low byte first, behind its mark.
        Utf16Le = "UTF-16LE",
        /// UTF-16, high byte first, behind its mark.
        Utf16Be = "UTF-16BE",
        /// Western European Windows.
        Windows1252 = "windows-1252",
        /// A workbook, which is UTF-8 inside.
        Workbook = "XLSX",
    }
}

codes! {
    /// What parts the cells of a line.
    pub enum Separator {
        /// `,`
        Comma = "comma",
        /// `;`
        Semicolon = "semicolon",
        /// A tab.
        Tab = "tab",
    }
}

codes! {
    /// What ends a line.
    pub enum Newline {
        /// `\n`
        Lf = "LF",
        /// `\r\n`
        CrLf = "CRLF",
    }
}

impl Separator {
    /// The byte that parts cells.
    #[must_use]
    pub const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// What was found of a file. For a workbook, separator and newline are those of its text form inside the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct FileFormat {
    /// How characters are written.
    pub encoding: Encoding,
    /// What parts cells.
    pub separator: Separator,
    /// What ends lines.
    pub newline: Newline,
}
