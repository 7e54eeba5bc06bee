# python: 3.12+
def f():
    x = "outer"
    r = [sorted(locals()) for x in range(1)][0]
    return r, x
print(f()[1], "x" in f()[0])
class C:
    y = [1, 2]
    z = [i for i in y]
    try:
        w = [n for i in y for n in y]
    except NameError as e:
        w = str(e)
print(C.z, C.w)
print([i for i in range(3)], "i" in globals())
def g():
    fs = [lambda: i for i in range(3)]
    i = "local"
    return [h() for h in fs], i
print(g(), sum([0.1] * 10), sum([1e16, 1.0, -1e16]), slice(1, 2) in {slice(1, 2)}, hash(slice(1)) == hash(slice(1)))
