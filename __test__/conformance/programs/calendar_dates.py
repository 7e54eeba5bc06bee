class Date:
    MONTHS = "January February March April May June July August September October November December".split()
    DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
    __slots__ = ("y", "m", "d")
    def __init__(self, y, m, d):
        if not 1 <= m <= 12: raise ValueError(f"month must be in 1..12, not {m}")
        if not 1 <= d <= Date.days_in(y, m): raise ValueError(f"day {d} is out of range for {Date.MONTHS[m - 1]} {y}")
        self.y, self.m, self.d = y, m, d
    @staticmethod
    def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
    @classmethod
    def days_in(cls, y, m): return 29 if m == 2 and cls.leap(y) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[m - 1]
    @classmethod
    def parse(cls, s):
        match s.split("-"):
            case [y, m, d] if (y + m + d).isdigit(): return cls(int(y), int(m), int(d))
        raise ValueError(f"not a date: {s!r}")
    @property
    def ordinal(self):
        y, m = (self.y, self.m - 3) if self.m > 2 else (self.y - 1, self.m + 9)
        return 365 * y + y // 4 - y // 100 + y // 400 + (153 * m + 2) // 5 + self.d - 1
    @classmethod
    def from_ordinal(cls, n):
        era, doe = divmod(n, 146097)
        yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
        doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
        mp = (5 * doy + 2) // 153
        m = mp + 3 if mp < 10 else mp - 9
        return cls(yoe + era * 400 + (m <= 2), m, doy - (153 * mp + 2) // 5 + 1)
    @property
    def weekday(self): return (self.ordinal + 2) % 7
    def __add__(self, n): return Date.from_ordinal(self.ordinal + n) if isinstance(n, int) else NotImplemented
    __radd__ = __add__
    def __sub__(self, o):
        match o:
            case Date(): return self.ordinal - o.ordinal
            case int(): return self + -o
        return NotImplemented
    def __eq__(self, o): return isinstance(o, Date) and self.ordinal == o.ordinal
    def __lt__(self, o): return self.ordinal < o.ordinal
    def __hash__(self): return hash(self.ordinal)
    def __repr__(self): return f"Date({self.y}, {self.m}, {self.d})"
    def __format__(self, spec):
        if not spec: return f"{self.y:04d}-{self.m:02d}-{self.d:02d}"
        table = {"Y": f"{self.y:04d}", "m": f"{self.m:02d}", "d": f"{self.d:02d}", "B": self.MONTHS[self.m - 1], "b": self.MONTHS[self.m - 1][:3], "a": self.DAYS[self.weekday], "j": f"{self - Date(self.y, 1, 1) + 1:03d}"}
        out, it = "", iter(spec)
        for c in it: out += table.get(next(it), "?") if c == "%" else c
        return out
    __str__ = lambda self: format(self)
d = Date(2024, 2, 28)
print(d, repr(d), d + 1, d + 2, 1 + d, d - 59, d - Date(2000, 1, 1), f"{d:%a %d %b %Y, day %j}", f"{d:%B}", d.DAYS[d.weekday])
print([Date.leap(y) for y in (1900, 2000, 2023, 2024)], Date(1970, 1, 1).DAYS[Date(1970, 1, 1).weekday], f"{Date(2000, 1, 1):%a}", Date(2024, 12, 31) + 1, Date(2023, 3, 1) - 1, Date(1600, 3, 1) - 1)
for bad in (lambda: Date(2023, 2, 29), lambda: Date(2023, 13, 1), lambda: Date.parse("2023/01/01"), lambda: Date.parse("2023-4-31"), lambda: d + "x", lambda: d - "x", lambda: d > 5):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(all(Date.from_ordinal(n).ordinal == n for n in range(700000, 760000, 997)), sorted([Date(2024, 5, 1), Date(2023, 5, 1), Date(2024, 1, 31)]), len({Date(2024, 1, 1), Date.parse("2024-01-01")}))
def month(y, m):
    first = Date(y, m, 1).weekday
    cells = [""] * first + list(range(1, Date.days_in(y, m) + 1))
    print(f"{Date.MONTHS[m - 1]} {y}".center(27).rstrip())
    print(" ".join(f"{x:>3}" for x in Date.DAYS))
    for i in range(0, len(cells), 7): print(" ".join(f"{c:>3}" for c in cells[i:i + 7]))
month(2024, 2)
print([f"{Date(y, m, 13):%b %Y}" for y in (2023, 2024, 2025) for m in range(1, 13) if Date(y, m, 13).weekday == 4])
