ns = {}
exec("def div(a, b):\n    '''divide'''\n    return a / b", ns)
print(ns["div"](6, 3), ns["div"].__doc__)
ns["div"](1, 0)
