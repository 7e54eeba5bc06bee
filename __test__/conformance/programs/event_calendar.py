from datetime import datetime, timedelta, date
from collections import defaultdict
import heapq

class Event:
    def __init__(self, title, start, minutes, repeat=None, times=1):
        self.title, self.start, self.repeat, self.times = title, start, repeat, times
        self.length = timedelta(minutes=minutes)
    def __lt__(self, other): return (self.start, self.title) < (other.start, other.title)
    def occurrences(self):
        at = self.start
        for _ in range(self.times):
            yield at, at + self.length
            if self.repeat == "daily": at += timedelta(days=1)
            elif self.repeat == "weekly": at += timedelta(weeks=1)
            elif self.repeat == "monthly":
                year, month = divmod(at.year * 12 + at.month, 12)
                day = at.day
                while True:
                    try: at = at.replace(year=year, month=month + 1, day=day); break
                    except ValueError: day -= 1
            else: break

class Calendar:
    def __init__(self): self.events = []
    def add(self, *args, **kw): heapq.heappush(self.events, Event(*args, **kw)); return self
    def agenda(self):
        days = defaultdict(list)
        for e in sorted(self.events):
            for s, t in e.occurrences(): days[s.date()].append((s, t, e.title))
        return {d: sorted(v) for d, v in sorted(days.items())}
    def conflicts(self):
        for day, items in self.agenda().items():
            for (s1, e1, a), (s2, e2, b) in zip(items, items[1:]):
                if s2 < e1: yield day, a, b, min(e1, e2) - s2
    def free(self, day, opening=9, closing=17):
        at = datetime.combine(day, datetime.min.time()).replace(hour=opening)
        end = at.replace(hour=closing)
        for s, t, _ in self.agenda().get(day, []):
            if s > at: yield at, s
            at = max(at, t)
        if at < end: yield at, end

c = Calendar()
c.add("standup", datetime(2024, 1, 29, 9, 30), 15, "daily", 4).add("review", datetime(2024, 1, 31, 9, 40), 60, "monthly", 3).add("gym", datetime(2024, 1, 30, 18), 90, "weekly", 2).add("call", datetime(2024, 1, 30, 9, 35), 5)
for day, items in c.agenda().items():
    print(f"{day:%a %d %b %Y}")
    for s, t, title in items: print(f"  {s:%H:%M}-{t:%H:%M} {title}")
for day, a, b, d in c.conflicts(): print(day, a, "overlaps", b, "by", d)
print([f"{s:%H:%M}-{t:%H:%M}" for s, t in c.free(date(2024, 1, 31))], list(c.free(date(2024, 5, 5)))[0][1].isoformat())
total = sum(((t - s) for items in c.agenda().values() for s, t, _ in items), timedelta())
print(total, total.total_seconds() / 3600, total // timedelta(hours=1))
