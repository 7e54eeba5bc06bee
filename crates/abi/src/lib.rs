//! The wire contract between `compiler_lib.wasm`, its host and plugins, as constants.
//!
//! Owns: numbers that cross a module boundary (spec/host-abi.md, spec/plugin-abi.md). Runs anywhere
//! (`no_std`, no allocation). Must never hold behaviour: whoever sends or receives a number owns what it means.
#![no_std]

/// Size in bytes of the fixed source buffer behind `src_ptr()` and of the output buffer behind `out_ptr()`.
pub const BUFFER_BYTES: usize = 1 << 20;

/// Version of the plugin ABI (`__edge_abi_version`).
pub const PLUGIN_ABI_VERSION: u32 = 1;

/// Status word of `run_start`/`run_resume`: the kind is in the top three bits.
pub const STATUS_KIND_SHIFT: u32 = 29;
/// Low 29 bits of a status word: length in bytes of the text in the output buffer, or the exit code.
pub const STATUS_LEN_MASK: u32 = (1 << STATUS_KIND_SHIFT) - 1;

/// Why `run_start`/`run_resume` returned.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusKind {
    /// The program ended.
    Done = 0,
    /// Wait until `last_yield_deadline_ns`, then resume.
    Timer = 1,
    /// Wait for the next frame, then resume.
    Frame = 2,
    /// Wait until an event was pushed, then resume.
    Event = 3,
    /// The program failed; the output buffer holds the rendered diagnostic or traceback.
    Error = 4,
    /// Deliver at least one deferred call's result, then resume.
    HostCall = 5,
    /// Uncaught `SystemExit`; the low 8 bits are the exit code.
    Exit = 6,
}

impl StatusKind {
    /// The kind in a status word, or `None` for a word no artifact may return.
    pub const fn from_word(word: u32) -> Option<Self> {
        Some(match word >> STATUS_KIND_SHIFT {
            0 => Self::Done,
            1 => Self::Timer,
            2 => Self::Frame,
            3 => Self::Event,
            4 => Self::Error,
            5 => Self::HostCall,
            6 => Self::Exit,
            _ => return None,
        })
    }

    /// The status word of this kind with `low` (a length or exit code) in its low 29 bits.
    pub const fn word(self, low: u32) -> u32 {
        ((self as u32) << STATUS_KIND_SHIFT) | (low & STATUS_LEN_MASK)
    }
}

/// Results of `host_call_native`.
pub mod native_call {
    /// A result handle is at `*out`.
    pub const OK: i32 = 0;
    /// An error was stashed with `host_edge_throw`.
    pub const ERROR: i32 = 1;
    /// The call was deferred: the VM parks the calling coroutine under its call id.
    pub const DEFER: i32 = 2;
}

/// Tags of `edge_encode`/`edge_decode`.
pub mod tag {
    /// `None`, no bytes.
    pub const NONE: u32 = 0;
    /// `bool`, one byte.
    pub const BOOL: u32 = 1;
    /// `int`, 16 bytes, signed 128-bit little-endian.
    pub const INT: u32 = 2;
    /// `float`, 8 bytes.
    pub const FLOAT: u32 = 3;
    /// `str`, UTF-8.
    pub const TEXT: u32 = 4;
    /// `bytes`.
    pub const RAW: u32 = 5;
    /// A dead handle, or a value that is not a primitive.
    pub const NOT_PRIMITIVE: u32 = 0xFFFF_FFFF;
}

/// Operations of `edge_op`.
pub mod op {
    pub const CALL: u32 = 0;
    pub const GET_ATTR: u32 = 1;
    pub const SET_ATTR: u32 = 2;
    pub const GET_ITEM: u32 = 3;
    pub const SET_ITEM: u32 = 4;
    pub const LEN: u32 = 5;
    pub const ITER: u32 = 6;
    pub const ITER_NEXT: u32 = 7;
    pub const NEW_DICT: u32 = 8;
    pub const NEW_LIST: u32 = 9;
    pub const TYPE_OF: u32 = 10;
    pub const NEW_TUPLE: u32 = 11;
    pub const NEW_SET: u32 = 12;
    pub const NEW_FROZENSET: u32 = 13;
}

/// The packed form of a value: a whole tree in one run of bytes (`edge_pack`, `edge_answer`, …). A kind byte, then:
pub mod packed {
    /// `None`; nothing follows.
    pub const NONE: u8 = 0;
    pub const FALSE: u8 = 1;
    pub const TRUE: u8 = 2;
    /// An int in 64 bits: 8 bytes, two's complement.
    pub const INT: u8 = 3;
    /// Any other int: length u32, then as many bytes, two's complement.
    pub const BIG_INT: u8 = 4;
    /// 8 bytes, IEEE 754.
    pub const FLOAT: u8 = 5;
    /// Length u32, UTF-8.
    pub const STR: u8 = 6;
    /// Length u32, the bytes.
    pub const BYTES: u8 = 7;
    /// Count u32, then the items.
    pub const LIST: u8 = 8;
    pub const TUPLE: u8 = 9;
    /// Count u32, then key, value, key, value, …
    pub const DICT: u8 = 10;
    /// Count u32, then the items.
    pub const SET: u8 = 11;
    pub const FROZENSET: u8 = 12;
    /// How deep containers may nest; whoever packs or unpacks refuses more.
    pub const MAX_DEPTH: usize = 200;
}

/// Error kinds of `edge_throw`, `edge_take_error` and `set_host_error_by_id`.
pub mod error_kind {
    pub const TYPE: u32 = 0;
    pub const VALUE: u32 = 1;
    pub const RUNTIME: u32 = 2;
    pub const ATTRIBUTE: u32 = 3;
    pub const INDEX: u32 = 4;
    pub const KEY: u32 = 5;
    /// The message is `ClassName: text`.
    pub const CUSTOM: u32 = 6;
}

/// Optional exports beyond the public contract. A host detects each by its presence; what needs a missing one
/// fails with a clear error. All pointers are into the artifact's own memory, the host's buffers come from
/// `wasm_alloc` and are freed by the host once the call has returned: the VM copies what it keeps.
/// The setters are called after `reset_modules` and before `run_start`, in any order.
pub mod extension {
    /// `(ptr u32, len u32) -> status u32`. `run_start` for a source of any size, read from `ptr` instead of the
    /// source buffer.
    pub const RUN_START_EXT: &str = "run_start_ext";
    /// `(ptr u32, len u32) -> out_len u32`. `extract_imports` for a source of any size, read from `ptr`, and for a host that
    /// knows packages: relative names keep their dots (`b<TAB>.a`), and `m<TAB>a.b` stands where `from a import b` may mean
    /// a module of a package. The answer is in the output buffer as usual.
    pub const EXTRACT_IMPORTS_EXT: &str = "extract_imports_ext";
    /// `(ptr u32, len u32)`. The entry's file name in tracebacks (UTF-8). Without a call: `<entry>`.
    pub const SET_FILENAME: &str = "edge_set_filename";
    /// `(ptr u32, len u32)`. The whole text that `input()` reads line by line (UTF-8). Without a call there is no
    /// input and `input()` raises `EOFError`.
    pub const SET_INPUT: &str = "edge_set_input";
    /// `(recursion u32, memory_bytes u64)`. Python call depth, and the size the linear memory may reach (the VM
    /// should collect, then raise `MemoryError`, before the host refuses growth). 0: the VM's default.
    pub const SET_LIMITS: &str = "edge_set_limits";
    /// `() -> u32`. 1: `host_print` gets the raw stream (*stream* generation); 0: one call a line without its
    /// newline (*line*). Saves the host the probe.
    pub const PRINT_STREAM: &str = "edge_print_stream";
    /// `(from_ptr u32, from_len u32, name_ptr u32, name_len u32, spec_ptr u32, spec_len u32)`. In the module
    /// whose canonical spec is `from` (empty: the entry) the bare import `name` means the module registered under
    /// the canonical spec `spec`. Takes precedence over any manifest.
    pub const ALIAS_MODULE: &str = "edge_alias_module";
    /// As `edge_alias_module`, with a text in place of the spec: a note for the `ModuleNotFoundError` that the import
    /// raises, should nothing be found.
    pub const NOTE_MISSING: &str = "edge_note_missing";
    /// `(argv u32, argc u32, out_len u32) -> ptr u32`. The packed form of each of these handles, one after another
    /// (handle 0: `None`), in memory that stays valid until the next call of an export; its length at `out_len`.
    /// 0 with an error stashed: something in there cannot be packed, and the message names it as seen from the
    /// arguments of a call (`args[0].user`, `kwargs.key`), the last handle being the keyword arguments.
    pub const PACK: &str = "edge_pack";
    /// `(out_len u32) -> ptr u32`. The packed value of the last expression statement that the program ran, as
    /// `edge_pack` gives it. 0: there was none (0 at `out_len`), or it cannot be packed (1 there, and an error stashed).
    /// After status *done*.
    pub const PACK_RESULT: &str = "edge_pack_result";
    /// `(call_id u32, failed u32, ptr u32, len u32) -> i32`. Answers a deferred call with a packed value, or (`failed`
    /// not 0) with a packed list of exceptions, each a tuple of class name, message and token (an int, see
    /// `edge_failure_token`), each caused by the next. Same codes as `set_host_result_by_id`; 1: the bytes are damaged.
    pub const ANSWER: &str = "edge_answer";
    /// `(name u32, name_len u32, value u32, value_len u32) -> i32`. Binds a name of the entry to a packed value before
    /// its first statement. 0, or 1 with an error stashed.
    pub const SET_GLOBAL: &str = "edge_set_global";
    /// `(spec u32, spec_len u32, name u32, name_len u32, value u32, value_len u32) -> i32`. Gives the native module
    /// registered as `spec` an attribute with a packed value. 0, or 1 with an error stashed.
    pub const MODULE_VALUE: &str = "edge_module_value";
    /// `(ptr u32, len u32, out_len u32) -> ptr u32`. Looks at a source without running it: a packed list (see `edge_pack`)
    /// of tuples. For a source that does not compile one: `syntax`, the exception's class, line, column, end line, end
    /// column (all from 1), message. Else one an import: `bare` or `quoted`, the name or spec, its place in the same
    /// way, and whether it names one of the artifact's standard modules.
    pub const CHECK: &str = "edge_check";
    /// `(on u32)`. 0: the standard modules of the artifact do not answer to bare names. Without a call they do.
    pub const SET_DEFAULTS: &str = "edge_set_defaults";
    /// `()`. After a run has ended, in place of `reset_modules`: the next one goes on in the same namespace, with the
    /// modules that are loaded. File name, input and limits are set anew.
    pub const CONTINUE: &str = "edge_continue";
    /// `()`. Before a run that `edge_continue` is to follow: the generators that it leaves suspended are not closed when it
    /// ends.
    pub const KEEP_NAMESPACE: &str = "edge_keep_namespace";
    /// `() -> u32`. How many coroutines wait in `receive()`: a host that pushes no more events than that can give
    /// those that no program took to the next one.
    pub const EVENTS_WANTED: &str = "edge_events_wanted";
    /// `() -> u64`. After status *error*: which exception of the chain that the traceback shows came from a failed
    /// call. Low half: its token, 0 if none did; high half: how many causes or contexts below the last exception it is.
    pub const FAILURE_TOKEN: &str = "edge_failure_token";
    /// `()`. Called once, at build time, in a fresh instance that has seen no other call: build every table
    /// that does not depend on a run (builtins, prelude, interned names), so that the snapshot of memory and
    /// globals that ships needs no start-up work. Must call no import. The snapshot drops this export.
    pub const PREINIT: &str = "edge_preinit";
}
