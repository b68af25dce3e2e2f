//! One file read by several threads: this one cuts it into blocks and absorbs what the others made of their rows, in file
//! order, whatever the order in which blocks are done.

use std::collections::BTreeMap;
use std::fs::File as Source;
use std::io::{Read, Seek};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

use crate::domain::import::block::Block;
use crate::domain::import::cells::Places;
use crate::domain::import::file::{File, Line, rows};
use crate::domain::import::key::Key;
use crate::domain::import::layout::Layout;
use crate::domain::import::{Column, ExchangeFile, Fault, Purpose, Unreadable, Warning};

/// How the rows of one file are made into entries, on any thread.
pub(super) trait Reader: Sync {
    /// Kind of the file.
    type File: ExchangeFile;
    /// What is kept of a row.
    type Entry: Send;
    /// What a thread remembers from row to row.
    type Memo: Default;

    /// The entry of a row, or what is wrong with it; `None` when it goes with a row already refused.
    fn read(
        &self,
        line: u32,
        row: <Self::File as ExchangeFile>::Row<'_>,
        memo: &mut Self::Memo,
    ) -> Result<Option<Self::Entry>, Fault>;
}

/// What the rows of one block came to.
pub(super) struct Batch<T> {
    pub(super) entries: Vec<(u32, T)>,
    pub(super) faults: Vec<Fault>,
    pub(super) warnings: Vec<Warning>,
    /// Keys of refused rows, as written: rows that refer to them are not refused for it.
    pub(super) refused: Vec<Key>,
    bytes: Vec<u8>,
}

/// Blocks on their way to a thread; more would only fill memory.
const AHEAD: usize = 8;

/// Threads that work on a file.
pub(super) fn threads() -> usize {
    std::thread::available_parallelism().map_or(2, std::num::NonZero::get)
}

/// Reads the file at `path`, handing batches to `absorb` in file order; `done` counts bytes over all files.
pub(super) fn read<R: Reader>(
    path: &Path,
    reader: &R,
    (done, progress): (&AtomicU64, &(dyn Fn(u64) + Sync)),
    mut absorb: impl FnMut(Batch<R::Entry>),
) -> Result<Vec<Warning>, Unreadable> {
    // Read as it is: through a wrapper that counts what is read, each buffer would be filled with zeros first.
    let source = Source::open(path)?;
    let mut file = File::open(&source, R::File::KIND, Purpose::Compute)?;
    let mut position = &source;
    let before = done.load(Ordering::Relaxed);
    let (layout, mut warnings) = (file.layout.clone(), std::mem::take(&mut file.warnings));
    let (to_threads, blocks) = sync_channel(AHEAD);
    let (to_here, batches) = channel();
    let blocks = Mutex::new(blocks);
    std::thread::scope(|scope| {
        for _ in 0..threads() {
            let to_here = to_here.clone();
            let (blocks, layout) = (&blocks, &layout);
            scope.spawn(move || work(reader, layout, blocks, &to_here));
        }
        drop(to_here);
        let mut order = InOrder { next: 0, waiting: BTreeMap::new(), spare: Vec::new() };
        let mut absorb = |mut batch: Batch<R::Entry>| {
            warnings.append(&mut batch.warnings);
            absorb(batch);
        };
        let read = send_blocks(&mut file, to_threads, |spare| {
            if let Ok(read) = position.stream_position() {
                progress(done.fetch_max(before + read, Ordering::Relaxed).max(before + read));
            }
            while let Ok(numbered) = batches.try_recv() {
                order.take(numbered, &mut absorb);
            }
            order.spare.pop().unwrap_or(spare)
        });
        for numbered in batches {
            order.take(numbered, &mut absorb);
        }
        read
    })?;
    Ok(warnings)
}

/// Numbers the blocks and sends them; between two, `pause` may hand back a buffer to fill.
fn send_blocks<S: Read + Seek>(
    file: &mut File<S>,
    to_threads: SyncSender<(u64, Block)>,
    mut pause: impl FnMut(Vec<u8>) -> Vec<u8>,
) -> Result<(), Unreadable> {
    let mut number = 0;
    file.each_block(|block| {
        // The threads live as long as this sender: a refusal means one has panicked, which the scope tells.
        if to_threads.send((number, block)).is_err() {
            return ControlFlow::Break(());
        }
        number += 1;
        ControlFlow::Continue(pause(Vec::new()))
    })
}

/// Takes blocks until there is none left.
fn work<R: Reader>(
    reader: &R,
    layout: &Layout,
    blocks: &Mutex<Receiver<(u64, Block)>>,
    to_here: &Sender<(u64, Batch<R::Entry>)>,
) {
    let (mut places, mut memo) = (Places::default(), R::Memo::default());
    // Blocks are of one size, and so is what comes of them.
    let mut room = 0;
    loop {
        let taken = blocks.lock().map(|blocks| blocks.recv());
        let Ok(Ok((number, block))) = taken else { return };
        let mut batch = Batch {
            entries: Vec::with_capacity(room),
            faults: Vec::new(),
            warnings: Vec::new(),
            refused: Vec::new(),
            bytes: Vec::new(),
        };
        rows::<R::File>(&block, layout, &mut places, |line| read_line(reader, layout, line, &mut memo, &mut batch));
        batch.bytes = block.bytes;
        room = batch.entries.len() + batch.entries.len() / 8;
        if to_here.send((number, batch)).is_err() {
            return;
        }
    }
}

#[inline]
fn read_line<R: Reader>(
    reader: &R,
    layout: &Layout,
    line: Line<'_, <R::File as ExchangeFile>::Row<'_>>,
    memo: &mut R::Memo,
    batch: &mut Batch<R::Entry>,
) {
    batch.warnings.extend(line.warnings);
    let number = u32::try_from(line.number).unwrap_or(u32::MAX);
    match line.row {
        Ok(row) => match reader.read(number, row, memo) {
            Ok(Some(entry)) => batch.entries.push((number, entry)),
            Ok(None) => {}
            Err(fault) => batch.faults.push(fault),
        },
        Err(faults) => {
            let written = |column| layout.position(column).map_or("", |at| line.record.cell(at).trim());
            let (cohort, learner) = (written(Column::CohortCode), written(Column::LearnerRef));
            batch.refused.push(if learner.is_empty() { Key::cohort(cohort) } else { Key::enrolment(cohort, learner) });
            batch.faults.extend(faults);
        }
    }
}

/// Batches as they come, given out in the order of their blocks.
struct InOrder<T> {
    next: u64,
    waiting: BTreeMap<u64, Batch<T>>,
    spare: Vec<Vec<u8>>,
}

impl<T> InOrder<T> {
    fn take(&mut self, (number, batch): (u64, Batch<T>), absorb: &mut impl FnMut(Batch<T>)) {
        self.waiting.insert(number, batch);
        while let Some(mut batch) = self.waiting.remove(&self.next) {
            self.next += 1;
            self.spare.push(std::mem::take(&mut batch.bytes));
            absorb(batch);
        }
    }
}
