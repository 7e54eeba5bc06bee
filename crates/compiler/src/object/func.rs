//! Code, functions, methods, native functions, cells and generators.

use super::*;
use crate::code::{Op, Reg};
use crate::vm::{NResult, Vm};
use std::borrow::Cow;
use std::rc::Rc;

/// What kind of code a `Code` is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CodeKind {
    /// A module body (names are globals).
    Module,
    /// `exec`/`eval` text: names live in the frame's locals dict, then globals.
    Exec,
    /// A class body (names live in the frame's locals dict).
    Class,
    Function,
    Generator,
    Coroutine,
    AsyncGenerator,
}

/// Where a nested function's closure cell comes from in the frame that makes it.
#[derive(Clone, Copy, Debug)]
pub enum Capture {
    /// The cell in this register of the enclosing frame.
    Local(Reg),
    /// Closure cell i of the enclosing function.
    Free(u16),
}

/// An exception handler: instructions `start..end` (by index) go to `target` with the exception in `reg`.
/// Inner handlers come before outer ones; the first that covers the instruction wins.
#[derive(Clone, Copy, Debug)]
pub struct Handler {
    pub start: u32,
    pub end: u32,
    pub target: u32,
    pub reg: Reg,
}

/// A module's text and where its lines begin.
#[derive(Clone)]
pub struct Source {
    /// As shown in tracebacks.
    pub filename: String,
    pub text: Cow<'static, str>,
    pub line_starts: Vec<u32>,
    /// Frames of it do not appear in tracebacks (the prelude).
    pub hidden: bool,
    /// Tracebacks show its lines: not those of `exec` text, which CPython has no file for.
    pub listed: bool,
}

impl Source {
    /// A text that is part of the artifact is not copied.
    pub fn new(filename: &str, text: impl Into<Cow<'static, str>>, hidden: bool) -> Rc<Self> {
        let text = text.into();
        let mut line_starts = vec![0];
        let bytes = text.as_bytes();
        for (i, b) in bytes.iter().enumerate() {
            if *b == b'\n' || (*b == b'\r' && bytes.get(i + 1) != Some(&b'\n')) {
                line_starts.push(i as u32 + 1);
            }
        }
        Rc::new(Source { filename: filename.to_string(), text, line_starts, hidden, listed: true })
    }
    /// The source text of `exec`, `eval` or `compile`.
    pub fn unlisted(filename: &str, text: String) -> Rc<Self> {
        let mut source = Self::new(filename, text, false);
        if let Some(s) = Rc::get_mut(&mut source) {
            s.listed = false;
        }
        source
    }
    /// 1-based line of a byte offset.
    pub fn line_of(&self, offset: u32) -> u32 {
        self.line_starts.partition_point(|&s| s <= offset) as u32
    }
    /// Line and column of a byte offset, both from 1, the column in characters.
    pub fn place(&self, offset: u32) -> (i64, i64) {
        let offset = (offset as usize).min(self.text.len());
        let line = self.line_of(offset as u32).max(1);
        let start = self.line_starts[line as usize - 1] as usize;
        let column = self.text.get(start..offset).map_or(0, |s| s.chars().count());
        (i64::from(line), column as i64 + 1)
    }
    /// Line from 1 and column from 0 of a byte offset, the column in bytes.
    pub fn place_in_bytes(&self, offset: u32) -> (i64, usize) {
        let offset = offset.min(self.text.len() as u32);
        let line = self.line_of(offset).max(1);
        (i64::from(line), (offset - self.line_starts[line as usize - 1]) as usize)
    }
    /// The text from an offset to the end of a 1-based line.
    pub fn text_from(&self, at: u32, line: u32) -> &str {
        let end = self.line_starts.get(line as usize).map_or(self.text.len(), |&e| e as usize);
        self.text.get(at as usize..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }
    /// The text of a 1-based line, without its line end.
    pub fn line_text(&self, line: u32) -> &str {
        let Some(&start) = self.line_starts.get(line as usize - 1) else { return "" };
        let end = self.line_starts.get(line as usize).map_or(self.text.len(), |&e| e as usize);
        self.text[start as usize..end].trim_end_matches(['\n', '\r'])
    }
}

/// One record of a code object's side array of caches.
#[derive(Clone)]
pub struct Cache {
    /// The attribute or global name (interned).
    pub name: Gc<Str>,
    /// Class version (attributes) or keys version of the globals dict.
    pub version: u32,
    /// Keys version of the builtins dict, for globals found there; else 0.
    pub version2: u32,
    /// What was found; see `vm/cache.rs`.
    pub kind: CacheKind,
    /// Slot or entry position.
    pub slot: u32,
    /// Shape the record is good for.
    pub shape: Option<Gc<Shape>>,
    /// Method or class attribute found.
    pub value: Value,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CacheKind {
    Empty,
    /// Attribute in instance slot.
    Slot,
    /// Plain value or function on the class; no instance attribute shadows it in this shape.
    ClassValue,
    /// Attribute store that adds `slot` and moves the instance to the shape in `value`.
    Transition,
    /// Global at a position of the module dict.
    Global,
    /// Builtin at a position of the builtins dict.
    Builtin,
    /// Method of the builtin class that `slot` stands for (`method_table`); these never change.
    BuiltinMethod,
}

impl Cache {
    pub fn new(name: Gc<Str>) -> Self {
        Cache {
            name,
            version: 0,
            version2: 0,
            kind: CacheKind::Empty,
            slot: 0,
            shape: None,
            value: Value::Unbound,
        }
    }
}

/// Compiled code of one scope. Parameters are its first registers, in the order: positional-only and
/// positional-or-keyword, keyword-only, `*args`, `**kwargs` (each present only if declared).
#[derive(Clone)]
pub struct Code {
    pub name: Gc<Str>,
    pub qualname: Gc<Str>,
    pub kind: CodeKind,
    pub source: Rc<Source>,
    pub first_line: u32,
    pub posonly: u16,
    /// Positional parameters, the positional-only ones included.
    pub nargs: u16,
    pub kwonly: u16,
    pub varargs: bool,
    pub varkw: bool,
    /// No `*args`, `**kwargs`, keyword-only: a call with exactly `nargs` positional arguments needs no binding.
    pub simple: bool,
    /// Of a standard module, where it stands for a function that CPython has in C: not a method when found on a class,
    /// and with such a function's `repr` and call errors.
    pub builtin: bool,
    /// Size of the register window.
    pub nregs: u16,
    /// Name of each register that holds a named variable (parameters first, then locals); temporaries follow.
    pub local_names: Vec<Gc<Str>>,
    /// For each named register: it holds a cell.
    pub local_is_cell: Vec<bool>,
    pub free_names: Vec<Gc<Str>>,
    /// Where the closure comes from, in the frame that executes MakeFunction for this code.
    pub captures: Vec<Capture>,
    pub consts: Vec<Value>,
    pub ops: Vec<Op>,
    /// Source range (byte offsets) of each instruction.
    pub spans: Vec<(u32, u32)>,
    pub handlers: Vec<Handler>,
    pub caches: Vec<Cache>,
    pub doc: Value,
}

impl HeapObject for Code {
    fn trace(&self, t: &mut Tracer) {
        t.gc(self.name);
        t.gc(self.qualname);
        for n in self.local_names.iter().chain(&self.free_names) {
            t.gc(*n);
        }
        t.values(&self.consts);
        for c in &self.caches {
            t.gc(c.name);
            t.opt(c.shape);
            t.value(c.value);
        }
        t.value(self.doc);
    }
}

impl Code {
    /// 1-based source line of an instruction.
    pub fn line_at(&self, pc: usize) -> u32 {
        self.spans.get(pc).map_or(self.first_line, |s| self.source.line_of(s.0))
    }
    /// Number of parameter registers.
    pub fn nparams(&self) -> usize {
        self.nargs as usize + self.kwonly as usize + self.varargs as usize + self.varkw as usize
    }
}

/// A Python function.
pub struct Function {
    pub code: Gc<Code>,
    pub globals: Gc<Dict>,
    /// Defaults of the last positional parameters.
    pub defaults: Vec<Value>,
    pub kwdefaults: Option<Gc<Dict>>,
    pub closure: Vec<Gc<Cell>>,
    pub name: Value,
    pub qualname: Value,
    pub module: Value,
    pub doc: Value,
    pub annotations: Option<Gc<Dict>>,
    pub type_params: Value,
    /// `__dict__`, when asked for.
    pub dict: Option<Gc<Dict>>,
}

impl HeapObject for Function {
    fn trace(&self, t: &mut Tracer) {
        t.gc(self.code);
        t.gc(self.globals);
        t.values(&self.defaults);
        t.opt(self.kwdefaults);
        for c in &self.closure {
            t.gc(*c);
        }
        t.values(&[self.name, self.qualname, self.module, self.doc, self.type_params]);
        t.opt(self.annotations);
        t.opt(self.dict);
    }
}

/// A captured variable.
pub struct Cell {
    pub value: Value,
}

impl HeapObject for Cell {
    fn trace(&self, t: &mut Tracer) {
        t.value(self.value);
    }
}

/// `instance.method`.
pub struct BoundMethod {
    pub func: Value,
    pub this: Value,
}

impl HeapObject for BoundMethod {
    fn trace(&self, t: &mut Tracer) {
        t.value(self.func);
        t.value(self.this);
    }
}

/// The Rust half of a native function. `args` are the bound parameters, one value a parameter of its signature
/// (absent optional ones `Unbound`, `*args` a tuple, `**kwargs` a dict). Must not run Python code: see `Trap`.
pub type NativeImpl = fn(&mut Vm, &[Value]) -> NResult;

/// A parameter of a native function.
#[derive(Clone)]
pub struct NativeParam {
    pub name: &'static str,
    pub kind: ParamKind,
    /// `None`: required. `Some(Unbound)`: optional, the function sees that it is absent.
    pub default: Option<Value>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ParamKind {
    PosOnly,
    PosOrKw,
    KwOnly,
    VarArgs,
    VarKw,
}

/// A native function's parameters.
#[derive(Clone)]
pub struct NativeSig {
    pub params: Vec<NativeParam>,
    /// Only positional parameters: a call without keywords needs no general binding.
    pub positional: bool,
    pub required: usize,
    /// Where `*args` stands, if all before it is required and all behind it optional.
    pub rest: Option<usize>,
    /// A call needs no look at the first argument: it is neither a receiver nor the class to be made.
    pub any_first: bool,
}

/// How a native function behaves as a class attribute.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NativeKind {
    /// A builtin function: does not bind.
    Function,
    /// A method of a builtin type: binds its first argument.
    Method,
    /// A class method of a builtin type: binds the class.
    ClassMethod,
    /// A static method (`__new__`, `str.maketrans`): does not bind.
    StaticMethod,
    /// A function of the host, by native id: keyword arguments travel in a dict.
    Host(u32),
}

#[derive(Clone)]
pub struct NativeFn {
    pub name: &'static str,
    pub kind: NativeKind,
    pub sig: NativeSig,
    pub imp: NativeImpl,
    /// The class it belongs to (methods).
    pub owner: Option<Gc<Class>>,
    /// The standard module that it is of, or the name of a host function.
    pub host_name: Value,
}

impl HeapObject for NativeFn {
    fn trace(&self, t: &mut Tracer) {
        t.opt(self.owner);
        t.value(self.host_name);
        for p in &self.sig.params {
            if let Some(v) = p.default {
                t.value(v);
            }
        }
    }
}

/// A generator's life.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GenState {
    Created,
    Suspended,
    Running,
    Done,
}

/// Generators, coroutines and async generators: a frame that can be taken off the stack and put back.
pub struct Generator {
    /// `Generator`, `Coroutine` or `AsyncGenerator`.
    pub kind: CodeKind,
    pub state: GenState,
    pub func: Gc<Function>,
    /// Saved registers while not running.
    pub regs: Vec<Value>,
    pub pc: u32,
    /// Where a sent value goes when resumed.
    pub sent_to: Reg,
    /// The exception that was being handled when it yielded.
    pub handled: Value,
    pub name: Value,
    pub qualname: Value,
    /// A builtin lazy iterator implemented as a prelude generator (`map`, `filter`, …) shows this class.
    pub class: Option<Gc<Class>>,
    /// For coroutines driven by the scheduler: the task, its state.
    pub task: Option<Gc<Task>>,
    /// Async generators: an `asend`/`athrow` is running.
    pub agen_running: bool,
    /// Async generators: `aclose()` has begun. Nothing is thrown into it any more.
    pub agen_closed: bool,
    /// `cancel()` came before it started.
    pub cancelled: bool,
    /// The GeneratorExit that cancels it, if it is being cancelled: leaving it by this one is no error.
    pub stop: Value,
    /// Suspended where an exception would run code of its own: closing it may show.
    pub guarded: bool,
    /// It is being closed, or was: that happens once, whatever it does then.
    pub finalized: bool,
    /// What it delegates to was asked to handle what was thrown into it, and has not answered yet.
    pub throwing: bool,
    /// Its place in `Heap::guarded`.
    pub watched: Option<u32>,
    /// The iterator of the loop that it was made for is the only reference to it.
    pub sole: bool,
    /// The call that made it: code, base of its frame, pc behind it.
    pub born: (Gc<Code>, usize, usize),
}

impl HeapObject for Generator {
    fn trace(&self, t: &mut Tracer) {
        t.gc(self.func);
        t.values(&self.regs);
        t.values(&[self.handled, self.name, self.qualname, self.stop]);
        t.opt(self.class);
        t.opt(self.task);
        t.gc(self.born.0);
    }
}

/// A scheduled coroutine, or anything else whose end fibers wait for: see `vm/sched.rs`.
pub struct Task {
    /// The fiber that brings it to its end.
    pub id: u32,
    /// None for what is no coroutine.
    pub coro: Value,
    pub done: bool,
    pub result: Value,
    /// The exception it ended with.
    pub error: Value,
    pub cancelled: bool,
    /// Where its fiber sits, or `NO_SEAT`.
    pub seat: u32,
    /// The fibers that wait for its end.
    pub waiters: Vec<crate::vm::Waiter>,
}

impl HeapObject for Task {
    fn trace(&self, t: &mut Tracer) {
        t.values(&[self.coro, self.result, self.error]);
    }
}
