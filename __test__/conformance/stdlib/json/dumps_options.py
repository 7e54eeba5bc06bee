import json

data = {'b': [1, [2, {'c': None}], [], {}], 'a': {'z': 1, 'y': (True, 'x')}, 'é': ''}
for options in [{}, {'indent': 2}, {'indent': 0}, {'indent': 1}, {'indent': '\t'}, {'indent': '--'}, {'indent': ''}, {'indent': -1}, {'indent': True}, {'sort_keys': True}, {'sort_keys': True, 'indent': 4}, {'separators': (',', ':')}, {'separators': (' , ', ' : '), 'indent': 2}, {'ensure_ascii': False},
                {'check_circular': False}, {'indent': 3, 'ensure_ascii': False, 'sort_keys': True, 'separators': (';', '=')}]:
    print(options)
    print(json.dumps(data, **options))
print(json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[]], indent=2), json.dumps('x', indent=2), json.dumps([1], indent=2))
print(json.dumps({3: 1, 1: 2, 2: 3}, sort_keys=True), json.dumps({'b': 1, 'a': 2, 'C': 3}, sort_keys=True), json.dumps({'é': 1, 'z': 2, '日': 3, '': 4}, sort_keys=True), json.dumps({1.5: 1, 1: 2}, sort_keys=True), json.dumps({True: 1, 0: 2}, sort_keys=True))
print(json.dumps({(1, 2): 3, 'a': 4, b'x': 5}, skipkeys=True), json.dumps({(1,): 2}, skipkeys=True), json.dumps({(1,): 2, 'k': 1}, skipkeys=True, indent=1), json.dumps({(1,): 2}, skipkeys=True, indent=1))
for call in [lambda: json.dumps({(1, 2): 3}), lambda: json.dumps({b'a': 1}), lambda: json.dumps({'a': 1, 2: 3}, sort_keys=True), lambda: json.dumps({None: 1, 'a': 2}, sort_keys=True, indent=1), lambda: json.dumps(float('nan'), allow_nan=False), lambda: json.dumps([float('inf')], allow_nan=False, indent=1), lambda: json.dumps({float('nan'): 1}, allow_nan=False),
             lambda: json.dumps(1j), lambda: json.dumps(b'x'), lambda: json.dumps({1, 2}), lambda: json.dumps(object), lambda: json.dumps([len]), lambda: json.dumps(range(3)), lambda: json.dumps({'a': ...}, indent=1), lambda: json.dumps(1, nothing=1), lambda: json.dumps([1], separators=(1, 2)), lambda: json.dumps([1, 2], separators=(',',)), lambda: json.dumps(bytearray())]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
