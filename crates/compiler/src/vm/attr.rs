//! Attribute lookup: classes, instances, descriptors, modules, `super`.

use super::*;
use crate::object::*;

const METHOD_CACHE: usize = 1024;

impl Vm {
    /// Look `name` (interned) up along the MRO of `class`.
    #[inline]
    pub fn class_attr(&mut self, class: Gc<Class>, name: Gc<Str>) -> Option<Value> {
        let i = (class.version as usize).wrapping_mul(31).wrapping_add(name.addr() >> 4) % METHOD_CACHE;
        let e = self.method_cache[i];
        if e.version == class.version && e.name == name.addr() {
            return e.value.bound();
        }
        let mut found = Value::Unbound;
        for c in &class.mro {
            if let Some(v) = c.dict.get_str(name) {
                // A builtin class has its module for itself, not for its instances.
                if !c.flags.heap && name == self.sym.__module__ && matches!(v, Value::Str(_)) {
                    continue;
                }
                found = v;
                break;
            }
        }
        self.method_cache[i] = MethodCacheEntry { version: class.version, name: name.addr(), value: found };
        found.bound()
    }

    pub fn new_method_cache() -> Vec<MethodCacheEntry> {
        vec![MethodCacheEntry { version: 0, name: 0, value: Value::Unbound }; METHOD_CACHE]
    }

    /// A class or one of its bases changed.
    pub fn touch_class(&mut self, mut class: Gc<Class>) {
        self.next_version += 1;
        class.version = self.next_version;
        self.compute_flags(class);
        for i in 0..class.subclasses.len() {
            let sub = class.subclasses[i];
            self.touch_class(sub);
        }
    }

    /// Recompute `ClassFlags` and `init` from the MRO.
    pub fn compute_flags(&mut self, mut class: Gc<Class>) {
        let is_native = |v: Option<Value>| matches!(v, Some(Value::Native(_)) | None);
        let s = (
            self.sym.__getattribute__,
            self.sym.__getattr__,
            self.sym.__setattr__,
            self.sym.__delattr__,
            self.sym.__eq__,
            self.sym.__hash__,
        );
        let mut flags = class.flags;
        flags.custom_getattribute = !is_native(self.class_attr(class, s.0));
        flags.getattr = self.class_attr(class, s.1).is_some();
        // A native of another name counts as written by hand: `__setattr__ = dict.__setitem__`.
        let own = |v: Option<Value>, name: Gc<Str>| match v {
            Some(Value::Native(n)) => n.name == name.as_str(),
            v => is_native(v),
        };
        flags.custom_setattr = !own(self.class_attr(class, s.2), s.2);
        flags.custom_delattr = !own(self.class_attr(class, s.3), s.3);
        flags.custom_eq = !is_native(self.class_attr(class, s.4));
        let hash = self.class_attr(class, s.5);
        flags.unhashable = matches!(hash, Some(Value::None));
        flags.custom_hash = !flags.unhashable && !is_native(hash);
        class.flags = flags;
        let (new, init) = (self.sym.__new__, self.sym.__init__);
        class.init = match (self.class_attr(class, new), self.class_attr(class, init)) {
            (Some(Value::Native(n)), Some(Value::Func(f))) if n.owner == Some(self.types.object) => Some(f),
            _ => None,
        };
    }

    /// An instance's own attribute.
    #[inline]
    pub fn instance_attr(&self, i: Gc<Instance>, name: Gc<Str>) -> Option<Value> {
        match i.dict {
            None => i.shape.slot(name).and_then(|s| i.slots[s].bound()),
            Some(d) => d.get_str(name),
        }
    }

    /// Set an instance's own attribute.
    pub fn set_instance_attr(&mut self, mut i: Gc<Instance>, name: Gc<Str>, value: Value) {
        if let Some(mut d) = i.dict {
            d.set_str(name, value);
            return;
        }
        if let Some(s) = i.shape.slot(name) {
            i.slots[s] = value;
            return;
        }
        if i.shape.names.len() >= 64 {
            let mut d = self.instance_dict(i);
            d.set_str(name, value);
            return;
        }
        let next = self.shape_with(i.shape, name);
        if i.slots.is_empty() {
            let hint = i.class.slots_hint.max(2) as usize;
            i.slots.reserve_exact(hint);
        }
        i.shape = next;
        i.slots.push(value);
        let n = i.slots.len() as u32;
        if i.class.slots_hint < n {
            i.class.slots_hint = n;
        }
    }

    /// The shape with one more name.
    pub fn shape_with(&mut self, mut shape: Gc<Shape>, name: Gc<Str>) -> Gc<Shape> {
        if let Some((_, s)) = shape.next.iter().find(|(n, _)| *n == name) {
            return *s;
        }
        let mut names = shape.names.clone();
        names.push(name);
        let next = self.heap.alloc(Shape { names, next: Vec::new() });
        shape.next.push((name, next));
        next
    }

    /// `instance.__dict__`: from now on the attributes live in this dict.
    pub fn instance_dict(&mut self, mut i: Gc<Instance>) -> Gc<Dict> {
        if let Some(d) = i.dict {
            return d;
        }
        let mut d = self.new_dict();
        for (n, v) in i.shape.names.iter().zip(&i.slots) {
            if !v.is_unbound() && !self.is_slot_member(i.class, *n) {
                d.set_str(*n, *v);
            }
        }
        // `__slots__` members stay in slots; everything else moves.
        i.dict = Some(d);
        d
    }

    fn is_slot_member(&mut self, class: Gc<Class>, name: Gc<Str>) -> bool {
        matches!(self.class_attr(class, name), Some(Value::Slot(_) | Value::GetSet(_)))
    }

    /// The name of the class that a computed attribute belongs to. (What bool has of them is int's.)
    pub fn getset_owner(&self, g: Gc<GetSet>, class: Gc<Class>) -> String {
        let owner = g.owner.unwrap_or(class);
        let owner = if owner == self.types.bool_ { self.types.int } else { owner };
        owner.name.as_str().to_string()
    }

    /// The value of a `__slots__` member.
    pub fn slot_value(&self, i: Gc<Instance>, name: Gc<Str>) -> Option<Value> {
        i.shape.slot(name).and_then(|s| i.slots[s].bound())
    }

    pub fn set_slot_value(&mut self, mut i: Gc<Instance>, name: Gc<Str>, value: Value) {
        match i.shape.slot(name) {
            Some(s) => i.slots[s] = value,
            None => {
                let next = self.shape_with(i.shape, name);
                i.shape = next;
                i.slots.push(value);
            }
        }
    }

    /// Whether a class attribute is a data descriptor (found before instance attributes).
    fn is_data_descriptor(&mut self, v: Value) -> bool {
        match v {
            Value::Property(_) | Value::Slot(_) | Value::GetSet(_) => true,
            Value::Instance(i) => {
                if matches!(i.native, Value::Property(_)) {
                    return true;
                }
                // Without `__get__` an instance's own attribute is read first.
                let (get, set, del) = (self.sym.__get__, self.sym.__set__, self.sym.__delete__);
                self.class_attr(i.class, get).is_some()
                    && (self.class_attr(i.class, set).is_some() || self.class_attr(i.class, del).is_some())
            }
            _ => false,
        }
    }

    /// A class attribute as seen through an instance (`this`) or, with `this` Unbound, through the class itself.
    pub fn bind(&mut self, attr: Value, this: Value, class: Gc<Class>) -> NResult {
        match attr {
            Value::Func(f) if f.code.builtin => Ok(attr),
            Value::Func(_) => Ok(if this.is_unbound() { attr } else { self.bound_method(attr, this) }),
            Value::Native(n) => match n.kind {
                // Put into a class of the program, it may not fit that one's instances.
                NativeKind::Method
                    if class.flags.heap
                        && matches!(this, Value::Instance(_))
                        && n.owner.is_some_and(|o| !class.is_subclass(o)) =>
                {
                    let owner = n.owner.unwrap_or(class);
                    Err(crate::builtins::object::wrong_receiver(self, n.name, owner.name.as_str(), this))
                }
                NativeKind::Method if !this.is_unbound() => Ok(self.bound_method(attr, this)),
                NativeKind::ClassMethod => Ok(self.bound_method(attr, Value::Class(class))),
                _ => Ok(attr),
            },
            Value::StaticMethod(s) => Ok(s.func),
            Value::ClassMethod(c) => {
                let func = c.func;
                match func {
                    Value::Native(n)
                        if n.kind == NativeKind::Method
                            && n.owner
                                .is_some_and(|o| !class.meta.unwrap_or(self.types.type_).is_subclass(o)) =>
                    {
                        let owner = n.owner.unwrap_or(self.types.object);
                        let this = Value::Class(class);
                        Err(crate::builtins::object::wrong_receiver(self, n.name, owner.name.as_str(), this))
                    }
                    Value::Func(_) | Value::Native(_) | Value::Class(_) => {
                        Ok(self.bound_method(func, Value::Class(class)))
                    }
                    Value::Property(_) | Value::StaticMethod(_) | Value::ClassMethod(_) => {
                        self.bind(func, Value::Class(class), class)
                    }
                    Value::Instance(i)
                        if matches!(
                            i.native,
                            Value::Property(_) | Value::StaticMethod(_) | Value::ClassMethod(_)
                        ) || self.class_attr(i.class, self.sym.__get__).is_some() =>
                    {
                        self.bind(func, Value::Class(class), class)
                    }
                    // What is no descriptor gets the class as any function does.
                    _ => Ok(self.bound_method(func, Value::Class(class))),
                }
            }
            Value::Property(p) => {
                if this.is_unbound() {
                    return Ok(attr);
                }
                if p.get.is_none() {
                    return Err(self.no_property_part(p, this, "getter"));
                }
                Err(self.tail(p.get, vec![this]))
            }
            Value::Slot(s) => match this {
                Value::Instance(i) => match self.slot_value(i, s.name) {
                    Some(v) => Ok(v),
                    None => Err(self.attribute_error(this, s.name)),
                },
                _ => Ok(attr),
            },
            Value::GetSet(g) => {
                if this.is_unbound() {
                    Ok(attr)
                } else {
                    (g.get)(self, this)
                }
            }
            Value::Instance(i) => {
                if let p @ (Value::Property(_) | Value::StaticMethod(_) | Value::ClassMethod(_)) = i.native {
                    let get = self.sym.__get__;
                    match self.class_attr(i.class, get) {
                        Some(Value::Native(_)) | None => {}
                        Some(g) => return Err(self.call_get(g, attr, this, class)),
                    }
                    if this.is_unbound() && matches!(p, Value::Property(_)) {
                        return Ok(attr);
                    }
                    return self.bind(p, this, class);
                }
                let get = self.sym.__get__;
                match self.class_attr(i.class, get) {
                    Some(g) => Err(self.call_get(g, attr, this, class)),
                    None => Ok(attr),
                }
            }
            _ => Ok(attr),
        }
    }

    fn call_get(&mut self, getter: Value, attr: Value, this: Value, class: Gc<Class>) -> Trap {
        let obj = this.bound().unwrap_or(Value::None);
        self.tail(getter, vec![attr, obj, Value::Class(class)])
    }

    #[cold]
    fn no_property_part(&mut self, p: Gc<Property>, this: Value, part: &str) -> Trap {
        let t = self.class_of(this).qualname;
        let name = match p.name {
            Value::Str(s) => format!("property '{}' of '{}' object has no {part}", s.as_str(), t.as_str()),
            _ => format!("property of '{}' object has no {part}", t.as_str()),
        };
        let class = self.excs.AttributeError;
        self.error(class, &name)
    }

    pub fn bound_method(&mut self, func: Value, this: Value) -> Value {
        Value::Method(self.heap.alloc(BoundMethod { func, this }))
    }

    /// `obj.name`.
    pub fn get_attr(&mut self, obj: Value, name: Gc<Str>) -> NResult {
        let class = self.class_of(obj);
        let flags = class.flags;
        if flags.custom_getattribute {
            if flags.getattr {
                return Err(self.prelude(PreludeFn::GetattrFallback, &[obj, Value::Str(name)]));
            }
            let g = self.sym.__getattribute__;
            let f = self.class_attr(class, g).unwrap_or(Value::None);
            return Err(self.tail(f, vec![obj, Value::Str(name)]));
        }
        match self.get_attr_plain(obj, name, class) {
            Ok(Some(v)) => Ok(v),
            Ok(None) => {
                if flags.getattr {
                    let g = self.sym.__getattr__;
                    let f = self.class_attr(class, g).unwrap_or(Value::None);
                    return Err(self.tail(f, vec![obj, Value::Str(name)]));
                }
                // Bound methods ask what they wrap for what they have not.
                let asked = match obj {
                    Value::Method(m) if class == self.types.method => m.func,
                    obj => obj,
                };
                Err(self.attribute_error(asked, name))
            }
            Err(Trap::Tail) if flags.getattr => {
                // A property or descriptor in Python may raise AttributeError: then __getattr__ is asked.
                Err(self.prelude(PreludeFn::GetattrFallback, &[obj, Value::Str(name)]))
            }
            // An unset slot, a property without a getter: `__getattr__` is asked as well.
            Err(Trap::Raise(e)) if flags.getattr && self.is_exc(e, self.excs.AttributeError) => {
                let g = self.sym.__getattr__;
                let f = self.class_attr(class, g).unwrap_or(Value::None);
                Err(self.tail(f, vec![obj, Value::Str(name)]))
            }
            Err(t) => Err(t),
        }
    }

    /// `object.__getattribute__`: no `__getattr__`.
    pub fn get_attr_plain(
        &mut self,
        obj: Value,
        name: Gc<Str>,
        class: Gc<Class>,
    ) -> Result<Option<Value>, Trap> {
        match obj {
            Value::Class(c) => return self.get_class_attr(c, name),
            // Alone of its kind, a union has its class's module.
            Value::Alias(a) if a.union && name == self.sym.__module__ => return Ok(Some(self.str("types"))),
            Value::Alias(a) if !a.union && !is_own_alias_attr(name.as_str()) => {
                // Through aliases of aliases at once, since there may be any number of them.
                let mut origin = a.origin;
                while let Value::Alias(a) = origin
                    && !a.union
                    && !a.class.is_some_and(|c| c.flags.custom_getattribute)
                {
                    origin = a.origin;
                }
                return self.get_attr(origin, name).map(Some);
            }
            Value::Super(s) => {
                let is_class = name == self.sym.__class__;
                if !is_class && let Some(v) = self.super_attr(s, name) {
                    let (this, owner) = (s.obj, s.obj_class);
                    // super() bound to a class: methods stay functions, class methods bind the class.
                    let this = match this {
                        Value::Class(c) if c == owner => Value::Unbound,
                        v => v,
                    };
                    return self.bind(v, this, owner).map(Some);
                }
            }
            _ => {}
        }
        let attr = self.class_attr(class, name);
        if let Some(a) = attr
            && self.is_data_descriptor(a)
        {
            return self.bind(a, obj, class).map(Some);
        }
        let own = match obj {
            Value::Instance(i) => self.instance_attr(i, name),
            Value::Module(m) => m.dict.get_str(name),
            Value::Func(f) => f.dict.and_then(|d| d.get_str(name)),
            Value::TypeVar(t) => t.dict.and_then(|d| d.get_str(name)),
            Value::StaticMethod(s) => s.dict.and_then(|d| d.get_str(name)),
            Value::ClassMethod(c) => c.dict.and_then(|d| d.get_str(name)),
            _ => None,
        };
        if own.is_some() {
            return Ok(own);
        }
        match attr {
            Some(a) => self.bind(a, obj, class).map(Some),
            None => match obj {
                Value::Module(m) => {
                    let g = self.sym.__getattr__;
                    match m.dict.get_str(g) {
                        Some(f) => Err(self.tail(f, vec![Value::Str(name)])),
                        None => Ok(None),
                    }
                }
                // A bound method has its function's attributes, whatever kind of callable that is.
                Value::Method(m) if class == self.types.method => {
                    let func = m.func;
                    let class = self.class_of(func);
                    self.get_attr_plain(func, name, class)
                }
                _ => Ok(None),
            },
        }
    }

    /// `cls.name` for a class object.
    fn get_class_attr(&mut self, c: Gc<Class>, name: Gc<Str>) -> Result<Option<Value>, Trap> {
        let meta = c.meta.unwrap_or(self.types.type_);
        let meta_attr = self.class_attr(meta, name);
        if let Some(a) = meta_attr
            && self.is_data_descriptor(a)
        {
            return self.bind(a, Value::Class(c), meta).map(Some);
        }
        if let Some(a) = self.class_attr(c, name) {
            return self.bind(a, Value::Unbound, c).map(Some);
        }
        match meta_attr {
            Some(a) => self.bind(a, Value::Class(c), meta).map(Some),
            None => Ok(None),
        }
    }

    /// What `super()` finds: the MRO of the object's class after the super's own class.
    pub fn super_attr(&mut self, s: Gc<Super>, name: Gc<Str>) -> Option<Value> {
        let at = s.obj_class.mro.iter().position(|c| *c == s.this_class)?;
        s.obj_class.mro[at + 1..].iter().find_map(|c| c.dict.get_str(name))
    }

    /// `obj.name = value`.
    pub fn set_attr(&mut self, obj: Value, name: Gc<Str>, value: Value) -> NResult {
        let class = self.class_of(obj);
        if class.flags.custom_setattr {
            let s = self.sym.__setattr__;
            let f = self.class_attr(class, s).unwrap_or(Value::None);
            return Err(self.tail(f, vec![obj, Value::Str(name), value]));
        }
        self.set_attr_plain(obj, name, value)
    }

    /// `object.__setattr__` (`value` Unbound deletes).
    pub fn set_attr_plain(&mut self, obj: Value, name: Gc<Str>, value: Value) -> NResult {
        if let Value::Class(c) = obj
            && !c.flags.heap
        {
            return Err(immutable_class(self, c, name));
        }
        let class = self.class_of(obj);
        let deleting = value.is_unbound();
        if let Some(a) = self.class_attr(class, name) {
            match a {
                Value::Property(p) => return self.property_store(p, obj, value),
                Value::Slot(s) => {
                    if let Value::Instance(i) = obj {
                        if deleting && self.slot_value(i, s.name).is_none() {
                            return Err(self.attribute_error_with(s.name.as_str().to_string(), obj, s.name));
                        }
                        self.set_slot_value(i, s.name, value);
                        return Ok(Value::None);
                    }
                }
                Value::GetSet(g) => match g.set {
                    Some(set) => return set(self, obj, value),
                    None => {
                        let msg = read_only(&self.getset_owner(g, class), name.as_str());
                        return Err(self.attribute_error_with(msg, obj, name));
                    }
                },
                Value::Instance(i) => {
                    let sym = if deleting { self.sym.__delete__ } else { self.sym.__set__ };
                    if let Some(f) = self.class_attr(i.class, sym)
                        && !matches!(f, Value::Native(_))
                    {
                        let args = if deleting { vec![a, obj] } else { vec![a, obj, value] };
                        return Err(self.tail(f, args));
                    }
                    if let Value::Property(p) = i.native {
                        return self.property_store(p, obj, value);
                    }
                    let other = if deleting { self.sym.__set__ } else { self.sym.__delete__ };
                    if self.class_attr(i.class, other).is_some() {
                        let what = if deleting { "__delete__" } else { "__set__" };
                        return Err(self.attribute_error_with(what.to_string(), obj, name));
                    }
                }
                _ => {}
            }
        }
        match obj {
            Value::Instance(i) => {
                if class.flags.no_dict {
                    return Err(self.no_such_attr(obj, name, class));
                }
                if deleting {
                    return self.delete_instance_attr(i, name);
                }
                self.set_instance_attr(i, name, value);
            }
            Value::Class(mut c) => {
                if deleting {
                    if c.dict.remove_str(name).is_none() {
                        return Err(self.attribute_error(obj, name));
                    }
                } else {
                    c.dict.set_str(name, value);
                }
                self.touch_class(c);
            }
            Value::Module(mut m) => {
                if deleting {
                    if m.dict.remove_str(name).is_none() {
                        let msg =
                            format!("'{}' object has no attribute '{}'", class.name.as_str(), name.as_str());
                        return Err(self.attribute_error_with(msg, obj, name));
                    }
                } else {
                    m.dict.set_str(name, value);
                }
            }
            Value::Func(f) => {
                let mut d = self.function_dict(f);
                if deleting {
                    if d.remove_str(name).is_none() {
                        return Err(self.attribute_error(obj, name));
                    }
                } else {
                    d.set_str(name, value);
                }
            }
            Value::StaticMethod(_) | Value::ClassMethod(_) => {
                let Some(mut d) = self.wrapper_dict(obj) else {
                    return Err(self.no_such_attr(obj, name, class));
                };
                if !deleting {
                    d.set_str(name, value);
                } else if d.remove_str(name).is_none() {
                    return Err(self.attribute_error(obj, name));
                }
            }
            Value::TypeVar(t) if t.kind != TypeVarKind::Alias => {
                let mut d = self.type_var_dict(t);
                if !deleting {
                    d.set_str(name, value);
                } else if d.remove_str(name).is_none() {
                    return Err(self.attribute_error(obj, name));
                }
            }
            Value::Alias(mut a) if a.class.is_some_and(|c| !c.flags.no_dict) => {
                let mut d = match a.dict {
                    Some(d) => d,
                    None => self.new_dict(),
                };
                a.dict = Some(d);
                if !deleting {
                    d.set_str(name, value);
                } else if d.remove_str(name).is_none() {
                    return Err(self.attribute_error(obj, name));
                }
            }
            _ => return Err(self.no_such_attr(obj, name, class)),
        }
        Ok(Value::None)
    }

    #[cold]
    fn no_such_attr(&mut self, obj: Value, name: Gc<Str>, class: Gc<Class>) -> Trap {
        if self.class_attr(class, name).is_some() {
            let msg = format!("'{}' object attribute '{}' is read-only", class.name.as_str(), name.as_str());
            return self.attribute_error_with(msg, obj, name);
        }
        self.attribute_error(obj, name)
    }

    fn property_store(&mut self, p: Gc<Property>, obj: Value, value: Value) -> NResult {
        if value.is_unbound() {
            if p.del.is_none() {
                return Err(self.no_property_part(p, obj, "deleter"));
            }
            return Err(self.tail(p.del, vec![obj]));
        }
        if p.set.is_none() {
            return Err(self.no_property_part(p, obj, "setter"));
        }
        Err(self.tail(p.set, vec![obj, value]))
    }

    fn delete_instance_attr(&mut self, mut i: Gc<Instance>, name: Gc<Str>) -> NResult {
        let gone = match i.dict {
            Some(mut d) => d.remove_str(name).is_some(),
            None => match i.shape.slot(name) {
                Some(s) if !i.slots[s].is_unbound() => {
                    // Order of attributes is visible in __dict__: a deleted name must not keep its place.
                    i.slots[s] = Value::Unbound;
                    let d = self.instance_dict(i);
                    i.dict = Some(d);
                    true
                }
                _ => false,
            },
        };
        if gone { Ok(Value::None) } else { Err(self.attribute_error(Value::Instance(i), name)) }
    }

    pub fn function_dict(&mut self, mut f: Gc<Function>) -> Gc<Dict> {
        match f.dict {
            Some(d) => d,
            None => {
                let d = self.new_dict();
                f.dict = Some(d);
                d
            }
        }
    }

    pub fn type_var_dict(&mut self, mut t: Gc<TypeVar>) -> Gc<Dict> {
        let d = match t.dict {
            Some(d) => d,
            None => self.new_dict(),
        };
        t.dict = Some(d);
        d
    }

    /// `del obj.name`.
    pub fn del_attr(&mut self, obj: Value, name: Gc<Str>) -> NResult {
        let class = self.class_of(obj);
        if class.flags.custom_delattr {
            let s = self.sym.__delattr__;
            let f = self.class_attr(class, s).unwrap_or(Value::None);
            return Err(self.tail(f, vec![obj, Value::Str(name)]));
        }
        self.set_attr_plain(obj, name, Value::Unbound)
    }

    /// A method looked up on the type, as operators do, bound to nothing.
    pub fn type_method(&mut self, obj: Value, name: Gc<Str>) -> Option<Value> {
        let class = self.class_of(obj);
        self.class_attr(class, name)
    }

    /// Call special method `name` of `obj` with `args` (after self), in place of the current native.
    pub fn tail_method(&mut self, obj: Value, method: Value, args: &[Value]) -> Trap {
        let class = self.class_of(obj);
        match method {
            Value::Func(_) | Value::Native(_) => {
                if let Value::Native(n) = method
                    && n.kind != NativeKind::Method
                {
                    return self.tail(method, args.to_vec());
                }
                let mut all = Vec::with_capacity(args.len() + 1);
                all.push(obj);
                all.extend_from_slice(args);
                self.tail(method, all)
            }
            other => match self.bind(other, obj, class) {
                Ok(callee) => self.tail(callee, args.to_vec()),
                // A descriptor in Python: let the prelude do both steps.
                Err(Trap::Tail) => {
                    let mut all = vec![obj, other];
                    all.extend_from_slice(args);
                    self.prelude(PreludeFn::MemberLookup, &all)
                }
                Err(t) => t,
            },
        }
    }
}

/// The attributes of a generic alias itself; all others are its origin's.
fn is_own_alias_attr(name: &str) -> bool {
    matches!(
        name,
        "__args__"
            | "__class__"
            | "__copy__"
            | "__deepcopy__"
            | "__mro_entries__"
            | "__origin__"
            | "__parameters__"
            | "__reduce__"
            | "__reduce_ex__"
            | "__typing_unpacked_tuple_args__"
            | "__unpacked__"
    )
}

/// Whether CPython has an attribute as a field of the class's struct, which it words and shows otherwise than what it
/// computes.
pub(crate) fn is_field(class: &str, name: &str) -> bool {
    match class {
        "range" | "slice" => matches!(name, "start" | "stop" | "step"),
        "complex" => matches!(name, "real" | "imag"),
        "property" => matches!(name, "fget" | "fset" | "fdel"),
        "staticmethod" | "classmethod" => matches!(name, "__func__" | "__wrapped__"),
        "method" => matches!(name, "__self__" | "__func__"),
        "function" => matches!(name, "__closure__" | "__globals__" | "__builtins__"),
        "super" => matches!(name, "__thisclass__" | "__self__" | "__self_class__"),
        "type" => matches!(name, "__base__" | "__mro__" | "__basicsize__" | "__itemsize__" | "__flags__"),
        "generator" => matches!(name, "gi_code"),
        "coroutine" => matches!(name, "cr_code" | "cr_origin"),
        "getset_descriptor" | "member_descriptor" => matches!(name, "__name__" | "__objclass__"),
        "ImportError" => matches!(name, "msg" | "name" | "path"),
        "NameError" => name == "name",
        "AttributeError" => matches!(name, "name" | "obj"),
        "StopIteration" => name == "value",
        "SystemExit" => name == "code",
        _ => false,
    }
}

/// What is said of an attribute that has a getter only.
pub(crate) fn read_only(class: &str, name: &str) -> String {
    if is_field(class, name) {
        return "readonly attribute".to_string();
    }
    format!("attribute '{name}' of '{class}' objects is not writable")
}

#[cold]
fn immutable_class(vm: &mut Vm, c: Gc<Class>, name: Gc<Str>) -> Trap {
    let (name, class) = (name.as_str(), c.name.as_str());
    vm.type_error(format!("cannot set '{name}' attribute of immutable type '{class}'"))
}
