from typing import Protocol, runtime_checkable, SupportsInt, SupportsFloat, SupportsAbs, SupportsIndex, Sized, Hashable
@runtime_checkable
class Closable(Protocol):
    def close(self): ...
@runtime_checkable
class Named(Protocol):
    name: str
class Plain(Protocol):
    def run(self) -> int: ...
class F:
    name = "f"
    def close(self): return "closed"
class G:
    def __init__(self): self.name = "g"
print(isinstance(F(), Closable), isinstance(G(), Closable), isinstance(F(), Named), isinstance(G(), Named), isinstance(5, Named), issubclass(F, Closable), issubclass(G, Closable))
for f in (lambda: isinstance(F(), Plain), lambda: issubclass(F, Plain), lambda: Plain(), lambda: Closable(), lambda: issubclass(5, Closable)):
    try: print(f())
    except TypeError as e: print(e)
class Impl(Plain):
    def run(self): return 7
class NoImpl(Plain): pass
print(Impl().run(), NoImpl().run())
print(isinstance(5, SupportsInt), isinstance("5", SupportsInt), isinstance(5.0, SupportsFloat), isinstance(-1, SupportsAbs), isinstance(True, SupportsIndex), isinstance([], Sized), isinstance([], Hashable))
try:
    class Bad(Protocol, F): pass
except TypeError as e: print(e)
class Both(Closable, Named, Protocol): pass
try: isinstance(F(), Both)
except TypeError as e: print(e)
print(Closable.__name__, Plain._is_protocol, Impl._is_protocol)
