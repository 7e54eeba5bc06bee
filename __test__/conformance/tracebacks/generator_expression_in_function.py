def total(rows):
    return sum(weight(r) for r in rows if r)
def weight(r):
    return r["w"]
print(total([{"w": 1}]))
print(total([{"w": 1}, {"x": 1}]))
