log = []
def n(v): log.append(v); return v
def f(a=n(1), *, b=n(2)): return a, b
print(log); f(); f(); print(log)
class C:
    def m(self, x=n("class time")): return x
print(log)
def acc(x, into=[]): into.append(x); return into
print(acc(1), acc(2), acc(3, []), acc(4))
def safe(x, into=None):
    into = [] if into is None else into
    into.append(x); return into
print(safe(1), safe(2))
i = 5
def late(x=i): return x
i = 6
print(late(), late.__defaults__)
fs = [lambda x, i=i: x * i for i in range(3)]
print([f(10) for f in fs])
def outer(v):
    def inner(a=v): return a
    v = "changed"
    return inner()
print(outer("orig"))
def count(start=0, _state={"n": 0}): _state["n"] += 1; return start + _state["n"]
print(count(), count(), count(10))
try: exec("def bad(x=1/0): pass")
except ZeroDivisionError as e: print(e)
g = lambda x=n("lambda"): x
print(g(), log[-1])
del f.__kwdefaults__["b"]
try: f()
except TypeError as e: print(e)
