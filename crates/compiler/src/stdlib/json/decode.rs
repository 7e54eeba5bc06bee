//! Text → values.
//!
//! The state is a list: where it has got to (in characters), then for each open container itself and the key whose
//! value comes next (None in an array).

use super::*;
use crate::builtins::{Def, function};

pub const FUNCTIONS: &[Def] = &[function("_scan", "text, state, options, answer=?, /", scan)];

// What is asked; `json_decoder.py` knows the numbers.
const OBJECT: i64 = 1;
const PAIRS: i64 = 2;
const FLOAT: i64 = 3;
const INT: i64 = 4;
const CONSTANT: i64 = 5;
/// There is no value here.
const NOTHING: i64 = 6;

/// Bit of `options`: control characters are errors. The others are `1 << kind` of what is asked at all.
const STRICT: i64 = 1;

/// Keys that were seen lately, so that equal ones are one object.
const KEYS: usize = 256;

struct Scanner<'a> {
    vm: &'a mut Vm,
    text: Gc<Str>,
    /// In bytes.
    pos: usize,
    options: i64,
    state: Gc<List>,
    levels: usize,
    keys: Vec<Option<Gc<Str>>>,
}

/// Why the scanner stops.
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

fn scan(vm: &mut Vm, args: &[Value]) -> NResult {
    let Some(text) = vm.as_str(args[0]) else {
        let t = vm.type_name(args[0]);
        return Err(vm.type_error(format!("first argument must be a string, not {t}")));
    };
    let Value::List(mut state) = args[1] else { return Err(vm.type_error("the state is a list")) };
    let options = vm.index_arg(args, 2, true)?;
    let at = vm.index_arg(&state.items, 0, true)?;
    if at < 0 {
        return Err(vm.value_error("idx cannot be negative"));
    }
    if at as usize > text.char_len() {
        return ask(vm, NOTHING, Value::Int(at));
    }
    let pos = text.byte_offset(at as usize);
    let levels = levels(vm);
    let mut s = Scanner { vm, text, pos, options, state, levels, keys: vec![None; KEYS] };
    let (kind, value) = match s.run(args[3].bound()) {
        Ok(value) => (DONE, value),
        Err(Stop::Ask(kind, value)) => (kind, value),
        Err(Stop::Trap(t)) => return Err(t),
    };
    let pos = s.pos;
    state.items[0] = Value::Int(text.char_index(pos) as i64);
    ask(vm, kind, value)
}

impl Scanner<'_> {
    fn bytes(&self) -> &[u8] {
        self.text.as_str().as_bytes()
    }

    fn peek(&self) -> Option<u8> {
        self.bytes().get(self.pos).copied()
    }

    fn blanks(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.pos += 1;
        }
    }

    fn asks(&self, kind: i64) -> bool {
        self.options >> kind & 1 == 1
    }

    /// `JSONDecodeError` at a byte.
    fn fail(&mut self, message: &str, at: usize) -> Stop {
        let message = self.vm.str(message);
        let at = Value::Int(self.text.char_index(at) as i64);
        let key = self.vm.intern("_fail");
        let module = self.vm.modules.loaded.get("std:json.decoder");
        Stop::Trap(match module.and_then(|m| m.dict.get_str(key)) {
            Some(f) => self.vm.tail(f, vec![message, Value::Str(self.text), at]),
            None => self.vm.value_error("json.decoder is gone"),
        })
    }

    fn nothing(&mut self, at: usize) -> Stop {
        Stop::Ask(NOTHING, Value::Int(self.text.char_index(at) as i64))
    }

    fn open(&mut self, container: Value, key: Value, what: &str) -> Step<()> {
        if self.state.items.len() / 2 >= self.levels {
            let text = format!(
                "maximum recursion depth exceeded while decoding a JSON {what} from a unicode string"
            );
            return Err(self.vm.recursion_error(text).into());
        }
        if crate::alloc::live_bytes() > self.vm.limits.memory {
            return Err(self.vm.memory_error("").into());
        }
        self.state.items.extend([container, key]);
        Ok(())
    }

    /// The value at the position, or the one around `answer`.
    fn run(&mut self, answer: Option<Value>) -> Step<Value> {
        let mut ready = answer;
        loop {
            let mut value = match ready.take() {
                Some(v) => v,
                None => match self.value()? {
                    Some(v) => v,
                    // A container was opened.
                    None => continue,
                },
            };
            // It is complete: into its container, and whatever that completes.
            loop {
                let n = self.state.items.len();
                if n < 3 {
                    return Ok(value);
                }
                let (container, key) = (self.state.items[n - 2], self.state.items[n - 1]);
                match (container, key) {
                    (Value::Dict(mut d), Value::Str(key)) => d.set_str(key, value),
                    (Value::List(mut l), Value::Str(_)) => {
                        let pair = self.vm.tuple(vec![key, value]);
                        l.items.push(pair);
                    }
                    (Value::List(mut l), _) => {
                        if l.grows_large() {
                            self.vm.grow_list(l)?;
                        }
                        l.items.push(value);
                    }
                    _ => {}
                }
                self.blanks();
                let in_object = matches!(key, Value::Str(_));
                match self.peek() {
                    Some(b',') => {
                        self.pos += 1;
                        self.blanks();
                        if in_object {
                            self.state.items[n - 1] = self.key()?;
                        }
                        break;
                    }
                    Some(b'}') if in_object => {
                        self.pos += 1;
                        self.state.items.truncate(n - 2);
                        value = self.object(container)?;
                    }
                    Some(b']') if !in_object => {
                        self.pos += 1;
                        self.state.items.truncate(n - 2);
                        value = container;
                    }
                    _ => return Err(self.fail("Expecting ',' delimiter", self.pos)),
                }
            }
        }
    }

    /// An object is complete.
    fn object(&mut self, container: Value) -> Step<Value> {
        match container {
            Value::List(_) => Err(Stop::Ask(PAIRS, container)),
            _ if self.asks(OBJECT) => Err(Stop::Ask(OBJECT, container)),
            _ => Ok(container),
        }
    }

    /// A property's name and its colon.
    fn key(&mut self) -> Step<Value> {
        if self.peek() != Some(b'"') {
            let at = self.pos;
            return Err(self.fail("Expecting property name enclosed in double quotes", at));
        }
        let key = self.string(true)?;
        self.blanks();
        if self.peek() != Some(b':') {
            return Err(self.fail("Expecting ':' delimiter", self.pos));
        }
        self.pos += 1;
        self.blanks();
        Ok(key)
    }

    /// What begins here; `None` where that is a container with something in it.
    fn value(&mut self) -> Step<Option<Value>> {
        let at = self.pos;
        let Some(b) = self.peek() else { return Err(self.nothing(at)) };
        match b {
            b'"' => self.string(false).map(Some),
            b'{' => {
                self.pos += 1;
                self.blanks();
                let container =
                    if self.asks(PAIRS) { self.vm.list(Vec::new()) } else { Value::Dict(self.vm.new_dict()) };
                if self.peek() == Some(b'}') {
                    self.pos += 1;
                    return self.object(container).map(Some);
                }
                let key = self.key()?;
                self.open(container, key, "object")?;
                Ok(None)
            }
            b'[' => {
                self.pos += 1;
                self.blanks();
                let container = self.vm.list(Vec::new());
                if self.peek() == Some(b']') {
                    self.pos += 1;
                    return Ok(Some(container));
                }
                self.open(container, Value::None, "array")?;
                Ok(None)
            }
            b'n' if self.word("null") => Ok(Some(Value::None)),
            b't' if self.word("true") => Ok(Some(Value::Bool(true))),
            b'f' if self.word("false") => Ok(Some(Value::Bool(false))),
            b'N' if self.word("NaN") => self.constant("NaN", f64::NAN),
            b'I' if self.word("Infinity") => self.constant("Infinity", f64::INFINITY),
            b'-' if self.word("-Infinity") => self.constant("-Infinity", f64::NEG_INFINITY),
            b'-' | b'0'..=b'9' => self.number(),
            _ => Err(self.nothing(at)),
        }
    }

    fn word(&mut self, word: &str) -> bool {
        let found = self.bytes()[self.pos..].starts_with(word.as_bytes());
        if found {
            self.pos += word.len();
        }
        found
    }

    fn constant(&mut self, word: &str, value: f64) -> Step<Option<Value>> {
        if self.asks(CONSTANT) {
            let word = self.vm.str(word);
            return Err(Stop::Ask(CONSTANT, word));
        }
        Ok(Some(Value::Float(value)))
    }

    fn number(&mut self) -> Step<Option<Value>> {
        let (start, text) = (self.pos, self.text);
        let s = text.as_str().as_bytes();
        let digits = |mut at: usize| {
            while s.get(at).is_some_and(u8::is_ascii_digit) {
                at += 1;
            }
            at
        };
        let first = start + usize::from(s[start] == b'-');
        let mut end = match s.get(first) {
            Some(b'0') => first + 1,
            Some(b'1'..=b'9') => digits(first),
            _ => return Err(self.nothing(start)),
        };
        let mut is_float = false;
        if s.get(end) == Some(&b'.') && digits(end + 1) > end + 1 {
            end = digits(end + 1);
            is_float = true;
        }
        if matches!(s.get(end), Some(b'e' | b'E')) {
            let power = end + 1 + usize::from(matches!(s.get(end + 1), Some(b'+' | b'-')));
            if digits(power) > power {
                end = digits(power);
                is_float = true;
            }
        }
        self.pos = end;
        let number = &text.as_str()[start..end];
        let kind = if is_float { FLOAT } else { INT };
        if self.asks(kind) {
            let number = self.vm.str(number);
            return Err(Stop::Ask(kind, number));
        }
        if is_float {
            return match edge_text::float::parse(number) {
                Ok(f) => Ok(Some(Value::Float(f))),
                Err(e) => Err(self.vm.text_error(e).into()),
            };
        }
        if let Ok(n) = number.parse::<i64>() {
            return Ok(Some(Value::Int(n)));
        }
        match edge_text::int::parse(number, 10, self.vm.limits.int_digits) {
            Ok(edge_text::Int::Small(n)) => Ok(Some(Value::Int(n))),
            Ok(edge_text::Int::Big(n)) => Ok(Some(self.vm.big(n))),
            Err(e) => Err(self.vm.text_error(e).into()),
        }
    }

    /// A string, from its quote on.
    fn string(&mut self, key: bool) -> Step<Value> {
        let (begin, text) = (self.pos, self.text);
        let (whole, s) = (text.as_str(), text.as_str().as_bytes());
        let mut out = String::new();
        let mut from = begin + 1;
        let mut at = from;
        let strict = self.options & STRICT != 0;
        let mut lone = None;
        loop {
            while s.get(at).is_some_and(|b| !matches!(b, b'"' | b'\\' | 0..=0x1f)) {
                at += 1;
            }
            match s.get(at) {
                None => return Err(self.fail("Unterminated string starting at", begin)),
                Some(b'"') => break,
                Some(b'\\') => {
                    out.push_str(&whole[from..at]);
                    at = self.escape(begin, at, &mut out, &mut lone)?;
                    from = at;
                }
                Some(_) if strict => return Err(self.fail("Invalid control character at", at)),
                Some(_) => at += 1,
            }
        }
        if let Some((at, code)) = lone {
            return Err(self.fail(&format!("surrogate U+{code:04X} cannot be represented"), at));
        }
        self.pos = at + 1;
        if !out.is_empty() || from > begin + 1 {
            out.push_str(&whole[from..at]);
            return Ok(self.vm.string(out));
        }
        let plain = &whole[from..at];
        if !key {
            return Ok(self.vm.str(plain));
        }
        let slot = hash_bytes(plain.as_bytes()) as usize % KEYS;
        if let Some(k) = self.keys[slot]
            && k.as_str() == plain
        {
            return Ok(Value::Str(k));
        }
        let fresh = self.vm.new_str(plain);
        self.keys[slot] = Some(fresh);
        Ok(Value::Str(fresh))
    }

    /// The escape at `at`; where it ends. `lone` is the first half of a surrogate pair that was met without the other.
    fn escape(
        &mut self,
        begin: usize,
        at: usize,
        out: &mut String,
        lone: &mut Option<(usize, u32)>,
    ) -> Step<usize> {
        let text = self.text;
        let s = text.as_str().as_bytes();
        let Some(&b) = s.get(at + 1) else { return Err(self.fail("Unterminated string starting at", begin)) };
        let c = match b {
            b'"' | b'\\' | b'/' => b as char,
            b'b' => '\x08',
            b'f' => '\x0c',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let Some(mut code) = hex4(s, at + 2) else {
                    return Err(self.fail("Invalid \\uXXXX escape", at + 1));
                };
                let mut end = at + 6;
                if (0xd800..0xdc00).contains(&code) && s[end..].starts_with(b"\\u") {
                    let Some(low) = hex4(s, end + 2) else {
                        return Err(self.fail("Invalid \\uXXXX escape", end + 1));
                    };
                    if (0xdc00..0xe000).contains(&low) {
                        code = 0x10000 + ((code - 0xd800) << 10 | (low - 0xdc00));
                        end += 6;
                    }
                }
                match char::from_u32(code) {
                    Some(c) => out.push(c),
                    None => *lone = lone.or(Some((at, code))),
                }
                return Ok(end);
            }
            _ => return Err(self.fail("Invalid \\escape", at)),
        };
        out.push(c);
        Ok(at + 2)
    }
}

/// Four hexadecimal digits, with something behind them.
fn hex4(s: &[u8], at: usize) -> Option<u32> {
    let digits = s.get(at..at + 4).filter(|_| at + 4 < s.len())?;
    digits.iter().try_fold(0, |n, b| Some(n << 4 | (*b as char).to_digit(16)?))
}
