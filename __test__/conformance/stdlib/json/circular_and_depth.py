import json

a = []
a.append(a)
d = {}
d['d'] = [d]
shared = [1]
for call in [lambda: json.dumps(a), lambda: json.dumps(d), lambda: json.dumps(d, indent=1), lambda: json.dumps([shared, shared, {'x': shared}]), lambda: json.dumps(object(), default=lambda o: [o, o] if False else {'o': o})]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
for call in [lambda: json.dumps(a, check_circular=False), lambda: json.dumps(d, check_circular=False), lambda: json.loads('[' * 100000), lambda: json.loads('{"a":' * 100000), lambda: json.loads('[' * 100000 + ']' * 100000)]:
    try:
        print(call())
    except RecursionError as e:
        print('RecursionError', str(e).startswith('maximum recursion depth exceeded'))
deep = []
for _ in range(100000):
    deep = [deep]
try:
    json.dumps(deep)
except RecursionError as e:
    print('RecursionError')
nested = json.loads('[' * 300 + ']' * 300)
print(len(json.dumps(nested)), json.dumps(nested) == '[' * 300 + ']' * 300, len(json.dumps(nested, indent=1)))
