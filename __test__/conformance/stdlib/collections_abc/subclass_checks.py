from collections.abc import *
import collections.abc
import collections
print(isinstance([], Sequence), isinstance({}, Mapping), isinstance(set(), Set), isinstance('', Sequence), isinstance(1, Hashable))
print(isinstance([], Hashable), isinstance((), Hashable), isinstance(iter([]), Iterator), isinstance([], Iterator), isinstance([], Iterable))
print(issubclass(dict, MutableMapping), issubclass(tuple, MutableSequence), issubclass(list, MutableSequence), issubclass(frozenset, MutableSet), issubclass(set, MutableSet))
print(isinstance(lambda: 0, Callable), isinstance(3, Callable), isinstance((x for x in []), Generator), isinstance(range(3), Sequence))
print(isinstance({}.keys(), KeysView), isinstance({}.values(), ValuesView), isinstance({}.items(), ItemsView), isinstance({}.keys(), Set))
print(isinstance(b'', Sequence), isinstance(bytearray(), MutableSequence), isinstance(5, Sized), isinstance([], Collection), isinstance({}, Reversible))
class Sz:
    def __len__(self): return 1
class Ct:
    def __contains__(self, x): return True
class It:
    def __iter__(self): return iter(())
print(isinstance(Sz(), Sized), isinstance(Ct(), Container), isinstance(It(), Iterable), isinstance(It(), Iterator), issubclass(Sz, Collection))
class NoHash:
    __hash__ = None
print(isinstance(NoHash(), Hashable), collections.abc is collections.abc, collections.abc.Mapping is Mapping)
async def co(): pass
c = co(); print(isinstance(c, Awaitable), isinstance(c, Coroutine)); c.close()
print(isinstance(collections.deque(), MutableSequence), isinstance(collections.Counter(), MutableMapping), isinstance(collections.ChainMap(), MutableMapping))
print(Sequence, Mapping.__module__, Mapping.__name__)
