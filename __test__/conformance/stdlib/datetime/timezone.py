from datetime import datetime, timedelta, timezone, tzinfo
utc = timezone.utc; east = timezone(timedelta(hours=5, minutes=30)); west = timezone(-timedelta(hours=8), 'PST')
print(utc, repr(utc), east, repr(east), west, repr(west), utc == timezone(timedelta(0)), hash(utc) == hash(timezone(timedelta(0))), timezone(timedelta(seconds=3661)))
d = datetime(2024, 6, 1, 12, tzinfo=utc)
print(d, d.astimezone(east), d.astimezone(west), d.astimezone(east) == d, d.utcoffset(), d.astimezone(west).tzname(), repr(d), d.astimezone(east).isoformat(), d.dst(), d.astimezone(east) - d, d.strftime('%z %Z'), d.astimezone(west).strftime('%z %Z'), d.utctimetuple()[:6], d.timetz(), hash(d) == hash(d.astimezone(east)))
class Fixed(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=1)
    def dst(self, dt): return timedelta(hours=1)
    def tzname(self, dt): return 'FX'
x = datetime(2024, 1, 1, tzinfo=Fixed()); print(x, x.tzname(), x.dst(), x.astimezone(utc), d.astimezone(Fixed()))
for f in (lambda: timezone(5), lambda: timezone(timedelta(hours=24)), lambda: timezone(timedelta(1, 0, 0), 5), lambda: tzinfo().utcoffset(None), lambda: datetime(2024, 1, 1, tzinfo='utc')):
    try:
        print(f())
    except Exception as e: print(type(e).__name__, str(e)[:60])
