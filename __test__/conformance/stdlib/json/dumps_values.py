import json

for v in [None, True, False, 0, -1, 10**30, -10**20, 1.0, -0.0, 1.5, 1e16, 1e22, 1e-7, 0.1, 123456789.123, float('inf'), float('-inf'), float('nan'), '', 'abc', 'é日😀', '"\\/\b\f\n\r\t\x00\x1f\x7f', '\u2028', [], (), {}, [1, 'a', None], (1, (2,)), {'a': 1, 'b': [True]}, [[[]], {}],
          {'x': {'y': {'z': []}}}, {1: 2, 1.5: 3, None: 4, True: 5, False: 6}, {10**20: 1}, {float('inf'): 1}, {'é': 'é'}, [float('nan')], {'a b': 'c d'}, ['\ud7ff', '\ue000', '\U0010ffff']]:
    print(json.dumps(v))
    print(ascii(json.dumps(v, ensure_ascii=False)))
    print(json.dumps(v, separators=(',', ':')))
    if v == v and v != [float('nan')]:
        try:
            print(json.loads(json.dumps(v)) == v)
        except ValueError as e:
            print(e)
