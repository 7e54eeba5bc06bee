for args in ((), (1,), (1, 2), (1.5, -0.0), (1j,), (1j, 1j), (True, False), ("1+2j",), (" -3.5e2j ",), ("(1-1j)",), ("nan+infj",), ("j",), ("-J",), ("1_0+2_0j",), ("5",)):
    print(args, complex(*args))
print(complex(real=2, imag=3), complex(imag=4), complex(1, imag=2))
for bad in (("",), ("1 + 2j",), ("1+2",), ("x",), ("1", 2), (1, "2"), (None,), ([],), ("((1))",), (b"1",), ("1e",), ("1+2j3",)):
    try: print(complex(*bad))
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
class C:
    def __complex__(self): return 2 + 5j
class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 7
class Bad:
    def __complex__(self): return 1
print(complex(C()), complex(F()), complex(I()), complex(F(), I()))
try: complex(Bad())
except TypeError as e: print(e)
try: complex(1, 2, 3)
except TypeError as e: print(e)
