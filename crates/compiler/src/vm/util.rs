//! Small constructors and conversions that natives use all the time.

use super::*;
use crate::object::*;
use num_bigint::BigInt;
use num_traits::ToPrimitive;

impl Vm {
    pub fn str(&mut self, s: &str) -> Value {
        Value::Str(self.new_str(s))
    }
    pub fn new_str(&mut self, s: &str) -> Gc<Str> {
        if s.len() <= 1 {
            return match s.as_bytes().first() {
                None => self.empty_str,
                Some(&b) => self.chars[b as usize],
            };
        }
        self.heap.alloc(Str::new(s))
    }
    pub fn string(&mut self, s: String) -> Value {
        if s.len() <= 1 {
            return self.str(&s);
        }
        Value::Str(self.heap.alloc(Str::new(s)))
    }
    /// `str(i)`.
    pub fn int_text(&mut self, i: i64) -> Value {
        if (0..10).contains(&i) {
            return Value::Str(self.chars[b'0' as usize + i as usize]);
        }
        let mut buffer = [0; 20];
        let text = edge_text::int::decimal(i, &mut buffer);
        Value::Str(self.heap.alloc(Str::ascii(text)))
    }
    pub fn char(&mut self, c: char) -> Value {
        if c.is_ascii() {
            return Value::Str(self.chars[c as usize]);
        }
        let mut buf = [0; 4];
        self.str(c.encode_utf8(&mut buf))
    }
    pub fn intern(&mut self, s: &str) -> Gc<Str> {
        self.interner.intern(&mut self.heap, s)
    }
    pub fn list(&mut self, items: Vec<Value>) -> Value {
        Value::List(self.heap.alloc(List { items }))
    }
    pub fn tuple(&mut self, items: Vec<Value>) -> Value {
        Value::Tuple(self.new_tuple(items))
    }
    pub fn new_tuple(&mut self, items: Vec<Value>) -> Gc<Tuple> {
        if items.is_empty() {
            return self.empty_tuple;
        }
        self.heap.alloc(Tuple { items: items.into_boxed_slice() })
    }
    pub fn bytes(&mut self, b: Vec<u8>) -> Value {
        Value::Bytes(self.heap.alloc(Bytes(b.into_boxed_slice())))
    }
    pub fn bytearray(&mut self, b: Vec<u8>) -> Value {
        Value::ByteArray(self.heap.alloc(ByteArray(b)))
    }
    pub fn new_dict(&mut self) -> Gc<Dict> {
        self.heap.alloc(Dict::default())
    }
    pub fn new_set(&mut self, frozen: bool) -> Gc<Set> {
        self.heap.alloc(Set { table: Table::default(), frozen })
    }
    pub fn complex(&mut self, re: f64, im: f64) -> Value {
        Value::Complex(self.heap.alloc(Complex { re, im }))
    }
    /// An int of any size.
    pub fn big(&mut self, n: BigInt) -> Value {
        match n.to_i64() {
            Some(i) => Value::Int(i),
            None => Value::BigInt(self.heap.alloc(BigIntObj(n))),
        }
    }
    pub fn usize(&mut self, n: usize) -> Value {
        Value::Int(n as i64)
    }

    /// A prelude function to call in place of this native: `return Err(vm.prelude(PreludeFn::Sum, &[…]))`.
    pub fn prelude(&mut self, f: PreludeFn, args: &[Value]) -> Trap {
        let callee = self.prelude[f as usize];
        self.tail(callee, args.to_vec())
    }

    /// Call `callee(*args)` in place of this native; its result is the native's.
    pub fn tail(&mut self, callee: Value, args: Vec<Value>) -> Trap {
        self.pending = Pending::Call { callee, args, kw: Vec::new() };
        Trap::Tail
    }

    pub fn tail_kw(&mut self, callee: Value, args: Vec<Value>, kw: Vec<(Gc<Str>, Value)>) -> Trap {
        self.pending = Pending::Call { callee, args, kw };
        Trap::Tail
    }

    /// The text of a `str` argument (or of an instance of a subclass).
    pub fn as_str(&self, v: Value) -> Option<Gc<Str>> {
        match v.unwrap_native() {
            Value::Str(s) => Some(s),
            _ => None,
        }
    }

    /// An int (bool and int subclasses included) as BigInt.
    pub fn as_bigint(&self, v: Value) -> Option<BigInt> {
        match v.unwrap_native() {
            Value::Int(i) => Some(BigInt::from(i)),
            Value::Bool(b) => Some(BigInt::from(b as i64)),
            Value::BigInt(b) => Some(b.0.clone()),
            _ => None,
        }
    }

    /// Argument `i` as an index (`__index__` of user classes is run by conversion): ints out of range are clamped
    /// to `i64`'s range when `clamp`, else OverflowError.
    pub fn index_arg(&mut self, args: &[Value], i: usize, clamp: bool) -> Result<i64, Trap> {
        let v = args[i];
        match v.unwrap_native() {
            Value::Int(n) => Ok(n),
            Value::Bool(b) => Ok(b as i64),
            Value::BigInt(b) => {
                if clamp {
                    Ok(if b.0.sign() == num_bigint::Sign::Minus { i64::MIN } else { i64::MAX })
                } else {
                    Err(self.overflow_error("Python int too large to convert to C ssize_t"))
                }
            }
            _ => {
                let name = self.sym.__index__;
                if self.type_method(v, name).is_some() {
                    return Err(Trap::Convert { arg: i as u16, via: Via::Index });
                }
                let t = self.type_name(v);
                Err(self.type_error(format!("'{t}' object cannot be interpreted as an integer")))
            }
        }
    }

    /// Argument `i` where CPython takes a C `int`: OverflowError past 32 bits.
    pub fn c_int_arg(&mut self, args: &[Value], i: usize) -> Result<i64, Trap> {
        let n = self.index_arg(args, i, true)?;
        if i32::try_from(n).is_err() {
            let text = "Python int too large to convert to C int";
            return Err(self.overflow_error(text));
        }
        Ok(n)
    }

    /// Argument `i` as an int of any size, through `__index__` if need be.
    pub fn int_arg(&mut self, args: &[Value], i: usize) -> Result<BigInt, Trap> {
        match self.as_bigint(args[i]) {
            Some(n) => Ok(n),
            None => self.index_arg(args, i, true).map(BigInt::from),
        }
    }

    /// Argument `i` as a float, through `__float__`/`__index__` if need be.
    pub fn float_arg(&mut self, args: &[Value], i: usize) -> Result<f64, Trap> {
        let v = args[i];
        let native = match v {
            // A float is what it is, an int may have a `__float__` of its own.
            Value::Instance(x) if !matches!(x.native, Value::Float(_)) => {
                let name = self.sym.__float__;
                match self.class_attr(x.class, name) {
                    Some(Value::Native(_)) | None => x.native,
                    Some(_) => Value::Unbound,
                }
            }
            v => v.unwrap_native(),
        };
        match native {
            Value::Float(f) => Ok(f),
            Value::Int(n) => Ok(n as f64),
            Value::Bool(b) => Ok(b as i64 as f64),
            Value::BigInt(b) => edge_text::float::from_big(&b.0).map_err(|e| self.text_error(e)),
            _ => {
                let (f, x) = (self.sym.__float__, self.sym.__index__);
                let class = self.class_of(v);
                if self.class_attr(class, f).is_some() || self.class_attr(class, x).is_some() {
                    return Err(Trap::Convert { arg: i as u16, via: Via::Float });
                }
                let t = self.type_name(v);
                Err(self.type_error(format!("must be real number, not {t}")))
            }
        }
    }

    /// The items of argument `i`, an iterable (anything but builtin containers is turned into a list first).
    pub fn items_arg(&mut self, args: &[Value], i: usize) -> Result<Vec<Value>, Trap> {
        match self.native_items(args[i])? {
            Some(items) => Ok(items),
            None => Err(Trap::Convert { arg: i as u16, via: Via::List }),
        }
    }

    /// Truth of argument `i`.
    pub fn truth_arg(&mut self, args: &[Value], i: usize) -> Result<bool, Trap> {
        match self.native_truth(args[i]) {
            Some(b) => Ok(b),
            None => Err(Trap::Convert { arg: i as u16, via: Via::Bool }),
        }
    }

    /// Bytes of a bytes-like value.
    pub fn as_bytes(&self, v: Value) -> Option<Vec<u8>> {
        match v.unwrap_native() {
            Value::Bytes(b) => Some(b.0.to_vec()),
            Value::ByteArray(b) => Some(b.0.clone()),
            Value::MemoryView(m) => {
                let owner = self.as_bytes(m.owner)?;
                let at = |k: usize| owner.get((m.start as isize + m.step * k as isize) as usize).copied();
                (0..m.len).map(at).collect()
            }
            _ => None,
        }
    }
}

/// Functions written in Python (`prelude/*.py`) that natives hand over to.
macro_rules! prelude_fns {
    ($($variant:ident $name:literal),* $(,)?) => {
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum PreludeFn { $($variant),* }

        /// Their names in the prelude's namespace, in order.
        pub const PRELUDE_FNS: &[&str] = &[$($name),*];
    };
}

prelude_fns! {
    ToList "_to_list",
    ItemsOf "_items_of",
    ToIndex "_to_index",
    ToFloat "_to_float",
    ToStr "_to_str",
    ToRepr "_to_repr",
    ToBool "_to_bool",
    ToIter "_to_iter",
    ToDict "_to_dict",
    BuildClass "_build_class",
    ReprBase "_repr_base",
    Ascii "_ascii",
    Translate "_translate",
    BytesExtend "_bytes_extend",
    BytesInit "_bytes_init",
    Hash "_hash",
    Eq "_eq_deep",
    DictGet "_dict_getitem",
    DictSet "_dict_setitem",
    DictDel "_dict_delitem",
    DictContains "_dict_contains",
    DictGetDefault "_dict_get",
    DictSetdefault "_dict_setdefault",
    DictPop "_dict_pop",
    DictInit "_dict_init",
    DictFromkeys "_dict_fromkeys",
    ItemsContains "_items_contains",
    SetNew "_set_new",
    SetRemove "_set_remove",
    FrozensetOf "_frozenset_of",
    ToSize "_to_size",
    ItemsJoined "_items_joined",
    SetSuperset "_set_superset",
    SetFold "_set_fold",
    ViewIntersection "_view_intersection",
    SetFoldInto "_set_fold_into",
    SetCompare "_set_compare",
    SetDisjoint "_set_disjoint",
    ViewCompare "_view_compare",
    ItemGet "_item_get",
    ItemSet "_item_set",
    ItemDel "_item_del",
    ItemSetSlice "_item_set_slice",
    NotInList "_not_in_list",
    ListIadd "_list_iadd",
    BytesContains "_bytes_contains",
    IterChecked "_iter_checked",
    SumRest "_sum_rest",
    SetContains "_set_contains",
    SetAdd "_set_add",
    ListContains "_seq_contains",
    Contains "_iter_contains",
    SeqIter "_seq_iter",
    CallIter "_call_iter",
    GetattrDefault "_getattr_default",
    Hasattr "_hasattr",
    GetattrFallback "_getattr_fallback",
    NextDefault "_next_default",
    Sorted "_sorted",
    SortPair "_sort_pair",
    Sum "_sum",
    Min "_min",
    Max "_max",
    Any "_any",
    All "_all",
    Map "_map",
    Filter "_filter",
    Zip "_zip",
    Enumerate "_enumerate",
    Reversed "_reversed",
    ReversedAt "_reversed_at",
    ReversedHint "_reversed_hint",
    SeqHint "_seq_hint",
    ZipStrict "_zip_become",
    Print "_print",
    Format "_format",
    StrFormat "_str_format",
    PercentFormat "_percent_format",
    IsInstance "_isinstance",
    IsSubclass "_issubclass",
    RealIsInstance "_real_isinstance",
    RealIsSubclass "_real_issubclass",
    TypeCall "_type_call",
    TypeNew "_type_new",
    SeqCompare "_seq_compare",
    Length "_length",
    Int "_int",
    FromBytes "_from_bytes",
    Float "_float",
    Complex "_complex",
    Bytes "_bytes",
    Dir "_dir",
    Vars "_vars",
    ObjectDir "_object_dir",
    SortedBy "_sorted_by",
    DictUnion "_dict_union",
    Super "_super",
    PropertyDoc "_property_doc",
    UnpackSeq "_unpack_seq",
    MatchKeys "_match_keys",
    MatchClass "_match_class",
    SplitGroup "_split_group",
    MergeGroup "_merge_group",
    Pow "_pow",
    Divmod "_divmod",
    Slice "_slice_indices",
    GenThrow "_gen_throw",
    GenClose "_gen_close",
    ClassSubscript "_class_subscript",
    CloseDelegate "_close_delegate",
    GenFinalize "_gen_finalize",
    AgenNext "_agen_next",
    LoadName "_load_name",
    StoreName "_store_name",
    SetupAnnotations "_setup_annotations",
    DeleteName "_delete_name",
    AwaitIter "_await_iter",
    AnextDefault "_anext_default",
    Index "_index_of",
    Count "_count_of",
    Remove "_remove_of",
    ExcStr "_exc_str",
    CallCoro "_call_coro",
    MemberLookup "_member_lookup",
    AwaitPlain "_await_plain",
    AwaitTask "_await_task",
    BuildSet "_build_set",
    BuildDict "_build_dict",
    ListExtend "_list_extend",
    SetUpdate "_set_update",
    DictDisplay "_dict_display",
    DictMerge "_dict_merge",
    CallMethod "_call_method",
    ImportFrom "_import_from",
    ProxyContains "_proxy_contains",
    ProxyOr "_proxy_or",
    ProxyCompare "_proxy_compare",
    AliasCall "_alias_call",
    AliasEqual "_alias_equal",
    AliasReduce "_alias_reduce",
    AliasDir "_alias_dir",
    AliasIterReduce "_alias_iter_reduce",
    AliasParameters "_alias_parameters",
    AliasGetitem "_alias_getitem",
    UnionOf "_union_of_members",
    Typing "_typing",
    FormatConv "_format_conv",
    MatchRest "_match_rest",
    AnextPlain "_anext_plain",
    AgenIter "_agen_iter",
    ExcTexts "_exc_texts",
    ObjectNe "_object_ne",
    Discard "_discard",
    CoroWrapper "_coro_wrapper",
    AgenSend "_agen_send",
    AgenThrow "_agen_throw",
    AgenClose "_agen_close",
    TypeVarBound "_typevar_bound",
    FinishClass "_finish_class",
    InvalidInt "_invalid_int",
    InvalidComplex "_invalid_complex",
    BasesConflict "_bases_conflict",
    Frame "_make_frame",
    SetExcArgs "_set_exc_args",
    SetState "_set_state",
    ExcReduce "_exc_reduce",
    OwnReduce "_own_reduce",
    GroupSplit "_group_split",
    GroupSubgroup "_group_subgroup",
    GroupNew "_group_new",
    WrongBases "_wrong_bases",
    Import "_import",
    ImportByFinders "_import_by_finders",
    ObjectReduceEx "_object_reduce_ex",
    ObjectReduce "_object_reduce",
    ObjectGetstate "_object_getstate",
    CustomMro "_custom_mro",
    AssignBases "_assign_bases",
    ThrowToDelegate "_throw_to_delegate",
    TypeCallWith "_type_call_with",
}
