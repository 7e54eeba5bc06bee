from enum import Enum, IntEnum, nonmember, member, property as eprop, verify, UNIQUE, CONTINUOUS
class Op(Enum):
    ADD = '+'
    SUB = '-'
    def apply(self, a, b): return a + b if self is Op.ADD else a - b
    @classmethod
    def default(cls): return cls.ADD
    @staticmethod
    def helper(): return 'static'
    @property
    def long(self): return self.name.lower()
    def __str__(self): return f'<{self.value}>'
print(Op.ADD.apply(1, 2), Op.default(), Op.helper(), Op.SUB.long, repr(Op.ADD), f'{Op.ADD}', list(Op))
class W(Enum):
    MON = 1; TUE = 2
    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for m in cls:
                if m.name == value.upper(): return m
print(W('mon'), W(2))
try:
    W('xyz')
except ValueError as e: print(e)
class M(Enum):
    A = 1
    B = nonmember(5)
    f = member(7)
print(list(M), M.B, M.f.value)
class Coord(tuple, Enum):
    O = (0, 0)
print(Coord.O, Coord.O[0], Coord.O.value)
class New(Enum):
    def __new__(cls, code, desc):
        obj = object.__new__(cls); obj._value_ = code; obj.desc = desc; return obj
    OK = 200, 'fine'
    NOT = 404, 'missing'
print(New(404), New.NOT.desc, New.OK.value)
class Base(Enum):
    def hi(self): return 'hi ' + self.name
class Sub(Base): X = 1
print(Sub.X.hi(), issubclass(Sub, Base))
for check in (UNIQUE, CONTINUOUS):
    try:
        @verify(check)
        class V(Enum):
            A = 1; B = 1; C = 3
    except ValueError as e: print(e)
import copy
print(copy.copy(Op.ADD) is Op.ADD, copy.deepcopy([Op.ADD])[0] is Op.ADD, Op.ADD.__class__, Op.__doc__)
