def ref(seq, s):
    start, stop, step = s.indices(len(seq))
    out, i = [], start
    while (step > 0 and i < stop) or (step < 0 and i > stop):
        out.append(seq[i])
        i += step
    return out
vals = [None, -7, -5, -4, -1, 0, 1, 3, 5, 6, 99]
steps = [None, 1, 2, 3, -1, -2, -4, 7, -99]
n = bad = 0
check = 0
for size in (0, 1, 4, 5):
    l, t, s, b, r = list(range(size)), tuple(range(size)), "abcde"[:size], bytes(range(size)), range(size)
    for a in vals:
        for z in vals:
            for k in steps:
                sl = slice(a, z, k)
                want = ref(l, sl)
                n += 1
                check = (check * 31 + sum((i + 1) * (v + 1) for i, v in enumerate(want))) % 1000003
                if l[a:z:k] != want or list(t[sl]) != want or list(s[sl]) != [s[i] for i in want] or list(b[sl]) != want or list(r[sl]) != want or list(bytearray(b)[sl]) != want: bad += 1
print(n, bad, check)
n = bad = 0
for size in (0, 3, 5):
    for a in vals:
        for z in vals:
            l = list(range(size))
            l[a:z] = "xy"
            lo, hi, _ = slice(a, z).indices(size)
            hi = max(lo, hi)
            if l != list(range(size))[:lo] + ["x", "y"] + list(range(size))[hi:]: bad += 1
            for k in (2, -1, -2, 3):
                m = list(range(size))
                idx = list(range(*slice(a, z, k).indices(size)))
                m[a:z:k] = [i + 100 for i in idx]
                if m != [i + 100 if i in idx else i for i in range(size)]: bad += 1
                m = list(range(size))
                del m[a:z:k]
                if m != [i for i in range(size) if i not in idx]: bad += 1
                n += 1
print(n, bad)
l = list(range(6))
for bad_len in ([1], [1, 2, 3, 4]):
    try:
        l[::2] = bad_len
    except ValueError as e:
        print(e)
for s in (slice(1, 4), slice(None, None, -1), slice(2), slice(-3, None), slice(10, 20)): print(s, s.indices(6), l[s], l.__getitem__(s))
big = 10 ** 30
print(l[-big:big], l[big:], l[:-big], l[::big], l[::-big], range(big)[big - 1:], "abc"[-big:2], slice(-big, big, 2).indices(5))
