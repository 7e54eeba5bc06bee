from dataclasses import dataclass, field, asdict, replace, fields
from datetime import datetime, timedelta
from collections import Counter
from typing import ClassVar
@dataclass(order=True, frozen=True)
class Event:
    when: datetime
    kind: str = field(compare=False)
    user: str = field(compare=False, default="system")
    data: dict = field(compare=False, default_factory=dict, repr=False, hash=False)
    LEVELS: ClassVar[dict] = {"error": 3, "warn": 2, "info": 1}
    @classmethod
    def parse(cls, line):
        stamp, kind, user, *pairs = line.split()
        if kind not in cls.LEVELS: raise ValueError(f"unknown kind {kind!r} in {line!r}")
        return cls(datetime.fromisoformat(stamp), kind, user, dict(p.split("=", 1) for p in pairs))
    @property
    def level(self): return self.LEVELS[self.kind]
@dataclass
class Log:
    name: str
    events: list[Event] = field(default_factory=list)
    rejected: int = 0
    def feed(self, text):
        for line in text.splitlines():
            try: self.events.append(Event.parse(line))
            except ValueError as e: self.rejected += 1; print("!", e)
        self.events.sort()
        return self
    def sessions(self, gap=timedelta(minutes=10)):
        out = []
        for e in self.events:
            if out and e.when - out[-1][-1].when <= gap: out[-1].append(e)
            else: out.append([e])
        return out
log = Log("app").feed("2024-05-01T10:05:00 info ann ms=12\n2024-05-01T10:00:00 info bob ms=30 ok=1\nbad line here\n2024-05-01T10:30:00 error ann code=500\n2024-05-01T10:31:30 fatal x\n2024-05-01T10:38:00 warn cy")
for e in log.events: print(e, e.level, e.data)
print([len(s) for s in log.sessions()], Counter(e.user for e in log.events), max(log.events, key=lambda e: (e.level, e.when)).user, log.rejected, [f.name for f in fields(Event)], asdict(log.events[0]), sum(int(e.data.get("ms", 0)) for e in log.events))
a = log.events[0]; b = replace(a, user="zed"); print(a == b, b.user, a < log.events[1], b.data is a.data, Log("x") == Log("x"), hash(a) == hash(b), str(log.events[-1].when - a.when), repr(Log("empty")))
try: a.kind = "warn"
except AttributeError as e: print(type(e).__name__, e)
replace(a, nothing=1)
