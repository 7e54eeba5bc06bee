import types

for args in (None, 1), (1, 2), (None, None), (len, None), (len,), (), (len, 1, 2):
    try:
        print(types.MethodType(*args))
    except TypeError as e:
        print(args, e)
print(types.MethodType(len, 'abc')(), types.MethodType(int, '12')(), types.MethodType(lambda *a: a, 1)(2))
