import contextlib
from contextlib import suppress, closing, nullcontext, redirect_stdout, ExitStack, ContextDecorator, AbstractContextManager, contextmanager
import io
with suppress(KeyError, IndexError): {}["x"]
with suppress(): pass
try:
    with suppress(KeyError): 1 / 0
except ZeroDivisionError as e: print(e)
class R:
    def close(self): print("closed")
with closing(R()) as r: print(type(r).__name__)
with nullcontext(5) as n: print(n)
with nullcontext() as n: print(n)
buf = io.StringIO()
with redirect_stdout(buf) as b: print("hidden"); print(b is buf, end="")
print(repr(buf.getvalue()))
class D(ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *e): print("out", e[0]); return False
@D()
def f(x): print("body", x); return x * 2
print(f(2))
@contextmanager
def tag(n): print(f"<{n}>"); yield n.upper(); print(f"</{n}>")
@tag("p")
def g(): print("text")
g(); g()
with ExitStack() as s:
    print(s.enter_context(tag("a")), s.enter_context(nullcontext(1)))
    s.callback(print, "callback", sep="-"); s.push(lambda *e: print("pushed", e[0])); s.callback(lambda: print("last in"))
    keep = s.pop_all()
print("nothing closed yet"); keep.close()
with ExitStack() as s:
    s.push(lambda t, v, tb: print("saw", t.__name__) or True)
    raise ValueError("swallowed by push")
class M(AbstractContextManager):
    def __exit__(self, *e): return None
with M() as m: print(type(m).__name__)
for f in (lambda: ExitStack().enter_context(5), lambda: ExitStack().push(5), lambda: ExitStack().callback(), lambda: closing(5).__exit__(None, None, None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@contextmanager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
@contextmanager
def swallow():
    try: yield
    except ValueError as e: print("swallowed", e)
with swallow(): raise ValueError("v")
c = swallow()
with c: pass
try:
    with c: pass
except Exception as e: print(type(e).__name__, e)
