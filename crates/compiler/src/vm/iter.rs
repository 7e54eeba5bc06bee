//! Iteration: `iter()`, native iterators, unpacking.

use super::*;
use crate::code::{Op, Reg};
use crate::object::*;
use num_traits::{Signed, ToPrimitive};

/// Sizes of a dict or set iterator that ended, and of one whose container changed under it.
const EXHAUSTED: usize = usize::MAX;
const CHANGED: usize = usize::MAX - 1;

/// What advancing an iterator gave.
pub enum Next {
    Item(Value),
    End,
    /// Not a native iterator.
    Python,
}

/// What a loop got.
pub enum Step {
    Item(Value),
    /// The instruction behind the loop's would have taken a pair apart: that is done.
    Pair,
    End,
    Python,
}

impl Vm {
    /// `iter(v)`: a native iterator, or a trap that calls `__iter__`.
    pub fn get_iter(&mut self, v: Value) -> NResult {
        if let Some(it) = self.native_iter(v) {
            return Ok(it);
        }
        if matches!(v, Value::Gen(g) if g.kind == CodeKind::AsyncGenerator) {
            return Err(self.prelude(PreludeFn::AgenIter, &[v]));
        }
        if let Value::MappingProxy(m) = v {
            return self.get_iter(m.target());
        }
        let class = self.class_of(v);
        let sym = self.sym.__iter__;
        match self.class_attr(class, sym) {
            Some(Value::None) => {}
            Some(Value::Native(_)) if matches!(v, Value::Instance(_)) => {
                if let Value::Instance(i) = v
                    && let Some(it) = self.native_iter(i.native)
                {
                    return Ok(it);
                }
            }
            Some(m) => return Err(self.tail_method(v, m, &[])),
            // Subscripts of a match, or of a union, are no sequence.
            None if matches!(v, Value::ReMatch(_) | Value::Alias(_)) => {}
            None => {
                let get = self.sym.__getitem__;
                if self.class_attr(class, get).is_some() {
                    let class = Value::Class(self.types.seq_iterator);
                    return Err(self.prelude(PreludeFn::SeqIter, &[class, v]));
                }
            }
        }
        let t = self.type_name(v);
        Err(self.type_error(format!("'{t}' object is not iterable")))
    }

    /// The iterator of a builtin iterable; the value itself if it already is one.
    pub fn native_iter(&mut self, v: Value) -> Option<Value> {
        let it = match v {
            Value::List(list) => NativeIter::List { list, pos: 0 },
            Value::Tuple(tuple) => NativeIter::Tuple { tuple, pos: 0 },
            Value::Str(s) => NativeIter::Str { s, pos: 0 },
            Value::Bytes(b) => NativeIter::Bytes { b, pos: 0 },
            Value::ByteArray(b) => NativeIter::ByteArray { b, pos: 0 },
            Value::Dict(dict) => NativeIter::Dict {
                dict,
                kind: ViewKind::Keys,
                pos: 0,
                size: dict.len(),
                left: dict.len(),
                reverse: false,
            },
            Value::MappingProxy(m) => return self.native_iter(m.target()),
            Value::DictView(d) => NativeIter::Dict {
                dict: d.dict,
                kind: d.kind,
                pos: 0,
                size: d.dict.len(),
                left: d.dict.len(),
                reverse: false,
            },
            Value::Set(set) => NativeIter::Set { set, pos: 0, size: set.table.len() },
            Value::Range(r) => self.range_iter(r),
            Value::MemoryView(_) => {
                let items: Vec<Value> = self.as_bytes(v)?.into_iter().map(|b| Value::Int(b as i64)).collect();
                let tuple = self.new_tuple(items);
                NativeIter::Tuple { tuple, pos: 0 }
            }
            Value::Alias(alias) if !alias.union => NativeIter::Unpacked { alias: Some(alias) },
            Value::Iter(_) => return Some(v),
            Value::Gen(g) if g.kind == CodeKind::Generator => return Some(v),
            _ => return None,
        };
        Some(Value::Iter(self.heap.alloc(it)))
    }

    fn range_iter(&mut self, r: Gc<Range>) -> NativeIter {
        if let (Value::Int(start), Value::Int(_), Value::Int(step)) = (r.start, r.stop, r.step) {
            let n = range_len_big(&r);
            if let Some(left) = n.to_u64() {
                return NativeIter::Range { next: start, step, left, len: left };
            }
        }
        let n = range_len_big(&r);
        let len = self.big(n);
        NativeIter::BigRange { next: r.start, step: r.step, left: len, len }
    }

    /// The next item for a loop, into whose `dst` it goes, before the instruction `following`. Where that takes pairs apart
    /// none is made.
    #[inline(never)]
    pub fn for_native(&mut self, it: Gc<NativeIter>, dst: Reg, following: Op) -> Result<Step, Trap> {
        if let Op::UnpackSeq { base, src, n: 2 } = following
            && src == dst
            // Nobody asks for the pair by name.
            && self.frame().code.local_names.len() <= usize::from(dst)
            && let Some((first, second)) = next_pair(it)
        {
            self.set_reg(base, first);
            self.set_reg(base + 1, second);
            return Ok(Step::Pair);
        }
        Ok(match self.next_native(Value::Iter(it))? {
            Next::Item(v) => Step::Item(v),
            Next::End => Step::End,
            Next::Python => Step::Python,
        })
    }

    /// Advance a native iterator (not generators).
    #[inline]
    pub fn next_native(&mut self, it: Value) -> Result<Next, Trap> {
        let Value::Iter(mut it) = it else { return Ok(Next::Python) };
        match &mut *it {
            NativeIter::List { list, pos } => match list.items.get(*pos) {
                Some(v) => {
                    *pos += 1;
                    Ok(Next::Item(*v))
                }
                None => {
                    *pos = ENDED;
                    Ok(Next::End)
                }
            },
            NativeIter::Range { next, step, left, .. } => {
                if *left == 0 {
                    return Ok(Next::End);
                }
                let v = *next;
                *left -= 1;
                *next = v.wrapping_add(*step);
                Ok(Next::Item(Value::Int(v)))
            }
            NativeIter::Tuple { tuple, pos } => match tuple.items.get(*pos) {
                Some(v) => {
                    *pos += 1;
                    Ok(Next::Item(*v))
                }
                None => {
                    *pos = ENDED;
                    Ok(Next::End)
                }
            },
            _ => self.next_native_slow(it),
        }
    }

    #[inline(never)]
    fn next_native_slow(&mut self, mut it: Gc<NativeIter>) -> Result<Next, Trap> {
        match &mut *it {
            NativeIter::Str { s, pos } => {
                let s = *s;
                let at = *pos;
                match s.as_str().get(at..).and_then(|rest| rest.chars().next()) {
                    Some(c) => {
                        *pos = at + c.len_utf8();
                        Ok(Next::Item(self.char(c)))
                    }
                    None => {
                        *pos = ENDED;
                        Ok(Next::End)
                    }
                }
            }
            NativeIter::Bytes { b, pos } => Ok(match b.0.get(*pos) {
                Some(v) => {
                    *pos += 1;
                    Next::Item(Value::Int(*v as i64))
                }
                None => {
                    *pos = ENDED;
                    Next::End
                }
            }),
            NativeIter::ByteArray { b, pos } => Ok(match b.0.get(*pos) {
                Some(v) => {
                    *pos += 1;
                    Next::Item(Value::Int(*v as i64))
                }
                None => {
                    *pos = ENDED;
                    Next::End
                }
            }),
            NativeIter::ListRev { list, pos } => {
                if *pos == 0 || *pos > list.items.len() {
                    *pos = ENDED;
                    return Ok(Next::End);
                }
                *pos -= 1;
                Ok(Next::Item(list.items[*pos]))
            }
            NativeIter::SeqRev { items, pos, .. } => {
                if *pos == 0 || *pos == ENDED {
                    *pos = ENDED;
                    return Ok(Next::End);
                }
                *pos -= 1;
                Ok(Next::Item(items.items[*pos]))
            }
            NativeIter::Dict { dict, kind, pos, size, left, reverse } => {
                if *size == EXHAUSTED {
                    return Ok(Next::End);
                }
                if dict.len() != *size {
                    // From now on every call says so.
                    *size = CHANGED;
                    return Err(self.runtime_error("dictionary changed size during iteration"));
                }
                let at = if *reverse {
                    let before = if *pos == 0 { dict.table.slots() } else { *pos - 1 };
                    dict.table.prev_pos(before)
                } else {
                    dict.table.next_pos(*pos)
                };
                let Some(at) = at else {
                    *size = EXHAUSTED;
                    return Ok(Next::End);
                };
                if *left == 0 {
                    *size = EXHAUSTED;
                    return Err(self.runtime_error("dictionary keys changed during iteration"));
                }
                *left -= 1;
                *pos = at + 1;
                let Some(e) = dict.table.at(at).copied() else { return Ok(Next::End) };
                let kind = *kind;
                Ok(Next::Item(match kind {
                    ViewKind::Keys => e.key,
                    ViewKind::Values => e.value,
                    ViewKind::Items => self.tuple(vec![e.key, e.value]),
                }))
            }
            NativeIter::Set { set, pos, size } => {
                if *size == EXHAUSTED {
                    return Ok(Next::End);
                }
                if set.table.len() != *size {
                    *size = CHANGED;
                    return Err(self.runtime_error("Set changed size during iteration"));
                }
                match set.table.next_pos(*pos) {
                    Some(at) => {
                        *pos = at + 1;
                        Ok(set.table.at(at).map_or(Next::End, |e| Next::Item(e.key)))
                    }
                    None => {
                        *size = EXHAUSTED;
                        Ok(Next::End)
                    }
                }
            }
            NativeIter::BigRange { next, step, left, len } => {
                let (n, s, l, len) = (*next, *step, *left, *len);
                let left_big = self.as_bigint(l).unwrap_or_default();
                if !left_big.is_positive() {
                    return Ok(Next::End);
                }
                let sum = self.as_bigint(n).unwrap_or_default() + self.as_bigint(s).unwrap_or_default();
                let (a, b) = (self.big(sum), self.big(left_big - 1));
                *it = NativeIter::BigRange { next: a, step: s, left: b, len };
                Ok(Next::Item(n))
            }
            NativeIter::Enumerate { inner, next } => {
                let (inner, n) = (*inner, *next);
                match self.next_native(inner)? {
                    Next::Item(v) => {
                        *next = n + 1;
                        Ok(Next::Item(self.tuple(vec![Value::Int(n), v])))
                    }
                    other => Ok(other),
                }
            }
            NativeIter::Zip { inners, strict } => {
                let (inners, strict) = (*inners, *strict);
                let mut items = Vec::with_capacity(inners.items.len());
                for (k, inner) in inners.items.iter().enumerate() {
                    match self.next_native(*inner)? {
                        Next::Item(v) => items.push(v),
                        _ => {
                            if strict {
                                return self.zip_mismatch(&inners.items, k);
                            }
                            return Ok(Next::End);
                        }
                    }
                }
                if items.is_empty() {
                    return Ok(Next::End);
                }
                Ok(Next::Item(self.tuple(items)))
            }
            NativeIter::Matches { .. } => crate::stdlib::next_match(self, it),
            NativeIter::Xml(_) => Ok(crate::stdlib::next_event(self, it)),
            NativeIter::Unpacked { alias } => {
                let Some(a) = alias.take() else { return Ok(Next::End) };
                let (origin, args, args_object) = (a.origin, a.args, a.args_object);
                let alias = GenericAlias { args_object, unpacked: true, ..GenericAlias::new(origin, args) };
                Ok(Next::Item(Value::Alias(self.heap.alloc(alias))))
            }
            NativeIter::List { .. } | NativeIter::Range { .. } | NativeIter::Tuple { .. } => {
                unreachable!("handled inline")
            }
        }
    }

    /// `zip(strict=True)`: argument `k` ended first; is it the only short one?
    fn zip_mismatch(&mut self, inners: &[Value], k: usize) -> Result<Next, Trap> {
        let plural = |n: usize| if n == 1 { "argument 1".to_string() } else { format!("arguments 1-{n}") };
        if k > 0 {
            return Err(self.value_error(format!("zip() argument {} is shorter than {}", k + 1, plural(k))));
        }
        for (j, inner) in inners.iter().enumerate().skip(1) {
            if let Next::Item(_) = self.next_native(*inner)? {
                return Err(self.value_error(format!(
                    "zip() argument {} is longer than {}",
                    j + 1,
                    plural(j)
                )));
            }
        }
        Ok(Next::End)
    }

    /// All items of a builtin iterable or native iterator (consumed); `None` if Python code is needed.
    pub fn native_items(&mut self, v: Value) -> Result<Option<Vec<Value>>, Trap> {
        let v = match v {
            Value::Instance(i) if !i.native.is_unbound() => {
                let sym = self.sym.__iter__;
                match self.class_attr(i.class, sym) {
                    Some(Value::Native(_)) => i.native,
                    None => v,
                    Some(_) => return Ok(None),
                }
            }
            v => v,
        };
        match v {
            Value::List(l) => return Ok(Some(l.items.clone())),
            Value::Tuple(t) => return Ok(Some(t.items.to_vec())),
            Value::Dict(d) => return Ok(Some(d.table.iter().map(|e| e.key).collect())),
            Value::Set(s) => return Ok(Some(s.table.iter().map(|e| e.key).collect())),
            Value::Gen(_) => return Ok(None),
            _ => {}
        }
        if let Value::Range(r) = v {
            let n = range_len_big(&r);
            if n > num_bigint::BigInt::from(self.limits.memory / size_of::<Value>()) {
                return Err(self.memory_error(""));
            }
        }
        let Some(it) = self.native_iter(v) else {
            let class = self.class_of(v);
            let (iter, get) = (self.sym.__iter__, self.sym.__getitem__);
            let iterable = matches!(self.class_attr(class, iter), Some(m) if !m.is_none())
                || self.class_attr(class, get).is_some();
            if !iterable || matches!(v, Value::Alias(_)) {
                let t = self.type_name(v);
                return Err(self.type_error(format!("'{t}' object is not iterable")));
            }
            return Ok(None);
        };
        let mut out = Vec::new();
        loop {
            // Native iterators can be endless as far as memory is concerned.
            if out.len() & 0xffff == 0xffff && crate::alloc::live_bytes() > self.limits.memory {
                return Err(self.memory_error(""));
            }
            match self.next_native(it)? {
                Next::Item(v) => out.push(v),
                Next::End => return Ok(Some(out)),
                Next::Python => return Ok(None),
            }
        }
    }

    /// `native_items` for a list that is about to grow by them: the length of `v` is asked as a hint, which may be
    /// Python code.
    pub fn hinted_items(&mut self, v: Value) -> Result<Option<Vec<Value>>, Trap> {
        if let Value::Instance(i) = v
            && !i.native.is_unbound()
        {
            let len = self.sym.__len__;
            if matches!(self.class_attr(i.class, len), Some(m) if !matches!(m, Value::Native(_)))
                && self.iterates(v)
            {
                return Ok(None);
            }
        }
        self.native_items(v)
    }

    /// Exactly `n` items of `v` into registers from `base` on.
    pub fn unpack(&mut self, v: Value, base: u16, n: usize) -> Result<(), Trap> {
        let items = match v {
            Value::Tuple(t) if t.items.len() == n => {
                let at = self.fiber.frames.last().map_or(0, |f| f.base) + base as usize;
                self.fiber.stack[at..at + n].copy_from_slice(&t.items);
                return Ok(());
            }
            Value::Tuple(t) => t.items.to_vec(),
            Value::List(l) => l.items.clone(),
            _ => {
                // At most one item more than wanted is taken.
                match self.take_items(v, n + 1)? {
                    Some(items) => {
                        if items.len() > n {
                            return Err(self.value_error(format!("too many values to unpack (expected {n})")));
                        }
                        items
                    }
                    None => {
                        let count = Value::Int(n as i64);
                        return Err(self.prelude(PreludeFn::UnpackSeq, &[v, count]));
                    }
                }
            }
        };
        if items.len() > n {
            return Err(self.value_error(format!("too many values to unpack (expected {n})")));
        }
        if items.len() < n {
            let got = items.len();
            return Err(self.value_error(format!("not enough values to unpack (expected {n}, got {got})")));
        }
        let at = self.fiber.frames.last().map_or(0, |f| f.base) + base as usize;
        self.fiber.stack[at..at + n].copy_from_slice(&items);
        Ok(())
    }

    fn take_items(&mut self, v: Value, most: usize) -> Result<Option<Vec<Value>>, Trap> {
        let native = match v {
            Value::Instance(i) => {
                let sym = self.sym.__iter__;
                match self.class_attr(i.class, sym) {
                    Some(Value::Native(_)) => i.native,
                    _ => v,
                }
            }
            v => v,
        };
        if matches!(native, Value::Gen(_)) {
            return Ok(None);
        }
        let Some(it) = self.native_iter(native) else {
            let class = self.class_of(v);
            let (iter, get) = (self.sym.__iter__, self.sym.__getitem__);
            if self.class_attr(class, iter).is_none() && self.class_attr(class, get).is_none() {
                let t = self.type_name(v);
                return Err(self.type_error(format!("cannot unpack non-iterable {t} object")));
            }
            return Ok(None);
        };
        let mut out = Vec::new();
        while out.len() < most {
            match self.next_native(it)? {
                Next::Item(v) => out.push(v),
                Next::End => break,
                Next::Python => return Ok(None),
            }
        }
        Ok(Some(out))
    }
}

/// The next item of an iterator that gives pairs; `None` if it gives others, or no more: then nothing has happened.
fn next_pair(mut it: Gc<NativeIter>) -> Option<(Value, Value)> {
    match &mut *it {
        NativeIter::Enumerate { inner, next } => {
            let item = plain_next(*inner)?;
            *next += 1;
            Some((Value::Int(*next - 1), item))
        }
        NativeIter::Dict { dict, kind: ViewKind::Items, pos, size, left, reverse: false } => {
            if dict.len() != *size || *left == 0 {
                return None;
            }
            let at = dict.table.next_pos(*pos)?;
            let e = dict.table.at(at)?;
            *left -= 1;
            *pos = at + 1;
            Some((e.key, e.value))
        }
        NativeIter::Zip { inners, .. } => {
            let [a, b] = inners.items[..] else { return None };
            if a.is(b) || !has_plain_next(a) || !has_plain_next(b) {
                return None;
            }
            plain_next(a).zip(plain_next(b))
        }
        _ => None,
    }
}

/// The next item of a list, tuple or range; `None` at its end, where nothing has happened, and for other iterators.
fn plain_next(it: Value) -> Option<Value> {
    let Value::Iter(mut it) = it else { return None };
    match &mut *it {
        NativeIter::List { list, pos } => {
            let v = list.items.get(*pos)?;
            *pos += 1;
            Some(*v)
        }
        NativeIter::Tuple { tuple, pos } => {
            let v = tuple.items.get(*pos)?;
            *pos += 1;
            Some(*v)
        }
        NativeIter::Range { next, step, left, .. } if *left > 0 => {
            let v = *next;
            *left -= 1;
            *next = v.wrapping_add(*step);
            Some(Value::Int(v))
        }
        _ => None,
    }
}

fn has_plain_next(it: Value) -> bool {
    let Value::Iter(it) = it else { return false };
    match &*it {
        NativeIter::List { list, pos } => *pos < list.items.len(),
        NativeIter::Tuple { tuple, pos } => *pos < tuple.items.len(),
        NativeIter::Range { left, .. } => *left > 0,
        _ => false,
    }
}
