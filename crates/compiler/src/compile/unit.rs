//! One code unit under construction: instructions with labels, registers, constants, handlers.
//!
//! Owns: the intermediate form. Jumps refer to labels until `finish` lays the instructions out. Registers above
//! the named ones are a stack: `top` is the next free one, and a call's window is always at the top.

use super::consts::{Const, Key};
use super::scope::ScopeId;
use crate::code::{Op, Reg};
use crate::object::*;
use std::collections::HashMap;

/// A jump target.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Label(pub u32);

/// Source range of an instruction, in offsets of the parsed text.
pub(super) type Span = (u32, u32);

/// An instruction; jumps carry their target here and get their offset at the end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ins {
    pub op: Op,
    pub span: Span,
    pub target: Option<Label>,
}

/// Exception handler by position in the instruction list, target by label.
#[derive(Clone, Copy, Debug)]
pub(super) struct Region {
    pub start: u32,
    pub end: u32,
    pub target: Label,
    pub reg: Reg,
}

/// A set of registers known to hold a value.
#[derive(Clone, Default, Debug)]
pub(super) struct RegSet(Vec<u64>);

impl RegSet {
    pub fn insert(&mut self, r: Reg) {
        let (word, bit) = (usize::from(r) / 64, r % 64);
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << bit;
    }
    pub fn remove(&mut self, r: Reg) {
        if let Some(w) = self.0.get_mut(usize::from(r) / 64) {
            *w &= !(1 << (r % 64));
        }
    }
    pub fn contains(&self, r: Reg) -> bool {
        self.0.get(usize::from(r) / 64).is_some_and(|w| w & (1 << (r % 64)) != 0)
    }
    fn intersect(&mut self, other: &RegSet) {
        self.0.truncate(other.0.len());
        for (a, b) in self.0.iter_mut().zip(&other.0) {
            *a &= b;
        }
    }
}

/// What is known at a point of the program. `None`: the point cannot be reached.
pub(super) type Flow = Option<RegSet>;

/// What is known where two paths meet.
pub(super) fn join(a: Flow, b: Flow) -> Flow {
    match (a, b) {
        (Some(mut a), Some(b)) => {
            a.intersect(&b);
            Some(a)
        }
        (a, b) => a.or(b),
    }
}

/// Whether control never goes on after the instruction.
pub(super) fn ends_flow(op: Op) -> bool {
    matches!(
        op,
        Op::Jump { .. }
            | Op::Loop { .. }
            | Op::Return { .. }
            | Op::ReturnNone {}
            | Op::Raise { .. }
            | Op::RaiseFrom { .. }
            | Op::RaiseAgain {}
            | Op::Reraise { .. }
    )
}

pub(super) struct Unit {
    pub scope: ScopeId,
    pub kind: CodeKind,
    pub qualname: String,
    pub first_line: u32,
    pub ins: Vec<Ins>,
    /// Position of each label; `u32::MAX` while unplaced.
    pub labels: Vec<u32>,
    label_flows: Vec<Flow>,
    pub regions: Vec<Region>,
    pub consts: Vec<Value>,
    const_index: HashMap<Key, u32>,
    name_index: HashMap<Gc<Str>, u32>,
    pub caches: Vec<Cache>,
    global_caches: HashMap<Gc<Str>, u16>,
    attr_caches: HashMap<Gc<Str>, u16>,
    /// First register that is not a named variable.
    pub first_temp: u32,
    pub top: u32,
    pub max: u32,
    pub flow: Flow,
    pub doc: Value,
    /// A limit of the instruction format was exceeded.
    pub overflow: Option<&'static str>,
}

/// Beyond this many records, sites with the same name share one.
const SHARE_CACHES_FROM: usize = 50_000;

impl Unit {
    pub fn new(scope: ScopeId, kind: CodeKind, qualname: String, first_line: u32, named: usize) -> Unit {
        let named = named.min(usize::from(u16::MAX)) as u32;
        Unit {
            scope,
            kind,
            qualname,
            first_line,
            ins: Vec::new(),
            labels: Vec::new(),
            label_flows: Vec::new(),
            regions: Vec::new(),
            consts: Vec::new(),
            const_index: HashMap::new(),
            name_index: HashMap::new(),
            caches: Vec::new(),
            global_caches: HashMap::new(),
            attr_caches: HashMap::new(),
            first_temp: named,
            top: named,
            max: named,
            flow: Some(RegSet::default()),
            doc: Value::None,
            overflow: None,
        }
    }

    /// Emit an instruction, unless this point cannot be reached.
    pub fn emit(&mut self, op: Op, span: Span) {
        if self.flow.is_some() {
            self.ins.push(Ins { op, span, target: None });
            if ends_flow(op) {
                self.flow = None;
            }
        }
    }

    /// Emit a jump; its offset is filled in at the end. What is known here holds at the target too.
    pub fn emit_jump(&mut self, op: Op, target: Label, span: Span) {
        if self.flow.is_none() {
            return;
        }
        self.ins.push(Ins { op, span, target: Some(target) });
        let there = &mut self.label_flows[target.0 as usize];
        *there = join(there.take(), self.flow.clone());
        if ends_flow(op) {
            self.flow = None;
        }
    }

    pub fn label(&mut self) -> Label {
        self.labels.push(u32::MAX);
        self.label_flows.push(None);
        Label(self.labels.len() as u32 - 1)
    }

    /// The label stands here; what is known is what all jumps to it and the code before it know.
    pub fn place(&mut self, l: Label) {
        self.labels[l.0 as usize] = self.ins.len() as u32;
        let there = self.label_flows[l.0 as usize].take();
        self.flow = join(self.flow.take(), there);
    }

    /// An exception handler starts here, with what was known when its region began.
    pub fn place_handler(&mut self, l: Label, flow: Flow) {
        self.labels[l.0 as usize] = self.ins.len() as u32;
        self.flow = flow;
    }

    pub fn pos(&self) -> u32 {
        self.ins.len() as u32
    }

    /// A fresh temporary on top of the register stack.
    pub fn alloc(&mut self) -> Reg {
        self.alloc_n(1)
    }

    /// `n` consecutive temporaries; the first.
    pub fn alloc_n(&mut self, n: u32) -> Reg {
        let r = self.top;
        self.top += n;
        self.reserve(0);
        r.min(u32::from(u16::MAX) - 1) as Reg
    }

    /// Make sure that the window holds `n` registers above the top.
    pub fn reserve(&mut self, n: u32) {
        self.max = self.max.max(self.top + n);
        if self.max > u32::from(u16::MAX) - 16 {
            self.overflow = Some("too many local variables or nested expressions");
            self.top = self.top.min(u32::from(u16::MAX) - 16);
            self.max = u32::from(u16::MAX) - 16;
        }
    }

    pub fn is_temp(&self, r: Reg) -> bool {
        u32::from(r) >= self.first_temp
    }

    pub fn add_value(&mut self, v: Value) -> u32 {
        self.consts.push(v);
        self.consts.len() as u32 - 1
    }

    pub fn add_const(&mut self, c: &Const, heap: &mut Heap, interner: &mut Interner) -> u32 {
        let key = c.key();
        if let Some(k) = self.const_index.get(&key) {
            return *k;
        }
        let v = c.value(heap, interner);
        let k = self.add_value(v);
        self.const_index.insert(key, k);
        k
    }

    /// Constant index of a name, for 16-bit operands.
    pub fn add_name(&mut self, name: Gc<Str>) -> u16 {
        let k = match self.name_index.get(&name) {
            Some(k) => *k,
            None => {
                let k = self.add_value(Value::Str(name));
                self.name_index.insert(name, k);
                k
            }
        };
        self.narrow(k)
    }

    /// An index as a 16-bit operand.
    pub fn narrow(&mut self, k: u32) -> u16 {
        u16::try_from(k).unwrap_or_else(|_| {
            self.overflow = Some("too many constants");
            0
        })
    }

    pub fn global_cache(&mut self, name: Gc<Str>) -> u16 {
        if let Some(c) = self.global_caches.get(&name) {
            return *c;
        }
        let c = self.new_cache(name);
        self.global_caches.insert(name, c);
        c
    }

    pub fn attr_cache(&mut self, name: Gc<Str>) -> u16 {
        if self.caches.len() < SHARE_CACHES_FROM {
            return self.new_cache(name);
        }
        if let Some(c) = self.attr_caches.get(&name) {
            return *c;
        }
        let c = self.new_cache(name);
        self.attr_caches.insert(name, c);
        c
    }

    fn new_cache(&mut self, name: Gc<Str>) -> u16 {
        self.caches.push(Cache::new(name));
        let last = self.caches.len() as u32 - 1;
        u16::try_from(last).unwrap_or_else(|_| {
            self.overflow = Some("too many names");
            0
        })
    }
}
