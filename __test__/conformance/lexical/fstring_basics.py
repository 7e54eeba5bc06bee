name, n, f = "Ann", 42, 3.14159
print(f"{name}", f"{name!r:>8}", f"{n:05d}", f"{f:.2f}", f"{n:#x}", f"{{}}", f"{{{n}}}", f"{name[0]}{name[-1]}", f"{n+1=}", f"{ n = }", f"{name!s}", f"{n=:>6}", f"{name = !r}", f"{f=:.1f}")
print(f"{n:{'>'}{10}}", f"{f:{len(name)}.{1}}", f"{(lambda x: x * 2)(n)}", f"{[i for i in range(3)]}", f"{ {'a': 1}['a'] }", f"{n if n else 0}", f'{"nested " + name}')
print(f"a" "b" f"{1}" 'c', f"""multi
{name}
line""", rf"\d{n}", f"\x41{n}\n".strip(), f"{'a' 'b'}", f"{n!r:^10}|", f"{None}", f"{...}")
print(f"{n:,}", f"{1000000:_}", f"{-n:+}", f"{n: d}", f"{0.5:%}", f"{'x':*^5}", f"{True:d}", f"{n:b} {n:o} {n:X} {n:c}")
print(f"{name:{name and '>'}6}", f"{'a' if n > 1 else 'b'}", f"{n:}", f"{(x := 5)}{x}", f"{name,}", f"{name, n}", f"{*[1, 2], 3}", f"{n!a}")
class F:
    def __format__(self, s): return f"[{s}]"
print(f"{F():a{n}b}", f"{F():%Y-%m-%d}", f"{F()!r:.3}"[:3])
