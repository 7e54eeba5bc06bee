def make(handlers):
    for name in ("ok", "bad"):
        def handler(x, name=name):
            if name == "bad": raise RuntimeError(f"{name} handler got {x}")
            return name
        handlers.append(handler)
hs = []
make(hs)
print(hs[0](1))
hs[1](2)
