vals = [0, 1, -1, 2.5, -2.5, 1e20, True, "7", " 8 ", "0x1f", "1e3", "-3", "abc", "", None, 3 + 0j, b"12", [], "١٢", "1_000", float("inf"), float("nan"), 10**20, "∞", "½"]
for v in vals:
    out = []
    for c in (int, float, complex, bool, str, round, abs, hex):
        try: r = c(v); out.append(f"{c.__name__}={r!r}")
        except Exception as e: out.append(f"{c.__name__}:{type(e).__name__}")
    print(repr(v), " ".join(out))
for v in ("abc", None, [], float("inf"), float("nan"), "1.5", 1j, "0b2"):
    for c in (int, float, complex, round, abs, hex):
        try: c(v)
        except Exception as e: print(c.__name__, repr(v), e)
