//! Subscripts: `obj[key]`, `obj[key] = value`, `del obj[key]`.
//!
//! Owns: indexing and slicing of every builtin container, and the protocol for user classes, classes and generic
//! aliases. Keys with a Python `__index__` and keys whose hash or equality is Python code go to the prelude.

use super::*;
use crate::object::*;
use edge_text::slice::{
    Indices, adjust, index as wrap_index, range_item, range_item_big, range_slice, range_slice_big,
};
use num_bigint::{BigInt, Sign};

/// A subscript of a sequence, understood.
pub enum Subscript {
    Index(i64),
    Slice(Indices),
    /// `__index__` in Python has to be run first.
    Python,
}

/// What a sequence type calls itself in subscript errors.
struct Words {
    /// "list indices must be integers or slices".
    indices: &'static str,
    /// IndexError's text for reading, and for storing or deleting.
    range: &'static str,
    store: &'static str,
}

const LIST: Words = Words {
    indices: "list indices must be integers or slices, not ",
    range: "list index out of range",
    store: "list assignment index out of range",
};
const TUPLE: Words = Words {
    indices: "tuple indices must be integers or slices, not ",
    range: "tuple index out of range",
    store: "",
};
const STR: Words =
    Words { indices: "string indices must be integers, not ", range: "string index out of range", store: "" };
const BYTES: Words = Words {
    indices: "byte indices must be integers or slices, not ",
    range: "index out of range",
    store: "",
};
const BYTEARRAY: Words = Words {
    indices: "bytearray indices must be integers or slices, not ",
    range: "bytearray index out of range",
    store: "bytearray index out of range",
};
const RANGE: Words = Words {
    indices: "range indices must be integers or slices, not ",
    range: "range object index out of range",
    store: "",
};
const MEMORY: Words = Words {
    indices: "memoryview: invalid slice key",
    range: "index out of bounds on dimension 1",
    store: "index out of bounds on dimension 1",
};

impl Vm {
    /// `obj[key]`.
    pub fn get_item(&mut self, obj: Value, key: Value) -> NResult {
        match obj {
            Value::List(l) => match self.subscript(key, l.items.len(), &LIST)? {
                Subscript::Index(i) => match wrap_index(i, l.items.len()) {
                    Some(at) => Ok(l.items[at]),
                    None => Err(self.index_error(LIST.range)),
                },
                Subscript::Slice(cut) => {
                    let items = pick(&l.items, cut);
                    Ok(self.list(items))
                }
                Subscript::Python => Err(self.prelude(PreludeFn::ItemGet, &[obj, key])),
            },
            Value::Tuple(t) => match self.subscript(key, t.items.len(), &TUPLE)? {
                Subscript::Index(i) => match wrap_index(i, t.items.len()) {
                    Some(at) => Ok(t.items[at]),
                    None => Err(self.index_error(TUPLE.range)),
                },
                Subscript::Slice(cut) if cut.len == t.items.len() && cut.step == 1 => Ok(obj),
                Subscript::Slice(cut) => {
                    let items = pick(&t.items, cut);
                    Ok(self.tuple(items))
                }
                Subscript::Python => Err(self.prelude(PreludeFn::ItemGet, &[obj, key])),
            },
            Value::Dict(d) => self.dict_get_item(d, key, obj),
            Value::Str(s) => match self.subscript(key, s.char_len(), &STR)? {
                Subscript::Index(i) => match wrap_index(i, s.char_len()) {
                    Some(at) => Ok(self.char(s.char_at(at))),
                    None => Err(self.index_error(STR.range)),
                },
                Subscript::Slice(cut) if cut.step == 1 => {
                    if cut.len == s.char_len() {
                        return Ok(obj);
                    }
                    let start = cut.start as usize;
                    Ok(self.str(s.sub(start, start + cut.len)))
                }
                Subscript::Slice(cut) => {
                    let text = edge_text::strops::slice(s.as_str(), s.is_ascii(), cut).into_owned();
                    Ok(self.string(text))
                }
                Subscript::Python => Err(self.prelude(PreludeFn::ItemGet, &[obj, key])),
            },
            Value::Bytes(b) => match self.subscript(key, b.0.len(), &BYTES)? {
                Subscript::Index(i) => match wrap_index(i, b.0.len()) {
                    Some(at) => Ok(Value::Int(b.0[at] as i64)),
                    None => Err(self.index_error(BYTES.range)),
                },
                Subscript::Slice(cut) => {
                    let part = pick(&b.0, cut);
                    Ok(self.bytes(part))
                }
                Subscript::Python => Err(self.prelude(PreludeFn::ItemGet, &[obj, key])),
            },
            Value::ByteArray(b) => match self.subscript(key, b.0.len(), &BYTEARRAY)? {
                Subscript::Index(i) => match wrap_index(i, b.0.len()) {
                    Some(at) => Ok(Value::Int(b.0[at] as i64)),
                    None => Err(self.index_error(BYTEARRAY.range)),
                },
                Subscript::Slice(cut) => {
                    let part = pick(&b.0, cut);
                    Ok(self.bytearray(part))
                }
                Subscript::Python => Err(self.prelude(PreludeFn::ItemGet, &[obj, key])),
            },
            Value::Range(r) => self.range_get_item(r, key),
            Value::MemoryView(m) => self.memory_get_item(m, key),
            Value::MappingProxy(m) => self.get_item(m.target(), key),
            Value::Class(c) => self.class_get_item(c, key),
            Value::Instance(i) => {
                let sym = self.sym.__getitem__;
                match self.class_attr(i.class, sym) {
                    Some(Value::Native(_)) if !i.native.is_unbound() => match i.native {
                        Value::Dict(d) => self.dict_get_item(d, key, obj),
                        native => self.get_item(native, key),
                    },
                    Some(m) => Err(self.tail_method(obj, m, &[key])),
                    None => Err(self.not_subscriptable(obj)),
                }
            }
            _ => {
                let sym = self.sym.__getitem__;
                match self.type_method(obj, sym) {
                    Some(m) => Err(self.tail_method(obj, m, &[key])),
                    None => Err(self.not_subscriptable(obj)),
                }
            }
        }
    }

    #[cold]
    fn not_subscriptable(&mut self, obj: Value) -> Trap {
        let t = self.type_name(obj);
        self.type_error(format!("'{t}' object is not subscriptable"))
    }

    /// `obj[key] = value`.
    pub fn set_item(&mut self, obj: Value, key: Value, value: Value) -> NResult {
        match obj {
            Value::List(mut l) => match self.subscript(key, l.items.len(), &LIST)? {
                Subscript::Index(i) => match wrap_index(i, l.items.len()) {
                    Some(at) => {
                        l.items[at] = value;
                        Ok(Value::None)
                    }
                    None => Err(self.index_error(LIST.store)),
                },
                Subscript::Slice(cut) => self.list_set_slice(l, key, cut, value),
                Subscript::Python => Err(self.prelude(PreludeFn::ItemSet, &[obj, key, value])),
            },
            Value::Dict(d) => self.dict_set_item(d, key, value),
            Value::ByteArray(mut b) => match self.subscript(key, b.0.len(), &BYTEARRAY)? {
                Subscript::Index(i) => match (self.byte_of(value)?, wrap_index(i, b.0.len())) {
                    (None, _) => Err(self.prelude(PreludeFn::ItemSet, &[obj, key, value])),
                    (Some(byte), Some(at)) => {
                        b.0[at] = byte;
                        Ok(Value::None)
                    }
                    (Some(_), None) => Err(self.index_error(BYTEARRAY.store)),
                },
                Subscript::Slice(cut) => self.bytearray_set_slice(b, key, cut, value),
                Subscript::Python => Err(self.prelude(PreludeFn::ItemSet, &[obj, key, value])),
            },
            Value::MemoryView(m) => self.memory_set_item(m, key, value),
            Value::Instance(i) => {
                let sym = self.sym.__setitem__;
                match self.class_attr(i.class, sym) {
                    Some(Value::Native(_)) if !i.native.is_unbound() => self.set_item(i.native, key, value),
                    Some(m) => Err(self.tail_method(obj, m, &[key, value])),
                    None => Err(self.no_assignment(obj, key)),
                }
            }
            _ => {
                let sym = self.sym.__setitem__;
                match self.type_method(obj, sym) {
                    Some(m) => Err(self.tail_method(obj, m, &[key, value])),
                    None => Err(self.no_assignment(obj, key)),
                }
            }
        }
    }

    #[cold]
    fn no_assignment(&mut self, obj: Value, key: Value) -> Trap {
        if let Some(trap) = self.missing_half(obj, key, "__delitem__", "__setitem__") {
            return trap;
        }
        let t = self.type_name(obj);
        self.type_error(format!("'{t}' object does not support item assignment"))
    }

    /// A class in Python that has one of the two methods that store in and delete from it lacks the other: in CPython
    /// they are one slot, whose lookup says so.
    #[cold]
    fn missing_half(&mut self, obj: Value, key: Value, has: &str, lacks: &str) -> Option<Trap> {
        let class = match obj {
            Value::Instance(i) => Some(i.class),
            Value::Class(c) => c.meta.filter(|m| m.flags.heap),
            _ => None,
        };
        let Some(class) = class else {
            let sequence = matches!(obj, Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) | Value::Range(_));
            return (sequence && matches!(key, Value::BigInt(_)))
                .then(|| self.index_error("cannot fit 'int' into an index-sized integer"));
        };
        let has = self.intern(has);
        if self.class_attr(class, has).is_none() {
            // What is no mapping may be a sequence, with an index in a C integer.
            let large = matches!(key, Value::BigInt(_)) && class.flags.heap;
            return large.then(|| self.index_error("cannot fit 'int' into an index-sized integer"));
        }
        Some(self.attribute_error_plain(lacks))
    }

    /// `del obj[key]`.
    pub fn del_item(&mut self, obj: Value, key: Value) -> NResult {
        match obj {
            Value::List(mut l) => match self.subscript(key, l.items.len(), &LIST)? {
                Subscript::Index(i) => match wrap_index(i, l.items.len()) {
                    Some(at) => {
                        l.items.remove(at);
                        Ok(Value::None)
                    }
                    None => Err(self.index_error(LIST.store)),
                },
                Subscript::Slice(cut) => {
                    remove_slice(&mut l.items, cut);
                    Ok(Value::None)
                }
                Subscript::Python => Err(self.prelude(PreludeFn::ItemDel, &[obj, key])),
            },
            Value::Dict(d) => self.dict_del_item(d, key),
            Value::ByteArray(mut b) => match self.subscript(key, b.0.len(), &BYTEARRAY)? {
                Subscript::Index(i) => match wrap_index(i, b.0.len()) {
                    Some(at) => {
                        self.check_exports(b)?;
                        b.0.remove(at);
                        Ok(Value::None)
                    }
                    None => Err(self.index_error(BYTEARRAY.store)),
                },
                Subscript::Slice(cut) => {
                    // Nothing to delete with a step is no reason to let it pass.
                    if cut.len > 0 || cut.step != 1 {
                        self.check_exports(b)?;
                    }
                    remove_slice(&mut b.0, cut);
                    Ok(Value::None)
                }
                Subscript::Python => Err(self.prelude(PreludeFn::ItemDel, &[obj, key])),
            },
            Value::Instance(i) => {
                let sym = self.sym.__delitem__;
                match self.class_attr(i.class, sym) {
                    Some(Value::Native(_)) if !i.native.is_unbound() => self.del_item(i.native, key),
                    Some(m) => Err(self.tail_method(obj, m, &[key])),
                    None => Err(self.no_deletion(obj, key)),
                }
            }
            _ => {
                let sym = self.sym.__delitem__;
                match self.type_method(obj, sym) {
                    Some(m) => Err(self.tail_method(obj, m, &[key])),
                    None => Err(self.no_deletion(obj, key)),
                }
            }
        }
    }

    #[cold]
    fn no_deletion(&mut self, obj: Value, key: Value) -> Trap {
        if let Value::MemoryView(m) = obj {
            let writable = matches!(m.owner.unwrap_native(), Value::ByteArray(_));
            return self.type_error(if writable {
                "cannot delete memory"
            } else {
                "cannot modify read-only memory"
            });
        }
        if let Some(trap) = self.missing_half(obj, key, "__setitem__", "__delitem__") {
            return trap;
        }
        let t = self.type_name(obj);
        // CPython asks its sequence protocol (which Python classes have too) with ints, else its mapping protocol.
        let sequence = match obj {
            Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) | Value::Range(_) | Value::DictView(_) => true,
            Value::Set(_) | Value::MappingProxy(_) => true,
            Value::Instance(i) => i.class.flags.heap,
            Value::Class(c) => c.meta.is_some_and(|m| m.flags.heap),
            _ => false,
        };
        let not =
            if sequence && matches!(key, Value::Int(_) | Value::Bool(_)) { "doesn't" } else { "does not" };
        self.type_error(format!("'{t}' object {not} support item deletion"))
    }

    /// Understand a subscript of a sequence of `len` items.
    fn subscript(&mut self, key: Value, len: usize, words: &Words) -> Result<Subscript, Trap> {
        match key {
            Value::Int(i) => Ok(Subscript::Index(i)),
            Value::Bool(b) => Ok(Subscript::Index(b as i64)),
            Value::Slice(s) => self.slice_of(s, len),
            Value::BigInt(_) => Err(self.index_error("cannot fit 'int' into an index-sized integer")),
            Value::Instance(i) => {
                let sym = self.sym.__index__;
                match self.class_attr(i.class, sym) {
                    Some(_) if matches!(i.native, Value::BigInt(_)) => {
                        let t = i.class.name;
                        Err(self
                            .index_error(format!("cannot fit '{}' into an index-sized integer", t.as_str())))
                    }
                    // An int is its own index, whatever `__index__` it has.
                    Some(_) if matches!(i.native, Value::Int(_)) => self.subscript(i.native, len, words),
                    Some(_) => Ok(Subscript::Python),
                    None => Err(self.bad_index(key, words)),
                }
            }
            _ => {
                // A class, by its metaclass.
                let sym = self.sym.__index__;
                match self.type_method(key, sym) {
                    Some(_) => Ok(Subscript::Python),
                    None => Err(self.bad_index(key, words)),
                }
            }
        }
    }

    #[cold]
    fn bad_index(&mut self, key: Value, words: &Words) -> Trap {
        let t = self.type_name(key);
        let text = if words.indices.ends_with("key") {
            words.indices.to_string()
        } else if words.indices.starts_with("string") {
            format!("{}'{t}'", words.indices)
        } else {
            format!("{}{t}", words.indices)
        };
        self.type_error(text)
    }

    /// A slice's bounds for a sequence of `len` items.
    fn slice_of(&mut self, s: Gc<Slice>, len: usize) -> Result<Subscript, Trap> {
        let mut parts = [None; 3];
        // The step is looked at first, and must not be zero.
        for (part, v) in parts.iter_mut().zip([s.start, s.stop, s.step]).rev() {
            match self.slice_part(v)? {
                Some(Some(0)) if v.is(s.step) => return Err(self.value_error("slice step cannot be zero")),
                Some(p) => *part = p,
                None => return Ok(Subscript::Python),
            }
        }
        match adjust(parts[0], parts[1], parts[2], len) {
            Ok(cut) => Ok(Subscript::Slice(cut)),
            Err(e) => Err(self.text_error(e)),
        }
    }

    /// One part of a slice, clamped to i64; the outer `None`: `__index__` has to be run.
    pub fn slice_part(&mut self, v: Value) -> Result<Option<Option<i64>>, Trap> {
        match v {
            Value::None => Ok(Some(None)),
            Value::Int(i) => Ok(Some(Some(i))),
            Value::Bool(b) => Ok(Some(Some(b as i64))),
            Value::BigInt(b) => Ok(Some(Some(if b.0.sign() == Sign::Minus { i64::MIN } else { i64::MAX }))),
            Value::Instance(i) if matches!(i.native, Value::Int(_) | Value::BigInt(_)) => {
                self.slice_part(i.native)
            }
            Value::Instance(i) => {
                let sym = self.sym.__index__;
                match self.class_attr(i.class, sym) {
                    Some(_) if matches!(i.native, Value::Int(_) | Value::BigInt(_)) => {
                        self.slice_part(i.native)
                    }
                    Some(_) => Ok(None),
                    None => Err(self.bad_slice()),
                }
            }
            _ => {
                let sym = self.sym.__index__;
                match self.type_method(v, sym) {
                    Some(_) => Ok(None),
                    None => Err(self.bad_slice()),
                }
            }
        }
    }

    #[cold]
    fn bad_slice(&mut self) -> Trap {
        self.type_error("slice indices must be integers or None or have an __index__ method")
    }

    fn list_set_slice(&mut self, mut l: Gc<List>, key: Value, cut: Indices, value: Value) -> NResult {
        let items = match value {
            Value::List(v) => v.items.clone(),
            Value::Tuple(t) => t.items.to_vec(),
            // The list itself is not asked for its iterator, whatever its class says.
            _ if matches!(value.unwrap_native(), Value::List(v) if v == l) => l.items.clone(),
            _ => {
                let (iter, get) = (self.sym.__iter__, self.sym.__getitem__);
                let iter = self.type_method(value, iter);
                if iter.is_some_and(Value::is_none)
                    || iter.is_none() && self.type_method(value, get).is_none()
                {
                    let text = if cut.step == 1 {
                        "can only assign an iterable"
                    } else {
                        "must assign iterable to extended slice"
                    };
                    return Err(self.type_error(text));
                }
                match self.native_items(value)? {
                    Some(items) => items,
                    None => return Err(self.prelude(PreludeFn::ItemSetSlice, &[Value::List(l), key, value])),
                }
            }
        };
        if cut.step == 1 {
            let start = cut.start as usize;
            l.items.splice(start..start + cut.len, items);
            return Ok(Value::None);
        }
        if items.len() != cut.len {
            let (n, m) = (items.len(), cut.len);
            return Err(self.value_error(format!(
                "attempt to assign sequence of size {n} to extended slice of size {m}"
            )));
        }
        for (at, v) in cut.iter().zip(items) {
            l.items[at] = v;
        }
        Ok(Value::None)
    }

    /// A byte given as an int; `None`: `__index__` has to be run.
    pub fn byte_of(&mut self, v: Value) -> Result<Option<u8>, Trap> {
        match v.unwrap_native() {
            Value::Int(i) if (0..256).contains(&i) => Ok(Some(i as u8)),
            Value::Bool(b) => Ok(Some(b as u8)),
            Value::Int(_) | Value::BigInt(_) => Err(self.value_error("byte must be in range(0, 256)")),
            _ => {
                let sym = self.sym.__index__;
                if self.type_method(v, sym).is_some() {
                    return Ok(None);
                }
                let t = self.type_name(v);
                Err(self.type_error(format!("'{t}' object cannot be interpreted as an integer")))
            }
        }
    }

    /// Whether an object can be made an int or a float, as numbers can.
    fn is_number(&mut self, v: Value) -> bool {
        let class = self.class_of(v);
        let names = [self.sym.__index__, self.sym.__int__, self.sym.__float__];
        names.into_iter().any(|name| self.class_attr(class, name).is_some())
    }

    fn bytearray_set_slice(
        &mut self,
        mut b: Gc<ByteArray>,
        key: Value,
        cut: Indices,
        value: Value,
    ) -> NResult {
        let bytes = match self.as_bytes(value) {
            Some(bytes) => bytes,
            None => {
                if matches!(
                    value.unwrap_native(),
                    Value::Str(_)
                        | Value::Int(_)
                        | Value::Bool(_)
                        | Value::BigInt(_)
                        | Value::Float(_)
                        | Value::Complex(_)
                ) || self.is_number(value)
                {
                    return Err(self.type_error(
                        "can assign only bytes, buffers, or iterables of ints in range(0, 256)",
                    ));
                }
                return Err(self.prelude(PreludeFn::ItemSetSlice, &[Value::ByteArray(b), key, value]));
            }
        };
        if cut.step == 1 {
            let start = cut.start as usize;
            if bytes.len() != cut.len {
                self.check_exports(b)?;
            }
            b.0.splice(start..start + cut.len, bytes);
            return Ok(Value::None);
        }
        if bytes.is_empty() {
            if cut.len > 0 || cut.step != 1 {
                self.check_exports(b)?;
            }
            remove_slice(&mut b.0, cut);
            return Ok(Value::None);
        }
        if bytes.len() != cut.len {
            let (n, m) = (bytes.len(), cut.len);
            return Err(self
                .value_error(format!("attempt to assign bytes of size {n} to extended slice of size {m}")));
        }
        for (at, v) in cut.iter().zip(bytes) {
            b.0[at] = v;
        }
        Ok(Value::None)
    }

    fn range_get_item(&mut self, r: Gc<Range>, key: Value) -> NResult {
        if let (Value::Int(start), Value::Int(stop), Value::Int(step)) = (r.start, r.stop, r.step) {
            match key {
                Value::Int(i) => {
                    return match range_item(start, stop, step, i) {
                        Some(v) => Ok(Value::Int(v)),
                        None => Err(self.index_error(RANGE.range)),
                    };
                }
                Value::Slice(s) if !matches!(s.step, Value::BigInt(_)) => {
                    let mut parts = [None; 3];
                    for (part, v) in parts.iter_mut().zip([s.start, s.stop, s.step]).rev() {
                        match self.slice_part(v)? {
                            Some(Some(0)) if v.is(s.step) => {
                                return Err(self.value_error("slice step cannot be zero"));
                            }
                            Some(p) => *part = p,
                            None => return Err(self.prelude(PreludeFn::ItemGet, &[Value::Range(r), key])),
                        }
                    }
                    match range_slice((start, stop, step), parts[0], parts[1], parts[2]) {
                        Ok(Some((start, stop, step))) => {
                            let (start, stop, step) = (Value::Int(start), Value::Int(stop), Value::Int(step));
                            return Ok(Value::Range(self.heap.alloc(Range { start, stop, step })));
                        }
                        Ok(None) => {}
                        Err(e) => return Err(self.text_error(e)),
                    }
                }
                _ => {}
            }
        }
        let [start, stop, step] = [r.start, r.stop, r.step].map(|v| self.as_bigint(v).unwrap_or_default());
        if let Value::Slice(s) = key {
            let mut parts: [Option<BigInt>; 3] = [None, None, None];
            // The step is looked at first, and must not be zero.
            for (part, v) in parts.iter_mut().zip([s.start, s.stop, s.step]).rev() {
                if v.is_none() {
                    continue;
                }
                match self.as_bigint(v) {
                    Some(n) if v.is(s.step) && n.sign() == Sign::NoSign => {
                        return Err(self.value_error("slice step cannot be zero"));
                    }
                    Some(n) => *part = Some(n),
                    None => match self.slice_part(v)? {
                        Some(_) => {}
                        None => return Err(self.prelude(PreludeFn::ItemGet, &[Value::Range(r), key])),
                    },
                }
            }
            let cut = range_slice_big(
                (&start, &stop, &step),
                parts[0].as_ref(),
                parts[1].as_ref(),
                parts[2].as_ref(),
            );
            return match cut {
                Ok((start, stop, step)) => {
                    let (start, stop, step) = (self.big(start), self.big(stop), self.big(step));
                    Ok(Value::Range(self.heap.alloc(Range { start, stop, step })))
                }
                Err(e) => Err(self.text_error(e)),
            };
        }
        let Some(i) = self.as_bigint(key) else {
            let sym = self.sym.__index__;
            if self.type_method(key, sym).is_some() {
                return Err(self.prelude(PreludeFn::ItemGet, &[Value::Range(r), key]));
            }
            return Err(self.bad_index(key, &RANGE));
        };
        match range_item_big(&start, &stop, &step, &i) {
            Some(v) => Ok(self.big(v)),
            None => Err(self.index_error(RANGE.range)),
        }
    }

    fn memory_get_item(&mut self, m: Gc<MemoryView>, key: Value) -> NResult {
        if m.released {
            return Err(self.value_error("operation forbidden on released memoryview object"));
        }
        // One index for the one dimension.
        let key = match key {
            Value::Tuple(t) if t.items.iter().all(|v| self.as_bigint(*v).is_some()) => match t.items[..] {
                [] => return Err(self.not_implemented_error("sub-views are not implemented")),
                [one] => one,
                _ => {
                    let n = t.items.len();
                    return Err(
                        self.type_error(format!("cannot index 1-dimension view with {n}-element tuple"))
                    );
                }
            },
            _ => key,
        };
        match self.subscript(key, m.len, &MEMORY)? {
            Subscript::Index(i) => {
                let Some(at) = wrap_index(i, m.len) else { return Err(self.index_error(MEMORY.range)) };
                let at = (m.start as isize + m.step * at as isize) as usize;
                let byte = match m.owner {
                    Value::Bytes(b) => b.0.get(at).copied(),
                    Value::ByteArray(b) => b.0.get(at).copied(),
                    _ => None,
                };
                match byte {
                    Some(b) => Ok(Value::Int(b as i64)),
                    None => Err(self.index_error(MEMORY.range)),
                }
            }
            Subscript::Slice(cut) => {
                let start = (m.start as isize + m.step * cut.start as isize).max(0) as usize;
                let view = MemoryView {
                    owner: m.owner,
                    start,
                    len: cut.len,
                    step: m.step * cut.step as isize,
                    released: false,
                    entered: false,
                };
                Ok(self.new_view(view))
            }
            Subscript::Python => Err(self.prelude(PreludeFn::ItemGet, &[Value::MemoryView(m), key])),
        }
    }

    fn memory_set_item(&mut self, m: Gc<MemoryView>, key: Value, value: Value) -> NResult {
        if m.released {
            return Err(self.value_error("operation forbidden on released memoryview object"));
        }
        let Value::ByteArray(mut owner) = m.owner else {
            return Err(self.type_error("cannot modify read-only memory"));
        };
        if matches!(key, Value::Slice(_)) && self.as_bytes(value).is_none() {
            let t = self.type_name(value);
            return Err(self.type_error(format!("a bytes-like object is required, not '{t}'")));
        }
        let place = |at: usize| (m.start as isize + m.step * at as isize) as usize;
        match self.subscript(key, m.len, &MEMORY)? {
            Subscript::Index(i) => {
                let Some(at) = wrap_index(i, m.len) else { return Err(self.index_error(MEMORY.store)) };
                let byte = match value.unwrap_native() {
                    Value::Int(n) if (0..256).contains(&n) => n as u8,
                    Value::Bool(b) => b as u8,
                    Value::Int(_) | Value::BigInt(_) => {
                        return Err(self.value_error("memoryview: invalid value for format 'B'"));
                    }
                    _ => return Err(self.type_error("memoryview: invalid type for format 'B'")),
                };
                if let Some(slot) = owner.0.get_mut(place(at)) {
                    *slot = byte;
                }
                Ok(Value::None)
            }
            Subscript::Slice(cut) => {
                let Some(bytes) = self.as_bytes(value) else {
                    let t = self.type_name(value);
                    return Err(self.type_error(format!("a bytes-like object is required, not '{t}'")));
                };
                if bytes.len() != cut.len {
                    let text = "memoryview assignment: lvalue and rvalue have different structures";
                    return Err(self.value_error(text));
                }
                for (at, v) in cut.iter().zip(bytes) {
                    if let Some(slot) = owner.0.get_mut(place(at)) {
                        *slot = v;
                    }
                }
                Ok(Value::None)
            }
            Subscript::Python => Err(self.prelude(PreludeFn::ItemSet, &[Value::MemoryView(m), key, value])),
        }
    }

    /// `cls[key]`.
    fn class_get_item(&mut self, c: Gc<Class>, key: Value) -> NResult {
        let obj = Value::Class(c);
        if let Some(meta) = c.meta {
            let sym = self.sym.__getitem__;
            if let Some(m) = self.class_attr(meta, sym) {
                return Err(self.tail_method(obj, m, &[key]));
            }
        }
        let sym = self.sym.__class_getitem__;
        let own = self.class_attr(c, sym);
        if own.is_some_and(Value::is_none)
            || c.meta.is_some_and(|m| {
                m.flags.getattr || m.flags.custom_getattribute || self.class_attr(m, sym).is_some()
            })
        {
            // It is looked for as any attribute is.
            let name = self.class_name(c);
            let name = self.str(&name);
            return Err(self.prelude(PreludeFn::ClassSubscript, &[obj, key, name]));
        }
        match own {
            Some(f @ Value::Func(_)) => return Err(self.tail(f, vec![obj, key])),
            Some(attr) => {
                let callee = self.bind(attr, Value::Unbound, c)?;
                return Err(self.tail(callee, vec![key]));
            }
            None => {}
        }
        if self.is_generic_builtin(c) {
            return Ok(self.generic_alias(obj, key));
        }
        let name = self.class_name(c);
        Err(self.type_error(format!("type '{name}' is not subscriptable")))
    }

    /// Builtin classes (and classes derived from them) whose subscription makes a generic alias.
    fn is_generic_builtin(&self, c: Gc<Class>) -> bool {
        let t = &self.types;
        let generic =
            [t.list, t.tuple, t.dict, t.set, t.frozenset, t.enumerate, t.mappingproxy, t.async_generator];
        c == t.type_ || c.mro.iter().any(|b| generic.contains(b))
    }

    /// `origin[args]`.
    pub fn generic_alias(&mut self, origin: Value, key: Value) -> Value {
        let args = match key.unwrap_native() {
            Value::Tuple(t) => t,
            _ => {
                let args = self.new_tuple(vec![key]);
                return Value::Alias(self.heap.alloc(GenericAlias::new(origin, args)));
            }
        };
        let alias = GenericAlias { args_object: key, ..GenericAlias::new(origin, args) };
        Value::Alias(self.heap.alloc(alias))
    }
}

/// The items of a slice.
fn pick<T: Copy>(items: &[T], cut: Indices) -> Vec<T> {
    if cut.step == 1 {
        let start = cut.start as usize;
        return items[start..start + cut.len].to_vec();
    }
    cut.iter().map(|i| items[i]).collect()
}

/// Delete the items of a slice.
fn remove_slice<T: Copy>(items: &mut Vec<T>, cut: Indices) {
    if cut.len == 0 {
        return;
    }
    if cut.step == 1 {
        let start = cut.start as usize;
        items.drain(start..start + cut.len);
        return;
    }
    let step = cut.step.unsigned_abs() as usize;
    let first = if cut.step > 0 {
        cut.start as usize
    } else {
        (cut.start + (cut.len as i64 - 1) * cut.step) as usize
    };
    let last = first + (cut.len - 1) * step;
    let mut at = 0;
    items.retain(|_| {
        let i = at;
        at += 1;
        !(i >= first && i <= last && (i - first).is_multiple_of(step))
    });
}
