from collections import defaultdict
def make(): raise RuntimeError("factory failed")
d = defaultdict(list)
d["a"].append(1)
print(d["a"])
d = defaultdict(make)
d["b"] += [1]
