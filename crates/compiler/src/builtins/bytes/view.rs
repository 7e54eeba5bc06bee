//! `memoryview`: views of bytes and bytearrays, format 'B', one dimension.

use super::*;

pub const DOC: &str = "Create a new memoryview object which references the given object.";

pub const METHODS: &[Def] = &[
    static_method("__new__", "cls, object", new),
    method("tobytes", "self, order=None", |vm, args| {
        if !args[1].is_none() && vm.as_str(args[1]).is_none() {
            let t = vm.type_name(args[1]);
            return Err(vm.type_error(format!("tobytes() argument 'order' must be str or None, not {t}")));
        }
        if vm.as_str(args[1]).is_some_and(|order| order.as_str().contains('\0')) {
            return Err(vm.value_error("embedded null character"));
        }
        if let Some(order) = vm.as_str(args[1])
            && !matches!(order.as_str(), "C" | "F" | "A")
        {
            return Err(vm.value_error("order must be 'C', 'F' or 'A'"));
        }
        let b = copy(vm, args[0], "tobytes")?;
        Ok(vm.bytes(b))
    }),
    method("tolist", "self, /", |vm, args| {
        let items = copy(vm, args[0], "tolist")?.into_iter().map(|b| Value::Int(b as i64)).collect();
        Ok(vm.list(items))
    }),
    method("hex", "self, sep=?, bytes_per_sep=1", |vm, args| {
        let b = copy(vm, args[0], "hex")?;
        super::methods::hex(vm, &b, args)
    }),
    method("toreadonly", "self, /", |vm, args| {
        let b = copy(vm, args[0], "toreadonly")?;
        let len = b.len();
        let owner = vm.bytes(b);
        Ok(make(vm, owner, len))
    }),
    method("cast", "self, format, shape=?", |vm, args| {
        view(vm, args[0], "cast")?;
        match vm.as_str(args[1]).as_ref().map(|s| s.as_str()) {
            Some("B" | "@B") => Ok(args[0]),
            Some(_) => Err(vm.not_implemented_error("memoryview: only format 'B' is supported")),
            None => {
                let t = vm.arg_type_name(args[1]);
                Err(vm.type_error(format!("cast() argument 'format' must be str, not {t}")))
            }
        }
    }),
    method("release", "self, /", |_, args| {
        if let Value::MemoryView(mut m) = args[0] {
            m.released = true;
        }
        Ok(Value::None)
    }),
    method("__enter__", "self, /", |vm, args| {
        let mut m = view(vm, args[0], "__enter__")?;
        m.entered = true;
        Ok(Value::MemoryView(m))
    }),
    method("__exit__", "self, /, *exc", |_, args| {
        if let Value::MemoryView(mut m) = args[0] {
            m.released = true;
        }
        Ok(Value::None)
    }),
    method("__len__", "self, /", |vm, args| {
        let n = view(vm, args[0], "__len__")?.len;
        Ok(vm.usize(n))
    }),
    method("__getitem__", "self, key, /", |vm, args| {
        let m = view(vm, args[0], "__getitem__")?;
        vm.get_item(Value::MemoryView(m), args[1])
    }),
    method("__setitem__", "self, key, value, /", |vm, args| {
        let m = view(vm, args[0], "__setitem__")?;
        vm.set_item(Value::MemoryView(m), args[1], args[2])
    }),
    method("__iter__", "self, /", |vm, args| {
        let m = view(vm, args[0], "__iter__")?;
        vm.get_iter(Value::MemoryView(m))
    }),
    method("__eq__", "self, value, /", equal::<true>),
    method("__ne__", "self, value, /", equal::<false>),
    method("__hash__", "self, /", |vm, args| {
        let m = view(vm, args[0], "__hash__")?;
        if writable(&m) {
            return Err(vm.value_error("cannot hash writable memoryview object"));
        }
        Ok(Value::Int(hash_bytes(&copy(vm, args[0], "__hash__")?)))
    }),
    method("__repr__", "self, /", |vm, args| base_repr(vm, args[0])),
];

pub const ATTRS: &[Attr] = &[
    attr("obj", |vm, v| Ok(view(vm, v, "obj")?.owner)),
    attr("nbytes", |vm, v| {
        let n = view(vm, v, "nbytes")?.len;
        Ok(vm.usize(n))
    }),
    attr("itemsize", |_, _| Ok(Value::Int(1))),
    attr("ndim", |_, _| Ok(Value::Int(1))),
    attr("format", |vm, _| Ok(vm.str("B"))),
    attr("readonly", |vm, v| {
        let m = view(vm, v, "readonly")?;
        Ok(Value::Bool(!writable(&m)))
    }),
    attr("shape", |vm, v| {
        let n = Value::Int(view(vm, v, "shape")?.len as i64);
        Ok(vm.tuple(vec![n]))
    }),
    attr("strides", |vm, v| {
        let n = Value::Int(view(vm, v, "strides")?.step as i64);
        Ok(vm.tuple(vec![n]))
    }),
    attr("suboffsets", |vm, _| Ok(vm.tuple(Vec::new()))),
    attr("contiguous", |vm, v| {
        let m = view(vm, v, "contiguous")?;
        Ok(Value::Bool(m.step == 1 || m.len < 2))
    }),
    attr("c_contiguous", |vm, v| {
        let m = view(vm, v, "c_contiguous")?;
        Ok(Value::Bool(m.step == 1 || m.len < 2))
    }),
    attr("f_contiguous", |vm, v| {
        let m = view(vm, v, "f_contiguous")?;
        Ok(Value::Bool(m.step == 1 || m.len < 2))
    }),
];

/// A receiver that is not released.
fn view(vm: &mut Vm, v: Value, method: &str) -> Result<Gc<MemoryView>, Trap> {
    match v {
        Value::MemoryView(m) if !m.released => Ok(m),
        Value::MemoryView(_) => Err(vm.value_error("operation forbidden on released memoryview object")),
        _ => Err(wrong_self(vm, v, "memoryview", method)),
    }
}

fn writable(m: &MemoryView) -> bool {
    matches!(m.owner.unwrap_native(), Value::ByteArray(_))
}

fn copy(vm: &mut Vm, v: Value, method: &str) -> Result<Vec<u8>, Trap> {
    let m = view(vm, v, method)?;
    Ok(vm.as_bytes(Value::MemoryView(m)).unwrap_or_default())
}

fn make(vm: &mut Vm, owner: Value, len: usize) -> Value {
    vm.new_view(MemoryView { owner, start: 0, len, step: 1, released: false, entered: false })
}

fn new(vm: &mut Vm, args: &[Value]) -> NResult {
    match args[1] {
        Value::MemoryView(_) => {
            let m = view(vm, args[1], "memoryview")?;
            let (released, entered) = (false, false);
            let twin =
                MemoryView { owner: m.owner, start: m.start, len: m.len, step: m.step, released, entered };
            Ok(vm.new_view(twin))
        }
        v => match buffer(vm, v) {
            Some(b) => Ok(make(vm, v, b.len())),
            None => {
                let t = vm.type_name(v);
                Err(vm.type_error(format!("memoryview: a bytes-like object is required, not '{t}'")))
            }
        },
    }
}

fn equal<const EQ: bool>(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::MemoryView(m) = args[0] else { return Err(wrong_self(vm, args[0], "memoryview", "__eq__")) };
    if m.released {
        return Ok(Value::Bool(args[0].is(args[1]) == EQ));
    }
    let a = vm.as_bytes(args[0]).unwrap_or_default();
    match buffer(vm, args[1]) {
        Some(b) => Ok(Value::Bool((a[..] == *b) == EQ)),
        None => Ok(Value::NotImplemented),
    }
}
