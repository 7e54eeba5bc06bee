class Outer:
    class Error(Exception):
        pass
def f():
    class Local(Outer.Error): pass
    raise Local("qualified name")
f()
