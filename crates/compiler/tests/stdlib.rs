//! The standard modules as a host sees them: which names they answer to, and that they work while fibers take turns.

use compiler_lib::abi::HostAnswer;
use compiler_lib::vm::{Host, Pause, Vm};
use std::cell::RefCell;
use std::rc::Rc;

/// Collects what is printed; its clock goes where timers want it.
struct Quiet {
    out: Rc<RefCell<String>>,
    now: Rc<RefCell<u64>>,
}

impl Host for Quiet {
    fn print(&mut self, text: &str) {
        self.out.borrow_mut().push_str(text);
    }
    fn now_ns(&mut self) -> u64 {
        *self.now.borrow()
    }
    fn input(&mut self) -> Option<String> {
        None
    }
    fn fetch(&mut self, _: &str) -> Option<Vec<u8>> {
        None
    }
    fn call(&mut self, _: *mut Vm, _: u32, _: u32, _: &[u32]) -> HostAnswer {
        HostAnswer::Error
    }
}

/// What a program prints, and its traceback's last line if it failed.
fn run(source: &str, prepare: impl FnOnce(&mut Vm)) -> (String, Option<String>) {
    let (out, now) = (Rc::default(), Rc::new(RefCell::new(1_700_000_000_000_000_000)));
    let mut vm = Vm::new(Box::new(Quiet { out: Rc::clone(&out), now: Rc::clone(&now) }));
    prepare(&mut vm);
    let mut pause = vm.start_program(source, "test.py");
    while let Pause::Timer(at) = pause {
        *now.borrow_mut() = at;
        pause = vm.resume_paused();
    }
    let failure =
        (pause == Pause::Failed).then(|| vm.failure_text().lines().last().unwrap_or_default().to_string());
    assert!(matches!(pause, Pause::Done | Pause::Failed), "{pause:?}");
    let text = out.borrow().clone();
    (text, failure)
}

#[test]
fn every_module_can_be_imported() {
    for lib in compiler_lib::stdlib::LIBS {
        let source = format!("import {0}\nimport {0} as again\nprint(again.__name__)\n", lib.name);
        let (out, failure) = run(&source, |_| {});
        assert_eq!((failure, out.trim()), (None, lib.name));
    }
}

#[test]
fn the_table_is_sorted() {
    let names: Vec<_> = compiler_lib::stdlib::LIBS.iter().map(|l| l.name).collect();
    assert!(names.is_sorted(), "lookups search it in halves: {names:?}");
}

#[test]
fn collecting_garbage_all_the_time_changes_nothing() {
    let source = "import collections, enum, dataclasses, random, functools\n\
                  print(random.Random(1).random(), collections.Counter('aab'), functools.reduce(max, [1, 3, 2]))\n";
    let (out, failure) = run(source, |vm| {
        vm.heap.stress = true;
        vm.heap.threshold = 0;
    });
    assert_eq!((failure, out.as_str()), (None, "0.13436424411240122 Counter({'a': 2, 'b': 1}) 3\n"));
}

#[test]
fn switched_off_they_are_not_there() {
    let (_, failure) = run("import math\n", |vm| vm.modules.defaults = false);
    assert_eq!(failure.as_deref(), Some("ModuleNotFoundError: No module named 'math'"));
}

#[test]
fn a_registered_module_comes_first_and_only_for_the_program() {
    // The table's `functools` still gets the table's `collections`.
    let source =
        "import collections, functools\nprint(collections.mine, functools.lru_cache(len).cache_info())\n";
    let (out, failure) = run(source, |vm| {
        vm.modules.code.insert("collections".to_string(), "mine = True\n".to_string());
    });
    assert_eq!(failure, None);
    assert_eq!(out, "True CacheInfo(hits=0, misses=0, maxsize=128, currsize=0)\n");
}

#[test]
fn what_wakes_may_be_awaited_whoever_ran_meanwhile() {
    let source = "async def slow():\n    await sleep(0.02)\n    print('slow')\n\
                  async def quick():\n    await sleep(0)\n    print('quick')\n    await sleep(0.01)\n    print('again')\n\
                  run(slow(), quick())\n";
    let (out, failure) = run(source, |_| {});
    assert_eq!((failure, out.as_str()), (None, "quick\nagain\nslow\n"));
}

#[test]
fn tasks_go_on_while_another_is_in_a_blocking_builtin() {
    let source = "import asyncio\n\
                  async def blocks():\n    sleep(0.05)\n    print('blocked')\n\
                  async def ticks():\n    for i in range(3):\n        await asyncio.sleep(0.01)\n        print(i)\n\
                  async def main():\n    await asyncio.gather(blocks(), ticks())\n\
                  asyncio.run(main())\n";
    let (out, failure) = run(source, |_| {});
    assert_eq!((failure, out.as_str()), (None, "0\n1\n2\nblocked\n"));
}
