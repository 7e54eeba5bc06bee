# What `__len__` gives is an index like any other: also for a truth value, and told by its class when too large.
class Plain(int):
    pass


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Long:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


lengths = [2**70, Plain(2**70), Plain(0), Plain(3), Plain(-3), Index(0), Index(2), Index(2**70), Index(-1), 1.5, None]
for n in lengths:
    for use in len, bool, lambda x: not x, lambda x: 1 if x else 0, lambda x: bytearray(b"a").insert(len(x), 1):
        try:
            print(use(Long(n)))
        except Exception as e:
            print(type(e).__name__, e)
for n in 2**70, -(2**70), 5:
    try:
        print(bytearray(b"a").insert(n, 66))
    except Exception as e:
        print(type(e).__name__, e)
