//! How far long work has come: a bar on a terminal, a line every tenth elsewhere. Always on standard error.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use indicatif::{ProgressBar, ProgressStyle};

/// Bytes below which work is done before anybody wonders.
const LONG_BYTES: u64 = 20 << 20;
/// Things below which work is done before anybody wonders.
const LONG_COUNT: u64 = 200_000;

/// One piece of long work; copies advance the same bar.
#[derive(Clone)]
pub struct Progress {
    bar: ProgressBar,
    long: u64,
    /// Tenths told so far.
    told: Arc<AtomicU64>,
}

impl Progress {
    /// Of so many bytes to read.
    #[must_use]
    pub fn of_bytes(total: u64) -> Self {
        Self::styled(total, LONG_BYTES, "{bar:40} {bytes}/{total_bytes} {eta}")
    }

    /// Of so many things to make.
    #[must_use]
    pub fn of_count(total: u64) -> Self {
        Self::styled(total, LONG_COUNT, "{bar:40} {human_pos}/{human_len} {eta}")
    }

    fn styled(total: u64, long: u64, template: &str) -> Self {
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        Self { bar: ProgressBar::new(total).with_style(style), long, told: Arc::default() }
    }

    /// So much is done, of a total that may only now be known.
    pub fn reach(&self, done: u64, total: Option<u64>) {
        if let Some(total) = total {
            self.bar.set_length(total);
        }
        self.bar.set_position(done);
        self.tell();
    }

    /// So much more is done.
    pub fn advance(&self, more: u64) {
        self.bar.inc(more);
        self.tell();
    }

    fn tell(&self) {
        let (total, done) = (self.bar.length().unwrap_or(0), self.bar.position());
        let tenths = (done * 10).checked_div(total).unwrap_or(0).min(10);
        if self.bar.is_hidden() && total > self.long && self.told.fetch_max(tenths, Ordering::Relaxed) < tenths {
            eprintln!("{} %", tenths * 10);
        }
    }

    /// Over: nothing of it stays on the terminal.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
