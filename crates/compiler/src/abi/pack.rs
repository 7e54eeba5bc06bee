//! Whole values as bytes and back: the packed form of `edge_abi::packed`.
//!
//! Owns: which values can leave the VM and how a place inside one is named in errors. Runs no Python code, so it
//! works inside host calls. Must never trust the bytes it reads.

use crate::object::*;
use crate::vm::{NResult, Trap, Vm};
use edge_abi::packed::*;
use num_bigint::BigInt;

/// Where in a value the packer is: indices, keys, and what else leads there.
enum Step {
    Index(usize),
    Key(Value),
    /// A key of a dict, or an item of a set.
    Inside(&'static str),
}

struct Packer<'a> {
    vm: &'a mut Vm,
    out: Vec<u8>,
    path: Vec<Step>,
    /// Containers being packed, outermost first.
    open: Vec<usize>,
}

impl Vm {
    /// The packed form of `values`. `root` names the i-th one in errors.
    pub fn pack_values(&mut self, values: &[Value], root: impl Fn(usize) -> String) -> Result<Vec<u8>, Trap> {
        let mut p = Packer { vm: self, out: Vec::new(), path: Vec::new(), open: Vec::new() };
        for (i, v) in values.iter().enumerate() {
            if let Err(fault) = p.value(*v) {
                let place = p.place(&root(i));
                return Err(match fault {
                    Fault::Memory => p.vm.memory_error(""),
                    Fault::Type(name) => p.vm.type_error(format!(
                        "{place}: a value of type '{name}' cannot cross to JavaScript (None, bool, int, float, str, bytes, \
                         list, tuple, dict and set can)"
                    )),
                    Fault::Cycle => p.vm.value_error(format!("{place}: a container that contains itself cannot cross to JavaScript")),
                    Fault::Depth => p.vm.value_error(format!(
                        "{place}: nested deeper than {MAX_DEPTH} levels, which is as much as can cross to JavaScript"
                    )),
                });
            }
        }
        Ok(p.out)
    }

    /// The value of a packed form, which `bytes` must consist of entirely. `None`: damaged bytes.
    pub fn unpack_value(&mut self, bytes: &[u8]) -> Option<NResult> {
        // What the parts of a value weigh in the heap, roughly.
        if !self.room_for(bytes.len().saturating_mul(4)) {
            return Some(Err(self.memory_error("")));
        }
        let mut r = Reader { vm: self, bytes };
        let value = r.value(0);
        match (value, r.bytes.is_empty()) {
            (Ok(v), true) => Some(Ok(v)),
            (Err(Broken::Raise(t)), _) => Some(Err(t)),
            _ => None,
        }
    }
}

/// Why a value cannot be packed.
enum Fault {
    Type(String),
    Cycle,
    Depth,
    Memory,
}

impl Packer<'_> {
    fn value(&mut self, v: Value) -> Result<(), Fault> {
        match v.unwrap_native() {
            Value::None => self.out.push(NONE),
            Value::Bool(b) => self.out.push(if b { TRUE } else { FALSE }),
            Value::Int(i) => {
                self.out.push(INT);
                self.out.extend_from_slice(&i.to_le_bytes());
            }
            Value::BigInt(b) => self.sized(BIG_INT, &b.0.to_signed_bytes_le())?,
            Value::Float(f) => {
                self.out.push(FLOAT);
                self.out.extend_from_slice(&f.to_le_bytes());
            }
            Value::Str(s) => self.sized(STR, s.as_str().as_bytes())?,
            Value::Bytes(b) => self.sized(BYTES, &b.0)?,
            Value::ByteArray(b) => self.sized(BYTES, &b.0)?,
            Value::List(l) => self.items(LIST, l.addr(), &l.items, Step::Index)?,
            Value::Tuple(t) => self.items(TUPLE, t.addr(), &t.items, Step::Index)?,
            Value::Set(s) => {
                let kind = if s.frozen { FROZENSET } else { SET };
                let items: Vec<Value> = s.table.iter().map(|e| e.key).collect();
                self.items(kind, s.addr(), &items, |_| Step::Inside("an item of the set"))?;
            }
            Value::Dict(d) => {
                self.enter(DICT, d.addr(), d.len())?;
                for e in d.table.iter() {
                    self.path.push(Step::Inside("a key of the dict"));
                    self.value(e.key)?;
                    self.path.pop();
                    self.path.push(Step::Key(e.key));
                    self.value(e.value)?;
                    self.path.pop();
                }
                self.open.pop();
            }
            _ => return Err(Fault::Type(self.vm.type_name(v).to_string())),
        }
        Ok(())
    }

    fn sized(&mut self, kind: u8, bytes: &[u8]) -> Result<(), Fault> {
        self.room(bytes.len())?;
        self.out.push(kind);
        self.out.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
        self.out.extend_from_slice(bytes);
        Ok(())
    }

    fn items(
        &mut self,
        kind: u8,
        addr: usize,
        items: &[Value],
        step: impl Fn(usize) -> Step,
    ) -> Result<(), Fault> {
        self.enter(kind, addr, items.len())?;
        for (i, v) in items.iter().enumerate() {
            self.path.push(step(i));
            self.value(*v)?;
            self.path.pop();
        }
        self.open.pop();
        Ok(())
    }

    fn enter(&mut self, kind: u8, addr: usize, len: usize) -> Result<(), Fault> {
        if self.open.contains(&addr) {
            return Err(Fault::Cycle);
        }
        if self.open.len() == MAX_DEPTH {
            return Err(Fault::Depth);
        }
        self.open.push(addr);
        self.room(len)?;
        self.out.push(kind);
        self.out.extend_from_slice(&(len as u32).to_le_bytes());
        Ok(())
    }

    /// The buffer doubles as it grows, and the host copies it.
    fn room(&self, more: usize) -> Result<(), Fault> {
        let grows = self.out.len() + more + 16 > self.out.capacity();
        if grows && !self.vm.room_for((self.out.len() + more) * 2) { Err(Fault::Memory) } else { Ok(()) }
    }

    /// `args[0].user['first name'][3]`
    fn place(&self, root: &str) -> String {
        let mut text = root.to_string();
        // A deep path says as much by its end as by all of it.
        const SHOWN: usize = 12;
        let skipped = self.path.len().saturating_sub(SHOWN);
        if skipped > 0 {
            text.push('…');
        }
        for step in &self.path[skipped..] {
            match step {
                Step::Index(i) => text.push_str(&format!("[{i}]")),
                Step::Inside(what) => text.push_str(&format!(" ({what})")),
                Step::Key(key) => match (key.unwrap_native(), self.vm.as_str(*key)) {
                    (_, Some(s)) if is_identifier(s.as_str()) => text.push_str(&format!(".{}", s.as_str())),
                    (_, Some(s)) => {
                        let short: String = s.as_str().chars().take(40).collect();
                        text.push_str(&format!("[{short:?}]"));
                    }
                    (Value::Int(i), _) => text.push_str(&format!("[{i}]")),
                    _ => text.push_str("[…]"),
                },
            }
        }
        text
    }
}

fn is_identifier(s: &str) -> bool {
    let mut chars = s.chars();
    chars.next().is_some_and(|c| c == '_' || c.is_alphabetic())
        && chars.all(|c| c == '_' || c.is_alphanumeric())
        && s.len() <= 40
}

enum Broken {
    Bytes,
    Raise(Trap),
}

struct Reader<'a> {
    vm: &'a mut Vm,
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, n: usize) -> Result<&'a [u8], Broken> {
        let (head, rest) = self.bytes.split_at_checked(n).ok_or(Broken::Bytes)?;
        self.bytes = rest;
        Ok(head)
    }

    fn fixed<const N: usize>(&mut self) -> Result<[u8; N], Broken> {
        self.take(N)?.try_into().map_err(|_| Broken::Bytes)
    }

    fn sized(&mut self) -> Result<&'a [u8], Broken> {
        let len = u32::from_le_bytes(self.fixed()?);
        self.take(len as usize)
    }

    fn value(&mut self, depth: usize) -> Result<Value, Broken> {
        if depth > MAX_DEPTH {
            return Err(Broken::Bytes);
        }
        let [kind] = self.fixed()?;
        Ok(match kind {
            NONE => Value::None,
            FALSE => Value::Bool(false),
            TRUE => Value::Bool(true),
            INT => Value::Int(i64::from_le_bytes(self.fixed()?)),
            BIG_INT => {
                let n = BigInt::from_signed_bytes_le(self.sized()?);
                self.vm.big(n)
            }
            FLOAT => Value::Float(f64::from_le_bytes(self.fixed()?)),
            STR => {
                let text = std::str::from_utf8(self.sized()?).map_err(|_| Broken::Bytes)?;
                self.vm.str(text)
            }
            BYTES => {
                let bytes = self.sized()?.to_vec();
                self.vm.bytes(bytes)
            }
            LIST => {
                let items = self.items(depth)?;
                self.vm.list(items)
            }
            TUPLE => {
                let items = self.items(depth)?;
                self.vm.tuple(items)
            }
            SET | FROZENSET => {
                let items = self.items(depth)?;
                let set = Value::Set(self.vm.new_set(kind == FROZENSET));
                for v in items {
                    self.finished(|vm| vm.set_add(set, v))?;
                }
                set
            }
            DICT => {
                let count = self.count()?;
                let dict = self.vm.new_dict();
                for _ in 0..count {
                    let key = self.value(depth + 1)?;
                    let value = self.value(depth + 1)?;
                    self.finished(|vm| vm.dict_set_item(dict, key, value))?;
                }
                Value::Dict(dict)
            }
            _ => return Err(Broken::Bytes),
        })
    }

    /// Plain values hash and compare without Python code, so this ends or raises.
    fn finished(&mut self, act: impl FnOnce(&mut Vm) -> NResult) -> Result<(), Broken> {
        match act(self.vm) {
            Ok(_) => Ok(()),
            Err(trap) => match self.vm.finish_now(Err(trap)) {
                Ok(_) => Ok(()),
                Err(e) => Err(Broken::Raise(Trap::Raise(e))),
            },
        }
    }

    /// How many items follow: never more than there are bytes for.
    fn count(&mut self) -> Result<usize, Broken> {
        let count = u32::from_le_bytes(self.fixed()?) as usize;
        if count > self.bytes.len() { Err(Broken::Bytes) } else { Ok(count) }
    }

    fn items(&mut self, depth: usize) -> Result<Vec<Value>, Broken> {
        let count = self.count()?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(self.value(depth + 1)?);
        }
        Ok(items)
    }
}
