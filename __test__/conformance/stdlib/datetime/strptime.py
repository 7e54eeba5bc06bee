from datetime import datetime
for text, fmt in (('2024-03-15', '%Y-%m-%d'), ('15/Mar/24 01:02:03 PM', '%d/%b/%y %I:%M:%S %p'), ('Friday, March 15 2024', '%A, %B %d %Y'), ('2024-075', '%Y-%j'), ('12:30:45.5', '%H:%M:%S.%f'), ('2024-01-01T00:00:00+0530', '%Y-%m-%dT%H:%M:%S%z'), ('1 2 2024', '%d %m %Y'), ('Mon Jan  1 00:00:00 2024', '%c'), ('01/02/24', '%x'), ('2024 10 1', '%Y %W %w'), ('2024 W10 1', '%G W%V %u'), ('100%', '%H0%%'), ('20240315', '%Y%m%d'), ('  5', ' %d'), ('2024-01-01 UTC', '%Y-%m-%d %Z'), ('2024-01-01 +01:00', '%Y-%m-%d %z'), ('2024-01-01Z', '%Y-%m-%d%z')):
    try:
        print(repr(datetime.strptime(text, fmt)))
    except ValueError as e: print(e)
for text, fmt in (('2024-13-01', '%Y-%m-%d'), ('x', '%Y'), ('2024-01-01 extra', '%Y-%m-%d'), ('2024', '%Q'), ('2024', '%'), ('2023-02-30', '%Y-%m-%d'), ('', '%Y')):
    try:
        print(repr(datetime.strptime(text, fmt)))
    except ValueError as e: print(e)
