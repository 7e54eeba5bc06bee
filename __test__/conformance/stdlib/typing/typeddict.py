from typing import *
class M(TypedDict):
    name: str
    year: int
class O(M, total=False):
    extra: float
m: M = {'name': 'x', 'year': 1}
print(m, M(name='a', year=2), M.__annotations__, sorted(O.__required_keys__), sorted(O.__optional_keys__), O.__total__, M.__total__)
N = TypedDict('N', {'in': int, 'b': str}); print(N.__annotations__, N.__name__, is_typeddict(N), is_typeddict(dict))
class R(TypedDict):
    a: Required[int]
    b: NotRequired[str]
print(sorted(R.__required_keys__), sorted(R.__optional_keys__), get_type_hints(R))
try:
    isinstance({}, M)
except TypeError as e: print(e)
