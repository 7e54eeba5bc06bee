"""Values over several lines: what fits in the width stands in one, and the rest has one item a line."""

import collections
import types
from io import StringIO

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Write a value and the end of its line to a stream, which is sys.stdout if none is given."""
    options = dict(compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
    PrettyPrinter(indent, width, depth, stream, **options).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """The text that pprint() would write, without the end of its last line."""
    options = dict(compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
    return PrettyPrinter(indent, width, depth, **options).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint(), which leaves dicts in their own order."""
    pprint(object, *args, **kwargs, sort_dicts=sort_dicts)


def saferepr(object):
    """The repr of a value, in one line, with what contains itself cut off."""
    text, _, _ = _one_line(object)
    return text


def isreadable(object):
    """Whether eval() of saferepr() gives the value again."""
    _, readable, _ = _one_line(object)
    return readable


def isrecursive(object):
    """Whether the value contains itself."""
    _, _, recursive = _one_line(object)
    return recursive


def _one_line(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


class _safe_key:
    """Orders what has no order: by the name of the type, and then by address."""

    __slots__ = ['obj']

    def __init__(self, obj):
        self.obj = obj

    def _rank(self):
        return str(type(self.obj)), id(self.obj)

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return self._rank() < other._rank()


def _safe_tuple(pair):
    key, value = pair
    return _safe_key(key), _safe_key(value)


def _words(line):
    """The words of a line, each with the space behind it."""
    start = 0
    in_space = False
    for at, char in enumerate(line):
        if in_space and not char.isspace():
            yield line[start:at]
            start = at
        in_space = char.isspace()
    yield line[start:]


def _pack(parts, width, last_width):
    """Reprs of as many parts at a time as fit in the width; what ends with the last part has another one."""
    parts = list(parts)
    taken = parts[0][:0]
    for left, part in enumerate(parts, 1 - len(parts)):
        longer = taken + part
        if len(repr(longer)) <= (width if left else last_width):
            taken = longer
            continue
        if taken:
            yield repr(taken)
        taken = part
    if taken:
        yield repr(taken)


class PrettyPrinter:
    """Writes values by the options it was made with.

    indent: by how much an item stands right of what contains it. width: how long lines may be. depth: how deep it goes
    into values, `...` stands for what is deeper. stream: where pprint() writes. compact: several items of a sequence in
    a line, as many as fit. sort_dicts: dicts by their keys. underscore_numbers: `_` between thousands.
    """

    # Who writes a value that does not fit in one line, by the __repr__ of its type.
    _dispatch = {}

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        self._indent_per_level, self._width = int(indent), int(width)
        if self._indent_per_level < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and not depth > 0:
            raise ValueError('depth must be > 0')
        if self._width == 0:
            raise ValueError('width must be != 0')
        self._depth, self._stream = depth, stream
        self._compact, self._sort_dicts = bool(compact), sort_dicts
        self._underscore_numbers = underscore_numbers

    # ── what programs call ──

    def pprint(self, object):
        if self._stream is None:
            print(self.pformat(object))
        else:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write('\n')

    def pformat(self, object):
        text = StringIO()
        self._format(object, text, 0, 0, {}, 0)
        return text.getvalue()

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def isrecursive(self, object):
        _, _, recursive = self.format(object, {}, 0, 0)
        return recursive

    def format(self, object, context, maxlevels, level):
        """A value in one line: its text, whether that is readable, and whether the value contains itself.

        What contains the value is in `context`, by id; so many levels deep it is. For subclasses to override.
        """
        return self._safe_repr(object, context, maxlevels, level)

    # ── one line ──

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        if recursive:
            self._recursive = True
        if not readable:
            self._readable = False
        return text

    def _safe_repr(self, object, context, maxlevels, level):
        cls = type(object)
        own = getattr(cls, '__repr__', None)
        if self._underscore_numbers and own is int.__repr__ and issubclass(cls, int):
            return f'{object:_d}', True, False
        brackets = None
        if issubclass(cls, dict) and own is dict.__repr__:
            brackets = '{', '}'
        elif issubclass(cls, list) and own is list.__repr__:
            brackets = '[', ']'
        elif issubclass(cls, tuple) and own is tuple.__repr__:
            brackets = '(', ',)' if len(object) == 1 else ')'
        if brackets is None:
            text = repr(object)
            known = cls in (str, bytes, bytearray) or text != '' and text[0] != '<'
            return text, known, False
        if not object:
            return ''.join(brackets), True, False
        if maxlevels and level >= maxlevels:
            return '...'.join(brackets), False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive = True, False
        texts = []

        def inner(value):
            nonlocal readable, recursive
            text, is_readable, is_recursive = self.format(value, context, maxlevels, level + 1)
            readable = readable and is_readable
            recursive = recursive or is_recursive
            return text

        if brackets[0] == '{':
            for key, value in self._pairs(object):
                texts.append(f'{inner(key)}: {inner(value)}')
        else:
            for value in object:
                texts.append(inner(value))
        del context[id(object)]
        return ', '.join(texts).join(brackets), bool(readable), bool(recursive)

    def _pairs(self, mapping):
        """The items of a dict, in the order that they are shown in."""
        return sorted(mapping.items(), key=_safe_tuple) if self._sort_dicts else mapping.items()

    # ── several lines ──
    #
    # `indent` is the column that the value begins in, and `allowance` the room that is needed behind its end, for the
    # brackets of what contains it.

    def _format(self, object, stream, indent, allowance, context, level):
        mine = id(object)
        if mine in context:
            self._recursive, self._readable = True, False
            stream.write(_recursion(object))
            return
        text = self._repr(object, context, level)
        write = None
        if indent + len(text) + allowance > self._width:
            own = type(object).__repr__
            write = self._dispatch.get(own)
            if write is None and _has_generated_repr(type(object), own):
                write = PrettyPrinter._pprint_dataclass
        if write is None:
            stream.write(text)
            return
        context[mine] = 1
        write(self, object, stream, indent, allowance, context, level + 1)
        del context[mine]

    def _margin(self):
        """What fills the gap between an opening bracket and the first item."""
        return ' ' * (self._indent_per_level - 1)

    def _lines(self, cells, count, stream, indent, allowance, context, level):
        """So many cells, each in a line of its own: what stands before a value (`key: `, `name=`), and the value."""
        for number, (label, value) in enumerate(cells, 1):
            stream.write(label)
            behind = allowance if number == count else 1
            self._format(value, stream, indent + len(label), behind, context, level)
            if number < count:
                stream.write(',\n' + ' ' * indent)

    def _format_dict_items(self, items, stream, indent, allowance, context, level):
        cells = ((self._repr(key, context, level) + ': ', value) for key, value in items)
        self._lines(cells, len(items), stream, indent + self._indent_per_level, allowance, context, level)

    def _format_namespace_items(self, items, stream, indent, allowance, context, level):
        # What is being written already is `...` here, as in the repr of such objects.
        cells = ((name + '=', _Dots if id(value) in context else value) for name, value in items)
        self._lines(cells, len(items), stream, indent, allowance, context, level)

    def _format_items(self, items, stream, indent, allowance, context, level):
        items = list(items)
        stream.write(self._margin())
        indent += self._indent_per_level
        if not self._compact:
            cells = (('', item) for item in items)
            self._lines(cells, len(items), stream, indent, allowance, context, level)
            return
        line_end = ',\n' + ' ' * indent
        whole = room = self._width - indent + 1
        before = ''
        for number, item in enumerate(items, 1):
            behind = 1
            if number == len(items):
                behind = allowance
                whole -= allowance
                room -= allowance
            text = self._repr(item, context, level)
            needed = len(text) + len(', ')
            if needed > room:
                room = whole
                before = before and line_end
            if needed > room:
                # It has no line that it fits in, and what follows it begins one.
                stream.write(before)
                before = line_end
                self._format(item, stream, indent, behind, context, level)
                continue
            room -= needed
            stream.write(before + text)
            before = ', '

    # ── by type ──

    def _called(self, object, stream, write, indent, *args):
        """The name of the type and parentheses around what `write` writes."""
        name = type(object).__name__
        stream.write(name + '(')
        write(object, stream, indent + len(name) + 1, *args)
        stream.write(')')

    def _pprint_dict(self, object, stream, indent, allowance, context, level):
        stream.write('{' + self._margin())
        if len(object):
            self._format_dict_items(self._pairs(object), stream, indent, allowance + 1, context, level)
        stream.write('}')

    def _pprint_ordered_dict(self, object, stream, indent, allowance, context, level):
        if self._is_empty(object, stream):
            return
        self._called(object, stream, lambda object, *args: self._format(list(object.items()), *args),
                     indent, allowance + 1, context, level)

    def _pprint_default_dict(self, object, stream, indent, allowance, context, level):
        if self._is_empty(object, stream):
            return

        def arguments(object, stream, indent, *args):
            factory = self._repr(object.default_factory, context, level)
            stream.write(factory + ',\n' + ' ' * indent)
            self._pprint_dict(object, stream, indent, *args)

        self._called(object, stream, arguments, indent, allowance + 1, context, level)

    def _pprint_counter(self, object, stream, indent, allowance, context, level):
        if self._is_empty(object, stream):
            return

        def arguments(object, stream, *args):
            stream.write('{' + self._margin())
            self._format_dict_items(object.most_common(), stream, *args)
            stream.write('}')

        self._called(object, stream, arguments, indent, allowance + 2, context, level)

    def _pprint_chain_map(self, object, stream, indent, allowance, context, level):
        if self._is_empty(object.maps, stream, object):
            return

        def arguments(object, *args):
            self._lines((('', mapping) for mapping in object.maps), len(object.maps), *args)

        self._called(object, stream, arguments, indent, allowance + 1, context, level)

    def _pprint_list(self, object, stream, indent, allowance, context, level):
        stream.write('[')
        self._format_items(object, stream, indent, allowance + 1, context, level)
        stream.write(']')

    def _pprint_tuple(self, object, stream, indent, allowance, context, level):
        end = ',)' if len(object) == 1 else ')'
        stream.write('(')
        self._format_items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _pprint_set(self, object, stream, indent, allowance, context, level):
        if self._is_empty(object, stream):
            return

        def braces(object, stream, indent, allowance):
            stream.write('{')
            self._format_items(sorted(object, key=_safe_key), stream, indent, allowance, context, level)
            stream.write('}')

        if type(object) is set:
            braces(object, stream, indent, allowance + 1)
        else:
            self._called(object, stream, braces, indent, allowance + 2)

    def _pprint_deque(self, object, stream, indent, allowance, context, level):
        if self._is_empty(object, stream):
            return
        bounded = object.maxlen is not None

        def arguments(object, stream, indent):
            stream.write('[')
            self._format_items(object, stream, indent, 2 if bounded else allowance + 2, context, level)
            stream.write(']')
            if bounded:
                stream.write(',\n' + ' ' * indent + 'maxlen=' + self._repr(object.maxlen, context, level))

        self._called(object, stream, arguments, indent)

    def _is_empty(self, items, stream, object=None):
        """Where there is nothing to break lines at: writes the plain repr, and says so."""
        if len(items):
            return False
        stream.write(repr(items if object is None else object))
        return True

    def _pprint_user(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    def _pprint_mappingproxy(self, object, stream, indent, allowance, context, level):
        self._called(object, stream, lambda object, *args: self._format(object.copy(), *args),
                     indent, allowance + 1, context, level)

    def _pprint_simplenamespace(self, object, stream, indent, allowance, context, level):
        # Its own class is shown by another name than it has.
        name = 'namespace' if type(object) is types.SimpleNamespace else type(object).__name__
        self._fields(name, object.__dict__.items(), stream, indent, allowance, context, level)

    def _pprint_dataclass(self, object, stream, indent, allowance, context, level):
        shown = [field.name for field in object.__dataclass_fields__.values()
                 if field.repr and field._field_type._text == '_FIELD']
        pairs = [(name, getattr(object, name)) for name in shown]
        self._fields(type(object).__name__, pairs, stream, indent, allowance, context, level)

    def _fields(self, name, pairs, stream, indent, *args):
        stream.write(name + '(')
        self._format_namespace_items(list(pairs), stream, indent + len(name) + 1, *args)
        stream.write(')')

    def _pprint_str(self, object, stream, indent, allowance, context, level):
        if self._is_empty(object, stream):
            return
        # What is no part of anything gets parentheses, which keep its lines together.
        outermost = level == 1
        width = self._width - indent - outermost
        chunks = []
        lines = object.splitlines(True)
        for left, line in enumerate(lines, 1 - len(lines)):
            last_width = width if left else width - allowance - outermost
            chunks += [repr(line)] if len(repr(line)) <= last_width else _pack(_words(line), width, last_width)
        self._chunks(chunks, outermost and len(chunks) > 1, stream, indent)

    def _pprint_bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        outermost = level == 1
        width = self._width - indent - outermost
        # Four bytes at a time; only where fewer are left at the end, room is kept for the brackets.
        last_width = width - allowance - outermost if len(object) % 4 else width
        parts = [object[at:at + 4] for at in range(0, len(object), 4)]
        self._chunks(_pack(parts, width, last_width), outermost, stream, indent)

    def _chunks(self, chunks, parentheses, stream, indent):
        """Texts below each other."""
        line_end = '\n' + ' ' * (indent + parentheses)
        text = line_end.join(chunks)
        stream.write(f'({text})' if parentheses else text)

    def _pprint_bytearray(self, object, stream, indent, allowance, context, level):
        stream.write('bytearray(')
        self._pprint_bytes(bytes(object), stream, indent + len('bytearray('), allowance + 1, context, level + 1)
        stream.write(')')

    for _types, _write in [
        ([dict], _pprint_dict),
        ([collections.OrderedDict], _pprint_ordered_dict),
        ([collections.defaultdict], _pprint_default_dict),
        ([collections.Counter], _pprint_counter),
        ([collections.ChainMap], _pprint_chain_map),
        ([list], _pprint_list),
        ([tuple], _pprint_tuple),
        ([set, frozenset], _pprint_set),
        ([collections.deque], _pprint_deque),
        ([collections.UserDict, collections.UserList, collections.UserString], _pprint_user),
        ([types.MappingProxyType], _pprint_mappingproxy),
        ([types.SimpleNamespace], _pprint_simplenamespace),
        ([str], _pprint_str),
        ([bytes], _pprint_bytes),
        ([bytearray], _pprint_bytearray),
    ]:
        for _type in _types:
            _dispatch[_type.__repr__] = _write
    del _types, _type, _write


class _Dots:
    """Stands for a value, and looks like `...`."""

    def __repr__(self):
        return '...'


_Dots = _Dots()


def _has_generated_repr(cls, own):
    """Whether a class is a dataclass, and its repr the one that all of them have."""
    return hasattr(cls, '__dataclass_fields__') and cls.__dataclass_params__.repr and hasattr(own, '__wrapped__')
