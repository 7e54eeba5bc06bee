class Ro(dict):
    def __setitem__(self, k, v): raise TypeError("read only")
r = Ro(a=1)
print(r)
r["b"] = \
    2
