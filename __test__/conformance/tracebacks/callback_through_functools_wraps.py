import functools
def logged(f):
    @functools.wraps(f)
    def wrapper(*a, **k):
        print("call", f.__name__)
        return f(*a, **k)
    return wrapper
@logged
def parse(s, *, base=10): return int(s, base)
print(parse("ff", base=16))
parse("zz", base=16)
