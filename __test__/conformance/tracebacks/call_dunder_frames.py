class Adder:
    def __call__(self, a, b): return a + b
add = Adder()
print(add(1, 2))
print(add(1, None))
