def calc(s): return eval(s)
print(calc("1 + 2"))
calc("1 + (2 * 3")
