//! Insertion-ordered hash table behind `dict` and `set`.
//!
//! Invariant: `index` (power of two) maps hash slots to positions in `entries`; a removed entry leaves a
//! tombstone (`key` is `Unbound`) until the next rebuild. Key equality is decided here only for values whose
//! equality needs no Python code; otherwise the search stops with `NeedEq` and the caller goes on in Python.

use super::*;

#[derive(Clone, Copy)]
pub struct Entry<V> {
    pub hash: i64,
    pub key: Value,
    pub value: V,
}

/// Outcome of a search.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Find {
    /// Position in `entries`.
    Found(usize),
    Missing,
    /// The entry at this position has the same hash, and only Python code can tell whether its key is equal.
    NeedEq(usize),
}

const EMPTY: u32 = u32::MAX;
const DELETED: u32 = u32::MAX - 1;
/// Up to this many entries there is no index: the hashes are scanned.
const SMALL: usize = 8;

#[derive(Clone)]
pub struct Table<V> {
    entries: Vec<Entry<V>>,
    index: Vec<u32>,
    live: usize,
    /// Changes whenever a key is added or removed (positions stay valid while it is equal).
    keys_version: u32,
}

impl<V: Copy> Default for Table<V> {
    fn default() -> Self {
        Table { entries: Vec::new(), index: Vec::new(), live: 0, keys_version: 0 }
    }
}

impl<V: Copy> Table<V> {
    pub fn with_capacity(n: usize) -> Self {
        let mut t = Table { entries: Vec::with_capacity(n), ..Self::default() };
        if n > SMALL {
            t.index = vec![EMPTY; (n * 3 / 2 + 1).next_power_of_two()];
        }
        t
    }
    #[inline]
    pub fn len(&self) -> usize {
        self.live
    }
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }
    #[inline]
    pub fn keys_version(&self) -> u32 {
        self.keys_version
    }
    /// Number of entry positions, tombstones included (for iteration by position).
    #[inline]
    pub fn slots(&self) -> usize {
        self.entries.len()
    }
    /// The entry at a position, unless it is a tombstone or out of range.
    #[inline]
    pub fn at(&self, pos: usize) -> Option<&Entry<V>> {
        self.entries.get(pos).filter(|e| !matches!(e.key, Value::Unbound))
    }
    #[inline]
    pub fn value_at(&self, pos: usize) -> &V {
        &self.entries[pos].value
    }
    #[inline]
    pub fn set_value_at(&mut self, pos: usize, value: V) {
        self.entries[pos].value = value;
    }
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry<V>> {
        self.entries.iter().filter(|e| !matches!(e.key, Value::Unbound))
    }
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Entry<V>> {
        self.entries.iter_mut().filter(|e| !matches!(e.key, Value::Unbound))
    }

    /// First live position at or after `from`.
    #[inline]
    pub fn next_pos(&self, mut from: usize) -> Option<usize> {
        while from < self.entries.len() {
            if !matches!(self.entries[from].key, Value::Unbound) {
                return Some(from);
            }
            from += 1;
        }
        None
    }
    /// Last live position before `before`.
    pub fn prev_pos(&self, before: usize) -> Option<usize> {
        (0..before.min(self.entries.len())).rev().find(|&i| !matches!(self.entries[i].key, Value::Unbound))
    }

    /// Search from the start.
    #[inline]
    pub fn find(&self, key: Value, hash: i64) -> Find {
        match key {
            Value::Str(k) => self.probe(hash, |e| match e.key {
                Value::Str(o) => {
                    let same =
                        o == k || (!(o.interned.get() && k.interned.get()) && o.as_str() == k.as_str());
                    Some(same)
                }
                other => same_key(other, key),
            }),
            Value::Int(k) => self.probe(hash, |e| match e.key {
                Value::Int(o) => Some(o == k),
                other => same_key(other, key),
            }),
            _ => self.find_after(key, hash, None),
        }
    }

    /// Walk the candidates with this hash in probe order until `same` decides.
    #[inline(always)]
    fn probe(&self, hash: i64, same: impl Fn(&Entry<V>) -> Option<bool>) -> Find {
        if self.index.is_empty() {
            for (pos, e) in self.entries.iter().enumerate() {
                if e.hash == hash && !matches!(e.key, Value::Unbound) {
                    match same(e) {
                        Some(true) => return Find::Found(pos),
                        Some(false) => {}
                        None => return Find::NeedEq(pos),
                    }
                }
            }
            return Find::Missing;
        }
        let mask = self.index.len() - 1;
        let mut i = slot_of(hash) & mask;
        let mut step = 1;
        loop {
            let pos = self.index[i & mask];
            if pos < DELETED {
                let e = &self.entries[pos as usize];
                if e.hash == hash {
                    match same(e) {
                        Some(true) => return Find::Found(pos as usize),
                        Some(false) => {}
                        None => return Find::NeedEq(pos as usize),
                    }
                }
            } else if pos == EMPTY {
                return Find::Missing;
            }
            i = (i + step) & mask;
            step += 1;
        }
    }

    /// Search, treating every candidate up to and including position `skip` (in probe order: candidates already
    /// refused by Python's `==`) as different.
    pub fn find_after(&self, key: Value, hash: i64, skip: Option<&[usize]>) -> Find {
        let check = |pos: usize| -> Option<Find> {
            let e = &self.entries[pos];
            if e.hash != hash || matches!(e.key, Value::Unbound) {
                return None;
            }
            if skip.is_some_and(|s| s.contains(&pos)) {
                return None;
            }
            match same_key(e.key, key) {
                Some(true) => Some(Find::Found(pos)),
                Some(false) => None,
                None => Some(Find::NeedEq(pos)),
            }
        };
        if self.index.is_empty() {
            for pos in 0..self.entries.len() {
                if let Some(f) = check(pos) {
                    return f;
                }
            }
            return Find::Missing;
        }
        let mask = self.index.len() - 1;
        let mut i = slot_of(hash) & mask;
        let mut step = 1;
        loop {
            match self.index[i] {
                EMPTY => return Find::Missing,
                DELETED => {}
                pos => {
                    if let Some(f) = check(pos as usize) {
                        return f;
                    }
                }
            }
            i = (i + step) & mask;
            step += 1;
        }
    }

    /// Position of the entry with this hash whose key satisfies `same`.
    pub fn find_with(&self, hash: i64, same: impl Fn(Value) -> bool) -> Option<usize> {
        let hit = |pos: usize| {
            let e = &self.entries[pos];
            e.hash == hash && !matches!(e.key, Value::Unbound) && same(e.key)
        };
        if self.index.is_empty() {
            return (0..self.entries.len()).find(|&p| hit(p));
        }
        let mask = self.index.len() - 1;
        let mut i = slot_of(hash) & mask;
        let mut step = 1;
        loop {
            match self.index[i] {
                EMPTY => return None,
                DELETED => {}
                pos if hit(pos as usize) => return Some(pos as usize),
                _ => {}
            }
            i = (i + step) & mask;
            step += 1;
        }
    }

    /// Bytes that the next insertion allocates, if that is much; else 0.
    #[inline]
    pub fn growth(&self) -> usize {
        if self.entries.len() < 1 << 16 {
            return 0;
        }
        let full = self.entries.len() == self.entries.capacity();
        let index = if self.entries.len() + 1 > self.index.len() * 2 / 3 { self.index.len() * 8 } else { 0 };
        if full { self.entries.len() * 2 * size_of::<Entry<V>>() + index } else { index }
    }

    /// Make room for the next insertion of a large table; `false` if there is no memory for it.
    pub fn try_grow(&mut self) -> bool {
        let full = self.entries.len() == self.entries.capacity();
        !full || self.entries.try_reserve(self.entries.len() / 4).is_ok()
    }

    /// Append a key that is known to be absent.
    pub fn insert_new(&mut self, key: Value, hash: i64, value: V) {
        if self.entries.len() >= SMALL && self.entries.len() + 1 > self.index.len() * 2 / 3 {
            self.rebuild((self.live + 1) * 2);
        }
        let pos = self.entries.len() as u32;
        self.entries.push(Entry { hash, key, value });
        self.live += 1;
        self.keys_version = self.keys_version.wrapping_add(1);
        if !self.index.is_empty() {
            self.index_insert(hash, pos);
        }
    }

    fn index_insert(&mut self, hash: i64, pos: u32) {
        let mask = self.index.len() - 1;
        let mut i = slot_of(hash) & mask;
        let mut step = 1;
        while self.index[i] < DELETED {
            i = (i + step) & mask;
            step += 1;
        }
        self.index[i] = pos;
    }

    fn rebuild(&mut self, want: usize) {
        self.entries.retain(|e| !matches!(e.key, Value::Unbound));
        self.keys_version = self.keys_version.wrapping_add(1);
        if want <= SMALL {
            self.index = Vec::new();
            return;
        }
        let size = (want * 3 / 2 + 1).next_power_of_two();
        self.index.clear();
        self.index.resize(size, EMPTY);
        for pos in 0..self.entries.len() {
            self.index_insert(self.entries[pos].hash, pos as u32);
        }
    }

    /// Remove the entry at `pos` and return it.
    pub fn remove_at(&mut self, pos: usize, unit: V) -> Entry<V> {
        let e = self.entries[pos];
        if !self.index.is_empty() {
            let mask = self.index.len() - 1;
            let mut i = slot_of(e.hash) & mask;
            let mut step = 1;
            while self.index[i] != pos as u32 {
                i = (i + step) & mask;
                step += 1;
            }
            self.index[i] = DELETED;
        }
        self.live -= 1;
        self.keys_version = self.keys_version.wrapping_add(1);
        // Its place stays, at the end too: an iteration that is past it has to meet what is added then.
        self.entries[pos] = Entry { hash: 0, key: Value::Unbound, value: unit };
        if self.entries.len() > 32 && self.live * 4 < self.entries.len() {
            self.rebuild(self.live * 2);
        }
        e
    }

    /// Give up the places of removed entries at the end.
    pub fn trim(&mut self) {
        while matches!(self.entries.last(), Some(Entry { key: Value::Unbound, .. })) {
            self.entries.pop();
        }
    }

    pub fn clear(&mut self) {
        self.entries = Vec::new();
        self.index = Vec::new();
        self.live = 0;
        self.keys_version = self.keys_version.wrapping_add(1);
    }
}

#[inline(always)]
fn slot_of(hash: i64) -> usize {
    let h = hash as u64;
    (h ^ (h >> 29)).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(24) as usize
}

/// Whether two keys are the same key: identity or equality. `None`: only Python code can tell.
#[inline]
pub fn same_key(a: Value, b: Value) -> Option<bool> {
    match (a, b) {
        (Value::Str(x), Value::Str(y)) => {
            Some(x == y || (!(x.interned.get() && y.interned.get()) && x.as_str() == y.as_str()))
        }
        (Value::Int(x), Value::Int(y)) => Some(x == y),
        _ => {
            if a.is(b) {
                return Some(true);
            }
            crate::vm::native_eq(a, b)
        }
    }
}

/// `dict`.
#[derive(Default)]
pub struct Dict {
    pub table: Table<Value>,
}

impl HeapObject for Dict {
    fn trace(&self, t: &mut Tracer) {
        for e in &self.table.entries {
            t.value(e.key);
            t.value(e.value);
        }
    }
}

impl Dict {
    /// Look up an interned or plain string key (string keys never need Python code against each other; a key
    /// with a user-written `__eq__` and an equal hash counts as different here).
    pub fn get_str(&self, key: Gc<Str>) -> Option<Value> {
        self.pos_str(key).map(|p| self.table.entries[p].value)
    }
    /// Position of a string key.
    #[inline]
    pub fn pos_str(&self, key: Gc<Str>) -> Option<usize> {
        let hash = key.hash();
        match self.table.find(Value::Str(key), hash) {
            Find::Found(p) => Some(p),
            Find::Missing => None,
            Find::NeedEq(p) => self.pos_str_past(key, hash, p),
        }
    }

    /// `pos_str` past a candidate that only Python code could compare: it counts as different.
    #[cold]
    fn pos_str_past(&self, key: Gc<Str>, hash: i64, first: usize) -> Option<usize> {
        let mut skip = vec![first];
        loop {
            match self.table.find_after(Value::Str(key), hash, Some(&skip)) {
                Find::Found(p) => return Some(p),
                Find::Missing => return None,
                Find::NeedEq(p) => skip.push(p),
            }
        }
    }
    pub fn set_str(&mut self, key: Gc<Str>, value: Value) {
        match self.pos_str(key) {
            Some(p) => self.table.entries[p].value = value,
            None => self.table.insert_new(Value::Str(key), key.hash(), value),
        }
    }
    pub fn remove_str(&mut self, key: Gc<Str>) -> Option<Value> {
        let p = self.pos_str(key)?;
        Some(self.table.remove_at(p, Value::None).value)
    }
    #[inline]
    pub fn len(&self) -> usize {
        self.table.live
    }
    pub fn is_empty(&self) -> bool {
        self.table.live == 0
    }
}

/// `set` and `frozenset`.
#[derive(Default)]
pub struct Set {
    pub table: Table<()>,
    pub frozen: bool,
}

impl HeapObject for Set {
    fn trace(&self, t: &mut Tracer) {
        for e in &self.table.entries {
            t.value(e.key);
        }
    }
}
