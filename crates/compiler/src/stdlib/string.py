"""Sets of characters, and two ways to fill in texts."""

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
           'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']

from _vm import _template_name, _template_parse

ascii_lowercase, ascii_uppercase = 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
octdigits = '01234567'
digits = octdigits + '89'
hexdigits = digits + ascii_lowercase[:6] + ascii_uppercase[:6]
# ASCII's, in its order.
punctuation = ''.join([c for c in map(chr, range(33, 127)) if not c.isalnum()])
whitespace = ' \t\n\r\v\f'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Every word with a capital letter; what stands between words, `sep` says."""
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


_FIRST = frozenset('_' + ascii_letters)
_REST = frozenset('_' + ascii_letters + digits)


def _together(kws, mapping):
    if not kws:
        return mapping
    if mapping:
        from collections import ChainMap
        return ChainMap(kws, mapping)
    return kws


class Template:
    """A text with `$name` where something else belongs."""

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """Literal text, and for each placeholder (kind, name, start, end): named, escaped or invalid."""
        text = self.template
        delimiter = self.delimiter
        at = 0
        while True:
            i = text.find(delimiter, at)
            if i < 0:
                yield text[at:]
                return
            yield text[at:i]
            j = i + len(delimiter)
            if text.startswith(delimiter, j):
                at = j + len(delimiter)
                yield 'escaped', None, i, at
                continue
            braced = text[j:j + 1] == '{'
            start = j + braced
            end = start
            if text[end:end + 1] in _FIRST and end < len(text):
                end += 1
                while end < len(text) and text[end] in _REST:
                    end += 1
            if end > start and (not braced or text[end:end + 1] == '}'):
                at = end + braced
                yield 'named', text[start:end], i, at
            else:
                at = j
                yield 'invalid', None, i, at

    def _invalid(self, i):
        lines = self.template[:i].splitlines(keepends=True)
        if not lines:
            colno, lineno = 1, 1
        else:
            colno = i - len(''.join(lines[:-1]))
            lineno = len(lines)
        raise ValueError(f'Invalid placeholder in string: line {lineno}, col {colno}')

    def substitute(self, mapping={}, /, **kws):
        mapping = _together(kws, mapping)
        out = []
        for piece in self._pieces():
            if type(piece) is str:
                out.append(piece)
            elif piece[0] == 'named':
                out.append(str(mapping[piece[1]]))
            elif piece[0] == 'escaped':
                out.append(self.delimiter)
            else:
                self._invalid(piece[2] + len(self.delimiter))
        return ''.join(out)

    def safe_substitute(self, mapping={}, /, **kws):
        mapping = _together(kws, mapping)
        out = []
        for piece in self._pieces():
            if type(piece) is str:
                out.append(piece)
                continue
            kind, name, start, end = piece
            if kind == 'named':
                try:
                    out.append(str(mapping[name]))
                except KeyError:
                    out.append(self.template[start:end])
            else:
                out.append(self.delimiter)
        return ''.join(out)

    def is_valid(self):
        return all(type(piece) is str or piece[0] != 'invalid' for piece in self._pieces())

    def get_identifiers(self):
        return list(dict.fromkeys([p[1] for p in self._pieces() if type(p) is not str and p[0] == 'named']))


class Formatter:
    """`str.format` in parts, each of which a subclass may override."""

    def vformat(self, format_string, args, kwargs):
        used = set()
        text, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return text

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, field_name, format_spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field_name is None:
                continue
            if field_name == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field_name = str(auto_arg_index)
                auto_arg_index += 1
            elif field_name.isdigit():
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(format_spec, args, kwargs, used_args, recursion_depth - 1,
                                                        auto_arg_index=auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        values = args if isinstance(key, int) else kwargs
        return values[key]

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        convert = {'s': str, 'r': repr, 'a': ascii}.get(conversion)
        if convert is None:
            raise ValueError(f'Unknown conversion specifier {conversion!s}')
        return convert(value)

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def check_unused_args(self, used_args, args, kwargs):
        """For subclasses: every argument that was used is known then."""

    def parse(self, format_string):
        """(literal text, field name, format spec, conversion) for each field; text at the end has None fields."""
        pieces, error = _template_parse(format_string)
        literal = ''
        out = []
        for piece in pieces:
            # A doubled brace ends a piece, as its second one is dropped.
            if literal and literal[-1] in '{}':
                out.append((literal, None, None, None))
                literal = ''
            if type(piece) is str:
                literal += piece
                continue
            name, conversion, spec, _ = piece
            out.append((literal, name, spec, conversion))
            literal = ''
        if literal:
            out.append((literal, None, None, None))
        if error is not None:
            raise error
        return iter(out)

    def get_field(self, field_name, args, kwargs):
        first, rest, error = _template_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, key in rest:
            obj = getattr(obj, key) if is_attr else obj[key]
        if error is not None:
            raise error
        return obj, first
