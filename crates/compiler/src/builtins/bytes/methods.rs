//! The methods that `bytes` and `bytearray` share.

use super::super::str_::{bound_arg, decode, with_handler};
use super::*;

/// A method without parameters that maps bytes to bytes.
macro_rules! mapped {
    ($name:literal, $fun:path) => {
        method($name, "self, /", |vm, args| {
            let b = me(vm, args[0], $name)?;
            let r = $fun(&b);
            Ok(same(vm, args[0], r))
        })
    };
}

/// A predicate.
macro_rules! asks {
    ($name:literal, $fun:path) => {
        method($name, "self, /", |vm, args| Ok(Value::Bool($fun(&*me(vm, args[0], $name)?))))
    };
}

/// `find` and its kin.
macro_rules! searches {
    ($name:literal, |$b:ident, $sub:ident, $start:ident, $end:ident, $vm:ident| $body:expr) => {
        method($name, "self, sub, start=None, end=None, /", |$vm, args| {
            let b = me($vm, args[0], $name)?;
            let ($start, $end) = (bound_arg($vm, args, 2)?, bound_arg($vm, args, 3)?);
            let needle = needle_arg($vm, args, 1)?;
            let ($b, $sub) = (&*b, &*needle);
            $body
        })
    };
}

/// `strip` and its kin.
macro_rules! strips {
    ($name:literal, $fun:path) => {
        method($name, "self, bytes=None, /", |vm, args| {
            let b = me(vm, args[0], $name)?;
            let chars = if args[1].is_none() { None } else { Some(like_arg(vm, args[1])?) };
            let r = $fun(&b, chars.as_deref());
            Ok(same_or_self(vm, args[0], r))
        })
    };
}

/// `split`, `rsplit`.
macro_rules! splits {
    ($name:literal, $fun:path) => {
        method($name, "self, sep=None, maxsplit=-1", |vm, args| {
            let b = me(vm, args[0], $name)?;
            let most = vm.index_arg(args, 2, false)?;
            let sep = if args[1].is_none() { None } else { Some(like_arg(vm, args[1])?) };
            let parts = $fun(&b, sep.as_deref(), most).map_err(|e| vm.text_error(e))?;
            let items = parts.into_iter().map(|p| same(vm, args[0], p.to_vec())).collect();
            Ok(vm.list(items))
        })
    };
}

/// `partition`, `rpartition`.
macro_rules! parts {
    ($name:literal, $fun:path) => {
        method($name, "self, sep, /", |vm, args| {
            let b = me(vm, args[0], $name)?;
            let sep = like_arg(vm, args[1])?;
            let (x, y, z) = $fun(&b, &sep).map_err(|e| vm.text_error(e))?;
            let mut items: Vec<Value> =
                [x, y, z].into_iter().map(|p| same(vm, args[0], p.to_vec())).collect();
            if !y.is_empty() && matches!(args[0].unwrap_native(), Value::Bytes(_)) {
                // Of bytes, the separator as it was given.
                items[1] = args[1];
            }
            Ok(vm.tuple(items))
        })
    };
}

/// `startswith`, `endswith`.
macro_rules! affixes {
    ($name:literal, $fun:path) => {
        method($name, "self, prefix, start=None, end=None, /", |vm, args| {
            let b = me(vm, args[0], $name)?;
            let (start, end) = (bound_arg(vm, args, 2)?, bound_arg(vm, args, 3)?);
            if let Value::Tuple(t) = args[1].unwrap_native() {
                for p in t.items.iter() {
                    let p = like_arg(vm, *p)?;
                    if $fun(&b, &p, start, end) {
                        return Ok(Value::Bool(true));
                    }
                }
                return Ok(Value::Bool(false));
            }
            match buffer(vm, args[1]) {
                Some(p) => Ok(Value::Bool($fun(&b, &p, start, end))),
                None => {
                    let t = vm.type_name(args[1]);
                    Err(vm.type_error(format!(
                        concat!($name, " first arg must be bytes or a tuple of bytes, not {}"),
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
            let b = me(vm, args[0], $name)?;
            let affix = like_arg(vm, args[1])?;
            let r = $fun(&b, &affix);
            Ok(same_or_self(vm, args[0], r))
        })
    };
}

/// `center`, `ljust`, `rjust`.
macro_rules! pads {
    ($name:literal, $fun:path) => {
        method($name, "self, width, fillchar=?, /", |vm, args| {
            let b = me(vm, args[0], $name)?;
            let width = vm.index_arg(args, 1, false)?;
            let fill = match (args[2], buffer(vm, args[2])) {
                (Value::Unbound, _) => b' ',
                (_, Some(f)) if f.len() == 1 => f[0],
                (v, _) => {
                    let t = vm.arg_type_name(v);
                    return Err(vm.type_error(format!(
                        concat!($name, "() argument 2 must be a byte string of length 1, not {}"),
                        t
                    )));
                }
            };
            let r = $fun(&b, width, fill);
            finish(vm, args[0], r)
        })
    };
}

pub const METHODS: &[Def] = &[
    mapped!("lower", bytesops::lower),
    mapped!("upper", bytesops::upper),
    mapped!("title", bytesops::title),
    mapped!("capitalize", bytesops::capitalize),
    mapped!("swapcase", bytesops::swapcase),
    asks!("isalpha", bytesops::isalpha),
    asks!("isdigit", bytesops::isdigit),
    asks!("isalnum", bytesops::isalnum),
    asks!("isspace", bytesops::isspace),
    asks!("isascii", bytesops::isascii),
    asks!("isupper", bytesops::isupper),
    asks!("islower", bytesops::islower),
    asks!("istitle", bytesops::istitle),
    searches!("find", |b, sub, start, end, vm| Ok(position(vm, bytesops::find(b, sub, start, end)))),
    searches!("rfind", |b, sub, start, end, vm| Ok(position(vm, bytesops::rfind(b, sub, start, end)))),
    searches!("index", |b, sub, start, end, vm| match bytesops::index(b, sub, start, end) {
        Ok(n) => Ok(vm.usize(n)),
        Err(e) => Err(vm.text_error(e)),
    }),
    searches!("rindex", |b, sub, start, end, vm| match bytesops::rindex(b, sub, start, end) {
        Ok(n) => Ok(vm.usize(n)),
        Err(e) => Err(vm.text_error(e)),
    }),
    searches!("count", |b, sub, start, end, vm| Ok(vm.usize(bytesops::count(b, sub, start, end)))),
    strips!("strip", bytesops::strip),
    strips!("lstrip", bytesops::lstrip),
    strips!("rstrip", bytesops::rstrip),
    splits!("split", bytesops::split),
    splits!("rsplit", bytesops::rsplit),
    parts!("partition", bytesops::partition),
    parts!("rpartition", bytesops::rpartition),
    affixes!("startswith", bytesops::startswith),
    affixes!("endswith", bytesops::endswith),
    removes!("removeprefix", bytesops::removeprefix),
    removes!("removesuffix", bytesops::removesuffix),
    pads!("center", bytesops::center),
    pads!("ljust", bytesops::ljust),
    pads!("rjust", bytesops::rjust),
    method("zfill", "self, width, /", |vm, args| {
        let b = me(vm, args[0], "zfill")?;
        let width = vm.index_arg(args, 1, false)?;
        let r = bytesops::zfill(&b, width);
        finish(vm, args[0], r)
    }),
    method("expandtabs", "self, tabsize=8", |vm, args| {
        let b = me(vm, args[0], "expandtabs")?;
        let size = vm.c_int_arg(args, 1)?;
        let r = bytesops::expandtabs(&b, size);
        finish(vm, args[0], r)
    }),
    method("splitlines", "self, keepends=False", |vm, args| {
        let b = me(vm, args[0], "splitlines")?;
        let keep = vm.c_int_arg(args, 1)? != 0;
        let lines = bytesops::splitlines(&b, keep);
        let items = lines.into_iter().map(|l| same(vm, args[0], l.to_vec())).collect();
        Ok(vm.list(items))
    }),
    method("replace", "self, old, new, count=-1, /", |vm, args| {
        let b = me(vm, args[0], "replace")?;
        let (old, new) = (like_arg(vm, args[1])?, like_arg(vm, args[2])?);
        let count = vm.index_arg(args, 3, false)?;
        match bytesops::replace(&b, &old, &new, count) {
            Ok(r) => Ok(same_or_self(vm, args[0], &r)),
            Err(e) => Err(vm.text_error(e)),
        }
    }),
    method("join", "self, iterable, /", join),
    method("translate", "self, table, /, delete=?", |vm, args| {
        let b = me(vm, args[0], "translate")?;
        let table = if args[1].is_none() { None } else { Some(like_arg(vm, args[1])?) };
        // A table of the wrong length comes before what is wrong with the other argument.
        if let Some(t) = table.as_deref().filter(|t| t.len() != 256)
            && let Err(e) = bytesops::translate(&[], Some(t), &[])
        {
            return Err(vm.text_error(e));
        }
        let delete = if args[2].is_unbound() { Buf::Copy(Vec::new()) } else { like_arg(vm, args[2])? };
        let r = bytesops::translate(&b, table.as_deref(), &delete);
        finish(vm, args[0], r)
    }),
    static_method("maketrans", "frm, to, /", |vm, args| {
        let (from, to) = (like_arg(vm, args[0])?, like_arg(vm, args[1])?);
        match bytesops::maketrans(&from, &to) {
            Ok(b) => Ok(vm.bytes(b)),
            Err(e) => Err(vm.text_error(e)),
        }
    }),
    method("decode", "self, encoding=?, errors=?", |vm, args| {
        let b = me(vm, args[0], "decode")?;
        if let Some(trap) = with_handler(vm, "_decode_with", args[0], args[1], args[2]) {
            return Err(trap);
        }
        let s = decode(vm, &b, args[1], args[2], "decode()")?;
        Ok(vm.string(s))
    }),
    method("hex", "self, sep=?, bytes_per_sep=1", |vm, args| {
        let b = me(vm, args[0], "hex")?;
        hex(vm, &b, args)
    }),
    class_method("fromhex", "cls, string, /", |vm, args| {
        let Some(s) = vm.as_str(args[1]) else {
            let t = vm.arg_type_name(args[1]);
            return Err(vm.type_error(format!("fromhex() argument must be str, not {t}")));
        };
        let b = bytesops::fromhex(s.as_str()).map_err(|e| vm.text_error(e))?;
        match args[0] {
            Value::Class(c) if c == vm.types.bytearray => Ok(vm.bytearray(b)),
            Value::Class(c) if c.flags.heap => {
                let b = vm.bytes(b);
                Err(vm.tail(args[0], vec![b]))
            }
            _ => Ok(vm.bytes(b)),
        }
    }),
];

fn finish(vm: &mut Vm, this: Value, r: edge_text::Res<Vec<u8>>) -> NResult {
    match r {
        Ok(b) => Ok(same(vm, this, b)),
        Err(e) => Err(vm.text_error(e)),
    }
}

fn position(vm: &mut Vm, at: Option<usize>) -> Value {
    at.map_or(Value::Int(-1), |n| vm.usize(n))
}

/// What `find` and its kin look for: bytes, or one byte as an int.
fn needle_arg(vm: &mut Vm, args: &[Value], i: usize) -> Result<Buf, Trap> {
    if let Some(b) = buffer(vm, args[i]) {
        return Ok(b);
    }
    let index = vm.sym.__index__;
    if vm.as_bigint(args[i]).is_none() && vm.type_method(args[i], index).is_none() {
        let t = vm.type_name(args[i]);
        return Err(vm.type_error(format!("argument should be integer or bytes-like object, not '{t}'")));
    }
    let n = vm.index_arg(args, i, true)?;
    match bytesops::byte_from(n) {
        Ok(b) => Ok(Buf::Copy(vec![b])),
        Err(e) => Err(vm.text_error(e)),
    }
}

/// `hex(sep, bytes_per_sep)`: `args[1]` and `args[2]`.
pub fn hex(vm: &mut Vm, b: &[u8], args: &[Value]) -> NResult {
    let group = vm.c_int_arg(args, 2)?;
    let sep = match args[1] {
        Value::Unbound => None,
        v => {
            let text = match (vm.as_str(v), buffer(vm, v)) {
                (Some(s), _) => s.as_str().to_string(),
                (_, Some(b)) => b.iter().map(|b| *b as char).collect(),
                // Its length is asked for first.
                _ if matches!(v, Value::Instance(_)) => {
                    return Err(vm.type_error("sep must be str or bytes."));
                }
                _ => {
                    let one = matches!(crate::builtins::iters::len(vm, &[v])?, Value::Int(1));
                    return Err(if one {
                        vm.type_error("sep must be str or bytes.")
                    } else {
                        vm.value_error("sep must be length 1.")
                    });
                }
            };
            Some(bytesops::hex_sep(&text).map_err(|e| vm.text_error(e))?)
        }
    };
    Ok(vm.string(bytesops::hex(b, sep, group)))
}

fn join(vm: &mut Vm, args: &[Value]) -> NResult {
    let sep = me(vm, args[0], "join")?;
    let Some(items) = iterable(vm, args[1], |_| "can only join an iterable".to_string())? else {
        return Err(Trap::Convert { arg: 1, via: Via::Joined });
    };
    let mut parts = Vec::with_capacity(items.len());
    let mut size = sep.len().saturating_mul(items.len());
    for (i, v) in items.iter().enumerate() {
        let Some(b) = buffer(vm, *v) else {
            let t = vm.type_name(*v);
            return Err(vm.type_error(format!("sequence item {i}: expected a bytes-like object, {t} found")));
        };
        size = size.saturating_add(b.len());
        parts.push(b);
    }
    if size > vm.limits.memory {
        return Err(vm.memory_error(""));
    }
    let parts: Vec<&[u8]> = parts.iter().map(|p| &**p).collect();
    Ok(same(vm, args[0], bytesops::join(&sep, &parts)))
}
