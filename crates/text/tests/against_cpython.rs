//! Differential tests: thousands of random inputs per function, compared with what python3 makes of them,
//! error messages included. A failing run prints its seed; EDGE_TEXT_SEED repeats it.

mod oracle;

use std::cmp::Ordering;

use edge_text::{codec, complex, float, format, int, quote, slice, strops};
use num_bigint::BigInt;
use oracle::{Batch, Bits, Bytes, Complex, Raw, blit, flit, lit, opt};

const MANY: usize = 3000;

#[test]
fn float_text() {
    let mut b = Batch::new("float_text");
    for e in 0..2047u64 {
        for m in [0, 1, u64::MAX >> 12] {
            let x = f64::from_bits(e << 52 | m);
            b.add(format!("repr({})", flit(x)), float::repr(x));
        }
    }
    for _ in 0..MANY {
        let x = b.rng.float();
        b.add(format!("repr({})", flit(x)), float::repr(x));
        b.add(format!("{}.hex()", flit(x)), float::hex(x));
        b.add(format!("B(float.fromhex({}))", lit(&float::hex(x))), float::fromhex(&float::hex(x)).map(Bits));
        let text = b.rng.tokens(
            &[
                "0", "1", "9", "25", "_", ".", "e", "E", "-", "+", "inf", "nan", " ", "\u{663}", "\u{3000}",
                "x", "5e-32",
            ],
            7,
        );
        b.add(format!("B(float({}))", lit(&text)), float::parse(&text).map(Bits));
        if text.is_ascii() {
            let bytes = blit(text.as_bytes());
            b.add(format!("B(float({bytes}))"), float::parse_bytes(text.as_bytes()).map(Bits));
        }
        let text = b.rng.tokens(
            &[
                "0x",
                "0",
                "1",
                "8",
                "f",
                "F",
                ".",
                "p",
                "P",
                "-",
                "+",
                "7",
                "10",
                "1074",
                "8000000000000",
                " ",
                "inf",
            ],
            9,
        );
        b.add(format!("B(float.fromhex({}))", lit(&text)), float::fromhex(&text).map(Bits));
        // Long mantissas around the ends of the range, where rounding is hard.
        let text = format!(
            "0x{:x}.{:016x}{}p{}",
            b.rng.below(40),
            b.rng.bits() & b.rng.bits() & b.rng.bits(),
            ["", "8", "80", "8000001", "0000000000000000001"][b.rng.below(5)],
            [0, 1020, 1022, -1021, -1022, -1040, -1060, -1070, -1074, -1078][b.rng.below(10)]
                + b.rng.within(-4, 4),
        );
        b.add(format!("B(float.fromhex({}))", lit(&text)), float::fromhex(&text).map(Bits));
        // Halfway decimals.
        let digits = b.rng.within(-10_000_000, 10_000_000);
        let text = format!("{}{}e{}", digits, "5".repeat(b.rng.below(25)), b.rng.within(-345, 310));
        b.add(format!("B(float({}))", lit(&text)), float::parse(&text).map(Bits));
    }
    b.check();
}

#[test]
fn float_arithmetic() {
    let mut b = Batch::new("float_arithmetic");
    let mut powers = Batch::new("float powers");
    for _ in 0..MANY {
        let (x, y) = (b.rng.float(), b.rng.float());
        let (fx, fy) = (flit(x), flit(y));
        let n = b.rng.within(-25, 25);
        b.add(format!("B(round({fx}, {n}))"), float::round_digits(x, n).map(Bits));
        let n = b.rng.within(-330, 330);
        b.add(format!("B(round({fx}, {n}))"), float::round_digits(x, n).map(Bits));
        b.add(format!("round({fx})"), float::round_int(x));
        b.add(format!("int({fx})"), float::to_big(x));
        b.add(format!("{fx}.as_integer_ratio()"), float::as_integer_ratio(x));
        b.add(format!("{fx}.is_integer()"), float::is_integer(x));
        b.add(format!("B({fx} / {fy})"), float::div(x, y).map(Bits));
        b.add(format!("B({fx} // {fy})"), float::floor_div(x, y).map(Bits));
        b.add(format!("B({fx} % {fy})"), float::modulo(x, y).map(Bits));
        b.add(format!("[B(v) for v in divmod({fx}, {fy})]"), {
            float::divmod(x, y).map(|(q, r)| vec![Bits(q), Bits(r)])
        });
        let y = if b.rng.chance(50) { b.rng.within(-9, 9) as f64 / 2.0 } else { y };
        let fy = flit(y);
        match float::pow(x, y) {
            Ok(float::Pow::Complex) => {
                let ours = complex::pow((x, 0.0), (y, 0.0)).map(|_| Raw("'complex'".into()));
                b.add(format!("type({fx} ** {fy}).__name__"), ours);
            }
            Ok(float::Pow::Real(v)) => powers.add(format!("B({fx} ** {fy})"), Bits(v)),
            Err(e) => b.add(format!("B({fx} ** {fy})"), e),
        }
        if let Some(h) = float::hash_f64(x) {
            b.add(format!("hash({fx})"), h);
        }
        let (m, e) = float::frexp(x);
        b.add(format!("[B(math.frexp({fx})[0]), math.frexp({fx})[1]]"), {
            let e = e as i64;
            Raw(format!("[{}, {e}]", oracle::Shown::shown(&Bits(m))))
        });
        let e = b.rng.within(-1100, 1100);
        if float::ldexp(x, e).is_finite() || !x.is_finite() {
            b.add(format!("B(math.ldexp({fx}, {e}))"), Bits(float::ldexp(x, e)));
        }
        let n = if b.rng.chance(50) { b.rng.big(300) } else { int::Int::from(b.rng.int()).into_big() };
        let n = if let (true, Ok(i)) = (b.rng.chance(40), float::to_big(x)) {
            i + b.rng.within(-1, 1)
        } else {
            n
        };
        let order = |o: Option<Ordering>| {
            vec![o == Some(Ordering::Less), o == Some(Ordering::Equal), o == Some(Ordering::Greater)]
        };
        b.add(format!("[{fx} < {n}, {fx} == {n}, {fx} > {n}]"), order(float::cmp_big(x, &n)));
        if let int::Int::Small(i) = int::Int::from(n.clone()) {
            b.add(format!("[{fx} < {n}, {fx} == {n}, {fx} > {n}]"), order(float::cmp_i64(x, i)));
            b.add(format!("hash({n})"), float::hash_i64(i));
        }
        b.add(format!("hash({n})"), float::hash_big(&n));
        let n = b.rng.big(1100);
        b.add(format!("B(float({n}))"), float::from_big(&n).map(Bits));
        let m = b.rng.big(1100);
        b.add(format!("B(({n}) / ({m}))"), float::true_div_big(&n, &m).map(Bits));
        let (i, j) = (b.rng.int(), b.rng.int());
        b.add(format!("B(({i}) / ({j}))"), float::true_div_i64(i, j).map(Bits));
    }
    // Quotients of subnormal size and exact halves.
    for _ in 0..MANY {
        let n = BigInt::from(b.rng.bits() >> b.rng.below(60)) << b.rng.below(70);
        let m = (BigInt::from(b.rng.bits() >> b.rng.below(63)) + 1) << (960 + b.rng.below(180));
        b.add(format!("B({n} / {m})"), float::true_div_big(&n, &m).map(Bits));
        b.add(format!("B({m} / ({n} or 1))"), {
            let n = if n == BigInt::ZERO { 1.into() } else { n };
            float::true_div_big(&m, &n).map(Bits)
        });
    }
    b.check();
    powers.check_nearly();
}

#[test]
fn ints() {
    let mut b = Batch::new("ints");
    let tokens = [
        "0", "1", "7", "9", "12", "a", "F", "z", "_", "-", "+", " ", "0x", "0b", "0o", "\u{663}", "\u{a0}",
        "\t", "\0", "é",
    ];
    for _ in 0..MANY {
        let text = b.rng.tokens(&tokens, 6);
        let base = [0, 2, 8, 10, 10, 16, 36, 7, 1, -1, 37][b.rng.below(11)];
        b.add(format!("int({}, {base})", lit(&text)), int::parse(&text, base, 4300));
        b.add(format!("int({})", lit(&text)), int::parse(&text, 10, 4300));
        if text.is_ascii() {
            b.add(
                format!("int({}, {base})", blit(text.as_bytes())),
                int::parse_bytes(text.as_bytes(), base, 4300),
            );
        }
        let (i, j) = (b.rng.int(), b.rng.int());
        b.add(format!("str({i})"), int::to_str_i64(i));
        b.add(format!("({i}) // ({j})"), int::floor_div_i64(i, j));
        b.add(format!("({i}) % ({j})"), int::mod_i64(i, j));
        b.add(format!("divmod({i}, {j})"), int::divmod_i64(i, j));
        b.add(format!("({i}).bit_length()"), int::bit_length_i64(i));
        b.add(format!("({i}).bit_count()"), int::bit_count_i64(i));
        b.add(format!("hex({i})"), int::prefixed_i64(i, 16));
        let n = b.rng.within(-3, 140);
        b.add(format!("({i}) << {n}"), int::shl_i64(i, n));
        b.add(format!("({i}) >> {n}"), int::shr_i64(i, n));
        let e = b.rng.below(40) as u64;
        b.add(format!("({i}) ** {e}"), int::pow_i64(i, e));
        let (x, y) = (b.rng.big(600), b.rng.big(300));
        b.add(format!("({x}) // ({y})"), int::floor_div_big(&x, &y));
        b.add(format!("({x}) % ({y})"), int::mod_big(&x, &y));
        b.add(format!("divmod({x}, {y})"), int::divmod_big(&x, &y));
        b.add(format!("str({x})"), int::to_str_big(&x, 4300));
        b.add(format!("int('{x}')"), int::parse(&x.to_string(), 10, 4300));
        b.add(format!("bin({x})"), int::prefixed_big(&x, 2));
        b.add(format!("oct({x})"), int::prefixed_big(&x, 8));
        b.add(format!("({x}).bit_length()"), int::bit_length_big(&x));
        b.add(format!("({x}).bit_count()"), int::bit_count_big(&x));
        b.add(format!("math.isqrt({x})"), int::isqrt(&x));
        b.add(format!("({x}) >> {n}"), int::shr(&x, &n.into()));
        b.add(format!("({x}) << {n}"), int::shl(&x, &n.into()));
        let places = b.rng.within(-90, 3);
        b.add(format!("round({x}, {places})"), int::round_digits(&x, places));
        let (len, little, signed) = (b.rng.within(-1, 70), b.rng.chance(50), b.rng.chance(50));
        let order = if little { "little" } else { "big" };
        let flag = oracle::Shown::shown(&signed);
        b.add(
            format!("({x}).to_bytes({len}, '{order}', signed={flag})"),
            int::to_bytes(&x, len, little, signed).map(Bytes),
        );
        let small = b.rng.within(-260, 260);
        b.add(
            format!("({small}).to_bytes(1, '{order}', signed={flag})"),
            int::to_bytes(&small.into(), 1, little, signed).map(Bytes),
        );
        let bytes: Vec<u8> = (0..b.rng.below(20)).map(|_| b.rng.bits() as u8).collect();
        b.add(
            format!("int.from_bytes({}, '{order}', signed={flag})", blit(&bytes)),
            int::from_bytes(&bytes, little, signed),
        );
        let (e, m) = (b.rng.big(64), b.rng.big(200));
        b.add(format!("pow({x}, {e}, {m})"), int::pow_mod(&x, &e, &m));
    }
    for n in [4298usize, 4299, 4300, 4301, 5000, 20000] {
        for tail in ["", "x", " 1", "_"] {
            let text = "7".repeat(n) + tail;
            b.add(format!("int('7' * {n} + '{tail}')"), int::parse(&text, 10, 4300));
        }
        let big = BigInt::from(10).pow(n as u32) - 1;
        b.add(format!("str(10**{n} - 1)"), int::to_str_big(&big, 4300));
        b.add(format!("str(-10**{n})"), int::to_str_big(&(-big - 1), 4300));
    }
    // Conversion of long texts has a path of its own.
    for _ in 0..40 {
        let n = 1000 + b.rng.below(3300);
        let text: String = (0..n).map(|_| char::from(b'0' + b.rng.below(10) as u8)).collect();
        b.add(format!("int('{text}')"), int::parse(&text, 10, 4300));
        let text: String =
            (0..n).map(|_| char::from_digit(b.rng.below(29) as u32, 29).unwrap_or('0')).collect();
        b.add(format!("hex(int('{text}', 29))"), {
            int::parse(&text, 29, 0).map(|n| int::prefixed_big(&n.into_big(), 16))
        });
    }
    b.check();
}

#[test]
fn complexes() {
    let mut b = Batch::new("complexes");
    let mut powers = Batch::new("complex powers");
    for _ in 0..MANY {
        let (re, im) = (b.rng.float(), b.rng.float());
        let z = format!("complex({}, {})", flit(re), flit(im));
        b.add(format!("repr({z})"), complex::repr(re, im));
        let text = b.rng.tokens(
            &["1", "2.5", "e3", "j", "J", "+", "-", "(", ")", " ", "inf", "nan", "_", "\u{663}", "."],
            7,
        );
        b.add(format!("complex({})", lit(&text)), complex::parse(&text).map(Complex));
        let w = (b.rng.within(-9, 9) as f64 / 2.0, [0.0, 0.0, 1.5][b.rng.below(3)]);
        let v = (b.rng.within(-9, 9) as f64 / 4.0, b.rng.within(-9, 9) as f64);
        let (cv, cw) = (format!("complex({}, {})", v.0, v.1), format!("complex({}, {})", w.0, w.1));
        b.add(format!("{cv} / {cw}"), complex::div(v, w).map(Complex));
        powers.add(format!("{cv} ** {cw}"), complex::pow(v, w).map(Complex));
        b.add(format!("{cv} * {cw}"), Complex(complex::mul(v, w)));
        // With a NaN CPython 3.11 answers by whatever errno was left.
        if !re.is_nan() && !im.is_nan() {
            b.add(format!("B(abs({z}))"), complex::abs((re, im)).map(Bits));
        }
        if let (Some(x), Some(y)) = (float::hash_f64(re), float::hash_f64(im)) {
            b.add(format!("hash({z})"), float::hash_complex(x, y));
        }
    }
    b.check();
    powers.check_nearly();
}

fn spec(b: &mut Batch) -> String {
    let mut part = |percent: usize, from: &[&str]| {
        if b.rng.chance(percent) { b.rng.pick(from).to_string() } else { String::new() }
    };
    let mut s = part(12, &["*", "€", "0", "<", "{", "x", "\u{663}"]);
    s += &part(25, &["<", ">", "^", "="]);
    s += &part(25, &["+", "-", " "]);
    s += &part(8, &["z"]);
    s += &part(15, &["#"]);
    s += &part(20, &["0"]);
    s += &part(50, &["1", "5", "12", "20", "31", "\u{661}2", "99999999999999999999"]);
    s += &part(25, &[",", "_", ",_", "_,", ",,"]);
    s += &part(35, &[".0", ".1", ".2", ".5", ".17", ".30", ".", ".\u{663}", ".99999999999"]);
    s += &part(
        75,
        &["b", "c", "d", "e", "E", "f", "F", "g", "G", "n", "o", "s", "x", "X", "%", "q", "é", "\x01", "dd"],
    );
    s
}

#[test]
fn formats() {
    let mut b = Batch::new("formats");
    for _ in 0..2 * MANY {
        let (i, n, x) = (b.rng.int(), b.rng.big(256), b.rng.float());
        let s = spec(&mut b);
        b.add(format!("format({i}, {})", lit(&s)), format::format_i64(i, &s, "int"));
        let s = spec(&mut b);
        b.add(
            format!("format({n}, {})", lit(&s)),
            match int::Int::from(n) {
                int::Int::Small(i) => format::format_i64(i, &s, "int"),
                int::Int::Big(n) => format::format_big(&n, &s, "int", 4300),
            },
        );
        let s = spec(&mut b);
        let point = b.rng.below(0x250) as i64;
        b.add(format!("format({point}, {})", lit(&s)), format::format_i64(point, &s, "int"));
        for _ in 0..3 {
            let s = spec(&mut b);
            b.add(format!("format({}, {})", flit(x), lit(&s)), format::format_f64(x, &s, "float"));
        }
        let (s, y) = (spec(&mut b), b.rng.float());
        b.add(
            format!("format(complex({}, {}), {})", flit(x), flit(y), lit(&s)),
            format::format_complex(x, y, &s, "complex"),
        );
        let (s, text) = (spec(&mut b), b.rng.text(6));
        b.add(format!("format({}, {})", lit(&text), lit(&s)), format::format_str(&text, &s, "str"));
        let p = b.rng.below(22);
        let y = b.rng.within(-1 << 40, 1 << 40) as f64 / (1u64 << b.rng.below(45)) as f64;
        b.add(format!("format({}, '.{p}f')", flit(y)), format::format_f64(y, &format!(".{p}f"), "float"));
        b.add(format!("B(round({}, {p}))", flit(y)), float::round_digits(y, p as i64).map(Bits));
        let p = b.rng.below(1200);
        let s = format!(".{p}{}", ["e", "f", "g", "%"][b.rng.below(4)]);
        b.add(format!("format({}, '{s}')", flit(x)), format::format_f64(x, &s, "float"));
    }
    b.check();
}

#[test]
fn str_methods() {
    let mut b = Batch::new("str_methods");
    for _ in 0..MANY {
        let (s, t) = (b.rng.text(12), b.rng.text(2));
        let (l, lt) = (lit(&s), lit(&t));
        let ascii = s.is_ascii();
        b.add(format!("repr({l})"), quote::str_repr(&s));
        b.add(format!("ascii({l})"), quote::str_ascii(&s));
        b.add(format!("{l}.lower()"), strops::lower(&s));
        b.add(format!("{l}.upper()"), strops::upper(&s));
        b.add(format!("{l}.title()"), strops::title(&s));
        b.add(format!("{l}.capitalize()"), strops::capitalize(&s));
        b.add(format!("{l}.swapcase()"), strops::swapcase(&s));
        b.add(format!("{l}.casefold()"), strops::casefold(&s));
        for word in [&s, &t] {
            let l = lit(word);
            for (name, test) in [
                ("isalpha", strops::isalpha as fn(&str) -> bool),
                ("isdigit", strops::isdigit),
                ("isdecimal", strops::isdecimal),
                ("isnumeric", strops::isnumeric),
                ("isalnum", strops::isalnum),
                ("isspace", strops::isspace),
                ("isupper", strops::isupper),
                ("islower", strops::islower),
                ("istitle", strops::istitle),
                ("isidentifier", strops::isidentifier),
                ("isprintable", strops::isprintable),
                ("isascii", strops::isascii),
            ] {
                b.add(format!("{l}.{name}()"), test(word));
            }
        }
        let n = b.rng.within(-1, 4);
        b.add(format!("{l}.split(None, {n})"), strops::split(&s, None, n));
        b.add(format!("{l}.rsplit(None, {n})"), strops::rsplit(&s, None, n));
        b.add(format!("{l}.split({lt}, {n})"), strops::split(&s, Some(&t), n));
        b.add(format!("{l}.rsplit({lt}, {n})"), strops::rsplit(&s, Some(&t), n));
        b.add(format!("{l}.replace({lt}, '\\xe9-', {n})"), strops::replace(&s, &t, "é-", n));
        b.add(format!("{l}.splitlines()"), strops::splitlines(&s, false));
        b.add(format!("{l}.splitlines(True)"), strops::splitlines(&s, true));
        b.add(format!("{l}.partition({lt})"), strops::partition(&s, &t));
        b.add(format!("{l}.rpartition({lt})"), strops::rpartition(&s, &t));
        b.add(format!("{l}.strip()"), strops::strip(&s, None));
        let set = b.rng.text(4);
        let ls = lit(&set);
        b.add(format!("{l}.strip({ls})"), strops::strip(&s, Some(&set)));
        b.add(format!("{l}.lstrip({ls})"), strops::lstrip(&s, Some(&set)));
        b.add(format!("{l}.rstrip({ls})"), strops::rstrip(&s, Some(&set)));
        let (start, end) = (b.rng.bound(), b.rng.bound());
        let args = format!("({lt}, {}, {})", opt(start), opt(end));
        b.add(format!("{l}.find{args}"), strops::find(&s, ascii, &t, start, end));
        b.add(format!("{l}.rfind{args}"), strops::rfind(&s, ascii, &t, start, end));
        b.add(format!("{l}.index{args}"), strops::index(&s, ascii, &t, start, end));
        b.add(format!("{l}.rindex{args}"), strops::rindex(&s, ascii, &t, start, end));
        b.add(format!("{l}.count{args}"), strops::count(&s, ascii, &t, start, end));
        b.add(format!("{l}.startswith{args}"), strops::startswith(&s, ascii, &t, start, end));
        b.add(format!("{l}.endswith{args}"), strops::endswith(&s, ascii, &t, start, end));
        b.add(format!("{lt} in {l}"), strops::contains(&s, &t));
        b.add(format!("{l}.removeprefix({lt})"), strops::removeprefix(&s, &t));
        b.add(format!("{l}.removesuffix({lt})"), strops::removesuffix(&s, &t));
        b.add(format!("{l}.expandtabs({n})"), strops::expandtabs(&s, n));
        let w = b.rng.within(-2, 20);
        let fill = if t.is_empty() { " " } else { &t };
        let lf = lit(fill);
        let c = || strops::fill_char(fill);
        b.add(format!("{l}.center({w}, {lf})"), c().and_then(|c| strops::center(&s, ascii, w, c)));
        b.add(format!("{l}.ljust({w}, {lf})"), c().and_then(|c| strops::ljust(&s, ascii, w, c)));
        b.add(format!("{l}.rjust({w}, {lf})"), c().and_then(|c| strops::rjust(&s, ascii, w, c)));
        b.add(format!("{l}.zfill({w})"), strops::zfill(&s, ascii, w));
        let signed = format!("{}{s}", ["-", "+", ""][b.rng.below(3)]);
        b.add(format!("{}.zfill({w})", lit(&signed)), strops::zfill(&signed, ascii, w));
        b.add(format!("len({l})"), strops::char_len(&s, ascii));
        let step = b.rng.bound();
        let len = strops::char_len(&s, ascii);
        b.add(
            format!("{l}[{}:{}:{}]", opt(start), opt(end), opt(step)),
            slice::adjust(start, end, step, len).map(|at| strops::slice(&s, ascii, at)),
        );
        let pairs = strops::maketrans(&t, &set, Some("a"));
        let ours = pairs.and_then(|pairs| {
            strops::translate(&s, |c| {
                Ok(match pairs.iter().rev().find(|(from, _)| *from == c) {
                    None => strops::Mapped::Keep,
                    Some((_, None)) => strops::Mapped::Delete,
                    Some((_, Some(to))) => strops::Mapped::Char(*to),
                })
            })
        });
        b.add(format!("{l}.translate(str.maketrans({lt}, {ls}, 'a'))"), ours);
        let parts = vec![s.clone(), t.clone(), set.clone()];
        b.add(format!("{lt}.join([{l}, {lt}, {ls}])"), strops::join(&t, &parts));
    }
    b.check();
}

#[test]
fn unicode_tables() {
    // Every character, in blocks; the tables come from this version, so only against it.
    let mut b = Batch::new("unicode_tables");
    for block in (0..0x110000u32).step_by(64) {
        let chars: Vec<char> = (block..block + 64).filter_map(char::from_u32).collect();
        // Ideographs, Hangul, private use and the empty planes are alike all through: a sample will do.
        let alike =
            matches!(block, 0x3500..0x9f00 | 0xac40..0xd700 | 0xe000..0xf800 | 0x20040..0xe0000 | 0xe0200..);
        if chars.is_empty() || (alike && block % 0x1000 != 0) {
            continue;
        }
        let text: String = chars.iter().collect();
        let l = format!("''.join(map(chr, range({block}, {})))", block + 64);
        let bits = |test: fn(&str) -> bool| -> String {
            chars.iter().map(|c| if test(c.encode_utf8(&mut [0; 4])) { '1' } else { '0' }).collect()
        };
        let words: Vec<String> = chars.iter().map(|c| format!("{c}aΣ Aʰ{c}")).collect();
        let map =
            |f: fn(&str) -> String| -> String { words.iter().map(|w| f(w)).collect::<Vec<_>>().join("|") };
        b.add(format!("'|'.join((c + 'a\\u03a3 A\\u02b0' + c).title() for c in {l})"), map(strops::title));
        b.add(format!("'|'.join((c + 'a\\u03a3 A\\u02b0' + c).lower() for c in {l})"), map(strops::lower));
        b.add(
            format!("'|'.join((c + 'a\\u03a3 A\\u02b0' + c).swapcase() for c in {l})"),
            map(strops::swapcase),
        );
        let sigma: Vec<String> = chars.iter().map(|c| format!("A{c}Σ{c}A {c}Σ").to_string()).collect();
        let sigma: Vec<String> = sigma.iter().map(|w| strops::lower(w)).collect();
        b.add(
            format!("'|'.join(('A'+c+'\\u03a3'+c+'A '+c+'\\u03a3').lower() for c in {l})"),
            sigma.join("|"),
        );
        b.add(format!("{l}.upper()"), strops::upper(&text));
        b.add(format!("{l}.casefold()"), strops::casefold(&text));
        b.add(format!("repr({l})"), quote::str_repr(&text));
        for (name, test) in [
            ("isalpha", strops::isalpha as fn(&str) -> bool),
            ("isdigit", strops::isdigit),
            ("isdecimal", strops::isdecimal),
            ("isnumeric", strops::isnumeric),
            ("isspace", strops::isspace),
            ("isupper", strops::isupper),
            ("islower", strops::islower),
            ("istitle", strops::istitle),
            ("isidentifier", strops::isidentifier),
            ("isprintable", strops::isprintable),
        ] {
            b.add(format!("''.join('01'[c.{name}()] for c in {l})"), bits(test));
        }
        b.add(format!("''.join('01'[('a' + c).isidentifier()] for c in {l})"), {
            chars
                .iter()
                .map(|c| if strops::isidentifier(&format!("a{c}")) { '1' } else { '0' })
                .collect::<String>()
        });
    }
    b.check();
}

#[test]
fn codecs() {
    let mut b = Batch::new("codecs");
    let encodings = [
        "utf-8",
        "ascii",
        "latin-1",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "utf-32-le",
        "utf-32-be",
        "utf-8-sig",
        "utf-7",
        "cp1252",
        "cp437",
        "koi8-r",
        "cp037",
        "cp864",
        "iso8859-15",
    ];
    let handlers = ["strict", "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "foo"];
    for _ in 0..2 * MANY {
        let s = b.rng.text(8);
        let encoding = b.rng.pick(&encodings);
        // A codec that is looked up has the message of a failing handler wrapped, which is the VM's part.
        let shortcut = codec::is_shortcut(encoding);
        let errors = b.rng.pick(if shortcut { &handlers[..] } else { &handlers[..6] });
        b.add(
            format!("{}.encode('{encoding}', '{errors}')", lit(&s)),
            codec::encode(&s, encoding, errors).map(Bytes),
        );
        let errors = if shortcut { errors } else { b.rng.pick(&handlers[..5]) };
        // Valid bytes, damaged a little.
        let mut bytes = codec::encode(&s, encoding, "replace").expect("replace never fails");
        for _ in 0..b.rng.below(3) {
            let at = b.rng.below(bytes.len() + 1);
            match b.rng.below(4) {
                0 => bytes.truncate(at),
                1 => bytes.insert(at, b.rng.bits() as u8),
                2 => bytes.insert(at, 0xd8 + b.rng.below(8) as u8),
                _ if at < bytes.len() => bytes[at] = b.rng.bits() as u8,
                _ => {}
            }
        }
        b.add(
            format!("{}.decode('{encoding}', '{errors}')", blit(&bytes)),
            codec::decode(&bytes, encoding, errors),
        );
        const PARTS: &[&[u8]] = &[
            b"a",
            b"\x80",
            b"\xbf",
            b"\xc0",
            b"\xc2",
            b"\xe0",
            b"\xa0",
            b"\x9f",
            b"\xed",
            b"\xe2\x82",
            b"\xf0",
            b"\x90",
            b"\x8f",
            b"\xf4",
            b"\xf5",
            b"\xff",
            b"\xf0\x9f\x98",
            b"\xf0\x9f\x98\x80",
        ];
        let bytes: Vec<u8> = (0..b.rng.below(6)).flat_map(|_| b.rng.pick(PARTS)).copied().collect();
        b.add(
            format!("{}.decode('utf-8', '{errors}')", blit(&bytes)),
            codec::decode(&bytes, "utf-8", errors),
        );
    }
    for name in [
        "U8",
        "utf8",
        "UTF_16LE",
        "iso 8859-1",
        "L1",
        "us-ascii",
        "646",
        "Latin_1",
        "utf-8-sig",
        "nope",
        "utf--8",
    ] {
        b.add(format!("'a'.encode({})", lit(name)), codec::encode("a", name, "strict").map(Bytes));
    }
    b.check();
}

#[test]
fn slices_and_ranges() {
    let mut b = Batch::new("slices_and_ranges");
    for _ in 0..MANY {
        let (start, stop, step) = (b.rng.bound(), b.rng.bound(), b.rng.bound());
        let len = b.rng.below(10);
        let args = format!("{}, {}, {}", opt(start), opt(stop), opt(step));
        b.add(format!("list(range({len})[slice({args})])"), {
            slice::adjust(start, stop, step, len).map(|at| at.iter().collect::<Vec<usize>>())
        });
        let big = |v: Option<i64>| v.map(|v| BigInt::from(v) * 3);
        let (x, y, z) = (big(start), big(stop), big(step));
        let size = b.rng.big(70);
        b.add(
            format!("slice({}, {}, {}).indices({size})", opt(x.clone()), opt(y.clone()), opt(z.clone())),
            slice::adjust_big(x.as_ref(), y.as_ref(), z.as_ref(), &size),
        );
        let (lo, hi, by) = (b.rng.int(), b.rng.int(), b.rng.int());
        let by = if by == 0 { 1 } else { by };
        let r = format!("range({lo}, {hi}, {by})");
        let len = slice::range_len(lo, hi, by);
        b.add(format!("(lambda r: (r[-1] - r[0]) // r.step + 1 if r else 0)({r})"), len);
        let (big_lo, big_hi, big_by) = (BigInt::from(lo), BigInt::from(hi), BigInt::from(by));
        assert_eq!(slice::range_len_big(&big_lo, &big_hi, &big_by), len.into());
        let i = if b.rng.chance(50) { b.rng.within(-9, 9) } else { b.rng.int() };
        let error = || Raw(format!("IndexError: '{}'", slice::RANGE_INDEX));
        b.add(format!("{r}[{i}]"), {
            slice::range_item(lo, hi, by, i).map_or_else(error, |v| Raw(v.to_string()))
        });
        b.add(format!("{r}[{i}]"), {
            slice::range_item_big(&big_lo, &big_hi, &big_by, &i.into())
                .map_or_else(error, |v| Raw(v.to_string()))
        });
        let v = slice::range_item(lo, hi, by, i).unwrap_or(i).saturating_add(b.rng.within(0, 1));
        b.add(format!("{v} in {r}"), slice::range_contains(lo, hi, by, v));
        let at = slice::range_position(lo, hi, by, v);
        b.add(format!("{r}.index({v}) if {v} in {r} else None"), {
            Raw(at.map_or("None".into(), |at| at.to_string()))
        });
        assert_eq!(slice::range_position_big(&big_lo, &big_hi, &big_by, &v.into()), at.map(BigInt::from));
        let cut =
            format!("(lambda r: [r.start, r.stop, r.step])({r}[{}:{}:{}])", opt(start), opt(stop), opt(step));
        match slice::range_slice((lo, hi, by), start, stop, step) {
            Ok(None) => {}
            Ok(Some((a, b1, c))) => b.add(cut.clone(), vec![a, b1, c]),
            Err(e) => b.add(cut.clone(), e),
        }
        let big = |v: Option<i64>| v.map(BigInt::from);
        let (x, y, z) = (big(start), big(stop), big(step));
        b.add(cut, {
            let whole = (&big_lo, &big_hi, &big_by);
            slice::range_slice_big(whole, x.as_ref(), y.as_ref(), z.as_ref()).map(|(a, b, c)| vec![a, b, c])
        });
    }
    b.check();
}

#[test]
fn bytes_methods() {
    use edge_text::bytesops as ops;
    let mut b = Batch::new("bytes_methods");
    for _ in 0..MANY {
        let (s, t) = (b.rng.bytes(10), b.rng.bytes(2));
        let (l, lt) = (blit(&s), blit(&t));
        b.add(format!("repr({l})"), quote::bytes_repr(&s));
        b.add(format!("repr(bytearray({l}))"), quote::bytearray_repr(&s));
        b.add(format!("{l}.lower()"), Bytes(ops::lower(&s)));
        b.add(format!("{l}.upper()"), Bytes(ops::upper(&s)));
        b.add(format!("{l}.title()"), Bytes(ops::title(&s)));
        b.add(format!("{l}.capitalize()"), Bytes(ops::capitalize(&s)));
        b.add(format!("{l}.swapcase()"), Bytes(ops::swapcase(&s)));
        for word in [&s, &t] {
            let l = blit(word);
            for (name, test) in [
                ("isalpha", ops::isalpha as fn(&[u8]) -> bool),
                ("isdigit", ops::isdigit),
                ("isalnum", ops::isalnum),
                ("isspace", ops::isspace),
                ("isupper", ops::isupper),
                ("islower", ops::islower),
                ("istitle", ops::istitle),
                ("isascii", ops::isascii),
            ] {
                b.add(format!("{l}.{name}()"), test(word));
            }
        }
        let n = b.rng.within(-1, 4);
        b.add(format!("{l}.split(None, {n})"), ops::split(&s, None, n));
        b.add(format!("{l}.rsplit(None, {n})"), ops::rsplit(&s, None, n));
        b.add(format!("{l}.split({lt}, {n})"), ops::split(&s, Some(&t), n));
        b.add(format!("{l}.rsplit({lt}, {n})"), ops::rsplit(&s, Some(&t), n));
        b.add(format!("{l}.replace({lt}, b'--', {n})"), ops::replace(&s, &t, b"--", n).map(Bytes));
        b.add(format!("{l}.splitlines()"), ops::splitlines(&s, false));
        b.add(format!("{l}.splitlines(True)"), ops::splitlines(&s, true));
        b.add(format!("{l}.partition({lt})"), ops::partition(&s, &t));
        b.add(format!("{l}.rpartition({lt})"), ops::rpartition(&s, &t));
        b.add(format!("{l}.strip()"), ops::strip(&s, None));
        let set = b.rng.bytes(4);
        let ls = blit(&set);
        b.add(format!("{l}.strip({ls})"), ops::strip(&s, Some(&set)));
        b.add(format!("{l}.lstrip({ls})"), ops::lstrip(&s, Some(&set)));
        b.add(format!("{l}.rstrip({ls})"), ops::rstrip(&s, Some(&set)));
        let (start, end) = (b.rng.bound(), b.rng.bound());
        let args = format!("({lt}, {}, {})", opt(start), opt(end));
        b.add(format!("{l}.find{args}"), ops::find(&s, &t, start, end));
        b.add(format!("{l}.rfind{args}"), ops::rfind(&s, &t, start, end));
        b.add(format!("{l}.index{args}"), ops::index(&s, &t, start, end));
        b.add(format!("{l}.rindex{args}"), ops::rindex(&s, &t, start, end));
        b.add(format!("{l}.count{args}"), ops::count(&s, &t, start, end));
        b.add(format!("{l}.startswith{args}"), ops::startswith(&s, &t, start, end));
        b.add(format!("{l}.endswith{args}"), ops::endswith(&s, &t, start, end));
        b.add(format!("{l}.removeprefix({lt})"), ops::removeprefix(&s, &t));
        b.add(format!("{l}.removesuffix({lt})"), ops::removesuffix(&s, &t));
        b.add(format!("{l}.expandtabs({n})"), ops::expandtabs(&s, n).map(Bytes));
        let w = b.rng.within(-2, 20);
        b.add(format!("{l}.center({w}, b'*')"), ops::center(&s, w, b'*').map(Bytes));
        b.add(format!("{l}.ljust({w})"), ops::ljust(&s, w, b' ').map(Bytes));
        b.add(format!("{l}.rjust({w})"), ops::rjust(&s, w, b' ').map(Bytes));
        b.add(format!("{l}.zfill({w})"), ops::zfill(&s, w).map(Bytes));
        let table = ops::maketrans(&t, &set);
        b.add(format!("{l}.translate(bytes.maketrans({lt}, {ls}), b'a')"), {
            table.and_then(|table| ops::translate(&s, Some(&table), b"a")).map(Bytes)
        });
        b.add(format!("{l}.translate({ls})"), ops::translate(&s, Some(&set), b"").map(Bytes));
        b.add(format!("{lt}.join([{l}, {ls}])"), Bytes(ops::join(&t, &[&s, &set])));
        let sep = b.rng.text(1);
        let group = b.rng.within(-5, 5);
        b.add(format!("{l}.hex({}, {group})", lit(&sep)), {
            ops::hex_sep(&sep).map(|sep| ops::hex(&s, Some(sep), group))
        });
        b.add(format!("{l}.hex()"), ops::hex(&s, None, 1));
        let text = b.rng.tokens(&["0", "a", "F", "9", " ", "\n", "g", "é", "1c"], 8);
        b.add(format!("bytes.fromhex({})", lit(&text)), ops::fromhex(&text).map(Bytes));
        let step = b.rng.bound();
        b.add(
            format!("{l}[{}:{}:{}]", opt(start), opt(end), opt(step)),
            slice::adjust(start, end, step, s.len()).map(|at| Bytes(ops::slice(&s, at))),
        );
    }
    b.check();
}
