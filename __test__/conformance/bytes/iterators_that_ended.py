# An iterator that has ended stays so, however much its sequence grows.
for value in bytearray(), bytearray(b"a"), [], [1]:
    i = iter(value)
    print(list(i))
    value.append(5)
    print(list(i), next(i, "end"), i.__length_hint__())


# As an index an int is itself, whatever its class's `__index__` says.
class K(int):
    def __index__(self): return 1


k = K(-3)
print("abc"[k], b"abc"[k], [1, 2, 3][k], (1, 2, 3)[k], range(3)[k], bytearray(b"abc")[k], "abc"[k:], [1, 2, 3][:K(2)])
for value in "abc", [1], (1,), b"a":
    try:
        value[K(2**70)]
    except IndexError as e:
        print(e)
