//! Where a document is set: four virtual files and four fonts, all carried by the program.
//!
//! IBM Plex Sans is the typeface of the screens. Its Arabic sibling draws لا, في, إلى as one sign each, which common readers
//! of PDF give back in the wrong order; Noto Naskh Arabic draws letter by letter, so that text can be found and copied.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, PathError, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

const FONTS: [&[u8]; 4] = [
    include_bytes!("fonts/IBMPlexSans-Regular.ttf"),
    include_bytes!("fonts/IBMPlexSans-SemiBold.ttf"),
    include_bytes!("fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("fonts/NotoNaskhArabic-Bold.ttf"),
];
const HOUSE: &str = include_str!("../../../templates/report/house.typ");
const FIGURES: &str = include_str!("../../../templates/report/figures.typ");

/// What every document shares.
struct Case {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static CASE: LazyLock<Case> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
    Case {
        library: LazyHash::new(Library::builder().build()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
    }
});

/// Whether one of the fonts draws a character.
pub(super) fn draws(letter: char) -> bool {
    CASE.fonts.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
}

/// One document being set.
pub(super) struct Press {
    sources: [Source; 3],
    data: (FileId, Bytes),
}

impl Press {
    pub(super) fn new(template: &str, data: Vec<u8>) -> Result<Self, PathError> {
        Ok(Self {
            sources: [
                Source::new(id("main.typ")?, template.to_owned()),
                Source::new(id("house.typ")?, HOUSE.to_owned()),
                Source::new(id("figures.typ")?, FIGURES.to_owned()),
            ],
            data: (id("data.json")?, Bytes::new(data)),
        })
    }
}

/// The identifier of a virtual file.
fn id(path: &str) -> Result<FileId, PathError> {
    Ok(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path)?).intern())
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &CASE.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &CASE.book
    }

    fn main(&self) -> FileId {
        let [main, ..] = &self.sources;
        main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let known = self.sources.iter().find(|source| source.id() == id);
        known.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let (known, bytes) = &self.data;
        if id == *known { Ok(bytes.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        CASE.fonts.get(index).cloned()
    }

    /// None: a document is dated by what it says.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
