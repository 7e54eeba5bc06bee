from enum import Enum, IntEnum, Flag
A = Enum('Animal', 'ANT BEE CAT')
print(A, list(A), A.BEE.value, A.__module__)
print(list(Enum('B', ['x', 'y'], start=5)), list(Enum('C', [('p', 10), ('q', 'z')])), list(Enum('D', {'k': 1})), list(IntEnum('E', 'a, b')), list(Flag('F', 'a b c')))
print(list(Enum('G', 'a b', type=str)), Enum('H', 'z', module='m').__module__)
