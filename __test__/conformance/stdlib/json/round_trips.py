import json
import random

rng = random.Random(7)


def value(depth):
    r = rng.random()
    if depth == 0 or r < 0.5:
        return rng.choice([None, True, False, rng.randrange(-10**6, 10**6), rng.randrange(10**30), rng.uniform(-1e6, 1e6), float(f'{rng.random()}e{rng.randrange(-290, 300)}'), '', 'text', ''.join(chr(rng.choice([rng.randrange(32, 127), rng.randrange(0, 32), rng.randrange(160, 0xd800), rng.randrange(0x10000, 0x10ffff)])) for _ in range(rng.randrange(8)))])
    if r < 0.75:
        return [value(depth - 1) for _ in range(rng.randrange(5))]
    return {str(rng.randrange(1000)) + rng.choice('aé"\\'): value(depth - 1) for _ in range(rng.randrange(5))}


import hashlib
digest = hashlib.sha256()
for i in range(300):
    v = value(4)
    for options in [{}, {'indent': 2}, {'separators': (',', ':'), 'ensure_ascii': False}, {'sort_keys': True}]:
        text = json.dumps(v, **options)
        assert json.loads(text) == v, text
        assert json.loads(text.encode()) == v
        digest.update(text.encode())
print(digest.hexdigest())
