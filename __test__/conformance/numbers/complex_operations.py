z = 3 + 4j
print(z + 1, z - 2j, z * z, z / (1 - 1j), z ** 2, z ** 0.5, abs(z), -z, +z, z.conjugate(), z.real, z.imag, z == 3 + 4j, z != 3, bool(0j), hash(z) == hash(3 + 4j), 2 ** 1j, 1j ** 1j, z ** -1, 0j ** 0, (1 + 0j) == 1)
for c in (0j, -0j, 1j, -1j, complex(0, -0.0), complex(-0.0, 1), 1.5 + 2e20j, complex("inf"), complex("nan"), complex(float("inf"), float("-inf")), 1e-7j, 100000000000000000000j, complex(1, float("nan"))): print(c, repr(c), str(c))
for f in (lambda: z < z, lambda: z // 2, lambda: z % 2, lambda: divmod(z, 1), lambda: int(z), lambda: float(z), lambda: z / 0, lambda: 0j ** -1, lambda: 0j ** 1j, lambda: z + "a", lambda: round(z), lambda: z > 1, lambda: complex(z, "a"), lambda: max(z, 1), lambda: z & 1, lambda: range(z), lambda: pow(z, 2, 3), lambda: z.nope, lambda: setattr(z, "real", 1), lambda: 1e200j ** 3):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(f"{z:.2f} {z:10.1f}| {z:<12}| {z:+.1e} {z:g} {1j:}", format(z, ">20"), "%s %r" % (z, z), (1 - 0j), (-1 + 0j).__neg__(), sum([1j, 2, 3.5]), complex(1, 2).__complex__() if hasattr(complex, "__complex__") else "", z.__getnewargs__())
class C(complex): pass
print(type(C(1) + 1).__name__, C(1, 2), repr(C(1j)), C(1) == 1)
