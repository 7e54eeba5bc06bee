rows = ["1,2", "3,x", "5,6"]
def to_ints(row):
    return tuple(int(p) for p in row.split(","))
print(to_ints(rows[0]))
for r in rows:
    a, b = to_ints(r)
    print(a + b)
