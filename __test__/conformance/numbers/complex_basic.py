z = 3 + 4j
print(z, -z, +z, z.real, z.imag, abs(z), z.conjugate(), repr(z), str(1j), 1j * 1j, (1 + 0j), 0j, -0j)
print(z + 1, z - 1.5, z * 2, z / 2, z * z, z ** 2, 1 / z, z == complex(3, 4), z != 3)
print(complex("1+2j"), complex(" -3.5j "), complex("2"), complex(1, -1), complex(1.5), complex(), complex(real=1, imag=2))
print(complex(1j, 1j), 1e100 + 1j, complex(float("inf"), float("nan")), complex(0.0, -0.0), complex(-0.0, 1))
print([1j, 2.5j], {1j: "x"}[1j], hash(2 + 0j) == hash(2), bool(0j), bool(0.1j))
print(f"{z}", f"{z:.2f}", f"{1j!r}", format(1.5 + 2.25j, ".1f"))
for f in (lambda: z < 1, lambda: z // 2, lambda: z % 2, lambda: int(z), lambda: float(z), lambda: z / 0, lambda: complex("1 + 2j"),
          lambda: complex("x"), lambda: divmod(z, 1), lambda: complex("1", 2), lambda: round(z)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
z += 1
print(z)
z *= 1j
print(z, isinstance(z, complex), z.__class__.__name__)
print(sum([1j, 2, 3.5]), pow(2j, 2), (1 + 1j) ** 3, 2 ** 1j == 2 ** 1j)
