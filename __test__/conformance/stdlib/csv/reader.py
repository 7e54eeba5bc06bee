import csv, io
def rows(text, **kw): return list(csv.reader(io.StringIO(text), **kw))
print(rows('a,b,c\n1,2,3\n'), rows('"a,b",c\n'), rows('"he said ""hi""",x'), rows('a;b', delimiter=';'), rows('a, b', skipinitialspace=True), rows("'a,b',c", quotechar="'"), rows('"multi\nline",x'), rows(''), rows('\n\na\n'), rows('a,,b'), rows(','), rows('a\\,b,c', escapechar='\\'), rows('1,"2"\n', quoting=csv.QUOTE_NONNUMERIC), rows('"a"b,c'), rows('a"b,c'), rows('"x', ), rows('a\tb', dialect='excel-tab'), rows('"a",b', quoting=csv.QUOTE_NONE))
r = csv.reader(['x,y', 'z']); print(next(r), r.line_num, next(r), r.line_num, r.dialect.delimiter)
for f in (lambda: rows('"a"b', strict=True), lambda: rows('"a', strict=True), lambda: rows('a', delimiter=''), lambda: rows('a', delimiter=',,'), lambda: list(csv.reader([5])), lambda: rows('a', nope=1), lambda: csv.reader(5), lambda: rows('a', dialect='zzz')):
    try:
        print(f())
    except Exception as e: print(type(e).__name__, e)
d = csv.DictReader(io.StringIO('n,v\na,1\nb,2,extra\nc\n')); print(list(d), d.fieldnames)
print(list(csv.DictReader(['1,2'], fieldnames=['x', 'y'])), list(csv.DictReader(['a', '1,2'], restkey='more')), csv.list_dialects())
