//! The interpreter loop.
//!
//! Owns: fetching and executing instructions of the current fiber: those that are arithmetic, comparisons, jumps, calls,
//! names, attributes and items; the others are `outlined`. One `loop { match }` for a frame, inside a loop that takes up
//! the current frame; every slow path is a call that returns a `Ctl`. Never nested.
//!
//! Its size is its speed: what the loop needs at every instruction (pc, registers, the memory's base) competes for
//! registers with everything in it, and the code generator gives up early in a function this large.
//!
//! One of the crate's `unsafe` modules. What it rests on: the compiler only emits register numbers below
//! `Code::nregs`, constant, cache and closure indices that exist, and jumps inside the code; `push_frame` and
//! `resume` make the stack hold `base + nregs + 1` registers; and whatever may push a frame or grow the stack is followed
//! by `break`, upon which the outer loop derives the cached pointers again.

#![allow(unsafe_code)]

use super::support::{method_table, plainly_contains};
use super::*;
use crate::code::{BinOp, CmpOp, Op};
use crate::object::*;

impl Vm {
    /// The arguments of a native, which stand in the register stack.
    #[inline]
    pub fn native_args(&self, at: usize, count: usize) -> &'static [Value] {
        // SAFETY: natives neither push frames nor grow the stack, so the slice stays valid while the native runs;
        // no native keeps it (NativeImpl takes an unnamed lifetime).
        unsafe { std::slice::from_raw_parts(self.fiber.stack.as_ptr().add(at), count) }
    }

    /// Execute the current fiber until it ends or parks (`self.outcome` says which).
    pub fn run(&mut self) {
        if self.fiber.frames.is_empty() {
            return;
        }
        let mut base: *mut Value;
        let mut pc: *const Op;
        let mut frame: *mut Frame;
        let mut code: Gc<Code>;

        // What is needed less often is read from the frame: each pointer kept over the whole loop takes a register from
        // those that every instruction needs.
        macro_rules! free {
            ($i:expr) => {
                // SAFETY: `frame` is current; closure indices exist.
                unsafe {
                    let func = (*frame).func;
                    *func.closure.get_unchecked($i as usize)
                }
            };
        }
        macro_rules! globals {
            () => {
                // SAFETY: `frame` is current.
                unsafe {
                    let func = (*frame).func;
                    func.globals
                }
            };
        }
        macro_rules! at_base {
            () => {
                // SAFETY: `frame` is current.
                unsafe { (*frame).base }
            };
        }
        macro_rules! r {
            ($i:expr) => {
                // SAFETY: registers are below nregs (module invariant).
                unsafe { *base.add($i as usize) }
            };
        }
        macro_rules! set {
            ($i:expr, $v:expr) => {{
                let v = $v;
                // SAFETY: as `r!`.
                unsafe { *base.add($i as usize) = v }
            }};
        }
        // Save pc before anything that may look at it.
        macro_rules! save {
            () => {
                // SAFETY: `frame` is current; pc points into its code.
                unsafe { (*frame).pc = pc.offset_from(code.ops.as_ptr()) as usize }
            };
        }
        // A slow path: go on as it says. `break` leaves the instructions of the frame that was current; the outer loop
        // takes up whichever is now.
        macro_rules! slow {
            ($e:expr) => {{
                save!();
                match $e {
                    Ctl::Exit => return,
                    _ => break,
                }
            }};
        }
        // A fallible operation whose value goes into a register.
        macro_rules! store {
            ($dst:expr, $e:expr) => {{
                save!();
                match $e {
                    Ok(v) => {
                        set!($dst, v);
                        continue;
                    }
                    r => match self.settle(r, Ret::Store($dst)) {
                        Ctl::Exit => return,
                        _ => break,
                    },
                }
            }};
        }
        macro_rules! discard {
            ($e:expr) => {{
                save!();
                match $e {
                    Ok(_) => continue,
                    r => match self.settle(r, Ret::Discard) {
                        Ctl::Exit => return,
                        _ => break,
                    },
                }
            }};
        }
        // Call a function whose arguments stand in its window already.
        macro_rules! enter {
            ($callee:expr, $target:expr, $at:expr, $dst:expr) => {{
                let (callee, target, at): (Gc<Function>, Gc<Code>, usize) = ($callee, $target, $at);
                save!();
                let named = target.local_names.len();
                let fits = self.fiber.stack.len() > at + target.nregs as usize;
                if !fits || self.fiber.frames.len() + self.fiber.depth_below >= self.limits.recursion {
                    match self.push_frame(callee, at, Ret::Store($dst), None) {
                        Ctl::Exit => return,
                        _ => break,
                    }
                } else {
                    self.fiber.frames.push(Frame {
                        code: target,
                        func: callee,
                        locals: None,
                        generator: None,
                        base: at,
                        pc: 0,
                        ret: Ret::Store($dst),
                    });
                    // SAFETY: the stack holds the window (checked above).
                    unsafe {
                        let window = self.fiber.stack.as_mut_ptr().add(at);
                        for r in target.nargs as usize..named {
                            *window.add(r) = Value::Unbound;
                        }
                    }
                }
                if self.heap.wants_collection() {
                    self.collect();
                    if let Some(trap) = self.over_memory()
                        && let Ctl::Exit = self.settle(Err(trap), Ret::Discard)
                    {
                        return;
                    }
                }
                break;
            }};
        }
        // The current frame is done; its caller gets `v`.
        macro_rules! leave {
            ($dst:expr, $v:expr) => {{
                self.fiber.frames.pop();
                // SAFETY: a frame with a plain continuation has a caller; registers are below its nregs.
                unsafe {
                    let caller = self.fiber.frames.as_ptr().add(self.fiber.frames.len() - 1);
                    *self.fiber.stack.as_mut_ptr().add((*caller).base + $dst as usize) = $v;
                }
                break;
            }};
        }
        macro_rules! jump {
            ($off:expr) => {
                // SAFETY: jumps stay inside the code (module invariant).
                pc = unsafe { pc.offset($off as isize) }
            };
        }
        macro_rules! arith {
            ($dst:expr, $a:expr, $b:expr, $checked:ident, $op:tt) => {{
                match (r!($a), r!($b)) {
                    (Value::Int(x), Value::Int(y)) => {
                        if let Some(n) = x.$checked(y) {
                            set!($dst, Value::Int(n));
                            continue;
                        }
                    }
                    (Value::Float(x), Value::Float(y)) => {
                        set!($dst, Value::Float(x $op y));
                        continue;
                    }
                    (Value::Int(x), Value::Float(y)) => {
                        set!($dst, Value::Float(x as f64 $op y));
                        continue;
                    }
                    (Value::Float(x), Value::Int(y)) => {
                        set!($dst, Value::Float(x $op y as f64));
                        continue;
                    }
                    _ => {}
                }
                slow!(self.operator())
            }};
        }
        macro_rules! arith_int {
            ($dst:expr, $a:expr, $imm:expr, $checked:ident, $op:tt) => {{
                match r!($a) {
                    Value::Int(x) => {
                        if let Some(n) = x.$checked($imm as i64) {
                            set!($dst, Value::Int(n));
                            continue;
                        }
                    }
                    Value::Float(x) => {
                        set!($dst, Value::Float(x $op $imm as f64));
                        continue;
                    }
                    _ => {}
                }
                slow!(self.operator())
            }};
        }
        macro_rules! jump_cmp {
            ($on:expr, $a:expr, $b:expr, $off:expr, $op:tt) => {{
                match (r!($a), r!($b)) {
                    (Value::Int(x), Value::Int(y)) => {
                        if (x $op y) == $on {
                            jump!($off);
                        }
                        continue;
                    }
                    (Value::Float(x), Value::Float(y)) => {
                        if (x $op y) == $on {
                            jump!($off);
                        }
                        continue;
                    }
                    _ => {}
                }
                slow!(self.operator())
            }};
        }
        macro_rules! jump_equal {
            ($on:expr, $a:expr, $b:expr, $off:expr, $op:tt) => {{
                if let (Value::Str(x), Value::Str(y)) = (r!($a), r!($b)) {
                    if (x.same_text(&y) $op true) == $on {
                        jump!($off);
                    }
                    continue;
                }
                jump_cmp!($on, $a, $b, $off, $op)
            }};
        }
        macro_rules! jump_cmp_int {
            ($on:expr, $a:expr, $imm:expr, $off:expr, $op:tt) => {{
                match r!($a) {
                    Value::Int(x) => {
                        if (x $op $imm as i64) == $on {
                            jump!($off);
                        }
                        continue;
                    }
                    Value::Float(x) => {
                        if (x $op $imm as f64) == $on {
                            jump!($off);
                        }
                        continue;
                    }
                    _ => {}
                }
                slow!(self.operator())
            }};
        }
        macro_rules! k {
            ($i:expr) => {
                // SAFETY: constant indices exist (module invariant).
                unsafe { *code.consts.get_unchecked($i as usize) }
            };
        }
        loop {
            // SAFETY: there is a frame; its base and pc are in range (module invariant).
            unsafe {
                frame = self.fiber.frames.as_mut_ptr().add(self.fiber.frames.len() - 1);
                // Opaque, so that one pointer is kept instead of the address of every field.
                frame = std::hint::black_box(frame);
                code = (*frame).code;
                base = self.fiber.stack.as_mut_ptr().add((*frame).base);
                pc = code.ops.as_ptr().add((*frame).pc);
            }
            loop {
                // SAFETY: every code ends in an instruction that leaves it (module invariant).
                let op = unsafe { *pc };
                pc = unsafe { pc.add(1) };
                match op {
                    Op::Nop {} => {}
                    Op::Move { dst, src } => set!(dst, r!(src)),
                    Op::LoadK { dst, k } => set!(dst, k!(k)),
                    Op::LoadInt { dst, v } => set!(dst, Value::Int(v as i64)),
                    Op::LoadNone { dst } => set!(dst, Value::None),
                    Op::Unset { dst } => set!(dst, Value::Unbound),
                    Op::CheckBound { reg } => {
                        if r!(reg).is_unbound() {
                            slow!(self.unbound_local(reg))
                        }
                    }
                    Op::LoadCell { dst, cell } => {
                        if let Value::Cell(c) = r!(cell)
                            && !c.value.is_unbound()
                        {
                            set!(dst, c.value);
                            continue;
                        }
                        slow!(self.unbound_local(cell))
                    }
                    Op::StoreCell { cell, src } => {
                        if let Value::Cell(mut c) = r!(cell) {
                            c.value = r!(src);
                        }
                    }
                    Op::LoadFree { dst, i } => {
                        let c = free!(i);
                        if !c.value.is_unbound() {
                            set!(dst, c.value);
                            continue;
                        }
                        slow!(self.unbound_free(i))
                    }
                    Op::StoreFree { i, src } => {
                        let mut c = free!(i);
                        c.value = r!(src);
                    }
                    Op::LoadGlobal { dst, cache } => {
                        // SAFETY: cache indices exist; `frame` is current.
                        let (c, globals) = (unsafe { code.caches.get_unchecked(cache as usize) }, globals!());
                        if c.version == globals.table.keys_version() {
                            match c.kind {
                                CacheKind::Global => {
                                    set!(dst, *globals.table.value_at(c.slot as usize));
                                    continue;
                                }
                                CacheKind::Builtin if c.version2 == self.builtins.table.keys_version() => {
                                    set!(dst, *self.builtins.table.value_at(c.slot as usize));
                                    continue;
                                }
                                _ => {}
                            }
                        }
                        store!(dst, self.load_global(cache))
                    }
                    Op::StoreGlobal { src, cache } => {
                        // SAFETY: as LoadGlobal.
                        let (c, mut globals) =
                            (unsafe { code.caches.get_unchecked(cache as usize) }, globals!());
                        if c.kind == CacheKind::Global && c.version == globals.table.keys_version() {
                            globals.table.set_value_at(c.slot as usize, r!(src));
                            continue;
                        }
                        let v = r!(src);
                        self.store_global(cache, v);
                    }
                    Op::Add { dst, a, b } => arith!(dst, a, b, checked_add, +),
                    Op::Sub { dst, a, b } => arith!(dst, a, b, checked_sub, -),
                    Op::Mul { dst, a, b } => arith!(dst, a, b, checked_mul, *),
                    Op::AddInt { dst, a, imm, .. } => arith_int!(dst, a, imm, checked_add, +),
                    Op::SubInt { dst, a, imm, .. } => arith_int!(dst, a, imm, checked_sub, -),
                    Op::Binary { op, dst, a, b } | Op::Inplace { op, dst, a, b } => {
                        match (r!(a), r!(b)) {
                            (Value::Int(x), Value::Int(y)) => {
                                let n = match op {
                                    BinOp::Add => x.checked_add(y),
                                    BinOp::Sub => x.checked_sub(y),
                                    BinOp::Mul => x.checked_mul(y),
                                    BinOp::FloorDiv if y != 0 => floor_div(x, y),
                                    BinOp::Mod if y > 0 => Some(x.rem_euclid(y)),
                                    BinOp::Mod if y != 0 => Some(floor_mod(x, y)),
                                    BinOp::And => Some(x & y),
                                    BinOp::Or => Some(x | y),
                                    BinOp::Xor => Some(x ^ y),
                                    BinOp::RShift if (0..64).contains(&y) => Some(x >> y),
                                    BinOp::LShift if (0..62).contains(&y) && (x << y) >> y == x => {
                                        Some(x << y)
                                    }
                                    BinOp::Div
                                        if y != 0
                                            && x.unsigned_abs() < 1 << 53
                                            && y.unsigned_abs() < 1 << 53 =>
                                    {
                                        set!(dst, Value::Float(x as f64 / y as f64));
                                        continue;
                                    }
                                    _ => None,
                                };
                                if let Some(n) = n {
                                    set!(dst, Value::Int(n));
                                    continue;
                                }
                            }
                            (Value::Float(x), Value::Float(y)) => {
                                let f = match op {
                                    BinOp::Add => Some(x + y),
                                    BinOp::Sub => Some(x - y),
                                    BinOp::Mul => Some(x * y),
                                    BinOp::Div if y != 0.0 => Some(x / y),
                                    _ => None,
                                };
                                if let Some(f) = f {
                                    set!(dst, Value::Float(f));
                                    continue;
                                }
                            }
                            _ => {}
                        }
                        slow!(self.operator())
                    }
                    Op::Not { dst, a } => {
                        let v = r!(a);
                        if let Value::Bool(b) = v {
                            set!(dst, Value::Bool(!b));
                            continue;
                        }
                        slow!(self.deliver(Ret::Not(dst), v))
                    }
                    Op::Compare { op, dst, a, b } => {
                        let (x, y) = (r!(a), r!(b));
                        match op {
                            CmpOp::Is => {
                                set!(dst, Value::Bool(x.is(y)));
                                continue;
                            }
                            CmpOp::IsNot => {
                                set!(dst, Value::Bool(!x.is(y)));
                                continue;
                            }
                            CmpOp::In | CmpOp::NotIn => {
                                if let Some(found) = plainly_contains(y, x) {
                                    set!(dst, Value::Bool(found == (op == CmpOp::In)));
                                    continue;
                                }
                                slow!(self.operator())
                            }
                            _ => {}
                        }
                        if let (Value::Int(x), Value::Int(y)) = (x, y) {
                            let t = match op {
                                CmpOp::Lt => x < y,
                                CmpOp::Le => x <= y,
                                CmpOp::Eq => x == y,
                                CmpOp::Ne => x != y,
                                CmpOp::Gt => x > y,
                                CmpOp::Ge => x >= y,
                                _ => slow!(self.operator()),
                            };
                            set!(dst, Value::Bool(t));
                            continue;
                        }
                        slow!(self.operator())
                    }

                    Op::Jump { off } => jump!(off),
                    Op::Loop { off } => {
                        // Before the jump, so that a MemoryError is the loop's.
                        if self.heap.wants_collection() {
                            save!();
                            self.collect();
                            if let Some(trap) = self.over_memory() {
                                slow!(self.settle(Err(trap), Ret::Discard))
                            }
                            if !self.heap.dying.is_empty() {
                                // Before the jump: the instruction is executed again.
                                // SAFETY: it has just been read from there.
                                pc = unsafe { pc.sub(1) };
                                slow!(self.close_dying())
                            }
                        }
                        jump!(off);
                    }
                    Op::JumpIf { on, a, off } => {
                        let v = r!(a);
                        let t = match v {
                            Value::Bool(b) => b,
                            Value::None => false,
                            Value::Int(i) => i != 0,
                            _ => match self.native_truth(v) {
                                Some(b) => b,
                                None => slow!(self.ask_truth(v, Truth::Branch)),
                            },
                        };
                        if t == on {
                            jump!(off);
                        }
                    }
                    Op::JumpIfNone { on, a, off } => {
                        if r!(a).is_none() == on {
                            jump!(off);
                        }
                    }
                    Op::JumpIfUnbound { on, a, off } => {
                        if r!(a).is_unbound() == on {
                            jump!(off);
                        }
                    }
                    Op::JumpLt { on, a, b, off } => jump_cmp!(on, a, b, off, <),
                    Op::JumpLe { on, a, b, off } => jump_cmp!(on, a, b, off, <=),
                    Op::JumpEq { on, a, b, off } => jump_equal!(on, a, b, off, ==),
                    Op::JumpNe { on, a, b, off } => jump_equal!(on, a, b, off, !=),
                    Op::JumpGt { on, a, b, off } => jump_cmp!(on, a, b, off, >),
                    Op::JumpGe { on, a, b, off } => jump_cmp!(on, a, b, off, >=),
                    Op::JumpLtInt { on, a, imm, off } => jump_cmp_int!(on, a, imm, off, <),
                    Op::JumpLeInt { on, a, imm, off } => jump_cmp_int!(on, a, imm, off, <=),
                    Op::JumpEqInt { on, a, imm, off } => jump_cmp_int!(on, a, imm, off, ==),
                    Op::JumpNeInt { on, a, imm, off } => jump_cmp_int!(on, a, imm, off, !=),
                    Op::JumpGtInt { on, a, imm, off } => jump_cmp_int!(on, a, imm, off, >),
                    Op::JumpGeInt { on, a, imm, off } => jump_cmp_int!(on, a, imm, off, >=),
                    Op::ForIter { dst, iter, off } => {
                        let it = r!(iter);
                        if let Value::Iter(mut i) = it {
                            match &mut *i {
                                NativeIter::Range { next, step, left, .. } => {
                                    if *left == 0 {
                                        jump!(off);
                                        continue;
                                    }
                                    let v = *next;
                                    *left -= 1;
                                    *next = v.wrapping_add(*step);
                                    set!(dst, Value::Int(v));
                                    continue;
                                }
                                NativeIter::List { list, pos } => {
                                    if let Some(v) = list.items.get(*pos) {
                                        *pos += 1;
                                        set!(dst, *v);
                                        continue;
                                    }
                                    *pos = ENDED;
                                    jump!(off);
                                    continue;
                                }
                                _ => {}
                            }
                            save!();
                            // SAFETY: a ForIter is not the last instruction.
                            match self.for_native(i, dst, unsafe { *pc }) {
                                Ok(Step::Item(v)) => set!(dst, v),
                                // SAFETY: behind the UnpackSeq that follows.
                                Ok(Step::Pair) => pc = unsafe { pc.add(1) },
                                Ok(Step::End) => jump!(off),
                                Ok(Step::Python) => slow!(self.for_python(it)),
                                Err(t) => slow!(self.settle(Err(t), Ret::Discard)),
                            }
                            continue;
                        }
                        if let Value::Gen(g) = it {
                            slow!(self.resume(g, Ok(Value::None), Ret::For))
                        }
                        slow!(self.for_python(it))
                    }

                    Op::Call { f, argc, dst } => {
                        match r!(f) {
                            Value::Func(callee) => {
                                let target = callee.code;
                                if target.simple && target.nargs == argc && target.kind == CodeKind::Function
                                {
                                    enter!(callee, target, at_base!() + f as usize + 1, dst)
                                }
                            }
                            Value::Native(n)
                                if n.sig.positional
                                    && (n.sig.any_first || self.is_receiver(n, r!(f + 1)))
                                    && self.completes(n, at_base!() + f as usize + 1, argc as usize) =>
                            {
                                save!();
                                let at = at_base!() + f as usize + 1;
                                let args = self.native_args(at, n.sig.params.len());
                                match (n.imp)(self, args) {
                                    Ok(v) => set!(dst, v),
                                    Err(t) => {
                                        slow!(self.native_trap(n, at, argc as usize, t, Ret::Store(dst)))
                                    }
                                }
                                continue;
                            }
                            _ => {}
                        }
                        let at = at_base!() + f as usize + 1;
                        let callee = r!(f);
                        slow!(self.call_window(callee, at, argc as usize, &[], Ret::Store(dst)))
                    }
                    Op::LoadMethod { f, obj, cache } => {
                        let v = r!(obj);
                        // SAFETY: cache indices exist.
                        let c = unsafe { code.caches.get_unchecked(cache as usize) };
                        if let Value::Instance(i) = v
                            && c.kind == CacheKind::ClassValue
                            && c.version == i.class.version
                            && c.shape == Some(i.shape)
                            && i.dict.is_none()
                        {
                            set!(f, c.value);
                            set!(f + 1, v);
                            continue;
                        }
                        if c.kind == CacheKind::BuiltinMethod && c.slot == method_table(v) {
                            set!(f, c.value);
                            set!(f + 1, v);
                            continue;
                        }
                        save!();
                        match self.load_method(v, cache) {
                            Ok((found, this)) => {
                                set!(f, found);
                                set!(f + 1, this);
                            }
                            Err(t) => {
                                set!(f + 1, Value::Unbound);
                                slow!(self.settle(Err(t), Ret::Store(f)))
                            }
                        }
                    }
                    Op::CallMethod { f, argc, dst } => {
                        let this = r!(f + 1);
                        let at = at_base!() + f as usize + 1;
                        if this.is_unbound() {
                            let callee = r!(f);
                            slow!(self.call_window(callee, at + 1, argc as usize, &[], Ret::Store(dst)))
                        }
                        match r!(f) {
                            Value::Func(callee) => {
                                let target = callee.code;
                                if target.simple
                                    && target.nargs == argc + 1
                                    && target.kind == CodeKind::Function
                                {
                                    enter!(callee, target, at, dst)
                                }
                            }
                            Value::Native(n)
                                if n.sig.positional && self.completes(n, at, argc as usize + 1) =>
                            {
                                save!();
                                let args = self.native_args(at, n.sig.params.len());
                                match (n.imp)(self, args) {
                                    Ok(v) => set!(dst, v),
                                    Err(t) => {
                                        slow!(self.native_trap(n, at, argc as usize + 1, t, Ret::Store(dst)))
                                    }
                                }
                                continue;
                            }
                            _ => {}
                        }
                        let callee = r!(f);
                        slow!(self.call_window(callee, at, argc as usize + 1, &[], Ret::Store(dst)))
                    }
                    Op::Return { src } => {
                        let v = r!(src);
                        // SAFETY: `frame` is current.
                        let (ret, plain) = unsafe { ((*frame).ret, (*frame).generator.is_none()) };
                        if plain
                            && let Ret::Store(dst) = ret
                            && self.heap.guarded.is_empty()
                        {
                            leave!(dst, v)
                        }
                        slow!(self.return_value(v))
                    }
                    Op::ReturnNone {} => {
                        // SAFETY: `frame` is current.
                        let (ret, plain) = unsafe { ((*frame).ret, (*frame).generator.is_none()) };
                        if plain && self.heap.guarded.is_empty() {
                            match ret {
                                Ret::Store(dst) => {
                                    leave!(dst, Value::None)
                                }
                                Ret::Init { dst, obj } => leave!(dst, obj),
                                _ => {}
                            }
                        }
                        slow!(self.return_value(Value::None))
                    }
                    Op::GetAttr { dst, obj, cache } => {
                        let v = r!(obj);
                        if let Value::Instance(i) = v {
                            // SAFETY: cache indices exist.
                            let c = unsafe { code.caches.get_unchecked(cache as usize) };
                            if c.version == i.class.version && c.shape == Some(i.shape) && i.dict.is_none() {
                                match c.kind {
                                    CacheKind::Slot => {
                                        let v = i.slots[c.slot as usize];
                                        if !v.is_unbound() {
                                            set!(dst, v);
                                            continue;
                                        }
                                    }
                                    CacheKind::ClassValue if !matches!(c.value, Value::Func(_)) => {
                                        set!(dst, c.value);
                                        continue;
                                    }
                                    _ => {}
                                }
                            }
                        }
                        store!(dst, self.get_attr_cached(v, cache))
                    }
                    Op::SetAttr { obj, src, cache } => {
                        let (o, v) = (r!(obj), r!(src));
                        if let Value::Instance(mut i) = o {
                            // SAFETY: cache indices exist.
                            let c = unsafe { code.caches.get_unchecked(cache as usize) };
                            if c.version == i.class.version && c.shape == Some(i.shape) && i.dict.is_none() {
                                match c.kind {
                                    CacheKind::Slot => {
                                        i.slots[c.slot as usize] = v;
                                        continue;
                                    }
                                    CacheKind::Transition => {
                                        if let Value::Shape(next) = c.value {
                                            i.slots.push(v);
                                            i.shape = next;
                                            continue;
                                        }
                                    }
                                    _ => {}
                                }
                            }
                        }
                        discard!(self.set_attr_cached(o, v, cache))
                    }
                    Op::GetItem { dst, obj, key } => {
                        let (o, i) = (r!(obj), r!(key));
                        match (o, i) {
                            (Value::List(l), Value::Int(i)) => {
                                let n = l.items.len();
                                let at = if i < 0 { i + n as i64 } else { i };
                                if let Some(v) = l.items.get(at as usize) {
                                    set!(dst, *v);
                                    continue;
                                }
                            }
                            (Value::Tuple(t), Value::Int(i)) => {
                                let n = t.items.len();
                                let at = if i < 0 { i + n as i64 } else { i };
                                if let Some(v) = t.items.get(at as usize) {
                                    set!(dst, *v);
                                    continue;
                                }
                            }
                            (Value::Dict(d), Value::Str(s)) => {
                                if let Some(p) = d.pos_str(s) {
                                    set!(dst, *d.table.value_at(p));
                                    continue;
                                }
                            }
                            (Value::Str(s), Value::Int(i)) if s.is_ascii() => {
                                let text = s.as_str().as_bytes();
                                let at = if i < 0 { i + text.len() as i64 } else { i };
                                if let Some(&byte) = text.get(at as usize) {
                                    set!(dst, Value::Str(self.chars[byte as usize]));
                                    continue;
                                }
                            }
                            (Value::Dict(d), Value::Int(i)) => {
                                if let Find::Found(p) = d.table.find(Value::Int(i), hash_int(i)) {
                                    set!(dst, *d.table.value_at(p));
                                    continue;
                                }
                            }
                            _ => {}
                        }
                        store!(dst, self.get_item(o, i))
                    }
                    Op::GetItemInt { dst, obj, imm } => {
                        let o = r!(obj);
                        let items = match o {
                            Value::List(ref l) => Some(&l.items[..]),
                            Value::Tuple(ref t) => Some(&t.items[..]),
                            _ => None,
                        };
                        if let Some(items) = items {
                            let at = if imm < 0 { imm as isize + items.len() as isize } else { imm as isize };
                            if let Some(v) = items.get(at as usize) {
                                set!(dst, *v);
                                continue;
                            }
                        }
                        store!(dst, self.get_item(o, Value::Int(imm as i64)))
                    }
                    Op::SetItem { obj, key, src } => {
                        let (o, i, v) = (r!(obj), r!(key), r!(src));
                        match (o, i) {
                            (Value::List(mut l), Value::Int(i)) => {
                                let n = l.items.len();
                                let at = if i < 0 { i + n as i64 } else { i };
                                if let Some(slot) = l.items.get_mut(at as usize) {
                                    *slot = v;
                                    continue;
                                }
                            }
                            (Value::Dict(mut d), Value::Str(s)) if d.table.growth() == 0 => {
                                d.set_str(s, v);
                                continue;
                            }
                            (Value::Dict(mut d), Value::Int(i)) if d.table.growth() == 0 => {
                                let h = hash_int(i);
                                match d.table.find(Value::Int(i), h) {
                                    Find::Found(p) => {
                                        d.table.set_value_at(p, v);
                                        continue;
                                    }
                                    Find::Missing => {
                                        d.table.insert_new(Value::Int(i), h, v);
                                        continue;
                                    }
                                    Find::NeedEq(_) => {}
                                }
                            }
                            _ => {}
                        }
                        discard!(self.set_item(o, i, v))
                    }
                    Op::ListAppend { list, src } => {
                        if let Value::List(mut l) = r!(list) {
                            if l.grows_large()
                                && let Err(t) = self.grow_list(l)
                            {
                                slow!(self.settle(Err(t), Ret::Discard))
                            }
                            l.items.push(r!(src));
                        }
                    }
                    Op::Yield { dst, src } => {
                        let v = r!(src);
                        slow!(self.yield_value(dst, v))
                    }
                    _ => slow!(self.outlined()),
                }
            }
        }
    }
}
