class N:
    pass
ops = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^", "matmul": "@"}
for n in ops:
    setattr(N, f"__{n}__", lambda s, o, n=n: f"{n}({type(o).__name__})")
    setattr(N, f"__r{n}__", lambda s, o, n=n: f"r{n}({type(o).__name__})")
    setattr(N, f"__i{n}__", lambda s, o, n=n: f"i{n}({type(o).__name__})")
x = N()
for n, sym in ops.items():
    ns = {"x": x, "y": N()}
    exec(f"a = x {sym} 1\nb = 1 {sym} x\nc = x {sym} y\nx {sym}= 2", ns)
    print(n, ns["a"], ns["b"], ns["c"], ns["x"])
class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __int__(self): return 3
    def __float__(self): return 2.5
    def __complex__(self): return 1j
    def __index__(self): return 7
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __divmod__(self, o): return ("divmod", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
u = U()
import math
print(-u, +u, ~u, abs(u), int(u), float(u), complex(u), hex(u), round(u), round(u, 2), math.trunc(u), math.floor(u), math.ceil(u), divmod(u, 1), divmod(1, u), "abcdefgh"[u], [0] * u, math.sqrt(u))
