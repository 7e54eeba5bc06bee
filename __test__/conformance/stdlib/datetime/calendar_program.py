from datetime import date, datetime, timedelta, time
import calendar
def easter(y):
    a, b, c = y % 19, y // 100, y % 100; d, e = divmod(b, 4); g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30; i, k = divmod(c, 4); l = (32 + 2 * e + 2 * i - h - k) % 7; m = (a + 11 * h + 19 * l) // 433
    n = (h + l - 7 * m + 90) // 25; p = (h + l - 7 * m + 33 * n + 19) % 32; return date(y, n, p)
print([str(easter(y)) for y in range(2020, 2026)], [(easter(y) + timedelta(39)).strftime("%d %b") for y in (2023, 2024)])
def nth_weekday(y, m, wd, n): d = date(y, m, 1); d += timedelta((wd - d.weekday()) % 7 + 7 * (n - 1)); return d
print(nth_weekday(2024, 11, 3, 4), nth_weekday(2024, 9, 0, 1), [d for d in range(1, 13) if date(2024, d, 13).weekday() == 4])
def age(born, today): return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
print(age(date(2000, 2, 29), date(2023, 2, 28)), age(date(2000, 2, 29), date(2023, 3, 1)), age(date(1990, 12, 31), date(2024, 1, 1)))
def workdays(a, b, holidays=()): return sum((a + timedelta(i)).weekday() < 5 and a + timedelta(i) not in holidays for i in range((b - a).days))
print(workdays(date(2024, 1, 1), date(2024, 2, 1), {date(2024, 1, 1)}), (date(2024, 12, 25) - date(2024, 2, 10)).days, date(2024, 12, 30).isocalendar(), date(2021, 1, 3).isocalendar()[1])
def human(d):
    s = int(d.total_seconds()); parts = [(s // 86400, "d"), (s % 86400 // 3600, "h"), (s % 3600 // 60, "m"), (s % 60, "s")]; return " ".join(f"{n}{u}" for n, u in parts if n) or "0s"
print([human(timedelta(**k)) for k in ({"hours": 50}, {"seconds": 3661}, {"days": 1, "milliseconds": 5}, {})], human(datetime(2024, 3, 1) - datetime(2024, 2, 28, 12)))
log = ["2024-01-05 10:00:00 start", "2024-01-05 10:45:30 stop", "2024-01-06 23:50:00 start", "2024-01-07 00:10:05 stop"]
stamps = [(datetime.strptime(l[:19], "%Y-%m-%d %H:%M:%S"), l[20:]) for l in log]; print(sum((b - a for (a, _), (b, _) in zip(stamps[::2], stamps[1::2])), timedelta()), [t.strftime("%A %I:%M %p") for t, _ in stamps])
def add_months(d, n): y, m = divmod(d.month - 1 + n, 12); return d.replace(year=d.year + y, month=m + 1, day=min(d.day, calendar.monthrange(d.year + y, m + 1)[1]))
print([str(add_months(date(2024, 1, 31), n)) for n in (1, 13, -2)], date.fromisoformat("2024-02-29").replace(year=2028), time.fromisoformat("04:05:06.789"), (datetime.combine(date(2024, 1, 1), time(23, 30)) + timedelta(hours=1)).isoformat())
date.fromisoformat("2023-02-29")
