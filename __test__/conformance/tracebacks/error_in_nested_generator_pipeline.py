def read():
    yield from ["1", "2", "x", "4"]
def parse(lines):
    for line in lines:
        yield int(line)
def double(ns):
    for n in ns: yield n * 2
for v in double(parse(read())):
    print(v)
