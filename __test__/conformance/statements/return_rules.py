def a(): return
def b(): return 1, 2
def c(): return *[1], 2
def d():
    try: return "try"
    finally: print("finally first")
def e():
    try: return "lost"
    finally: return "won"
def f():
    for i in range(3):
        try: return i
        finally:
            if i < 2: continue
def g():
    with open_() as v: return v
class open_:
    def __enter__(self): return "entered"
    def __exit__(self, *a): print("exit")
def h(x):
    if x: return "early"
def v():
    val = 1
    try: return val
    finally: val = 2
print(a(), b(), c(), d(), e(), f(), g(), h(1), h(0), v())
def gen():
    yield 1
    return "value"
it = gen()
print(next(it))
try: next(it)
except StopIteration as s: print(s.value)
for src in ("return", "class C: return 1", "return = 1", "def f(): return x = 1", "def f(): return 1 2", "async def f():\n yield\n return 1", "def f(): return (", "lambda: return", "if 1: return 5", "def f(): return yield 1", "def f():\n return await x", "async def f():\n yield\n return"):
    try: compile(src, "s", "exec"); print(repr(src), "fine")
    except SyntaxError as err: print(repr(src), "->", err.msg, err.offset)
