import string, textwrap, csv, io, statistics, calendar
from collections import OrderedDict
from urllib.parse import urlencode, parse_qs
rows = list(csv.DictReader(io.StringIO('name,score,day\nann,3.5,2024-02-29\nbob,4.25,2024-03-01\ncy,"1,000",2024-12-25\n')))
scores = [float(r['score'].replace(',', '')) for r in rows]
print(statistics.mean(scores), statistics.median(scores), round(statistics.stdev(scores), 6))
t = string.Template('$name scored ${score} on $day')
for r in rows: print(textwrap.fill(t.substitute(r), 20, subsequent_indent='  '))
out = io.StringIO(); w = csv.DictWriter(out, rows[0]); w.writeheader(); w.writerows(rows); print(out.getvalue())
print(urlencode(rows[2]), parse_qs(urlencode(rows[0])), calendar.day_name[calendar.weekday(2024, 2, 29)], string.capwords('the quick fox'))
print(textwrap.indent(textwrap.dedent('''
    one
      two
    three'''), '| '))
