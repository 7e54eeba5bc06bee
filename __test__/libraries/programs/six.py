# What code for both Pythons is written with.
import six
from six.moves import filter, input, map, range, reduce, zip_longest
from six.moves.urllib.parse import quote, urlparse
import six.moves.urllib.parse as parse
from six.moves import builtins, collections_abc

print(six.PY3, six.PY2, six.string_types, six.integer_types, six.text_type, six.binary_type, six.MAXSIZE > 2 ** 31)
print(list(map(str, filter(None, range(3)))), reduce(lambda a, b: a + b, [1, 2, 3]), list(zip_longest('ab', 'c')))
print(quote('a b/ü'), urlparse('https://example.com/x?y=1').query, parse.unquote('%20'), builtins.len('abc'), collections_abc.Mapping.__name__)
print(six.b('abc'), six.u('abc'), six.ensure_str(b'x'), six.ensure_text(b'\xc3\xa9'), six.ensure_binary('x'), six.int2byte(65), six.byte2int(b'A'))
print(list(six.iteritems({'a': 1})), list(six.itervalues({'a': 1})), six.viewkeys({'a': 1}), six.next(iter([5])), six.indexbytes(b'ab', 1))


class Meta(type):
    def __new__(cls, name, bases, namespace):
        namespace['made'] = name
        return super().__new__(cls, name, bases, namespace)


class Base(six.with_metaclass(Meta, object)):
    pass


@six.add_metaclass(Meta)
class Other(object):
    """Documented."""


@six.python_2_unicode_compatible
class Text(object):
    def __str__(self):
        return 'text'


print(Base.made, Other.made, type(Base) is Meta, Other.__doc__, str(Text()), six.get_function_name(Text.__str__) if hasattr(six, 'get_function_name') else '')
try:
    six.raise_from(ValueError('new'), KeyError('old'))
except ValueError as error:
    print(error, repr(error.__cause__))
try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        six.reraise(TypeError, TypeError('again'), error.__traceback__)
except TypeError as error:
    print(error)
space = {}
six.exec_('x = 1 + 1', space)
out = six.StringIO()
six.print_('a', 'b', sep='-', file=out)
print(space['x'], repr(out.getvalue()), six.get_unbound_function(Text.__str__).__name__, six.get_method_self(Text().__str__).__class__.__name__)
try:
    from six.moves import nothing
except ImportError as error:
    print(type(error).__name__)
six.add_move(six.MovedModule('js', 'string', 'string'))
from six.moves import js
print(js.digits)
six.remove_move('js')
