for n in (0, 1, -1, 10, 255, -255, 2**64, -2**65 + 1, True):
    print(bin(n), oct(n), hex(n))
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print(bin(I(5)), oct(I(-8)), hex(I(2**40)))
for f in (bin, oct, hex):
    for bad in (1.0, "1", None, 1j, I("x")):
        try: print(f(bad))
        except TypeError as e: print(f.__name__, e)
    print(int(f(123456789), 0))
