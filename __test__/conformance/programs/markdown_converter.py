def inline(s):
    out, i = "", 0
    pairs = [("**", "strong"), ("`", "code"), ("*", "em"), ("~~", "del")]
    while i < len(s):
        for mark, tag in pairs:
            if s.startswith(mark, i) and (j := s.find(mark, i + len(mark))) > i + len(mark) - 1:
                inner = s[i + len(mark):j]
                out += f"<{tag}>{inner if tag == 'code' else inline(inner)}</{tag}>"
                i = j + len(mark)
                break
        else:
            if s[i] == "[" and (m := s.find("](", i)) > 0 and (e := s.find(")", m)) > 0:
                out += f'<a href="{s[m + 2:e]}">{inline(s[i + 1:m])}</a>'
                i = e + 1
            else:
                out += {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(s[i], s[i])
                i += 1
    return out
def blocks(text):
    lines = iter(text.splitlines())
    para = []
    def flush():
        if para:
            yield f"<p>{inline(' '.join(para))}</p>"
            para.clear()
    stack = []
    def close(depth):
        while len(stack) > depth: yield "  " * (len(stack) - 1) + f"</{stack.pop()}>"
    for line in lines:
        body = line.lstrip()
        depth = (len(line) - len(body)) // 2 + 1
        item = "ul" if body[:2] in ("- ", "* ") else "ol" if body.split(". ")[0].isdigit() and ". " in body else None
        if item:
            yield from flush()
            yield from close(depth)
            if len(stack) < depth:
                stack.append(item)
                yield "  " * (depth - 1) + f"<{item}>"
            yield "  " * depth + f"<li>{inline(body.split(' ', 1)[1])}</li>"
            continue
        yield from close(0)
        if line.startswith("```"):
            yield from flush()
            code = []
            for c in lines:
                if c.startswith("```"): break
                code.append(c.replace("<", "&lt;"))
            yield f"<pre>{chr(10).join(code)}</pre>"
        elif line.startswith("#"):
            yield from flush()
            n = len(line) - len(line.lstrip("#"))
            yield f"<h{n}>{inline(line[n:].strip())}</h{n}>"
        elif line.startswith("> "): yield f"<blockquote>{inline(line[2:])}</blockquote>"
        elif set(line.strip()) == {"-"} and len(line) >= 3: yield "<hr>"
        elif not line.strip(): yield from flush()
        else: para.append(line.strip())
    yield from flush()
    yield from close(0)
doc = """# Title with `code`

A *short* paragraph with **bold and *nested* text**,
a [link](http://x.y/?a=1&b=2) and 1 < 2 & ~~old~~.

## List
- one
- two **b**
  - deep
  - deeper *i*
- three
1. first
2. second
---
> quoted `x > y`
```
if a < b:
    print("**raw**")
```
last * line with lone ** marks"""
print("\n".join(blocks(doc)))
print(list(blocks("")), list(blocks("- a")), inline("**unclosed *x* "), inline("`a*b*c`*d*"))
