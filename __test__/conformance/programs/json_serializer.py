class JSONError(ValueError):
    def __init__(self, msg, pos):
        super().__init__(f"{msg}: char {pos}")
ESC = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
def dumps(x, indent=None, level=0, sort=False):
    match x:
        case None: return "null"
        case True: return "true"
        case False: return "false"
        case int(): return str(int(x))
        case float():
            if x != x or x in (float("inf"), -float("inf")): raise ValueError(f"out of range: {x}")
            return repr(x)
        case str(): return '"' + "".join(ESC.get(c) or (c if " " <= c <= "~" else "".join(f"\\u{u:04x}" for u in utf16(ord(c)))) for c in x) + '"'
        case list() | tuple(): return wrap("[]", (dumps(v, indent, level + 1, sort) for v in x), indent, level)
        case dict():
            items = sorted(x.items()) if sort else x.items()
            return wrap("{}", (f"{dumps(str(k))}: {dumps(v, indent, level + 1, sort)}" for k, v in items), indent, level)
    if hasattr(x, "to_json"): return dumps(x.to_json(), indent, level, sort)
    raise TypeError(f"{type(x).__name__} is not serializable")
def utf16(n): return [n] if n < 0x10000 else [0xD800 + (n - 0x10000 >> 10), 0xDC00 + (n - 0x10000 & 0x3FF)]
def wrap(br, parts, indent, level):
    parts = list(parts)
    if not parts or indent is None: return br[0] + ", ".join(parts) + br[1]
    pad = "\n" + " " * indent * (level + 1)
    return br[0] + pad + ("," + pad).join(parts) + pad[:-indent] + br[1]
class Loader:
    def __init__(self, s): self.s, self.i = s, 0
    def ws(self):
        while self.i < len(self.s) and self.s[self.i] in " \t\n\r": self.i += 1
        return self.s[self.i:self.i + 1]
    def fail(self, msg): raise JSONError(msg, self.i)
    def load(self):
        v = self.value()
        if self.ws(): self.fail("extra data")
        return v
    def value(self):
        c = self.ws()
        if c == "{": return dict(self.items("}", self.pair))
        if c == "[": return list(self.items("]", self.value))
        if c == '"': return self.string()
        for lit, v in (("null", None), ("true", True), ("false", False)):
            if self.s.startswith(lit, self.i):
                self.i += len(lit)
                return v
        j = self.i
        while j < len(self.s) and self.s[j] in "+-0123456789.eE": j += 1
        if j == self.i: self.fail("expecting value")
        text, self.i = self.s[self.i:j], j
        return float(text) if any(ch in text for ch in ".eE") else int(text)
    def items(self, close, one):
        self.i += 1
        if self.ws() == close:
            self.i += 1
            return
        while True:
            yield one()
            c = self.ws()
            self.i += 1
            if c == close: return
            if c != ",":
                self.i -= 1
                self.fail(f"expecting ',' or '{close}'")
    def pair(self):
        if self.ws() != '"': self.fail("expecting property name")
        k = self.string()
        if self.ws() != ":": self.fail("expecting ':'")
        self.i += 1
        return k, self.value()
    def string(self):
        out, start = [], self.i
        self.i += 1
        while True:
            if self.i >= len(self.s): raise JSONError("unterminated string", start)
            c = self.s[self.i]
            self.i += 1
            if c == '"': return "".join(out)
            if c == "\\":
                e = self.s[self.i]
                self.i += 1
                if e == "u":
                    n = int(self.s[self.i:self.i + 4], 16)
                    self.i += 4
                    if 0xD800 <= n < 0xDC00:
                        n = 0x10000 + (n - 0xD800 << 10) + int(self.s[self.i + 2:self.i + 6], 16) - 0xDC00
                        self.i += 6
                    out.append(chr(n))
                else: out.append({"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}.get(e, e))
            else: out.append(c)
class Pt:
    def __init__(self, x, y): self.x, self.y = x, y
    def to_json(self): return vars(self)
data = {"name": "é\"q\" 😀\n", "list": [1, -2.5, 1e100, True, None, []], "nested": {"b": {}, "a": (1, [2, {"z": 0}])}, 5: "int key", "pt": Pt(1, 2)}
text = dumps(data)
print(text)
print(dumps(data, indent=2))
back = Loader(text).load()
print(back, dumps(back) == text, list(back))
print(dumps({"b": 1, "a": [3]}, sort=True), dumps([], indent=2), dumps(True), dumps(2 ** 70), Loader(' [1 , 2.50e1 ,\n"x\\u00e9\\ud83d\\ude00\\/" , { } ] ').load())
for bad in ("", "[1,", "[1 2]", "{1: 2}", '{"a" 1}', '"abc', "nul", "[1]]", "{,}", '["a",]'):
    try:
        print(Loader(bad).load())
    except JSONError as e:
        print(repr(bad), e)
for bad in (float("nan"), {1, 2}, object, 1j):
    try:
        dumps(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
