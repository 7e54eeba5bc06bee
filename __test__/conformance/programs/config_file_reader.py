class ConfigError(Exception):
    def __init__(self, msg, line=None): super().__init__(f"line {line}: {msg}" if line else msg); self.line = line
class Section(dict):
    def __init__(self, name, parent=None): super().__init__(); self.name, self.parent = name, parent
    def __missing__(self, k):
        if self.parent is not None: return self.parent[k]
        raise KeyError(f"{self.name}.{k}")
    def typed(self, k, kind, default=...):
        try: raw = self[k]
        except KeyError:
            if default is ...: raise
            return default
        if kind is bool:
            try: return {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}[raw.lower()]
            except KeyError: raise ConfigError(f"{self.name}.{k}: not a boolean: {raw!r}") from None
        if kind is list: return [p.strip() for p in raw.split(",") if p.strip()]
        try: return kind(raw)
        except ValueError as e: raise ConfigError(f"{self.name}.{k}: {e}") from e
class Config:
    def __init__(self, text):
        self.sections = {"DEFAULT": Section("DEFAULT")}; cur, key = self.sections["DEFAULT"], None
        for n, line in enumerate(text.splitlines(), 1):
            stripped = line.split(";")[0].rstrip()
            if not stripped.strip() or stripped.lstrip().startswith("#"): continue
            if stripped[0].isspace() and key: cur[key] += "\n" + stripped.strip(); continue
            if stripped.startswith("["):
                if not stripped.endswith("]"): raise ConfigError("missing ]", n)
                name = stripped[1:-1]
                if name in self.sections: raise ConfigError(f"section {name!r} again", n)
                cur, key = self.sections.setdefault(name, Section(name, self.sections["DEFAULT"])), None; continue
            key, eq, value = stripped.partition("=")
            key = key.strip().lower()
            if not eq: raise ConfigError(f"no = after {key!r}", n)
            if key in cur: raise ConfigError(f"{key!r} again", n)
            cur[key] = value.strip()
        for s in self.sections.values():
            for k in s: s[k] = self.expand(s, s[k], [k])
    def expand(self, s, v, path):
        while (i := v.find("${")) >= 0:
            j = v.index("}", i); k = v[i + 2:j]
            if k in path: raise ConfigError(f"{' -> '.join(path + [k])} never ends")
            sec, _, name = k.rpartition(":")
            v = v[:i] + self.expand(self.sections[sec] if sec else s, (self.sections[sec] if sec else s)[name], path + [k]) + v[j + 1:]
        return v
    def __getitem__(self, k): return self.sections[k]
c = Config("""root = /srv
debug = no ; comment
[paths]
# where things are
data = ${root}/data
logs = ${data}/logs
[server]
host = example.org
port = 8080
url = http://${host}:${port}/${paths:data}
tags = a, b,, c
motd = first
    second
ratio = 0.75
debug = Yes
""")
s = c["server"]
print(s["url"], s.typed("port", int) + 1, s.typed("debug", bool), c["paths"].typed("debug", bool), s.typed("tags", list), repr(s["motd"]), s.typed("ratio", float), s["root"], s.typed("none", int, 7), c["paths"])
for f in (lambda: s.typed("host", int), lambda: s.typed("host", bool), lambda: s["missing"], lambda: c["nope"], lambda: Config("[a"), lambda: Config("a=1\na=2"), lambda: Config("x"), lambda: Config("a=${b}\nb=${a}"), lambda: Config("[q]\n[q]"), lambda: Config("a=${zz}")):
    try: print(f())
    except (ConfigError, KeyError) as e: print(type(e).__name__, e, repr(e.__cause__))
s.typed("url", int)
