v = "module"
def test():
    v = "function"
    class A:
        w = v
        v = "class body"
    return A.w, A.v
try: print(test())
except Exception as e: print(type(e).__name__, e)
class B:
    v = v + "!"
print(B.v)
class C:
    global gg
    gg = 1
    del_me = 5
    del del_me
    __slots__ = ()
print(gg, hasattr(C, "del_me"))
class D:
    for i in range(3):
        exec(f"attr{i} = {i}")
    if True:
        class E: z = 1
        F = E
    with_val = (lambda: 5)()
    def __init_subclass__(cls): print("sub", cls.__name__)
print(D.attr2, D.F.z, D.i, D.with_val)
def deco(c): c.decorated = True; return c
@deco
class G(D): pass
print(G.decorated)
class H:
    def a(self): return "first"
    def a(self): return "second"
    b = a
    a = property(lambda self: "prop")
print(H().a, H().b())
class I:
    x = 1
    def get_x(): return "no self"
    y = get_x()
print(I.y)
name = "dyn"
class J:
    locals()[name] = 42
    vars()["other"] = 43
print(J.dyn, J.other)
class K:
    __private = 1
    def get(self): return self.__private
    def __hidden(self): return 2
    def call(self): return self.__hidden()
print(K().get(), K._K__private, K().call(), hasattr(K, "__private"))
