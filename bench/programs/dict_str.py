words = ["key%d" % (i * 7919 % 20011) for i in range(20_000)]


def run(rounds):
    check = 0
    for r in range(rounds):
        d = {}
        for w in words:
            d[w] = d.get(w, 0) + r
        for w in words:
            if w in d:
                check += d[w]
        for k, v in d.items():
            check += len(k) + v
    return check


print(run(40))
