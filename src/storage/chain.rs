//! The journal's chain re-walked, entry after entry, beside what was written down of it elsewhere.

use super::audit::AuditRow;
use super::{Reader, Result};
use crate::domain::audit::chain;

/// Entries read at a time: memory does not grow with the journal.
const PAGE: u32 = 10_000;

/// What is wrong at the first entry that is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// A cell was changed.
    Cell,
    /// Entries were exchanged.
    Order,
    /// An entry is no longer there, and later ones are.
    Missing,
    /// The last entries are no longer there.
    Tail,
    /// An entry was added behind the last.
    Added,
    /// The chain holds, but is not the one that a checkpoint saw.
    Rewritten,
    /// A checkpoint was not signed with the key of this installation.
    Signature,
}

impl Break {
    /// Its code, for programs and the catalogues.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cell => "cell",
            Self::Order => "order",
            Self::Missing => "missing",
            Self::Tail => "tail",
            Self::Added => "added",
            Self::Rewritten => "rewritten",
            Self::Signature => "signature",
        }
    }
}

/// What somebody wrote down of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// How many entries there were.
    pub seq: i64,
    /// Hash of the last of them.
    pub hash: Vec<u8>,
}

/// A chain re-walked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// Entries that follow from each other, from the first.
    pub entries: i64,
    /// Hash of the last of them; empty for none.
    pub hash: Vec<u8>,
    /// The first entry that does not, and why.
    pub broken: Option<(i64, Break)>,
}

/// Re-walks the chain from its start, and compares it with what was written down of it.
pub async fn walk(tx: &mut Reader, mut marks: Vec<Mark>) -> Result<Walk> {
    marks.sort_by_key(|mark| mark.seq);
    let mut marks = marks.into_iter().filter(|mark| mark.seq > 0).peekable();
    let mut walk = Walk { entries: 0, hash: Vec::new(), broken: None };
    loop {
        let page: Vec<AuditRow> = tx
            .all(
                sql!(
                    "SELECT seq, happened_at, actor, action, object_kind, object_id, detail, hash
                     FROM audit WHERE seq > $1 ORDER BY seq"
                )
                .bind(walk.entries)
                .limit(PAGE),
            )
            .await?;
        if page.is_empty() {
            break;
        }
        for row in &page {
            let seq = walk.entries + 1;
            let expected = linked(&walk.hash, seq, row);
            if row.seq != seq {
                walk.broken = Some((seq, Break::Missing));
            } else if row.hash != expected {
                let moved = page.iter().any(|other| other.hash == linked(&walk.hash, seq, other));
                walk.broken = Some((seq, if moved { Break::Order } else { Break::Cell }));
            }
            if walk.broken.is_some() {
                return Ok(walk);
            }
            (walk.entries, walk.hash) = (seq, expected);
            while let Some(mark) = marks.next_if(|mark| mark.seq == seq) {
                if mark.hash != walk.hash {
                    walk.broken = Some((seq, Break::Rewritten));
                    return Ok(walk);
                }
            }
        }
    }
    let (head_seq, head_hash): (i64, Vec<u8>) =
        tx.opt(sql!("SELECT seq, hash FROM audit_head WHERE only_row = 1")).await?.unwrap_or_default();
    walk.broken = if marks.peek().is_some() || head_seq > walk.entries {
        Some((walk.entries + 1, Break::Tail))
    } else if head_seq < walk.entries {
        Some((head_seq + 1, Break::Added))
    } else if head_hash != walk.hash {
        Some((walk.entries + 1, Break::Cell))
    } else {
        None
    };
    Ok(walk)
}

fn linked(previous: &[u8], seq: i64, row: &AuditRow) -> Vec<u8> {
    let fields = [row.actor.as_str(), &row.action, &row.object_kind, &row.object_id, &row.detail];
    chain(previous, seq, row.happened_at, fields)
}
