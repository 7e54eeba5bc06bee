"""Enumerations."""

from types import DynamicClassAttribute, MappingProxyType
from _vm import _caller_globals, _caller_module

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto',
           'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT',
           'KEEP', 'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS',
           'NAMED_FLAGS', 'UNIQUE', 'pickle_by_global_name', 'pickle_by_enum_name']

Enum = Flag = ReprEnum = EJECT = KEEP = None
_property = property


class nonmember:
    """Protects item from becoming an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class member:
    """Forces item to become an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class auto:
    """Instances are replaced with an appropriate value in Enum class suites."""

    def __init__(self, value=None):
        self._value = value

    @_property
    def value(self):
        return self._value

    def __repr__(self):
        return 'auto(%r)' % (self._value,)


_auto_null = object()


def _is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    pattern = f'_{cls_name}__'
    return len(name) > len(pattern) and name.startswith(pattern) and name[len(pattern)] != '_' and (
        name[-1] != '_' or name[-2] != '_')


def _is_single_bit(num):
    return num > 0 and num & (num - 1) == 0


def _iter_bits_lsb(num):
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError('%r is not a positive integer' % num)
    while num:
        b = num & (~num + 1)
        yield b
        num ^= b


def _high_bit(value):
    return value.bit_length() - 1


def bin(num, max_bits=None):
    """The bits of a number, the sign first; those of a negative one as in two's complement."""
    size = num.bit_length()
    sign = '1' if num < 0 else '0'
    digits = f'{num % (1 << size):0{size}b}' if size else ''
    return f'0b{sign} {digits.rjust(max_bits or 0, sign)}'


class property(DynamicClassAttribute):
    """An attribute of members that the class may also have a member for: `name` and `value` are such."""

    member = None
    _attr_type = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
        if self.fget is not None:
            return self.fget(instance)
        if self._attr_type == 'attr':
            return getattr(self._cls_type, self.name)
        if self._attr_type == 'desc':
            return getattr(instance._value_, self.name)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}') from None

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class EnumDict(dict):
    """The namespace of an enum's class body: remembers the members in order and replaces `auto()`."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name
        self._generate_next_value = None

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_',
                           '_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_',
                           '_add_value_alias_'):
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value):
            pass
        elif isinstance(value, type) and self._cls_name is not None and \
                getattr(value, '__qualname__', '').endswith(f'{self._cls_name}.{value.__name__}'):
            # A class nested in the body.
            pass
        else:
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if isinstance(value, member):
                value = value.value
            single = True
            if isinstance(value, auto):
                single, value = True, (value,)
            if isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
                # auto() may stand among others in a tuple.
                out = []
                for v in value:
                    if isinstance(v, auto):
                        if v._value is None:
                            v._value = self._generate_next_value(key, 1, len(self._member_names),
                                                                 self._last_values[:])
                        self._auto_called = True
                        v = v._value
                    out.append(v)
                value = out[0] if single and len(out) == 1 else tuple(out)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    @_property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, *more, **kw):
        try:
            for name in members.keys():
                self[name] = members[name]
        except AttributeError:
            for name, value in members:
                self[name] = value
        for name, value in kw.items():
            self[name] = value


_EnumDict = EnumDict


class EnumType(type):
    """What enum classes are of."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        enum_dict = EnumDict(cls)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            enum_dict['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
        return enum_dict

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None:
            return super().__new__(metacls, cls, bases, dict(classdict), **kwds)
        names = list(classdict._member_names)
        ignore = classdict._ignore
        for name in ignore:
            classdict.pop(name, None)
            if name in names:
                names.remove(name)
        if 'mro' in names:
            raise ValueError('invalid enum member name(s) \'mro\'')
        namespace = dict(classdict)
        namespace.pop('_ignore_', None)
        order = namespace.pop('_order_', None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(namespace, member_type, first_enum)
        values = {name: namespace.pop(name) for name in names}
        generate = namespace.get('_generate_next_value_')
        if generate is not None and not isinstance(generate, staticmethod):
            namespace['_generate_next_value_'] = staticmethod(generate)
        namespace['_new_member_'] = new
        namespace['_use_args_'] = use_args
        namespace['_member_names_'] = []
        namespace['_member_map_'] = {}
        namespace['_value2member_map_'] = {}
        namespace['_unhashable_values_'] = []
        namespace['_member_type_'] = member_type
        is_flag = Flag is not None and first_enum is not None and issubclass(first_enum, Flag)
        namespace['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
        namespace['_flag_mask_'] = 0
        namespace['_singles_mask_'] = 0
        namespace['_all_bits_'] = 0
        namespace['_inverted_'] = None
        value_repr = namespace.get('_value_repr_')
        if value_repr is None:
            value_repr = getattr(first_enum, '_value_repr_', None) if first_enum is not None else None
            if member_type is not object and value_repr is None:
                value_repr = _member_repr(member_type)
        namespace['_value_repr_'] = value_repr
        # A plain mixed-in type's own text is the members' (ReprEnum); otherwise Enum's.
        if save_new:
            namespace['__new_member__'] = new
        namespace['__new__'] = Enum.__new__
        if ReprEnum is not None and ReprEnum in bases:
            if '__format__' not in namespace:
                namespace['__format__'] = member_type.__format__
            if '__str__' not in namespace:
                method = member_type.__str__
                namespace['__str__'] = member_type.__repr__ if method is object.__str__ else method
        if member_type is not object and first_enum is not None:
            # Operators of the mixed-in type stay, texts come from Enum.
            for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
                if name in namespace:
                    continue
                enum_method = getattr(first_enum, name)
                if _owner(bases, name) in member_type.__mro__:
                    namespace[name] = enum_method
        if is_flag:
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in namespace:
                    namespace[name] = getattr(Flag if member_type is object else first_enum, name)
        for name, value in list(namespace.items()):
            if isinstance(value, member):
                namespace[name] = value.value
        enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        for name in names:
            _add_member(enum_class, name, values[name], member_type, first_enum, new, use_args, is_flag)
        if is_flag:
            _finish_flag(enum_class)
        if order is not None:
            if isinstance(order, str):
                order = order.replace(',', ' ').split()
            found = [n for n in enum_class._member_names_]
            wanted = [n for n in order if n not in enum_class._member_map_ or
                      enum_class._member_map_[n].name == n]
            if is_flag:
                wanted = [n for n in wanted if n in found]
            if found != wanted:
                raise TypeError(f'member order does not match _order_:\n  {found!r}\n  {wanted!r}')
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        """A member by its value; or, with names, another class."""
        if names is None and (cls._member_map_ or type is None and module is None and qualname is None):
            if values:
                value = (value, names, *values)
            elif not cls._member_map_ and not issubclass(cls, Flag):
                if cls.__dict__.get('_missing_') is None and not _has_missing(cls):
                    raise TypeError(f'{cls!r} has no members; specify `names=()` if you meant to create a new, '
                                    'empty, enum')
            return cls.__new__(cls, value)
        if cls._member_map_:
            return cls.__new__(cls, (value, names, *values))
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start,
                            boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('%r cannot delete member %r.' % (cls.__name__, attr))
        super().__delattr__(attr)

    def __dir__(cls):
        interesting = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__',
                       '__module__', '__name__', '__qualname__', '__init_subclass__'} | set(cls._member_names_)
        if cls._new_member_ is not object.__new__:
            interesting.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            interesting.add('__init_subclass__')
        if cls._member_type_ is object:
            return sorted(interesting)
        return sorted(set(dir(cls._member_type_)) | interesting)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return '<flag %r>' % cls.__name__
        return '<enum %r>' % cls.__name__

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('cannot reassign member %r' % (name,))
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        first_enum = cls._get_mixins_(class_name, bases)[1]
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            values = []
            for name in names:
                values.append(first_enum._generate_next_value_(name, start, len(values), values[:]))
            names = list(zip(names, values))
        if names is None:
            names = ()
        for item in names:
            if isinstance(item, str):
                name, value = item, names[item]
            else:
                name, value = item
            classdict[name] = value
        classdict['__module__'] = _caller_module() if module is None else module
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in getattr(chain, '__mro__', ()):
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError('<enum %r> cannot extend %r' % (class_name, base))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type of the members' values, and the enum class derived from."""
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
        member_type = mcls._find_data_type_(class_name, bases) or object
        return member_type, first_enum

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = {}
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found[base._member_type_] = True
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    found[candidate or base] = True
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError('too many data types for %r: %r' % (class_name, set(found)))
        return next(iter(found), None)

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        new = classdict.get('__new__')
        save_new = first_enum is not None and new is not None
        if isinstance(new, staticmethod):
            new = new.__func__
        if new is None:
            plain = (None, None.__new__, object.__new__, Enum.__new__)
            for method in ('__new_member__', '__new__'):
                for possible in (member_type, first_enum):
                    target = getattr(possible, method, None)
                    if not any(target is p for p in plain):
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        use_args = first_enum is not None and new is not object.__new__
        return new, save_new, use_args


EnumMeta = EnumType


def _has_missing(cls):
    return cls._missing_.__func__ is not Enum._missing_.__func__


def _member_repr(cls):
    for base in cls.__mro__:
        if base is object:
            continue
        if '__repr__' in base.__dict__:
            return base.__dict__['__repr__']
    return None


def _owner(bases, name):
    # The class in which one with these bases would find the method.
    for base in bases:
        for c in base.__mro__:
            if c is not object and name in c.__dict__:
                return c
    return object


def _add_member(cls, name, value, member_type, first_enum, new, use_args, is_flag):
    if not isinstance(value, tuple):
        args = (value,)
    else:
        args = value
    if member_type is tuple:
        args = (args,)
    if not use_args:
        obj = new(cls)
    else:
        obj = new(cls, *args)
    if not hasattr(obj, '_value_'):
        if member_type is object:
            obj._value_ = value
        else:
            try:
                obj._value_ = member_type(*args)
            except Exception as exc:
                raise TypeError('_value_ not set in __new__, unable to create it') from exc
    value = obj._value_
    if is_flag and not isinstance(value, int):
        raise TypeError(f'{value!r} is not a valid value for a flag')
    obj._name_ = name
    obj.__objclass__ = cls
    obj.__init__(*args)
    obj._sort_order_ = len(cls._member_names_)
    canonical = None
    try:
        canonical = cls._value2member_map_.get(value)
    except TypeError:
        for known in cls._member_map_.values():
            if known._value_ == value:
                canonical = known
                break
    if canonical is not None:
        obj = canonical
    else:
        if not is_flag or _is_single_bit(value):
            cls._member_names_.append(name)
        if is_flag:
            cls._flag_mask_ |= value
            if _is_single_bit(value):
                cls._singles_mask_ |= value
        try:
            cls._value2member_map_.setdefault(value, obj)
        except TypeError:
            cls._unhashable_values_.append(value)
    _attach(cls, name, obj)
    cls._member_map_[name] = obj


def _attach(cls, name, obj):
    # Where a base has a property of this name, both must be seen: the member through the class, the property
    # through members.
    for base in cls.__mro__[1:]:
        attr = base.__dict__.get(name)
        if attr is None:
            continue
        if isinstance(attr, (property, DynamicClassAttribute)):
            redirect = property()
            redirect.member = obj
            redirect.__set_name__(cls, name)
            redirect.fget = attr.fget
            redirect.fset = attr.fset
            redirect.fdel = attr.fdel
            type.__setattr__(cls, name, redirect)
            return
        break
    type.__setattr__(cls, name, obj)


def _finish_flag(cls):
    mask = cls._flag_mask_
    cls._all_bits_ = 2 ** mask.bit_length() - 1
    names = cls._member_names_
    order = [cls._member_map_[n]._value_ for n in names]
    if order != sorted(order):
        cls._iter_member_ = cls._iter_member_by_def_
    if cls._boundary_ is None:
        cls._boundary_ = STRICT


class Enum(metaclass=EnumType):
    """Names for values: what a class body assigns are its members."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for m in cls._member_map_.values():
                if m._value_ == value:
                    return m
        if not cls._member_map_ and not (Flag is not None and issubclass(cls, Flag)) and not _has_missing(cls):
            raise TypeError('%r has no members defined' % cls)
        exc = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            exc = e
            result = None
        if isinstance(result, cls):
            return result
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        error = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        if result is None and exc is None:
            raise error
        if exc is None:
            exc = TypeError('error in %s._missing_: returned %r instead of None or a valid member' % (
                cls.__name__, result))
        if not isinstance(exc, ValueError):
            exc.__context__ = error
        raise exc

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """What auto() stands for."""
        if not last_values:
            return start
        try:
            last_value = sorted(last_values).pop()
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last_value + 1
        except TypeError:
            raise TypeError('unable to increment %r' % (last_value,)) from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        v_repr = self.__class__._value_repr_ or repr
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, v_repr(self._value_))

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __dir__(self):
        """Public methods and other attributes."""
        always = {'__class__', '__doc__', '__eq__', '__hash__', '__module__'}
        names = always | {'name', 'value'} if type(self)._member_type_ is object else {*object.__dir__(self)}
        members = self._member_map_
        names.update([name for name in getattr(self, '__dict__', ()) if name[:1] != '_' and name not in members])
        for base in type(self).mro():
            for name, found in vars(base).items():
                if name[:1] == '_':
                    continue
                # A property of a member's name may be one that only members of that name show.
                hides = isinstance(found, property) and found.fget is None
                if name not in members or isinstance(found, property) and not hides:
                    names.add(name)
                elif hides:
                    names.discard(name)
        return sorted(names | always)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    @property
    def name(self):
        """What the member is called."""
        return self._name_

    @property
    def value(self):
        """What stands for the member outside."""
        return self._value_

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)


type.__setattr__(Enum, '_member_names_', [])
type.__setattr__(Enum, '_member_map_', {})
type.__setattr__(Enum, '_value2member_map_', {})
type.__setattr__(Enum, '_unhashable_values_', [])
type.__setattr__(Enum, '_member_type_', object)
type.__setattr__(Enum, '_value_repr_', None)
type.__setattr__(Enum, '_new_member_', object.__new__)
type.__setattr__(Enum, '_use_args_', False)
type.__setattr__(Enum, '_boundary_', None)


class ReprEnum(Enum):
    """Members that are shown as members only by repr(): str() and format() are those of their values' type."""


class IntEnum(int, ReprEnum):
    """Members that are ints."""


class StrEnum(str, ReprEnum):
    """Members that are texts."""

    def __new__(cls, *values):
        "Of what str() takes, only texts, and how to decode one."
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        wrong = [not isinstance(value, str) for value in values]
        if wrong == [True]:
            raise TypeError('%r is not a string' % (values[0],))
        if True in wrong[1:2]:
            raise TypeError('encoding must be a string, not %r' % (values[1],))
        if True in wrong[2:]:
            raise TypeError('errors must be a string, not %r' % (values[2]))
        text = str(*values)
        made = str.__new__(cls, text)
        made._value_ = text
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The name in small letters."""
        return name.lower()


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What becomes of bits that no member has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Members that are sets of bits, and can be united."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The bit above the highest."""
        if not last_values:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            high_bit = _high_bit(last_value)
        except Exception:
            raise TypeError('invalid flag value %r' % last_value) from None
        return 2 ** (high_bit + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        """The members that a value has, by their bits."""
        known = cls._value2member_map_
        yield from map(known.get, _iter_bits_lsb(value & cls._flag_mask_))

    @classmethod
    def _iter_member_by_def_(cls, value):
        """The members that a value has, in the order of the class body."""
        yield from sorted(cls._iter_member_by_value_(value), key=lambda flag: flag._sort_order_)

    # Bits that are not defined in their order ask for the other one.
    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _missing_(cls, value):
        """The member that stands for several others, made when it is first asked for."""
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        every = cls._all_bits_
        if value < ~every or value > every or value & (every ^ cls._flag_mask_):
            value = cls._bounded(value)
            if cls._boundary_ is EJECT:
                return value
        if value < 0:
            # All bits that it has not.
            negative, value = value, value + every + 1
        else:
            negative = None
        unknown = value & ~cls._flag_mask_
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError('%s(%r) -->  unknown values %r [%s]' % (cls.__name__, value, unknown, bin(unknown)))
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        made._name_ = cls._name_of(value)
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    @classmethod
    def _bounded(cls, value):
        """A value with bits that no member has, as the boundary wants it."""
        boundary, mask = cls._boundary_, cls._flag_mask_
        if boundary is EJECT:
            return value
        if boundary is CONFORM:
            return value & mask
        if boundary is KEEP:
            return value if value >= 0 else value + max(cls._all_bits_ + 1, 2 ** value.bit_length())
        if boundary is STRICT:
            size = max(value.bit_length(), mask.bit_length())
            raise ValueError('%r invalid value %r\n    given %s\n  allowed %s' % (
                cls, value, bin(value, size), bin(mask, size)))
        raise ValueError('%r unknown flag boundary %r' % (cls, boundary))

    @classmethod
    def _name_of(cls, value):
        """The names of all members that are in a value, and what is left of it as a number."""
        found = [*cls._iter_member_(value & cls._singles_mask_)]
        if value & ~cls._singles_mask_:
            for other in cls._member_map_.values():
                bits = other._value_
                if bits and bits & value == bits and other not in found:
                    found.append(other)
        left = value
        for flag in found:
            left &= ~flag._value_
        if not found:
            return None
        names = [flag._name_ for flag in found]
        if left:
            if cls._boundary_ is STRICT:
                raise ValueError('%r: no members with value %r' % (cls, left))
            names.append(cls._numeric_repr_(left))
        return '|'.join(names)

    def __iter__(self):
        """The members that it has."""
        return self._iter_member_(self._value_)

    def __contains__(self, other):
        """Whether it has all members that the other has."""
        if isinstance(other, type(self)):
            return not other._value_ & ~self._value_
        raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
            type(other).__qualname__, type(self).__qualname__))

    def __bool__(self):
        return self._value_ != 0

    def __len__(self):
        return self._value_.bit_count()

    def __str__(self):
        cls = type(self).__name__
        return f'{cls}({self._value_!r})' if self._name_ is None else f'{cls}.{self._name_}'

    def __repr__(self):
        cls = type(self)
        name = cls.__name__ if self._name_ is None else f'{cls.__name__}.{self._name_}'
        return f'<{name}: {(cls._value_repr_ or repr)(self._value_)}>'

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        of_its_type = self._member_type_ is not object and isinstance(flag, self._member_type_)
        return flag if of_its_type else NotImplemented

    def __and__(self, other):
        bits = self._get_value(other)
        return bits if bits is NotImplemented else self.__class__(self._value_ & bits)

    def __or__(self, other):
        bits = self._get_value(other)
        return bits if bits is NotImplemented else self.__class__(self._value_ | bits)

    def __xor__(self, other):
        bits = self._get_value(other)
        return bits if bits is NotImplemented else self.__class__(self._value_ ^ bits)

    def __invert__(self):
        if self._inverted_ is None:
            others = ~self._value_
            # Bits that no member has are kept, or are not there.
            if self._boundary_ not in (EJECT, KEEP):
                others &= self._singles_mask_
            self._inverted_ = self.__class__(others)
        return self._inverted_

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints."""


class EnumCheck(StrEnum):
    """What verify() can ask of a class."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


def unique(enumeration):
    """A decorator: no two members may have the same value."""
    aliases = _aliases(enumeration)
    if aliases:
        raise ValueError('duplicate values found in %r: %s' % (enumeration, aliases))
    return enumeration


def _aliases(enumeration):
    """Further names of members, as text."""
    return ', '.join([f'{name} -> {found.name}' for name, found in enumeration.__members__.items()
                      if name != found.name])


class verify:
    """A decorator that asks a class for these checks."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        cls_name = enumeration.__name__
        is_flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                aliases = _aliases(enumeration)
                if aliases:
                    raise ValueError('aliases found in %r: %s' % (enumeration, aliases))
            elif check is CONTINUOUS:
                values = {m.value for m in enumeration}
                if len(values) < 2:
                    continue
                least, most = min(values), max(values)
                if is_flag:
                    between = [1 << bit for bit in range(_high_bit(least) + 1, _high_bit(most))]
                else:
                    between = range(least + 1, most)
                missing = ', '.join([str(value) for value in between if value not in values])
                if missing:
                    kind = 'flag' if is_flag else 'enum'
                    raise ValueError(f'invalid {kind} {cls_name!r}: missing values {missing}')
            elif check is NAMED_FLAGS:
                names = []
                total = 0
                singles = [m._value_ for m in enumeration]
                for name, alias in enumeration._member_map_.items():
                    if name in enumeration._member_names_ or alias.value < 0:
                        continue
                    missed = [bit for bit in _iter_bits_lsb(alias.value) if bit not in singles]
                    if missed:
                        names.append(name)
                        for bit in missed:
                            total |= bit
                if names:
                    *others, last = names
                    head = f'aliases {", ".join(others)} and {last} are' if others else f'alias {last} is'
                    head += ' missing'
                    tail = f'value {total:#x}' if _is_single_bit(total) else f'combined values of {total:#x}'
                    raise ValueError('invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]' % (
                        cls_name, head, tail))
        return enumeration


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


def _module_of(member):
    return type(member).__module__.rpartition('.')[2]


def global_enum_repr(self):
    """The name in the module, as global_enum() makes it."""
    return f'{_module_of(self)}.{self._name_}'


def global_flag_repr(self):
    """The names in the module, as global_enum() makes them."""
    module, name = _module_of(self), self._name_
    if name is None:
        return f'{module}.{type(self).__name__}({self._value_!r})'
    names = [name] if _is_single_bit(self._value_) else name.split('|')
    # What no member has is a number, where it is kept.
    return '|'.join([name if self._boundary_ is KEEP and name[0].isdigit() else f'{module}.{name}'
                     for name in names])


def global_str(self):
    """The name alone."""
    return f'{type(self).__name__}({self._value_!r})' if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """A decorator: members are names of the module too, and shown so."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    namespace = _caller_globals()
    if namespace is not None and namespace.get('__name__') == cls.__module__:
        namespace.update(cls.__members__)
    return cls
