def kmp(text, pat):
    fail, k = [0] * len(pat), 0
    for i in range(1, len(pat)):
        while k and pat[i] != pat[k]: k = fail[k - 1]
        k += pat[i] == pat[k]
        fail[i] = k
    k = 0
    for i, c in enumerate(text):
        while k and (k == len(pat) or c != pat[k]): k = fail[k - 1]
        k += c == pat[k]
        if k == len(pat):
            yield i - k + 1
def edit(a, b):
    row = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, cb in enumerate(b, 1):
            prev, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, prev + (ca != cb))
    return row[-1]
def lcs(a, b):
    t = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a)):
        for j in range(len(b)):
            t[i + 1][j + 1] = t[i][j] + a[i] if a[i] == b[j] else max(t[i][j + 1], t[i + 1][j], key=len)
    return t[-1][-1]
def longest_palindrome(s):
    best = ""
    for c in range(len(s)):
        for l, r in ((c, c), (c, c + 1)):
            while l >= 0 and r < len(s) and s[l] == s[r]: l, r = l - 1, r + 1
            best = max(best, s[l + 1:r], key=len)
    return best
class Trie:
    def __init__(self): self.kids, self.end = {}, False
    def add(self, w):
        n = self
        for c in w: n = n.kids.setdefault(c, Trie())
        n.end = True
        return self
    def words(self, pre=""):
        if self.end: yield pre
        for c in sorted(self.kids): yield from self.kids[c].words(pre + c)
    def complete(self, pre):
        n = self
        for c in pre:
            if c not in n.kids: return []
            n = n.kids[c]
        return list(n.words(pre))
    def __contains__(self, w): return w in self.complete(w)
print(list(kmp("abracadabra abra", "abra")), list(kmp("aaaa", "aa")), list(kmp("x", "yy")))
print([edit(a, b) for a, b in [("kitten", "sitting"), ("", "abc"), ("same", "same"), ("flaw", "lawn"), ("日本語", "日本")]])
print(lcs("AGGTAB", "GXTXAYB"), lcs("", "a"), lcs("programming", "gaming"), longest_palindrome("forgeeksskeegfor"), longest_palindrome("abc"), repr(longest_palindrome("")))
t = Trie()
for w in "car card care cat dog do dot".split(): t.add(w)
print(t.complete("car"), t.complete("do"), t.complete("z"), "card" in t, "ca" in t, list(t.words()))
groups = {}
for w in "listen silent enlist google elgoog abc cab".split(): groups.setdefault("".join(sorted(w)), []).append(w)
print(groups, [g for g in groups.values() if len(g) > 2])
def perms(s):
    if len(s) <= 1: yield s
    else:
        seen = set()
        for i, c in enumerate(s):
            if c not in seen:
                seen.add(c)
                for p in perms(s[:i] + s[i + 1:]): yield c + p
def combos(xs, k): return [[]] if k == 0 else [[x] + r for i, x in enumerate(xs) for r in combos(xs[i + 1:], k - 1)]
print(list(perms("aab")), len(list(perms("abcde"))), combos("abcd", 2), len(combos(range(10), 4)))
def balanced(s):
    st = []
    for c in s:
        if c in "([{": st.append(c)
        elif c in ")]}" and (not st or "([{".index(st.pop()) != ")]}".index(c)): return False
    return not st
print([balanced(s) for s in ("", "()", "([{}])", "(]", "((", "a(b)c]")])
def vigenere(s, key, sign=1):
    out, k = [], 0
    for c in s:
        if c.isalpha():
            base = ord("A" if c.isupper() else "a")
            c = chr((ord(c) - base + sign * (ord(key[k % len(key)].lower()) - 97)) % 26 + base)
            k += 1
        out.append(c)
    return "".join(out)
enc = vigenere("Attack at Dawn!", "Lemon")
print(enc, vigenere(enc, "Lemon", -1), "Attack".translate({ord(a): b for a, b in zip("aA", "4@")}))
def justify(text, w):
    line, n = [], 0
    for word in text.split() + [None]:
        if word is None or n + len(word) + len(line) > w:
            if word is None: yield " ".join(line)
            else:
                gaps = max(len(line) - 1, 1)
                sp, extra = divmod(w - n, gaps)
                yield "".join(x + (" " * (sp + (i < extra)) if i < gaps else "") for i, x in enumerate(line)).ljust(w)
            line, n = [], 0
        if word is not None: line.append(word); n += len(word)
for l in justify("This is an example of text justification where every line is fully padded.", 18): print(f"|{l}|")
