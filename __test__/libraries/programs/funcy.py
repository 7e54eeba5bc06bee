# Functional tools with collections, decorators and flow control.
import funcy as f

print(f.lmap(r'\d+', ['a12', 'b', 'c3']), f.lfilter(r'^a', ['ab', 'ba']), f.lremove(None, [0, 1]), f.lmap({1: 'x'}, [1]), f.lmap(1, ['ab']))
print(f.take(3, f.iterate(lambda n: n * 2, 1)), f.first([]), f.last('abc'), f.nth(1, 'abc'), f.ldistinct([1, -1, 2], key=abs), f.lflatten([1, [2, (3, [4])]]))
print(f.lchunks(2, 'abcde'), f.lpartition(2, 'abcde'), f.lsplit(f.even, range(6)), f.lsplit_at(2, 'abcd'), f.lpartition_by(f.odd, [1, 3, 2, 5]), f.group_by(len, ['a', 'bb', 'c']))
print(f.count_by(f.isa(int), [1, 'a', 2]), f.group_values([('a', 1), ('a', 2)]), list(f.pairwise('abc')), f.lsums([1, 2, 3]), f.lcat(['ab', 'c']), f.lmapcat(str, [12, 3]), f.interleave([1, 2], 'ab').__class__.__name__)
print(f.merge({'a': 1}, {'b': 2}), f.merge_with(sum, {'a': 1}, {'a': 2}), f.join(['ab', 'cd']), f.walk_values(f.inc, {'a': 1}), f.walk_keys(str.upper, {'a': 1}), f.select(f.even, {1, 2}), f.select_values(bool, {'a': 0, 'b': 1}))
print(f.project({'a': 1, 'b': 2}, ['a']), f.omit({'a': 1, 'b': 2}, 'a'), f.zip_dicts({'a': 1}, {'a': 2}).__class__.__name__, f.flip({'a': 1}), f.compact({'a': None, 'b': 1}), f.get_in({'a': [{'b': 5}]}, ['a', 0, 'b']), f.set_in({}, ['a', 'b'], 1))
print(f.where([{'a': 1}, {'a': 2}], a=2).__class__.__name__, f.lpluck('a', [{'a': 1}]), f.lwhere([{'a': 1}, {'a': 2}], a=2), f.all(f.even, [2, 4]), f.any('x', ['x']), f.none(f.even, [1]), f.one(f.even, [1, 2]))
print(f.compose(str, f.inc)(1), f.rcompose(f.inc, str)(1), f.partial(max, 5)(7), f.curry(lambda a, b: a + b)(1)(2), f.autocurry(lambda a, b, c=3: a + b + c)(1)(2), f.juxt(min, max).__class__.__name__, f.complement(f.even)(1), f.func_partial(int, base=2)('101'))
print(f.re_find(r'\d+', 'ab12'), f.re_all(r'(\w)(\d)', 'a1 b2'), f.re_test('x', 'y'), f.cut_prefix('abc', 'a'), f.cut_suffix('abc', 'c'), f.str_join('-', [1, 2]))
tries = []


@f.retry(3, errors=ValueError)
def flaky():
    tries.append(1)
    if len(tries) < 3:
        raise ValueError
    return 'done'


@f.decorator
def traced(call, label):
    return f'{label}({call.n if hasattr(call, "n") else call._args[0]}) = {call()}'


@traced('half')
def half(n):
    """Of it."""
    return n / 2


print(flaky(), len(tries), half(8), half.__name__, half.__doc__, f.silent(int)('x'), f.ignore(KeyError, 'no')({}.__getitem__)('a'))


@f.memoize
def square(n):
    tries.append(n)
    return n * n


class Lazy:
    @f.cached_property
    def value(self):
        tries.append('lazy')
        return 7


lazy = Lazy()
print(square(3), square(3), lazy.value, lazy.value, tries[3:], f.once(lambda: tries.append(0)).__class__.__name__)
with f.suppress(ZeroDivisionError):
    1 / 0
log = []
with f.print_durations('x') if False else f.raiser(KeyError).__class__ and f.suppress(Exception):
    f.fallback(lambda: log.append('first'), (f.raiser(ValueError), ValueError))
print(log, f.limit_error_rate(2, 10)(len)('ab'), f.reraise(ValueError, KeyError).__class__.__name__, f.isnone(None), f.notnone(0), f.is_seqcont([1]), f.tree_leaves([1, [2]]).__class__.__name__, f.ltree_leaves([1, [2, [3]]]))
