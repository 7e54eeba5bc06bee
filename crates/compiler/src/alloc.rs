//! The crate's allocator: size-class free lists over the system allocator.
//!
//! Owns: free lists for blocks up to 512 bytes and the count of live bytes that triggers collections.
//! One thread (the artifact has no other; native tests count per process). Never returns memory of small
//! blocks to the system: a run's instance is dropped whole.
//!
//! One of the crate's `unsafe` modules.

#![allow(unsafe_code)]

#[cfg(target_arch = "wasm32")]
mod classes {
    use std::alloc::{GlobalAlloc, Layout, System};
    use std::cell::UnsafeCell;

    const STEP: usize = 16;
    const LARGEST: usize = 512;
    const CLASSES: usize = LARGEST / STEP;
    const CHUNK: usize = 64 << 10;

    struct State {
        free: [*mut u8; CLASSES],
        bump: usize,
        end: usize,
        live: usize,
        /// No snapshot was made yet: what is given back is set to zero, since zeros take up no room in one.
        wiping: bool,
    }

    pub struct SizeClasses(UnsafeCell<State>);

    // SAFETY: wasm32-unknown-unknown without atomics has one thread.
    unsafe impl Sync for SizeClasses {}

    impl SizeClasses {
        pub const fn new() -> Self {
            SizeClasses(UnsafeCell::new(State {
                free: [std::ptr::null_mut(); CLASSES],
                bump: 0,
                end: 0,
                live: 0,
                wiping: true,
            }))
        }
        /// Serve what comes from fresh memory: free blocks stay unused.
        pub fn start_afresh(&self) {
            // SAFETY: one thread, no reference escapes.
            let state = unsafe { &mut *self.0.get() };
            for (class, head) in state.free.iter_mut().enumerate() {
                while !head.is_null() {
                    let block = *head;
                    // SAFETY: a free block of this class, whose first word links to the next; nobody gets it any more.
                    unsafe {
                        *head = *(block as *mut *mut u8);
                        block.write_bytes(0, (class + 1) * STEP);
                    }
                }
            }
            (state.bump, state.end) = (0, 0);
            state.wiping = false;
        }
        #[inline(always)]
        pub fn live(&self) -> usize {
            // SAFETY: one thread, no reference escapes.
            unsafe { (*self.0.get()).live }
        }
    }

    #[cold]
    #[inline(never)]
    unsafe fn refill(state: &mut State, size: usize) -> *mut u8 {
        // SAFETY: CHUNK is a valid non-zero layout.
        let chunk = unsafe { System.alloc(Layout::from_size_align_unchecked(CHUNK, STEP)) };
        if chunk.is_null() {
            return chunk;
        }
        state.bump = chunk as usize + size;
        state.end = chunk as usize + CHUNK;
        chunk
    }

    // SAFETY: blocks come from System or from a chunk of it, sized and aligned to their class.
    unsafe impl GlobalAlloc for SizeClasses {
        #[inline]
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            // SAFETY: one thread; the reference does not outlive the call.
            let state = unsafe { &mut *self.0.get() };
            let size = layout.size();
            if size <= LARGEST && layout.align() <= STEP {
                let class = (size.max(1) - 1) / STEP;
                let bytes = (class + 1) * STEP;
                state.live += bytes;
                let head = state.free[class];
                if !head.is_null() {
                    // SAFETY: a free block's first word links to the next free block.
                    state.free[class] = unsafe { *(head as *mut *mut u8) };
                    return head;
                }
                let at = state.bump;
                if at + bytes <= state.end {
                    state.bump = at + bytes;
                    return at as *mut u8;
                }
                // SAFETY: as documented there.
                return unsafe { refill(state, bytes) };
            }
            state.live += size;
            // SAFETY: forwarded.
            unsafe { System.alloc(layout) }
        }

        #[inline]
        unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
            // SAFETY: one thread.
            let state = unsafe { &mut *self.0.get() };
            let size = layout.size();
            if size <= LARGEST && layout.align() <= STEP {
                let class = (size.max(1) - 1) / STEP;
                state.live -= (class + 1) * STEP;
                // SAFETY: the block is at least STEP bytes and no longer used.
                unsafe { *(ptr as *mut *mut u8) = state.free[class] };
                state.free[class] = ptr;
                return;
            }
            state.live -= size;
            if state.wiping {
                // SAFETY: the block is `size` bytes and no longer used.
                unsafe { ptr.write_bytes(0, size) };
            }
            // SAFETY: forwarded.
            unsafe { System.dealloc(ptr, layout) }
        }

        #[inline]
        unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
            // SAFETY: one thread, no reference escapes.
            if layout.size() > LARGEST && new_size > LARGEST && !unsafe { (*self.0.get()).wiping } {
                // SAFETY: one thread; forwarded.
                let moved = unsafe { System.realloc(ptr, layout, new_size) };
                if !moved.is_null() {
                    let state = unsafe { &mut *self.0.get() };
                    state.live = state.live - layout.size() + new_size;
                }
                return moved;
            }
            if layout.size() <= LARGEST
                && new_size <= LARGEST
                && layout.align() <= STEP
                && (layout.size().max(1) - 1) / STEP == (new_size.max(1) - 1) / STEP
            {
                return ptr;
            }
            // SAFETY: a plain move between classes; both blocks are valid for the copied length.
            unsafe {
                let fresh = self.alloc(Layout::from_size_align_unchecked(new_size, layout.align()));
                if !fresh.is_null() {
                    std::ptr::copy_nonoverlapping(ptr, fresh, layout.size().min(new_size));
                    self.dealloc(ptr, layout);
                }
                fresh
            }
        }
    }

    #[global_allocator]
    pub static ALLOCATOR: SizeClasses = SizeClasses::new();
}

#[cfg(not(target_arch = "wasm32"))]
mod counting {
    use std::alloc::{GlobalAlloc, Layout, System};
    use std::cell::Cell;

    thread_local!(static LIVE: Cell<usize> = const { Cell::new(0) });

    pub struct Counting;

    fn add(n: usize) {
        let _ = LIVE.try_with(|l| l.set(l.get().wrapping_add(n)));
    }

    // SAFETY: everything is forwarded to System; only a thread-local counter is added.
    unsafe impl GlobalAlloc for Counting {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            add(layout.size());
            unsafe { System.alloc(layout) }
        }
        unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
            add(layout.size().wrapping_neg());
            unsafe { System.dealloc(ptr, layout) }
        }
        unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
            add(new_size.wrapping_sub(layout.size()));
            unsafe { System.realloc(ptr, layout, new_size) }
        }
    }

    #[global_allocator]
    static ALLOCATOR: Counting = Counting;

    pub fn live() -> usize {
        LIVE.with(|l| l.get())
    }
}

/// Bytes now allocated (blocks rounded up to their size class).
#[inline(always)]
pub fn live_bytes() -> usize {
    #[cfg(target_arch = "wasm32")]
    return classes::ALLOCATOR.live();
    #[cfg(not(target_arch = "wasm32"))]
    counting::live()
}

/// Before a snapshot: what is free now lies scattered between what is not, and each block that a run took there would
/// cost it a copy of a page.
pub fn start_afresh() {
    #[cfg(target_arch = "wasm32")]
    classes::ALLOCATOR.start_afresh();
}
