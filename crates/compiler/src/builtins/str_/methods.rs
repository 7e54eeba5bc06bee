//! The plain methods of `str`: arguments in, `edge_text` algorithm, value out.

use super::*;
use edge_text::strops::Mapped;
use std::borrow::Cow;

/// A method without parameters that maps text to text.
macro_rules! mapped {
    ($name:literal, $fun:path) => {
        method($name, "self, /", |vm, args| {
            let s = me(vm, args[0], $name)?;
            let r: String = $fun(s.as_str());
            Ok(text(vm, s, &r))
        })
    };
}

/// A predicate.
macro_rules! asks {
    ($name:literal, $fun:path) => {
        method($name, "self, /", |vm, args| Ok(Value::Bool($fun(me(vm, args[0], $name)?.as_str()))))
    };
}

/// `find` and its kin.
macro_rules! searches {
    ($name:literal, |$s:ident, $sub:ident, $start:ident, $end:ident, $vm:ident| $body:expr) => {
        method($name, "self, sub, start=None, end=None, /", |$vm, args| {
            let s = me($vm, args[0], $name)?;
            let ($start, $end) = (bound_arg($vm, args, 2)?, bound_arg($vm, args, 3)?);
            let Some(sub) = $vm.as_str(args[1]) else {
                let t = $vm.type_name(args[1]);
                return Err($vm.type_error(format!("must be str, not {t}")));
            };
            let ($s, $sub) = (&*s, sub.as_str());
            $body
        })
    };
}

/// `center`, `ljust`, `rjust`.
macro_rules! pads {
    ($name:literal, $fun:path) => {
        method($name, "self, width, fillchar=' ', /", |vm, args| {
            let s = me(vm, args[0], $name)?;
            let width = vm.index_arg(args, 1, false)?;
            let Some(fill) = vm.as_str(args[2]) else {
                let t = vm.type_name(args[2]);
                return Err(vm.type_error(format!("The fill character must be a unicode character, not {t}")));
            };
            let r = strops::fill_char(fill.as_str()).and_then(|c| $fun(s.as_str(), s.is_ascii(), width, c));
            finish(vm, r)
        })
    };
}

/// `strip` and its kin.
macro_rules! strips {
    ($name:literal, $fun:path) => {
        method($name, "self, chars=None, /", |vm, args| {
            let s = me(vm, args[0], $name)?;
            let chars = match (args[1], vm.as_str(args[1])) {
                (Value::None, _) => None,
                (_, Some(c)) => Some(c),
                _ => return Err(vm.type_error(concat!($name, " arg must be None or str"))),
            };
            let r = $fun(s.as_str(), chars.as_ref().map(|c| c.as_str()));
            Ok(text(vm, s, r))
        })
    };
}

/// `split`, `rsplit`.
macro_rules! splits {
    ($name:literal, $fun:path) => {
        method($name, "self, sep=None, maxsplit=-1", |vm, args| {
            let s = me(vm, args[0], $name)?;
            let most = vm.index_arg(args, 2, false)?;
            let sep = match (args[1], vm.as_str(args[1])) {
                (Value::None, _) => None,
                (_, Some(c)) => Some(c),
                _ => {
                    let t = vm.type_name(args[1]);
                    return Err(vm.type_error(format!("must be str or None, not {t}")));
                }
            };
            let parts = $fun(s.as_str(), sep.as_ref().map(|c| c.as_str()), most);
            let parts = parts.map_err(|e| vm.text_error(e))?;
            let items = parts.into_iter().map(|p| vm.str(p)).collect();
            Ok(vm.list(items))
        })
    };
}

/// `partition`, `rpartition`.
macro_rules! parts {
    ($name:literal, $fun:path) => {
        method($name, "self, sep, /", |vm, args| {
            let s = me(vm, args[0], $name)?;
            let Some(sep) = vm.as_str(args[1]) else {
                let t = vm.type_name(args[1]);
                return Err(vm.type_error(format!("must be str, not {t}")));
            };
            let (a, b, c) = $fun(s.as_str(), sep.as_str()).map_err(|e| vm.text_error(e))?;
            let items = vec![vm.str(a), vm.str(b), vm.str(c)];
            Ok(vm.tuple(items))
        })
    };
}

/// `startswith`, `endswith`.
macro_rules! affixes {
    ($name:literal, $fun:path) => {
        method($name, "self, prefix, start=None, end=None, /", |vm, args| {
            let s = me(vm, args[0], $name)?;
            let (start, end) = (bound_arg(vm, args, 2)?, bound_arg(vm, args, 3)?);
            let test = |p: Gc<Str>| $fun(s.as_str(), s.is_ascii(), p.as_str(), start, end);
            if let Value::Tuple(t) = args[1].unwrap_native() {
                for p in t.items.iter() {
                    let Some(p) = vm.as_str(*p) else {
                        let t = vm.type_name(*p);
                        return Err(vm.type_error(format!(
                            concat!("tuple for ", $name, " must only contain str, not {}"),
                            t
                        )));
                    };
                    if test(p) {
                        return Ok(Value::Bool(true));
                    }
                }
                return Ok(Value::Bool(false));
            }
            match vm.as_str(args[1]) {
                Some(p) => Ok(Value::Bool(test(p))),
                None => {
                    let t = vm.type_name(args[1]);
                    Err(vm.type_error(format!(
                        concat!($name, " first arg must be str or a tuple of str, not {}"),
                        t
                    )))
                }
            }
        })
    };
}

/// `removeprefix`, `removesuffix`.
macro_rules! removes {
    ($name:literal, $fun:path) => {
        method($name, "self, affix, /", |vm, args| {
            let s = me(vm, args[0], $name)?;
            let Some(affix) = vm.as_str(args[1]) else {
                let t = vm.arg_type_name(args[1]);
                return Err(vm.type_error(format!(concat!($name, "() argument must be str, not {}"), t)));
            };
            let r = $fun(s.as_str(), affix.as_str());
            Ok(text(vm, s, r))
        })
    };
}

pub const METHODS: &[Def] = &[
    mapped!("lower", strops::lower),
    mapped!("upper", strops::upper),
    mapped!("title", strops::title),
    mapped!("capitalize", strops::capitalize),
    mapped!("swapcase", strops::swapcase),
    mapped!("casefold", strops::casefold),
    asks!("isalpha", strops::isalpha),
    asks!("isdecimal", strops::isdecimal),
    asks!("isdigit", strops::isdigit),
    asks!("isnumeric", strops::isnumeric),
    asks!("isalnum", strops::isalnum),
    asks!("isspace", strops::isspace),
    asks!("isprintable", strops::isprintable),
    asks!("isascii", strops::isascii),
    asks!("isidentifier", strops::isidentifier),
    asks!("isupper", strops::isupper),
    asks!("islower", strops::islower),
    asks!("istitle", strops::istitle),
    searches!("find", |s, sub, start, end, vm| Ok(position(
        vm,
        strops::find(s.as_str(), s.is_ascii(), sub, start, end)
    ))),
    searches!("rfind", |s, sub, start, end, vm| Ok(position(
        vm,
        strops::rfind(s.as_str(), s.is_ascii(), sub, start, end)
    ))),
    searches!("index", |s, sub, start, end, vm| {
        match strops::index(s.as_str(), s.is_ascii(), sub, start, end) {
            Ok(n) => Ok(vm.usize(n)),
            Err(e) => Err(vm.text_error(e)),
        }
    }),
    searches!("rindex", |s, sub, start, end, vm| {
        match strops::rindex(s.as_str(), s.is_ascii(), sub, start, end) {
            Ok(n) => Ok(vm.usize(n)),
            Err(e) => Err(vm.text_error(e)),
        }
    }),
    searches!("count", |s, sub, start, end, vm| Ok(vm.usize(strops::count(
        s.as_str(),
        s.is_ascii(),
        sub,
        start,
        end
    )))),
    pads!("center", strops::center),
    pads!("ljust", strops::ljust),
    pads!("rjust", strops::rjust),
    strips!("strip", strops::strip),
    strips!("lstrip", strops::lstrip),
    strips!("rstrip", strops::rstrip),
    splits!("split", strops::split),
    splits!("rsplit", strops::rsplit),
    parts!("partition", strops::partition),
    parts!("rpartition", strops::rpartition),
    affixes!("startswith", strops::startswith),
    affixes!("endswith", strops::endswith),
    removes!("removeprefix", strops::removeprefix),
    removes!("removesuffix", strops::removesuffix),
    method("zfill", "self, width, /", |vm, args| {
        let s = me(vm, args[0], "zfill")?;
        let width = vm.index_arg(args, 1, false)?;
        let r = strops::zfill(s.as_str(), s.is_ascii(), width);
        finish(vm, r)
    }),
    method("expandtabs", "self, tabsize=8", |vm, args| {
        let s = me(vm, args[0], "expandtabs")?;
        let size = vm.c_int_arg(args, 1)?;
        let r = strops::expandtabs(s.as_str(), size);
        finish(vm, r)
    }),
    method("splitlines", "self, keepends=False", |vm, args| {
        let s = me(vm, args[0], "splitlines")?;
        let keep = vm.c_int_arg(args, 1)? != 0;
        let items = strops::splitlines(s.as_str(), keep).into_iter().map(|l| vm.str(l)).collect();
        Ok(vm.list(items))
    }),
    method("replace", "self, old, new, count=-1, /", replace),
    method("join", "self, iterable, /", join),
    method("encode", "self, encoding=?, errors=?", |vm, args| {
        let s = me(vm, args[0], "encode")?;
        if let Some(trap) = with_handler(vm, "_encode_with", args[0], args[1], args[2]) {
            return Err(trap);
        }
        let b = encode(vm, s, args[1], args[2], "encode()")?;
        Ok(vm.bytes(b))
    }),
    method("translate", "self, table, /", translate),
];

/// `r` as a str value: `s` itself if nothing changed.
fn text(vm: &mut Vm, s: Gc<Str>, r: &str) -> Value {
    if r.len() == s.as_str().len() && r == s.as_str() { Value::Str(s) } else { vm.str(r) }
}

fn finish(vm: &mut Vm, r: edge_text::Res<String>) -> NResult {
    match r {
        Ok(s) => Ok(vm.string(s)),
        Err(e) => Err(vm.text_error(e)),
    }
}

fn position(vm: &mut Vm, at: Option<usize>) -> Value {
    at.map_or(Value::Int(-1), |n| vm.usize(n))
}

/// A `start` or `end` argument: None if absent.
pub fn bound_arg(vm: &mut Vm, args: &[Value], i: usize) -> Result<Option<i64>, Trap> {
    match args[i] {
        Value::None | Value::Unbound => Ok(None),
        Value::Int(n) => Ok(Some(n)),
        v => {
            let name = vm.sym.__index__;
            if vm.as_bigint(v).is_none() && vm.type_method(v, name).is_none() {
                return Err(
                    vm.type_error("slice indices must be integers or None or have an __index__ method")
                );
            }
            vm.index_arg(args, i, true).map(Some)
        }
    }
}

fn replace(vm: &mut Vm, args: &[Value]) -> NResult {
    let s = me(vm, args[0], "replace")?;
    let mut texts = [vm.empty_str; 2];
    for k in 0..2 {
        match vm.as_str(args[k + 1]) {
            Some(t) => texts[k] = t,
            None => {
                let t = vm.arg_type_name(args[k + 1]);
                return Err(vm.type_error(format!("replace() argument {} must be str, not {t}", k + 1)));
            }
        }
    }
    let count = vm.index_arg(args, 3, false)?;
    match strops::replace(s.as_str(), texts[0].as_str(), texts[1].as_str(), count) {
        Ok(Cow::Borrowed(_)) => Ok(Value::Str(s)),
        Ok(Cow::Owned(r)) => Ok(vm.string(r)),
        Err(e) => Err(vm.text_error(e)),
    }
}

fn join(vm: &mut Vm, args: &[Value]) -> NResult {
    let sep = me(vm, args[0], "join")?;
    match args[1] {
        Value::List(l) => join_items(vm, sep, &l.items),
        Value::Tuple(t) => join_items(vm, sep, &t.items),
        v => {
            let iter = vm.sym.__iter__;
            let items = match vm.items_arg(args, 1) {
                Ok(items) => items,
                Err(Trap::Raise(e))
                    if e.class == vm.excs.TypeError
                        && vm.type_method(v, iter).is_none_or(|method| method.is_none()) =>
                {
                    return Err(vm.type_error("can only join an iterable"));
                }
                Err(Trap::Convert { arg, .. }) => return Err(Trap::Convert { arg, via: Via::Joined }),
                Err(t) => return Err(t),
            };
            join_items(vm, sep, &items)
        }
    }
}

fn join_items(vm: &mut Vm, sep: Gc<Str>, items: &[Value]) -> NResult {
    if let [one @ Value::Str(_)] = items {
        return Ok(*one);
    }
    let mut size = sep.as_str().len().saturating_mul(items.len().saturating_sub(1));
    let mut chars = sep.char_len().saturating_mul(items.len().saturating_sub(1));
    let mut ascii = sep.is_ascii();
    for (i, v) in items.iter().enumerate() {
        match vm.as_str(*v) {
            Some(s) => {
                size = size.saturating_add(s.as_str().len());
                chars = chars.saturating_add(s.char_len());
                ascii &= s.is_ascii();
            }
            None => {
                let t = vm.type_name(*v);
                return Err(vm.type_error(format!("sequence item {i}: expected str instance, {t} found")));
            }
        }
    }
    if size > vm.limits.memory {
        return Err(vm.memory_error(""));
    }
    let mut out = String::with_capacity(size);
    for (i, v) in items.iter().enumerate() {
        if i > 0 {
            append(&mut out, sep.as_str());
        }
        if let Value::Str(s) = v.unwrap_native() {
            append(&mut out, s.as_str());
        }
    }
    if size <= 1 {
        return Ok(vm.string(out));
    }
    Ok(Value::Str(vm.heap.alloc(Str::known(out, chars, ascii))))
}

/// `str.translate` with a dict whose keys and values are builtin; other tables go to the prelude.
fn translate(vm: &mut Vm, args: &[Value]) -> NResult {
    let s = me(vm, args[0], "translate")?;
    let Value::Dict(d) = args[1] else {
        return Err(vm.prelude(PreludeFn::Translate, &[Value::Str(s), args[1]]));
    };
    enum Fault {
        Python,
        Trap(Trap),
    }
    let r = strops::translate(s.as_str(), |c| {
        let found = match d.table.find(Value::Int(c as i64), hash_int(c as i64)) {
            Find::Missing => return Ok(Mapped::Keep),
            Find::NeedEq(_) => return Err(Fault::Python),
            Find::Found(p) => *d.table.value_at(p),
        };
        match found.unwrap_native() {
            Value::None => Ok(Mapped::Delete),
            Value::Str(t) => Ok(Mapped::Text(t.as_str().to_string())),
            Value::Int(i) => strops::char_from(i, "character mapping must be in range(0x110000)")
                .map(Mapped::Char)
                .map_err(|e| Fault::Trap(vm.text_error(e))),
            _ => Err(Fault::Python),
        }
    });
    match r {
        Ok(r) => Ok(text(vm, s, &r)),
        Err(Fault::Trap(t)) => Err(t),
        Err(Fault::Python) => Err(vm.prelude(PreludeFn::Translate, &[Value::Str(s), args[1]])),
    }
}

/// `str.maketrans(x, y, z)`.
pub fn maketrans(vm: &mut Vm, args: &[Value]) -> NResult {
    if args[1].is_unbound() {
        let Value::Dict(d) = args[0] else {
            return Err(vm.type_error("if you give only one argument to maketrans it must be a dict"));
        };
        return table_of(vm, d);
    }
    let mut rest = [None, None];
    for k in 0..2 {
        let v = args[k + 1];
        if v.is_unbound() {
            continue;
        }
        rest[k] = vm.as_str(v);
        if rest[k].is_none() {
            let t = vm.arg_type_name(v);
            return Err(vm.type_error(format!("maketrans() argument {} must be str, not {t}", k + 2)));
        }
    }
    let Some(x) = vm.as_str(args[0]) else {
        return Err(vm.type_error("first maketrans argument must be a string if there is a second argument"));
    };
    let y = rest[0].unwrap_or(vm.empty_str);
    let pairs = strops::maketrans(x.as_str(), y.as_str(), rest[1].as_ref().map(|z| z.as_str()));
    let out = vm.new_dict();
    for (c, to) in pairs.map_err(|e| vm.text_error(e))? {
        vm.dict_set_item(out, Value::Int(c as i64), to.map_or(Value::None, |t| Value::Int(t as i64)))?;
    }
    Ok(Value::Dict(out))
}

/// The table for translations that a dict makes: letters as their numbers, other keys as they are.
fn table_of(vm: &mut Vm, d: Gc<Dict>) -> NResult {
    let mut pairs = Vec::with_capacity(2 * d.len());
    let mut plain = true;
    for e in d.table.iter() {
        let key = match e.key.unwrap_native() {
            Value::Str(k) => match strops::maketrans_key(k.as_str()) {
                Ok(c) => Value::Int(c as i64),
                Err(e) => return Err(vm.text_error(e)),
            },
            Value::Int(_) | Value::BigInt(_) | Value::Bool(_) => e.key,
            _ => return Err(vm.type_error("keys in translate table must be strings or integers")),
        };
        plain &= !matches!(key, Value::Instance(_));
        pairs.extend([key, e.value]);
    }
    if !plain {
        let pairs = vm.list(pairs);
        return Err(vm.prelude(PreludeFn::BuildDict, &[pairs]));
    }
    let out = vm.new_dict();
    for pair in pairs.chunks_exact(2) {
        vm.dict_set_item(out, pair[0], pair[1])?;
    }
    Ok(Value::Dict(out))
}
