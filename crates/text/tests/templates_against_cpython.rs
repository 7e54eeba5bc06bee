//! Differential tests of `str.format` templates and `%` formats. A small evaluator over ints, floats and strs
//! stands in for the VM; it shows the order in which the VM has to raise what the parsers report.

mod oracle;

use edge_text::template::{self, Accessor, Conversion, Numbering, Piece, Template};
use edge_text::{ErrKind, PyErr, codec, float, format, int, percent, quote};
use oracle::{Batch, Bytes, Raw, Shown, blit, flit, lit};

const MANY: usize = 12000;

#[derive(Debug, Clone, PartialEq)]
enum Value {
    Int(i64),
    Float(f64),
    Str(String),
    Bytes(Vec<u8>),
}

impl Value {
    fn type_name(&self) -> &'static str {
        match self {
            Value::Int(_) => "int",
            Value::Float(_) => "float",
            Value::Str(_) => "str",
            Value::Bytes(_) => "bytes",
        }
    }

    fn repr(&self) -> String {
        match self {
            Value::Int(i) => i.to_string(),
            Value::Float(x) => float::repr(*x),
            Value::Str(s) => quote::str_repr(s),
            Value::Bytes(b) => quote::bytes_repr(b),
        }
    }

    fn str(&self) -> String {
        match self {
            Value::Str(s) => s.clone(),
            _ => self.repr(),
        }
    }

    fn literal(&self) -> String {
        match self {
            Value::Float(x) => flit(*x),
            Value::Str(s) => lit(s),
            Value::Bytes(b) => blit(b),
            Value::Int(i) => i.to_string(),
        }
    }

    fn format(&self, spec: &str) -> Result<String, Failure> {
        Ok(match self {
            Value::Int(i) => format::format_i64(*i, spec, "int")?,
            Value::Float(x) => format::format_f64(*x, spec, "float")?,
            Value::Str(s) => format::format_str(s, spec, "str")?.into_owned(),
            Value::Bytes(_) => unreachable!("only in % formats"),
        })
    }
}

fn value(b: &mut Batch) -> Value {
    match b.rng.below(6) {
        // Any int may become a width.
        0..=2 => Value::Int(b.rng.within(-300, 300)),
        3 => Value::Float(b.rng.float()),
        _ => Value::Str(b.rng.text(3)),
    }
}

/// An exception as shown; classes this crate does not have are made up here.
struct Failure(String);

impl From<PyErr> for Failure {
    fn from(e: PyErr) -> Failure {
        Failure(e.shown())
    }
}

fn fail<T>(class: &str, message: &str) -> Result<T, Failure> {
    Err(Failure(format!("{class}: {}", quote::str_ascii(message))))
}

fn shown<T: Shown>(r: Result<T, Failure>) -> Raw {
    Raw(match r {
        Ok(v) => v.shown(),
        Err(Failure(text)) => text,
    })
}

// ---- str.format -------------------------------------------------------------------------------------------

fn run(
    t: &Template,
    args: &[Value],
    named: &Value,
    numbering: &mut Numbering,
    depth: usize,
) -> Result<String, Failure> {
    let mut out = String::new();
    for piece in &t.pieces {
        let field = match piece {
            Piece::Literal(text) => {
                out.push_str(text);
                continue;
            }
            Piece::Field(field) => field,
        };
        let name = field.parse_name()?;
        let mut v = match numbering.resolve(name.first)? {
            Some(i) => match args.get(i as usize) {
                Some(v) => v.clone(),
                None => return Err(template::index_error(i).into()),
            },
            None => {
                let template::First::Key(key) = name.first else { unreachable!() };
                if key != "a" {
                    return fail("KeyError", &quote::str_repr(key));
                }
                named.clone()
            }
        };
        for accessor in &name.accessors {
            v = match (accessor, v) {
                (Accessor::Attr("real"), v @ (Value::Int(_) | Value::Float(_))) => v,
                (Accessor::Attr(attr), v) => {
                    let text = format!("'{}' object has no attribute '{attr}'", v.type_name());
                    return fail("AttributeError", &text);
                }
                (Accessor::Index(i), Value::Str(s)) => match s.chars().nth(*i as usize) {
                    Some(c) => Value::Str(c.into()),
                    None => return fail("IndexError", "string index out of range"),
                },
                (Accessor::Item(_), Value::Str(_)) => {
                    return fail("TypeError", "string indices must be integers, not 'str'");
                }
                (_, v) => {
                    return fail("TypeError", &format!("'{}' object is not subscriptable", v.type_name()));
                }
            };
        }
        if let Some(e) = name.error {
            return Err(e.into());
        }
        if let Some(c) = field.conversion {
            v = Value::Str(match template::conversion(c)? {
                Conversion::Repr => v.repr(),
                Conversion::Str => v.str(),
                Conversion::Ascii => quote::ascii_of_repr(&v.repr()),
            });
        }
        let spec = if field.nested {
            run(&field.spec_template(depth)?, args, named, numbering, depth + 1)?
        } else {
            field.spec.to_string()
        };
        // A width of many digits would only take memory; the harness passes over MemoryError.
        let wide = spec.split(|c: char| !c.is_numeric()).any(|n| (5..18).contains(&n.chars().count()));
        if wide {
            return fail("MemoryError", "");
        }
        out += &v.format(&spec)?;
    }
    match &t.error {
        Some(e) => Err(e.clone().into()),
        None => Ok(out),
    }
}

#[test]
fn templates() {
    let mut b = Batch::new("templates");
    let tokens = [
        "{",
        "}",
        "{{",
        "}}",
        "0",
        "1",
        "!",
        "r",
        "s",
        "a",
        ":",
        ">",
        "5",
        "[",
        "]",
        ".",
        "real",
        "é",
        "x",
        "{}",
        "{0}",
        "{1}",
        "{a}",
        "{0!r}",
        "{:>{}}",
        "{0:{1}}",
        "{:{}}",
        "{a!a:^9}",
        "{0[0]}",
        "{1.real}",
        "{:",
        "{!",
        " ",
        "\u{663}",
        "99999999999999999999",
    ];
    for _ in 0..2 * MANY {
        let text = b.rng.tokens(&tokens, 8);
        let args: Vec<Value> = (0..b.rng.below(4)).map(|_| value(&mut b)).collect();
        let named = value(&mut b);
        let ours = run(&template::parse(&text), &args, &named, &mut Numbering::default(), 1);
        let mut call: Vec<String> = args.iter().map(Value::literal).collect();
        call.push(format!("a={}", named.literal()));
        b.add(format!("{}.format({})", lit(&text), call.join(", ")), shown(ours));
    }
    b.check();
}

// ---- % ----------------------------------------------------------------------------------------------------

enum Right {
    Tuple(Vec<Value>),
    Map(Value),
}

/// The arguments of one % operation, as `getnextarg` hands them out.
struct Args<'a> {
    right: &'a Right,
    next: usize,
    /// What a key fetched last, until it is used.
    keyed: Option<Option<Value>>,
}

impl Args<'_> {
    fn take(&mut self) -> Result<Value, Failure> {
        let v = match (&mut self.keyed, self.right) {
            (Some(v), _) => v.take(),
            (None, Right::Tuple(t)) => t.get(self.next).cloned(),
            (None, Right::Map(_)) => unreachable!("directives without a key are not made for mappings"),
        };
        self.next += 1;
        v.map_or_else(|| fail("TypeError", percent::NOT_ENOUGH), Ok)
    }

    fn star(&mut self, size: percent::Size) -> Result<i64, Failure> {
        if size != percent::Size::Star {
            return Ok(0);
        }
        match self.take()? {
            Value::Int(i) => Ok(i),
            _ => fail("TypeError", percent::STAR_WANTS_INT),
        }
    }

    fn key(&mut self, key: &[u8], bytes: bool) -> Result<(), Failure> {
        let Right::Map(v) = self.right else { return fail("TypeError", percent::REQUIRES_MAPPING) };
        if key != b"a" {
            let shown =
                if bytes { quote::bytes_repr(key) } else { quote::str_repr(&String::from_utf8_lossy(key)) };
            return fail("KeyError", &shown);
        }
        self.keyed = Some(Some(v.clone()));
        Ok(())
    }
}

fn int_of(conv: char, v: &Value) -> Result<int::Int, Failure> {
    match v {
        Value::Int(i) => Ok(int::Int::Small(*i)),
        Value::Float(x) if matches!(conv, 'd' | 'i' | 'u') => Ok(float::to_big(*x)?.into()),
        v => Err(percent::number_required(conv, v.type_name()).into()),
    }
}

fn numbers(spec: percent::Spec, v: &Value, bytes: bool) -> Result<String, Failure> {
    Ok(match spec.conv {
        'd' | 'i' | 'u' | 'x' | 'X' | 'o' => match int_of(spec.conv, v)? {
            int::Int::Small(i) => spec.int_i64(i)?,
            int::Int::Big(n) => spec.int_big(&n, 4300)?,
        },
        _ => match v {
            Value::Int(i) => spec.float(*i as f64)?,
            Value::Float(x) => spec.float(*x)?,
            v => return Err(percent::float_required(v.type_name(), bytes).into()),
        },
    })
}

fn percent_str(text: &str, right: &Right) -> Result<String, Failure> {
    let mut out = String::new();
    let mut args = Args { right, next: 0, keyed: None };
    for segment in percent::parse_str(text) {
        let d = match segment {
            percent::Segment::Literal(text) => {
                out += std::str::from_utf8(text).expect("a part of a str");
                continue;
            }
            percent::Segment::OpenKey(e) => {
                return match right {
                    Right::Map(_) => Err(e.into()),
                    Right::Tuple(_) => fail("TypeError", percent::REQUIRES_MAPPING),
                };
            }
            percent::Segment::Directive(d) => d,
        };
        if let Some(key) = d.key {
            args.key(key, false)?;
        }
        let (width, precision) = (args.star(d.width)?, args.star(d.precision)?);
        if let Some(e) = d.error {
            return Err(e.into());
        }
        let v = args.take()?;
        let spec = d.spec(width, precision);
        out += &match spec.conv {
            's' => spec.text(&v.str())?,
            'r' => spec.text(&v.repr())?,
            'a' => spec.text(&quote::ascii_of_repr(&v.repr()))?,
            'c' => match &v {
                Value::Int(i) => spec.char_code(*i)?,
                Value::Str(s) if s.chars().count() == 1 => spec.char(s.chars().next().unwrap_or(' '))?,
                _ => return fail("TypeError", percent::STR_CHAR),
            },
            'd' | 'i' | 'u' | 'x' | 'X' | 'o' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
                numbers(spec, &v, false)?
            }
            conv => return Err(percent::unsupported(conv, d.index, false).into()),
        };
    }
    match right {
        Right::Tuple(t) if args.next < t.len() => fail("TypeError", percent::NOT_ALL_STR),
        _ => Ok(out),
    }
}

fn percent_bytes(text: &[u8], right: &Right) -> Result<Vec<u8>, Failure> {
    let mut out = Vec::new();
    let mut args = Args { right, next: 0, keyed: None };
    for segment in percent::parse_bytes(text) {
        let d = match segment {
            percent::Segment::Literal(text) => {
                out.extend_from_slice(text);
                continue;
            }
            percent::Segment::OpenKey(e) => {
                return match right {
                    Right::Map(_) => Err(e.into()),
                    Right::Tuple(_) => fail("TypeError", percent::REQUIRES_MAPPING),
                };
            }
            percent::Segment::Directive(d) => d,
        };
        if let Some(key) = d.key {
            args.key(key, true)?;
        }
        let (width, precision) = (args.star(d.width)?, args.star(d.precision)?);
        if let Some(e) = d.error {
            return Err(e.into());
        }
        let v = args.take()?;
        let spec = d.spec(width, precision);
        out.extend(match spec.conv {
            's' | 'b' => match &v {
                Value::Bytes(b) => spec.bytes(b)?,
                v => return Err(percent::bytes_required(v.type_name()).into()),
            },
            'r' | 'a' => spec.bytes(quote::ascii_of_repr(&v.repr()).as_bytes())?,
            'c' => match &v {
                Value::Int(i) => spec.byte_code(*i)?,
                Value::Bytes(b) if b.len() == 1 => spec.byte(b[0])?,
                _ => return fail("TypeError", percent::BYTES_CHAR),
            },
            'd' | 'i' | 'u' | 'x' | 'X' | 'o' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
                numbers(spec, &v, true)?.into_bytes()
            }
            conv => return Err(percent::unsupported(conv, d.index, true).into()),
        });
    }
    match right {
        Right::Tuple(t) if args.next < t.len() => fail("TypeError", percent::NOT_ALL_BYTES),
        _ => Ok(out),
    }
}

fn directive(b: &mut Batch, keyed: bool) -> String {
    let mut s = String::from("%");
    if keyed || b.rng.chance(2) {
        s += b.rng.pick(&["(a)", "(a)", "(a)", "(a)", "(x)", "(a(b))", "(", "()"]);
    }
    s += &b.rng.tokens(&["-", "+", " ", "#", "0"], 2);
    // Stars with a key would take the key's value twice; CPython's answer to that is not of interest.
    let sizes: &[&str] =
        if keyed { &["", "", "5", "12"] } else { &["", "", "5", "12", "*", "99999999999999999999"] };
    s += b.rng.pick(sizes);
    let sizes: &[&str] =
        if keyed { &["", "", ".", ".0"] } else { &["", "", ".2", ".12", ".", ".*", ".2147483648"] };
    s += b.rng.pick(sizes);
    s += b.rng.pick(&["", "", "", "", "l", "h", "ll"]);
    let convs =
        ["d", "i", "u", "x", "X", "o", "s", "r", "a", "c", "e", "f", "g", "G", "E", "F", "%", "q", "b", ""];
    s += b.rng.pick(&convs);
    s
}

fn right(b: &mut Batch, mapping: bool, bytes: bool) -> (Right, String) {
    let one = |b: &mut Batch| match value(b) {
        Value::Str(s) if bytes && b.rng.chance(70) => Value::Bytes(s.into_bytes()),
        v => v,
    };
    if mapping {
        let v = one(b);
        let text = format!("{{{}'a': {}}}", if bytes { "b" } else { "" }, v.literal());
        return (Right::Map(v), text);
    }
    let items: Vec<Value> = (0..b.rng.below(5)).map(|_| one(b)).collect();
    let text: String = items.iter().map(|v| v.literal() + ", ").collect();
    (Right::Tuple(items), format!("({text})").replace("()", "tuple()"))
}

#[test]
fn percents() {
    let mut b = Batch::new("percents");
    for _ in 0..MANY {
        let keyed = b.rng.chance(25);
        let mut text = String::new();
        for _ in 0..1 + b.rng.below(3) {
            text += b.rng.pick(&["", "", "x", "é", "%%", "€ "]);
            text += &directive(&mut b, keyed);
        }
        if b.rng.chance(10) {
            text += b.rng.pick(&["%", "é%é", "%%", "%\u{663}d"]);
        }
        // A format without a key takes nothing from a mapping but the mapping itself.
        let whole = keyed
            && percent::parse_str(&text).iter().all(|s| match s {
                percent::Segment::Directive(d) => d.key.is_some(),
                _ => true,
            });
        let (r, shown_right) = right(&mut b, whole, false);
        b.add(format!("{} % {shown_right}", lit(&text)), shown(percent_str(&text, &r)));
        let bytes = codec::encode(&text, "utf-8", "strict").expect("UTF-8 takes all");
        let (r, shown_right) = right(&mut b, whole, true);
        let ours = shown(percent_bytes(&bytes, &r).map(Bytes));
        // After a width CPython reads a byte past ASCII as it is, elsewhere as negative: not worth following.
        if !ours.0.contains("character argument not in range") {
            b.add(format!("{} % {shown_right}", blit(&bytes)), ours);
        }
    }
    assert_eq!(percent::unsupported('q', 1, false).kind, ErrKind::Value);
    b.check();
}
