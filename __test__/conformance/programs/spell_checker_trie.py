class Trie:
    def __init__(self, words=()): self.kids, self.word, self.count = {}, None, 0; [self.add(w) for w in words]
    def add(self, w):
        n = self
        for c in w: n.count += 1; n = n.kids.setdefault(c, Trie())
        n.word = w; n.count += 1
        return self
    def find(self, prefix):
        n = self
        for c in prefix:
            n = n.kids.get(c)
            if n is None: return None
        return n
    def __contains__(self, w): n = self.find(w); return n is not None and n.word == w
    def __iter__(self):
        if self.word is not None: yield self.word
        for c in sorted(self.kids): yield from self.kids[c]
    def __len__(self): return sum(1 for _ in self)
    def starts(self, p): n = self.find(p); return list(n) if n else []
    def match(self, pat):
        if not pat:
            if self.word is not None: yield self.word
            return
        c, rest = pat[0], pat[1:]
        if c == "?": 
            for k in sorted(self.kids): yield from self.kids[k].match(rest)
        elif c == "*":
            yield from self.match(rest)
            for k in sorted(self.kids): yield from self.kids[k].match(pat)
        elif c in self.kids: yield from self.kids[c].match(rest)
    def near(self, w, limit):
        first = list(range(len(w) + 1))
        def walk(n, c, prev):
            row = [prev[0] + 1]
            for i, x in enumerate(w, 1): row.append(min(row[-1] + 1, prev[i] + 1, prev[i - 1] + (x != c)))
            if n.word is not None and row[-1] <= limit: yield row[-1], n.word
            if min(row) <= limit:
                for k in sorted(n.kids): yield from walk(n.kids[k], k, row)
        for k in sorted(self.kids): yield from walk(self.kids[k], k, first)
    def longest_common_prefix(self):
        n, out = self, ""
        while len(n.kids) == 1 and n.word is None: (c, n), = n.kids.items(); out += c
        return out
words = "the then they them there this that than thank think thing king kind kin card care cart carbon".split()
t = Trie(words)
print(len(t), "the" in t, "th" in t, t.starts("the"), t.starts("xyz"), list(t.match("th?n")), list(t.match("ca*")), list(t.match("*in*")), sorted(t.near("thang", 1)), sorted(t.near("crat", 2))[:4], Trie(["flow", "flower", "flight"]).longest_common_prefix(), list(t)[:3], t.find("ca").count)
def correct(text):
    for w in text.split():
        if w in t: yield w
        else: yield min(t.near(w, 2), default=(0, f"?{w}"))[1]
print(" ".join(correct("thier kign thnk teh zzzzzz carrd")))
def soundex(w):
    codes = {c: d for d, cs in {"1": "bfpv", "2": "cgjkqsxz", "3": "dt", "4": "l", "5": "mn", "6": "r"}.items() for c in cs}
    out, last = w[0].upper(), codes.get(w[0].lower())
    for c in w[1:].lower():
        d = codes.get(c)
        if d and d != last: out += d
        if c not in "hw": last = d
    return (out + "000")[:4]
print([soundex(w) for w in ("Robert", "Rupert", "Tymczak", "Pfister", "Honeyman")])
def ngrams(s, n): return [s[i:i + n] for i in range(len(s) - n + 1)]
def dice(a, b): x, y = ngrams(a, 2), ngrams(b, 2); return 2 * sum(min(x.count(g), y.count(g)) for g in set(x)) / (len(x) + len(y))
print(round(dice("night", "nacht"), 3), max(words, key=lambda w: dice(w, "thinking")))
t.add(5)
