# Arguments that are objects of the program: they are asked for attributes, in CPython's order.
from types import GenericAlias
from typing import TypeVar

T = TypeVar("T")


class S(str):
    def __getattr__(self, name):
        print("asked", name)
        raise AttributeError(name)


x = S("q")
alias = list[x]
print("parameters", alias.__parameters__, alias.__parameters__)
print("repr", repr(alias))
print("hash", hash(alias) == hash(list) ^ hash(("q",)))
print("equal", alias == list["q"])
try:
    alias[int]
except TypeError as e:
    print(e)
union = alias | int
text = str(union)
print("union", union.__parameters__, text)
text = str(dict[T, x][x])
print("substituted", text)


class P(tuple):
    pass


p = P((int, str))
for a in (list[p], GenericAlias(list, p)):
    print(type(a.__args__), a, a == list[int, str], list[int, str] == a, hash(a) == hash(list[int, str]))


class Named:
    def __init__(self, **attrs):
        self.__dict__.update(attrs)

    def __repr__(self):
        return "<named>"


for attrs in ({}, {"__qualname__": "a.b"}, {"__qualname__": "a.b", "__module__": "m"}, {"__qualname__": "a.b", "__module__": "builtins"},
              {"__qualname__": 3, "__module__": "m"}, {"__qualname__": "n", "__module__": None}, {"__origin__": 1, "__qualname__": "n", "__module__": "m"},
              {"__origin__": 1, "__args__": 2, "__qualname__": "n", "__module__": "m"}):
    print(list[Named(**attrs)], GenericAlias(Named(**attrs), 1))


class Failing:
    def __getattr__(self, name):
        raise ZeroDivisionError(name)


for f in (lambda a: a.__parameters__, repr, lambda a: a[int], lambda a: a | int):
    try:
        print(f(list[Failing()]))
    except ZeroDivisionError as e:
        print("raised", e)


class Param:
    """What can be substituted."""

    def __init__(self, name, prepare=None):
        self.name = name
        if prepare:
            self.__typing_prepare_subst__ = prepare

    def __typing_subst__(self, arg):
        return (self.name, arg)

    def __repr__(self):
        return "$" + self.name


a, b = Param("a"), Param("b")
print(dict[a, b].__parameters__, dict[a, b][1, 2], dict[a, a][1], list[dict[a, int]][1], (list[a] | dict[b, a])[1, 2])
c = Param("c", lambda alias, args: (print("prepare", alias, args), args[:1])[1])
print(list[c][1, 2, 3])


class Many:
    __typing_is_unpacked_typevartuple__ = True
    __parameters__ = ()

    def __typing_subst__(self, arg):
        return (arg, arg)


print(tuple[Many(), int][str].__args__)


class Inner:
    __parameters__ = (a, T)

    def __getitem__(self, items):
        return f"inner{items}"


print(list[Inner()].__parameters__, list[Inner()][1, 2])


class NoTuple:
    __parameters__ = [a]


print(list[NoTuple()].__parameters__)


class Meta(type):
    __parameters__ = (T,)

    def __repr__(cls):
        return "META"


class WithMeta(metaclass=Meta):
    pass


print(list[WithMeta].__parameters__, list[WithMeta])


class Equal:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("eq")
        return isinstance(other, Equal) and self.n == other.n

    def __hash__(self):
        return self.n


print(list[Equal(1)] == list[Equal(1)], list[Equal(1)] != list[Equal(2)], hash(list[Equal(1)]) == hash(list[Equal(1)]))
print((list[Equal(1)] | int) == (int | list[Equal(1)]), hash(list[int] | int) == hash(frozenset([int, list[int]])))


class BadMeta(type):
    def __eq__(cls, other):
        return 1 / 0

    __hash__ = type.__hash__


class Bad(metaclass=BadMeta):
    pass


for f in (lambda: list[int] | list[Bad], lambda: Bad | int, lambda: Bad | Bad, lambda: list[Bad] | list[Bad], lambda: list[Bad] == list[int]):
    try:
        print(f())
    except ZeroDivisionError as e:
        print("raised", e)
