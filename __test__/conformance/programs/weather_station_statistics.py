from statistics import mean, median, pstdev
from collections import defaultdict
from math import exp, log, isnan, nan
CSV = """station,date,temp,humidity,wind
A,2024-01-01,3.5,80,12
A,2024-01-02,-1.0,85,
B,2024-01-01,7.25,60,5
B,2024-01-02,n/a,58,22
A,2024-02-01,6,75,9
B,2024-02-01,9.5,nope,14
C,2024-01-01,1e1,50,3"""
class Reading(dict):
    __getattr__ = dict.__getitem__
    @property
    def dew(self):
        if isnan(self.temp) or isnan(self.humidity): return nan
        g = 17.27 * self.temp / (237.7 + self.temp) + log(self.humidity / 100); return 237.7 * g / (17.27 - g)
    @property
    def chill(self): return 13.12 + 0.6215 * self.temp + (0.3965 * self.temp - 11.37) * self.wind ** 0.16 if self.temp <= 10 and self.wind > 4.8 else self.temp
def number(s):
    try: return float(s)
    except ValueError: return nan
def load(text):
    head, *lines = text.splitlines(); names = head.split(",")
    for line in lines: yield Reading((k, v if k in ("station", "date") else number(v)) for k, v in zip(names, line.split(",")))
rows = list(load(CSV))
for r in rows: print(f"{r.station} {r.date} {r.temp:>6.2f} {r.humidity:>5.0f} {r.wind:>5.1f} dew {r.dew:6.2f} chill {r.chill:6.2f}")
def clean(xs): return [x for x in xs if not isnan(x)]
groups = defaultdict(list)
for r in rows: groups[r.station].append(r)
for s, rs in groups.items():
    t = clean(r.temp for r in rs); print(f"{s}: n={len(t)} mean={mean(t):.3f} median={median(t):g} sd={pstdev(t):.3f} range={min(t):g}..{max(t):g}")
months = defaultdict(list); [months[r.date[:7]].append(r.temp) for r in rows]
top = max(max(clean(v)) for v in months.values())
for m, v in sorted(months.items()): print(m, "".join("·" if isnan(x) else "▁▂▃▄▅▆▇█"[min(7, max(0, int(x / top * 7)))] for x in v), round(mean(clean(v)), 2))
def trend(xs): n = len(xs); mx, my = (n - 1) / 2, mean(xs); return sum((i - mx) * (y - my) for i, y in enumerate(xs)) / sum((i - mx) ** 2 for i in range(n))
print(round(trend([r.temp for r in groups["A"]]), 3), sorted(rows, key=lambda r: (isnan(r.wind), -r.wind if not isnan(r.wind) else 0))[0].station, sum(isnan(v) for r in rows for v in r.values() if isinstance(v, float)), max(clean(r.dew for r in rows)) < 10, round(exp(1), 3))
moving = [round(mean(w), 2) for w in zip(*[(xs := [3.0, 4.0, 8.0, 6.0, 2.0])[i:] for i in range(3)])]; print(moving, [("hot" if t > 7 else "mild" if t > 2 else "cold") for t in clean(r.temp for r in rows)])
rows[0].pressure
