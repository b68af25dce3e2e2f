//! Is the journal the one that was written: the chain re-walked beside every checkpoint known of it.

use crate::domain::journal::SignedLine;
use crate::keys::{Keys, verifies};
use crate::storage::chain::{Break, Mark, Walk, walk};
use crate::storage::{Reader, Result, journal};

/// Checkpoints looked at; one a day lasts for centuries.
const MOST: u32 = 100_000;

/// What verification found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// The chain.
    pub walk: Walk,
    /// How many checkpoints and editions it was compared with.
    pub marks: usize,
}

impl Verification {
    /// Whether everything holds.
    #[must_use]
    pub const fn holds(&self) -> bool {
        self.walk.broken.is_none()
    }
}

/// Re-walks the chain beside the stored checkpoints, the editions' and those that somebody kept. With keys, checkpoints
/// must be signed with them.
pub async fn verify(tx: &mut Reader, keys: Option<&Keys>, kept: Vec<SignedLine>) -> Result<Verification> {
    let stored = journal::checkpoints(tx, MOST).await?.into_iter().map(SignedLine::from);
    let lines: Vec<SignedLine> = stored.chain(kept).collect();
    let is_signed = |line: &SignedLine| {
        keys.is_none_or(|keys| {
            let own = keys.public_key();
            line.public_key == own && verifies(&own, line.checkpoint.text().as_bytes(), &line.signature)
        })
    };
    let forged = lines.iter().filter(|line| !is_signed(line)).map(|line| line.checkpoint.seq).min();
    let mut marks: Vec<Mark> =
        lines.into_iter().map(|line| Mark { seq: line.checkpoint.seq, hash: line.checkpoint.hash }).collect();
    marks.extend(journal::edition_marks(tx).await?.into_iter().map(|(seq, hash)| Mark { seq, hash }));
    let count = marks.len();
    let mut walk = walk(tx, marks).await?;
    walk.broken = walk.broken.or(forged.map(|seq| (seq, Break::Signature)));
    Ok(Verification { walk, marks: count })
}
