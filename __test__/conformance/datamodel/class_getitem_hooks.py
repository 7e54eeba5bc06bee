class C:
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k!r}]"
class D(C): pass
print(C[int], D["x"], C[1, 2], C[()], C[:])
try: C()[0]
except TypeError as e: print(e)
class M(type):
    def __getitem__(cls, k): return ("meta", k)
class E(metaclass=M):
    def __class_getitem__(cls, k): return "never"
print(E[5])
class P: pass
try: P[int]
except TypeError as e: print(e)
print(list[int], dict[str, list[int]], tuple[int, ...], type[int], set[str], frozenset[int], list[int].__origin__, list[int].__args__, list[int]([1]), list[int] == list[int], hash(list[int]) == hash(list[int]), list["x"], tuple[()], list[int](), isinstance([], list[int].__origin__))
for f in (lambda: isinstance([], list[int]), lambda: issubclass(list, list[int]), lambda: int[str], lambda: list[int][str], lambda: list[int].nope, lambda: str[0]):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class L(list[int]): pass
print(L.__bases__, L.__orig_bases__, L([1]))
