# A dict's subclass is asked for its keys only where it says how to go through it.
class K(dict):
    def keys(self): return ["a"]


class L(K):
    def __iter__(self): return iter("bc")
    def __getitem__(self, key): return key * 2


for cls in K, L:
    d = cls({1: 2, 3: 4})
    try:
        print(dict(d), {**d}, {0: 0} | dict(d))
        e = {5: 6}
        e.update(d)
        print(e)
    except KeyError as error:
        print("KeyError", error)


class M(dict):
    def __iter__(self): return super().__iter__()
    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)


print(M({1: 2, 3: 4}).copy(), M().copy(), dict(M({5: 6})), type(M({1: 1}).copy()))
