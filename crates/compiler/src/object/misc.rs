//! Payloads of the remaining builtin types.

use super::*;
use num_bigint::BigInt;

/// An int outside `i64` (ints inside it are always `Value::Int`).
pub struct BigIntObj(pub BigInt);
pub struct Complex {
    pub re: f64,
    pub im: f64,
}
pub struct Bytes(pub Box<[u8]>);
pub struct ByteArray(pub Vec<u8>);
pub struct List {
    pub items: Vec<Value>,
}
pub struct Tuple {
    pub items: Box<[Value]>,
}

/// `range`: bounds as i64 (nearly always) or as ints of any size.
pub struct Range {
    pub start: Value,
    pub stop: Value,
    pub step: Value,
}
pub struct Slice {
    pub start: Value,
    pub stop: Value,
    pub step: Value,
}
pub struct Module {
    pub name: Gc<Str>,
    pub dict: Gc<Dict>,
    /// A subclass of `ModuleType`.
    pub class: Option<Gc<Class>>,
}
pub struct Property {
    pub get: Value,
    pub set: Value,
    pub del: Value,
    pub doc: Value,
    pub name: Value,
    /// The documentation is the getter's: another getter brings its own.
    pub getter_doc: bool,
}
pub struct StaticMethod {
    pub func: Value,
    /// Once it was asked for or something was set, all attributes: those of the function, copied, and the program's.
    pub dict: Option<Gc<Dict>>,
}
pub struct ClassMethod {
    pub func: Value,
    /// As of `StaticMethod`.
    pub dict: Option<Gc<Dict>>,
}
pub struct Super {
    /// Search starts after this class.
    pub this_class: Gc<Class>,
    /// The instance (or class) that methods bind to; Unbound for an unbound super.
    pub obj: Value,
    /// Whose MRO is searched.
    pub obj_class: Gc<Class>,
}
/// A traceback object: the entries of an exception at the time it was taken, innermost first.
pub struct Traceback {
    pub entries: Vec<TraceEntry>,
}
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ViewKind {
    Keys,
    Values,
    Items,
}
pub struct DictView {
    pub dict: Gc<Dict>,
    pub kind: ViewKind,
}
pub struct MappingProxy {
    /// A dict, nearly always; else anything with `__getitem__`, whose own methods are asked.
    pub mapping: Value,
}
/// A read-only or writable view of bytes (`owner` is Bytes or ByteArray).
pub struct MemoryView {
    pub owner: Value,
    pub start: usize,
    pub len: usize,
    pub step: isize,
    pub released: bool,
    /// In a `with` statement: nothing else may refer to it, yet it lives.
    pub entered: bool,
}
/// `list[int]`, `int | str` (`union`).
pub struct GenericAlias {
    pub origin: Value,
    pub args: Gc<Tuple>,
    /// `__args__`: `args`, or the instance of a subclass of tuple that holds them.
    pub args_object: Value,
    pub union: bool,
    /// `*list[int]`.
    pub unpacked: bool,
    /// `__parameters__`, a tuple, once it was asked for.
    pub parameters: Value,
    /// A subclass of `types.GenericAlias`.
    pub class: Option<Gc<Class>>,
    /// Attributes of an instance of a subclass.
    pub dict: Option<Gc<Dict>>,
}
/// A `__slots__` member.
pub struct SlotDescr {
    pub name: Gc<Str>,
    pub owner: Gc<Class>,
}
pub type Getter = fn(&mut crate::vm::Vm, Value) -> crate::vm::NResult;
pub type Setter = fn(&mut crate::vm::Vm, Value, Value) -> crate::vm::NResult;
/// A native computed attribute of a builtin type. The setter gets `Unbound` to delete.
pub struct GetSet {
    pub name: &'static str,
    pub get: Getter,
    pub set: Option<Setter>,
    pub owner: Option<Gc<Class>>,
}
/// `re.Pattern`.
pub struct RePattern {
    pub compiled: edge_regex::Pattern,
    /// What it was compiled from: a str or bytes.
    pub pattern: Value,
    /// Of a str.
    pub text: bool,
    /// Group numbers by name.
    pub names: Gc<Dict>,
    /// Names by group number, None where there is none.
    pub group_names: Box<[Value]>,
}
/// `re.Match`.
pub struct ReMatch {
    pub pattern: Gc<RePattern>,
    /// The subject as it was given.
    pub string: Value,
    pub captures: edge_regex::Captures,
    /// `pos` and `endpos`: characters.
    pub bounds: (u32, u32),
}
/// TypeVar, ParamSpec, TypeVarTuple and type aliases.
pub struct TypeVar {
    pub kind: TypeVarKind,
    pub name: Gc<Str>,
    /// Bound thunk, or the alias's value thunk.
    pub thunk: Value,
    pub params: Value,
    pub variance: Variance,
    /// Attributes that the program gave it, and its module.
    pub dict: Option<Gc<Dict>>,
}
/// What a type variable was declared as; its repr begins with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Variance {
    /// Of the type parameter syntax.
    Inferred,
    Invariant,
    Covariant,
    Contravariant,
}
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TypeVarKind {
    TypeVar,
    ParamSpec,
    TypeVarTuple,
    Alias,
}

/// Iterators that need no Python code to advance.
pub enum NativeIter {
    List {
        list: Gc<List>,
        pos: usize,
    },
    ListRev {
        list: Gc<List>,
        pos: usize,
    },
    /// `reversed` of an immutable sequence, of which these are the items: `pos` of them are left.
    SeqRev {
        of: Value,
        items: Gc<Tuple>,
        pos: usize,
    },
    Tuple {
        tuple: Gc<Tuple>,
        pos: usize,
    },
    /// By byte offset; code points.
    Str {
        s: Gc<Str>,
        pos: usize,
    },
    Bytes {
        b: Gc<Bytes>,
        pos: usize,
    },
    ByteArray {
        b: Gc<ByteArray>,
        pos: usize,
    },
    /// `len`: how many items there were at first.
    Range {
        next: i64,
        step: i64,
        left: u64,
        len: u64,
    },
    BigRange {
        next: Value,
        step: Value,
        left: Value,
        len: Value,
    },
    /// Position in entries; size at the start and items left, to notice mutation.
    Dict {
        dict: Gc<Dict>,
        kind: ViewKind,
        pos: usize,
        size: usize,
        left: usize,
        reverse: bool,
    },
    Set {
        set: Gc<Set>,
        pos: usize,
        size: usize,
    },
    /// `enumerate` over a native iterator.
    Enumerate {
        inner: Value,
        next: i64,
    },
    /// `zip` over native iterators.
    Zip {
        inners: Gc<Tuple>,
        strict: bool,
    },
    /// `Pattern.finditer`: from where on the next match is looked for (`None`: there are no more), and where the
    /// subject ends, in bytes; `advance`: an empty match there was found already.
    Matches {
        pattern: Gc<RePattern>,
        string: Value,
        at: Option<usize>,
        end: usize,
        advance: bool,
        /// As given: characters.
        bounds: (u32, u32),
    },
    /// The events of an XML document: it ends, and goes on when more of the document is fed.
    Xml(Box<edge_text::xml::Parser>),
    /// `iter(list[int])`: the alias, until it was given unpacked.
    Unpacked {
        alias: Option<Gc<GenericAlias>>,
    },
}

/// The position of an iterator that has come to its end, and stays there even if its sequence grows.
pub const ENDED: usize = usize::MAX;

/// Lists this long ask for memory before they grow.
const LARGE_LIST: usize = 1 << 16;

impl MappingProxy {
    /// What is asked in the end, through proxies of proxies.
    pub fn target(&self) -> Value {
        let mut mapping = self.mapping;
        while let Value::MappingProxy(m) = mapping {
            mapping = m.mapping;
        }
        mapping
    }
}

impl GenericAlias {
    /// `origin[args]` of the builtin class.
    pub fn new(origin: Value, args: Gc<Tuple>) -> Self {
        let args_object = Value::Tuple(args);
        let parameters = Value::Unbound;
        GenericAlias {
            origin,
            args,
            args_object,
            union: false,
            unpacked: false,
            parameters,
            class: None,
            dict: None,
        }
    }
}

impl List {
    /// Whether one more item makes a large list grow (`Vm::grow_list` first).
    #[inline(always)]
    pub fn grows_large(&self) -> bool {
        self.items.len() == self.items.capacity() && self.items.len() >= LARGE_LIST
    }
}

macro_rules! trace {
    ($($ty:ident |$s:ident, $t:ident| $body:expr;)*) => {
        $(impl HeapObject for $ty { fn trace(&self, $t: &mut Tracer) { let $s = self; $body } })*
    };
}
trace! {
    BigIntObj |_s, _t| {};
    Complex |_s, _t| {};
    Bytes |_s, _t| {};
    ByteArray |_s, _t| {};
    List |s, t| t.values(&s.items);
    Tuple |s, t| t.values(&s.items);
    Range |s, t| t.values(&[s.start, s.stop, s.step]);
    Slice |s, t| t.values(&[s.start, s.stop, s.step]);
    Module |s, t| { t.gc(s.name); t.gc(s.dict); t.opt(s.class) };
    Property |s, t| t.values(&[s.get, s.set, s.del, s.doc, s.name]);
    StaticMethod |s, t| { t.value(s.func); t.opt(s.dict) };
    ClassMethod |s, t| { t.value(s.func); t.opt(s.dict) };
    Super |s, t| { t.gc(s.this_class); t.value(s.obj); t.gc(s.obj_class) };
    Traceback |s, t| for e in &s.entries { t.gc(e.code) };
    DictView |s, t| t.gc(s.dict);
    MappingProxy |s, t| t.value(s.mapping);
    MemoryView |s, t| t.value(s.owner);
    GenericAlias |s, t| { t.values(&[s.origin, s.args_object, s.parameters]); t.gc(s.args); t.opt(s.class); t.opt(s.dict) };
    RePattern |s, t| { t.value(s.pattern); t.gc(s.names); t.values(&s.group_names) };
    ReMatch |s, t| { t.gc(s.pattern); t.value(s.string) };
    SlotDescr |s, t| { t.gc(s.name); t.gc(s.owner) };
    GetSet |s, t| t.opt(s.owner);
    TypeVar |s, t| { t.gc(s.name); t.values(&[s.thunk, s.params]); t.opt(s.dict) };
    NativeIter |s, t| match s {
        NativeIter::List { list, .. } | NativeIter::ListRev { list, .. } => t.gc(*list),
        NativeIter::Tuple { tuple, .. } => t.gc(*tuple),
        NativeIter::SeqRev { of, items, .. } => {
            t.value(*of);
            t.gc(*items);
        }
        NativeIter::Str { s, .. } => t.gc(*s),
        NativeIter::Bytes { b, .. } => t.gc(*b),
        NativeIter::ByteArray { b, .. } => t.gc(*b),
        NativeIter::BigRange { next, step, left, len } => t.values(&[*next, *step, *left, *len]),
        NativeIter::Dict { dict, .. } => t.gc(*dict),
        NativeIter::Set { set, .. } => t.gc(*set),
        NativeIter::Enumerate { inner, .. } => t.value(*inner),
        NativeIter::Zip { inners, .. } => t.gc(*inners),
        NativeIter::Matches { pattern, string, .. } => {
            t.gc(*pattern);
            t.value(*string);
        }
        NativeIter::Unpacked { alias } => t.opt(*alias),
        NativeIter::Range { .. } | NativeIter::Xml(_) => {}
    };
}

impl Value {
    /// Identity (`is`). Numbers compare by value, as CPython's small ones do.
    #[inline]
    pub fn is(self, other: Value) -> bool {
        match (self, other) {
            (Value::None, Value::None)
            | (Value::NotImplemented, Value::NotImplemented)
            | (Value::Ellipsis, Value::Ellipsis)
            | (Value::Unbound, Value::Unbound) => true,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
            (Value::Tuple(a), Value::Tuple(b)) => a == b || (a.items.is_empty() && b.items.is_empty()),
            (Value::Str(a), Value::Str(b)) => a == b || (a.char_len() <= 1 && a.as_str() == b.as_str()),
            _ => match (self.heap_addr(), other.heap_addr()) {
                (Some(a), Some(b)) => a == b,
                _ => false,
            },
        }
    }
    #[inline(always)]
    pub fn is_unbound(self) -> bool {
        matches!(self, Value::Unbound)
    }
    /// A number, a text, a container or a singleton of a builtin class: its kind tells all about it.
    pub fn is_data(self) -> bool {
        matches!(
            self,
            Value::None
                | Value::NotImplemented
                | Value::Bool(_)
                | Value::Int(_)
                | Value::BigInt(_)
                | Value::Float(_)
                | Value::Complex(_)
                | Value::Str(_)
                | Value::Bytes(_)
                | Value::ByteArray(_)
                | Value::List(_)
                | Value::Tuple(_)
                | Value::Dict(_)
                | Value::Set(_)
                | Value::Range(_)
                | Value::Slice(_)
        )
    }
    #[inline(always)]
    pub fn is_none(self) -> bool {
        matches!(self, Value::None)
    }
    /// `None` for `Unbound`.
    pub fn bound(self) -> Option<Value> {
        if self.is_unbound() { None } else { Some(self) }
    }
    /// The native payload of an instance of a subclass of a builtin type; any other value itself.
    #[inline]
    pub fn unwrap_native(self) -> Value {
        match self {
            Value::Instance(i) if !i.native.is_unbound() => i.native,
            v => v,
        }
    }
}
