def inner():
    raise OSError("disk on fire")

def outer():
    try:
        inner()
    except OSError:
        print("logging, then re-raising")
        raise

outer()
