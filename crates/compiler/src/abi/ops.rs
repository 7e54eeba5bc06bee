//! The value operations of the plugin ABI on the VM's handles.

use super::*;
use crate::vm::{Fiber, Next, Outcome, Ret};
use edge_abi::{error_kind, op, tag};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

impl Vm {
    /// Stash an error for the value API.
    pub fn stash(&mut self, kind: u32, message: impl Into<String>) {
        let message = message.into();
        let same = self.handles.taken.take_if(|(k, text, _)| *k == kind && *text == message);
        self.handles.raised = same.map(|(.., e)| e);
        self.handles.error = Some((kind, message));
    }

    /// The stashed error as a Python exception: the very one that it was made of, if there was one.
    pub fn take_host_error(&mut self) -> Trap {
        if let Some(e) = self.handles.raised.take() {
            self.handles.error = None;
            return Trap::Raise(e);
        }
        let (kind, message) = self
            .handles
            .error
            .take()
            .unwrap_or((error_kind::RUNTIME, "the host reported an error without saying which".to_string()));
        self.host_error(kind, &message)
    }

    /// An error kind and message as a Python exception.
    pub fn host_error(&mut self, kind: u32, message: &str) -> Trap {
        let class = match kind {
            error_kind::TYPE => self.excs.TypeError,
            error_kind::VALUE => self.excs.ValueError,
            error_kind::ATTRIBUTE => self.excs.AttributeError,
            error_kind::INDEX => self.excs.IndexError,
            error_kind::KEY => self.excs.KeyError,
            error_kind::CUSTOM => {
                let (name, text) = message.split_once(": ").unwrap_or((message, ""));
                return match self.host_class(name) {
                    Some(c) => self.error(c, text),
                    None => self.runtime_error(message),
                };
            }
            _ => self.excs.RuntimeError,
        };
        self.error(class, message)
    }

    /// A builtin exception class by name; what ends the program or a generator is not for the host to raise.
    fn host_class(&mut self, name: &str) -> Option<Gc<Class>> {
        let key = self.intern(name);
        match self.builtins.get_str(key) {
            Some(Value::Class(c)) if c.mro.contains(&self.excs.Exception) => Some(c),
            _ => None,
        }
    }

    /// A failed call's exception from a list of (class name, message, token) tuples, each caused by the next.
    pub fn host_exception(&mut self, chain: Value) -> Option<Gc<Instance>> {
        let Value::List(links) = chain else { return None };
        let mut cause = Value::None;
        for link in links.items.iter().rev() {
            let Value::Tuple(t) = link else { return None };
            let [name, message, Value::Int(token)] = t.items[..] else { return None };
            let (name, message) = (self.as_str(name)?, self.as_str(message)?);
            let class = self.host_class(name.as_str()).unwrap_or(self.excs.RuntimeError);
            let e = self.exception(class, vec![Value::Str(message)]);
            let mut data = self.exc_data(e);
            data.host_token = u32::try_from(token).unwrap_or(0);
            if !cause.is_none() {
                data.cause = cause;
                data.suppress_context = true;
            }
            cause = Value::Instance(e);
        }
        match cause {
            Value::Instance(e) => Some(e),
            _ => None,
        }
    }

    /// See `edge_abi::extension::FAILURE_TOKEN`.
    pub fn failure_token(&self) -> u64 {
        let mut seen = Vec::new();
        let mut at = self.failure;
        while let Some(e) = at {
            let data = self.exc_data(e);
            if data.host_token != 0 {
                return ((seen.len() as u64) << 32) | u64::from(data.host_token);
            }
            seen.push(e);
            at = match (data.cause, data.context) {
                (Value::Instance(c), _) => Some(c),
                (_, Value::Instance(c)) if !data.suppress_context => Some(c),
                _ => None,
            }
            .filter(|next| !seen.contains(next));
        }
        0
    }

    /// Stash a Python exception for the value API.
    pub fn stash_exception(&mut self, e: Gc<Instance>) {
        let kinds = [
            (self.excs.TypeError, error_kind::TYPE),
            (self.excs.ValueError, error_kind::VALUE),
            (self.excs.RuntimeError, error_kind::RUNTIME),
            (self.excs.AttributeError, error_kind::ATTRIBUTE),
            (self.excs.IndexError, error_kind::INDEX),
            (self.excs.KeyError, error_kind::KEY),
        ];
        let text = match crate::builtins::format::str_of(self, Value::Instance(e)) {
            Ok(Value::Str(s)) => s.as_str().to_string(),
            _ => String::new(),
        };
        match kinds.iter().find(|(c, _)| e.class == *c) {
            Some((_, kind)) => self.stash(*kind, text),
            None => {
                let name = e.class.name.as_str();
                let message = if text.is_empty() { name.to_string() } else { format!("{name}: {text}") };
                self.stash(error_kind::CUSTOM, message);
            }
        }
        self.handles.raised = Some(e);
    }

    /// Run a trap's Python code to its end, on a fiber of its own. Only the host may ask for this: a plugin's
    /// callback cannot suspend.
    pub fn finish_now(&mut self, r: NResult) -> Result<Value, Gc<Instance>> {
        match r {
            Ok(v) => Ok(v),
            Err(Trap::Raise(e)) => Err(e),
            Err(trap) => {
                let below = self.fiber.frames.len() + self.fiber.depth_below;
                let saved = std::mem::replace(&mut self.fiber, Fiber::new(0, None));
                let outer = std::mem::replace(&mut self.outcome, Outcome::Parked);
                self.parked_below.push(saved);
                self.fiber.depth_below = below;
                let ctl = self.settle(Err(trap), Ret::Callback);
                if ctl != crate::vm::Ctl::Exit {
                    self.run();
                }
                let result = match std::mem::replace(&mut self.outcome, outer) {
                    Outcome::Done(v) => Ok(v),
                    Outcome::Raised(e) => Err(e),
                    Outcome::Parked => {
                        match self
                            .runtime_error("a callback of a native function cannot suspend (sleep, receive)")
                        {
                            Trap::Raise(e) => Err(e),
                            _ => unreachable!("raisers raise"),
                        }
                    }
                };
                if let Some(f) = self.parked_below.pop() {
                    self.fiber = f;
                }
                result
            }
        }
    }

    /// `edge_op`: a handle, or `None` with an error stashed.
    pub fn edge_op(&mut self, code: u32, recv: u32, name: &str, argv: &[u32]) -> Option<u32> {
        let r = self.edge_op_value(code, recv, name, argv);
        match self.finish_now(r) {
            Ok(v) => Some(self.handles.add(v)),
            Err(e) => {
                self.stash_exception(e);
                None
            }
        }
    }

    fn edge_op_value(&mut self, code: u32, recv: u32, name: &str, argv: &[u32]) -> NResult {
        let mut args = Vec::with_capacity(argv.len());
        // The last argument of a call is the keyword dict or 0.
        let (positional, kwargs) = match (code, argv.split_last()) {
            (op::CALL, Some((kw, rest))) => (rest, *kw),
            _ => (argv, 0),
        };
        for h in positional {
            match self.handles.get(*h) {
                Some(v) => args.push(v),
                None => return Err(self.runtime_error(format!("stale handle {h} in arguments"))),
            }
        }
        match code {
            op::NEW_DICT => return Ok(Value::Dict(self.new_dict())),
            op::NEW_LIST => return Ok(self.list(args)),
            op::NEW_TUPLE => return Ok(self.tuple(args)),
            op::NEW_SET | op::NEW_FROZENSET => {
                let class = if code == op::NEW_SET { self.types.set } else { self.types.frozenset };
                let items = self.list(args);
                return Err(self.tail(Value::Class(class), vec![items]));
            }
            _ => {}
        }
        let Some(obj) = self.handles.get(recv) else {
            return Err(self.runtime_error(format!("stale receiver handle {recv}")));
        };
        let need = |n: usize, vm: &mut Vm| {
            if args.len() < n {
                Err(vm.runtime_error(format!("operation {code} needs {n} argument(s), got {}", args.len())))
            } else {
                Ok(())
            }
        };
        match code {
            op::CALL => {
                let mut kw = Vec::new();
                if kwargs != 0
                    && let Some(Value::Dict(d)) = self.handles.get(kwargs)
                {
                    for e in d.table.iter() {
                        if let Some(s) = self.as_str(e.key) {
                            kw.push((s, e.value));
                        }
                    }
                }
                if name == "__call__" {
                    return Err(self.tail_kw(obj, args, kw));
                }
                let name = self.intern(name);
                let r = self.get_attr(obj, name);
                let callee = match self.finish_now(r) {
                    Ok(v) => v,
                    Err(e) => return Err(Trap::Raise(e)),
                };
                Err(self.tail_kw(callee, args, kw))
            }
            op::GET_ATTR => {
                let name = self.intern(name);
                self.get_attr(obj, name)
            }
            op::SET_ATTR => {
                need(1, self)?;
                let name = self.intern(name);
                self.set_attr(obj, name, args[0])
            }
            op::GET_ITEM => {
                need(1, self)?;
                self.get_item(obj, args[0])
            }
            op::SET_ITEM => {
                need(2, self)?;
                self.set_item(obj, args[0], args[1])
            }
            op::LEN => {
                let key = self.intern("len");
                let len = self.builtins.get_str(key).unwrap_or(Value::None);
                Err(self.tail(len, vec![obj]))
            }
            op::ITER => self.get_iter(obj),
            op::ITER_NEXT => match self.next_native(obj)? {
                Next::Item(v) => Ok(v),
                Next::End => Err(self.stop_iteration(Value::None)),
                Next::Python => {
                    let key = self.intern("next");
                    let next = self.builtins.get_str(key).unwrap_or(Value::None);
                    Err(self.tail(next, vec![obj]))
                }
            },
            op::TYPE_OF => {
                let name = self.class_of(obj).name;
                Ok(Value::Str(name))
            }
            other => Err(self.runtime_error(format!("unknown value operation {other}"))),
        }
    }

    /// `edge_encode`: a handle, or 0 if the bytes don't fit the tag.
    pub fn edge_encode(&mut self, t: u32, bytes: &[u8]) -> u32 {
        let v = match (t, bytes.len()) {
            (tag::NONE, 0) => Value::None,
            (tag::BOOL, 1) => Value::Bool(bytes[0] != 0),
            (tag::INT, 16) => {
                let mut b = [0; 16];
                b.copy_from_slice(bytes);
                self.big(BigInt::from(i128::from_le_bytes(b)))
            }
            (tag::FLOAT, 8) => {
                let mut b = [0; 8];
                b.copy_from_slice(bytes);
                Value::Float(f64::from_le_bytes(b))
            }
            (tag::TEXT, _) => match std::str::from_utf8(bytes) {
                Ok(s) => self.str(s),
                Err(_) => return 0,
            },
            (tag::RAW, _) => self.bytes(bytes.to_vec()),
            _ => return 0,
        };
        self.handles.add(v)
    }

    /// `edge_decode`: tag and bytes of a primitive; `Err` for an int beyond 128 bits (OverflowError stashed).
    pub fn edge_decode(&mut self, handle: u32) -> Option<(u32, Vec<u8>)> {
        Some(match self.handles.get(handle)?.unwrap_native() {
            Value::None => (tag::NONE, Vec::new()),
            Value::Bool(b) => (tag::BOOL, vec![b as u8]),
            Value::Int(i) => (tag::INT, i128::from(i).to_le_bytes().to_vec()),
            Value::BigInt(b) => match b.0.to_i128() {
                Some(i) => (tag::INT, i.to_le_bytes().to_vec()),
                None => {
                    self.stash(
                        error_kind::CUSTOM,
                        "OverflowError: int too large to cross the plugin boundary",
                    );
                    return None;
                }
            },
            Value::Float(f) => (tag::FLOAT, f.to_le_bytes().to_vec()),
            Value::Str(s) => (tag::TEXT, s.as_str().as_bytes().to_vec()),
            Value::Bytes(b) => (tag::RAW, b.0.to_vec()),
            Value::ByteArray(b) => (tag::RAW, b.0.clone()),
            _ => return None,
        })
    }
}
