def source(n, seed=7):
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2 ** 31
        yield {"id": i, "user": "abcd"[seed % 4], "value": seed % 100, "ok": seed % 5 != 0}
def where(pred):
    return lambda it: (x for x in it if pred(x))
def project(*keys): return lambda it: ({k: x[k] for k in keys} for x in it)
def batch(n):
    def run(it):
        buf = []
        for x in it:
            buf.append(x)
            if len(buf) == n:
                yield buf
                buf = []
        if buf: yield buf
    return run
def window(n):
    def run(it):
        buf = []
        for x in it:
            buf = (buf + [x])[-n:]
            if len(buf) == n: yield tuple(buf)
    return run
def tap(log):
    def run(it):
        try:
            for x in it:
                log.append(x)
                yield x
        finally:
            log.append("closed")
    return run
class Pipe:
    def __init__(self, it): self.it = it
    def __or__(self, stage): return Pipe(stage(self.it))
    def __iter__(self): return iter(self.it)
    def __rshift__(self, sink): return sink(self.it)
p = Pipe(source(12)) | where(lambda r: r["ok"]) | project("id", "value")
print(p >> list)
print(list(Pipe(range(7)) | batch(3)), list(Pipe("abcd") | window(2)), (Pipe(range(5)) | (lambda it: map(str, it))) >> "".join)
log = []
g = tap(log)(iter(range(100)))
print(next(g), next(g), log)
g.close()
print(log, list(g))
def average():
    n = total = 0
    avg = None
    while True:
        x = yield avg
        n, total = n + 1, total + x
        avg = total / n
def broadcast(*targets):
    for t in targets: next(t)
    while True:
        x = yield
        for t in targets: t.send(x)
def collect(out, f=lambda x: x):
    try:
        while True: out.append(f((yield)))
    except GeneratorExit:
        out.append("end")
a, b = [], []
ca, cb = collect(a), collect(b, lambda x: x * x)
bc = broadcast(ca, cb)
next(bc)
for i in range(4): bc.send(i)
bc.close(); ca.close(); cb.close()
print(a, b)
avg = average()
next(avg)
print([avg.send(x) for x in (10, 20, 60)])
def merge(*its):
    heads = [(next(it), i, it) for i, it in enumerate(map(iter, its))]
    while heads:
        v, i, it = min(heads, key=lambda h: (h[0], h[1]))
        heads.remove((v, i, it))
        yield v
        for nxt in it:
            heads.append((nxt, i, it))
            break
print(list(merge([1, 4, 9], (2, 3, 10), range(0, 12, 5))))
def groupby(it, key):
    it = iter(it)
    cur = next(it, None)
    while cur is not None:
        k, bucket = key(cur), [cur]
        for cur in it:
            if key(cur) != k: break
            bucket.append(cur)
        else: cur = None
        yield k, bucket
print(list(groupby("aabbbca", lambda c: c)), list(groupby([], len)), {k: len(v) for k, v in groupby(sorted("mississippi"), str)})
def product(*pools): return [()] if not pools else [(x, *r) for x in pools[0] for r in product(*pools[1:])]
def tee(it, n):
    bufs = [[] for _ in range(n)]
    def gen(mine):
        while True:
            if not mine:
                try:
                    v = next(it)
                except StopIteration:
                    return
                for b in bufs: b.append(v)
            yield mine.pop(0)
    return [gen(b) for b in bufs]
x, y = tee(iter("xyz"), 2)
print(product("ab", [1, 2]), next(x), next(x), list(y), list(x))
totals = {}
for r in source(200): totals.setdefault(r["user"], []).append(r["value"])
for u in sorted(totals): print(u, len(totals[u]), sum(totals[u]), max(totals[u]), f"{sum(totals[u]) / len(totals[u]):.2f}")
