//! "Did you mean …?": suggestions for misspelt names, after CPython's traceback module.
//!
//! A NameError's suggestion needs the frame that raised it, so it is made when the error is; an AttributeError's
//! is made when it is rendered.

use super::*;
use crate::object::*;

const MAX_CANDIDATES: usize = 750;
const MAX_LENGTH: usize = 40;
const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;

/// Names of the standard library's modules (a forgotten import is suggested).
const STDLIB: &str = "\
abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii \
bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections \
colorsys compileall concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes \
curses dataclasses datetime dbm decimal difflib dis distutils doctest email encodings ensurepip enum \
errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt \
getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp \
importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox \
mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt \
ntpath nturl2path numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools \
pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile \
pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy \
sched secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket \
socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep \
struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios \
textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty \
turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref \
webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo";

impl Vm {
    /// Remember what a name that is not defined was probably meant to be.
    #[cold]
    pub fn suggest_name(&mut self, e: Gc<Instance>, name: Gc<Str>) {
        let Some(frame) = self.fiber.frames.last() else { return };
        let (code, func, base) = (frame.code, frame.func, frame.base);
        let mut candidates: Vec<String> = Vec::new();
        let mut this = Value::Unbound;
        for (i, n) in code.local_names.iter().enumerate() {
            let mut v = self.fiber.stack[base + i];
            if let (true, Value::Cell(c)) = (code.local_is_cell[i], v) {
                v = c.value;
            }
            if !v.is_unbound() {
                candidates.push(n.as_str().to_string());
                if n.as_str() == "self" {
                    this = v;
                }
            }
        }
        for (n, c) in code.free_names.iter().zip(&func.closure) {
            if !c.value.is_unbound() {
                candidates.push(n.as_str().to_string());
            }
        }
        for d in [frame.locals, Some(func.globals), Some(self.builtins)].into_iter().flatten() {
            candidates.extend(d.table.iter().filter_map(|e| match e.key {
                Value::Str(s) => Some(s.as_str().to_string()),
                _ => None,
            }));
        }
        let class = self.class_of(this);
        let own = match this {
            Value::Instance(i) => {
                self.instance_attr(i, name).is_some() || self.class_attr(class, name).is_some()
            }
            _ => false,
        };
        let found = if own {
            Some(format!("self.{}", name.as_str()))
        } else {
            closest(name.as_str(), candidates.iter().map(String::as_str))
        };
        let mut d = self.exc_data(e);
        d.suggestion = found.map(String::into_boxed_str);
    }

    /// What follows an exception's message when it is shown.
    pub fn suggestion_text(&mut self, e: Gc<Instance>) -> String {
        let name = self.sym.name;
        let wrong = match self.slot_value(e, name).or_else(|| self.instance_attr(e, name)) {
            Some(Value::Str(s)) => s,
            _ => return String::new(),
        };
        if self.is_exc(e, self.excs.NameError) {
            let found = self.exc_data(e).suggestion.clone();
            let forgot = STDLIB.split_whitespace().any(|m| m == wrong.as_str());
            return match (found, forgot) {
                (Some(s), false) => format!(". Did you mean: '{s}'?"),
                (Some(s), true) => {
                    format!(". Did you mean: '{s}'? Or did you forget to import '{}'?", wrong.as_str())
                }
                (None, true) => format!(". Did you forget to import '{}'?", wrong.as_str()),
                (None, false) => String::new(),
            };
        }
        if !self.is_exc(e, self.excs.AttributeError) {
            return String::new();
        }
        let obj_name = self.sym.obj;
        let Some(obj) = self.slot_value(e, obj_name).or_else(|| self.instance_attr(e, obj_name)) else {
            return String::new();
        };
        let mut names = self.attribute_names(obj);
        names.sort();
        match closest(wrong.as_str(), names.iter().map(String::as_str)) {
            Some(s) => format!(". Did you mean: '{s}'?"),
            None => String::new(),
        }
    }

    /// Names an object has, without running Python code.
    fn attribute_names(&mut self, obj: Value) -> Vec<String> {
        let mut dicts = Vec::new();
        let mut names = Vec::new();
        match obj {
            Value::Instance(i) => {
                names.extend(i.shape.names.iter().map(|n| n.as_str().to_string()));
                dicts.extend(i.dict);
            }
            Value::Module(m) => dicts.push(m.dict),
            Value::Class(c) => dicts.extend(c.mro.iter().map(|c| c.dict)),
            _ => {}
        }
        if !matches!(obj, Value::Module(_) | Value::Class(_)) {
            dicts.extend(self.class_of(obj).mro.iter().map(|c| c.dict));
        }
        for d in dicts {
            names.extend(d.table.iter().filter_map(|e| match e.key {
                Value::Str(s) => Some(s.as_str().to_string()),
                _ => None,
            }));
        }
        names
    }
}

/// The candidate nearest to a misspelt name, if one is near enough.
fn closest<'a>(wrong: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let wrong: Vec<char> = wrong.chars().collect();
    if wrong.len() > MAX_LENGTH {
        return None;
    }
    let mut best = wrong.len();
    let mut found = None;
    for (i, c) in candidates.enumerate() {
        if i >= MAX_CANDIDATES {
            return None;
        }
        let possible: Vec<char> = c.chars().collect();
        if possible == wrong {
            continue;
        }
        let most = ((possible.len() + wrong.len() + 3) * MOVE_COST / 6).min(best.saturating_sub(1));
        let distance = edit_distance(&wrong, &possible, most);
        if distance <= most && (found.is_none() || distance < best) {
            best = distance;
            found = Some(c.to_string());
        }
    }
    found
}

fn substitution(a: char, b: char) -> usize {
    if a == b {
        0
    } else if a.to_lowercase().eq(b.to_lowercase()) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

/// Weighted edit distance, or something above `most`.
fn edit_distance(a: &[char], b: &[char], most: usize) -> usize {
    let prefix = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[prefix..], &b[prefix..]);
    let suffix = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - suffix], &b[..b.len() - suffix]);
    if a.is_empty() || b.is_empty() {
        return MOVE_COST * (a.len() + b.len());
    }
    if a.len() > MAX_LENGTH || b.len() > MAX_LENGTH {
        return most + 1;
    }
    let (a, b) = if b.len() < a.len() { (b, a) } else { (a, b) };
    if (b.len() - a.len()) * MOVE_COST > most {
        return most + 1;
    }
    let mut row: Vec<usize> = (1..=a.len()).map(|i| i * MOVE_COST).collect();
    let mut result = 0;
    for (bi, &bc) in b.iter().enumerate() {
        result = bi * MOVE_COST;
        let mut distance = result;
        let mut least = usize::MAX;
        for (i, &ac) in a.iter().enumerate() {
            let substitute = distance + substitution(bc, ac);
            distance = row[i];
            result = substitute.min(result.min(distance) + MOVE_COST);
            row[i] = result;
            least = least.min(result);
        }
        if least > most {
            return most + 1;
        }
    }
    result
}
