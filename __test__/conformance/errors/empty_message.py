class Quiet(Exception):
    pass

def f():
    raise Quiet

try:
    f()
except Quiet as e:
    print([str(e)], e.args)
f()
