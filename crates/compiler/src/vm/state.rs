//! The VM's state: fibers, frames, continuations.

use super::*;
use crate::code::{Op, Reg};
use crate::object::*;

/// Why a native did not simply return a value.
#[derive(Clone, Copy)]
pub enum Trap {
    /// A Python exception.
    Raise(Gc<Instance>),
    /// `Vm::pending` says what to run; its result is this call's result.
    Tail,
    /// Run a prelude conversion on argument `arg` of the native being called, replace the argument by the result
    /// and call the native again from the start. Only before the native had any effect.
    Convert { arg: u16, via: Via },
    /// The fiber is parked (`Fiber::wait` says for what); the result is delivered when it wakes.
    Block,
}

/// What a native returns.
pub type NResult = Result<Value, Trap>;

/// Conversions for `Trap::Convert`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Via {
    /// A list of the iterable's items.
    List,
    /// The same, of what is to be joined.
    Joined,
    /// The same, its length asked first as a hint.
    HintedList,
    /// `__index__`.
    Index,
    /// `__index__`, as a size: what is too large for one is told by the class of the object.
    Size,
    /// `__float__` (or `__index__`).
    Float,
    /// `str()`.
    Str,
    /// `repr()`.
    Repr,
    /// Truth value.
    Bool,
    /// An iterator.
    Iter,
    /// A dict made from a mapping or an iterable of pairs.
    Dict,
}

/// What `Trap::Tail` runs.
pub enum Pending {
    None,
    /// Call a callable; `kw` are trailing keyword arguments.
    Call {
        callee: Value,
        args: Vec<Value>,
        kw: Vec<(Gc<Str>, Value)>,
    },
    /// Resume a generator or coroutine with a value, or by raising in it.
    Resume {
        generator: Gc<Generator>,
        send: Result<Value, Gc<Instance>>,
    },
    /// Run a code body with these globals and locals (class bodies, `exec`, `eval`).
    Body {
        func: Gc<Function>,
        locals: Option<Gc<Dict>>,
    },
    /// Sort a list.
    Sort(Box<Sort>),
    /// Add up what a generator gives.
    Sum {
        generator: Gc<Generator>,
        start: Value,
    },
}

/// What becomes of a frame's result. Most read the operands of the instruction before the caller's pc.
#[derive(Clone, Copy)]
pub enum Ret {
    /// Into this register of the caller.
    Store(Reg),
    Discard,
    /// `__init__`: must be None; the instance goes into the register.
    Init {
        dst: Reg,
        obj: Value,
    },
    /// Result of an operator method of the instruction before pc; at this stage of the protocol.
    Operator {
        stage: u8,
    },
    /// A truth value for the jump before pc (`__bool__`, or a comparison's result).
    Branch,
    /// `not`: the negated truth goes into the register.
    Not(Reg),
    /// `in`/`not in`: truth (negated if so).
    Contains {
        dst: Reg,
        negate: bool,
    },
    /// `__bool__`'s own result, then on to the given continuation.
    /// (`by_len`: it is `__len__`'s.)
    BoolOf {
        then: Truth,
        by_len: bool,
    },
    /// Next item for the `ForIter` before pc.
    For,
    /// `__iter__`'s result must be an iterator.
    Iter(Reg),
    /// A step of the `YieldFrom` before pc.
    YieldFrom,
    /// `__enter__` was called: its result goes into the register (the exit is already stored).
    Enter(Reg),
    /// A list of exactly the wanted items goes into the registers from here on.
    Unpack {
        base: Reg,
    },
    /// A list to take apart as `UnpackEx` does.
    UnpackEx {
        before: u8,
        base: Reg,
        after: u16,
    },
    /// A converted argument: see `Fiber::retries`.
    Retry,
    /// A key, or the result of a comparison, for the innermost of `Fiber::sorts`.
    Sort(SortStep),
    /// The next item for the innermost of `Fiber::sums`.
    Sum,
    /// A module body ended: the module goes into the register. `again`: the instruction has more to load.
    Import {
        dst: Reg,
        module: Gc<Module>,
        again: bool,
    },
    /// `raise Class`: the instance was made; raise it (the cause is an operand).
    Raise,
    /// What a generator waited for is closed: this is raised in it.
    Throw(Gc<Instance>),
    /// A fiber's first frame, or the module body, yielded and got its next turn.
    Resumed(Reg),
    /// The fiber's first frame.
    Root,
    /// The host waits for it: see `finish_now`. A generator that yields has given what was asked for.
    Callback,
}

/// What to do with a truth value once it is known.
#[derive(Clone, Copy)]
pub enum Truth {
    Branch,
    Store {
        dst: Reg,
        negate: bool,
    },
    /// The innermost sort compared with it.
    Sort,
}

/// An activation record.
pub struct Frame {
    pub code: Gc<Code>,
    pub func: Gc<Function>,
    /// Locals dict of class bodies and `exec`.
    pub locals: Option<Gc<Dict>>,
    /// Set while a generator runs.
    pub generator: Option<Gc<Generator>>,
    /// First register in `Fiber::stack`.
    pub base: usize,
    /// Next instruction (saved whenever another frame may run or an exception may be raised).
    pub pc: usize,
    pub ret: Ret,
}

/// A native call waiting for a converted argument.
pub struct Retry {
    pub native: Gc<NativeFn>,
    pub args: Vec<Value>,
    pub arg: u16,
    pub ret: Ret,
}

/// A stack of frames that can be suspended whole: the main program or a scheduled coroutine.
pub struct Fiber {
    pub id: u32,
    /// Registers of all frames; `len` is the capacity.
    pub stack: Vec<Value>,
    pub frames: Vec<Frame>,
    /// The exception being handled.
    pub handled: Value,
    pub retries: Vec<Retry>,
    /// Sorts that wait for Python code, innermost last.
    pub sorts: Vec<Sort>,
    /// Sums of generators, the innermost last.
    pub sums: Vec<Summing>,
    /// What calls of `print` have together that wait for a `__str__`, innermost last: lists of texts.
    pub printing: Vec<Gc<List>>,
    /// The task it drives, `None` for the main program.
    pub task: Option<Gc<Task>>,
    /// Where the value it waits for goes.
    pub wake: Ret,
    /// Frames below it, on the fibers that wait for it (`run` inside `run`): for the recursion limit.
    pub depth_below: usize,
    /// It was told to stop and has not begun to unwind.
    pub stop: Option<Stop>,
}

/// Dead registers that a parked fiber may keep: less memory to clear against less to grow again.
const SPARE_REGISTERS: usize = 32;

/// A cancellation on its way.
pub struct Stop {
    /// The GeneratorExit to raise.
    pub exc: Gc<Instance>,
    /// The coroutine that is cancelled: the fiber's own, or one that this awaits.
    pub target: Gc<Generator>,
}

impl Fiber {
    /// A fiber without memory of its own.
    pub fn empty() -> Self {
        Fiber {
            id: 0,
            stack: Vec::new(),
            frames: Vec::new(),
            handled: Value::None,
            retries: Vec::new(),
            sorts: Vec::new(),
            sums: Vec::new(),
            printing: Vec::new(),
            task: None,
            wake: Ret::Discard,
            depth_below: 0,
            stop: None,
        }
    }

    /// Clear or drop the registers above the top: they are dead while it is parked, and what they refer to may be
    /// collected.
    pub fn trim(&mut self) {
        let end = |f: &Frame| f.base + f.code.nregs as usize + 1;
        let top = self.frames.last().map_or(0, end);
        if self.stack.len() > top + SPARE_REGISTERS {
            // A caller's window may reach beyond its callee's, which begins inside it.
            self.stack.truncate(self.frames.iter().map(end).max().unwrap_or(0));
        }
        if let Some(dead) = self.stack.get_mut(top..) {
            dead.fill(Value::Unbound);
        }
    }

    /// Whether this coroutine's frame is on it.
    pub fn runs(&self, coro: Gc<Generator>) -> bool {
        self.frames.iter().any(|f| f.generator == Some(coro))
    }

    /// Whether it drives this coroutine: its frame is on it, or was taken off down to the frame that gave up the turn
    /// for an awaitable of Python code.
    pub fn drives(&self, coro: Gc<Generator>) -> bool {
        if self.runs(coro) {
            return true;
        }
        let (Ret::Resumed(_), Some(frame)) = (self.wake, self.frames.last()) else { return false };
        let delegate = |code: Gc<Code>, pc: usize, regs: &[Value]| match code.ops.get(pc) {
            Some(Op::YieldFrom { iter, .. }) => regs.get(*iter as usize).copied(),
            _ => None,
        };
        let mut next = delegate(frame.code, frame.pc, &self.stack[frame.base..]);
        while let Some(Value::Gen(g)) = next {
            if g == coro {
                return true;
            }
            next = delegate(g.func.code, g.pc as usize, &g.regs);
        }
        false
    }

    pub fn new(id: u32, task: Option<Gc<Task>>) -> Self {
        Fiber { id, stack: vec![Value::Unbound; 256], frames: Vec::with_capacity(16), task, ..Fiber::empty() }
    }
}

/// What the interpreter loop does after a slow path.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ctl {
    /// Go on with the next instruction.
    Next,
    /// The frame stack or the pc changed: reload them.
    Reload,
    /// The fiber ended or is parked.
    Exit,
}

/// How a fiber left the interpreter loop.
pub enum Outcome {
    Done(Value),
    Raised(Gc<Instance>),
    Parked,
}

/// What the VM needs from outside.
pub trait Host {
    /// One `print`'s text, raw.
    fn print(&mut self, text: &str);
    /// Wall clock, nanoseconds since the Unix epoch.
    fn now_ns(&mut self) -> u64;
    /// A line for `input()`, without its newline.
    fn input(&mut self) -> Option<String>;
    /// Bytes of a prefetched spec.
    fn fetch(&mut self, spec: &str) -> Option<Vec<u8>>;
    /// Call a host function; `vm` is the running VM, which the host may use while it answers.
    fn call(&mut self, vm: *mut Vm, id: u32, call_id: u32, argv: &[u32]) -> crate::abi::HostAnswer;
}

/// One program's world.
pub struct Vm {
    pub heap: Heap,
    pub interner: Interner,
    pub sym: Symbols,
    pub types: Types,
    pub excs: Excs,
    pub builtins: Gc<Dict>,
    /// The running fiber.
    pub fiber: Fiber,
    pub pending: Pending,
    /// What is being thrown into a generator whose innermost delegate is an object: the object's `throw` and its arguments
    /// (or Unbound, if it has none). Empty: nobody has looked for that yet. A generator alone: it is not to go into that.
    pub thrown: Vec<Value>,
    /// Functions of the prelude by index of `PreludeFn`.
    pub prelude: Vec<Value>,
    pub prelude_globals: Gc<Dict>,
    pub sched: Sched,
    pub modules: Modules,
    /// Code of standard modules that is compiled already and has never run, by name. Frozen, so not traced.
    pub stdlib: std::collections::HashMap<&'static str, Gc<Code>>,
    pub handles: crate::abi::Handles,
    pub host: Box<dyn Host>,
    pub limits: Limits,
    /// Source of class versions; 0 is never used.
    pub next_version: u32,
    /// One-character strings below 128.
    pub chars: Vec<Gc<Str>>,
    pub empty_str: Gc<Str>,
    pub empty_tuple: Gc<Tuple>,
    pub empty_shape: Gc<Shape>,
    /// Value of the entry's last expression statement; `Unbound` until there is one.
    pub last_expression: Value,
    /// Nesting of natively recursive operations (repr, equality, hash of containers).
    pub native_depth: u32,
    /// How many NaNs `float()` made: each has bits of its own, so that `is` tells them apart.
    pub nans: u64,
    /// Containers whose repr is under way.
    pub repr_active: Vec<usize>,
    pub method_cache: Vec<MethodCacheEntry>,
    /// How the fiber that just left the loop ended.
    pub outcome: Outcome,
    /// Fibers set aside while the host runs a callback to its end.
    pub parked_below: Vec<Fiber>,
    /// What the program failed with.
    pub failure: Option<Gc<Instance>>,
    /// What the program came to, while generators that it left are closed.
    pub ended: Option<Outcome>,
    /// The next run goes on in the namespace of this one: nothing in it is over when this one ends.
    pub keeps_namespace: bool,
    pub finalizing: Credit,
}

/// Limits a host may set.
#[derive(Clone, Copy)]
pub struct Limits {
    /// Python call depth. The program may change it (`sys.setrecursionlimit`), up to `deepest`.
    pub recursion: usize,
    /// What the host allows at most, if it said.
    pub deepest: usize,
    /// Bytes the program may allocate before `MemoryError`.
    pub memory: usize,
    /// `sys.get_int_max_str_digits()`; 0 is none.
    pub int_digits: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            recursion: 1000,
            deepest: usize::MAX,
            memory: 512 << 20,
            int_digits: edge_text::int::MAX_STR_DIGITS,
        }
    }
}

/// A record of the class attribute lookup cache.
#[derive(Clone, Copy)]
pub struct MethodCacheEntry {
    pub version: u32,
    pub name: usize,
    pub value: Value,
}
