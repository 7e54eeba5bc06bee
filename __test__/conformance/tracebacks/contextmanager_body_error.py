from contextlib import contextmanager
@contextmanager
def tag(name):
    print("<" + name)
    try: yield name
    finally: print(name + ">")
with tag("a"):
    with tag("b") as b:
        raise ValueError(b)
