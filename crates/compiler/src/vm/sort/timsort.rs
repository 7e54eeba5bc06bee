//! Timsort that can stop at any comparison and go on when the answer is there.
//!
//! Owns: the order in which items are compared and moved, which is CPython 3.11's, since `__lt__` sees the one and a
//! sort that fails half-way leaves the other. The algorithm is Tim Peters' (`Objects/listsort.txt`): natural runs,
//! short ones filled up by binary insertion, merged in the order of Munro and Wild's powersort, with galloping.
//!
//! It is an `async fn` because the compiler then keeps where it stands. What it awaits is the answer to a
//! comparison, nothing else; where the values can be compared natively it never waits.

use crate::object::*;
use crate::vm::native_cmp;
use std::cell::Cell;
use std::cmp::Ordering;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// So many items in a row from one run, and the next ones are looked for by galloping.
const MIN_GALLOP: usize = 7;
/// Lists shorter than this are one run.
const SHORT: usize = 64;

/// A comparison failed: there is no answer.
struct Failed;

type Outcome<T> = Result<T, Failed>;

/// Whether one key is less than another. Not a function: a future for each native comparison would be slow.
macro_rules! less {
    ($table:expr, $a:expr, $b:expr) => {{
        let (a, b) = ($a, $b);
        match $table.less_natively(a, b) {
            Some(less) => less,
            None => $table.ask(a, b).await?,
        }
    }};
}

/// A sort under way.
pub struct Timsort {
    table: Rc<Table>,
    algorithm: Pin<Box<dyn Future<Output = Outcome<()>>>>,
}

impl Timsort {
    /// The sort of `values` by `keys`, or of the keys themselves. Nothing is compared yet.
    pub fn new(keys: Vec<Value>, values: Option<Vec<Value>>) -> Self {
        let table = Rc::new(Table::new(keys, values));
        let own = table.clone();
        Timsort { table, algorithm: Box::pin(async move { sort(&own).await }) }
    }

    /// Goes on, with the answer to the question that was asked last, until there is the next one: is the first value
    /// less than the second? None: sorted.
    pub fn advance(&mut self, answer: Option<bool>) -> Option<(Value, Value)> {
        self.table.answer.set(answer.map(Ok));
        self.poll()
    }

    /// The question that was asked last has no answer: leaves the items as they are then.
    pub fn fail(&mut self) {
        self.table.answer.set(Some(Err(Failed)));
        self.poll();
    }

    fn poll(&mut self) -> Option<(Value, Value)> {
        match self.algorithm.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(_) => None,
            Poll::Pending => Some(self.question()),
        }
    }

    /// What was asked last.
    pub fn question(&self) -> (Value, Value) {
        self.table.question.get()
    }

    /// The items in their present order.
    pub fn items(&self) -> Vec<Value> {
        let cells = self.table.values.as_ref().unwrap_or(&self.table.keys);
        cells[..self.table.len].iter().map(Cell::get).collect()
    }

    pub fn trace(&self, t: &mut Tracer) {
        for cells in [Some(&self.table.keys), self.table.values.as_ref()].into_iter().flatten() {
            cells.iter().for_each(|c| t.value(c.get()));
        }
    }
}

/// The keys, and the values that move as they do. Behind the items is room for what a merge sets aside.
struct Table {
    len: usize,
    keys: Vec<Cell<Value>>,
    values: Option<Vec<Cell<Value>>>,
    question: Cell<(Value, Value)>,
    answer: Cell<Option<Outcome<bool>>>,
}

impl Table {
    fn new(keys: Vec<Value>, values: Option<Vec<Value>>) -> Self {
        let len = keys.len();
        // The shorter of two runs is set aside.
        let room = if len < SHORT { 0 } else { len / 2 };
        let cells = |items: Vec<Value>| {
            let spare = std::iter::repeat_n(Value::Unbound, room);
            items.into_iter().chain(spare).map(Cell::new).collect::<Vec<_>>()
        };
        Table {
            len,
            keys: cells(keys),
            values: values.map(cells),
            question: Cell::new((Value::Unbound, Value::Unbound)),
            answer: Cell::new(None),
        }
    }

    /// Whether the key at `a` is less than the key at `b`, if native code can tell.
    #[inline]
    fn less_natively(&self, a: usize, b: usize) -> Option<bool> {
        let order = native_cmp(self.keys[a].get(), self.keys[b].get());
        order.ok().map(|order| order == Some(Ordering::Less))
    }

    /// The same where it cannot.
    async fn ask(&self, a: usize, b: usize) -> Outcome<bool> {
        self.question.set((self.keys[a].get(), self.keys[b].get()));
        poll_fn(|_| self.answer.take().map_or(Poll::Pending, Poll::Ready)).await
    }

    /// Both columns.
    fn columns(&self) -> impl Iterator<Item = &[Cell<Value>]> {
        [Some(&self.keys), self.values.as_ref()].into_iter().flatten().map(Vec::as_slice)
    }

    #[inline]
    fn copy_one(&self, to: usize, from: usize) {
        self.keys[to].set(self.keys[from].get());
        if let Some(values) = &self.values {
            values[to].set(values[from].get());
        }
    }

    /// Copies `n` items, which may overlap with their new places.
    fn copy(&self, to: usize, from: usize, n: usize) {
        if to <= from {
            (0..n).for_each(|i| self.copy_one(to + i, from + i));
        } else {
            (0..n).rev().for_each(|i| self.copy_one(to + i, from + i));
        }
    }

    fn reverse(&self, from: usize, to: usize) {
        for column in self.columns() {
            let (mut i, mut j) = (from, to);
            while i + 1 < j {
                j -= 1;
                column[i].swap(&column[j]);
                i += 1;
            }
        }
    }

    /// Moves the item at `from` down to `to`; those between make room.
    fn insert(&self, to: usize, from: usize) {
        for column in self.columns() {
            let item = column[from].get();
            for i in (to..from).rev() {
                column[i + 1].set(column[i].get());
            }
            column[to].set(item);
        }
    }
}

/// A sorted stretch of the items.
#[derive(Clone, Copy)]
struct Run {
    start: usize,
    len: usize,
    /// Depth of the node between this run and the next one in the tree of merges.
    power: u32,
}

struct Merger<'a> {
    table: &'a Table,
    /// Runs that are not merged yet; their powers rise.
    runs: Vec<Run>,
    min_gallop: usize,
}

async fn sort(table: &Table) -> Outcome<()> {
    let n = table.len;
    if n < 2 {
        return Ok(());
    }
    let mut merger = Merger { table, runs: Vec::new(), min_gallop: MIN_GALLOP };
    let least = least_run(n);
    let mut lo = 0;
    while lo < n {
        let mut len = count_run(table, lo).await?;
        if len < least {
            let filled = least.min(n - lo);
            insert_each(table, lo, lo + len, lo + filled).await?;
            len = filled;
        }
        merger.merge_before(len).await?;
        merger.runs.push(Run { start: lo, len, power: 0 });
        lo += len;
    }
    merger.merge_all().await
}

/// How long runs are made: between 32 and 64, such that `n` is a power of two of them or a little less.
fn least_run(mut n: usize) -> usize {
    let mut rest = 0;
    while n >= SHORT {
        rest |= n & 1;
        n >>= 1;
    }
    n + rest
}

/// Length of the run at `lo`. A descending one, of which each item must be less than the one before, is reversed.
async fn count_run(table: &Table, lo: usize) -> Outcome<usize> {
    let mut hi = lo + 1;
    if hi == table.len {
        return Ok(1);
    }
    let descending = less!(table, hi, lo);
    hi += 1;
    while hi < table.len && less!(table, hi, hi - 1) == descending {
        hi += 1;
    }
    if descending {
        table.reverse(lo, hi);
    }
    Ok(hi - lo)
}

/// Insertion sort of `lo..hi`, whose items before `start` are sorted, with binary search.
async fn insert_each(table: &Table, lo: usize, start: usize, hi: usize) -> Outcome<()> {
    for pivot in start..hi {
        let (mut left, mut right) = (lo, pivot);
        while left < right {
            let middle = left + (right - left) / 2;
            if less!(table, pivot, middle) {
                right = middle;
            } else {
                left = middle + 1;
            }
        }
        table.insert(left, pivot);
    }
    Ok(())
}

/// Which of several equal items a position is looked for at.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    /// Before the first.
    Left,
    /// Behind the last.
    Right,
}

/// How many of the `n` sorted items at `at` go before `key`. It is looked for in growing steps from `hint` on.
async fn gallop(table: &Table, side: Side, key: usize, at: usize, n: usize, hint: usize) -> Outcome<usize> {
    // Whether the item goes before the key. Equal ones do so on the right side, hence the two ways to ask.
    macro_rules! before {
        ($i:expr) => {
            match side {
                Side::Left => less!(table, at + $i, key),
                Side::Right => !less!(table, key, at + $i),
            }
        };
    }
    let up = before!(hint);
    let furthest = if up { n - hint } else { hint + 1 };
    let (mut last, mut step) = (0, 1);
    while step < furthest && before!(if up { hint + step } else { hint - step }) == up {
        last = step;
        step = 2 * step + 1;
    }
    step = step.min(furthest);
    // The place is within these bounds; what is at `low` - 1 goes before the key, what is at `high` does not.
    let (mut low, mut high) =
        if up { (hint + last + 1, hint + step) } else { (hint + 1 - step, hint - last) };
    while low < high {
        let middle = low + (high - low) / 2;
        if before!(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(high)
}

/// How a merge of two runs went.
enum Merged {
    /// One run is used up, or a comparison failed: what is still set aside fills the gap.
    Gap,
    /// One item is set aside, which belongs behind (or before) the whole rest of the other run.
    LastOne,
}

/// Two runs that are being merged. Positions are those of the next items, or one past them where it goes downwards.
struct Merge {
    a: usize,
    na: usize,
    b: usize,
    nb: usize,
    to: usize,
}

impl Merger<'_> {
    /// Before a run of this length follows: merges those that belong together rather than the last one and it.
    async fn merge_before(&mut self, len: usize) -> Outcome<()> {
        let Some(&last) = self.runs.last() else { return Ok(()) };
        let power = power(last.start, last.len, len, self.table.len);
        while let [.., before, _] = self.runs[..]
            && before.power > power
        {
            self.merge_at(self.runs.len() - 2).await?;
        }
        if let Some(last) = self.runs.last_mut() {
            last.power = power;
        }
        Ok(())
    }

    async fn merge_all(&mut self) -> Outcome<()> {
        while self.runs.len() > 1 {
            let mut i = self.runs.len() - 2;
            if i > 0 && self.runs[i - 1].len < self.runs[i + 1].len {
                i -= 1;
            }
            self.merge_at(i).await?;
        }
        Ok(())
    }

    /// Merges run `i` and the next one.
    async fn merge_at(&mut self, i: usize) -> Outcome<()> {
        let (left, right) = (self.runs[i], self.runs[i + 1]);
        self.runs[i].len += right.len;
        self.runs.remove(i + 1);
        // What is in its place already stays there.
        let first = gallop(self.table, Side::Right, right.start, left.start, left.len, 0).await?;
        let (a, na) = (left.start + first, left.len - first);
        if na == 0 {
            return Ok(());
        }
        let nb = gallop(self.table, Side::Left, a + na - 1, right.start, right.len, right.len - 1).await?;
        if nb == 0 {
            return Ok(());
        }
        if na <= nb { self.merge_up(a, na, right.start, nb).await } else { self.merge_down(a, na, nb).await }
    }

    /// Merges the `na` items at `a` with the `nb` at `b`, which follow them, from the front on. The first of all is at
    /// `b` and the last one at the end of `a`.
    async fn merge_up(&mut self, a: usize, na: usize, b: usize, nb: usize) -> Outcome<()> {
        let table = self.table;
        let aside = table.len;
        table.copy(aside, a, na);
        table.copy_one(a, b);
        let mut m = Merge { a: aside, na, b: b + 1, nb: nb - 1, to: a + 1 };
        let merged = self.merge_up_rest(&mut m).await;
        match merged {
            Ok(Merged::LastOne) => {
                table.copy(m.to, m.b, m.nb);
                table.copy_one(m.to + m.nb, m.a);
            }
            _ => table.copy(m.to, m.a, m.na),
        }
        merged.map(|_| ())
    }

    async fn merge_up_rest(&mut self, m: &mut Merge) -> Outcome<Merged> {
        let table = self.table;
        // Takes `n` items from one of the runs; tells if that ends the merge.
        let take_a = |m: &mut Merge, n: usize| {
            table.copy(m.to, m.a, n);
            (m.to, m.a, m.na) = (m.to + n, m.a + n, m.na - n);
            match m.na {
                0 => Some(Merged::Gap),
                1 => Some(Merged::LastOne),
                _ => None,
            }
        };
        let take_b = |m: &mut Merge, n: usize| {
            table.copy(m.to, m.b, n);
            (m.to, m.b, m.nb) = (m.to + n, m.b + n, m.nb - n);
            (m.nb == 0).then_some(Merged::Gap)
        };
        if m.nb == 0 {
            return Ok(Merged::Gap);
        }
        if m.na == 1 {
            return Ok(Merged::LastOne);
        }
        loop {
            // One by one, until one run gives many in a row.
            let (mut from_a, mut from_b) = (0, 0);
            while from_a < self.min_gallop && from_b < self.min_gallop {
                let ended = if less!(table, m.b, m.a) {
                    (from_a, from_b) = (0, from_b + 1);
                    take_b(m, 1)
                } else {
                    (from_a, from_b) = (from_a + 1, 0);
                    take_a(m, 1)
                };
                if let Some(end) = ended {
                    return Ok(end);
                }
            }
            // Then many at once. It becomes easier to get here the longer this pays.
            let mut gallops = self.min_gallop + 1;
            loop {
                gallops -= usize::from(gallops > 1);
                self.min_gallop = gallops;
                from_a = gallop(table, Side::Right, m.b, m.a, m.na, 0).await?;
                if from_a > 0
                    && let Some(end) = take_a(m, from_a)
                {
                    return Ok(end);
                }
                if let Some(end) = take_b(m, 1) {
                    return Ok(end);
                }
                from_b = gallop(table, Side::Left, m.a, m.b, m.nb, 0).await?;
                if from_b > 0
                    && let Some(end) = take_b(m, from_b)
                {
                    return Ok(end);
                }
                if let Some(end) = take_a(m, 1) {
                    return Ok(end);
                }
                if from_a < MIN_GALLOP && from_b < MIN_GALLOP {
                    break;
                }
            }
            self.min_gallop = gallops + 1;
        }
    }

    /// Merges the `na` items at `a` with the `nb` that follow them, from the back on. The first of all is at the start
    /// of the second run and the last one at the end of the first.
    async fn merge_down(&mut self, a: usize, na: usize, nb: usize) -> Outcome<()> {
        let table = self.table;
        let aside = table.len;
        table.copy(aside, a + na, nb);
        table.copy_one(a + na + nb - 1, a + na - 1);
        let mut m = Merge { a: a + na - 1, na: na - 1, b: aside + nb, nb, to: a + na + nb - 1 };
        let merged = self.merge_down_rest(&mut m, a, aside).await;
        match merged {
            Ok(Merged::LastOne) => {
                table.copy(m.to - m.na, m.a - m.na, m.na);
                table.copy_one(m.to - m.na - 1, m.b - 1);
            }
            _ => table.copy(m.to - m.nb, m.b - m.nb, m.nb),
        }
        merged.map(|_| ())
    }

    async fn merge_down_rest(&mut self, m: &mut Merge, a: usize, b: usize) -> Outcome<Merged> {
        let table = self.table;
        let take_a = |m: &mut Merge, n: usize| {
            table.copy(m.to - n, m.a - n, n);
            (m.to, m.a, m.na) = (m.to - n, m.a - n, m.na - n);
            (m.na == 0).then_some(Merged::Gap)
        };
        let take_b = |m: &mut Merge, n: usize| {
            table.copy(m.to - n, m.b - n, n);
            (m.to, m.b, m.nb) = (m.to - n, m.b - n, m.nb - n);
            match m.nb {
                0 => Some(Merged::Gap),
                1 => Some(Merged::LastOne),
                _ => None,
            }
        };
        if m.na == 0 {
            return Ok(Merged::Gap);
        }
        if m.nb == 1 {
            return Ok(Merged::LastOne);
        }
        loop {
            let (mut from_a, mut from_b) = (0, 0);
            while from_a < self.min_gallop && from_b < self.min_gallop {
                let ended = if less!(table, m.b - 1, m.a - 1) {
                    (from_a, from_b) = (from_a + 1, 0);
                    take_a(m, 1)
                } else {
                    (from_a, from_b) = (0, from_b + 1);
                    take_b(m, 1)
                };
                if let Some(end) = ended {
                    return Ok(end);
                }
            }
            let mut gallops = self.min_gallop + 1;
            loop {
                gallops -= usize::from(gallops > 1);
                self.min_gallop = gallops;
                from_a = m.na - gallop(table, Side::Right, m.b - 1, a, m.na, m.na - 1).await?;
                if from_a > 0
                    && let Some(end) = take_a(m, from_a)
                {
                    return Ok(end);
                }
                if let Some(end) = take_b(m, 1) {
                    return Ok(end);
                }
                from_b = m.nb - gallop(table, Side::Left, m.a - 1, b, m.nb, m.nb - 1).await?;
                if from_b > 0
                    && let Some(end) = take_b(m, from_b)
                {
                    return Ok(end);
                }
                if let Some(end) = take_a(m, 1) {
                    return Ok(end);
                }
                if from_a < MIN_GALLOP && from_b < MIN_GALLOP {
                    break;
                }
            }
            self.min_gallop = gallops + 1;
        }
    }
}

/// Powersort's power of the border between the run of `len` items at `start` and the `next` ones behind it: the first
/// binary digit in which the middles of the two, as fractions of `n`, differ.
fn power(start: usize, len: usize, next: usize, n: usize) -> u32 {
    // Twice the middles, so that they are whole.
    let mut left = 2 * start + len;
    let mut right = left + len + next;
    let mut power = 0;
    loop {
        power += 1;
        if left >= n {
            left -= n;
            right -= n;
        } else if right >= n {
            return power;
        }
        left *= 2;
        right *= 2;
    }
}
