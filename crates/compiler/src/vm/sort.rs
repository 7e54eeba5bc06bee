//! `list.sort` and `sorted` where they call Python code: keys, and comparisons of user-defined classes.
//!
//! Owns: the sorts under way on a fiber (`Fiber::sorts`), innermost last. A sort calls its key function and the methods
//! that compare with `Ret::Sort` and goes on with what they return, so it has no frame and can be suspended. While it
//! lasts its list is empty. An exception on its way through gives the list its items back, in the order that the sort
//! had reached: see `abandon_sort`.

mod timsort;

use super::ops::{Asked, FAILED, Operation, PLAIN, REFLECTED_FIRST};
use super::*;
use crate::code::CmpOp;
use crate::object::*;
use std::cmp::Ordering;
use timsort::Timsort;

/// A sort under way.
pub struct Sort {
    list: Gc<List>,
    /// What the call gives: None, or the sorted list.
    result: Value,
    key: Value,
    reverse: bool,
    /// What becomes of the result.
    ret: Ret,
    state: State,
    /// What came back, to go on with.
    reply: Option<Reply>,
    /// `sort_on` runs: it picks the reply up. Else who brings one calls it.
    awaited: bool,
    /// The program emptied the list when something was in it again.
    cleared: bool,
}

enum State {
    /// The keys of the first items are known.
    Keys {
        items: Vec<Value>,
        keys: Vec<Value>,
    },
    Order {
        timsort: Timsort,
        uniform: Uniform,
    },
}

/// What the keys have in common. As CPython does, those of one class are compared by its `__lt__` itself, and if that
/// gives `NotImplemented`, by `<`, which asks it once more.
#[derive(Clone, Copy, PartialEq)]
enum Uniform {
    No,
    Class,
    /// They are tuples whose first items are of one class.
    First,
}

/// What a sort is waiting for.
#[derive(Clone, Copy)]
pub enum SortStep {
    Key,
    /// The result of a comparison; upon `NotImplemented` the protocol goes on at this stage.
    Less {
        stage: u8,
    },
}

enum Reply {
    Value(SortStep, Value),
    Truth(bool),
}

impl Sort {
    pub fn trace(&self, t: &mut Tracer) {
        t.gc(self.list);
        t.value(self.result);
        t.value(self.key);
        match &self.state {
            State::Keys { items, keys } => {
                t.values(items);
                t.values(keys);
            }
            State::Order { timsort, .. } => timsort.trace(t),
        }
        if let Some(Reply::Value(_, v)) = self.reply {
            t.value(v);
        }
        roots::trace_ret(&self.ret, t);
    }

    /// The items as they are now, in the order that the list is to have.
    fn items(&mut self) -> Vec<Value> {
        match &mut self.state {
            State::Keys { items, .. } => std::mem::take(items),
            State::Order { timsort, .. } => {
                let mut items = timsort.items();
                if self.reverse {
                    items.reverse();
                }
                items
            }
        }
    }
}

impl Vm {
    /// Sorts the list in place of the native that was called; `result` is what that gives.
    pub fn sort_list(&mut self, mut list: Gc<List>, key: Value, reverse: bool, result: Value) -> NResult {
        if key.is_none() && sort_plain(&mut list.items, reverse) {
            return Ok(result);
        }
        let items = std::mem::take(&mut list.items);
        let state = if key.is_none() {
            ordered(items, None, reverse)
        } else {
            State::Keys { keys: Vec::with_capacity(items.len()), items }
        };
        self.pending = Pending::Sort(Box::new(Sort {
            list,
            result,
            key,
            reverse,
            ret: Ret::Discard,
            state,
            reply: None,
            awaited: false,
            cleared: false,
        }));
        Err(Trap::Tail)
    }

    /// Runs a sort; its result goes to `ret`.
    pub fn begin_sort(&mut self, mut sort: Sort, ret: Ret) -> Ctl {
        sort.ret = ret;
        self.fiber.sorts.push(sort);
        self.sort_on()
    }

    fn current_sort(&mut self) -> &mut Sort {
        let Some(sort) = self.fiber.sorts.last_mut() else { unreachable!("a sort is under way") };
        sort
    }

    /// What the innermost sort waits for is there.
    pub fn sort_reply(&mut self, step: SortStep, v: Value) -> Ctl {
        self.reply(Reply::Value(step, v))
    }

    /// The truth of a comparison that the innermost sort waits for.
    pub fn sort_truth(&mut self, truth: bool) -> Ctl {
        self.reply(Reply::Truth(truth))
    }

    fn reply(&mut self, reply: Reply) -> Ctl {
        let sort = self.current_sort();
        sort.reply = Some(reply);
        if sort.awaited { Ctl::Next } else { self.sort_on() }
    }

    /// The innermost sort goes on until it waits for Python code or ends. What native code answers comes back while
    /// its call runs; it is taken in turn here, so that the native stack does not grow.
    fn sort_on(&mut self) -> Ctl {
        let depth = self.fiber.sorts.len();
        loop {
            self.current_sort().awaited = true;
            let ctl = self.sort_step();
            // It ended, or a key function has begun another one.
            let Some(sort) = self.fiber.sorts.get_mut(depth - 1) else { return ctl };
            if sort.reply.is_none() {
                sort.awaited = false;
                return ctl;
            }
        }
    }

    fn sort_step(&mut self) -> Ctl {
        let sort = self.current_sort();
        let answer = match sort.reply.take() {
            None => None,
            Some(Reply::Truth(truth)) => Some(truth),
            Some(Reply::Value(SortStep::Less { stage }, v)) => match self.native_truth(v) {
                _ if matches!(v, Value::NotImplemented) => return self.sort_ask(stage),
                Some(truth) => Some(truth),
                None => return self.ask_truth(v, Truth::Sort),
            },
            Some(Reply::Value(SortStep::Key, v)) => {
                if let State::Keys { keys, .. } = &mut sort.state {
                    keys.push(v);
                }
                None
            }
        };
        let sort = self.current_sort();
        if let State::Keys { items, keys } = &mut sort.state {
            if let Some(item) = items.get(keys.len()) {
                let (key, item) = (sort.key, *item);
                return self.call(key, &[item], &[], Ret::Sort(SortStep::Key));
            }
            let (mut items, keys) = (std::mem::take(items), std::mem::take(keys));
            if let Some(sorted) = by_plain_keys(&items, &keys, sort.reverse) {
                items = sorted;
                sort.state = State::Keys { items, keys: Vec::new() };
                return self.sort_done();
            }
            sort.state = ordered(keys, Some(items), sort.reverse);
        }
        let State::Order { timsort, .. } = &mut sort.state else { unreachable!("the keys are complete") };
        match timsort.advance(answer) {
            None => self.sort_done(),
            Some((a, b)) => self.sort_compare(a, b),
        }
    }

    /// `a < b`.
    fn sort_compare(&mut self, a: Value, b: Value) -> Ctl {
        let State::Order { uniform, .. } = self.current_sort().state else {
            unreachable!("keys are compared")
        };
        if uniform == Uniform::First {
            let trap = self.prelude(PreludeFn::SortPair, &[a, b]);
            return self.settle(Err(trap), Ret::Sort(SortStep::Less { stage: FAILED }));
        }
        match self.builtin_compare(CmpOp::Lt, a, b) {
            Some(r) => self.settle(r, Ret::Sort(SortStep::Less { stage: FAILED })),
            None if uniform == Uniform::Class => self.sort_ask(PLAIN),
            None => self.sort_ask(REFLECTED_FIRST),
        }
    }

    /// Asks whoever is to be asked at this stage of the protocol.
    fn sort_ask(&mut self, stage: u8) -> Ctl {
        let State::Order { timsort, uniform } = &self.current_sort().state else {
            unreachable!("keys are compared")
        };
        let alone = *uniform == Uniform::Class && stage == PLAIN;
        let (a, b) = timsort.question();
        let operation = Operation::Compare { op: CmpOp::Lt, a, b };
        let (stage, failure) = match self.ask(operation, stage) {
            Asked::Method { method, this, other, stage } => {
                // By `__lt__` alone; the protocol has not begun.
                let stage = if alone && stage == PLAIN + 1 { REFLECTED_FIRST } else { stage };
                if let Value::Func(_) = method {
                    return self.call(method, &[this, other], &[], Ret::Sort(SortStep::Less { stage }));
                }
                (stage, self.tail_method(this, method, &[other]))
            }
            Asked::Failed(trap) => (FAILED, trap),
            Asked::Nobody => (FAILED, self.not_ordered(CmpOp::Lt, a, b)),
        };
        self.settle(Err(failure), Ret::Sort(SortStep::Less { stage }))
    }

    fn sort_done(&mut self) -> Ctl {
        let Some(mut sort) = self.fiber.sorts.pop() else { unreachable!("a sort is under way") };
        let changed = sort.cleared || sort.list.items.capacity() > 0;
        sort.list.items = sort.items();
        if changed {
            let e = self.value_error("list modified during sort");
            return self.settle(Err(e), sort.ret);
        }
        self.deliver(sort.ret, sort.result)
    }

    /// An exception leaves the innermost sort.
    pub fn abandon_sort(&mut self) {
        let Some(mut sort) = self.fiber.sorts.pop() else { unreachable!("a sort is under way") };
        if let State::Order { timsort, .. } = &mut sort.state {
            timsort.fail();
        }
        sort.list.items = sort.items();
        self.abandon(sort.ret);
    }

    /// A list gets other memory. One that is being sorted was changed by that, if it had any.
    pub fn note_cleared(&mut self, list: Gc<List>) {
        if list.items.capacity() > 0
            && let Some(sort) = self.fiber.sorts.iter_mut().rev().find(|s| s.list == list)
        {
            sort.cleared = true;
        }
    }
}

/// A sort whose keys are all there. Equal items keep their order in reverse, too: so it is turned round twice.
fn ordered(mut keys: Vec<Value>, mut values: Option<Vec<Value>>, reverse: bool) -> State {
    if reverse {
        keys.reverse();
        if let Some(values) = &mut values {
            values.reverse();
        }
    }
    let uniform = uniform(&keys);
    State::Order { timsort: Timsort::new(keys, values), uniform }
}

fn uniform(keys: &[Value]) -> Uniform {
    let first_item = |v: &Value| match v {
        Value::Tuple(t) => t.items.first().copied(),
        _ => None,
    };
    let Some(first) = keys.first() else { return Uniform::No };
    // Only the methods of classes in Python can tell how often they are asked.
    if let Value::Instance(i) = first {
        let same = |v: &Value| matches!(v, Value::Instance(j) if j.class == i.class);
        return if keys.iter().all(same) { Uniform::Class } else { Uniform::No };
    }
    if let Some(Value::Instance(i)) = first_item(first) {
        let same = |v: &Value| matches!(first_item(v), Some(Value::Instance(j)) if j.class == i.class);
        return if keys.iter().all(same) { Uniform::First } else { Uniform::No };
    }
    Uniform::No
}

// ── without Python code ──

/// Keys whose order is total and takes no Python code: any stable sort gives the same, and none can fail.
#[derive(Clone, Copy)]
enum Plain {
    Ints,
    Floats,
    Texts,
    Others,
}

fn plain(keys: &[Value]) -> Option<Plain> {
    let all = |is: fn(&Value) -> bool| keys.iter().all(is);
    match keys.first()? {
        Value::Int(_) if all(|v| matches!(v, Value::Int(_))) => Some(Plain::Ints),
        Value::Float(_) if all(|v| matches!(v, Value::Float(f) if !f.is_nan())) => Some(Plain::Floats),
        Value::Str(_) => all(|v| matches!(v, Value::Str(_))).then_some(Plain::Texts),
        _ => totally_ordered(keys, 0).then_some(Plain::Others),
    }
}

/// Records with more fields, or nested deeper, are compared as they are needed.
const MAX_FIELDS: usize = 8;
const MAX_NESTING: u32 = 2;

/// Whether all keys are of one kind whose order is total: sequences if the items at each position are.
fn totally_ordered(keys: &[Value], nesting: u32) -> bool {
    use Value::{BigInt, Bool, ByteArray, Bytes, Float, Int, List, None, Str, Tuple};
    let Some(first) = keys.first() else { return true };
    let alike: fn(&Value) -> bool = match first {
        Int(_) | BigInt(_) | Bool(_) | Float(_) => |v| match v {
            Float(f) => !f.is_nan(),
            _ => matches!(v, Int(_) | BigInt(_) | Bool(_)),
        },
        Str(_) => |v| matches!(v, Str(_)),
        Bytes(_) | ByteArray(_) => |v| matches!(v, Bytes(_) | ByteArray(_)),
        // They do not order, but as items they are equal.
        None if nesting > 0 => |v| matches!(v, None),
        Tuple(_) => |v| matches!(v, Tuple(_)),
        List(_) => |v| matches!(v, List(_)),
        _ => return false,
    };
    if !keys.iter().all(alike) {
        return false;
    }
    if !matches!(first, Tuple(_) | List(_)) {
        return true;
    }
    let fields = |key: &Value| match *key {
        Tuple(t) => t.items.len(),
        List(l) => l.items.len(),
        _ => 0,
    };
    let field = |key: &Value, i: usize| match *key {
        Tuple(t) => t.items.get(i).copied(),
        List(l) => l.items.get(i).copied(),
        _ => Option::None,
    };
    let width = keys.iter().map(fields).max().unwrap_or(0);
    let column = |i| keys.iter().filter_map(|key| field(key, i)).collect::<Vec<_>>();
    width <= MAX_FIELDS
        && nesting < MAX_NESTING
        && (0..width).all(|i| totally_ordered(&column(i), nesting + 1))
}

fn ints(a: &Value, b: &Value) -> Ordering {
    let (Value::Int(a), Value::Int(b)) = (a, b) else { return Ordering::Equal };
    a.cmp(b)
}

fn floats(a: &Value, b: &Value) -> Ordering {
    let (Value::Float(a), Value::Float(b)) = (a, b) else { return Ordering::Equal };
    a.partial_cmp(b).unwrap_or(Ordering::Equal)
}

fn texts(a: &Value, b: &Value) -> Ordering {
    let (Value::Str(a), Value::Str(b)) = (a, b) else { return Ordering::Equal };
    a.as_str().cmp(b.as_str())
}

fn others(a: &Value, b: &Value) -> Ordering {
    native_cmp(*a, *b).ok().flatten().unwrap_or(Ordering::Equal)
}

/// Sorts plain items; false, and nothing done, for others.
fn sort_plain(items: &mut [Value], reverse: bool) -> bool {
    fn by(items: &mut [Value], reverse: bool, cmp: impl Fn(&Value, &Value) -> Ordering) {
        if reverse {
            items.sort_by(|a, b| cmp(b, a));
        } else {
            items.sort_by(cmp);
        }
    }
    match plain(items) {
        Some(Plain::Ints) => by(items, reverse, ints),
        Some(Plain::Floats) => by(items, reverse, floats),
        Some(Plain::Texts) => by(items, reverse, texts),
        Some(Plain::Others) => by(items, reverse, others),
        None => return items.len() < 2,
    }
    true
}

/// Items in the order of their keys, if those are plain.
fn by_plain_keys(items: &[Value], keys: &[Value], reverse: bool) -> Option<Vec<Value>> {
    fn order(keys: &[Value], reverse: bool, cmp: impl Fn(&Value, &Value) -> Ordering) -> Vec<u32> {
        let mut order: Vec<u32> = (0..keys.len() as u32).collect();
        if reverse {
            order.sort_by(|a, b| cmp(&keys[*b as usize], &keys[*a as usize]));
        } else {
            order.sort_by(|a, b| cmp(&keys[*a as usize], &keys[*b as usize]));
        }
        order
    }
    let order = match plain(keys)? {
        Plain::Ints => order(keys, reverse, ints),
        Plain::Floats => order(keys, reverse, floats),
        Plain::Texts => order(keys, reverse, texts),
        Plain::Others => order(keys, reverse, others),
    };
    Some(order.into_iter().map(|i| items[i as usize]).collect())
}
