from enum import Enum, unique, IntEnum
class C(Enum):
    A = 1
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: C(5))
attempt(lambda: C['Z'])
def reassign(): C.A = 2
attempt(reassign)
def delete(): del C.A
attempt(delete)
def setvalue(): C.A.value = 3
attempt(setvalue)
def extend():
    class D(C): X = 1
attempt(extend)
def dup():
    class D(Enum):
        A = 1
        A = 2
attempt(dup)
def uniq():
    @unique
    class D(Enum):
        A = 1; B = 1; E = 1
attempt(uniq)
attempt(lambda: C.A < C.A)
attempt(lambda: C())
attempt(lambda: IntEnum('I', 'a b')('x'))
attempt(lambda: len(C.A))
