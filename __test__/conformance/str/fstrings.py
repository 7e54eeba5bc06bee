name, n, x = "Ada", 7, 3.14159
print(f"{name} {n} {x:.2f} {name!r} {n:>4}| {n:04} {x:{n}.{2}} {{literal}} {'quoted'} {name.upper()!s:*^9}")
print(f"{n=} {n = } {x=:.1f} {name=} {name=!s} {n + 1=} {[1,2][0]=}")
print(f"{'a' if n > 5 else 'b'} {n if n else 0} {(lambda v: v * 2)(n)} {[i for i in range(3)]} { {'k': 1}['k'] } {n!r:^5}|")
width, prec = 10, 3
print(f"{x:{width}.{prec}f}|{x:<{width}}|{name:{'>'}{width}}|{n:{'0'}{'5'}}|")
print(f"a" "b" f"{1}" "{not}" f"{{}}" rf"\n{n}\d" fr"{n}\t", f'{"nested"}', f"{'''x'''}", f"""{
    n
    + 1
}""")
print(f"{n:#x} {n:b} {255:X} {1e6:,.0f} {0.5:%} {-5:+d} {5:+d} {1234567:_} {'é':>3} {'日本':*<4}")
print(f"{None} {True} {[]} {()} {{}} {object.__name__} {1j} {b'x'} {...}")
print(f"{n,} {n, x} {*[1, 2],} {(yield_ := 5)} {yield_}")
print(f"{'a'}{'b'}{'c'}", f"", f"{''}", f"{'x' * 3:>5}", f"{1_000}", f"{3!r}", f"{'!r'}", f"{'a:b'}", f"{n != 7}", f"{n == 7}")
class T:
    def __format__(self, spec): return "fmt:" + spec
    def __str__(self): return "str"
    def __repr__(self): return "repr"
t = T()
print(f"{t} {t:abc} {t!s} {t!r:>6} {t!s:>5} {t=} {t=!s} {t=:q} {t:{n}{name}}")
print(f"{x:}" == str(x), f"{name:s}", f"{'%d' % 5}", f"{n:5}|{'s':5}|{None!s:6}|")
def fn(a, *, b): return f"{a}-{b}"
print(f"{fn(1, b=2)} {fn(*[3], **{'b': 4})} {dict(a=1)['a']} {'{}'.format(9)}")
