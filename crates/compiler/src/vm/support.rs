//! The slow paths of single instructions: names, caches, displays, `with`, unpacking, intrinsics.

use super::*;
use crate::code::{Conversion, Intrinsic, Reg};
use crate::object::*;
use smallvec::SmallVec;

/// A number for the builtin class of `v` where the kind of the value tells it, so that its methods can be cached by it;
/// else 0.
#[inline(always)]
pub fn method_table(v: Value) -> u32 {
    match v {
        Value::Str(_) => 1,
        Value::List(_) => 2,
        Value::Dict(_) => 3,
        Value::Tuple(_) => 4,
        Value::Bytes(_) => 5,
        Value::ByteArray(_) => 6,
        Value::Int(_) => 7,
        Value::Float(_) => 8,
        Value::Set(s) => 9 + u32::from(s.frozen),
        _ => 0,
    }
}

/// `key in container` where neither has anything to run: ints and strings in sets, dicts and strings.
#[inline(never)]
pub fn plainly_contains(container: Value, key: Value) -> Option<bool> {
    if let (Value::Str(text), Value::Str(part)) = (container, key) {
        return Some(edge_text::strops::contains(text.as_str(), part.as_str()));
    }
    let hash = match key {
        Value::Int(i) => hash_int(i),
        Value::Str(s) => s.hash(),
        _ => return None,
    };
    let found = match container {
        Value::Set(s) => s.table.find(key, hash),
        Value::Dict(d) => d.table.find(key, hash),
        _ => return None,
    };
    match found {
        Find::Found(_) => Some(true),
        Find::Missing => Some(false),
        Find::NeedEq(_) => None,
    }
}

impl Vm {
    pub(super) fn frame(&self) -> &Frame {
        let Some(f) = self.fiber.frames.last() else { unreachable!("instructions run in a frame") };
        f
    }

    #[cold]
    pub fn unbound_local(&mut self, reg: Reg) -> Ctl {
        let code = self.frame().code;
        let name = code.local_names[reg as usize];
        // At module level, too: those in registers are a comprehension's.
        let class = self.excs.UnboundLocalError;
        let text = format!(
            "cannot access local variable '{}' where it is not associated with a value",
            name.as_str()
        );
        let trap = self.error(class, &text);
        self.settle(Err(trap), Ret::Discard)
    }

    #[cold]
    pub fn unbound_free(&mut self, i: u16) -> Ctl {
        let name = self.frame().code.free_names[i as usize];
        let trap = self.name_error_plain(format!(
            "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
            name.as_str()
        ));
        self.settle(Err(trap), Ret::Discard)
    }

    /// Look a global up and remember where it was.
    #[inline(never)]
    pub fn load_global(&mut self, cache: u16) -> NResult {
        let mut code = self.frame().code;
        let globals = self.frame().func.globals;
        let c = &mut code.caches[cache as usize];
        let name = c.name;
        if let Some(p) = globals.pos_str(name) {
            c.kind = CacheKind::Global;
            c.version = globals.table.keys_version();
            c.slot = p as u32;
            return Ok(*globals.table.value_at(p));
        }
        let builtins = self.builtins_of(globals);
        if let Some(p) = builtins.pos_str(name) {
            if builtins == self.builtins {
                c.kind = CacheKind::Builtin;
                c.version = globals.table.keys_version();
                c.version2 = builtins.table.keys_version();
                c.slot = p as u32;
            }
            return Ok(*builtins.table.value_at(p));
        }
        Err(self.name_error(name))
    }

    /// `__builtins__` of a namespace, if it names another dict than the VM's.
    fn builtins_of(&self, globals: Gc<Dict>) -> Gc<Dict> {
        match globals.get_str(self.sym.__builtins__) {
            Some(Value::Dict(d)) => d,
            Some(Value::Module(m)) => m.dict,
            _ => self.builtins,
        }
    }

    pub fn store_global(&mut self, cache: u16, v: Value) {
        let mut code = self.frame().code;
        let mut globals = self.frame().func.globals;
        let c = &mut code.caches[cache as usize];
        globals.set_str(c.name, v);
        if let Some(p) = globals.pos_str(c.name) {
            c.kind = CacheKind::Global;
            c.version = globals.table.keys_version();
            c.slot = p as u32;
        }
    }

    pub fn delete_global(&mut self, cache: u16) -> NResult {
        let name = self.frame().code.caches[cache as usize].name;
        let mut globals = self.frame().func.globals;
        match globals.remove_str(name) {
            Some(_) => Ok(Value::None),
            None => Err(self.name_error(name)),
        }
    }

    /// The mapping that stands for the locals of a class or exec body, where that is no plain dict: see
    /// `builtins::type_::set_namespace`.
    pub fn namespace(&mut self) -> Option<Value> {
        let d = self.frame().func.dict?;
        let key = self.intern(".namespace");
        d.get_str(key)
    }

    pub fn load_name(&mut self, name: Gc<Str>) -> NResult {
        if let Some(ns) = self.namespace() {
            let globals = Value::Dict(self.frame().func.globals);
            return Err(self.prelude(PreludeFn::LoadName, &[ns, Value::Str(name), globals]));
        }
        let f = self.frame();
        let globals = f.func.globals;
        if let Some(v) = f.locals.and_then(|d| d.get_str(name)) {
            return Ok(v);
        }
        if let Some(v) = globals.get_str(name) {
            return Ok(v);
        }
        match self.builtins_of(globals).get_str(name) {
            Some(v) => Ok(v),
            None => Err(self.name_error(name)),
        }
    }

    pub fn store_name(&mut self, name: Gc<Str>, v: Value) -> NResult {
        let f = self.frame();
        let mut d = f.locals.unwrap_or(f.func.globals);
        d.set_str(name, v);
        match self.namespace() {
            None => Ok(Value::None),
            Some(ns) => Err(self.prelude(PreludeFn::StoreName, &[ns, Value::Str(name), v])),
        }
    }

    /// A name that is neither in the locals mapping of an exec nor class body: global, builtin or an error.
    pub fn global_name(&mut self, name: Gc<Str>, globals: Gc<Dict>) -> NResult {
        if let Some(v) = globals.get_str(name) {
            return Ok(v);
        }
        match self.builtins_of(globals).get_str(name) {
            Some(v) => Ok(v),
            None => Err(self.name_error(name)),
        }
    }

    pub fn delete_name(&mut self, name: Gc<Str>) -> NResult {
        let f = self.frame();
        let mut d = f.locals.unwrap_or(f.func.globals);
        if let Some(ns) = self.namespace() {
            d.remove_str(name);
            return Err(self.prelude(PreludeFn::DeleteName, &[ns, Value::Str(name)]));
        }
        match d.remove_str(name) {
            Some(_) => Ok(Value::None),
            None => Err(self.name_error(name)),
        }
    }

    /// After a collection: MemoryError if what is left is still over the limit.
    pub fn over_memory(&mut self) -> Option<Trap> {
        if crate::alloc::live_bytes() > self.limits.memory {
            return Some(self.memory_error(""));
        }
        None
    }

    /// Whether this many bytes more can be allocated at all. A native that needs many asks first: an allocation
    /// that fails ends the run, a MemoryError does not.
    #[inline]
    pub fn room_for(&self, bytes: usize) -> bool {
        // The limit leaves an eighth of the memory the host allows as reserve.
        crate::alloc::live_bytes().saturating_add(bytes)
            <= self.limits.memory.saturating_add(self.limits.memory / 7)
    }

    /// Make room for one more item in a large, full list.
    #[cold]
    pub fn grow_list(&mut self, mut list: Gc<List>) -> Result<(), Trap> {
        let len = list.items.len();
        // Doubling may not fit where a smaller step does; the old block lives until its items have moved.
        for more in [len, len / 4, len / 16] {
            if self.room_for(more * size_of::<Value>()) && list.items.try_reserve_exact(more).is_ok() {
                return Ok(());
            }
        }
        Err(self.memory_error(""))
    }

    /// `next()` of an iterator written in Python, for the `ForIter` before pc.
    pub fn for_python(&mut self, it: Value) -> Ctl {
        let sym = self.sym.__next__;
        match self.type_method(it, sym) {
            Some(m) => {
                let trap = self.tail_method(it, m, &[]);
                self.settle(Err(trap), Ret::For)
            }
            None => {
                let t = self.type_name(it);
                let e = self.type_error(format!("'{t}' object is not an iterator"));
                self.settle(Err(e), Ret::Discard)
            }
        }
    }

    /// Whether `argc` arguments at `at` are what `n` takes, positional parameters alone, after those left out got their
    /// defaults. The registers behind the arguments are free: a callee's would stand there.
    #[inline(always)]
    pub fn completes(&mut self, n: Gc<NativeFn>, at: usize, argc: usize) -> bool {
        n.sig.params.len() == argc || self.complete(n, at, argc)
    }

    #[inline(never)]
    fn complete(&mut self, n: Gc<NativeFn>, at: usize, argc: usize) -> bool {
        let params = &n.sig.params;
        if argc < n.sig.required || argc > params.len() {
            return false;
        }
        // Never grown here: the loop keeps pointers into the stack.
        let Some(rest) = self.fiber.stack.get_mut(at + argc..at + params.len()) else { return false };
        for (slot, param) in rest.iter_mut().zip(&params[argc..]) {
            *slot = param.default.unwrap_or(Value::Unbound);
        }
        true
    }

    /// Whether a method of a builtin class, called with its receiver as an argument, fits that one for sure.
    pub fn is_receiver(&self, n: Gc<NativeFn>, first: Value) -> bool {
        n.kind == NativeKind::Method && n.owner == Some(self.class_of(first))
    }

    /// A native called straight from the loop returned a trap.
    #[cold]
    pub fn native_trap(&mut self, n: Gc<NativeFn>, at: usize, argc: usize, t: Trap, ret: Ret) -> Ctl {
        match t {
            Trap::Convert { .. } => self.call_native(n, at, argc, &[], ret),
            t => self.settle(Err(t), ret),
        }
    }

    pub fn kw_names(&self, names: Value) -> SmallVec<[Gc<Str>; 8]> {
        match names {
            Value::Tuple(t) => t.items.iter().filter_map(|v| self.as_str(*v)).collect(),
            _ => SmallVec::new(),
        }
    }

    /// `f(*args, **kwargs)`.
    pub fn call_ex(&mut self, f: Reg) -> Ctl {
        let callee = self.reg(f);
        let args = match self.reg(f + 1) {
            Value::List(l) => l.items.clone(),
            Value::Tuple(t) => t.items.to_vec(),
            _ => Vec::new(),
        };
        let mut kw = Vec::new();
        if let Value::Dict(d) = self.reg(f + 2) {
            for e in d.table.iter() {
                match self.as_str(e.key) {
                    Some(s) => kw.push((s, e.value)),
                    // Whether there is anything to call is found out first.
                    None if self.takes_a_dict(callee) => kw.push((self.intern(NO_KEYWORD), e.value)),
                    None if crate::builtins::type_::callable(self, callee) => {
                        let t = self.type_error("keywords must be strings");
                        return self.settle(Err(t), Ret::Discard);
                    }
                    None => {}
                }
            }
        }
        self.call(callee, &args, &kw, Ret::Store(f))
    }

    /// Find the method for a call: the function and its self, or a bound value and Unbound.
    #[inline(never)]
    pub fn load_method(&mut self, obj: Value, cache: u16) -> Result<(Value, Value), Trap> {
        let mut code = self.frame().code;
        let name = code.caches[cache as usize].name;
        match obj {
            Value::Instance(i) if !i.class.flags.custom_getattribute => {
                let own = self.instance_attr(i, name);
                if own.is_none()
                    && let Some(f) = self.class_attr(i.class, name)
                    && (matches!(f, Value::Func(f) if !f.code.builtin)
                        || matches!(f, Value::Native(n) if n.kind == NativeKind::Method))
                {
                    if i.dict.is_none() {
                        let c = &mut code.caches[cache as usize];
                        c.kind = CacheKind::ClassValue;
                        c.version = i.class.version;
                        c.shape = Some(i.shape);
                        c.value = f;
                    }
                    return Ok((f, obj));
                }
            }
            Value::Super(s) if matches!(s.obj, Value::Instance(_)) && name != self.sym.__class__ => {
                if let Some(f @ Value::Func(func)) = self.super_attr(s, name)
                    && !func.code.builtin
                {
                    return Ok((f, s.obj));
                }
            }
            Value::Instance(_)
            | Value::Class(_)
            | Value::Module(_)
            | Value::Super(_)
            | Value::Func(_)
            | Value::Alias(_)
            | Value::TypeVar(_) => {}
            _ => {
                let class = self.class_of(obj);
                if let Some(f @ Value::Native(n)) = self.class_attr(class, name)
                    && n.kind == NativeKind::Method
                {
                    let table = method_table(obj);
                    if table != 0 {
                        let c = &mut code.caches[cache as usize];
                        c.kind = CacheKind::BuiltinMethod;
                        c.slot = table;
                        c.value = f;
                    }
                    return Ok((f, obj));
                }
            }
        }
        let v = self.get_attr(obj, name)?;
        Ok((v, Value::Unbound))
    }

    /// `obj.name` past the inline cache; fills it.
    #[inline(never)]
    pub fn get_attr_cached(&mut self, obj: Value, cache: u16) -> NResult {
        let mut code = self.frame().code;
        let name = code.caches[cache as usize].name;
        if let Value::Instance(i) = obj
            && i.dict.is_none()
            && !i.class.flags.custom_getattribute
        {
            let class_value = self.class_attr(i.class, name);
            let plain = match class_value {
                None => true,
                Some(v) => !matches!(
                    v,
                    Value::Property(_)
                        | Value::Slot(_)
                        | Value::GetSet(_)
                        | Value::Instance(_)
                        | Value::StaticMethod(_)
                        | Value::ClassMethod(_)
                        | Value::Native(_)
                ),
            };
            if plain {
                let c = &mut code.caches[cache as usize];
                if let Some(s) = i.shape.slot(name) {
                    c.kind = CacheKind::Slot;
                    c.version = i.class.version;
                    c.shape = Some(i.shape);
                    c.slot = s as u32;
                } else if let Some(v) = class_value
                    && !matches!(v, Value::Func(_))
                {
                    c.kind = CacheKind::ClassValue;
                    c.version = i.class.version;
                    c.shape = Some(i.shape);
                    c.value = v;
                }
            } else if let Some(Value::Slot(_)) = class_value
                && let Some(s) = i.shape.slot(name)
            {
                let c = &mut code.caches[cache as usize];
                c.kind = CacheKind::Slot;
                c.version = i.class.version;
                c.shape = Some(i.shape);
                c.slot = s as u32;
            }
        }
        self.get_attr(obj, name)
    }

    /// `obj.name = v` past the inline cache; fills it.
    #[inline(never)]
    pub fn set_attr_cached(&mut self, obj: Value, v: Value, cache: u16) -> NResult {
        let mut code = self.frame().code;
        let name = code.caches[cache as usize].name;
        if let Value::Instance(i) = obj
            && i.dict.is_none()
            && !i.class.flags.custom_setattr
            && !i.class.flags.no_dict
        {
            let class_value = self.class_attr(i.class, name);
            let plain = !matches!(
                class_value,
                Some(Value::Property(_) | Value::Slot(_) | Value::GetSet(_) | Value::Instance(_))
            );
            if plain {
                let before = i.shape;
                self.set_instance_attr(i, name, v);
                let c = &mut code.caches[cache as usize];
                c.version = i.class.version;
                c.shape = Some(before);
                if i.dict.is_some() {
                    c.kind = CacheKind::Empty;
                } else if i.shape == before {
                    c.kind = CacheKind::Slot;
                    c.slot = before.slot(name).unwrap_or(0) as u32;
                } else {
                    c.kind = CacheKind::Transition;
                    c.value = Value::Shape(i.shape);
                }
                return Ok(Value::None);
            }
        }
        self.set_attr(obj, name, v)
    }

    pub fn make_function(&mut self, code: Value, base: Reg) -> Value {
        let Value::Code(code) = code else { unreachable!("MakeFunction names a code constant") };
        let (globals, parent, at) = {
            let f = self.frame();
            (f.func.globals, f.func, f.base)
        };
        let closure = code
            .captures
            .iter()
            .map(|c| match c {
                Capture::Local(r) => match self.fiber.stack[at + *r as usize] {
                    Value::Cell(c) => c,
                    _ => unreachable!("captured registers hold cells"),
                },
                Capture::Free(i) => parent.closure[*i as usize],
            })
            .collect();
        let defaults = match self.reg(base) {
            Value::Tuple(t) => t.items.to_vec(),
            _ => Vec::new(),
        };
        let dict = |v: Value| match v {
            Value::Dict(d) => Some(d),
            _ => None,
        };
        let (kwdefaults, annotations) = (dict(self.reg(base + 1)), dict(self.reg(base + 2)));
        let module = globals.get_str(self.sym.__name__).unwrap_or(Value::None);
        Value::Func(self.heap.alloc(Function {
            code,
            globals,
            defaults,
            kwdefaults,
            closure,
            name: Value::Str(code.name),
            qualname: Value::Str(code.qualname),
            module,
            doc: code.doc,
            annotations,
            type_params: Value::Unbound,
            dict: None,
        }))
    }

    pub fn build_set(&mut self, dst: Reg, base: Reg, n: u16) -> Ctl {
        let items: Vec<Value> = (0..n).map(|i| self.reg(base + i)).collect();
        let set = self.new_set(false);
        for v in &items {
            match self.native_hash(*v) {
                Ok(Some(h)) => match set.table.find(*v, h) {
                    Find::Found(_) => continue,
                    Find::Missing => {
                        let mut set = set;
                        set.table.insert_new(*v, h, ());
                        continue;
                    }
                    Find::NeedEq(_) => {}
                },
                Ok(None) => {}
                Err(t) => return self.settle(Err(t), Ret::Discard),
            }
            let items = self.list(items);
            let trap = self.prelude(PreludeFn::BuildSet, &[items]);
            return self.settle(Err(trap), Ret::Store(dst));
        }
        self.set_reg(dst, Value::Set(set));
        Ctl::Next
    }

    pub fn build_dict(&mut self, dst: Reg, base: Reg, n: u16) -> Ctl {
        let items: Vec<Value> = (0..2 * n).map(|i| self.reg(base + i)).collect();
        let mut dict = self.heap.alloc(Dict { table: Table::with_capacity(n as usize) });
        for kv in items.chunks_exact(2) {
            match self.native_hash(kv[0]) {
                Ok(Some(h)) => match dict.table.find(kv[0], h) {
                    Find::Found(p) => {
                        dict.table.set_value_at(p, kv[1]);
                        continue;
                    }
                    Find::Missing => {
                        dict.table.insert_new(kv[0], h, kv[1]);
                        continue;
                    }
                    Find::NeedEq(_) => {}
                },
                Ok(None) => {}
                Err(t) => return self.settle(Err(t), Ret::Discard),
            }
            let items = self.list(items);
            let trap = self.prelude(PreludeFn::BuildDict, &[items]);
            return self.settle(Err(trap), Ret::Store(dst));
        }
        self.set_reg(dst, Value::Dict(dict));
        Ctl::Next
    }

    /// Star-unpacking into a list; `callee` is what the list's items are arguments of, or Unbound.
    pub fn list_extend(&mut self, list: Value, v: Value, callee: Value) -> NResult {
        let Value::List(mut l) = list else { return Ok(Value::None) };
        match self.hinted_items(v) {
            Ok(Some(items)) => {
                l.items.extend_from_slice(&items);
                Ok(Value::None)
            }
            Ok(None) => Err(self.prelude(PreludeFn::ListExtend, &[list, v])),
            Err(Trap::Raise(e)) if self.is_exc(e, self.excs.TypeError) && !self.iterates(v) => {
                let t = self.type_name(v);
                let what = match callee {
                    Value::Unbound => "Value".to_string(),
                    f => format!("{} argument", self.function_str(f)),
                };
                Err(self.type_error(format!("{what} after * must be an iterable, not {t}")))
            }
            Err(t) => Err(t),
        }
    }

    pub fn set_add(&mut self, set: Value, v: Value) -> NResult {
        let Value::Set(mut s) = set else { return Ok(Value::None) };
        if let Some(h) = self.native_hash(v)? {
            match s.table.find(v, h) {
                Find::Found(_) => return Ok(Value::None),
                Find::Missing => {
                    s.table.insert_new(v, h, ());
                    return Ok(Value::None);
                }
                Find::NeedEq(_) => {}
            }
        }
        Err(self.prelude(PreludeFn::SetAdd, &[set, v]))
    }

    pub fn set_update(&mut self, set: Value, v: Value) -> NResult {
        // A set is what it holds, whatever `__iter__` its class has.
        let v = match v.unwrap_native() {
            other @ Value::Set(_) => other,
            _ => v,
        };
        Err(self.prelude(PreludeFn::SetUpdate, &[set, v]))
    }

    /// `{**v}`.
    pub fn dict_display_update(&mut self, dict: Value, v: Value) -> NResult {
        let plain = crate::builtins::dict::plain_dict(self, v);
        if let (Value::Dict(mut d), Some(src)) = (dict, plain)
            && src.table.iter().all(|e| matches!(e.key, Value::Str(_) | Value::Int(_)))
        {
            let entries: Vec<_> = src.table.iter().map(|e| (e.key, e.hash, e.value)).collect();
            for (k, h, v) in entries {
                match d.table.find(k, h) {
                    Find::Found(p) => d.table.set_value_at(p, v),
                    Find::Missing => d.table.insert_new(k, h, v),
                    Find::NeedEq(_) => {
                        return Err(self.prelude(PreludeFn::DictDisplay, &[dict, Value::Dict(src)]));
                    }
                }
            }
            return Ok(Value::None);
        }
        Err(self.prelude(PreludeFn::DictDisplay, &[dict, v]))
    }

    /// `f(**v)`.
    pub fn dict_merge(&mut self, dict: Value, v: Value, f: Value) -> NResult {
        let Value::Dict(mut d) = dict else { return Ok(Value::None) };
        if let Some(src) = crate::builtins::dict::plain_dict(self, v) {
            let entries: Vec<_> = src.table.iter().map(|e| (e.key, e.value)).collect();
            for (k, v) in entries {
                let Some(name) = self.as_str(k) else {
                    // That keywords are strings is asked at the call.
                    let Some(h) = self.native_hash(k)? else {
                        return Err(self.type_error("keywords must be strings"));
                    };
                    if let Find::Missing = d.table.find(k, h) {
                        d.table.insert_new(k, h, v);
                        continue;
                    }
                    let q = self.function_str(f);
                    let key = match crate::builtins::format::native_str(self, k)? {
                        Some(Value::Str(s)) => s.as_str().to_string(),
                        _ => String::new(),
                    };
                    return Err(
                        self.type_error(format!("{q} got multiple values for keyword argument '{key}'"))
                    );
                };
                if d.pos_str(name).is_some() {
                    let q = self.function_str(f);
                    return Err(self.type_error(format!(
                        "{q} got multiple values for keyword argument '{}'",
                        name.as_str()
                    )));
                }
                d.set_str(name, v);
            }
            return Ok(Value::None);
        }
        let name = self.function_str(f);
        let name = self.string(name);
        Err(self.prelude(PreludeFn::DictMerge, &[dict, v, name]))
    }

    pub fn build_string(&mut self, parts: &[Value]) -> Value {
        let texts = || {
            parts.iter().filter_map(|p| if let Value::Str(s) = p.unwrap_native() { Some(s) } else { None })
        };
        let mut some = texts().filter(|s| s.char_len() > 0);
        match (some.next(), some.next()) {
            (None, _) => Value::Str(self.empty_str),
            (Some(alone), None) => Value::Str(alone),
            _ => Value::Str(self.heap.alloc(Str::joined(texts()))),
        }
    }

    /// An f-string field.
    pub fn op_format(&mut self, conv: Conversion, dst: Reg, v: Value, spec: Option<Value>) -> Ctl {
        use crate::builtins::format;
        let converted = match conv {
            Conversion::None => {
                let r = format::format_value(self, v, spec);
                return self.settle(r, Ret::Store(dst));
            }
            Conversion::Str => format::str_of(self, v),
            Conversion::Repr => format::repr_of(self, v),
            Conversion::Ascii => Err(Trap::Tail),
        };
        let empty = spec.is_none_or(|s| matches!(s, Value::Str(s) if s.char_len() == 0));
        let r = match converted {
            Ok(text @ Value::Str(_)) if empty => Ok(text),
            Ok(text) => format::format_value(self, text, spec),
            // The text may be of a class with a `__format__` of its own.
            Err(Trap::Tail) => {
                let spec = spec.unwrap_or(Value::Str(self.empty_str));
                Err(self.prelude(PreludeFn::FormatConv, &[v, Value::Int(conv as i64), spec]))
            }
            r => r,
        };
        self.settle(r, Ret::Store(dst))
    }

    /// `unpack` needs the prelude, which hands back a list of exactly the wanted items.
    pub fn unpack_trap(&mut self, t: Trap, base: Reg) -> Ctl {
        self.settle(Err(t), Ret::Unpack { base })
    }

    /// Copy a list's items into registers.
    pub fn spread(&mut self, base: Reg, items: &[Value]) {
        for (i, v) in items.iter().enumerate() {
            self.set_reg(base + i as u16, *v);
        }
    }

    /// Whether the type of a value says something about iteration, if only that it is not for it.
    pub fn iterates(&mut self, v: Value) -> bool {
        // Subscripts of a union are no sequence.
        if matches!(v, Value::Alias(a) if a.union) {
            return false;
        }
        let (iter, get) = (self.sym.__iter__, self.sym.__getitem__);
        self.type_method(v, iter).is_some()
            || self.type_method(v, get).is_some() && !matches!(v, Value::Class(_))
    }

    /// `a, *b, c = v`.
    pub fn unpack_ex(&mut self, before: u8, base: Reg, src: Reg, after: u16) -> Ctl {
        let v = self.reg(src);
        match self.native_items(v) {
            Ok(Some(items)) => self.unpack_ex_items(before, base, after, &items),
            Ok(None) => {
                let trap = self.prelude(PreludeFn::ItemsOf, &[v]);
                self.settle(Err(trap), Ret::UnpackEx { before, base, after })
            }
            Err(Trap::Raise(e)) if self.is_exc(e, self.excs.TypeError) && !self.iterates(v) => {
                let t = self.type_name(v);
                let e = self.type_error(format!("cannot unpack non-iterable {t} object"));
                self.settle(Err(e), Ret::Discard)
            }
            Err(t) => self.settle(Err(t), Ret::Discard),
        }
    }

    pub fn unpack_ex_items(&mut self, before: u8, base: Reg, after: u16, items: &[Value]) -> Ctl {
        let (b, a) = (before as usize, after as usize);
        if items.len() < b + a {
            let e = self.value_error(format!(
                "not enough values to unpack (expected at least {}, got {})",
                b + a,
                items.len()
            ));
            return self.settle(Err(e), Ret::Discard);
        }
        let end = items.len() - a;
        let middle = self.list(items[b..end].to_vec());
        self.spread(base, &items[..b]);
        self.set_reg(base + b as u16, middle);
        self.spread(base + b as u16 + 1, &items[end..]);
        Ctl::Next
    }

    /// Bare `raise`.
    pub fn raise_again(&mut self) -> Ctl {
        match self.fiber.handled {
            Value::Instance(e) => self.unwind(e, false),
            _ => {
                let e = self.runtime_error("No active exception to reraise");
                self.settle(Err(e), Ret::Discard)
            }
        }
    }

    /// `with` entry: remember `__exit__`, call `__enter__`.
    pub fn with_enter(&mut self, base: Reg, mgr: Value, is_async: bool) -> Ctl {
        let (enter, exit, kind, missed) = if is_async {
            (self.sym.__aenter__, self.sym.__aexit__, "asynchronous context manager", "__aexit__")
        } else {
            (self.sym.__enter__, self.sym.__exit__, "context manager", "__exit__")
        };
        let (e, x) = (self.type_method(mgr, enter), self.type_method(mgr, exit));
        let class = self.class_of(mgr);
        let (e, x) = match (e, x) {
            (Some(e), Some(x)) => (e, x),
            (e, _) => {
                let t = class.name;
                let hint = if e.is_some() { format!(" (missed {missed} method)") } else { String::new() };
                let trap = self.type_error(format!(
                    "'{}' object does not support the {kind} protocol{hint}",
                    t.as_str()
                ));
                return self.settle(Err(trap), Ret::Discard);
            }
        };
        match self.bind(x, mgr, class) {
            Ok(bound) => self.set_reg(base, bound),
            Err(t) => return self.settle(Err(t), Ret::Discard),
        }
        let trap = self.tail_method(mgr, e, &[]);
        self.settle(Err(trap), Ret::Enter(base + 1))
    }

    pub fn with_except(&mut self, dst: Reg, exit: Value, exc: Value) -> Ctl {
        let class = Value::Class(self.class_of(exc));
        let tb = self.traceback_of(exc);
        self.call(exit, &[class, exc, tb], &[], Ret::Store(dst))
    }

    /// `exc.__traceback__`.
    pub fn traceback_of(&mut self, exc: Value) -> Value {
        match exc {
            Value::Instance(e) if matches!(e.native, Value::Exc(_)) => {
                let mut data = self.exc_data(e);
                if data.traceback.is_empty() {
                    return Value::None;
                }
                if let Some(t) = data.traceback_object
                    && t.entries.len() == data.traceback.len()
                {
                    return Value::Traceback(t);
                }
                let made = self.heap.alloc(Traceback { entries: data.traceback.clone() });
                data.traceback_object = Some(made);
                Value::Traceback(made)
            }
            _ => Value::None,
        }
    }

    /// `async for` met an exception: StopAsyncIteration ends the loop.
    pub fn end_async_for(&mut self, base: Reg) -> Ctl {
        match self.reg(base) {
            Value::Instance(e) if !self.is_exc(e, self.excs.StopAsyncIteration) => self.unwind(e, false),
            _ => Ctl::Next,
        }
    }

    pub fn intrinsic(&mut self, id: Intrinsic, base: Reg) -> NResult {
        let a = self.reg(base);
        match id {
            Intrinsic::BuildClass => Ok(self.prelude[PreludeFn::BuildClass as usize]),
            Intrinsic::AssertionError => Ok(Value::Class(self.excs.AssertionError)),
            Intrinsic::ImportStar => self.import_star(a),
            Intrinsic::MatchSequence => Ok(Value::Bool(pattern_kind(a) == Some(PatternKind::Sequence))),
            Intrinsic::MatchMapping => Ok(Value::Bool(pattern_kind(a) == Some(PatternKind::Mapping))),
            Intrinsic::MatchKeys => {
                let keys = self.reg(base + 1);
                match self.native_match_keys(a, keys) {
                    Some(r) => r,
                    None => Err(self.prelude(PreludeFn::MatchKeys, &[a, keys])),
                }
            }
            Intrinsic::MatchClass => {
                let args = [a, self.reg(base + 1), self.reg(base + 2), self.reg(base + 3)];
                match self.native_match_class(args[0], args[1], args[2], args[3]) {
                    Some(r) => r,
                    None => Err(self.prelude(PreludeFn::MatchClass, &args)),
                }
            }
            Intrinsic::MatchRest => Err(self.prelude(PreludeFn::MatchRest, &[a, self.reg(base + 1)])),
            Intrinsic::SplitGroup => Err(self.prelude(PreludeFn::SplitGroup, &[a, self.reg(base + 1)])),
            Intrinsic::MergeGroup => Err(self.prelude(PreludeFn::MergeGroup, &[a, self.reg(base + 1)])),
            Intrinsic::ListToTuple => match a {
                Value::List(l) => Ok(self.tuple(l.items.clone())),
                v => Ok(v),
            },
            Intrinsic::TypeVar => self.type_var(TypeVarKind::TypeVar, a, self.reg(base + 1), Value::None),
            Intrinsic::ParamSpec => self.type_var(TypeVarKind::ParamSpec, a, Value::None, Value::None),
            Intrinsic::TypeVarTuple => self.type_var(TypeVarKind::TypeVarTuple, a, Value::None, Value::None),
            Intrinsic::TypeAlias => {
                let (params, thunk) = (self.reg(base + 1), self.reg(base + 2));
                self.type_var(TypeVarKind::Alias, a, thunk, params)
            }
            Intrinsic::GenericBase => {
                let name = self.intern("_Generic");
                let generic = self.prelude_globals.get_str(name).unwrap_or(Value::Class(self.types.object));
                Ok(self.generic_alias(generic, a))
            }
            Intrinsic::SetTypeParams => {
                if let Value::Func(mut f) = a {
                    f.type_params = self.reg(base + 1);
                }
                Ok(a)
            }
            Intrinsic::SetupAnnotations => {
                if let Some(ns) = self.namespace() {
                    return Err(self.prelude(PreludeFn::SetupAnnotations, &[ns]));
                }
                let f = self.frame();
                let mut d = f.locals.unwrap_or(f.func.globals);
                let name = self.sym.__annotations__;
                if d.get_str(name).is_none() {
                    let fresh = self.new_dict();
                    d.set_str(name, Value::Dict(fresh));
                }
                Ok(Value::None)
            }
            Intrinsic::LastExpression => {
                self.last_expression = a;
                Ok(Value::None)
            }
            Intrinsic::AsyncYield => Ok(Value::Cell(self.heap.alloc(Cell { value: a }))),
            Intrinsic::EndAsyncFor => Ok(Value::None),
            Intrinsic::Len => {
                let key = self.intern("len");
                let len = self.builtins.get_str(key).unwrap_or(Value::None);
                Err(self.tail(len, vec![a]))
            }
            Intrinsic::ImportRoot => self.import_root(a, self.reg(base + 1)),
        }
    }

    fn type_var(&mut self, kind: TypeVarKind, name: Value, thunk: Value, params: Value) -> NResult {
        let name = self.as_str(name).unwrap_or(self.empty_str);
        Ok(Value::TypeVar(self.heap.alloc(TypeVar {
            kind,
            name,
            thunk,
            params,
            variance: Variance::Inferred,
            dict: None,
        })))
    }
}

/// What a value is to `match`: instances by the nearest class in the MRO that says so.
fn pattern_kind(v: Value) -> Option<PatternKind> {
    match v {
        Value::List(_) | Value::Tuple(_) | Value::Range(_) | Value::MemoryView(_) => {
            Some(PatternKind::Sequence)
        }
        Value::Dict(_) | Value::MappingProxy(_) => Some(PatternKind::Mapping),
        Value::Instance(i) => i.class.mro.iter().find_map(|c| match c.layout {
            Layout::List | Layout::Tuple if !c.flags.heap => Some(PatternKind::Sequence),
            Layout::Dict if !c.flags.heap => Some(PatternKind::Mapping),
            _ => c.flags.pattern,
        }),
        _ => None,
    }
}
