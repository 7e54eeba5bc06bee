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

/// The longest text that stands in its object. With it a `Str` is as large as without on wasm32.
const INLINE: usize = 18;

enum Buf {
    Inline(u8, [u8; INLINE]),
    Flat(Box<str>),
    /// A prefix of a buffer that several strings may share; only whoever ends it may append.
    Shared(Rc<UnsafeCell<String>>, usize),
}

impl Buf {
    fn of(s: &str) -> Self {
        if s.len() > INLINE {
            return Buf::Flat(s.into());
        }
        let mut short = Short::new();
        short.push(s);
        short.buf()
    }
}

/// A text that is put together in the object.
struct Short(usize, [u8; INLINE]);

impl Short {
    fn new() -> Self {
        Short(0, [0; INLINE])
    }

    #[inline]
    fn push(&mut self, s: &str) {
        let end = self.0 + s.len();
        assert!(end <= INLINE);
        // SAFETY: there is room up to `end`; the two do not overlap, since `self` is borrowed for writing.
        unsafe { copy(s.as_ptr(), self.1.as_mut_ptr().add(self.0), s.len()) }
        self.0 = end;
    }

    fn buf(self) -> Buf {
        Buf::Inline(self.0 as u8, self.1)
    }
}

/// `push_str` for texts that are mostly short.
#[inline]
pub fn append(out: &mut String, s: &str) {
    out.reserve(s.len());
    // SAFETY: there is room for it; what is appended is a whole text.
    unsafe {
        let bytes = out.as_mut_vec();
        let at = bytes.len();
        copy(s.as_ptr(), bytes.as_mut_ptr().add(at), s.len());
        bytes.set_len(at + s.len());
    }
}

/// Copies `n` bytes. In wasm, memcpy leaves the guest, which takes longer than most texts' bytes.
///
/// # Safety
/// As for `ptr::copy_nonoverlapping`.
#[inline]
unsafe fn copy(from: *const u8, to: *mut u8, n: usize) {
    macro_rules! ends {
        ($word:ty) => {{
            // The first word and the last, which may overlap.
            let last = n - size_of::<$word>();
            // SAFETY: n is a word at least; the addresses need no alignment.
            unsafe {
                let (a, b) = (
                    (from as *const $word).read_unaligned(),
                    (from.add(last) as *const $word).read_unaligned(),
                );
                (to as *mut $word).write_unaligned(a);
                (to.add(last) as *mut $word).write_unaligned(b);
            }
        }};
    }
    match n {
        0 => {}
        // SAFETY: there is one byte.
        1 => unsafe { *to = *from },
        2..4 => ends!(u16),
        4..8 => ends!(u32),
        8..=16 => ends!(u64),
        17..=32 => ends!(u128),
        // SAFETY: the caller's promise.
        _ => unsafe { std::ptr::copy_nonoverlapping(from, to, n) },
    }
}

pub struct Str {
    buf: Buf,
    hash: StdCell<i64>,
    chars: u32,
    ascii: bool,
    pub interned: StdCell<bool>,
    index: OnceCell<Box<Index>>,
}

/// Byte offsets of every 64th code point. Few strings have one: it takes up one word in the others.
struct Index(Vec<u32>);

impl Str {
    pub fn new(s: impl AsRef<str> + Into<Box<str>>) -> Self {
        let text = s.as_ref();
        let ascii = text.is_ascii();
        let chars = if ascii { text.len() } else { text.chars().count() };
        let buf = if text.len() <= INLINE { Buf::of(text) } else { Buf::Flat(s.into()) };
        Self::with_buf(buf, chars, ascii)
    }

    /// A text known to be ASCII.
    pub fn ascii(s: &str) -> Self {
        debug_assert!(s.is_ascii());
        Self::with_buf(Buf::of(s), s.len(), true)
    }

    /// A text of which is known how many code points it has and whether it is ASCII.
    pub fn known(s: String, chars: usize, ascii: bool) -> Self {
        debug_assert!(ascii == s.is_ascii() && chars == s.chars().count());
        let buf = if s.len() <= INLINE { Buf::of(&s) } else { Buf::Flat(s.into_boxed_str()) };
        Self::with_buf(buf, chars, ascii)
    }

    /// The texts one after the other.
    pub fn joined(parts: impl Iterator<Item = Gc<Str>> + Clone) -> Self {
        let (mut bytes, mut chars, mut ascii) = (0, 0, true);
        for part in parts.clone() {
            bytes += part.as_str().len();
            chars += part.char_len();
            ascii &= part.ascii;
        }
        if bytes <= INLINE {
            let mut short = Short::new();
            parts.for_each(|part| short.push(part.as_str()));
            return Self::with_buf(short.buf(), chars, ascii);
        }
        let mut s = String::with_capacity(bytes);
        parts.for_each(|part| append(&mut s, part.as_str()));
        Self::with_buf(Buf::Flat(s.into_boxed_str()), chars, ascii)
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
            // SAFETY: `Short` wrote so many bytes, of whole texts.
            Buf::Inline(len, bytes) => unsafe {
                std::str::from_utf8_unchecked(bytes.get_unchecked(..*len as usize))
            },
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
        if a.len() + b.len() <= INLINE {
            let mut short = Short::new();
            short.push(a);
            short.push(b);
            return Self::with_buf(short.buf(), chars, ascii);
        }
        if a.len() + b.len() < SHARE_FROM {
            let mut s = String::with_capacity(a.len() + b.len());
            append(&mut s, a);
            append(&mut s, b);
            return Self::with_buf(Buf::Flat(s.into_boxed_str()), chars, ascii);
        }
        if let Buf::Shared(rc, len) = &self.buf {
            let aliased = matches!(&other.buf, Buf::Shared(o, _) if Rc::ptr_eq(o, rc));
            // SAFETY: one thread; `b` does not point into this buffer, so growing it invalidates no live borrow.
            let owner = unsafe { &mut *rc.get() };
            if owner.len() == *len && !aliased {
                append(owner, b);
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
        let index = self.index.get_or_init(|| {
            let offsets = self.as_str().char_indices().step_by(STRIDE);
            Box::new(Index(offsets.map(|(o, _)| o as u32).collect()))
        });
        &index.0
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
