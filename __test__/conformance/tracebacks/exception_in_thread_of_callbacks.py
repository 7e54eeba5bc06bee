handlers = []
def on(f): handlers.append(f); return f
@on
def first(e): print("first", e)
@on
def second(e): return e.upper().nope
def fire(e):
    for h in handlers:
        h(e)
fire("x")
