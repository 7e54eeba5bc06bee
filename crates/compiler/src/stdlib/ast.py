"""Syntax trees of Python sources. Trees are for looking at and for `unparse()`: code is compiled from text only."""


PyCF_ONLY_AST, PyCF_TYPE_COMMENTS, PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x400, 0x1000, 0x2000

# Kinds of nodes, each with its classes: `name*` is a list, `name?` may be None.
_GRAMMAR = """
mod: Module(body* type_ignores*) Interactive(body*) Expression(body) FunctionType(argtypes* returns)
stmt+: FunctionDef(name args body* decorator_list* returns? type_comment? type_params*)
  AsyncFunctionDef(name args body* decorator_list* returns? type_comment? type_params*)
  ClassDef(name bases* keywords* body* decorator_list* type_params*) Return(value?) Delete(targets*)
  Assign(targets* value type_comment?) TypeAlias(name type_params* value) AugAssign(target op value)
  AnnAssign(target annotation value? simple) For(target iter body* orelse* type_comment?)
  AsyncFor(target iter body* orelse* type_comment?) While(test body* orelse*) If(test body* orelse*)
  With(items* body* type_comment?) AsyncWith(items* body* type_comment?) Match(subject cases*) Raise(exc? cause?)
  Try(body* handlers* orelse* finalbody*) TryStar(body* handlers* orelse* finalbody*) Assert(test msg?) Import(names*)
  ImportFrom(module? names* level?) Global(names*) Nonlocal(names*) Expr(value) Pass() Break() Continue()
expr+: BoolOp(op values*) NamedExpr(target value) BinOp(left op right) UnaryOp(op operand) Lambda(args body)
  IfExp(test body orelse) Dict(keys* values*) Set(elts*) ListComp(elt generators*) SetComp(elt generators*)
  DictComp(key value generators*) GeneratorExp(elt generators*) Await(value) Yield(value?) YieldFrom(value)
  Compare(left ops* comparators*) Call(func args* keywords*) FormattedValue(value conversion format_spec?)
  JoinedStr(values*) Constant(value kind?) Attribute(value attr ctx) Subscript(value slice ctx) Starred(value ctx)
  Name(id ctx) List(elts* ctx) Tuple(elts* ctx) Slice(lower? upper? step?)
expr_context: Load() Store() Del()
boolop: And() Or()
operator: Add() Sub() Mult() MatMult() Div() Mod() Pow() LShift() RShift() BitOr() BitXor() BitAnd() FloorDiv()
unaryop: Invert() Not() UAdd() USub()
cmpop: Eq() NotEq() Lt() LtE() Gt() GtE() Is() IsNot() In() NotIn()
comprehension: comprehension(target iter ifs* is_async)
excepthandler+: ExceptHandler(type? name? body*)
arguments: arguments(posonlyargs* args* vararg? kwonlyargs* kw_defaults* kwarg? defaults*)
arg+: arg(arg annotation? type_comment?)
keyword+: keyword(arg? value)
alias+: alias(name asname?)
withitem: withitem(context_expr optional_vars?)
match_case: match_case(pattern guard? body*)
pattern+: MatchValue(value) MatchSingleton(value) MatchSequence(patterns*) MatchMapping(keys* patterns* rest?)
  MatchClass(cls patterns* kwd_attrs* kwd_patterns*) MatchStar(name?) MatchAs(pattern? name?) MatchOr(patterns*)
type_ignore: TypeIgnore(lineno tag)
type_param+: TypeVar(name bound?) ParamSpec(name) TypeVarTuple(name)
"""
_PLACES = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')


class AST:
    """A node of a syntax tree."""

    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        if len(args) > len(self._fields):
            n = len(self._fields)
            raise TypeError(f'{type(self).__name__} constructor takes at most {n} positional argument{"s"[:n != 1]}')
        for name, value in zip(self._fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in self._fields[:len(args)]:
                raise TypeError(f'{type(self).__name__} got multiple values for argument {name!r}')
            setattr(self, name, value)

    def __reduce_ex__(self, protocol):
        return type(self), (), self.__dict__.copy()


def _define():
    space, classes = globals(), {}
    text = _GRAMMAR.replace('\n  ', ' ')
    for line in text.strip().splitlines():
        kind, _, rest = line.partition(': ')
        attributes = _PLACES if kind[-1] == '+' else ()
        kind = kind.rstrip('+')
        rest = [part.split('(') for part in rest[:-1].split(') ')]
        base = AST
        if [name for name, _ in rest] != [kind]:
            base = type(kind, (AST,), {'_attributes': attributes, '__module__': 'ast'})
            space[kind] = base
        for name, fields in rest:
            names = tuple(f.rstrip('*?') for f in fields.split())
            body = {'_fields': names, '__match_args__': names, '_attributes': attributes, '__module__': 'ast'}
            body.update({f[:-1]: None for f in fields.split() if f[-1] == '?'})
            if attributes:
                body.update(end_lineno=None, end_col_offset=None)
            space[name] = classes[name] = type(name, (base,), body)
    return classes


_classes = _define()


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None):
    """Return the tree of a source."""
    if isinstance(source, (bytes, bytearray)):
        source = source.decode()
    if mode not in ('exec', 'eval', 'single'):
        raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    tree = _parse(source, str(filename), mode == 'eval', _classes)
    return Interactive(tree.body) if mode == 'single' else tree


def literal_eval(node_or_string):
    """Return the value of an expression that is made of literals and containers."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(' \t'), mode='eval')
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body

    def wrong(node):
        at = f' on line {node.lineno}' if getattr(node, 'lineno', None) else ''
        raise ValueError(f'malformed node or string{at}: {node!r}')

    def number(node):
        if type(node) is not Constant or type(node.value) not in (int, float, complex):
            wrong(node)
        return node.value

    def signed(node):
        if type(node) is UnaryOp and type(node.op) in (UAdd, USub):
            value = number(node.operand)
            return +value if type(node.op) is UAdd else -value
        return number(node)

    def convert(node):
        kind = type(node)
        if kind is Constant:
            return node.value
        if kind is Tuple:
            return tuple(map(convert, node.elts))
        if kind is List:
            return list(map(convert, node.elts))
        if kind is Set:
            return set(map(convert, node.elts))
        if kind is Call and type(node.func) is Name and node.func.id == 'set' and node.args == node.keywords == []:
            return set()
        if kind is Dict:
            if len(node.keys) != len(node.values):
                wrong(node)
            return dict(zip(map(convert, node.keys), map(convert, node.values)))
        if kind is BinOp and type(node.op) in (Add, Sub):
            left, right = signed(node.left), number(node.right)
            if isinstance(left, (int, float)) and isinstance(right, complex):
                return left + right if type(node.op) is Add else left - right
        return signed(node)

    return convert(node_or_string)


# ── trees ──

def iter_fields(node):
    """Yield (name, value) of each field that a node has."""
    for field in node._fields:
        try:
            yield field, getattr(node, field)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """Yield the nodes right below one."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    """Yield a node and all below it, level by level."""
    from collections import deque
    todo = deque([node])
    while todo:
        node = todo.popleft()
        todo.extend(iter_child_nodes(node))
        yield node


class NodeVisitor:
    """Calls visit_CLASS for each node of a tree."""

    def visit(self, node):
        """Visit a node."""
        return getattr(self, 'visit_' + type(node).__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        """Visit what is below a node."""
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)


class NodeTransformer(NodeVisitor):
    """Puts what visit_CLASS returns in the place of each node."""

    def generic_visit(self, node):
        """Replace what is below a node."""
        for field, old in iter_fields(node):
            if isinstance(old, list):
                new = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            new.extend(item)
                            continue
                    new.append(item)
                old[:] = new
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, field)
                else:
                    setattr(node, field, new)
        return node


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
    """Return a tree as text."""
    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {type(node).__name__!r}')
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent

    def shown(node, level):
        """The text, and whether it is short enough for one line."""
        level += 1
        before, between = ('', ', ') if indent is None else ('\n' + indent * level, ',\n' + indent * level)
        if isinstance(node, list):
            if not node:
                return '[]', True
            return f'[{before}{between.join([shown(item, level)[0] for item in node])}]', False
        if not isinstance(node, AST):
            return repr(node), True
        kind = type(node)
        args, simple, keywords = [], True, annotate_fields
        for name in node._fields:
            try:
                value = getattr(node, name)
            except AttributeError:
                keywords = True
                continue
            if value is None and getattr(kind, name, ...) is None:
                keywords = True
                continue
            text, plain = shown(value, level)
            simple = simple and plain
            args.append(f'{name}={text}' if keywords else text)
        if include_attributes:
            for name in node._attributes:
                try:
                    value = getattr(node, name)
                except AttributeError:
                    continue
                if value is None and getattr(kind, name, ...) is None:
                    continue
                text, plain = shown(value, level)
                simple = simple and plain
                args.append(f'{name}={text}')
        if simple and len(args) <= 3:
            return f'{kind.__name__}({", ".join(args)})', not args
        return f'{kind.__name__}({before}{between.join(args)})', False

    return shown(node, 0)[0]


def copy_location(new_node, old_node):
    """Give a node the place of another one."""
    for name in _PLACES:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or hasattr(old_node, name) and name.startswith('end_'):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Give nodes without a place that of the one above."""
    def fix(node, places):
        for i, name in enumerate(_PLACES):
            if name in node._attributes:
                own = getattr(node, name, None)
                if own is None:
                    setattr(node, name, places[i])
                else:
                    places = (*places[:i], own, *places[i + 1:])
        for child in iter_child_nodes(node):
            fix(child, places)
    fix(node, (1, 0, 1, 0))
    return node


def increment_lineno(node, n=1):
    """Move a tree by some lines."""
    for child in walk(node):
        for name in ('lineno', 'end_lineno'):
            if name in child._attributes and getattr(child, name, 0 if name == 'lineno' else None) is not None:
                setattr(child, name, getattr(child, name, 0) + n)
    return node


def get_docstring(node, clean=True):
    """Return the documentation string of a definition or a module."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{type(node).__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if clean:
        from inspect import cleandoc
        return cleandoc(value.value)
    return value.value


def get_source_segment(source, node, *, padded=False):
    """Return the text of a node."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        line, end_line = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = source.replace('\r\n', '\n').replace('\r', '\n').split('\n')
    lines = [text + '\n' for text in lines]
    if line == end_line:
        return lines[line].encode()[start:end].decode()
    before = lines[line].encode()[:start].decode()
    padding = ''.join(c if c in '\f\t' else ' ' for c in before) if padded else ''
    first = padding + lines[line].encode()[start:].decode()
    return ''.join([first, *lines[line + 1:end_line], lines[end_line].encode()[:end].decode()])


def unparse(ast_obj):
    """Return a source that has this tree."""
    from _ast_unparse import Unparser
    return Unparser().visit(ast_obj)


# ── names of earlier versions ──

class slice(AST):
    """Deprecated."""


class Index(slice):
    """Deprecated: the value itself is the index."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Deprecated: a tuple is the index."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


def _is(node, *kinds):
    return isinstance(node, Constant) and type(node.value) in kinds


class _Old(type):
    def __instancecheck__(cls, instance):
        return _is(instance, *cls._kinds) if cls is not AST else False


class Num(Constant, metaclass=_Old):
    """Deprecated: a Constant."""

    _kinds = (int, float, complex)
    _fields = ('n',)

    def __new__(cls, n=0, **kwargs):
        return Constant(n, **kwargs)


class Str(Constant, metaclass=_Old):
    """Deprecated: a Constant."""

    _kinds = (str,)
    _fields = ('s',)

    def __new__(cls, s='', **kwargs):
        return Constant(s, **kwargs)


class Bytes(Constant, metaclass=_Old):
    """Deprecated: a Constant."""

    _kinds = (bytes,)
    _fields = ('s',)

    def __new__(cls, s=b'', **kwargs):
        return Constant(s, **kwargs)


class NameConstant(Constant, metaclass=_Old):
    """Deprecated: a Constant."""

    _kinds = (type(None), bool)

    def __new__(cls, value=None, kind=None, **kwargs):
        return Constant(value, kind, **kwargs)


class Ellipsis(Constant, metaclass=_Old):
    """Deprecated: a Constant."""

    _kinds = (type(...),)
    _fields = ()

    def __new__(cls, *args, **kwargs):
        return Constant(..., *args, **kwargs)


Constant.n = Constant.s = property(lambda self: self.value, lambda self, value: setattr(self, 'value', value))
