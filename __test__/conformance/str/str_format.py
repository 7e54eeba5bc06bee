print("{} {} {}".format(1, "a", None), "{0}{1}{0}".format("x", "y"), "{a} {b!r}".format(a=1, b="q"), "{{}} {}".format(5), "{0[1]} {0[k]}".format({1: "one", "k": "key"}))
print("{:>5}|{:<5}|{:^5}|{:*^7}|{:05d}|{:+}|{:,}|{:_}|{:x}|{:#b}|{:.2f}|{:%}|{:e}".format("a", "b", "c", "d", 42, 5, 1234567, 1234567, 255, 5, 3.14159, 0.256, 12345.678))
print("{0.real} {0.imag} {1[0]} {1[2]} {a.__class__.__name__}".format(3 + 4j, [7, 8, 9], a=1.5))
print("{:{}}|{:{w}.{p}f}|{!r:>6}|{!s:^6}|{!a}".format("x", 4, 2.71828, "ab", 5, "é", w=8, p=2))
print("{:>{w}}".format("r", w=6), "{0:{1}{2}}".format(5, ">", 4), "{:d}".format(True), "{}".format([1, "a"]), "{:s}".format("s"))
bad = [("{}", ()), ("{0} {}", (1, 2)), ("{} {0}", (1, 2)), ("{a}", ()), ("{", (1,)), ("}", (1,)), ("{0[x]}", ([1],)), ("{0[5]}", ([1],)), ("{0.nope}", (1,)),
       ("{:d}", ("x",)), ("{:z}", ("x",)), ("{!x}", (1,)), ("{:5}", ([],)), ("{:=5}", ("s",)), ("{0.}", (1,)), ("{:.2d}", (5,)), ("{:,s}", ("a",)), ("{:+}", ("a",))]
for fmt, args in bad:
    try:
        print(fmt.format(*args))
    except Exception as e:
        print(repr(fmt), type(e).__name__, e)
class V:
    def __init__(self, x): self.x = x
    def __format__(self, spec): return f"<V {self.x} spec={spec!r}>"
    def __getitem__(self, k): return f"item({k!r})"
print("{} {:abc}".format(V(1), V(2)), "{0.x}{0[a b]}{0[3]}".format(V(9)))
print("{x}{y}".format_map({"x": 1, "y": 2}))
class D(dict):
    def __missing__(self, k): return f"<{k}>"
print("{x} {zz}".format_map(D(x=1)))
