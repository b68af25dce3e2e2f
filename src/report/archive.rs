//! Several files in one ZIP archive: the same files are the same bytes, and a manifest says the hash of each.

use std::io::{Cursor, Write as _};

use sha2::{Digest as _, Sha256};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::table::{Sheet, dictionary};
use crate::i18n::Lang;
use crate::keys::hex;

/// The last file of an archive: `sha256sum -c` verifies the others by it.
pub const MANIFEST: &str = "manifest.sha256";

/// Files in the order in which they are listed, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Archive(Vec<(String, Vec<u8>)>);

impl Archive {
    /// The same with one more file.
    #[must_use]
    pub fn with(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.0.push((name.to_owned(), bytes.into()));
        self
    }

    /// The same with a CSV file a table, then what each of their columns means.
    pub fn with_tables(mut self, sheets: &[Sheet], lang: Lang) -> std::io::Result<Self> {
        for sheet in sheets {
            self = self.with(&format!("{}.csv", sheet.key), sheet.table.to_csv()?);
        }
        let told = dictionary(sheets, &lang.text("common-dictionary"), lang);
        Ok(self.with("dictionary.csv", told.to_csv()?))
    }

    /// The archive as bytes, its manifest last.
    pub fn to_zip(&self) -> ZipResult<Vec<u8>> {
        let line = |(name, bytes): &(String, Vec<u8>)| format!("{}  {name}\n", hex(&Sha256::digest(bytes)));
        let manifest: String = self.0.iter().map(line).collect();
        // No clock: what dates the files is in them.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let files = self.0.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        for (name, bytes) in files.chain([(MANIFEST, manifest.as_bytes())]) {
            writer.start_file(name, options)?;
            writer.write_all(bytes)?;
        }
        Ok(writer.finish()?.into_inner())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn the_same_files_are_the_same_archive_and_its_manifest_names_them() {
        let archive = || Archive::default().with("a.csv", "1\n").with("b.txt", "deux");
        let bytes = archive().to_zip().unwrap();
        assert!(bytes == archive().to_zip().unwrap());
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut manifest = String::new();
        zip.by_name(MANIFEST).unwrap().read_to_string(&mut manifest).unwrap();
        let one = "4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865  a.csv";
        assert_eq!(manifest.lines().next(), Some(one), "printf '1\\n' | sha256sum");
        assert_eq!((manifest.lines().count(), zip.len()), (2, 3));
    }
}
