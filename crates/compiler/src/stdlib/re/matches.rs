//! `re.Match`.

use super::pattern::{Template, joined};
use super::*;
use crate::builtins::{Attr, attr, class_method, method};

pub const METHODS: &[Def] = &[
    method("group", "self, /, *args", |vm, args| {
        let m = this(vm, args[0])?;
        let groups = match args[1] {
            Value::Tuple(t) => t,
            _ => vm.empty_tuple,
        };
        match groups.items[..] {
            [] => group(vm, m, 0),
            [one] => match number(vm, m, one)? {
                Some(i) => group(vm, m, i),
                None => Err(to_python(vm, "_group", &[args[0], args[1]])),
            },
            _ => {
                let mut out = Vec::with_capacity(groups.items.len());
                for g in groups.items.iter() {
                    match number(vm, m, *g)? {
                        Some(i) => out.push(group(vm, m, i)?),
                        None => return Err(to_python(vm, "_group", &[args[0], args[1]])),
                    }
                }
                Ok(vm.tuple(out))
            }
        }
    }),
    method("__getitem__", "self, key, /", |vm, args| {
        let m = this(vm, args[0])?;
        let i = number_arg(vm, m, args, 1)?;
        group(vm, m, i)
    }),
    method("groups", "self, default=None", |vm, args| {
        let m = this(vm, args[0])?;
        let items = groups(vm, m, args[1])?;
        Ok(vm.tuple(items))
    }),
    method("groupdict", "self, default=None", |vm, args| {
        let m = this(vm, args[0])?;
        let items = groups(vm, m, args[1])?;
        let mut dict = vm.new_dict();
        for (i, item) in items.iter().enumerate() {
            if let Some(Value::Str(name)) = m.pattern.group_names.get(i + 1) {
                dict.set_str(*name, *item);
            }
        }
        Ok(Value::Dict(dict))
    }),
    method("start", "self, group=0, /", |vm, args| Ok(Value::Int(span(vm, args)?.0))),
    method("end", "self, group=0, /", |vm, args| Ok(Value::Int(span(vm, args)?.1))),
    method("span", "self, group=0, /", |vm, args| {
        let (a, b) = span(vm, args)?;
        Ok(vm.tuple(vec![Value::Int(a), Value::Int(b)]))
    }),
    method("expand", "self, template", |vm, args| {
        let m = this(vm, args[0])?;
        let template = Template::new(vm, m.pattern, args[1])?;
        if !template.fits() {
            return Err(template.misfit(vm, m.pattern.text, 0));
        }
        let subject = Subject::new(vm, m.string, m.pattern.text)?;
        let mut out = Vec::new();
        template.push(vm, &mut out, subject.bytes(), |i| m.captures.span(i))?;
        joined(vm, m.pattern.text, out)
    }),
    method("__copy__", "self, /", |_, args| Ok(args[0])),
    method("__deepcopy__", "self, memo, /", |_, args| Ok(args[0])),
    class_method("__class_getitem__", "cls, item, /", |vm, args| Ok(vm.generic_alias(args[0], args[1]))),
];

pub const ATTRS: &[Attr] = &[
    attr("string", |vm, v| Ok(this(vm, v)?.string)),
    attr("re", |vm, v| Ok(Value::RePattern(this(vm, v)?.pattern))),
    attr("pos", |vm, v| Ok(Value::Int(this(vm, v)?.bounds.0.into()))),
    attr("endpos", |vm, v| Ok(Value::Int(this(vm, v)?.bounds.1.into()))),
    attr("lastindex", |vm, v| match this(vm, v)?.captures.last {
        0 => Ok(Value::None),
        i => Ok(Value::Int(i.into())),
    }),
    attr("lastgroup", |vm, v| {
        let m = this(vm, v)?;
        Ok(m.pattern.group_names.get(m.captures.last as usize).copied().unwrap_or(Value::None))
    }),
    attr("regs", |vm, v| {
        let m = this(vm, v)?;
        let mut out = Vec::new();
        for i in 0..=m.pattern.compiled.groups as usize {
            let (a, b) = indexes(vm, m, i)?;
            out.push(vm.tuple(vec![Value::Int(a), Value::Int(b)]));
        }
        Ok(vm.tuple(out))
    }),
];

fn this(vm: &mut Vm, v: Value) -> Result<Gc<ReMatch>, Trap> {
    match v {
        Value::ReMatch(m) => Ok(m),
        _ => {
            let t = vm.type_name(v);
            Err(vm.type_error(format!("descriptor requires a 're.Match' object but received a '{t}'")))
        }
    }
}

/// At most this much of a match is shown.
const SHOWN: usize = 50;

/// `repr`.
pub fn match_repr(vm: &mut Vm, m: Gc<ReMatch>) -> String {
    let Ok(subject) = Subject::new(vm, m.string, m.pattern.text) else { return "<re.Match object>".into() };
    let (from, to) = m.captures.span(0).unwrap_or_default();
    let text = match subject.part(vm, (from, to)) {
        Value::Str(s) => edge_text::quote::str_repr(s.as_str()),
        v => edge_text::quote::bytes_repr(&vm.as_bytes(v).unwrap_or_default()),
    };
    let text: String = text.chars().take(SHOWN).collect();
    format!("<re.Match object; span=({}, {}), match={text}>", subject.index(from), subject.index(to))
}

/// The number of a group given by number or name; `None` where Python code has to say.
fn number(vm: &mut Vm, m: Gc<ReMatch>, key: Value) -> Result<Option<usize>, Trap> {
    let compiled = &m.pattern.compiled;
    let found = match key.unwrap_native() {
        Value::Int(i) => usize::try_from(i).ok().filter(|i| *i <= compiled.groups as usize),
        Value::Bool(b) => Some(usize::from(b)).filter(|i| *i <= compiled.groups as usize),
        Value::Str(s) => match m.pattern.names.get_str(s) {
            Some(Value::Int(i)) => Some(i as usize),
            _ => None,
        },
        _ => {
            let index = vm.sym.__index__;
            if matches!(key, Value::Instance(_)) && vm.type_method(key, index).is_some() {
                return Ok(None);
            }
            // What is no number is looked up among the names.
            vm.native_hash(key)?;
            None
        }
    };
    match found {
        Some(i) => Ok(Some(i)),
        None => Err(vm.index_error("no such group")),
    }
}

fn number_arg(vm: &mut Vm, m: Gc<ReMatch>, args: &[Value], i: usize) -> Result<usize, Trap> {
    match number(vm, m, args[i])? {
        Some(n) => Ok(n),
        None => Err(Trap::Convert { arg: i as u16, via: Via::Index }),
    }
}

fn group(vm: &mut Vm, m: Gc<ReMatch>, i: usize) -> NResult {
    match m.captures.span(i) {
        None => Ok(Value::None),
        Some(span) => {
            let subject = Subject::new(vm, m.string, m.pattern.text)?;
            Ok(subject.part(vm, span))
        }
    }
}

fn groups(vm: &mut Vm, m: Gc<ReMatch>, default: Value) -> Result<Vec<Value>, Trap> {
    let subject = Subject::new(vm, m.string, m.pattern.text)?;
    let each = |i: usize| match m.captures.span(i) {
        Some(span) => subject.part(vm, span),
        None => default,
    };
    Ok((1..=m.pattern.compiled.groups as usize).map(each).collect())
}

/// Start and end of a group in characters; -1 where it took no part.
fn indexes(vm: &mut Vm, m: Gc<ReMatch>, i: usize) -> Result<(i64, i64), Trap> {
    match m.captures.span(i) {
        None => Ok((-1, -1)),
        Some((from, to)) => {
            let subject = Subject::new(vm, m.string, m.pattern.text)?;
            Ok((subject.index(from), subject.index(to)))
        }
    }
}

fn span(vm: &mut Vm, args: &[Value]) -> Result<(i64, i64), Trap> {
    let m = this(vm, args[0])?;
    let i = number_arg(vm, m, args, 1)?;
    indexes(vm, m, i)
}
