//! Our own compiler_lib.wasm against the host ABI, export by export, as any host would drive it.
//!
//! Needs `target/wasm/compiler_lib.wasm` (`npm run build` makes it; `EDGE_PYTHON_WASM` names another).

use std::path::PathBuf;
use std::sync::OnceLock;

use edge_abi::{StatusKind, error_kind, op, tag};
use wasmtime::{Caller, Engine, Instance, Linker, Memory, Module, Store, WasmParams, WasmResults};

/// What a host function does when Python calls it.
type Native = fn(&mut Host, id: u32, call: u32, argv: &[u32]) -> Answer;

enum Answer {
    Text(String),
    Error(u32, &'static str),
    Defer,
}

struct Host {
    printed: String,
    now: u64,
    native: Native,
    /// Deferred calls, oldest first.
    deferred: Vec<u32>,
    /// Arguments of each call, as (tag, bytes).
    seen: Vec<Vec<(u32, Vec<u8>)>>,
}

struct Vm {
    store: Store<Host>,
    instance: Instance,
    memory: Memory,
}

fn artifact() -> &'static (Engine, Module) {
    static ARTIFACT: OnceLock<(Engine, Module)> = OnceLock::new();
    ARTIFACT.get_or_init(|| {
        let path = std::env::var_os("EDGE_PYTHON_WASM").map(PathBuf::from).unwrap_or_else(|| {
            PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/wasm/compiler_lib.wasm")
        });
        let wasm =
            std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}; run `npm run build`", path.display()));
        let mut config = wasmtime::Config::new();
        // Compiled once for a few short programs.
        config.cranelift_opt_level(wasmtime::OptLevel::None);
        config.max_wasm_stack(2 << 20);
        let engine = Engine::new(&config).unwrap();
        let module = Module::new(&engine, wasm).unwrap();
        (engine, module)
    })
}

fn memory_of(caller: &mut Caller<'_, Host>) -> Memory {
    caller.get_export("memory").unwrap().into_memory().unwrap()
}

fn call_in<P: WasmParams, R: WasmResults>(caller: &mut Caller<'_, Host>, name: &str, args: P) -> R {
    let f = caller.get_export(name).unwrap().into_func().unwrap();
    f.typed::<P, R>(&caller).unwrap().call(caller, args).unwrap()
}

/// Bytes into memory from `wasm_alloc`.
fn put_in(caller: &mut Caller<'_, Host>, bytes: &[u8]) -> u32 {
    let ptr: u32 = call_in(caller, "wasm_alloc", bytes.len() as u32);
    memory_of(caller).write(caller, ptr as usize, bytes).unwrap();
    ptr
}

fn decode_in(caller: &mut Caller<'_, Host>, handle: u32) -> (u32, Vec<u8>) {
    let out = put_in(caller, &[0; 4]);
    let dst = put_in(caller, &[0; 64]);
    let n: i32 = call_in(caller, "host_edge_decode", (handle, out, dst, 64u32));
    assert!(n >= 0, "needs {n}");
    let data = memory_of(caller).data(&caller);
    let t = u32::from_le_bytes(data[out as usize..out as usize + 4].try_into().unwrap());
    let bytes = data[dst as usize..dst as usize + n as usize].to_vec();
    call_in::<_, ()>(caller, "wasm_free", (out, 4u32));
    call_in::<_, ()>(caller, "wasm_free", (dst, 64u32));
    (t, bytes)
}

fn host_call(mut c: Caller<'_, Host>, id: u32, call: u32, argv: u32, argc: u32, out: u32) -> i32 {
    let data = memory_of(&mut c).data(&c)[argv as usize..(argv + 4 * argc) as usize].to_vec();
    let handles: Vec<u32> = data.chunks_exact(4).map(|b| u32::from_le_bytes(b.try_into().unwrap())).collect();
    let (_keywords, positional) = handles.split_last().unwrap();
    let args = positional.iter().map(|h| decode_in(&mut c, *h)).collect();
    c.data_mut().seen.push(args);
    let native = c.data().native;
    match native(c.data_mut(), id, call, &handles) {
        Answer::Defer => {
            c.data_mut().deferred.push(call);
            2
        }
        Answer::Error(kind, text) => {
            let ptr = put_in(&mut c, text.as_bytes());
            call_in::<_, ()>(&mut c, "host_edge_throw", (kind, ptr, text.len() as u32));
            1
        }
        Answer::Text(text) => {
            let ptr = put_in(&mut c, text.as_bytes());
            let handle: u32 = call_in(&mut c, "host_edge_encode", (tag::TEXT, ptr, text.len() as u32));
            memory_of(&mut c).write(&mut c, out as usize, &handle.to_le_bytes()).unwrap();
            0
        }
    }
}

impl Vm {
    fn new(native: Native) -> Self {
        let (engine, module) = artifact();
        let host =
            Host { printed: String::new(), now: 1_000, native, deferred: Vec::new(), seen: Vec::new() };
        let mut store = Store::new(engine, host);
        let mut linker = Linker::<Host>::new(engine);
        linker
            .func_wrap("env", "host_print", |mut c: Caller<'_, Host>, ptr: u32, len: u32| {
                let bytes = memory_of(&mut c).data(&c)[ptr as usize..(ptr + len) as usize].to_vec();
                c.data_mut().printed.push_str(&String::from_utf8(bytes).unwrap());
            })
            .unwrap();
        linker.func_wrap("env", "host_now_ns", |c: Caller<'_, Host>| c.data().now).unwrap();
        linker.func_wrap("env", "host_fetch_bytes", |_: u32, _: u32, _: u32, _: u32| 0u32).unwrap();
        linker.func_wrap("env", "host_call_native", host_call).unwrap();
        let instance = linker.instantiate(&mut store, module).unwrap();
        let memory = instance.get_memory(&mut store, "memory").unwrap();
        let mut vm = Vm { store, instance, memory };
        vm.call::<(), ()>("reset_modules", ());
        vm
    }

    fn plain() -> Self {
        Self::new(|_, _, _, _| Answer::Error(error_kind::RUNTIME, "no natives here"))
    }

    fn call<P: WasmParams, R: WasmResults>(&mut self, name: &str, args: P) -> R {
        let f = self
            .instance
            .get_typed_func::<P, R>(&mut self.store, name)
            .unwrap_or_else(|e| panic!("{name}: {e}"));
        f.call(&mut self.store, args).unwrap_or_else(|e| panic!("{name}: {e:?}"))
    }

    fn put(&mut self, bytes: &[u8]) -> (u32, u32) {
        let ptr: u32 = self.call("wasm_alloc", bytes.len() as u32);
        self.memory.write(&mut self.store, ptr as usize, bytes).unwrap();
        (ptr, bytes.len() as u32)
    }

    fn natives(&mut self, spec: &str, names: &str, base: u32) {
        let ((a, b), (c, d)) = (self.put(spec.as_bytes()), self.put(names.as_bytes()));
        self.call::<_, ()>("register_native_module", (a, b, c, d, base));
    }

    fn start(&mut self, source: &str) -> (StatusKind, u32) {
        let at: u32 = self.call("src_ptr", ());
        self.memory.write(&mut self.store, at as usize, source.as_bytes()).unwrap();
        let word: u32 = self.call("run_start", source.len() as u32);
        Self::split(word)
    }

    fn resume(&mut self) -> (StatusKind, u32) {
        let word: u32 = self.call("run_resume", ());
        Self::split(word)
    }

    fn split(word: u32) -> (StatusKind, u32) {
        (StatusKind::from_word(word).expect("a known kind"), word & edge_abi::STATUS_LEN_MASK)
    }

    fn output(&mut self, len: u32) -> String {
        let at: u32 = self.call("out_ptr", ());
        let bytes = self.memory.data(&self.store)[at as usize..(at + len) as usize].to_vec();
        String::from_utf8(bytes).unwrap()
    }

    fn event(&mut self, text: &[u8]) -> i32 {
        let at = self.put(text);
        self.call("run_push_event", at)
    }

    fn encode(&mut self, t: u32, bytes: &[u8]) -> u32 {
        let (ptr, len) = self.put(bytes);
        self.call("host_edge_encode", (t, ptr, len))
    }

    fn text(&mut self, text: &str) -> u32 {
        self.encode(tag::TEXT, text.as_bytes())
    }

    fn int(&mut self, n: i128) -> u32 {
        self.encode(tag::INT, &n.to_le_bytes())
    }

    fn decode(&mut self, handle: u32) -> (u32, Vec<u8>) {
        let ((out, _), (dst, max)) = (self.put(&[0; 4]), self.put(&[0; 256]));
        let n: i32 = self.call("host_edge_decode", (handle, out, dst, max));
        let data = self.memory.data(&self.store);
        let t = u32::from_le_bytes(data[out as usize..out as usize + 4].try_into().unwrap());
        (t, data[dst as usize..dst as usize + n.max(0) as usize].to_vec())
    }

    fn op(&mut self, code: u32, recv: u32, name: &str, argv: &[u32]) -> Result<u32, (u32, String)> {
        let (n, n_len) = self.put(name.as_bytes());
        let bytes: Vec<u8> = argv.iter().flat_map(|h| h.to_le_bytes()).collect();
        let ((a, _), (out, _)) = (self.put(&bytes), self.put(&[0; 4]));
        let failed: i32 = self.call("host_edge_op", (code, recv, n, n_len, a, argv.len() as u32, out));
        if failed == 0 {
            let data = self.memory.data(&self.store);
            return Ok(u32::from_le_bytes(data[out as usize..out as usize + 4].try_into().unwrap()));
        }
        Err(self.take_error().expect("an error is stashed"))
    }

    fn take_error(&mut self) -> Option<(u32, String)> {
        let ((kind, _), (dst, max)) = (self.put(&[0; 4]), self.put(&[0; 256]));
        let n: i32 = self.call("host_edge_take_error", (kind, dst, max));
        if n < 0 {
            return None;
        }
        let data = self.memory.data(&self.store);
        let k = u32::from_le_bytes(data[kind as usize..kind as usize + 4].try_into().unwrap());
        Some((k, String::from_utf8(data[dst as usize..dst as usize + n as usize].to_vec()).unwrap()))
    }

    fn printed(&mut self) -> String {
        std::mem::take(&mut self.store.data_mut().printed)
    }
}

#[test]
fn every_export_of_the_contract_is_there() {
    let (_, module) = artifact();
    let names = [
        "memory",
        "src_ptr",
        "out_ptr",
        "wasm_alloc",
        "wasm_free",
        "reset_modules",
        "register_code_module",
        "register_native_module",
        "extract_imports",
        "run_start",
        "run_resume",
        "last_yield_deadline_ns",
        "run_push_event",
        "set_host_result",
        "set_host_result_by_id",
        "set_host_error_by_id",
        "host_edge_op",
        "host_edge_encode",
        "host_edge_decode",
        "host_edge_release",
        "host_edge_take_error",
        "host_edge_throw",
        "run",
    ];
    for name in names {
        assert!(module.get_export(name).is_some(), "{name}");
    }
    let imports: Vec<_> = module.imports().map(|i| i.name().to_string()).collect();
    assert!(imports.len() <= 4, "{imports:?}");
}

#[test]
fn programs_finish_fail_and_exit() {
    let mut vm = Vm::plain();
    assert_eq!(vm.start("print(1 + 1)\nprint('a', end='')"), (StatusKind::Done, 0));
    assert_eq!(vm.printed(), "2\na");
    let (kind, len) = vm.start("def f():\n    return 1 / 0\nf()\n");
    assert_eq!(kind, StatusKind::Error);
    let text = vm.output(len);
    assert!(
        text.starts_with("Traceback (most recent call last):\n  File \"<entry>\", line 3, in <module>"),
        "{text}"
    );
    assert!(text.ends_with("ZeroDivisionError: division by zero"), "{text}");
    let (kind, len) = vm.start("x = (1,\n");
    assert_eq!(kind, StatusKind::Error);
    assert!(vm.output(len).ends_with("SyntaxError: '(' was never closed"));
    assert_eq!(vm.start("raise SystemExit(300)"), (StatusKind::Exit, 300 & 0xff));
    assert_eq!(vm.start("exit()"), (StatusKind::Exit, 0));
}

#[test]
fn imports_are_listed_wherever_they_stand() {
    let mut vm = Vm::plain();
    let source = "import a\nif x:\n    from b import c\ndef f():\n    from \"./d.py\" import e\nimport a\n";
    let at: u32 = vm.call("src_ptr", ());
    vm.memory.write(&mut vm.store, at as usize, source.as_bytes()).unwrap();
    let len: u32 = vm.call("extract_imports", source.len() as u32);
    assert_eq!(vm.output(len), "b\ta\nb\tb\nq\t./d.py");
}

#[test]
fn timers_frames_and_events_suspend() {
    let mut vm = Vm::plain();
    let source = "async def a():\n    sleep(2.5)\n    print('slept')\nasync def b():\n    print(receive())\nrun(a(), b())";
    assert_eq!(vm.start(source), (StatusKind::Timer, 0));
    assert_eq!(vm.call::<_, u64>("last_yield_deadline_ns", ()), 1_000 + 2_500_000_000);
    // Too early is harmless, an event goes to its waiter, and the timer is still waited for.
    assert_eq!(vm.resume(), (StatusKind::Timer, 0));
    assert_eq!(vm.event(b"\xff"), 1, "not UTF-8");
    assert_eq!(vm.event("tick".as_bytes()), 0);
    assert_eq!(vm.resume(), (StatusKind::Timer, 0));
    assert_eq!(vm.printed(), "tick\n");
    vm.store.data_mut().now += 2_500_000_000;
    assert_eq!(vm.resume(), (StatusKind::Done, 0));
    assert_eq!(vm.printed(), "slept\n");
    assert_eq!(vm.event(b"late"), 1, "no paused run");

    assert_eq!(vm.start("frame()\nprint('drawn')"), (StatusKind::Frame, 0));
    assert_eq!(vm.resume(), (StatusKind::Done, 0));
    assert_eq!(vm.start("print(receive(), receive())"), (StatusKind::Event, 0));
    assert_eq!((vm.event(b"a"), vm.event(b"b")), (0, 0));
    assert_eq!(vm.resume(), (StatusKind::Done, 0));
    assert_eq!(vm.printed(), "drawn\na b\n");
}

#[test]
fn native_functions_answer_fail_and_defer() {
    let mut vm = Vm::new(|_, id, _, argv| match id {
        7 => Answer::Text(format!("{} arguments", argv.len() - 1)),
        8 => Answer::Error(error_kind::CUSTOM, "KeyError: no such thing"),
        _ => Answer::Defer,
    });
    vm.natives("mt:host", "count\nfail\nlater", 7);
    assert_eq!(
        vm.start("from host import count\nprint(count(1, 'zwei', None, 2.5, b'x'))"),
        (StatusKind::Done, 0)
    );
    assert_eq!(vm.printed(), "5 arguments\n");
    let seen = vm.store.data_mut().seen.pop().unwrap();
    let one = 1i128.to_le_bytes().to_vec();
    assert_eq!(seen[0], (tag::INT, one));
    assert_eq!(seen[1], (tag::TEXT, b"zwei".to_vec()));
    assert_eq!(seen[2], (tag::NONE, Vec::new()));
    assert_eq!(seen[3], (tag::FLOAT, 2.5f64.to_le_bytes().to_vec()));
    assert_eq!(seen[4], (tag::RAW, b"x".to_vec()));
    let source = "import host\ntry:\n    host.fail()\nexcept KeyError as e:\n    print('caught', e)";
    assert_eq!(vm.start(source), (StatusKind::Done, 0));
    assert_eq!(vm.printed(), "caught 'no such thing'\n");

    // Two calls in flight, from plain functions inside comprehensions, answered in reverse.
    let source = "from host import later\nasync def a(n):\n    return [later(n + i) for i in range(2)]\n\
                  print(run(a(1)), gather(a(10), a(20)))";
    assert_eq!(vm.start(source), (StatusKind::HostCall, 0));
    let answer = |vm: &mut Vm, call: u32, text: &str| {
        let h = vm.text(text);
        vm.call::<_, i32>("set_host_result_by_id", (call, h))
    };
    let calls = std::mem::take(&mut vm.store.data_mut().deferred);
    assert_eq!(calls.len(), 1);
    assert_eq!(answer(&mut vm, 999, "x"), 2, "nobody waits for it");
    assert_eq!(vm.call::<_, i32>("set_host_result_by_id", (calls[0], 12345u32)), 1, "a stale handle");
    assert_eq!(answer(&mut vm, calls[0], "p"), 0);
    assert_eq!(vm.resume(), (StatusKind::HostCall, 0));
    let h = vm.text("q");
    assert_eq!(vm.call::<_, i32>("set_host_result", h), 0);
    vm.store.data_mut().deferred.clear();
    assert_eq!(vm.resume(), (StatusKind::HostCall, 0));
    let mut answered = 0;
    loop {
        let calls = std::mem::take(&mut vm.store.data_mut().deferred);
        for c in calls.into_iter().rev() {
            answered += 1;
            assert_eq!(answer(&mut vm, c, &format!("r{c}")), 0);
        }
        match vm.resume() {
            (StatusKind::HostCall, _) => assert!(answered < 10, "bounded"),
            done => {
                assert_eq!(done, (StatusKind::Done, 0));
                break;
            }
        }
    }
    assert_eq!(vm.printed(), "['p', 'q'] [['r5', 'r8'], ['r6', 'r7']]\n");

    // An error for a deferred call is raised where it was called.
    let source = "from host import later\ntry:\n    later()\nexcept ValueError as e:\n    print('late', e)";
    assert_eq!(vm.start(source), (StatusKind::HostCall, 0));
    let call = vm.store.data_mut().deferred.pop().unwrap();
    let h = vm.text("oops");
    assert_eq!(vm.call::<_, i32>("set_host_error_by_id", (call, error_kind::VALUE, h)), 0);
    assert_eq!(vm.resume(), (StatusKind::Done, 0));
    assert_eq!(vm.printed(), "late oops\n");
    let h = vm.text("x");
    assert_eq!(vm.call::<_, i32>("set_host_result", h), 3, "no paused run");
}

#[test]
fn values_cross_by_handle() {
    let mut vm = Vm::plain();
    for n in [0, -1, i128::from(i64::MAX) + 1, i128::MIN] {
        let h = vm.int(n);
        assert_eq!(vm.decode(h), (tag::INT, n.to_le_bytes().to_vec()));
    }
    let h = vm.text("grüße");
    assert_eq!(vm.decode(h), (tag::TEXT, "grüße".as_bytes().to_vec()));
    // Too small a buffer says how much is needed.
    let (out, _) = vm.put(&[0; 4]);
    assert_eq!(vm.call::<_, i32>("host_edge_decode", (h, out, out, 2u32)), -("grüße".len() as i32));
    vm.call::<_, ()>("host_edge_release", h);
    assert_eq!(vm.decode(h), (tag::NOT_PRIMITIVE, Vec::new()), "released");
    vm.call::<_, ()>("host_edge_release", 0u32);
    vm.call::<_, ()>("host_edge_release", 4711u32);
    assert_eq!(vm.encode(tag::INT, &[1, 2, 3]), 0, "bytes that do not fit the tag");
    assert_eq!(vm.encode(tag::TEXT, &[0xff]), 0);
    assert_eq!(vm.encode(99, &[]), 0);

    let (one, two) = (vm.int(1), vm.int(2));
    let list = vm.op(op::NEW_LIST, 0, "", &[one, two]).unwrap();
    let len = vm.op(op::LEN, list, "", &[]).unwrap();
    assert_eq!(vm.decode(len).1, 2i128.to_le_bytes());
    vm.op(op::CALL, list, "append", &[one, 0]).unwrap();
    let zero = vm.int(0);
    let item = vm.op(op::GET_ITEM, list, "", &[zero]).unwrap();
    assert_eq!(vm.decode(item).1, 1i128.to_le_bytes());
    let name = vm.op(op::TYPE_OF, list, "", &[]).unwrap();
    assert_eq!(vm.decode(name), (tag::TEXT, b"list".to_vec()));
    let iter = vm.op(op::ITER, list, "", &[]).unwrap();
    for _ in 0..3 {
        vm.op(op::ITER_NEXT, iter, "", &[]).unwrap();
    }
    let (kind, text) = vm.op(op::ITER_NEXT, iter, "", &[]).unwrap_err();
    assert_eq!((kind, text.as_str()), (error_kind::CUSTOM, "StopIteration"));
    let key = vm.text("k");
    let dict = vm.op(op::NEW_DICT, 0, "", &[]).unwrap();
    vm.op(op::SET_ITEM, dict, "", &[key, list]).unwrap();
    let missing = vm.text("missing");
    assert_eq!(vm.op(op::GET_ITEM, dict, "", &[missing]).unwrap_err().0, error_kind::KEY);
    let set = vm.op(op::NEW_FROZENSET, 0, "", &[one, two, one]).unwrap();
    let len = vm.op(op::LEN, set, "", &[]).unwrap();
    assert_eq!(vm.decode(len).1, 2i128.to_le_bytes());
    let tuple = vm.op(op::NEW_TUPLE, 0, "", &[one]).unwrap();
    let upper = vm.op(op::CALL, tuple, "count", &[one, 0]).unwrap();
    assert_eq!(vm.decode(upper).1, 1i128.to_le_bytes());
    assert_eq!(vm.op(77, list, "", &[]).unwrap_err().0, error_kind::RUNTIME, "unknown operation");
    assert_eq!(vm.op(op::LEN, 4711, "", &[]).unwrap_err().0, error_kind::RUNTIME, "dead receiver");
    assert_eq!(vm.op(op::GET_ATTR, list, "nope", &[]).unwrap_err().0, error_kind::ATTRIBUTE);
    assert_eq!(vm.take_error(), None, "taking an error clears it");
}

#[test]
fn code_modules_run_once_and_know_their_name() {
    let mut vm = Vm::plain();
    let module = |vm: &mut Vm, spec: &str, text: &str| {
        let ((a, b), (c, d)) = (vm.put(spec.as_bytes()), vm.put(text.as_bytes()));
        vm.call::<_, ()>("register_code_module", (a, b, c, d));
    };
    module(&mut vm, "util.py", "print('loading', __name__)\nVALUE = 6 * 7\n");
    module(&mut vm, "lib/deep.py", "from \"../util.py\" import VALUE\nTWICE = VALUE * 2\n");
    let source = "from \"./util.py\" import VALUE\nfrom \"./lib/deep.py\" import TWICE\nprint(VALUE, TWICE)";
    assert_eq!(vm.start(source), (StatusKind::Done, 0));
    assert_eq!(vm.printed(), "loading util.py\n42 84\n");
    let (kind, len) = vm.start("import nowhere");
    assert_eq!(kind, StatusKind::Error);
    assert!(vm.output(len).ends_with("ModuleNotFoundError: No module named 'nowhere'"));
}

#[test]
fn sources_of_any_size_input_names_and_limits() {
    let mut vm = Vm::plain();
    let (ptr, len) = vm.put(b"prog.py");
    vm.call::<_, ()>("edge_set_filename", (ptr, len));
    let (ptr, len) = vm.put(b"one\r\ntwo");
    vm.call::<_, ()>("edge_set_input", (ptr, len));
    vm.call::<_, ()>("edge_set_limits", (50u32, 64u64 << 20));
    let filler = "x = 1\n".repeat(300_000);
    let (ptr, len) = vm.put(format!("{filler}print(input(), input())\ndef f(): f()\nf()\n").as_bytes());
    assert!(len > edge_abi::BUFFER_BYTES as u32);
    let word: u32 = vm.call("run_start_ext", (ptr, len));
    let (kind, len) = Vm::split(word);
    assert_eq!(kind, StatusKind::Error);
    let text = vm.output(len);
    assert!(text.contains("File \"prog.py\", line 300003, in <module>"), "{text}");
    assert!(text.ends_with("RecursionError: maximum recursion depth exceeded"), "{text}");
    assert_eq!(vm.printed(), "one two\n");
    let (kind, len) = vm.start("a = []\nwhile True:\n    a.append('x' * 1000000)\n");
    assert_eq!(kind, StatusKind::Error);
    assert!(vm.output(len).ends_with("MemoryError"));
}
