import copy
import types
from types import GenericAlias, UnionType
from typing import TypeVar, Unpack

T = TypeVar("T")
K = TypeVar("K")


def show(source):
    try:
        print(source, "->", eval(source))
    except Exception as e:
        print(source, "!!", type(e).__name__, e)


def f():
    pass


class C:
    class D:
        pass


class G:
    __class_getitem__ = classmethod(GenericAlias)


class Slotted:
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)


class Sub(GenericAlias):
    def foo(self):
        return 1

    def __repr__(self):
        return "SUB"


s = Sub(list, int)
for source in (
    "list[len]", "list[f]", "list[C.D]", "list[str.join]", "list[[int]]", "list[{}]", "list[1, 'a', None, ...]",
    "list[()]", "GenericAlias(list, ())", "GenericAlias(1, 2)", "GenericAlias(list)", "GenericAlias()", "GenericAlias(1, 2, 3)",
    "GenericAlias(list, int, x=1)", "list[T][int]", "list[int][int]", "list[T][int, str]", "dict[T, K][int]", "dict[T, int][1]",
    "list[T]['a']", "list[T][()]", "list[list[T]][int]", "(int | list[T])[str]", "(int | str)[int]", "dict[T, T].__parameters__",
    "list[int].__class__", "list[int].__doc__ == list.__doc__", "list[int].__name__", "list[int].append", "list[int].__len__",
    "list[int].x", "list[int].__mro_entries__(())", "isinstance(1, list[int])", "issubclass(int, list[int])",
    "isinstance(1, (int, list[int]))", "isinstance('', (int, list[int]))", "list[int] < list[str]", "list[int] == list", "list[int] != list[int]",
    "hash(list[int]) == hash(list) ^ hash((int,))", "list[int].__reduce__()", "list[int].__reduce_ex__(2)", "sorted(set(dir(list[int])) - set(dir(list)))",
    "list[int]()", "dict[str, int](a=1)", "G[int]().__orig_class__", "Slotted[int]() is None", "callable(list[int])", "type[int](3)",
    "G[int](1)", "list[T] | int", "int | list[T]", "list[int] | None", "None | list[int]", "list[int] | 'x'", "list[int] | list[int]",
    "s", "[s]", "s.foo", "s == list[int]", "list[int] == s", "hash(s) == hash(list[int])", "type(s)", "s.__class__", "s | int", "list[s]",
    "setattr(s, 'x', 1)", "s.x", "s.__reduce__()", "Sub(list)", "Sub(list, (int,), k=1)", "setattr(list[int], 'x', 1)", "list[int].__setattr__",
    "delattr(list[int], '__args__')", "setattr(list[int], '__origin__', 1)", "list[int].__unpacked__", "GenericAlias.__name__, GenericAlias.__module__",
    "copy.copy(list[T])", "copy.deepcopy(dict[str, list[T]])", "list[int] in [list[int]]", "{list[int]: 1}[list[int]]", "UnionType", "type(int | str)()",
    "enumerate[int]", "types.AsyncGeneratorType[int, str]", "enumerate.__class_getitem__(int)",
    "mappingproxy[int]", "frozenset[int]", "BaseExceptionGroup[int]", "int[int]", "type[T][int]",
    "(int | str).__args__", "(int | str).__origin__", "int | str == str | int", "{int | str: 1}[str | int]", "int | 1",
    "list.__class_getitem__(int)", "list[int].__class_getitem__(str)", "list[int][T]", "list[T][T]", "list[T][K]", "list[list[T] | None][int]",
):
    mappingproxy = type(type.__dict__)
    show(source)


class L(list[int], G[str]):
    pass


print(L.__bases__, L.__orig_bases__)
t = list[int]
a = t()
t.append(a, "foo")
print(a, t.__len__(a), t.__getitem__(a, 0), dict[str, int].fromkeys("ab"))
alias = list[int]
for i in range(3):
    alias = GenericAlias(alias, i)
print(alias, alias.__origin__, alias.append)
deep = list
for i in range(200):
    deep = GenericAlias(deep, int)
print(deep.__name__, deep.__parameters__)
print(copy.copy(int | list[T]), copy.deepcopy(int | list[T]), types.resolve_bases(bases := (int, str)) is bases, types.resolve_bases((list[int], int)))
