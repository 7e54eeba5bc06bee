from collections import UserDict, UserList, UserString
class Low(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
d = Low(A=1); d.update(B=2); d["C"] = 3; print(d, d.data, "a" in d, "A" in d, len(d), d.copy(), d | {"D": 4}, sorted(d), d.pop("a"), d.setdefault("Z", 0), d == {"b": 2, "c": 3, "z": 0})
try: d["nope"]
except KeyError as e: print(e)
class L(UserList):
    def append(self, x): super().append(x * 2)
l = L([1]); l.append(2); l += [5]; l.insert(0, 9); print(l, l[1:], type(l[1:]).__name__, l + [1], [0] + l, l * 2, l == [9, 1, 4, 5], l.index(4), sorted(l), l.pop(), len(l), l[0], 4 in l, list(reversed(l)), l < [10])
s = UserString("Hello"); print(s, s.upper(), type(s.upper()).__name__, s + " w", "w " + s, s[1:3], len(s), s == "Hello", "ell" in s, s.data, repr(s), hash(s) == hash("Hello"), s.find("l"), s % (), int(UserString("5")), s.split("l"), s * 2, s < "Z", s.isalpha())
try: l[100]
except IndexError as e: print(e)
try: s[100]
except IndexError as e: print(e)
