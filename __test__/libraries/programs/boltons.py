# Parts of a box of tools that need no files: caches, dicts, lists, sets, numbers, tables, queues, functions.
from boltons.cacheutils import LRI, LRU, MinIDMap, ThresholdCounter, cached, cachedproperty
from boltons.dictutils import FrozenDict, ManyToMany, OMD, OneToOne, subdict
from boltons.funcutils import FunctionBuilder, InstancePartial, copy_function, partial_ordering, wraps
from boltons.listutils import BarrelList, SplayList
from boltons.mathutils import Bits, ceil, clamp, floor
from boltons.namedutils import namedlist, namedtuple
from boltons.queueutils import HeapPriorityQueue, SortedPriorityQueue
from boltons.setutils import IndexedSet, complement
from boltons.typeutils import classproperty, get_all_subclasses, make_sentinel

cache = LRU(max_size=2, on_miss=lambda key: key * 2)
print(cache['a'], cache['b'], cache['a'], cache['c'], sorted(cache), cache.hit_count, cache.miss_count, LRI(max_size=2, values=[(1, 2), (3, 4), (5, 6)]))


class Thing:
    @cachedproperty
    def value(self):
        print('computed')
        return 5

    @classproperty
    def kind(cls):
        return cls.__name__


thing = Thing()
print(thing.value, thing.value, Thing.kind, get_all_subclasses(Thing))
counter = ThresholdCounter(threshold=0.2)
counter.update('aabcaadaa')
print(counter.most_common(1), counter.total, counter['a'])
omd = OMD([('a', 1), ('b', 2), ('a', 3)])
print(omd, omd['a'], omd.getlist('a'), omd.items(multi=True).__class__.__name__, list(omd.items(multi=True)), omd.inverted(), omd.counts(), omd.todict(), omd.poplast('a'))
print(OneToOne({1: 'a'}).inv, sorted(ManyToMany([(1, 'x'), (2, 'x')]).inv['x']), subdict({'a': 1, 'b': 2}, ['a']), FrozenDict({'a': 1}).updated(b=2), hash(FrozenDict({'a': 1})) == hash(FrozenDict({'a': 1})))
try:
    FrozenDict({'a': 1})['b'] = 2
except TypeError as error:
    print(error)
items = BarrelList(range(10))
items.insert(3, 'x')
print(items, items[2:5], len(items), SplayList('abc'), items.pop())
print(clamp(5, 1, 3), ceil(3.3, [1, 3, 5]), floor(3.3, [1, 3, 5]), Bits('1011').as_int(), Bits(11, 8).as_hex(), (Bits('10') | Bits('01')).as_bin(), Bits('1100') >> 2)
Point = namedtuple('Point', 'x y')
Row = namedlist('Row', ['a', 'b'])
row = Row(1, 2)
row.a = 9
print(Point(1, y=2), Point(1, 2)._replace(x=5), row, list(row))
queue = HeapPriorityQueue()
for name, priority in (('low', 1), ('high', 9), ('mid', 5)):
    queue.add(name, priority)
queue.remove('mid')
print(queue.pop(), queue.peek(), len(queue), queue.pop(), queue.pop('none'), SortedPriorityQueue().__class__.__name__)
s = IndexedSet([3, 1, 3, 2])
print(s, s[0], s[-1], s.index(2), s | {7}, s - {1}, s.pop(1), 3 in complement({3}), 5 in complement({3}), IndexedSet('abc').iter_slice(1, 3).__class__.__name__)
builder = FunctionBuilder('added', args=['a', 'b'], defaults=(2,), body='return a + b', doc='Sum.')
added = builder.get_func()
print(added(1), added.__name__, added.__doc__, builder.get_sig_str())


def doubled(f):
    @wraps(f)
    def inner(*args, **kwargs):
        return f(*args, **kwargs) * 2
    return inner


@doubled
def area(width, height=3):
    """Of it."""
    return width * height


import inspect
print(area(2), inspect.signature(area), area.__doc__, copy_function(area)(1), make_sentinel('MISSING'), bool(make_sentinel('X')))


@cached(LRU())
def slow(n):
    print('slow')
    return n


print(slow(1), slow(1), MinIDMap().get(thing))
