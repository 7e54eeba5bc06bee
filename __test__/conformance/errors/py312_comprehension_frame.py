# python: 3.12+
def parse(s):
    return int(s)

def load(rows):
    return [parse(r) for r in rows]

print(load(["1", "2"]))
load(["3", "x"])
