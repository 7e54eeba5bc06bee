import random
from collections import Counter, defaultdict
text = """the quick brown fox jumps over the lazy dog the dog sleeps and the fox runs
over the hill while the lazy cat watches the quick bird and the bird sings to the cat"""
words = text.split()
counts = Counter(words)
print(counts.most_common(4), len(counts), sum(counts.values()))
by_len = defaultdict(set)
for w in words: by_len[len(w)].add(w)
for n in sorted(by_len): print(n, sorted(by_len[n]))
chain = defaultdict(Counter)
for a, b in zip(words, words[1:]): chain[a][b] += 1
print(dict(chain["the"]), chain["lazy"].most_common(1))
rng = random.Random(7)
def sentence(start, n):
    out = [start]
    while len(out) < n and chain[out[-1]]:
        options = sorted(chain[out[-1]].items())
        out.append(rng.choices([w for w, _ in options], weights=[c for _, c in options])[0])
    return " ".join(out)
for _ in range(3): print(sentence("the", 8))
letters = Counter(c for c in text if c.isalpha())
top = max(letters.values())
for c, n in sorted(letters.items(), key=lambda p: (-p[1], p[0]))[:6]: print(f"{c} {'#' * (n * 20 // top):<20} {n / sum(letters.values()):6.2%}")
vowels = sum(letters[v] for v in "aeiou")
print(f"{vowels}/{letters.total()} = {vowels / letters.total():.3f}")
def pig(w): i = next((i for i, c in enumerate(w) if c in "aeiou"), 0); return w[i:] + w[:i] + ("way" if i == 0 else "ay")
print(" ".join(map(pig, words[:6])))
print(sorted(set(words), key=lambda w: (-counts[w], w))[:5], [w for w in counts if w == w[::-1] and len(w) > 1], "".join(sorted(set(text)))[2:10])
anagrams = defaultdict(list)
for w in "listen silent enlist google elbow below act cat tac".split(): anagrams["".join(sorted(w))].append(w)
print([v for v in anagrams.values() if len(v) > 1])
