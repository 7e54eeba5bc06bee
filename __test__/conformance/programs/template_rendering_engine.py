class TemplateError(Exception): pass
class Template:
    FILTERS = {"upper": str.upper, "lower": str.lower, "title": str.title, "len": len, "join": lambda v, sep=", ": sep.join(map(str, v)), "default": lambda v, d="": v or d, "round": lambda v, n="0": f"{float(v):.{int(n)}f}"}
    def __init__(self, text): self.nodes, rest = self.parse(self.split(text)); assert not rest
    @staticmethod
    def split(text):
        out, i = [], 0
        while (j := text.find("{", i)) != -1 and j + 1 < len(text):
            kind = text[j + 1]
            if kind not in "{%#": out.append(("text", text[i:j + 1])); i = j + 1; continue
            close = {"{": "}}", "%": "%}", "#": "#}"}[kind]
            k = text.find(close, j)
            if k == -1: raise TemplateError(f"unclosed {{{kind}")
            out += [("text", text[i:j]), ({"{": "var", "%": "tag", "#": "comment"}[kind], text[j + 2:k].strip())]; i = k + 2
        return out + [("text", text[i:])]
    def parse(self, tokens, until=()):
        nodes = []
        while tokens:
            (kind, body), *tokens = tokens
            if kind == "tag":
                word, *args = body.split()
                if word in until: return nodes, [(word, args), *tokens]
                if word == "for":
                    inner, ((_, _), *tokens) = self.parse(tokens, ("endfor",)); nodes.append(("for", args[0], args[2], inner))
                elif word == "if":
                    branches, cond = [], " ".join(args)
                    while True:
                        inner, rest = self.parse(tokens, ("elif", "else", "endif"))
                        if not rest: raise TemplateError("if without endif")
                        branches.append((cond, inner)); (end, a), *tokens = rest
                        if end == "endif": break
                        cond = " ".join(a) if end == "elif" else "True"
                    nodes.append(("if", branches))
                else: raise TemplateError(f"unknown tag {word!r}")
            elif kind != "comment" and body: nodes.append((kind, body))
        if until: raise TemplateError(f"expected {' or '.join(until)}")
        return nodes, []
    def lookup(self, expr, ctx):
        path, *filters = [p.strip() for p in expr.split("|")]
        v = ctx
        if path[0] in "'\"": v = path[1:-1]
        else:
            for part in path.split("."):
                try: v = v[part] if isinstance(v, dict) else v[int(part)] if part.isdigit() else getattr(v, part)
                except (KeyError, AttributeError, IndexError): v = None; break
        for f in filters:
            name, *args = f.split(":")
            if name not in self.FILTERS: raise TemplateError(f"no filter {name!r}")
            v = self.FILTERS[name](v, *(a.strip("'\"") for a in args))
        return v
    def render(self, nodes=None, /, **ctx): return "".join(self.emit(self.nodes if nodes is None else nodes, ctx))
    def emit(self, nodes, ctx):
        for n in nodes:
            match n:
                case ("text", t): yield t
                case ("var", e): yield str(self.lookup(e, ctx))
                case ("for", name, source, inner):
                    items = list(self.lookup(source, ctx) or ())
                    for i, x in enumerate(items): yield from self.emit(inner, {**ctx, name: x, "loop": {"index": i + 1, "last": i == len(items) - 1}})
                case ("if", branches):
                    for cond, inner in branches:
                        neg = cond.startswith("not ")
                        if cond == "True" or bool(self.lookup(cond[4 * neg:], ctx)) != neg: yield from self.emit(inner, ctx); break
class User: name, age = "ann", 0
t = Template("Hi {{ user.name|title }}{# secret #}!{% for i in items %}\n {{ loop.index }}. {{ i.n|upper }} {{ i.p|round:2 }}{% if loop.last %} <- last{% elif i.hot %} hot{% else %} -{% endif %}{% endfor %}\n{{ tags|join:'/' }} {{ none.x|default:'?' }} {% if not user.age %}no age{% endif %} { literal }")
print(t.render(user=User, items=[{"n": "a", "p": 1}, {"n": "b", "p": 2.345, "hot": 1}, {"n": "c", "p": "3"}], tags=[1, 2]))
for src in ("{{ x", "{% if a %}", "{% for a in b %}", "{% bogus %}", "{{ a|zap }}", "{% endif %}"):
    try: print(Template(src).render(a=1))
    except TemplateError as e: print(repr(src), e)
Template("{{ n|round:x }}").render(n=1)
