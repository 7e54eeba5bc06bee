//! What patterns match, what is wrong with those that are wrong, and that nothing grows without bound.

use edge_regex::flags::*;
use edge_regex::template::{self, Piece};
use edge_regex::{Error, Kind, Matcher, Mode, Pattern, compile};

const ROOM: usize = 1 << 24;

fn text(pattern: &str, flags: u32) -> Result<Pattern, Error> {
    compile(&pattern.chars().collect::<Vec<_>>(), true, flags)
}

fn pattern(source: &str, flags: u32) -> Pattern {
    match text(source, flags) {
        Ok(p) => p,
        Err(e) => panic!("{source}: {e}"),
    }
}

type Spans = Vec<Option<(usize, usize)>>;

fn run(source: &str, flags: u32, subject: &str, mode: Mode) -> Option<Spans> {
    let p = pattern(source, flags);
    let mut m = Matcher::new(&p.program, ROOM);
    let utf8 = !subject.is_ascii();
    assert_eq!(
        m.find(subject.as_bytes(), utf8, 0, mode, false),
        m.find(subject.as_bytes(), utf8, 0, mode, false)
    );
    let found = m.find(subject.as_bytes(), utf8, 0, mode, false).is_ok_and(|found| found);
    found.then(|| (0..=p.groups as usize).map(|i| m.group(i)).collect())
}

fn search(source: &str, subject: &str) -> Option<Spans> {
    run(source, 0, subject, Mode::Search)
}

fn error(source: &str) -> (String, Option<usize>) {
    match text(source, 0) {
        Ok(_) => panic!("{source} is a pattern"),
        Err(e) => (e.message, e.pos),
    }
}

#[test]
fn literals_and_classes() {
    assert_eq!(search("bc", "abcd"), Some(vec![Some((1, 3))]));
    assert_eq!(search("[b-d]+", "abcde"), Some(vec![Some((1, 4))]));
    assert_eq!(search("é.", "aéü"), Some(vec![Some((1, 5))]));
    assert_eq!(search(r"[^\W\d_]+$", "1_é"), Some(vec![Some((2, 4))]));
    assert_eq!(search("x", "abc"), None);
}

#[test]
fn first_match_of_ordered_choices() {
    assert_eq!(search("a|ab", "ab"), Some(vec![Some((0, 1))]));
    assert_eq!(run("a|ab", 0, "ab", Mode::Full), Some(vec![Some((0, 2))]));
    assert_eq!(search("a{2,3}?b*", "aaab"), Some(vec![Some((0, 2))]));
    assert_eq!(search(".*b", "abab\nb"), Some(vec![Some((0, 4))]));
}

#[test]
fn captures_are_put_back() {
    assert_eq!(search("(?:(a)|b)*", "ab"), Some(vec![Some((0, 2)), Some((0, 1))]));
    assert_eq!(search("(?:(a)x|a)b", "ab"), Some(vec![Some((0, 2)), None]));
    assert_eq!(search("(?=(a))a|(b)", "b"), Some(vec![Some((0, 1)), None, Some((0, 1))]));
    assert_eq!(search("(?!(a)b)a", "ac"), Some(vec![Some((0, 1)), None]));
    assert_eq!(search("(?>(a+))b|(a)", "aac"), Some(vec![Some((0, 1)), None, Some((0, 1))]));
}

#[test]
fn loops_that_get_nowhere_end() {
    assert_eq!(search("(?:a*)*b", "aab"), Some(vec![Some((0, 3))]));
    assert_eq!(search("(?:|a)*", "aa"), Some(vec![Some((0, 0))]));
    assert_eq!(search("(?:(a)|b?)*+c", "abc"), Some(vec![Some((0, 3)), Some((0, 1))]));
    assert_eq!(search("(?:){3,}?$", ""), Some(vec![Some((0, 0))]));
}

#[test]
fn assertions_and_references() {
    assert_eq!(search(r"(?<=é)b", "ébb"), Some(vec![Some((2, 3))]));
    assert_eq!(search(r"(?<!ab)c", "abc c"), Some(vec![Some((4, 5))]));
    assert_eq!(search(r"(\w+) \1\b", "ab ac ac"), Some(vec![Some((3, 8)), Some((3, 5))]));
    assert_eq!(search(r"(<)?\w(?(1)>|$)", "<a"), Some(vec![Some((1, 2)), None]));
    assert_eq!(search(r"\B", ""), None);
}

#[test]
fn flags_apply() {
    assert_eq!(run("straSSe", IGNORECASE, "STRASſE", Mode::Full), Some(vec![Some((0, 8))]));
    assert_eq!(run("k", IGNORECASE | ASCII, "\u{212a}", Mode::Search), None);
    assert_eq!(run("^b$", MULTILINE, "a\nb\nc", Mode::Search), Some(vec![Some((2, 3))]));
    assert_eq!(run("a.b", DOTALL, "a\nb", Mode::Full), Some(vec![Some((0, 3))]));
    assert_eq!(run("a b # c\n c", VERBOSE, "abc", Mode::Full), Some(vec![Some((0, 3))]));
    assert_eq!(run("(?i:a)b", 0, "Ab", Mode::Full), Some(vec![Some((0, 2))]));
}

#[test]
fn bytes_are_characters() {
    let p = compile(&['\u{e9}', '.'], false, 0).unwrap_or_else(|e| panic!("{e}"));
    let mut m = Matcher::new(&p.program, ROOM);
    assert_eq!(m.find(b"a\xe9\xff", false, 0, Mode::Search, false), Ok(true));
    assert_eq!(m.span(), (1, 3));
}

#[test]
fn empty_matches_can_be_refused() {
    let p = pattern("a*", 0);
    let mut m = Matcher::new(&p.program, ROOM);
    assert_eq!(m.find(b"baa", false, 0, Mode::Search, true), Ok(true));
    assert_eq!(m.span(), (1, 3));
    assert_eq!(m.find(b"b", false, 4, Mode::Search, false), Ok(false));
}

#[test]
fn errors_say_what_and_where() {
    let wrong = |s: &str| error(s);
    assert_eq!(wrong("a(b"), ("missing ), unterminated subpattern".into(), Some(1)));
    assert_eq!(wrong("a)"), ("unbalanced parenthesis".into(), Some(1)));
    assert_eq!(wrong("*"), ("nothing to repeat".into(), Some(0)));
    assert_eq!(wrong("a**"), ("multiple repeat".into(), Some(2)));
    assert_eq!(wrong("[z-a]"), ("bad character range z-a".into(), Some(1)));
    assert_eq!(wrong(r"(?<=a*)b"), ("look-behind requires fixed-width pattern".into(), None));
    assert_eq!(
        wrong(r"(?P<a>)(?P<a>)"),
        ("redefinition of group name 'a' as group 2; was group 1".into(), Some(11))
    );
    assert_eq!(wrong(r"\q"), (r"bad escape \q".into(), Some(0)));
    assert_eq!(wrong("a\\"), ("bad escape (end of pattern)".into(), Some(1)));
    assert_eq!(wrong("x(?i)"), ("global flags not at the start of the expression".into(), Some(1)));
}

#[test]
fn nesting_is_bounded() {
    let deep = |n: usize| format!("{}a{}", "(".repeat(n), ")".repeat(n));
    assert!(text(&deep(190), 0).is_ok());
    assert_eq!(text(&deep(100_000), 0).err().map(|e| e.kind), Some(Kind::Recursion));
    let looks = "(?=".repeat(100_000);
    assert_eq!(text(&looks, 0).err().map(|e| e.kind), Some(Kind::Recursion));
}

#[test]
fn the_stack_is_on_the_heap_and_bounded() {
    let subject = "ab".repeat(1 << 20);
    let p = pattern("(?:a|bb?)*c", 0);
    let mut m = Matcher::new(&p.program, 1 << 20);
    assert!(m.find(subject.as_bytes(), false, 0, Mode::Match, false).is_err());
    let p = pattern("(?:ab)*", 0);
    let mut m = Matcher::new(&p.program, 1 << 30);
    assert_eq!(m.find(subject.as_bytes(), false, 0, Mode::Full, false), Ok(true));
}

#[test]
fn templates() {
    let parse = |t: &str| {
        let names = [("n".to_string(), 1)];
        template::parse(&t.chars().collect::<Vec<_>>(), true, 2, &names).map_err(|e| (e.message, e.pos))
    };
    let literal = |s: &str| Piece::Text(s.as_bytes().to_vec());
    assert_eq!(parse(r"a\1\g<n>\n"), Ok(vec![literal("a"), Piece::Group(1), Piece::Group(1), literal("\n")]));
    assert_eq!(parse(r"\g<0>\061\."), Ok(vec![Piece::Group(0), literal("1\\.")]));
    assert_eq!(parse(r"\3"), Err(("invalid group reference 3".into(), Some(1))));
    assert_eq!(parse(r"\g<x>"), Err(("unknown group name 'x'".into(), None)));
    assert_eq!(parse(r"\q"), Err((r"bad escape \q".into(), Some(0))));
}
