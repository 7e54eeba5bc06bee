def log(fn):
    def wrapper(*args):
        print("calling", fn.__name__)
        return fn(*args)
    return wrapper

@log
@log
def div(a, b):
    return a // b

print(div(6, 3))
div(1, 0)
