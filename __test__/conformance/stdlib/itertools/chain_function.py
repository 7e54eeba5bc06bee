from itertools import chain
print(list(chain()), list(chain("ab", [1], (2,), {3: 4})), list(chain.from_iterable(["ab", "cd"])), list(chain.from_iterable([])), list(chain("a", chain("b"))), list(chain.from_iterable({"ab": 1, "cd": 2})))
def gen(n):
    for i in range(n): print("g", i); yield i
c = chain(gen(1), gen(2)); print(next(c)); print(next(c)); print(list(c))
for f in (lambda: list(chain(5)), lambda: list(chain("a", None)), lambda: chain.from_iterable(5), lambda: list(chain.from_iterable([1]))):
    try: print(f())
    except TypeError as e: print(e)
c = chain("ab", 5); print(next(c), next(c))
try: next(c)
except TypeError as e: print(e)
print(list(chain.from_iterable(x * 2 for x in "ab")), sum(chain([1], [2, 3])), sorted(chain({3}, [1])))
