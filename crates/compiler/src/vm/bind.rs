//! Binding arguments to parameters, with CPython's messages.

use super::*;
use crate::object::*;
use smallvec::{SmallVec, smallvec};

/// Stands among the names of keyword arguments for a key that is no string, where CPython passes the dict on as it is and
/// the callee looks at the keys at its own time.
pub const NO_KEYWORD: &str = "\0no keyword";

impl Vm {
    /// Arrange the `argc` arguments at `at` (the last `names.len()` by keyword) as the function's parameters.
    pub fn bind_function(
        &mut self,
        f: Gc<Function>,
        at: usize,
        argc: usize,
        names: &[Gc<Str>],
    ) -> Result<(), Trap> {
        let code = f.code;
        let nargs = code.nargs as usize;
        if code.simple && names.is_empty() {
            if argc == nargs {
                return Ok(());
            }
            let missing = nargs.wrapping_sub(argc);
            if argc < nargs && missing <= f.defaults.len() {
                self.ensure_stack(at + nargs);
                let from = f.defaults.len() - missing;
                for i in 0..missing {
                    self.fiber.stack[at + argc + i] = f.defaults[from + i];
                }
                return Ok(());
            }
        }
        self.bind_general(f, at, argc, names)
    }

    fn bind_general(
        &mut self,
        f: Gc<Function>,
        at: usize,
        argc: usize,
        names: &[Gc<Str>],
    ) -> Result<(), Trap> {
        let code = f.code;
        let (nargs, kwonly) = (code.nargs as usize, code.kwonly as usize);
        let npos = argc - names.len();
        let nparams = code.nparams();
        self.ensure_stack(at + argc.max(nparams) + 1);
        // Positional arguments stand where they belong; the others are taken out, and what has none is cleared.
        let direct = npos.min(nargs);
        let named: SmallVec<[Value; 8]> = self.fiber.stack[at + npos..at + argc].into();
        let rest = if code.varargs { self.fiber.stack[at + direct..at + npos].to_vec() } else { Vec::new() };
        self.fiber.stack[at + direct..at + nparams].fill(Value::Unbound);
        let mut next = at + nargs + kwonly;
        if code.varargs {
            self.fiber.stack[next] = self.tuple(rest);
            next += 1;
        }
        let mut kwdict = None;
        if code.varkw {
            let d = self.new_dict();
            self.fiber.stack[next] = Value::Dict(d);
            kwdict = Some(d);
        }
        for (name, value) in names.iter().zip(named) {
            let name = self.interner.intern_str(*name);
            let found = (code.posonly as usize..nargs + kwonly).find(|&p| code.local_names[p] == name);
            match found {
                Some(p) if !self.fiber.stack[at + p].is_unbound() => {
                    let q = self.callable_name(Value::Func(f));
                    return Err(
                        self.type_error(format!("{q} got multiple values for argument '{}'", name.as_str()))
                    );
                }
                Some(p) => self.fiber.stack[at + p] = value,
                None => match kwdict {
                    Some(mut d) if f.globals == self.prelude_globals || name.as_str() != NO_KEYWORD => {
                        d.set_str(name, value);
                    }
                    _ => return Err(self.unexpected_keyword(f, names, name)),
                },
            }
        }
        if npos > nargs && !code.varargs {
            let slots = self.fiber.stack[at..at + nparams].to_vec();
            return Err(self.too_many_positional(f, npos, &slots));
        }
        let first_default = nargs - f.defaults.len().min(nargs);
        let mut missing = Vec::new();
        for p in direct..nargs {
            let slot = &mut self.fiber.stack[at + p];
            match slot {
                Value::Unbound if p >= first_default => *slot = f.defaults[p - first_default],
                Value::Unbound => missing.push(code.local_names[p]),
                _ => {}
            }
        }
        if !missing.is_empty() {
            return Err(self.missing_arguments(f, &missing, "positional"));
        }
        for p in nargs..nargs + kwonly {
            let slot = &mut self.fiber.stack[at + p];
            if slot.is_unbound() {
                match f.kwdefaults.and_then(|d| d.get_str(code.local_names[p])) {
                    Some(v) => *slot = v,
                    None => missing.push(code.local_names[p]),
                }
            }
        }
        if !missing.is_empty() {
            return Err(self.missing_arguments(f, &missing, "keyword-only"));
        }
        Ok(())
    }

    /// `f()`, `Class.method()` — a callable as call errors name it.
    pub fn callable_name(&self, f: Value) -> String {
        match f {
            Value::Func(f) => match f.qualname {
                Value::Str(s) => format!("{}()", s.as_str()),
                _ => "function()".to_string(),
            },
            Value::Native(n) => format!("{}()", native_name(n)),
            Value::Method(m) => match (m.func, m.this) {
                // What is bound to a class is named after that class.
                (Value::Native(n), Value::Class(c)) if n.kind == NativeKind::Method && !is_slot(&n) => {
                    format!("{}.{}()", c.qualname.as_str(), n.name)
                }
                _ => self.callable_name(m.func),
            },
            Value::Class(c) => format!("{}()", c.qualname.as_str()),
            v => format!("{} object", self.class_of(v).name.as_str()),
        }
    }

    /// A callable as errors about `*` and `**` arguments name it: with its module, unless that is builtins.
    pub fn function_str(&mut self, f: Value) -> String {
        let module = match f {
            Value::Func(f) => f.module,
            Value::Method(m) => match m.func {
                Value::Func(f) => f.module,
                _ => Value::None,
            },
            Value::Class(c) if c.flags.heap => c.dict.get_str(self.sym.__module__).unwrap_or(Value::None),
            _ => Value::None,
        };
        let named = matches!(f, Value::Func(_) | Value::Native(_) | Value::Method(_) | Value::Class(_));
        if !named && let Ok(Some(Value::Str(text))) = crate::builtins::format::native_str(self, f) {
            return text.as_str().to_string();
        }
        match module {
            Value::Str(m) if m.as_str() != "builtins" => format!("{}.{}", m.as_str(), self.callable_name(f)),
            _ => self.callable_name(f),
        }
    }

    #[cold]
    fn unexpected_keyword(&mut self, f: Gc<Function>, names: &[Gc<Str>], name: Gc<Str>) -> Trap {
        if names.iter().any(|n| n.as_str() == NO_KEYWORD) {
            return self.type_error("keywords must be strings");
        }
        let q = self.callable_name(Value::Func(f));
        let code = f.code;
        let posonly = &code.local_names[..code.posonly as usize];
        let wrong: Vec<&str> = posonly.iter().filter(|p| names.contains(p)).map(|p| p.as_str()).collect();
        if !wrong.is_empty() {
            return self.type_error(format!(
                "{q} got some positional-only arguments passed as keyword arguments: '{}'",
                wrong.join(", ")
            ));
        }
        self.type_error(format!("{q} got an unexpected keyword argument '{}'", name.as_str()))
    }

    /// The words of a function in C that takes positional arguments only, for a wrong number of them.
    fn builtin_arity(&self, f: Gc<Function>, given: usize) -> Option<String> {
        let code = f.code;
        let nargs = code.nargs as usize;
        if !code.builtin || !code.simple || code.posonly as usize != nargs {
            return None;
        }
        let name = code.name.as_str();
        let required = nargs - f.defaults.len().min(nargs);
        let s = |n: usize| if n == 1 { "" } else { "s" };
        Some(match (required, f.module) {
            (1, Value::Str(m)) if nargs == 1 => {
                format!("_{}.{name}() takes exactly one argument ({given} given)", m.as_str())
            }
            _ if required == nargs => format!("{name} expected {nargs} argument{}, got {given}", s(nargs)),
            _ if given < required => {
                format!("{name} expected at least {required} argument{}, got {given}", s(required))
            }
            _ => format!("{name} expected at most {nargs} argument{}, got {given}", s(nargs)),
        })
    }

    #[cold]
    fn too_many_positional(&mut self, f: Gc<Function>, given: usize, slots: &[Value]) -> Trap {
        if let Some(text) = self.builtin_arity(f, given) {
            return self.type_error(text);
        }
        let q = self.callable_name(Value::Func(f));
        let code = f.code;
        let nargs = code.nargs as usize;
        let defaults = f.defaults.len().min(nargs);
        let takes =
            if defaults > 0 { format!("from {} to {nargs}", nargs - defaults) } else { nargs.to_string() };
        let plural = if defaults == 0 && nargs == 1 { "" } else { "s" };
        let kwonly_given =
            slots[nargs..nargs + code.kwonly as usize].iter().filter(|v| !v.is_unbound()).count();
        let gave = if kwonly_given > 0 {
            let (s, t) = (if given == 1 { "" } else { "s" }, if kwonly_given == 1 { "" } else { "s" });
            format!("{given} positional argument{s} (and {kwonly_given} keyword-only argument{t}) were")
        } else {
            format!("{given} {}", if given == 1 { "was" } else { "were" })
        };
        self.type_error(format!("{q} takes {takes} positional argument{plural} but {gave} given"))
    }

    #[cold]
    fn missing_arguments(&mut self, f: Gc<Function>, missing: &[Gc<Str>], kind: &str) -> Trap {
        let required = f.code.nargs as usize - f.defaults.len().min(f.code.nargs as usize);
        if let Some(text) = self.builtin_arity(f, required.saturating_sub(missing.len())) {
            return self.type_error(text);
        }
        let q = self.callable_name(Value::Func(f));
        let names: Vec<String> = missing.iter().map(|n| format!("'{}'", n.as_str())).collect();
        let list = match names.as_slice() {
            [one] => one.clone(),
            [a, b] => format!("{a} and {b}"),
            many => format!("{}, and {}", many[..many.len() - 1].join(", "), many[many.len() - 1]),
        };
        let s = if missing.len() == 1 { "" } else { "s" };
        self.type_error(format!("{q} missing {} required {kind} argument{s}: {list}", missing.len()))
    }

    /// Arrange a native's arguments; the count of values it gets.
    pub fn bind_native(
        &mut self,
        n: Gc<NativeFn>,
        at: usize,
        argc: usize,
        names: &[Gc<Str>],
    ) -> Result<usize, Trap> {
        let count = n.sig.params.len();
        if n.sig.positional && names.is_empty() && argc <= count && argc >= n.sig.required {
            self.ensure_stack(at + count);
            for i in argc..count {
                self.fiber.stack[at + i] = n.sig.params[i].default.unwrap_or(Value::Unbound);
            }
            return Ok(count);
        }
        if names.is_empty()
            && let Some(rest) = n.sig.rest
            && argc >= rest
        {
            let items = self.fiber.stack[at + rest..at + argc].to_vec();
            self.ensure_stack(at + count);
            self.fiber.stack[at + rest] = self.tuple(items);
            for (i, p) in n.sig.params.iter().enumerate().skip(rest + 1) {
                self.fiber.stack[at + i] = p.default.unwrap_or(Value::Unbound);
            }
            return Ok(count);
        }
        let npos = argc - names.len();
        let given: SmallVec<[Value; 8]> = self.fiber.stack[at..at + argc].into();
        let needs_first =
            matches!(n.kind, NativeKind::Method | NativeKind::ClassMethod) || n.name == "__new__";
        if needs_first && npos == 0 && n.owner.is_some() {
            return Err(self.native_arity(n, npos));
        }
        if let Some(name) = names.first()
            && !n.sig.params.iter().any(|p| p.kind == ParamKind::VarKw)
            && !self.ignores_keywords(n, given.first().copied().unwrap_or(Value::Unbound))
            && let Some(trap) = self.wrong_keywords(n, npos, names, name)
        {
            return Err(trap);
        }
        let mut slots: SmallVec<[Value; 8]> = smallvec![Value::Unbound; count];
        let mut used = 0;
        let mut kwdict = None;
        for (i, p) in n.sig.params.iter().enumerate() {
            match p.kind {
                ParamKind::PosOnly | ParamKind::PosOrKw => {
                    if used < npos {
                        slots[i] = given[used];
                        used += 1;
                    }
                }
                ParamKind::VarArgs => {
                    slots[i] = self.tuple(given[used..npos].to_vec());
                    used = npos;
                }
                ParamKind::VarKw if names.is_empty() && p.default.is_some() => {}
                ParamKind::VarKw => {
                    let d = self.new_dict();
                    slots[i] = Value::Dict(d);
                    kwdict = Some(d);
                }
                ParamKind::KwOnly => {}
            }
        }
        if used < npos {
            return Err(self.native_arity(n, npos));
        }
        for (i, name) in names.iter().enumerate() {
            let value = given[npos + i];
            let text = name.as_str();
            let hidden = usize::from(
                matches!(n.kind, NativeKind::Method | NativeKind::ClassMethod) || n.name == "__new__",
            );
            // What the method is bound to has no name.
            let named = |(i, p): (usize, &NativeParam)| {
                i >= hidden && p.name == text && matches!(p.kind, ParamKind::PosOrKw | ParamKind::KwOnly)
            };
            let found = n.sig.params.iter().enumerate().position(named);
            match found {
                Some(p) if !slots[p].is_unbound() => {
                    let q = short_name(n);
                    return Err(self.type_error(format!(
                        "argument for {q}() given by name ('{text}') and position ({})",
                        p + 1 - hidden
                    )));
                }
                Some(p) => slots[p] = value,
                None => match kwdict {
                    Some(mut d) => {
                        let key = self.interner.intern_str(*name);
                        d.set_str(key, value);
                    }
                    None if self.ignores_keywords(n, slots[0]) => {}
                    None => return Err(self.native_keyword(n, text)),
                },
            }
        }
        for (i, p) in n.sig.params.iter().enumerate() {
            if slots[i].is_unbound() {
                match p.default {
                    Some(v) => slots[i] = v,
                    None if matches!(p.kind, ParamKind::VarArgs | ParamKind::VarKw) => {}
                    None => {
                        if names.is_empty() {
                            return Err(self.native_arity(n, npos));
                        }
                        let q = native_name(n);
                        let text = p.name;
                        return Err(self.type_error(format!(
                            "{q}() missing required argument '{text}' (pos {})",
                            i + 1
                        )));
                    }
                }
            }
        }
        self.ensure_stack(at + count);
        self.fiber.stack[at..at + count].copy_from_slice(&slots);
        Ok(count)
    }

    /// What is wrong with keywords before it is asked which they are: that there are any, how many, what is missing.
    #[cold]
    fn wrong_keywords(
        &mut self,
        n: Gc<NativeFn>,
        npos: usize,
        names: &[Gc<Str>],
        first: &Gc<Str>,
    ) -> Option<Trap> {
        let hidden = usize::from(
            matches!(n.kind, NativeKind::Method | NativeKind::ClassMethod) || n.name == "__new__",
        );
        if npos < hidden {
            return Some(self.native_arity(n, npos));
        }
        if !takes_names(n) {
            return Some(self.native_keyword(n, first.as_str()));
        }
        let params = &n.sig.params;
        if params.iter().any(|p| p.kind == ParamKind::VarArgs) {
            let by_keyword = params.iter().filter(|p| p.kind == ParamKind::KwOnly).count();
            if n.owner.is_some() && by_keyword == 1 && names.len() > 1 {
                let (q, given) = (short_name(n), names.len());
                return Some(
                    self.type_error(format!("{q}() takes at most 1 keyword argument ({given} given)")),
                );
            }
            if !matches!(n.name, "min" | "max") {
                return None;
            }
            let (q, given) = (n.name, names.len());
            return match (npos, given) {
                (0, _) => Some(self.type_error(format!("{q} expected at least 1 argument, got 0"))),
                (_, 3..) => {
                    Some(self.type_error(format!("{q}() takes at most 2 keyword arguments ({given} given)")))
                }
                _ => None,
            };
        }
        if n.name == "__new__" && n.owner == Some(self.types.enumerate) && npos == hidden && names.len() == 1
        {
            return (first.as_str() != "iterable").then(|| self.native_keyword(n, first.as_str()));
        }
        let (takes, given) = (params.len() - hidden, npos - hidden + names.len());
        if given > takes {
            let keyword = if npos == hidden { "keyword " } else { "" };
            let (q, s) = (short_name(n), if takes == 1 { "" } else { "s" });
            let text = format!("{q}() takes at most {takes} {keyword}argument{s} ({given} given)");
            return Some(self.type_error(text));
        }
        let by_position = |p: &&NativeParam| p.kind == ParamKind::PosOnly && p.default.is_none();
        let least = params.iter().filter(by_position).count();
        if npos < least {
            let (q, least, given) = (short_name(n), least - hidden, npos - hidden);
            let bound = if params.iter().filter(|p| p.kind != ParamKind::KwOnly).count() > least + hidden {
                "at least"
            } else {
                "exactly"
            };
            let s = if least == 1 { "" } else { "s" };
            return Some(
                self.type_error(format!(
                    "{q}() takes {bound} {least} positional argument{s} ({given} given)"
                )),
            );
        }
        let absent = |p: &&NativeParam| {
            p.kind == ParamKind::PosOrKw && p.default.is_none() && !names.iter().any(|k| k.as_str() == p.name)
        };
        let missing = params.iter().skip(npos).find(absent)?;
        let at = params.iter().position(|p| p.name == missing.name)? + 1 - hidden;
        if params[..at + hidden - 1].iter().skip(npos).any(|p| p.kind == ParamKind::PosOnly) {
            return None;
        }
        let (q, text) = (short_name(n), missing.name);
        Some(self.type_error(format!("{q}() missing required argument '{text}' (pos {at})")))
    }

    /// The constructors of the builtin containers and numbers leave keywords to the other half of construction where
    /// a subclass has its own: `__new__` to an overridden `__init__`, `__init__` to an overridden `__new__`. Those whose
    /// arguments have names look at all of them.
    #[cold]
    fn ignores_keywords(&mut self, n: Gc<NativeFn>, first: Value) -> bool {
        let (class, other) = match (n.name, first) {
            ("__new__", Value::Class(c)) => (c, self.sym.__init__),
            ("__init__", Value::Instance(i)) => (i.class, self.sym.__new__),
            _ => return false,
        };
        let overridden = matches!(self.class_attr(class, other), Some(v) if !matches!(v, Value::Native(_)));
        class.flags.heap
            && overridden
            && !takes_names(n)
            && n.owner.is_some_and(|o| o.layout != Layout::Object)
    }

    /// Whether an instance's class has a `__new__` in Python: keywords that `__init__` of a builtin gets are its.
    pub fn has_own_new(&mut self, v: Value) -> bool {
        let Value::Instance(i) = v else { return false };
        let new = self.sym.__new__;
        matches!(self.class_attr(i.class, new), Some(v) if !matches!(v, Value::Native(_)))
    }

    /// A keyword argument that a function in C knows nothing of.
    #[cold]
    pub fn invalid_keyword(&mut self, text: &str, what: &str) -> Trap {
        if text == NO_KEYWORD {
            return self.type_error("keywords must be strings");
        }
        self.type_error(format!("'{text}' is an invalid keyword argument for {what}()"))
    }

    /// Whether CPython calls it with a dict, whose keys are not looked at before.
    #[cold]
    pub fn takes_a_dict(&mut self, callee: Value) -> bool {
        match callee {
            Value::Native(n) if n.owner.is_some() && is_slot(&n) => n.name != "__call__",
            Value::Native(n) => match n.owner.map(|c| c.layout) {
                None => matches!(n.name, "max" | "min" | "vars" | "dir"),
                Some(Layout::Str) => n.name == "format",
                Some(Layout::Dict) => n.name == "update",
                Some(_) => n.name == "__new__",
            },
            Value::Method(m) => matches!(m.func, Value::Native(_)) && self.takes_a_dict(m.func),
            Value::Class(c) if c.flags.heap => true,
            Value::Class(c) => {
                let t = &self.types;
                let arrayed = [
                    t.list,
                    t.dict,
                    t.tuple,
                    t.set,
                    t.frozenset,
                    t.float,
                    t.bool_,
                    t.range,
                    t.type_,
                    t.super_,
                    t.enumerate,
                    t.map,
                    t.filter,
                    t.reversed,
                ];
                !arrayed.contains(&c)
            }
            _ => false,
        }
    }

    #[cold]
    fn native_keyword(&mut self, n: Gc<NativeFn>, text: &str) -> Trap {
        let q = native_name(n);
        if takes_names(n) {
            let q = short_name(n);
            self.invalid_keyword(text, &q)
        } else if n.kind == NativeKind::Method && is_slot(&n) {
            self.type_error(format!("wrapper {}() takes no keyword arguments", n.name))
        } else {
            let q = match (n.kind, n.owner) {
                // Called with a tuple and a dict, by its bare name.
                _ if n.name == "__subclasshook__" => n.name.to_string(),
                (NativeKind::StaticMethod, Some(c)) if n.name != "__new__" => {
                    format!("{}.{}", c.name.as_str(), n.name)
                }
                _ => q,
            };
            self.type_error(format!("{q}() takes no keyword arguments"))
        }
    }

    /// Whether a native takes any number of positional arguments.
    fn takes_rest(&self, n: &NativeFn) -> bool {
        n.sig.params.iter().any(|p| p.kind == ParamKind::VarArgs)
    }

    /// The error for a wrong number of positional arguments, worded as CPython words it for the native's shape.
    #[cold]
    fn native_arity(&mut self, n: Gc<NativeFn>, given: usize) -> Trap {
        let is_method = matches!(n.kind, NativeKind::Method | NativeKind::ClassMethod);
        let hidden = usize::from(is_method || n.name == "__new__");
        if given < hidden {
            let owner = n.owner.map_or(String::new(), |c| self.class_name(c));
            let name = n.name;
            let wrapper = n.kind == NativeKind::ClassMethod || is_method && is_slot(&n);
            return self.type_error(if wrapper {
                format!("descriptor '{name}' of '{owner}' object needs an argument")
            } else if is_method {
                let owner = n.owner.map_or(String::new(), |c| c.name.as_str().to_string());
                format!("unbound method {owner}.{name}() needs an argument")
            } else {
                format!("{owner}.__new__(): not enough arguments")
            });
        }
        let given = given.saturating_sub(hidden);
        if n.kind == NativeKind::Method && is_slot(&n) {
            return self.type_error(slot_arity(&n, given));
        }
        let positional = n
            .sig
            .params
            .iter()
            .filter(|p| matches!(p.kind, ParamKind::PosOnly | ParamKind::PosOrKw))
            .count()
            .saturating_sub(hidden);
        let required = n.sig.required.saturating_sub(hidden);
        let q = native_name(n);
        let short = short_name(n);
        let by_name = n.sig.params.iter().skip(hidden).any(|p| p.kind == ParamKind::PosOrKw);
        if searches(&n) {
            let (bound, takes) =
                if given < required { ("at least", required) } else { ("at most", positional) };
            let s = if takes == 1 { "" } else { "s" };
            return self.type_error(format!("{short}() takes {bound} {takes} argument{s} ({given} given)"));
        }
        let s = |k: usize| if k == 1 { "" } else { "s" };
        let keyword_only = n.sig.params.iter().any(|p| p.kind == ParamKind::KwOnly);
        let most = n.sig.params.len() - hidden;
        let group = n.owner.is_some_and(|c| c.is_subclass(self.excs.BaseExceptionGroup));
        let text = if positional == 0 && keyword_only && given > most && !self.takes_rest(&n) {
            format!("{short}() takes at most {most} argument{} ({given} given)", s(most))
        } else if positional == 0 && keyword_only {
            format!("{short}() takes no positional arguments")
        } else if positional == 0 {
            format!("{q}() takes no arguments ({given} given)")
        } else if n.name == "__set_name__" {
            format!("__set_name__() takes 2 positional arguments but {given} were given")
        } else if group && n.name == "derive" {
            // Its arguments and those of the next two are unpacked by hand.
            format!("function takes exactly 1 argument ({given} given)")
        } else if group && matches!(n.name, "split" | "subgroup") {
            format!("{short} expected 1 argument, got {given}")
        } else if positional == 1 && required == 1 && !by_name && n.name != "__new__" {
            format!("{q}() takes exactly one argument ({given} given)")
        } else if by_name {
            if given > most && !self.takes_rest(&n) {
                format!("{short}() takes at most {most} argument{} ({given} given)", s(most))
            } else if given > positional && keyword_only {
                let bound = if required < positional { "at most" } else { "exactly" };
                format!(
                    "{short}() takes {bound} {positional} positional argument{} ({given} given)",
                    s(positional)
                )
            } else if given > positional {
                format!("{short}() takes at most {positional} argument{} ({given} given)", s(positional))
            } else {
                let param = n.sig.params.get(given + hidden);
                if param.is_some_and(|p| p.kind == ParamKind::PosOnly) {
                    return self.type_error(format!(
                        "{short}() takes at least {required} positional argument{} ({given} given)",
                        s(required)
                    ));
                }
                let name = param.map_or("", |p| p.name);
                format!("{short}() missing required argument '{name}' (pos {})", given + 1)
            }
        } else if required == positional {
            format!("{short} expected {required} argument{}, got {given}", s(required))
        } else if is_search(n) {
            let (bound, k) = if given > positional { ("most", positional) } else { ("least", required) };
            format!("{short}() takes at {bound} {k} argument{} ({given} given)", s(k))
        } else if given > positional {
            let call = if short == "super" { "()" } else { "" };
            format!("{short}{call} expected at most {positional} argument{}, got {given}", s(positional))
        } else {
            format!("{short} expected at least {required} argument{}, got {given}", s(required))
        };
        self.type_error(text)
    }
}

/// The methods of text and bytes that look for a part in a slice: CPython words their errors otherwise.
fn is_search(n: Gc<NativeFn>) -> bool {
    let searches = ["find", "rfind", "index", "rindex", "count", "startswith", "endswith"];
    let text = n.owner.is_some_and(|c| matches!(c.name.as_str(), "str" | "bytes" | "bytearray"));
    text && searches.contains(&n.name)
}

/// `len`, `list.append` — a native as CPython's errors name it.
pub fn native_name(n: Gc<NativeFn>) -> String {
    match n.host_name {
        Value::Str(s) => return s.as_str().to_string(),
        Value::Module(m) => return format!("{}.{}", m.name.as_str(), n.name),
        _ => {}
    }
    match n.owner {
        Some(c) if n.name == "__new__" => c.name.as_str().to_string(),
        Some(c) if n.kind != NativeKind::StaticMethod => format!("{}.{}", c.qualname.as_str(), n.name),
        _ => n.name.to_string(),
    }
}

/// Whether some parameter can be given by its name.
fn takes_names(n: Gc<NativeFn>) -> bool {
    n.sig.params.iter().any(|p| matches!(p.kind, ParamKind::PosOrKw | ParamKind::KwOnly))
}

/// The searching methods of strings, which have their arguments parsed in a way of their own.
fn searches(n: &NativeFn) -> bool {
    const NAMES: &[&str] = &["find", "rfind", "index", "rindex", "count", "startswith", "endswith"];
    n.owner.is_some_and(|c| matches!(c.layout, Layout::Str | Layout::Bytes | Layout::ByteArray))
        && NAMES.contains(&n.name)
}

/// What a slot wrapper says to a wrong number of arguments. The wrappers whose C function has its arguments unpacked
/// by a general routine begin with the name that they give it: none.
fn slot_arity(n: &NativeFn, given: usize) -> String {
    let sequence = n.owner.is_some_and(|c| {
        matches!(c.layout, Layout::List | Layout::Tuple | Layout::Str | Layout::Bytes | Layout::ByteArray)
    });
    let (least, most, unpacked) = match n.name {
        "__pow__" | "__rpow__" | "__get__" => (1, 2, true),
        "__set__" | "__setattr__" | "__setitem__" => (2, 2, true),
        "__mul__" | "__rmul__" | "__imul__" if sequence => (1, 1, true),
        _ => {
            let takes = n.sig.params.len() - 1;
            (takes, takes, false)
        }
    };
    let bound = match given {
        _ if least == most => "",
        g if g < least => "at least ",
        _ => "at most ",
    };
    let takes = if given < least { least } else { most };
    let s = if takes == 1 { "" } else { "s" };
    format!("{}expected {bound}{takes} argument{s}, got {given}", if unpacked { " " } else { "" })
}

/// The same without its class; constructors are called by the class's name.
fn short_name(n: Gc<NativeFn>) -> String {
    match n.owner {
        Some(c) if matches!(n.name, "__new__" | "__init__") => {
            let builtin = c.mro.iter().find(|c| !c.flags.heap).copied().unwrap_or(c);
            builtin.name.as_str().to_string()
        }
        _ => n.name.to_string(),
    }
}
