from itertools import groupby, product
from collections import Counter
def palindrome(s): t = [c.lower() for c in s if c.isalnum()]; return t == t[::-1]
def longest_pal(s):
    best = ""
    for i in range(len(s)):
        for a, b in ((i, i), (i, i + 1)):
            while a >= 0 and b < len(s) and s[a] == s[b]: a -= 1; b += 1
            if b - a - 1 > len(best): best = s[a + 1:b]
    return best
def longest_unique(s):
    start, seen, best = 0, {}, (0, 0)
    for i, c in enumerate(s):
        if c in seen and seen[c] >= start: start = seen[c] + 1
        seen[c] = i; best = max(best, (i - start + 1, -start))
    return s[-best[1]:-best[1] + best[0]]
def balanced(s):
    stack, pairs = [], {")": "(", "]": "[", "}": "{"}
    for i, c in enumerate(s):
        if c in "([{": stack.append((c, i))
        elif c in pairs and (not stack or stack.pop()[0] != pairs[c]): return i
    return stack[-1][1] if stack else True
def compress(s): r = "".join(c + (str(n) if n > 1 else "") for c, n in ((k, len(list(g))) for k, g in groupby(s))); return min(s, r, key=len)
def zigzag(s, n):
    rows, r, d = [""] * n, 0, 1
    for c in s:
        rows[r] += c
        if n > 1: d = 1 if r == 0 else -1 if r == n - 1 else d; r += d
    return "".join(rows)
def spiral(text, w):
    g = [list(text[i:i + w].ljust(w)) for i in range(0, len(text), w)]; out = ""
    while g: out += "".join(g.pop(0)); g = [list(r) for r in zip(*g)][::-1]
    return out.strip()
def vigenere(s, key, sign=1): return "".join(chr((ord(c) - 65 + sign * (ord(key[i % len(key)]) - 65)) % 26 + 65) for i, c in enumerate(s))
def atbash(s): return "".join(chr(219 - ord(c)) if c.islower() else c for c in s)
def phone(d): return ["".join(p) for p in product(*({"2": "abc", "3": "def", "7": "pqrs", "9": "wxyz"}[c] for c in d))]
def min_window(s, t):
    need, missing, i, best = Counter(t), len(t), 0, None
    for j, c in enumerate(s, 1):
        missing -= need[c] > 0; need[c] -= 1
        if not missing:
            while need[s[i]] < 0: need[s[i]] += 1; i += 1
            if best is None or j - i < best[1] - best[0]: best = (i, j)
            need[s[i]] += 1; missing += 1; i += 1
    return s[slice(*best)] if best else ""
def wildcard(p, s): return not s if not p else wildcard(p[1:], s) or bool(s) and wildcard(p, s[1:]) if p[0] == "*" else bool(s) and p[0] in ("?", s[0]) and wildcard(p[1:], s[1:])
def kmp(t, p):
    f, k = [0], 0
    for c in p[1:]:
        while k and p[k] != c: k = f[k - 1]
        k += p[k] == c; f.append(k)
    k = 0
    for i, c in enumerate(t):
        while k and p[k] != c: k = f[k - 1]
        k += p[k] == c
        if k == len(p): yield i - k + 1; k = f[k - 1]
print([palindrome(s) for s in ("A man, a plan: Panama", "hello", "")], longest_pal("forgeeksskeegfor"), longest_unique("abcabcbb"), [balanced(s) for s in ("([]{})", "(]", "((", "a)b", "")], [compress(s) for s in ("aaabb", "abc", "")], zigzag("PAYPALISHIRING", 3), spiral("abcdefghijkl", 4))
print(vigenere("ATTACK", "LEMON"), vigenere(vigenere("ATTACK", "LEMON"), "LEMON", -1), atbash("wizard 9"), phone("23"), min_window("ADOBECODEBANC", "ABC"), repr(min_window("a", "aa")), [wildcard(p, "hello") for p in ("h*o", "h?llo", "*x*", "*", "", "?????")], list(kmp("abababcab", "aba")))
print(sorted("the quick brown".split(), key=lambda w: w[::-1]), " ".join(w[::-1] for w in "abc def".split()), "".join(sorted("hello", key="hello".index)), Counter("mississippi").most_common(2), "-".join(f"{ord(c):x}" for c in "Hi"), "listen" == "".join(sorted("silent", key="listen".index)))
phone("1")
