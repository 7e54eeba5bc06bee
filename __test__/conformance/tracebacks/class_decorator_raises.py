def final(cls):
    if len(cls.__bases__) > 1:
        raise TypeError(f"{cls.__name__} has too many bases")
    return cls
@final
class A: pass
class B: pass
@final
class C(A, B):
    x = 1
