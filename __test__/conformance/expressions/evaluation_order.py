log = []
def e(x, v=None): log.append(x); return v if v is not None else x
class O:
    def __getitem__(self, k): log.append(("get", k)); return 1
    def __setitem__(self, k, v): log.append(("set", k, v))
    def __setattr__(self, k, v): log.append(("attr", k, v))
    def __getattr__(self, k): log.append(("getattr", k)); return 0
o = O()
def show(): print(log); log.clear()
e(1) + e(2) * e(3) - e(4); show()
e("obj", o)[e("idx")] = e("val"); show()
e("obj", o)[e("idx")] += e("inc", 5); show()
e("o", o).x = e("v"); show()
e("o", o).x += e("v", 1); show()
e("a", o)[e("i")], e("b", o)[e("j")] = e("r1"), e("r2"); show()
e("f", lambda *a, **k: None)(e(1), *e("s", [2]), k=e(3), **e("d", {})); show()
{e("k1"): e("v1"), **e("m", {}), e("k2"): e("v2")}; show()
e(1) if e("c", 0) or e("c2", 1) else e(3); show()
[e(x) for x in e("it", [7, 8]) if e("cond", 1)]; show()
e(1) < e(2) > e(0, 5) < e(9); show()
del e("o", O.__dict__ and {1: 2})[e("k", 1)]; show()
(lambda a=e("default"): a)(); show()
for e("t", o).attr in e("iter", [1, 2]): pass
show()
x = y = e("once"); show()
e("lst", [1, 2, 3])[e(0, 1):e(2):e(1, 1)]; show()
f"{e('a')}{e('b')!r:{e('w', 5)}}"; show()
