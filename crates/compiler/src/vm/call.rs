//! Calls: every callable kind, frames, results and continuations.

use super::*;
use crate::code::{Op, Reg};
use crate::object::*;

impl Vm {
    /// First free register above the current frame.
    pub fn stack_top(&self) -> usize {
        self.fiber.frames.last().map_or(0, |f| f.base + f.code.nregs as usize)
    }

    /// Make the stack hold at least `len` registers.
    #[inline]
    pub fn ensure_stack(&mut self, len: usize) {
        if self.fiber.stack.len() < len {
            let want = (len * 2).max(32);
            self.fiber.stack.resize(want, Value::Unbound);
        }
    }

    /// Call anything with arguments from outside the register window.
    pub fn call(&mut self, callee: Value, args: &[Value], kw: &[(Gc<Str>, Value)], ret: Ret) -> Ctl {
        // One spare register before the arguments: a bound method's `self` goes there.
        let at = self.stack_top() + 1;
        let n = args.len() + kw.len();
        self.ensure_stack(at + n);
        self.fiber.stack[at - 1] = callee;
        self.fiber.stack[at..at + args.len()].copy_from_slice(args);
        let mut names = Vec::with_capacity(kw.len());
        for (i, (name, v)) in kw.iter().enumerate() {
            self.fiber.stack[at + args.len() + i] = *v;
            names.push(*name);
        }
        self.call_window(callee, at, n, &names, ret)
    }

    /// Call with `argc` arguments at `at` (absolute), the last `names.len()` of them keyword arguments. The
    /// register before `at` may be overwritten.
    pub fn call_window(&mut self, callee: Value, at: usize, argc: usize, names: &[Gc<Str>], ret: Ret) -> Ctl {
        match callee {
            Value::Func(f) => match self.bind_function(f, at, argc, names) {
                Ok(()) => self.enter_function(f, at, ret),
                Err(t) => self.settle(Err(t), ret),
            },
            Value::Native(n) => {
                if let Some(t) = crate::builtins::object::wrong_first(self, n, at, argc - names.len()) {
                    return self.settle(Err(t), ret);
                }
                self.call_native(n, at, argc, names, ret)
            }
            Value::Method(m) => {
                self.fiber.stack[at - 1] = m.this;
                match (m.func, m.this) {
                    (Value::Native(n), this)
                        if matches!(n.kind, NativeKind::Method | NativeKind::ClassMethod)
                            && !matches!(this, Value::Func(_)) =>
                    {
                        self.call_bound(n, this, at - 1, argc + 1, names, ret)
                    }
                    (Value::Func(_) | Value::Native(_), _) => {
                        self.call_window(m.func, at - 1, argc + 1, names, ret)
                    }
                    (func, _) => self.call_copied(func, at - 1, argc + 1, names, ret),
                }
            }
            Value::Class(c) => self.call_class(c, at, argc, names, ret),
            Value::Instance(i) => {
                let sym = self.sym.__call__;
                match self.class_attr(i.class, sym) {
                    Some(f @ (Value::Func(_) | Value::Native(_))) => {
                        self.fiber.stack[at - 1] = callee;
                        self.call_window(f, at - 1, argc + 1, names, ret)
                    }
                    Some(other) => self.call_attribute(other, callee, i.class, at, argc, names, ret),
                    None => match i.native {
                        n @ (Value::StaticMethod(_) | Value::ClassMethod(_)) => {
                            self.call_copied(n, at, argc, names, ret)
                        }
                        _ => self.not_callable(callee, ret),
                    },
                }
            }
            Value::StaticMethod(s) => self.call_window(s.func, at, argc, names, ret),
            Value::Alias(a) if !a.union => self.call_alias(a, at, argc, names, ret),
            Value::Gen(g) if g.kind == CodeKind::Coroutine && argc == 0 => {
                // Calling a coroutine object drives it.
                let trap = self.prelude(PreludeFn::CallCoro, &[callee]);
                self.settle(Err(trap), ret)
            }
            _ => self.not_callable(callee, ret),
        }
    }

    /// `list[int]()`: a call of the origin, whose result is told what it was made as.
    fn call_alias(
        &mut self,
        a: Gc<GenericAlias>,
        at: usize,
        argc: usize,
        names: &[Gc<Str>],
        ret: Ret,
    ) -> Ctl {
        let call = self.intern("__call__");
        let own = a.class.and_then(|c| self.class_attr(c, call)).filter(|m| !matches!(m, Value::Native(_)));
        // Instances of builtin classes take no attributes.
        if own.is_none() && matches!(a.origin, Value::Class(c) if !c.flags.heap) {
            return self.call_copied(a.origin, at, argc, names, ret);
        }
        let npos = argc - names.len();
        let given = self.fiber.stack[at..at + npos].to_vec();
        let values = self.fiber.stack[at + npos..at + argc].to_vec();
        let keywords: Vec<_> = names.iter().copied().zip(values).collect();
        if let Some(method) = own {
            let mut all = vec![Value::Alias(a)];
            all.extend(given);
            let trap = self.tail_kw(method, all, keywords);
            return self.settle(Err(trap), ret);
        }
        let mut dict = self.new_dict();
        for (name, value) in keywords {
            dict.set_str(name, value);
        }
        let given = self.tuple(given);
        let trap = self.prelude(PreludeFn::AliasCall, &[Value::Alias(a), given, Value::Dict(dict)]);
        self.settle(Err(trap), ret)
    }

    /// `call_window` for a callee that may itself need the register before the arguments.
    fn call_copied(&mut self, callee: Value, at: usize, argc: usize, names: &[Gc<Str>], ret: Ret) -> Ctl {
        let npos = argc - names.len();
        let args = self.fiber.stack[at..at + npos].to_vec();
        let kw: Vec<_> =
            names.iter().enumerate().map(|(i, n)| (*n, self.fiber.stack[at + npos + i])).collect();
        // The window may overlap the current top: copy above it.
        let top = self.stack_top().max(at + argc) + 1;
        self.ensure_stack(top + argc + 1);
        self.fiber.stack[top] = callee;
        self.fiber.stack[top + 1..top + 1 + npos].copy_from_slice(&args);
        for (i, (_, v)) in kw.iter().enumerate() {
            self.fiber.stack[top + 1 + npos + i] = *v;
        }
        self.call_window(callee, top + 1, argc, names, ret)
    }

    #[cold]
    fn not_callable(&mut self, callee: Value, ret: Ret) -> Ctl {
        let t = self.type_name(callee);
        let e = self.type_error(format!("'{t}' object is not callable"));
        self.settle(Err(e), ret)
    }

    /// A bound function: push its frame, or make its generator.
    pub fn enter_function(&mut self, f: Gc<Function>, at: usize, ret: Ret) -> Ctl {
        if f.code.kind != CodeKind::Function {
            let code = f.code;
            match code.kind {
                CodeKind::Generator | CodeKind::Coroutine | CodeKind::AsyncGenerator => {
                    let g = self.make_generator(f, at);
                    return self.deliver(ret, Value::Gen(g));
                }
                _ => {}
            }
        }
        self.push_frame(f, at, ret, None)
    }

    /// Push a frame whose parameters already stand at `at`.
    pub fn push_frame(&mut self, func: Gc<Function>, at: usize, ret: Ret, locals: Option<Gc<Dict>>) -> Ctl {
        let code = func.code;
        if self.fiber.frames.len() + self.fiber.depth_below >= self.limits.recursion {
            let comparing =
                code.source.hidden && matches!(code.name.as_str(), "_eq_deep" | "_equal" | "_seq_compare");
            let what = if comparing { " in comparison" } else { "" };
            let e = self.recursion_error(format!("maximum recursion depth exceeded{what}"));
            return self.settle(Err(e), ret);
        }
        self.ensure_stack(at + code.nregs as usize + 1);
        let named = code.local_names.len();
        for r in code.nparams()..named {
            self.fiber.stack[at + r] = Value::Unbound;
        }
        self.fiber.frames.push(Frame { code, func, locals, generator: None, base: at, pc: 0, ret });
        Ctl::Reload
    }

    fn make_generator(&mut self, f: Gc<Function>, at: usize) -> Gc<Generator> {
        let code = f.code;
        let born = self.fiber.frames.last().map_or((code, 0, 0), |f| (f.code, f.base, f.pc));
        let n = code.nregs as usize;
        let nparams = code.nparams();
        let mut regs = vec![Value::Unbound; n];
        regs[..nparams].copy_from_slice(&self.fiber.stack[at..at + nparams]);
        self.heap.alloc(Generator {
            kind: code.kind,
            state: GenState::Created,
            func: f,
            regs,
            pc: 0,
            sent_to: 0,
            handled: Value::None,
            name: f.name,
            qualname: f.qualname,
            class: None,
            task: None,
            agen_running: false,
            agen_closed: false,
            cancelled: false,
            stop: Value::Unbound,
            guarded: false,
            finalized: false,
            watched: None,
            sole: false,
            throwing: false,
            born,
        })
    }

    /// Call a native whose arguments stand at `at`.
    pub fn call_native(
        &mut self,
        n: Gc<NativeFn>,
        at: usize,
        argc: usize,
        names: &[Gc<Str>],
        ret: Ret,
    ) -> Ctl {
        match self.bind_native(n, at, argc, names) {
            Ok(count) => self.call_arranged(n, at, count, ret),
            Err(t) => self.settle(Err(t), ret),
        }
    }

    /// A method that was bound before: what is wrong with the arguments is told by the name of the class of what it is
    /// bound to, or of that itself.
    fn call_bound(
        &mut self,
        n: Gc<NativeFn>,
        this: Value,
        at: usize,
        argc: usize,
        names: &[Gc<Str>],
        ret: Ret,
    ) -> Ctl {
        if let Some(t) = crate::builtins::object::wrong_first(self, n, at, argc - names.len()) {
            return self.settle(Err(t), ret);
        }
        let wrong = match self.bind_native(n, at, argc, names) {
            Ok(count) => return self.call_arranged(n, at, count, ret),
            Err(t) => t,
        };
        let class = match this {
            Value::Class(c) => c,
            v => self.class_of(v),
        };
        let named = NativeFn { owner: n.owner.map(|_| class), ..(*n).clone() };
        let named = self.heap.alloc(named);
        let trap = self.bind_native(named, at, argc, names).err().unwrap_or(wrong);
        self.settle(Err(trap), ret)
    }

    /// Call a native whose arguments stand at `at` as its parameters want them.
    #[inline]
    fn call_arranged(&mut self, n: Gc<NativeFn>, at: usize, count: usize, ret: Ret) -> Ctl {
        // Natives neither push frames nor grow the stack: see `native_args`.
        let args = self.native_args(at, count);
        let r = match n.kind {
            NativeKind::Host(id) => {
                // `await` takes an answer that came at once as it does a deferred one.
                self.sched.awaitable_result = true;
                crate::abi::call_host(self, id, args)
            }
            _ => (n.imp)(self, args),
        };
        match r {
            Ok(v) => self.deliver(ret, v),
            Err(Trap::Convert { arg, via }) => {
                let args = self.fiber.stack[at..at + count].to_vec();
                self.convert_and_retry(n, args, arg, via, ret)
            }
            Err(t) => self.settle(Err(t), ret),
        }
    }

    fn convert_and_retry(
        &mut self,
        native: Gc<NativeFn>,
        args: Vec<Value>,
        arg: u16,
        via: Via,
        ret: Ret,
    ) -> Ctl {
        let value = args[arg as usize];
        self.fiber.retries.push(Retry { native, args, arg, ret });
        let f = match via {
            Via::List => PreludeFn::ItemsOf,
            Via::Joined => PreludeFn::ItemsJoined,
            Via::HintedList => PreludeFn::ToList,
            Via::Index => PreludeFn::ToIndex,
            Via::Size => PreludeFn::ToSize,
            Via::Float => PreludeFn::ToFloat,
            Via::Str => PreludeFn::ToStr,
            Via::Repr => PreludeFn::ToRepr,
            Via::Bool => PreludeFn::ToBool,
            Via::Iter => PreludeFn::ToIter,
            Via::Dict => PreludeFn::ToDict,
        };
        let callee = self.prelude[f as usize];
        self.call(callee, &[value], &[], Ret::Retry)
    }

    fn retry(&mut self, value: Value) -> Ctl {
        let Some(mut r) = self.fiber.retries.pop() else { unreachable!("a retry was pushed with its frame") };
        r.args[r.arg as usize] = value;
        let at = self.stack_top() + 1;
        self.ensure_stack(at + r.args.len());
        self.fiber.stack[at..at + r.args.len()].copy_from_slice(&r.args);
        let result = {
            let args = self.native_args(at, r.args.len());
            (r.native.imp)(self, args)
        };
        match result {
            Err(Trap::Convert { arg, via }) => self.convert_and_retry(r.native, r.args, arg, via, r.ret),
            other => self.settle(other, r.ret),
        }
    }

    /// Call what `class` has as `__call__` where that is no function.
    #[cold]
    #[allow(clippy::too_many_arguments)]
    fn call_attribute(
        &mut self,
        attribute: Value,
        callee: Value,
        class: Gc<Class>,
        at: usize,
        argc: usize,
        names: &[Gc<Str>],
        ret: Ret,
    ) -> Ctl {
        match self.bind(attribute, callee, class) {
            // A `__call__` that is itself an object with a `__call__`, and so on.
            Ok(_) if self.native_depth > MAX_NATIVE_DEPTH => {
                let e =
                    self.recursion_error("maximum recursion depth exceeded while calling a Python object");
                self.settle(Err(e), ret)
            }
            Ok(f) => {
                self.native_depth += 1;
                let ctl = self.call_copied(f, at, argc, names, ret);
                self.native_depth -= 1;
                ctl
            }
            Err(t) => self.settle(Err(t), ret),
        }
    }

    fn call_class(&mut self, c: Gc<Class>, at: usize, argc: usize, names: &[Gc<Str>], ret: Ret) -> Ctl {
        if let (Some(init), Ret::Store(dst)) = (c.init, ret)
            && c.meta.is_none()
            && c.layout == Layout::Object
            && !c.flags.is_abstract
            && !c.flags.foreign_mro
        {
            let obj = self.new_instance(c);
            self.fiber.stack[at - 1] = obj;
            return self.call_window(Value::Func(init), at - 1, argc + 1, names, Ret::Init { dst, obj });
        }
        // `type(x)` makes nothing.
        if c == self.types.type_ && argc == 1 && names.is_empty() {
            let class = self.class_of(self.fiber.stack[at]);
            return self.deliver(ret, Value::Class(class));
        }
        if let Some(meta) = c.meta {
            let sym = self.sym.__call__;
            match self.class_attr(meta, sym) {
                Some(f @ Value::Func(_)) => {
                    self.fiber.stack[at - 1] = Value::Class(c);
                    return self.call_window(f, at - 1, argc + 1, names, ret);
                }
                None => {}
                Some(Value::Native(n)) if n.owner == Some(self.types.type_) => {}
                Some(other) => {
                    return self.call_attribute(other, Value::Class(c), meta, at, argc, names, ret);
                }
            }
        }
        self.instantiate(c, at, argc, names, ret)
    }

    /// `type.__call__(c, …)`.
    pub fn instantiate(&mut self, c: Gc<Class>, at: usize, argc: usize, names: &[Gc<Str>], ret: Ret) -> Ctl {
        if argc == 0 && c == self.types.super_ {
            let r = crate::builtins::object::descriptor::super_new(
                self,
                &[Value::Class(c), Value::Unbound, Value::Unbound],
            );
            return self.settle(r, ret);
        }
        if argc == 1
            && names.is_empty()
            && let Some(v) = self.plain_conversion(c, self.fiber.stack[at])
        {
            return self.deliver(ret, v);
        }
        let (new_sym, init_sym) = (self.sym.__new__, self.sym.__init__);
        let new = self.class_attr(c, new_sym).unwrap_or(Value::None);
        if !c.flags.heap || c == self.types.type_ {
            let made_as_object =
                |n: &Gc<NativeFn>| n.owner == Some(self.types.object) && c != self.types.object;
            let Some(n) = (match new {
                Value::Native(n) => Some(n).filter(|n| !made_as_object(n)),
                _ => None,
            }) else {
                let e = self.type_error(format!("cannot create '{}' instances", self.class_name(c)));
                return self.settle(Err(e), ret);
            };
            if c.layout == Layout::Exception {
                let init = self.class_attr(c, init_sym).unwrap_or(Value::None);
                if let Value::Func(_) = init {
                    return self.instantiate_slow(c, at, argc, names, ret);
                }
            }
            // `type(…)` over classes with a metaclass: its `__init__` follows.
            if c == self.types.type_
                && argc >= 3
                && matches!(self.fiber.stack[at + 1], Value::Tuple(bases)
                    if bases.items.iter().any(|b| matches!(b, Value::Class(b) if b.meta.is_some())))
            {
                return self.instantiate_slow(c, at, argc, names, ret);
            }
            // A container's `__new__` makes an empty one; told no class, it does the work of `__init__` as well.
            let types = &self.types;
            let fills = [types.list, types.dict, types.set, types.bytearray].contains(&c);
            self.fiber.stack[at - 1] = if fills { Value::None } else { Value::Class(c) };
            return self.call_native(n, at - 1, argc + 1, names, ret);
        }
        let init = self.class_attr(c, init_sym).unwrap_or(Value::None);
        if c.flags.is_abstract && c.layout == Layout::Object {
            return self.instantiate_slow(c, at, argc, names, ret);
        }
        if c.flags.foreign_mro {
            return self.instantiate_foreign(c, at, argc, names, ret);
        }
        match (new, init) {
            (Value::Native(n), Value::Func(f)) if n.owner == Some(self.types.object) => {
                let obj = self.new_instance(c);
                self.fiber.stack[at - 1] = obj;
                let ret = match ret {
                    Ret::Store(dst) => Ret::Init { dst, obj },
                    _ => return self.instantiate_slow(c, at, argc, names, ret),
                };
                self.call_window(Value::Func(f), at - 1, argc + 1, names, ret)
            }
            // Exceptions have all arguments from `__new__` on.
            (Value::Native(n), Value::Func(f))
                if c.layout == Layout::Exception
                    && matches!(ret, Ret::Store(_))
                    && n.owner.is_some_and(|o| o.layout == Layout::Exception)
                    && !c.mro.iter().any(|c| c.flags.more_fields) =>
            {
                let args = self.fiber.stack[at..at + argc - names.len()].to_vec();
                let obj = Value::Instance(self.exception(c, args));
                self.fiber.stack[at - 1] = obj;
                let Ret::Store(dst) = ret else { unreachable!("checked above") };
                self.call_window(Value::Func(f), at - 1, argc + 1, names, Ret::Init { dst, obj })
            }
            (Value::Native(n), Value::Native(i))
                if n.owner == Some(self.types.object) && i.owner == Some(self.types.object) =>
            {
                if argc > 0 {
                    let e = self.type_error(format!("{}() takes no arguments", c.name.as_str()));
                    return self.settle(Err(e), ret);
                }
                let obj = self.new_instance(c);
                self.deliver(ret, obj)
            }
            // Subclasses of builtins that define neither: the builtin's `__new__` does the whole job, unless it is
            // a mutable container's, which leaves the filling to `__init__`.
            (Value::Native(n), Value::Native(i))
                if c.layout == Layout::Exception
                    || (n.owner != Some(self.types.object) && i.owner == Some(self.types.object)) =>
            {
                self.fiber.stack[at - 1] = Value::Class(c);
                self.call_native(n, at - 1, argc + 1, names, ret)
            }
            _ => self.instantiate_slow(c, at, argc, names, ret),
        }
    }

    /// `str`, `int` and `float` of a string or number that needs nobody else.
    #[inline]
    fn plain_conversion(&mut self, c: Gc<Class>, v: Value) -> Option<Value> {
        let types = &self.types;
        match v {
            Value::Int(i) if c == types.str_ => Some(self.int_text(i)),
            Value::Str(_) if c == types.str_ => Some(v),
            Value::Int(_) if c == types.int => Some(v),
            Value::Float(f) if c == types.int && f.abs() < (1u64 << 62) as f64 => Some(Value::Int(f as i64)),
            Value::Int(i) if c == types.float => Some(Value::Float(i as f64)),
            Value::Float(_) if c == types.float => Some(v),
            _ => None,
        }
    }

    /// A class whose MRO lacks the builtin class that its instances are of: that makes them all the same.
    #[cold]
    fn instantiate_foreign(
        &mut self,
        c: Gc<Class>,
        at: usize,
        argc: usize,
        names: &[Gc<Str>],
        ret: Ret,
    ) -> Ctl {
        let (new, init) = (self.sym.__new__, self.sym.__init__);
        match self.class_attr(c, new) {
            Some(Value::Native(_)) => {}
            Some(_) => return self.instantiate_slow(c, at, argc, names, ret),
            None => {
                let e = self.type_error(format!("cannot create '{}' instances", c.name.as_str()));
                return self.settle(Err(e), ret);
            }
        }
        let builtin = crate::builtins::object::builtin_base(c);
        let Some(Value::Native(n)) = self.class_attr(builtin, new) else {
            unreachable!("every builtin class that may be derived from has a `__new__`")
        };
        let init = self.class_attr(c, init);
        if crate::builtins::object::is_objects(self, init) {
            self.fiber.stack[at - 1] = Value::Class(c);
            return self.call_native(n, at - 1, argc + 1, names, ret);
        }
        // Without its owner nobody asks whether the class is a subclass of that.
        let n = self.heap.alloc(NativeFn { owner: None, ..(*n).clone() });
        let npos = argc - names.len();
        let mut args = vec![Value::Native(n), Value::Class(c)];
        args.extend_from_slice(&self.fiber.stack[at..at + npos]);
        let kw: Vec<_> =
            names.iter().enumerate().map(|(i, n)| (*n, self.fiber.stack[at + npos + i])).collect();
        let callee = self.prelude[PreludeFn::TypeCallWith as usize];
        self.call(callee, &args, &kw, ret)
    }

    fn instantiate_slow(&mut self, c: Gc<Class>, at: usize, argc: usize, names: &[Gc<Str>], ret: Ret) -> Ctl {
        let npos = argc - names.len();
        let mut args = vec![Value::Class(c)];
        args.extend_from_slice(&self.fiber.stack[at..at + npos]);
        let kw: Vec<_> =
            names.iter().enumerate().map(|(i, n)| (*n, self.fiber.stack[at + npos + i])).collect();
        let callee = self.prelude[PreludeFn::TypeCall as usize];
        self.call(callee, &args, &kw, ret)
    }

    /// A bare instance of a Python class.
    pub fn new_instance(&mut self, c: Gc<Class>) -> Value {
        let hint = c.slots_hint as usize;
        Value::Instance(self.heap.alloc(Instance {
            class: c,
            shape: c.shape,
            slots: Vec::with_capacity(hint),
            native: Value::Unbound,
            dict: None,
        }))
    }

    /// An instance of a subclass of a builtin, carrying `native`; the value itself for the builtin class.
    pub fn wrap_native(&mut self, c: Gc<Class>, native: Value) -> Value {
        if !c.flags.heap {
            return native;
        }
        Value::Instance(self.heap.alloc(Instance {
            class: c,
            shape: c.shape,
            slots: Vec::new(),
            native,
            dict: None,
        }))
    }

    /// Act on what a native or slow path returned.
    pub fn settle(&mut self, r: NResult, ret: Ret) -> Ctl {
        match r {
            Ok(v) => self.deliver(ret, v),
            Err(Trap::Raise(e)) => {
                // A native `__next__` called for a loop ended.
                if matches!(ret, Ret::For) && self.is_exc(e, self.excs.StopIteration) {
                    return self.exit_for();
                }
                // The frame that would have received the value is the current one: raise there.
                self.abandon(ret);
                self.raise(e)
            }
            Err(Trap::Tail) => match std::mem::replace(&mut self.pending, Pending::None) {
                Pending::Call { callee, args, kw } => self.call(callee, &args, &kw, ret),
                Pending::Resume { generator, send } => self.resume(generator, send, ret),
                Pending::Body { func, locals } => {
                    let at = self.stack_top() + 1;
                    self.ensure_stack(at + func.code.nregs as usize + 1);
                    self.push_frame(func, at, ret, locals)
                }
                Pending::Sort(sort) => self.begin_sort(*sort, ret),
                Pending::Sum { generator, start } => self.begin_sum(generator, start, ret),
                Pending::None => unreachable!("Trap::Tail comes with a pending call"),
            },
            Err(Trap::Convert { .. }) => unreachable!("conversions are asked for by natives only"),
            Err(Trap::Block) => {
                self.fiber.wake = ret;
                self.outcome = Outcome::Parked;
                Ctl::Exit
            }
        }
    }

    /// A continuation will never run because its value was never produced: release what it holds.
    pub fn abandon(&mut self, ret: Ret) {
        match ret {
            Ret::Retry => {
                if let Some(r) = self.fiber.retries.pop() {
                    self.abandon(r.ret);
                }
            }
            Ret::Sort(_) | Ret::BoolOf { then: Truth::Sort, .. } => self.abandon_sort(),
            Ret::Sum => {
                if let Some(s) = self.fiber.sums.pop() {
                    self.abandon(s.ret);
                }
            }
            _ => {}
        }
    }

    /// Hand a value to a continuation of the current frame.
    pub fn deliver(&mut self, ret: Ret, v: Value) -> Ctl {
        match ret {
            Ret::Store(dst) | Ret::Resumed(dst) => {
                self.set_reg(dst, v);
                Ctl::Next
            }
            Ret::Discard => Ctl::Next,
            Ret::Throw(e) => {
                self.set_context_of_throw(e);
                self.unwind(e, true)
            }
            Ret::Init { dst, obj } => {
                if !v.is_none() {
                    let t = self.type_name(v);
                    let e = self.type_error(format!("__init__() should return None, not '{t}'"));
                    return self.settle(Err(e), Ret::Discard);
                }
                self.set_reg(dst, obj);
                Ctl::Next
            }
            Ret::Operator { stage } => self.operator_result(stage, v),
            Ret::Branch => match self.native_truth(v) {
                Some(b) => self.branch(b),
                None => self.ask_truth(v, Truth::Branch),
            },
            Ret::Not(dst) => self.store_truth(v, dst, true),
            Ret::Contains { dst, negate } => self.store_truth(v, dst, negate),
            Ret::BoolOf { then, by_len } => self.bool_result(then, by_len, v),
            Ret::For => {
                let Some(frame) = self.fiber.frames.last() else { unreachable!("a loop runs in a frame") };
                if let Op::ForIter { dst, .. } = frame.code.ops[frame.pc - 1] {
                    self.set_reg(dst, v);
                }
                Ctl::Next
            }
            Ret::Iter(dst) => {
                let sym = self.sym.__next__;
                let class = self.class_of(v);
                if self.class_attr(class, sym).is_none() {
                    let t = self.type_name(v);
                    let e = self.type_error(format!("iter() returned non-iterator of type '{t}'"));
                    return self.settle(Err(e), Ret::Discard);
                }
                self.set_reg(dst, v);
                Ctl::Next
            }
            Ret::YieldFrom => self.yield_from_yielded(v),
            Ret::Enter(dst) => {
                self.set_reg(dst, v);
                Ctl::Next
            }
            Ret::Unpack { base } => {
                if let Value::List(l) = v {
                    self.spread(base, &l.items.clone());
                }
                Ctl::Next
            }
            Ret::UnpackEx { before, base, after } => match v {
                Value::List(l) => self.unpack_ex_items(before, base, after, &l.items.clone()),
                _ => Ctl::Next,
            },
            Ret::Raise => self.raise_made(v),
            Ret::Retry => self.retry(v),
            Ret::Sort(step) => self.sort_reply(step, v),
            Ret::Sum => self.sum_item(v),
            Ret::Import { dst, module, again } => {
                // Else this fiber has waited for another one that loaded it.
                if self.is_loading(module) {
                    self.bind_member(module);
                    self.module_ended(module);
                }
                let module = self.listed(module);
                self.set_reg(dst, module);
                if let Some(frame) = self.fiber.frames.last_mut().filter(|_| again) {
                    frame.pc -= 1;
                }
                Ctl::Next
            }
            Ret::Root | Ret::Callback => {
                self.outcome = Outcome::Done(v);
                Ctl::Exit
            }
        }
    }

    /// Return from the current frame.
    pub fn return_value(&mut self, v: Value) -> Ctl {
        let Some(frame) = self.fiber.frames.pop() else { unreachable!("a frame returns") };
        if let Some(g) = frame.generator {
            self.keep_variables(g, frame.base);
            return self.generator_returned(g, v, frame.ret);
        }
        let drops = !self.heap.guarded.is_empty() && self.drop_registers(&frame);
        let ctl = match self.deliver(frame.ret, v) {
            Ctl::Next => Ctl::Reload,
            other => other,
        };
        if drops && ctl == Ctl::Reload { self.finalize() } else { ctl }
    }

    #[inline]
    pub fn set_reg(&mut self, r: Reg, v: Value) {
        if let Some(f) = self.fiber.frames.last() {
            self.fiber.stack[f.base + r as usize] = v;
        }
    }

    #[inline]
    pub fn reg(&self, r: Reg) -> Value {
        self.fiber.frames.last().map_or(Value::Unbound, |f| self.fiber.stack[f.base + r as usize])
    }

    /// Take the jump before pc if the condition holds.
    pub fn branch(&mut self, truth: bool) -> Ctl {
        let Some(frame) = self.fiber.frames.last_mut() else { unreachable!("a jump runs in a frame") };
        let (on, off) = match frame.code.ops[frame.pc - 1] {
            Op::JumpIf { on, off, .. } => (on, off as isize),
            Op::JumpLt { on, off, .. }
            | Op::JumpLe { on, off, .. }
            | Op::JumpEq { on, off, .. }
            | Op::JumpNe { on, off, .. }
            | Op::JumpGt { on, off, .. }
            | Op::JumpGe { on, off, .. }
            | Op::JumpLtInt { on, off, .. }
            | Op::JumpLeInt { on, off, .. }
            | Op::JumpEqInt { on, off, .. }
            | Op::JumpNeInt { on, off, .. }
            | Op::JumpGtInt { on, off, .. }
            | Op::JumpGeInt { on, off, .. } => (on, off as isize),
            _ => unreachable!("branch() follows a jump"),
        };
        if truth == on {
            frame.pc = (frame.pc as isize + off) as usize;
        }
        Ctl::Reload
    }

    fn store_truth(&mut self, v: Value, dst: Reg, negate: bool) -> Ctl {
        match self.native_truth(v) {
            Some(b) => {
                self.set_reg(dst, Value::Bool(b != negate));
                Ctl::Next
            }
            None => self.ask_truth(v, Truth::Store { dst, negate }),
        }
    }

    /// Call `__bool__` (or `__len__`) of a value whose truth needs Python code.
    pub fn ask_truth(&mut self, v: Value, then: Truth) -> Ctl {
        let (b, l) = (self.sym.__bool__, self.sym.__len__);
        let class = self.class_of(v);
        let own = self.class_attr(class, b);
        let method = own.or_else(|| self.class_attr(class, l)).unwrap_or(Value::None);
        let trap = self.tail_method(v, method, &[]);
        self.settle(Err(trap), Ret::BoolOf { then, by_len: own.is_none() })
    }

    fn bool_result(&mut self, then: Truth, by_len: bool, v: Value) -> Ctl {
        let ret = Ret::BoolOf { then, by_len };
        let truth = match (v.unwrap_native(), by_len) {
            (Value::Bool(b), _) => b,
            (Value::Int(n), true) if n >= 0 => n != 0,
            (Value::BigInt(n), true) if n.0.sign() != num_bigint::Sign::Minus => {
                let t = self.type_name(v);
                let e = self.overflow_error(format!("cannot fit '{t}' into an index-sized integer"));
                return self.settle(Err(e), ret);
            }
            (Value::Int(_) | Value::BigInt(_), true) => {
                let e = self.value_error("__len__() should return >= 0");
                return self.settle(Err(e), ret);
            }
            _ => {
                let index = self.sym.__index__;
                if by_len && self.type_method(v, index).is_some() {
                    let trap = self.prelude(PreludeFn::ToIndex, &[v]);
                    return self.settle(Err(trap), ret);
                }
                let t = self.type_name(v);
                let e = self.type_error(if by_len {
                    format!("'{t}' object cannot be interpreted as an integer")
                } else {
                    format!("__bool__ should return bool, returned {t}")
                });
                return self.settle(Err(e), ret);
            }
        };
        match then {
            Truth::Branch => self.branch(truth),
            Truth::Sort => self.sort_truth(truth),
            Truth::Store { dst, negate } => {
                self.set_reg(dst, Value::Bool(truth != negate));
                Ctl::Next
            }
        }
    }

    /// Truth of a value, if no Python code is needed.
    #[inline]
    pub fn native_truth(&mut self, v: Value) -> Option<bool> {
        Some(match v {
            Value::Bool(b) => b,
            Value::None => false,
            Value::Int(i) => i != 0,
            Value::Float(f) => f != 0.0,
            Value::Str(s) => s.char_len() != 0,
            Value::List(l) => !l.items.is_empty(),
            Value::Tuple(t) => !t.items.is_empty(),
            Value::Dict(d) => !d.is_empty(),
            Value::Set(s) => !s.table.is_empty(),
            Value::Bytes(b) => !b.0.is_empty(),
            Value::ByteArray(b) => !b.0.is_empty(),
            Value::Complex(c) => c.re != 0.0 || c.im != 0.0,
            Value::DictView(d) => !d.dict.is_empty(),
            Value::MappingProxy(m) => return self.native_truth(m.target()),
            Value::Range(r) => range_len_big(&r) != num_bigint::BigInt::from(0),
            Value::MemoryView(m) => m.len != 0,
            Value::Instance(i) => {
                let (b, l) = (self.sym.__bool__, self.sym.__len__);
                match self.class_attr(i.class, b).or_else(|| self.class_attr(i.class, l)) {
                    None => true,
                    Some(Value::Native(_)) => return self.native_truth(i.native),
                    Some(_) => return None,
                }
            }
            Value::Class(c) if c.meta.is_some_and(|m| m.flags.heap) => {
                let (b, l) = (self.sym.__bool__, self.sym.__len__);
                let m = c.meta.unwrap_or(self.types.type_);
                if self.class_attr(m, b).is_some() || self.class_attr(m, l).is_some() {
                    return None;
                }
                true
            }
            _ => true,
        })
    }
}
