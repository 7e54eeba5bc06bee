import random
r = random.Random('seq')
l = list(range(12)); r.shuffle(l); print(l)
print(r.sample(range(1000), 8), r.sample('abcdefgh', 3), r.sample([1, 2, 3], 3), r.sample(['a', 'b'], counts=[3, 2], k=4), r.sample(range(10**9), 5))
print(r.choices('abc', k=6), r.choices([1, 2, 3], weights=[10, 1, 1], k=8), r.choices('xy', cum_weights=[1, 5], k=6), r.choice([[1], [2]]))
for f in (lambda: r.choice([]), lambda: r.sample([1], 2), lambda: r.sample({1}, 1), lambda: r.choices([1], [1, 2]), lambda: r.choices([1, 2], [0, 0]), lambda: r.choices([1], weights=[1], cum_weights=[1])):
    try:
        print(f())
    except (IndexError, ValueError, TypeError) as e: print(type(e).__name__, e)
