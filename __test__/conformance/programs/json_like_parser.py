class JSONError(ValueError):
    def __init__(self, msg, text, pos):
        line = text.count("\n", 0, pos) + 1
        super().__init__(f"{msg}: line {line} column {pos - text.rfind(chr(10), 0, pos)} (char {pos})")
class Parser:
    ESC = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/", "b": "\b", "r": "\r", "f": "\f"}
    def __init__(self, text): self.s, self.i = text, 0
    def fail(self, msg): raise JSONError(msg, self.s, self.i)
    def ws(self):
        while self.i < len(self.s) and self.s[self.i] in " \t\r\n": self.i += 1
    def parse(self):
        v = self.value(); self.ws()
        if self.i < len(self.s): self.fail("Extra data")
        return v
    def value(self):
        self.ws()
        if self.i >= len(self.s): self.fail("Expecting value")
        c = self.s[self.i]
        if c == "{": return dict(self.items("}", self.pair))
        if c == "[": return list(self.items("]", self.value))
        if c == '"': return self.string()
        for word, v in (("true", True), ("false", False), ("null", None)):
            if self.s.startswith(word, self.i): self.i += len(word); return v
        j = self.i
        while j < len(self.s) and self.s[j] in "+-0123456789.eE": j += 1
        num, self.i = self.s[self.i:j], j if j > self.i else self.i
        if not num: self.fail("Expecting value")
        try: return int(num)
        except ValueError:
            try: return float(num)
            except ValueError: self.fail(f"Bad number {num}")
    def items(self, close, one):
        self.i += 1; self.ws()
        if self.s[self.i:self.i + 1] == close: self.i += 1; return
        while True:
            yield one(); self.ws()
            c = self.s[self.i:self.i + 1]
            self.i += 1
            if c == close: return
            if c != ",": self.i -= 1; self.fail(f"Expecting ',' or {close!r}")
    def pair(self):
        self.ws()
        if self.s[self.i:self.i + 1] != '"': self.fail("Expecting property name")
        k = self.string(); self.ws()
        if self.s[self.i:self.i + 1] != ":": self.fail("Expecting ':'")
        self.i += 1
        return k, self.value()
    def string(self):
        out, self.i = [], self.i + 1
        while True:
            if self.i >= len(self.s): self.fail("Unterminated string")
            c = self.s[self.i]; self.i += 1
            if c == '"': return "".join(out)
            if c == "\\":
                e = self.s[self.i]; self.i += 1
                if e == "u": out.append(chr(int(self.s[self.i:self.i + 4], 16))); self.i += 4
                elif e in self.ESC: out.append(self.ESC[e])
                else: self.fail("Bad escape")
            else: out.append(c)
def dump(v, indent=0):
    pad = "  " * indent
    match v:
        case None: return "null"
        case bool(): return str(v).lower()
        case int() | float(): return repr(v)
        case str(): return '"' + "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n"}.get(c, c if 32 <= ord(c) < 127 else f"\\u{ord(c):04x}") for c in v) + '"'
        case [] | {}: return "[]" if isinstance(v, list) else "{}"
        case list() | tuple(): return "[\n" + ",\n".join(f"{pad}  {dump(x, indent + 1)}" for x in v) + f"\n{pad}]"
        case dict(): return "{\n" + ",\n".join(f"{pad}  {dump(str(k))}: {dump(x, indent + 1)}" for k, x in v.items()) + f"\n{pad}}}"
    raise TypeError(f"Object of type {type(v).__name__} is not JSON serializable")
doc = Parser('{"a": [1, -2.5, 1e3, true, null], "b": {"x": "q\\"\\u00e9\\n"}, "e": [], "f": {}}').parse()
print(doc); print(dump(doc)); print(Parser(dump(doc)).parse() == doc)
for bad in ("", "{", "[1,", "[1 2]", '{"a" 1}', "{1: 2}", '"abc', "tru", "[1] x", "-", '{"a":\n  ?}', '"\\x"', "[1,]"):
    try: print(Parser(bad).parse())
    except (JSONError, IndexError) as e: print(repr(bad), type(e).__name__, e)
dump({"s": {1, 2}})
