# How builtin values are taken apart, and which cannot be.
import copy
import re


def show(label, f):
    try:
        print(label, re.sub('0x[0-9a-f]+', '0x', repr(f())))
    except Exception as e:
        print(label, type(e).__name__, e)


class V(ValueError):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b


class S(set):
    pass


class B(bytearray):
    pass


class L(list):
    pass


class Slots:
    __slots__ = ('a',)


class K:
    def m(self):
        pass

    def __repr__(self):
        return 'K'


s, e, slots = S({1}), ValueError(1), Slots()
s.x, e.note, slots.a = 5, 'n', 1
for o in (ValueError(), ValueError(1), e, V(1), OSError(1, 2), OSError(1, 'a', 'f'), OSError(1, 'a', 'f', None, 'g'),
          OSError('a', 1, None), ImportError('a'), ImportError('a', name='n', path='p'), NameError('a', name='x'), StopIteration(1),
          set(), {1}, s, frozenset({1}), bytearray(), bytearray(b'a\xff'), B(b'x'), range(1, 9, 2), slice(1, 2, 3), ...,
          NotImplemented, len, [].append, list.append, (1).__add__, K().m, list[int], K(), L([1]), 1, 'a', [1], {1: 2}, 1.5,
          lambda: 0, property(), {}.keys(), slots, object()):
    name = type(o).__name__
    show(name, lambda: o.__reduce__())
    for protocol in (1, 4) if name not in ('list', 'dict', 'L') else (1,):
        show(f'{name} {protocol}', lambda: o.__reduce_ex__(protocol))
    show(f'{name} copied', lambda: copy.copy(o))

show('state', lambda: ValueError().__setstate__(1))
show('state', lambda: ValueError().__setstate__(None))
e.__setstate__({'note': 'other', 'more': 1})
print(e.__dict__)

# The classes that a method is asked of are named.
for owner in (int, str, list, dict, type(len), type(iter([])), BaseException, type({}.keys()), type(list[int])):
    for name in ('__getattribute__', '__repr__', '__eq__', '__lt__', '__hash__', '__reduce__', '__sizeof__'):
        method = getattr(owner, name)
        print(owner.__name__, name, name in owner.__dict__, None if method is None else method.__qualname__)
        if name in owner.__dict__ and method is not None:
            show('none', lambda: owner.__dict__[name]())
            show('another', lambda: owner.__dict__[name](K()))


# A set is gone through as its class says.
class Seven(set):
    def __iter__(self):
        return iter([7])


class NoIterator(frozenset):
    def __iter__(self):
        return None


for x in (Seven([1, 2]), Seven(), NoIterator((1,))):
    for protocol in (0, 2, 4):
        try:
            print(x.__reduce_ex__(protocol))
        except Exception as e:
            print(type(e).__name__, e)
