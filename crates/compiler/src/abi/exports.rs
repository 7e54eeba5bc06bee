//! The exports and imports of `compiler_lib.wasm`. See spec `host-abi.md` and docs/abi.md.
//!
//! Owns: the artifact's one VM and its fixed buffers. One of the crate's `unsafe` modules: pointers come from the
//! host, which vouches for them; there is one thread; and the VM is reached through `CURRENT` only, which a native
//! that calls the host publishes anew, so that re-entrant exports use a pointer derived from the running borrow.

#![allow(unsafe_code)]

use super::*;
use crate::vm::{Host, Pause};
use edge_abi::{BUFFER_BYTES, StatusKind, native_call};
use std::cell::UnsafeCell;

#[link(wasm_import_module = "env")]
unsafe extern "C" {
    fn host_print(ptr: *const u8, len: usize);
    fn host_call_native(id: u32, call_id: u32, argv: *const u32, argc: usize, out: *mut u32) -> i32;
    fn host_fetch_bytes(spec: *const u8, spec_len: usize, hash: *const u8, out_len: *mut usize) -> *mut u8;
    fn host_now_ns() -> u64;
}

struct Global<T>(UnsafeCell<T>);
// SAFETY: one thread.
unsafe impl<T> Sync for Global<T> {}

static SOURCE: Global<[u8; BUFFER_BYTES]> = Global(UnsafeCell::new([0; BUFFER_BYTES]));
static OUTPUT: Global<[u8; BUFFER_BYTES]> = Global(UnsafeCell::new([0; BUFFER_BYTES]));
static CURRENT: Global<*mut Vm> = Global(UnsafeCell::new(std::ptr::null_mut()));
static STATE: Global<State> = Global(UnsafeCell::new(State::NEW));

/// What the setters of a run leave until it starts, and what its pauses report.
struct State {
    filename: Option<String>,
    input: Option<(String, usize)>,
    deadline: u64,
    paused: bool,
    /// The next run goes on in the namespace of the last one.
    continues: bool,
    /// What `edge_pack` gave out last.
    packed: Vec<u8>,
}

impl State {
    const NEW: State = State {
        filename: None,
        input: None,
        deadline: 0,
        paused: false,
        continues: false,
        packed: Vec::new(),
    };
}

fn state() -> &'static mut State {
    // SAFETY: one thread; no caller keeps the reference across an import call.
    unsafe { &mut *STATE.0.get() }
}

fn vm() -> &'static mut Vm {
    // SAFETY: one thread; see the module header for re-entrance.
    unsafe {
        let current = CURRENT.0.get();
        if (*current).is_null() {
            *current = Box::into_raw(Vm::new(Box::new(WasmHost)));
        }
        &mut **current
    }
}

struct WasmHost;

impl Host for WasmHost {
    fn print(&mut self, text: &str) {
        // SAFETY: the host reads len bytes.
        unsafe { host_print(text.as_ptr(), text.len()) }
    }
    fn now_ns(&mut self) -> u64 {
        // SAFETY: no arguments.
        unsafe { host_now_ns() }
    }
    fn input(&mut self) -> Option<String> {
        let (text, at) = state().input.as_mut()?;
        if *at >= text.len() {
            return None;
        }
        let rest = &text[*at..];
        let (line, used) = match rest.find('\n') {
            Some(i) => (&rest[..i], i + 1),
            None => (rest, rest.len()),
        };
        let line = line.strip_suffix('\r').unwrap_or(line).to_string();
        *at += used;
        Some(line)
    }
    fn fetch(&mut self, spec: &str) -> Option<Vec<u8>> {
        let mut len = 0usize;
        // SAFETY: the host fills a buffer from `wasm_alloc(len)` and hands it over.
        unsafe {
            let ptr = host_fetch_bytes(spec.as_ptr(), spec.len(), std::ptr::null(), &mut len);
            if ptr.is_null() || len == 0 {
                return None;
            }
            let bytes = std::slice::from_raw_parts(ptr, len).to_vec();
            wasm_free(ptr, len);
            Some(bytes)
        }
    }
    fn call(&mut self, vm: *mut Vm, id: u32, call_id: u32, argv: &[u32]) -> HostAnswer {
        let mut out = 0u32;
        // SAFETY: `vm` is the running VM's own pointer; argv and out live through the call.
        let code = unsafe {
            *CURRENT.0.get() = vm;
            host_call_native(id, call_id, argv.as_ptr(), argv.len(), &mut out)
        };
        match code {
            native_call::OK => HostAnswer::Value(out),
            native_call::DEFER => HostAnswer::Deferred,
            _ => HostAnswer::Error,
        }
    }
}

/// Bytes the host passes by pointer.
///
/// # Safety
/// `ptr` must point at `len` readable bytes.
unsafe fn bytes<'a>(ptr: *const u8, len: usize) -> &'a [u8] {
    if len == 0 {
        return &[];
    }
    // SAFETY: the caller's.
    unsafe { std::slice::from_raw_parts(ptr, len) }
}

fn put_output(text: &str) -> usize {
    let mut len = text.len().min(BUFFER_BYTES);
    while !text.is_char_boundary(len) {
        len -= 1;
    }
    // SAFETY: one thread; len fits the buffer.
    unsafe { std::ptr::copy_nonoverlapping(text.as_ptr(), OUTPUT.0.get().cast::<u8>(), len) };
    len
}

fn status(pause: Pause) -> u32 {
    let s = state();
    s.paused = !matches!(pause, Pause::Done | Pause::Failed | Pause::Exit(_));
    match pause {
        Pause::Done => StatusKind::Done.word(0),
        Pause::Failed => {
            let text = vm().failure_text();
            StatusKind::Error.word(put_output(&text) as u32)
        }
        Pause::Exit(code) => StatusKind::Exit.word(code as u32 & 0xff),
        Pause::Timer(at) => {
            s.deadline = at;
            StatusKind::Timer.word(0)
        }
        Pause::Frame => StatusKind::Frame.word(0),
        Pause::Event => StatusKind::Event.word(0),
        Pause::Call => StatusKind::HostCall.word(0),
    }
}

fn start(source: &[u8]) -> u32 {
    let Ok(text) = std::str::from_utf8(source) else {
        state().paused = false;
        let len = put_output("SyntaxError: (unicode error) the source is not valid UTF-8");
        return StatusKind::Error.word(len as u32);
    };
    let filename = state().filename.clone().unwrap_or_else(|| "<entry>".to_string());
    let pause = match state().continues {
        true => vm().continue_program(text, &filename),
        false => vm().start_program(text, &filename),
    };
    status(pause)
}

#[unsafe(no_mangle)]
extern "C" fn src_ptr() -> *mut u8 {
    SOURCE.0.get().cast()
}

#[unsafe(no_mangle)]
extern "C" fn out_ptr() -> *mut u8 {
    OUTPUT.0.get().cast()
}

#[unsafe(no_mangle)]
extern "C" fn wasm_alloc(size: usize) -> *mut u8 {
    let Ok(layout) = std::alloc::Layout::from_size_align(size.max(1), 16) else {
        return std::ptr::null_mut();
    };
    // SAFETY: the layout has a size.
    unsafe { std::alloc::alloc(layout) }
}

#[unsafe(no_mangle)]
extern "C" fn wasm_free(ptr: *mut u8, size: usize) {
    if ptr.is_null() {
        return;
    }
    if let Ok(layout) = std::alloc::Layout::from_size_align(size.max(1), 16) {
        // SAFETY: the host frees what `wasm_alloc(size)` gave.
        unsafe { std::alloc::dealloc(ptr, layout) }
    }
}

#[unsafe(no_mangle)]
extern "C" fn reset_modules() {
    let v = vm();
    v.modules.clear();
    v.handles.clear();
    v.reset_fibers();
    *state() = State::NEW;
}

#[unsafe(no_mangle)]
unsafe extern "C" fn register_code_module(spec: *const u8, spec_len: usize, src: *const u8, src_len: usize) {
    // SAFETY: the host's buffers.
    let (spec, src) = unsafe { (bytes(spec, spec_len), bytes(src, src_len)) };
    let spec = String::from_utf8_lossy(spec).into_owned();
    vm().modules.code.insert(spec, String::from_utf8_lossy(src).into_owned());
}

#[unsafe(no_mangle)]
unsafe extern "C" fn register_native_module(
    spec: *const u8,
    spec_len: usize,
    names: *const u8,
    names_len: usize,
    base_id: u32,
) {
    // SAFETY: the host's buffers.
    let (spec, names) = unsafe { (bytes(spec, spec_len), bytes(names, names_len)) };
    let names =
        String::from_utf8_lossy(names).split('\n').filter(|n| !n.is_empty()).map(str::to_string).collect();
    vm().modules.natives.insert(String::from_utf8_lossy(spec).into_owned(), (names, base_id));
}

/// `packages`: for a host that knows packages. Others know names and paths: a relative import is the path that it means
/// outside of packages.
fn imports_of(source: &[u8], packages: bool) -> usize {
    use crate::syntax::ImportRef;
    let text = String::from_utf8_lossy(source);
    let mut out = String::new();
    for i in crate::syntax::imports(&text) {
        match i {
            ImportRef::Bare(n) if n.starts_with('.') && !packages => {
                let rest = n.trim_start_matches('.');
                let up = "../".repeat(n.len() - rest.len() - 1);
                if !rest.is_empty() {
                    out.push_str(&format!("q\t./{up}{}.py\n", rest.replace('.', "/")));
                }
            }
            ImportRef::Bare(n) => out.push_str(&format!("b\t{n}\n")),
            ImportRef::Quoted(s) => out.push_str(&format!("q\t{s}\n")),
            ImportRef::Member(n) if packages => out.push_str(&format!("m\t{n}\n")),
            ImportRef::Member(_) => {}
        }
    }
    put_output(out.trim_end_matches('\n'))
}

#[unsafe(no_mangle)]
extern "C" fn extract_imports(len: usize) -> usize {
    // SAFETY: the host wrote len bytes into the source buffer.
    imports_of(unsafe { bytes(src_ptr(), len.min(BUFFER_BYTES)) }, false)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn extract_imports_ext(ptr: *const u8, len: usize) -> usize {
    // SAFETY: the host's buffer.
    imports_of(unsafe { bytes(ptr, len) }, true)
}

#[unsafe(no_mangle)]
extern "C" fn run_start(len: usize) -> u32 {
    // SAFETY: the host wrote len bytes into the source buffer; it is copied before anything else runs.
    start(&unsafe { bytes(src_ptr(), len.min(BUFFER_BYTES)) }.to_vec())
}

#[unsafe(no_mangle)]
unsafe extern "C" fn run_start_ext(ptr: *const u8, len: usize) -> u32 {
    // SAFETY: the host's buffer, valid until this returns.
    start(unsafe { bytes(ptr, len) })
}

#[unsafe(no_mangle)]
extern "C" fn run_resume() -> u32 {
    status(vm().resume_paused())
}

#[unsafe(no_mangle)]
extern "C" fn last_yield_deadline_ns() -> u64 {
    state().deadline
}

#[unsafe(no_mangle)]
unsafe extern "C" fn run_push_event(ptr: *const u8, len: usize) -> i32 {
    if !state().paused {
        return 1;
    }
    // SAFETY: the host's buffer.
    match std::str::from_utf8(unsafe { bytes(ptr, len) }) {
        Ok(text) => {
            vm().sched.events.push_back(text.to_string());
            0
        }
        Err(_) => 1,
    }
}

fn answer(call: Option<u32>, handle: u32) -> i32 {
    if !state().paused {
        return 3;
    }
    let v = vm();
    let Some(value) = v.handles.get(handle) else { return 1 };
    match call.filter(|c| v.sched.waits_for_call(*c)) {
        Some(c) => {
            v.handles.release(handle);
            v.answer_call(c, Ok(value));
            0
        }
        None => 2,
    }
}

#[unsafe(no_mangle)]
extern "C" fn set_host_result(handle: u32) -> i32 {
    answer(vm().oldest_call(), handle)
}

#[unsafe(no_mangle)]
extern "C" fn set_host_result_by_id(call_id: u32, handle: u32) -> i32 {
    answer(Some(call_id), handle)
}

#[unsafe(no_mangle)]
extern "C" fn set_host_error_by_id(call_id: u32, kind: u32, msg_handle: u32) -> i32 {
    if !state().paused {
        return 3;
    }
    let v = vm();
    let Some(value) = v.handles.get(msg_handle) else { return 1 };
    if !v.sched.waits_for_call(call_id) {
        return 2;
    }
    let text = v.as_str(value).map_or(String::new(), |s| s.as_str().to_string());
    v.handles.release(msg_handle);
    if let Trap::Raise(e) = v.host_error(kind, &text) {
        v.answer_call(call_id, Err(e));
    }
    0
}

#[unsafe(no_mangle)]
unsafe extern "C" fn host_edge_op(
    op: u32,
    recv: u32,
    name: *const u8,
    name_len: usize,
    argv: *const u32,
    argc: usize,
    out: *mut u32,
) -> i32 {
    // SAFETY: the host's buffers.
    let (name, argv) = unsafe {
        let name = String::from_utf8_lossy(bytes(name, name_len)).into_owned();
        let argv: Vec<u32> = bytes(argv.cast(), argc * 4)
            .chunks_exact(4)
            .map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]]))
            .collect();
        (name, argv)
    };
    match vm().edge_op(op, recv, &name, &argv) {
        Some(handle) => {
            // SAFETY: the host's out pointer.
            unsafe { out.write_unaligned(handle) };
            0
        }
        None => 1,
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn host_edge_encode(tag: u32, ptr: *const u8, len: usize) -> u32 {
    // SAFETY: the host's buffer.
    vm().edge_encode(tag, unsafe { bytes(ptr, len) })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn host_edge_decode(handle: u32, out_tag: *mut u32, dst: *mut u8, dst_max: usize) -> i32 {
    let (tag, data) = match vm().edge_decode(handle) {
        Some(found) => found,
        None => (edge_abi::tag::NOT_PRIMITIVE, Vec::new()),
    };
    // SAFETY: the host's buffers, dst_max bytes long.
    unsafe {
        out_tag.write_unaligned(tag);
        if data.len() > dst_max {
            return -(data.len() as i32);
        }
        std::ptr::copy_nonoverlapping(data.as_ptr(), dst, data.len());
    }
    data.len() as i32
}

#[unsafe(no_mangle)]
extern "C" fn host_edge_release(handle: u32) {
    vm().handles.release(handle);
}

#[unsafe(no_mangle)]
unsafe extern "C" fn host_edge_take_error(out_kind: *mut u32, dst: *mut u8, dst_max: usize) -> i32 {
    let v = vm();
    if let Some((_, message)) = v.handles.error.as_ref().filter(|(_, message)| message.len() > dst_max) {
        return -(message.len() as i32);
    }
    let Some((kind, message)) = v.handles.take_error() else { return -1 };
    // SAFETY: the host's buffers, dst_max bytes long.
    unsafe {
        out_kind.write_unaligned(kind);
        std::ptr::copy_nonoverlapping(message.as_ptr(), dst, message.len());
    }
    message.len() as i32
}

#[unsafe(no_mangle)]
unsafe extern "C" fn host_edge_throw(kind: u32, msg: *const u8, len: usize) {
    // SAFETY: the host's buffer.
    let text = String::from_utf8_lossy(unsafe { bytes(msg, len) }).into_owned();
    vm().stash(kind, text);
}

/// The legacy one-shot entry: runs to the end or to the first suspension; the out buffer holds the error text.
#[unsafe(no_mangle)]
extern "C" fn run(len: usize) -> usize {
    let word = run_start(len);
    match StatusKind::from_word(word) {
        Some(StatusKind::Error) => (word & edge_abi::STATUS_LEN_MASK) as usize,
        Some(StatusKind::Done | StatusKind::Exit) => 0,
        _ => put_output("RuntimeError: this entry cannot suspend; use run_start and run_resume"),
    }
}

// ── extensions (docs/abi.md) ──

#[unsafe(no_mangle)]
unsafe extern "C" fn edge_set_filename(ptr: *const u8, len: usize) {
    // SAFETY: the host's buffer.
    state().filename = Some(String::from_utf8_lossy(unsafe { bytes(ptr, len) }).into_owned());
}

#[unsafe(no_mangle)]
unsafe extern "C" fn edge_set_input(ptr: *const u8, len: usize) {
    // SAFETY: the host's buffer.
    state().input = Some((String::from_utf8_lossy(unsafe { bytes(ptr, len) }).into_owned(), 0));
}

#[unsafe(no_mangle)]
extern "C" fn edge_set_limits(recursion: u32, memory_bytes: u64) {
    let defaults = crate::vm::Limits::default();
    let v = vm();
    (v.limits.recursion, v.limits.deepest) = match recursion {
        0 => (defaults.recursion, defaults.deepest),
        n => (n as usize, n as usize),
    };
    // Leave the collector room below the host's hard limit.
    v.limits.memory = match memory_bytes {
        0 => defaults.memory,
        n => (usize::try_from(n).unwrap_or(usize::MAX) / 8 * 7).max(1 << 20),
    };
    v.heap.limit = v.limits.memory;
    v.heap.threshold = v.heap.threshold.min(v.limits.memory);
}

#[unsafe(no_mangle)]
extern "C" fn edge_print_stream() -> u32 {
    1
}

#[unsafe(no_mangle)]
unsafe extern "C" fn edge_alias_module(
    from: *const u8,
    from_len: usize,
    name: *const u8,
    name_len: usize,
    spec: *const u8,
    spec_len: usize,
) {
    // SAFETY: the host's buffers.
    let (from, name, spec) = unsafe { (bytes(from, from_len), bytes(name, name_len), bytes(spec, spec_len)) };
    let text = |b: &[u8]| String::from_utf8_lossy(b).into_owned();
    vm().modules.aliases.insert((text(from), text(name)), text(spec));
}

#[unsafe(no_mangle)]
unsafe extern "C" fn edge_note_missing(
    from: *const u8,
    from_len: usize,
    name: *const u8,
    name_len: usize,
    note: *const u8,
    note_len: usize,
) {
    // SAFETY: the host's buffers.
    let (from, name, note) = unsafe { (bytes(from, from_len), bytes(name, name_len), bytes(note, note_len)) };
    let text = |b: &[u8]| String::from_utf8_lossy(b).into_owned();
    vm().modules.notes.insert((text(from), text(name)), text(note));
}

/// Gives out packed bytes; they stay until the next time.
///
/// # Safety
/// `out_len` must be writable.
unsafe fn give(packed: Vec<u8>, out_len: *mut usize) -> *const u8 {
    let kept = &mut state().packed;
    *kept = packed;
    // SAFETY: the caller's.
    unsafe { out_len.write_unaligned(kept.len()) };
    kept.as_ptr()
}

/// Stashes what a value operation raised.
fn stash(trap: Trap) {
    if let Err(e) = vm().finish_now(Err(trap)) {
        vm().stash_exception(e);
    }
}

/// A packed value, or `None` with an error stashed.
fn unpacked(bytes: &[u8]) -> Option<Value> {
    match vm().unpack_value(bytes) {
        Some(Ok(value)) => Some(value),
        Some(Err(trap)) => {
            stash(trap);
            None
        }
        None => {
            vm().stash(edge_abi::error_kind::VALUE, "damaged bytes of a packed value");
            None
        }
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn edge_pack(argv: *const u32, argc: usize, out_len: *mut usize) -> *const u8 {
    let v = vm();
    // SAFETY: the host's buffers.
    let handles = unsafe { bytes(argv.cast(), argc * 4) }.chunks_exact(4);
    let values: Vec<Value> = handles
        .map(|c| v.handles.get(u32::from_le_bytes([c[0], c[1], c[2], c[3]])).unwrap_or(Value::None))
        .collect();
    let root = |i: usize| if i + 1 == argc { "kwargs".to_string() } else { format!("args[{i}]") };
    match v.pack_values(&values, root) {
        // SAFETY: the host's out pointer.
        Ok(packed) => unsafe { give(packed, out_len) },
        Err(trap) => {
            stash(trap);
            std::ptr::null()
        }
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn edge_pack_result(out_len: *mut usize) -> *const u8 {
    let v = vm();
    let packed = v.last_expression.bound().map(|value| v.pack_values(&[value], |_| "value".to_string()));
    // SAFETY: the host's out pointer.
    unsafe {
        match packed {
            Some(Ok(packed)) => return give(packed, out_len),
            Some(Err(trap)) => {
                stash(trap);
                out_len.write_unaligned(1);
            }
            None => out_len.write_unaligned(0),
        }
    }
    std::ptr::null()
}

#[unsafe(no_mangle)]
unsafe extern "C" fn edge_answer(call_id: u32, failed: u32, ptr: *const u8, len: usize) -> i32 {
    if !state().paused {
        return 3;
    }
    let v = vm();
    if !v.sched.waits_for_call(call_id) {
        return 2;
    }
    // SAFETY: the host's buffer.
    let Some(unpacked) = v.unpack_value(unsafe { bytes(ptr, len) }) else { return 1 };
    let answer = match v.finish_now(unpacked) {
        Ok(value) if failed == 0 => Ok(value),
        Ok(value) => match v.host_exception(value) {
            Some(e) => Err(e),
            None => return 1,
        },
        Err(e) => Err(e),
    };
    v.answer_call(call_id, answer);
    0
}

#[unsafe(no_mangle)]
unsafe extern "C" fn edge_set_global(name: *const u8, name_len: usize, ptr: *const u8, len: usize) -> i32 {
    // SAFETY: the host's buffers.
    let (name, packed) = unsafe { (bytes(name, name_len), bytes(ptr, len)) };
    let Some(value) = unpacked(packed) else { return 1 };
    let v = vm();
    let name = v.intern(&String::from_utf8_lossy(name));
    v.modules.globals.push((name, value));
    0
}

#[unsafe(no_mangle)]
unsafe extern "C" fn edge_module_value(
    spec: *const u8,
    spec_len: usize,
    name: *const u8,
    name_len: usize,
    ptr: *const u8,
    len: usize,
) -> i32 {
    // SAFETY: the host's buffers.
    let (spec, name, packed) = unsafe { (bytes(spec, spec_len), bytes(name, name_len), bytes(ptr, len)) };
    let Some(value) = unpacked(packed) else { return 1 };
    let v = vm();
    let name = v.intern(&String::from_utf8_lossy(name));
    v.modules.values.entry(String::from_utf8_lossy(spec).into_owned()).or_default().push((name, value));
    0
}

#[unsafe(no_mangle)]
unsafe extern "C" fn edge_check(ptr: *const u8, len: usize, out_len: *mut usize) -> *const u8 {
    // SAFETY: the host's buffer.
    let text = String::from_utf8_lossy(unsafe { bytes(ptr, len) }).into_owned();
    let filename = state().filename.clone().unwrap_or_else(|| "<entry>".to_string());
    let v = vm();
    let found = v.check_source(&text, &filename);
    match v.pack_values(&[found], |_| "check".to_string()) {
        // SAFETY: the host's out pointer.
        Ok(packed) => unsafe { give(packed, out_len) },
        Err(trap) => {
            stash(trap);
            std::ptr::null()
        }
    }
}

#[unsafe(no_mangle)]
extern "C" fn edge_set_defaults(on: u32) {
    vm().modules.defaults = on != 0;
}

#[unsafe(no_mangle)]
extern "C" fn edge_continue() {
    let v = vm();
    v.handles.clear();
    v.reset_fibers();
    v.modules.globals.clear();
    v.last_expression = Value::Unbound;
    // Programs that neither loop nor call never get to collect what the one before left.
    if v.heap.wants_collection() {
        v.collect();
    }
    *state() = State { continues: true, ..State::NEW };
}

#[unsafe(no_mangle)]
extern "C" fn edge_keep_namespace() {
    vm().keeps_namespace = true;
}

#[unsafe(no_mangle)]
extern "C" fn edge_events_wanted() -> u32 {
    vm().sched.events_wanted()
}

#[unsafe(no_mangle)]
extern "C" fn edge_failure_token() -> u64 {
    vm().failure_token()
}

#[unsafe(no_mangle)]
extern "C" fn edge_preinit() {
    vm().prepare_snapshot();
}
