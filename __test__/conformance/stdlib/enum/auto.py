from enum import Enum, auto, IntEnum, StrEnum, Flag
class A(Enum):
    X = auto(); Y = auto(); Z = 10; W = auto()
print(list(A))
class S(StrEnum):
    HELLO = auto(); WORLD = 'w'
print(list(S), S.HELLO, S.HELLO == 'hello', S.HELLO.upper(), f'{S.WORLD}', S('w'), repr(S.HELLO))
class N(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values): return name.lower() * 2
    AB = auto(); CD = auto()
print([n.value for n in N])
class O(str, Enum):
    def _generate_next_value_(name, start, count, last): return name
    P = auto()
print(O.P.value, O.P, O.P == 'P')
class I(IntEnum):
    ONE = auto(); TWO = auto()
print(I.ONE + I.TWO, I.ONE, repr(I.TWO), I.ONE < I.TWO, sorted([I.TWO, I.ONE]), [10, 20, 30][I.TWO], I.ONE == 1, f'{I.TWO:03d}', int(I.TWO), I.ONE | 8)
try:
    class Bad(StrEnum): X = 5
except TypeError as e: print(e)
