a = b = c = d = 1
del a
del b, c
del (d)
for n in "abcd":
    try: eval(n)
    except NameError as e: print(e)
l = [0, 1, 2, 3, 4, 5]
del l[0], l[-1], l[1:2]
print(l)
x = y = z = 0
del (x, [y, z])
print([n for n in "xyz" if n in globals()])
dct = {"a": 1, "b": {"c": 2}}
del dct["b"]["c"], dct["a"]
print(dct)
class C:
    def __delattr__(self, n): print("delattr", n)
    def __delitem__(self, k): print("delitem", k)
o = C()
del o.x, o[1], o[1:2], o[...], o["a", 2]
def f(v):
    del v
    try: v
    except UnboundLocalError as e: print(e)
    v = 3
    return v
print(f(1))
def cell():
    q = 1
    def inner(): return q
    del q
    try: inner()
    except NameError as e: print(e)
cell()
for src in ("del nope", "del [][0]", "del {}['k']", "del (1,)[0]", "del 'abc'[0]", "del int.real", "del C.nope", "del 5 .real", "del C().__class__"):
    try: exec(src)
    except Exception as e: print(src, "->", type(e).__name__, e)
for src in ("del 1", "del f()", "del a + b", "del (a, b())", "del [a, 1]", "del *a", "del", "del a =1", "del None", "del (a if b else c)", "del 'x'", "del a := 1", "del ()", "del []", "del {}", "del a.b, c[0]", "del (a, *b)", "del lambda: 0", "del -a", "del a < b"):
    try: compile(src, "s", "exec"); print(src, "fine")
    except SyntaxError as e: print(src, "->", e.msg, e.offset)
