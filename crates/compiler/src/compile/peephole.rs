//! From labelled instructions to final code: jump threading, dead code, offsets.
//!
//! Must keep every instruction's effect and span; only jumps, unreachable instructions and jumps to the next
//! instruction may change or go.

use super::unit::{Ins, Label, Region, Span, Unit, ends_flow};
use crate::code::Op;
use crate::object::Handler;

/// The laid-out instructions.
pub(super) struct Layout {
    pub ops: Vec<Op>,
    pub spans: Vec<Span>,
    pub handlers: Vec<Handler>,
}

pub(super) fn finish(unit: &mut Unit) -> Layout {
    thread_jumps(unit);
    let mut keep = reachable(unit);
    drop_empty_jumps(unit, &mut keep);
    layout(unit, &keep)
}

fn position(unit: &Unit, l: Label) -> usize {
    (unit.labels[l.0 as usize] as usize).min(unit.ins.len())
}

/// A jump to a jump goes straight to the end of the chain.
fn thread_jumps(unit: &mut Unit) {
    for i in 0..unit.ins.len() {
        let Some(first) = unit.ins[i].target else { continue };
        let (mut target, mut back) = (first, matches!(unit.ins[i].op, Op::Loop { .. }));
        for _ in 0..8 {
            match unit.ins.get(position(unit, target)) {
                Some(Ins { op: Op::Jump { .. }, target: Some(next), .. }) => target = *next,
                // Only a plain jump can take over the work of `Loop`.
                Some(Ins { op: Op::Loop { .. }, target: Some(next), .. })
                    if matches!(unit.ins[i].op, Op::Jump { .. } | Op::Loop { .. }) =>
                {
                    target = *next;
                    back = true;
                }
                _ => break,
            }
        }
        unit.ins[i].target = Some(target);
        if back {
            unit.ins[i].op = Op::Loop { off: 0 };
        }
    }
    let mut is_target = vec![false; unit.ins.len() + 1];
    for t in unit.ins.iter().filter_map(|i| i.target) {
        is_target[position(unit, t)] = true;
    }
    // `if c: goto A; goto B; A:` becomes `if not c: goto B; A:`.
    for i in 0..unit.ins.len().saturating_sub(1) {
        let (Some(a), Some(b)) = (unit.ins[i].target, unit.ins[i + 1].target) else { continue };
        if matches!(unit.ins[i + 1].op, Op::Jump { .. })
            && position(unit, a) == i + 2
            && !is_target[i + 1]
            && let Some(op) = inverted(unit.ins[i].op)
        {
            unit.ins[i].op = op;
            unit.ins[i].target = Some(b);
            unit.ins[i + 1].op = Op::Nop {};
            unit.ins[i + 1].target = None;
        }
    }
}

/// Marks what control can reach; handlers count only if their region holds something reachable.
fn reachable(unit: &Unit) -> Vec<bool> {
    let n = unit.ins.len();
    let mut keep = vec![false; n];
    let mut work = vec![0];
    let mut regions: Vec<&Region> = unit.regions.iter().filter(|r| r.start < r.end).collect();
    loop {
        while let Some(mut i) = work.pop() {
            while i < n && !keep[i] {
                keep[i] = true;
                if let Some(t) = unit.ins[i].target {
                    work.push(position(unit, t));
                }
                if ends_flow(unit.ins[i].op) {
                    break;
                }
                i += 1;
            }
        }
        regions.retain(|r| {
            let live = keep[r.start as usize..(r.end as usize).min(n)].iter().any(|k| *k);
            if live {
                work.push(position(unit, r.target));
            }
            !live
        });
        if work.is_empty() {
            return keep;
        }
    }
}

/// Removes `Nop`s and jumps to whatever comes next.
fn drop_empty_jumps(unit: &Unit, keep: &mut [bool]) {
    let n = unit.ins.len();
    // Position of the next kept instruction, from the back.
    let mut next = vec![n; n + 1];
    for i in (0..n).rev() {
        let empty = match unit.ins[i] {
            Ins { op: Op::Nop {}, .. } => true,
            Ins { op: Op::Jump { .. }, target: Some(t), .. } => {
                let to = position(unit, t);
                to > i && next[to.min(n)] == next[i + 1]
            }
            _ => false,
        };
        if empty {
            keep[i] = false;
        }
        next[i] = if keep[i] { i } else { next[i + 1] };
    }
}

fn layout(unit: &Unit, keep: &[bool]) -> Layout {
    let n = unit.ins.len();
    let mut size: Vec<u32> = keep.iter().map(|k| u32::from(*k)).collect();
    let mut start = vec![0u32; n + 1];
    // Fused jumps reach 16 bits; those that must go farther grow, until nothing changes.
    loop {
        for i in 0..n {
            start[i + 1] = start[i] + size[i];
        }
        let mut grown = false;
        for i in 0..n {
            if size[i] != 1 || !is_short(unit.ins[i].op) {
                continue;
            }
            let Some(t) = unit.ins[i].target else { continue };
            let off = i64::from(start[position(unit, t)]) - i64::from(start[i]) - 1;
            if i16::try_from(off).is_err() {
                size[i] = if matches!(unit.ins[i].op, Op::ForIter { .. }) { 3 } else { 2 };
                grown = true;
            }
        }
        if !grown {
            break;
        }
    }
    let mut out = Layout { ops: Vec::new(), spans: Vec::new(), handlers: Vec::new() };
    for (i, ins) in unit.ins.iter().enumerate() {
        if size[i] == 0 {
            continue;
        }
        let off = |from: u32| match ins.target {
            Some(t) => start[position(unit, t)] as i32 - from as i32 - 1,
            None => 0,
        };
        let mut push = |op| {
            out.ops.push(op);
            out.spans.push(ins.span);
        };
        match size[i] {
            1 => push(if ins.target.is_some() { with_offset(ins.op, off(start[i])) } else { ins.op }),
            2 => {
                push(with_offset(inverted(ins.op).unwrap_or(ins.op), 1));
                push(Op::Jump { off: off(start[i] + 1) });
            }
            _ => {
                push(with_offset(ins.op, 1));
                push(Op::Jump { off: 1 });
                push(Op::Jump { off: off(start[i] + 2) });
            }
        }
    }
    for r in &unit.regions {
        let (from, to) = (start[r.start as usize], start[(r.end as usize).min(n)]);
        if from < to {
            out.handlers.push(Handler {
                start: from,
                end: to,
                target: start[position(unit, r.target)],
                reg: r.reg,
            });
        }
    }
    out
}

/// Whether the jump's offset has 16 bits.
fn is_short(op: Op) -> bool {
    !matches!(
        op,
        Op::Jump { .. }
            | Op::Loop { .. }
            | Op::JumpIf { .. }
            | Op::JumpIfNone { .. }
            | Op::JumpIfUnbound { .. }
    )
}

macro_rules! compare_jumps {
    ($op:expr, $o:ident, |$on:ident, $off:ident| $flip:expr, $new:expr; $($name:ident),*; $($int:ident),*; else $rest:expr) => {
        match $op {
            $(Op::$name { on: $on, a, b, off: $off } => Op::$name { on: $flip, a, b, off: $new },)*
            $(Op::$int { on: $on, a, imm, off: $off } => Op::$int { on: $flip, a, imm, off: $new },)*
            $o => $rest,
        }
    };
}

/// The jump taken exactly when this one is not.
fn inverted(op: Op) -> Option<Op> {
    Some(compare_jumps!(op, other, |on, off| !on, off;
        JumpLt, JumpLe, JumpEq, JumpNe, JumpGt, JumpGe;
        JumpLtInt, JumpLeInt, JumpEqInt, JumpNeInt, JumpGtInt, JumpGeInt;
        else match other {
            Op::JumpIf { on, a, off } => Op::JumpIf { on: !on, a, off },
            Op::JumpIfNone { on, a, off } => Op::JumpIfNone { on: !on, a, off },
            Op::JumpIfUnbound { on, a, off } => Op::JumpIfUnbound { on: !on, a, off },
            _ => return None,
        }
    ))
}

fn with_offset(op: Op, to: i32) -> Op {
    let short = to as i16;
    compare_jumps!(op, other, |on, _off| on, short;
        JumpLt, JumpLe, JumpEq, JumpNe, JumpGt, JumpGe;
        JumpLtInt, JumpLeInt, JumpEqInt, JumpNeInt, JumpGtInt, JumpGeInt;
        else match other {
            Op::Jump { .. } => Op::Jump { off: to },
            Op::Loop { .. } => Op::Loop { off: to },
            Op::JumpIf { on, a, .. } => Op::JumpIf { on, a, off: to },
            Op::JumpIfNone { on, a, .. } => Op::JumpIfNone { on, a, off: to },
            Op::JumpIfUnbound { on, a, .. } => Op::JumpIfUnbound { on, a, off: to },
            Op::ForIter { dst, iter, .. } => Op::ForIter { dst, iter, off: short },
            other => other,
        }
    )
}
