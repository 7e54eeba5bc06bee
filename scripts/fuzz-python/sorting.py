"""Programs of sorts, heaps and bisections: who is compared with whom, what fails half-way, what the list is then."""

import re

from functions import parsed, written
from statements import step

# Every comparison counts, and changes `seen`; past `limit` it fails.
ITEM = """class Item:
 limit = turns = seen = 0
 def __init__(self, v):
  self.v = v
 def turn(self, other):
  Item.turns += 1
  Item.seen = (Item.seen * 31 + sum(map(ord, repr(self) + '<' + repr(other)))) % 1000003
  if Item.turns == Item.limit:
   raise ERROR(Item.turns)
 def __repr__(self):
  return 'I%r' % (sorted(self.v) if type(self.v) is set else self.v,)
"""
METHODS = ['__lt__', '__lt__', '__lt__', '__gt__', '__eq__', '__le__', '__bool__']
RESULTS = ['self.v < x.v'] * 6 + ['self.v > x.v', 'NotImplemented', 'self.v', 'A', 'Item(self.v < x.v)', '[] if self.v > x.v else [1]', 'self.v % 2', 'sorted([self.v, 2])[0]']
SIDE_EFFECTS = ['pass'] * 6 + ['show(self, x)', 'a.append(A)', 'show(a)', 'a.clear()', 'a.append(1); a.clear()', 'a[:] = [x]', 'b.sort(key=repr, reverse=True)', 'a.sort(key=len)', 'del Item.__lt__', 'self.v = A']
ITEMS = [
    '[Item(x * P % Q) for x in range(N)]', '[Item(x * P % Q) for x in range(N)]', '[Item(x // P) for x in range(N)]', '[Item(x % P if x % Q else x) for x in range(N)]',
    '[Item(-x) for x in range(N)]', '[(Item(x * P % Q), x) for x in range(N)]', '[(x % P, Item(x * P % Q)) for x in range(N)]', '[[Item(x % P)] for x in range(N)]',
    '[Item(x) if x % P else Other(x * Q) for x in range(N)]', '[x * P % Q for x in range(N)] + [A]', '[x * P % Q for x in range(N)]', '[str(x * P % Q) for x in range(N)]',
    '[float("nan") if x % P == 0 else x * P % Q / 4 for x in range(N)]', '[(x * P % Q, [None, "a", 2.5][x % 3]) for x in range(N)]', '$list', '[*$iterable, *$iterable]',
    '[Item(x) for x in range(N)] + [A, B]', '[Item(x) for x in range(P)] + [Item(x) for x in range(N)]', '[x * P % Q for x in range(N)] + ["a"] * (N > 3) + [2.5]', '[bytes([x * P % 256]) for x in range(N)]',
]  # fmt: skip
KEYS = ['None', 'Item', 'lambda x: x', 'lambda x: Item(x)', 'lambda x: (Item(x), 1)', 'repr', '$func', 'lambda x: -x', 'lambda x: x.v', 'lambda x: show(x)', 'lambda x: len(a) < 400 and a.append(x)', 'sorted', 'str', 'lambda x: len(a)']
USES = [
    'show(a.sort())', 'a.sort(reverse=R)', 'a.sort(key=F)', 'a.sort(key=F, reverse=R)', 'show(sorted(a))', 'show(sorted(a, key=F, reverse=R))', 'show(sorted(iter(a), reverse=R))', 'b = sorted(a)',
    'show(min(a))', 'show(max(a))', 'show(min(a, key=F))', 'show(max(iter(a), key=F, default=A))', 'heapq.heapify(a)', 'show(heapq.heappop(a))', 'heapq.heappush(a, E)', 'show(heapq.heappushpop(a, E))', 'show(heapq.heapreplace(a, E))',
    'show(heapq.nlargest(M, a))', 'show(heapq.nsmallest(M, a, key=F))', 'show(heapq.nsmallest(M, iter(a)))', 'show(list(heapq.merge(a, b, reverse=R)))', 'show(list(heapq.merge(a, b, key=F)))',
    'show(bisect.bisect(a, E))', 'show(bisect.bisect_left(a, E, 0, None))', 'bisect.insort(a, E)', 'bisect.insort_left(a, E, key=F)', 'a.reverse()', 'show(a < b)', 'show(a.index(E))', 'a.remove(E)',
]  # fmt: skip
SHOWN = 'show(Item.turns, Item.seen, a)'


def sorts(gen):
    """Two lists of items, sorted and searched in several ways; the first one is shown after each."""
    sizes = [0, 1, 2, 3, 5, 8, 12] if gen.chance(0.6) else [20, 33, 64, 65, 100, 150, 300]
    size = gen.pick(sizes)

    def filled(text):
        text = re.sub(r'\bN\b', str(size), text)
        text = re.sub(r'\b[PQ]\b', lambda _: str(gen.pick([2, 3, 7, 17, 31, 101])), text)
        text = re.sub(r'\bM\b', lambda _: str(gen.pick([0, 1, 2, 3, size // 2, size])), text)
        text = re.sub(r'\bR\b', lambda _: gen.pick(['True', 'False']), text)
        text = re.sub(r'\bF\b', lambda _: gen.pick(KEYS), text)
        text = re.sub(r'\bE\b', lambda _: gen.pick(['Item(3)', 'Item(3)', 'A', 'a[0]', 'Other(2)']), text)
        text = re.sub(r'\bERROR\b', lambda _: gen.pick(['ValueError', 'TypeError', 'IndexError', 'StopIteration']), text)
        text = re.sub(r'\$([a-z]+)', lambda hole: written(gen, hole[1], 0), text)
        return re.sub(r'\b[AB]\b', lambda _: written(gen, gen.pick(['any', 'int']), 0), text)

    body = ITEM
    for name in {gen.pick(METHODS) for _ in range(gen.random.randint(1, 3))} | ({'__lt__'} if gen.chance(0.8) else set()):
        parameters, result, effect = ('', gen.pick(['self.v', 'True', 'A']), 'pass') if name == '__bool__' else (', x', gen.pick(RESULTS), gen.pick(SIDE_EFFECTS))
        turn = '' if name == '__bool__' else '  self.turn(x)\n'
        body += f' def {name}(self{parameters}):\n{turn}  {effect}\n  return {result}\n'
    other = gen.pick(['class Other(Item): pass', 'class Other(Item):\n def __gt__(self, x):\n  self.turn(x)\n  return self.v > x.v', 'class Other:\n def __init__(self, v):\n  self.v = v\n def __repr__(self):\n  return "O"'])
    steps = parsed('import heapq, bisect')
    try:
        for text in (body, other, f'a = b = []\na = {gen.pick(ITEMS)}', f'b = {gen.pick(ITEMS)}'):
            steps += step(parsed(filled(text)))
        for _ in range(gen.random.randint(1, 4)):
            limit = gen.pick([0, 1, 2, size, 2 * size, 3 * size, 5 * size]) if gen.chance(0.5) else 0
            # A list that grows under its comparisons is never at its end.
            limit = limit or 4000
            steps += parsed(f'Item.turns, Item.limit = 0, {limit}')
            steps += step(parsed(filled(gen.pick(USES)))) + step(parsed(SHOWN))
    except SyntaxError:
        return sorts(gen)
    return steps
