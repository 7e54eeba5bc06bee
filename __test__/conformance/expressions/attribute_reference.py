class A:
    x = 1
    def __getattr__(self, n): return f"<{n}>"
a = A()
print(a.x, a.y, a.z.upper(), a . x, (a).x, 1 .real, 1.0.real, "".join.__name__, [].append.__name__)
try: None.x
except AttributeError as e: print(e)
try: (1).y
except AttributeError as e: print(e)
try: A.nope
except AttributeError as e: print(e)
try: "".foo()
except AttributeError as e: print(e)
try: len.nope
except AttributeError as e: print(e)
try: print.x = 1
except AttributeError as e: print(e)
try: a.b.c = 1
except AttributeError as e: print(e)
try: (lambda: 0).nope
except AttributeError as e: print(e)
try: int.nope = 1
except TypeError as e: print(e)
try: [].x = 1
except AttributeError as e: print(e)
try: del [].append
except AttributeError as e: print(e)
try: super.x
except AttributeError as e: print(e)
import math
try: math.nope
except AttributeError as e: print(e)
def f(): pass
try: f.nope
except AttributeError as e: print(e)
try: f().nope
except AttributeError as e: print(e)
try: (x for x in ()).nope
except AttributeError as e: print(e)
try: type.nope
except AttributeError as e: print(e)
