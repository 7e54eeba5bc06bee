from collections import defaultdict, Counter, OrderedDict, deque, namedtuple, ChainMap
Hit = namedtuple("Hit", "doc line pos")
DOCS = {"a.txt": "the cat sat\non the mat", "b.txt": "the dog\nsat on the cat", "c.txt": "mat and dog"}
index = defaultdict(list)
for doc, text in DOCS.items():
    for n, line in enumerate(text.splitlines(), 1):
        for i, w in enumerate(line.split()): index[w].append(Hit(doc, n, i))
for w in sorted(index)[:4]: print(w, [tuple(h) for h in index[w]])
df = Counter(w for w in index for _ in {h.doc for h in index[w]}); tf = {d: Counter(t.split()) for d, t in DOCS.items()}
print(df.most_common(3), tf["a.txt"]["the"], sum(tf.values(), Counter()).most_common(2), (tf["a.txt"] & tf["b.txt"]).total(), sorted((tf["a.txt"] - tf["b.txt"]).elements()))
def search(q): return sorted(((sum(tf[d][w] for w in q.split()), d) for d in DOCS if all(tf[d][w] for w in q.split())), reverse=True)
print(search("the cat"), search("dog"), search("bird"), "bird" in index, len(index))
recent = deque(maxlen=3); cache = OrderedDict()
for q in ("cat", "dog", "cat", "mat", "sat"):
    recent.append(q)
    if q in cache: cache.move_to_end(q)
    else:
        cache[q] = len(index[q])
        if len(cache) > 2: cache.popitem(last=False)
print(list(recent), list(cache.items()), ChainMap({"cat": "override"}, dict(cache))["cat"])
phrases = Counter(zip(words := " ".join(DOCS.values()).split(), words[1:])); print(phrases.most_common(2), max(index["the"]), min(index["the"])._asdict(), Hit(*"xyz")._replace(doc="d"), [h.doc for h in index["cat"] if h.line == 1])
graph = defaultdict(set); [graph[a].add(b) for a, b in phrases]; print({k: sorted(v) for k, v in sorted(graph.items())}["the"])
index.default_factory = None
index["unicorn"]
