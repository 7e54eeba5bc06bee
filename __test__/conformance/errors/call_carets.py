def g(x):
    raise ValueError(f"bad {x}")

def f(x):
    return [1, g(x), 3]

values = {"k": f}
print("start")
out = values["k"](10) + [1]
