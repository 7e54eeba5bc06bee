import json
from dataclasses import asdict, dataclass, field


@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list)
    price: float = 0.0


store = {'items': [asdict(Item('pen', ['a', 'b'], 1.25)), asdict(Item('ink'))], 'meta': {'version': 2, 'ok': True}}
text = json.dumps(store, indent=2, sort_keys=True)
print(text)
back = json.loads(text, object_hook=lambda d: Item(**d) if 'tags' in d else d)
print(back['items'], back['meta'])


def walk(value, path='$'):
    if isinstance(value, dict):
        for k, v in value.items():
            yield from walk(v, f'{path}.{k}')
    elif isinstance(value, list):
        for i, v in enumerate(value):
            yield from walk(v, f'{path}[{i}]')
    else:
        yield path, value


for path, value in walk(json.loads(text)):
    print(path, '=', json.dumps(value))
lines = '\n'.join(json.dumps({'n': n, 'sq': n * n}) for n in range(4))
print(lines, sum(json.loads(line)['sq'] for line in lines.splitlines()))
big = json.dumps([{'id': i, 'name': f'user{i}', 'score': i / 7, 'tags': ['x', 'y'], 'active': i % 2 == 0, 'none': None} for i in range(2000)])
data = json.loads(big)
print(len(big), len(data), data[-1], json.dumps(data) == big)
