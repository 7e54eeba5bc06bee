//! Equality, ordering and hashing without Python code.
//!
//! Each function answers for values whose comparison needs no Python code and says `None` otherwise; callers then
//! hand over to the prelude, which does the same with `==`, `<` and `hash()`.

use super::*;
use crate::object::*;
use std::cmp::Ordering;

/// How deep containers may nest in a native comparison, repr or hash before RecursionError.
pub const MAX_NATIVE_DEPTH: u32 = 300;

/// `a == b`, or `None` where only Python code can tell.
pub fn native_eq(a: Value, b: Value) -> Option<bool> {
    eq_depth(a, b, 0)
}

fn eq_depth(a: Value, b: Value, depth: u32) -> Option<bool> {
    use Value::Exc;
    use Value::{
        Alias, BigInt, Bool, ByteArray, Bytes, Class, Complex, Dict, DictView, Float, Instance, Int, List,
        MappingProxy, MemoryView, Method, Range, RePattern, Set, Slice, Str, Tuple, Unbound,
    };
    match (a, b) {
        (Str(x), Str(y)) => Some(x == y || x.as_str() == y.as_str()),
        (Instance(x), Instance(y)) if x == y && !x.class.flags.custom_eq => Some(true),
        (Instance(x), Instance(y)) => {
            if x.class.flags.custom_eq || y.class.flags.custom_eq {
                return None;
            }
            match (x.native, y.native) {
                (Unbound | Exc(_), _) | (_, Unbound | Exc(_)) => Some(x == y),
                (n, m) => eq_depth(n, m, depth),
            }
        }
        (Instance(x), other) | (other, Instance(x)) => {
            if x.class.flags.custom_eq {
                return None;
            }
            match x.native {
                Unbound | Exc(_) => Some(false),
                n => eq_depth(n, other, depth),
            }
        }
        (Class(x), other) | (other, Class(x))
            if !matches!(other, Class(_)) && x.meta.is_some_and(|m| m.flags.custom_eq) =>
        {
            None
        }
        (Class(x), Class(y)) => match (x.meta, y.meta) {
            (None, None) => Some(x == y),
            _ => {
                let custom = |c: Option<Gc<crate::object::Class>>| c.is_some_and(|m| m.flags.custom_eq);
                if custom(x.meta) || custom(y.meta) { None } else { Some(x == y) }
            }
        },
        (
            Int(_) | BigInt(_) | Bool(_) | Float(_) | Complex(_),
            Int(_) | BigInt(_) | Bool(_) | Float(_) | Complex(_),
        ) => Some(num_eq(a, b)),
        (Tuple(x), Tuple(y)) => {
            if x == y && depth == 0 && x.items.iter().all(|v| plain(*v)) {
                return Some(true);
            }
            seq_eq(&x.items, &y.items, depth)
        }
        (List(x), List(y)) => seq_eq(&x.items, &y.items, depth),
        (Dict(x), Dict(y)) => {
            if x.len() != y.len() {
                return Some(false);
            }
            if depth > MAX_NATIVE_DEPTH {
                return None;
            }
            for e in x.table.iter() {
                match y.table.find(e.key, e.hash) {
                    Find::Missing => return Some(false),
                    Find::NeedEq(_) => return None,
                    Find::Found(p) => {
                        let v = *y.table.value_at(p);
                        if !e.value.is(v) && !eq_depth(e.value, v, depth + 1)? {
                            return Some(false);
                        }
                    }
                }
            }
            Some(true)
        }
        (Set(x), Set(y)) => {
            if x.table.len() != y.table.len() {
                return Some(false);
            }
            for e in x.table.iter() {
                match y.table.find(e.key, e.hash) {
                    Find::Missing => return Some(false),
                    Find::NeedEq(_) => return None,
                    Find::Found(_) => {}
                }
            }
            Some(true)
        }
        (Bytes(x), Bytes(y)) => Some(x.0 == y.0),
        (Bytes(x), ByteArray(y)) | (ByteArray(y), Bytes(x)) => Some(*x.0 == *y.0),
        (ByteArray(x), ByteArray(y)) => Some(x.0 == y.0),
        (Range(x), Range(y)) => {
            let (n, m) = (range_len_big(&x), range_len_big(&y));
            if n != m {
                return Some(false);
            }
            if n == num_bigint::BigInt::from(0) {
                return Some(true);
            }
            if !num_eq(x.start, y.start) {
                return Some(false);
            }
            Some(n == num_bigint::BigInt::from(1) || num_eq(x.step, y.step))
        }
        (Slice(x), Slice(y)) => seq_eq(&[x.start, x.stop, x.step], &[y.start, y.stop, y.step], depth),
        (Method(x), Method(y)) => Some(x.func.is(y.func) && x.this.is(y.this)),
        (Alias(x), Alias(y)) => {
            let custom = |a: Gc<GenericAlias>| a.class.is_some_and(|c| c.flags.custom_eq);
            if custom(x) || custom(y) { None } else { alias_eq(x, y, depth) }
        }
        (Alias(x), _) | (_, Alias(x)) if x.class.is_some_and(|c| c.flags.custom_eq) => None,
        (DictView(x), DictView(y)) if x.kind == ViewKind::Values || y.kind == ViewKind::Values => {
            Some(x == y)
        }
        (DictView(_), DictView(_) | Set(_)) | (Set(_), DictView(_)) => None,
        (MappingProxy(x), y) | (y, MappingProxy(x)) => {
            let asked = |v: Value| if let MappingProxy(m) = v { m.target() } else { v };
            match (x.target(), asked(y)) {
                (d @ Dict(_), e) => eq_depth(d, e, depth),
                _ => None,
            }
        }
        (RePattern(x), RePattern(y)) => {
            let same = x.compiled.flags == y.compiled.flags && x.text == y.text;
            if same { eq_depth(x.pattern, y.pattern, depth + 1) } else { Some(false) }
        }
        (MemoryView(_), MemoryView(_) | Bytes(_) | ByteArray(_))
        | (Bytes(_) | ByteArray(_), MemoryView(_)) => None,
        _ => Some(a.is(b)),
    }
}

/// Whether two generic aliases, or two unions, are the same.
pub fn alias_eq(x: Gc<GenericAlias>, y: Gc<GenericAlias>, depth: u32) -> Option<bool> {
    if x.union != y.union || x.unpacked != y.unpacked {
        return Some(false);
    }
    if depth > MAX_NATIVE_DEPTH {
        return None;
    }
    if x.union {
        return Some(all_among(&x.args.items, &y.args.items)? && all_among(&y.args.items, &x.args.items)?);
    }
    Some(eq_depth(x.origin, y.origin, depth + 1)? && eq_depth(x.args_object, y.args_object, depth + 1)?)
}

/// Whether each of `members` equals one of `others`.
fn all_among(members: &[Value], others: &[Value]) -> Option<bool> {
    for v in members {
        let mut found = Some(false);
        for w in others {
            match native_eq(*v, *w) {
                Some(false) => {}
                other => found = other,
            }
            if found == Some(true) {
                break;
            }
        }
        if !found? {
            return Some(false);
        }
    }
    Some(true)
}

fn plain(v: Value) -> bool {
    !matches!(v, Value::Float(_) | Value::Instance(_) | Value::Tuple(_) | Value::List(_))
}

fn seq_eq(x: &[Value], y: &[Value], depth: u32) -> Option<bool> {
    if depth > MAX_NATIVE_DEPTH {
        return None;
    }
    if x.len() != y.len() {
        // Python compares lengths first for equality.
        return Some(false);
    }
    for (a, b) in x.iter().zip(y) {
        if a.is(*b) && !matches!(a, Value::Int(_)) {
            continue;
        }
        if !eq_depth(*a, *b, depth + 1)? {
            return Some(false);
        }
    }
    Some(true)
}

/// Order of two values: `Ok(None)` if unordered (NaN), `Err(true)` if Python code is needed, `Err(false)` if the
/// types do not order.
pub fn native_cmp(a: Value, b: Value) -> Result<Option<Ordering>, bool> {
    cmp_depth(a, b, 0)
}

fn cmp_depth(a: Value, b: Value, depth: u32) -> Result<Option<Ordering>, bool> {
    use Value::*;
    match (a, b) {
        (Int(x), Int(y)) => Ok(Some(x.cmp(&y))),
        (Float(x), Float(y)) => Ok(x.partial_cmp(&y)),
        (Str(x), Str(y)) => Ok(Some(x.as_str().cmp(y.as_str()))),
        (Int(_) | BigInt(_) | Bool(_) | Float(_), Int(_) | BigInt(_) | Bool(_) | Float(_)) => {
            Ok(num_cmp(a, b))
        }
        (Bytes(_) | ByteArray(_), Bytes(_) | ByteArray(_)) => {
            let view = |v: Value| match v {
                Bytes(b) => b.0.to_vec(),
                ByteArray(b) => b.0.clone(),
                _ => Vec::new(),
            };
            Ok(Some(view(a).cmp(&view(b))))
        }
        (Tuple(x), Tuple(y)) => seq_cmp(&x.items, &y.items, depth),
        (List(x), List(y)) => seq_cmp(&x.items, &y.items, depth),
        (Instance(_), _) | (_, Instance(_)) => Err(true),
        _ => Err(false),
    }
}

fn seq_cmp(x: &[Value], y: &[Value], depth: u32) -> Result<Option<Ordering>, bool> {
    if depth > MAX_NATIVE_DEPTH {
        return Err(true);
    }
    for (a, b) in x.iter().zip(y) {
        if a.is(*b) {
            continue;
        }
        match eq_depth(*a, *b, depth + 1) {
            Some(true) => {}
            // The first difference decides; an unordered pair there is Python's business (it may raise).
            Some(false) => {
                return match cmp_depth(*a, *b, depth + 1) {
                    Ok(o) => Ok(o),
                    Err(_) => Err(true),
                };
            }
            None => return Err(true),
        }
    }
    Ok(Some(x.len().cmp(&y.len())))
}

/// The hash of a frozenset of items with these hashes.
fn hash_unordered(hashes: impl Iterator<Item = i64>) -> i64 {
    let (mut h, mut n) = (1_927_868_237i64, 0i64);
    for item in hashes {
        h ^= (item ^ (item << 16) ^ 89_869_747).wrapping_mul(3_644_798_167);
        n += 1;
    }
    let h = h.wrapping_mul(69_069).wrapping_add(907_133_923 + n);
    if h == -1 { 590_923_713 } else { h }
}

impl Vm {
    /// `hash(v)`: `Ok(None)` where Python code is needed.
    pub fn native_hash(&mut self, v: Value) -> Result<Option<i64>, Trap> {
        Ok(Some(match v {
            Value::Str(s) => s.hash(),
            Value::Int(i) => hash_int(i),
            Value::Bool(b) => b as i64,
            Value::None => 0xfca_86420,
            Value::NotImplemented => 0x0f1c_e0b5,
            Value::Ellipsis => 0x0e11_1b51,
            Value::Float(f) => edge_text::float::hash_f64(f).unwrap_or_else(|| hash_addr(16)),
            Value::BigInt(b) => edge_text::float::hash_big(&b.0),
            Value::Complex(c) => {
                let part = |f: f64| edge_text::float::hash_f64(f).unwrap_or(0);
                edge_text::float::hash_complex(part(c.re), part(c.im))
            }
            Value::Bytes(b) => hash_bytes(&b.0),
            Value::Tuple(t) => {
                if self.native_depth > MAX_NATIVE_DEPTH {
                    return Err(self.recursion_error("maximum recursion depth exceeded"));
                }
                self.native_depth += 1;
                let r = self.hash_items(&t.items);
                self.native_depth -= 1;
                return r;
            }
            Value::Set(s) if s.frozen => hash_unordered(s.table.iter().map(|e| e.hash)),
            Value::Instance(i) => {
                let flags = i.class.flags;
                if flags.unhashable {
                    let t = self.type_name(v);
                    return Err(self.type_error(format!("unhashable type: '{t}'")));
                }
                if flags.custom_hash {
                    return Ok(None);
                }
                match i.native {
                    Value::Unbound | Value::Exc(_) => hash_addr(i.addr()),
                    n => return self.native_hash(n),
                }
            }
            Value::Class(c) => {
                if let Some(meta) = c.meta {
                    if meta.flags.unhashable {
                        let t = self.type_name(v);
                        return Err(self.type_error(format!("unhashable type: '{t}'")));
                    }
                    if meta.flags.custom_hash {
                        return Ok(None);
                    }
                }
                hash_addr(c.addr())
            }
            Value::Method(m) => {
                let addr = m.this.heap_addr().unwrap_or(7) as i64;
                hash_addr(m.func.heap_addr().unwrap_or(0)).wrapping_mul(31) ^ addr
            }
            Value::Range(r) => {
                let n = range_len_big(&r);
                let len = self.big(n.clone());
                let one = num_bigint::BigInt::from(1);
                let start = if n < one { Value::None } else { r.start };
                let step = if n <= one { Value::None } else { r.step };
                return self.hash_items(&[len, start, step]);
            }
            Value::Slice(s) => {
                // Hashable since 3.12.
                return self.hash_items(&[s.start, s.stop, s.step]);
            }
            Value::Alias(a) => {
                if a.class.is_some_and(|c| c.flags.custom_hash) {
                    return Ok(None);
                }
                if a.union {
                    // As a frozenset of the members.
                    let mut hashes = Vec::with_capacity(a.args.items.len());
                    for v in a.args.items.iter() {
                        match self.native_hash(*v)? {
                            Some(h) => hashes.push(h),
                            None => return Ok(None),
                        }
                    }
                    return Ok(Some(hash_unordered(hashes.into_iter())));
                }
                if self.native_depth > MAX_NATIVE_DEPTH {
                    return Err(self.recursion_error("maximum recursion depth exceeded"));
                }
                self.native_depth += 1;
                let (origin, args) = (self.native_hash(a.origin), self.native_hash(a.args_object));
                self.native_depth -= 1;
                match (origin?, args?) {
                    (Some(origin), Some(args)) => origin ^ args,
                    _ => return Ok(None),
                }
            }
            Value::DictView(d) if d.kind == ViewKind::Values => hash_addr(d.addr()),
            Value::List(_)
            | Value::Dict(_)
            | Value::Set(_)
            | Value::ByteArray(_)
            | Value::DictView(_)
            | Value::MappingProxy(_) => {
                let t = self.type_name(v);
                return Err(self.type_error(format!("unhashable type: '{t}'")));
            }
            Value::RePattern(p) => {
                let flags = i64::from(p.compiled.flags);
                return Ok(self.native_hash(p.pattern)?.map(|h| combine_hashes(&[h, flags])));
            }
            Value::MemoryView(m) => {
                if m.released {
                    return Err(self.value_error("operation forbidden on released memoryview object"));
                }
                if matches!(m.owner.unwrap_native(), Value::ByteArray(_)) {
                    return Err(self.value_error("cannot hash writable memoryview object"));
                }
                hash_bytes(&self.as_bytes(v).unwrap_or_default())
            }
            other => hash_addr(other.heap_addr().unwrap_or(1)),
        }))
    }

    /// The hash of a tuple of these items.
    pub fn hash_items(&mut self, items: &[Value]) -> Result<Option<i64>, Trap> {
        let mut hashes = Vec::with_capacity(items.len());
        for v in items {
            match self.native_hash(*v)? {
                Some(h) => hashes.push(h),
                None => return Ok(None),
            }
        }
        Ok(Some(combine_hashes(&hashes)))
    }
}

/// CPython's tuple hash (xxHash-like).
pub fn combine_hashes(hashes: &[i64]) -> i64 {
    const P1: u64 = 11_400_714_785_074_694_791;
    const P2: u64 = 14_029_467_366_897_019_727;
    const P5: u64 = 2_870_177_450_012_600_261;
    let mut acc = P5;
    for h in hashes {
        acc = acc.wrapping_add((*h as u64).wrapping_mul(P2));
        acc = acc.rotate_left(31).wrapping_mul(P1);
    }
    acc = acc.wrapping_add(hashes.len() as u64 ^ (P5 ^ 3_527_539));
    if acc == u64::MAX { 1_546_275_796 } else { acc as i64 }
}

/// `hash` of a small int.
#[inline]
pub fn hash_int(i: i64) -> i64 {
    const M: i64 = (1 << 61) - 1;
    if (-M + 1..M).contains(&i) {
        return if i == -1 { -2 } else { i };
    }
    let h = if i < 0 { -((i.unsigned_abs() % M as u64) as i64) } else { i % M };
    if h == -1 { -2 } else { h }
}

pub fn hash_addr(addr: usize) -> i64 {
    (addr >> 4) as i64 | ((addr as i64) << 58)
}
