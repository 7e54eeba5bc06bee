from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, MISSING, KW_ONLY, InitVar
@dataclass
class A:
    x: int
    y: list = field(default_factory=list)
    z: int = field(default=5, repr=False)
    h: str = field(default="h", compare=False, hash=False, metadata={"unit": "m"})
    n: int = field(init=False, default=9)
a = A(1)
print(a, a.z, A(1) == A(1), A(1, h="q") == A(1), A(1, z=6) == A(1), [f.name for f in fields(A)], fields(A)[3].metadata, fields(a)[0].type, fields(A)[0].default is MISSING, asdict(a), astuple(a), replace(a, x=7), is_dataclass(A), is_dataclass(a), is_dataclass(int))
@dataclass
class B:
    a: int
    _: KW_ONLY
    b: int = 1
    c: InitVar[int] = 2
    def __post_init__(self, c): self.d = self.a + c
print(B(1), B(1, b=5, c=10).d, B.__match_args__)
for f in (lambda: B(1, 2), lambda: A(), lambda: A(1, [], 2, "h", 3), lambda: replace(a, n=1), lambda: replace(a, zz=1), lambda: asdict(5), lambda: fields(int), lambda: replace(B(1), a=2), lambda: astuple(A), lambda: field(default=1, default_factory=list), lambda: A(1) < A(2), lambda: hash(a)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for body in ("x: list = []", "x: int = 1\n    y: int", "x: int = field(kw_only=True)\n    y: int = 0", "x: dict = field(default={})"):
    try: exec(f"@dataclass\nclass C:\n    {body}"); print("fine")
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
print(A.__doc__, repr(fields(A)[2])[:40], A.__eq__ is not object.__eq__, A.__hash__)
