log = []
class T:
    def __init__(self, n): self.n = n
    def __setitem__(self, k, v): log.append(f"{self.n}[{k}]={v}")
    def __getitem__(self, k): log.append(f"get {self.n}[{k}]"); return 10
    def __setattr__(self, k, v): log.append(f"{self.__dict__.get('n')}.{k}={v}") if k != "n" else super().__setattr__(k, v)
    def __delitem__(self, k): log.append(f"del {self.n}[{k}]")
def t(n): log.append(f"t{n}"); return T(n)
def v(x): log.append(f"v{x}"); return x
t(1)[v("k")] = v("val"); print(log); log.clear()
t(1)[v(0)] = t(2).attr = v("chain"); print(log); log.clear()
t(1)[v("a")] += v(5); print(log); log.clear()
(t(1)[v(1)], t(2).y), *t(3).z = (v("p"), v("q")), v("r"); print(log); log.clear()
for t(1)[v("i")] in [v("x"), v("y")]: pass
print(log); log.clear()
del t(1)[v("d")], t(2)[v("e")]; print(log); log.clear()
with type("CM", (), {"__enter__": lambda s: v("entered"), "__exit__": lambda *a: None})() as t(1)[v("w")]: pass
print(log); log.clear()
i = 0; a = [1, 2, 3]; i, a[i] = 2, "idx"; print(i, a); a[0], a = 5, a; print(a); x = a[1:] = "pq"; print(x, a)
i = 1; i, i = i + 1, i + 2; print(i); (m, n), m = (1, 2), 3; print(m, n); b = c = []; b += [1]; print(c); b = b + [2]; print(c, b)
try: t(1)[1 / 0] = v("evaluated first?")
except ZeroDivisionError: print(log); log.clear()
try: p, t(1)[v("k")] = v(1), 1 / 0
except ZeroDivisionError: print(log, "p" in globals())
