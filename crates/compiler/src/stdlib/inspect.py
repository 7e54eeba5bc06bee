"""What functions, classes and modules are made of. There is no source text to look at."""

import sys as _sys
import enum as _enum
import types as _types
from collections import OrderedDict as _OrderedDict, namedtuple as _namedtuple
from collections.abc import Mapping as _Mapping
from functools import partial as _partial, partialmethod as _partialmethod
from keyword import iskeyword as _iskeyword

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED = 1, 2, 4, 8, 16
CO_GENERATOR, CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 32, 64, 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20


# ── what something is ──

def ismodule(object):
    """Return whether it is a module."""
    return isinstance(object, _types.ModuleType)


def isclass(object):
    """Return whether it is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Return whether it is a bound method."""
    return isinstance(object, _types.MethodType)


def isfunction(object):
    """Return whether it is a function written in Python."""
    return isinstance(object, _types.FunctionType)


def isbuiltin(object):
    """Return whether it is a built-in function or a bound method of one."""
    return isinstance(object, _types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Return whether it is a method wrapper."""
    return isinstance(object, _types.MethodWrapperType)


def isroutine(object):
    """Return whether it is any function or method."""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or \
        ismethodwrapper(object)


def isgeneratorfunction(obj):
    """Return whether it makes generators."""
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    """Return whether it makes coroutines."""
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    """Return whether it makes asynchronous generators."""
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def _has_flag(f, flag):
    while ismethod(f) or isinstance(f, _partial):
        f = f.__func__ if ismethod(f) else f.func
    return bool(isfunction(f) and f.__code__.co_flags & flag)


def isgenerator(object):
    """Return whether it is a generator."""
    return isinstance(object, _types.GeneratorType)


def iscoroutine(object):
    """Return whether it is a coroutine."""
    return isinstance(object, _types.CoroutineType)


def isasyncgen(object):
    """Return whether it is an asynchronous generator."""
    return isinstance(object, _types.AsyncGeneratorType)


def isawaitable(object):
    """Return whether it can be awaited."""
    return isinstance(object, _types.CoroutineType) or hasattr(type(object), '__await__')


def istraceback(object):
    """Return whether it is a traceback."""
    return isinstance(object, _types.TracebackType)


def isframe(object):
    """Return whether it is a frame."""
    return type(object).__name__ == 'frame'


def iscode(object):
    """Return whether it is a code object."""
    return isinstance(object, _types.CodeType)


def isabstract(object):
    """Return whether it is a class with abstract methods."""
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None)) and \
        hasattr(type(object), 'register')


def ismethoddescriptor(object):
    """Return whether it makes methods, but is no function or class."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__get__') and not hasattr(kind, '__set__')


def isdatadescriptor(object):
    """Return whether it decides about assignments."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__set__') or hasattr(kind, '__delete__')


def isgetsetdescriptor(object):
    """Return whether it is an attribute that is computed natively."""
    return isinstance(object, _types.GetSetDescriptorType)


def ismemberdescriptor(object):
    """Return whether it is an attribute in a slot."""
    return isinstance(object, _types.MemberDescriptorType)


# ── members ──

def getmembers(object, predicate=None):
    """Return all (name, value) pairs of an object, sorted by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """As getmembers(), without asking descriptors."""
    return _members(object, predicate, getattr_static)


def _members(object, predicate, getter):
    mro = (object, *getmro(object)) if isclass(object) else ()
    names = dir(object)
    if isclass(object):
        for base in object.__bases__:
            names += [k for k, v in base.__dict__.items() if isinstance(v, _types.DynamicClassAttribute)]
    out, seen = [], set()
    for key in names:
        try:
            value = getter(object, key)
            if key in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if not predicate or predicate(value):
            out.append((key, value))
        seen.add(key)
    out.sort(key=lambda pair: pair[0])
    return out


Attribute = _namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    """Return what each attribute of a class is, and where it is from."""
    out = []
    for name in dir(cls):
        for home in (*getmro(cls), *getmro(type(cls))):
            if name in home.__dict__:
                obj = home.__dict__[name]
                break
        else:
            continue
        if isinstance(obj, (staticmethod, _types.BuiltinMethodType)):
            kind, obj = 'static method', obj
        elif isinstance(obj, (classmethod, _types.ClassMethodDescriptorType)):
            kind = 'class method'
        elif isinstance(obj, property):
            kind = 'property'
        else:
            kind = 'method' if isroutine(obj) else 'data'
        out.append(Attribute(name, kind, home, obj))
    return out


def getmro(cls):
    """Return the order in which a class and its bases are searched."""
    return cls.__mro__


_missing = object()


def getattr_static(obj, attr, default=_missing):
    """Return an attribute as it is stored."""
    in_class = isinstance(obj, type)
    kind = obj if in_class else type(obj)
    stored = next((c.__dict__[attr] for c in kind.__mro__ if attr in c.__dict__), _missing)
    if not in_class:
        if not (isdatadescriptor(stored) and stored is not _missing):
            own = getattr(obj, '__dict__', None)
            if own is not None and attr in own:
                return own[attr]
    elif stored is _missing:
        stored = next((c.__dict__[attr] for c in type(obj).__mro__ if attr in c.__dict__), _missing)
    if stored is not _missing:
        return stored
    if default is not _missing:
        return default
    raise AttributeError(attr)


def unwrap(func, *, stop=None):
    """Return what a chain of wrappers wraps."""
    first, seen = func, {id(func)}
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f'wrapper loop when unwrapping {first!r}')
        seen.add(id(func))
    return func


# ── documentation ──

def getdoc(object):
    """Return the documentation of an object, or of what it overrides, without its indentation."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(obj):
    if isclass(obj):
        found = (base.__doc__ for base in obj.__mro__ if base is not object)
        return next((doc for doc in found if doc is not None), None)
    if ismethod(obj):
        name, cls = obj.__name__, obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
    elif isfunction(obj):
        name, cls = obj.__name__, _class_of(obj)
    elif isinstance(obj, property) and obj.fget is not None:
        name, cls = obj.fget.__name__, _class_of(obj.fget)
    else:
        return None
    for base in cls.__mro__ if cls is not None else ():
        doc = getattr(getattr(base, name, None), '__doc__', None)
        if doc is not None:
            return doc
    return None


def _class_of(func):
    found = _sys.modules.get(func.__module__)
    for name in func.__qualname__.split('.')[:-1]:
        found = getattr(found, name, None)
    return found if isclass(found) else None


def cleandoc(doc):
    """Remove the indentation of a documentation string, and empty lines around it."""
    lines = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip(), *(line[margin:] for line in lines[1:])]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


# ── sources and frames ──

def getmodule(object, _filename=None):
    """Return the module that something is from."""
    if ismodule(object):
        return object
    return _sys.modules.get(getattr(object, '__module__', None))


def getmodulename(path):
    """Return the name of the module that a file would be."""
    name = path.rsplit('/', 1)[-1]
    return name[:-3] if name.endswith('.py') else None


def getfile(object):
    """Return the file that something is from."""
    if ismodule(object) or isclass(object):
        module = getmodule(object)
        if getattr(module, '__file__', None):
            return module.__file__
        raise TypeError(f'{object!r} is a built-in {"module" if ismodule(object) else "class"}')
    # Each leads to the next that it can be.
    for leads, attribute in ((ismethod, '__func__'), (isfunction, '__code__'), (istraceback, 'tb_frame'),
                             (isframe, 'f_code')):
        if leads(object):
            object = getattr(object, attribute)
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                    f'{type(object).__name__}')


getabsfile = getfile


def getsourcefile(object):
    """Return the file that something is from."""
    return getfile(object)


def _no_source(object):
    """There is no source text."""
    raise OSError('could not get source code')


getsource = getsourcelines = findsource = _no_source


def getcomments(object):
    """There is no source text."""
    return None


def currentframe():
    """Return the frame of the caller."""
    return _sys._getframe()


FrameInfo = _namedtuple('FrameInfo', 'frame filename lineno function code_context index')
Traceback = _namedtuple('Traceback', 'filename lineno function code_context index')


def getouterframes(frame, context=1):
    """Return a frame and those that called it."""
    out = []
    while frame is not None:
        out.append(FrameInfo(frame, frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, None, None))
        frame = frame.f_back
    return out


def stack(context=1):
    """Return the frames of the caller and of those that called it."""
    return getouterframes(_sys._getframe(), context)


def getinnerframes(tb, context=1):
    """Return the entries of a traceback."""
    out = []
    while tb is not None:
        code = tb.tb_frame.f_code
        out.append(FrameInfo(tb.tb_frame, code.co_filename, tb.tb_lineno, code.co_name, None, None))
        tb = tb.tb_next
    return out


def trace(context=1):
    """Return the entries of the traceback of the exception that is being handled."""
    exc = _sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'


def getgeneratorstate(generator):
    """Return what a generator is doing."""
    if generator.gi_running:
        return GEN_RUNNING
    return GEN_SUSPENDED if generator.gi_suspended else GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


# ── signatures ──

ArgSpec = _namedtuple('ArgSpec', 'args varargs keywords defaults')
Arguments = _namedtuple('Arguments', 'args, varargs, varkw')
FullArgSpec = _namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')
ClosureVars = _namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getargs(co):
    """Return the names of a code object's parameters."""
    if not iscode(co):
        raise TypeError(f'{co!r} is not a code object')
    names, n, k = co.co_varnames, co.co_argcount, co.co_kwonlyargcount
    at = n + k
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs, at = names[at], at + 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[at]
    return Arguments(list(names[:n + k]), varargs, varkw)


def getfullargspec(func):
    """Return the names and defaults of a callable's parameters."""
    try:
        sig = _signature(func, follow=False, skip_bound=False)
    except Exception as ex:
        raise TypeError('unsupported callable') from ex
    args, posonly, kwonly, annotations, kwdefaults, defaults = [], [], [], {}, {}, ()
    varargs = varkw = None
    if sig.return_annotation is not sig.empty:
        annotations['return'] = sig.return_annotation
    for p in sig.parameters.values():
        if p.kind is _POSITIONAL_ONLY:
            posonly.append(p.name)
        elif p.kind is _POSITIONAL_OR_KEYWORD:
            args.append(p.name)
        elif p.kind is _VAR_POSITIONAL:
            varargs = p.name
        elif p.kind is _KEYWORD_ONLY:
            kwonly.append(p.name)
            if p.default is not p.empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
        if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD) and p.default is not p.empty:
            defaults += (p.default,)
        if p.annotation is not p.empty:
            annotations[p.name] = p.annotation
    return FullArgSpec(posonly + args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """Return what a call would bind each parameter to."""
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
        func = func.__func__
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def getclosurevars(func):
    """Return the names that a function takes from around it."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    code = func.__code__
    cells = dict(zip(code.co_freevars, (c.cell_contents for c in func.__closure__ or ())))
    return ClosureVars(cells, {}, {}, set())


def formatannotation(annotation, base_module=None):
    """Return an annotation as it is written."""
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, _types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class _empty:
    """Marks what is not there."""


class _void:
    """Marks what is not to be replaced."""


class _ParameterKind(_enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        """The kind in words."""
        return ('positional-only', 'positional or keyword', 'variadic positional', 'keyword-only',
                'variadic keyword')[self]


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind


class Parameter:
    """A parameter of a callable."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD = _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind') from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if (_iskeyword(name) and self._kind is not _POSITIONAL_ONLY) or not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """Return a copy with some things replaced."""
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    def __str__(self):
        out = self._name
        if self._annotation is not _empty:
            out += f': {formatannotation(self._annotation)}'
        if self._default is not _empty:
            out += f'{"=" if self._annotation is _empty else " = "}{self._default!r}'
        return {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}.get(self._kind, '') + out

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == \
            (other._name, other._kind, other._default, other._annotation)


class BoundArguments:
    """What a call binds parameters to."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        """The positional arguments."""
        out = []
        for name, p in self._signature.parameters.items():
            if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            value = self.arguments[name]
            out.extend(value) if p.kind is _VAR_POSITIONAL else out.append(value)
        return tuple(out)

    @property
    def kwargs(self):
        """The keyword arguments."""
        out, begun = {}, False
        for name, p in self._signature.parameters.items():
            if not begun:
                if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    begun = True
                elif name not in self.arguments:
                    begun = True
                    continue
            if begun and name in self.arguments:
                if p.kind is _VAR_KEYWORD:
                    out.update(self.arguments[name])
                else:
                    out[name] = self.arguments[name]
        return out

    def apply_defaults(self):
        """Add the defaults of what is not bound."""
        arguments = {}
        for name, p in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif p.default is not _empty:
                arguments[name] = p.default
            elif p.kind is _VAR_POSITIONAL:
                arguments[name] = ()
            elif p.kind is _VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        return f'<{type(self).__name__} ({", ".join(f"{k}={v!r}" for k, v in self.arguments.items())})>'


class Signature:
    """The parameters of a callable, and what it says of its result."""

    __slots__ = ('_return_annotation', '_parameters')
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        named = {}
        last, defaults = _POSITIONAL_ONLY, False
        for p in parameters or ():
            if __validate_parameters__:
                if p.kind < last:
                    raise ValueError(f'wrong parameter order: {last.description} parameter before '
                                     f'{p.kind.description} parameter')
                if p.kind > last:
                    last = p.kind
                if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if p.default is not _empty:
                        defaults = True
                    elif defaults:
                        raise ValueError('non-default argument follows default argument')
                if p.name in named:
                    raise ValueError(f'duplicate parameter name: {p.name!r}')
            named[p.name] = p
        self._parameters = _types.MappingProxyType(named)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """Return the signature of a callable."""
        return _signature(obj, follow=follow_wrapped, cls=cls, spaces=(globals, locals) if eval_str else None)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=_void, return_annotation=_void):
        """Return a copy with some things replaced."""
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void
                          else return_annotation)

    def _bind(self, args, kwargs, partial):
        arguments, left = {}, list(args)
        params = list(self.parameters.values())
        kwargs = dict(kwargs)
        variadic = None
        for p in params:
            if p.kind is _POSITIONAL_ONLY and p.name in kwargs and not left:
                raise TypeError(f'{p.name!r} parameter is positional only, but was passed as a keyword') from None
            if p.kind is _VAR_POSITIONAL:
                if left:
                    arguments[p.name] = tuple(left)
                    left = []
            elif p.kind is _VAR_KEYWORD:
                variadic = p
            elif p.kind is not _KEYWORD_ONLY and left:
                if p.name in kwargs and p.kind is not _POSITIONAL_ONLY:
                    raise TypeError(f'multiple values for argument {p.name!r}') from None
                arguments[p.name] = left.pop(0)
            elif p.kind is not _POSITIONAL_ONLY and p.name in kwargs:
                arguments[p.name] = kwargs.pop(p.name)
            elif p.default is _empty and not partial:
                if p.kind is _KEYWORD_ONLY:
                    raise TypeError(f'missing a required keyword-only argument: {p.name!r}') from None
                raise TypeError(f'missing a required argument: {p.name!r}') from None
        if left:
            raise TypeError('too many positional arguments') from None
        if kwargs:
            if variadic is None:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
            arguments[variadic.name] = kwargs
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """Return what a call would bind parameters to."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """As bind(), with arguments left out."""
        return self._bind(args, kwargs, True)

    def _key(self):
        named = {p.name: p for p in self.parameters.values() if p.kind is _KEYWORD_ONLY}
        rest = tuple(p for p in self.parameters.values() if p.kind is not _KEYWORD_ONLY)
        return rest, named, self.return_annotation

    def __hash__(self):
        rest, named, result = self._key()
        return hash((rest, frozenset(named.values()), result))

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return self._key() == other._key()

    def __str__(self):
        out, slash, star = [], False, True
        for p in self.parameters.values():
            if p.kind is _POSITIONAL_ONLY:
                slash = True
            elif slash:
                out.append('/')
                slash = False
            if p.kind is _VAR_POSITIONAL:
                star = False
            elif p.kind is _KEYWORD_ONLY and star:
                out.append('*')
                star = False
            out.append(str(p))
        if slash:
            out.append('/')
        text = f'({", ".join(out)})'
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation)}'
        return text

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Return the signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                                   eval_str=eval_str)


def _without_first(sig):
    params = list(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if params[0].kind is not _VAR_POSITIONAL:
        params = params[1:]
    return sig.replace(parameters=params)


def _of_partial(wrapped, partial, extra=()):
    """The signature of `wrapped` with some arguments given."""
    params = dict(wrapped.parameters)
    args, kwargs = (*extra, *partial.args), partial.keywords or {}
    try:
        given = wrapped.bind_partial(*args, **kwargs).arguments
    except TypeError as ex:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from ex
    by_keyword = False
    for name, p in list(params.items()):
        value = given.get(name, _missing)
        if p.kind is _POSITIONAL_ONLY:
            if value is not _missing:
                del params[name]
            continue
        if p.kind is _POSITIONAL_OR_KEYWORD and value is not _missing:
            if name in kwargs:
                by_keyword = True
                params[name] = p.replace(default=value, kind=_KEYWORD_ONLY)
            else:
                del params[name]
            continue
        if p.kind is _KEYWORD_ONLY and value is not _missing:
            params[name] = p.replace(default=value)
        if by_keyword:
            if p.kind is _POSITIONAL_OR_KEYWORD:
                params[name] = p.replace(kind=_KEYWORD_ONLY)
            elif p.kind is _VAR_POSITIONAL:
                del params[name]
    return wrapped.replace(parameters=params.values())


def _of_function(func, cls, spaces):
    code = func.__code__
    names, n, posonly = code.co_varnames, code.co_argcount, code.co_posonlyargcount
    annotations = func.__annotations__
    if spaces is not None:
        annotations = get_annotations(func, globals=spaces[0], locals=spaces[1], eval_str=True)
    defaults, kwdefaults = func.__defaults__ or (), func.__kwdefaults__ or {}
    make = cls._parameter_cls
    params, first_default = [], n - len(defaults)
    for i in range(n):
        params.append(make(names[i], _POSITIONAL_ONLY if i < posonly else _POSITIONAL_OR_KEYWORD,
                           default=_empty if i < first_default else defaults[i - first_default],
                           annotation=annotations.get(names[i], _empty)))
    at = n + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        params.append(make(names[at], _VAR_POSITIONAL, annotation=annotations.get(names[at], _empty)))
        at += 1
    for name in names[n:n + code.co_kwonlyargcount]:
        params.append(make(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty),
                           annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        params.append(make(names[at], _VAR_KEYWORD, annotation=annotations.get(names[at], _empty)))
    return cls(params, return_annotation=annotations.get('return', _empty))


def _of_builtin(obj, cls):
    text = _parameters_of(obj)
    if text is None:
        raise ValueError(f'no signature found for builtin {obj!r}')
    return _of_text(text, cls)


def _of_text(text, cls):
    space = {}
    exec(f'def f({text}): pass', space)
    return _of_function(space['f'], cls, None)


def _signature(obj, follow=True, skip_bound=True, cls=Signature, spaces=None):
    again = lambda f: _signature(f, follow, skip_bound, cls, spaces)
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if isinstance(obj, _types.MethodType):
        sig = again(obj.__func__)
        return _without_first(sig) if skip_bound else sig
    if follow:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or isinstance(f, _types.MethodType))
        if isinstance(obj, _types.MethodType):
            return again(obj)
    sig = obj.__dict__.get('__signature__') if isinstance(obj, type) else getattr(obj, '__signature__', None)
    if sig is not None:
        if not isinstance(sig, Signature):
            raise TypeError(f'unexpected object {sig!r} in __signature__ attribute')
        return sig
    method = getattr(obj, '_partialmethod', None)
    if isinstance(method, _partialmethod):
        wrapped = again(method.func)
        sig = _of_partial(wrapped, method, (None,))
        first = tuple(wrapped.parameters.values())[0]
        if first.kind is _VAR_POSITIONAL:
            return sig
        return sig.replace(parameters=(first, *sig.parameters.values()))
    if isfunction(obj):
        return _of_function(obj, cls, spaces)
    if isbuiltin(obj) or ismethodwrapper(obj) or isinstance(obj, (
            _types.MethodDescriptorType, _types.WrapperDescriptorType, _types.ClassMethodDescriptorType)):
        return _of_builtin(obj, cls)
    if isinstance(obj, _partial):
        return _of_partial(again(obj.func), obj)
    if isinstance(obj, type):
        return _of_class(obj, again, cls)
    call = getattr(type(obj), '__call__', None)
    if call is not None and not isinstance(call, (_types.WrapperDescriptorType, _types.MethodWrapperType)):
        sig = again(call)
        return _without_first(sig) if skip_bound else sig
    raise ValueError(f'callable {obj!r} is not supported by signature')


# What CPython says of those of its types that have signatures.
_TYPES = {object: '', list: 'iterable=(), /', tuple: 'iterable=(), /', float: 'x=0, /', complex: 'real=0, imag=0',
          enumerate: 'iterable, start=0', reversed: 'sequence, /', property: 'fget=None, fset=None, fdel=None, doc=None',
          memoryview: 'object', staticmethod: 'function, /', classmethod: 'function, /'}


def _of_class(obj, again, cls):
    natives = (_types.WrapperDescriptorType, _types.MethodWrapperType, _types.MethodDescriptorType,
               _types.BuiltinFunctionType, _types.ClassMethodDescriptorType)

    def written(kind, name):
        method = getattr(kind, name, None)
        return None if method is None or isinstance(method, natives) else method

    call = written(type(obj), '__call__')
    if call is not None:
        return _without_first(again(call))
    new, init = written(obj, '__new__'), written(obj, '__init__')
    # The one that is found first wins.
    if new is not None and init is not None:
        for base in obj.__mro__:
            if '__new__' in base.__dict__:
                init = None
                break
            if '__init__' in base.__dict__:
                new = None
                break
    method = new if new is not None else init
    if method is not None:
        return _without_first(again(method))
    base = next((base for base in obj.__mro__ if base in _TYPES), None)
    if base is not None and base is not object:
        return _of_text(_TYPES[base], cls)
    if type in obj.__mro__:
        raise ValueError(f'no signature found for builtin {obj!r}')
    if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return cls()
    raise ValueError(f'no signature found for builtin type {obj!r}')


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """Return a copy of what annotations an object has."""
    if isinstance(obj, type):
        found = obj.__dict__.get('__annotations__')
        space = getattr(_sys.modules.get(obj.__module__), '__dict__', None)
        local, unwrapped = dict(vars(obj)), obj
    elif ismodule(obj):
        found, space, local, unwrapped = getattr(obj, '__annotations__', None), obj.__dict__, None, None
    elif callable(obj):
        found, space, local = getattr(obj, '__annotations__', None), None, None
        unwrapped = obj
        while hasattr(unwrapped, '__wrapped__') or isinstance(unwrapped, _partial):
            unwrapped = unwrapped.__wrapped__ if hasattr(unwrapped, '__wrapped__') else unwrapped.func
        space = getattr(unwrapped, '__globals__', None)
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not found or not eval_str:
        return dict(found)
    globals = space if globals is None else globals
    locals = local if locals is None else locals
    return {k: eval(v, globals, locals) if isinstance(v, str) else v for k, v in found.items()}
