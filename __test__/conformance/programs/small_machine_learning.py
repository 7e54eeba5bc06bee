import random
from math import exp, sqrt, log
from collections import Counter, defaultdict
rng = random.Random(12)
def kmeans(pts, k, steps=10):
    centers = pts[:k]
    for _ in range(steps):
        groups = defaultdict(list)
        for p in pts: groups[min(range(k), key=lambda i: (p[0] - centers[i][0]) ** 2 + (p[1] - centers[i][1]) ** 2)].append(p)
        new = [tuple(sum(c) / len(g) for c in zip(*g)) if (g := groups[i]) else centers[i] for i in range(k)]
        if new == centers: break
        centers = new
    return [tuple(round(c, 2) for c in p) for p in centers], [len(groups[i]) for i in range(k)]
pts = [(rng.gauss(cx, 0.5), rng.gauss(cy, 0.5)) for cx, cy in ((0, 0), (5, 5), (0, 5)) for _ in range(15)]; rng.shuffle(pts)
print(kmeans(pts, 3))
def knn(train, x, k=3): return Counter(label for _, label in sorted((sum((a - b) ** 2 for a, b in zip(p, x)), l) for p, l in train)[:k]).most_common(1)[0][0]
train = [((1, 1), "low"), ((2, 1), "low"), ((1, 2), "low"), ((8, 9), "high"), ((9, 8), "high"), ((5, 5), "mid")]; print([knn(train, x) for x in ((0, 0), (9, 9), (5, 6))])
class Perceptron:
    def __init__(self, n): self.w, self.b = [0.0] * n, 0.0
    def __call__(self, x): return int(sum(w * v for w, v in zip(self.w, x)) + self.b > 0)
    def fit(self, data, rate=0.1, epochs=20):
        for e in range(epochs):
            wrong = 0
            for x, y in data:
                if d := y - self(x): wrong += 1; self.w = [w + rate * d * v for w, v in zip(self.w, x)]; self.b += rate * d
            if not wrong: return e
        return None
table = [(0, 0), (0, 1), (1, 0), (1, 1)]
for name, f in (("and", lambda a, b: a & b), ("or", lambda a, b: a | b), ("xor", lambda a, b: a ^ b)): p = Perceptron(2); print(name, p.fit([(x, f(*x)) for x in table]), [p(x) for x in table])
class NaiveBayes:
    def __init__(self): self.words, self.docs = defaultdict(Counter), Counter()
    def train(self, text, label): self.docs[label] += 1; self.words[label].update(text.lower().split())
    def scores(self, text):
        vocab = len(set().union(*self.words.values()))
        return {l: log(n / self.docs.total()) + sum(log((self.words[l][w] + 1) / (self.words[l].total() + vocab)) for w in text.lower().split()) for l, n in self.docs.items()}
    def classify(self, text): s = self.scores(text); return max(s, key=s.get)
nb = NaiveBayes()
for t, l in (("win money now", "spam"), ("cheap money offer", "spam"), ("meeting at noon", "ham"), ("lunch meeting now", "ham"), ("project notes", "ham")): nb.train(t, l)
print([nb.classify(t) for t in ("money offer", "meeting notes", "win lunch now")], {k: round(v, 3) for k, v in nb.scores("cheap lunch").items()})
def entropy(ls): return -sum(n / len(ls) * log(n / len(ls), 2) for n in Counter(ls).values())
def tree(rows, attrs):
    labels = [r[-1] for r in rows]
    if len(set(labels)) == 1 or not attrs: return Counter(labels).most_common(1)[0][0]
    def gain(a): parts = defaultdict(list); [parts[r[a]].append(r[-1]) for r in rows]; return entropy(labels) - sum(len(p) / len(rows) * entropy(p) for p in parts.values())
    best = max(attrs, key=gain); parts = defaultdict(list); [parts[r[best]].append(r) for r in rows]
    return (best, {v: tree(p, [a for a in attrs if a != best]) for v, p in sorted(parts.items())})
print(tree([("sunny", "hot", "no"), ("sunny", "cool", "yes"), ("rain", "hot", "no"), ("rain", "cool", "no"), ("cloudy", "hot", "yes"), ("cloudy", "cool", "yes")], [0, 1]), round(entropy("aabb"), 3))
def descend(f, x, rate=0.1, n=200, h=1e-6):
    for _ in range(n): x = [v - rate * (f(x[:i] + [v + h] + x[i + 1:]) - f(x[:i] + [v - h] + x[i + 1:])) / (2 * h) for i, v in enumerate(x)]
    return [round(v, 4) for v in x]
print(descend(lambda p: (p[0] - 3) ** 2 + (p[1] + 1) ** 2, [0.0, 0.0]), round(1 / (1 + exp(-2)), 6), round(sqrt(sum((a - b) ** 2 for a, b in zip((1, 2), (4, 6)))), 2))
knn([], (0, 0))
