"""module doc"""
print(__doc__)
def a():
    'single'
def b():
    """multi
    line
      indented"""
def c():
    "joined " "doc"
def d():
    f"not {1} doc"
def e():
    b"not doc"
def g():
    1
    "not first"
def h(): "on the line"
class K:
    r"raw \n doc"
    x = 1
    "attribute doc is nothing"
class L: pass
class M:
    __doc__ = "assigned"
print([f.__doc__ for f in (a, b, c, d, e, g, h)], K.__doc__, L.__doc__, M.__doc__, (lambda: "x").__doc__)
a.__doc__ = "new"
print(a.__doc__)
class N(K): pass
print(N.__doc__, N().__doc__)
K.__doc__ = "settable"
print(K.__doc__)
