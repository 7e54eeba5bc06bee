orders = [{"n": 1, "p": 2}, {"n": 3}]
print(sum(o["n"] for o in orders))
print(sum(o["n"] * o["p"] for o in orders))
