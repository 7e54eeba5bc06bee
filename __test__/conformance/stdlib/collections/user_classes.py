from collections import UserDict, UserList, UserString
class Lower(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)
d = Lower(A=1); d['B'] = 2; d.update({'C': 3})
print(d, d.data, 'a' in d, len(d), list(d.items()), d.get('zz', 5), d | {'x': 1})
class L(UserList):
    pass
l = L([3, 1, 2]); l.append(4); l.sort()
print(l, l[1:], type(l[1:]).__name__, l + [5], [0] + l, l * 2, 3 in l, len(l), l == [1, 2, 3, 4], l.index(3))
l += [9]; l.insert(0, 'z'); del l[1]; print(l, l.pop(), l.count(2), l.copy())
s = UserString('Hello')
print(s, s.upper(), s + ' x', 'x ' + s, s[1:3], len(s), s == 'Hello', 'ell' in s, s.replace('l', 'L'), s.split('l'), type(s.upper()).__name__)
print(hash(s) == hash('Hello'), s.isalpha(), s.center(11, '*'), s.startswith('He'), s < 'Z', repr(s))
class M(UserDict):
    def __missing__(self, key):
        return key * 2
print(M()['ab'])
try:
    UserDict()['q']
except KeyError as e:
    print('KeyError', e)
