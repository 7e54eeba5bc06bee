# Caches that forget, and functions that remember.
import threading

from cachetools import Cache, FIFOCache, LFUCache, LRUCache, RRCache, TLRUCache, TTLCache, cached, cachedmethod, keys
from cachetools.func import lru_cache, ttl_cache

cache = LRUCache(maxsize=3)
for n in range(3):
    cache[n] = n * n
cache[0]
cache[3] = 9
print(cache, sorted(cache), cache.currsize, cache.maxsize, 1 in cache, cache.get(1, 'gone'))
print(cache.pop(2), cache.setdefault(5, 25), cache.popitem(), len(cache))
fifo = FIFOCache(2)
fifo.update(a=1, b=2)
fifo['a']
fifo['c'] = 3
print(list(fifo), FIFOCache(2).maxsize)
lfu = LFUCache(2)
lfu['x'], lfu['y'] = 1, 2
for _ in range(3):
    lfu['x']
lfu['z'] = 3
print(sorted(lfu), lfu.popitem())
sized = Cache(10, getsizeof=len)
sized['a'] = 'xxxx'
sized['b'] = 'yyyyy'
print(sized.currsize, sized.getsizeof('four'))
try:
    sized['c'] = 'z' * 11
except ValueError as error:
    print(error)
try:
    sized['nothing']
except KeyError as error:
    print('KeyError', error)

now = 0
ttl = TTLCache(maxsize=10, ttl=5, timer=lambda: now)
ttl['a'] = 1
now = 3
ttl['b'] = 2
now = 6
print('a' in ttl, ttl.get('b'), len(ttl), ttl.expire(), dict(ttl))
tlru = TLRUCache(maxsize=10, ttu=lambda key, value, t: t + value, timer=lambda: now)
tlru['short'], tlru['long'] = 1, 10
now = 8
print(sorted(tlru))

lock = threading.RLock()
calls = []


@cached(LRUCache(32), key=keys.hashkey, lock=lock, info=True)
def fib(n):
    calls.append(n)
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30), len(calls), fib.cache_info(), fib.cache_key(1, x=2))
fib.cache_clear()
print(fib.cache_info().currsize, keys.typedkey(1) == keys.typedkey(1.0), keys.hashkey(1) == keys.hashkey(1.0))


class Shop:
    def __init__(self):
        self.cache = RRCache(maxsize=8)
        self.asked = 0

    @cachedmethod(lambda self: self.cache)
    def price(self, name):
        self.asked += 1
        return len(name)


shop = Shop()
print(shop.price('pear'), shop.price('pear'), shop.asked)


@lru_cache(maxsize=2)
def double(n):
    return n * 2


print([double(n) for n in (1, 2, 1, 3, 2)], double.cache_info(), double.cache_parameters())
print(ttl_cache(maxsize=4, ttl=60)(abs)(-3))
