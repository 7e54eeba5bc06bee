//! The builtin classes: which there are, and which class a value has.

use super::*;
use crate::object::*;

macro_rules! types {
    ($($field:ident $name:literal $layout:ident $base:ident $is_final:literal),* $(,)?) => {
        /// The builtin classes. Fields are named as the class, with `_` where it is a Rust keyword.
        pub struct Types { pub object: Gc<Class>, pub type_: Gc<Class>, $(pub $field: Gc<Class>),* }

        impl Types {
            pub fn new(b: &mut ClassBuilder) -> Self {
                let object = b.class("object", None, Layout::Object, false);
                let type_ = b.class("type", Some(object), Layout::Type, false);
                let mut t = Types { object, type_, $($field: object),* };
                $(t.$field = b.class($name, Some(t.$base), Layout::$layout, $is_final);)*
                t
            }
            /// All of them, to trace and to fill.
            pub fn all(&self) -> Vec<Gc<Class>> {
                vec![self.object, self.type_, $(self.$field),*]
            }
        }
    };
}

types! {
    int "int" Int object false,
    bool_ "bool" Int int true,
    float "float" Float object false,
    complex "complex" Complex object false,
    str_ "str" Str object false,
    bytes "bytes" Bytes object false,
    bytearray "bytearray" ByteArray object false,
    list "list" List object false,
    tuple "tuple" Tuple object false,
    dict "dict" Dict object false,
    set "set" Set object false,
    frozenset "frozenset" FrozenSet object false,
    range "range" Other object true,
    slice "slice" Other object true,
    none "NoneType" Other object true,
    not_implemented "NotImplementedType" Other object true,
    ellipsis "ellipsis" Other object true,
    function "function" Other object true,
    builtin "builtin_function_or_method" Other object true,
    method_descriptor "method_descriptor" Other object true,
    wrapper_descriptor "wrapper_descriptor" Other object true,
    classmethod_descriptor "classmethod_descriptor" Other object true,
    method_wrapper "method-wrapper" Other object true,
    method "method" Other object true,
    module "module" Module object false,
    generator "generator" Other object true,
    coroutine "coroutine" Other object true,
    async_generator "async_generator" Other object true,
    async_generator_asend "async_generator_asend" Other object true,
    property "property" Property object false,
    staticmethod "staticmethod" StaticMethod object false,
    classmethod "classmethod" ClassMethod object false,
    super_ "super" Other object false,
    code "code" Other object true,
    cell "cell" Other object true,
    traceback "traceback" Other object true,
    dict_keys "dict_keys" Other object true,
    dict_values "dict_values" Other object true,
    dict_items "dict_items" Other object true,
    mappingproxy "mappingproxy" Other object true,
    memoryview "memoryview" Other object true,
    generic_alias "types.GenericAlias" Other object false,
    union "types.UnionType" Other object true,
    member_descriptor "member_descriptor" Other object true,
    getset_descriptor "getset_descriptor" Other object true,
    list_iterator "list_iterator" Other object true,
    list_reverseiterator "list_reverseiterator" Other object true,
    tuple_iterator "tuple_iterator" Other object true,
    str_iterator "str_iterator" Other object true,
    str_ascii_iterator "str_ascii_iterator" Other object true,
    bytes_iterator "bytes_iterator" Other object true,
    bytearray_iterator "bytearray_iterator" Other object true,
    range_iterator "range_iterator" Other object true,
    longrange_iterator "longrange_iterator" Other object true,
    dict_keyiterator "dict_keyiterator" Other object true,
    dict_valueiterator "dict_valueiterator" Other object true,
    dict_itemiterator "dict_itemiterator" Other object true,
    dict_reversekeyiterator "dict_reversekeyiterator" Other object true,
    dict_reversevalueiterator "dict_reversevalueiterator" Other object true,
    dict_reverseitemiterator "dict_reverseitemiterator" Other object true,
    set_iterator "set_iterator" Other object true,
    enumerate "enumerate" Other object false,
    zip "zip" Other object false,
    map "map" Other object false,
    filter "filter" Other object false,
    reversed "reversed" Other object false,
    callable_iterator "callable_iterator" Other object true,
    alias_iterator "generic_alias_iterator" Other object true,
    seq_iterator "iterator" Other object true,
    type_var "typing.TypeVar" Other object false,
    param_spec "typing.ParamSpec" Other object false,
    type_var_tuple "typing.TypeVarTuple" Other object false,
    type_alias "typing.TypeAliasType" Other object true,
    re_pattern "re.Pattern" Other object true,
    re_match "re.Match" Other object true,
    task "task" Other object true,
    shape "shape" Other object true,
}

macro_rules! excs {
    ($object:ident; $($name:ident $base:ident),* $(,)?) => {
        /// The builtin exception classes.
        #[allow(non_snake_case)]
        pub struct Excs { $(pub $name: Gc<Class>),* }

        impl Excs {
            #[allow(non_snake_case)]
            pub fn new(b: &mut ClassBuilder, $object: Gc<Class>) -> Self {
                $(let $name = b.exception(stringify!($name), $base);)*
                Excs { $($name),* }
            }
            pub fn all(&self) -> Vec<Gc<Class>> {
                vec![$(self.$name),*]
            }
        }
    };
}

excs! {
    object;
    BaseException object,
    Exception BaseException,
    BaseExceptionGroup BaseException,
    GeneratorExit BaseException,
    KeyboardInterrupt BaseException,
    SystemExit BaseException,
    ArithmeticError Exception,
    FloatingPointError ArithmeticError,
    OverflowError ArithmeticError,
    ZeroDivisionError ArithmeticError,
    AssertionError Exception,
    AttributeError Exception,
    BufferError Exception,
    EOFError Exception,
    ImportError Exception,
    ModuleNotFoundError ImportError,
    LookupError Exception,
    IndexError LookupError,
    KeyError LookupError,
    MemoryError Exception,
    NameError Exception,
    UnboundLocalError NameError,
    OSError Exception,
    BlockingIOError OSError,
    ChildProcessError OSError,
    ConnectionError OSError,
    BrokenPipeError ConnectionError,
    ConnectionAbortedError ConnectionError,
    ConnectionRefusedError ConnectionError,
    ConnectionResetError ConnectionError,
    FileExistsError OSError,
    FileNotFoundError OSError,
    InterruptedError OSError,
    IsADirectoryError OSError,
    NotADirectoryError OSError,
    PermissionError OSError,
    ProcessLookupError OSError,
    TimeoutError OSError,
    ReferenceError Exception,
    RuntimeError Exception,
    NotImplementedError RuntimeError,
    RecursionError RuntimeError,
    StopAsyncIteration Exception,
    StopIteration Exception,
    SyntaxError Exception,
    IndentationError SyntaxError,
    TabError IndentationError,
    SystemError Exception,
    TypeError Exception,
    ValueError Exception,
    UnicodeError ValueError,
    UnicodeDecodeError UnicodeError,
    UnicodeEncodeError UnicodeError,
    UnicodeTranslateError UnicodeError,
    Warning Exception,
    BytesWarning Warning,
    DeprecationWarning Warning,
    EncodingWarning Warning,
    FutureWarning Warning,
    ImportWarning Warning,
    PendingDeprecationWarning Warning,
    ResourceWarning Warning,
    RuntimeWarning Warning,
    SyntaxWarning Warning,
    UnicodeWarning Warning,
    UserWarning Warning,
    ExceptionGroup BaseExceptionGroup,
}

/// Makes classes before there is a VM.
pub struct ClassBuilder<'a> {
    pub heap: &'a mut Heap,
    pub interner: &'a mut Interner,
    pub empty_shape: Gc<Shape>,
    pub next_version: u32,
}

impl ClassBuilder<'_> {
    pub fn class(
        &mut self,
        name: &str,
        base: Option<Gc<Class>>,
        layout: Layout,
        is_final: bool,
    ) -> Gc<Class> {
        // `types.UnionType`: the class's name is what follows the module.
        let (module, short) = name.rsplit_once('.').unwrap_or(("builtins", name));
        let text = self.interner.intern(self.heap, short);
        let mut dict = self.heap.alloc(Dict::default());
        let key = self.interner.intern(self.heap, "__module__");
        let module = self.interner.intern(self.heap, module);
        dict.set_str(key, Value::Str(module));
        self.next_version += 1;
        // Errors about such classes name the module too.
        let flags = ClassFlags { is_final, dotted: name.contains('.'), ..ClassFlags::default() };
        let mut class = self.heap.alloc(Class {
            name: text,
            qualname: text,
            meta: None,
            bases: base.into_iter().collect(),
            mro: Vec::new(),
            dict,
            layout,
            flags,
            version: self.next_version,
            subclasses: Vec::new(),
            shape: self.empty_shape,
            slots_hint: 0,
            own_slots: Vec::new(),
            init: None,
            doc: Value::None,
        });
        let mut mro = vec![class];
        if let Some(mut b) = base {
            mro.extend_from_slice(&b.mro);
            b.subclasses.push(class);
        }
        class.mro = mro;
        class
    }

    fn exception(&mut self, name: &str, base: Gc<Class>) -> Gc<Class> {
        self.class(name, Some(base), Layout::Exception, false)
    }
}

impl Vm {
    /// `type(v)`.
    pub fn class_of(&self, v: Value) -> Gc<Class> {
        let t = &self.types;
        match v {
            Value::Instance(i) => i.class,
            Value::Int(_) | Value::BigInt(_) => t.int,
            Value::Str(_) => t.str_,
            Value::Bool(_) => t.bool_,
            Value::Float(_) => t.float,
            Value::None | Value::Unbound => t.none,
            Value::NotImplemented => t.not_implemented,
            Value::Ellipsis => t.ellipsis,
            Value::Complex(_) => t.complex,
            Value::Bytes(_) => t.bytes,
            Value::ByteArray(_) => t.bytearray,
            Value::List(_) => t.list,
            Value::Tuple(_) => t.tuple,
            Value::Dict(_) => t.dict,
            Value::Set(s) => {
                if s.frozen {
                    t.frozenset
                } else {
                    t.set
                }
            }
            Value::Range(_) => t.range,
            Value::Slice(_) => t.slice,
            Value::Func(_) => t.function,
            Value::Native(n) => match n.kind {
                NativeKind::Method if is_slot(&n) => t.wrapper_descriptor,
                NativeKind::Method => t.method_descriptor,
                NativeKind::ClassMethod => t.classmethod_descriptor,
                _ => t.builtin,
            },
            Value::Method(m) => match m.func {
                Value::Native(n) => match n.kind {
                    NativeKind::Method if is_slot(&n) => t.method_wrapper,
                    NativeKind::Method | NativeKind::ClassMethod => t.builtin,
                    // A function that takes no receiver, bound by `classmethod` or by hand.
                    _ => t.method,
                },
                _ => t.method,
            },
            Value::Class(c) => c.meta.unwrap_or(t.type_),
            Value::Module(m) => m.class.unwrap_or(t.module),
            Value::Gen(g) => match (g.class, g.kind) {
                (Some(c), _) => c,
                (None, CodeKind::Coroutine) => t.coroutine,
                (None, CodeKind::AsyncGenerator) => t.async_generator,
                _ => t.generator,
            },
            Value::Iter(i) => match &*i {
                NativeIter::List { .. } => t.list_iterator,
                NativeIter::ListRev { .. } => t.list_reverseiterator,
                NativeIter::SeqRev { .. } => t.reversed,
                NativeIter::Tuple { .. } => t.tuple_iterator,
                NativeIter::Str { s, .. } => {
                    if s.is_ascii() {
                        t.str_ascii_iterator
                    } else {
                        t.str_iterator
                    }
                }
                NativeIter::Bytes { .. } => t.bytes_iterator,
                NativeIter::ByteArray { .. } => t.bytearray_iterator,
                NativeIter::Range { .. } => t.range_iterator,
                NativeIter::BigRange { .. } => t.longrange_iterator,
                NativeIter::Dict { kind, reverse, .. } => match (kind, reverse) {
                    (ViewKind::Keys, false) => t.dict_keyiterator,
                    (ViewKind::Values, false) => t.dict_valueiterator,
                    (ViewKind::Items, false) => t.dict_itemiterator,
                    (ViewKind::Keys, true) => t.dict_reversekeyiterator,
                    (ViewKind::Values, true) => t.dict_reversevalueiterator,
                    (ViewKind::Items, true) => t.dict_reverseitemiterator,
                },
                NativeIter::Set { .. } => t.set_iterator,
                NativeIter::Enumerate { .. } => t.enumerate,
                NativeIter::Zip { .. } => t.zip,
                NativeIter::Matches { .. } | NativeIter::Xml(_) => t.callable_iterator,
                NativeIter::Unpacked { .. } => t.alias_iterator,
            },
            Value::Cell(_) => t.cell,
            Value::Code(_) => t.code,
            Value::Exc(_) => t.object,
            Value::Property(_) => t.property,
            Value::StaticMethod(_) => t.staticmethod,
            Value::ClassMethod(_) => t.classmethod,
            Value::Super(_) => t.super_,
            Value::Traceback(_) => t.traceback,
            Value::DictView(d) => match d.kind {
                ViewKind::Keys => t.dict_keys,
                ViewKind::Values => t.dict_values,
                ViewKind::Items => t.dict_items,
            },
            Value::MappingProxy(_) => t.mappingproxy,
            Value::MemoryView(_) => t.memoryview,
            Value::Alias(a) => {
                if a.union {
                    t.union
                } else {
                    a.class.unwrap_or(t.generic_alias)
                }
            }
            Value::Slot(_) => t.member_descriptor,
            Value::GetSet(g) => match g.owner {
                Some(c) if attr::is_field(c.name.as_str(), g.name) => t.member_descriptor,
                _ => t.getset_descriptor,
            },
            Value::Shape(_) => t.shape,
            Value::Task(_) => t.task,
            Value::RePattern(_) => t.re_pattern,
            Value::ReMatch(_) => t.re_match,
            Value::TypeVar(v) => match v.kind {
                TypeVarKind::TypeVar => t.type_var,
                TypeVarKind::ParamSpec => t.param_spec,
                TypeVarKind::TypeVarTuple => t.type_var_tuple,
                TypeVarKind::Alias => t.type_alias,
            },
        }
    }

    /// Name of a value's class, as error messages show it.
    /// A value's type as errors about an argument of the wrong type name it.
    pub fn arg_type_name(&self, v: Value) -> String {
        if v.is_none() { "None".to_string() } else { self.type_name(v) }
    }

    pub fn type_name(&self, v: Value) -> String {
        self.class_name(self.class_of(v))
    }

    /// A class's name, as error messages show it.
    pub fn class_name(&self, class: Gc<Class>) -> String {
        if class.flags.dotted
            && let Some(Value::Str(module)) = class.dict.get_str(self.sym.__module__)
        {
            return format!("{}.{}", module.as_str(), class.name.as_str());
        }
        class.name.as_str().to_string()
    }
}
