# What a comprehension that failed had bound is not there afterwards.
def f():
    try:
        [z for y in "a" for z in nope]
    except NameError as e:
        print(e)
    print(sorted(locals()))


def g():
    for turn in 1, 2:
        try:
            print([(y, lambda: y) for y in y] if turn == 2 else [1 / 0 for y in "ab" if (lambda: y)()])
        except Exception as e:
            print(type(e).__name__)
    print(sorted(eval("[v for v in locals()]")))


f()
g()
# A name of it that is not bound yet is a local one, in a module, too.
try:
    [x for x in "b" for y in y]
except UnboundLocalError as e:
    print(e)
