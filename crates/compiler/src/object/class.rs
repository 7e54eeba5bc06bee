//! Classes, shapes and instances.
//!
//! Invariant: an instance's `slots[i]` belongs to `shape.names[i]`; an `Unbound` slot is a deleted attribute.
//! A class's `version` changes with every mutation of it or of a base, and is never reused.

use super::*;

/// Which native payload instances of a class carry (`Instance::native`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Layout {
    /// Plain object: no payload.
    Object,
    Type,
    Int,
    Float,
    Complex,
    Str,
    Bytes,
    ByteArray,
    List,
    Tuple,
    Dict,
    Set,
    FrozenSet,
    Exception,
    Module,
    Property,
    StaticMethod,
    ClassMethod,
    /// Builtin types that cannot be subclassed or have no subclassable payload.
    Other,
}

/// What a class's instances are to `match`, besides builtin containers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PatternKind {
    Sequence,
    Mapping,
}

/// Facts about a class that dispatch asks often; recomputed when the class or a base changes.
#[derive(Clone, Copy, Default)]
pub struct ClassFlags {
    /// `__getattribute__` is not `object`'s.
    pub custom_getattribute: bool,
    /// Has `__getattr__`.
    pub getattr: bool,
    /// `__setattr__` / `__delattr__` are not `object`'s.
    pub custom_setattr: bool,
    pub custom_delattr: bool,
    /// `__eq__` / `__hash__` were written in Python.
    pub custom_eq: bool,
    pub custom_hash: bool,
    /// `__hash__` is None.
    pub unhashable: bool,
    /// Instances have no `__dict__` (`__slots__` all the way).
    pub no_dict: bool,
    /// Instances can be referred to weakly in CPython. Only kept for `heap` classes.
    pub weakrefs: bool,
    /// Made by a `class` statement or `type()`, not a builtin.
    pub heap: bool,
    /// A builtin exception whose instances hold more than its base's.
    pub more_fields: bool,
    /// May not be used as a base.
    pub is_final: bool,
    /// Has abstract methods (`__abstractmethods__` non-empty).
    pub is_abstract: bool,
    /// A metaclass has left a class that decides the layout out of the MRO.
    pub foreign_mro: bool,
    /// Error messages show its module too, as CPython's do for types in C outside `builtins`.
    pub dotted: bool,
    /// The ABC it is registered with (or is) makes it match sequence or mapping patterns.
    pub pattern: Option<PatternKind>,
}

pub struct Class {
    pub name: Gc<Str>,
    pub qualname: Gc<Str>,
    pub meta: Option<Gc<Class>>,
    pub bases: Vec<Gc<Class>>,
    /// This class first, `object` last.
    pub mro: Vec<Gc<Class>>,
    pub dict: Gc<Dict>,
    pub layout: Layout,
    pub flags: ClassFlags,
    pub version: u32,
    pub subclasses: Vec<Gc<Class>>,
    /// Shape of a fresh instance.
    pub shape: Gc<Shape>,
    /// How many attribute slots instances were last seen to need.
    pub slots_hint: u32,
    /// The names of its own `__slots__`, also of those that it has no attributes for any more.
    pub own_slots: Vec<Gc<Str>>,
    /// An `__init__` in Python, where instances are made by `object.__new__`.
    pub init: Option<Gc<Function>>,
    /// Metaclass instances may carry attributes of a native payload (unused unless `meta` is a heap class).
    pub doc: Value,
}

impl HeapObject for Class {
    fn trace(&self, t: &mut Tracer) {
        t.gc(self.name);
        t.gc(self.qualname);
        t.opt(self.meta);
        for c in self.bases.iter().chain(&self.mro).chain(&self.subclasses) {
            t.gc(*c);
        }
        t.gc(self.dict);
        t.gc(self.shape);
        t.value(self.doc);
        t.opt(self.init);
        self.own_slots.iter().for_each(|s| t.gc(*s));
    }
}

impl Class {
    /// Whether `self` is `other` or derives from it.
    #[inline]
    pub fn is_subclass(&self, other: Gc<Class>) -> bool {
        self.mro.contains(&other)
    }
}

/// The layout of instances that got the same attributes in the same order.
pub struct Shape {
    pub names: Vec<Gc<Str>>,
    /// name → shape with that name appended.
    pub next: Vec<(Gc<Str>, Gc<Shape>)>,
}

impl HeapObject for Shape {
    fn trace(&self, t: &mut Tracer) {
        for n in &self.names {
            t.gc(*n);
        }
        for (n, s) in &self.next {
            t.gc(*n);
            t.gc(*s);
        }
    }
}

impl Shape {
    /// Slot of an interned attribute name.
    #[inline]
    pub fn slot(&self, name: Gc<Str>) -> Option<usize> {
        self.names.iter().position(|n| *n == name)
    }
}

/// An object of a class made in Python, or of a builtin class that is subclassed; exceptions too.
pub struct Instance {
    pub class: Gc<Class>,
    pub shape: Gc<Shape>,
    pub slots: Vec<Value>,
    /// Payload of a builtin base (`class A(int)`: the int; exceptions: `Value::Exc`), else `Unbound`.
    pub native: Value,
    /// Once `__dict__` was asked for (or it has too many attributes), attributes live here instead of `slots`.
    pub dict: Option<Gc<Dict>>,
}

impl HeapObject for Instance {
    fn trace(&self, t: &mut Tracer) {
        t.gc(self.class);
        t.gc(self.shape);
        t.values(&self.slots);
        t.value(self.native);
        t.opt(self.dict);
    }
}

/// What every exception instance carries as its native payload.
pub struct ExcData {
    pub args: Value,
    pub cause: Value,
    pub context: Value,
    pub suppress_context: bool,
    /// Frames, innermost first (as they were unwound).
    pub traceback: Vec<TraceEntry>,
    /// The object made of them, while it still has them all.
    pub traceback_object: Option<Gc<Traceback>>,
    /// For groups: the message and the tuple of exceptions.
    pub group: Option<(Value, Gc<Tuple>)>,
    /// NameError: what the name was probably meant to be.
    pub suggestion: Option<Box<str>>,
    /// Which failed host call it came from (`edge_failure_token`); 0: none.
    pub host_token: u32,
}

impl HeapObject for ExcData {
    fn trace(&self, t: &mut Tracer) {
        t.value(self.args);
        t.value(self.cause);
        t.value(self.context);
        for e in &self.traceback {
            t.gc(e.code);
        }
        t.opt(self.traceback_object);
        if let Some((m, g)) = self.group {
            t.value(m);
            t.gc(g);
        }
    }
}

/// One frame of a traceback.
#[derive(Clone, Copy)]
pub struct TraceEntry {
    pub code: Gc<Code>,
    /// Index of the instruction that raised.
    pub pc: u32,
}
