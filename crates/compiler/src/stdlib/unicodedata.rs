//! What `unicodedata` has from the VM: the Unicode database. Names are of the parser's, which knows newer versions: only
//! characters that the database has are given one.

use crate::builtins::{Def, function};
use crate::object::*;
use crate::vm::*;
use edge_text::ucd;

/// A function of one character.
macro_rules! property {
    ($name:literal, $of:expr) => {
        function($name, "chr, /", |vm, args| {
            let c = character(vm, args[0], $name)?;
            let of: fn(&mut Vm, u32) -> Value = $of;
            Ok(of(vm, c))
        })
    };
}

/// The name of a character that CPython's database knows.
pub fn character_name(c: char) -> Option<String> {
    let known = ucd::category(c as u32) != "Cn";
    unicode_names2::name(c).filter(|_| known).map(|name| name.to_string())
}

pub const FUNCTIONS: &[Def] = &[
    property!("category", |vm, c| vm.str(ucd::category(c))),
    property!("bidirectional", |vm, c| vm.str(ucd::bidirectional(c))),
    property!("east_asian_width", |vm, c| vm.str(ucd::east_asian_width(c))),
    property!("combining", |_, c| Value::Int(i64::from(ucd::combining(c)))),
    property!("mirrored", |_, c| Value::Int(i64::from(ucd::mirrored(c)))),
    property!("decomposition", |vm, c| vm.string(ucd::decomposition(c))),
    function("decimal", "chr, default=?, /", |vm, args| {
        let value = ucd::decimal(character(vm, args[0], "decimal")?).map(|v| Value::Int(i64::from(v)));
        or_default(vm, value, args[1], "not a decimal")
    }),
    function("digit", "chr, default=?, /", |vm, args| {
        let value = ucd::digit(character(vm, args[0], "digit")?).map(|v| Value::Int(i64::from(v)));
        or_default(vm, value, args[1], "not a digit")
    }),
    function("numeric", "chr, default=?, /", |vm, args| {
        let value = ucd::numeric(character(vm, args[0], "numeric")?).map(Value::Float);
        or_default(vm, value, args[1], "not a numeric character")
    }),
    function("name", "chr, default=?, /", |vm, args| {
        let c = character(vm, args[0], "name")?;
        let name = char::from_u32(c).and_then(character_name).map(|name| vm.string(name));
        or_default(vm, name, args[1], "no such name")
    }),
    function("lookup", "name, /", |vm, args| {
        let Some(name) = vm.as_str(args[0]) else {
            let t = vm.type_name(args[0]);
            return Err(vm.type_error(format!("lookup() argument must be str, not {t}")));
        };
        let found = unicode_names2::character(name.as_str()).filter(|c| ucd::category(*c as u32) != "Cn");
        match found {
            Some(c) => Ok(vm.string(c.to_string())),
            None => {
                let (class, name) = (vm.excs.KeyError, name.as_str().to_string());
                Err(vm.error(class, &format!("undefined character name '{name}'")))
            }
        }
    }),
    function("normalize", "form, unistr, /", |vm, args| normalized(vm, args).map(|(_, v)| v)),
    function("is_normalized", "form, unistr, /", |vm, args| {
        normalized(vm, args).map(|(same, _)| Value::Bool(same))
    }),
];

fn character(vm: &mut Vm, v: Value, name: &str) -> Result<u32, Trap> {
    let Some(s) = vm.as_str(v) else {
        let t = vm.type_name(v);
        return Err(vm.type_error(format!("{name}() argument must be a unicode character, not {t}")));
    };
    let mut chars = s.as_str().chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => Ok(c as u32),
        _ => Err(vm.type_error(format!("{name}(): argument must be a unicode character, not str"))),
    }
}

fn or_default(vm: &mut Vm, value: Option<Value>, default: Value, message: &str) -> NResult {
    match value {
        Some(value) => Ok(value),
        None if default.is_unbound() => Err(vm.value_error(message)),
        None => Ok(default),
    }
}

/// The text in a normal form, and whether it was in it.
fn normalized(vm: &mut Vm, args: &[Value]) -> Result<(bool, Value), Trap> {
    let (Some(form), Some(text)) = (vm.as_str(args[0]), vm.as_str(args[1])) else {
        let wrong = if vm.as_str(args[0]).is_none() { 0 } else { 1 };
        let t = vm.type_name(args[wrong]);
        return Err(vm.type_error(format!("normalize() argument {} must be str, not {t}", wrong + 1)));
    };
    let codes = text.as_str().chars().map(|c| c as u32);
    let Some(codes) = ucd::normalize(form.as_str(), codes) else {
        return Err(vm.value_error("invalid normalization form"));
    };
    let out: String = codes.into_iter().filter_map(char::from_u32).collect();
    let same = out == text.as_str();
    Ok((same, if same { args[1] } else { vm.string(out) }))
}
