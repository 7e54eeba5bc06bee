# Functional tools: functions of functions, iterables and dicts, and their curried forms.
import toolz
from toolz import (accumulate, assoc, assoc_in, compose, concat, concatv, countby, cons, curry, dissoc, diff, drop, excepts,
                   first, flip, frequencies, get, get_in, groupby, identity, interleave, interpose, isdistinct, itemmap,
                   iterate, join, juxt, keyfilter, keymap, last, mapcat, memoize, merge, merge_sorted, merge_with, nth,
                   partition, partition_all, peek, pipe, pluck, random_sample, reduceby, remove, second, sliding_window,
                   tail, take, take_nth, thread_first, thread_last, topk, unique, update_in, valfilter, valmap)
from toolz import curried
from toolz.functoolz import is_valid_args, num_required_args

print(pipe(range(10), curried.filter(lambda n: n % 2), curried.map(lambda n: n * n), list))
print(compose(str, sum)([1, 2, 3]), juxt(min, max)([3, 1, 2]), thread_first(1, (lambda a, b: a - b, 5)))
print(thread_last([1, 2], (map, lambda n: n + 1), list), flip(lambda a, b: (a, b))(1, 2), identity('x'))


@curry
def volume(x, y, z=1):
    """How much fits in."""
    return x * y * z


print(volume(2)(3), volume(2, z=10)(3), volume.__doc__, volume.__name__)
print(num_required_args(lambda a, b=1: 0), is_valid_args(volume, (1, 2), {}), is_valid_args(len, (1, 2), {}))
calls = []


@memoize
def slow(n):
    calls.append(n)
    return n + 1


print(slow(1), slow(1), calls, excepts(ValueError, int, lambda e: -1)('x'))
print(groupby(len, ['Alice', 'Bob', 'Charlie', 'Dan']), countby(str.isupper, 'aBcD'), frequencies('mississippi'))
print(list(partition(2, range(5))), list(partition_all(2, range(5))), list(sliding_window(3, range(5))))
print(list(unique([1, -1, 2], key=abs)), list(interleave(['ab', '123'])), list(interpose('-', 'abc')), isdistinct('aa'))
print(first('xyz'), second('xyz'), nth(2, 'xyz'), last('xyz'), list(take(2, 'xyz')), list(drop(2, 'xyz')), tail(2, 'xyz'))
print(list(concat([[1], [2, 3]])), list(concatv('a', 'b')), list(mapcat(list, ['ab', 'c'])), list(cons(0, [1])))
print(get([0, 2], 'abc'), get('z', {}, 'none'), get_in(['a', 0, 'b'], {'a': [{'b': 7}]}), list(pluck('n', [{'n': 1}])))
print(list(accumulate(lambda a, b: a * b, [1, 2, 3, 4])), list(take(4, iterate(lambda n: n * 2, 1))))
print(list(join(first, [(1, 'a'), (2, 'b')], first, [(1, 'x'), (3, 'y')], left_default=None)))
print(list(merge_sorted([1, 4], [2, 3])), topk(2, [3, 1, 2]), list(diff([1, 2], [1, 3])), list(take_nth(2, range(5))))
print(reduceby(lambda n: n % 2, lambda a, b: a + b, range(6), 0), list(remove(str.isdigit, 'a1b')), peek([1, 2])[0])
d = {'a': 1, 'b': {'c': 2}}
print(assoc(d, 'z', 9), dissoc(d, 'a'), assoc_in(d, ['b', 'd'], 3), update_in(d, ['b', 'c'], lambda n: n + 1))
print(merge(d, {'a': 5}), merge_with(sum, {'a': 1}, {'a': 2}), valmap(str, {'a': 1}), keymap(str.upper, {'a': 1}))
print(itemmap(reversed, {'a': 1}), valfilter(bool, {'a': 0, 'b': 1}), keyfilter(lambda k: k > 'a', {'a': 0, 'b': 1}))
print(curried.get(1)('abc'), curried.reduce(lambda a, b: a + b)([1, 2, 3]), toolz.complement(bool)(0))
print(len(list(random_sample(0.5, range(1000), random_state=7))))
