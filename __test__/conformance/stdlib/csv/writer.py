import csv, io
def write(rows, **kw):
    f = io.StringIO(); w = csv.writer(f, **kw); w.writerows(rows); return f.getvalue()
print(repr(write([['a', 1, 2.5, None, 'x,y', 'q"q', 'n\nl', '']])), repr(write([[1]], lineterminator='\n')), repr(write([['a', 1]], quoting=csv.QUOTE_ALL)), repr(write([['a', 1]], quoting=csv.QUOTE_NONNUMERIC)), repr(write([['a,b']], quoting=csv.QUOTE_NONE, escapechar='\\')), repr(write([['']])), repr(write([[]])), repr(write([['a b', "c'd"]], quotechar="'", delimiter=' ')), repr(write([['a"b']], doublequote=False, escapechar='\\')), repr(write([('t', True)], dialect='unix')))
f = io.StringIO(); w = csv.DictWriter(f, ['a', 'b'], restval='-'); w.writeheader(); w.writerow({'a': 1}); w.writerows([{'a': 2, 'b': 3}]); print(repr(f.getvalue()))
for g in (lambda: w.writerow({'z': 1}), lambda: write([['a,b']], quoting=csv.QUOTE_NONE), lambda: write([5]), lambda: csv.writer(5), lambda: csv.DictWriter(f, ['a'], extrasaction='x')):
    try:
        print(g())
    except Exception as e: print(type(e).__name__, e)
csv.register_dialect('pipes', delimiter='|'); print(repr(write([[1, 2]], dialect='pipes')), csv.get_dialect('pipes').delimiter); csv.unregister_dialect('pipes')
print(csv.Sniffer().sniff('a;b;c\n1;2;3\n').delimiter, csv.Sniffer().has_header('name,age\nbob,5\namy,6\n'))
