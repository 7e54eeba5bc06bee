l = list(range(6)); out = []
for a in (None, -7, -2, 0, 2, 7):
    for b in (None, -7, -1, 0, 3, 7):
        for c in (None, 1, 2, -1, -2):
            s = slice(a, b, c)
            assert l[s] == [l[i] for i in range(*s.indices(6))] and list("abcdef"[s]) == ["abcdef"[i] for i in range(*s.indices(6))] and tuple(l)[s] == tuple(l[s]) and list(range(6)[s]) == l[s] and list(bytes(l)[s]) == l[s]
            out.append(len(l[s]))
print(sum(out), out[:30], slice(1, 5, 2).indices(4), slice(None, None, -1).indices(0), slice(-100, 100).indices(3))
m = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print([r[::-1] for r in m], [r[1:] for r in m[1:]], m[::-1], [m[i][i] for i in range(3)], [r[-1] for r in m], sum((r[:2] for r in m), []), l[1:-1], l[:-1:2], l[-3:][::-1], l[:2] + l[4:], l[2:2], "abc"[::-1][1:], "abcdef"[1:5][1:3][0])
for n in range(4): print("abcdefg"[n::3], end=" ")
print([l[i:i + 2] for i in range(0, 6, 2)], [l[i:i + 4] for i in range(3)], l[slice(1, 4)], l.__getitem__(slice(-2, None)), list(zip(l[::2], l[1::2])))
for f in (lambda: l[::0], lambda: l["a":], lambda: l[1.5:], lambda: l[:None:None], lambda: l[True:], lambda: l[1, 2], lambda: "abc"[1:2, 0], lambda: range(5)["a":], lambda: l[()], lambda: (1, 2)[::0]):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
