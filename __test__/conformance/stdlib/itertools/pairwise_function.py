from itertools import pairwise
print(list(pairwise("abcd")), list(pairwise("a")), list(pairwise([])), list(pairwise(range(4))))
p = pairwise(iter("xyz")); print(next(p), list(p), list(p))
for f in (lambda: pairwise(5)):
    try: print(f())
    except TypeError as e: print(e)
def gen():
    for i in range(3):
        print("pull", i)
        yield i
g = pairwise(gen()); print(next(g)); print(next(g)); print(next(g, "end"))
print(all(a <= b for a, b in pairwise([1, 2, 2, 5])), [b - a for a, b in pairwise([1, 4, 9, 16])])
