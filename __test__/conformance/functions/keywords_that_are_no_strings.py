# `f(**{1: 2})`: who looks at the keys first, the caller or what is called.

class Int(int): pass
class List(list): pass
class Dict(dict): pass
class Plain: pass


class Init:
    def __init__(self, **k):
        self.k = k


class New:
    def __new__(cls, **k):
        return 5


class Call:
    def __call__(self, **k):
        return 6


class Meta(type):
    def __call__(cls, **k):
        return 7


class OfMeta(metaclass=Meta): pass


CALLED = dict(
    len=len, int=int, join='a'.join, append=[].append, sorted=sorted, max=max, min=min, dict=dict, list=list, split='a'.split,
    format='a'.format, get={}.get, fromkeys=dict.fromkeys, type=type, object=object, str=str, range=range, slice=slice,
    super=super, zip=zip, enumerate=enumerate, map=map, filter=filter, reversed=reversed, isinstance=isinstance, complex=complex,
    float=float, bool=bool, bytes=bytes, bytearray=bytearray, memoryview=memoryview, property=property,
    staticmethod=staticmethod, classmethod=classmethod, Exception=Exception, OSError=OSError, AttributeError=AttributeError,
    StopIteration=StopIteration, BaseExceptionGroup=BaseExceptionGroup, set=set, frozenset=frozenset, tuple=tuple,
    getattr=getattr, pow=pow, sum=sum, vars=vars, dir=dir, Int=Int, List=List, Dict=Dict, Plain=Plain, Init=Init, New=New,
    Call=Call(), OfMeta=OfMeta, function=lambda **k: 8, lower=str.lower, NoneType=type(None), list_init=[].__init__,
    dict_init={}.__init__, int_new=int.__new__, object_new=object.__new__, add=(1).__add__, unbound_add=int.__add__,
    update={}.update, sort=[].sort,
)
for name, f in CALLED.items():
    for args in (), (1,), (1, 2), ('a',), ([],):
        for kwargs in {1: 2}, {'x': 1, 1: 2}, {1: 1, 'x': 2}, {'x': 1, 'y': 2}:
            try:
                result = f(*args, **kwargs)
            except Exception as e:
                result = f'{type(e).__name__} {e}'
            print(name, args, kwargs, result if isinstance(result, (str, int, dict, list)) else type(result).__name__)


# Standard modules' functions that take any keywords.
import collections, types

for f in (types.SimpleNamespace, collections.Counter, collections.ChainMap, collections.namedtuple("P", "x")):
    try:
        print(f(**{1: 2}))
    except TypeError as e:
        print(e)
