from datetime import datetime, date, time, timedelta, timezone
d = datetime(2024, 3, 15, 13, 45, 30, 123456)
print(d, repr(d), repr(datetime(2024, 1, 1)), d.date(), d.time(), d.isoformat(), d.isoformat(' ', 'minutes'), d.ctime(), d.replace(minute=0), d.weekday(), d.timetuple()[:9], datetime.combine(date(2020, 1, 2), time(3, 4)))
print(d + timedelta(days=20, hours=11), d - timedelta(seconds=1), d - datetime(2024, 1, 1), d > datetime(2024, 1, 1), d == d.replace(), datetime.fromordinal(738000), d.toordinal(), datetime.min, datetime.max)
print(datetime.fromisoformat('2011-11-04'), datetime.fromisoformat('2011-11-04T00:05:23'), datetime.fromisoformat('2011-11-04 00:05:23.283'), datetime.fromisoformat('20111104T000523'), datetime.fromisoformat('2011-W01-2T00:05:23.283Z'), repr(datetime.fromisoformat('2011-11-04T00:05:23+04:00')))
print(d.strftime('%a %A %b %B %d %H %I %j %m %M %p %S %U %w %W %y %Y %% %f|%Z|%z|%c|%x|%X|%e|%F|%T|%D|%R|%G-%V-%u|%h'), f'{d:%Y-%m-%d}', f'{d}')
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1700000000.5, timezone.utc), datetime(1970, 1, 1, tzinfo=timezone.utc).timestamp(), datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=2))).timestamp(), datetime.fromtimestamp(-1.5, timezone.utc))
for f in (lambda: datetime(2024, 2, 30), lambda: datetime(2024, 1, 1, 24), lambda: datetime(2024), lambda: datetime.fromisoformat('nope'), lambda: datetime.fromisoformat('2011-11-04T'), lambda: d < date(2024, 1, 1), lambda: d - 5, lambda: datetime.max + timedelta(1), lambda: d < d.replace(tzinfo=timezone.utc), lambda: d - d.replace(tzinfo=timezone.utc), lambda: d.isoformat(timespec='x')):
    try:
        print(f())
    except Exception as e: print(type(e).__name__, e)
print(d == date(2024, 3, 15), d == d.replace(tzinfo=timezone.utc), isinstance(d, date), hash(d) == hash(datetime(2024, 3, 15, 13, 45, 30, 123456)), sorted([d, datetime.min])[0].year)
