import calendar
print(calendar.isleap(2024), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.weekday(2024, 2, 29) == 3, tuple(map(int, calendar.monthrange(2024, 2))), calendar.monthcalendar(2024, 2), calendar.day_name[0], calendar.month_abbr[12], list(calendar.day_abbr), list(calendar.month_name))
print(calendar.month(2024, 2)); print(calendar.TextCalendar(6).formatmonth(2023, 10)); print(calendar.calendar(2024, m=4)[:400]); print(calendar.HTMLCalendar().formatmonth(2024, 2)[:200])
c = calendar.Calendar(6); print(list(c.iterweekdays()), [str(d) for d in c.itermonthdates(2024, 2)][:5], list(c.itermonthdays2(2024, 2))[:6], calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.weekheader(3))
try:
    calendar.monthrange(2024, 13)
except calendar.IllegalMonthError as e: print(e)
calendar.setfirstweekday(6); print(calendar.firstweekday(), calendar.monthcalendar(2024, 2)[0]); calendar.setfirstweekday(0)
