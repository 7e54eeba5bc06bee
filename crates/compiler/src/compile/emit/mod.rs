//! Emission: syntax tree and scopes to code objects.
//!
//! Owns: the stack of units under construction and of the blocks that `return`, `break` and `continue` unwind.
//! Contract of every `*_to(e, dst)`: `dst` is a temporary whose content is dead, or a named variable written
//! last (see `is_atomic`). Values in registers above `top` are never live.

mod assign;
mod call;
mod class;
mod comp;
mod cond;
mod display;
mod expr;
mod func;
mod generic;
mod import;
mod match_;
mod name;
mod stmt;
mod try_;
mod unparse;
mod with;

use super::Mode;
use super::consts::Const;
use super::peephole;
use super::scope::*;
use super::unit::*;
use crate::code::{Intrinsic, Op, Reg};
use crate::object::*;
use crate::syntax::{Parse, SyntaxError, Tree};
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;
use std::rc::Rc;

/// What stands between a statement and the end of its unit.
pub(super) enum Block<'a> {
    /// The iterator of a `for` that may be left with a generator behind it, to be let go of on the way out.
    Loop { start: Label, end: Label, iter: Option<(Reg, Protected)> },
    /// The protected part of a `try` with handlers.
    Try { tries: Protected },
    /// The protected part of a `try` with `finally`: the clause is inlined on the way out.
    Finally { body: &'a [Stmt], tries: Protected },
    /// A handler being run; the variable of its `except … as` is unset on the way out.
    Handler { save: Reg, name: Option<(Place, NameId)>, tries: Protected },
    /// The body of a `with`.
    With { exit: Reg, is_async: bool, span: Span, tries: Protected },
}

impl Block<'_> {
    fn protected(&mut self) -> Option<&mut Protected> {
        match self {
            Block::Loop { iter, .. } => iter.as_mut().map(|(_, tries)| tries),
            Block::Try { tries }
            | Block::Finally { tries, .. }
            | Block::Handler { tries, .. }
            | Block::With { tries, .. } => Some(tries),
        }
    }
}

/// The instruction ranges that a block protects: interrupted where exits are inlined.
#[derive(Default)]
pub(super) struct Protected {
    open: Option<u32>,
    ranges: Vec<(u32, u32)>,
}

impl Protected {
    fn open(pos: u32) -> Self {
        Protected { open: Some(pos), ranges: Vec::new() }
    }
    fn close(&mut self, pos: u32) {
        if let Some(start) = self.open.take()
            && start < pos
        {
            self.ranges.push((start, pos));
        }
    }
    fn reopen(&mut self, pos: u32) {
        self.open = Some(pos);
    }
}

/// A unit put aside while a nested one is built.
struct Outer<'a> {
    unit: Unit,
    blocks: Vec<Block<'a>>,
    scope: ScopeId,
}

pub(super) struct Emitter<'a> {
    heap: &'a mut Heap,
    interner: &'a mut Interner,
    source: Rc<Source>,
    parse: &'a Parse,
    scopes: Scopes,
    mode: Mode,
    u: Unit,
    blocks: Vec<Block<'a>>,
    /// The scope that names resolve in: the unit's, or that of an inlined comprehension.
    scope: ScopeId,
    outer: Vec<Outer<'a>>,
    /// A limit was exceeded somewhere.
    overflow: Option<SyntaxError>,
}

/// Parameters of a code object.
#[derive(Default)]
pub(super) struct Signature {
    pub posonly: usize,
    pub nargs: usize,
    pub kwonly: usize,
    pub varargs: bool,
    pub varkw: bool,
}

pub(super) fn emit<'a>(
    heap: &'a mut Heap,
    interner: &'a mut Interner,
    source: Rc<Source>,
    parse: &'a Parse,
    scopes: Scopes,
    mode: Mode,
) -> Result<Gc<Code>, SyntaxError> {
    let kind = match mode {
        Mode::Exec | Mode::Eval => CodeKind::Exec,
        _ => CodeKind::Module,
    };
    let named = scopes.list[0].registers.len();
    let u = Unit::new(0, kind, "<module>".to_string(), 1, named);
    let mut e = Emitter {
        heap,
        interner,
        source,
        parse,
        scopes,
        mode,
        u,
        blocks: Vec::new(),
        scope: 0,
        outer: Vec::new(),
        overflow: None,
    };
    e.prologue();
    match &parse.tree {
        Tree::Module(body) => e.module_body(body),
        Tree::Expression(x) => {
            let r = e.expr_any(x, None);
            e.u.emit(Op::Return { src: r }, span(&**x));
        }
    }
    let code = e.finish("<module>", &Signature::default());
    match e.overflow {
        Some(err) => Err(err),
        None => Ok(code),
    }
}

/// The range of a node.
pub(super) fn span(x: &impl Ranged) -> Span {
    let r = x.range();
    (r.start().to_u32(), r.end().to_u32())
}

impl<'a> Emitter<'a> {
    fn module_body(&mut self, body: &'a [Stmt]) {
        let mut rest = body;
        if let Some((doc, after)) = docstring(body) {
            let span = span(&body[0]);
            let r = self.u.alloc();
            self.load_const(&Const::Str(doc.clone()), r, span);
            self.u.doc = self.string(&doc);
            let name = self.scopes.names.id("__doc__");
            let place = if self.u.kind == CodeKind::Exec { Place::Name } else { Place::Global };
            self.store(place, name, r, span);
            // The entry shows a lone string as its result.
            if self.mode == Mode::Entry {
                self.intrinsic(Intrinsic::LastExpression, r, r, span);
            }
            self.u.top -= 1;
            rest = after;
        }
        self.setup_annotations(body);
        for s in rest {
            match s {
                Stmt::Expr(x) if self.mode == Mode::Entry && self.u.flow.is_some() => {
                    let top = self.u.top;
                    let r = self.u.alloc();
                    self.expr_to(&x.value, r);
                    self.intrinsic(Intrinsic::LastExpression, r, r, span(&*x.value));
                    self.u.top = top;
                }
                s => self.stmt(s),
            }
        }
        self.u.emit(Op::ReturnNone {}, body.last().map_or((0, 0), |s| (span(s).0, span(s).0)));
    }

    /// Captured parameters and locals move into cells.
    fn prologue(&mut self) {
        let regs = std::mem::take(&mut self.scopes.list[self.u.scope].registers);
        let line = self.line_start();
        for (r, &(scope, i)) in regs.iter().enumerate() {
            let sym = &self.scopes.list[scope].symbols[i];
            // A comprehension makes its own cells each time it starts.
            let captured = sym.flags & flag::CAPTURED != 0 && scope == self.u.scope;
            if captured {
                self.u.emit(Op::MakeCell { reg: r as Reg }, line);
            } else if sym.flags & flag::PARAM != 0
                && sym.flags & flag::DELETED == 0
                && let Some(flow) = &mut self.u.flow
            {
                flow.insert(r as Reg);
            }
        }
        self.scopes.list[self.u.scope].registers = regs;
    }

    /// Start of the unit's first line, for instructions that belong to no expression.
    fn line_start(&self) -> Span {
        let starts = &self.source.line_starts;
        let at = starts.get(self.u.first_line.saturating_sub(1) as usize).copied().unwrap_or(0);
        (at, at)
    }

    /// Build a nested unit with `body` and return the constant index of its code in the current one.
    fn nested(
        &mut self,
        scope: ScopeId,
        kind: CodeKind,
        name: &str,
        first_line: u32,
        sig: &Signature,
        body: impl FnOnce(&mut Self),
    ) -> u16 {
        let qualname = self.child_qualname(name, scope);
        let named = self.scopes.list[scope].registers.len();
        let unit = Unit::new(scope, kind, qualname, first_line, named);
        let outer = Outer {
            unit: std::mem::replace(&mut self.u, unit),
            blocks: std::mem::take(&mut self.blocks),
            scope: std::mem::replace(&mut self.scope, scope),
        };
        self.outer.push(outer);
        self.prologue();
        body(self);
        let code = self.finish(name, sig);
        if let Some(outer) = self.outer.pop() {
            self.u = outer.unit;
            self.blocks = outer.blocks;
            self.scope = outer.scope;
        }
        let k = self.u.add_value(Value::Code(code));
        self.u.narrow(k)
    }

    /// `Outer.method`, `f.<locals>.g`.
    fn child_qualname(&mut self, name: &str, child: ScopeId) -> String {
        let id = self.scopes.mangle(self.scope, name);
        let mut at = self.scopes.list[child].parent;
        // Hidden functions and inlined comprehensions do not show in qualified names.
        while let Some(p) = at {
            let s = &self.scopes.list[p];
            match s.kind {
                ScopeKind::TypeParams | ScopeKind::Thunk | ScopeKind::Comp => at = s.parent,
                ScopeKind::Module | ScopeKind::Exec => return name.to_string(),
                kind => {
                    let global = s.symbol(id).is_some_and(|x| x.flags & flag::GLOBAL != 0);
                    if global {
                        return name.to_string();
                    }
                    let prefix = if self.u.scope == p {
                        &self.u.qualname
                    } else {
                        match self.outer.iter().rev().find(|o| o.unit.scope == p) {
                            Some(o) => &o.unit.qualname,
                            None => return name.to_string(),
                        }
                    };
                    let sep = if kind == ScopeKind::Class { "." } else { ".<locals>." };
                    return format!("{prefix}{sep}{name}");
                }
            }
        }
        name.to_string()
    }

    /// Turn the current unit into a code object.
    fn finish(&mut self, name: &str, sig: &Signature) -> Gc<Code> {
        if let Some(text) = self.u.overflow {
            let at = self.line_start().0;
            self.overflow.get_or_insert_with(|| SyntaxError::new(text, at, at));
        }
        let layout = peephole::finish(&mut self.u);
        let map = &self.parse.offsets;
        let spans = layout.spans.iter().map(|s| (map.to_source(s.0), map.to_source(s.1))).collect();
        let scope = &self.scopes.list[self.u.scope];
        let mut local_names = Vec::new();
        let mut local_is_cell = Vec::new();
        for &(s, i) in &scope.registers {
            let sym = &self.scopes.list[s].symbols[i];
            local_names.push(self.interner.intern(self.heap, self.scopes.names.text(sym.name)));
            local_is_cell.push(sym.flags & flag::CAPTURED != 0);
        }
        let free_names = scope
            .free
            .iter()
            .map(|(_, n)| self.interner.intern(self.heap, self.scopes.names.text(*n)))
            .collect();
        let code = Code {
            name: self.interner.intern(self.heap, name),
            qualname: self.interner.intern(self.heap, &self.u.qualname),
            kind: self.u.kind,
            source: self.source.clone(),
            first_line: self.u.first_line,
            posonly: sig.posonly as u16,
            nargs: sig.nargs as u16,
            kwonly: sig.kwonly as u16,
            varargs: sig.varargs,
            varkw: sig.varkw,
            simple: sig.kwonly == 0 && !sig.varargs && !sig.varkw,
            builtin: false,
            nregs: self.u.max as u16,
            local_names,
            local_is_cell,
            free_names,
            captures: scope.captures.clone(),
            consts: std::mem::take(&mut self.u.consts),
            ops: layout.ops,
            spans,
            handlers: layout.handlers,
            caches: std::mem::take(&mut self.u.caches),
            doc: self.u.doc,
        };
        self.heap.alloc(code)
    }

    // ── small helpers ──

    /// 1-based line of an offset in the parsed text.
    pub(super) fn line_of(&self, offset: u32) -> u32 {
        self.source.line_of(self.parse.offsets.to_source(offset))
    }

    /// An interned name.
    fn intern(&mut self, id: NameId) -> Gc<Str> {
        self.interner.intern(self.heap, self.scopes.names.text(id))
    }

    fn string(&mut self, text: &str) -> Value {
        Value::Str(self.heap.alloc(Str::new(text)))
    }

    fn load_const(&mut self, c: &Const, dst: Reg, span: Span) {
        if let Const::None = c {
            return self.u.emit(Op::LoadNone { dst }, span);
        }
        if let Const::Int(i) = c
            && let Ok(v) = i32::try_from(i)
        {
            return self.u.emit(Op::LoadInt { dst, v }, span);
        }
        let k = self.u.add_const(c, self.heap, self.interner);
        self.u.emit(Op::LoadK { dst, k }, span);
    }

    fn load_str(&mut self, text: &str, dst: Reg, span: Span) {
        self.load_const(&Const::Str(text.to_string()), dst, span);
    }

    fn intrinsic(&mut self, id: Intrinsic, dst: Reg, base: Reg, span: Span) {
        self.u.emit(Op::Intrinsic { id, dst, base }, span);
    }

    /// Copy between registers, if they differ.
    fn mov(&mut self, dst: Reg, src: Reg, span: Span) {
        if dst != src {
            self.u.emit(Op::Move { dst, src }, span);
        }
    }

    fn new_block(&self) -> Protected {
        Protected::open(self.u.pos())
    }

    /// Register the handler of a block's protected ranges.
    fn add_regions(&mut self, tries: &Protected, target: Label, reg: Reg) {
        for &(start, end) in &tries.ranges {
            self.u.regions.push(Region { start, end, target, reg });
        }
    }

    /// Take the innermost block off, its protection ending here.
    fn pop_block(&mut self) -> Protected {
        let pos = self.u.pos();
        let mut block = self.blocks.pop();
        match block.as_mut().and_then(Block::protected) {
            Some(p) => {
                p.close(pos);
                std::mem::take(p)
            }
            None => Protected::default(),
        }
    }
}

/// A body's docstring and the statements after it.
pub(super) fn docstring(body: &[Stmt]) -> Option<(String, &[Stmt])> {
    let (first, rest) = body.split_first()?;
    let Stmt::Expr(e) = first else { return None };
    let Expr::StringLiteral(s) = &*e.value else { return None };
    Some((s.value.to_str().to_string(), rest))
}
