//! Printed text on its way from the guest to the caller.
//!
//! Owns: joining `host_print` calls into the raw character stream, batching by time and size, the output limit.
//! Runs on the worker's thread. Must never split a character and never hold more than one batch plus one print.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::artifact::Generation;
use crate::error::{Error, Result};
use crate::worker::mailbox::Mailbox;

/// A batch is delivered when it reaches this many bytes …
pub const BATCH_BYTES: usize = 64 << 10;
/// … or when its first byte is this old.
pub const BATCH_AGE: Duration = Duration::from_millis(4);

pub(crate) struct Output {
    mailbox: Arc<Mailbox>,
    run: u32,
    generation: Generation,
    /// When the run must end.
    pub deadline: Option<Deadline>,
    batch: String,
    /// When the batch got its first byte.
    since: Option<Instant>,
    /// Bytes of a character whose rest has not been printed yet; at most three.
    partial: Vec<u8>,
    total: u64,
    limit: Option<u64>,
}

/// A run's time budget.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deadline {
    pub at: Instant,
    pub limit_ms: f64,
}

impl Output {
    pub(crate) fn new(mailbox: Arc<Mailbox>, run: u32, generation: Generation, limit: Option<u64>) -> Self {
        Self {
            mailbox,
            run,
            generation,
            deadline: None,
            batch: String::new(),
            since: None,
            partial: Vec::new(),
            total: 0,
            limit,
        }
    }

    /// The run that prints.
    pub(crate) fn run(&self) -> u32 {
        self.run
    }

    /// The way to the owner of the worker.
    pub(crate) fn mailbox(&self) -> &Arc<Mailbox> {
        &self.mailbox
    }

    /// Bytes printed so far.
    pub(crate) fn total(&self) -> u64 {
        self.total
    }

    /// Takes one `host_print`. May block for credit.
    pub(crate) fn write(&mut self, text: &[u8]) -> Result<()> {
        let newline: &[u8] = if self.generation == Generation::Line { b"\n" } else { b"" };
        let added = (text.len() + newline.len()) as u64;
        if let Some(limit) = self.limit
            && self.total + added > limit
        {
            let fitting = (limit - self.total) as usize;
            self.append(&text[..fitting.min(text.len())])?;
            self.total = limit;
            return Err(Error::Output { limit });
        }
        self.total += added;
        self.append(text)?;
        self.append(newline)?;
        match self.since {
            Some(since) if since.elapsed() >= BATCH_AGE => self.flush(),
            _ => Ok(()),
        }
    }

    fn append(&mut self, text: &[u8]) -> Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        if self.since.is_none() {
            self.since = Some(Instant::now());
        }
        if self.partial.is_empty()
            && let Ok(text) = std::str::from_utf8(text)
        {
            self.batch.push_str(text);
        } else {
            self.partial.extend_from_slice(text);
            let bytes = std::mem::take(&mut self.partial);
            self.partial = push_decoded(&mut self.batch, &bytes);
        }
        if self.batch.len() >= BATCH_BYTES { self.flush() } else { Ok(()) }
    }

    /// Delivers what there is, blocking for credit.
    pub(crate) fn flush(&mut self) -> Result<()> {
        self.since = None;
        let batch = std::mem::take(&mut self.batch);
        let mut rest = batch.as_str();
        while !rest.is_empty() {
            let (chunk, tail) = rest.split_at(rest.floor_char_boundary(BATCH_BYTES.max(4)));
            if let Err(error) = self.mailbox.deliver(self.run, chunk, self.deadline) {
                rest.clone_into(&mut self.batch);
                return Err(error);
            }
            rest = tail;
        }
        Ok(())
    }

    /// Looks for a stop and delivers a batch that is due. A program that computes is not held up by a reader that
    /// is behind; one that prints is.
    pub(crate) fn tick(&mut self) -> Result<()> {
        let credit = self.mailbox.check(self.deadline)?;
        match self.since {
            Some(since) if credit && since.elapsed() >= BATCH_AGE => self.flush(),
            _ => Ok(()),
        }
    }

    /// Delivers the end of a run's output, whatever became of the run, without waiting: at most one batch, or the
    /// rest of the print that was stopped, cut to one batch.
    pub(crate) fn finish(&mut self) {
        if !self.partial.is_empty() {
            self.batch.push('\u{FFFD}');
            self.partial.clear();
        }
        let batch = std::mem::take(&mut self.batch);
        let end = batch.floor_char_boundary(BATCH_BYTES + 4);
        self.mailbox.deliver_now(self.run, &batch[..end]);
    }
}

/// Appends `bytes` as text, damage replaced, and returns the incomplete character at its end.
fn push_decoded(text: &mut String, bytes: &[u8]) -> Vec<u8> {
    let mut partial = Vec::new();
    let mut chunks = bytes.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        text.push_str(chunk.valid());
        let invalid = chunk.invalid();
        let cut_off = chunks.peek().is_none()
            && std::str::from_utf8(invalid).is_err_and(|error| error.error_len().is_none());
        if cut_off {
            partial = invalid.to_vec();
        } else if !invalid.is_empty() {
            let replacement: Cow<'_, str> = String::from_utf8_lossy(invalid);
            text.push_str(&replacement);
        }
    }
    partial
}

#[cfg(test)]
mod tests {
    use super::push_decoded;

    #[test]
    fn characters_survive_any_cut() {
        let text = "aß語🐍z";
        for cut in 0..=text.len() {
            let (head, tail) = text.as_bytes().split_at(cut);
            let mut out = String::new();
            let mut rest = push_decoded(&mut out, head);
            rest.extend_from_slice(tail);
            assert!(push_decoded(&mut out, &rest).is_empty());
            assert_eq!(out, text);
        }
    }

    #[test]
    fn damage_is_replaced_and_not_kept() {
        let mut out = String::new();
        assert!(push_decoded(&mut out, b"a\xFFb\xC3(").is_empty());
        assert_eq!(out, "a\u{FFFD}b\u{FFFD}(");
    }
}
