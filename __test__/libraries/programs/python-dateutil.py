# Dates parsed from any text, moved by any rule.
from datetime import date, datetime, timedelta, timezone

from dateutil import easter, parser, rrule, tz, utils
from dateutil.relativedelta import FR, MO, TU, relativedelta
from dateutil.rrule import DAILY, HOURLY, MONTHLY, WEEKLY, YEARLY, rruleset, rrulestr

default = datetime(2024, 2, 29)
for text in ('Thu Sep 25 2003 10:36:28', '2003-09-25T10:49:41.5-03:00', '10.Sep.2003', 'Sep 03', '20030925T1049', '9/25/2003', '25/9/2003',
             'today is 25 of September of 2003, exactly at 10:49:41', '10h36m28.5s', '10pm', "'03 September", 'Wed, July 10, \'96', '1996.07.10 AD at 15:08:56',
             '2024-W01', '99/1/2', '12:00 UTC', '2003-09-25 10:49:41 GMT+3'):
    try:
        print(text, '|', parser.parse(text, default=default, fuzzy='today' in text))
    except (parser.ParserError, ValueError, OverflowError) as error:
        print(text, '|', type(error).__name__, error)
print(parser.parse('01/02/03', dayfirst=True), parser.parse('01/02/03', yearfirst=True), parser.isoparse('2024-02-29T12:30:00Z'), parser.isoparse('2024W094'))
print(parser.parse('It was on March 3, 2021 or so', fuzzy_with_tokens=True)[1])
for wrong in ('nothing', '32/13/2020', '2024-02-30', ''):
    try:
        print(parser.parse(wrong))
    except parser.ParserError as error:
        print(error)
now = datetime(2024, 1, 31, 10, 20)
print(now + relativedelta(months=1), now + relativedelta(years=1, months=-2, days=+3, hour=5), now + relativedelta(weekday=FR(-1)), date(2024, 2, 29) + relativedelta(years=1))
delta = relativedelta(datetime(2024, 3, 1), datetime(1999, 12, 31, 12))
print(delta, delta.years, delta.normalized(), -delta, delta * 2, relativedelta(days=1.5).normalized(), bool(relativedelta()), relativedelta(days=1) == relativedelta(days=1))
print([str(d.date()) for d in rrule.rrule(MONTHLY, count=4, byweekday=FR(-1), dtstart=datetime(2024, 1, 1))])
print([str(d.date()) for d in rrule.rrule(YEARLY, interval=4, count=3, bymonth=11, byweekday=TU, bymonthday=range(2, 9), dtstart=datetime(1996, 11, 5))])
print([d.isoformat() for d in rrule.rrule(HOURLY, interval=7, count=3, dtstart=datetime(2024, 2, 28, 20))], rrule.rrule(DAILY, count=5, dtstart=now)[3])
rules = rruleset()
rules.rrule(rrule.rrule(DAILY, count=5, dtstart=datetime(2024, 1, 1)))
rules.exdate(datetime(2024, 1, 3))
rules.rdate(datetime(2024, 2, 1))
print([d.day for d in rules], rules.after(datetime(2024, 1, 4)), rules.before(datetime(2024, 1, 4)), datetime(2024, 1, 2) in rules)
rule = rrulestr('DTSTART:20240101T090000\nRRULE:FREQ=WEEKLY;COUNT=4;INTERVAL=2;BYDAY=MO,WE;WKST=SU')
print([str(d) for d in rule], str(rule).replace('\n', ' '), rule.between(datetime(2024, 1, 2), datetime(2024, 1, 20)).__len__())
print([str(easter.easter(y)) for y in (2000, 2024, 2038)], easter.easter(2024, easter.EASTER_ORTHODOX), MO(+2))
utc, fixed = tz.tzutc(), tz.tzoffset('X', 3600)
moment = datetime(2024, 2, 29, 12, tzinfo=utc)
print(moment.astimezone(fixed), repr(fixed), tz.UTC is tz.tzutc(), tz.tzstr('EST5EDT').utcoffset(datetime(2024, 7, 1)), tz.tzstr('EST5EDT').tzname(datetime(2024, 1, 1)))
print(utils.default_tzinfo(datetime(2024, 1, 1), utc), utils.within_delta(now, now + timedelta(seconds=1), timedelta(seconds=2)), moment == moment.replace(tzinfo=timezone.utc))
