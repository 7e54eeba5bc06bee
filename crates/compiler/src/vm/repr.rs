//! `repr` of every builtin kind, without Python code.
//!
//! Owns: the texts of builtin values and the walk through containers. The walk is a loop over an explicit stack,
//! so nesting costs no native stack; its depth counts towards the recursion limit. Where an object's repr is
//! Python code the walk stops (`native_repr` says `None`); the prelude then asks for the objects in question
//! (`repr_needs`), collects their texts and has the rest rendered around them (`repr_finish`).

use super::*;
use crate::builtins::format::{Special, special};
use crate::object::*;
use edge_text::{complex, float, int, quote};

/// `repr(v)`; `None` where Python code is needed.
pub fn native_repr(vm: &mut Vm, v: Value) -> Result<Option<String>, Trap> {
    let mut w = Walker::new(Mode::Stop);
    w.walk(vm, v, false)?;
    Ok(if w.stopped { None } else { Some(w.out) })
}

/// `native_repr` by the builtin base's own `__repr__`, whatever the class of `v` itself defines.
pub fn native_base_repr(vm: &mut Vm, v: Value) -> Result<Option<String>, Trap> {
    let mut w = Walker::new(Mode::Stop);
    w.walk(vm, v, true)?;
    Ok(if w.stopped { None } else { Some(w.out) })
}

/// An object within a container whose repr is Python code, and the addresses of the containers around it.
pub struct ReprNeed {
    pub obj: Value,
    pub path: Vec<usize>,
    /// It is an argument of a generic alias, which asks for its name first.
    pub as_type: bool,
}

/// The objects within `v` (not `v` itself) whose repr needs Python code, in order.
pub fn repr_needs(vm: &mut Vm, v: Value) -> Result<Vec<ReprNeed>, Trap> {
    let mut w = Walker::new(Mode::Collect(Vec::new()));
    w.walk(vm, v, true)?;
    match w.mode {
        Mode::Collect(needs) => Ok(needs),
        _ => Ok(Vec::new()),
    }
}

/// Render `v` with the texts that Python code gave for these objects.
pub fn repr_finish(vm: &mut Vm, v: Value, texts: Vec<(Value, Gc<Str>)>) -> Result<String, Trap> {
    let mut w = Walker::new(Mode::Finish { texts, next: 0 });
    w.walk(vm, v, true)?;
    Ok(w.out)
}

/// `object.__repr__`: `<__main__.A object at 0x…>`.
pub fn default_repr(vm: &mut Vm, v: Value) -> String {
    let class = vm.class_of(v);
    format!("<{} object at {}>", class_path(vm, class), address(v))
}

/// A class's name with its module, unless that is `builtins`.
pub fn class_path(vm: &mut Vm, class: Gc<Class>) -> String {
    let sym = vm.sym.__module__;
    match class.dict.get_str(sym) {
        Some(Value::Str(m)) if m.as_str() != "builtins" => {
            format!("{}.{}", m.as_str(), class.qualname.as_str())
        }
        _ => class.name.as_str().to_string(),
    }
}

/// An object's address as reprs show it.
pub fn address(v: Value) -> String {
    let at = v.heap_addr().unwrap_or_else(|| match v {
        Value::Int(i) => 0x10_0000 + ((i as usize) << 5 & 0xff_ffff),
        _ => 0x8_0000,
    });
    format!("{at:#x}")
}

enum Mode {
    /// Give up at the first object that needs Python code.
    Stop,
    Collect(Vec<ReprNeed>),
    Finish {
        texts: Vec<(Value, Gc<Str>)>,
        next: usize,
    },
}

/// What of a dict is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Mapping,
    Keys,
    Values,
    Pairs,
}

enum Items {
    List(Gc<List>),
    Tuple(Gc<Tuple>),
    Dict(Gc<Dict>, Part),
    Set(Gc<Set>),
    Few(Vec<Value>),
    /// Arguments of a generic alias: classes by name.
    Types(Vec<Value>),
}

/// A container being walked.
struct Level {
    items: Items,
    pos: usize,
    /// Dicts: 1 after a key.
    phase: u8,
    first: bool,
    /// Written before the first item, where that does not follow at once.
    late_open: &'static str,
    sep: &'static str,
    close: &'static str,
    addr: usize,
}

struct Walker {
    out: String,
    levels: Vec<Level>,
    mode: Mode,
    stopped: bool,
}

impl Walker {
    fn new(mode: Mode) -> Self {
        Walker { out: String::new(), levels: Vec::new(), mode, stopped: false }
    }

    fn walk(&mut self, vm: &mut Vm, v: Value, base: bool) -> Result<(), Trap> {
        self.value(vm, v, base)?;
        while !self.stopped {
            let Some(level) = self.levels.last_mut() else { break };
            self.out.push_str(std::mem::take(&mut level.late_open));
            let plain = !matches!(level.items, Items::Types(_));
            let item = match &level.items {
                Items::List(l) => l.items.get(level.pos).copied(),
                Items::Tuple(t) => t.items.get(level.pos).copied(),
                Items::Few(f) | Items::Types(f) => f.get(level.pos).copied(),
                Items::Set(s) => s.table.next_pos(level.pos).and_then(|p| {
                    level.pos = p;
                    s.table.at(p).map(|e| e.key)
                }),
                Items::Dict(d, part) => {
                    if level.phase == 1 {
                        level.phase = 2;
                        self.out.push_str(if *part == Part::Pairs { ", " } else { ": " });
                        let v = *d.table.value_at(level.pos - 1);
                        self.value(vm, v, false)?;
                        continue;
                    }
                    if level.phase == 2 {
                        level.phase = 0;
                        if *part == Part::Pairs {
                            self.out.push(')');
                        }
                    }
                    d.table.next_pos(level.pos).and_then(|p| {
                        level.pos = p;
                        let part = *part;
                        if matches!(part, Part::Mapping | Part::Pairs) {
                            level.phase = 1;
                        }
                        d.table.at(p).map(|e| if part == Part::Values { e.value } else { e.key })
                    })
                }
            };
            let Some(item) = item else {
                self.out.push_str(level.close);
                self.levels.pop();
                continue;
            };
            level.pos += 1;
            if !std::mem::take(&mut level.first) {
                self.out.push_str(level.sep);
            }
            if matches!(level.items, Items::Dict(_, Part::Pairs)) {
                self.out.push('(');
            }
            if plain {
                self.value(vm, item, false)?;
            } else {
                self.type_argument(vm, item)?;
            }
            if self.out.len() > vm.limits.memory {
                return Err(vm.memory_error(""));
            }
        }
        Ok(())
    }

    /// Start walking a container, unless that is going on already.
    fn enter(
        &mut self,
        vm: &mut Vm,
        addr: usize,
        open: &str,
        again: &str,
        items: Items,
        close: &'static str,
    ) -> Result<(), Trap> {
        self.enter_sep(vm, addr, open, again, items, ", ", close)
    }

    #[allow(clippy::too_many_arguments)]
    fn enter_sep(
        &mut self,
        vm: &mut Vm,
        addr: usize,
        open: &str,
        again: &str,
        items: Items,
        sep: &'static str,
        close: &'static str,
    ) -> Result<(), Trap> {
        if addr != 0 && self.is_open(vm, addr) {
            self.out.push_str(again);
            return Ok(());
        }
        if self.levels.len() + vm.fiber.frames.len() + vm.fiber.depth_below >= vm.limits.recursion {
            return Err(
                vm.recursion_error("maximum recursion depth exceeded while getting the repr of an object")
            );
        }
        self.out.push_str(open);
        self.levels.push(Level { items, pos: 0, phase: 0, first: true, late_open: "", sep, close, addr });
        Ok(())
    }

    fn is_open(&self, vm: &Vm, addr: usize) -> bool {
        self.levels.iter().any(|l| l.addr == addr) || vm.repr_active.contains(&addr)
    }

    /// An object whose repr is Python code.
    fn need(&mut self, vm: &mut Vm, v: Value, as_type: bool) {
        match &mut self.mode {
            Mode::Stop => self.stopped = true,
            Mode::Collect(needs) => {
                let path = self.levels.iter().map(|l| l.addr).filter(|a| *a != 0).collect();
                needs.push(ReprNeed { obj: v, path, as_type });
            }
            Mode::Finish { texts, next } => {
                let at = match texts.get(*next) {
                    Some((o, _)) if o.is(v) => Some(*next),
                    _ => texts.iter().position(|(o, _)| o.is(v)),
                };
                match at {
                    Some(at) => {
                        *next = at + 1;
                        self.out.push_str(texts[at].1.as_str());
                    }
                    // The container changed meanwhile.
                    None => {
                        let text = default_repr(vm, v);
                        self.out.push_str(&text);
                    }
                }
            }
        }
    }

    fn push(&mut self, text: &str) -> Result<(), Trap> {
        self.out.push_str(text);
        Ok(())
    }

    fn value(&mut self, vm: &mut Vm, v: Value, base: bool) -> Result<(), Trap> {
        match v {
            Value::None | Value::Unbound => self.push("None"),
            Value::Bool(true) => self.push("True"),
            Value::Bool(false) => self.push("False"),
            Value::Int(i) => {
                int::write_i64(&mut self.out, i);
                Ok(())
            }
            Value::Float(f) => {
                float::write_repr(&mut self.out, f);
                Ok(())
            }
            Value::Str(s) => {
                quote::write_str_repr(&mut self.out, s.as_str());
                Ok(())
            }
            Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Set(_) => {
                self.container(vm, v, v, None)
            }
            Value::Instance(i) => self.instance(vm, i, base),
            Value::NotImplemented => self.push("NotImplemented"),
            Value::Ellipsis => self.push("Ellipsis"),
            Value::BigInt(b) => match int::to_str_big(&b.0, vm.limits.int_digits) {
                Ok(s) => self.push(&s),
                Err(e) => Err(vm.text_error(e)),
            },
            Value::Complex(c) => self.push(&complex::repr(c.re, c.im)),
            Value::Bytes(b) => {
                quote::write_bytes_repr(&mut self.out, &b.0);
                Ok(())
            }
            Value::ByteArray(b) => self.push(&quote::bytearray_repr(&b.0)),
            Value::Class(c) => self.class(vm, c, base),
            Value::Func(f) if f.code.builtin => {
                let name = text_of(f.qualname, f.code.qualname);
                self.push(&format!("<built-in function {name}>"))
            }
            Value::Func(f) => {
                let name = text_of(f.qualname, f.code.qualname);
                self.push(&format!("<function {name} at {}>", address(v)))
            }
            Value::Range(r) => {
                let mut items = vec![r.start, r.stop];
                if !matches!(r.step, Value::Int(1)) {
                    items.push(r.step);
                }
                self.enter(vm, 0, "range(", "", Items::Few(items), ")")
            }
            Value::Slice(s) => {
                self.enter(vm, 0, "slice(", "", Items::Few(vec![s.start, s.stop, s.step]), ")")
            }
            Value::DictView(d) => {
                let (open, part) = match d.kind {
                    ViewKind::Keys => ("dict_keys([", Part::Keys),
                    ViewKind::Values => ("dict_values([", Part::Values),
                    ViewKind::Items => ("dict_items([", Part::Pairs),
                };
                self.enter(vm, d.addr(), open, "...", Items::Dict(d.dict, part), "])")
            }
            Value::MappingProxy(m) => {
                self.enter(vm, 0, "mappingproxy(", "", Items::Few(vec![m.mapping]), ")")
            }
            Value::Method(m) => self.method(vm, m),
            Value::StaticMethod(s) => self.enter(vm, 0, "<staticmethod(", "", Items::Few(vec![s.func]), ")>"),
            Value::ClassMethod(c) => self.enter(vm, 0, "<classmethod(", "", Items::Few(vec![c.func]), ")>"),
            Value::Alias(a) => {
                let sym = vm.sym.__repr__;
                if a.class.is_some() && !base && special(vm, v, sym) == Special::Python {
                    self.need(vm, v, false);
                    return Ok(());
                }
                self.alias(vm, a)
            }
            _ => {
                let text = opaque(vm, v);
                self.push(&text)
            }
        }
    }

    /// A list, tuple, dict or set; `this` is the object itself (perhaps an instance of a subclass that is shown
    /// by `name`).
    fn container(&mut self, vm: &mut Vm, v: Value, this: Value, name: Option<&str>) -> Result<(), Trap> {
        let addr = this.heap_addr().unwrap_or(0);
        match v {
            Value::List(l) => self.enter(vm, addr, "[", "[...]", Items::List(l), "]"),
            Value::Tuple(t) => {
                let close = if t.items.len() == 1 { ",)" } else { ")" };
                self.enter(vm, addr, "(", "(...)", Items::Tuple(t), close)
            }
            Value::Dict(d) => self.enter(vm, addr, "{", "{...}", Items::Dict(d, Part::Mapping), "}"),
            Value::Set(s) => {
                let shown = name.unwrap_or(if s.frozen { "frozenset" } else { "set" });
                if s.table.is_empty() {
                    return self.push(&format!("{shown}()"));
                }
                let again = format!("{shown}(...)");
                if shown == "set" {
                    return self.enter(vm, addr, "{", &again, Items::Set(s), "}");
                }
                self.enter(vm, addr, &format!("{shown}({{"), &again, Items::Set(s), "})")
            }
            _ => unreachable!("called for containers"),
        }
    }

    fn instance(&mut self, vm: &mut Vm, i: Gc<Instance>, base: bool) -> Result<(), Trap> {
        let v = Value::Instance(i);
        if !base {
            let sym = vm.sym.__repr__;
            match special(vm, v, sym) {
                Special::Python => {
                    self.need(vm, v, false);
                    return Ok(());
                }
                Special::Object => {
                    // `__repr__ = object.__repr__` in a subclass of a builtin that has its own.
                    let own = vm.class_of(i.native).dict.get_str(sym).is_some();
                    if i.native.is_unbound() || own && !matches!(i.native, Value::Exc(_)) {
                        let text = default_repr(vm, v);
                        return self.push(&text);
                    }
                }
                Special::Native(_) => {}
            }
        }
        let name = i.class.name;
        if let Value::Set(s) = i.native
            && !s.table.is_empty()
            && !self.is_open(vm, v.heap_addr().unwrap_or(0))
        {
            // What is shown is what its class's `__iter__` gives.
            let sym = vm.sym.__iter__;
            if matches!(special(vm, v, sym), Special::Python) {
                self.need(vm, v, false);
                return Ok(());
            }
        }
        match i.native {
            n @ (Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Set(_)) => {
                self.container(vm, n, v, Some(name.as_str()))
            }
            Value::ByteArray(b) => {
                let text = quote::bytes_repr(&b.0);
                self.push(&format!("{}({text})", name.as_str()))
            }
            Value::Exc(e) => {
                let items = match e.args {
                    Value::Tuple(t) => t.items.to_vec(),
                    _ => Vec::new(),
                };
                self.enter(vm, 0, &format!("{}(", name.as_str()), "", Items::Few(items), ")")
            }
            n @ (Value::Int(_)
            | Value::BigInt(_)
            | Value::Bool(_)
            | Value::Float(_)
            | Value::Complex(_)
            | Value::Str(_)
            | Value::Bytes(_)
            | Value::Module(_)
            | Value::StaticMethod(_)
            | Value::ClassMethod(_)) => self.value(vm, n, true),
            _ => {
                let text = default_repr(vm, v);
                self.push(&text)
            }
        }
    }

    fn class(&mut self, vm: &mut Vm, c: Gc<Class>, base: bool) -> Result<(), Trap> {
        if c.meta.is_some() && !base {
            let sym = vm.sym.__repr__;
            if special(vm, Value::Class(c), sym) == Special::Python {
                self.need(vm, Value::Class(c), false);
                return Ok(());
            }
        }
        let path = class_path(vm, c);
        self.push(&format!("<class '{path}'>"))
    }

    fn method(&mut self, vm: &mut Vm, m: Gc<BoundMethod>) -> Result<(), Trap> {
        match m.func {
            Value::Native(n) if !matches!(n.kind, NativeKind::Method | NativeKind::ClassMethod) => {
                let open = format!("<bound method {} of ", n.name);
                self.enter(vm, 0, &open, "", Items::Few(vec![m.this]), ">")
            }
            Value::Native(n) => {
                let t = vm.type_name(m.this);
                let text = match m.this {
                    Value::Module(_) if !is_slot(&n) => format!("<built-in function {}>", n.name),
                    _ if n.kind == NativeKind::Method && is_slot(&n) => {
                        format!("<method-wrapper '{}' of {t} object at {}>", n.name, address(m.this))
                    }
                    _ => format!("<built-in method {} of {t} object at {}>", n.name, address(m.this)),
                };
                self.push(&text)
            }
            Value::Func(f) => {
                let open = format!("<bound method {} of ", text_of(f.qualname, f.code.qualname));
                self.enter(vm, 0, &open, "", Items::Few(vec![m.this]), ">")
            }
            Value::Method(inner) if let Value::Func(f) = inner.func => {
                let open = format!("<bound method {} of ", text_of(f.qualname, f.code.qualname));
                self.enter(vm, 0, &open, "", Items::Few(vec![m.this]), ">")
            }
            Value::Class(c) => {
                let open = format!("<bound method {} of ", c.qualname.as_str());
                self.enter(vm, 0, &open, "", Items::Few(vec![m.this]), ">")
            }
            _ => self.enter(vm, 0, "<bound method ? of ", "", Items::Few(vec![m.this]), ">"),
        }
    }

    fn alias(&mut self, vm: &mut Vm, a: Gc<GenericAlias>) -> Result<(), Trap> {
        if a.union {
            // A union names the type of None by its value.
            let none = vm.types.none;
            let shown = |v: &Value| if matches!(v, Value::Class(c) if *c == none) { Value::None } else { *v };
            let items = Items::Types(a.args.items.iter().map(shown).collect());
            return self.enter_sep(vm, 0, "", "", items, " | ", "");
        }
        // The origin may be an alias in its turn, any number of times: the arguments wait on the stack of levels.
        let mut a = a;
        loop {
            if a.unpacked {
                self.out.push('*');
            }
            self.enter(vm, 0, "", "", Items::Types(a.args.items.to_vec()), "]")?;
            if let Some(level) = self.levels.last_mut() {
                level.late_open = if a.args.items.is_empty() { "[()" } else { "[" };
            }
            match a.origin {
                Value::Alias(origin) if !origin.union && origin.class.is_none() => a = origin,
                origin => return self.type_argument(vm, origin),
            }
        }
    }

    /// The origin or an argument of a generic alias, or a member of a union: what has a name is shown by it.
    fn type_argument(&mut self, vm: &mut Vm, v: Value) -> Result<(), Trap> {
        match v {
            Value::Ellipsis => self.push("..."),
            Value::Class(c) if c.meta.is_none() => {
                let (origin, args) = (vm.intern("__origin__"), vm.intern("__args__"));
                if vm.class_attr(c, origin).is_some() && vm.class_attr(c, args).is_some() {
                    return self.value(vm, v, false);
                }
                let path = class_path(vm, c);
                self.push(&path)
            }
            Value::TypeVar(_) | Value::Alias(_) => self.value(vm, v, false),
            v if v.is_data() => self.value(vm, v, false),
            _ => {
                self.need(vm, v, true);
                Ok(())
            }
        }
    }
}

/// The text of a name that may have been set to another str.
fn text_of(v: Value, or: Gc<Str>) -> String {
    match v {
        Value::Str(s) => s.as_str().to_string(),
        _ => or.as_str().to_string(),
    }
}

/// Whether CPython implements a method as a slot wrapper (dunders other than these are plain methods).
pub fn is_slot(n: &NativeFn) -> bool {
    const PLAIN: &[&str] = &[
        "__format__",
        "__reduce__",
        "__reduce_ex__",
        "__dir__",
        "__new__",
        "__init_subclass__",
        "__subclasshook__",
        "__getnewargs__",
        "__reversed__",
        "__class_getitem__",
        "__round__",
        "__trunc__",
        "__floor__",
        "__ceil__",
        "__length_hint__",
        "__enter__",
        "__exit__",
        "__bytes__",
        "__complex__",
        "__instancecheck__",
        "__subclasscheck__",
        "__subclasses__",
        "__setstate__",
        "__set_name__",
        "__mro_entries__",
        "__prepare__",
        "__getformat__",
        "__sizeof__",
    ];
    // Where a lookup is worth a method of its own, it has one.
    let own = |names: &[&str]| names.contains(&n.name);
    let plain = match n.owner.map(|c| c.layout) {
        Some(Layout::Dict) => own(&["__contains__", "__getitem__"]),
        Some(Layout::Set | Layout::FrozenSet) => own(&["__contains__"]),
        Some(Layout::List) => own(&["__getitem__"]),
        _ => false,
    };
    n.name.starts_with("__") && n.name.ends_with("__") && !plain && !PLAIN.contains(&n.name)
}

/// Values that show nothing of what they contain.
fn opaque(vm: &mut Vm, v: Value) -> String {
    let at = address(v);
    match v {
        Value::Native(n) => match (n.kind, n.owner) {
            (NativeKind::Method | NativeKind::ClassMethod, Some(c)) => {
                let slot = n.kind == NativeKind::Method && is_slot(&n);
                let what = if slot { "slot wrapper" } else { "method" };
                format!("<{what} '{}' of '{}' objects>", n.name, c.name.as_str())
            }
            (NativeKind::StaticMethod, Some(c)) => {
                format!("<built-in method {} of type object at {}>", n.name, address(Value::Class(c)))
            }
            (NativeKind::Host(_), _) => match n.host_name {
                Value::Str(s) => format!("<built-in function {}>", s.as_str()),
                _ => format!("<built-in function {}>", n.name),
            },
            _ => format!("<built-in function {}>", n.name),
        },
        Value::Gen(g) => match g.class {
            Some(c) => format!("<{} object at {at}>", c.name.as_str()),
            None => {
                let kind = vm.type_name(v);
                format!("<{kind} object {} at {at}>", text_of(g.qualname, g.func.code.qualname))
            }
        },
        Value::Module(m) => {
            let file = vm.sym.__file__;
            match m.dict.get_str(file) {
                Some(Value::Str(f)) => {
                    let (name, file) = (quote::str_repr(m.name.as_str()), quote::str_repr(f.as_str()));
                    format!("<module {name} from {file}>")
                }
                // Made by the program.
                _ if m.dict.get_str(vm.sym.__spec__).is_some_and(Value::is_none) => {
                    format!("<module {}>", quote::str_repr(m.name.as_str()))
                }
                _ => format!("<module {} (built-in)>", quote::str_repr(m.name.as_str())),
            }
        }
        Value::Cell(c) => {
            if c.value.is_unbound() {
                return format!("<cell at {at}: empty>");
            }
            let t = vm.type_name(c.value);
            format!("<cell at {at}: {t} object at {}>", address(c.value))
        }
        Value::Code(c) => format!(
            "<code object {} at {at}, file \"{}\", line {}>",
            c.name.as_str(),
            c.source.filename,
            c.first_line
        ),
        Value::Super(s) => {
            let class = s.this_class.name;
            if s.obj.is_unbound() {
                return format!("<super: <class '{}'>, NULL>", class.as_str());
            }
            format!("<super: <class '{}'>, <{} object>>", class.as_str(), s.obj_class.name.as_str())
        }
        Value::MemoryView(m) => format!("<{}memory at {at}>", if m.released { "released " } else { "" }),
        Value::Slot(s) => format!("<member '{}' of '{}' objects>", s.name.as_str(), s.owner.name.as_str()),
        Value::GetSet(g) => {
            let owner = g.owner.unwrap_or(vm.types.object).name;
            let what = if attr::is_field(owner.as_str(), g.name) { "member" } else { "attribute" };
            format!("<{what} '{}' of '{}' objects>", g.name, owner.as_str())
        }
        Value::TypeVar(t) => {
            let sign = match (t.kind, t.variance) {
                (TypeVarKind::TypeVarTuple | TypeVarKind::Alias, _) | (_, Variance::Inferred) => "",
                (_, Variance::Invariant) => "~",
                (_, Variance::Covariant) => "+",
                (_, Variance::Contravariant) => "-",
            };
            format!("{sign}{}", t.name.as_str())
        }
        Value::RePattern(p) => crate::stdlib::pattern_repr(p),
        Value::ReMatch(m) => crate::stdlib::match_repr(vm, m),
        _ => default_repr(vm, v),
    }
}
