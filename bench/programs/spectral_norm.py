def eval_a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v, n):
    out = []
    for i in range(n):
        s = 0.0
        for j in range(n):
            s += eval_a(i, j) * v[j]
        out.append(s)
    return out


def times_t(v, n):
    out = []
    for i in range(n):
        s = 0.0
        for j in range(n):
            s += eval_a(j, i) * v[j]
        out.append(s)
    return out


n = 110
u = [1.0] * n
for _ in range(8):
    v = times_t(times(u, n), n)
    u = times_t(times(v, n), n)
vbv = vv = 0.0
for a, b in zip(u, v):
    vbv += a * b
    vv += b * b
print("%.9f" % (vbv / vv) ** 0.5)
