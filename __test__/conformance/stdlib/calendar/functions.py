import calendar
print(calendar.month(2024, 2)); print(calendar.month(2023, 5, w=3, l=2))
print(calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.weekday(2024, 7, 4), calendar.monthrange(2024, 2)[1], calendar.monthcalendar(2024, 9), calendar.timegm((1970, 1, 2, 0, 0, 0)), list(calendar.day_name), list(calendar.day_abbr), list(calendar.month_name), list(calendar.month_abbr)[1:4], calendar.firstweekday())
c = calendar.Calendar(6); print(list(c.iterweekdays()), list(c.itermonthdays(2024, 2))[:8], c.monthdayscalendar(2024, 2)[0], list(c.itermonthdays2(2024, 2))[4:6], str(next(c.itermonthdates(2024, 2))), c.monthdays2calendar(2024, 2)[-1])
t = calendar.TextCalendar(calendar.SUNDAY); print(t.formatmonth(2024, 1)); print(t.formatweekheader(2), t.formatmonthname(2024, 3, 20), t.formatday(5, 0, 4), t.formatweek([(0, 6), (1, 0)], 2))
for f in (lambda: calendar.monthrange(2024, 13), lambda: calendar.weekday(2024, 2, 30), lambda: calendar.setfirstweekday(9), lambda: calendar.month(2024, 0), lambda: calendar.monthcalendar("x", 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
h = calendar.HTMLCalendar().formatmonth(2024, 2); print(h.split("\n")[0], len(h))
print("\n".join(calendar.calendar(2023, m=4).split("\n")[:12]))
