text = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness -- it was the epoch of belief; it was the epoch of incredulity!
It was the season of Light, it was the season of Darkness... We had everything before us, we had nothing before us?"""
def words(t):
    w = ""
    for ch in t.lower():
        if ch.isalpha() or ch == "'": w += ch
        elif w:
            yield w
            w = ""
    if w: yield w
freq = {}
for w in words(text): freq[w] = freq.get(w, 0) + 1
top = sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))
for w, n in top[:8]: print(f"{w:<10}{n:>3} {'#' * n}")
print(len(freq), sum(freq.values()), max(freq, key=len), min(freq, key=lambda w: (len(w), w)))
by_len = {}
for w in freq: by_len.setdefault(len(w), []).append(w)
for k in sorted(by_len): print(k, sorted(by_len[k]))
letters = {}
for ch in text.lower():
    if ch.isalpha(): letters[ch] = letters.get(ch, 0) + 1
print("".join(sorted(letters, key=lambda c: (-letters[c], c))), sum(letters.values()))
sentences = [s.strip() for s in text.replace("!", ".").replace("?", ".").replace("...", ".").split(".") if s.strip()]
print([len(list(words(s))) for s in sentences], f"{sum(map(len, freq)) / len(freq):.3f}")
bigrams = {}
ws = list(words(text))
for pair in zip(ws, ws[1:]): bigrams[pair] = bigrams.get(pair, 0) + 1
print([f"{' '.join(p)}={n}" for p, n in sorted(bigrams.items(), key=lambda kv: (-kv[1], kv[0]))[:4]])
def wrap(t, width):
    line = ""
    for w in t.split():
        if line and len(line) + 1 + len(w) > width:
            yield line
            line = w
        else: line = f"{line} {w}" if line else w
    yield line
for l in wrap(text, 40): print("|" + l.center(40) + "|")
def caesar(s, k): return "".join(chr((ord(c) - (b := 97 if c.islower() else 65) + k) % 26 + b) if c.isalpha() else c for c in s)
enc = caesar(text[:40], 3)
print(enc, caesar(enc, -3) == text[:40])
print("".join(w[0].upper() + w[1:] for w in ws[:5]), " ".join(ws[:6])[::-1], text.title()[:40], text.count("\n"), text.splitlines()[1].partition(" -- ")[0])
def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]: j += 1
        out.append(f"{j - i}{s[i]}" if j - i > 1 else s[i])
        i = j
    return "".join(out)
print(rle("aaabccddddde"), rle(""), [w for w in freq if w == w[::-1]])
