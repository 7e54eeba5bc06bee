from pprint import *
import collections, dataclasses, types
data = {'name': 'x' * 30, 'list': list(range(30)), 'nested': {'b': [1, 2, {'deep': ('tuple',) * 6}], 'a': None}, 'text': 'lorem ipsum dolor sit amet ' * 5}
pprint(data); pprint(data, width=40); pprint(data, depth=2); pprint([1, 2, 3]); pprint({'b': 1, 'a': 2}); pp({'b': 1, 'a': 2}); pprint(list(range(50)), compact=True); pprint(data, indent=4, width=60)
print(pformat(('a' * 50, 'b' * 50)), pformat({1, 2, 3}), pformat(frozenset(range(40)))[:60], pformat('short'), isreadable([1]), isrecursive([1]), saferepr({'k': 1}), pformat(10 ** 9, underscore_numbers=True), pformat((1,)))
l = [1]; l.append(l); print(isrecursive(l), 'Recursion on list' in pformat(l))
pprint(collections.OrderedDict([('k' * 40, 1), ('j' * 40, 2)])); pprint(collections.Counter('aab' * 30)); pprint(collections.defaultdict(int, {'a' * 40: 1, 'b' * 40: 2})); pprint(collections.deque(['q' * 50, 'r' * 50], maxlen=5)); pprint(b'bytes' * 30); pprint(types.SimpleNamespace(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa='b' * 30, ccccccccccccccc=list(range(20))))
@dataclasses.dataclass
class P:
    first_long_name: str
    second_long_name: list
pprint(P('v' * 40, list(range(20)))); pprint({5: 1, 'a': 2}); pprint([[1] * 30, [2] * 30]); pprint('word ' * 40, width=30)
