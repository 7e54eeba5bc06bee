from collections import ChainMap
base = {'a': 1, 'b': 2}; over = {'b': 20, 'c': 30}
m = ChainMap(over, base)
print(m, m['a'], m['b'], len(m), sorted(m), 'c' in m, m.get('zz', 0))
m['a'] = 100; print(over, base)
child = m.new_child({'x': 1}); print(child, child.parents == m, child.maps[0])
print(list(m), dict(m), list(m.items()), bool(ChainMap()), ChainMap())
del m['a']
for f in (lambda: m.__delitem__('zzz'), lambda: m['qq'], lambda: m.pop('qq'), lambda: ChainMap().popitem()):
    try:
        f()
    except KeyError as e:
        print('KeyError', e)
print(m | {'n': 1}, {'n': 1} | m, m.new_child(k=5))
print(ChainMap.fromkeys('ab', 0), m.copy() == m, list(m.keys()), list(m.values()))
