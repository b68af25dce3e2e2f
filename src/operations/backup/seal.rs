//! The line that ends a backup: the SHA-256 of all that comes before it.
//!
//! SQLite says in its first page how many pages a file has and reads nothing beyond them, so a sealed file opens as the
//! database that it is.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek as _, SeekFrom, Write};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::domain::journal::hex;

const HEAD: &str = "\nsanad-backup/1 sha256 ";
/// Head, sixty-four digits, end of line.
const LENGTH: u64 = HEAD.len() as u64 + 65;

/// Adds the line to a file and makes it durable; gives the hash.
pub(super) fn seal(file: &Path) -> io::Result<String> {
    let length = file.metadata()?.len();
    let hash = hash(&mut File::open(file)?, length, &mut io::sink())?;
    let mut file = File::options().append(true).open(file)?;
    file.write_all(format!("{HEAD}{hash}\n").as_bytes())?;
    file.sync_all()?;
    Ok(hash)
}

/// Copies what a sealed file holds; none when the line is missing, or tells another content.
pub(super) fn open(file: &Path, mut into: impl Write) -> io::Result<Option<String>> {
    let mut file = File::open(file)?;
    let Some(length) = file.metadata()?.len().checked_sub(LENGTH) else { return Ok(None) };
    let found = hash(&mut file, length, &mut into)?;
    file.seek(SeekFrom::Start(length))?;
    let mut line = Vec::new();
    file.read_to_end(&mut line)?;
    Ok((line == format!("{HEAD}{found}\n").as_bytes()).then_some(found))
}

/// The hash of so many bytes, which are also written on.
fn hash(file: &mut File, length: u64, into: &mut dyn Write) -> io::Result<String> {
    let mut reader = BufReader::with_capacity(1 << 16, file.take(length));
    let mut hash = Sha256::new();
    let mut block = [0; 1 << 14];
    loop {
        let count = reader.read(&mut block)?;
        let Some(read) = block.get(..count).filter(|read| !read.is_empty()) else { break };
        hash.update(read);
        into.write_all(read)?;
    }
    Ok(hex(&hash.finalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(content: &[u8]) -> (tempfile::NamedTempFile, String) {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(content).unwrap();
        let hash = seal(file.path()).unwrap();
        (file, hash)
    }

    #[test]
    fn what_was_sealed_comes_back_whole() {
        let content: Vec<u8> = (0..100_000_u32).map(|n| (n % 251) as u8).collect();
        let (file, hash) = sealed(&content);
        let mut read = Vec::new();
        assert_eq!(open(file.path(), &mut read).unwrap(), Some(hash));
        assert_eq!(read, content);
    }

    #[test]
    fn no_byte_can_change_and_none_can_go() {
        let (file, _) = sealed(b"a database");
        let whole = std::fs::read(file.path()).unwrap();
        for place in 0..whole.len() {
            let mut changed = whole.clone();
            changed[place] ^= 1;
            std::fs::write(file.path(), &changed).unwrap();
            assert_eq!(open(file.path(), io::sink()).unwrap(), None, "byte {place}");
            std::fs::write(file.path(), &whole[..place]).unwrap();
            assert_eq!(open(file.path(), io::sink()).unwrap(), None, "cut at {place}");
        }
    }
}
