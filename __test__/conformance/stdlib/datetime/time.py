from datetime import time, timezone, timedelta
t = time(13, 5, 9, 1234)
print(t, repr(t), time(), repr(time(1, 2)), t.hour, t.microsecond, t.isoformat('minutes'), t.isoformat('milliseconds'), t.strftime('%H:%M:%S.%f %I %p'), t.replace(hour=0), time(1) < time(2), time(1, tzinfo=timezone.utc), repr(time(1, tzinfo=timezone.utc)), f'{t:%M}')
print(time.fromisoformat('04:23:01'), time.fromisoformat('T04:23'), time.fromisoformat('042301.5'), time.fromisoformat('04:23:01+05:30'), time.fromisoformat('04Z'), bool(time()), time.max, time.min, time(1, tzinfo=timezone(timedelta(hours=1))) == time(0, tzinfo=timezone.utc))
for f in (lambda: time(24), lambda: time(1, 60), lambda: time(1, 1, 60), lambda: time(1, 1, 1, 10**6), lambda: time.fromisoformat('25'), lambda: time.fromisoformat('1:2'), lambda: time(1) < time(1, tzinfo=timezone.utc), lambda: time(1, tzinfo=5), lambda: time(1, fold=2)):
    try:
        print(f())
    except Exception as e: print(type(e).__name__, e)
