from abc import ABC, abstractmethod
from collections.abc import MutableMapping
from typing import Generic, TypeVar, Protocol, runtime_checkable, NamedTuple, Optional, get_type_hints
import copy, functools
K = TypeVar('K'); V = TypeVar('V')
@runtime_checkable
class Sized(Protocol):
    def __len__(self) -> int: ...
class Version(NamedTuple):
    number: int
    value: object
class Store(MutableMapping, Generic[K, V]):
    def __init__(self): self._data: dict[K, list[Version]] = {}
    def __getitem__(self, key: K) -> V: return self._data[key][-1].value
    def __setitem__(self, key: K, value: V) -> None:
        h = self._data.setdefault(key, []); h.append(Version(len(h) + 1, value))
    def __delitem__(self, key): del self._data[key]
    def __iter__(self): return iter(self._data)
    def __len__(self): return len(self._data)
    def history(self, key: K) -> 'Optional[list]': return self._data.get(key)
s: Store[str, int] = Store[str, int]()
s['a'] = 1; s['a'] = 2; s.update(b=3); s.setdefault('c', 4)
print(dict(s), s.history('a'), isinstance(s, Sized), isinstance(s, MutableMapping), len(s), 'a' in s, s.pop('b'), s.get('b', 'gone'))
c = copy.deepcopy(s); c['a'] = 99; print(s['a'], c['a'], s == {'a': 2, 'c': 4}, Store[str, int], get_type_hints(Store.__getitem__))
class Base(ABC):
    @property
    @abstractmethod
    def name(self): ...
    @functools.cached_property
    def upper(self): return self.name.upper()
class Impl(Base):
    name = 'impl'
print(Impl().upper, Base.__abstractmethods__)
match s.history('a'):
    case [Version(1, first), *_, Version(number=n)]: print(first, n)
