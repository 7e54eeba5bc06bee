//! The garbage-collected heap.
//!
//! Owns: every heap object, the mark-sweep collector, the kinds table. Non-moving; collected only between
//! instructions (`Vm::collect`), so roots are exactly the stacks, frames, globals and handles.
//! Must never run Python code and never free an object outside `collect`.
//!
//! What exists when the snapshot is taken is frozen (`Heap::freeze`): never freed, so a collection visits it only as far as
//! the program can reach it, and what it does not visit it does not write. The memory of a snapshot is shared by all
//! instances until it is written. What cannot be reached must not be brought back later, since what it referred to may
//! be gone.
//!
//! This is one of the crate's `unsafe` modules. The invariant that all of it rests on: a `Gc<T>` held by a root
//! or reachable from one at a collection stays valid; natives do not span a collection; and nobody keeps a
//! payload reference across a call that may mutate the same object.

#![allow(unsafe_code)]

use super::*;
use std::cell::Cell as StdCell;
use std::ops::{Deref, DerefMut};
use std::ptr::NonNull;

/// What stands before every payload.
#[repr(C)]
pub struct Header {
    mark: StdCell<bool>,
    frozen: StdCell<bool>,
    kind: Kind,
}

#[repr(C)]
struct GcBox<T> {
    header: Header,
    value: T,
}

/// A pointer to a heap object: as wide as a machine word, compared by identity.
pub struct Gc<T>(NonNull<GcBox<T>>);

impl<T> Clone for Gc<T> {
    #[inline(always)]
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Gc<T> {}
impl<T> PartialEq for Gc<T> {
    #[inline(always)]
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Gc<T> {}
impl<T> std::hash::Hash for Gc<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.addr().hash(state);
    }
}
impl<T> Gc<T> {
    /// The address, as `id()` shows it.
    #[inline(always)]
    pub fn addr(self) -> usize {
        self.0.as_ptr() as usize
    }
}
impl<T> Deref for Gc<T> {
    type Target = T;
    #[inline(always)]
    fn deref(&self) -> &T {
        // SAFETY: the module invariant: a reachable Gc is live.
        unsafe { &self.0.as_ref().value }
    }
}
impl<T> DerefMut for Gc<T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: the module invariant: live, single thread, and no payload reference outlives a mutation.
        unsafe { &mut self.0.as_mut().value }
    }
}

/// A payload type of the heap.
pub trait HeapObject: Sized + HeapKind {
    /// Report every value this object refers to.
    fn trace(&self, t: &mut Tracer);
}

/// The collector's work list.
#[derive(Default)]
pub struct Tracer {
    work: Vec<NonNull<Header>>,
    /// Frozen objects that were marked, for their marks to be taken off again.
    frozen: Vec<NonNull<Header>>,
}

impl Tracer {
    /// Mark one object and queue it for tracing.
    #[inline]
    pub fn gc<T: HeapObject>(&mut self, gc: Gc<T>) {
        // SAFETY: the module invariant.
        unsafe { self.object(gc.0.cast(), T::KIND.is_leaf()) }
    }

    /// # Safety
    /// `object` is live, and `leaf` says what its kind does.
    #[inline(always)]
    unsafe fn object(&mut self, object: NonNull<Header>, leaf: bool) {
        // SAFETY: the caller's promise.
        let header = unsafe { object.as_ref() };
        if header.mark.get() {
            return;
        }
        if leaf {
            // It refers to nothing: to mark it is all. A frozen one lives on in any case.
            if !header.frozen.get() {
                header.mark.set(true);
            }
            return;
        }
        if header.frozen.get() {
            self.frozen.push(object);
        }
        header.mark.set(true);
        self.work.push(object);
    }
    pub fn opt<T: HeapObject>(&mut self, gc: Option<Gc<T>>) {
        if let Some(gc) = gc {
            self.gc(gc);
        }
    }
    /// Trace all that is queued.
    fn finish(&mut self) {
        while let Some(header) = self.work.pop() {
            trace_object(header, self);
        }
    }
    pub fn values(&mut self, values: &[Value]) {
        for v in values {
            self.value(*v);
        }
    }
}

/// All objects, and when to collect next.
pub struct Heap {
    objects: Vec<NonNull<Header>>,
    frozen: Vec<NonNull<Header>>,
    /// Bytes that were live when it was frozen.
    frozen_bytes: usize,
    /// Collect when the allocator's live bytes exceed this.
    pub threshold: usize,
    pub collections: u64,
    /// Never let this many bytes go uncollected (the program's memory limit).
    pub limit: usize,
    /// Collect at every opportunity, to find values that the roots miss.
    pub stress: bool,
    /// Generators that have been suspended where closing them runs code. See `vm/finalize.rs`.
    pub guarded: Vec<Gc<Generator>>,
    /// Those of them that nothing reaches any more: they are to be closed.
    pub dying: Vec<Gc<Generator>>,
    /// The memoryviews of bytearrays, as far as no collection has found them dead.
    pub views: Vec<Gc<MemoryView>>,
}

/// Asynchronous generators that nothing reaches and that are kept for the end of the loop. Beyond, they are closed at once.
const MAX_WAITING: usize = 1000;

/// Below this many live bytes a collection is not worth its time.
const MIN_THRESHOLD: usize = 8 << 20;

impl Default for Heap {
    fn default() -> Self {
        Heap {
            objects: Vec::new(),
            frozen: Vec::new(),
            frozen_bytes: 0,
            threshold: MIN_THRESHOLD,
            collections: 0,
            limit: usize::MAX,
            stress: false,
            guarded: Vec::new(),
            dying: Vec::new(),
            views: Vec::new(),
        }
    }
}

impl Heap {
    /// A new object.
    #[inline]
    pub fn alloc<T: HeapObject>(&mut self, value: T) -> Gc<T> {
        let boxed = Box::new(GcBox {
            header: Header {
                mark: StdCell::new(false),
                frozen: StdCell::new(false),
                kind: <T as HeapKind>::KIND,
            },
            value,
        });
        let ptr = NonNull::from(Box::leak(boxed));
        self.objects.push(ptr.cast());
        Gc(ptr)
    }

    /// Whether the next instruction boundary should collect.
    #[inline(always)]
    pub fn wants_collection(&self) -> bool {
        crate::alloc::live_bytes() > self.threshold
    }

    /// Trace from `roots` and free everything else.
    pub fn collect(&mut self, roots: impl FnOnce(&mut Tracer)) {
        self.mark(roots);
        self.objects.retain(|&ptr| {
            // SAFETY: every pointer in `objects` is live until it is dropped here.
            let header = unsafe { ptr.as_ref() };
            if header.mark.replace(false) {
                true
            } else {
                drop_object(ptr);
                false
            }
        });
        self.threshold = if self.stress { 0 } else { self.next_threshold() };
        self.collections += 1;
    }

    /// Note a generator that has come to be guarded.
    pub fn watch(&mut self, mut generator: Gc<Generator>) {
        if generator.watched.is_none() {
            generator.watched = Some(self.guarded.len() as u32);
            self.guarded.push(generator);
        }
    }

    /// It has ended, or is about to be closed.
    pub fn unwatch(&mut self, mut generator: Gc<Generator>) {
        let Some(at) = generator.watched.take() else { return };
        self.guarded.swap_remove(at as usize);
        if let Some(moved) = self.guarded.get_mut(at as usize) {
            moved.watched = Some(at);
        }
    }

    /// All of them, and those that are dying; from now on nothing is noted.
    pub fn unwatch_all(&mut self) -> Vec<Gc<Generator>> {
        let mut all = std::mem::take(&mut self.dying);
        all.append(&mut self.guarded);
        for generator in &mut all {
            generator.watched = None;
        }
        all
    }

    /// Guarded generators that were not reached live on until they are closed, and with them what they refer to.
    fn find_dying(&mut self, tracer: &mut Tracer) {
        let dying = &mut self.dying;
        let mut waiting = 0;
        self.guarded.retain(|&generator| {
            // SAFETY: the module invariant: nothing has been freed yet.
            let reached = unsafe { generator.0.as_ref() }.header.mark.get();
            if reached || generator.state != GenState::Suspended {
                return reached;
            }
            if generator.kind == CodeKind::AsyncGenerator && waiting < MAX_WAITING {
                waiting += 1;
                return true;
            }
            dying.push(generator);
            false
        });
        for (at, generator) in self.guarded.iter_mut().enumerate() {
            generator.watched = Some(at as u32);
        }
        for generator in &mut self.dying {
            generator.watched = None;
        }
        for &generator in self.guarded.iter().chain(&self.dying) {
            tracer.gc(generator);
        }
        tracer.finish();
    }

    /// Mark what can be reached from `roots`; the views that cannot are forgotten.
    fn mark(&mut self, roots: impl FnOnce(&mut Tracer)) {
        let mut tracer = Tracer::default();
        roots(&mut tracer);
        tracer.finish();
        self.find_dying(&mut tracer);
        // SAFETY: what is not swept yet is live.
        self.views.retain(|v| unsafe { v.0.as_ref() }.header.mark.get());
        for ptr in tracer.frozen {
            // SAFETY: frozen objects live as long as the heap.
            unsafe { ptr.as_ref() }.mark.set(false);
        }
    }

    /// Forget the views that cannot be reached from `roots`, and free nothing.
    pub fn prune_views(&mut self, roots: impl FnOnce(&mut Tracer)) {
        self.mark(roots);
        for ptr in &self.objects {
            // SAFETY: every pointer in `objects` is live.
            unsafe { ptr.as_ref() }.mark.set(false);
        }
    }

    /// Never free what exists now.
    pub fn freeze(&mut self) {
        for ptr in &self.objects {
            // SAFETY: every pointer in `objects` is live.
            unsafe { ptr.as_ref() }.frozen.set(true);
        }
        self.frozen.append(&mut self.objects);
        self.frozen_bytes = crate::alloc::live_bytes();
        self.threshold = self.next_threshold();
    }

    /// Twice what is live, within the limit; past the limit, a little more, so that a program that handles its
    /// MemoryError can go on.
    fn next_threshold(&self) -> usize {
        let live = crate::alloc::live_bytes();
        let young = live.saturating_sub(self.frozen_bytes);
        (self.frozen_bytes + (young * 2).max(MIN_THRESHOLD)).min(self.limit.max(live + (1 << 20)))
    }

    /// Number of live objects, for tests.
    pub fn len(&self) -> usize {
        self.objects.len()
    }

    pub fn is_empty(&self) -> bool {
        self.objects.is_empty()
    }
}

impl Drop for Heap {
    fn drop(&mut self) {
        for ptr in self.objects.drain(..).chain(self.frozen.drain(..)) {
            drop_object(ptr);
        }
    }
}

macro_rules! heap_kinds {
    ($($variant:ident => $ty:ty),* $(,)?) => {
        /// What a heap object is.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub enum Kind { $($variant),* }

        impl Kind {
            /// Refers to no other object, ever.
            #[inline(always)]
            const fn is_leaf(self) -> bool {
                matches!(self, Kind::Str | Kind::BigInt | Kind::Complex | Kind::Bytes)
            }
        }

        /// A Python value: immediates inline, everything else a heap pointer with its kind in the tag.
        ///
        /// The tags of numbers stand far from the others and from each other: a `match` that asks for ints and floats
        /// alone is then two comparisons. Neighbours would become a jump table, an indirect branch on top of the
        /// loop's own (measured: a sixth of the time of a loop of additions and comparisons).
        #[derive(Clone, Copy)]
        #[repr(u8)]
        pub enum Value {
            /// No value: an unassigned local, an absent optional argument. Never visible to Python.
            Unbound,
            None,
            NotImplemented,
            Ellipsis,
            Bool(bool),
            $($variant(Gc<$ty>),)*
            Int(i64) = 96,
            Float(f64) = 192,
        }

        $(impl From<Gc<$ty>> for Value {
            #[inline(always)]
            fn from(gc: Gc<$ty>) -> Value { Value::$variant(gc) }
        })*

        $(impl HeapKind for $ty { const KIND: Kind = Kind::$variant; })*

        impl Value {
            /// Address of the heap object, if it is one.
            pub fn heap_addr(self) -> Option<usize> {
                match self { $(Value::$variant(g) => Some(g.addr()),)* _ => None }
            }
        }

        impl Tracer {
            #[inline]
            pub fn value(&mut self, v: Value) {
                // One test of the tag's range: every kind's pointer stands in the same place.
                let object: NonNull<Header> = match v { $(Value::$variant(g) => g.0.cast(),)* _ => return };
                // SAFETY: the module invariant; the header says what kind it is.
                unsafe { self.object(object, object.as_ref().kind.is_leaf()) }
            }
        }

        fn trace_object(ptr: NonNull<Header>, t: &mut Tracer) {
            // SAFETY: `kind` names the payload type that `alloc` wrote behind this header.
            unsafe {
                match ptr.as_ref().kind { $(Kind::$variant => ptr.cast::<GcBox<$ty>>().as_ref().value.trace(t)),* }
            }
        }

        fn drop_object(ptr: NonNull<Header>) {
            // SAFETY: as in `trace_object`; `alloc` made it with Box, and it is dropped once.
            unsafe {
                match ptr.as_ref().kind { $(Kind::$variant => drop(Box::from_raw(ptr.cast::<GcBox<$ty>>().as_ptr()))),* }
            }
        }
    };
}

/// The kind of a payload type (given by the table below).
pub trait HeapKind {
    const KIND: Kind;
}

heap_kinds! {
    Str => Str,
    BigInt => BigIntObj,
    Complex => Complex,
    Bytes => Bytes,
    ByteArray => ByteArray,
    List => List,
    Tuple => Tuple,
    Dict => Dict,
    Set => Set,
    Range => Range,
    Slice => Slice,
    Func => Function,
    Native => NativeFn,
    Method => BoundMethod,
    Class => Class,
    Instance => Instance,
    Module => Module,
    Gen => Generator,
    Iter => NativeIter,
    Cell => Cell,
    Code => Code,
    Exc => ExcData,
    Property => Property,
    StaticMethod => StaticMethod,
    ClassMethod => ClassMethod,
    Super => Super,
    Traceback => Traceback,
    DictView => DictView,
    MappingProxy => MappingProxy,
    MemoryView => MemoryView,
    Alias => GenericAlias,
    Slot => SlotDescr,
    GetSet => GetSet,
    Shape => Shape,
    Task => Task,
    TypeVar => TypeVar,
    RePattern => RePattern,
    ReMatch => ReMatch,
}
