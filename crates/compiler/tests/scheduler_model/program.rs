//! Random programs: a tree that renders to Python and that the model executes.

use crate::support::{Answer, Function, MS, Script};
use std::fmt::Write;

/// A seeded source of numbers (SplitMix64).
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
    fn chance(&mut self, percent: u64) -> bool {
        self.next() % 100 < percent
    }
    fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// Classes of exceptions, as raised and as caught.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    ValueError,
    LookupError,
    TimeoutError,
    RuntimeError,
    Exception,
    GeneratorExit,
    SystemExit,
    BaseException,
}

impl Class {
    /// Whether an `except` clause for this class catches that one.
    pub fn catches(self, raised: Class) -> bool {
        use Class::*;
        self == BaseException
            || self == raised
            || (self == Exception && !matches!(raised, GeneratorExit | SystemExit | BaseException))
    }
}

/// A coroutine object.
#[derive(Clone, Copy, Debug)]
pub enum Coro {
    /// The global `c3`, made before the program begins.
    Global(usize),
    /// A new one, `w3()`.
    New(usize),
}

/// Code that runs inside something else.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    PlainFunction,
    Generator,
    Comprehension,
    SortKey,
    Property,
    Addition,
    Init,
    FString,
    Next,
    DictLookup,
}

const PLACES: [Place; 10] = [
    Place::PlainFunction,
    Place::Generator,
    Place::Comprehension,
    Place::SortKey,
    Place::Property,
    Place::Addition,
    Place::Init,
    Place::FString,
    Place::Next,
    Place::DictLookup,
];

impl Place {
    /// How often the code in it runs.
    pub fn times(self) -> u32 {
        match self {
            Place::Comprehension | Place::SortKey => 2,
            _ => 1,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Try {
    pub body: Vec<Stmt>,
    pub except: Option<(Class, Vec<Stmt>)>,
    pub finally: Vec<Stmt>,
    pub label: u32,
}

/// A statement; numbers that are not times are labels, which the trace shows.
#[derive(Clone, Debug)]
pub enum Stmt {
    Print(u32),
    /// Milliseconds.
    Sleep(u64),
    Receive(u32),
    Frame,
    /// A deferred host call, by number of the function.
    Call(u32, usize),
    /// The clock moves by milliseconds.
    Work(usize),
    Raise(Class, u32),
    /// `raise`, the last statement of an `except` block.
    Again,
    Return(u32),
    Try(Box<Try>),
    Loop(u32, Vec<Stmt>),
    Within(Place, u32, Vec<Stmt>),
    Run(u32, Vec<Coro>),
    Gather(u32, Vec<Coro>),
    Timeout(u32, u64, Coro),
    Await(u32, Coro),
    /// An awaitable of Python code that gives up its turn so often.
    Gate(u32, u32),
    Cancel(Coro),
}

#[derive(Clone, Debug, Default)]
pub struct Program {
    /// Bodies of `w0`, `w1`, …; a body makes new coroutines of later ones only, so that programs end.
    pub coros: Vec<Vec<Stmt>>,
    pub main: Vec<Stmt>,
    pub events: Vec<(u64, String)>,
    pub functions: Vec<Function>,
    /// See `Script`.
    pub rationed: bool,
}

/// What a body may contain.
#[derive(Clone, Copy)]
struct Scope {
    /// New coroutines are made of these and later ones.
    first: usize,
    depth: u32,
    /// In a plain function: no `await`, no `return`.
    plain: bool,
    main: bool,
}

struct Maker {
    random: Random,
    labels: u32,
    coros: usize,
    functions: Vec<Function>,
    /// Globals that nothing starts at the beginning: for `await`, and for cancelling what is awaited.
    left: Vec<usize>,
}

const TIMES: [u64; 7] = [0, 0, 1, 2, 3, 5, 10];

impl Maker {
    fn label(&mut self) -> u32 {
        self.labels += 1;
        self.labels
    }

    fn coro(&mut self, s: Scope) -> Coro {
        if s.first < self.coros && self.random.chance(45) {
            return Coro::New(s.first + self.random.below(self.coros - s.first));
        }
        let i = self.random.below(self.coros);
        // Waiting for oneself is an error; a few of them are enough.
        let own = !s.main && i + 1 == s.first && self.random.chance(80);
        Coro::Global(if own { (i + 1) % self.coros } else { i })
    }

    /// A coroutine to `await` or to cancel.
    fn awaited(&mut self, s: Scope, percent: u64) -> Coro {
        if !self.left.is_empty() && self.random.chance(percent) {
            let i = self.random.below(self.left.len());
            return Coro::Global(self.left[i]);
        }
        self.coro(s)
    }

    fn several(&mut self, s: Scope, least: usize) -> Vec<Coro> {
        (0..least + self.random.below(3)).map(|_| self.coro(s)).collect()
    }

    fn body(&mut self, s: Scope, most: usize) -> Vec<Stmt> {
        let mut body = Vec::new();
        for _ in 0..1 + self.random.below(most) {
            let stmt = self.stmt(s);
            // Cancelling is worth most when things are under way.
            if matches!(stmt, Stmt::Cancel(_)) && self.random.chance(70) {
                body.push(Stmt::Sleep(self.random.pick(&TIMES)));
            }
            let cancels = matches!(stmt, Stmt::Cancel(_));
            body.push(stmt);
            while cancels && self.random.chance(40) {
                body.push(Stmt::Cancel(Coro::Global(self.random.below(self.coros))));
            }
        }
        body
    }

    /// How most programs begin: everything at once, and whatever it raises is caught.
    fn opening(&mut self, s: Scope) -> Stmt {
        let mut all: Vec<Coro> = (0..self.coros).map(Coro::Global).collect();
        let at = self.random.below(self.coros);
        all.rotate_left(at);
        let rest = all.split_off(1 + self.random.below(self.coros));
        self.left =
            rest.into_iter().filter_map(|c| if let Coro::Global(i) = c { Some(i) } else { None }).collect();
        all.extend((0..self.random.below(3)).map(|_| self.coro(s)));
        let gather = Stmt::Gather(self.label(), all);
        if self.random.chance(30) {
            return gather;
        }
        let label = self.label();
        let except = Some((Class::Exception, Vec::new()));
        Stmt::Try(Box::new(Try { body: vec![gather], except, finally: Vec::new(), label }))
    }

    fn stmt(&mut self, s: Scope) -> Stmt {
        let inner = Scope { depth: s.depth + 1, ..s };
        let nests = s.depth < 3;
        match self.random.below(100) {
            0..15 => Stmt::Print(self.label()),
            15..28 => Stmt::Sleep(self.random.pick(&TIMES)),
            28..36 => Stmt::Receive(self.label()),
            36..38 => Stmt::Frame,
            38..44 => {
                let answers = (0..1 + self.random.below(2))
                    .map(|_| {
                        let text = format!("a{}", self.label());
                        let answer = if self.random.chance(30) {
                            Answer::Error(edge_abi::error_kind::VALUE, text)
                        } else {
                            Answer::Text(text)
                        };
                        (self.random.pick(&TIMES) * MS, answer)
                    })
                    .collect();
                let silent = self.random.chance(3);
                self.functions.push(if silent { Function::Silent } else { Function::Answers(answers) });
                Stmt::Call(self.label(), self.functions.len() - 1)
            }
            44..47 => {
                let ms = self.random.pick(&[1, 2, 5]);
                self.functions.push(Function::Work(ms * MS));
                Stmt::Work(self.functions.len() - 1)
            }
            47..51 => {
                let class = if self.random.chance(8) {
                    Class::SystemExit
                } else {
                    self.random.pick(&[Class::ValueError, Class::LookupError])
                };
                Stmt::Raise(class, self.label())
            }
            51..53 if !s.plain && !s.main => Stmt::Return(self.label()),
            53..65 if nests => self.try_(inner),
            65..68 if nests => Stmt::Loop(2, self.body(inner, 3)),
            68..74 if nests => {
                let place = self.random.pick(&PLACES);
                Stmt::Within(place, self.label(), self.body(Scope { plain: true, ..inner }, 3))
            }
            74..79 => Stmt::Run(self.label(), self.several(s, 1)),
            79..84 => Stmt::Gather(self.label(), self.several(s, 0)),
            84..88 => Stmt::Timeout(self.label(), self.random.pick(&TIMES), self.coro(s)),
            88..90 if !s.plain => Stmt::Gate(self.label(), self.random.below(4) as u32),
            90..95 if !s.plain => Stmt::Await(self.label(), self.awaited(s, 60)),
            95..100 => Stmt::Cancel(self.awaited(s, 40)),
            _ => Stmt::Sleep(0),
        }
    }

    fn try_(&mut self, s: Scope) -> Stmt {
        let body = self.body(s, 3);
        let except = self.random.chance(70).then(|| {
            let class = self.random.pick(&[
                Class::ValueError,
                Class::LookupError,
                Class::TimeoutError,
                Class::Exception,
                Class::GeneratorExit,
                Class::BaseException,
            ]);
            let mut handler = if self.random.chance(60) { self.body(s, 2) } else { Vec::new() };
            // Most handlers of cancellation let it pass, as programs do.
            if self.random.chance(if class.catches(Class::GeneratorExit) { 60 } else { 20 }) {
                handler.push(Stmt::Again);
            } else if !s.plain && !s.main && self.random.chance(40) {
                handler.push(Stmt::Return(self.label()));
            }
            (class, handler)
        });
        let finally = if except.is_none() || self.random.chance(40) { self.body(s, 2) } else { Vec::new() };
        Stmt::Try(Box::new(Try { body, except, finally, label: self.label() }))
    }
}

impl Program {
    pub fn random(seed: u64) -> Self {
        let mut m =
            Maker { random: Random(seed), labels: 0, coros: 0, functions: Vec::new(), left: Vec::new() };
        m.coros = 1 + m.random.below(6);
        let scope = Scope { first: 0, depth: 0, plain: false, main: true };
        let mut main = Vec::new();
        if m.random.chance(75) {
            main.push(m.opening(scope));
        }
        let coros = (0..m.coros)
            .map(|i| m.body(Scope { first: i + 1, depth: 0, plain: false, main: false }, 5))
            .collect();
        main.extend(m.body(scope, 5));
        let mut events: Vec<(u64, String)> = Vec::new();
        for i in 0..m.random.below(10) {
            let at = events.last().map_or(0, |e| e.0) + m.random.pick(&TIMES) * MS;
            events.push((at, format!("e{i}")));
        }
        Program { coros, main, events, functions: m.functions, rationed: m.random.chance(50) }
    }

    pub fn script(&self) -> Script {
        let functions = self.functions.iter().enumerate().map(|(i, f)| (format!("h{i}"), f.clone()));
        Script {
            events: self.events.clone(),
            functions: functions.collect(),
            rationed: self.rationed,
            ..Script::default()
        }
    }

    pub fn source(&self) -> String {
        let mut out = String::from(GATE);
        if !self.functions.is_empty() {
            let names: Vec<String> = (0..self.functions.len()).map(|i| format!("h{i}")).collect();
            let _ = writeln!(out, "from host import {}", names.join(", "));
        }
        for (i, body) in self.coros.iter().enumerate() {
            let _ = writeln!(out, "async def w{i}():");
            render(body, 1, &mut out);
        }
        for i in 0..self.coros.len() {
            let _ = writeln!(out, "c{i} = w{i}()");
        }
        render(&self.main, 0, &mut out);
        out
    }

    /// Programs with a little less in them.
    pub fn smaller(&self) -> Vec<Program> {
        let mut all = Vec::new();
        for i in 0..self.events.len() {
            let mut p = self.clone();
            p.events.remove(i);
            all.push(p);
        }
        for n in 0.. {
            let mut less = self.clone();
            let mut flat = self.clone();
            let (mut a, mut b) = (n, n);
            let removed = less.bodies().any(|body| edit(body, &mut a, false));
            let unwrapped = flat.bodies().any(|body| edit(body, &mut b, true));
            if !removed && !unwrapped {
                return all;
            }
            all.push(less);
            all.push(flat);
        }
        all
    }

    fn bodies(&mut self) -> impl Iterator<Item = &mut Vec<Stmt>> {
        std::iter::once(&mut self.main).chain(&mut self.coros)
    }
}

/// Remove the nth statement, or put what it contains in its place.
fn edit(body: &mut Vec<Stmt>, n: &mut usize, unwrap: bool) -> bool {
    for i in 0..body.len() {
        if *n == 0 {
            let inner = match &mut body[i] {
                Stmt::Try(t) => std::mem::take(&mut t.body),
                Stmt::Loop(_, b) | Stmt::Within(_, _, b) => std::mem::take(b),
                _ => Vec::new(),
            };
            body.splice(i..=i, if unwrap { inner } else { Vec::new() });
            return true;
        }
        *n -= 1;
        let done = match &mut body[i] {
            Stmt::Try(t) => {
                edit(&mut t.body, n, unwrap)
                    || t.except.as_mut().is_some_and(|(_, b)| edit(b, n, unwrap))
                    || edit(&mut t.finally, n, unwrap)
            }
            Stmt::Loop(_, b) | Stmt::Within(_, _, b) => edit(b, n, unwrap),
            _ => false,
        };
        if done {
            return true;
        }
    }
    false
}

const GATE: &str = "class Gate:
    def __init__(self, l, n):
        self.l, self.n = l, n
    def __await__(self):
        try:
            for _ in range(self.n):
                yield
        finally:
            print(f'q{self.l}')
";

fn name(c: &Coro) -> String {
    match c {
        Coro::Global(i) => format!("c{i}"),
        Coro::New(i) => format!("w{i}()"),
    }
}

fn names(all: &[Coro]) -> String {
    all.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn render(body: &[Stmt], depth: usize, out: &mut String) {
    if body.is_empty() {
        let _ = writeln!(out, "{:w$}pass", "", w = depth * 4);
    }
    for s in body {
        stmt(s, depth, out);
    }
}

fn stmt(s: &Stmt, depth: usize, out: &mut String) {
    let pad = " ".repeat(depth * 4);
    let mut line = |text: String| {
        let _ = writeln!(out, "{pad}{text}");
    };
    match s {
        Stmt::Print(l) => line(format!("print('p{l}')")),
        Stmt::Sleep(ms) => line(format!("sleep({})", *ms as f64 / 1000.0)),
        Stmt::Receive(l) => line(format!("print('r{l}', receive())")),
        Stmt::Frame => line("frame()".to_string()),
        Stmt::Call(l, f) => line(format!("print('h{l}', h{f}())")),
        Stmt::Work(f) => line(format!("h{f}()")),
        Stmt::Raise(Class::SystemExit, l) => line(format!("raise SystemExit({l})")),
        Stmt::Raise(class, l) => line(format!("raise {class:?}('e{l}')")),
        Stmt::Again => line("raise".to_string()),
        Stmt::Return(l) => line(format!("return 'v{l}'")),
        Stmt::Run(l, all) => line(format!("print('n{l}', run({}))", names(all))),
        Stmt::Gather(l, all) => line(format!("print('g{l}', gather({}))", names(all))),
        Stmt::Timeout(l, ms, c) => {
            line(format!("print('t{l}', with_timeout({}, {}))", *ms as f64 / 1000.0, name(c)));
        }
        Stmt::Await(l, c) => line(format!("print('w{l}', await {})", name(c))),
        Stmt::Gate(l, n) => line(format!("await Gate({l}, {n})")),
        Stmt::Cancel(c) => line(format!("cancel({})", name(c))),
        Stmt::Loop(n, body) => {
            line(format!("for _ in range({n}):"));
            render(body, depth + 1, out);
        }
        Stmt::Try(t) => {
            line("try:".to_string());
            render(&t.body, depth + 1, out);
            if let Some((class, handler)) = &t.except {
                let _ = writeln!(out, "{pad}except {class:?} as e{}:", t.label);
                let _ = writeln!(out, "{pad}    print('x{0}', type(e{0}).__name__, e{0})", t.label);
                render(handler, depth + 1, out);
            }
            if t.except.is_none() || !t.finally.is_empty() {
                let _ = writeln!(out, "{pad}finally:");
                render(&t.finally, depth + 1, out);
            }
        }
        Stmt::Within(place, l, body) => {
            let (head, tail): (&[&str], String) = match place {
                Place::PlainFunction => (&["def f$():"], format!("f{l}()")),
                Place::Generator => (&["def f$():"], format!("for _ in f{l}(): pass")),
                Place::Comprehension => (&["def f$():"], format!("[f{l}() for _ in range(2)]")),
                Place::SortKey => (&["def f$(_):"], format!("sorted('ab', key=f{l})")),
                Place::Property => (&["class C$:", "    @property", "    def p(self):"], format!("C{l}().p")),
                Place::Addition => (&["class C$:", "    def __add__(self, o):"], format!("C{l}() + 1")),
                Place::Init => (&["class C$:", "    def __init__(self):"], format!("C{l}()")),
                Place::FString => {
                    (&["class C$:", "    def __format__(self, spec):"], format!("f'{{C{l}()}}'"))
                }
                Place::Next => {
                    (&["class C$:", "    def __iter__(self): return self", "    def __next__(self):"], {
                        format!("for _ in C{l}(): pass")
                    })
                }
                Place::DictLookup => (
                    &["class C$:", "    def __eq__(self, o): return True", "    def __hash__(self):"],
                    format!("{{1: 2}}.get(C{l}())"),
                ),
            };
            for text in head {
                line(text.replace('$', &l.to_string()));
            }
            let inside = depth + 1 + usize::from(head.len() > 1);
            render(body, inside, out);
            let pad_inside = " ".repeat(inside * 4);
            let end = match place {
                Place::Generator => "yield",
                Place::SortKey => "return 0",
                Place::FString => "return ''",
                Place::Next => "raise StopIteration",
                Place::DictLookup => "return 1",
                _ => "pass",
            };
            let _ = writeln!(out, "{pad_inside}{end}");
            let _ = writeln!(out, "{pad}{tail}");
        }
    }
}
