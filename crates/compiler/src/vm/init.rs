//! Making a VM, and running programs on it.

use super::*;
use crate::compile::Mode;
use crate::object::*;

/// The prelude's source files, compiled as one hidden module.
const PRELUDE: &[&str] = &[
    include_str!("../prelude/core.py"),
    include_str!("../prelude/classes.py"),
    include_str!("../prelude/exceptions.py"),
    include_str!("../prelude/containers.py"),
    include_str!("../prelude/aliases.py"),
    include_str!("../prelude/iteration.py"),
    include_str!("../prelude/text.py"),
    include_str!("../prelude/numbers.py"),
    include_str!("../prelude/async.py"),
    include_str!("../prelude/vm.py"),
];

/// Classes of the prelude, whose statements need its functions.
const LATE_PRELUDE: &str = include_str!("../prelude/late.py");

impl Vm {
    /// A VM with builtins and prelude, ready for a program.
    pub fn new(host: Box<dyn Host>) -> Box<Vm> {
        let mut heap = Heap::default();
        let mut interner = Interner::default();
        let sym = Symbols::new(&mut heap, &mut interner);
        let empty_shape = heap.alloc(Shape { names: Vec::new(), next: Vec::new() });
        let (types, excs, next_version) = {
            let mut b =
                ClassBuilder { heap: &mut heap, interner: &mut interner, empty_shape, next_version: 0 };
            let types = Types::new(&mut b);
            let excs = Excs::new(&mut b, types.object);
            (types, excs, b.next_version)
        };
        let chars =
            (0..128u8).map(|c| interner.intern(&mut heap, (c as char).encode_utf8(&mut [0; 4]))).collect();
        let empty_str = interner.intern(&mut heap, "");
        let empty_tuple = heap.alloc(Tuple { items: Box::new([]) });
        let builtins = heap.alloc(Dict::default());
        let prelude_globals = heap.alloc(Dict::default());
        let mut vm = Box::new(Vm {
            heap,
            interner,
            sym,
            types,
            excs,
            builtins,
            fiber: Fiber::new(0, None),
            pending: Pending::None,
            thrown: Vec::new(),
            prelude: vec![Value::None; PRELUDE_FNS.len()],
            prelude_globals,
            sched: Sched::default(),
            modules: Modules::default(),
            handles: crate::abi::Handles::default(),
            host,
            limits: Limits::default(),
            next_version,
            chars,
            empty_str,
            empty_tuple,
            empty_shape,
            stdlib: Default::default(),
            last_expression: Value::None,
            native_depth: 0,
            nans: 0,
            repr_active: Vec::new(),
            method_cache: Vm::new_method_cache(),
            outcome: Outcome::Parked,
            parked_below: Vec::new(),
            failure: None,
            ended: None,
            keeps_namespace: false,
            finalizing: Credit::default(),
        });
        vm.heap.limit = vm.limits.memory;
        crate::builtins::install(&mut vm);
        for c in vm.types.all().into_iter().chain(vm.excs.all()) {
            vm.compute_flags(c);
        }
        crate::builtins::functions::install_namespace(&mut vm);
        vm.load_prelude();
        vm
    }

    /// Run the prelude: its functions first, then the classes that need them.
    fn load_prelude(&mut self) {
        let (name, builtins_name) = (self.sym.__name__, self.sym.__builtins__);
        let shown = self.str("builtins");
        let mut globals = self.prelude_globals;
        globals.set_str(name, shown);
        let builtins = Value::Dict(self.builtins);
        globals.set_str(builtins_name, builtins);
        self.run_prelude(PRELUDE.join("\n"));
        self.run_prelude(LATE_PRELUDE.to_string());
        for name in PRELUDE_FNS {
            let key = self.intern(name);
            assert!(self.prelude_globals.get_str(key).is_some(), "the prelude does not define {name}");
        }
        self.fiber = Fiber::new(0, None);
    }

    fn run_prelude(&mut self, text: String) {
        let source = Source::new("<prelude>", text, true);
        let code = match crate::compile::compile(
            &mut self.heap,
            &mut self.interner,
            source.clone(),
            Mode::Prelude,
        ) {
            Ok(code) => code,
            Err(e) => {
                panic!("prelude: {}: {:?}", e.message, source.line_text(source.line_of(e.start)))
            }
        };
        let func = self.body_function(code, self.prelude_globals);
        self.start(func);
        let pause = self.drive();
        if pause != Pause::Done {
            let text = self.failure_text();
            panic!("the prelude's body ended with {pause:?}: {text}");
        }
        self.bind_prelude();
    }

    /// Copy the prelude's functions into their table (those defined so far).
    pub fn bind_prelude(&mut self) {
        for (i, name) in PRELUDE_FNS.iter().enumerate() {
            let key = self.intern(name);
            if let Some(v) = self.prelude_globals.get_str(key) {
                self.prelude[i] = v;
            }
        }
    }

    /// Forget a paused run.
    pub fn reset_fibers(&mut self) {
        self.fiber = Fiber::new(0, None);
        self.sched = Sched::default();
        self.failure = None;
        self.ended = None;
        self.keeps_namespace = false;
        self.finalizing = Credit::default();
        self.pending = Pending::None;
        self.thrown = Vec::new();
    }

    /// Put a body on an empty main fiber.
    fn start(&mut self, func: Gc<Function>) {
        self.fiber = Fiber::new(0, None);
        self.push_frame(func, 1, Ret::Root, None);
    }

    /// Start a program; `drive` continues until it pauses.
    pub fn start_program(&mut self, source: &str, filename: &str) -> Pause {
        self.modules.loaded.remove("__main__");
        // What an earlier program has left is none of this one's.
        self.heap.unwatch_all();
        self.continue_program(source, filename)
    }

    /// As `start_program`, in the namespace of the program before, if there was one.
    pub fn continue_program(&mut self, source: &str, filename: &str) -> Pause {
        let source = Source::new(filename, source.to_string(), false);
        self.failure = None;
        self.ended = None;
        self.last_expression = Value::Unbound;
        let mut main = match self.modules.loaded.get("__main__") {
            Some(main) => *main,
            None => {
                let mut main = self.new_module("__main__");
                let file = self.str(filename);
                main.dict.set_str(self.sym.__file__, file);
                for name in [self.sym.__loader__, self.sym.__package__, self.sym.__spec__] {
                    main.dict.set_str(name, Value::None);
                }
                self.module_loaded("__main__", main);
                main
            }
        };
        for (name, value) in std::mem::take(&mut self.modules.globals) {
            main.dict.set_str(name, value);
        }
        match self.compile(source, Mode::Entry) {
            Ok(code) => {
                let func = self.body_function(code, main.dict);
                self.start(func);
                self.drive()
            }
            Err(Trap::Raise(e)) => {
                self.failure = Some(e);
                Pause::Failed
            }
            Err(_) => unreachable!("compiling raises or succeeds"),
        }
    }

    /// The traceback of the failure, rendered as CPython prints it, without a final newline.
    pub fn failure_text(&mut self) -> String {
        match self.failure {
            Some(e) => self.render_exception(e),
            None => String::new(),
        }
    }
}
