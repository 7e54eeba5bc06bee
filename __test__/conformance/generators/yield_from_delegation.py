def sub():
    try:
        x = yield "first"
        print("got", x)
        y = yield "second"
        print("got", y)
    except ValueError as e: print("sub caught", e); yield "recovered"
    return "sub result"
def main():
    r = yield from sub()
    print("result", r)
    yield "last"
m = main()
print(next(m), m.send("A"), m.throw(ValueError("v")), next(m))
try: next(m)
except StopIteration: print("end")
def lists(): r = yield from [1, 2]; print("list gives", r); r = yield from "ab"; r = yield from range(2); r = yield from {"k": 1}
print(list(lists()))
def flat(x):
    for i in x:
        if isinstance(i, list): yield from flat(i)
        else: yield i
print(list(flat([1, [2, [3, [4]], 5], [], [[6]]])))
class It:
    def __iter__(self): return self
    n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("custom value")
        return self.n
def d(): print("value", (yield from It()))
print(list(d()))
def e():
    g = yield from It()
e1 = e(); next(e1)
try: e1.send("x")
except AttributeError as x: print(x)
def bad(): yield from 5
try: next(bad())
except TypeError as x: print(x)
def tree(n): 
    if n: yield from tree(n - 1); yield n; yield from tree(n - 1)
print(list(tree(3)))
def acc():
    total = 0
    while (x := (yield total)) is not None: total += x
    return total
def wrap(res): res.append((yield from acc()))
res = []; w = wrap(res); next(w); w.send(5); w.send(7)
try: w.send(None)
except StopIteration: print(res)
