def read_csv(text, delimiter=",", quote='"'):
    rows, row, field, quoted, i = [], [], [], False, 0
    while i < len(text):
        c = text[i]
        if quoted:
            if c == quote and text[i + 1:i + 2] == quote:
                field.append(quote)
                i += 1
            elif c == quote: quoted = False
            else: field.append(c)
        elif c == quote: quoted = True
        elif c == delimiter:
            row.append("".join(field))
            field = []
        elif c == "\n":
            rows.append(row + ["".join(field)])
            row, field = [], []
        elif c != "\r": field.append(c)
        i += 1
    if field or row: rows.append(row + ["".join(field)])
    if quoted: raise ValueError("unterminated quote")
    return rows
def write_csv(rows): return "\n".join(",".join('"' + s.replace('"', '""') + '"' if set(s) & set(',"\n') else s for s in map(str, r)) for r in rows)
text = 'name,qty,note\r\napple,3,"red, round"\nbanana,12,"say ""hi"""\ncherry,,"two\nlines"\n'
rows = read_csv(text)
for r in rows: print(r)
print(read_csv(write_csv(rows)) == rows, write_csv([[1, None, "a,b"]]), read_csv("a;b", ";"), read_csv(""), read_csv("x,"), read_csv("\n"))
head, *body = rows
records = [dict(zip(head, r)) for r in body]
print(records[1], sum(int(r["qty"] or 0) for r in records), sorted(records, key=lambda r: -int(r["qty"] or -1))[0]["name"])
widths = [max(len(r[i].replace("\n", "\\n")) for r in rows) for i in range(3)]
for r in rows: print(" | ".join(f"{c!s:<{w}}".replace("\n", "\\n") for c, w in zip(r, widths)).rstrip())
class Ini(dict):
    def __init__(self, text):
        section = None
        for n, raw in enumerate(text.splitlines(), 1):
            line = raw.split(";")[0].split("#")[0].strip()
            if not line: continue
            if line[0] == "[":
                if line[-1] != "]": raise SyntaxError(f"line {n}: bad section {line!r}")
                section = self.setdefault(line[1:-1].strip(), {})
            else:
                key, sep, val = line.partition("=")
                if not sep: raise SyntaxError(f"line {n}: no '=' in {line!r}")
                if section is None: raise SyntaxError(f"line {n}: option outside of a section")
                section[key.strip()] = self.convert(val.strip())
    @staticmethod
    def convert(v):
        for conv in (int, float): 
            try:
                return conv(v)
            except ValueError:
                continue
        return {"yes": True, "no": False, "": None}.get(v.lower(), [x.strip() for x in v.split(",")] if "," in v else v)
ini = Ini("; comment\n[main]\nname = demo # trailing\nport=8080\nratio = 0.5\n\n[flags]\ndebug = Yes\nempty =\nlist = a, b ,c\n[main]\nport = 9\n")
print(ini, ini["main"]["port"] + 1)
for bad in ("[x", "a = 1", "[s]\nnovalue"):
    try:
        Ini(bad)
    except SyntaxError as e:
        print(type(e).__name__, e)
