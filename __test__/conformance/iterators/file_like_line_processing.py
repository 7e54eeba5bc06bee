class Lines:
    def __init__(self, text): self.it, self.n = iter(text.split("\n")), 0
    def __iter__(self): return self
    def __next__(self): line = next(self.it); self.n += 1; return line
def strip_comments(lines): return (l.split("#")[0].rstrip() for l in lines)
def join_continued(lines):
    buf = ""
    for l in lines:
        if l.endswith("\\"): buf += l[:-1]; continue
        yield buf + l; buf = ""
    if buf: yield buf
def nonblank(lines): return filter(str.strip, lines)
def indent_blocks(lines):
    stack = [(-1, root := [])]
    for l in lines:
        depth = len(l) - len(l.lstrip())
        while stack[-1][0] >= depth: stack.pop()
        node = [l.strip(), []]; stack[-1][1].append(node); stack.append((depth, node[1]))
    return root
def show(nodes, d=0):
    for name, kids in nodes: print("." * d + name); show(kids, d + 2)
src = Lines("root # top\n  a one \\\n two\n\n    deep\n  b\n# only comment\nsecond\n  c")
show(indent_blocks(nonblank(join_continued(strip_comments(src))))); print(src.n)
def paragraphs(lines):
    p = []
    for l in lines:
        if l.strip(): p.append(l.strip())
        elif p: yield " ".join(p); p = []
    if p: yield " ".join(p)
print(list(paragraphs(Lines("one\ntwo\n\n\nthree\n")))); 
def numbered(lines, start=1, width=3): return (f"{n:>{width}}: {l}" for n, l in enumerate(lines, start))
print(*numbered(["x", "", "y"], 9), sep="\n")
def parse_table(lines): head, *rows = (l.split("|") for l in lines); return [dict(zip(map(str.strip, head), map(str.strip, r), strict=True)) for r in rows]
print(parse_table(["a | b", "1 | 2", "3|4"]))
def tail(lines, n): from collections import deque; return list(deque(lines, n))
def grep(lines, word, context=0): ls = list(lines); return [ls[max(0, i - context):i + context + 1] for i, l in enumerate(ls) if word in l]
print(tail(Lines("a\nb\nc"), 2), grep(Lines("x\nfoo\ny\nz foo"), "foo", 1), sum(len(l) for l in Lines("ab\ncde")), max(Lines("pear\nfig"), key=len), sorted(Lines("b\na\nc")))
next(join_continued(iter([5])))
