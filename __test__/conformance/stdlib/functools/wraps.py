from functools import wraps, update_wrapper
def deco(f):
    @wraps(f)
    def inner(*a, **k):
        "inner doc"
        return f(*a, **k)
    return inner
@deco
def target(x: int) -> str:
    "target doc"
    return str(x)
print(target.__name__, target.__doc__, target.__annotations__, target.__wrapped__(3), target(4), target.__qualname__, target.__module__)
target.__wrapped__.flag = 1
def w(): pass
update_wrapper(w, target.__wrapped__); print(w.__name__, w.flag)
@wraps(len)
def l(x): return len(x)
print(l.__name__, l([1, 2]))
@wraps(target, assigned=('__name__',), updated=())
def only(): "mine"
print(only.__name__, only.__doc__)
