# Dates, times and durations of ISO 8601.
from datetime import date, datetime, time, timedelta, timezone

import isodate

for text in ('2024-02-29', '20240229', '2024-060', '2024W095', '2024-W09-4', '2024-02', '2024', '19', '+0020240229'):
    try:
        print(text, isodate.parse_date(text, yeardigits=6 if text[0] == '+' else 4))
    except isodate.ISO8601Error as error:
        print(text, error)
for text in ('10:20:30', '102030.5', '10:20Z', '10.5', '10:20:30,25+05:30', '24:61'):
    try:
        print(text, isodate.parse_time(text))
    except (isodate.ISO8601Error, ValueError) as error:
        print(text, type(error).__name__)
print(isodate.parse_datetime('2024-02-29T12:30:00Z'), repr(isodate.parse_datetime('20240229T123000.123456-0330')))
for text in ('P3Y6M4DT12H30M5S', 'P1W', 'PT0.5S', '-P2DT3H', 'P0.5Y', 'P0003-06-04T12:30:05', 'P18Y9M4DT11H9M8S'):
    print(text, repr(isodate.parse_duration(text)), isodate.duration_isoformat(isodate.parse_duration(text)))
year = isodate.parse_duration('P1Y2M')
print(date(2024, 1, 31) + year, datetime(2024, 2, 29) - isodate.Duration(years=1), year * 2, year + timedelta(days=3), -year == isodate.Duration(years=-1, months=-2))
print(year.totimedelta(start=date(2023, 1, 1)), year == isodate.Duration(months=14), hash(year) == hash(isodate.parse_duration('P1Y2M')), str(year))
print(isodate.date_isoformat(date(2024, 2, 29)), isodate.date_isoformat(date(2024, 2, 29), isodate.DATE_BAS_WEEK_COMPLETE), isodate.time_isoformat(time(1, 2, 3)))
print(isodate.datetime_isoformat(datetime(2024, 2, 29, 1, 2, 3, tzinfo=isodate.UTC)), isodate.datetime_isoformat(datetime(2024, 2, 29), isodate.DATE_BAS_ORD_COMPLETE + 'T' + isodate.TIME_BAS_MINUTE))
print(isodate.tz_isoformat(datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))), isodate.parse_tzinfo('+01:00').utcoffset(None), isodate.strftime(timedelta(days=1, hours=2), '%P'))
for wrong in (lambda: isodate.parse_date('x'), lambda: isodate.parse_duration('P'), lambda: isodate.parse_datetime('2024-01-01'), lambda: isodate.parse_time('abc')):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
