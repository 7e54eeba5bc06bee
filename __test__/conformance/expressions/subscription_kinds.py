class K:
    def __getitem__(self, k): return k
    def __class_getitem__(cls, k): return (cls.__name__, k)
k = K()
print(k[1], k[1, 2], k[1,], k[:], k[1:2, ::3], k[...], k[()], k["a"], k[None], k[k is k], k[lambda: 0] is not None, k[x := 5], x, k[*[1, 2]], k[*"ab", 3])
print(K[int], K[int, str], list[int], dict[str, int], tuple[int, ...], [1, 2, 3][-1], "abc"[1], (1, 2)[0], {"a": 1}["a"], b"ab"[0], range(9)[3], [[1, 2]][0][1])
for f in (lambda: 5[0], lambda: None[0], lambda: [1]["a"], lambda: [1][1.0], lambda: (1,)[None], lambda: "a"["b"], lambda: {}["k"], lambda: {}[[]], lambda: {1}[0], lambda: (x for x in ())[0], lambda: len[0], lambda: int[0], lambda: object()[1], lambda: [][0], lambda: ()[0], lambda: ""[0], lambda: b""[0], lambda: range(0)[0], lambda: [1, 2][5], lambda: [1][-2], lambda: bytearray(b"a")[3], lambda: [1][2**70]):
    try: f()
    except (TypeError, LookupError) as e: print(type(e).__name__, e)
