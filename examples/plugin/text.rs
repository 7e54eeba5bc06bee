//! A plugin for Python programs, written against the plugin ABI by hand: `reverse(text)` and the constant `WIDEST`.
//!
//!     rustc --edition 2024 --crate-type cdylib --target wasm32-unknown-unknown -O text.rs -o text.wasm

use std::alloc::{Layout, alloc};

#[link(wasm_import_module = "env")]
unsafe extern "C" {
    fn edge_encode(tag: u32, ptr: *const u8, len: usize) -> u32;
    fn edge_decode(handle: u32, out_tag: *mut u32, dst: *mut u8, max: usize) -> i32;
    fn edge_throw(kind: u32, message: *const u8, len: usize);
}

const INT: u32 = 2;
const TEXT: u32 = 4;
const TYPE_ERROR: u32 = 0;

#[unsafe(no_mangle)]
extern "C" fn __edge_abi_version() -> u32 {
    1
}

/// Memory for the arguments of calls. It is the host's for good.
#[unsafe(no_mangle)]
extern "C" fn __edge_alloc(size: usize) -> *mut u8 {
    match Layout::from_size_align(size.max(1), 8) {
        // SAFETY: the layout has a size.
        Ok(layout) => unsafe { alloc(layout) },
        Err(_) => std::ptr::null_mut(),
    }
}

/// The str behind a handle.
fn text_of(handle: u32) -> Option<String> {
    let (mut tag, mut bytes) = (u32::MAX, vec![0; 64]);
    loop {
        // SAFETY: the host writes a word and `bytes.len()` bytes at most.
        let n = unsafe { edge_decode(handle, &mut tag, bytes.as_mut_ptr(), bytes.len()) };
        // Minus the bytes it needs, if there is not enough room.
        let fits = n >= 0;
        bytes.resize(n.unsigned_abs() as usize, 0);
        if fits {
            return (tag == TEXT).then(|| String::from_utf8_lossy(&bytes).into_owned());
        }
    }
}

/// # Safety
/// `argv` points at `argc` handles, the last one being the dict of keyword arguments or 0, and `out` at room for one.
#[unsafe(no_mangle)]
unsafe extern "C" fn __fn_reverse(argv: *const u32, argc: usize, out: *mut u32) -> i32 {
    // SAFETY: the caller's.
    let args = unsafe { std::slice::from_raw_parts(argv, argc) };
    let text = if let [text, _keywords] = args { text_of(*text) } else { None };
    let Some(text) = text else {
        let message = "reverse() takes a str";
        // SAFETY: the host reads the message.
        unsafe { edge_throw(TYPE_ERROR, message.as_ptr(), message.len()) };
        return 1;
    };
    let reversed: String = text.chars().rev().collect();
    // SAFETY: the host reads the text; `out` is the caller's.
    unsafe { *out = edge_encode(TEXT, reversed.as_ptr(), reversed.len()) };
    0
}

/// # Safety
/// As above; there are no arguments.
#[unsafe(no_mangle)]
unsafe extern "C" fn __const_WIDEST(_argv: *const u32, _argc: usize, out: *mut u32) -> i32 {
    let bytes = i128::from(char::MAX as u32).to_le_bytes();
    // SAFETY: the host reads 16 bytes; `out` is the caller's.
    unsafe { *out = edge_encode(INT, bytes.as_ptr(), bytes.len()) };
    0
}
