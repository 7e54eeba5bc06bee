class Re:
    def __init__(self, pattern):
        self.p, self.i, self.groups = pattern, 0, 0
        self.node = self.alt()
        if self.i < len(pattern): raise ValueError(f"unbalanced ) at {self.i}")
    def peek(self): return self.p[self.i] if self.i < len(self.p) else ""
    def alt(self):
        opts = [self.seq()]
        while self.peek() == "|":
            self.i += 1
            opts.append(self.seq())
        return ("alt", opts) if len(opts) > 1 else opts[0]
    def seq(self):
        items = []
        while self.peek() not in ("", "|", ")"): items.append(self.repeat())
        return ("seq", items)
    def repeat(self):
        atom = self.atom()
        while (c := self.peek()) and c in "*+?":
            self.i += 1
            lazy = self.peek() == "?"
            self.i += lazy
            lo, hi = {"*": (0, None), "+": (1, None), "?": (0, 1)}[c]
            atom = ("rep", atom, lo, hi, lazy)
        return atom
    def atom(self):
        c = self.p[self.i]
        self.i += 1
        if c == "(":
            self.groups += 1
            n = self.groups
            inner = self.alt()
            if self.peek() != ")": raise ValueError("missing )")
            self.i += 1
            return ("group", n, inner)
        if c == ".": return ("set", lambda ch: True)
        if c == "^": return ("at", lambda s, k: k == 0)
        if c == "$": return ("at", lambda s, k: k == len(s))
        if c == "\\":
            c = self.p[self.i]
            self.i += 1
            return ("set", {"d": str.isdigit, "w": lambda ch: ch.isalnum() or ch == "_", "s": str.isspace}.get(c, lambda ch, c=c: ch == c))
        if c == "[":
            neg = self.peek() == "^"
            self.i += neg
            chars = set()
            while self.peek() != "]":
                a = self.p[self.i]
                if self.p[self.i + 1] == "-" and self.p[self.i + 2] != "]":
                    chars |= {chr(k) for k in range(ord(a), ord(self.p[self.i + 2]) + 1)}
                    self.i += 3
                else:
                    chars.add(a)
                    self.i += 1
            self.i += 1
            return ("set", lambda ch: (ch in chars) != neg)
        if c in "*+?": raise ValueError("nothing to repeat")
        return ("set", lambda ch: ch == c)
    def m(self, node, s, i, caps):
        match node:
            case ("set", f):
                if i < len(s) and f(s[i]): yield i + 1, caps
            case ("at", f):
                if f(s, i): yield i, caps
            case ("seq", []): yield i, caps
            case ("seq", [first, *rest]):
                for j, c in self.m(first, s, i, caps): yield from self.m(("seq", rest), s, j, c)
            case ("alt", opts):
                for o in opts: yield from self.m(o, s, i, caps)
            case ("group", n, inner):
                for j, c in self.m(inner, s, i, caps): yield j, {**c, n: s[i:j]}
            case ("rep", inner, lo, hi, lazy):
                if lazy and lo <= 0: yield i, caps
                if hi is None or hi > 0:
                    for j, c in self.m(inner, s, i, caps):
                        if j > i: yield from self.m(("rep", inner, lo - 1, hi and hi - 1, lazy), s, j, c)
                if not lazy and lo <= 0: yield i, caps
    def search(self, s, start=0):
        for i in range(start, len(s) + 1):
            for j, caps in self.m(self.node, s, i, {}): return s[i:j], (i, j), tuple(caps.get(k) for k in range(1, self.groups + 1))
    def findall(self, s):
        pos, out = 0, []
        while pos <= len(s) and (r := self.search(s, pos)):
            out.append(r[0])
            pos = r[1][1] + (r[1][0] == r[1][1])
        return out
for p, s in [("a*b", "caaab"), ("(a|b)+c", "xababc"), (r"(\d+)-(\d+)", "tel 555-1234!"), ("^h.*o$", "hello"), ("^h.*o$", "hellos"), ("<.*?>", "<a><b>"), ("<.*>", "<a><b>"), ("[a-c]+[^a-c]", "zzabcd"), ("(x)?y", "y"), (r"\w+@\w+\.com", "mail bob_1@site.com now"), ("", "abc"), ("colou?r", "the color"), ("(a(b(c)))", "abc"), (r"a\.b", "axb a.b")]:
    print(f"{p!r:<18} {s!r:<26} {Re(p).search(s)}")
print(Re(r"\d+").findall("1 22 x333"), Re("a|ab").findall("abab"), Re("[aeiou]").findall("regular expression"), Re("x*").findall("axxb"))
for bad in ("(a", "a)", "*a"):
    try:
        Re(bad)
    except ValueError as e:
        print(bad, e)
