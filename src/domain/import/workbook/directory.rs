//! The zip directory of a workbook, checked before anything of it is read: how many entries, how large they claim to be
//! and how large they turn out once unpacked (`quality.md` R9).

use std::io::{Read, Seek};

use zip::ZipArchive;

use crate::domain::import::decode::Unreadable;
use crate::domain::import::reason::Reason;

/// Most entries of a workbook.
const MOST_ENTRIES: usize = 1_000;
/// Most bytes of a sheet, unpacked.
const MOST_SHEET: u64 = 1 << 30;
/// Most bytes of any other part (shared texts, styles): it is held in memory.
const MOST_PART: u64 = 64 << 20;
/// Most bytes between two tags: the text of one cell.
const MOST_TEXT: usize = 1 << 20;
/// Most bytes a packed byte may swell to, beyond the first mebibyte.
const MOST_RATIO: u64 = 200;

/// Refuses what is no workbook, and one that would swell beyond reason.
pub(super) fn check<R: Read + Seek>(source: &mut R) -> Result<(), Unreadable> {
    let bad = |_| Unreadable::because(0, Reason::BadWorkbook);
    let large = || Unreadable::because(0, Reason::WorkbookTooLarge);
    let mut archive = ZipArchive::new(source).map_err(bad)?;
    if archive.len() > MOST_ENTRIES {
        return Err(large());
    }
    let (mut total, mut is_workbook) = (0_u64, false);
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(bad)?;
        let most = if entry.name().starts_with("xl/worksheets/") { MOST_SHEET } else { MOST_PART };
        let claimed = entry.size();
        let swollen = claimed > 1 << 20 && claimed / entry.compressed_size().max(1) > MOST_RATIO;
        total = total.saturating_add(claimed);
        if claimed > most || total > MOST_SHEET || swollen {
            return Err(large());
        }
        is_workbook |= entry.name() == "xl/workbook.xml";
        let allowed = claimed.min(entry.compressed_size().saturating_mul(MOST_RATIO).max(1 << 20));
        unpack(entry, allowed)?;
    }
    if is_workbook { Ok(()) } else { Err(Unreadable::because(0, Reason::BadWorkbook)) }
}

/// Unpacks an entry without keeping it: no larger than allowed, and no text in it longer than a cell can be.
fn unpack(entry: impl Read, allowed: u64) -> Result<(), Unreadable> {
    let large = || Unreadable::because(0, Reason::WorkbookTooLarge);
    let mut entry = entry.take(allowed + 1);
    let mut chunk = vec![0; 64 * 1024];
    let (mut size, mut since_tag) = (0_u64, 0_usize);
    loop {
        let read = match entry.read(&mut chunk) {
            Ok(0) => return Ok(()),
            Ok(read) => read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(_) => return Err(Unreadable::because(0, Reason::BadWorkbook)),
        };
        size += read as u64;
        let bytes = chunk.get(..read).unwrap_or_default();
        since_tag = match memchr::memrchr(b'<', bytes) {
            Some(tag) => read - tag,
            None => since_tag + read,
        };
        if size > allowed || since_tag > MOST_TEXT {
            return Err(large());
        }
    }
}
