//! `str`: UTF-8 with an ASCII flag, a cached hash and a lazily built codepoint index.
//!
//! Invariant: `chars` is the number of code points; `index` holds the byte offset of every 64th code point.
//! `s += t` appends in place where the left side ends its shared buffer.

#![allow(unsafe_code)]

use super::*;
use std::cell::{Cell as StdCell, OnceCell, UnsafeCell};
use std::rc::Rc;

const STRIDE: usize = 64;
/// Concatenations at least this long get a shared, growing buffer.
const SHARE_FROM: usize = 128;

enum Buf {
    Flat(Box<str>),
    /// A prefix of a buffer that several strings may share; only whoever ends it may append.
    Shared(Rc<UnsafeCell<String>>, usize),
}

pub struct Str {
    buf: Buf,
    hash: StdCell<i64>,
    chars: u32,
    ascii: bool,
    pub interned: StdCell<bool>,
    index: OnceCell<Box<[u32]>>,
}

impl Str {
    pub fn new(s: impl Into<Box<str>>) -> Self {
        let s: Box<str> = s.into();
        let ascii = s.is_ascii();
        let chars = if ascii { s.len() } else { s.chars().count() };
        Self::with_buf(Buf::Flat(s), chars, ascii)
    }

    fn with_buf(buf: Buf, chars: usize, ascii: bool) -> Self {
        Str {
            buf,
            hash: StdCell::new(0),
            chars: chars as u32,
            ascii,
            interned: StdCell::new(false),
            index: OnceCell::new(),
        }
    }

    #[inline]
    pub fn as_str(&self) -> &str {
        match &self.buf {
            Buf::Flat(s) => s,
            // SAFETY: buffers only grow; the prefix a Str was made with never changes, and no `&mut` to the
            // String lives beyond `concat`.
            Buf::Shared(rc, len) => unsafe { (*rc.get()).get_unchecked(..*len) },
        }
    }

    /// Whether both are the same text.
    #[inline]
    pub fn same_text(&self, other: &Str) -> bool {
        std::ptr::eq(self, other)
            || !(self.interned.get() && other.interned.get()) && self.as_str() == other.as_str()
    }

    /// Number of code points.
    #[inline]
    pub fn char_len(&self) -> usize {
        self.chars as usize
    }

    #[inline]
    pub fn is_ascii(&self) -> bool {
        self.ascii
    }

    /// Bytes that `concat` allocates at most.
    pub fn concat_cost(&self, other: &Str) -> usize {
        let total = self.as_str().len() + other.as_str().len();
        if let Buf::Shared(rc, len) = &self.buf {
            // SAFETY: one thread; only the length and capacity are read.
            let owner = unsafe { &*rc.get() };
            let (have, capacity) = (owner.len(), owner.capacity());
            if have == *len {
                return if total <= capacity { 0 } else { total.max(capacity * 2) };
            }
        }
        total * 3 / 2
    }

    /// `self + other`, in place where `self` ends a shared buffer.
    pub fn concat(&self, other: &Str) -> Str {
        let (a, b) = (self.as_str(), other.as_str());
        let (chars, ascii) = (self.char_len() + other.char_len(), self.ascii && other.ascii);
        if a.len() + b.len() < SHARE_FROM {
            let mut s = String::with_capacity(a.len() + b.len());
            s.push_str(a);
            s.push_str(b);
            return Self::with_buf(Buf::Flat(s.into_boxed_str()), chars, ascii);
        }
        if let Buf::Shared(rc, len) = &self.buf {
            let aliased = matches!(&other.buf, Buf::Shared(o, _) if Rc::ptr_eq(o, rc));
            // SAFETY: one thread; `b` does not point into this buffer, so growing it invalidates no live borrow.
            let owner = unsafe { &mut *rc.get() };
            if owner.len() == *len && !aliased {
                owner.push_str(b);
                return Self::with_buf(Buf::Shared(rc.clone(), len + b.len()), chars, ascii);
            }
        }
        let (a, b) = (self.as_str(), other.as_str());
        let mut s = String::with_capacity((a.len() + b.len()) * 3 / 2);
        s.push_str(a);
        s.push_str(b);
        let len = s.len();
        Self::with_buf(Buf::Shared(Rc::new(UnsafeCell::new(s)), len), chars, ascii)
    }

    /// The hash Python shows; never -1 inside, 0 for the empty string alone.
    #[inline]
    pub fn hash(&self) -> i64 {
        let h = self.hash.get();
        if h != 0 {
            return h;
        }
        let h = hash_bytes(self.as_str().as_bytes());
        self.hash.set(h);
        h
    }

    /// Byte offset of code point `i` (`0..=char_len`).
    pub fn byte_offset(&self, i: usize) -> usize {
        if self.ascii {
            return i;
        }
        let s = self.as_str();
        let index = self.index();
        let Some(&start) = index.get(i / STRIDE) else { return s.len() };
        let rest = &s[start as usize..];
        match rest.char_indices().nth(i % STRIDE) {
            Some((o, _)) => start as usize + o,
            None => s.len(),
        }
    }

    fn index(&self) -> &[u32] {
        self.index.get_or_init(|| {
            let offsets = self.as_str().char_indices().step_by(STRIDE).map(|(o, _)| o as u32);
            offsets.collect::<Vec<_>>().into_boxed_slice()
        })
    }

    /// Code point index of byte offset `at`.
    pub fn char_index(&self, at: usize) -> usize {
        if self.ascii {
            return at;
        }
        let index = self.index();
        let block = index.partition_point(|o| *o as usize <= at).saturating_sub(1);
        let start = index.get(block).map_or(0, |o| *o as usize);
        block * STRIDE + self.as_str()[start..at].chars().count()
    }

    /// The code point at `i`, which must be in range.
    pub fn char_at(&self, i: usize) -> char {
        if self.ascii {
            self.as_str().as_bytes()[i] as char
        } else {
            self.as_str()[self.byte_offset(i)..].chars().next().unwrap_or('\u{fffd}')
        }
    }

    /// The text of code points `start..end` (already clamped).
    pub fn sub(&self, start: usize, end: usize) -> &str {
        let (a, b) = (self.byte_offset(start), self.byte_offset(end));
        &self.as_str()[a..b]
    }
}

impl HeapObject for Str {
    fn trace(&self, _: &mut Tracer) {}
}

/// A fast, fixed (not randomised) hash of bytes; never -1, and 0 only for none.
pub fn hash_bytes(bytes: &[u8]) -> i64 {
    if bytes.is_empty() {
        return 0;
    }
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut h: u64 = (bytes.len() as u64).wrapping_mul(K) ^ 0x51_7C_C1_B7_27_22_0A_95;
    let mut chunks = bytes.chunks_exact(8);
    for c in &mut chunks {
        let v = u64::from_le_bytes([c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]]);
        h = (h ^ v).wrapping_mul(K).rotate_left(29);
    }
    for &b in chunks.remainder() {
        h = (h ^ u64::from(b)).wrapping_mul(K).rotate_left(11);
    }
    h ^= h >> 32;
    h = h.wrapping_mul(K);
    h ^= h >> 29;
    match h as i64 {
        0 | -1 => -2,
        h => h,
    }
}
