from datetime import date, timedelta
d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.isoformat(), d.ctime(), d.strftime('%Y/%m/%d %A %j %U %W %b'), d.replace(year=2023, day=1), f'{d:%d.%m.%y}', f'{d}')
print(d + timedelta(1), d - timedelta(365), d - date(2024, 1, 1), date.fromordinal(1), date.fromisoformat('2020-12-31'), date.fromisoformat('20201231'), date.fromisoformat('2020-W53-5'), date.fromisocalendar(2021, 1, 1), date.min, date.max, d < date.max, d == date(2024, 2, 29), hash(d) == hash(date(2024, 2, 29)), d.timetuple()[:9], date(1, 1, 1).isocalendar())
for f in (lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: date(2023, 13, 1), lambda: date(2023, 1), lambda: date.fromisoformat('x'), lambda: date.fromisoformat('2023-1-1'), lambda: date.max + timedelta(1), lambda: d + 1, lambda: d < 5, lambda: date('a', 1, 1), lambda: date(1.5, 1, 1), lambda: date.fromordinal(0)):
    try:
        print(f())
    except Exception as e: print(type(e).__name__, e)
iso = d.isocalendar(); print(iso.year, iso.week, iso.weekday, tuple(iso), [date(y, 12, 31).isocalendar()[1] for y in range(2015, 2026)])
