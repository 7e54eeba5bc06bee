def coroutine(f):
    def start(*a, **k): g = f(*a, **k); next(g); return g
    return start
@coroutine
def printer(label):
    try:
        while True: print(label, (yield))
    finally: print(label, "closed")
@coroutine
def filt(pred, target):
    while True:
        x = yield
        if pred(x): target.send(x)
@coroutine
def broadcast(*targets):
    while True:
        x = yield
        for t in targets: t.send(x)
@coroutine
def averager():
    total = n = 0; avg = None
    while True: x = yield avg; total += x; n += 1; avg = total / n
p = printer("big"); q = printer("even"); b = broadcast(filt(lambda x: x > 5, p), filt(lambda x: x % 2 == 0, q))
for i in (1, 6, 8, 3): b.send(i)
p.close(); q.close()
a = averager(); print([a.send(x) for x in (10, 20, 60)])
@coroutine
def accumulate(result):
    try:
        while True: result.append((yield len(result)))
    except GeneratorExit: result.append("end")
    except ValueError as e: result.append(str(e)); yield "handled"
r = []; g = accumulate(r); g.send(1); g.send(2); print(g.throw(ValueError("bad")), r); g.close(); print(r)
r = []; g = accumulate(r); g.send("x"); g.close(); print(r)
def sched(tasks):
    from collections import deque
    q = deque(tasks)
    while q:
        t = q.popleft()
        try: print(next(t), end=" "); q.append(t)
        except StopIteration as e: print(f"<{e.value}>", end=" ")
    print()
def count(name, n):
    for i in range(n): yield f"{name}{i}"
    return name
sched([count("a", 3), count("b", 1), count("c", 2)])
def lexer(text):
    buf = ""
    for c in text + " ":
        if c == " ":
            if buf and (yield buf) == "stop": return "stopped"
            buf = ""
        else: buf += c
    return "done"
l = lexer("one two three"); print(next(l))
try: l.send("stop")
except StopIteration as e: print(e.value)
try: broadcast(printer("dead").close() or iter([])).send(1)
except AttributeError as e: print(e)
filt(lambda x: x > 0, printer("n")).send("text")
