# Numbers, times and sizes as people say them.
import datetime as dt

import humanize as h

print([h.intcomma(n) for n in (100, 1000, 10123, '1234567.1234567', 1e6, -1234.5)], h.intcomma(1234.5454545, 2))
print([h.intword(n) for n in (100, 12400, 1000000, 1200000000, 8100000000000000000000000000000000, 10 ** 101, '-1000000')])
print([h.apnumber(n) for n in (0, 5, 9, 10)], [h.ordinal(n) for n in (1, 2, 3, 11, 103, 111, 'x')], [h.fractional(x) for x in (0.3, 1.3, 1 / 3, 1)])
print([h.scientific(x) for x in (500, 0.3, 5781651000, -1e-20)], h.clamp(0.0001, floor=0.01, format='{:.0%}'), h.metric(1500, 'V'), h.metric(2e8, 'W'), h.metric(220e-6, 'F', precision=4))
print([h.naturalsize(n) for n in (1, 1000, 3000000, 3e9, 10 ** 28)], h.naturalsize(3000, binary=True), h.naturalsize(10 ** 9, gnu=True), h.naturalsize(3000000, format='%.3f'))
day = dt.timedelta(days=1)
print([h.naturaldelta(d) for d in (dt.timedelta(0), dt.timedelta(seconds=1), dt.timedelta(seconds=30), dt.timedelta(minutes=1), dt.timedelta(hours=3), day, day * 7, day * 35, day * 400, day * 1000)])
now = dt.datetime(2024, 2, 29, 12)
print([h.naturaltime(now - d, when=now) for d in (dt.timedelta(seconds=5), dt.timedelta(minutes=2), -dt.timedelta(hours=2), day * 3, -day * 400)], h.naturaltime(3601), h.naturaltime(5, future=True))
print(h.precisedelta(dt.timedelta(seconds=3633, days=2, microseconds=123000)), '|', h.precisedelta(dt.timedelta(days=400, hours=5), minimum_unit='hours', format='%0.1f'), '|', h.precisedelta(dt.timedelta(seconds=90), suppress=['minutes']))
print(h.naturaldelta(dt.timedelta(milliseconds=7), minimum_unit='milliseconds'), h.naturaldate(dt.date(1990, 6, 5)), h.natural_list(['a', 'b', 'c']), h.natural_list(['a']))
