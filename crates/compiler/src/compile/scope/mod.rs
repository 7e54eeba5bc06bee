//! Scope analysis: which variable each name means in each scope.
//!
//! Owns: the scope tree, its symbols, and the errors that CPython's symbol table and compiler raise about names
//! and misplaced statements. `visit` collects, `resolve` decides; the emitter only reads.
//! List, set and dict comprehensions are scopes inlined into the code unit around them (3.12).

mod def;
mod expr;
mod future;
mod pattern;
mod resolve;
mod target;
mod visit;

use crate::code::Reg;
use crate::object::Capture;
use crate::syntax::SyntaxError;
use ruff_text_size::TextRange;
use std::collections::HashMap;

pub(super) use target::is_debug;
pub(super) use visit::analyse;

/// Index into `Scopes::list`.
pub(super) type ScopeId = usize;

/// A name in the compilation's own table.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct NameId(pub u32);

/// Every name of one compilation, once.
#[derive(Default)]
pub(super) struct Names {
    ids: HashMap<Box<str>, NameId>,
    texts: Vec<Box<str>>,
}

impl Names {
    pub fn id(&mut self, text: &str) -> NameId {
        if let Some(id) = self.ids.get(text) {
            return *id;
        }
        let id = NameId(self.texts.len() as u32);
        self.ids.insert(text.into(), id);
        self.texts.push(text.into());
        id
    }
    pub fn text(&self, id: NameId) -> &str {
        &self.texts[id.0 as usize]
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ScopeKind {
    Module,
    Exec,
    Class,
    Function,
    Lambda,
    GenExpr,
    /// An inlined comprehension.
    Comp,
    /// The hidden function around a definition with type parameters.
    TypeParams,
    /// The hidden function of a type alias's value or a type variable's bound.
    Thunk,
}

impl ScopeKind {
    /// Names bound in it are variables that nested functions can see.
    pub fn is_function_like(self) -> bool {
        !matches!(self, ScopeKind::Module | ScopeKind::Exec | ScopeKind::Class)
    }
}

/// Facts about a name in one scope.
pub(super) mod flag {
    pub const USED: u16 = 1;
    pub const BOUND: u16 = 2;
    pub const PARAM: u16 = 4;
    pub const GLOBAL: u16 = 8;
    pub const NONLOCAL: u16 = 16;
    pub const ANNOTATED: u16 = 32;
    /// `del x`, or the name of an `except` clause: never counted as definitely assigned.
    pub const DELETED: u16 = 64;
    /// A nested code unit refers to it: it lives in a cell.
    pub const CAPTURED: u16 = 128;
    /// The target of a comprehension's `for`.
    pub const ITER: u16 = 256;
    pub const TYPE_PARAM: u16 = 512;
    /// Bound by something else than an `import`, which CPython lets stand before a declaration.
    pub const ASSIGNED: u16 = 1024;
}

/// Where the emitter finds a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// A register of this unit.
    Reg(Reg),
    /// The cell in a register of this unit.
    Cell(Reg),
    /// A closure cell.
    Free(u16),
    /// The class body's dict, then a closure cell.
    ClassFree(u16),
    Global,
    /// The frame's locals dict.
    Name,
}

pub(super) struct Symbol {
    pub name: NameId,
    pub flags: u16,
    /// Where a `global` or `nonlocal` statement declared it.
    pub declared: TextRange,
    pub place: Place,
}

pub(super) struct Scope {
    pub kind: ScopeKind,
    pub parent: Option<ScopeId>,
    /// The scope whose code contains this one: itself unless inlined.
    pub unit: ScopeId,
    /// Class name for private name mangling.
    pub private: Option<NameId>,
    pub symbols: Vec<Symbol>,
    index: HashMap<NameId, usize>,
    /// An `async def`.
    pub is_async: bool,
    pub has_yield: bool,
    /// Contains `await`, `async for` or `async with` (generator expressions: makes them asynchronous).
    pub has_await: bool,
    /// First `return` with a value.
    pub returns_value: Option<Returned>,
    /// Contains `:=`, so that operands may change under evaluation.
    pub has_walrus: bool,
    /// Units: closure variables in order, as (defining scope, name), and where each comes from.
    pub free: Vec<(ScopeId, NameId)>,
    pub captures: Vec<Capture>,
    /// Units: named registers in order, as (scope, symbol index).
    pub registers: Vec<(ScopeId, usize)>,
    /// Number of parameters (the first symbols).
    pub params: usize,
}

/// A `return` with a value.
#[derive(Clone, Copy)]
pub(super) struct Returned {
    pub range: TextRange,
    /// The compiler had found nothing before it.
    pub first: bool,
}

impl Scope {
    pub fn symbol(&self, name: NameId) -> Option<&Symbol> {
        self.index.get(&name).map(|&i| &self.symbols[i])
    }
    fn symbol_mut(&mut self, name: NameId) -> &mut Symbol {
        let next = self.symbols.len();
        let i = *self.index.entry(name).or_insert(next);
        if i == next {
            self.symbols.push(Symbol {
                name,
                flags: 0,
                declared: TextRange::default(),
                place: Place::Global,
            });
        }
        &mut self.symbols[i]
    }
}

/// What kind of node a scope belongs to; with its address, the key of the scope.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum NodeKind {
    Def,
    Class,
    Lambda,
    Comp,
    TypeParams,
    Thunk,
}

/// The scope tree of one compilation.
pub(super) struct Scopes {
    pub list: Vec<Scope>,
    by_node: HashMap<(usize, NodeKind), ScopeId>,
    pub names: Names,
    /// `from __future__ import annotations` is in force.
    pub future_annotations: bool,
}

impl Scopes {
    /// The scope that a node opens. The root scope for a node never analysed (cannot happen for one tree).
    pub fn of_node<T>(&self, node: &T, kind: NodeKind) -> ScopeId {
        self.by_node.get(&(std::ptr::from_ref(node) as usize, kind)).copied().unwrap_or(0)
    }

    /// A name as the private-name rules of the scope spell it.
    pub fn mangle(&mut self, scope: ScopeId, text: &str) -> NameId {
        match self.list[scope].private {
            Some(class) => mangle(&mut self.names, class, text),
            None => self.names.id(text),
        }
    }
}

/// `__name` inside class `C` is `_C__name`.
fn mangle(names: &mut Names, class: NameId, text: &str) -> NameId {
    if !text.starts_with("__") || text.ends_with("__") || text.contains('.') {
        return names.id(text);
    }
    let class = names.text(class).trim_start_matches('_');
    if class.is_empty() {
        return names.id(text);
    }
    let mangled = format!("_{class}{text}");
    names.id(&mangled)
}

/// The first error of the symbol table, which comes before any of the compiler's, and the first of those.
///
/// One walk finds both. It goes in the order of CPython's symbol table; what the compiler comes to in another order is
/// visited with `Visitor::apart`.
#[derive(Default)]
struct Errors {
    symtable: Option<SyntaxError>,
    compile: Option<SyntaxError>,
}

impl Errors {
    fn symtable(&mut self, message: impl Into<String>, range: TextRange) {
        if self.symtable.is_none() {
            self.symtable = Some(SyntaxError::at(message, range));
        }
    }
    fn compile(&mut self, message: impl Into<String>, range: TextRange) {
        if self.compile.is_none() {
            self.compile = Some(SyntaxError::at(message, range));
        }
    }
}
