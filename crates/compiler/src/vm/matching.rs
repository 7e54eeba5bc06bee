//! `match` without Python code: class and mapping patterns on plain classes and dicts.
//!
//! Each function answers `None` where the general protocol (the prelude's) has to decide.

use super::*;
use crate::object::*;

impl Vm {
    /// The attributes a class pattern binds, as a tuple, or None if the subject does not match.
    pub fn native_match_class(
        &mut self,
        subject: Value,
        class: Value,
        npos: Value,
        names: Value,
    ) -> Option<NResult> {
        let (Value::Class(c), Value::Int(npos), Value::Tuple(names)) = (class, npos, names) else {
            return None;
        };
        if c.meta.is_some_and(|m| m.flags.heap) {
            return None;
        }
        let subject_class = self.class_of(subject);
        if !subject_class.is_subclass(c) {
            // `isinstance` may still say yes by `__class__`: only for instances.
            return (!matches!(subject, Value::Instance(_))
                || !subject_class.flags.custom_getattribute && !subject_class.flags.getattr)
                .then_some(Ok(Value::None));
        }
        let mut wanted: Vec<Gc<Str>> = Vec::new();
        if npos > 0 {
            let sym = self.sym.__match_args__;
            let Some(Value::Tuple(args)) = self.class_attr(c, sym) else { return None };
            for v in args.items.get(..npos as usize)? {
                let Value::Str(s) = v else { return None };
                wanted.push(self.interner.intern_str(*s));
            }
        }
        for v in names.items.iter() {
            let Value::Str(s) = v else { return None };
            wanted.push(self.interner.intern_str(*s));
        }
        if wanted.len() > 1 && wanted.iter().enumerate().any(|(i, n)| wanted[..i].contains(n)) {
            return None;
        }
        let mut found = Vec::with_capacity(wanted.len());
        for name in wanted {
            let Value::Instance(i) = subject else { return None };
            if subject_class.flags.custom_getattribute || subject_class.flags.getattr {
                return None;
            }
            match (self.class_attr(subject_class, name), self.instance_attr(i, name)) {
                (None, Some(v)) => found.push(v),
                (None, None) => return Some(Ok(Value::None)),
                _ => return None,
            }
        }
        Some(Ok(self.tuple(found)))
    }

    /// The values of a mapping pattern's keys, or None if one is absent.
    pub fn native_match_keys(&mut self, subject: Value, keys: Value) -> Option<NResult> {
        let (Value::Dict(d), Value::Tuple(keys)) = (subject, keys) else { return None };
        let mut found = Vec::with_capacity(keys.items.len());
        for (i, k) in keys.items.iter().enumerate() {
            if keys.items[..i].iter().any(|o| native_eq(*o, *k) != Some(false)) {
                return None;
            }
            let Ok(Some(h)) = self.native_hash(*k) else { return None };
            match d.table.find(*k, h) {
                Find::Found(p) => found.push(*d.table.value_at(p)),
                Find::Missing => return Some(Ok(Value::None)),
                Find::NeedEq(_) => return None,
            }
        }
        Some(Ok(self.tuple(found)))
    }
}
