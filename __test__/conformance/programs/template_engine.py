class TemplateError(Exception): pass
class Template:
    def __init__(self, text): self.text = text
    def tokens(self):
        pos = 0
        while (start := min((k for k in (self.text.find("{{", pos), self.text.find("{%", pos)) if k >= 0), default=-1)) >= 0:
            if start > pos: yield "text", self.text[pos:start]
            close = {"{{": "}}", "{%": "%}"}[self.text[start:start + 2]]
            end = self.text.find(close, start)
            if end < 0: raise TemplateError(f"unclosed tag at {start}")
            yield ("expr" if close == "}}" else "tag"), self.text[start + 2:end].strip()
            pos = end + 2
        if pos < len(self.text): yield "text", self.text[pos:]
    def parse(self, toks, until=()):
        nodes = []
        for kind, val in toks:
            if kind != "tag":
                nodes.append((kind, val))
                continue
            word, _, rest = val.partition(" ")
            if word in until: return nodes, val
            match word:
                case "for":
                    names, _, it = rest.partition(" in ")
                    body, end = self.parse(toks, ("endfor", "else"))
                    other = self.parse(toks, ("endfor",))[0] if end == "else" else []
                    nodes.append(("for", [n.strip() for n in names.split(",")], it, body, other))
                case "if":
                    branches, cond = [], rest
                    while True:
                        body, end = self.parse(toks, ("elif", "else", "endif"))
                        branches.append((cond, body))
                        if end == "endif": break
                        cond = end[5:] if end.startswith("elif") else "True"
                    nodes.append(("if", branches))
                case "set":
                    name, _, expr = rest.partition("=")
                    nodes.append(("set", name.strip(), expr.strip()))
                case _: raise TemplateError(f"unknown tag {word!r}")
        if until: raise TemplateError(f"expected {' or '.join(until)}")
        return nodes, None
    FILTERS = {"upper": str.upper, "title": str.title, "len": len, "join": lambda v, sep=",": sep.join(map(str, v)), "default": lambda v, d="": v or d, "money": lambda v: f"${v:,.2f}", "escape": lambda v: str(v).replace("&", "&amp;").replace("<", "&lt;")}
    def value(self, expr, ctx):
        head, *filters = expr.split("|")
        try:
            v = eval(head.strip(), {"__builtins__": {}, "range": range, "len": len}, ctx)
        except NameError as e:
            raise TemplateError(str(e)) from e
        for f in filters:
            name, _, arg = f.strip().partition(":")
            v = self.FILTERS[name](v, *([eval(arg)] if arg else []))
        return v
    def emit(self, nodes, ctx):
        for node in nodes:
            match node:
                case ("text", t): yield t
                case ("expr", e): yield str(self.value(e, ctx))
                case ("set", n, e): ctx[n] = self.value(e, ctx)
                case ("if", branches):
                    for cond, body in branches:
                        if self.value(cond, ctx):
                            yield from self.emit(body, ctx)
                            break
                case ("for", names, it, body, other):
                    items = list(self.value(it, ctx))
                    if not items: yield from self.emit(other, ctx)
                    for i, item in enumerate(items):
                        vals = item if len(names) > 1 else (item,)
                        yield from self.emit(body, {**ctx, **dict(zip(names, vals)), "loop": {"index": i + 1, "last": i == len(items) - 1}})
    def render(self, **ctx): return "".join(self.emit(self.parse(self.tokens())[0], ctx))
print(Template("Hello {{ name|upper }}! {{ 1 + 2 * n }} {{ items|join:'-' }} {{ none|default:'n/a' }} {{ total|money }} {{ '<b>&'|escape }}").render(name="ann", n=4, items=[1, 2], none=None, total=1234.5))
t = Template("""{% set greeting = 'Dear' %}{% for who, n in people %}{{ loop['index'] }}. {{ greeting }} {{ who|title }}{% if n > 10 %} (vip){% elif n == 0 %} (new){% else %} ({{ n }} visits){% endif %}{% if not loop['last'] %};
{% endif %}{% else %}nobody{% endfor %}.""")
print(t.render(people=[("ann lee", 12), ("bob", 0), ("cy", 3)]))
print(t.render(people=[]))
print(Template("{% for r in rows %}{% for c in r %}{{ c }}{% if not loop['last'] %},{% endif %}{% endfor %}|{% endfor %}").render(rows=[[1, 2], [3], []]))
for bad in ("{{ x", "{% for a in b %}", "{% fly %}", "{{ missing }}", "{% if 1 %}x", "{{ 1|nope }}", "{{ 1 / 0 }}"):
    try:
        print(Template(bad).render(b=[]))
    except (TemplateError, KeyError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
