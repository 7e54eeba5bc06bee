//! The instruction table: one entry an opcode, with its operands and its effect on the registers.
//!
//! Instructions are eight bytes: opcode, one byte operand, three 16-bit operands (or one 16-bit and one 32-bit).
//! `R[x]` is register x of the current frame, `K[x]` constant x, `cache` a record of `Code::caches`.
//! Jump offsets count instructions from the one after the jump.

/// A register number in the current frame's window.
pub type Reg = u16;
/// "No register" in an optional operand.
pub const NO_REG: Reg = u16::MAX;

/// Binary operators, in the order of `BINARY_OPS`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum BinOp {
    Add,
    Sub,
    Mul,
    Div,
    FloorDiv,
    Mod,
    Pow,
    MatMul,
    LShift,
    RShift,
    And,
    Or,
    Xor,
}

/// Symbol, method, reflected method and in-place method of each binary operator.
pub const BINARY_OPS: [(&str, &str, &str, &str); 13] = [
    ("+", "__add__", "__radd__", "__iadd__"),
    ("-", "__sub__", "__rsub__", "__isub__"),
    ("*", "__mul__", "__rmul__", "__imul__"),
    ("/", "__truediv__", "__rtruediv__", "__itruediv__"),
    ("//", "__floordiv__", "__rfloordiv__", "__ifloordiv__"),
    ("%", "__mod__", "__rmod__", "__imod__"),
    ("** or pow()", "__pow__", "__rpow__", "__ipow__"),
    ("@", "__matmul__", "__rmatmul__", "__imatmul__"),
    ("<<", "__lshift__", "__rlshift__", "__ilshift__"),
    (">>", "__rshift__", "__rrshift__", "__irshift__"),
    ("&", "__and__", "__rand__", "__iand__"),
    ("|", "__or__", "__ror__", "__ior__"),
    ("^", "__xor__", "__rxor__", "__ixor__"),
];

/// Comparison operators.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum CmpOp {
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
    In,
    NotIn,
    Is,
    IsNot,
}

/// Symbol, method and reflected method of the six rich comparisons.
pub const RICH_CMP: [(&str, &str, &str); 6] = [
    ("<", "__lt__", "__gt__"),
    ("<=", "__le__", "__ge__"),
    ("==", "__eq__", "__eq__"),
    ("!=", "__ne__", "__ne__"),
    (">", "__gt__", "__lt__"),
    (">=", "__ge__", "__le__"),
];

/// Unary operators.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum UnOp {
    Neg,
    Pos,
    Invert,
}

/// How an f-string field converts its value before formatting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Conversion {
    None,
    Str,
    Repr,
    Ascii,
}

/// Rare operations: `R[dst] = f(R[base], R[base+1], …)`; the comment lists the arguments.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Intrinsic {
    /// () → the function that `class` statements call: `(body_function, name, *bases, **keywords)`.
    BuildClass,
    /// () → `AssertionError`.
    AssertionError,
    /// (module): `from module import *` into the current namespace.
    ImportStar,
    /// (subject) → bool: is it a sequence for `match`?
    MatchSequence,
    /// (subject) → bool: is it a mapping for `match`?
    MatchMapping,
    /// (subject, keys tuple) → tuple of values, or None if a key is absent.
    MatchKeys,
    /// (subject, class, number of positional patterns, tuple of keyword names) → tuple of attributes or None.
    MatchClass,
    /// (subject, tuple of consumed keys) → dict of the rest (`**rest`).
    MatchRest,
    /// (exception, class or tuple) → tuple (matched group or None, rest or None), for `except*`.
    SplitGroup,
    /// (original exception, list of raised/unhandled) → exception to raise or None, at the end of `except*`.
    MergeGroup,
    /// (list) → tuple.
    ListToTuple,
    /// (name, evaluator function or None) → a TypeVar; second argument is its bound thunk.
    TypeVar,
    /// (name) → a ParamSpec.
    ParamSpec,
    /// (name) → a TypeVarTuple.
    TypeVarTuple,
    /// (name, type params tuple, value thunk) → a type alias.
    TypeAlias,
    /// (type params tuple) → the `Generic[...]` base of a class with type parameters.
    GenericBase,
    /// (function, type params tuple) → the function, with `__type_params__` set.
    SetTypeParams,
    /// (): make `__annotations__` exist in the current namespace (module or class).
    SetupAnnotations,
    /// (value): remember the value of the last expression statement of the entry.
    LastExpression,
    /// (exc): StopAsyncIteration ends `async for`: re-raise anything else.
    EndAsyncFor,
    /// (value) → value wrapped in a `Value::Cell`, so that an async generator's `__anext__` sees a yielded item.
    AsyncYield,
    /// (module, "a.b.c"): for `import a.b.c` without `as`: the root namespace, submodules attached.
    ImportRoot,
    /// (value) → `len(value)`, for sequence patterns.
    Len,
}

macro_rules! ops {
    ($($(#[doc = $doc:literal])+ $name:ident { $($field:ident : $ty:ty),* }),* $(,)?) => {
        /// One instruction.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub enum Op { $($(#[doc = $doc])+ $name { $($field: $ty),* }),* }

        impl Op {
            /// The opcode's name.
            pub const fn name(self) -> &'static str {
                match self { $(Op::$name { .. } => stringify!($name)),* }
            }
            /// The opcode's documentation: its effect.
            pub const fn doc(self) -> &'static str {
                match self { $(Op::$name { .. } => concat!($($doc),+)),* }
            }
        }
    };
}

ops! {
    // ── moving data ──
    /// Nothing.
    Nop {},
    /// R[dst] = R[src]
    Move { dst: Reg, src: Reg },
    /// R[dst] = K[k]
    LoadK { dst: Reg, k: u32 },
    /// R[dst] = v
    LoadInt { dst: Reg, v: i32 },
    /// R[dst] = None
    LoadNone { dst: Reg },
    /// R[dst] = Unbound (an absent optional operand, a deleted local)
    Unset { dst: Reg },
    /// raise UnboundLocalError (or NameError for an inlined comprehension's outer name) if R[reg] is Unbound; the name is `Code::local_names[reg]`
    CheckBound { reg: Reg },
    /// R[reg] = a new cell holding R[reg] (Unbound allowed): prologue of captured locals
    MakeCell { reg: Reg },
    /// R[dst] = content of the cell in R[cell]; NameError/UnboundLocalError if empty (name: `local_names[cell]`)
    LoadCell { dst: Reg, cell: Reg },
    /// content of the cell in R[cell] = R[src]
    StoreCell { cell: Reg, src: Reg },
    /// empty the cell in R[cell]; error if already empty
    DeleteCell { cell: Reg },
    /// R[dst] = content of closure cell i; NameError if empty (name: `free_names[i]`)
    LoadFree { dst: Reg, i: u16 },
    /// content of closure cell i = R[src]
    StoreFree { i: u16, src: Reg },
    /// empty closure cell i; error if already empty
    DeleteFree { i: u16 },
    /// R[dst] = the cell object itself of closure cell i (class bodies return `__class__`'s cell)
    LoadFreeCell { dst: Reg, i: u16 },
    /// R[dst] = global or builtin of the cache's name
    LoadGlobal { dst: Reg, cache: u16 },
    /// global of the cache's name = R[src]
    StoreGlobal { src: Reg, cache: u16 },
    /// delete the global of the cache's name
    DeleteGlobal { cache: u16 },
    /// R[dst] = K[name] looked up in the frame's locals dict, then globals, then builtins (class bodies, exec)
    LoadName { dst: Reg, name: u16 },
    /// locals dict[K[name]] = R[src]
    StoreName { src: Reg, name: u16 },
    /// del locals dict[K[name]]
    DeleteName { name: u16 },
    /// R[dst] = K[name] in the class body's locals dict, else content of closure cell i
    LoadClassFree { dst: Reg, i: u16, name: u16 },

    // ── operators ──
    /// R[dst] = R[a] + R[b]
    Add { dst: Reg, a: Reg, b: Reg },
    /// R[dst] = R[a] - R[b]
    Sub { dst: Reg, a: Reg, b: Reg },
    /// R[dst] = R[a] * R[b]
    Mul { dst: Reg, a: Reg, b: Reg },
    /// R[dst] = R[a] op R[b]
    Binary { op: BinOp, dst: Reg, a: Reg, b: Reg },
    /// R[dst] = R[a] op= R[b] (in-place methods first)
    Inplace { op: BinOp, dst: Reg, a: Reg, b: Reg },
    /// R[dst] = R[a] + imm (`inplace`: as `+=`); subtraction of a constant is emitted as SubInt
    AddInt { inplace: bool, dst: Reg, a: Reg, imm: i16 },
    /// R[dst] = R[a] - imm
    SubInt { inplace: bool, dst: Reg, a: Reg, imm: i16 },
    /// R[dst] = op R[a]
    Unary { op: UnOp, dst: Reg, a: Reg },
    /// R[dst] = not R[a]
    Not { dst: Reg, a: Reg },
    /// R[dst] = R[a] op R[b]
    Compare { op: CmpOp, dst: Reg, a: Reg, b: Reg },

    // ── control ──
    /// pc += off
    Jump { off: i32 },
    /// pc += off, backwards: collects garbage and serves interrupts if asked
    Loop { off: i32 },
    /// if truth(R[a]) == on: pc += off
    JumpIf { on: bool, a: Reg, off: i32 },
    /// if (R[a] is None) == on: pc += off
    JumpIfNone { on: bool, a: Reg, off: i32 },
    /// if (R[a] is Unbound) == on: pc += off
    JumpIfUnbound { on: bool, a: Reg, off: i32 },
    /// if (R[a] < R[b]) == on: pc += off
    JumpLt { on: bool, a: Reg, b: Reg, off: i16 },
    /// if (R[a] <= R[b]) == on: pc += off
    JumpLe { on: bool, a: Reg, b: Reg, off: i16 },
    /// if (R[a] == R[b]) == on: pc += off
    JumpEq { on: bool, a: Reg, b: Reg, off: i16 },
    /// if (R[a] != R[b]) == on: pc += off
    JumpNe { on: bool, a: Reg, b: Reg, off: i16 },
    /// if (R[a] > R[b]) == on: pc += off
    JumpGt { on: bool, a: Reg, b: Reg, off: i16 },
    /// if (R[a] >= R[b]) == on: pc += off
    JumpGe { on: bool, a: Reg, b: Reg, off: i16 },
    /// if (R[a] < imm) == on: pc += off
    JumpLtInt { on: bool, a: Reg, imm: i16, off: i16 },
    /// if (R[a] <= imm) == on: pc += off
    JumpLeInt { on: bool, a: Reg, imm: i16, off: i16 },
    /// if (R[a] == imm) == on: pc += off
    JumpEqInt { on: bool, a: Reg, imm: i16, off: i16 },
    /// if (R[a] != imm) == on: pc += off
    JumpNeInt { on: bool, a: Reg, imm: i16, off: i16 },
    /// if (R[a] > imm) == on: pc += off
    JumpGtInt { on: bool, a: Reg, imm: i16, off: i16 },
    /// if (R[a] >= imm) == on: pc += off
    JumpGeInt { on: bool, a: Reg, imm: i16, off: i16 },
    /// R[dst] = iter(R[src])
    GetIter { dst: Reg, src: Reg },
    /// R[dst] = next(R[iter]); when exhausted: pc += off
    ForIter { dst: Reg, iter: Reg, off: i16 },
    /// R[iter] = Unbound, as the loop is left before its end; R[top] and those above are dead. See `Finalize`
    DropIter { iter: Reg, top: Reg },
    /// close generators that cannot be reached any more and have code to run then; R[top] and those above are dead
    Finalize { top: Reg },

    // ── calls ──
    /// R[dst] = R[f](R[f+1] … R[f+argc]); the arguments become the callee's first registers
    Call { f: Reg, argc: u16, dst: Reg },
    /// like Call; the last len(K[names]) of the argc arguments are keyword arguments with those names; result in R[f]
    CallKw { f: Reg, argc: u16, names: u16 },
    /// R[f] = R[f](*R[f+1], **R[f+2]); R[f+1] is a list or tuple, R[f+2] a dict or Unbound
    CallEx { f: Reg },
    /// prepare a method call: R[f] = function and R[f+1] = self, or R[f] = bound value and R[f+1] = Unbound
    LoadMethod { f: Reg, obj: Reg, cache: u16 },
    /// R[dst] = R[f](R[f+1], R[f+2] … R[f+1+argc]) after LoadMethod (R[f+1] is left out when Unbound)
    CallMethod { f: Reg, argc: u16, dst: Reg },
    /// CallMethod with keyword names as in CallKw (argc counts all arguments after self); result in R[f]
    CallMethodKw { f: Reg, argc: u16, names: u16 },
    /// return R[src]
    Return { src: Reg },
    /// return None
    ReturnNone {},
    /// R[dst] = function of K[code]; R[base] = defaults tuple, R[base+1] = keyword defaults dict, R[base+2] = annotations dict (each may be Unbound); closure as `Code::captures` of that code says
    MakeFunction { dst: Reg, code: u16, base: Reg },
    /// R[dst] = intrinsic(R[base] …)
    Intrinsic { id: Intrinsic, dst: Reg, base: Reg },

    // ── attributes and items ──
    /// R[dst] = R[obj].name (the cache's)
    GetAttr { dst: Reg, obj: Reg, cache: u16 },
    /// R[obj].name = R[src]
    SetAttr { obj: Reg, src: Reg, cache: u16 },
    /// del R[obj].K[name]
    DelAttr { obj: Reg, name: u16 },
    /// R[dst] = R[obj][R[key]]
    GetItem { dst: Reg, obj: Reg, key: Reg },
    /// R[dst] = R[obj][imm]
    GetItemInt { dst: Reg, obj: Reg, imm: i16 },
    /// R[obj][R[key]] = R[src]
    SetItem { obj: Reg, key: Reg, src: Reg },
    /// del R[obj][R[key]]
    DelItem { obj: Reg, key: Reg },
    /// R[dst] = slice(R[base], R[base+1], R[base+2])
    BuildSlice { dst: Reg, base: Reg },

    // ── building ──
    /// R[dst] = (R[base] … R[base+n-1])
    BuildTuple { dst: Reg, base: Reg, n: u16 },
    /// R[dst] = [R[base] … R[base+n-1]]
    BuildList { dst: Reg, base: Reg, n: u16 },
    /// R[dst] = {R[base] … R[base+n-1]}
    BuildSet { dst: Reg, base: Reg, n: u16 },
    /// R[dst] = {R[base]: R[base+1], … } with n pairs
    BuildDict { dst: Reg, base: Reg, n: u16 },
    /// R[list].append(R[src])
    ListAppend { list: Reg, src: Reg },
    /// R[list].extend(R[src]): star-unpacking in a display, or in the arguments of a call to R[call]
    ListExtend { list: Reg, src: Reg, call: Reg },
    /// R[set].add(R[src])
    SetAdd { set: Reg, src: Reg },
    /// R[set].update(R[src])
    SetUpdate { set: Reg, src: Reg },
    /// R[dict][R[key]] = R[src]
    DictSet { dict: Reg, key: Reg, src: Reg },
    /// R[dict].update(R[src]) for `{**src}`: src must be a mapping
    DictUpdate { dict: Reg, src: Reg },
    /// as DictUpdate for `f(**src)`: duplicate keys raise TypeError naming the callable in R[f]
    DictMerge { dict: Reg, src: Reg, f: Reg },
    /// R[dst] = ''.join of the strings R[base] … R[base+n-1]
    BuildString { dst: Reg, base: Reg, n: u16 },
    /// R[dst] = format(conv(R[src]), R[spec]) (spec may be NO_REG)
    Format { conv: Conversion, dst: Reg, src: Reg, spec: Reg },
    /// R[base] … R[base+n-1] = exactly n items of R[src]
    UnpackSeq { base: Reg, src: Reg, n: u16 },
    /// `before` items, then a list of the middle, then `after` items of R[src] into R[base] …
    UnpackEx { before: u8, base: Reg, src: Reg, after: u16 },

    // ── generators and coroutines ──
    /// yield R[src]; what is sent arrives in R[dst]
    Yield { dst: Reg, src: Reg },
    /// R[dst] = the iterator `yield from R[src]` delegates to
    GetYieldFromIter { dst: Reg, src: Reg },
    /// send R[dst] into R[iter]; what it yields is yielded (and this instruction runs again when resumed); its result ends up in R[dst]
    YieldFrom { dst: Reg, iter: Reg },
    /// R[dst] = the iterator that `await R[src]` delegates to
    GetAwaitable { dst: Reg, src: Reg },
    /// R[dst] = R[src].__aiter__()
    GetAiter { dst: Reg, src: Reg },
    /// R[dst] = R[src].__anext__() (an awaitable)
    GetAnext { dst: Reg, src: Reg },

    // ── exceptions and with ──
    /// R[save] = exception being handled; now handling R[exc]
    PushHandled { save: Reg, exc: Reg },
    /// exception being handled = R[save]
    PopHandled { save: Reg },
    /// raise R[exc]
    Raise { exc: Reg },
    /// raise R[exc] from R[cause]
    RaiseFrom { exc: Reg, cause: Reg },
    /// bare `raise`: re-raise the exception being handled
    RaiseAgain {},
    /// go on raising R[exc] (end of an except or finally clause that did not handle it); no context is set
    Reraise { exc: Reg },
    /// R[dst] = whether R[exc] is an instance of R[class] (a class or tuple; TypeError if it is not an exception class)
    MatchExc { dst: Reg, exc: Reg, class: Reg },
    /// R[base] = bound `__exit__` of R[mgr], then R[base+1] = result of its `__enter__()`
    WithEnter { base: Reg, mgr: Reg },
    /// R[base] = bound `__aexit__` of R[mgr], then R[base+1] = result of `__aenter__()` (to be awaited)
    AsyncWithEnter { base: Reg, mgr: Reg },
    /// R[dst] = R[exit](type(R[exc]), R[exc], traceback of R[exc])
    WithExcept { dst: Reg, exit: Reg, exc: Reg },

    // ── imports ──
    /// R[dst] = module of spec K[name] (`quoted`: a URL or path; else a bare name)
    Import { quoted: bool, dst: Reg, name: u16, level: u16 },
    /// R[dst] = R[module].K[name], ImportError if absent
    ImportFrom { dst: Reg, module: Reg, name: u16 },
}

const _: () = assert!(std::mem::size_of::<Op>() == 8);
