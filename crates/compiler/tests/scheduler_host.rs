//! The scheduler as its host sees it: pauses, deliveries, and what must not suspend.

mod support;

use compiler_lib::abi::HostAnswer;
use compiler_lib::object::Value;
use compiler_lib::vm::{Host, Pause, Vm};
use std::cell::Cell;
use std::rc::Rc;
use support::{End, Function, MS, Machine, Script};

/// A host that does nothing by itself.
struct Idle {
    now: Rc<Cell<u64>>,
    out: Rc<std::cell::RefCell<String>>,
}

impl Host for Idle {
    fn print(&mut self, text: &str) {
        self.out.borrow_mut().push_str(text);
    }
    fn now_ns(&mut self) -> u64 {
        self.now.get()
    }
    fn input(&mut self) -> Option<String> {
        None
    }
    fn fetch(&mut self, _: &str) -> Option<Vec<u8>> {
        None
    }
    fn call(&mut self, _: *mut Vm, _: u32, _: u32, _: &[u32]) -> HostAnswer {
        HostAnswer::Deferred
    }
}

struct Stage {
    vm: Box<Vm>,
    now: Rc<Cell<u64>>,
    out: Rc<std::cell::RefCell<String>>,
}

impl Stage {
    fn new() -> Self {
        let (now, out) = (Rc::new(Cell::new(1_000 * MS)), Rc::default());
        let mut vm = Vm::new(Box::new(Idle { now: Rc::clone(&now), out: Rc::clone(&out) }));
        vm.modules.natives.insert("mt:host".to_string(), (vec!["fetch".to_string()], 0));
        Stage { vm, now, out }
    }

    fn start(&mut self, source: &str) -> Pause {
        self.vm.start_program(source, "<entry>")
    }

    fn push(&mut self, event: &str) {
        self.vm.sched.events.push_back(event.to_string());
    }

    fn printed(&self) -> String {
        self.out.take()
    }
}

#[test]
fn events_wanted_counts_receivers_not_served() {
    let mut s = Stage::new();
    let pause = s.start("async def r(n):\n    print(n, receive())\nrun(r(1), r(2), r(3))");
    assert_eq!((pause, s.vm.sched.events_wanted()), (Pause::Event, 3));
    s.push("a");
    assert_eq!(s.vm.sched.events_wanted(), 2);
    assert_eq!(s.vm.resume_paused(), Pause::Event);
    assert_eq!((s.printed().as_str(), s.vm.sched.events_wanted()), ("1 a\n", 2));
    for event in ["b", "c", "d"] {
        s.push(event);
    }
    assert_eq!(s.vm.sched.events_wanted(), 0);
    assert_eq!(s.vm.resume_paused(), Pause::Done);
    assert_eq!(s.printed(), "2 b\n3 c\n");
}

#[test]
fn nobody_wants_events_while_all_sleep() {
    let mut s = Stage::new();
    assert_eq!(s.start("sleep(1)\nprint(receive())"), Pause::Timer(2_000 * MS));
    assert_eq!(s.vm.sched.events_wanted(), 0);
    s.push("early");
    // Resuming early is harmless.
    assert_eq!(s.vm.resume_paused(), Pause::Timer(2_000 * MS));
    s.now.set(2_000 * MS);
    assert_eq!(s.vm.resume_paused(), Pause::Done);
    assert_eq!(s.printed(), "early\n");
}

#[test]
fn calls_are_answered_by_id_and_once() {
    let mut s = Stage::new();
    let pause = s.start("from host import fetch\nasync def w(n):\n    print(n, fetch())\nrun(w(1), w(2))");
    assert_eq!((pause, s.vm.oldest_call()), (Pause::Call, Some(1)));
    assert!(s.vm.sched.waits_for_call(2) && !s.vm.sched.waits_for_call(3));
    assert!(s.vm.answer_call(2, Ok(Value::Int(20))));
    assert!(!s.vm.answer_call(2, Ok(Value::Int(21))), "it was answered");
    assert!(!s.vm.answer_call(9, Ok(Value::Int(0))), "it was never made");
    assert_eq!((s.vm.resume_paused(), s.vm.oldest_call()), (Pause::Call, Some(1)));
    assert!(s.vm.answer_call(1, Ok(Value::Int(10))));
    assert_eq!((s.vm.resume_paused(), s.vm.oldest_call()), (Pause::Done, None));
    assert_eq!(s.printed(), "2 20\n1 10\n");
}

#[test]
fn the_answer_to_a_cancelled_call_is_refused() {
    let mut s = Stage::new();
    let program = "from host import fetch
async def w():
    fetch()
t = w()
async def k():
    sleep(0)
    cancel(t)
run(t, k())
receive()";
    assert_eq!(s.start(program), Pause::Timer(1_000 * MS), "a busy program looks at its host");
    assert_eq!(s.vm.resume_paused(), Pause::Event);
    assert!(!s.vm.sched.waits_for_call(1) && !s.vm.answer_call(1, Ok(Value::None)));
}

#[test]
fn a_frame_is_over_when_the_host_resumes_for_nothing_else() {
    let mut s = Stage::new();
    assert_eq!(s.start("frame()\nprint('drawn')"), Pause::Frame);
    // A display may be faster than ours.
    s.now.set(1_008 * MS);
    assert_eq!(s.vm.resume_paused(), Pause::Done);
    assert_eq!(s.printed(), "drawn\n");
}

#[test]
fn an_event_is_no_frame() {
    let mut s = Stage::new();
    let program = "async def r():\n    print(receive())\nasync def f():\n    frame()\n    print('frame')\nrun(f(), r())";
    assert_eq!(s.start(program), Pause::Frame);
    s.push("click");
    assert_eq!((s.vm.resume_paused(), s.printed().as_str()), (Pause::Frame, "click\n"));
    assert_eq!((s.vm.resume_paused(), s.printed().as_str()), (Pause::Done, "frame\n"));
}

#[test]
fn a_timer_within_the_frame_is_waited_for_first() {
    let mut s = Stage::new();
    let program = "async def t():\n    sleep(0.01)\nasync def f():\n    frame()\nrun(f(), t())";
    assert_eq!(s.start(program), Pause::Timer(1_010 * MS));
    s.now.set(1_010 * MS);
    assert_eq!(s.vm.resume_paused(), Pause::Frame);
}

#[test]
fn a_busy_program_that_nobody_waits_beside_never_pauses() {
    let mut s = Stage::new();
    let program = "async def w():\n    for _ in range(1000): sleep(0)\nrun(w(), w())\nprint('end')";
    assert_eq!(s.start(program), Pause::Done);
}

#[test]
fn a_busy_program_returns_to_its_host_once_a_round() {
    let mut s = Stage::new();
    let program = "async def w():
    for _ in range(10): sleep(0)
async def r():
    receive()
t = r()
async def main():
    gather(w(), w(), w())
    cancel(t)
run(main(), t)";
    let mut pauses = 0;
    let mut pause = s.start(program);
    while pause != Pause::Done {
        assert_eq!(pause, Pause::Timer(1_000 * MS));
        pauses += 1;
        pause = s.vm.resume_paused();
    }
    // Ten rounds of the three, and those in which the coroutines begin and end.
    assert!((10..=14).contains(&pauses), "{pauses} pauses");
}

/// A plugin's callback runs inside the host's call: it cannot wait, and says so where it tries to.
#[test]
fn callbacks_of_the_host_do_not_suspend() {
    for (call, what) in [
        ("sleep(0)", "sleep()"),
        ("sleep(1)", "sleep()"),
        ("frame()", "frame()"),
        ("receive()", "receive()"),
        ("run(other())", "run()"),
        ("gather(other())", "gather()"),
        ("with_timeout(1, other())", "with_timeout()"),
        ("[x for x in agen()]", "run()"),
    ] {
        let mut s = Stage::new();
        let program = format!(
            "async def other():\n    print('never')\nasync def agen():\n    sleep(1)\n    yield 1\ndef f():\n    {call}\nreceive()\nprint('goes on')"
        );
        assert_eq!(s.start(&program), Pause::Event);
        let main = s.vm.modules.loaded["__main__"];
        let name = s.vm.intern("f");
        let f = main.dict.get_str(name).expect("f is defined");
        let handle = s.vm.handles.add(f);
        assert_eq!(s.vm.edge_op(edge_abi::op::CALL, handle, "__call__", &[0]), None);
        let (kind, message) = s.vm.handles.error.take().expect("an error is pending");
        assert_eq!(kind, edge_abi::error_kind::RUNTIME);
        assert_eq!(message, format!("{what} cannot suspend in a callback of a native function"), "{call}");
        // And the program goes on as if nothing had happened.
        s.push("e");
        assert_eq!((s.vm.resume_paused(), s.printed().as_str()), (Pause::Done, "goes on\n"));
    }
}

#[test]
fn a_callback_may_receive_what_is_there_and_cancel() {
    let mut s = Stage::new();
    let program = "async def w():\n    try:\n        frame()\n    finally:\n        print('cancelled')\nt = w()\ndef f():\n    cancel(t)\n    return receive()\nrun(t)\nprint('end')";
    assert_eq!(s.start(program), Pause::Frame);
    s.push("here");
    let main = s.vm.modules.loaded["__main__"];
    let name = s.vm.intern("f");
    let f = main.dict.get_str(name).expect("f is defined");
    let handle = s.vm.handles.add(f);
    let result = s.vm.edge_op(edge_abi::op::CALL, handle, "__call__", &[0]).expect("it returns");
    assert!(matches!(s.vm.handles.get(result), Some(Value::Str(s)) if s.as_str() == "here"));
    assert_eq!((s.vm.resume_paused(), s.printed().as_str()), (Pause::Done, "cancelled\nend\n"));
}

#[test]
fn a_run_that_is_dropped_leaves_nothing_to_the_next() {
    let mut m = Machine::new();
    let script = Script { functions: vec![("never".to_string(), Function::Silent)], ..Script::default() };
    let stuck = "from host import never\nasync def w(): never()\nasync def s(): sleep(1)\nrun(w(), w(), s())";
    assert_eq!(m.run(stuck, &script).end, End::Waits("call"));
    let after = m.run("async def w():\n    sleep(0.001)\n    return 1\nprint(gather(w(), w()))", &script);
    assert_eq!((after.out.as_str(), after.end, after.took), ("[1, 1]\n", End::Done, MS));
}
