import csv
import io

for action in ('raise', 'RAISE', 'Ignore', 'other'):
    out = io.StringIO()
    try:
        w = csv.DictWriter(out, ['a', 'b'], extrasaction=action, restval='-')
        print(w.extrasaction)
        w.writeheader()
        w.writerow({'b': 1})
        w.writerows({'a': n, 'c': n} for n in range(2))
    except ValueError as e:
        print('ValueError', e)
    print(repr(out.getvalue()))

r = csv.DictReader(['x,y', '', '1', '2,3,4,5'], restkey='more', restval='none')
print(r.line_num, r.fieldnames, r.line_num, list(r), r.line_num)
r = csv.DictReader(iter(['1,2']), iter('pq'))
r.fieldnames = ['p', 'q', 's']
print(list(r))
print(csv.DictReader([]).fieldnames)
