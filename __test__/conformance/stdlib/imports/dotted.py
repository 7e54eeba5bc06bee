import collections.abc, urllib.parse
import collections.abc as cabc
from collections import abc, namedtuple as nt
from urllib import parse
print(collections.abc is cabc is abc, urllib.parse is parse, collections.OrderedDict.__name__, nt.__name__)
def inner():
    import math, functools as ft
    from itertools import chain
    return math.pi, ft.reduce(max, [1, 2]), list(chain([1]))
print(inner())
import builtins; print(builtins.len([1]), builtins.max is max)
import enum as collections_; print(collections_.Enum.__name__)
class functools: x = 1
import heapq; print(functools.x, heapq.nlargest(1, [1, 2]))
