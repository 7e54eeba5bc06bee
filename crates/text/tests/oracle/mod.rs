//! The oracle: one python3 process per batch of expressions, random inputs, and outcomes written as Python
//! shows them.
#![allow(dead_code)] // Shared by several test programs, none of which uses all of it.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

use edge_text::{ErrKind, Int, PyErr, Res, complex, float, quote};
use num_bigint::BigInt;

/// Evaluates each line, a JSON string, and answers with the result's `ascii` or the exception.
const SCRIPT: &str = r#"
import cmath, json, math, struct, sys, unicodedata
sys.set_int_max_str_digits(4300)
F = lambda bits: struct.unpack('<d', struct.pack('<Q', bits))[0]
def B(x):
    return 'nan' if x != x else struct.unpack('<Q', struct.pack('<d', x))[0]
class O:
    pass
print(sys.version_info[0], sys.version_info[1], unicodedata.unidata_version)
for line in sys.stdin:
    try:
        out = ascii(eval(json.loads(line)))
    except UnicodeError as e:
        out = f'{type(e).__name__}: {ascii(str(e))} {e.encoding} {e.start} {e.end} {e.reason}'
    except Exception as e:
        out = f'{type(e).__name__}: {ascii(str(e))}'
    print(out)
"#;

/// The version the messages and the Unicode tables of this crate follow.
const VERSION: &str = "3.11";

/// Messages that newer versions word differently: against those only the exception's class is compared.
const REWORDED: &[&str] = &[
    "integer modulo by zero",
    "integer division or modulo by zero",
    "float modulo",
    "float floor division by zero",
    "float divmod()",
    "float division by zero",
    "division by zero",
    "complex division by zero",
    "0.0 cannot be raised to a negative power",
    "0.0 to a negative or complex power",
    "%c requires int or char",
    "requires a bytes-like object",
    "format: a real number is required",
    "format: an integer is required",
    "non-hexadecimal number found",
    "length argument must be non-negative",
];

/// A batch: expressions, and what this crate makes of each.
pub struct Batch {
    pub rng: Rng,
    cases: Vec<(String, String)>,
}

impl Batch {
    pub fn new(name: &str) -> Batch {
        let seed = match std::env::var("EDGE_TEXT_SEED") {
            Ok(seed) => seed.parse().expect("EDGE_TEXT_SEED is a number"),
            Err(_) => {
                let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
                now.expect("a clock past 1970").as_nanos() as u64
            }
        };
        println!("{name}: EDGE_TEXT_SEED={seed}");
        Batch { rng: Rng(seed), cases: Vec::new() }
    }

    /// One case: the expression and its outcome by this crate.
    pub fn add(&mut self, expression: impl Into<String>, ours: impl Shown) {
        let ours = ours.shown();
        // What would take the machine's memory says nothing; text here has no lone surrogates, which a random number
        // formatted as a character may be.
        let surrogate = ours.contains("surrogate U+");
        if ours.len() < 20_000 && !ours.starts_with("MemoryError") && !surrogate {
            self.cases.push((expression.into(), ours));
        }
    }

    /// Asks python3 about all cases and fails with the differences.
    pub fn check(self) {
        self.check_but(0);
    }

    /// As `check`, with one case in a hundred free to differ: for what goes through elementary functions, whose last
    /// digit no two libraries agree on.
    pub fn check_nearly(self) {
        let free = self.cases.len() / 100;
        self.check_but(free);
    }

    fn check_but(self, free: usize) {
        let mut python = Command::new("python3")
            .args(["-c", SCRIPT])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 is on the machine");
        let mut input = String::new();
        for (expression, _) in &self.cases {
            assert!(expression.is_ascii() && !expression.contains('\n'), "{expression}");
            let quoted = expression.replace('\\', "\\\\").replace('"', "\\\"");
            writeln!(input, "\"{quoted}\"").expect("memory");
        }
        let mut stdin = python.stdin.take().expect("piped");
        let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
        let output = python.wait_with_output().expect("python3 runs");
        writer.join().expect("no panic").expect("python3 reads");
        let output = String::from_utf8(output.stdout).expect("ASCII");
        let mut lines = output.lines();
        let version = lines.next().expect("version").to_string();
        let same = version.starts_with(&VERSION.replace('.', " "));
        let answers: Vec<&str> = lines.collect();
        assert_eq!(answers.len(), self.cases.len(), "an answer per case");
        let class = |s: &str| s.split(':').next().unwrap_or_default().to_string();
        let mut wrong = 0;
        for ((expression, ours), theirs) in self.cases.iter().zip(&answers) {
            let reworded = !same && REWORDED.iter().any(|m| ours.contains(m));
            let reworded = reworded && class(ours) == class(theirs);
            if ours != theirs && !reworded && !holds_surrogate(theirs) {
                wrong += 1;
                if wrong <= 25 {
                    let short = |s: &str| s.chars().take(400).collect::<String>();
                    let (e, t, o) = (short(expression), short(theirs), short(ours));
                    println!("{e}\n    CPython {t}\n    here    {o}");
                }
            }
        }
        println!("{} cases against CPython {version}", answers.len());
        assert!(wrong <= free, "{wrong} of {} cases differ", answers.len());
    }
}

// ---- outcomes as Python shows them ------------------------------------------------------------------------

/// A value or failure as the script prints it.
pub trait Shown {
    fn shown(&self) -> String;
}

/// Text to take as it is.
pub struct Raw(pub String);

impl Shown for Raw {
    fn shown(&self) -> String {
        self.0.clone()
    }
}

/// A float by its bits, as `B(x)` gives them.
pub struct Bits(pub f64);

impl Shown for Bits {
    fn shown(&self) -> String {
        if self.0.is_nan() { "'nan'".into() } else { self.0.to_bits().to_string() }
    }
}

impl Shown for PyErr {
    fn shown(&self) -> String {
        let head = format!("{}: {}", self.kind.class(), quote::str_ascii(&self.message));
        match &self.kind {
            ErrKind::UnicodeDecode(e) => format!("{head} {} {} {} {}", e.encoding, e.start, e.end, e.reason),
            ErrKind::UnicodeEncode(e) => format!("{head} {} {} {} {}", e.encoding, e.start, e.end, e.reason),
            _ => head,
        }
    }
}

impl<T: Shown> Shown for Res<T> {
    fn shown(&self) -> String {
        match self {
            Ok(v) => v.shown(),
            Err(e) => e.shown(),
        }
    }
}

impl<T: Shown + ?Sized> Shown for &T {
    fn shown(&self) -> String {
        (**self).shown()
    }
}

impl Shown for str {
    fn shown(&self) -> String {
        quote::str_ascii(self)
    }
}

impl Shown for String {
    fn shown(&self) -> String {
        quote::str_ascii(self)
    }
}

impl Shown for std::borrow::Cow<'_, str> {
    fn shown(&self) -> String {
        quote::str_ascii(self)
    }
}

impl Shown for [u8] {
    fn shown(&self) -> String {
        quote::bytes_repr(self)
    }
}

/// Bytes, where `Vec<u8>` would be a list.
pub struct Bytes<B>(pub B);

impl<B: AsRef<[u8]>> Shown for Bytes<B> {
    fn shown(&self) -> String {
        quote::bytes_repr(self.0.as_ref())
    }
}

macro_rules! shown_by_display {
    ($($t:ty),*) => {
        $(impl Shown for $t {
            fn shown(&self) -> String {
                self.to_string()
            }
        })*
    };
}

shown_by_display!(i64, u64, u32, usize, BigInt);

impl Shown for Int {
    fn shown(&self) -> String {
        self.clone().into_big().to_string()
    }
}

impl Shown for bool {
    fn shown(&self) -> String {
        (if *self { "True" } else { "False" }).into()
    }
}

impl Shown for f64 {
    fn shown(&self) -> String {
        float::repr(*self)
    }
}

/// A complex number.
pub struct Complex(pub (f64, f64));

impl Shown for Complex {
    fn shown(&self) -> String {
        complex::repr(self.0.0, self.0.1)
    }
}

/// An index, or -1.
impl Shown for Option<usize> {
    fn shown(&self) -> String {
        self.map_or("-1".into(), |i| i.to_string())
    }
}

fn shown_all<T: Shown>(items: impl IntoIterator<Item = T>) -> String {
    items.into_iter().map(|i| i.shown()).collect::<Vec<_>>().join(", ")
}

impl<T: Shown> Shown for Vec<T> {
    fn shown(&self) -> String {
        format!("[{}]", shown_all(self))
    }
}

impl<A: Shown, B: Shown> Shown for (A, B) {
    fn shown(&self) -> String {
        format!("({}, {})", self.0.shown(), self.1.shown())
    }
}

impl<A: Shown, B: Shown, C: Shown> Shown for (A, B, C) {
    fn shown(&self) -> String {
        format!("({}, {}, {})", self.0.shown(), self.1.shown(), self.2.shown())
    }
}

// ---- literals for expressions -----------------------------------------------------------------------------

pub fn lit(s: &str) -> String {
    quote::str_ascii(s)
}

pub fn blit(b: &[u8]) -> String {
    quote::bytes_repr(b)
}

pub fn flit(x: f64) -> String {
    format!("F({})", x.to_bits())
}

/// An optional argument.
pub fn opt<T: ToString>(v: Option<T>) -> String {
    v.map_or("None".into(), |v| v.to_string())
}

// ---- random inputs ----------------------------------------------------------------------------------------

/// splitmix64.
pub struct Rng(pub u64);

impl Rng {
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e3779b97f4a7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58476d1ce4e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d049bb133111eb);
        z ^ (z >> 31)
    }

    /// Below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        (self.bits() % n as u64) as usize
    }

    pub fn within(&mut self, low: i64, high: i64) -> i64 {
        low + (self.bits() % (high - low + 1) as u64) as i64
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    /// Up to `max` tokens, joined.
    pub fn tokens(&mut self, from: &[&str], max: usize) -> String {
        (0..self.below(max + 1)).map(|_| self.pick(from)).collect()
    }

    /// A float of every kind.
    pub fn float(&mut self) -> f64 {
        match self.below(10) {
            0 | 1 => f64::from_bits(self.bits()),
            2 => self.within(-1000, 1000) as f64,
            3 => self.within(-1_000_000, 1_000_000) as f64 / 1000.0,
            4 => (self.bits() as i64 >> self.below(64)) as f64,
            5 => self.within(-99999, 99999) as f64 / 8.0,
            6 => f64::from_bits(((self.below(2046) as u64 + 1) << 52) | (self.bits() % 3)),
            7 => {
                let text = format!("{}e{}", self.within(-9999, 9999), self.within(-320, 310));
                text.parse().expect("a float")
            }
            8 => self.within(-40, 40) as f64 / 2.0,
            _ => {
                let rare = [
                    0.0,
                    -0.0,
                    f64::INFINITY,
                    f64::NEG_INFINITY,
                    f64::NAN,
                    f64::MAX,
                    f64::MIN_POSITIVE,
                    5e-324,
                    1e16,
                    1e15,
                    1e-4,
                    1e-5,
                    9007199254740992.0,
                    1e23,
                    0.5,
                    1.0,
                    -1.0,
                ];
                rare[self.below(rare.len())]
            }
        }
    }

    pub fn int(&mut self) -> i64 {
        match self.below(4) {
            0 => self.within(-20, 20),
            1 => [0, 1, -1, i64::MAX, i64::MIN, i64::MAX - 1, 1 << 53, (1 << 53) + 1][self.below(8)],
            _ => self.bits() as i64 >> self.below(64),
        }
    }

    /// An int of up to `bits` bits, small ones too.
    pub fn big(&mut self, bits: usize) -> BigInt {
        if self.chance(30) {
            return self.int().into();
        }
        let words = self.below(bits / 64 + 1) + 1;
        let mut n = BigInt::from(0);
        for _ in 0..words {
            n = (n << 64) + self.bits();
        }
        n >>= self.below(64);
        // Around powers of two and exact halves, where rounding decides.
        if self.chance(25) {
            n = (BigInt::from(1) << self.below(bits)) + self.within(-2, 2);
        } else if self.chance(20) {
            n <<= self.below(bits);
        }
        if self.chance(50) { -n } else { n }
    }

    /// Text with all that matters to the str methods.
    pub fn text(&mut self, max: usize) -> String {
        const ASCII: &[&str] = &["a", "b", "A", "B", "z", "0", "7", " ", "-", ".", "_", "'", "x"];
        const RARE: &[&str] = &[
            "\t", "\n", "\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x1f", "\x00", "\x7f", "\"", "\\", "ab", "aa",
        ];
        const WIDE: &[&str] = &[
            "\u{85}",
            "\u{a0}",
            "é",
            "É",
            "ß",
            "ẞ",
            "ª",
            "²",
            "½",
            "٣",
            "Ⅷ",
            "ⅷ",
            "İ",
            "ı",
            "Σ",
            "σ",
            "ς",
            "ŉ",
            "ǆ",
            "ǅ",
            "Ǆ",
            "ᾳ",
            "ᾼ",
            "ΐ",
            "\u{345}",
            "\u{301}",
            "\u{2b0}",
            "ʰ",
            "\u{ad}",
            "'",
            "·",
            "ﬁ",
            "ſ",
            "\u{2028}",
            "\u{3000}",
            "\u{200b}",
            "\u{e000}",
            "中",
            "五",
            "€",
            "😀",
            "𝟘",
            "𐐀",
            "𐐨",
            "\u{10ffff}",
            "ა",
            "Ა",
            "Ꭰ",
            "ꭰ",
            "Å",
            "µ",
            "々",
            "℘",
            "゛",
        ];
        let (ascii, random) = (self.chance(35), self.chance(5));
        let mut out = String::new();
        for _ in 0..self.below(max + 1) {
            match self.below(10) {
                0 | 1 => out.push_str(self.pick(RARE)),
                2..=5 if !ascii => out.push_str(self.pick(WIDE)),
                6 if !ascii && random => out.extend(char::from_u32(self.below(0x20000) as u32)),
                _ => out.push_str(self.pick(ASCII)),
            }
        }
        out
    }

    pub fn bytes(&mut self, max: usize) -> Vec<u8> {
        const TOKENS: &[&[u8]] = &[
            b"a",
            b"b",
            b"A",
            b"Z",
            b"0",
            b" ",
            b"\t",
            b"\n",
            b"\r",
            b"\r\n",
            b"\x0b",
            b"\x0c",
            b"\x1c",
            b"-",
            b"+",
            b"'",
            b"\"",
            b"\\",
            b"\x00",
            b"\x7f",
            b"\x80",
            b"\xff",
            b"\xc3\xa9",
            b"ab",
            b"aa",
        ];
        (0..self.below(max + 1)).flat_map(|_| self.pick(TOKENS)).copied().collect()
    }

    /// A bound for slices and searches.
    pub fn bound(&mut self) -> Option<i64> {
        match self.below(10) {
            0..=3 => None,
            4 => Some([i64::MIN, i64::MAX, 100, -100][self.below(4)]),
            _ => Some(self.within(-12, 12)),
        }
    }
}

/// Whether what `ascii()` shows has a lone surrogate, which no `str` here can hold.
fn holds_surrogate(shown: &str) -> bool {
    let mut rest = shown;
    while let Some(at) = rest.find('\\') {
        let mut escape = rest[at + 1..].chars();
        if escape.next() == Some('u')
            && escape.next() == Some('d')
            && escape.next().is_some_and(|c| matches!(c, '8'..='9' | 'a'..='f'))
        {
            return true;
        }
        // Behind the character that the backslash is for.
        let mut after = rest[at + 1..].chars();
        after.next();
        rest = after.as_str();
    }
    false
}
