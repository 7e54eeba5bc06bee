def log(f):
    def wrapper(*args):
        print("calling", f.__name__)
        return f(*args)
    return wrapper
@log
@log
def divide(a, b):
    return a / b
print(divide(6, 3))
print(divide(1, 0))
