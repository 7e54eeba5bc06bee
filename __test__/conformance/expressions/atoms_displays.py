print([], [1], [1,], (), (1,), (1, 2), {}, {1}, {1: 2}, [*"ab", *[1]], (*"a",), {*"a"}, {**{"a": 1}, "b": 2, **{"a": 3}})
print([x for x in range(3)], {x: x * x for x in range(3)}, {x % 2 for x in range(5)}, tuple(x for x in "ab"))
print({1: "a", True: "b", 1.0: "c"}, {"a": 1, "a": 2}, len({0, False, 0.0}))
order = []
def n(x): order.append(x); return x
{n("k1"): n("v1"), n("k2"): n("v2")}
[n(1), *[n(2)], n(3)]
print(order)
for src in ("{1: 2, 3}", "{1, 2: 3}", "{**1}", "[*1]", "{*1}", "{**{}, 1}", "{1:}", "{:1}", "(*a)", "[**{}]", "{1: *a}", "{a: b: c}", "(,)", "[,]", "{,}", "(1,,2)", "{[]: 1}", "{{}}", "[x for]", "(x for x in)"):
    try: print(src, eval(src))
    except SyntaxError as e: print(src, "->", e.msg, e.offset)
    except TypeError as e: print(src, "TypeError", e)
