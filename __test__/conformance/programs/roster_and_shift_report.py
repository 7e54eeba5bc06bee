from collections import namedtuple, defaultdict
from datetime import datetime, timedelta
import textwrap
Shift = namedtuple("Shift", "who start end")
RAW = """ann mon 08:00 16:30
bob mon 22:00 06:00
ann tue 08:00 12:00
cy  tue 9:15 17:45
bob wed 22:00 02:30
dee thu 10:00 10:00
ann fri 25:00 26:00"""
DAYS = {d: i for i, d in enumerate("mon tue wed thu fri sat sun".split())}
MONDAY = datetime(2024, 4, 1)
def parse(line):
    who, day, a, b = line.split()
    def at(hm): h, m = map(int, hm.split(":")); return MONDAY.replace(hour=h, minute=m) + timedelta(days=DAYS[day])
    start, end = at(a), at(b)
    if start == end: raise ValueError(f"{who} works no time on {day}")
    return Shift(who, start, end if end > start else end + timedelta(days=1))
shifts, problems = [], []
for n, line in enumerate(RAW.splitlines(), 1):
    try: shifts.append(parse(line))
    except ValueError as e: problems.append(f"{n}: {e}")
print(*problems, sep="\n")
def hours(td): return td.total_seconds() / 3600
def night(s):
    total, t = timedelta(), s.start
    while t < s.end: 
        step = min(timedelta(minutes=15), s.end - t)
        if t.hour >= 22 or t.hour < 6: total += step
        t += step
    return total
pay = defaultdict(lambda: [0.0, 0.0])
for s in shifts:
    worked = hours(s.end - s.start) - (0.5 if s.end - s.start > timedelta(hours=6) else 0)
    pay[s.who][0] += worked; pay[s.who][1] += hours(night(s))
    print(f"{s.who:<4}{s.start:%a %H:%M}-{s.end:%a %H:%M} {worked:5.2f}h night {hours(night(s)):4.2f}")
for who, (h, n) in sorted(pay.items(), key=lambda p: -p[1][0]): print(f"{who:<4}{h:6.2f} x 20 + {n:5.2f} x 5 = {h * 20 + n * 5:8.2f}")
cover = [sum(s.start <= MONDAY + timedelta(hours=h) < s.end for s in shifts) for h in range(72)]
for d in range(3): print("".join(".123"[c] for c in cover[d * 24:d * 24 + 24]))
gaps = [h for h, c in enumerate(cover) if not c]; print(len(gaps), gaps[:5], max(cover))
rest = [(a.who, str(b.start - a.end)) for a, b in zip(shifts, shifts[1:]) if a.who == b.who]; print(rest, textwrap.shorten(", ".join(sorted({s.who for s in shifts})), 10))
parse("eve someday 1:00 2:00")
