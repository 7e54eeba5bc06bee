print(list(zip()), list(zip("ab")), list(zip("abc", [1, 2])), list(zip("ab", "cd", "ef")), list(zip(*[(1, 2), (3, 4)])), dict(zip("ab", range(9))))
z = zip([1, 2], "xy")
print(next(z), iter(z) is z, list(z), list(z))
a = iter("abc")
print(list(zip([1, 2], a)), list(a))
b = iter("abc")
print(list(zip(b, [1, 2])), list(b))
print(list(zip("ab", [1, 2], strict=True)))
for args in (("ab", "a"), ("a", "ab"), ("ab", "ab", "a"), ("a", "a", "ab"), ("a", "ab", "a"), ("", "a"), ("", "", "z")):
    try: print(list(zip(*args, strict=True)))
    except ValueError as e: print(e)
for f in (lambda: zip(1), lambda: zip("a", None), lambda: zip("a", foo=1), lambda: zip("a", 5, strict=True)):
    try: f()
    except TypeError as e: print(e)
def g(n):
    for i in range(n):
        print("g", i)
        yield i
print(list(zip(g(1), g(2))))
print([x + y for x, y in zip(range(3), range(10, 20))], list(zip(range(0), g(1))))
s = "abcdefg"
print(list(zip(*[iter(s)] * 3)))
