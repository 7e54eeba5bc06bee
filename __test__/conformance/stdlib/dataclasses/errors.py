from dataclasses import *
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
@dataclass
class P: x: int; y: int = 0
attempt(lambda: P())
attempt(lambda: P(1, 2, 3))
attempt(lambda: P(1, z=3))
def order():
    @dataclass
    class Q: a: int = 1; b: int
attempt(order)
def mutable():
    @dataclass
    class Q: a: list = []
attempt(mutable)
def nofield():
    @dataclass
    class Q: a = field()
attempt(nofield)
attempt(lambda: field(default=1, default_factory=list))
def frozenmix():
    @dataclass(frozen=True)
    class Q(P): z: int = 0
attempt(frozenmix)
attempt(lambda: dataclass(order=True, eq=False)(type('Z', (), {})))
attempt(lambda: asdict(P))
attempt(lambda: fields(5))
attempt(lambda: replace(P(1), q=2))
attempt(lambda: make_dataclass('C', ['1x']))
attempt(lambda: make_dataclass('C', ['a', 'a']))
attempt(lambda: make_dataclass('C', ['for']))
print(MISSING is not None, repr(fields(P)[1].default), fields(P)[0].default is MISSING)
