import enum
import json
from collections import Counter, OrderedDict, defaultdict, namedtuple


class Color(enum.IntEnum):
    RED = 1


class Level(float, enum.Enum):
    LOW = 0.5


class Name(str, enum.Enum):
    X = 'x'


class MyInt(int):
    def __repr__(self):
        return 'MyInt'

    __str__ = __repr__


class MyFloat(float):
    def __repr__(self):
        return 'MyFloat'


class MyStr(str):
    def __str__(self):
        return 'other'


class MyList(list):
    def __iter__(self):
        return iter([9])


class MyDict(dict):
    def items(self):
        return [('z', 1), ('y', [2])]


class Plain(dict):
    pass


P = namedtuple('P', 'x y')
print(json.dumps([Color.RED, Level.LOW, Name.X, MyInt(7), MyFloat(1.5), MyStr('s'), P(1, 2), True]))
print(json.dumps({Color.RED: 1, MyInt(3): 2, MyStr('k'): 3, Name.X: 4, MyFloat(2.5): 5}))
print(json.dumps(MyDict(a=1)), json.dumps(MyDict(a=1), sort_keys=True), json.dumps([MyDict(a=1), {'k': MyDict(b=1)}]), json.dumps(MyDict()), json.dumps(Plain(q=1)))
print(json.dumps(OrderedDict([('b', 1), ('a', 2)])), json.dumps(defaultdict(list, k=[1])), json.dumps(Counter('aab')), json.dumps(OrderedDict([('b', 1), ('a', 2)]), sort_keys=True, indent=1))
print(json.dumps(MyList([1, 2])), json.dumps([MyList()]), json.dumps((1, MyList([3]))))


class Flag(enum.IntFlag):
    A = 1
    B = 2


print(json.dumps(Flag.A | Flag.B), json.dumps({Flag.B: Flag.A}))
