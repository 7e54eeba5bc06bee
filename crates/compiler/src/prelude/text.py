# str(), repr(), format() and the formatting operators, where objects with Python methods take part.
#
# `_special_kind(x, name)` says who implements a special method: 0 `object`, 1 a builtin class, 2 Python code.



def _to_str(x):
    kind = _special_kind(x, "__str__")
    if kind == 0:
        return _to_repr(x, "__str__")
    s = _special(x, "__str__")()
    if kind == 2 and not _isa(s, str):
        raise TypeError(f"__str__ returned non-string (type {type(s).__name__})")
    return s


def _to_repr(x, asked="__repr__"):
    if _special_kind(x, "__repr__") != 2:
        return _repr_base(x)
    s = _special(x, "__repr__")()
    if not _isa(s, str):
        raise TypeError(f"{asked} returned non-string (type {type(s).__name__})")
    return s


_repr = _to_repr


def _set_repr(x):
    # A set is shown by what going through it gives.
    path = (id(x),)
    _repr_enter(path)
    try:
        items = _to_repr(list(x))
    finally:
        _repr_leave(path)
    return f"{type(x).__name__}({{{items[1:-1]}}})"


def _repr_base(x):
    if _isa(x, (set, frozenset)) and _special_kind(x, "__iter__") == 2 and (set if _isa(x, set) else frozenset).__len__(x):
        return _set_repr(x)
    needs = _repr_needs(x)
    strs = []
    for obj, path, as_type in needs:
        _repr_enter(path)
        try:
            strs.append(_type_argument_repr(obj) if as_type else _to_repr(obj))
        finally:
            _repr_leave(path)
    return _repr_finish(x, needs, strs)


def _ascii(x):
    text = _to_repr(x)
    return text if str.isascii(text) else _ascii_text(text)


def _joined_text(parts):
    # The last part is the result itself if there is nothing before it, even of a subclass of str.
    if parts and type(parts[-1]) is not str and str.__len__(parts[-1]):
        for part in parts[:-1]:
            if str.__len__(part):
                break
        else:
            return parts[-1]
    return "".join(parts)


def _format(value, spec):
    kind = _special_kind(value, "__format__")
    if kind == 0:
        if spec:
            raise TypeError(f"unsupported format string passed to {type(value).__name__}.__format__")
        return _to_str(value)
    s = _special(value, "__format__")(spec)
    if not _isa(s, str):
        raise TypeError(f"__format__ must return a str, not {type(s).__name__}")
    return s


def _str_format(template, args, kwargs):
    return _template_format(template, args, kwargs, [None, 0], 2)


def _template_format(template, args, kwargs, numbering, depth):
    if depth == 0:
        raise ValueError("Max string recursion exceeded")
    pieces, error = _template_parse(template)
    out = []
    for piece in pieces:
        if type(piece) is str:
            out.append(piece)
            continue
        name, conversion, spec, nested = piece
        value = _template_value(name, args, kwargs, numbering)
        if conversion is not None:
            _template_conversion(conversion)
            if conversion == "s":
                value = str(value)
            elif conversion == "r":
                value = repr(value)
            else:
                value = ascii(value)
        if nested:
            spec = _template_format(spec, args, kwargs, numbering, depth - 1)
        out.append(format(value, spec))
    if error is not None:
        raise error
    return _joined_text(out)


def _template_value(name, args, kwargs, numbering):
    first, accessors, error = _template_name(name)
    if type(first) is not str:
        mode = "auto" if first is None else "manual"
        if numbering[0] is None:
            numbering[0] = mode
        elif numbering[0] != mode:
            if mode == "auto":
                raise ValueError(
                    "cannot switch from manual field specification to automatic field numbering"
                )
            raise ValueError("cannot switch from automatic field numbering to manual field specification")
        if first is None:
            first = numbering[1]
            numbering[1] += 1
        if args is None:
            raise ValueError("Format string contains positional fields")
        if first >= len(args):
            raise IndexError(f"Replacement index {first} out of range for positional args tuple")
        value = args[first]
    else:
        value = kwargs[first]
    for is_attr, key in accessors:
        value = getattr(value, key) if is_attr else value[key]
    if error is not None:
        raise error
    return value


def _percent_format(template, right):
    is_bytes = not _isa(template, str)
    items = tuple.__iter__(right) if _isa(right, tuple) else iter((right,))
    left = tuple.__len__(right) if _isa(right, tuple) else 1
    is_mapping = _percent_is_mapping(right, is_bytes)
    out = []
    for index, segment in enumerate(_percent_parse(template)):
        if type(segment) is not tuple:
            if _isa(segment, BaseException):
                if not is_mapping:
                    raise TypeError("format requires a mapping")
                raise segment
            out.append(segment)
            continue
        key, star_width, star_precision, conv, at, error = segment
        if key is not None:
            if not is_mapping:
                raise TypeError("format requires a mapping")
            items, left = iter((right[key],)), 1
        sizes = [0, 0]
        for k, star in ((0, star_width), (1, star_precision)):
            if star:
                if not left:
                    raise TypeError("not enough arguments for format string")
                left -= 1
                sizes[k] = next(items)
                if not _isa(sizes[k], int):
                    raise TypeError("* wants int")
                if not -1 << (31 if k else 63) <= sizes[k] < 1 << (31 if k else 63):
                    raise OverflowError(f"Python int too large to convert to C {'int' if k else 'ssize_t'}")
        if error is not None:
            raise error
        if not left:
            raise TypeError("not enough arguments for format string")
        left -= 1
        value = _percent_value(conv, next(items), is_bytes)
        if conv not in "sradiuxXoeEfFgGcb" or (conv == "b" and not is_bytes):
            raise _percent_unsupported(conv, at, is_bytes)
        text = _percent_render(template, index, sizes[0], sizes[1], value)
        if conv in "sra" and _isa(value, str) and str.__eq__(text, value) is True:
            text = value
        out.append(text)
    if left and not is_mapping:
        kind = "bytes" if is_bytes else "string"
        raise TypeError(f"not all arguments converted during {kind} formatting")
    return _percent_join(out, True, _isa(template, bytearray)) if is_bytes else _joined_text(out)


def _percent_value(conv, value, is_bytes):
    """The value of a directive as its renderer wants it: text, bytes, an exact int or float."""
    t = type(value)
    if conv == "r":
        return ascii(value) if is_bytes else repr(value)
    if conv == "a":
        return ascii(value)
    if conv == "s" or conv == "b":
        if not is_bytes:
            return str(value)
        if not _isa(value, (bytes, bytearray, memoryview)) and _special_kind(value, "__bytes__"):
            return _bytes_method(value)
        return value
    if conv in "diu":
        if _isa(value, int):
            return _int_exact(value)
        kinds = "__int__", "__index__", "__float__"
        if _isa(value, complex) or any([_special_kind(value, kind) for kind in kinds]):
            # A complex number counts as one, though only `__trunc__` makes an int of it.
            try:
                return int(value)
            except TypeError:
                pass
        raise _percent_wrong(conv, value)
    if conv in "xXo":
        if _isa(value, int):
            return _int_exact(value)
        if _special_kind(value, "__index__"):
            try:
                return _int_result(_special(value, "__index__")(), "__index__")
            except TypeError:
                pass
        raise _percent_wrong(conv, value)
    if conv in "eEfFgG":
        f = value if _isa(value, float) else _float_method(value)
        if f is None:
            wanted = "float argument required" if is_bytes else "must be real number"
            raise TypeError(f"{wanted}, not {t.__name__}")
        return f.real
    if conv == "c" and not is_bytes and _isa(value, str) and str.__len__(value) != 1:
        raise TypeError("%c requires int or char")
    if conv == "c" and not _isa(value, (int, str, bytes, bytearray)) and _special_kind(value, "__index__"):
        try:
            return _int_result(_special(value, "__index__")(), "__index__")
        except TypeError:
            pass
        what = "an integer in range(256) or a single byte" if is_bytes else "int or char"
        raise TypeError(f"%c requires {what}")
    return value


def _translate(s, table):
    out = []
    for c in s:
        try:
            to = table[ord(c)]
        except LookupError:
            out.append(c)
            continue
        if to is None:
            continue
        if _isa(to, int):
            if not 0 <= to < 0x110000:
                raise ValueError("character mapping must be in range(0x110000)")
            out.append(chr(to))
        elif _isa(to, str):
            out.append(to)
        else:
            raise TypeError("character mapping must return integer, None or str")
    return "".join(out)


def _bytes_method(x):
    b = _special(x, "__bytes__")()
    if not _isa(b, bytes):
        raise TypeError(f"__bytes__ returned non-bytes (type {type(b).__name__})")
    return b


def _bytes_from(x, dunder):
    t = type(x)
    if dunder and _special_kind(x, "__bytes__"):
        return _bytes_method(x)
    if _special_kind(x, "__index__"):
        try:
            size = _int_exact(x) if _isa(x, int) else _to_size(x)
        except TypeError:
            pass
        else:
            return bytes(size)
    if _isa(x, str):
        raise TypeError("string argument without an encoding")
    try:
        it = iter(x)
    except TypeError:
        it = None
    if it is None:
        kind = "bytes" if dunder else "bytearray"
        raise TypeError(f"cannot convert '{t.__name__}' object to {kind}")
    if dunder:
        _length_hint(x)
    out = bytearray()
    for item in it:
        bytearray.append(out, _byte(item, f"{'bytes' if dunder else 'byte'} must be in range(0, 256)"))
    return bytes(out)


def _byte(item, message):
    if not _isa(item, int):
        if not _special_kind(item, "__index__"):
            raise TypeError(f"'{type(item).__name__}' object cannot be interpreted as an integer")
        item = _int_result(_special(item, "__index__")(), "__index__")
    if not 0 <= item < 256:
        raise ValueError(message)
    return item


def _bytes(cls, x):
    """`bytes(x)` or `bytearray(x)` of an object with Python methods."""
    if cls is bytearray:
        return bytearray(_bytes_from(x, False))
    b = _bytes_from(x, True)
    return b if cls is bytes else bytes.__new__(cls, b)


def _bytes_init(array, x):
    bytearray.__iadd__(array, _bytes_from(x, False))


def _bytes_extend(array, x):
    if not (_special_kind(x, "__iter__") or _special_kind(x, "__getitem__")):
        raise TypeError(f"can't extend bytearray with {type(x).__name__}")
    it = _iter_or(x, f"can't extend bytearray with {type(x).__name__}")
    _length_hint(x)
    out = bytearray()
    for item in it:
        bytearray.append(out, _byte(item, "byte must be in range(0, 256)"))
    bytearray.__iadd__(array, out)
