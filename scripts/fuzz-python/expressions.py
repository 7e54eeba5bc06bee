"""Random expressions, as trees of `ast`: filled templates of the tables, well-typed or not."""

import ast
import re

from literals import ANY, GROUPS, LITERALS, split
from methods import METHODS
from operations import BUILTINS, OPERATORS

HOLE = re.compile(r'\$([a-z_0-9]+)')


class Template:
    """A text with holes `$type`, parsed once; a filled one is a fresh tree."""

    def __init__(self, text, mode='eval'):
        self.text = text
        parsed = ast.parse(HOLE.sub(r'HOLE_\1', text), mode=mode)
        self.tree = parsed.body if mode == 'eval' else parsed.body

    def fill(self, hole):
        return rebuild(self.tree, hole)


def rebuild(node, hole):
    """A copy of a tree in which `hole(type)` stands for every hole."""
    if isinstance(node, list):
        return [rebuild(n, hole) for n in node]
    if not isinstance(node, ast.AST):
        return node
    if isinstance(node, ast.Name) and node.id.startswith('HOLE_'):
        return hole(node.id[5:])
    return type(node)(**{name: rebuild(value, hole) for name, value in ast.iter_fields(node)})


def table(text, prefix=''):
    """The templates of a table, by the type of their result."""
    found, result = {}, 'any'
    words = iter(split(text))
    for word in words:
        if word == '->':
            result = next(words)
        else:
            found.setdefault(result, []).append(Template(prefix + word))
    return found


def merged(*tables):
    found = {}
    for one in tables:
        for result, templates in one.items():
            found.setdefault(result, []).extend(templates)
    return found


OPERATIONS = table(OPERATORS)
CALLS = table(BUILTINS)
METHOD_CALLS = merged(*(table(text, f'${self}.') for self, text in METHODS.items()))
ATOMS = {type_: split(text) for type_, text in LITERALS.items()}
BUILT = [t for t in {**OPERATIONS, **CALLS, **METHOD_CALLS} if t not in ('set', 'longrange', 'memoryview')]
# Holes that say how often or how much: nothing large goes there, so that programs end soon.
SIZES = ('small', 'index', 'width', 'bound')
# Calls that keep their arguments: these take several shapes, or flags.
UNSPOILT = ('type', 'super', 'eval', 'exec', 'splitlines', 'sort', 'sorted', 'cast', 'hash', 'translate', 'str', 'repr', 'ascii', 'format')
NO_SIZE = ['float', 'str', 'none', 'list', 'bytes', 'complex', 'dict']


def verbatim(text):
    """A leaf that is written as it stands."""
    return ast.Name(id=text, ctx=ast.Load())


class Expressions:
    """`ill` is how often a hole gets a value of any type at all."""

    def __init__(self, random, ill=0.05):
        self.random = random
        self.ill = ill
        # Variables in scope by type, and how deep the tree may still grow.
        self.variables = {}

    def chance(self, p):
        return self.random.random() < p

    def pick(self, items):
        return self.random.choice(items)

    def atom(self, type_):
        names = self.variables.get(type_)
        if names and self.chance(0.5):
            return ast.Name(id=self.pick(names), ctx=ast.Load())
        while type_ in GROUPS:
            type_ = self.pick(GROUPS[type_])
        return verbatim(self.pick(ATOMS.get(type_) or ATOMS[self.pick(ANY)]))

    def expression(self, type_='any', depth=2):
        # Sets of several items have an order of their own: they stay where no order shows.
        orderless = type_ in ('set', 'anyset', 'setlike', 'frozenset')
        if type_ in ('flag', 'whole', 'kwargs'):
            # 3.12 takes any object where 3.11 wants an int for a flag; what is no int is sought item by item.
            return self.atom(type_)
        if type_ in SIZES:
            return self.atom(self.pick(NO_SIZE) if self.chance(self.ill) else type_)
        if not orderless and self.chance(self.ill):
            type_ = 'any'
        if depth <= 0 or self.chance(0.15):
            return self.atom(type_)
        if type_ in GROUPS and (type_ != 'any' or self.chance(0.4)):
            return self.expression(self.pick(GROUPS[type_]), depth)
        if type_ == 'any' and self.chance(0.5):
            type_ = self.pick(BUILT)
        if orderless and type_ in GROUPS:
            type_ = 'set'
        sources = [t[type_] for t in (OPERATIONS, CALLS, METHOD_CALLS) if type_ in t]
        if type_ not in ATOMS and not sources:
            type_ = 'any'
        if not sources:
            return self.atom(type_)
        template = self.pick(self.pick(sources))
        tree = template.fill(lambda hole: self.expression(hole, depth - 1))
        # The methods of a metaclass are called in two ways that name them differently.
        if self.chance(self.ill) and not template.text.startswith(('$type.', '$bool.', '$int.')):
            self.spoil_call(tree, depth)
        return tree

    def spoil_call(self, tree, depth):
        """Other arguments than the callee takes: one more, one less, by keyword, unpacked."""
        calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and ast.unparse(n.func).split('.')[-1] not in UNSPOILT]
        if not calls:
            return
        call = self.pick(calls)
        how = self.random.randrange(5)
        if how == 0:
            call.args.append(self.expression('any', depth - 1))
        elif how == 1 and call.args:
            call.args.pop()
        elif how == 2:
            call.keywords.append(ast.keyword(self.pick(['key', 'x', 'sep', 'default', 'start', 'end']), self.atom('any')))
        elif how == 3:
            call.args.append(ast.Starred(self.atom('tuple'), ast.Load()))
        else:
            call.keywords.append(ast.keyword(None, self.atom('kwargs')))
