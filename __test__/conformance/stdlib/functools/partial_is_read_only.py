from functools import partial
p = partial(max, 1, key=None)
for f in (lambda: setattr(p, "func", min), lambda: setattr(p, "args", ()), lambda: setattr(p, "keywords", {}), lambda: delattr(p, "func"), lambda: delattr(p, "nothing")):
    try: f()
    except AttributeError as e: print(e)
p.note = "own attributes are fine"
print(p.note, vars(p), p(5, 3))
del p.note
print(vars(p), p.func is max, p.args, p.keywords)
class Sub(partial):
    label = "sub"
    def __call__(self, *a): return (self.label, super().__call__(*a))
s = Sub(pow, 2)
s.label = "changed"
print(s(3), Sub.label, repr(s).split("(")[0], partial(s, 4).func is s)
q = partial(partial(dict, a=1), b=2, a=3)
print(q(), q.func is dict, q(c=4, b=5), partial(print, "x", sep="")())
print(p.__reduce__()[1], partial(lambda: 1)())
