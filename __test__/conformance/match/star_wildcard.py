class Endless:
    def __len__(self): return 42
    def __getitem__(self, i):
        print('get', i)
        return i
import collections.abc
collections.abc.Sequence.register(Endless)
match Endless():
    case [x, *_, y]: print(x, y)
match range(1 << 40):
    case [a, b, *_]: print(a, b)
match [1, 2, 3, 4]:
    case [1, *_, (3 | 5), last]: print(last)
match (1, 2, 3):
    case [*_, 9]: print('no')
    case [*_, 3]: print('yes')
match [1]:
    case [a, *_, b]: print('two')
    case [*_]: print('any')
