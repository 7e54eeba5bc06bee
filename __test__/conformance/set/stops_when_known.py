# How far what is no set is gone through, and so which of its items have to be hashable.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def shown(result):
    return result if isinstance(result, bool) else sorted(map(repr, result))


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print('hash', self.n)
        return self.n

    def __eq__(self, other):
        return self.n == (other.n if isinstance(other, Key) else other)

    def __repr__(self):
        return f'Key({self.n})'


def items(*given):
    for item in given:
        print('item', item)
        yield item


METHODS = 'intersection isdisjoint difference union symmetric_difference issubset issuperset'.split()
for first in (), (1,), (1, 2, 3):
    for kind in set, frozenset:
        for method in METHODS:
            for make in lambda: [[]], lambda: [1, []], lambda: [1, 1, []], lambda: [3, 2, 1, []], lambda: {1: 2}, lambda: iter([{}]), lambda: [{1}], lambda: items(1, []), lambda: items(4, []), lambda: [Key(1), []], lambda: [1, Key(1), Key(2)], lambda: {1: 2}.keys(), lambda: 5:
                attempt(lambda: (method, kind.__name__, shown(getattr(kind(first), method)(make()))))
for method in 'intersection_update', 'difference_update', 'symmetric_difference_update', 'update':
    for first in (), (1,):
        for given in [[]], [[1]], [1, []], [{}], [Key(1), []], 'a', 5:
            def changed():
                s = set(first)
                try:
                    getattr(s, method)(given)
                finally:
                    print(len(s))
                return len(s)
            attempt(changed)
attempt(lambda: {1, 2}.intersection([2, 1, []], [1, []]))
attempt(lambda: {1}.intersection({1: []}, [1], [Key(1), []]))
