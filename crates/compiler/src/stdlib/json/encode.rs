//! Values → text.
//!
//! The state is a list: the text so far (a bytearray), then for each open container four items: itself, what is walked
//! (a list or tuple of its items; a list of keys and values, one after another, for a dict), how far, and which kind.

use super::*;
use crate::builtins::{Def, function};

pub const FUNCTIONS: &[Def] = &[
    function("_encode", "state, options, value, answer=?, /", encode),
    function("encode_basestring_ascii", "string, /", |vm, args| quoted(vm, args[0], true)),
    function("encode_basestring", "string, /", |vm, args| quoted(vm, args[0], false)),
];

// What is asked; `json_encoder.py` knows the numbers.
/// What stands for this object?
const DEFAULT: i64 = 1;
/// Its items, please, as a list of pairs: it has an `items` of its own.
const ITEMS: i64 = 2;
/// An object with a list of its pairs: in order, please.
const SORT: i64 = 3;
/// What it iterates over, please, as a list: it has an `__iter__` of its own.
const ITERATE: i64 = 4;

// Kinds of open containers.
const ARRAY: i64 = 0;
const MAPPING: i64 = 1;
/// An object that another value stands for.
const STAND_IN: i64 = 2;
/// A mapping of which something was written.
const MAPPING_ON: i64 = 3;

/// Items of the state for each open container.
const FRAME: usize = 4;

/// No float is longer, and few other numbers are.
const NUMBER: usize = 32;
/// From here on the length of a text is computed before it is written.
const LONG: usize = 1 << 16;

struct Options {
    ascii: bool,
    nan: bool,
    sort: bool,
    skip: bool,
    circular: bool,
    /// One level's worth; `None` is all on one line.
    indent: Option<Gc<Str>>,
    colon: Gc<Str>,
    comma: Gc<Str>,
}

struct Encoder<'a> {
    vm: &'a mut Vm,
    out: String,
    state: Gc<List>,
    options: Options,
    levels: usize,
}

/// Why the encoder stops.
enum Stop {
    Ask(i64, Value),
    Trap(Trap),
}

impl From<Trap> for Stop {
    fn from(t: Trap) -> Stop {
        Stop::Trap(t)
    }
}

type Step<T> = Result<T, Stop>;

fn quoted(vm: &mut Vm, v: Value, ascii: bool) -> NResult {
    let Some(s) = vm.as_str(v) else {
        let t = vm.type_name(v);
        return Err(vm.type_error(format!("first argument must be a string, not {t}")));
    };
    let mut out = String::with_capacity(s.as_str().len() + 2);
    write_string(&mut out, s.as_str(), ascii);
    Ok(vm.string(out))
}

fn options(vm: &mut Vm, v: Value) -> Result<Options, Trap> {
    let Value::Tuple(t) = v else { return Err(vm.type_error("the options are a tuple")) };
    let [ascii, nan, sort, skip, circular, indent, colon, comma] = t.items[..] else {
        return Err(vm.type_error("there are eight options"));
    };
    // The numbers are those of CPython's function.
    let mut text = |v: Value, number: u8| match vm.as_str(v) {
        Some(s) => Ok(s),
        None => {
            let t = vm.type_name(v);
            Err(vm.type_error(format!("make_encoder() argument {number} must be str, not {t}")))
        }
    };
    let yes = |v: Value| matches!(v, Value::Bool(true));
    Ok(Options {
        ascii: yes(ascii),
        nan: yes(nan),
        sort: yes(sort),
        skip: yes(skip),
        circular: yes(circular),
        indent: if indent.is_none() { None } else { Some(text(indent, 4)?) },
        colon: text(colon, 5)?,
        comma: text(comma, 6)?,
    })
}

/// `value` goes on where `answer` is what was asked for.
fn encode(vm: &mut Vm, args: &[Value]) -> NResult {
    let options = options(vm, args[1])?;
    let Value::List(state) = args[0] else { return Err(vm.type_error("the state is a list")) };
    let Some(&Value::ByteArray(mut buffer)) = state.items.first() else {
        return Err(vm.type_error("the state begins with the text"));
    };
    let Ok(out) = String::from_utf8(std::mem::take(&mut buffer.0)) else {
        return Err(vm.value_error("the text is no text"));
    };
    let levels = levels(vm);
    let mut e = Encoder { vm, out, state, options, levels };
    let result = e.run(args[2], args[3]);
    let out = std::mem::take(&mut e.out);
    match result {
        Ok(()) => {
            let text = vm.string(out);
            ask(vm, DONE, text)
        }
        Err(Stop::Ask(kind, value)) => {
            buffer.0 = out.into_bytes();
            ask(vm, kind, value)
        }
        Err(Stop::Trap(t)) => Err(t),
    }
}

impl Encoder<'_> {
    /// Encode `value`, unless there is an answer: the number of the question and what was said.
    fn run(&mut self, value: Value, answer: Value) -> Step<()> {
        match answer {
            Value::Tuple(t) => match t.items[..] {
                [Value::Int(DEFAULT), stand_in] => {
                    self.open(value, Value::None, STAND_IN)?;
                    self.value(stand_in)?;
                }
                [Value::Int(ITERATE), Value::List(items)] => self.array(value, Value::List(items))?,
                [Value::Int(kind), Value::List(pairs)] => self.mapping_of(value, pairs, kind == SORT)?,
                _ => return Err(self.vm.type_error("items() must return a list of pairs").into()),
            },
            _ => self.value(value)?,
        }
        // What is open goes on until nothing is.
        loop {
            let n = self.state.items.len();
            if n < 1 + FRAME {
                return Ok(());
            }
            let (walked, at, kind) =
                (self.state.items[n - 3], self.state.items[n - 2], self.state.items[n - 1]);
            let (Value::Int(at), Value::Int(kind)) = (at, kind) else { return Ok(()) };
            let at = at as usize;
            let items: &[Value] = match &walked {
                Value::List(l) => &l.items,
                Value::Tuple(t) => &t.items,
                _ => &[],
            };
            match kind {
                STAND_IN => self.state.items.truncate(n - FRAME),
                ARRAY => match items.get(at).copied() {
                    Some(item) => {
                        self.state.items[n - 2] = Value::Int(at as i64 + 1);
                        if at > 0 {
                            self.separate()?;
                        }
                        self.value(item)?;
                    }
                    None => self.close(']')?,
                },
                _ => match (items.get(at).copied(), items.get(at + 1).copied()) {
                    (Some(key), Some(value)) => {
                        self.state.items[n - 2] = Value::Int(at as i64 + 2);
                        self.property(key, value)?;
                    }
                    _ => self.close('}')?,
                },
            }
        }
    }

    /// Make room for so many bytes, if the program's memory has it.
    fn reserve(&mut self, extra: usize) -> Step<()> {
        let need = self.out.len() + extra;
        if need > self.out.capacity() {
            let capacity = self.out.capacity();
            let (vm, out) = (&*self.vm, &mut self.out);
            let mut fits = |size: usize| vm.room_for(size) && out.try_reserve_exact(size - out.len()).is_ok();
            if !fits(need.max(capacity * 2)) && !fits(need + need / 8) {
                return Err(self.vm.memory_error("").into());
            }
        }
        Ok(())
    }

    fn string(&mut self, s: &str) -> Step<()> {
        // A character takes at most six for each of its bytes; of a long text they are counted.
        let most =
            if s.len() < LONG { 6 * s.len() } else { s.bytes().map(|b| width(b, self.options.ascii)).sum() };
        self.reserve(most + 2)?;
        write_string(&mut self.out, s, self.options.ascii);
        Ok(())
    }

    fn depth(&self) -> usize {
        let kinds = self.state.items[1..].chunks(FRAME).map(|f| f[FRAME - 1]);
        kinds.filter(|k| !matches!(k, Value::Int(STAND_IN))).count()
    }

    fn new_line(&mut self, levels: usize) -> Step<()> {
        if let Some(indent) = self.options.indent {
            self.reserve(1 + levels * indent.as_str().len())?;
            self.out.push('\n');
            (0..levels).for_each(|_| self.out.push_str(indent.as_str()));
        }
        Ok(())
    }

    /// Between two items.
    fn separate(&mut self) -> Step<()> {
        self.out.push_str(self.options.comma.as_str());
        if self.options.indent.is_some() {
            self.new_line(self.depth())?;
        }
        Ok(())
    }

    /// A container that is not empty begins.
    fn begin(&mut self, bracket: char, container: Value, walked: Value, kind: i64) -> Step<()> {
        self.open(container, walked, kind)?;
        self.out.push(bracket);
        if self.options.indent.is_some() {
            self.new_line(self.depth())?;
        }
        Ok(())
    }

    /// The innermost container ends.
    fn close(&mut self, bracket: char) -> Step<()> {
        let n = self.state.items.len();
        if self.options.indent.is_some() {
            self.new_line(self.depth() - 1)?;
        }
        self.out.push(bracket);
        self.state.items.truncate(n - FRAME);
        Ok(())
    }

    fn check_circular(&mut self, v: Value) -> Step<()> {
        let at = v.heap_addr();
        if self.options.circular && self.state.items[1..].chunks(FRAME).any(|f| f[0].heap_addr() == at) {
            return Err(self.vm.value_error("Circular reference detected").into());
        }
        Ok(())
    }

    fn open(&mut self, container: Value, walked: Value, kind: i64) -> Step<()> {
        self.check_circular(container)?;
        if self.state.items.len() / FRAME >= self.levels {
            let text = "maximum recursion depth exceeded while encoding a JSON object";
            return Err(self.vm.recursion_error(text).into());
        }
        self.state.items.extend([container, walked, Value::Int(0), Value::Int(kind)]);
        Ok(())
    }

    fn value(&mut self, v: Value) -> Step<()> {
        self.reserve(NUMBER)?;
        match v.unwrap_native() {
            Value::Str(s) => self.string(s.as_str())?,
            Value::None => self.out.push_str("null"),
            Value::Bool(b) => self.out.push_str(if b { "true" } else { "false" }),
            Value::Int(n) => edge_text::int::write_i64(&mut self.out, n),
            big @ Value::BigInt(_) => {
                let text = self.int(big)?;
                self.reserve(text.len())?;
                self.out.push_str(&text);
            }
            Value::Float(f) => self.float(f, v)?,
            walked @ (Value::List(_) | Value::Tuple(_)) => {
                let iter = self.vm.sym.__iter__;
                if let Value::Instance(i) = v
                    && !matches!(self.vm.class_attr(i.class, iter), Some(Value::Native(_)))
                {
                    return Err(Stop::Ask(ITERATE, v));
                }
                self.array(v, walked)?;
            }
            Value::Dict(d) => {
                if d.is_empty() {
                    self.out.push_str("{}");
                    return Ok(());
                }
                self.mapping(v, d)?;
            }
            _ => {
                self.check_circular(v)?;
                return Err(Stop::Ask(DEFAULT, v));
            }
        }
        Ok(())
    }

    fn array(&mut self, v: Value, walked: Value) -> Step<()> {
        let empty = match walked {
            Value::List(l) => l.items.is_empty(),
            Value::Tuple(t) => t.items.is_empty(),
            _ => true,
        };
        if empty {
            self.out.push_str("[]");
            return Ok(());
        }
        self.begin('[', v, walked, ARRAY)
    }

    fn int(&mut self, v: Value) -> Step<String> {
        let Value::BigInt(b) = v else { return Ok(String::new()) };
        edge_text::int::to_str_big(&b.0, self.vm.limits.int_digits).map_err(|e| self.vm.text_error(e).into())
    }

    fn float(&mut self, f: f64, v: Value) -> Step<()> {
        if f.is_finite() {
            edge_text::float::write_repr(&mut self.out, f);
            return Ok(());
        }
        if !self.options.nan {
            let mut text = "Out of range float values are not JSON compliant".to_string();
            // The encoder for indented text, which is another in CPython, says more.
            if self.options.indent.is_some() && matches!(v, Value::Float(_)) {
                text.push_str(": ");
                edge_text::float::write_repr(&mut text, f);
            }
            return Err(self.vm.value_error(text).into());
        }
        self.out.push_str(if f.is_nan() {
            "NaN"
        } else if f > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        });
        Ok(())
    }

    /// A dict that is not empty.
    fn mapping(&mut self, v: Value, d: Gc<Dict>) -> Step<()> {
        let items = self.vm.sym.items;
        if let Value::Instance(i) = v
            && !matches!(self.vm.class_attr(i.class, items), Some(Value::Native(_)))
        {
            return Err(Stop::Ask(ITEMS, v));
        }
        let mut flat = Vec::with_capacity(2 * d.len());
        if self.options.sort {
            let mut entries: Vec<(Gc<Str>, Value)> = Vec::with_capacity(d.len());
            for e in d.table.iter() {
                match e.key {
                    Value::Str(s) => entries.push((s, e.value)),
                    _ => return Err(self.ask_to_sort(v, d)),
                }
            }
            entries.sort_by(|a, b| a.0.as_str().cmp(b.0.as_str()));
            flat.extend(entries.into_iter().flat_map(|(k, v)| [Value::Str(k), v]));
        } else {
            flat.extend(d.table.iter().flat_map(|e| [e.key, e.value]));
        }
        let flat = self.vm.list(flat);
        self.begin('{', v, flat, MAPPING)
    }

    /// Keys of other types: their order is Python's business.
    fn ask_to_sort(&mut self, v: Value, d: Gc<Dict>) -> Stop {
        let pairs = d.table.iter().map(|e| (e.key, e.value)).collect::<Vec<_>>();
        let pairs = pairs.into_iter().map(|(k, v)| self.vm.tuple(vec![k, v])).collect();
        let pairs = self.vm.list(pairs);
        Stop::Ask(SORT, self.vm.tuple(vec![v, pairs]))
    }

    /// The pairs that Python code gave for the mapping `v`.
    fn mapping_of(&mut self, v: Value, pairs: Gc<List>, sorted: bool) -> Step<()> {
        if self.options.sort && !sorted {
            return Err(Stop::Ask(SORT, self.vm.tuple(vec![v, Value::List(pairs)])));
        }
        let mut flat = Vec::with_capacity(2 * pairs.items.len());
        for pair in &pairs.items {
            match pair {
                Value::Tuple(t) if t.items.len() == 2 => flat.extend_from_slice(&t.items),
                _ => return Err(self.vm.value_error("items must return 2-tuples").into()),
            }
        }
        let flat = self.vm.list(flat);
        self.begin('{', v, flat, MAPPING)
    }

    /// A key with its value.
    fn property(&mut self, key: Value, value: Value) -> Step<()> {
        let mut name = String::new();
        let mut text = None;
        match key.unwrap_native() {
            Value::Str(s) => text = Some(s),
            Value::None => name.push_str("null"),
            Value::Bool(b) => name.push_str(if b { "true" } else { "false" }),
            Value::Int(i) => edge_text::int::write_i64(&mut name, i),
            big @ Value::BigInt(_) => name = self.int(big)?,
            Value::Float(f) => {
                let whole = std::mem::take(&mut self.out);
                let result = self.float(f, key);
                name = std::mem::replace(&mut self.out, whole);
                result?;
            }
            _ if self.options.skip => return Ok(()),
            _ => {
                let t = self.vm.type_name(key);
                let text = format!("keys must be str, int, float, bool or None, not {t}");
                return Err(self.vm.type_error(text).into());
            }
        }
        let n = self.state.items.len();
        if matches!(self.state.items[n - 1], Value::Int(MAPPING_ON)) {
            self.separate()?;
        }
        self.state.items[n - 1] = Value::Int(MAPPING_ON);
        let name = text.as_ref().map_or(name.as_str(), |s| s.as_str());
        self.string(name)?;
        self.out.push_str(self.options.colon.as_str());
        self.value(value)
    }
}

/// How much this byte of a text takes at most.
fn width(b: u8, ascii: bool) -> usize {
    match b {
        b'"' | b'\\' | 0..=0x1f => 6,
        0x7f.. if ascii => 6,
        _ => 1,
    }
}

const HEX: &[u8; 16] = b"0123456789abcdef";

/// A string with its quotes.
fn write_string(out: &mut String, s: &str, ascii: bool) {
    out.push('"');
    let mut from = 0;
    for (i, b) in s.bytes().enumerate() {
        let plain = match b {
            b'"' | b'\\' | 0..=0x1f => false,
            0x7f.. => !ascii,
            _ => true,
        };
        if plain || i < from {
            continue;
        }
        out.push_str(&s[from..i]);
        let len = match b {
            b'"' => push(out, "\\\""),
            b'\\' => push(out, "\\\\"),
            b'\n' => push(out, "\\n"),
            b'\r' => push(out, "\\r"),
            b'\t' => push(out, "\\t"),
            0x08 => push(out, "\\b"),
            0x0c => push(out, "\\f"),
            _ => {
                let c = s[i..].chars().next().unwrap_or('\u{fffd}');
                for unit in c.encode_utf16(&mut [0; 2]) {
                    out.push_str("\\u");
                    for shift in [12, 8, 4, 0] {
                        out.push(HEX[(*unit >> shift) as usize & 15] as char);
                    }
                }
                c.len_utf8()
            }
        };
        from = i + len;
    }
    out.push_str(&s[from..]);
    out.push('"');
}

/// A short escape, which stands for one byte.
fn push(out: &mut String, escape: &str) -> usize {
    out.push_str(escape);
    1
}
